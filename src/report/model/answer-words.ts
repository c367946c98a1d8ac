/** The sentences of the answer, in both languages: for a headmaster and for a county's statistician. */
import type { Bilingual } from "../../domain/kernel/text";
import type { Standing } from "./answer";

/** A sentence with its values put in; each value in both languages, or a number. */
export function filled(template: Bilingual, values: Readonly<Record<string, Bilingual | string | number>> = {}): Bilingual {
  const fill = (text: string, language: "zh" | "en") =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the sentence has no value for {${name}}`);
      return typeof value === "object" ? value[language] : String(value);
    });
  return { zh: fill(template.zh, "zh"), en: fill(template.en, "en") };
}

/** 21 所学校 · 1 school · 21 schools */
export function schoolsCounted(count: number): Bilingual {
  return counted(count, "所学校", "school", "schools");
}

export function counted(count: number, zh: string, one: string, many: string): Bilingual {
  return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` };
}

export const STANDING_WORDS: Readonly<Record<Standing, Bilingual>> = {
  pass: { zh: "达标", en: "meets the standard" },
  fail: { zh: "不达标", en: "does not meet the standard" },
  open: { zh: "未定", en: "is not decided" },
  notApplicable: { zh: "不适用", en: "is not concerned" },
};

/** The same of several: 21 schools do not meet … */
export const STANDINGS_OF_SEVERAL: Readonly<Record<Standing, Bilingual>> = {
  pass: { zh: "达标", en: "meet the standard" },
  fail: { zh: "不达标", en: "do not meet the standard" },
  open: { zh: "未定", en: "are not decided" },
  notApplicable: { zh: "不适用", en: "are not concerned" },
};

export const ANSWER_WORDS = {
  nothing: {
    zh: "没有可以核查的小学或初中数据",
    en: "There is nothing of a primary or junior secondary school to check",
  },
  county: { zh: "{county}{standing}", en: "{county} {standing}" },
  wholeCounty: { zh: "全县", en: "The county" },
  school: { zh: "{school}：{standing}", en: "{school}: {standing}" },
  someSchools: { zh: "{schools}中 {count} 所{standing}", en: "Of {schools}, {count} {standing}" },
  everySchool: { zh: "{schools}都{standing}", en: "All {schools} {standing}" },
  noSchool: { zh: "{schools}都不达标", en: "None of {schools} meets the standard" },
  schoolsAndSections: { zh: "{schools}（{sections} 个学段）", en: "{schools} ({sections})" },
  schoolsSummary: { zh: "{schools}：{parts}", en: "{schools}: {parts}" },
  passWithMissed: { zh: "{part}（其中 {count} 所有单项未达到）", en: "{part} ({count} of them miss a single requirement)" },
  notJudged: { zh: "所选标准对这些学校没有结论", en: "the chosen standards give no verdict about these schools" },
  missed: { zh: "{title}不达标", en: "{title}: not met" },
  missedInStage: { zh: "{title}不达标（{stage}）", en: "{title}: not met ({stage})" },
  judgedBy: { zh: "{name}{standing}", en: "{standing} in {name}" },

  reasonSchools: { zh: "{schools}{standing}", en: "{schools} {standing}" },
  unplaced: {
    zh: "{schools}看不出是小学还是初中，没有计入",
    en: "{schools} not counted: it is not known whether primary or junior secondary",
  },
  schoolItemsFail: {
    zh: "{schools}没有达到各校都要达到的其他要求（{names}）",
    en: "{schools} missing other requirements that every school must meet ({names})",
  },
  schoolItemsOpen: {
    zh: "各校都要达到的其他要求（{names}），{schools}未定",
    en: "other requirements that every school must meet ({names}): {schools} not decided",
  },
  schoolItemsPass: {
    zh: "各校都要达到的其他要求（{names}）都已达到",
    en: "other requirements that every school must meet ({names}) are met everywhere",
  },
  dispersionFail: { zh: "差异系数有 {count} 项超过限值", en: "coefficients of variation: {count} above the limit" },
  dispersionOpen: { zh: "差异系数有 {count} 项还算不出", en: "coefficients of variation: {count} not computable yet" },
  dispersionPass: {
    zh: "差异系数 {count} 项都不超过限值",
    en: "coefficients of variation: all {count} within their limits",
  },
  wholeCountyFail: { zh: "全县事项有 {count} 项不达标", en: "judged once for the county: {count} not met" },
  wholeCountyOpen: { zh: "全县事项有 {count} 项未定", en: "judged once for the county: {count} not decided" },
  wholeCountyPass: { zh: "全县事项 {count} 项都达标", en: "judged once for the county: all {count} met" },
  ofStagesFail: { zh: "{names}不达标", en: "{names}: not met" },
  ofStagesOpen: { zh: "{names}未定", en: "{names}: not decided" },
  ofStagesPass: { zh: "{names}达标", en: "{names}: met" },

  gapMore: { zh: "{item}缺 {amount}", en: "{item}: {amount} short" },
  gapLess: { zh: "{item}多 {amount}", en: "{item}: {amount} too many" },
  gapOfStage: { zh: "{gap}（{whose}）", en: "{gap} ({whose})" },
  gapOfCounty: { zh: "{gap}（{schools}）", en: "{gap} ({schools})" },
  indicatorBelow: { zh: "{schools}低于 {limit}", en: "{schools} below {limit}" },
  indicatorAbove: { zh: "{schools}高于 {limit}", en: "{schools} above {limit}" },
  indicatorMissed: { zh: "{schools}没有达到", en: "{schools} not meeting it" },
  indicatorMet: { zh: "有数据的学校都达到", en: "met wherever there is a figure" },
  indicatorUnknown: { zh: "没有数据", en: "no figures" },
} as const satisfies Readonly<Record<string, Bilingual>>;
