/** A standard that is not built in is one object, checked and explained like those that are. */
import { explainFinding } from "../../../src/domain/explain/explain";
import type { Pack } from "../../../src/domain/standards/catalogue";
import { bound, limits, ORDINARY_SCHOOLS, RURAL } from "../../../src/domain/standards/define";
import { packProblems } from "../../../src/domain/standards/validate";
import { finding } from "../../support/check";
import { addressOf, cellOf, sectionOf } from "../../support/section";

const source = {
  from: "2020-01-01",
  cite: { number: "某教〔2020〕1号", title: "某县学校标准", clause: "第三条" },
  confidence: "verbatim",
} as const;

const county: Pack = {
  id: "xx-county",
  title: { zh: "某县学校标准", en: "Standard of a county" },
  number: source.cite.number,
  region: "CN-XX",
  from: source.from,
  stages: ["primary"],
  cite: source.cite,
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("books", "BOOKSPERPUPIL", "atLeast", [...limits({ primary: 15 }, source, RURAL), ...limits({ primary: 20 }, source)]),
  ],
  isPartial: false,
};

test("it is sound", () => {
  expect(packProblems(county)).toEqual([]);
});

test.each([
  ["rural", 1500, "pass"],
  ["rural", 1499, "fail"],
  ["urban", 2000, "pass"],
  ["urban", 1999, "fail"],
] as const)("a %s school of 100 pupils with %s books: %s", (area, books, verdict) => {
  expect(finding(county, "books", sectionOf("primary", { pupils: 100, books }, { area })).verdict).toBe(verdict);
});

test("it is explained with its own document", () => {
  const section = sectionOf("primary", { pupils: 100, books: 1400 }, { area: "rural" });
  expect(explainFinding(finding(county, "books", section), section, "zh-CN", addressOf)).toBe(
    "生均图书册数 14.00 册，低于 15 册（某教〔2020〕1号，小学）。" +
      `= 图书 1,400 册 [${addressOf(cellOf("books"))}] ÷ 在校生 100 人 [${addressOf(cellOf("pupils"))}]。还差 100 册（或在校生不超过 93 人）。`,
  );
});
