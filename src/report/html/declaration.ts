/** Chapter 各校指标一览: the 申报表, one row per section, dark cells on values that fail. */
import type { Language } from "../../domain/kernel/text";
import { CV_DIGITS, MEAN_DIGITS } from "../../domain/explain/number";
import { declarationsOf } from "../model/declaration";
import type { Declaration, DeclarationRow } from "../model/declaration";
import type { Report } from "../model/report";
import { stageWord } from "../model/words";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { anchorOf, decimals, limitOf, NO_VALUE, shortVerdict, tableHead, tableRow, text, valueOf, verdict, word } from "./parts";
import type { Column } from "./parts";

/** More columns than these are printed across the page. */
const MOST_UPRIGHT = 8;

export function declarationChapter(report: Report, language: Language): Markup {
  return markup`<p class="note">${word("declarationNote", language)}</p>${declarationsOf(report).map((each) =>
    declarationTable(each, language),
  )}`;
}

function declarationTable({ standard, stage, columns, rows }: Declaration, language: Language): Markup {
  const heads: readonly Column[] = [
    { head: word("school", language) },
    ...columns.map(({ title, unit, limit, bound }): Column => {
      const asked = limit === null ? NOTHING : markup` <b>${limitOf(limit, bound, unit, language)}</b>`;
      return { head: markup`${text(title, language)}${asked}`, isNumber: true };
    }),
    { head: word("overall", language), className: "word" },
  ];
  const foot = (name: string, cells: readonly Content[]) => tableRow(heads, [name, ...cells, ""]);
  const hasCounty = columns.some(({ mean, cv }) => mean !== null || cv !== null);
  const county = hasCounty
    ? markup`<tfoot>${foot(
        word("countyMean", language),
        columns.map(({ mean }) => decimals(mean, MEAN_DIGITS)),
      )}${foot(
        word("cv", language),
        columns.map(({ cv }) => decimals(cv, CV_DIGITS)),
      )}</tfoot>`
    : NOTHING;
  const caption = `${text(standard.title, language)} · ${stageWord(stage, language)}`;
  const page = columns.length > MOST_UPRIGHT ? " landscape" : "";
  return markup`<div class="scroll${page}"><table class="wide"><caption>${caption}</caption>${tableHead(heads)}<tbody>${rows.map(
    (row) => declarationRow(row, language),
  )}</tbody>${county}</table></div>`;
}

function declarationRow({ section, cells, verdict: whole }: DeclarationRow, language: Language): Markup {
  const figures = cells.map((line) => {
    if (!line) return markup`<td class="number">${NO_VALUE}</td>`;
    const shown = valueOf({ ...line, unit: "", verdict: line.verdict ?? "notApplicable" }, language);
    if (line.verdict === "fail") return markup`<td class="number fail-cell"><span aria-hidden="true">✕</span> ${shown}</td>`;
    if (line.verdict !== "cannotTell") return markup`<td class="number">${shown}</td>`;
    return markup`<td class="number unknown-cell">${line.value === null ? shortVerdict("cannotTell", language) : shown}</td>`;
  });
  const overall = whole ? verdict(whole, language) : NO_VALUE;
  return markup`<tr><th scope="row"><a href="#${anchorOf(section)}">${section.school}</a></th>${figures}<td class="word">${overall}</td></tr>\n`;
}
