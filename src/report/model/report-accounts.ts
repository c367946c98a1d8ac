/** What became of the rows and columns of every table (读取情况): what waits for the reader's word comes first. */
import type { BlockAccount, ColumnAccount, RowAccount } from "../../domain/dataset/reading-result";
import { OUTCOME_NAMES, remarkOn, sayAccountReason, takenFor } from "../../domain/explain/accounts";
import { waitsForUser } from "../../domain/labels/label-reading";
import type { Bilingual } from "../../domain/kernel/text";
import { areaAddress, columnLetters, fullAddress } from "../../workbook/a1";
import type { ReportAccount, ReportAccountLine } from "./report";

/** More lines of one kind than this bury the others; all of them are in the JSON document and in `edu-balance columns`. */
const MOST_LINES = 100;

export function reportAccount(account: BlockAccount): ReportAccount {
  const { sheet, file, block, why, columns, rows, cells } = account;
  const unusual = rows.filter(({ outcome }) => outcome === "notCounted" || waitsForUser(outcome));
  return {
    ...(file === undefined ? {} : { file }),
    sheet,
    range: areaAddress(block),
    ...(why ? { why: sayAccountReason(why) } : {}),
    columns: openFirst(columns).map(columnLine),
    rowCounts: rowCounts(rows),
    rows: unusual.slice(0, MOST_LINES).map(rowLine),
    otherRows: Math.max(0, unusual.length - MOST_LINES),
    cells: cells.slice(0, MOST_LINES).map((cell) => ({
      place: fullAddress(cell.at),
      label: cell.text,
      takenFor: takenFor(cell),
      ...remark(remarkOn(cell, [])),
      samples: [],
    })),
    otherCells: Math.max(0, cells.length - MOST_LINES),
  };
}

/** Not understood and proposed before what needs nobody; each in the order of the sheet. */
function openFirst(columns: readonly ColumnAccount[]): readonly ColumnAccount[] {
  return [...columns.filter(({ outcome }) => waitsForUser(outcome)), ...columns.filter(({ outcome }) => !waitsForUser(outcome))];
}

function columnLine(column: ColumnAccount): ReportAccountLine {
  const { col, path, unit, samples } = column;
  return {
    place: columnLetters(col),
    label: path.join(" · "),
    ...(unit === undefined ? {} : { unit }),
    takenFor: takenFor(column),
    ...remark(remarkOn(column, path)),
    samples,
  };
}

function rowLine(row: RowAccount): ReportAccountLine {
  const why = remark(remarkOn(row, [row.name]));
  return { place: fullAddress(row.at), label: row.name, takenFor: takenFor(row), ...why, samples: [] };
}

function remark(why: Bilingual | undefined): Pick<ReportAccountLine, "why"> {
  return why ? { why } : {};
}

function rowCounts(rows: readonly RowAccount[]): ReportAccount["rowCounts"] {
  const counts = new Map<RowAccount["outcome"], number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => ({ kind: OUTCOME_NAMES[outcome], count }));
}
