/**
 * The explanations beside marked cells: notes where Excel has them (1.18), else threaded comments (1.10), else none. What is
 * ours in them is known by its text alone. They are asked for with the first two trips and changed with the third.
 */
import { localAddress } from "../a1";
import { carriesOurNote, isSameNote, withOurNote, withoutOurNote, type CellMark } from "../mark-tags";
import { hasExcelApi } from "./excel-run";
import type { Piece } from "./trips";

/** Excel refuses longer texts. */
const MAX_TEXT = 32_000;
/** Questions for places in one piece, and notes asked for together when all of them are too much for one answer. */
const PLACES = 1_000;
const PLACE_BYTES = 700;
/** What one text costs on the wire beside itself; each character may need three bytes. */
const TEXT_BYTES = 600;
const PIECE_BYTES = 1_000_000;

type Kind = "notes" | "comments";

/** The best this Excel has; null: none. */
export function kindOfExplanations(): Kind | null {
  if (hasExcelApi("1.18")) return "notes";
  return hasExcelApi("1.10") ? "comments" : null;
}

/** What to do where the best is refused. */
export function lesserKind(kind: Kind): Kind | null {
  return kind === "notes" && hasExcelApi("1.10") ? "comments" : null;
}

type Text = Excel.Note | Excel.Comment;

/** What stands beside a cell of the sheet. */
interface Standing {
  readonly text: Text;
  readonly row: number;
  readonly col: number;
}

/** The notes or comments of one sheet. */
export class SheetTexts {
  private items: readonly Text[] = [];
  private places: Excel.Range[] = [];
  /** As asked cell by cell, after a change was refused. */
  private byCell: Standing[] | null = null;

  constructor(
    readonly kind: Kind,
    private readonly sheet: Excel.Worksheet,
    private readonly name: string,
  ) {}

  /** With the first or second trip. */
  list(): Piece<void> {
    let all: Excel.NoteCollection | Excel.CommentCollection;
    this.items = [];
    return {
      of: `${this.kind} ${this.name}`,
      group: this.kind,
      queue: () => {
        all = this.kind === "notes" ? this.sheet.notes : this.sheet.comments;
        all.load("items/content");
        this.read = () => all.items;
      },
    };
  }

  /** After `list`, where all texts were too much for one answer. */
  async listInPages(context: Excel.RequestContext): Promise<void> {
    const found: Text[] = [];
    const all = this.kind === "notes" ? this.sheet.notes : this.sheet.comments;
    for (let page = PLACES, skip = 0; page === PLACES; skip += page) {
      (all as Excel.NoteCollection).load({ content: true, $top: PLACES, $skip: skip });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- all texts at once were too large an answer
      await context.sync();
      page = all.items.length;
      found.push(...all.items);
    }
    this.read = () => found;
  }

  private read: () => readonly Text[] = () => [];

  /** The answer to `list` has come. */
  take(): void {
    this.items = this.read();
    this.places = [];
    this.byCell = null;
  }

  /** With the second trip: where each stands. */
  locate(): Piece<void>[] {
    this.places = [];
    return Array.from({ length: Math.ceil(this.items.length / PLACES) }, (_, part) => {
      const first = part * PLACES;
      const texts = this.items.slice(first, first + PLACES);
      return {
        of: `${this.kind} ${this.name} ${part}`,
        bytes: texts.length * PLACE_BYTES,
        queue: () =>
          texts.forEach((text, index) => {
            const place = text.getLocation().untrack();
            place.load("rowIndex,columnIndex");
            this.places[first + index] = place;
          }),
      };
    });
  }

  /** Asks once more, after a change of these texts was refused; null where that cannot be done cell by cell. */
  askAgain(marks: readonly CellMark[]): Piece<void> | null {
    if (this.kind === "comments" || (this.places.length === 0 && this.items.length > 0 && !this.byCell)) return null;
    const cells = new Map([...this.standing(), ...marks].map(({ row, col }) => [`${row} ${col}`, { row, col }]));
    return {
      of: `${this.kind} ${this.name}`,
      bytes: cells.size * PLACE_BYTES,
      queue: () => {
        this.byCell = [...cells.values()].map(({ row, col }) => {
          const text = this.sheet.notes.getItemOrNullObject(localAddress(row, col));
          text.load("content");
          return { text, row, col };
        });
      },
    };
  }

  private standing(): readonly Standing[] {
    if (this.byCell) return this.byCell.filter(({ text }) => !text.isNullObject);
    return this.items.flatMap((text, index) => {
      const place = this.places[index];
      return place ? [{ text, row: place.rowIndex, col: place.columnIndex }] : [];
    });
  }

  /** Takes ours away, wherever it stands. */
  clear(): Piece<void>[] {
    const texts = this.byCell ? this.standing().map(({ text }) => text) : this.items;
    return this.piecesOf(texts.filter(({ content }) => carriesOurNote(content)).map((text) => changeOf(text, null)));
  }

  /** What makes our texts those of the marks; nothing where nothing differs. `unexplained`: cells that take none of ours. */
  changes(marks: readonly CellMark[]): { readonly pieces: Piece<void>[]; readonly unexplained: readonly CellMark[] } {
    const wanted = new Map(marks.map((mark) => [`${mark.row} ${mark.col}`, mark]));
    const unexplained: CellMark[] = [];
    const changes: Change[] = [];
    for (const { text, row, col } of this.standing()) {
      const mark = wanted.get(`${row} ${col}`) ?? null;
      wanted.delete(`${row} ${col}`);
      if (mark && this.kind === "comments" && !carriesOurNote(text.content)) unexplained.push(mark);
      else changes.push(changeOf(text, mark));
    }
    for (const mark of wanted.values()) changes.push(this.additionOf(mark));
    return { pieces: this.piecesOf(changes), unexplained };
  }

  private additionOf(mark: CellMark): Change {
    const content = withOurNote(null, mark.note).slice(0, MAX_TEXT);
    const address = localAddress(mark.row, mark.col);
    return {
      bytes: TEXT_BYTES + 3 * content.length,
      queue: () => void (this.kind === "notes" ? this.sheet.notes : this.sheet.comments).add(address, content),
    };
  }

  /** Pieces small enough for one trip each. */
  private piecesOf(changes: readonly Change[]): Piece<void>[] {
    const parts: { bytes: number; queues: (() => void)[] }[] = [];
    for (const { queue, bytes } of changes) {
      if (!queue) continue;
      const last = parts.at(-1);
      if (last && last.bytes + bytes <= PIECE_BYTES) {
        last.bytes += bytes;
        last.queues.push(queue);
      } else parts.push({ bytes, queues: [queue] });
    }
    return parts.map(({ bytes, queues }, part) => ({
      of: `${this.kind} ${this.name} ${part}`,
      bytes,
      queue: () => queues.forEach((queue) => queue()),
    }));
  }
}

interface Change {
  /** Null: it stands as it is. */
  readonly queue: (() => void) | null;
  readonly bytes: number;
}

/** What makes a text carry ours for the mark, or nothing of ours. */
function changeOf(text: Text, mark: CellMark | null): Change {
  const rest = withoutOurNote(text.content);
  const content = mark ? withOurNote(rest, mark.note).slice(0, MAX_TEXT) : rest;
  if (content === null) return { queue: () => text.delete(), bytes: TEXT_BYTES };
  if (isSameNote(content, text.content)) return { queue: null, bytes: 0 };
  return { queue: () => void (text.content = content), bytes: TEXT_BYTES + 3 * content.length };
}
