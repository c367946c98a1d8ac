/**
 * What every workbook adapter must do, whatever workbook lies behind it. An adapter's test calls `describeWorkbookContract` with
 * a way to make a workbook from plain data and to look into it without the adapter.
 */
import fc from "fast-check";
import { areaAddress, localAddress, parseAddress } from "../../src/workbook/a1";
import type { Mark, MarkKind, WorkbookChange, WorkbookPort } from "../../src/workbook/port";
import type { FixtureFormat, SheetState, WorkbookFixture } from "./workbook-fixture";

export interface OpenWorkbook {
  readonly port: WorkbookPort;
  /** The workbook as it is now, in the order of its sheets. */
  inspect(): Promise<readonly SheetState[]>;
  /** Saved, closed and opened again, through an adapter that remembers nothing. */
  reopen(): Promise<OpenWorkbook>;
  /** The user types into a cell. Absent where nobody can (files). */
  type?(sheet: string, address: string, value: string | number): Promise<void>;
  close(): Promise<void>;
}

export type OpenFixture = (fixture: WorkbookFixture) => Promise<OpenWorkbook>;

const PLAIN: WorkbookFixture = [
  { name: "教基3112", cells: { A1: "在校生数", C4: 258, D4: 2017.5, C5: "甲", D5: true, E5: { error: "#DIV/0!" } } },
  { name: "Sheet2", cells: { B2: 1 } },
];

const BUSY: WorkbookFixture = [
  {
    name: "办学条件",
    cells: {
      A1: { value: "校舍", fill: "#FFF2CC" },
      B2: { value: 7380, fill: "#DDEBF7" },
      B3: { value: 0.125, numberFormat: "0.0%" },
      C3: 4,
      D6: "末",
    },
    merges: ["A1:C1"],
    notes: { B2: "已核对\n王", D6: "见附表" },
    formats: [{ areas: ["B2:D6"], formula: "=B2>100", fill: "#00B050" }],
  },
  { name: "隐藏", cells: { A1: 5 }, isHidden: true },
  { name: "受保护", cells: { A1: 6 }, isProtected: true, notes: { A1: "勿改" } },
];

export function describeWorkbookContract(name: string, open: OpenFixture): void {
  describe(`workbook contract: ${name}`, () => {
    let workbook: OpenWorkbook;
    const opened = async (fixture: WorkbookFixture) => (workbook = await open(fixture));
    afterEach(() => workbook.close());

    describe("reading", () => {
      test("every sheet in order, rows from A1 on, blanks are null and errors are errors", async () => {
        const { port } = await opened(PLAIN);
        const grids = await port.read();
        expect(grids.map(({ sheet }) => sheet)).toEqual(["教基3112", "Sheet2"]);
        expect(trimmed(grids[0]!.values)).toEqual([
          ["在校生数"],
          [],
          [],
          [null, null, 258, 2017.5],
          [null, null, "甲", true, { error: "#DIV/0!" }],
        ]);
        expect(trimmed(grids[1]!.values)).toEqual([[], [null, 1]]);
      });

      test("merges, hidden sheets, rows and columns, protection", async () => {
        const { port } = await opened([
          { name: "一", cells: { A1: "标题", D9: 1 }, merges: ["A1:C2", "B4:B5"], hiddenRows: [2, 5], hiddenCols: [1] },
          { name: "二", cells: { A1: 1 }, isHidden: true },
          { name: "三", cells: { A1: 1 }, isProtected: true },
        ]);
        const grids = await port.read();
        expect(grids[0]!.merges.map(areaAddress).sort()).toEqual(["A1:C2", "B4:B5"]);
        expect(grids.map(({ hidden }) => hidden)).toEqual([
          { sheet: false, rows: [2, 5], cols: [1] },
          { sheet: true, rows: [], cols: [] },
          { sheet: false, rows: [], cols: [] },
        ]);
        expect(grids.map(({ isProtected }) => isProtected)).toEqual([false, false, true]);
      });

      test("number formats other than General", async () => {
        const { port } = await opened([{ name: "一", cells: { A1: 1, B2: { value: 0.5, numberFormat: "0.0%" } } }]);
        const [grid] = await port.read();
        expect(grid!.numberFormats?.[1]?.[1]).toBe("0.0%");
        expect(grid!.numberFormats?.[0]?.[0] ?? null).toBeNull();
      });

      test("formulas of our own are told apart from data, however they are nested", async () => {
        const { port } = await opened([
          {
            name: "一",
            cells: {
              A1: { value: 28.6, formula: "=EDU.LANDPERPUPIL()" },
              A2: { value: 1, formula: '=IF(edu.cv(B1:B2)>0.5,"EDU.X",1)' },
              A3: { value: 3, formula: "=SUM(B1:B2)" },
              A4: { value: "EDU.X", formula: '="EDU."&"X"' },
              B1: 1,
              B2: 2,
            },
          },
        ]);
        const [grid] = await port.read();
        expect(grid!.ownFormulas?.map(({ row, col }) => localAddress(row, col))).toEqual(["A1", "A2"]);
        expect(grid!.values[2]?.[0]).toBe(3);
      });

      test("an empty sheet has no rows", async () => {
        const { port } = await opened([{ name: "空", cells: {} }]);
        expect(await port.read()).toMatchObject([{ sheet: "空", values: [], merges: [] }]);
      });

      test.each(["__proto__", "it's", "A1", "1-2年级", "R1C1", "constructor", "总 表"])("a sheet named %s", async (sheet) => {
        const { port } = await opened([{ name: sheet, cells: { B2: 7 } }]);
        const [grid] = await port.read();
        expect(grid).toMatchObject({ sheet, values: expect.anything() });
        expect(grid!.values[1]?.[1]).toBe(7);
        const report = await port.mark([mark(sheet, "B2", "fail", "不足")]);
        expect(report).toEqual({ marked: 1, refused: [] });
        expect(await port.unmark()).toBe(1);
      });
    });

    describe("marking", () => {
      test("colours by a tagged rule above the user's own and explains in a note", async () => {
        const { port, inspect } = await opened(BUSY);
        const report = await port.mark([
          mark("办学条件", "C3", "fail", "低于标准"),
          mark("办学条件", "D6", "fail", "缺 3 间"),
          mark("办学条件", "B3", "cannotTell", "缺数据"),
        ]);
        expect(report).toEqual({ marked: 3, refused: [] });
        const [sheet] = await inspect();
        const rules = sheet!.formats.map((format) => ({ formula: format.formula, cells: cellsOf(format) }));
        expect(rules.slice(0, 2).sort((a, b) => (a.formula < b.formula ? -1 : 1))).toEqual([
          { formula: '=LEN("EDU:cannotTell:cn-quality-2017")>0', cells: ["B3"] },
          { formula: '=LEN("EDU:fail:cn-quality-2017")>0', cells: ["C3", "D6"] },
        ]);
        expect(rules.slice(2).map(({ formula }) => formula)).toEqual(["=B2>100"]);
        expect(sheet!.notes["C3"]).toBe("【EDU】低于标准");
        expect(sheet!.notes["B2"]).toBe("已核对\n王");
        expect(sheet!.notes["D6"]).toMatch(/^见附表\n(.+\n)?【EDU】缺 3 间$/);
        expect(sheet!.fills).toEqual({ A1: "#FFF2CC", B2: "#DDEBF7" });
      });

      test("leaves values, shading and merges as they are", async () => {
        const { port, inspect } = await opened(BUSY);
        const before = await inspect();
        await port.mark([mark("办学条件", "B2", "fail", "x"), mark("隐藏", "A1", "warning", "y")]);
        const after = await inspect();
        const lasting = ({ values, fills, merges }: SheetState) => ({ values, fills, merges });
        expect(after.map(lasting)).toEqual(before.map(lasting));
      });

      test("a cell with several marks takes the gravest colour and every note", async () => {
        const { port, inspect } = await opened(PLAIN);
        const report = await port.mark([
          mark("Sheet2", "B2", "warning", "与上年相差大"),
          mark("Sheet2", "B2", "fail", "不达标", "js-basic"),
          mark("Sheet2", "B2", "cannotTell", "缺一项"),
        ]);
        expect(report.marked).toBe(1);
        const sheet = (await inspect())[1]!;
        expect(sheet.formats.map(({ formula }) => formula)).toEqual(['=LEN("EDU:fail:js-basic")>0']);
        expect(sheet.notes).toEqual({ B2: "【EDU】与上年相差大\n不达标\n缺一项" });
      });

      test("marking again replaces all former marks", async () => {
        const { port, inspect } = await opened(BUSY);
        await port.mark([
          mark("办学条件", "B2", "fail", "旧"),
          mark("办学条件", "C3", "fail", "旧"),
          mark("隐藏", "A1", "fail", "旧"),
        ]);
        await port.mark([mark("办学条件", "C3", "cannotTell", "新")]);
        const [sheet, hidden] = await inspect();
        expect(sheet!.formats.map(({ formula }) => formula)).toEqual(['=LEN("EDU:cannotTell:cn-quality-2017")>0', "=B2>100"]);
        expect(sheet!.notes).toEqual({ B2: "已核对\n王", C3: "【EDU】新", D6: "见附表" });
        expect(hidden).toMatchObject({ formats: [], notes: {} });
      });

      test("inside a merge the mark goes to the top-left cell", async () => {
        const { port, inspect } = await opened(BUSY);
        const report = await port.mark([mark("办学条件", "B1", "fail", "甲"), mark("办学条件", "A1", "fail", "乙")]);
        expect(report).toEqual({ marked: 1, refused: [] });
        const [sheet] = await inspect();
        expect(cellsOf(sheet!.formats[0]!)).toContain("A1");
        expect(sheet!.notes["A1"]).toBe("【EDU】甲\n乙");
        expect(sheet!.notes["B1"]).toBeUndefined();
        await port.unmark();
        expect((await inspect())[0]!.formats).toHaveLength(1);
      });

      test("a protected or absent sheet refuses with the reason, the others are marked", async () => {
        const { port, inspect } = await opened(BUSY);
        const protectedCell = { sheet: "受保护", row: 0, col: 0 };
        const absentCell = { sheet: "没有", row: 0, col: 0 };
        const report = await port.mark([
          mark("受保护", "A1", "fail", "x"),
          mark("没有", "A1", "fail", "x"),
          mark("隐藏", "A1", "fail", "x"),
        ]);
        expect(report.marked).toBe(1);
        expect(report.refused).toHaveLength(2);
        expect(report.refused).toContainEqual({ cell: protectedCell, reason: "sheetProtected" });
        expect(report.refused).toContainEqual({ cell: absentCell, reason: "sheetAbsent" });
        const [, hidden, guarded] = await inspect();
        expect(hidden!.notes).toEqual({ A1: "【EDU】x" });
        expect(guarded).toMatchObject({ formats: [], notes: { A1: "勿改" } });
      });

      test.each(["=1+1", "+A1", "-1", "@SUM(A1)", "\t=1", "<b>x</b>", "a]]>b & c", "行1\n行2", "【EDU】"])(
        "a note saying %j is text",
        async (text) => {
          const { port, inspect } = await opened(PLAIN);
          const before = await inspect();
          await port.mark([mark("Sheet2", "B2", "fail", text)]);
          const after = await inspect();
          expect(after[1]!.notes).toEqual({ B2: `【EDU】${text}` });
          expect(after.map(({ values }) => values)).toEqual(before.map(({ values }) => values));
          await port.unmark();
          expect(await inspect()).toEqual(before);
        },
      );

      test("a blank cell can be marked", async () => {
        const { port, inspect } = await opened(PLAIN);
        const before = await inspect();
        expect(await port.mark([mark("Sheet2", "Z99", "cannotTell", "空白")])).toEqual({ marked: 1, refused: [] });
        expect((await inspect())[1]!.notes).toEqual({ Z99: "【EDU】空白" });
        expect(await port.unmark()).toBe(1);
        expect(await inspect()).toEqual(before);
      });
    });

    describe("clearing", () => {
      const marks = [
        mark("办学条件", "B2", "fail", "一"),
        mark("办学条件", "D6", "warning", "二"),
        mark("办学条件", "A1", "cannotTell", "三"),
        mark("隐藏", "A1", "fail", "四"),
      ];

      test("gives back the workbook as it was, and says how many cells were freed", async () => {
        const { port, inspect } = await opened(BUSY);
        const before = await inspect();
        await port.mark(marks);
        expect(await inspect()).not.toEqual(before);
        expect(await port.unmark()).toBe(4);
        expect(await inspect()).toEqual(before);
        expect(await port.unmark()).toBe(0);
      });

      test("also after the workbook was saved and opened again", async () => {
        const first = await opened(BUSY);
        const before = await first.inspect();
        await first.port.mark(marks);
        workbook = await first.reopen();
        expect(await workbook.port.unmark()).toBe(4);
        expect(await workbook.inspect()).toEqual(before);
      });

      test("leaves rules and notes that only resemble ours", async () => {
        const alike: WorkbookFixture = [
          {
            name: "一",
            cells: { A1: 1, B1: 2 },
            notes: { A1: "参考 EDU 标准", B1: "标准【EDU】是什么" },
            formats: [
              { areas: ["A1"], formula: '=LEN("EDU")>0', fill: "#FF0000" },
              { areas: ["B1"], formula: "=LEN(A1)>0", fill: "#00FF00" },
            ],
          },
        ];
        const { port, inspect } = await opened(alike);
        const before = await inspect();
        expect(await port.unmark()).toBe(0);
        expect(await inspect()).toEqual(before);
        await port.mark([mark("一", "A1", "fail", "x"), mark("一", "B1", "fail", "x")]);
        await port.unmark();
        expect(await inspect()).toEqual(before);
      });

      test("whatever is marked", async () => {
        const address = fc.tuple(fc.nat(7), fc.nat(4)).map(([row, col]) => localAddress(row, col));
        const arbitraryMark = fc
          .tuple(
            fc.constantFrom("办学条件", "隐藏", "受保护"),
            address,
            fc.constantFrom<MarkKind>("fail", "cannotTell", "warning"),
            fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" }),
          )
          .map(([sheet, cell, kind, note]) => mark(sheet, cell, kind, note));
        await fc.assert(
          fc.asyncProperty(
            fc.array(arbitraryMark, { maxLength: 8 }),
            fc.array(arbitraryMark, { maxLength: 4 }),
            async (one, two) => {
              const trial = await open(BUSY);
              try {
                const before = await trial.inspect();
                await trial.port.mark(one);
                await trial.port.mark(two);
                await trial.port.unmark();
                expect(await trial.inspect()).toEqual(before);
              } finally {
                await trial.close();
              }
            },
          ),
          { numRuns: 15 },
        );
        await opened(PLAIN);
      });
    });

    describe("settings", () => {
      test("are kept in the workbook", async () => {
        const first = await opened(PLAIN);
        expect(await first.port.getSetting("edu.standard")).toBeNull();
        await first.port.setSetting("edu.standard", "js-basic");
        await first.port.setSetting("__proto__", "x");
        expect(await first.port.getSetting("edu.standard")).toBe("js-basic");
        workbook = await first.reopen();
        expect(await workbook.port.getSetting("edu.standard")).toBe("js-basic");
        expect(await workbook.port.getSetting("__proto__")).toBe("x");
        await workbook.port.setSetting("edu.standard", null);
        expect(await workbook.port.getSetting("edu.standard")).toBeNull();
      });
    });

    test("an edit by the user is told, a mark is not", async () => {
      const { port, type } = await opened(PLAIN);
      const changes: WorkbookChange[] = [];
      const stop = await port.onChange((change) => changes.push(change));
      await port.mark([mark("Sheet2", "B2", "fail", "x")]);
      await port.unmark();
      await settled();
      expect(changes).toEqual([]);
      if (type) {
        await type("Sheet2", "B2", 8);
        await settled();
        expect(changes).toEqual([{ sheet: "Sheet2" }]);
      }
      await stop();
      if (type) await type("Sheet2", "B2", 9);
      await settled();
      expect(changes).toHaveLength(type ? 1 : 0);
    });

    test("revealing a cell does not change the workbook", async () => {
      const { port, inspect } = await opened(BUSY);
      const before = await inspect();
      await port.reveal({ sheet: "办学条件", row: 2, col: 1 });
      expect(await inspect()).toEqual(before);
    });
  });
}

export function mark(sheet: string, address: string, kind: MarkKind, note: string, source = "cn-quality-2017"): Mark {
  const { area } = parseAddress(address)!;
  return { cell: { sheet, row: area.row, col: area.col }, kind, source, note };
}

/** Every cell of a rule, so that it does not matter how its areas are cut. */
export function cellsOf({ areas }: FixtureFormat): string[] {
  return areas
    .flatMap((address) => {
      const { area } = parseAddress(address)!;
      return Array.from({ length: area.rows * area.cols }, (_, i) => ({
        row: area.row + Math.floor(i / area.cols),
        col: area.col + (i % area.cols),
      }));
    })
    .sort((a, b) => a.row - b.row || a.col - b.col)
    .map(({ row, col }) => localAddress(row, col));
}

/** Without the blanks at the end of rows and the blank rows at the end, which an adapter may give or not. */
function trimmed<T>(rows: readonly (readonly T[])[]): T[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

/** Events cross to the add-in in a turn of their own. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
