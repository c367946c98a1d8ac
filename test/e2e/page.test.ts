/** The page around grid and pane: what it says it is, files it cannot open, the other language, the keyboard, functions with arguments. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { expectSoon, Workbench } from "./support/workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start("page");
  await workbench.load("xizhuang.xlsx");
});
afterAll(() => workbench?.stop());

test("says plainly that it is not Excel", async () => {
  await workbench.page.getByText("嵌入式工作台（不是 Excel）").waitFor();
});

test.each([
  ["空.xlsx", new Uint8Array(), "文件是空的"],
  ["说明.xlsx", new TextEncoder().encode("这是一段文字"), "文件里没有表格"],
  ["坏.xlsx", new TextEncoder().encode("PK\u0003\u0004 nothing more"), "文件已损坏"],
])("%s is refused in words, and the open workbook stays", async (name, bytes, why) => {
  await workbench.openFile(name, bytes);
  const message = workbench.page.getByRole("alert");
  await message.getByText(`打不开“${name}”：${why}`).waitFor();
  if (name === "空.xlsx") await workbench.picture("refused");
  expect(await workbench.value("教基5176", "D5")).toBe(7380);
  await message.getByRole("button", { name: "关闭提示" }).click();
  expect(await message.isVisible()).toBe(false);
});

test("the keyboard reaches the ribbon, the pane, and the way back", async () => {
  const { page } = workbench;
  await workbench.ribbon("另存为 .xlsx").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("检查面板");
  await page.keyboard.press("Enter");
  await expectSoon(() => page.evaluate(() => document.activeElement?.id), "add-in");
  await page.keyboard.press("Escape");
  await expectSoon(() => page.evaluate(() => document.activeElement?.closest("header")?.id), "header");
});

test("F6 goes round toolbar, worksheets and pane, Shift+F6 back; in no place the keyboard is caught", async () => {
  const { page } = workbench;
  const where = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      return active?.id === "add-in" ? "pane" : active?.closest("header") ? "header" : active?.closest("#grid") ? "grid" : "none";
    });
  await workbench.goTo("B3");
  expect(await where()).toBe("grid");
  for (const next of ["pane", "header", "grid"]) {
    await page.keyboard.press("F6");
    await expectSoon(where, next);
  }
  // The cells have the keyboard again: an arrow moves the selection.
  await page.keyboard.press("ArrowDown");
  await expectSoon(async () => (await workbench.selected()).endsWith("!B4"), true);
  for (const next of ["header", "pane", "grid"]) {
    await page.keyboard.press("Shift+F6");
    await expectSoon(where, next);
  }
});

test("the pane can be closed, and comes back with its button", async () => {
  await workbench.page.getByRole("button", { name: "关闭检查面板" }).click();
  await workbench.page.locator("#pane").waitFor({ state: "hidden" });
  await workbench.command("检查面板");
  await workbench.page.locator("#pane").waitFor({ state: "visible" });
});

test("speaks English as well", async () => {
  const { page, pane } = workbench;
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Embedded workbench (not Excel)").waitFor();
  await pane.getByRole("button", { name: /Check/ }).first().waitFor();
  await workbench.picture("english");
  await page.getByRole("button", { name: "中文" }).click();
  await pane.getByRole("button", { name: /检查/ }).first().waitFor();
});

/** Chooses an entry of the menu of samples. */
async function choose(entry: string): Promise<void> {
  await workbench.page.getByText("示例", { exact: true }).click();
  await workbench.page.getByRole("button", { name: entry }).click();
}

test("functions with ranges: the published five-school example and a spilled split", async () => {
  await choose("five-schools.xlsx");
  await workbench.page.locator("#header .file", { hasText: "five-schools.xlsx" }).waitFor();
  await workbench.settled();
  await workbench.type("H4", "=EDU.CV(E4:E8,D4:D8)");
  await expectSoon(async () => Number(await workbench.value("五校图书", "H4")).toFixed(6), "0.515257");
  // Pupils weigh 1 : 1.1, so primary gets 210 × 100 ÷ (100 + 1.1 × 100) = 100 and junior the other 110.
  await workbench.type("H6", "=EDU.SPLIT(210,100,100)");
  await expectSoon(async () => Math.round(Number(await workbench.value("五校图书", "H6"))), 100);
  await workbench.type("H9", '=IFERROR(EDU.LANDPERPUPIL("小学1"),"没有占地面积")');
  await expectSoon(() => workbench.value("五校图书", "H9"), "没有占地面积");
  await workbench.picture("five-schools");
});

test("a blank workbook says that there is nothing to check", async () => {
  await choose("空白工作簿");
  await workbench.pane.getByText("没有找到可以核查的统计表").waitFor();
  await workbench.picture("blank");
});

test("the mouse over a cell with a function's error shows the function's own sentence", async () => {
  const { page } = workbench;
  await workbench.type("B2", "=EDU.CV(D1:D3,E1:E3)");
  const tip = page.getByRole("tooltip");
  await expectSoon(async () => {
    await page.mouse.move(170, 158);
    await page.mouse.move(176, 162);
    return tip.isVisible();
  }, true);
  expect(await tip.textContent()).toMatch(/^\p{Script=Han}.{5,}/u);
  await workbench.picture("function-error");
  await page.mouse.move(500, 400);
  await tip.waitFor({ state: "hidden" });
});

/** Names of the parts that differ between two packages. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.filter((name) => !was[name] || !is[name] || !Buffer.from(was[name]).equals(Buffer.from(is[name]))).sort();
}

test("a workbook with charts, tables, validation and notes is marked, cleared, edited and saved: one worksheet differs", async () => {
  const original = readFileSync(path.join(__dirname, "files/rich-workbook.xlsx"));
  // What the add-in keeps in the workbook is a part of its own, with the two entries that lead to it.
  const kept = ["[Content_Types].xml", "customXml/item1.xml", "xl/_rels/workbook.xml.rels"];
  await workbench.openFile("rich-workbook.xlsx", original);
  await workbench.page.locator("#header .file", { hasText: "rich-workbook.xlsx" }).waitFor();
  await workbench.settled();
  await workbench.command("立即检查");
  const marked = await workbench.save();
  expect(changedParts(original, marked)).toContain("xl/comments/comment2.xml");
  expect(changedParts(original, marked).filter((name) => /chart|table|drawing1\.xml/.test(name))).toEqual([]);
  await workbench.goTo("A1");
  await workbench.page.keyboard.press("Control+z");
  await expectSoon(async () => changedParts(original, await workbench.save()), kept);
  await workbench.command("立即检查");
  await workbench.command("清除标注");
  await workbench.sheet("图表");
  await workbench.type("B5", "26");
  await expectSoon(() => workbench.value("图表", "B5"), 26);
  const saved = await workbench.save();
  expect(changedParts(original, saved)).toEqual([...kept, "xl/worksheets/sheet9.xml"]);
  const [was, is] = [original, saved].map((bytes) => Buffer.from(unzipSync(bytes)["xl/worksheets/sheet9.xml"]!).toString());
  expect(is).toBe(was!.replace('<c r="B5" t="n"><v>25</v></c>', '<c r="B5"><v>26</v></c>'));
  await workbench.picture("saved");
});

test("what does not fit into the file is said before saving, with what a new workbook would lose", async () => {
  const { page } = workbench;
  await workbench.excel(async (context) => {
    context.workbook.worksheets.getItem("图表").getRange("D1:E1").merge();
    await context.sync();
  }, null);
  await workbench.ribbon("另存为 .xlsx").click();
  const question = page.getByRole("dialog", { name: "有些修改写不进原文件" });
  await question.getByText("“图表”：合并或取消合并单元格").waitFor();
  await question.getByText("图表 1 个").waitFor();
  await question.getByText("数据验证（8 张工作表）").waitFor();
  await workbench.picture("question");
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "hidden" });
});

test("nothing was refused or failed", () => expect(workbench.errors).toEqual([]));
