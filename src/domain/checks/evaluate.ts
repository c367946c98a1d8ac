/** Everything the chosen standards say of a set of schools: findings per section, the county, coverage, our own defects. */
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { computeIndicator } from "../indicators/compute";
import type { SplitPolicy } from "../fields/split-policy";
import type { IsoDate } from "../kernel/citation";
import { absent, missing, type Reading } from "../kernel/reading";
import { STAGES, type Stage } from "../kernel/stage";
import type { Verdict } from "../kernel/verdict";
import type { School, Section } from "../dataset/school";
import { sectionsOf } from "../dataset/sections";
import type { Pack } from "../standards/catalogue";
import { answerBook, type Answer, type AnswerTo } from "./answers";
import { countyOf, stagesPresent, type PackSections } from "./county";
import type { CountyEvaluation, Coverage, Defect, Evaluation, SchoolEvaluation, SectionEvaluation } from "./finding";
import { findingsOf } from "./rule-findings";

export interface EvaluateOptions {
  readonly packs: readonly Pack[];
  /** The day whose limits apply. */
  readonly asOf: IsoDate;
  /** Only this stage; every assessed stage when not given. */
  readonly stage?: Stage;
  /** What the user answered about facts and judgements that no table holds. */
  readonly answers?: readonly Answer[];
}

export function evaluate(schools: readonly School[], options: EvaluateOptions): Evaluation {
  const defects: Defect[] = [];
  const answerTo = answerBook(options.answers ?? []);
  const evaluated = schools.map((school) => evaluateSchool(school, { ...options, answerTo }, defects));
  const everyone = evaluated.flatMap(({ evaluation }) => evaluation.sections);
  const county: Partial<Record<Stage, CountyEvaluation>> = {};
  const stages = stagesPresent(everyone);
  const views = options.packs.map((pack, i): PackSections => {
    return { pack, sections: evaluated.flatMap((school) => school.views[i]!) };
  });
  const isEveryStage = options.stage === undefined;
  for (const stage of stages) {
    const { asOf } = options;
    const result = countyOf({ stage, views, everyone, stages, isEveryStage, schools: schools.length, asOf, answerTo });
    county[stage] = result.county;
    defects.push(...result.defects);
  }
  return {
    packs: options.packs.map((pack) => pack.id),
    asOf: options.asOf,
    schools: evaluated.map(({ evaluation }) => evaluation),
    county,
    coverage: coverageOf([...everyone, ...Object.values(county)]),
    defects,
  };
}

/** A school, and its sections as every pack sees them, in the order of the packs. */
interface EvaluatedSchool {
  readonly evaluation: SchoolEvaluation;
  readonly views: readonly (readonly SectionEvaluation[])[];
}

type Computed = Pick<SectionEvaluation, "section" | "indicators">;

function evaluateSchool(school: School, options: EvaluateOptions & { answerTo: AnswerTo }, defects: Defect[]): EvaluatedSchool {
  const bySplit = new Map<SplitPolicy | undefined, readonly Computed[]>();
  const hasOneStage = Object.keys(school.stages).length <= 1;
  const computed = (policy: SplitPolicy | undefined): readonly Computed[] => {
    const split = hasOneStage ? undefined : policy;
    let sections = bySplit.get(split);
    if (!sections) bySplit.set(split, (sections = computedSections(school, split, options.stage, defects)));
    return sections;
  };
  const views = options.packs.map((pack) =>
    computed(pack.split).map(({ section, indicators }): SectionEvaluation => {
      const {
        findings,
        verdict,
        defects: own,
      } = findingsOf(pack, { section, indicators, answerTo: options.answerTo }, options.asOf);
      defects.push(...own);
      return { section, indicators, findings, verdicts: { [pack.id]: verdict } };
    }),
  );
  // Shown and named in formulas: every shared resource split, whichever of them a standard happens to need.
  const sections = computed(undefined).map((own, i): SectionEvaluation => {
    const seen = views.flatMap((view) => view[i] ?? []);
    if (seen.length === 1 && seen[0]!.section === own.section) return seen[0]!;
    return {
      ...own,
      findings: seen.flatMap((view) => view.findings),
      verdicts: Object.assign({}, ...seen.map((view) => view.verdicts)) as SectionEvaluation["verdicts"],
    };
  });
  return { evaluation: { school, sections }, views };
}

function computedSections(
  school: School,
  split: SplitPolicy | undefined,
  stage: Stage | undefined,
  defects: Defect[],
): readonly Computed[] {
  return sectionsOf(school, split)
    .filter((section) => stage === undefined || section.stage === stage)
    .map((section) => withSchoolTotals(section, school))
    .map((section) => ({ section, indicators: computeAll(section, defects) }));
}

/** A copy of a whole record takes a fraction of the memory of one that grows key by key. */
const TO_COMPUTE = Object.fromEntries(INDICATOR_IDS.map((id) => [id, absent(id)])) as Readonly<Record<IndicatorId, Reading>>;

function computeAll(section: Section, defects: Defect[]): Readonly<Record<IndicatorId, Reading>> {
  const readings = { ...TO_COMPUTE };
  for (const id of INDICATOR_IDS) {
    try {
      readings[id] = computeIndicator(INDICATORS[id], section.items, section.stage);
    } catch (error) {
      readings[id] = missing("ambiguous", id);
      defects.push({ rule: id, sectionId: section.id, error: String(error) });
    }
  }
  return readings;
}

/** 学校规模 counts the pupils of every compulsory stage; a figure given by the tables is never replaced. */
function withSchoolTotals(section: Section, school: School): Section {
  if (section.items.compulsoryPupils?.state === "known") return section;
  const parts = STAGES.flatMap((stage) => school.stages[stage] ?? []).map((items) => items.pupils ?? absent("pupils"));
  const known = parts.filter((part) => part.state === "known");
  const unknown = parts.find((part) => part.state === "missing");
  const value = known.reduce((sum, part) => sum + part.value, 0);
  const cells = known.flatMap((part) => part.cells);
  const total: Reading = unknown ?? { state: "known", value, unit: "人", cells, derivation: { kind: "sum", of: known } };
  return { ...section, items: { ...section.items, compulsoryPupils: total } };
}

/** 核查: every finding about something that applies. */
function coverageOf(evaluated: readonly Pick<SectionEvaluation, "findings">[]): Coverage {
  const counts: Record<Verdict, number> = { pass: 0, fail: 0, cannotTell: 0, notApplicable: 0 };
  for (const { findings } of evaluated) for (const { verdict } of findings) counts[verdict]++;
  return { rules: counts.pass + counts.fail + counts.cannotTell, ...counts };
}
