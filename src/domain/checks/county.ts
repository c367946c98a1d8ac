/** The county part of an evaluation: dispersion of every per-pupil indicator over the sections of a stage. */
import { INDICATOR_IDS, type IndicatorId } from "../indicators/catalogue";
import type { IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import type { Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/catalogue";
import type { DispersionRule } from "../standards/requirement";
import { checkDispersion, dispersionOf, isPerPupil, type CountyStage } from "./dispersion";
import type { CountyEvaluation, CountyIndicator, Defect, Finding, SectionEvaluation } from "./finding";
import { stagesOf, together } from "./rule-findings";
import { isInScope } from "./scope";

/** The sections of one stage as a pack sees them: shared resources are split the way the pack splits them. */
export interface PackSections {
  readonly pack: Pack;
  readonly sections: readonly SectionEvaluation[];
}

/**
 * @param views one per pack, in the order chosen; the first with rules on dispersion (else the first) gives the sections
 *   that count and the figures shown
 * @param everyone the sections when no pack was chosen
 */
export function countyOf(
  stage: Stage,
  views: readonly PackSections[],
  everyone: readonly SectionEvaluation[],
  asOf: IsoDate,
): { readonly county: CountyEvaluation; readonly defects: readonly Defect[] } {
  const lead = views.find(({ pack }) => pack.rules.some((rule) => rule.kind === "dispersion")) ?? views[0];
  const sections = lead ? countedSections(lead) : peopled(everyone);
  const figures = new Map<IndicatorId, CountyIndicator>();
  for (const id of INDICATOR_IDS) if (isPerPupil(id, stage)) figures.set(id, dispersionOf(id, { stage, sections }));

  const findings: Finding[] = [];
  const defects: Defect[] = [];
  const verdicts: Verdict[] = [];
  for (const view of views) {
    const own = view === lead ? { stage, sections } : { stage, sections: countedSections(view) };
    const found = countyFindings(view.pack, own, view === lead ? figures : new Map(), asOf, defects);
    findings.push(...found);
    if (found.some(({ verdict }) => verdict !== "notApplicable")) {
      verdicts.push(...found.map(({ verdict }) => verdict), ...own.sections.map((section) => section.verdicts[view.pack.id]!));
    }
  }
  const county: CountyEvaluation = {
    sections: sections.length,
    pupils: pupilsOf(sections),
    indicators: Object.fromEntries([...figures].map(([id, figure]) => [id, withLimit(figure, findings)])),
    findings,
    ...(verdicts.length > 0 ? { verdict: together(verdicts) } : {}),
  };
  return { county, defects };
}

function countedSections({ pack, sections }: PackSections): readonly SectionEvaluation[] {
  return peopled(sections.filter(({ section }) => isInScope(section, pack.scope)));
}

/** A section without a single pupil weighs nothing. */
function peopled(sections: readonly SectionEvaluation[]): readonly SectionEvaluation[] {
  return sections.filter(({ section: { items } }) => items.pupils?.state !== "known" || items.pupils.value > 0);
}

function countyFindings(
  pack: Pack,
  county: CountyStage,
  figures: Map<IndicatorId, CountyIndicator>,
  asOf: IsoDate,
  defects: Defect[],
): readonly Finding[] {
  const rules = pack.rules.filter((rule): rule is DispersionRule => rule.kind === "dispersion");
  return rules
    .filter((rule) => stagesOf(rule, pack).includes(county.stage))
    .flatMap((rule) => {
      try {
        const figure = figures.get(rule.indicator) ?? dispersionOf(rule.indicator, county);
        return [checkDispersion(rule, pack, county, figure, asOf)];
      } catch (error) {
        defects.push({ rule: `${pack.id}/${rule.id}`, error: String(error) });
        return [];
      }
    });
}

function withLimit(figure: CountyIndicator, findings: readonly Finding[]): CountyIndicator {
  const finding = findings.find(({ kind, indicator }) => kind === "dispersion" && indicator === figure.indicator);
  if (finding?.limit === undefined) return figure;
  const { limit, verdict, rule, cite } = finding;
  return { ...figure, limit, verdict, rule, ...(cite ? { cite } : {}) };
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
