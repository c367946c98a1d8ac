/**
 * Do figures agree with what their heading claims? (reading.md §4) Counts are whole, parts are not larger than wholes, and
 * totals of a school are not of the size of a figure per pupil. A single odd figure is for the checks of consistency; here most
 * of a column must be odd, which tells that the heading means something else.
 */
import { type FieldId, fieldOf } from "../fields/dictionary";
import { PARTS } from "../fields/parts";

/** Why the figures of a column are not those of the item its heading names. */
export type FigureDoubt =
  /** Most are fractions, and the item is counted in whole pieces: a mean or a rate. */
  | { readonly code: "fractions" }
  /** Most exceed the column they are a part of; `whole` also stands for 在校生数 where teachers exceed it. */
  | { readonly code: "beyondWhole"; readonly whole: FieldId }
  /** Most classes would be larger than any class is. */
  | { readonly code: "classTooLarge" }
  /** Most areas would leave a pupil no ground to stand on: ㎡ per pupil. */
  | { readonly code: "areaTooSmall" };

/** Figures of a column by row, in the unit of the dictionary; null where the row has none. */
export type ColumnFigures = readonly (number | null)[];

/** What formulas leave behind the last digit they mean. */
const BINARY_NOISE = 1e-6;
/** Three times the size from which a class counts as 超大班额 (66 人): a bound of what can be, no standard. */
const LARGEST_CLASS = 198;
/** ㎡ for each pupil: less than what somebody standing needs. */
const SMALLEST_AREA = 0.1;
/** In fewer rows it may be slips; a column is judged beside another one by at least three. */
const FEWEST_ROWS = 3;

const AREAS: ReadonlySet<FieldId> = new Set<FieldId>(["landArea", "floorArea", "teachingArea", "sportsGroundArea"]);

/** 人、班、间、台、册 are counted, so that 6.2 of them is a mean or a rate, no stock (`isCountable` of the dictionary). */
export function isPossibleCount(field: FieldId, value: number): boolean {
  return Math.abs(value - Math.round(value)) <= BINARY_NOISE || !fieldOf(field).isCountable;
}

/**
 * @param others figures of the other columns of the table, by the same rows
 * @returns null where nothing speaks against the heading
 */
export function figureDoubt(
  field: FieldId,
  figures: ColumnFigures,
  others: ReadonlyMap<FieldId, ColumnFigures>,
): FigureDoubt | null {
  const given = figures.filter((figure) => figure !== null);
  if (given.length > 0 && isMost(given, (figure) => !isPossibleCount(field, figure))) return { code: "fractions" };
  const isMostBeside = (other: FieldId, is: (figure: number, beside: number) => boolean) =>
    isMostOf(figures, others.get(other) ?? [], is);
  const wholes = PARTS.flatMap(({ parts, whole, mayExceed }) =>
    parts.length === 1 && parts[0] === field && !mayExceed ? [whole] : [],
  );
  const whole = [...wholes, ...(field === "teachers" ? (["pupils"] as const) : [])].find((candidate) =>
    isMostBeside(candidate, (part, all) => part > all),
  );
  if (whole !== undefined) return { code: "beyondWhole", whole };
  if (field === "largestClass" && isMost(given, (figure) => figure > LARGEST_CLASS)) return { code: "classTooLarge" };
  if (field === "classes" && isMostBeside("pupils", (classes, pupils) => pupils > classes * LARGEST_CLASS)) {
    return { code: "classTooLarge" };
  }
  if (AREAS.has(field) && isMostBeside("pupils", (area, pupils) => area > 0 && area < pupils * SMALLEST_AREA)) {
    return { code: "areaTooSmall" };
  }
  return null;
}

/** Of the rows in which both columns have a figure. */
function isMostOf(a: ColumnFigures, b: ColumnFigures, is: (figure: number, beside: number) => boolean): boolean {
  let pairs = 0;
  let odd = 0;
  for (let row = 0; row < a.length; row++) {
    const [figure, beside] = [a[row], b[row]];
    if (typeof figure !== "number" || typeof beside !== "number") continue;
    pairs += 1;
    if (is(figure, beside)) odd += 1;
  }
  return pairs >= FEWEST_ROWS && odd * 2 > pairs;
}

function isMost<T>(all: readonly T[], is: (one: T) => boolean): boolean {
  return all.filter(is).length * 2 > all.length;
}
