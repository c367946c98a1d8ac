/** What each standard says of the county, and why: the reasons counted in schools and requirements. */
import type { CountyFinding, DispersionFinding, Evaluation } from "../../domain/checks/finding";
import { isOfUnknownStage } from "../../domain/dataset/sections";
import { firstOf } from "../../domain/explain/list";
import { STAGES } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import { together, type Verdict } from "../../domain/kernel/verdict";
import type { Pack } from "../../domain/standards/pack";
import { roleOf } from "../../domain/checks/section-items";
import { isSectionRule } from "../../domain/standards/requirement";
import { indicatorTitle } from "./report-lines";
import type { AnswerDispersion, AnswerReason, AnswerStandard, Standing, StandingCounts } from "./answer";
import { standingCounts, standingOf, standingTogether, wordsOf } from "./answer-schools";
import { ANSWER_WORDS, filled, schoolsCounted, STANDING_WORDS, STANDINGS_OF_SEVERAL } from "./answer-words";

export function answerStandards(evaluation: Evaluation): readonly AnswerStandard[] {
  return evaluation.packs.map((pack): AnswerStandard => {
    const schools = standingCounts(schoolVerdicts(evaluation, "verdicts", pack).map(standingOf));
    const county = countyVerdict(evaluation, pack);
    return {
      standard: pack.id,
      title: pack.title,
      number: pack.number,
      ...(county !== undefined && { county: standingOf(county) }),
      schools,
      headline: standardHeadline(county, schools),
      reasons: reasonsOf(evaluation, pack, schools),
    };
  });
}

function standardHeadline(county: Verdict | undefined, schools: StandingCounts): Bilingual {
  if (county === undefined)
    return schoolsHeadline(schools, schools.pass + schools.fail + schools.open + schools.notApplicable).text;
  return filled(ANSWER_WORDS.county, { county: ANSWER_WORDS.wholeCounty, standing: STANDING_WORDS[standingOf(county)] });
}

/** 40 所学校中 21 所不达标；40 所学校都达标. @param total of the schools */
export function schoolsHeadline(
  counts: StandingCounts,
  total: number,
): { readonly standing: Standing; readonly text: Bilingual } {
  const standing = counts.fail > 0 ? "fail" : counts.open > 0 ? "open" : counts.pass > 0 ? "pass" : "notApplicable";
  if (standing === "notApplicable") return { standing, text: ANSWER_WORDS.notJudged };
  const count = counts[standing];
  const words = count === 1 ? STANDING_WORDS : STANDINGS_OF_SEVERAL;
  const values = { schools: schoolsCounted(total), count, standing: words[standing] };
  const every = standing === "fail" ? ANSWER_WORDS.noSchool : ANSWER_WORDS.everySchool;
  return { standing, text: filled(count === total ? every : ANSWER_WORDS.someSchools, values) };
}

/** Undefined where the standard does not judge this county. */
function countyVerdict({ county }: Evaluation, { id }: Pack): Verdict | undefined {
  const verdicts = Object.values(county).flatMap((one) => one.verdicts[id] ?? []);
  return verdicts.length > 0 ? together(verdicts) : undefined;
}

/** Of every school with sections, under one pack. */
function schoolVerdicts({ schools }: Evaluation, of: "verdicts" | "beside", { id }: Pack): readonly Verdict[] {
  const found: Verdict[] = [];
  for (const { sections } of schools) {
    const verdicts: Verdict[] = [];
    for (const section of sections) if (section[of][id]) verdicts.push(section[of][id]);
    if (verdicts.length > 0) found.push(together(verdicts));
  }
  return found;
}

const GRAVEST_FIRST: readonly Standing[] = ["fail", "open", "pass"];

/** Those that fail first. Where something fails or is open, what passes of the same kind is not worth a line, but for schools. */
function reasonsOf(evaluation: Evaluation, pack: Pack, schools: StandingCounts): readonly AnswerReason[] {
  const reasons = [
    ...ofSchools(schools, pack),
    ...unplaced(evaluation),
    ...ofSchoolItems(evaluation, pack),
    ...ofDispersion(evaluation, pack),
    ...ofWholeCounty(evaluation, pack),
    ...ofStageItems(evaluation, pack),
  ];
  return GRAVEST_FIRST.flatMap((standing) => reasons.filter((reason) => reason.standing === standing));
}

function ofSchools(counts: StandingCounts, pack: Pack): readonly AnswerReason[] {
  return (["fail", "open", "pass"] as const).flatMap((standing): readonly AnswerReason[] => {
    const count = counts[standing];
    const words = wordsOf([pack], count === 1 ? STANDING_WORDS : STANDINGS_OF_SEVERAL);
    const text = filled(ANSWER_WORDS.reasonSchools, { schools: schoolsCounted(count), standing: words[standing] });
    return count > 0 ? [{ kind: "schools", standing, count, text }] : [];
  });
}

function unplaced({ schools }: Evaluation): readonly AnswerReason[] {
  const count = schools.filter(({ school }) => isOfUnknownStage(school)).length;
  const text = filled(ANSWER_WORDS.unplaced, { schools: schoolsCounted(count) });
  return count > 0 ? [{ kind: "unplaced", standing: "open", count, text }] : [];
}

function ofSchoolItems(evaluation: Evaluation, pack: Pack): readonly AnswerReason[] {
  if (evaluation.schools.length < 2) return [];
  const counts = standingCounts(schoolVerdicts(evaluation, "beside", pack).map(standingOf));
  const titles = pack.rules.filter((rule) => isSectionRule(rule) && roleOf(rule.id, pack) === "beside").map(({ title }) => title);
  // Some titles carry a condition in brackets: the short ones say enough of which kind they are.
  const names = firstOf(
    [...titles].sort((a, b) => a.zh.length - b.zh.length),
    2,
  );
  const texts = {
    fail: ANSWER_WORDS.schoolItemsFail,
    open: ANSWER_WORDS.schoolItemsOpen,
    pass: ANSWER_WORDS.schoolItemsPass,
  };
  return gravest(counts).map((standing): AnswerReason => {
    const count = counts[standing];
    return { kind: "schoolItems", standing, count, text: filled(texts[standing], { schools: schoolsCounted(count), names }) };
  });
}

function ofDispersion(evaluation: Evaluation, pack: Pack): readonly AnswerReason[] {
  const found = dispersionFindings(evaluation).filter((one) => one.pack.id === pack.id);
  const counts = standingCounts(found.map(({ verdict }) => standingOf(verdict)));
  const texts = {
    fail: ANSWER_WORDS.dispersionFail,
    open: ANSWER_WORDS.dispersionOpen,
    pass: ANSWER_WORDS.dispersionPass,
  };
  return gravest(counts).map((standing): AnswerReason => {
    const count = counts[standing];
    return { kind: "dispersion", standing, count, text: filled(texts[standing], { count }) };
  });
}

function ofWholeCounty({ wholeCounty }: Evaluation, pack: Pack): readonly AnswerReason[] {
  const counts = standingCounts(wholeCounty.filter((one) => one.pack.id === pack.id).map(({ verdict }) => standingOf(verdict)));
  const texts = {
    fail: ANSWER_WORDS.wholeCountyFail,
    open: ANSWER_WORDS.wholeCountyOpen,
    pass: ANSWER_WORDS.wholeCountyPass,
  };
  return gravest(counts).map((standing): AnswerReason => {
    const count = counts[standing];
    return { kind: "wholeCounty", standing, count, text: filled(texts[standing], { count }) };
  });
}

function ofStageItems(evaluation: Evaluation, pack: Pack): readonly AnswerReason[] {
  const found = stageFindings(evaluation).filter((one) => one.pack.id === pack.id);
  const texts = { fail: ANSWER_WORDS.ofStagesFail, open: ANSWER_WORDS.ofStagesOpen, pass: ANSWER_WORDS.ofStagesPass };
  return (["fail", "open", "pass"] as const).flatMap((standing): readonly AnswerReason[] => {
    const own = found.filter(({ verdict }) => standingOf(verdict) === standing);
    const names = firstOf(distinct(own.map(({ rule }) => rule.title)), 3);
    return own.length > 0 ? [{ kind: "ofStages", standing, count: own.length, text: filled(texts[standing], { names }) }] : [];
  });
}

/** What fails and what is open; that all of them pass is said only where nothing else is to be said. */
function gravest(counts: Readonly<Record<Standing, number>>): readonly ("fail" | "open" | "pass")[] {
  const notable = (["fail", "open"] as const).filter((standing) => counts[standing] > 0);
  if (notable.length > 0) return notable;
  return counts.pass > 0 ? ["pass"] : [];
}

function distinct(titles: readonly Bilingual[]): readonly Bilingual[] {
  return [...new Map(titles.map((title) => [title.zh, title])).values()];
}

/** 差异系数 with a limit that applies. */
function dispersionFindings({ county }: Evaluation): readonly DispersionFinding[] {
  return STAGES.flatMap((stage) => county[stage]?.findings ?? []).filter(
    (one): one is DispersionFinding => one.kind === "dispersion" && one.verdict !== "notApplicable",
  );
}

/** What is judged of one stage of the county, other than the 差异系数 of single indicators. */
export function stageFindings({ county }: Evaluation): readonly CountyFinding[] {
  return STAGES.flatMap((stage) => county[stage]?.findings ?? []).filter(
    ({ kind, verdict }) => kind !== "dispersion" && verdict !== "notApplicable",
  );
}

export function answerDispersions(evaluation: Evaluation): readonly AnswerDispersion[] {
  const all = dispersionFindings(evaluation).map(({ pack, rule, stage, value, limit, verdict }): AnswerDispersion => {
    const { indicator } = rule;
    return { standard: pack.id, indicator, title: indicatorTitle(indicator), stage, cv: value ?? null, limit: limit!, verdict };
  });
  return GRAVEST_FIRST.flatMap((standing) => all.filter(({ verdict }) => standingOf(verdict) === standing));
}

/** Of the county under all standards that judge it; undefined where none does. */
export function countyStanding(standards: readonly AnswerStandard[]): Standing | undefined {
  const standings = standards.flatMap(({ county }) => county ?? []);
  if (standings.length === 0) return undefined;
  return standingTogether(standings.map((one) => (one === "open" ? "cannotTell" : one)));
}
