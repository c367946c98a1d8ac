/** Sets and clears all marks of an .xlsx package. A package without our marks comes back from clearing as the same object. */
import type { Area } from "../../domain/kernel/cell";
import { parseAddress } from "../a1";
import { cellMarksBySheet, type CellMark } from "../mark-tags";
import { MARK_KINDS, type Mark, type MarkReport, type Refusal } from "../port";
import { clearFormatEdits, formatEdits } from "./mark-formats";
import { addNotes, removeNotes, type Place } from "./mark-notes";
import { addMarkStyles, removeMarkStyles } from "./mark-styles";
import { OoxmlPackage } from "./ooxml-package";
import { SheetText } from "./sheet-text";
import type { ZipPackage } from "./zip-package";

export function markPackage(zip: ZipPackage, marks: readonly Mark[]): { zip: ZipPackage; report: MarkReport } {
  const pkg = new OoxmlPackage(zip);
  const sheets = new Map(pkg.sheets().map(({ name, part }) => [name, { part, sheet: new SheetText(pkg, part) }]));
  const refused: { cell: Mark["cell"]; reason: Refusal }[] = [];
  const possible = marks.filter((mark) => {
    const found = sheets.get(mark.cell.sheet);
    if (found && !found.sheet.isProtected) return true;
    refused.push({ cell: mark.cell, reason: found ? "sheetProtected" : "sheetAbsent" });
    return false;
  });
  const bySheet = cellMarksBySheet(possible, mergeAnchors(sheets));
  refused.push(...writeMarks(pkg, sheets, bySheet).map((cell) => ({ cell, reason: "notesUnsupported" as const })));
  const marked = [...bySheet.values()].reduce((sum, cells) => sum + cells.length, 0);
  return { zip: pkg.toZip(), report: { marked, refused } };
}

/**
 * Puts these marks in the place of all that are there, by the name of the worksheet. A mark with an empty note is colour only.
 * @returns the cells whose note could not be written, because a threaded comment stands there
 */
export function replaceMarks(
  zip: ZipPackage,
  bySheet: ReadonlyMap<string, readonly CellMark[]>,
): { readonly zip: ZipPackage; readonly withoutNote: readonly Mark["cell"][] } {
  const pkg = new OoxmlPackage(unmarkPackage(zip).zip);
  const sheets = new Map(pkg.sheets().map(({ name, part }) => [name, { part, sheet: new SheetText(pkg, part) }]));
  const withoutNote = writeMarks(pkg, sheets, bySheet);
  return { zip: pkg.toZip(), withoutNote };
}

/** Returns the cells that cannot carry a note. */
function writeMarks(
  pkg: OoxmlPackage,
  sheets: ReadonlyMap<string, { readonly part: string; readonly sheet: SheetText }>,
  bySheet: ReadonlyMap<string, readonly CellMark[]>,
): Mark["cell"][] {
  const dxfIds = addStyles(pkg, [...bySheet.values()].flat());
  return [...bySheet].flatMap(([name, cells]) => {
    if (cells.length === 0) return [];
    const { part, sheet } = sheets.get(name)!;
    sheet.write(formatEdits(sheet, cells, dxfIds));
    const withNote = cells.filter(({ note }) => note !== "");
    return addNotes(pkg, part, withNote).map(({ row, col }) => ({ sheet: name, row, col }));
  });
}

export function unmarkPackage(zip: ZipPackage): { zip: ZipPackage; freed: number } {
  const pkg = new OoxmlPackage(zip);
  const dxfIds = new Set<number>();
  let freed = 0;
  for (const { part } of pkg.sheets()) {
    const sheet = new SheetText(pkg, part);
    const cleared = clearFormatEdits(sheet);
    sheet.write(cleared.edits);
    for (const id of cleared.dxfIds) dxfIds.add(id);
    const onlyNoted = removeNotes(pkg, part).filter((cell) => !cleared.areas.some((area) => contains(area, cell)));
    // Counted by areas: a rule copied over a whole sheet has more cells than can be listed.
    freed += cleared.areas.reduce((cells, { rows, cols }) => cells + rows * cols, onlyNoted.length);
  }
  removeMarkStyles(pkg, dxfIds);
  return { zip: pkg.toZip(), freed };
}

function addStyles(pkg: OoxmlPackage, cells: readonly CellMark[]): ReturnType<typeof addMarkStyles> {
  const kinds = MARK_KINDS.filter((kind) => cells.some((cell) => cell.kind === kind));
  return kinds.length > 0 ? addMarkStyles(pkg, kinds) : new Map();
}

/** A mark inside a merged area belongs to its top-left cell, the only one that is seen. */
function mergeAnchors(sheets: ReadonlyMap<string, { readonly sheet: SheetText }>) {
  const merges = new Map<string, readonly Area[]>();
  return (name: string, row: number, col: number): { row: number; col: number } => {
    const areas = merges.get(name) ?? mergedAreas(sheets.get(name)!.sheet);
    merges.set(name, areas);
    return (
      areas.find((area) => contains(area, { row, col })) ?? {
        row,
        col,
      }
    );
  };
}

function contains(area: Area, { row, col }: Place): boolean {
  return row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
}

function mergedAreas(sheet: SheetText): Area[] {
  return sheet.children("mergeCells").flatMap((list) =>
    list.children.flatMap((one) => {
      const area = parseAddress(one.attributes.get("ref") ?? "")?.area;
      return area ? [area] : [];
    }),
  );
}
