/** Mean, 差异系数 and shares of the indicators over the sections of a county. */
import { gini, range, theilDecomposition } from "../dispersion/inequality";
import { pooledMean, variation } from "../dispersion/variation";
import { INDICATOR_IDS, type IndicatorId } from "../indicators/catalogue";
import type { CountyIndicator, Inequality, SectionEvaluation } from "./finding";
import { indicatorsOf } from "./section-indicators";

/** The sections of a county in columns: a section is visited once for all indicators, not once for each. */
interface Columns {
  readonly ids: readonly string[];
  /** 城区 / 镇区 / 乡村, or `unknown`. */
  readonly areas: readonly string[];
  /** NaN where not known. */
  readonly pupils: readonly number[];
  /** By indicator; NaN where not known. */
  readonly values: ReadonlyMap<IndicatorId, readonly number[]>;
}

/** Figures by indicator, computed when asked for, once. Sections without pupils have no weight and are left out. */
export function countyFigures(sections: readonly SectionEvaluation[]): (id: IndicatorId) => CountyIndicator {
  const figures = new Map<IndicatorId, CountyIndicator>();
  let columns: Columns | undefined;
  return (id) => {
    const ready = figures.get(id) ?? dispersionOf(id, (columns ??= columnsOf(sections)));
    figures.set(id, ready);
    return ready;
  };
}

function columnsOf(sections: readonly SectionEvaluation[]): Columns {
  const counted = sections.filter(({ section: { items } }) => items.pupils?.state !== "known" || items.pupils.value !== 0);
  const column = (): number[] => new Array<number>(counted.length).fill(NaN);
  const ids: string[] = [];
  const areas = counted.map(({ section }) => section.area ?? "unknown");
  const pupils = column();
  const columns = INDICATOR_IDS.map(column);
  for (const { section } of counted) {
    const row = ids.push(section.id) - 1;
    const count = section.items.pupils;
    if (count?.state === "known") pupils[row] = count.value;
    const indicators = indicatorsOf(section);
    for (let i = 0; i < columns.length; i++) columns[i]![row] = indicators.value(i);
  }
  return { ids, areas, pupils, values: new Map(INDICATOR_IDS.map((id, i) => [id, columns[i]!])) };
}

/** With one section whose value is not known there is no 差异系数 at all: leaving it out would flatter or harm the county. */
function dispersionOf(id: IndicatorId, { ids, areas, pupils, values: all }: Columns): CountyIndicator {
  const values = all.get(id)!;
  const missing = ids.filter((_, i) => Number.isNaN(values[i]!) || Number.isNaN(pupils[i]!));
  const complete = missing.length === 0;
  const spread = complete ? variation(values, pupils) : null;
  let [shares, cvWithout, inequality]: Partial<[CountyIndicator["shares"], CountyIndicator["cvWithout"], Inequality | null]> = [];
  return {
    indicator: id,
    mean: spread?.mean ?? (complete ? pooledMean(values, pupils) : null),
    cv: spread?.cv ?? null,
    missing,
    // Lists by the names of all sections are large, and of most indicators nobody looks at them.
    get shares() {
      return (shares ??= bySection(ids, spread?.shares));
    },
    get cvWithout() {
      return (cvWithout ??= bySection(ids, spread?.cvWithout));
    },
    get inequality() {
      if (inequality === undefined) inequality = spread && inequalityOf(values, pupils, areas);
      return inequality;
    },
  };
}

function inequalityOf(values: readonly number[], pupils: readonly number[], areas: readonly string[]): Inequality | null {
  const theil = theilDecomposition(values, pupils, areas);
  const found = { gini: gini(values, pupils), range: range(values, pupils) };
  return theil && found.range && found.gini !== null ? { gini: found.gini, theil, range: found.range } : null;
}

function bySection<T>(ids: readonly string[], figures: readonly T[] = []): Readonly<Record<string, T>> {
  const record: Record<string, T> = {};
  for (let i = 0; i < figures.length; i++) record[ids[i]!] = figures[i]!;
  return record;
}
