/** 附录：读取情况. Sheet by sheet what every column was taken for, how many rows of each kind there are, and what is not used. */
import type { Language } from "../../domain/kernel/text";
import type { Report, ReportAccount, ReportAccountLine } from "../model/report";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { count, joined, sentence, table, text, word } from "./parts";

export function accountsChapter({ accounts }: Report, language: Language): Markup {
  return markup`<p class="note">${word("accountsNote", language)}</p>${accounts.map((account) => accountOf(account, language))}`;
}

function accountOf(account: ReportAccount, language: Language): Markup {
  const { file, sheet, range, why, columns, rowCounts, rows, otherRows, cells, otherCells } = account;
  const kinds = rowCounts.map(({ kind, count: rowsOfKind }) =>
    sentence("rowKind", language, { kind: text(kind, language), count: count(rowsOfKind) }),
  );
  return markup`<h3>${file === undefined ? "" : `${file} · `}${sheet} <small class="cells">${range}</small></h3>${
    why ? markup`<p>${text(why, language)}</p>` : NOTHING
  }${kinds.length > 0 ? markup`<p>${sentence("rowKinds", language, { list: joined(kinds, language) })}</p>` : NOTHING}${linesOf(
    "columnsOf",
    "column",
    columns,
    0,
    language,
  )}${linesOf("rowsOpen", "cell", rows, otherRows, language)}${linesOf("cellsOpen", "cell", cells, otherCells, language)}`;
}

function linesOf(
  caption: "columnsOf" | "rowsOpen" | "cellsOpen",
  place: "column" | "cell",
  lines: readonly ReportAccountLine[],
  others: number,
  language: Language,
): Markup {
  if (lines.length === 0) return NOTHING;
  const heads = (["labelHead", place, "takenForHead", "reason", "samplesHead"] as const).map((key) => ({
    head: word(key, language),
  }));
  const more = others > 0 ? markup`<p class="note">${sentence("moreLines", language, { count: count(others) })}</p>` : NOTHING;
  return markup`${table(
    word(caption, language),
    heads,
    lines.map((line) => cellsOf(line, language)),
  )}${more}`;
}

function cellsOf({ place, label, takenFor, why, samples }: ReportAccountLine, language: Language): readonly Content[] {
  return [
    label || word("noLabel", language),
    markup`<span class="cells">${place}</span>`,
    text(takenFor, language),
    why ? text(why, language) : "",
    markup`<span class="cells">${samples.join(word("list", language))}</span>`,
  ];
}
