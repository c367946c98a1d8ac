/** Cells as short lists of areas: Excel cuts the text of a list at 8,192 characters without a word. */
import type { Area } from "../../domain/kernel/cell";
import { areaAddress } from "../a1";

const MAX_CHARACTERS = 8_000;

/** Addresses of the cells, neighbours joined to areas, in as few texts as fit. */
export function areaLists(cells: readonly { readonly row: number; readonly col: number }[]): string[] {
  return listsOf(joinedAreas(cells));
}

/** Addresses of the areas in as few texts as fit. */
export function listsOf(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < MAX_CHARACTERS) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** Runs along each row, then equal runs of neighbouring rows put together. */
export function joinedAreas(cells: readonly { readonly row: number; readonly col: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: Area[] = [];
  for (const { row, col } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && col < last.col + last.cols) continue;
    if (last?.row === row && last.col + last.cols === col) runs[runs.length - 1] = { ...last, cols: last.cols + 1 };
    else runs.push({ row, col, rows: 1, cols: 1 });
  }
  const areas = new Map<string, Area>();
  for (const run of runs) {
    const above = areas.get(`${run.row} ${run.col} ${run.cols}`);
    const area = above ? { ...above, rows: above.rows + 1 } : run;
    if (above) areas.delete(`${run.row} ${run.col} ${run.cols}`);
    areas.set(`${area.row + area.rows} ${area.col} ${area.cols}`, area);
  }
  return [...areas.values()];
}
