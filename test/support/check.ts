/** Findings of a built-in pack about one section, for tests. */
import { confirmationBook, type Confirmation } from "../../src/domain/checks/confirmations";
import { findingsOf, type PackOutcome } from "../../src/domain/checks/rule-findings";
import type { Finding } from "../../src/domain/checks/finding";
import type { Section } from "../../src/domain/dataset/school";
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from "../../src/domain/indicators/catalogue";
import { computeIndicator } from "../../src/domain/indicators/compute";
import type { Reading } from "../../src/domain/kernel/reading";
import { packById, type Pack } from "../../src/domain/standards/catalogue";

export function indicatorsOf(section: Section): Readonly<Record<IndicatorId, Reading>> {
  const entries = INDICATOR_IDS.map((id) => [id, computeIndicator(INDICATORS[id], section.items, section.stage)]);
  return Object.fromEntries(entries) as Record<IndicatorId, Reading>;
}

export function check(
  pack: Pack | string,
  section: Section,
  asOf = "2026-09-01",
  answers: readonly Confirmation[] = [],
): PackOutcome {
  const chosen = typeof pack === "string" ? packById(pack) : pack;
  if (!chosen) throw new Error(`no pack ${String(pack)}`);
  const subject = { section, indicators: indicatorsOf(section), confirmationAbout: confirmationBook(answers) };
  return findingsOf(chosen, subject, asOf);
}

/** The grade reached, in Chinese. */
export function gradeOf(found: Finding): string | undefined {
  return found.kind === "graded" ? found.grade?.zh : undefined;
}

export function finding(
  pack: Pack | string,
  rule: string,
  section: Section,
  asOf?: string,
  answers?: readonly Confirmation[],
): Finding {
  const found = check(pack, section, asOf, answers).findings.find((one) => one.rule.id === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}
