/** The list for a person with Excel names cells, sheets and buttons that are there. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { smoke } from "../../scripts/samples/smoke";
import { TEXTS } from "../../src/taskpane/texts";

const page = readFileSync(path.join(__dirname, "../../docs/excel-smoke.md"), "utf8");
const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");
const [list, check] = smoke();

test("its steps are numbered without a gap, and fit a page", () => {
  const steps = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(steps).toEqual(steps.map((_, index) => index));
  expect(page.length).toBeLessThan(3500);
});

test("its buttons are those of the ribbon and the pane", () => {
  for (const label of ["检查面板", "立即检查", "清除标注", "公式转为数值"]) expect(manifest).toContain(`"${label}"`);
  const { clearMarks, ofFrame, ofReport, refusal } = TEXTS["zh-CN"];
  for (const label of [ofFrame.mark, clearMarks, ofReport.write, ofReport.remove, refusal.sheetProtected])
    expect(page).toContain(label);
});

test("the cells it sends to hold what it says", () => {
  const rows = [...Array<never[]>(3), ...check!.body];
  const at = (row: number) => rows[row - 1]!;
  expect(at(4)[1]).toBe("=EDU.LANDPERPUPIL(名册!A4:A9)");
  expect([10, 11, 12, 13].map((row) => String(at(row)[1]).startsWith("=EDU."))).toEqual([true, true, true, true]);
  expect([14, 15, 16, 17].map((row) => at(row)[1])).toEqual([
    "以上合计",
    "报告工作表“核查结论”",
    "C4 是公式还是数值",
    "Excel 版本",
  ]);
  expect(list!.body[2]!.slice(-1)).toEqual([6000]);
});
