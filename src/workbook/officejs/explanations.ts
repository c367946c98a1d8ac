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
/** Questions or removals that go out together: some 2 MB of them. */
const PER_TRIP = 2_500;
/** Notes asked for together when all of them are too much for one answer. */
const PAGE = 1_000;

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
  /**
   * The second, made here together with what is queued already; further ones for very many marks.
   * @param inPages asks for the notes there are in several answers, after one answer was too large
   */
  inspect(context: Excel.RequestContext, sheets: readonly WritableSheet[], inPages: boolean): Promise<void>;
  /** Removes what is ours, in writable sheets only. Goes to Excel only when there is very much of it. */
  clear(context: Excel.RequestContext): Promise<void>;
  /** Attaches one explanation; false where the cell cannot take it. */
  write(sheet: WritableSheet, mark: CellMark): boolean;
}

export function explanations(): Explanations {
  if (hasExcelApi("1.18")) return new Notes();
  return hasExcelApi("1.10") ? new Comments() : new ListOnly();
}

class Notes implements Explanations {
  readonly isFragile = false;
  private found: Excel.Note[] = [];
  private readonly atMarks = new Map<CellMark, Excel.Note>();

  list(): void {}

  async inspect(context: Excel.RequestContext, sheets: readonly WritableSheet[], inPages: boolean): Promise<void> {
    const collections = sheets.map(({ sheet }) => sheet.notes);
    if (!inPages) collections.forEach((notes) => notes.load("items/content"));
    const marks = sheets.flatMap(({ sheet, cells }) => cells.map((mark) => ({ sheet, mark })));
    await inTrips(context, marks, ({ sheet, mark }) => {
      const note = sheet.notes.getItemOrNullObject(localAddress(mark.row, mark.col));
      note.load("content");
      this.atMarks.set(mark, note);
    });
    await context.sync();
    this.found = inPages ? await paged(context, collections) : collections.flatMap(({ items }) => items);
  }

  clear(context: Excel.RequestContext): Promise<void> {
    const ours = this.found.filter(({ content }) => carriesOurNote(content));
    return inTrips(context, ours, (note) => {
      const rest = withoutOurNote(note.content);
      if (rest === null) note.delete();
      else note.content = rest;
    });
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

  inspect(context: Excel.RequestContext, sheets: readonly WritableSheet[]): Promise<void> {
    this.writable = new Set(sheets.map(({ name }) => name));
    for (const comment of this.comments?.items ?? []) {
      const at = comment.getLocation().untrack();
      at.load("address");
      if (carriesOurNote(comment.content)) this.ours.push({ comment, at });
      else this.theirs.push(at);
    }
    return context.sync();
  }

  clear(context: Excel.RequestContext): Promise<void> {
    const removable = this.ours.filter(({ at }) => this.writable.has(parseAddress(at.address)?.sheet ?? ""));
    return inTrips(context, removable, ({ comment }) => comment.delete());
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

  inspect(context: Excel.RequestContext): Promise<void> {
    return context.sync();
  }

  async clear(): Promise<void> {}

  write(): boolean {
    return false;
  }
}

/** Queues something for each; what is queued at the end goes out with the caller's next trip. */
async function inTrips<T>(context: Excel.RequestContext, items: readonly T[], queue: (item: T) => void): Promise<void> {
  for (let first = 0; first < items.length; first += PER_TRIP) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per 2 MB: more at once is refused by Excel
    if (first > 0) await context.sync();
    items.slice(first, first + PER_TRIP).forEach(queue);
  }
}

async function paged(context: Excel.RequestContext, collections: readonly Excel.NoteCollection[]): Promise<Excel.Note[]> {
  const found: Excel.Note[] = [];
  for (const notes of collections) {
    for (let page = PAGE, skip = 0; page === PAGE; skip += page) {
      notes.load({ content: true, $top: PAGE, $skip: skip });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- all notes at once were too large an answer
      await context.sync();
      page = notes.items.length;
      found.push(...notes.items);
    }
  }
  return found;
}
