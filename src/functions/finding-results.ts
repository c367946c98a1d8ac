/** Answers about one section: EDU.FIELD, EDU.INDICATOR, EDU.VERDICT, EDU.SHORTFALL, EDU.EXPLAIN, EDU.SCHOOLVERDICT. */
import type { Finding, SectionEvaluation } from "../domain/checks/finding";
import { shortfallsOf } from "../domain/checks/possible-limits";
import { explainFinding, verdictName } from "../domain/explain/explain";
import type { IndicatorId } from "../domain/indicators/catalogue";
import { INDICATORS } from "../domain/indicators/catalogue";
import { missing } from "../domain/kernel/reading";
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual, Language } from "../domain/kernel/text";
import { together } from "../domain/kernel/verdict";
import type { Checked } from "../usecases/check-grids";
import { sectionUnder } from "../usecases/under-standard";
import { fullAddress } from "../workbook/a1";
import type { LiveFunction } from "./function-entry";
import { ofReading } from "./indicator-results";
import { indicatorGiven, itemGiven, standardGiven } from "./named-arguments";
import { notAvailable } from "./outcome";
import type { Outcome } from "./outcome";
import { found, refused, sectionGiven } from "./section-argument";
import type { Found } from "./section-argument";
import { spread } from "./spread";
import type { ResultPlace, Given } from "./spread";

type Results = LiveFunction["results"];

/** `EDU.FIELD(item, [school], [stage])` */
export const fieldResults: Results = (checked, call) =>
  spread(call, ([item = null, school = null, stage = null], place) => {
    const { language } = call;
    const field = itemGiven(item, language);
    if (!field.ok) return field.outcome;
    const section = sectionGiven(checked, { school, stage }, place, language);
    if (!section.ok) return section.outcome;
    const of = section.is.section;
    return ofReading(of.items[field.is] ?? missing("tableAbsent", field.is), of, language);
  });

/** `EDU.INDICATOR(name, [school], [stage])` */
export const namedIndicatorResults: Results = (checked, call) =>
  spread(call, ([name = null, school = null, stage = null], place) => {
    const { language } = call;
    const indicator = indicatorGiven(name, language);
    if (!indicator.ok) return indicator.outcome;
    const section = sectionGiven(checked, { school, stage }, place, language);
    return section.ok ? ofReading(section.is.indicators[indicator.is], section.is.section, language) : section.outcome;
  });

/** `EDU.VERDICT(indicator, [school], [stage], [standard])`: of several requirements the gravest. */
export const verdictResults: Results = ofFindings((findings, _, language) => ({
  value: verdictName(together(findings.map(({ verdict }) => verdict)), language),
}));

/** `EDU.EXPLAIN(indicator, [school], [stage], [standard])`: one paragraph per requirement. */
export const explainResults: Results = ofFindings((findings, { section }, language) => ({
  value: findings.map((finding) => explainFinding(finding, section, language, fullAddress)).join("\n"),
}));

/**
 * `EDU.SHORTFALL(indicator, [school], [stage], [standard])`: 0 where nothing is missing, below 0 where it has to become less.
 * Of several requirements that ask for the same item the largest amount meets them all.
 */
export const shortfallResults: Results = ofFindings((findings, { section }, language) => {
  const asked = findings.filter(({ verdict }) => verdict !== "notApplicable");
  const open = asked.find(({ verdict, shortfall }) => verdict === "cannotTell" || (verdict === "fail" && !shortfall));
  if (asked.length === 0 || open) {
    const reason = explainFinding(open ?? findings[0]!, section, language, fullAddress);
    const isProven = open?.kind === "bound" && open.proven !== undefined;
    const isBeyondOneItem = open?.verdict === "fail" && !isProven && shortfallsOf(open).length === 0;
    return notAvailable(isBeyondOneItem ? `${inLanguage(NOT_BY_ONE_ITEM, language)} ${reason}` : reason);
  }
  const needs = asked.flatMap(({ shortfall }) => shortfall ?? []);
  const first = needs[0];
  if (!first) return { value: 0 };
  if (needs.some(({ of, direction }) => of !== first.of || direction !== first.direction)) {
    return notAvailable(inLanguage(SEVERAL_ITEMS, language));
  }
  const most = Math.max(...needs.map(({ amount }) => amount));
  return { value: first.direction === "add" ? most : -most };
});

/** `EDU.SCHOOLVERDICT([school], [stage], [standard])`: does the section meet the standard as a whole? */
export const schoolVerdictResults: Results = (checked, call) =>
  spread(call, ([school = null, stage = null, standard = null], place) => {
    const { language } = call;
    const section = judgedSection(checked, { school, stage, standard }, place, language);
    if (!section.ok) return section.outcome;
    const verdicts = Object.values(section.is.verdicts);
    if (verdicts.length === 0) return notAvailable(inLanguage(NO_STANDARD, language));
    return { value: verdictName(together(verdicts), language) };
  });

/** A function of indicator, school, stage and standard that answers from the findings about the indicator. */
function ofFindings(answer: (findings: readonly Finding[], section: SectionEvaluation, language: Language) => Outcome): Results {
  return (checked, call) =>
    spread(call, ([name = null, school = null, stage = null, standard = null], place) => {
      const { language } = call;
      const indicator = indicatorGiven(name, language);
      if (!indicator.ok) return indicator.outcome;
      const section = judgedSection(checked, { school, stage, standard }, place, language);
      if (!section.ok) return section.outcome;
      const findings = section.is.findings.filter((finding) => finding.indicator === indicator.is);
      return findings.length === 0 ? noRule(indicator.is, language) : answer(findings, section.is, language);
    });
}

/** The section with the findings of the standard named, else of those chosen in the pane. */
function judgedSection(
  checked: Checked,
  given: { readonly school: Given; readonly stage: Given; readonly standard: Given },
  place: ResultPlace,
  language: Language,
): Found<SectionEvaluation> {
  const standard = standardGiven(given.standard, checked.ownStandards, language);
  if (!standard.ok) return refused(standard.outcome);
  const section = sectionGiven(checked, given, place, language);
  if (!section.ok || standard.is === null) return section;
  return found(sectionUnder(checked, section.is, standard.is.id));
}

export function noRule(indicator: IndicatorId, language: Language): Outcome {
  const { zh, en } = INDICATORS[indicator];
  return notAvailable(
    inLanguage(
      { zh: `所选标准没有规定“${zh}”的校级限值`, en: `The chosen standard sets no limit for schools on "${en}"` },
      language,
    ),
  );
}

const NOT_BY_ONE_ITEM: Bilingual = {
  zh: "只增减一项数据不能达到限值。",
  en: "No change of one item alone meets it.",
};
const SEVERAL_ITEMS: Bilingual = {
  zh: "所选各标准要求补充的数据项不同，请写明标准",
  en: "The chosen standards ask for different items: name the standard",
};
const NO_STANDARD: Bilingual = {
  zh: "所选标准不适用于该学段",
  en: "The chosen standard does not speak of this stage",
};
