/** How the figures were made, and every document they rest on. */
import type { FieldId } from "../../domain/fields/dictionary";
import { cite } from "../../domain/kernel/bibliography";
import type { Confidence } from "../../domain/kernel/citation";
import type { Reading } from "../../domain/kernel/reading";
import type { SchoolStage } from "../../domain/kernel/stage";
import type { Pack } from "../../domain/standards/pack";
import { INDICATORS, isIndicatorId } from "../../domain/indicators/catalogue";
import type { NamedSection } from "./named-section";
import { itemTitle } from "./report-lines";
import type { ReportCitation, ReportCounty, ReportMethod, ReportSection, ReportSource, ReportSplit } from "./report";

export function methodOf(sections: readonly NamedSection[], county: readonly ReportCounty[]): ReportMethod {
  return { splits: splitsOf(sections), hasDispersion: county.some(({ indicators }) => indicators.length > 0) };
}

/** The splits that were really made, as the readings record them. */
function splitsOf(sections: readonly NamedSection[]): ReportMethod["splits"] {
  const found = new Map<string, { weights: ReportSplit["weights"]; items: Set<FieldId>; schools: Set<string> }>();
  for (const { school, section } of sections) {
    for (const [field, reading] of Object.entries(section.items) as [FieldId, Reading][]) {
      if (reading.state !== "known" || reading.derivation?.kind !== "split") continue;
      const weights = reading.derivation.parts.map(({ stage, weight }) => ({ stage: stage as SchoolStage, weight }));
      const key = JSON.stringify(weights);
      const split = found.get(key) ?? { weights, items: new Set(), schools: new Set() };
      found.set(key, split);
      split.items.add(field);
      split.schools.add(school.id);
    }
  }
  return [...found.values()].map(({ weights, items, schools }) => {
    return { weights, items: [...items].map(itemTitle), schools: schools.size };
  });
}

/** Limits first, in the order met, then the definitions of the indicators they limit. */
export function sourcesOf(
  sections: readonly ReportSection[],
  county: readonly ReportCounty[],
  packs: readonly Pack[],
): readonly ReportSource[] {
  const lines = sections.flatMap((section) => section.lines);
  const dispersions = county.flatMap(({ indicators }) => indicators);
  const used = [...new Set([...lines, ...dispersions].flatMap(({ indicator }) => indicator ?? []))].filter(isIndicatorId);
  return gathered([
    ...packs.map((pack) => pack.cite),
    ...[...lines, ...dispersions].flatMap((each) => each.cite ?? []),
    ...used.map((id) => INDICATORS[id].definedBy),
    ...(dispersions.length > 0 ? [cite("balanceMethod")] : []),
  ]);
}

function gathered(citations: readonly ReportCitation[]): readonly ReportSource[] {
  const sources = new Map<string, { title: string; clauses: Set<string>; confidences: Set<Confidence> }>();
  for (const { number, title, clause, confidence } of citations) {
    const source = sources.get(number) ?? { title, clauses: new Set(), confidences: new Set() };
    sources.set(number, source);
    if (clause !== undefined) source.clauses.add(clause);
    if (confidence !== undefined) source.confidences.add(confidence);
  }
  return [...sources].map(([number, { title, clauses, confidences }]) => {
    return { number, title, clauses: [...clauses], confidences: [...confidences] };
  });
}
