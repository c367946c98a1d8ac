/** Everything the chosen standards say of a set of schools: findings per section, the county, coverage, our own defects. */
import type { SplitPolicy } from "../fields/split-policy";
import type { IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import type { Verdict } from "../kernel/verdict";
import type { School, Section } from "../dataset/school";
import { isOfUnknownStage, sectionsOf } from "../dataset/sections";
import type { Pack } from "../standards/pack";
import { confirmationBook, type Confirmation, type ConfirmationAbout } from "./confirmations";
import { countyOf, stagesPresent, wholeCountyOf, type County, type PackSections } from "./county";
import type {
  CountyEvaluation,
  Decided,
  Defect,
  Evaluation,
  Finding,
  SchoolEvaluation,
  SectionEvaluation,
  SectionFinding,
} from "./finding";
import { findingsOf } from "./rule-findings";
import { indicatorsOf, type IndicatorReadings } from "./section-indicators";

export interface EvaluateOptions {
  readonly packs: readonly Pack[];
  /** The day whose limits apply. */
  readonly asOf: IsoDate;
  /** Only this stage; every assessed stage when not given. */
  readonly stage?: Stage;
  /** What the user answered about facts and judgements that no table holds. */
  readonly confirmations?: readonly Confirmation[];
}

/**
 * Every rule is decided at once: verdicts, coverage and county are final. The findings of a section, with all that explains
 * them, are made again when somebody looks at them: of the thousands in a county few are, and to keep all of them takes most
 * of the time and memory. Defects are final too, but for one met only in what explains a finding: it joins them then.
 */
export function evaluate(schools: readonly School[], options: EvaluateOptions): Evaluation {
  const run: Run = {
    ...options,
    confirmationAbout: confirmationBook(options.confirmations ?? []),
    defects: [],
    tally: noVerdicts(),
  };
  const { defects, tally, confirmationAbout, asOf } = run;
  const evaluated = schools.map((school) => evaluateSchool(school, run));
  const everyone = evaluated.flatMap(({ evaluation }) => evaluation.sections);
  const county: Partial<Record<Stage, CountyEvaluation>> = {};
  const stages = stagesPresent(everyone);
  const views = options.packs.map((pack, i): PackSections => {
    return { pack, sections: evaluated.flatMap((school) => school.views[i]!) };
  });
  const isEveryStage = options.stage === undefined;
  const unplaced = schools.filter(isOfUnknownStage).length;
  const asked: County = { views, everyone, stages, isEveryStage, schools: schools.length, unplaced, asOf, confirmationAbout };
  const whole = wholeCountyOf(asked);
  defects.push(...whole.defects);
  count(whole.findings, tally);
  for (const stage of stages) {
    const result = countyOf({ ...asked, stage, whole });
    county[stage] = result.county;
    defects.push(...result.defects);
    count(result.county.findings, tally);
  }
  return {
    packs: options.packs,
    asOf,
    confirmations: options.confirmations ?? [],
    schools: evaluated.map(({ evaluation }) => evaluation),
    county,
    wholeCounty: whole.findings,
    // 核查: every finding about something that applies.
    coverage: { rules: tally.pass + tally.fail + tally.cannotTell, ...tally },
    defects,
  };
}

/** What an evaluation is asked, and what it gathers on its way. */
interface Run extends EvaluateOptions {
  readonly confirmationAbout: ConfirmationAbout;
  readonly defects: Defect[];
  readonly tally: Record<Verdict, number>;
}

function noVerdicts(): Record<Verdict, number> {
  return { pass: 0, fail: 0, cannotTell: 0, notApplicable: 0 };
}

function count(findings: readonly Finding[], tally: Record<Verdict, number>): void {
  for (const { verdict } of findings) tally[verdict]++;
}

/** A school, and its sections as every pack sees them, in the order of the packs. */
interface EvaluatedSchool {
  readonly evaluation: SchoolEvaluation;
  readonly views: readonly (readonly SectionEvaluation[])[];
}

function evaluateSchool(school: School, run: Run): EvaluatedSchool {
  const bySplit = new Map<SplitPolicy | undefined, readonly Section[]>();
  const isAsked = ({ stage }: Section) => run.stage === undefined || stage === run.stage;
  const hasOneStage = Object.keys(school.stages).length <= 1;
  const sectionsFor = (policy: SplitPolicy | undefined): readonly Section[] => {
    const split = hasOneStage ? undefined : policy;
    let sections = bySplit.get(split);
    if (!sections) bySplit.set(split, (sections = sectionsOf(school, split).filter(isAsked)));
    return sections;
  };
  const views = run.packs.map((pack) => sectionsFor(pack.split).map((section) => judged(section, pack, run)));
  // Shown and named in formulas: every shared resource split, whichever of them a standard happens to need.
  const sections = sectionsFor(undefined).map((section, i): SectionEvaluation => {
    const seen = views.flatMap((view) => view[i] ?? []);
    if (seen.length === 1 && seen[0]!.section === section) return seen[0]!;
    const together = (of: "verdicts" | "beside") => Object.assign({}, ...seen.map((view) => view[of])) as VerdictsByPack;
    const decided = seen.flatMap((view) => view.decided);
    return sectionEvaluation(section, together("verdicts"), together("beside"), decided, () =>
      seen.flatMap((view) => view.findings),
    );
  });
  return { evaluation: { school, sections }, views };
}

function judged(section: Section, pack: Pack, { confirmationAbout, asOf, defects, tally }: Run): SectionEvaluation {
  const indicators = indicatorsOf(section);
  const brief = findingsOf(pack, { section, indicators: indicators.brief, confirmationAbout }, asOf, true);
  const { findings, verdict, beside, decided, defects: own } = brief;
  defects.push(...own);
  count(findings, tally);
  return sectionEvaluation(section, { [pack.id]: verdict }, beside ? { [pack.id]: beside } : {}, [decided], () => {
    const whole = findingsOf(pack, { section, indicators: indicators.lookup, confirmationAbout }, asOf);
    defects.push(...whole.defects.filter(({ rule }) => !own.some((known) => known.rule === rule)));
    return whole.findings;
  });
}

type VerdictsByPack = SectionEvaluation["verdicts"];

function sectionEvaluation(
  section: Section,
  verdicts: VerdictsByPack,
  beside: VerdictsByPack,
  decided: readonly Decided[],
  findingsAgain: () => readonly SectionFinding[],
): SectionEvaluation {
  let indicators: IndicatorReadings | undefined;
  let findings: readonly SectionFinding[] | undefined;
  return {
    section,
    get indicators() {
      return (indicators ??= indicatorsOf(section).record);
    },
    get findings() {
      return (findings ??= findingsAgain());
    },
    verdicts,
    beside,
    decided,
  };
}
