/**
 * A list with one row per stage in which both rows of a school carry the same resources: the total of the school written
 * twice, not the share of each stage. Such figures are not used; dividing them is the user's decision.
 */
import { type FieldId, fieldOf } from "../fields/dictionary";
import { type KnownReading, type Reading, missing } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import type { TableProblem } from "../tables/problem";

/** One equal pair may be chance, two are not. */
const FEWEST_EQUAL = 2;

type StageItems = ReadonlyMap<SchoolStage, Map<FieldId, Reading>>;

/** Makes repeated totals `ambiguous` in place and says so; nothing to say: null. */
export function settleRepeatedTotals(school: string, stages: StageItems): TableProblem | null {
  const [first, ...others] = [...stages.values()];
  if (!first || others.length === 0) return null;
  const pairs = [...first].flatMap(([field, reading]) => {
    const all = [reading, ...others.flatMap((items) => items.get(field) ?? [])].filter(isKnown);
    const isPair = fieldOf(field).isShared && all.length === others.length + 1 && all.every(({ value }) => value > 0);
    return isPair ? [{ field, all }] : [];
  });
  const equal = pairs.filter(({ all }) => all.every(({ value }) => value === all[0]!.value));
  if (equal.length < FEWEST_EQUAL || equal.length < pairs.length) return null;
  for (const { field, all } of equal) {
    const cells = all.flatMap((reading) => reading.cells);
    for (const items of stages.values()) items.set(field, missing("ambiguous", field, cells));
  }
  return repeated(school, equal);
}

function isKnown(reading: Reading): reading is KnownReading {
  return reading.state === "known";
}

function repeated(
  school: string,
  equal: readonly { readonly field: FieldId; readonly all: readonly KnownReading[] }[],
): TableProblem {
  return {
    code: "totalRepeated",
    severity: "warning",
    values: { kind: "totalRepeated", school, fields: equal.map(({ field }) => field) },
    cells: equal.flatMap(({ all }) => all.flatMap(({ cells }) => cells)),
  };
}
