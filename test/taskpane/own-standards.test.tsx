/**
 * What the user's own standard was understood as, and a chosen standard that decides nothing, in the pane.
 * @jest-environment jsdom
 */
import { screen, within } from "@testing-library/react";
import type { Grid } from "../../src/domain/kernel/grid";
import { gridOf, HEAD, HEADINGS, line, withLines } from "../domain/own-standard/own-sheet";
import { listGrid, XIZHUANG } from "../usecases/school-list";
import { PATIENCE, button, completeBrowser, edit, region, show, type Shown } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);

const SCHOOLS = listGrid([XIZHUANG]);
const openStandards = ({ user }: Shown) => user.click(button("更改核查标准和适用日期"));
const items = (within_: HTMLElement, name: string) =>
  within(within(within_).getByRole("list", { name })).getAllByRole("listitem");
const shownCell = ({ workbook }: Shown) => workbook.revealed.at(-1);

describe("the standards page", () => {
  it("says how each line is read, and leads to its cell", async () => {
    const shown = await show([SCHOOLS, withLines(line(), line({ 0: "运动场地面积", 1: "初中", 3: "不少于2700" }))]);
    await openStandards(shown);
    const sheet = region("自定标准 own-1“某县办学条件标准”（工作表“自定标准”）");
    const [land, ground, ...others] = items(sheet, "各行的读法");
    expect(others).toEqual([]);
    expect(land).toHaveTextContent(/读作：.*占地面积.*22/);
    expect(ground).toHaveTextContent(/读作：.*运动场地面积.*2,?700/);
    expect(sheet).not.toHaveTextContent("没有使用");
    await shown.user.click(within(ground!).getByRole("button", { name: "转到 自定标准!A7" }));
    expect(shownCell(shown)).toMatchObject({ sheet: "自定标准", row: 6, col: 0 });
  });

  it("says of a broken one that it is not used, and at which cells why", async () => {
    const broken = withLines(line(), line({ 1: "初中", 3: "二十九" }));
    const shown = await show([SCHOOLS, { ...broken, sheet: "县标准" }]);
    await openStandards(shown);
    const sheet = region("自定标准 own-1“某县办学条件标准”（工作表“县标准”）");
    expect(sheet).toHaveTextContent("没有使用：工作表“县标准”有 1 处要改正，改正前不按它判定。");
    const [fault, ...others] = items(sheet, "要改正的地方");
    expect(others).toEqual([]);
    expect(fault).toHaveTextContent("限值应为一个数");
    await shown.user.click(within(fault!).getByRole("button", { name: "转到 县标准!D7" }));
    expect(shownCell(shown)).toMatchObject({ sheet: "县标准", row: 6, col: 3 });
    expect(items(sheet, "各行的读法")[0]).toHaveTextContent(/读作：.*占地面积/);
  });

  it("shows the first lines of many, and more when asked", async () => {
    const steps = Array.from({ length: 23 }, (_, index) => [
      ...line({ 2: `${(index + 1) * 100}人档`, 3: `≥ ${50 - index}` }),
      "插入法",
    ]);
    const shown = await show([SCHOOLS, gridOf([...HEAD, [...HEADINGS, "档次之间"], ...steps])], { language: "en-US" });
    await shown.user.click(button("Change the standard and its day"));
    const sheet = region("Own standard own-1 “某县办学条件标准” (worksheet “自定标准”)");
    expect(items(sheet, "How each line is read")).toHaveLength(20);
    await shown.user.click(within(sheet).getByRole("button", { name: "Show 3 more" }));
    expect(items(sheet, "How each line is read")).toHaveLength(23);
  });
});

describe("on the first screen a chosen standard that decides nothing says why", () => {
  const told = () => region("没有用到的标准");
  const OLD: Grid = gridOf([...HEAD, [...HEADINGS, "废止日期"], [...line(), "2025-01-01"]]);

  it.each([
    ["not yet in force", withLines(line({ 6: "2027-01-01" })), "按 2026-09-01 核查，自 2027-01-01 起施行。"],
    ["no longer in force", OLD, "按 2026-09-01 核查，已于 2025-01-01 废止。"],
    ["about no school here", withLines(line({ 1: "初中" })), "没有用于判定：其中没有一项要求适用于表中的学校。"],
    ["broken", withLines(line({ 3: "二十九" })), "没有使用：工作表“自定标准”有 1 处要改正，改正前不按它判定。"],
  ])("%s", async (_, own, words) => {
    await show([SCHOOLS, own], { packs: ["own-1"] });
    expect(told()).toHaveTextContent(words);
    expect(told()).toHaveTextContent(/某县办学条件标准/);
    // The only one stays chosen.
    expect(within(told()).queryByRole("button")).toBeNull();
  });

  it("nothing is said of one that decides, nor of a broken one that was not chosen", async () => {
    await show([SCHOOLS, withLines(line()), { ...withLines(line({ 3: "二十九" })), sheet: "自定标准 2" }], {
      packs: ["js-basic", "own-1"],
    });
    expect(screen.queryByRole("region", { name: "没有用到的标准" })).toBeNull();
  });

  it("one whose worksheet is gone, and it can be left out", async () => {
    const shown = await show([SCHOOLS, withLines(line())], { packs: ["js-basic", "own-1"] });
    expect(screen.queryByRole("region", { name: "没有用到的标准" })).toBeNull();
    await edit(shown, [SCHOOLS]);
    expect(told()).toHaveTextContent("没有找到自定标准 own-1，没有按它判定。");
    await shown.user.click(button("不再选用：own-1"));
    expect(shown.live.state.settings.packs).toEqual(["js-basic"]);
    expect(screen.queryByRole("region", { name: "没有用到的标准" })).toBeNull();
  });
});
