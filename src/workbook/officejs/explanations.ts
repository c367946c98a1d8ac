/**
 * The explanations beside marked cells: notes where Excel has them (1.18), else threaded comments (1.10), else none. What is
 * ours in them is known by its text alone. Each kind queues its questions with the first and second round trip and its changes
 * with the third.
 */
import { localAddress, parseAddress } from "../a1";
import { carriesOurNote, withOurNote, withoutOurNote, type CellMark } from "../mark-tags";
import { hasExcelApi } from "./excel-run";

/** Excel refuses longer texts. */
const MAX_TEXT = 32_000;

export interface WritableSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** Cells to be marked, one mark per cell; none when only clearing. */
  readonly cells: readonly CellMark[];
}

export interface Explanations {
  /** Whether Excel may refuse one for a reason that cannot be seen beforehand. */
  readonly isFragile: boolean;
  /** With the first round trip. */
  list(context: Excel.RequestContext): void;
  /** With the second. */
  inspect(sheets: readonly WritableSheet[]): void;
  /** Removes what is ours, in writable sheets only. */
  clear(): void;
  /** Attaches one explanation; false where the cell cannot take it. */
  write(sheet: WritableSheet, mark: CellMark): boolean;
}

export function explanations(): Explanations {
  if (hasExcelApi("1.18")) return new Notes();
  return hasExcelApi("1.10") ? new Comments() : new ListOnly();
}

class Notes implements Explanations {
  readonly isFragile = false;
  private readonly collections: Excel.NoteCollection[] = [];
  private readonly atMarks = new Map<CellMark, Excel.Note>();

  list(): void {}

  inspect(sheets: readonly WritableSheet[]): void {
    for (const { sheet, cells } of sheets) {
      const { notes } = sheet;
      notes.load("items/content");
      this.collections.push(notes);
      for (const mark of cells) {
        const note = notes.getItemOrNullObject(localAddress(mark.row, mark.col));
        note.load("content");
        this.atMarks.set(mark, note);
      }
    }
  }

  clear(): void {
    for (const note of this.collections.flatMap(({ items }) => items)) {
      if (!carriesOurNote(note.content)) continue;
      const rest = withoutOurNote(note.content);
      if (rest === null) note.delete();
      else note.content = rest;
    }
  }

  write({ sheet }: WritableSheet, mark: CellMark): boolean {
    const note = this.atMarks.get(mark);
    const rest = note && !note.isNullObject ? withoutOurNote(note.content) : null;
    const content = withOurNote(rest, mark.note).slice(0, MAX_TEXT);
    if (note && rest !== null) note.content = content;
    else sheet.notes.add(localAddress(mark.row, mark.col), content);
    return true;
  }
}

/** A cell whose user has commented on it keeps that comment and gets none of ours. Old notes are not seen, yet in the way. */
class Comments implements Explanations {
  readonly isFragile = true;
  private comments: Excel.CommentCollection | null = null;
  private ours: { readonly comment: Excel.Comment; readonly at: Excel.Range }[] = [];
  private theirs: Excel.Range[] = [];
  private writable: ReadonlySet<string> = new Set();

  list({ workbook }: Excel.RequestContext): void {
    this.comments = workbook.comments;
    this.comments.load("items/content");
  }

  inspect(sheets: readonly WritableSheet[]): void {
    this.writable = new Set(sheets.map(({ name }) => name));
    for (const comment of this.comments?.items ?? []) {
      const at = comment.getLocation().untrack();
      at.load("address");
      if (carriesOurNote(comment.content)) this.ours.push({ comment, at });
      else this.theirs.push(at);
    }
  }

  clear(): void {
    for (const { comment, at } of this.ours) if (this.writable.has(parseAddress(at.address)?.sheet ?? "")) comment.delete();
  }

  write({ name, sheet }: WritableSheet, mark: CellMark): boolean {
    const isTaken = this.theirs.some(({ address }) => {
      const parsed = parseAddress(address);
      return parsed?.sheet === name && parsed.area.row === mark.row && parsed.area.col === mark.col;
    });
    if (isTaken) return false;
    sheet.comments.add(localAddress(mark.row, mark.col), withOurNote(null, mark.note).slice(0, MAX_TEXT));
    return true;
  }
}

class ListOnly implements Explanations {
  readonly isFragile = false;
  list(): void {}
  inspect(): void {}
  clear(): void {}
  write(): boolean {
    return false;
  }
}
