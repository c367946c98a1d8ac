/** The figures of a school, of this year and of the last, as they can be compared: stage by stage. */
import type { School } from "../../dataset/school";
import type { FieldId } from "../../fields/dictionary";
import { type KnownReading, known } from "../../kernel/reading";
import type { SchoolStage } from "../../kernel/stage";

export type Figures = ReadonlyMap<FieldId, KnownReading>;

/** A stage of a school with what it has; what its stages share is compared apart, with the stage `null`. */
export interface Unit {
  readonly school: School;
  readonly stage: SchoolStage | null;
  readonly now: Figures;
  /** Empty where last year is not known. */
  readonly before: Figures;
}

export function unitsOf(schools: readonly School[], lastYear: readonly School[]): readonly Unit[] {
  const earlier = new Map(lastYear.map((school) => [school.id, school]));
  return schools.flatMap((school) => {
    const now = figuresOf(school);
    const before = earlier.get(school.id);
    const then = before ? figuresOf(before) : new Map<SchoolStage | null, Figures>();
    return [...now].map(([stage, figures]): Unit => ({ school, stage, now: figures, before: then.get(stage) ?? NONE }));
  });
}

const NONE: Figures = new Map();

/** A school of one stage owns what it shares. */
function figuresOf({ stages, shared }: School): ReadonlyMap<SchoolStage | null, Figures> {
  const [first, ...others] = Object.keys(stages) as SchoolStage[];
  if (first === undefined) return new Map();
  if (others.length === 0) return new Map([[first, toFigures({ ...shared, ...stages[first] })]]);
  const parts = [first, ...others].map((stage) => [stage, toFigures(stages[stage]!)] as const);
  const together = new Map(toFigures(shared));
  const pupils = parts.flatMap(([, figures]) => figures.get("pupils") ?? []);
  if (pupils.length === parts.length) {
    const sum = pupils.reduce((total, { value }) => total + value, 0);
    together.set(
      "pupils",
      known(
        sum,
        pupils[0]!.unit,
        pupils.flatMap(({ cells }) => cells),
      ),
    );
  }
  return new Map<SchoolStage | null, Figures>([...parts, [null, together]]);
}

/** Figures somebody wrote: with cells, one value, none that follows from others only. */
function toFigures(items: School["shared"]): Figures {
  const figures = new Map<FieldId, KnownReading>();
  for (const [field, reading] of Object.entries(items) as [FieldId, School["shared"][FieldId]][]) {
    if (reading?.state === "known" && reading.range === undefined && reading.cells.length > 0) figures.set(field, reading);
  }
  return figures;
}
