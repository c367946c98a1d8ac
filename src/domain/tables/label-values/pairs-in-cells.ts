/** A sheet that writes label and value into one cell: 占地面积：7380平方米 (同一格内的填报项目). */
import { fieldOf } from "../../fields/dictionary";
import type { CellRef } from "../../kernel/cell";
import type { LabelReading } from "../../labels/label-reading";
import { readLabel } from "../../labels/read-label";
import { stageIn } from "../../labels/stage-words";
import { canonicalLabel } from "../../labels/text";
import { factorTo, splitUnit } from "../../labels/units";
import { type RowAccount, accountOfLabel, remainingRow } from "../account";
import { readItem } from "../cell-reading";
import { readNumber } from "../number";
import { headerFacts } from "../school-header";
import type { SheetView } from "../sheet-view";
import { type ReadCell, withMoneyUnits } from "./money";
import type { LabelValues } from "./read-label-values";

interface Pair {
  readonly at: CellRef;
  readonly col: number;
  readonly lastCol: number;
  readonly label: string;
  readonly value: string;
  readonly reading: LabelReading;
}

/** Fewer labels that are understood than this may be chance. */
const FEWEST_LABELS = 3;
const PAIR = /^\s*([^:：]{2,30})[:：]\s*(\S.{0,59})$/u;

export function readPairsInCells(view: SheetView): LabelValues | null {
  const pairs = pairsIn(view);
  const known = pairs.filter(({ reading, value }) => reading.outcome === "read" && readNumber(value).kind !== "notANumber");
  if (known.length < FEWEST_LABELS) return null;
  const facts = headerFacts(view, view.top, view.rows);
  const type = pairs.find(({ reading }) => reading.role === "type");
  const stage =
    facts.stage ??
    stageIn(type?.value ?? "") ??
    stageIn(facts.title ?? "") ??
    stageIn(view.sheet) ??
    stageIn(facts.schoolName?.text ?? "");
  const { items, problems } = withMoneyUnits(known.map((pair) => readCell(pair, stage)));
  const rows = pairs.map(({ at }) => at.row);
  const [top, last] = [Math.min(...rows), Math.max(...rows)];
  const range = { row: top, col: 0, rows: last - top + 1, cols: view.cols };
  return {
    title: facts.title ?? "",
    range,
    problems,
    records: [
      {
        sheet: view.sheet,
        ...(view.file !== undefined && { file: view.file }),
        ...(facts.schoolName && { name: facts.schoolName }),
        ...(facts.schoolCode && { code: facts.schoolCode }),
        ...(type && { type: { text: type.value, cell: type.at } }),
        ...(stage && { stage }),
        items: items.map(({ item }) => item),
      },
    ],
    account: {
      sheet: view.sheet,
      ...(view.file !== undefined && { file: view.file }),
      block: range,
      reader: "labelValues",
      columns: [],
      rows: linesOf(view, pairs),
      cells: [],
    },
  };
}

function pairsIn(view: SheetView): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = view.top; row < view.rows; row++) {
    view.rowValues(row).forEach((written, col) => {
      const [, label, value] = typeof written === "string" ? (PAIR.exec(written) ?? []) : [];
      if (label === undefined || value === undefined) return;
      const number = readNumber(value);
      const unit = number.kind === "number" ? number.unit : undefined;
      const lastCol = col + (view.mergeAt(row, col)?.cols ?? 1) - 1;
      pairs.push({ at: view.ref(row, col), col, lastCol, label, value, reading: readLabel([label], { unitRow: unit }) });
    });
  }
  return pairs;
}

function readCell({ at, label, value, reading }: Pair, stage: ReturnType<typeof stageIn>): ReadCell {
  const field = reading.item!;
  const { unit, isShared } = fieldOf(field);
  const own = reading.stage ?? (isShared ? null : stage);
  return {
    item: { field, stage: own, reading: readItem(field, value, at, [reading.unit]), rank: 1 },
    path: [label],
    isSettled: reading.isSettled === true,
    isUnitSaid: reading.unit !== undefined && factorTo(unit, reading.unit) !== null,
  };
}

/** A line for each pair, and for what stands beside them in the row. */
function linesOf(view: SheetView, pairs: readonly Pair[]): readonly RowAccount[] {
  const lines: RowAccount[] = [];
  const beside = (row: number, first: number, last: number) => {
    const line = first > last ? null : remainingRow(view, row, { first, last });
    if (line) lines.push(line);
  };
  pairs.forEach(({ at, col, lastCol, label, reading }, index) => {
    const { row } = at;
    const before = pairs[index - 1];
    beside(row, before?.at.row === row ? before.lastCol + 1 : 0, col - 1);
    const heading = [canonicalLabel(splitUnit(label).label)];
    const unit = reading.unit !== undefined && { unit: reading.unit };
    lines.push({ at, row, cols: { first: col, last: lastCol }, name: label, heading, ...unit, ...accountOfLabel(reading) });
    if (pairs[index + 1]?.at.row !== row) beside(row, lastCol + 1, view.cols - 1);
  });
  return lines;
}
