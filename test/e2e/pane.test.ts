/** The pane in a real browser: no barrier in any of its states, the main job by keyboard alone, and room for narrow panes. */
import { expectSoon, Workbench } from "./support/workbench";
import { violationsIn } from "./support/accessibility";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start("pane");
});
afterAll(() => workbench?.stop());

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name }).first();

/** What was found in any state: told together, so that one run shows all of it. */
const barriers: string[] = [];

/** Looks at the pane as it stands now, and keeps a picture. */
async function lookAt(state: string): Promise<void> {
  await workbench.picture(state, workbench.page.locator("#add-in"));
  for (const violation of await violationsIn(workbench.page)) barriers.push(`${state}: ${violation}`);
}

test("a county: the first screen and every place that opens from it", async () => {
  await workbench.load("county.xlsx");
  await workbench.pane.getByRole("heading", { name: "全县不达标" }).waitFor();
  await lookAt("county");
  for (const [way, name] of [
    ["更改核查标准和适用日期", "standards"],
    ["没有找到 17 项数据", "absent"],
    ["待确认 21 项", "questions"],
    ["缺额汇总", "shortfalls"],
    ["全部项目", "requirements"],
    ["读取了 1 张表", "reading"],
    [/^临河镇九年一贯制学校.*5 项未达/, "school"],
  ] as const) {
    await button(way).click();
    await lookAt(name);
    await button("返回").click();
  }
  await workbench.pane.getByRole("tab", { name: "指标" }).click();
  await lookAt("indicators");
  await button(/^每百名学生拥有县级以上骨干教师数.*所学校/).click();
  await lookAt("indicator");
  await button("返回").click();
  await workbench.pane.getByRole("tab", { name: "全县" }).click();
  await lookAt("county-items");
});

test("other looks: dark, contrast, forced colours, and panes down to 225 pixels (450 at 200 %) without sideways scrolling", async () => {
  const { page } = workbench;
  await workbench.pane.getByRole("tab", { name: "学校 40 所" }).click();
  for (const [look, media] of [
    ["dark", { colorScheme: "dark" }],
    ["contrast", { contrast: "more" }],
    ["forced", { forcedColors: "active" }],
  ] as const) {
    await page.emulateMedia(media);
    await lookAt(look);
    await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null });
  }
  for (const width of [320, 270, 225]) {
    await page.locator("#pane").evaluate((pane, pixels) => {
      (pane as HTMLElement).style.cssText = `width: ${pixels}px; min-width: 0; flex: 0 0 ${pixels}px;`;
    }, width);
    await workbench.picture(`narrow-${width}`);
    expect(await sideways()).toBe(0);
  }
});

/** How far the pane can be scrolled sideways, in pixels. */
function sideways(): Promise<number> {
  const frame = workbench.page.frames().find((candidate) => candidate.url().includes("taskpane.html"))!;
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** From the ribbon into the pane, as the keyboard goes. */
async function enterPane(): Promise<void> {
  const { page } = workbench;
  await workbench.ribbon("检查面板").focus();
  await page.keyboard.press("Enter");
  await expectSoon(() => page.evaluate(() => document.activeElement?.id), "add-in");
}

/** Presses Tab, or Shift+Tab, until the focus is on what has this name. */
async function tabTo(name: RegExp, key = "Tab"): Promise<void> {
  const frame = workbench.page.frames().find((candidate) => candidate.url().includes("taskpane.html"))!;
  const focused = () =>
    frame.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await focused())) return;
    await workbench.page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${name}: it ends at “${(await focused()).slice(0, 60)}”.`);
}

test("the main job by keyboard alone: another standard, check and mark, go to the cell, report, a finding, clear", async () => {
  const { page, pane } = workbench;
  const { keyboard } = page;
  await workbench.load("xizhuang.xlsx");
  await pane.getByRole("heading", { name: "西庄小学：资源配置未定" }).waitFor();
  await lookAt("school-open");
  await enterPane();
  await tabTo(/^改用“江苏省中小学基本办学条件标准”/);
  await keyboard.press("Enter");
  await pane.getByRole("heading", { name: "西庄小学：不达标" }).waitFor();
  await enterPane();
  await tabTo(/^检查并标注/);
  await keyboard.press("Enter");
  await pane.getByText("已标注 1 格（教基5176）").waitFor();
  await tabTo(/^转到第一格/);
  await keyboard.press("Enter");
  await expectSoon(() => workbench.selected(), "教基5176!D12");
  await tabTo(/^图例/);
  await keyboard.press("Enter");
  await pane.getByText("表中数据互相矛盾，需要核对").waitFor();
  await lookAt("legend");
  // Escape closes it, and Office takes it for the wish to leave the pane as well.
  await keyboard.press("Escape");
  await enterPane();
  await tabTo(/^依据和算式：生均图书册数/);
  await keyboard.press("Enter");
  await pane.getByText("生均图书册数 = 1,500 ÷ 258 ≈ 5.814 册").waitFor();
  await lookAt("finding");
  await tabTo(/^报告/, "Shift+Tab");
  await keyboard.press("Enter");
  await pane.getByRole("menuitem", { name: /^生成报告工作表/ }).waitFor();
  await lookAt("report-menu");
  await keyboard.press("Escape");
  await enterPane();
  await tabTo(/^清除标注/);
  await keyboard.press("Enter");
  await pane.getByText("已标注").waitFor({ state: "hidden" });
});

test("without a result: a blank workbook, help, functions", async () => {
  await workbench.load("");
  await workbench.pane.getByRole("heading", { name: "没有找到可以核查的统计表" }).waitFor();
  await lookAt("blank");
  for (const topic of ["怎么用", "函数", "数据安全"]) {
    await button("帮助").click();
    await workbench.pane.getByRole("menuitem", { name: topic }).click();
    await workbench.pane.getByRole("heading", { name: topic }).waitFor();
    if (topic === "函数") await workbench.pane.getByText("=EDU.LANDPERPUPIL()").waitFor();
    await lookAt(topic);
    await button("返回").click();
  }
});

test("nowhere is a barrier", () => expect(barriers).toEqual([]));

test("nothing was refused or failed", () => expect(workbench.errors).toEqual([]));
