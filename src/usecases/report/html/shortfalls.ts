/** Chapter 缺额汇总: what the schools lack, in all and one by one. */
import type { Language } from "../../../domain/kernel/text";
import type { Report } from "../report";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { amount, count, joined, sectionLink, table, text, word } from "./parts";
import type { Column } from "./parts";

export function shortfallChapter({ shortfalls }: Report, language: Language): Markup {
  const { rows, totals } = shortfalls;
  if (rows.length === 0) return markup`<p>${word("shortfallsNone", language)}</p>`;
  const way = (direction: "add" | "remove") => word(direction === "add" ? "toAdd" : "toRemove", language);
  const quantities: Column = { head: word("amount", language), isNumber: true };
  return markup`<p class="note">${word("shortfallNote", language)}</p>${table(
    word("total", language),
    [{ head: word("item", language) }, { head: "" }, quantities, { head: word("schoolsShort", language), isNumber: true }],
    totals.map(({ item, amount: most, unit, direction, schools }) => [
      text(item, language),
      way(direction),
      amount(most, unit, language),
      count(schools),
    ]),
  )}${table(
    word("perSchool", language),
    [
      { head: word("school", language) },
      { head: word("item", language) },
      { head: "" },
      quantities,
      { head: word("askedBy", language) },
    ],
    rows.map(({ section, isWholeSchool, item, amount: most, unit, direction, rules }) => [
      isWholeSchool ? [sectionLink(section, language), ` · ${word("wholeSchool", language)}`] : sectionLink(section, language),
      text(item, language),
      way(direction),
      amount(most, unit, language),
      joined(
        rules.map((rule) => text(rule, language)),
        language,
      ),
    ]),
  )}`;
}
