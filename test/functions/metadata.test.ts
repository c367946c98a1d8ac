/** What Excel is told of the functions, in both languages. */
import { INDICATOR_IDS } from "../../src/domain/indicators/catalogue";
import { LANGUAGES } from "../../src/domain/kernel/text";
import { functionsMetadata } from "../../src/functions/metadata";

const { functions: english } = functionsMetadata("en-US");
const { functions: chinese } = functionsMetadata("zh-CN");
const BY_NAME = ["FIELD", "INDICATOR", "STANDARD", "VERDICT", "SHORTFALL", "EXPLAIN", "SCHOOLVERDICT"];
const COUNTY = ["COUNTYCV", "COMPOSITECV", "CVSHARE", "CVWITHOUT"];
const ORDINARY = ["CV", "GINI", "THEIL", "SPLIT"];

it("has a function for every indicator, those by name and of the county, and the ordinary ones", () => {
  expect(english.map(({ id }) => id)).toEqual([...INDICATOR_IDS, ...BY_NAME, ...COUNTY, ...ORDINARY]);
});

it("gives every function an id once, equal to its name", () => {
  expect(new Set(english.map(({ id }) => id)).size).toBe(english.length);
  for (const { id, name } of english) expect(name).toBe(id);
});

it("uses ids that Excel allows", () => {
  for (const { id } of english) expect(id).toMatch(/^[A-Z][A-Z0-9.]{1,254}$/);
});

it("differs between languages in descriptions and names of arguments only", () => {
  const isText = (holder: object, key: string) => key === "description" || (key === "name" && !("id" in holder));
  const withoutTexts = (text: string) =>
    JSON.stringify(
      JSON.parse(text, function (this: object, key, value: unknown) {
        return isText(this, key) ? "" : value;
      }),
    );
  expect(withoutTexts(JSON.stringify(chinese))).toBe(withoutTexts(JSON.stringify(english)));
});

describe.each(LANGUAGES)("in %s", (language) => {
  const texts = functionsMetadata(language).functions.flatMap(({ description, parameters }) => [
    description,
    ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
  ]);

  it("describes every function and argument in its own language", () => {
    expect(texts).not.toContain("");
    for (const text of texts) {
      if (language === "zh-CN") expect(text).toMatch(/\p{Script=Han}/u);
      else expect(text).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("fits the argument help of Excel", () => {
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(250);
  });
});

it("asks for errors in ranges, and offers help where it is known who serves it", () => {
  expect(functionsMetadata("en-US").allowErrorForDataTypeAny).toBe(true);
  const { functions } = functionsMetadata("zh-CN", "https://edu.example.cn/balance/");
  expect(new Set(functions.map(({ helpUrl }) => helpUrl))).toEqual(
    new Set(["https://edu.example.cn/balance/assets/support.html"]),
  );
  expect(english.filter((entry) => "helpUrl" in entry)).toEqual([]);
});

it("streams the indicators with the address of their cell, and nothing else", () => {
  for (const { id, options } of english) {
    expect(options).toEqual(ORDINARY.includes(id) ? undefined : { stream: true, requiresStreamAddress: true });
  }
});

it("takes school and stage as optional ranges, in this order", () => {
  const land = english.find(({ id }) => id === "LANDPERPUPIL")!;
  expect(land.parameters.map(({ name, optional, dimensionality }) => [name, optional, dimensionality])).toEqual([
    ["school", true, "matrix"],
    ["stage", true, "matrix"],
  ]);
});

it("says unmistakably that EDU.CV takes totals", () => {
  const of = (functions: typeof english) => functions.find(({ id }) => id === "CV")!.parameters[0]!.description;
  expect(of(chinese)).toMatch(/总量.*不是生均值/);
  expect(of(english)).toMatch(/TOTAL.*not the per-pupil value/);
});
