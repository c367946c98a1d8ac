/** Are the figures of a row like those of the schools of the list? */
import type { Figure } from "./row-figures";
import { type RowLine, isNamedSchool } from "./row-lines";

export interface Likeness {
  /** Rows that say of themselves that they are a school, and rows with another name. */
  readonly named: number;
  readonly unnamed: number;
  readonly holds: (line: RowLine) => boolean;
}

/** A figure is like the others between a quarter of the smallest and four times the largest of them; so must be three in four. */
const SPREAD = 4;
const SHARE = 0.75;

export function likenessOf(data: readonly RowLine[]): Likeness {
  const named = data.filter(isNamedSchool);
  const columns = named[0]?.figures.length ?? 0;
  const ranges = Array.from({ length: columns }, (_, at) => rangeOf(named.map(({ figures }) => figures[at]!)));
  const usual = named.map(({ filled }) => filled).sort((a, b) => a - b)[Math.floor(named.length / 2)] ?? 0;
  return {
    named: named.length,
    unnamed: data.filter((line) => !isNamedSchool(line) && line.kind !== "none").length,
    holds({ figures, filled }) {
      const compared = figures.flatMap((figure, at) => {
        const range = ranges[at];
        return typeof figure === "number" && range ? [figure === 0 || isWithin(figure, range)] : [];
      });
      const within = compared.filter(Boolean).length;
      return filled * 2 >= usual && within >= compared.length * SHARE;
    },
  };
}

type Range = readonly [least: number, most: number];

function rangeOf(figures: readonly Figure[]): Range | null {
  let least = Infinity;
  let most = 0;
  for (const figure of figures) {
    if (typeof figure !== "number" || figure <= 0) continue;
    least = Math.min(least, figure);
    most = Math.max(most, figure);
  }
  return most > 0 ? [least, most] : null;
}

function isWithin(figure: number, [least, most]: Range): boolean {
  return figure * SPREAD >= least && figure <= most * SPREAD;
}
