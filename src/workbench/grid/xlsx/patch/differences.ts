/** What was done in the grid since a workbook was opened, as far as a file can hold it. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from "@univerjs/core";
import type { CellValue } from "../../../../domain/kernel/cell";
import { cellValue } from "../../cell-values";
import type { FormulaAt } from "../write";

/** A cell that is not as it was. Formulas with their `=`. */
export interface CellDifference {
  readonly row: number;
  readonly col: number;
  /** What it holds now, where something else was put into it. */
  readonly content?: { readonly value: CellValue; readonly formula: string | null };
  /** What its formula, which is the same, gives now; null where the grid cannot tell. */
  readonly result?: { readonly value: CellValue };
  readonly style?: IStyleData;
  readonly hadFormula: boolean;
}

/** What there is about a worksheet besides its cells, notes and rules. */
export type SheetTrait = "name" | "hidden" | "merges" | "sizes" | "freeze" | "gridlines" | "tabColour" | "protection";

type Sheet = Partial<IWorksheetData>;
type Styles = IWorkbookData["styles"];

export interface Side {
  readonly sheet: Sheet;
  readonly styles: Styles;
}

/** The cells of a worksheet that are not as they were. @param formulaAt formulas as they are now */
export function cellDifferences(id: string, before: Side, now: Side, formulaAt: FormulaAt): CellDifference[] {
  const found: CellDifference[] = [];
  const lostShared = new Set<string>();
  forEachCell(before.sheet, now.sheet, (row, col, was, is) => {
    const hadFormula = !!was?.f || !!was?.si;
    const isFormula = !!is?.f || !!is?.si;
    const isSameFormula =
      hadFormula && isFormula && (was?.f ?? null) === (is?.f ?? null) && (was?.si ?? null) === (is?.si ?? null);
    const isSameValue = sameValue(cellValue(was), cellValue(is));
    const style = styleDifference(styleOf(was, before.styles), styleOf(is, now.styles));
    const content =
      isSameFormula || (!hadFormula && !isFormula && isSameValue) ? {} : { content: contentOf(id, row, col, is, formulaAt) };
    const result = isSameFormula && !isSameValue && cellValue(was) !== null ? resultOf(cellValue(is)) : null;
    if ("content" in content && was?.f && was.si) lostShared.add(was.si);
    if (!("content" in content) && !result && !style) return;
    found.push({ row, col, hadFormula, ...content, ...(result ? { result } : {}), ...(style ? { style } : {}) });
  });
  return lostShared.size > 0 ? [...found, ...orphans(id, before, now, lostShared, found, formulaAt)] : found;
}

/** Cells that only referred to a formula written in another cell, which is gone, get it written out. */
function orphans(
  id: string,
  before: Side,
  now: Side,
  lost: ReadonlySet<string>,
  found: readonly CellDifference[],
  formulaAt: FormulaAt,
): CellDifference[] {
  const taken = new Set(found.filter(({ content }) => content).map(({ row, col }) => `${row} ${col}`));
  const others: CellDifference[] = [];
  forEachCell(before.sheet, now.sheet, (row, col, was, is) => {
    if (!was?.si || !lost.has(was.si) || taken.has(`${row} ${col}`)) return;
    others.push({ row, col, hadFormula: true, content: contentOf(id, row, col, is, formulaAt) });
  });
  return others;
}

const contentOf = (id: string, row: number, col: number, cell: Nullable<ICellData>, formulaAt: FormulaAt) => ({
  value: known(cellValue(cell)),
  formula: cell?.f || cell?.si ? formulaAt(id, row, col) : null,
});

/** Results the grid is still waiting for leave those in the file as they are. */
function resultOf(value: CellValue): { value: CellValue } | null {
  return isWaiting(value) ? null : { value: known(value) };
}

const isWaiting = (value: CellValue): boolean =>
  typeof value === "object" && value !== null && ["#BUSY!", "#GETTING_DATA"].includes(value.error);

/** A function the grid does not know is one it has not computed; Excel may know it. */
const known = (value: CellValue): CellValue =>
  typeof value === "object" && value !== null && (value.error === "#NAME?" || isWaiting(value)) ? null : value;

const sameValue = (a: CellValue, b: CellValue): boolean => JSON.stringify(a) === JSON.stringify(b);

function forEachCell(
  before: Sheet,
  now: Sheet,
  visit: (row: number, col: number, was: Nullable<ICellData>, is: Nullable<ICellData>) => void,
): void {
  const [was, is] = [before.cellData ?? {}, now.cellData ?? {}];
  for (const row of keysOf(was, is)) {
    for (const col of keysOf(was[row] ?? {}, is[row] ?? {})) visit(row, col, was[row]?.[col], is[row]?.[col]);
  }
}

const keysOf = (a: object, b: object): number[] => [...new Set([...Object.keys(a), ...Object.keys(b)])].map(Number);

const styleOf = (cell: Nullable<ICellData>, styles: Styles): IStyleData =>
  (typeof cell?.s === "string" ? styles[cell.s] : cell?.s) ?? {};

/** The style as it is now where it differs; what is null or empty is not there. */
function styleDifference(was: IStyleData, is: IStyleData): IStyleData | null {
  return canonical(was) === canonical(is) ? null : is;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part ?? undefined;
    const entries = Object.entries(part).filter(([, one]) => one !== null && one !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export function traitDifferences(before: Sheet, now: Sheet): SheetTrait[] {
  const traits: Record<SheetTrait, (sheet: Sheet) => unknown> = {
    name: (sheet) => sheet.name,
    hidden: (sheet) => sheet.hidden ?? 0,
    merges: (sheet) => (sheet.mergeData ?? []).map((m) => [m.startRow, m.startColumn, m.endRow, m.endColumn].join()).sort(),
    sizes: (sheet) => [
      // Heights the grid fits to the text by itself are nobody's doing.
      linesOf(sheet.rowData, (line: { h?: number; ia?: number; hd?: number }) => [line.ia ? 0 : (line.h ?? 0), line.hd ?? 0]),
      linesOf(sheet.columnData, (line: { w?: number; hd?: number }) => [line.w ?? 0, line.hd ?? 0]),
    ],
    freeze: (sheet) => [sheet.freeze?.xSplit ?? 0, sheet.freeze?.ySplit ?? 0],
    gridlines: (sheet) => sheet.showGridlines ?? 1,
    tabColour: (sheet) => sheet.tabColor || null,
    protection: (sheet) => (sheet.custom as { isProtected?: boolean } | undefined)?.isProtected === true,
  };
  return (Object.keys(traits) as SheetTrait[]).filter(
    (trait) => JSON.stringify(traits[trait](before)) !== JSON.stringify(traits[trait](now)),
  );
}

function linesOf<T extends object>(
  lines: Readonly<Record<number, T | null | undefined>> | undefined,
  facts: (line: T) => number[],
) {
  return Object.entries(lines ?? {})
    .map(([at, line]) => [Number(at), ...(line ? facts(line) : [])] as const)
    .filter(([, ...rest]) => rest.some((one) => one !== 0));
}
