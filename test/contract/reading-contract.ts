/** Contract of `WorkbookPort.read`. */
import { areaAddress, localAddress } from "../../src/workbook/a1";
import { mark, PLAIN, type Opened } from "./contract-workbooks";

export function describeReading(opened: Opened): void {
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
}

/** Without the blanks at the end of rows and the blank rows at the end, which an adapter may give or not. */
function trimmed<T>(rows: readonly (readonly T[])[]): T[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}
