/** Files that hold up or exhaust what reads them: refused with a sentence, while the page and the open workbook go on. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { endlessXls, withColumnsTo } from "../support/hostile-files";
import { Workbench } from "./support/workbench";

const SAMPLE = readFileSync(path.join(__dirname, "../../samples/xizhuang.xlsx"));
const FORM = "教基5176";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start("hostile-files");
  await workbench.load("xizhuang.xlsx");
});
afterAll(() => workbench?.stop());

const refusal = (name: string, why: string) => workbench.page.getByRole("alert").getByText(`打不开“${name}”：${why}`).waitFor();
const opened = (name: string) => workbench.page.getByText(`已打开 ${name}`, { exact: true }).waitFor();

test("a file whose reading never ends is given up, and meanwhile the page answers", async () => {
  await workbench.openFile("不完.xls", endlessXls());
  await workbench.page.getByText("正在打开 不完.xls…").waitFor();
  expect(await workbench.value(FORM, "D5")).toBe(7380);
  await workbench.page.getByRole("button", { name: "关闭检查面板" }).click();
  await workbench.page.locator("#pane").waitFor({ state: "hidden" });
  await refusal("不完.xls", "读取时间过长，已放弃。");
  await workbench.command("检查面板");
  expect(await workbench.value(FORM, "D5")).toBe(7380);
});

test("columns to 2,000,000,000 are refused, those to the last of a worksheet are not", async () => {
  await workbench.openFile("列.xlsx", withColumnsTo(2_000_000_000, SAMPLE));
  await refusal("列.xlsx", "文件已损坏。");
  expect(await workbench.value(FORM, "D5")).toBe(7380);
  await workbench.openFile("列2.xlsx", withColumnsTo(16_384, SAMPLE));
  await opened("列2.xlsx");
});

test("another file that is chosen meanwhile is opened at once, and nothing more is heard of the first", async () => {
  await workbench.openFile("不完.xls", endlessXls());
  await workbench.page.getByText("正在打开 不完.xls…").waitFor();
  await workbench.openFile("西庄.xlsx", SAMPLE);
  await opened("西庄.xlsx");
  await workbench.settled();
  expect(await workbench.value(FORM, "D5")).toBe(7380);
  expect(await workbench.page.getByRole("alert").isVisible()).toBe(false);
});

test("nothing else was refused or failed", () => expect(workbench.errors).toEqual([]));
