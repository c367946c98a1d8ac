/**
 * 说明情况 in the pane: an unusual figure is explained, listed as explained, reopened by an edit and withdrawn.
 * @jest-environment jsdom
 */
import { screen, within } from "@testing-library/react";
import { keptIn } from "../usecases/kept";
import { unusualList } from "../usecases/unusual-list";
import { PATIENCE, button, completeBrowser, edit, region, show } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);
beforeEach(() => localStorage.clear());

const OPEN = "表中有 1 处需要核对";
const shown = async () => {
  const one = await show([unusualList(10, 12)]);
  await one.user.click(button(OPEN));
  return one;
};
const form = () => screen.getByRole("form", { name: "说明情况" });
const field = (name: string | RegExp) => within(form()).getByRole("textbox", { name });
const reason = () => within(form()).getByRole("combobox", { name: /^原因/ });

it("takes a common reason with its blanks, and keeps who and when in the workbook", async () => {
  const { user, workbook } = await shown();
  await user.click(button(/^说明情况：/));
  await user.selectOptions(reason(), "教师〔人数〕人因借调、支教、交流轮岗或长期病假不在岗。");
  await user.type(field(/^人数/), "2");
  expect(form()).toHaveTextContent("将记为：教师2人因借调、支教、交流轮岗或长期病假不在岗。");
  await user.type(field(/^说明人/), "王老师");
  await user.click(button("提交说明"));
  expect(screen.queryByRole("button", { name: OPEN })).toBeNull();
  expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain("说明已保存，列入“已说明”。");
  expect(region("表中数据核对")).toHaveFocus();
  expect(keptIn(workbook, "explanations")).toMatchObject([
    { by: "王老师", at: "2026-09-01", reason: { id: "teachersLent", blanks: { number: "2" } } },
  ]);
  await user.click(button("已说明 1 处"));
  const item = within(screen.getByRole("list", { name: "已说明 1 处" })).getByRole("listitem");
  expect(item).toHaveTextContent(/教师2人因借调.*王老师，2026-09-01/);
});

it("works by keyboard alone, with the reason in the user's own words, and remembers the name", async () => {
  const { user, workbook } = await shown();
  button(/^说明情况：/).focus();
  await user.keyboard("{Enter}");
  expect(reason()).toHaveFocus();
  await user.selectOptions(reason(), "其他原因，自行填写");
  for (const name of [/^原因说明/, /^说明人/]) expect(field(name).tabIndex).toBe(0);
  field(/^原因说明/).focus();
  await user.keyboard("外聘教师未列入教职工。");
  field(/^说明人/).focus();
  await user.keyboard("李老师{Enter}");
  expect(keptIn(workbook, "explanations")).toMatchObject([{ reason: { text: "外聘教师未列入教职工。" } }]);
  await user.click(button("已说明 1 处"));
  await user.click(button(/^撤回说明：/));
  await user.click(button(/^说明情况：/));
  expect(field(/^说明人/)).toHaveValue("李老师");
});

it("says at each field what is missing, and goes to the first", async () => {
  const { user, workbook } = await shown();
  await user.click(button(/^说明情况：/));
  await user.click(button("提交说明"));
  expect(reason()).toHaveAccessibleDescription("请选择原因");
  expect(reason()).toHaveFocus();
  await user.selectOptions(reason(), "其他原因，自行填写");
  await user.click(button("提交说明"));
  expect(field(/^原因说明/)).toHaveAccessibleDescription("请填写");
  expect(field(/^原因说明/)).toHaveFocus();
  await user.click(field(/^说明人/));
  await user.paste("王".repeat(61));
  expect(field(/^说明人/)).toHaveAccessibleDescription("不超过 60 个字");
  expect(keptIn(workbook, "explanations")).toBeNull();
});

it("gives the focus back when it is left with Escape", async () => {
  const { user, workbook } = await shown();
  await user.click(button(/^说明情况：/));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form")).toBeNull();
  expect(button(/^说明情况：/)).toHaveFocus();
  expect(keptIn(workbook, "explanations")).toBeNull();
});

it("says so when the workbook cannot keep it, and keeps what was typed", async () => {
  const { user, workbook } = await shown();
  await user.click(button(/^说明情况：/));
  await user.selectOptions(reason(), "其他原因，自行填写");
  await user.type(field(/^原因说明/), "核对无误");
  await user.type(field(/^说明人/), "王老师");
  workbook.failures.set("setSetting", new Error("read-only"));
  await user.click(button("提交说明"));
  expect(within(form()).getByRole("alert")).toHaveTextContent("工作簿未能保存这一改动");
  expect(field(/^原因说明/)).toHaveValue("核对无误");
});

it("is open again after a figure changed, and says which one from what to what", async () => {
  const one = await shown();
  const { user } = one;
  await user.click(button(/^说明情况：/));
  await user.selectOptions(reason(), "其他原因，自行填写");
  await user.type(field(/^原因说明/), "外聘");
  await user.type(field(/^说明人/), "王老师");
  await user.click(button("提交说明"));
  await edit(one, [unusualList(10, 13)]);
  const problem = within(screen.getByRole("list", { name: OPEN })).getByRole("listitem");
  expect(problem).toHaveTextContent("此前已作说明，但学校名册!J2 由 12 改为 13，请重新核对。");
  expect(screen.queryByRole("button", { name: /^已说明/ })).toBeNull();
});

it("can be withdrawn, and is asked for again", async () => {
  const { user, workbook } = await shown();
  await user.click(button(/^说明情况：/));
  await user.selectOptions(reason(), "其他原因，自行填写");
  await user.type(field(/^原因说明/), "外聘");
  await user.type(field(/^说明人/), "王老师");
  await user.click(button("提交说明"));
  await user.click(button("已说明 1 处"));
  await user.click(button(/^撤回说明：/));
  expect(keptIn(workbook, "explanations")).toBeNull();
  expect(button(OPEN)).toBeVisible();
  expect(region("表中数据核对")).toHaveFocus();
});

it("does not offer an explanation for what contradicts itself", async () => {
  // 120 boarders of 100 pupils cannot be.
  const grid = unusualList(20, 12);
  const values = grid.values.map((row, index) => [...row, index === 0 ? "寄宿生数（人）" : 120]);
  const { user } = await show([{ ...grid, values }]);
  await user.click(button(OPEN));
  expect(screen.queryByRole("button", { name: /^说明情况/ })).toBeNull();
});

it("speaks English", async () => {
  const { user } = await show([unusualList(10, 12)], { language: "en-US" });
  await user.click(button("1 place in the tables to look at"));
  await user.click(button(/^Explain:/));
  expect(screen.getByRole("form", { name: "Explain this figure" })).not.toHaveTextContent(/\p{Script=Han}/u);
});
