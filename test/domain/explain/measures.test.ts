/** What is told of the differences beside the 差异系数. */
import { measuresOf, measureText } from "../../../src/domain/explain/measures";
import { gini, range, theilDecomposition } from "../../../src/domain/dispersion/inequality";

const values = [6, 2, 4];
const pupils = [10, 10, 20];
const inequality = (areas: readonly string[]) => ({
  gini: gini(values, pupils)!,
  theil: theilDecomposition(values, pupils, areas)!,
  range: range(values, pupils)!,
});
const told = (areas: readonly string[]) =>
  measuresOf(inequality(areas), "BOOKSPERPUPIL").map((measure) => [measure.name.zh, measureText(measure, "zh-CN")]);

test("城区 and 乡村 are compared where every school says where it lies", () => {
  // 40 + … : mean 4; x/X = 1.5, 0.5, 1 with weights ¼, ¼, ½. T = 0.375 ln 1.5 + 0.125 ln 0.5 + 0 = 0.065406;
  // urban (10 pupils, 6): ¼·1.5·ln 1.5 = 0.152050; rural (30 pupils, 100 in all): ¾·0.8333·ln 0.8333 = −0.113951: 0.038099.
  expect(told(["urban", "rural", "rural"])).toEqual([
    ["最低", "2.00 册"],
    ["最高", "6.00 册"],
    ["极差（最高 − 最低）", "4.00 册"],
    ["极差率（最高 ÷ 最低）", "3.000"],
    ["基尼系数", "0.188"],
    ["泰尔指数 T", "0.065"],
    ["泰尔指数 T：城区、镇区、乡村之间", "0.038"],
    ["泰尔指数 T：城区、镇区、乡村内部", "0.027"],
    ["城区学校平均", "6.00 册"],
    ["乡村学校平均", "3.33 册"],
  ]);
});

test.each([[["urban", "unknown", "rural"]], [["rural", "rural", "rural"]]])("not among %j", (areas) => {
  expect(told(areas).map(([name]) => name)).not.toContain("城区学校平均");
});

test("a school with nothing leaves no ratio", () => {
  const none = { ...inequality(["urban", "rural", "rural"]), range: range([0, 2], [1, 1])! };
  expect(measuresOf(none, "BOOKSPERPUPIL").map(({ name }) => name.zh)).not.toContain("极差率（最高 ÷ 最低）");
});
