/** Every kind of finding is said in both languages, with nothing left open. */
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { Finding } from "../../../src/domain/checks/finding";
import type { School } from "../../../src/domain/dataset/school";
import { explainFinding } from "../../../src/domain/explain/explain";
import { FIELD_IDS, FIELDS, type FieldId } from "../../../src/domain/fields/dictionary";
import { LANGUAGES } from "../../../src/domain/kernel/text";
import { VERDICTS } from "../../../src/domain/kernel/verdict";
import { PACKS } from "../../../src/domain/standards/catalogue";
import { finding } from "../../support/check";
import { addressOf, cellOf, reading, sectionOf, type Figures } from "../../support/section";

/** A school whose every item has this value; every ninth item is not known. */
function school(id: string, value: number, hasGaps: boolean): School {
  const items = (isShared: boolean) =>
    Object.fromEntries(
      FIELD_IDS.filter((field, i) => FIELDS[field].isShared === isShared && !(hasGaps && i % 9 === 4)).map((field) => [
        field,
        reading(field, field === "pupils" ? 100 : field === "classes" ? 15 : value),
      ]),
    );
  const stages = { primary: items(false), junior: items(false) };
  return { id, name: id, nameCells: [], type: "nineYearSchool", area: "rural", stages, shared: items(true) };
}

const evaluations = [
  evaluate([school("甲", 1, false), school("乙", 50_000, false)], { packs: PACKS, asOf: "2022-09-01" }),
  evaluate([school("丙", 700, true), school("丁", 0, true)], { packs: PACKS, asOf: "2026-09-01" }),
  evaluate([school("戊", 30, false)], {
    packs: PACKS,
    asOf: "2026-09-01",
    confirmations: [{ about: "ha-2012/computerRoom", subject: "戊", answer: "no", by: "王老师" }],
  }),
];

const spoken: readonly (readonly [Finding, Parameters<typeof explainFinding>[1]])[] = evaluations.flatMap(
  ({ schools, county }) => [
    ...schools.flatMap((one) =>
      one.sections.flatMap(({ section, findings }) => findings.map((found) => [found, section] as const)),
    ),
    ...Object.values(county).flatMap(({ findings }) => findings.map((found) => [found, { items: {} }] as const)),
  ],
);

test("the schools bring about every kind of rule with every verdict it can have", () => {
  const outcomes = new Set(spoken.map(([{ kind, verdict }]) => `${kind} ${verdict}`));
  for (const kind of ["bound", "stepped", "graded", "quorum", "countyTotal", "judgement", "veto", "dispersion"]) {
    expect([...outcomes].filter((outcome) => outcome.startsWith(`${kind} `)).length).toBeGreaterThanOrEqual(
      kind === "veto" ? 2 : 3,
    );
  }
  for (const verdict of VERDICTS) expect([...outcomes].some((outcome) => outcome.endsWith(verdict))).toBe(true);
});

test.each(LANGUAGES)("in %s nothing is left open", (language) => {
  for (const [found, section] of spoken) {
    const sentence = explainFinding(found, section, language, addressOf);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|Infinity|\[object|null/);
    expect(sentence).toMatch(language === "zh-CN" ? /[。]$/ : /\.$/);
  }
});

test("what is asked once for the county names the county and no stage, and says where to answer", () => {
  const asked = spoken.filter(
    ([{ kind, sectionId, verdict }]) =>
      (kind === "judgement" || kind === "veto") && sectionId.startsWith("county/") && verdict === "cannotTell",
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const [found, section] of asked) {
    const sentence = explainFinding(found, section, "zh-CN", addressOf);
    expect(sentence).toMatch(/无法判定（[^（）]+，全县）：“.+？”还没有填“是”或“否”，请在“需要确认的事项”中填写。$/);
    expect(explainFinding(found, section, "en-US", addressOf)).toMatch(
      /, the county\): “.+\?” is not answered yet; answer yes or no under “To be confirmed”\.$/,
    );
  }
});

test("English has no Chinese but the documents, questions of the user's and cell addresses", () => {
  const documents = new Set(
    PACKS.flatMap((pack) => pack.rules.flatMap((rule) => JSON.stringify(rule).match(/"number":"[^"]+"/g) ?? [])),
  );
  for (const [found, section] of spoken) {
    let sentence = explainFinding(found, section, "en-US", addressOf);
    for (const document of documents) sentence = sentence.replaceAll(document.slice(10, -1), "");
    for (const own of ["王老师"]) sentence = sentence.replaceAll(own, "");
    expect(sentence).not.toMatch(/[一-鿿，。；]/);
  }
});

const say = (pack: string, rule: string, figures: Figures, more = {}, asOf?: string): string => {
  const section = sectionOf("primary", figures, more);
  return explainFinding(finding(pack, rule, section, asOf), section, "zh-CN", addressOf);
};
const at = (field: FieldId): string => addressOf(cellOf(field));

describe("sentences", () => {
  test("a limit by size", () => {
    const school = { schoolType: "primarySchool" } as const;
    expect(say("sd-2008", "sportsGround-primary", { classes: 8, sportsGroundArea: 2800 }, school)).toBe(
      "体育用地面积 2,800.00 ㎡，低于 6,288 ㎡（山东省普通中小学基本办学条件标准的补充规定，小学），限值按班数 8 班确定。" +
        `= 运动场地 2,800 ㎡ [${at("sportsGroundArea")}]。还差 3,488 ㎡。`,
    );
  });

  test("a limit by size that is reached, where the document asks for more than the tables say", () => {
    expect(say("cn-sports-grounds-2008", "courts", { classes: 12, ballCourts: 3 })).toContain(
      "篮球场和排球场数 无法判定（教体艺〔2008〕5号，小学，推算）：表中为 3.00 个，达到限值 3 个，" +
        "但表中篮球场、排球场只有合计数，文件分别规定。",
    );
  });

  test("an item answered with no has no figure to compare with the floor", () => {
    const section = sectionOf("primary", { pupils: 100 });
    const answers = [{ about: "he-basic/laboratories", subject: "s1", answer: "no" as const }];
    const found = finding("he-basic", "overall-primary", section, undefined, answers);
    expect(explainFinding(found, section, "zh-CN", addressOf)).toContain(
      "不达标：实验室个数。没有数值，不能确定是否达到限值的 60%：实验室个数。",
    );
  });

  test("a grade", () => {
    expect(say("js-grading", "building", { pupils: 100, floorArea: 420, boarders: 0 })).toBe(
      "生均校舍建筑面积 4.20 ㎡，不低于 4 ㎡（江苏省基本办学条件分级评价要求，小学，转引）。" +
        `= 校舍建筑面积 420 ㎡ [${at("floorArea")}] ÷ 在校生 100 人 [${at("pupils")}]。等级：基本合格。`,
    );
  });

  test("a ceiling: 60 pupils on 2 staff need one more for 1 : 23, or 46 pupils", () => {
    expect(say("cn-staffing-2001", "staff", { pupils: 60, staff: 2 }, { area: "rural" })).toBe(
      "学生与教职工比 30.00 人，高于 23 人（国办发〔2001〕74号，小学）。" +
        `= 在校生 60 人 [${at("pupils")}] ÷ 教职工 2 人 [${at("staff")}]。还差 1 人（或在校生不超过 46 人）。`,
    );
  });

  test("another way that the document grants", () => {
    const figures = { compulsoryPupils: 2300, pupils: 2300, migrants: 1200 };
    expect(say("cn-quality-2017", "G4", figures, {}, "2022-06-01")).toBe(
      "学校规模 2,300 人，高于 2,000 人（教督〔2017〕6号，小学）。" +
        `= 义务教育阶段在校生 2,300 人 [${at("compulsoryPupils")}]。` +
        "文件另有规定，可认定达标：2010年及以前规划建设或随迁子女超过50%的学校，小学、初中不超过2400人，九年一贯制学校不超过3000人。",
    );
  });

  test("a figure of the document only", () => {
    expect(say("ah-basic", "building", { pupils: 100, floorArea: 900, dormArea: 100 })).toBe(
      "生均校舍建筑面积(不含宿舍) 8.00 ㎡，低于 8.5 ㎡（《安徽省义务教育阶段学校办学基本标准》(2018年修订)，小学，转引）。" +
        `= (校舍建筑面积 900 ㎡ [${at("floorArea")}] − 学生宿舍面积 100 ㎡ [${at("dormArea")}]) ÷ 在校生 100 人 [${at("pupils")}]。` +
        "还差 50 ㎡（或在校生不超过 94 人）。",
    );
  });

  test("what the user has not answered yet", () => {
    expect(say("ha-2012", "computerRoom", {})).toBe(
      "计算机教室 无法判定（《河南省义务教育学校办学条件基本标准(试行)》，小学）：“计算机教室能满足最大班额学生每人一台？”还没有填“是”或“否”，请在“需要确认的事项”中填写。",
    );
  });
});
