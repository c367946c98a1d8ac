/** The account of a label–value sheet (读取情况): a line for every label, for headings and notes, and for what stands beside a label and is not its value. */
import type { CellValue } from "../../kernel/cell";
import type { LabelReading } from "../../labels/label-reading";
import { readLabel } from "../../labels/read-label";
import type { AccountReason, BlockAccount, CellAccount, ColumnAccount, LabelOutcome, RowAccount } from "../account";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";
import type { LabelCell, ReadPanel } from "./read-label-values";

export function accountOf(view: SheetView, panels: readonly ReadPanel[], cells: readonly LabelCell[]): BlockAccount {
  const byLine = new Map<LabelCell["line"], LabelCell[]>();
  for (const cell of cells) byLine.set(cell.line, [...(byLine.get(cell.line) ?? []), cell]);
  const isSeveral = panels.length > 1;
  const lines = panels.flatMap((own) =>
    own.lines.map((line): RowAccount => {
      const { labels, last } = own.panel;
      return {
        at: view.ref(line.row, line.col),
        row: line.row,
        ...(isSeveral && { cols: { first: labels.first, last } }),
        name: view.text(line.row, line.col),
        path: line.path,
        ...(line.unit !== undefined && { unit: line.unit }),
        ...saidOf(line.path, byLine.get(line) ?? []),
      };
    }),
  );
  const taken = new Set(lines.map(({ row }) => row));
  const heads = new Set(panels.flatMap(({ panel }) => panel.heads));
  const others = rowsOf(view).filter((row) => !taken.has(row));
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    block: { row: view.top, col: 0, rows: view.rows - view.top, cols: view.cols },
    reader: "labelValues",
    columns: panels.flatMap((panel) => columnsOf(view, panel)),
    rows: [...lines, ...others.map((row) => otherRow(view, row, heads))].toSorted((a, b) => a.row - b.row || a.at.col - b.at.col),
    cells: cells.flatMap((cell) => exception(view, cell, byLine.get(cell.line)!)),
  };
}

/** The best that one of its values says. */
const BEST: readonly LabelReading["outcome"][] = ["read", "proposed", "notAnItem", "notUnderstood", "role"];

function bestOf(cells: readonly LabelCell[]): LabelCell | undefined {
  return cells.toSorted((a, b) => BEST.indexOf(a.reading.outcome) - BEST.indexOf(b.reading.outcome))[0];
}

function saidOf(path: readonly string[], cells: readonly LabelCell[]): Pick<RowAccount, "outcome" | "item" | "stage" | "why"> {
  const reading = bestOf(cells)?.reading ?? readLabel(path);
  if (reading.role) return { outcome: "notAnItem", why: { code: "role", role: reading.role } };
  return said(reading);
}

function said(
  reading: LabelReading,
): { readonly outcome: LabelOutcome; readonly why: AccountReason } & Pick<RowAccount, "item" | "stage"> {
  const outcome = reading.outcome === "role" ? "notAnItem" : reading.outcome;
  return {
    outcome,
    ...(reading.item !== undefined && outcome !== "notAnItem" && { item: reading.item }),
    ...(reading.stage !== undefined && { stage: reading.stage }),
    why: { code: "label", reason: reading.why.code, kind: reading.kind, words: reading.why.words },
  };
}

function rowsOf(view: SheetView): readonly number[] {
  const rows: number[] = [];
  for (let row = view.top; row < view.rows; row++) if (view.rowValues(row).some(isFilled)) rows.push(row);
  return rows;
}

/** A title, a heading, a line 单位：人, a note; figures without a label are not counted. */
function otherRow(view: SheetView, row: number, heads: ReadonlySet<number>): RowAccount {
  const values = view.rowValues(row);
  const col = values.findIndex(isFilled);
  const isFigures = values.filter(isFilled).every((value) => readNumber(value).kind === "number");
  const isHead = heads.has(row);
  return {
    at: view.ref(row, col),
    row,
    name: view.text(row, col),
    outcome: isHead ? "heading" : isFigures ? "notCounted" : "note",
    why: isHead || !isFigures ? { code: "named" } : { code: "noName" },
  };
}

/** Columns with headings that hold no values: units, codes, remarks. */
function columnsOf(view: SheetView, { panel, columns }: ReadPanel): readonly ColumnAccount[] {
  const lowest = panel.heads.at(-1);
  if (lowest === undefined) return [];
  const valueCols = new Map(columns.map((column) => [column.col, column]));
  const cols = Array.from({ length: panel.last - panel.labels.first + 1 }, (_, step) => panel.labels.first + step);
  return cols.flatMap((col): ColumnAccount[] => {
    const path = panel.heads.map((row) => view.text(row, col)).filter((text, at, all) => text !== "" && text !== all[at - 1]);
    const value = valueCols.get(col);
    if (path.length === 0 || (value && value.kind === undefined)) return [];
    const kind = value?.kind ?? "noItem";
    return [
      {
        at: view.ref(lowest, col),
        col,
        path,
        outcome: "notAnItem",
        why: { code: "label", reason: "kind", kind, words: [] },
        samples: samplesOf(view, panel.heads.at(-1)! + 1, col),
      },
    ];
  });
}

function samplesOf(view: SheetView, from: number, col: number): readonly string[] {
  const samples: string[] = [];
  for (let row = from; row < view.rows && samples.length < 3; row++) {
    const text = view.text(row, col);
    if (text !== "") samples.push(text);
  }
  return samples;
}

/** A figure that is something else than its line, and a value that is no figure. */
function exception(view: SheetView, cell: LabelCell, line: readonly LabelCell[]): readonly CellAccount[] {
  const { reading, column } = cell;
  const { row } = cell.line;
  const value = view.shown(row, column.col);
  if (!isFilled(value)) return [];
  const at = view.ref(row, column.col);
  const text = view.text(row, column.col);
  const own = said(reading);
  const ofLine = saidOf(cell.line.path, line);
  if (own.outcome !== ofLine.outcome) return [{ at, outcome: own.outcome, text, why: own.why }];
  const { kind } = readNumber(value);
  if (own.outcome !== "read" || kind === "number" || kind === "blank") return [];
  return [{ at, outcome: "notUnderstood", text, why: { code: "noFigure", reason: kind } }];
}

function isFilled(value: CellValue | undefined): boolean {
  return value !== null && value !== undefined && value !== "";
}
