/** Chapter 缺额汇总: what the schools lack, in all and one by one. */
import type { Language } from "../../domain/kernel/text";
import type { Report, ReportShortfallRow, ReportShortfalls } from "../model/report";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { amount, anchorOf, count, joined, sectionLink, table, text, word } from "./parts";
import type { Column } from "./parts";

export function shortfallChapter({ shortfalls }: Report, language: Language): Markup {
  const { rows, totals } = shortfalls;
  if (rows.length === 0) return markup`<p>${word("shortfallsNone", language)}</p>`;
  const isOpen = rows.some(({ upTo }) => upTo !== undefined);
  return markup`<p class="note">${shortfallNotes(isOpen, language)}</p>${table(
    word("total", language),
    [
      { head: word("item", language) },
      { head: "", className: "word" },
      { head: word("amount", language), isNumber: true },
      { head: word("schoolsShort", language), isNumber: true },
    ],
    totals.map((total) => [
      text(total.item, language),
      way(total.direction, language),
      amountUpTo(total, language),
      count(total.schools),
    ]),
  )}`;
}

/** Annex: school by school. */
export function shortfallsBySchool({ shortfalls }: Report, language: Language): Markup {
  const { rows, totals } = shortfalls;
  return rows.length > MOST_LISTED && totals.length <= MOST_COLUMNS ? matrix(shortfalls, language) : list(rows, language);
}

/** Longer lists become a table of schools by items, as long as its columns fit the page. */
const MOST_LISTED = 12;
const MOST_COLUMNS = 9;

function list(rows: readonly ReportShortfallRow[], language: Language): Markup {
  return table(
    word("perSchool", language),
    [
      { head: word("school", language) },
      { head: word("item", language) },
      { head: "", className: "word" },
      { head: word("amount", language), isNumber: true },
      { head: word("askedBy", language) },
    ],
    rows.map((row) => [
      whose(row, language),
      text(row.item, language),
      way(row.direction, language),
      amountUpTo(row, language),
      joined(
        row.rules.map((rule) => text(rule, language)),
        language,
      ),
    ]),
  );
}

function matrix({ rows, totals }: ReportShortfalls, language: Language): Markup {
  const needs = new Map<string, { readonly row: ReportShortfallRow; readonly cells: Map<string, Markup> }>();
  const column = ({ item, direction }: Pick<ReportShortfallRow, "item" | "direction">) => `${direction} ${item.zh}`;
  for (const row of rows) {
    const key = `${row.section.index} ${row.isWholeSchool}`;
    const need = needs.get(key) ?? { row, cells: new Map<string, Markup>() };
    needs.set(key, need.cells.set(column(row), amountUpTo(row, language)) && need);
  }
  const heads = totals.map((total): Column => {
    return { head: `${way(total.direction, language)} ${text(total.item, language)}`, isNumber: true };
  });
  return table(
    word("perSchool", language),
    [{ head: word("school", language) }, ...heads],
    [...needs.values()].map(({ row, cells }) => [whose(row, language), ...totals.map((total) => cells.get(column(total)) ?? "")]),
    "wide",
  );
}

/** `80 ㎡—3,252 ㎡` where it is open which limit applies. */
function amountUpTo(
  { amount: least, upTo, unit }: Pick<ReportShortfallRow, "amount" | "upTo" | "unit">,
  language: Language,
): Markup {
  const from = amount(least, unit, language);
  return upTo === undefined ? from : markup`${from}—${amount(upTo, unit, language)}`;
}

function shortfallNotes(isOpen: boolean, language: Language): string {
  const note = word("shortfallNote", language);
  return isOpen ? `${note}${language === "zh-CN" ? "" : " "}${word("shortfallOpen", language)}` : note;
}

function way(direction: "add" | "remove", language: Language): string {
  return word(direction === "add" ? "toAdd" : "toRemove", language);
}

function whose({ section, isWholeSchool }: ReportShortfallRow, language: Language): Markup {
  return isWholeSchool
    ? markup`<a href="#${anchorOf(section)}">${section.school}</a> · ${word("wholeSchool", language)}`
    : sectionLink(section, language);
}
