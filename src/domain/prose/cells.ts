/**
 * Figures in the tables of a report (文中的表): a cell with nothing but a number is what its row and its column say. A cell of
 * several columns of words, or under a heading of another kind (得分, 达标情况), is left to the reader of tables.
 */
import { inUnitOf } from "./amounts";
import type { ClaimKind, Scope } from "./claim";
import type { Draft } from "./draft";
import { isUnread, labelOf, type Label } from "./label";
import { namedRate, namedRatio, perHeadOf } from "./named-figures";
import { quantitiesIn, type Quantity } from "./quantities";
import { schoolsIn } from "./schools-named";

export interface TableCell {
  readonly paragraph: number;
  /** Folded. */
  readonly text: string;
  readonly table: number;
  readonly row: number;
  readonly col: number;
}

/** A column of what there is, in words that add nothing to the label of the row. */
const ACTUAL =
  /^(?:实际|现状|现有|实有|数量|数值|数据|实际数|实际值|自查情况|自评情况|基本情况|情况|学校情况|本校|内容|指标值|结果)(?:情况|数|值)?$/u;
const ASKED = /^(?:省定|国家|国定|市定|评估|办学)?(?:标准|要求|标准值|规定|指标要求|目标值|目标)$/u;

/** The words of a table by row and by column, from the first on. */
export interface TableWords {
  readonly rows: ReadonlyMap<number, readonly TableCell[]>;
  readonly cols: ReadonlyMap<number, readonly TableCell[]>;
}

/** @param cells of one table, in the order of the text */
export function wordsOfTable(cells: readonly TableCell[]): TableWords {
  const rows = new Map<number, TableCell[]>();
  const cols = new Map<number, TableCell[]>();
  for (const cell of cells) {
    if (!isWords(cell.text)) continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell].slice(-MOST_WORDS));
    const above = cols.get(cell.col) ?? [];
    if (above.length < MOST_WORDS) cols.set(cell.col, [...above, cell]);
  }
  return { rows, cols };
}

/** Words of one row, and of the top of one column, that are looked at. */
const MOST_WORDS = 40;

/** The claim of a cell that holds one figure; null for words and for figures of nothing that is known. */
export function claimInCell(cell: TableCell, table: TableWords, names: readonly string[], scope: Scope): Draft | null {
  const quantity = onlyFigure(cell.text);
  if (!quantity) return null;
  const label = table.rows.get(cell.row)?.findLast(({ col }) => col < cell.col);
  const head = table.cols.get(cell.col)?.find(({ row }) => row < cell.row)?.text ?? "";
  if (!label) return null;
  const school = schoolsIn(label.text, names).at(-1)?.name;
  const isAsked = ASKED.test(head);
  const words = school !== undefined ? [head] : head === "" || isAsked || ACTUAL.test(head) ? [label.text] : [label.text, head];
  const of: Scope = school === undefined ? scope : { ...scope, school };
  return draftOf(words, quantity, isAsked ? "limit" : null, of);
}

/** The cell is one figure and nothing else. */
export function onlyFigure(text: string): Quantity | null {
  const [quantity, ...others] = quantitiesIn(text);
  const isAll =
    quantity &&
    others.length === 0 &&
    /^\s*(?:约|近)?\s*$/u.test(text.slice(0, quantity.from)) &&
    text.slice(quantity.to).trim() === "";
  return isAll ? quantity : null;
}

function isWords(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && onlyFigure(text) === null;
}

function draftOf(words: readonly string[], quantity: Quantity, as: ClaimKind | null, scope: Scope): Draft | null {
  const plain = { from: quantity.from, to: quantity.to, step: quantity.step, exactness: quantity.exactness, scope };
  const subject = words.join("");
  const ratio = quantity.ratio ? namedRatio(subject, quantity) : null;
  const rate = quantity.unit === "%" || /率/u.test(subject) ? namedRate(subject) : null;
  const indicator = ratio ?? rate;
  if (indicator) {
    const kind = as ?? (ratio || rate === "MEANCLASSSIZE" ? "perPupil" : "rate");
    return {
      ...plain,
      kind,
      indicator,
      subject,
      value: quantity.value,
      unit: ratio ? "" : rate === "MEANCLASSSIZE" ? "人" : "%",
    };
  }
  if (quantity.ratio || quantity.unit === "%") return null;
  const label = labelOfCell(words, quantity.unit);
  const what = label && (label.item ?? (label.kind === "perPupil" ? label.of : undefined));
  const amount = what && inUnitOf(what, quantity);
  if (!label || !what || !amount) return null;
  const { stage, year, isDoubtful } = label;
  const of = { ...scope, ...(stage && { stage }), ...(year !== undefined && { year }) };
  const said = { ...plain, ...amount, subject: label.words, scope: of, ...(isDoubtful && { isDoubtful: true as const }) };
  if (label.kind !== "perPupil") return { ...said, item: what, kind: as ?? "stock" };
  const measure = perHeadOf(subject, what);
  return measure && { ...said, ...measure, kind: as ?? "perPupil" };
}

function labelOfCell(words: readonly string[], unit: string): Label | null {
  const [row, head] = words;
  const labels = head === undefined ? [labelOf(row!, unit)] : [labelOf(head, unit, [row!]), labelOf(row!, unit, [head])];
  const read = labels.find((label) => !isUnread(label) && (label.item !== undefined || label.kind === "perPupil"));
  return read && !isUnread(read) ? read : null;
}
