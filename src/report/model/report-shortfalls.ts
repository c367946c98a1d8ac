/**
 * 缺额汇总: what each school lacks and what the county lacks in all. Several rules may ask for the same item: giving the
 * largest amount meets them all. So does one amount for the whole school where its stages share the item.
 */
import type { Shortfall } from "../../domain/checks/finding";
import type { Bilingual } from "../../domain/kernel/text";
import { itemTitle } from "./report-lines";
import type { NamedSection } from "./named-section";
import type { ReportShortfallRow, ReportShortfalls, ReportShortfallTotal } from "./report";

interface Need {
  readonly named: NamedSection;
  readonly shortfall: Shortfall;
  readonly rules: readonly Bilingual[];
}

export function shortfallsOf(sections: readonly NamedSection[]): ReportShortfalls {
  const needs = new Map<string, Need>();
  for (const named of sections) {
    const dispensable = dispensableRules(named);
    for (const finding of named.findings) {
      const { shortfall, verdict, key } = finding;
      if (verdict !== "fail" || !shortfall || dispensable.has(key)) continue;
      const whose = shortfall.wholeSchool ? `school ${named.school.id}` : `section ${named.section.id}`;
      const item = JSON.stringify([whose, shortfall.of, shortfall.direction]);
      needs.set(item, together(needs.get(item), { named, shortfall, rules: [finding.rule.title] }));
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

function together(before: Need | undefined, added: Need): Need {
  if (!before) return added;
  const larger = added.shortfall.amount > before.shortfall.amount ? added : before;
  const isNew = added.rules.every(({ zh }) => before.rules.every((rule) => rule.zh !== zh));
  return { ...larger, rules: isNew ? [...before.rules, ...added.rules] : before.rules };
}

function rowOf({ named, shortfall, rules }: Need): ReportShortfallRow {
  const { of, amount, unit, direction, wholeSchool } = shortfall;
  return { section: named.name, isWholeSchool: wholeSchool === true, item: itemTitle(of), amount, unit, direction, rules };
}

function totalsOf(needs: readonly Need[]): readonly ReportShortfallTotal[] {
  const totals = new Map<string, Need[]>();
  for (const need of needs) {
    const key = `${need.shortfall.of} ${need.shortfall.direction}`;
    const same = totals.get(key);
    if (same) same.push(need);
    else totals.set(key, [need]);
  }
  return [...totals.values()].map((same) => {
    const { of, unit, direction } = same[0]!.shortfall;
    return {
      item: itemTitle(of),
      amount: sumOf(same.map(({ shortfall }) => shortfall.amount)),
      unit,
      direction,
      schools: new Set(same.map(({ named }) => named.school.id)).size,
    };
  });
}

/** Amounts come in steps of a hundredth or in whole pieces, so their sum is exact in hundredths. */
function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}
