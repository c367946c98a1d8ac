/** The pane in a real browser: no barrier in any of its states, the main job by keyboard alone, and room for narrow panes. */
import { Workbench } from "./support/workbench";
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
  await workbench.picture(state);
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

test("nowhere is a barrier", () => expect(barriers).toEqual([]));
