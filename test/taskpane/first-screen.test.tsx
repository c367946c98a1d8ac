/**
 * What a director asks first is answered in visible text on the first screen: 达标没有？哪些学校？缺什么、缺多少？先做什么？
 * 还有什么没算进去？ Numbers are worked out by hand from the figures beside them.
 * @jest-environment jsdom
 */
import { screen, within } from "@testing-library/react";
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { MAPPING_KEY } from "../../src/usecases/stored-mapping";
import { line, withLines } from "../domain/own-standard/own-sheet";
import { XIZHUANG, blankGrid, listGrid } from "../usecases/school-list";
import { PATIENCE, button, completeBrowser, region, show } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);

const sheet = (name: string, ...values: (readonly CellValue[])[]): Grid => ({ ...blankGrid(name), values });

/** Pupils and backbone teachers: at least 1 of 100 pupils; 甲校 has 1 of 200, 乙校 4 of 200. */
const HEADINGS = ["学校名称", "学校标识码", "学段", "在校生数（人）", "县级及以上骨干教师数（人）"];
const SCHOOLS = [
  ["甲校", "3700000001", "小学", 200, 1],
  ["乙校", "3700000002", "小学", 200, 4],
] as const;

const card = () => region("结论");
const acts = () => within(region("先做这些")).getAllByRole("listitem");

it("a school", async () => {
  await show([listGrid([XIZHUANG])]);
  expect(within(card()).getByRole("heading", { name: "西庄小学：不达标" })).toBeVisible();
  // 20 × 258 − 1500
  expect(card()).toHaveTextContent("缺什么：图书册数缺 3,660 册");
  expect(screen.queryByRole("region", { name: "先做这些" })).toBeNull();
  expect(screen.queryByRole("group", { name: "未算进去" })).toBeNull();
  expect(screen.getAllByText(/还差 3,660 册/)[0]).toBeVisible();
});

it("a county", async () => {
  const { user } = await show([sheet("名单", HEADINGS, ...SCHOOLS)], { packs: ["cn-quality-2017"] });
  expect(card()).toHaveTextContent(/^全县(不达标|未定)2 所学校/);
  expect(card()).toHaveTextContent(/甲校/);
  // 1 of 100 of 200 pupils is 2, one is there
  expect(card()).toHaveTextContent("县级及以上骨干教师数缺 1 人（1 所学校）");
  const left = within(card()).getByRole("group", { name: "未算进去" });
  expect(left).toHaveTextContent(/待确认 \d+ 项没有找到 \d+ 项数据/);
  expect(acts()[0]).toHaveTextContent(/^表中没有/);
  await user.click(button(/^填写：有 \d+ 项要由县或学校确认/));
  expect(screen.getByRole("heading", { name: "需要确认的事项" })).toHaveFocus();
  await user.click(button("返回"));
  expect(button(/^填写：/)).toHaveFocus();
  await user.click(button(/^补填：表中没有/));
  expect(screen.getByRole("heading", { name: /^没有找到 \d+ 项数据/ })).toHaveFocus();
});

it("a county with two columns nobody understood", async () => {
  const rows = SCHOOLS.map((school, index) => [...school, 2400 + index, 8 + index]);
  const { user } = await show([sheet("名单", [...HEADINGS, "操场大小（㎡）", "班班通数量"], ...rows)], {
    packs: ["cn-quality-2017"],
  });
  expect(card()).toHaveTextContent("未识别 2 栏");
  expect(acts()[0]).toHaveTextContent(/^没有识别出“操场大小/);
  expect(acts()[0]).toHaveTextContent(/班班通数量/);
  await user.click(button(/^指定：没有识别出/));
  expect(screen.getByRole("heading", { name: "读取了 1 张表，2 栏未识别" })).toHaveFocus();
  expect(screen.getByRole("combobox", { name: "“班班通数量”是什么" })).toBeVisible();
});

it("a blank book", async () => {
  const { user, workbook } = await show([blankGrid()]);
  const said = screen.getByRole("main");
  expect(said).toHaveTextContent("没有找到可以核查的统计表");
  expect(said).toHaveTextContent("请打开含有上述统计表的工作簿");
  await user.click(button("插入空白名单"));
  expect(workbook.grids.map(({ sheet: name }) => name)).toEqual(["Sheet1", "学校名单"]);
});

it("a blank book, with the sample", async () => {
  const { user } = await show([blankGrid()], { packs: ["cn-quality-2017"] });
  await user.click(button("打开示例"));
  expect(card()).toHaveTextContent("5 所学校");
  expect(card()).toHaveTextContent(/不达标：示例/);
});

it("two school years", async () => {
  const form = (name: string, year: string, pupils: number) =>
    sheet(
      name,
      ["学校（机构）名称：北山小学"],
      [`${year}学年初   表号：教基3112   计量单位：人`],
      ["指标名称", "代码", "招生数", "在校生数", "#女"],
      ["甲", "乙", 1, 2, 3],
      ["总计", "01", 50, pupils, 140],
    );
  await show([form("旧表", "2023/2024", 290), form("新表", "2024/2025", 305)], { packs: ["cn-quality-2017"] });
  expect(within(card()).getByRole("heading", { name: /^北山小学：/ })).toBeVisible();
  expect(card()).toHaveTextContent(/工作表 旧表写明是 2023\/2024 学年/);
  expect(card()).toHaveTextContent("指标只按 2024/2025 学年的数计算");
});

describe("what was said of tables and cannot be used is told where no table was found", () => {
  const unknown = sheet("台账", ["甲", "乙"], ["西庄小学", 258]);
  const told = () => region("表中数据核对");

  it("an entry of the mapping", async () => {
    const wrong = { kind: "column", sheet: "台账", col: 1, field: "wifi" };
    const entries = JSON.stringify({ version: 1, entries: [wrong] });
    await show([unknown], { prepare: ({ settings }) => settings.set(MAPPING_KEY, entries) });
    expect(told()).toHaveTextContent("第 1 条对应关系没有使用：没有这个数据项“wifi”。");
  });

  it("a line of an own standard, at its cell", async () => {
    const { user, workbook } = await show([withLines(line({ 3: "二十九" }))]);
    expect(told()).toHaveTextContent("限值应为一个数");
    await user.click(within(told()).getByRole("button", { name: "转到 自定标准!D6" }));
    expect(workbook.revealed.at(-1)).toMatchObject({ sheet: "自定标准", row: 5, col: 3 });
  });
});
