/** One school: its sections with their findings, and every compared indicator as a bar against its limit. */
import type { Evaluation, SectionEvaluation, SectionFinding } from "../../domain/checks/finding";
import { measureOf } from "../../domain/explain/comparison";
import { nameOf } from "../../domain/explain/names";
import { beside, plain } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import type { Stage } from "../../domain/kernel/stage";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import { decidingRules, type DecidingRules } from "./deciding-rules";
import { capital, findingView, refusalsOf, shownFindings, type FindingView } from "./findings";
import { standardVerdicts, type StandardVerdict } from "./standards";
import type { MarkReport } from "../../workbook/port";

export interface IndicatorBar {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly limit: string;
  readonly verdict: Verdict;
  /** Lengths on a scale of their own, 0…1. */
  readonly bar: { readonly value: number; readonly limit: number };
}

export interface SchoolSectionView {
  readonly key: string;
  readonly stage: Stage;
  readonly standards: readonly StandardVerdict[];
  readonly deciding: DecidingRules | null;
  readonly bars: readonly IndicatorBar[];
  readonly findings: readonly FindingView[];
}

/** @param verdicts of the findings that are listed; bars are shown of all. Null where the school is gone. */
export function schoolSections(
  evaluation: Evaluation,
  id: string,
  verdicts: readonly Verdict[],
  report: MarkReport | null,
  language: Language,
): readonly SchoolSectionView[] | null {
  const school = evaluation.schools.find((one) => one.school.id === id);
  if (!school) return null;
  const refusals = refusalsOf(report);
  return school.sections.map((section) => ({
    key: section.section.id,
    stage: section.section.stage,
    standards: standardVerdicts(section, evaluation.packs, language),
    deciding: decidingRules(section, language),
    bars: barsOf(section, language),
    findings: shownFindings(section.findings, verdicts).map((finding) =>
      findingView(finding, section.section, refusals, language),
    ),
  }));
}

function barsOf({ findings }: SectionEvaluation, language: Language): readonly IndicatorBar[] {
  return findings.flatMap((finding) => barOf(finding, language) ?? []);
}

function barOf(finding: SectionFinding, language: Language): IndicatorBar | null {
  const { value, limit, verdict, key } = finding;
  if (value === undefined || limit === undefined || value < 0 || limit < 0) return null;
  const { unit, digits } = measureOf(finding);
  // A little air right of the longer of the two.
  const scale = 1.1 * Math.max(value, limit, Number.MIN_VALUE);
  return {
    key,
    name: capital(nameOf(finding, language)),
    value: quantity(beside(value, limit, digits), unit, language),
    limit: quantity(plain(limit), unit, language),
    verdict,
    bar: { value: value / scale, limit: limit / scale },
  };
}
