/** The report in the open workbook: generated from the pane, shaded for real, replaced after a question, removed. */
import { expectSoon, Workbench } from "./support/workbench";

const FAIL_FILL = "#7F1D1D";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start("report");
  await workbench.load("county.xlsx");
});
afterAll(() => workbench?.stop());

const sheets = () =>
  workbench.excel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  }, null);
/** Thousands of cells are written into the grid of the workbench. */
const PATIENCE = { timeout: 60_000 };
/** Chooses an entry of the menu of reports. */
async function choose(entry: string): Promise<void> {
  await button("报告").click();
  await workbench.pane.getByRole("menuitem", { name: new RegExp(`^${entry}`) }).click();
}
const button = (name: string) => workbench.pane.getByRole("button", { name, exact: true });

test("stands behind the user's sheets, with dark cells where a value fails, and goes without a trace", async () => {
  const before = await sheets();
  await choose("生成报告工作表");
  await workbench.pane.getByText(/已生成 9 张报告工作表/).waitFor(PATIENCE);
  expect(await sheets()).toEqual([
    ...before,
    ...["核查结论", "缺额汇总", "差异系数", "申报表 小学", "申报表 初中", "检查结果汇总", "分校明细", "方法与依据", "读取情况"],
  ]);
  await workbench.picture("summary");
  await workbench.sheet("差异系数");
  await workbench.picture("dispersion");
  await workbench.sheet("申报表 小学");
  expect(await workbench.pixels(await workbench.picture("declaration"), FAIL_FILL)).toBeGreaterThan(500);

  await choose("生成报告工作表");
  await workbench.pane.getByText(/将被新的报告替换/).waitFor();
  await workbench.picture("question");
  await button("替换").click();
  await workbench.pane.getByText(/已生成 9 张报告工作表/).waitFor(PATIENCE);
  expect(await sheets()).toHaveLength(before.length + 9);

  await choose("删除报告工作表");
  await button("删除").click();
  await expectSoon(sheets, before);
  expect(workbench.errors).toEqual([]);
});
