/** Small parts that every chapter of the page uses: numbers, verdicts, names, filled sentences, tables. */
import { VERDICT_NAMES } from "../../domain/explain/messages";
import { beside, fixed, percentage, plain } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import { inLanguage } from "../../domain/kernel/text";
import type { Bilingual, Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { ReportCitation, ReportLine, SectionName } from "../model/report";
import { CONFIDENCE_WORDS, placeOf, sectionWord, WORDS } from "../model/words";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";

export const NO_VALUE = "—";

/** The unrounded number travels with what is shown of it. */
export function number(value: number, shown: string): Markup {
  return markup`<data value="${String(value)}">${shown}</data>`;
}

export function count(value: number): Markup {
  return number(value, plain(value));
}

/** With exactly so many decimals, without unit. */
export function decimals(value: number | null, digits: number): Content {
  return value === null ? NO_VALUE : number(value, fixed(value, digits));
}

export function percent(share: number): Markup {
  return number(share, percentage(share, 1));
}

export function amount(value: number, unit: string, language: Language): Markup {
  return number(value, quantity(value, unit, language));
}

/** A value as its explanation shows it: never looking equal to a limit it misses. */
export function valueOf({ value, limit, verdict, digits, unit }: ValueLine, language: Language): Content {
  if (value === null) return NO_VALUE;
  const shown = beside(value, verdict === "fail" ? (limit ?? undefined) : undefined, digits);
  return number(value, quantity(shown, unit, language));
}
type ValueLine = Pick<ReportLine, "value" | "limit" | "verdict" | "digits" | "unit">;

/** ≥ 4.5 ㎡ */
export function limitOf(
  limit: number | null,
  bound: "atLeast" | "atMost" | undefined,
  unit: string,
  language: Language,
): Content {
  if (limit === null) return NO_VALUE;
  return markup`${bound === "atMost" ? "≤" : "≥"} ${amount(limit, unit, language)}`;
}

const SIGNS: Readonly<Record<Verdict, string>> = { pass: "✓", fail: "✕", cannotTell: "?", notApplicable: "–" };

/** In words and with a sign; colour only repeats it. */
export function verdict(value: Verdict, language: Language): Markup {
  return markup`<span class="verdict ${value}"><i aria-hidden="true">${SIGNS[value]}</i> ${shortVerdict(value, language)}</span>`;
}

const SHORT_ENGLISH: Readonly<Record<Verdict, string>> = {
  pass: "met",
  fail: "not met",
  cannotTell: "undecided",
  notApplicable: "n/a",
};

/** The term of the notes; in English a short form that fits a table. */
export function shortVerdict(value: Verdict, language: Language): string {
  return language === "zh-CN" ? inLanguage(VERDICT_NAMES[value], language) : SHORT_ENGLISH[value];
}

export function word(key: keyof typeof WORDS, language: Language): string {
  return inLanguage(WORDS[key], language);
}

/** A sentence of `WORDS` with its placeholders filled. */
export function sentence(key: keyof typeof WORDS, language: Language, values: Readonly<Record<string, Content>>): Markup {
  const parts = word(key, language).split(/(\{\w+\})/);
  return markup`${parts.map((part) => {
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name === undefined) return part;
    if (!Object.hasOwn(values, name)) throw new Error(`the sentence has no value for {${name}}`);
    return values[name]!;
  })}`;
}

export function joined(parts: readonly Content[], language: Language): Markup {
  return markup`${parts.map((part, i) => (i === 0 ? part : [word("list", language), part]))}`;
}

/** Where the page tells of a section. */
export function anchorOf({ index }: Pick<SectionName, "index">): string {
  return `section-${placeOf(index)}`;
}

export function sectionLink(section: SectionName, language: Language): Markup {
  return markup`<a href="#${anchorOf(section)}">${sectionWord(section, language)}</a>`;
}

/** Document and clause; how it is known, unless it was read in the document itself. */
export function citation(cite: ReportCitation | undefined, language: Language): Markup {
  if (!cite) return NOTHING;
  const { number: document, clause, confidence = "verbatim" } = cite;
  const doubt =
    confidence === "verbatim" ? NOTHING : sentence("doubt", language, { how: text(CONFIDENCE_WORDS[confidence], language) });
  return markup`<span class="cite">${document}${clause === undefined ? "" : ` ${clause}`}${doubt}</span>`;
}

/** Addresses, with the name of a sheet only where it changes. */
export function cellsText(cells: readonly string[], language: Language): string {
  let sheet = "";
  const shown = cells.map((address) => {
    const [, own = "", cell = address] = /^(.*!)?([^!]*)$/s.exec(address) ?? [];
    const isSame = own === sheet;
    sheet = own;
    return isSame ? cell : address;
  });
  return shown.join(word("list", language));
}

export function text(both: Bilingual, language: Language): string {
  return inLanguage(both, language);
}

export interface Column {
  readonly head: Content;
  readonly isNumber?: boolean;
  readonly className?: string;
}

/** A table whose head is repeated on every printed page; the first cell of each row names the row. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  className = "",
): Markup {
  return markup`<table class="${className}"><caption>${caption}</caption>${tableHead(columns)}<tbody>${rows.map((cells) =>
    tableRow(columns, cells),
  )}</tbody></table>`;
}

export function tableHead(columns: readonly Column[]): Markup {
  return markup`<thead><tr>${columns.map(
    (column) => markup`<th scope="col" class="${kindOf(column)}">${column.head}</th>`,
  )}</tr></thead>`;
}

export function tableRow(columns: readonly Column[], cells: readonly Content[], className = ""): Markup {
  const [name = null, ...others] = cells;
  const [first, ...otherColumns] = columns;
  return markup`<tr class="${className}"><th scope="row" class="${kindOf(first)}">${name}</th>${others.map(
    (cell, i) => markup`<td class="${kindOf(otherColumns[i])}">${cell}</td>`,
  )}</tr>\n`;
}

function kindOf(column: Column | undefined): string {
  return [column?.isNumber ? "number" : "", column?.className ?? ""].filter(Boolean).join(" ");
}
