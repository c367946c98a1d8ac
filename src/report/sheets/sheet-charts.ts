/** Where the charts of the 差异系数 sheet are drawn from, and over which rows. */
import type { Language } from "../../domain/kernel/text";
import type { SheetChart } from "../../workbook/sheet-model";
import type { Report } from "../model/report";
import { stageWord } from "../model/words";
import { word } from "./sheet-words";

/** Columns that the charts are drawn from. */
const COLUMNS = { indicator: 1, cv: 4, limit: 5 } as const;
const COLOURS = { cv: "#5B8C7B", limit: "#B4534B" } as const;
/** Rows that title, axis and legend take. */
const CHART_ROWS = 6;

/**
 * One chart per stage, below the table: the indicators with a limit, or all where none has one.
 * @param above the rows of the table, the indicators of all stages first; the charts begin one row below
 */
export function chartsOf(county: Report["county"], above: readonly unknown[], language: Language): readonly SheetChart[] {
  let row = 0;
  let top = above.length + 1;
  return county.flatMap(({ stage, indicators }): SheetChart[] => {
    const first = row;
    row += indicators.length;
    const limited = indicators.filter(({ limit }) => limit !== null).length;
    const count = limited > 0 ? limited : indicators.length;
    if (!indicators.slice(0, count).some(({ cv }) => cv !== null)) return [];
    const column = (col: number) => ({ top: first, left: col, bottom: first + count - 1, right: col });
    const over = { top, left: COLUMNS.indicator, bottom: top + CHART_ROWS + count, right: COLUMNS.limit + 1 };
    top = over.bottom + 2;
    const series = [{ name: word("cv", language), values: column(COLUMNS.cv), colour: COLOURS.cv }];
    const limits = [{ name: word("limit", language), values: column(COLUMNS.limit), colour: COLOURS.limit }];
    return [
      {
        title: `${word("cvChart", language)} · ${stageWord(stage, language)}`,
        categories: column(COLUMNS.indicator),
        series: limited > 0 ? [...series, ...limits] : series,
        over,
      },
    ];
  });
}

/** Blank rows for the charts to stand over. */
export function rowsUnder(charts: readonly SheetChart[]): readonly (readonly [])[] {
  return charts.flatMap(({ over }) => Array.from({ length: over.bottom - over.top + 2 }, (): [] => []));
}
