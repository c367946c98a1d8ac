/** Where marks stand after marking: what the user is told and led to. */
import type { CellRef } from "../domain/kernel/cell";
import { MARK_KINDS, type Mark, type MarkReport } from "../workbook/port";
import type { MarkedPlaces } from "./state";

const keyOf = ({ sheet, row, col }: CellRef) => JSON.stringify([sheet, row, col]);

/** @returns null where no cell could be marked; a cell that was coloured without its note is marked all the same */
export function markedPlaces(marks: readonly Mark[], { refused }: MarkReport): MarkedPlaces | null {
  const left = new Set(refused.flatMap(({ cell, reason }) => (reason === "notesUnsupported" ? [] : keyOf(cell))));
  const set = left.size === 0 ? marks : marks.filter(({ cell }) => !left.has(keyOf(cell)));
  const first = MARK_KINDS.flatMap((wanted) => set.find(({ kind }) => kind === wanted) ?? [])[0];
  return first ? { sheets: [...new Set(set.map(({ cell }) => cell.sheet))], first: first.cell } : null;
}
