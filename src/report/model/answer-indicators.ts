/** Every limited indicator seen over the sections of a stage: who is where against the limit. */
import { confirmationBook } from "../../domain/checks/confirmations";
import type { Evaluation, SectionFinding } from "../../domain/checks/finding";
import { decidedRules, findingOfRule, type DecidedRules } from "../../domain/checks/rule-findings";
import { indicatorsOf } from "../../domain/checks/section-indicators";
import { measureOf } from "../../domain/explain/comparison";
import { plain } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import { STAGES } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import { VERDICTS, type Verdict } from "../../domain/kernel/verdict";
import type { SectionRule } from "../../domain/standards/requirement";
import type { AnswerIndicator } from "./answer";
import { ANSWER_WORDS, filled, schoolsCounted } from "./answer-words";
import { namedSections, type NamedSection } from "./named-section";
import type { ReportValue, VerdictCounts } from "./report";

interface Entry {
  readonly named: NamedSection;
  readonly finding: SectionFinding;
}

/** In order of the stages, and of the rules of the standards. */
export function answerIndicators(evaluation: Evaluation): readonly AnswerIndicator[] {
  const groups = new Map<string, Entry[]>();
  const confirmationAbout = confirmationBook(evaluation.confirmations);
  for (const named of namedSections(evaluation)) {
    for (const decided of decidedRules(named, evaluation.packs)) {
      const subject = { section: decided.section, indicators: indicatorsOf(decided.section).brief, confirmationAbout };
      for (const { id } of comparing(decided)) {
        // Value, limit and verdict are those of the first pass; what explains them is not asked for.
        const finding = findingOfRule(id, decided.pack, subject, evaluation.asOf, true);
        if (!finding) continue;
        const key = `${named.name.stage} ${finding.key}`;
        const group = groups.get(key) ?? [];
        groups.set(key, group);
        group.push({ named, finding });
      }
    }
  }
  const all = [...groups.values()].flatMap((group) => indicatorOf(group) ?? []);
  return STAGES.flatMap((stage) => all.filter((one) => one.stage === stage));
}

/** The rules that compare an indicator of the catalogue. */
function comparing({ rules }: DecidedRules): readonly SectionRule[] {
  return rules.filter((rule) => rule.kind === "graded" || ("measure" in rule && "indicator" in rule.measure));
}

function indicatorOf(group: readonly Entry[]): AnswerIndicator | undefined {
  const bound = group.find(({ finding }) => finding.bound)?.finding.bound;
  if (bound === undefined) return undefined;
  const { finding } = group[0]!;
  const { unit, digits } = measureOf(finding);
  const values = group.map(({ named, finding: { value, limit, verdict } }): ReportValue => {
    return { section: named.name, value: value ?? null, limit: limit ?? null, verdict };
  });
  const limit = onlyLimit(values);
  const failing = new Set(group.filter((one) => one.finding.verdict === "fail").map(({ named }) => named.school.id)).size;
  const sorted = values.sort((a, b) => worstFirst(a.value, b.value, bound));
  const worst = sorted.find((one) => one.value !== null);
  return {
    rule: finding.key,
    title: finding.rule.title,
    stage: finding.stage,
    unit,
    digits,
    bound,
    counts: countsOf(values.map(({ verdict }) => verdict)),
    values: sorted,
    limit,
    failing,
    worst: worst && worst.value !== null ? { section: worst.section, value: worst.value } : null,
    text: indicatorText({ failing, limit, unit, bound, isKnown: worst !== undefined }),
  };
}

function onlyLimit(values: readonly ReportValue[]): number | null {
  const limits = new Set(values.filter(({ verdict }) => verdict !== "notApplicable").map(({ limit }) => limit));
  const [only = null] = limits;
  return limits.size === 1 ? only : null;
}

interface Outcome extends Pick<AnswerIndicator, "failing" | "limit" | "unit" | "bound"> {
  readonly isKnown: boolean;
}

function indicatorText({ failing, limit, unit, bound, isKnown }: Outcome): Bilingual {
  if (failing === 0) return isKnown ? ANSWER_WORDS.indicatorMet : ANSWER_WORDS.indicatorUnknown;
  const schools = schoolsCounted(failing);
  if (limit === null) return filled(ANSWER_WORDS.indicatorMissed, { schools });
  const written = { zh: quantity(plain(limit), unit, "zh-CN"), en: quantity(plain(limit), unit, "en-US") };
  return filled(bound === "atLeast" ? ANSWER_WORDS.indicatorBelow : ANSWER_WORDS.indicatorAbove, { schools, limit: written });
}

/** Unknown values come last. */
function worstFirst(a: number | null, b: number | null, bound: "atLeast" | "atMost"): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return bound === "atLeast" ? a - b : b - a;
}

function countsOf(verdicts: readonly Verdict[]): VerdictCounts {
  const counts: Record<Verdict, number> = { pass: 0, fail: 0, cannotTell: 0, notApplicable: 0 };
  for (const verdict of VERDICTS) counts[verdict] = verdicts.filter((each) => each === verdict).length;
  return counts;
}
