/** Answers about the county: EDU.COUNTYCV, EDU.COMPOSITECV, EDU.CVSHARE, EDU.CVWITHOUT. */
import type { CountyEvaluation, CountyIndicator, Evaluation } from "../domain/checks/finding";
import { INDICATORS } from "../domain/indicators/catalogue";
import type { IndicatorId } from "../domain/indicators/catalogue";
import { STAGE_NAMES } from "../domain/kernel/stage";
import type { Stage } from "../domain/kernel/stage";
import { inLanguage, listed } from "../domain/kernel/text";
import type { Bilingual, Language } from "../domain/kernel/text";
import { evaluationUnder } from "../usecases/under-standard";
import type { LiveFunction } from "./function-entry";
import { indicatorGiven } from "./named-arguments";
import { divisionByZero, notAvailable } from "./outcome";
import type { Outcome } from "./outcome";
import { found, refused, sectionGiven } from "./section-argument";
import type { Found } from "./section-argument";
import { spread } from "./spread";
import { stageGiven } from "./stage-argument";

type Results = LiveFunction["results"];

/** `EDU.COUNTYCV(indicator, [stage])` */
export const countyCvResults: Results = (checked, call) =>
  spread(call, ([name = null, stage = null], place) => {
    const { language } = call;
    const indicator = indicatorGiven(name, language);
    if (!indicator.ok) return indicator.outcome;
    const asked = stageGiven(checked, stage, place, language);
    if (!asked.ok) return asked.outcome;
    const figure = spreadOf(checked.evaluation, indicator.is, asked.is, language);
    return figure.ok ? { value: figure.is.cv } : figure.outcome;
  });

/** The standard that asks for the 综合差异系数. */
const COMPOSITE_STANDARD = "cn-basic-2012";

/** `EDU.COMPOSITECV([stage])`: mean of the eight coefficients of 教督〔2012〕3号, whatever standard is chosen in the pane. */
export const compositeCvResults: Results = (checked, call) =>
  spread(call, ([stage = null], place) => {
    const { language } = call;
    const asked = stageGiven(checked, stage, place, language);
    if (!asked.ok) return asked.outcome;
    const county = countyOf(evaluationUnder(checked, COMPOSITE_STANDARD), asked.is, language);
    if (!county.ok) return county.outcome;
    if (typeof county.is.compositeCv === "number") return { value: county.is.compositeCv };
    const lacking = county.is.findings.flatMap((finding) => (finding.kind === "composite" ? finding.without : []));
    const names = lacking.map((id) => inLanguage(INDICATORS[id], language));
    return notAvailable(inLanguage(noComposite(listed(names, language)), language));
  });

/** `EDU.CVSHARE(indicator, school, [stage])` */
export const cvShareResults: Results = ofSection(({ shares }, section) => ({ value: shares[section]! }));

/** `EDU.CVWITHOUT(indicator, school, [stage])` */
export const cvWithoutResults: Results = ofSection(({ cvWithout }, section) => {
  const value = cvWithout[section];
  return typeof value === "number" ? { value } : divisionByZero;
});

function ofSection(answer: (figure: CountyIndicator, section: string) => Outcome): Results {
  return (checked, call) =>
    spread(call, ([name = null, school = null, stage = null], place) => {
      const { language } = call;
      const indicator = indicatorGiven(name, language);
      if (!indicator.ok) return indicator.outcome;
      const section = sectionGiven(checked, { school, stage }, place, language);
      if (!section.ok) return section.outcome;
      const { id, schoolName, stage: own } = section.is.section;
      const figure = spreadOf(checked.evaluation, indicator.is, own, language);
      if (!figure.ok) return figure.outcome;
      if (!Object.hasOwn(figure.is.shares, id)) return notAvailable(inLanguage(notCounted(schoolName), language));
      return answer(figure.is, id);
    });
}

/** The figure of an indicator that has a 差异系数; the error value that says why where it has none. */
function spreadOf(
  evaluation: Evaluation,
  indicator: IndicatorId,
  stage: Stage,
  language: Language,
): Found<CountyIndicator & { readonly cv: number }> {
  const county = countyOf(evaluation, stage, language);
  if (!county.ok) return county;
  const figure = county.is.indicators[indicator];
  if (!figure) return refused(notAvailable(inLanguage(NOT_PER_PUPIL, language)));
  const { cv, missing } = figure;
  if (cv !== null) return found({ ...figure, cv });
  if (missing.length === 0) return refused(divisionByZero);
  return refused(notAvailable(inLanguage(lacking(indicator, namesOf(missing, evaluation)), language)));
}

function countyOf({ county }: Evaluation, stage: Stage, language: Language): Found<CountyEvaluation> {
  const own = county[stage];
  if (!own) return refused(notAvailable(inLanguage(noSchools(stage), language)));
  return own.sections < 2 ? refused(notAvailable(inLanguage(ONE_SCHOOL, language))) : found(own);
}

function namesOf(sections: readonly string[], { schools }: Evaluation): readonly string[] {
  const wanted = new Set(sections);
  return schools.flatMap((school) => (school.sections.some(({ section }) => wanted.has(section.id)) ? [school.school.name] : []));
}

const NOT_PER_PUPIL: Bilingual = {
  zh: "该指标不是按学生数平均的指标，不计算差异系数",
  en: "The indicator is not an amount per pupil, so it has no coefficient of variation",
};
const ONE_SCHOOL: Bilingual = {
  zh: "该学段不足两所学校，没有校际差异",
  en: "With fewer than two schools of the stage there is no difference between schools",
};
const noSchools = (stage: Stage): Bilingual => ({
  zh: `本工作簿没有${STAGE_NAMES[stage].zh}的数据`,
  en: `This workbook has no ${STAGE_NAMES[stage].en} figures`,
});
const notCounted = (school: string): Bilingual => ({
  zh: `${school}不计入全县差异系数`,
  en: `${school} does not count in the county's coefficient`,
});
const noComposite = (names: string): Bilingual => ({
  zh: `综合差异系数无法计算，缺：${names}`,
  en: `No composite coefficient: missing ${names}`,
});

/** Schools named in a message; the others are only counted. */
const MOST_NAMES = 5;

function lacking(indicator: IndicatorId, schools: readonly string[]): Bilingual {
  const { zh, en } = INDICATORS[indicator];
  const shown = schools.slice(0, MOST_NAMES);
  const isMore = schools.length > shown.length;
  return {
    zh: `${schools.length} 所学校没有“${zh}”的数据：${shown.join("、")}${isMore ? "等" : ""}`,
    en: `${schools.length} schools have no figure for "${en}": ${shown.join(", ")}${isMore ? ", …" : ""}`,
  };
}
