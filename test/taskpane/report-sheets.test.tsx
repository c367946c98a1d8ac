/**
 * The report sheets from the pane: written, replaced after saying so, deleted.
 * @jest-environment jsdom
 */
import { act, screen } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/port";
import { XIZHUANG, listGrid } from "../usecases/school-list";
import { PATIENCE, button, completeBrowser, show, type Shown } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);

/** Chooses an entry of the menu of reports. */
async function choose(user: Shown["user"], entry: string): Promise<void> {
  await user.click(button("报告"));
  await user.click(screen.getByRole("menuitem", { name: new RegExp(`^${entry}`) }));
}

const told = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

it("are written at once where there are none, and the pane says how many", async () => {
  const { user, workbook } = await show([listGrid([XIZHUANG])]);
  await user.click(button("报告"));
  expect(screen.queryByRole("menuitem", { name: /^删除报告工作表/ })).toBeNull();
  await user.click(screen.getByRole("menuitem", { name: /^生成报告工作表/ }));
  const added = workbook.grids.length - 1;
  expect(added).toBeGreaterThan(3);
  expect(told()).toContain(`已生成 ${added} 张报告工作表，排在最后。`);
});

it("are written once although it is asked for again while the workbook is being read", async () => {
  const { user, workbook } = await show([listGrid([XIZHUANG])]);
  let readOn = () => {};
  workbook.reading = new Promise((resolve) => (readOn = resolve));
  await choose(user, "生成报告工作表");
  await user.click(button("报告"));
  expect(screen.queryByRole("menuitem")).toBeNull();
  await act(async () => readOn());
  expect(await screen.findByText(/已生成 \d+ 张报告工作表/)).toBeVisible();
  expect(workbook.calls.filter((call) => call === "addSheets")).toHaveLength(1);
  expect(workbook.calls).not.toContain("removeSheets");
});

it("replace the last ones only after saying so, by keyboard too", async () => {
  const { user, workbook } = await show([listGrid([XIZHUANG])]);
  await choose(user, "生成报告工作表");
  workbook.calls.length = 0;
  button("报告").focus();
  await user.keyboard("{Enter}");
  // Fluent UI looks for the first entry by its place on the screen, which there is none of here.
  screen.getByRole("menuitem", { name: /^生成报告工作表/ }).focus();
  await user.keyboard("{Enter}");
  expect(screen.getByText(/核查结论、.* 将被新的报告替换/)).toBeVisible();
  expect(button("替换")).toHaveFocus();
  expect(workbook.calls).not.toContain("removeSheets");
  await user.keyboard("{Escape}");
  expect(button("报告")).toHaveFocus();
  await choose(user, "生成报告工作表");
  await user.click(button("替换"));
  expect(workbook.calls.filter((call) => call === "removeSheets" || call === "addSheets")).toEqual(["removeSheets", "addSheets"]);
  expect(button("报告")).toHaveFocus();
});

it("are deleted on request", async () => {
  const { user, workbook } = await show([listGrid([XIZHUANG])]);
  await choose(user, "生成报告工作表");
  await choose(user, "删除报告工作表");
  await user.click(button("删除"));
  expect(workbook.grids.map(({ sheet }) => sheet)).toEqual(["学校名册"]);
  expect(told()).toContain("报告工作表已删除。");
});

it("say why they could not be written, and try again", async () => {
  const { user, workbook } = await show([listGrid([XIZHUANG])]);
  workbook.failures.set("addSheets", new WorkbookError("hostFailure", "protected"));
  await choose(user, "生成报告工作表");
  expect(screen.getByRole("alert")).toHaveTextContent("报告工作表未能生成");
  await user.click(button("重试"));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(workbook.grids.length).toBeGreaterThan(1);
});
