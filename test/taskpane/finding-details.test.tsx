/**
 * What stands behind a finding in the pane: limit and document, margin, what would turn it, the calculation with its cells.
 * @jest-environment jsdom
 */
import { screen, within } from "@testing-library/react";
import type { Grid } from "../../src/domain/kernel/grid";
import { COLUMN, XIZHUANG, listGrid } from "../usecases/school-list";
import { PATIENCE, button, completeBrowser, region, show } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);

const facts = () => {
  const terms = screen.getAllByRole("term").map(({ textContent }) => textContent);
  const lines = screen.getAllByRole("definition").map((one) => Array.from(one.children, ({ textContent }) => textContent));
  return Object.fromEntries(terms.map((term, index) => [term, lines[index]]));
};

it("says the sentence first, and the rest on request", async () => {
  const { user, workbook } = await show([listGrid([XIZHUANG])]);
  expect(screen.queryByRole("term")).toBeNull();
  const details = button("依据和算式：生均图书册数");
  expect(details).toHaveAttribute("aria-expanded", "false");
  details.focus();
  await user.keyboard("{Enter}");
  expect(details).toHaveAttribute("aria-expanded", "true");
  // 1500 ÷ 258 = 5.81395…; 20 × 258 = 5160; 1500 ÷ 20 = 75
  expect(facts()).toEqual({
    限值: ["不低于 20 册"],
    依据: ["《江苏省小学基本办学条件标准》", "据文件原文或照录原文的正式表格"],
    与限值相差: ["低 14.19 册"],
    缺额: ["还差 3,660 册（或在校生不超过 75 人）。"],
  });
  const steps = within(screen.getByRole("list", { name: "计算步骤" })).getAllByRole("listitem");
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    "图书册数 = 1,500 册学校名册!H2",
    "在校生数 = 258 人学校名册!D2",
    "生均图书册数 = 1,500 ÷ 258 ≈ 5.814 册",
  ]);
  await user.click(within(steps[1]!).getByRole("button", { name: "转到 学校名册!D2" }));
  expect(workbook.revealed).toEqual([{ sheet: "学校名册", row: 1, col: COLUMN.pupils }]);
  await user.click(details);
  expect(screen.queryByRole("term")).toBeNull();
});

it("says how far a verdict that passes is from turning, on both sides of the ratio", async () => {
  const { user } = await show([listGrid([XIZHUANG])]);
  await user.click(button("达标"));
  await user.click(button("依据和算式：生均占地面积"));
  // 7380 ÷ 18 = 410 pupils still meet it; 18 × 258 = 4644 ㎡, and areas are counted to the hundredth
  expect(facts()["余量"]).toEqual(["再转入 153 名学生即不达标。", "占地面积减少 2,736.01 ㎡即不达标。"]);
  expect(facts()["与限值相差"]).toEqual(["高出 10.60 ㎡"]);
});

describe("six of seven", () => {
  const HEADERS = ["学校名称", "学段", "在校生数", "高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数"];
  const AREAS = [
    "教学及辅助用房面积（㎡）",
    "室内体育用房面积（㎡）",
    "运动场地面积（㎡）",
    "教学仪器设备值（元）",
    "网络多媒体教室数",
  ];
  const grid: Grid = {
    ...listGrid([]),
    values: [
      [...HEADERS, ...AREAS],
      ["甲小学", "小学", 100, 5, 1, 1, 450, 0, 700, 150_000, 3],
    ],
  };

  it("names the cheapest way in the sentence, and each of the seven on request", async () => {
    const { user } = await show([grid], { packs: ["cn-quality-2017"] });
    const quorum = within(region("逐项结果")).getByText(/7 项中 5 项达标/);
    // Equipment to its limit costs 50,000 of 200,000 (0.25); the ground to its limit 50 of 750 and equipment to 85 % 20,000
    // of 200,000 (0.167).
    expect(quorum).toHaveTextContent("运动场地增加 50 ㎡");
    expect(quorum).toHaveTextContent("教学仪器设备资产值增加 20,000 元（达到限值的 85%）");
    const item = quorum.closest("li")!;
    await user.click(within(item).getByRole("button", { name: /^依据和算式/ }));
    const members = facts()["各项情况"];
    expect(members).toHaveLength(7);
    expect(members).toContain("生均教学仪器设备值 不达标 1,500.00 元（不低于 2,000 元）");
  });
});

it("has no Chinese in English but names and documents", async () => {
  const { user } = await show([listGrid([XIZHUANG])], { language: "en-US" });
  await user.click(button("Source and calculation: Books per pupil"));
  expect(facts()).toMatchObject({ Limit: ["at least 20 books"], "Against the limit": ["14.19 books below"] });
});
