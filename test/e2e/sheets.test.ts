/** Protected, hidden and merged: what a mark does there, and that the user's keys respect a protection. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { readWorkbook } from "../../src/workbench/grid/xlsx/read";
import { writeXlsx } from "../../src/workbench/grid/xlsx/write";
import { expectSoon, Workbench } from "./support/workbench";

const FAIL_FILL = "#FFC7CE";
const FORM = "教基5176";
const STANDARD = "江苏省中小学基本办学条件标准";
const SAMPLE = path.join(__dirname, "../../samples/xizhuang.xlsx");

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start("sheets");
  await workbench.load("xizhuang.xlsx");
  await workbench.chooseStandard(STANDARD);
});
afterAll(() => workbench?.stop());

/** The sample with one form changed, opened through the file button and checked with the Jiangsu standard. */
async function openChanged(name: string, change: (form: Partial<IWorksheetData>) => void): Promise<void> {
  const { data } = await readWorkbook(readFileSync(SAMPLE), name);
  change(Object.values(data.sheets!).find((sheet) => sheet.name === FORM)!);
  const formula = (sheet: string, row: number, col: number) => data.sheets![sheet]!.cellData?.[row]?.[col]?.f ?? null;
  await workbench.openFile(name, await writeXlsx(data as IWorkbookData, formula));
  await workbench.page.getByText(name, { exact: true }).waitFor();
  await workbench.settled();
  await workbench.chooseStandard(STANDARD);
  await workbench.command("立即检查");
}

const marks = () =>
  workbench.excel(async (context, name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const formats = sheet.getRange().conditionalFormats;
    sheet.load("visibility");
    formats.load("items/type");
    await context.sync();
    const areas = formats.items.map((format) => format.getRanges());
    areas.forEach((area) => area.load("address"));
    await context.sync();
    return { visibility: sheet.visibility as string, areas: areas.map(({ address }) => address) };
  }, FORM);

test("a protected sheet is not marked, the reason is said, and typing into it changes nothing", async () => {
  await openChanged("protected.xlsx", (form) => (form.custom = { isProtected: true }));
  await workbench.pane
    .getByText(/工作表已保护/)
    .first()
    .waitFor();
  await workbench.sheet(FORM);
  expect(await workbench.pixels(await workbench.picture("protected"), FAIL_FILL)).toBe(0);
  await workbench.pressKeys("D5", "1");
  await workbench.picture("protected-typed");
  await workbench.page.keyboard.press("Escape");
  expect(await workbench.value(FORM, "D5")).toBe(7380);
});

test("a hidden sheet is marked and stays hidden", async () => {
  await openChanged("hidden.xlsx", (form) => (form.hidden = 1));
  await expectSoon(marks, { visibility: "Hidden", areas: [`${FORM}!D12`] });
  await workbench.picture("hidden");
});

test("a merged cell is marked at its top left", async () => {
  await openChanged("merged.xlsx", (form) => form.mergeData!.push({ startRow: 11, endRow: 11, startColumn: 3, endColumn: 5 }));
  await expectSoon(marks, { visibility: "Visible", areas: [`${FORM}!D12`] });
  await workbench.sheet(FORM);
  // The grid paints rules a moment after it shows a sheet.
  await expectSoon(async () => (await workbench.pixels(await workbench.picture("merged"), FAIL_FILL)) > 1500, true);
  await workbench.command("清除标注");
  await expectSoon(async () => workbench.pixels(await workbench.picture("merged-cleared"), FAIL_FILL), 0);
});

test("marks are saved with the workbook and cleared after it is opened again", async () => {
  await workbench.load("xizhuang.xlsx");
  await workbench.chooseStandard(STANDARD);
  await workbench.command("立即检查");
  const marked = await workbench.save();
  await workbench.openFile("again.xlsx", marked);
  await workbench.page.getByText("again.xlsx", { exact: true }).waitFor();
  await workbench.settled();
  await expectSoon(marks, { visibility: "Visible", areas: [`${FORM}!D12`] });
  await workbench.command("清除标注");
  await expectSoon(marks, { visibility: "Visible", areas: [] });
});
