/** 缺额汇总: what is missing in all, by item, with the schools that lack it. */
import type { Evaluation } from "../../domain/checks/finding";
import { quantity } from "../../domain/explain/quantity";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import { namedSections } from "../../report/model/named-section";
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
  const { rows, totals } = shortfallsOf(namedSections(evaluation));
  return totals.map(({ item, direction, amount, unit, schools }) => ({
    key: `${item.en} ${direction}`,
    item: inLanguage(item, language),
    direction,
    amount: quantity(amount, unit, language),
    schools,
    rows: rows
      .filter((row) => row.item.en === item.en && row.direction === direction)
      .sort((a, b) => b.amount - a.amount)
      .map((row) => ({
        key: String(row.section.index),
        school: row.isWholeSchool ? row.section.school : sectionWord(row.section, language),
        amount: quantity(row.amount, row.unit, language),
        isWholeSchool: row.isWholeSchool,
      })),
  }));
}
