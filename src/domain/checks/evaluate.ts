/** Everything the chosen standards say of a set of schools: findings per section, the county, coverage, our own defects. */
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { computeIndicator } from "../indicators/compute";
import type { SplitPolicy } from "../fields/split-policy";
import type { IsoDate } from "../kernel/citation";
import { missing, type Reading } from "../kernel/reading";
import { STAGES, type Stage } from "../kernel/stage";
import type { School, Section } from "../dataset/school";
import { sectionsOf } from "../dataset/sections";
import type { Pack } from "../standards/catalogue";
import { countyOf, type PackSections } from "./county";
import type { CountyEvaluation, Defect, Evaluation, Finding, SchoolEvaluation, SectionEvaluation } from "./finding";
import { countVerdicts, findingsOf } from "./rule-findings";

export interface EvaluateOptions {
  readonly packs: readonly Pack[];
  /** The day whose limits apply. */
  readonly asOf: IsoDate;
  /** Only this stage; every assessed stage when not given. */
  readonly stage?: Stage;
}

export function evaluate(schools: readonly School[], options: EvaluateOptions): Evaluation {
  const defects: Defect[] = [];
  const evaluated = schools.map((school) => evaluateSchool(school, options, defects));
  const county: Partial<Record<Stage, CountyEvaluation>> = {};
  for (const stage of STAGES) {
    const result = countyOfStage(stage, evaluated, options);
    if (!result) continue;
    county[stage] = result.county;
    defects.push(...result.defects);
  }
  const findings: Finding[] = [
    ...evaluated.flatMap(({ evaluation }) => evaluation.sections.flatMap((section) => section.findings)),
    ...Object.values(county).flatMap((stage) => stage.findings),
  ];
  return {
    packs: options.packs.map((pack) => pack.id),
    asOf: options.asOf,
    schools: evaluated.map(({ evaluation }) => evaluation),
    county,
    coverage: { rules: findings.length, ...countVerdicts(findings) },
    defects,
  };
}

/** A school, and its sections as every pack sees them, in the order of the packs. */
interface EvaluatedSchool {
  readonly evaluation: SchoolEvaluation;
  readonly views: readonly (readonly SectionEvaluation[])[];
}

type Computed = Pick<SectionEvaluation, "section" | "indicators">;

function evaluateSchool(school: School, options: EvaluateOptions, defects: Defect[]): EvaluatedSchool {
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
      const { findings, verdict, defects: own } = findingsOf(pack, { section, indicators }, options.asOf);
      defects.push(...own);
      return { section, indicators, findings, verdicts: { [pack.id]: verdict } };
    }),
  );
  // Shown and named in formulas: every shared resource split, whichever of them a standard happens to need.
  const sections = computed(undefined).map((own, i): SectionEvaluation => {
    const seen = views.flatMap((view) => view[i] ?? []);
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
    .map((section) => ({ section, indicators: computeAll(section, defects) }));
}

function computeAll(section: Section, defects: Defect[]): Readonly<Record<IndicatorId, Reading>> {
  const readings = {} as Record<IndicatorId, Reading>;
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

function countyOfStage(stage: Stage, schools: readonly EvaluatedSchool[], { packs, asOf }: EvaluateOptions) {
  const ofStage = (sections: readonly SectionEvaluation[]) => sections.filter(({ section }) => section.stage === stage);
  const everyone = schools.flatMap(({ evaluation }) => ofStage(evaluation.sections));
  if (everyone.length === 0) return null;
  const views = packs.map((pack, i): PackSections => ({
    pack,
    sections: schools.flatMap((school) => ofStage(school.views[i]!)),
  }));
  return countyOf(stage, views, everyone, asOf);
}
