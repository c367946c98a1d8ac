/** Contract of `WorkbookPort.mark`. */
import { BUSY, cellsOf, mark, PLAIN, type Opened } from "./contract-workbooks";
import type { SheetState } from "./workbook-fixture";

export function describeMarking(opened: Opened): void {
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
}
