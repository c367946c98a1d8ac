import { coverageLine, explainFinding, explainMissing, verdictName } from "../../../src/domain/explain/explain";
import { MESSAGES, MISSING_MESSAGES, VERDICT_NAMES } from "../../../src/domain/explain/messages";
import { placeholdersOf, say } from "../../../src/domain/explain/message";
import type { Bilingual } from "../../../src/domain/kernel/text";
import { missing, type Reading } from "../../../src/domain/kernel/reading";
import type { CellRef } from "../../../src/domain/kernel/cell";
import { finding } from "../../support/check";
import { addressOf, cellOf, sectionOf, type Figures } from "../../support/section";

const explain = (pack: string, rule: string, figures: Figures, language: "zh-CN" | "en-US" = "zh-CN"): string => {
  const section = sectionOf("primary", figures);
  return explainFinding(finding(pack, rule, section), section, language, addressOf);
};
const at = (field: Parameters<typeof cellOf>[0]): string => addressOf(cellOf(field));

describe("a bound", () => {
  const teaching = { pupils: 258, teachingArea: 1057.8, indoorSportsArea: 0 };

  test("that is missed: value, limit and document, calculation with cells, both ways out", () => {
    expect(explain("cn-quality-2017", "L4", teaching)).toBe(
      "生均教学及辅助用房面积 4.10 ㎡，低于 4.5 ㎡（教督〔2017〕6号，小学）。" +
        `= (教学及辅助用房 1,057.8 ㎡ [${at("teachingArea")}] − 室内体育用房 0 ㎡ [${at("indoorSportsArea")}]) ÷ 在校生 258 人 [${at("pupils")}]。` +
        "还差 103.2 ㎡（或在校生不超过 235 人）。",
    );
  });

  test("in English", () => {
    expect(explain("cn-quality-2017", "L4", teaching, "en-US")).toBe(
      "teaching and auxiliary rooms per pupil: 4.10 m², below 4.5 m² (教督〔2017〕6号, primary)." +
        ` = (teaching and auxiliary rooms 1,057.8 m² [${at("teachingArea")}] − indoor sports rooms 0 m² [${at("indoorSportsArea")}])` +
        ` ÷ pupils 258 persons [${at("pupils")}].` +
        " 103.2 m² more are needed (or pupils at most 235 persons).",
    );
  });

  test("that is reached", () => {
    expect(explain("js-basic", "land", { pupils: 258, landArea: 7380 })).toBe(
      `生均占地面积 28.60 ㎡，不低于 18 ㎡（《江苏省小学基本办学条件标准》，小学）。= 占地面积 7,380 ㎡ [${at("landArea")}] ÷ 在校生 258 人 [${at("pupils")}]。`,
    );
  });

  test("per hundred, with whole pieces: 西庄 would need 3 rooms for 2.3 × 2.58 = 5.9", () => {
    expect(explain("cn-quality-2017", "L7", { pupils: 258, multimediaRooms: 3 })).toBe(
      "每百名学生拥有网络多媒体教室数 1.16 间，低于 2.3 间（教督〔2017〕6号，小学）。" +
        `= 网络多媒体教室 3 间 [${at("multimediaRooms")}] ÷ 在校生 258 人 [${at("pupils")}] × 100。还差 3 间（或在校生不超过 130 人）。`,
    );
  });

  test("a value a hair below its limit is not shown as equal to it", () => {
    expect(explain("js-basic", "land", { pupils: 10000, landArea: 179_999 })).toContain("17.9999 ㎡，低于 18 ㎡");
  });

  test("a limit met second-hand says so", () => {
    const section = sectionOf("junior", { pupils: 100, landArea: 2000 });
    expect(explainFinding(finding("js-basic", "land", section), section, "zh-CN", addressOf)).toContain("，初中，转引）");
  });

  test("that cannot be decided names every item and where it was expected", () => {
    expect(explain("cn-quality-2017", "L4", {})).toBe(
      "生均教学及辅助用房面积 无法判定（教督〔2017〕6号，小学）：表中没有“教学及辅助用房面积”；表中没有“室内体育用房面积”；表中没有“在校生数”。",
    );
  });
});

describe("a quorum", () => {
  const figures = {
    pupils: 1000,
    higherQualTeachers: 42,
    backboneTeachers: 10,
    peArtsTeachers: 9,
    teachingArea: 4500,
    indoorSportsArea: 0,
    sportsGroundArea: 7500,
    multimediaRooms: 23,
  };

  test("below the floor", () => {
    expect(explain("cn-quality-2017", "resources", { ...figures, equipmentValue: 1 })).toBe(
      "资源配置七项指标综合判定 不达标（教督〔2017〕6号，小学）：7 项中 6 项达标，要求至少 6 项达标，其余不低于限值的 85%。" +
        "不达标：生均教学仪器设备值。低于限值的 85%：生均教学仪器设备值。" +
        // 0.85 × 2,000,000 − 1
        "最省的办法：教学仪器设备资产值增加 1,699,999 元（达到限值的 85%）。",
    );
  });

  test("not known", () => {
    expect(explain("cn-quality-2017", "resources", figures)).toBe(
      "资源配置七项指标综合判定 无法判定（教督〔2017〕6号，小学）：7 项中 6 项达标，要求至少 6 项达标，其余不低于限值的 85%。无法判定：生均教学仪器设备值。",
    );
  });
});

describe("explainMissing", () => {
  const cell: CellRef = cellOf("books");
  test.each<[Reading["state"] extends never ? never : Parameters<typeof missing>[0], string]>([
    ["tableAbsent", "表中没有“图书册数”"],
    ["blank", `“图书册数”未填 [${at("books")}]`],
    ["notApplicable", `“图书册数”标为不适用 [${at("books")}]`],
    ["notANumber", `“图书册数”不是有效的数值 [${at("books")}]`],
    ["ambiguous", `“图书册数”的值不能确定（多处不一致，或单位、口径、所属学段不明） [${at("books")}]`],
    ["ofWholeSchool", `“图书册数”只有全校的数，没有分学段 [${at("books")}]`],
    ["zeroDenominator", `“图书册数”为 0，不能作除数 [${at("books")}]`],
  ])("%s", (reason, text) => {
    expect(explainMissing(missing(reason, "books", [cell]), undefined, "zh-CN", addressOf)).toBe(text);
  });
});

test("names of verdicts and the coverage line", () => {
  expect(["pass", "fail", "cannotTell", "notApplicable"].map((verdict) => verdictName(verdict as never, "zh-CN"))).toEqual([
    "达标",
    "不达标",
    "无法判定",
    "不适用",
  ]);
  expect(coverageLine({ rules: 214, pass: 198, fail: 9, cannotTell: 7, notApplicable: 0 }, "zh-CN")).toBe(
    "逐校逐项核查 214 项次，198 达标，9 不达标，7 无法判定",
  );
});

describe("the catalogue of messages", () => {
  const all: [string, Bilingual][] = Object.entries({ ...MESSAGES, ...MISSING_MESSAGES, ...VERDICT_NAMES });

  test.each(all)("%s has both languages with the same placeholders", (_, { zh, en }) => {
    expect(zh).toMatch(/[一-鿿。）]/);
    expect(en.trim()).not.toBe("");
    expect(en).not.toMatch(/[一-鿿]/);
    expect(placeholdersOf(en)).toEqual(placeholdersOf(zh));
  });

  test("a placeholder without a value is an error, a value that looks like one stays text", () => {
    expect(() => say(MESSAGES.notApplicable, "zh-CN", {} as { name: string })).toThrow("{name}");
    expect(say(MESSAGES.notApplicable, "zh-CN", { name: "{value}" })).toBe("{value} 不适用。");
  });
});
