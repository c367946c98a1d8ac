/** The county part of an evaluation: dispersion of every per-pupil indicator, and the findings about the county as a whole. */
import { INDICATOR_IDS, type IndicatorId } from "../indicators/catalogue";
import type { IsoDate } from "../kernel/citation";
import { STAGES, type Stage } from "../kernel/stage";
import { together, type Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/pack";
import { isOfWholeCounty, isSectionRule, type CompositeRule, type CountyRule } from "../standards/requirement";
import type { ConfirmationAbout } from "./confirmations";
import { checkComposite, compositeOf } from "./composite";
import type { CountyContext } from "./county-context";
import { countyFigures } from "./county-figures";
import { checkCountyTotal } from "./county-total";
import { checkDispersion, isPerPupil } from "./dispersion";
import { keyOf } from "./context";
import type {
  CountyEvaluation,
  CountyFinding,
  CountyIndicator,
  Defect,
  DispersionFinding,
  Evaluation,
  SectionEvaluation,
} from "./finding";
import { checkCountyJudgement } from "./judgement";
import { stagesOf } from "./rule-findings";
import { isInScope } from "./scope";

/** The sections of every stage as a pack sees them: shared resources are split the way the pack splits them. */
export interface PackSections {
  readonly pack: Pack;
  readonly sections: readonly SectionEvaluation[];
}

/** Which county is asked about. */
export interface County {
  /** One per pack, in the order chosen. */
  readonly views: readonly PackSections[];
  /** The sections when no pack was chosen. */
  readonly everyone: readonly SectionEvaluation[];
  /** Stages with at least one section. */
  readonly stages: readonly Stage[];
  /** No stage was left out of the check. */
  readonly isEveryStage: boolean;
  readonly schools: number;
  /** Of them, those of which nobody knows the stage: they may be of any. */
  readonly unplaced: number;
  readonly asOf: IsoDate;
  readonly confirmationAbout: ConfirmationAbout;
}

interface CountyQuestion extends County {
  readonly stage: Stage;
  readonly whole: WholeCounty;
}

/** What is judged once for the county as a whole. */
export interface WholeCounty {
  readonly findings: readonly CountyFinding[];
  readonly defects: readonly Defect[];
}

export function wholeCountyOf(county: County): WholeCounty {
  const defects: Defect[] = [];
  const findings = county.views.flatMap((view) => {
    const { pack } = view;
    return countyRulesOf(pack)
      .filter(isOfWholeCounty)
      .flatMap((rule) => {
        const stage = county.stages.find((one) => stagesOf(rule, pack).includes(one));
        return stage ? checked([rule], contextOf(view, stage, county), defects) : [];
      });
  });
  return { findings, defects };
}

/**
 * The first pack with rules about the county (else the first) gives the sections that count and the figures shown, but for
 * those that another pack limits.
 */
export function countyOf(question: CountyQuestion): { readonly county: CountyEvaluation; readonly defects: readonly Defect[] } {
  const { views, everyone } = question;
  const lead = views.find(({ pack }) => pack.rules.some((rule) => !isSectionRule(rule))) ?? views[0];
  const contexts = new Map(views.map((view) => [view, contextOf(view, question.stage, question)]));
  const leading = lead && contexts.get(lead);
  const sections = leading?.sections ?? peopled(everyone).filter(isOf(question.stage));

  const judgements = [...contexts].map(([view, context]) => judgedBy(context, view, question));
  const findings = judgements.flatMap((one) => one.findings);
  const verdicts = judgements.flatMap((one) => one.verdicts);
  const beside = besideIn(judgements);
  const figureOf = leading?.figureOf ?? countyFigures(sections);
  const composite = leading && compositeRuleOf(leading.pack);
  const county: CountyEvaluation = {
    sections: sections.length,
    pupils: pupilsOf(sections),
    indicators: shownFigures(question.stage, [...contexts.values()], figureOf, findings),
    ...(composite ? { compositeCv: sections.length < 2 ? null : compositeOf(composite, leading) } : {}),
    findings,
    ...(beside ? { beside } : {}),
    ...(verdicts.length > 0 ? { verdict: together(verdicts) } : {}),
    verdicts: Object.fromEntries(
      judgements.flatMap((one, i) => (one.verdicts.length > 0 ? [[views[i]!.pack.id, together(one.verdicts)]] : [])),
    ),
  };
  return { county, defects: judgements.flatMap((one) => one.defects) };
}

/** Everything said about the county: what is judged once for the whole of it, then stage by stage. */
export function countyFindingsOf({ county, wholeCounty }: Pick<Evaluation, "county" | "wholeCounty">): readonly CountyFinding[] {
  return [...wholeCounty, ...Object.values(county).flatMap(({ findings }) => findings)];
}

/** What one pack says of the county. */
interface Judgement {
  readonly findings: readonly CountyFinding[];
  readonly defects: readonly Defect[];
  /** All that the verdict depends on; empty where the pack does not judge this county. */
  readonly verdicts: readonly Verdict[];
  /** Of them, those of what counts for the county and not for the verdict of a section. */
  readonly beside: readonly Verdict[];
}

function judgedBy(context: CountyContext, view: PackSections, question: CountyQuestion): Judgement {
  const { pack } = context;
  const { stage, whole } = question;
  const defects: Defect[] = [];
  const isHere = (rule: CountyRule) => !isOfWholeCounty(rule) && stagesOf(rule, pack).includes(stage);
  const findings = checked(countyRulesOf(pack).filter(isHere), context, defects);
  const wholeOf = whole.findings.filter((one) => one.pack.id === pack.id && stagesOf(one.rule, pack).includes(stage));
  const found = [...findings, ...wholeOf].map(({ verdict }) => verdict);
  if (found.every((verdict) => verdict === "notApplicable")) return { findings, defects, verdicts: [], beside: [] };
  // What counts beside the verdict of a section may speak of more schools than the pack counts; the others are 不适用.
  const sections = peopled(view.sections).filter(isOf(stage));
  const beside = sections.map((section) => section.beside[pack.id] ?? "notApplicable");
  const own = sections.map(({ verdicts }) => verdicts[pack.id]!);
  // A rule that could not be decided because of a defect leaves the county undecided.
  const isBroken = ({ rule: key }: Defect) =>
    countyRulesOf(pack).some((rule) => keyOf(rule.id, pack) === key && stagesOf(rule, pack).includes(stage));
  // So does a school that nobody can place.
  const isOpen = defects.length > 0 || whole.defects.some(isBroken) || question.unplaced > 0;
  const undecided: readonly Verdict[] = isOpen ? ["cannotTell"] : [];
  return { findings, defects, verdicts: [...found, ...own, ...beside, ...undecided], beside };
}

function besideIn(judgements: readonly Judgement[]): CountyEvaluation["beside"] {
  const all = judgements.flatMap(({ beside }) => beside);
  const countOf = (wanted: Verdict) => all.filter((verdict) => verdict === wanted).length;
  const [fail, cannotTell] = [countOf("fail"), countOf("cannotTell")];
  return fail + cannotTell > 0 ? { fail, cannotTell } : undefined;
}

function contextOf({ pack, sections: all }: PackSections, stage: Stage, county: County): CountyContext {
  const { asOf, confirmationAbout, schools, isEveryStage } = county;
  const counted = peopled(all.filter(({ section }) => isInScope(section, pack.scope)));
  const sections = counted.filter(isOf(stage));
  const everySection = isEveryStage ? counted : null;
  return {
    pack,
    stage,
    sections,
    everySection,
    asOf,
    figureOf: countyFigures(sections),
    confirmationAbout,
    isCounty: schools > 1,
  };
}

const isOf =
  (stage: Stage) =>
  ({ section }: SectionEvaluation): boolean =>
    section.stage === stage;

/** A section without a single pupil weighs nothing. */
function peopled(sections: readonly SectionEvaluation[]): readonly SectionEvaluation[] {
  return sections.filter(({ section: { items } }) => items.pupils?.state !== "known" || items.pupils.value > 0);
}

function countyRulesOf({ rules }: Pack): readonly CountyRule[] {
  return rules.filter((rule) => !isSectionRule(rule)) as readonly CountyRule[];
}

function checked(rules: readonly CountyRule[], context: CountyContext, defects: Defect[]): readonly CountyFinding[] {
  return rules.flatMap((rule) => {
    try {
      return [check(rule, context)];
    } catch (error) {
      defects.push({ rule: keyOf(rule.id, context.pack), error: String(error) });
      return [];
    }
  });
}

function check(rule: CountyRule, context: CountyContext): CountyFinding {
  switch (rule.kind) {
    case "dispersion":
      return checkDispersion(rule, context);
    case "composite":
      return checkComposite(rule, context);
    case "countyTotal":
      return checkCountyTotal(rule, context);
    case "judgement":
    case "veto":
      return checkCountyJudgement(rule, context);
  }
}

function compositeRuleOf(pack: Pack): CompositeRule | undefined {
  return pack.rules.find((rule): rule is CompositeRule => rule.kind === "composite");
}

function shownFigures(
  stage: Stage,
  contexts: readonly CountyContext[],
  figureOf: (id: IndicatorId) => CountyIndicator,
  findings: readonly CountyFinding[],
): CountyEvaluation["indicators"] {
  const shownOf = (id: IndicatorId): CountyIndicator => {
    const finding = findings.find((one): one is DispersionFinding => one.kind === "dispersion" && one.indicator === id);
    if (finding?.limit === undefined) return figureOf(id);
    // Packs count different schools: a limit stands beside the figure of its own pack.
    return withLimit(contexts.find(({ pack }) => pack.id === finding.pack.id)!.figureOf(id), finding);
  };
  const shown = INDICATOR_IDS.filter((id) => isPerPupil(id, stage)).map((id) => [id, shownOf(id)]);
  return Object.fromEntries(shown) as CountyEvaluation["indicators"];
}

function withLimit(figure: CountyIndicator, finding: DispersionFinding): CountyIndicator {
  const { indicator, mean, cv, missing } = figure;
  return {
    indicator,
    mean,
    cv,
    missing,
    limit: finding.limit,
    verdict: finding.verdict,
    finding,
    get shares() {
      return figure.shares;
    },
    get cvWithout() {
      return figure.cvWithout;
    },
    get inequality() {
      return figure.inequality;
    },
  };
}

function pupilsOf(sections: readonly SectionEvaluation[]): number | null {
  let sum = 0;
  for (const { section } of sections) {
    const reading = section.items.pupils;
    if (reading?.state !== "known") return null;
    sum += reading.value;
  }
  return sum;
}

/** The stages of these sections, in their order. */
export function stagesPresent(sections: readonly SectionEvaluation[]): readonly Stage[] {
  return STAGES.filter((stage) => sections.some(({ section }) => section.stage === stage));
}
