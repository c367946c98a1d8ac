/** What the report says of one section: a line per finding, and the indicators that nothing limits. */
import type { Finding } from "../../domain/checks/finding";
import type { Shortfall } from "../../domain/checks/told";
import { measureOf } from "../../domain/explain/comparison";
import { type SectionFacts, explainFinding } from "../../domain/explain/explain";
import { fieldOf } from "../../domain/fields/dictionary";
import { INDICATORS, INDICATOR_IDS } from "../../domain/indicators/catalogue";
import type { IndicatorId } from "../../domain/indicators/catalogue";
import type { Bilingual } from "../../domain/kernel/text";
import { fullAddress } from "../../workbook/a1";
import { addressesOf } from "./addresses";
import type { NamedSection } from "./named-section";
import type { ReportCitation, ReportLine, ReportSection, ReportShortfall } from "./report";

export function linesOf(named: NamedSection): readonly ReportLine[] {
  return named.findings.map((finding) => lineOf(finding, named));
}

/** @param section the section the finding is about; a finding about the county needs no items */
export function lineOf(finding: Finding, { section }: { readonly section: SectionFacts }): ReportLine {
  const { unit, digits } = measureOf(finding);
  return {
    rule: finding.key,
    standard: finding.pack.id,
    kind: finding.kind,
    ...(finding.indicator === undefined ? {} : { indicator: finding.indicator }),
    title: finding.rule.title,
    value: finding.value ?? null,
    unit,
    digits,
    limit: finding.limit ?? null,
    ...(finding.bound ? { bound: finding.bound } : {}),
    margin: finding.margin ?? null,
    verdict: finding.verdict,
    ...(finding.shortfall ? { shortfall: shortfallOf(finding.shortfall) } : {}),
    explanation: {
      zh: explainFinding(finding, section, "zh-CN", fullAddress),
      en: explainFinding(finding, section, "en-US", fullAddress),
    },
    cells: addressesOf(finding.cells),
    ...(finding.cite ? { cite: citationOf(finding) } : {}),
  };
}

export function indicatorTitle(id: IndicatorId): Bilingual {
  const { zh, en } = INDICATORS[id];
  return { zh, en };
}

export function itemTitle(id: Shortfall["of"]): Bilingual {
  const { zh, en } = fieldOf(id);
  return { zh, en };
}

export function citationOf({ cite, confidence }: Pick<Finding, "cite" | "confidence">): ReportCitation | undefined {
  return cite && { ...cite, ...(confidence ? { confidence } : {}) };
}

function shortfallOf({ of, amount, unit, direction, wholeSchool, orElse }: Shortfall): ReportShortfall {
  return {
    item: itemTitle(of),
    amount,
    unit,
    direction,
    isWholeSchool: wholeSchool === true,
    ...(orElse ? { orElse: { ...orElse, item: itemTitle(orElse.of) } } : {}),
  };
}

/** Below 0 where there is too much. */
export function signedAmount({ direction, amount }: Pick<ReportShortfall, "direction" | "amount">): number {
  return direction === "add" ? amount : -amount;
}

/** Known indicators of the section that no finding speaks of. */
export function othersOf({ indicators, findings }: NamedSection): ReportSection["others"] {
  const limited = new Set(findings.map(({ indicator }) => indicator));
  return INDICATOR_IDS.flatMap((id) => {
    const reading = indicators[id];
    if (limited.has(id) || reading.state !== "known") return [];
    const { unit, digits } = INDICATORS[id];
    return [{ indicator: id, title: indicatorTitle(id), value: reading.value, unit, digits }];
  });
}
