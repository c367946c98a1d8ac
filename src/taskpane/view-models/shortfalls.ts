/** 缺额汇总: what is missing in all, by item, with the schools that lack it. */
import type { Evaluation } from "../../domain/checks/finding";
import { quantity } from "../../domain/explain/quantity";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import { shortfallsOf } from "../../report/model/report-shortfalls";
import { sectionWord } from "../../report/model/words";

export interface ShortfallItem {
  readonly key: string;
  readonly item: string;
  readonly direction: "add" | "remove";
  readonly amount: string;
  readonly schools: number;
  readonly rows: readonly ShortfallRow[];
}

export interface ShortfallRow {
  readonly key: string;
  readonly school: string;
  readonly amount: string;
  readonly isWholeSchool: boolean;
}

export function shortfallItems(evaluation: Evaluation, language: Language): readonly ShortfallItem[] {
  const { rows, totals } = shortfallsOf(evaluation);
  return totals.map(({ item, direction, amount, upTo, unit, schools }) => ({
    key: `${item.en} ${direction}`,
    item: inLanguage(item, language),
    direction,
    amount: amountUpTo({ amount, upTo, unit }, language),
    schools,
    rows: rows
      .filter((row) => row.item.en === item.en && row.direction === direction)
      .sort((a, b) => (b.upTo ?? b.amount) - (a.upTo ?? a.amount))
      .map((row) => ({
        key: String(row.section.index),
        school: row.isWholeSchool ? row.section.school : sectionWord(row.section, language),
        amount: amountUpTo(row, language),
        isWholeSchool: row.isWholeSchool,
      })),
  }));
}

/** `80 ㎡—3,252 ㎡` where it is open which limit applies. */
function amountUpTo(
  { amount, upTo, unit }: { readonly amount: number; readonly upTo?: number | undefined; readonly unit: string },
  language: Language,
): string {
  const least = quantity(amount, unit, language);
  return upTo === undefined ? least : `${least}—${quantity(upTo, unit, language)}`;
}
