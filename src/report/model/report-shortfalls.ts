/**
 * 缺额汇总: what each school lacks and what the county lacks in all. Several rules may ask for the same item: giving the
 * largest amount meets them all. So does one amount for the whole school where its stages share the item.
 */
import { confirmationBook, type ConfirmationAbout } from "../../domain/checks/confirmations";
import type { Evaluation, Finding } from "../../domain/checks/finding";
import { decidedRules, findingOfRule, type DecidedRules } from "../../domain/checks/rule-findings";
import { indicatorsOf } from "../../domain/checks/section-indicators";
import type { Shortfall } from "../../domain/checks/told";
import { shortfallsOf as missingBy } from "../../domain/checks/possible-limits";
import type { IsoDate } from "../../domain/kernel/citation";
import type { Bilingual } from "../../domain/kernel/text";
import type { RuleId } from "../../domain/standards/requirement";
import { itemTitle } from "./report-lines";
import { namedSections, type NamedSection } from "./named-section";
import type { ReportShortfallRow, ReportShortfalls, ReportShortfallTotal } from "./report";

interface Need {
  readonly named: NamedSection;
  readonly of: Shortfall["of"];
  readonly unit: string;
  readonly direction: Shortfall["direction"];
  readonly isWholeSchool: boolean;
  /** What is missing in any case, and what is missing at most: they differ where it is open which limit applies. */
  readonly least: number;
  readonly most: number;
  readonly rules: readonly Bilingual[];
}

/** Of the many rules only those that fail are decided again, because only they know how much is missing. */
export function shortfallsOf(evaluation: Evaluation): ReportShortfalls {
  const needs = new Map<string, Need>();
  const confirmationAbout = confirmationBook(evaluation.confirmations);
  for (const named of namedSections(evaluation)) {
    const failing = decidedRules(named, evaluation.packs).flatMap((one) => failingOf(one, evaluation.asOf, confirmationAbout));
    for (const finding of failing) {
      for (const need of needsOf(finding, named)) {
        const whose = need.isWholeSchool ? `school ${named.school.id}` : `section ${named.section.id}`;
        const item = JSON.stringify([whose, need.of, need.direction]);
        needs.set(item, together(needs.get(item), need));
      }
    }
  }
  const all = [...needs.values()];
  return { rows: all.map(rowOf), totals: totalsOf(all) };
}

/** What is missing under one standard. */
function failingOf(decided: DecidedRules, asOf: IsoDate, confirmationAbout: ConfirmationAbout): readonly Finding[] {
  const { pack, rules, verdicts, section } = decided;
  if (!verdicts.includes("fail")) return [];
  const dispensable = dispensableRules(decided);
  const failing = rules.filter(({ id, kind }, place) => verdicts[place] === "fail" && kind !== "quorum" && !dispensable.has(id));
  const subject = { section, indicators: indicatorsOf(section).lookup, confirmationAbout };
  return failing.flatMap(({ id }) => findingOfRule(id, pack, subject, asOf) ?? []);
}

/** 二选一: where one of several alternatives is met, what the others lack need not be made up. */
function dispensableRules({ rules, verdicts }: DecidedRules): ReadonlySet<RuleId> {
  return new Set(
    rules.flatMap((rule, place) => (rule.kind === "quorum" && rule.pass === 1 && verdicts[place] === "pass" ? rule.of : [])),
  );
}

/** One for each item: where several limits may apply, from the least that one of them asks for up to the most. */
function needsOf(finding: Finding, named: NamedSection): readonly Need[] {
  const needs = new Map<string, Need>();
  const cases = finding.limits?.length ?? 1;
  const possible = missingBy(finding);
  for (const { of, direction, unit, wholeSchool = false } of possible) {
    const same = possible.filter((one) => one.of === of && one.direction === direction).map(({ amount }) => amount);
    const least = same.length < cases ? 0 : Math.min(...same);
    const figures = { least, most: Math.max(...same), rules: [finding.rule.title] };
    needs.set(`${of} ${direction}`, { named, of, direction, unit, isWholeSchool: wholeSchool, ...figures });
  }
  return [...needs.values()];
}

function together(before: Need | undefined, added: Need): Need {
  if (!before) return added;
  const isNew = added.rules.every(({ zh }) => before.rules.every((rule) => rule.zh !== zh));
  return {
    ...(added.most > before.most ? added : before),
    least: Math.max(before.least, added.least),
    most: Math.max(before.most, added.most),
    rules: isNew ? [...before.rules, ...added.rules] : before.rules,
  };
}

function rowOf({ named, of, unit, direction, isWholeSchool, least, most, rules }: Need): ReportShortfallRow {
  return { section: named.name, isWholeSchool, item: itemTitle(of), ...amounts(least, most), unit, direction, rules };
}

function totalsOf(needs: readonly Need[]): readonly ReportShortfallTotal[] {
  const totals = new Map<string, Need[]>();
  for (const need of needs) {
    const key = `${need.of} ${need.direction}`;
    const same = totals.get(key);
    if (same) same.push(need);
    else totals.set(key, [need]);
  }
  return [...totals.values()].map((same) => {
    const { of, unit, direction } = same[0]!;
    return {
      item: itemTitle(of),
      ...amounts(sumOf(same.map(({ least }) => least)), sumOf(same.map(({ most }) => most))),
      unit,
      direction,
      schools: new Set(same.map(({ named }) => named.school.id)).size,
    };
  });
}

function amounts(amount: number, most: number): Pick<ReportShortfallRow, "amount" | "upTo"> {
  return most > amount ? { amount, upTo: most } : { amount };
}

/** Amounts come in steps of a hundredth or in whole pieces, so their sum is exact in hundredths. */
function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}
