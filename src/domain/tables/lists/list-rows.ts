/** The rows of a worksheet with a list: schools, totals, notes, headings, each with its line of the account (tables.md §6.7). */
import type { SchoolStage } from "../../kernel/stage";
import type { RowAccount } from "../account";
import type { TableProblem } from "../problem";
import type { TableRow } from "../row-table";
import type { SheetView } from "../sheet-view";
import type { ListHeader } from "./list-header";
import { type RowVerdict, rowVerdicts } from "./row-evidence";
import { sumColumns } from "./row-figures";
import { isBlankRow, rowLines } from "./row-lines";
import { rowProblems } from "./row-problems";

export interface ListRow {
  readonly row: number;
  /** The stage said by a heading line between the rows (一、小学). */
  readonly sectionStage: SchoolStage | null;
}

export interface ListRows {
  /** Rows that hold a school. */
  readonly schools: readonly ListRow[];
  /** Every row of the worksheet in which anything stands, from the top. */
  readonly accounts: readonly RowAccount[];
  /** The rows a total may sum up, and the totals. */
  readonly table: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

export function listRows(view: SheetView, header: ListHeader): ListRows {
  const columns = sumColumns(header);
  const lines = rowLines(view, header, columns);
  const verdicts = rowVerdicts(lines, columns);
  return {
    schools: verdicts.flatMap(({ line, outcome, sectionStage }) =>
      outcome === "school" ? [{ row: line.row, sectionStage }] : [],
    ),
    accounts: [
      ...aboveTheRows(view, header),
      ...verdicts.map(({ line, outcome, why }) => ({ ...placeOf(view, header, line.row, line.shown), outcome, why })),
    ],
    table: verdicts.flatMap((verdict) => tableRow(view, header, verdict) ?? []),
    problems: rowProblems(view, header, verdicts),
  };
}

function aboveTheRows(view: SheetView, header: ListHeader): readonly RowAccount[] {
  const rows = Array.from({ length: header.body }, (_, row) => row).filter((row) => !isBlankRow(view, row));
  return rows.map((row): RowAccount => {
    const col = view.rowValues(row).findIndex((value) => value !== null && value !== "");
    const place = { at: view.ref(row, col), row, name: view.text(row, col) };
    return row < header.top
      ? { ...place, outcome: "note", why: { code: "title" } }
      : { ...place, outcome: "heading", why: { code: "heading" } };
  });
}

function oneLine(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}

function placeOf(view: SheetView, { nameCol }: ListHeader, row: number, name: string): Pick<RowAccount, "at" | "row" | "name"> {
  const written = oneLine(view.written(row, nameCol));
  return { at: view.ref(row, nameCol), row, name: written || name };
}

/** Rows whose figures may be part of a total, and totals; what is part of a row above is counted there. */
function tableRow(view: SheetView, { nameCol }: ListHeader, { line, outcome, why }: RowVerdict): TableRow | null {
  const { row, name, shown } = line;
  const label = name || shown;
  if (outcome === "school") return { row, label, kind: "data", school: view.text(row, nameCol) };
  if (outcome === "notCounted") return why.code === "noSchool" || why.code === "noFigures" ? { row, label, kind: "data" } : null;
  if (outcome !== "total") return null;
  return { row, label, kind: /小计/.test(name) || line.kind !== "total" ? "subtotal" : "total" };
}
