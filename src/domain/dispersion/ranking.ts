/** 排序: the sections of a county from the worst value to the best. A school that has nothing stays in, and comes first. */

export interface RankedValue {
  readonly id: string;
  /** Null when not known: such a section has no rank. */
  readonly value: number | null;
  readonly pupils: number | null;
}

export interface Ranked {
  readonly id: string;
  readonly value: number;
  /** From 1, the worst; equal values share a rank and the next one follows after all of them. */
  readonly rank: number;
}

export interface Ranking {
  /** Worst first; of equals the school with more pupils, then in the order of the ids. */
  readonly ranked: readonly Ranked[];
  readonly notKnown: readonly string[];
}

/**
 * @param better whether more or less of the indicator is better
 */
export function ranking(sections: readonly RankedValue[], better: "more" | "less"): Ranking {
  const known = sections.filter((section): section is RankedValue & { value: number } => section.value !== null);
  const sign = better === "more" ? 1 : -1;
  const sorted = [...known].sort(
    (a, b) => sign * (a.value - b.value) || (b.pupils ?? 0) - (a.pupils ?? 0) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
  const ranked: Ranked[] = [];
  sorted.forEach(({ id, value }, i) => {
    const before = ranked[i - 1];
    ranked.push({ id, value, rank: before && before.value === value ? before.rank : i + 1 });
  });
  return { ranked, notKnown: sections.filter(({ value }) => value === null).map(({ id }) => id) };
}
