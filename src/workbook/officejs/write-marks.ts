/**
 * Makes our marks those that are wanted, in three round trips: which sheets there are and what stands in those to be marked;
 * where it stands, and what stands in the others; the changes. Only differences are written, and nothing where nothing differs,
 * so that two people who mark the same workbook end with the same marks. One sheet, or the notes of one, that Excel refuses
 * takes no other with it and costs two further trips.
 */
import type { Area, CellRef } from "../../domain/kernel/cell";
import { distinctCells } from "../../domain/kernel/cell";
import { cellMarksBySheet, type CellMark } from "../mark-tags";
import { MarksLeftError, type KnownMerges, type Mark, type MarkReport, type Refusal } from "../port";
import { inExcel } from "./excel-run";
import { sheetMarks, type SheetMarks } from "./sheet-marks";
import { changeAll, type Piece } from "./trips";

/** How often what Excel refused in the middle is looked at again and completed. */
const MOST_ROUNDS = 3;

export async function replaceMarks(marks: readonly Mark[], known: readonly KnownMerges[]): Promise<MarkReport> {
  const names = [...new Set(marks.map(({ cell }) => cell.sheet))];
  const found = await inExcel((context) => sheetMarks(context, names, known));
  const refusals = new Map<string, Refusal>();
  for (const name of names) {
    const sheet = found.sheets.get(name);
    if (!sheet) refusals.set(name, "sheetAbsent");
    else if (sheet.isProtected) refusals.set(name, "sheetProtected");
    else if (!sheet.isReadable) refusals.set(name, "rulesUnreadable");
  }
  const possible = marks.filter(({ cell }) => !refusals.has(cell.sheet));
  const cells = cellMarksBySheet(possible, (sheet, row, col) => anchor(found.sheets.get(sheet)?.merges ?? [], row, col));
  const open = [...found.sheets.values()].filter((sheet) => !sheet.isProtected && sheet.isReadable);
  for (const sheet of open) sheet.want(cells.get(sheet.name) ?? []);
  try {
    await settle(found.worksheets, open);
  } catch (error) {
    if (!(error instanceof ReadOnlyError)) throw error;
    for (const { name } of open) if (names.includes(name)) refusals.set(name, "workbookReadOnly");
    return { marked: 0, refused: refusedCells(marks, refusals) };
  }
  for (const { name, refusal } of open) if (refusal) refusals.set(name, refusal);
  const marked = open.filter(({ refusal }) => refusal === null);
  const notCleared = [...found.sheets.values()].flatMap((sheet) =>
    !names.includes(sheet.name) && !sheet.isProtected && (!sheet.isReadable || sheet.refusal) ? [sheet.name] : [],
  );
  return {
    marked: marked.reduce((sum, { name }) => sum + (cells.get(name)?.length ?? 0), 0),
    refused: [...refusedCells(marks, refusals), ...marked.flatMap(unexplainedCells)],
    ...(notCleared.length > 0 && { notCleared }),
  };
}

/** Returns how many cells were freed. @throws MarksLeftError */
export async function clearMarks(): Promise<number> {
  const found = await inExcel((context) => sheetMarks(context, [], []));
  const writable = [...found.sheets.values()].filter((sheet) => !sheet.isProtected);
  const open = writable.filter((sheet) => sheet.isReadable);
  for (const sheet of open) sheet.want(null);
  try {
    await settle(found.worksheets, open);
  } catch (error) {
    throw error instanceof ReadOnlyError ? new MarksLeftError(open.map(({ name }) => name)) : error;
  }
  const left = writable.filter((sheet) => !sheet.isReadable || !sheet.areTextsReadable || sheet.refusal !== null);
  if (left.length > 0) throw new MarksLeftError(left.map(({ name }) => name));
  return open.reduce((sum, { freed }) => sum + freed, 0);
}

/** Writes what differs. What Excel refuses in the middle is looked at again, completed, and at last taken back. */
async function settle(worksheets: Excel.WorksheetCollection, sheets: readonly SheetMarks[]): Promise<void> {
  let pending = piecesOf(sheets);
  for (let round = 1; pending.size > 0 && round <= MOST_ROUNDS + 1; round += 1) {
    const changes = pending;
    const questions = new Map<Piece<void>, SheetMarks>();
    const repeated = new Set<Piece<void>>();
    const stopped = new Set<SheetMarks>();
    const first = changes.keys().next().value;
    const refused = (piece: Piece<void>, error: OfficeExtension.Error): Piece<void>[] => {
      if (error.code === "AccessDenied" && round === 1 && piece === first) throw new ReadOnlyError();
      const asked = questions.get(piece);
      if (asked) {
        // A question is asked once more at once: without its answer nobody knows what is left to do.
        if (!repeated.has(piece)) {
          repeated.add(piece);
          return [piece];
        }
        asked.lost(piece.of);
      }
      const owner = changes.get(piece);
      if (!owner) return [];
      stopped.add(owner);
      const again = owner.refused(piece.of, round >= MOST_ROUNDS);
      again.forEach((question) => questions.set(question, owner));
      return again;
    };
    let waiting: readonly Piece<void>[] = [...changes.keys()];
    // The first round is one step of undo; where Excel refuses that, the rest goes without.
    if (round === 1) {
      const asOneStep = (context: Excel.RequestContext) => changeAll(context, waiting, refused, "refusal");
      waiting = await inExcel(asOneStep, { after: worksheets, isOneStep: true });
    }
    const rest = waiting;
    if (rest.length > 0) await inExcel((context) => changeAll(context, rest, refused), { after: worksheets });
    pending = piecesOf([...stopped]);
  }
}

/** Excel lets nothing be changed. */
class ReadOnlyError extends Error {}

function piecesOf(sheets: readonly SheetMarks[]): Map<Piece<void>, SheetMarks> {
  return new Map(sheets.flatMap((sheet) => sheet.changes().map((piece) => [piece, sheet] as const)));
}

function refusedCells(marks: readonly Mark[], refusals: ReadonlyMap<string, Refusal>): MarkReport["refused"] {
  const cells = marks.flatMap(({ cell }) => (refusals.has(cell.sheet) ? [cell] : []));
  return distinctCells(cells).map((cell) => ({ cell, reason: refusals.get(cell.sheet)! }));
}

function unexplainedCells({ name, unexplained }: SheetMarks): MarkReport["refused"] {
  const at = ({ row, col }: CellMark): CellRef => ({ sheet: name, row, col });
  return unexplained.map((mark) => ({ cell: at(mark), reason: "notesUnsupported" }));
}

/** Where the mark of a cell belongs: the top-left of the merge it lies in. */
function anchor(merges: readonly Area[], row: number, col: number): { row: number; col: number } {
  const merge = merges.find(
    (area) => row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols,
  );
  return merge ? { row: merge.row, col: merge.col } : { row, col };
}
