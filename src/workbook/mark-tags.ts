/**
 * How a mark is written into a workbook, the same for every adapter (contracts.md §4): the tag in the rule of a conditional
 * format, the colours, and our paragraph in a note. The tags are the only memory of what is ours.
 */
import { MARK_KINDS, type Mark, type MarkKind } from "./port";

/** Begins our paragraph in a note. */
const NOTE_TAG = "【EDU】";
/** The line between a user's own note and our paragraph, as written and as Excel may give it back. */
const SEPARATOR = `\n――――――――\n${NOTE_TAG}`;
const SEPARATOR_READ = /(?:\r\n|\r|\n)――――――――(?:\r\n|\r|\n)【EDU】/;

/** `#RRGGBB` of the overlay. Colour is never the only sign: the note says it in words. */
export const MARK_COLOURS: Readonly<Record<MarkKind, { readonly fill: string; readonly font: string }>> = {
  fail: { fill: "#FFC7CE", font: "#9C0006" },
  cannotTell: { fill: "#D9D9D9", font: "#404040" },
  warning: { fill: "#FFE699", font: "#7F6000" },
};

/** Formula of the rule, always true; `source` is a pack id. */
export function tagFormula(kind: MarkKind, source: string): string {
  return `=LEN("EDU:${kind}:${source.replaceAll('"', '""')}")>0`;
}

const TAG_FORMULA = new RegExp(`^=?\\s*LEN\\("EDU:(${MARK_KINDS.join("|")}):((?:[^"]|"")*)"\\)>0$`);

/** Whether the rule's formula, with or without its leading `=`, is one of ours. */
export const isTagFormula = (formula: string): boolean => readTagFormula(formula) !== null;

/** What one of our rules says, its leading `=` there or not; null for a rule of the user. */
export function readTagFormula(formula: string): { readonly kind: MarkKind; readonly source: string } | null {
  const [, kind, source] = TAG_FORMULA.exec(formula.trim()) ?? [];
  return kind === undefined ? null : { kind: kind as MarkKind, source: source!.replaceAll('""', '"') };
}

/** Our paragraph in the text of a note; null where there is none. */
export function ourNote(text: string): string | null {
  if (text.startsWith(NOTE_TAG)) return text.slice(NOTE_TAG.length);
  const found = SEPARATOR_READ.exec(text);
  return found ? text.slice(found.index + found[0].length) : null;
}

/** Two rules with the same tag say the same, however the formula is spelled. */
export function isSameTag(formula: string, other: string): boolean {
  const bare = (text: string) => text.trim().replace(/^=\s*/, "");
  return bare(formula) === bare(other);
}

/** Notes are the same when only their line ends differ: Excel may give them back in another spelling. */
export function isSameNote(text: string, other: string): boolean {
  const bare = (note: string) => note.replaceAll(/\r\n?/g, "\n");
  return bare(text) === bare(other);
}

/** Text of a note carrying ours; the user's own text, if any, comes first and stays as it is. */
export function withOurNote(userText: string | null, ours: string): string {
  return userText === null ? `${NOTE_TAG}${ours}` : `${userText}${SEPARATOR}${ours}`;
}

/** The user's part of a note: the text without our paragraph, or null where all of it is ours. */
export function withoutOurNote(text: string): string | null {
  if (text.startsWith(NOTE_TAG)) return null;
  const at = text.search(SEPARATOR_READ);
  return at < 0 ? text : text.slice(0, at);
}

/** Whether our paragraph stands in the text of a note. */
export function carriesOurNote(text: string): boolean {
  return withoutOurNote(text) !== text;
}

/** All marks of one cell taken together: coloured by the gravest, notes joined in the order given without repetition. */
export interface CellMark {
  readonly row: number;
  readonly col: number;
  readonly kind: MarkKind;
  readonly source: string;
  readonly note: string;
}

/** Marks by worksheet, then one per cell. `anchor` moves a cell to where its mark belongs (top-left of a merge). */
export function cellMarksBySheet(
  marks: readonly Mark[],
  anchor: (sheet: string, row: number, col: number) => { readonly row: number; readonly col: number } = (_sheet, row, col) => ({
    row,
    col,
  }),
): Map<string, CellMark[]> {
  const sheets = new Map<string, Map<string, { row: number; col: number; marks: Mark[] }>>();
  for (const mark of marks) {
    const { sheet } = mark.cell;
    const cells = sheets.get(sheet) ?? new Map<string, { row: number; col: number; marks: Mark[] }>();
    sheets.set(sheet, cells);
    const { row, col } = anchor(sheet, mark.cell.row, mark.cell.col);
    const key = `${row} ${col}`;
    const cell = cells.get(key) ?? { row, col, marks: [] };
    cells.set(key, cell);
    cell.marks.push(mark);
  }
  return new Map(
    [...sheets].map(([sheet, cells]) => [sheet, [...cells.values()].map(({ row, col, marks: all }) => joined(row, col, all))]),
  );
}

function joined(row: number, col: number, marks: readonly Mark[]): CellMark {
  const gravest = marks.reduce((worst, mark) => (MARK_KINDS.indexOf(mark.kind) < MARK_KINDS.indexOf(worst.kind) ? mark : worst));
  const note = [...new Set(marks.map((mark) => mark.note))].join("\n");
  return { row, col, kind: gravest.kind, source: gravest.source, note };
}
