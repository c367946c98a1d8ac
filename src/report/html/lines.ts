/** Findings as a table: value, limit, verdict, what is missing, and under each the sentence or where it comes from. */
import type { Language } from "../../domain/kernel/text";
import type { ReportLine, ReportShortfall } from "../model/report";
import { bullet } from "./charts";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { amount, cellsText, citation, limitOf, sentence, tableHead, tableRow, text, valueOf, verdict, word } from "./parts";
import type { Column } from "./parts";

/** @param caption read aloud, not shown: a heading stands above */
export function linesTable(caption: string, lines: readonly ReportLine[], language: Language): Markup {
  const heads = columns(language);
  return markup`<table class="lines"><caption class="hidden">${caption}</caption>${tableHead(heads)}<tbody>${lines.map((line) => lineRows(line, heads, language))}</tbody></table>`;
}

function columns(language: Language): readonly Column[] {
  return [
    { head: word("indicator", language) },
    { head: word("value", language), isNumber: true },
    { head: word("limit", language), isNumber: true },
    { head: word("comparison", language), className: "bar" },
    { head: word("outcome", language), className: "word" },
    { head: word("missingAmount", language), isNumber: true },
  ];
}

/** Under the figures stands what there is to explain; where all is well, only whose limit it is and where the value comes from. */
function lineRows(line: ReportLine, heads: readonly Column[], language: Language): Markup {
  const isOpen = line.verdict === "fail" || line.verdict === "cannotTell" || line.value === null;
  const figures: readonly Content[] = [
    text(line.title, language),
    valueOf(line, language),
    limitOf(line.limit, line.bound, line.unit, language),
    bullet(line),
    verdict(line.verdict, language),
    line.shortfall ? missingAmount(line.shortfall, language) : "",
  ];
  const below = isOpen ? text(line.explanation, language) : markup`<small>${origin(line, language)}</small>`;
  return markup`${tableRow(heads, figures, "open")}<tr class="why"><td colspan="${String(heads.length)}">${below}</td></tr>\n`;
}

function origin({ cite, cells }: ReportLine, language: Language): Markup {
  const from = cells.length > 0 ? sentence("cells", language, { cells: cellsText(cells, language) }) : NOTHING;
  return markup`${citation(cite, language)}${cite && cells.length > 0 ? " · " : NOTHING}${from}`;
}

function missingAmount({ item, amount: most, unit, direction, isWholeSchool }: ReportShortfall, language: Language): Content {
  const sign = direction === "add" ? "" : "−";
  const whose = isWholeSchool ? markup` · ${word("wholeSchool", language)}` : NOTHING;
  return markup`${sign}${amount(most, unit, language)}<br><span class="note">${text(item, language)}${whose}</span>`;
}
