/** Is a row of a list the sum, or the mean, of other rows? The figures themselves tell, whatever the row is called. */
import { fieldOf } from "../../fields/dictionary";
import { factorTo, scaled } from "../../labels/units";
import { readNumber } from "../number";
import { isAdditive } from "../row-table";
import type { SheetView } from "../sheet-view";
import type { ListColumn } from "./heading";
import type { ListHeader } from "./list-header";

/** A column whose figures add up to those of a total. */
export interface SumColumn extends ListColumn {
  /** Its heading names an item: a figure in it can speak against a sum. */
  readonly isItem: boolean;
}

/** `gap`: blank or unreadable, so that a sum may be more than what is seen; `none`: nothing is counted here (—, /). */
export type Figure = number | "gap" | "none";

export interface FigureRow {
  readonly row: number;
  readonly figures: readonly Figure[];
}

export interface Sum {
  /** Rows that are summed up, as they stand on the sheet. */
  readonly of: readonly number[];
  /** Columns with a figure that is the sum. */
  readonly columns: number;
  /** Digits that agree, over all columns: how little likely a coincidence is. */
  readonly digits: number;
}

/** Two columns are the least that can show a total. */
const FEWEST_COLUMNS = 2;
/** A total sums up at least two rows that have something. */
const FEWEST_ROWS = 2;

/** The additive item columns; where there are fewer than two, columns with other headings help. */
export function sumColumns({ columns, nameCol }: ListHeader): readonly SumColumn[] {
  const isSummed = ({ col, path }: ListColumn) => col !== nameCol && isAdditive(path.join(""));
  const items = columns.filter((column) => column.meaning?.role === "item" && isSummed(column));
  const others = columns.filter((column) => column.meaning === null && column.path.length > 0 && isSummed(column));
  return [
    ...items.map((column) => ({ ...column, isItem: true })),
    ...(items.length < FEWEST_COLUMNS ? others.map((column) => ({ ...column, isItem: false })) : []),
  ];
}

/** A smaller figure may be the sum of others by chance. */
const TELLING_FIGURE = 100;

export function figuresOf(view: SheetView, columns: readonly SumColumn[], row: number): readonly Figure[] {
  return columns.map((column) => figureAt(view, column, row));
}

/** The figure in the unit of its column. */
function figureAt(view: SheetView, { col, meaning, unit: headed }: SumColumn, row: number): Figure {
  const value = view.value(row, col);
  if (typeof value === "number") return value;
  const number = readNumber(value);
  // A value merged over several rows counts once.
  if (number.kind === "blank" && view.hasMerges && (view.mergeAt(row, col)?.row ?? row) < row) return "none";
  if (number.kind === "notApplicable") return "none";
  if (number.kind !== "number") return "gap";
  if (number.unit === undefined) return number.value;
  const unit = meaning?.role === "item" ? fieldOf(meaning.field).unit : null;
  const own = unit === null ? null : factorTo(unit, number.unit);
  const factor = unit === null || headed === undefined ? 1 : factorTo(unit, headed);
  return own === null || factor === null ? "gap" : scaled(number.value, own / factor);
}

/**
 * The nearest rows of which `row` is the sum on every item column in which it has a figure, on two columns at least.
 * @param others rows above it from below, or below it from above
 */
export function sumOfNearest(row: FigureRow, others: Iterable<FigureRow>, columns: readonly SumColumn[]): Sum | null {
  if (positiveFigures(row) < FEWEST_COLUMNS) return null;
  let adding: Adding | null = null;
  for (const other of others) {
    if (!adding) {
      // Most rows are schools, of which the nearest has more of something.
      if (hasFarMore(other, row, columns)) return null;
      adding = new Adding(row, columns);
    }
    adding.add(other);
    if (adding.isBeyond) return null;
    const sum = adding.sum;
    if (sum && sum.columns >= FEWEST_COLUMNS) return sum;
  }
  return null;
}

/** So much more of an item that no rounding explains it. */
function hasFarMore({ figures }: FigureRow, { figures: total }: FigureRow, columns: readonly SumColumn[]): boolean {
  for (let at = 0; at < columns.length; at++) {
    const [figure, whole] = [figures[at], total[at]];
    if (columns[at]!.isItem && typeof figure === "number" && typeof whole === "number" && figure > whole + 1) return true;
  }
  return false;
}

/** Is a figure of `row` the sum of all these rows, with digits enough to be no coincidence? The other columns may differ. */
export function sumsUpAColumn(row: FigureRow, others: readonly FigureRow[], columns: readonly SumColumn[]): boolean {
  const adding = new Adding(row, columns);
  for (const other of others) adding.add(other);
  return adding.rows >= FEWEST_ROWS && adding.hasSummedColumn;
}

/** Has `row` at least as much as all these rows together, wherever it has a figure? So a total has of which not all rows are listed. */
export function hasAllTogether(row: FigureRow, others: readonly FigureRow[], columns: readonly SumColumn[]): boolean {
  const adding = new Adding(row, columns);
  for (const other of others) adding.add(other);
  return adding.rows >= FEWEST_ROWS && adding.isAtLeast;
}

class Adding {
  readonly #sums: number[];
  readonly #gaps: boolean[];
  readonly #of: number[] = [];
  readonly #hasFractions: boolean[];
  /** Rows that have added anything. */
  rows = 0;

  constructor(
    private readonly total: FigureRow,
    private readonly columns: readonly SumColumn[],
  ) {
    this.#sums = columns.map(() => 0);
    this.#gaps = columns.map(() => false);
    this.#hasFractions = total.figures.map((figure) => typeof figure === "number" && !Number.isInteger(figure));
  }

  add({ row, figures }: FigureRow): void {
    let adds = false;
    figures.forEach((figure, at) => {
      if (figure === "gap") this.#gaps[at] = true;
      if (typeof figure !== "number") return;
      this.#sums[at]! += figure;
      if (!Number.isInteger(figure)) this.#hasFractions[at] = true;
      adds ||= figure > 0;
    });
    this.#of.push(row);
    if (adds) this.rows += 1;
  }

  /** The rows are already more than the total on a column. */
  get isBeyond(): boolean {
    return this.columns.some(({ isItem }, at) => isItem && this.#over(at) > 0);
  }

  get hasSummedColumn(): boolean {
    return this.columns.some((_, at) => this.#over(at) === 0 && (this.total.figures[at] as number) >= TELLING_FIGURE);
  }

  get isAtLeast(): boolean {
    const compared = this.columns.flatMap(({ isItem }, at) => (isItem && this.#isPositive(at) ? [this.#over(at) <= 0] : []));
    return compared.length > 0 && compared.every(Boolean);
  }

  /** Sum over the rows so far; null while it is none. */
  get sum(): Sum | null {
    if (this.rows < FEWEST_ROWS) return null;
    let columns = 0;
    let items = 0;
    let digits = 0;
    for (const [at, { isItem }] of this.columns.entries()) {
      const over = this.#over(at);
      if (over === 0 && this.#isPositive(at)) {
        columns += 1;
        items += isItem ? 1 : 0;
        digits += Math.log10(Math.max(1, this.total.figures[at] as number));
      } else if (isItem && over !== 0 && !(over < 0 && this.#gaps[at])) return null;
    }
    return items > 0 ? { of: [...this.#of].sort((a, b) => a - b), columns, digits } : null;
  }

  #isPositive(at: number): boolean {
    const figure = this.total.figures[at];
    return typeof figure === "number" && figure > 0;
  }

  /** How much the rows have more than the total; 0 where they agree, or where the total has no figure. */
  #over(at: number): number {
    const figure = this.total.figures[at];
    if (typeof figure !== "number") return 0;
    const over = this.#sums[at]! - figure;
    return Math.abs(over) <= this.#leeway(figure, at) ? 0 : over;
  }

  /** Counts agree exactly; fractions of areas and money may have been rounded before or after they were added up. */
  #leeway(figure: number, at: number): number {
    if (!this.#hasFractions[at]) return 1e-9 * Math.max(1, Math.abs(figure));
    return Math.max(ROUNDED_AREA, halfOfLastDigit(figure));
  }
}

/** Published areas agree with their sums within 0.01 (tables.md §4.8). */
const ROUNDED_AREA = 0.0101;

/** Is `row` the mean of all these rows, on two columns at least, and are they not all alike? Equal schools are each other's mean. */
export function isMeanOfAll(row: FigureRow, others: readonly FigureRow[], columns: readonly SumColumn[]): boolean {
  let matches = 0;
  let differing = 0;
  for (const at of columns.keys()) {
    const figure = row.figures[at];
    if (typeof figure !== "number") continue;
    const figures = others.flatMap(({ figures: own }) => (typeof own[at] === "number" ? [own[at]] : []));
    if (figures.length < FEWEST_ROWS) continue;
    const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length;
    if (Math.abs(figure - mean) > halfOfLastDigit(figure) + 1e-9 * Math.max(1, mean)) return false;
    matches += 1;
    if (figures.some((one) => one !== figures[0])) differing += 1;
  }
  return matches >= FEWEST_COLUMNS && differing >= FEWEST_COLUMNS;
}

function positiveFigures({ figures }: FigureRow): number {
  let positive = 0;
  for (const figure of figures) if (typeof figure === "number" && figure > 0) positive += 1;
  return positive;
}

function halfOfLastDigit(figure: number): number {
  const decimals = /\.(\d{1,6})/.exec(String(figure))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
