/** A calculation step by step, with figures worked out by hand. */
import { calculationSteps } from "../../../src/domain/explain/steps";
import { INDICATORS, type IndicatorId } from "../../../src/domain/indicators/catalogue";
import type { ItemReadings } from "../../../src/domain/indicators/compute";
import { constant, field, product, ratio, sumOf, type Formula } from "../../../src/domain/indicators/formula";
import { formulaOf } from "../../../src/domain/indicators/indicator";
import type { CellRef } from "../../../src/domain/kernel/cell";
import { known, missing } from "../../../src/domain/kernel/reading";
import { fullAddress } from "../../../src/workbook/a1";

const cell = (sheet: string, row: number, col: number): CellRef => ({ sheet, row, col });
const pupils = known(258, "人", [cell("教基3112", 5, 8)]);

function steps(formula: Formula, items: ItemReadings, name: string, unit: string, language: "zh-CN" | "en-US" = "zh-CN") {
  return calculationSteps(formula, { items }, { name, unit }, language, fullAddress).map(({ text, cells }) =>
    [text, ...cells.map(fullAddress)].join(" | "),
  );
}

const ofIndicator = (id: IndicatorId, items: ItemReadings) =>
  steps(formulaOf(INDICATORS[id], "primary"), items, INDICATORS[id].zh, INDICATORS[id].unit);

it("gives each figure with its cell, then what is computed with it, the innermost first", () => {
  const items = {
    teachingArea: known(1057.8, "㎡", [cell("教基5170", 9, 5)]),
    indoorSportsArea: known(7.8, "㎡", [cell("教基5170", 16, 5)]),
    pupils,
  };
  // 1057.8 − 7.8 = 1050; 1050 ÷ 258 = 4.0697674…
  expect(ofIndicator("TEACHINGAREAPERPUPIL", items)).toEqual([
    "教学及辅助用房面积 = 1,057.8 ㎡ | 教基5170!F10",
    "室内体育用房面积 = 7.8 ㎡ | 教基5170!F17",
    "在校生数 = 258 人 | 教基3112!I6",
    "1,057.8 − 7.8 = 1,050",
    "生均教学及辅助用房面积 = 1,050 ÷ 258 ≈ 4.0698 ㎡",
  ]);
});

it("names an item once, however often it is used, and writes percentages and products", () => {
  const twice = ratio(field("pupils"), product(constant(2), field("pupils")), 100);
  expect(steps(twice, { pupils }, "比", "%")).toEqual([
    "在校生数 = 258 人 | 教基3112!I6",
    "2 × 258 = 516",
    "比 = 258 ÷ 516 × 100 = 50%",
  ]);
});

it("says how a figure was formed: summed, split between stages, read from a text", () => {
  const part = (value: number, row: number) => known(value, "册", [cell("表", row, 0)]);
  const summed = {
    ...known(1500, "册", [cell("表", 0, 0), cell("表", 1, 0)]),
    derivation: { kind: "sum", of: [part(700, 0), part(800, 1)] },
  } as const;
  expect(steps(sumOf("books"), { books: summed }, "图书", "册")[0]).toBe("图书册数 = 1,500 册（700 + 800） | 表!A1 | 表!A2");
  const split = {
    ...known(600, "㎡", [cell("表", 2, 0)]),
    derivation: { kind: "split", total: known(1200, "㎡", [cell("表", 2, 0)]), ownWeighted: 110, allWeighted: 220, parts: [] },
  } as const;
  expect(steps(sumOf("landArea"), { landArea: split }, "占地", "㎡")[0]).toBe(
    "占地面积 = 600 ㎡（全校 1,200 ㎡ 按在校生数加权拆分：1,200 ㎡ × 110 ÷ 220） | 表!A3",
  );
  const repaired = { ...pupils, repairs: [{ kind: "unitInCell", from: "258人", to: "258" }] } as const;
  expect(steps(sumOf("pupils"), { pupils: repaired }, "在校生", "人")[0]).toBe(
    "在校生数 = 258 人（表中写作“258人”，读作“258”） | 教基3112!I6",
  );
  const converted = { ...known(6667, "㎡"), repairs: [{ kind: "unitConverted", from: "亩", to: "㎡" }] } as const;
  expect(steps(sumOf("landArea"), { landArea: converted }, "land", "㎡", "en-US")[0]).toContain("(converted from “亩” to “㎡”)");
});

it("says what is missing and where, and computes nothing with it", () => {
  const items = { books: missing("blank", "books", [cell("表", 3, 3)]), pupils };
  expect(ofIndicator("BOOKSPERPUPIL", items)).toEqual(["“图书册数”未填 | 表!D4", "在校生数 = 258 人 | 教基3112!I6"]);
});

it.each(Object.values(INDICATORS).map((indicator) => [indicator.en, indicator] as const))(
  "is written without gaps for: %s",
  (_, indicator) => {
    const formula = formulaOf(indicator, "primary");
    const items = Object.fromEntries(
      ["pupils", "books", "classes", "teachers", "landArea"].map((id) => [id, known(7, "")]),
    ) as ItemReadings;
    const found = calculationSteps(formula, { items }, { name: "X", unit: indicator.unit }, "zh-CN", fullAddress);
    expect(found.every(({ text }) => text !== "" && !/undefined|NaN|null/.test(text))).toBe(true);
  },
);
