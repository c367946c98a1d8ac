/** The county part of an evaluation: dispersion of every per-pupil indicator, and the findings about the county as a whole. */
import { INDICATOR_IDS, type IndicatorId } from "../indicators/catalogue";
import type { IsoDate } from "../kernel/citation";
import { STAGES, type Stage } from "../kernel/stage";
import type { Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/catalogue";
import { isSectionRule, type CompositeRule, type CountyRule } from "../standards/requirement";
import type { AnswerTo } from "./answers";
import { checkComposite, compositeOf } from "./composite";
import type { CountyContext } from "./county-context";
import { countyFigures } from "./county-figures";
import { checkCountyTotal } from "./county-total";
import { checkDispersion, isPerPupil } from "./dispersion";
import type { CountyEvaluation, CountyIndicator, Defect, Finding, SectionEvaluation } from "./finding";
import { checkCountyJudgement } from "./judgement";
import { stagesOf, together } from "./rule-findings";
import { isInScope } from "./scope";

/** The sections of every stage as a pack sees them: shared resources are split the way the pack splits them. */
export interface PackSections {
  readonly pack: Pack;
  readonly sections: readonly SectionEvaluation[];
}

export interface CountyQuestion {
  readonly stage: Stage;
  /** One per pack, in the order chosen. */
  readonly views: readonly PackSections[];
  /** The sections when no pack was chosen. */
  readonly everyone: readonly SectionEvaluation[];
  /** Stages with at least one section. */
  readonly stages: readonly Stage[];
  /** No stage was left out of the check. */
  readonly isEveryStage: boolean;
  readonly schools: number;
  readonly asOf: IsoDate;
  readonly answerTo: AnswerTo;
}

/** The first pack with rules about the county (else the first) gives the sections that count and the figures shown. */
export function countyOf(question: CountyQuestion): { readonly county: CountyEvaluation; readonly defects: readonly Defect[] } {
  const { views, everyone } = question;
  const lead = views.find(({ pack }) => pack.rules.some((rule) => !isSectionRule(rule))) ?? views[0];
  const contexts = new Map(views.map((view) => [view, contextOf(view, question)]));
  const leading = lead && contexts.get(lead);
  const sections = leading?.sections ?? peopled(everyone).filter(isOf(question.stage));

  const findings: Finding[] = [];
  const defects: Defect[] = [];
  const verdicts: Verdict[] = [];
  const beside = { fail: 0, cannotTell: 0 };
  for (const context of contexts.values()) {
    const found = countyFindings(context, question, defects);
    findings.push(...found);
    if (found.some(({ verdict }) => verdict !== "notApplicable")) {
      for (const { verdict } of found) verdicts.push(verdict);
      for (const section of context.sections) {
        const own = section.beside[context.pack.id] ?? "notApplicable";
        verdicts.push(section.verdicts[context.pack.id]!, own);
        if (own === "fail" || own === "cannotTell") beside[own]++;
      }
    }
  }
  const figureOf = leading?.figureOf ?? countyFigures(sections);
  const composite = leading && compositeRuleOf(leading.pack);
  const county: CountyEvaluation = {
    sections: sections.length,
    pupils: pupilsOf(sections),
    indicators: shownFigures(question.stage, figureOf, findings),
    ...(composite ? { compositeCv: sections.length < 2 ? null : compositeOf(composite, leading) } : {}),
    findings,
    ...(beside.fail + beside.cannotTell > 0 ? { beside } : {}),
    ...(verdicts.length > 0 ? { verdict: together(verdicts) } : {}),
  };
  return { county, defects };
}

function contextOf({ pack, sections: all }: PackSections, question: CountyQuestion): CountyContext {
  const { stage, asOf, answerTo, schools, isEveryStage } = question;
  const counted = peopled(all.filter(({ section }) => isInScope(section, pack.scope)));
  const sections = counted.filter(isOf(stage));
  const everySection = isEveryStage ? counted : null;
  return { pack, stage, sections, everySection, asOf, figureOf: countyFigures(sections), answerTo, isCounty: schools > 1 };
}

const isOf =
  (stage: Stage) =>
  ({ section }: SectionEvaluation): boolean =>
    section.stage === stage;

/** A section without a single pupil weighs nothing. */
function peopled(sections: readonly SectionEvaluation[]): readonly SectionEvaluation[] {
  return sections.filter(({ section: { items } }) => items.pupils?.state !== "known" || items.pupils.value > 0);
}

function countyFindings(context: CountyContext, question: CountyQuestion, defects: Defect[]): readonly Finding[] {
  const { pack } = context;
  const rules = pack.rules.filter((rule) => !isSectionRule(rule)) as readonly CountyRule[];
  return rules
    .filter((rule) => isAskedHere(rule, pack, question))
    .flatMap((rule) => {
      try {
        return [check(rule, context)];
      } catch (error) {
        defects.push({ rule: `${pack.id}/${rule.id}`, error: String(error) });
        return [];
      }
    });
}

/** What is judged once for the whole county stands with its first stage. */
function isAskedHere(rule: CountyRule, pack: Pack, { stage, stages }: CountyQuestion): boolean {
  if ((rule.kind === "judgement" || rule.kind === "veto") && !rule.stages) return stages[0] === stage;
  if (rule.kind === "countyTotal" && rule.isWholeCounty) return stages[0] === stage;
  return stagesOf(rule, pack).includes(stage);
}

function check(rule: CountyRule, context: CountyContext): Finding {
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
  figureOf: (id: IndicatorId) => CountyIndicator,
  findings: readonly Finding[],
): CountyEvaluation["indicators"] {
  const shown = INDICATOR_IDS.filter((id) => isPerPupil(id, stage)).map((id) => [id, withLimit(figureOf(id), findings)]);
  return Object.fromEntries(shown) as CountyEvaluation["indicators"];
}

function withLimit(figure: CountyIndicator, findings: readonly Finding[]): CountyIndicator {
  const finding = findings.find(({ kind, indicator }) => kind === "dispersion" && indicator === figure.indicator);
  if (finding?.limit === undefined) return figure;
  const { limit, verdict, rule, cite } = finding;
  const { indicator, mean, cv, missing } = figure;
  return {
    ...{ indicator, mean, cv, missing, limit, verdict, rule, ...(cite ? { cite } : {}) },
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
