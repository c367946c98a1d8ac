/** One answer per cell: a range given for an argument spills answers of its shape, single arguments count for all of them. */
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual } from "../domain/kernel/text";
import type { Argument, ArgumentRange } from "./arguments";
import type { FormulaPlace, LiveCall } from "./function-entry";
import { invalidValue } from "./outcome";
import type { Outcome } from "./outcome";

/** The one value of an argument for one answer; null when the formula gives no such argument. */
export type Given = { readonly value: Argument } | null;

/** Where an answer stands. */
export interface ResultPlace {
  /** The cell of the formula; null in a spilled block, which has no row of its own. */
  readonly at: FormulaPlace;
  /** The answer is the only one of its formula. */
  readonly isAlone: boolean;
}

/** @param answer gets its arguments in the order of the parameters */
export function spread(
  { given, at, language }: Pick<LiveCall, "given" | "at" | "language">,
  answer: (given: readonly Given[], place: ResultPlace) => Outcome,
): Outcome | Outcome[][] {
  const block = given.find((range) => range !== null && sizeOf(range) > 1);
  if (!block) return answer(given.map(oneCell), { at, isAlone: true });
  if (given.some((range) => range !== null && sizeOf(range) > 1 && !isSameShape(range, block))) {
    return invalidValue(inLanguage(SHAPES, language));
  }
  const cellOf = (range: ArgumentRange | null, row: number, col: number): Given =>
    range === null || sizeOf(range) === 1 ? oneCell(range) : { value: range[row]![col] };
  return block.map((cells, row) =>
    cells.map((_, col) =>
      answer(
        given.map((range) => cellOf(range, row, col)),
        { at: null, isAlone: false },
      ),
    ),
  );
}

const oneCell = (range: ArgumentRange | null): Given => (range === null ? null : { value: range[0]?.[0] });
const sizeOf = (range: ArgumentRange) => range.length * (range[0]?.length ?? 0);
const isSameShape = (a: ArgumentRange, b: ArgumentRange) => a.length === b.length && a[0]?.length === b[0]?.length;

const SHAPES: Bilingual = {
  zh: "作为参数的各区域须大小相同",
  en: "The ranges given must have the same shape",
};
