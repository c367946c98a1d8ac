/**
 * What is said of single cells: a footnote mark or blanks that were left out of a figure, texts that are no one figure, and
 * figures that cannot be those of the item. Nothing is corrected: what is no figure stays unread.
 */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { KnownReading, Reading, Repair } from "../kernel/reading";
import { factorTo } from "../labels/units";
import { isPossibleCount } from "./figure-evidence";
import { type CellNumber, readNumber } from "./number";
import type { TableProblem } from "./problem";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";

/** At most one problem of each kind for a worksheet, each with all its cells. */
export function figureProblems(view: SheetView, records: readonly SchoolRecord[]): readonly TableProblem[] {
  const doubtful: Reading[] = [];
  for (const { items } of records) for (const { reading } of items) collectDoubtful(reading, doubtful);
  const seen = new Set<string>();
  const once = doubtful.filter(({ cells: [cell] }) => {
    if (!cell || cell.sheet !== view.sheet || cell.file !== view.file) return false;
    const key = `${cell.row},${cell.col}`;
    return !seen.has(key) && seen.add(key);
  });
  const unread = unreadCells(view, once);
  return [...repaired(once), ...unclear(unread), ...unfit(unread)];
}

/** A reading formed of others says nothing of a cell; its parts do. */
function collectDoubtful(reading: Reading, doubtful: Reading[]): void {
  if (reading.state === "missing") {
    if (reading.reason === "notANumber" && reading.cells.length === 1) doubtful.push(reading);
  } else if (reading.derivation?.kind === "sum") {
    for (const part of reading.derivation.of) collectDoubtful(part, doubtful);
  } else if (reading.repairs?.some(changesDigits)) doubtful.push(reading);
}

/** A repair that left out characters between or beside the digits; spelling and units do not change what stands there. */
function changesDigits({ kind, from }: Repair): boolean {
  return kind === "markRemoved" || (kind === "blanksRemoved" && /\d\s+\d/.test(from.normalize("NFKC")));
}

function repaired(readings: readonly Reading[]): readonly TableProblem[] {
  const changed = readings.flatMap((reading): { from: string; to: string; cell: CellRef }[] => {
    const repair = reading.state === "known" ? reading.repairs?.find(changesDigits) : undefined;
    return repair ? [{ from: repair.from.trim(), to: repair.to, cell: (reading as KnownReading).cells[0]! }] : [];
  });
  if (changed.length === 0) return [];
  const figures = changed.map(({ from, to }) => ({ from, to }));
  const cells = changed.map(({ cell }) => cell);
  return [{ code: "figureRepaired", severity: "info", values: { kind: "figuresRepaired", figures }, cells }];
}

interface UnreadCell {
  readonly cell: CellRef;
  readonly field: FieldId;
  /** As it stands, on one line. */
  readonly text: string;
  readonly number: CellNumber;
}

function unreadCells(view: SheetView, readings: readonly Reading[]): readonly UnreadCell[] {
  return readings.flatMap((reading): UnreadCell[] => {
    const [cell] = reading.cells;
    if (reading.state !== "missing" || !cell) return [];
    const value = view.shown(cell.row, cell.col);
    if (typeof value !== "string" && typeof value !== "number") return [];
    const text = String(value).trim().replace(/\s+/g, " ");
    return [{ cell, field: reading.lookedFor as FieldId, text, number: readNumber(value) }];
  });
}

/** Texts with digits; words alone (无, 未统计) are what they are. */
function unclear(cells: readonly UnreadCell[]): readonly TableProblem[] {
  const texts = cells.filter(({ number, text }) => number.kind === "notANumber" && /\p{N}/u.test(text));
  if (texts.length === 0) return [];
  const values = { kind: "figuresUnclear", texts: texts.map(({ text }) => text) } as const;
  return [{ code: "figureUnclear", severity: "warning", values, cells: texts.map(({ cell }) => cell) }];
}

const CODES = { notWhole: "countNotWhole", negative: "figureNegative", otherUnit: "figureInOtherUnit" } as const;

/** One figure, but none of the item. */
function unfit(cells: readonly UnreadCell[]): readonly TableProblem[] {
  const figures = cells.flatMap(({ cell, field, text, number }) => {
    if (number.kind !== "number") return [];
    const { value, unit } = number;
    const isOther = unit !== undefined && factorTo(fieldOf(field).unit, unit) === null;
    const why = value < 0 ? "negative" : isOther ? "otherUnit" : isPossibleCount(field, value) ? null : "notWhole";
    return why === null ? [] : [{ cell, field, text, why } as const];
  });
  return (Object.keys(CODES) as (keyof typeof CODES)[]).flatMap((why): readonly TableProblem[] => {
    const of = figures.filter((figure) => figure.why === why);
    if (of.length === 0) return [];
    const values = { kind: "figuresUnfit", why, figures: of.map(({ text, field }) => ({ text, field })) } as const;
    return [{ code: CODES[why], severity: "warning", values, cells: of.map(({ cell }) => cell) }];
  });
}
