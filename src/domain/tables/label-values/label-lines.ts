/** The label lines of a panel with what stands above them: groups, numbering (一、（一）1.), indents and 其中 (行名的层次). */
import { canonicalLabel, isPartLabel, plainText } from "../../labels/text";
import { splitUnit } from "../../labels/units";
import { readLabel } from "../../labels/read-label";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";
import { type Panel, hasFormLetters } from "./panels";

export interface LabelLine {
  readonly row: number;
  /** Column of the label itself. */
  readonly col: number;
  /** Labels from the top down as the cells write them; the line's own comes last. */
  readonly path: readonly string[];
  /** The same in canonical spelling and without units. */
  readonly heading: readonly string[];
  /** Unit in the unit column. */
  readonly unit?: string;
}

/** A line as the next ones see it. */
interface Above {
  readonly path: readonly string[];
  readonly col: number;
  readonly rank: number | null;
  readonly indent: number;
  readonly isPart: boolean;
  /** It only says of what the next lines are. */
  readonly isTitle: boolean;
}

/**
 * All lines of a panel.
 * @param firstItem first row with the label of an item: above it, without headings, a line that stands alone is the title of the sheet
 */
export function labelLines(view: SheetView, panel: Panel, firstItem: number): readonly LabelLine[] {
  const lines: LabelLine[] = [];
  const outline = new Outline();
  const groups = new Map<number, string>();
  const head = panel.heads.at(-1);
  const from = head === undefined ? view.top : head + 1;
  const isNumbered = hasOrdinalOutline(view, panel, from);
  for (let row = from; row < view.rows; row++) {
    const cells = labelCells(view, panel, row);
    const own = cells.at(-1);
    if (!own || cells.every(({ isContinued }) => isContinued) || hasFormLetters(view, row)) continue;
    const { col, text } = own;
    const isAlone = !isBeside(view, panel, row);
    if (isAlone && head === undefined && row < firstItem && rankOf(text) === null) continue;
    for (const group of [...groups.keys()]) if (group >= cells[0]!.col) groups.delete(group);
    for (const cell of cells.slice(0, -1)) groups.set(cell.col, cell.text);
    const above = [...groups.entries()].filter(([group]) => group < col).map(([, label]) => label);
    groups.set(col, text);
    const rank = rankOf(text) ?? (isNumbered ? ordinalRank(view, panel, row) : null);
    const isTitle = isAlone && isTitleText(view, panel, own, row, rank);
    const path = outline.pathOf({ text, col, rank, isTitle }, above);
    const unit = panel.unitCol === null ? "" : view.label(row, panel.unitCol);
    const heading = path.map((level) => canonicalLabel(splitUnit(level).label)).filter((level) => level !== "");
    lines.push({ row, col, path, heading, ...(unit !== "" && { unit }) });
  }
  return lines;
}

/** Does anything stand beside the label, a value or a unit? */
function isBeside(view: SheetView, { labels, unitCol, values }: Panel, row: number): boolean {
  return [...values, ...(unitCol === null ? [] : [unitCol])].some(
    (col) => (view.mergeAt(row, col)?.col ?? col) > labels.last && view.label(row, col) !== "",
  );
}

/** 一、学生情况: it only says of what the next lines are. A label whose figure is left blank is none. */
function isTitleText(view: SheetView, panel: Panel, { col, text }: Cell, row: number, rank: number | null): boolean {
  const { outcome, why } = readLabel([text]);
  if (outcome === "read" || outcome === "proposed" || outcome === "role") return false;
  const merge = view.mergeAt(row, col);
  const isAcross = merge !== undefined && merge.col + merge.cols > panel.values[0]!;
  return rank !== null || isAcross || why.code === "notTogether";
}

interface Cell {
  readonly col: number;
  readonly text: string;
  /** Merged down from a row above. */
  readonly isContinued: boolean;
}

/** Texts in the label columns; what is merged over several rows stands in each of them. */
function labelCells(view: SheetView, { labels }: Panel, row: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let col = labels.first; col <= labels.last; col++) {
    const merge = view.mergeAt(row, col);
    if (merge && merge.col < col) continue;
    const value = view.shown(row, col);
    if (typeof value !== "string" || isNumbering(value)) continue;
    cells.push({ col, text: value, isContinued: merge !== undefined && merge.row < row });
  }
  return cells;
}

function isNumbering(text: string): boolean {
  const plain = plainText(text);
  return plain === "" || readNumber(plain).kind === "number" || /^[(]?[一二三四五六七八九十\d.]+[)、.]?$/.test(plain);
}

/** 一、 comes before （一）, that before 1. and 1.1, those before （1） and ①. */
const RANKS: readonly (readonly [number, RegExp])[] = [
  [1, /^(第?[一二三四五六七八九十]+[、.章]|第[一二三四五六七八九十]+(部分|项))/],
  [2, /^\([一二三四五六七八九十]+\)/],
  [5, /^\(\d{1,2}\)/],
  [3, /^\d{1,2}[、.](?!\d)/],
  [4, /^\d{1,2}(\.\d{1,2})+/],
];

function rankOf(text: string): number | null {
  if (/^\s*[①-⑳]/u.test(text)) return 6;
  const plain = plainText(text);
  const rank = RANKS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  return rank === 4
    ? 3 + plain.match(/^\d{1,2}(\.\d{1,2})+/)![1]!.length / 10 + plain.match(/^[\d.]+/)![0].split(".").length / 10
    : rank;
}

/** A column 序号 with 一, （一） or 1.1 in it numbers the lines by levels. */
function hasOrdinalOutline(view: SheetView, { labels }: Panel, first: number): boolean {
  for (let row = first; row < view.rows; row++) {
    const text = view.label(row, labels.first);
    if (/^[(]?[一二三四五六七八九十]+[)、.]?$/.test(text) || /^\d+\.\d+$/.test(text)) return true;
  }
  return false;
}

function ordinalRank(view: SheetView, { labels }: Panel, row: number): number | null {
  const text = view.label(row, labels.first);
  if (text === "" || !isNumbering(text)) return null;
  return rankOf(/[)、.]$/.test(text) ? `${text}项` : `${text}、项`);
}

/** What stands above a line, by the lines before it. */
class Outline {
  private readonly open: Above[] = [];

  /** @param groups texts of the columns left of the label */
  pathOf(
    line: { readonly text: string; readonly col: number; readonly rank: number | null; readonly isTitle: boolean },
    groups: readonly string[],
  ): readonly string[] {
    const { text, col, rank, isTitle } = line;
    const indent = [.../^[\s\u3000]*/.exec(text)![0]].reduce((width, blank) => width + (blank === "\u3000" ? 2 : 1), 0);
    const isPart = isPartLabel(text) || groups.some((group) => /^其中:?$/.test(plainText(group)));
    const parent = this.parentOf({ col, rank, indent, isPart, isTitle });
    const own = groups.filter((group) => !/^其中:?$/.test(plainText(group)));
    const said = new Set(parent?.path.map(canonicalLabel));
    const path = [...(parent?.path ?? []), ...own.filter((group) => !said.has(canonicalLabel(group))), text];
    this.open.push({ path, col, rank, indent, isPart, isTitle });
    return path;
  }

  private parentOf(line: Omit<Above, "path">): Above | null {
    // Lines that end before this one begins are not above it.
    while (this.open.length > 0 && !isAbove(this.open.at(-1)!, line)) this.open.pop();
    return this.open.at(-1) ?? null;
  }
}

const WIDTH_OF_PART_MARK = 6;

function isAbove(above: Above, line: Omit<Above, "path">): boolean {
  if (line.isPart) return !above.isPart || line.indent > above.indent || line.col > above.col;
  if (line.rank !== null && above.rank !== null) return above.rank < line.rank;
  // What is set below the words after 其中： is another part of the same.
  if (above.isPart) return line.indent > above.indent + WIDTH_OF_PART_MARK;
  if (line.rank !== null) return above.isTitle && !line.isTitle;
  if (line.indent > above.indent) return above.rank === null || above.isTitle;
  return above.isTitle && !line.isTitle;
}
