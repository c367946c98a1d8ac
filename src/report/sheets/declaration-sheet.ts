/** The 申报表 lists: one row per section, precision as the form demands, dark cells where a value fails. */
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import { CV_DIGITS, MEAN_DIGITS } from "../../domain/explain/number";
import type { Declaration, DeclarationCell, DeclarationColumn } from "../model/declaration";
import { placeOf, stageWord } from "../model/words";
import { numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { verdictCell, verdictWord, word } from "./sheet-words";

const NAME = { zh: "申报表", en: "Declaration" };
const NUMBER = { zh: "序号", en: "No." };

/** The number tells several standards apart; a sheet name holds 31 characters. */
export function declarationSheets(declarations: readonly Declaration[], language: Language): readonly ReportSheet[] {
  const standards = [...new Set(declarations.map(({ standard }) => standard.id))];
  return declarations.map((each) => {
    const which = standards.length > 1 ? `${placeOf(standards.indexOf(each.standard.id))}` : "";
    return declarationSheet(each, `${inLanguage(NAME, language)}${which} ${stageWord(each.stage, language)}`, language);
  });
}

function declarationSheet({ standard, stage, columns, rows }: Declaration, name: string, language: Language): ReportSheet {
  const head = (row: string, cells: readonly SheetCell[], last: string) => [
    textCell(row === "" ? inLanguage(NUMBER, language) : "", "head"),
    textCell(row === "" ? word("school", language) : row, "head"),
    ...cells,
    textCell(last, "head"),
  ];
  const body = rows.map(({ section, cells, verdict }, i): readonly (SheetCell | null)[] => [
    numberCell(placeOf(i), 0),
    textCell(section.school, "rowName"),
    ...cells.map((line) => valueCell(line, language)),
    verdictCell(verdict, language),
  ]);
  const foot = (title: string, cell: (column: DeclarationColumn) => SheetCell | null) => [
    null,
    textCell(title, "total"),
    ...columns.map(cell),
  ];
  const hasCounty = columns.some(({ cv }) => cv !== null);
  return sheetOf(language, {
    name,
    title: `${inLanguage(standard.title, language)} · ${stageWord(stage, language)}`,
    notes: [word("declarationNote", language)],
    head: [
      head(
        "",
        columns.map(({ title, unit }) => textCell(`${inLanguage(title, language)}${unit === "" ? "" : `（${unit}）`}`, "head")),
        word("overall", language),
      ),
      head(
        word("limit", language),
        columns.map(({ limit, bound }) => textCell(limit === null ? "" : `${bound === "atMost" ? "≤" : "≥"}${limit}`, "head")),
        "",
      ),
    ],
    body: hasCounty
      ? [
          ...body,
          foot(word("countyMean", language), ({ mean }) => numberCell(mean, MEAN_DIGITS, "total")),
          foot(word("cv", language), ({ cv, cvVerdict }) => numberCell(cv, CV_DIGITS, cvVerdict === "fail" ? "fail" : "total")),
        ]
      : body,
    widths: [6, 26, ...columns.map(() => 14), 12],
    isLandscape: true,
  });
}

function valueCell(line: DeclarationCell | null, language: Language): SheetCell | null {
  if (!line) return null;
  if (line.verdict === "fail") return numberCell(line.value, line.digits, "fail");
  if (line.verdict !== "cannotTell") return numberCell(line.value, line.digits);
  return line.value === null
    ? textCell(verdictWord("cannotTell", language), "unknown")
    : numberCell(line.value, line.digits, "unknown");
}
