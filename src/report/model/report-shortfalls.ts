/**
 * 缺额汇总: what each school lacks and what the county lacks in all. Several rules may ask for the same item: giving the
 * largest amount meets them all. So does one amount for the whole school where its stages share the item.
 */
import type { Finding } from "../../domain/checks/finding";
import type { Shortfall } from "../../domain/checks/told";
import { shortfallsOf as missingBy } from "../../domain/checks/possible-limits";
import type { Bilingual } from "../../domain/kernel/text";
import { itemTitle } from "./report-lines";
import type { NamedSection } from "./named-section";
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

export function shortfallsOf(sections: readonly NamedSection[]): ReportShortfalls {
  const needs = new Map<string, Need>();
  for (const named of sections) {
    const dispensable = dispensableRules(named);
    for (const finding of named.findings) {
      if (finding.verdict !== "fail" || dispensable.has(finding.key)) continue;
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

/** 二选一: where one of several alternatives is met, what the others lack need not be made up. */
function dispensableRules({ findings }: NamedSection): ReadonlySet<string> {
  return new Set(
    findings.flatMap((finding) =>
      finding.kind === "quorum" && finding.rule.pass === 1 && finding.verdict === "pass"
        ? finding.members.map(({ key }) => key)
        : [],
    ),
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
