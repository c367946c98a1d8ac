/**
 * What the workbook keeps and this version cannot use, in the pane: what, why, what next; replaced only when asked twice.
 * @jest-environment jsdom
 */
import { screen, within } from "@testing-library/react";
import { readGrids } from "../../src/usecases/read-grids";
import { settingKey } from "../../src/usecases/store/envelope";
import { ANSWERS_KEY } from "../../src/usecases/stored-confirmations";
import { keptIn } from "../usecases/kept";
import { unusualList } from "../usecases/unusual-list";
import { PATIENCE, button, completeBrowser, show } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);

const NEWER = JSON.stringify({ version: 2, answers: [{ text: "x" }] });

it("says that answers are of a newer version, and replaces them only when asked twice", async () => {
  const { user, workbook } = await show([unusualList(12, 12)], { prepare: ({ settings }) => settings.set(ANSWERS_KEY, NEWER) });
  const bar = screen.getByRole("alert");
  expect(bar).toHaveTextContent(
    "本工作簿中保存的确认事项的填写内容由本工具的更新版本写入，本版本不能读取，没有使用，也没有改动。",
  );
  expect(bar).toHaveTextContent("请升级本工具后再打开");
  await user.click(button("仍然使用本版本并覆盖：确认事项的填写内容"));
  expect(within(bar).getByRole("button", { name: "覆盖" })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(button("仍然使用本版本并覆盖：确认事项的填写内容")).toHaveFocus();
  expect(workbook.settings.get(ANSWERS_KEY)).toBe(NEWER);
  await user.keyboard("{Enter}");
  await user.click(button("覆盖"));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(workbook.settings.has(ANSWERS_KEY)).toBe(false);
});

it("leaves damaged explanations as they are, and says so where one is given", async () => {
  const key = settingKey("explanations");
  const { user, workbook } = await show([unusualList(10, 12)], { prepare: ({ settings }) => settings.set(key, "{") });
  await user.click(button("保留不动：情况说明"));
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(button("表中有 1 处需要核对"));
  await user.click(button(/^说明情况：/));
  await user.selectOptions(screen.getByRole("combobox", { name: /^原因/ }), "其他原因，自行填写");
  await user.type(screen.getByRole("textbox", { name: /^原因说明/ }), "外聘");
  await user.type(screen.getByRole("textbox", { name: /^说明人/ }), "王老师");
  await user.click(button("提交说明"));
  expect(screen.getByRole("alert")).toHaveTextContent("本工作簿中保存的情况说明不能读取，没有改动");
  expect(workbook.settings.get(key)).toBe("{");
});

it("says in English what is not understood, without Chinese", async () => {
  const text = JSON.stringify({ version: 1, part: "confirmations", content: [7, 8] });
  const prepare = ({ settings }: { settings: Map<string, string> }) => void settings.set(settingKey("confirmations"), text);
  const { user } = await show([unusualList(12, 12)], { language: "en-US", prepare });
  const bar = screen.getByText("Part of what is kept is not understood").closest<HTMLElement>("[role=status]")!;
  expect(bar).toHaveTextContent("(answers to questions), this version does not understand 2: not used, and left as it is.");
  expect(bar).not.toHaveTextContent(/\p{Script=Han}/u);
  await user.click(within(bar).getByRole("button", { name: "Got it" }));
  expect(screen.queryByText("Part of what is kept is not understood")).toBeNull();
});

it("shows an explanation of what has to be corrected beside it, not counted, and lets it be withdrawn", async () => {
  // 120 boarders of 100 pupils cannot be.
  const list = unusualList(20, 12);
  const boarders = { ...list, values: list.values.map((row, index) => [...row, index === 0 ? "寄宿生数（人）" : 120]) };
  const [problem] = readGrids([boarders]).problems;
  const given = {
    rule: problem!.code,
    cells: problem!.cells.map(({ sheet, row, col }) => ({ sheet, row, col, value: boarders.values[row]![col] })),
    reason: { kind: "own", text: "借读生在校住宿" },
    by: "王老师",
    at: "2026-08-01",
  };
  const text = JSON.stringify({ version: 1, part: "explanations", content: [given] });
  const { user, workbook } = await show([boarders], {
    prepare: ({ settings }) => settings.set(settingKey("explanations"), text),
  });
  expect(screen.queryByRole("button", { name: /^已说明/ })).toBeNull();
  await user.click(button("表中有 1 处需要核对"));
  const item = within(screen.getByRole("list", { name: "表中有 1 处需要核对" })).getByRole("listitem");
  expect(item).toHaveTextContent("此前的说明（借读生在校住宿）不能代替更正，未计入。");
  expect(keptIn(workbook, "explanations")).toEqual([given]);
  await user.click(within(item).getByRole("button", { name: /^撤回说明：/ }));
  expect(keptIn(workbook, "explanations")).toBeNull();
  expect(item).not.toHaveTextContent("此前的说明");
});
