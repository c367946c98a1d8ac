/** Contract of `WorkbookPort.addSheets` and `removeSheets`: laid-out sheets come and go, everything else stays as it is. */
import type { SheetCell, SheetModel } from "../../src/workbook/sheet-model";
import { BUSY, PLAIN, mark, type Opened, type Reopened } from "./contract-workbooks";

const text = (value: string, style: SheetCell["style"] = "text"): SheetCell => ({ kind: "text", text: value, style });
const number = (value: number, format: string, style: SheetCell["style"] = "number"): SheetCell => ({
  kind: "number",
  value,
  format,
  style,
});

const HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "2024-09-01", "0045", "TRUE", '<b>&"</b>'];

export const MODEL: SheetModel = {
  name: "差异系数",
  rows: [
    [text("校际差异", "title")],
    [text("指标", "head"), text("差异系数", "head"), text("限值", "head")],
    [text("甲", "rowName"), number(0.3456789, "#,##0.000"), number(0.5, "0.00")],
    [text("乙", "rowName"), number(0.75, "#,##0.000", "fail"), null],
    [text("丙", "rowName"), text("无法判定", "unknown"), text("", "text")],
    ...HOSTILE.map((each) => [text(each)]),
    [],
  ],
  widths: [20, 12, 12],
  heights: [1, 1, 1, 1, 2, ...HOSTILE.map(() => 1), 1],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  headRows: 2,
  isLandscape: true,
  charts: [
    {
      title: "差异系数与限值",
      categories: { top: 2, left: 0, bottom: 3, right: 0 },
      series: [{ name: "差异系数", values: { top: 2, left: 1, bottom: 3, right: 1 }, colour: "#5B8C7B" }],
      over: { top: 5, left: 0, bottom: 12, right: 2 },
    },
  ],
};
const SECOND: SheetModel = { ...MODEL, name: "方法与依据", charts: [], merges: [], headRows: 0, isLandscape: false };

export function describeLayingOut(opened: Opened, reopened: Reopened): void {
  describe("laid-out sheets", () => {
    test("have the very cells, also after saving and opening again", async () => {
      const workbook = await opened(PLAIN);
      const before = await workbook.inspect();
      expect(await workbook.port.addSheets([MODEL, SECOND])).toEqual(["差异系数", "方法与依据"]);
      const grids = await workbook.port.read();
      expect(grids.map(({ sheet }) => sheet)).toEqual(["教基3112", "Sheet2", "差异系数", "方法与依据"]);
      const again = await reopened(workbook);
      expect((await again.inspect()).slice(0, 2)).toEqual(before);
      for (const { values } of [grids[2]!, (await again.port.read())[2]!]) {
        MODEL.rows.forEach((row, r) =>
          row.forEach((cell, c) => {
            const expected = cell === null ? null : cell.kind === "number" ? cell.value : cell.text || null;
            expect(values[r]?.[c] ?? null).toEqual(expected);
          }),
        );
      }
    });

    test("are shaded where a value fails, and only there", async () => {
      const workbook = await opened(PLAIN);
      await workbook.port.addSheets([MODEL]);
      const again = await reopened(workbook);
      const { fills, merges } = (await again.inspect()).at(-1)!;
      expect(fills).toEqual({ A2: "#E6EDF1", B2: "#E6EDF1", C2: "#E6EDF1", B4: "#7F1D1D", B5: "#E3E7EA" });
      expect(merges).toEqual(["A1:C1"]);
    });

    test("do not take the name of another sheet", async () => {
      const { port } = await opened(PLAIN);
      expect(await port.addSheets([{ ...MODEL, name: "sheet2" }, MODEL])).toEqual(["sheet2 2", "差异系数"]);
      expect(await port.addSheets([MODEL])).toEqual(["差异系数 2"]);
    });

    test("go without a trace, whatever else is in the workbook", async () => {
      const workbook = await opened(BUSY);
      const before = await workbook.inspect();
      const names = await workbook.port.addSheets([MODEL, SECOND]);
      await workbook.port.mark([mark("差异系数", "A3", "warning", "x")]);
      await workbook.port.unmark();
      await workbook.port.removeSheets([...names, "没有这张表"]);
      expect(await workbook.inspect()).toEqual(before);
      const again = await reopened(workbook);
      expect(await again.inspect()).toEqual(before);
      expect((await again.port.read()).map(({ sheet }) => sheet)).toEqual(before.map(({ name }) => name));
    });

    test("one of them can go while the others stay", async () => {
      const workbook = await opened(PLAIN);
      await workbook.port.addSheets([MODEL, SECOND]);
      await workbook.port.removeSheets(["差异系数"]);
      const again = await reopened(workbook);
      expect((await again.port.read()).map(({ sheet }) => sheet)).toEqual(["教基3112", "Sheet2", "方法与依据"]);
    });
  });
}
