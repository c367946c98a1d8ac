/** The account of a label–value sheet: a line for every label and heading, and for what stands beside a label and is not its value. */
import type { CellValue } from "../../kernel/cell";
import type { LabelReading } from "../../labels/label-reading";
import { readLabel } from "../../labels/read-label";
import { canonicalLabel } from "../../labels/text";
import { splitUnit } from "../../labels/units";
import {
  type BlockAccount,
  type CellAccount,
  type ColumnAccount,
  type RowAccount,
  accountOfLabel,
  remainingRow,
} from "../account";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";
import type { LabelCell, ReadPanel } from "./label-cell";

export function accountOf(
  view: SheetView,
  block: BlockAccount["block"],
  panels: readonly ReadPanel[],
  cells: readonly LabelCell[],
): BlockAccount {
  const byLine = new Map<LabelCell["line"], LabelCell[]>();
  for (const cell of cells) {
    const line = byLine.get(cell.line);
    if (line) line.push(cell);
    else byLine.set(cell.line, [cell]);
  }
  const own = panels.map((read, index) => ({ cols: colsOf(view, panels, index), lines: linesOf(view, read, byLine) }));
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    block,
    reader: "labelValues",
    columns: panels.flatMap((panel) => columnsOf(view, panel)),
    rows: own.length === 1 ? own[0]!.lines : besideEachOther(view, own),
    cells: cells.flatMap((cell) => exception(view, cell, byLine.get(cell.line)!)),
  };
}

/** A line for every heading and label of a panel. */
function linesOf(
  view: SheetView,
  { panel, lines }: ReadPanel,
  byLine: ReadonlyMap<LabelCell["line"], readonly LabelCell[]>,
): readonly RowAccount[] {
  const heads = panel.heads.map((row): RowAccount => {
    const filled = view.rowValues(row).findIndex((value, at) => at >= panel.labels.first && isFilled(value));
    const col = Math.max(panel.labels.first, filled);
    return { at: view.ref(row, col), row, name: view.text(row, col), outcome: "heading", why: { code: "named" } };
  });
  const labels = lines.map((line): RowAccount => ({
    at: view.ref(line.row, line.col),
    row: line.row,
    name: view.text(line.row, line.col),
    heading: line.heading,
    ...(line.unit !== undefined && { unit: line.unit }),
    ...saidOf(line.path, byLine.get(line) ?? []),
  }));
  return [...heads, ...labels].sort((a, b) => a.row - b.row);
}

type Columns = NonNullable<RowAccount["cols"]>;

/** The columns of a panel, with what lies between it and the one before. */
function colsOf(view: SheetView, panels: readonly ReadPanel[], index: number): Columns {
  const before = panels[index - 1]?.panel.last;
  const isLast = index === panels.length - 1;
  return { first: before === undefined ? 0 : before + 1, last: isLast ? view.cols - 1 : panels[index]!.panel.last };
}

/** Lines of panels side by side: each has its own columns, and where one has none in a row something else may stand there. */
function besideEachOther(
  view: SheetView,
  panels: readonly { readonly cols: Columns; readonly lines: readonly RowAccount[] }[],
): readonly RowAccount[] {
  const rows = [...new Set(panels.flatMap(({ lines }) => lines.map(({ row }) => row)))];
  const all = panels.flatMap(({ cols, lines }) => {
    const taken = new Set(lines.map(({ row }) => row));
    const others = rows.flatMap((row) => (taken.has(row) ? [] : (remainingRow(view, row, cols) ?? [])));
    return [...lines.map((line): RowAccount => ({ ...line, cols })), ...others];
  });
  return [...all].sort((a, b) => a.row - b.row || a.at.col - b.at.col);
}

type Said = Pick<RowAccount, "outcome" | "item" | "stage" | "why">;

/** The best that one of its values says comes first; last year's figure beside one that is not understood settles nothing. */
const BEST: readonly LabelReading["outcome"][] = ["read", "proposed", "notUnderstood", "notAnItem", "role"];

function saidOf(path: readonly string[], cells: readonly LabelCell[]): Said {
  const [best] = [...cells].sort((a, b) => BEST.indexOf(a.reading.outcome) - BEST.indexOf(b.reading.outcome));
  return best ? saidBy(best) : accountOfLabel(readLabel(path));
}

function saidBy({ reading, mapped, isRefused }: LabelCell): Said {
  const said = accountOfLabel(reading);
  if (isRefused) return { ...said, why: { code: "refused" } };
  return mapped ? { ...said, why: { code: "mapped", by: mapped } } : said;
}

/** Columns with headings that hold no values: units, codes, remarks, what is asked for. */
function columnsOf(view: SheetView, { panel, columns }: ReadPanel): readonly ColumnAccount[] {
  const lowest = panel.heads.at(-1);
  if (lowest === undefined) return [];
  const valueCols = new Map(columns.map((column) => [column.col, column]));
  const cols = Array.from({ length: panel.last - panel.labels.first + 1 }, (_, step) => panel.labels.first + step);
  return cols.flatMap((col): ColumnAccount[] => {
    const path = panel.heads.map((row) => view.text(row, col)).filter((text, at, all) => text !== "" && text !== all[at - 1]);
    const value = valueCols.get(col);
    if (path.length === 0 || (value && value.kind === undefined)) return [];
    return [
      {
        at: view.ref(lowest, col),
        col,
        path,
        heading: path.map((level) => canonicalLabel(splitUnit(level).label)),
        outcome: "notAnItem",
        why: { code: "label", reason: "kind", kind: value?.kind ?? "noItem", words: [] },
        samples: samplesOf(view, lowest + 1, col),
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
  const { row, path } = cell.line;
  const value = view.shown(row, column.col);
  if (!isFilled(value)) return [];
  const at = view.ref(row, column.col);
  const text = view.text(row, column.col);
  const { outcome, why } = saidBy(cell);
  if (outcome !== saidOf(path, line).outcome) return [{ at, outcome: outcome as CellAccount["outcome"], text, why }];
  const { kind } = readNumber(value);
  if (outcome !== "read" || reading.item === undefined || kind === "number" || kind === "blank") return [];
  const isNone = kind === "notApplicable";
  return [
    { at, outcome: isNone ? "notAnItem" : "notUnderstood", text, why: { code: "noFigure", reason: kind, field: reading.item } },
  ];
}

function isFilled(value: CellValue | undefined): boolean {
  return value !== null && value !== undefined && value !== "";
}
