/**
 * Items that several tables of a school give with different figures although one of them settles the matter: repeated in
 * another form, or given for the whole school beside its stages (tables.md §8: 4153 = 4155/4156 = 4149 per stage).
 */
import type { FieldId } from "../fields/dictionary";
import type { KnownReading, Reading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";

export interface RepeatedItem {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly field: FieldId;
  /** Null: the figure of the whole school. */
  readonly stage: SchoolStage | null;
  /** The figure that is used: one, or one per stage of the school. */
  readonly official: readonly KnownReading[];
  readonly repeated: KnownReading;
}

type StageItems = ReadonlyMap<SchoolStage, ReadonlyMap<FieldId, Reading>>;

/** Items that forms give both per stage and for the whole school. */
const COUNTED_BOTH_WAYS: readonly FieldId[] = ["pupils", "teachers", "classes"];
const ATTACHED: readonly SchoolStage[] = ["senior", "kindergarten"];

/** Equal but for binary noise of a unit conversion. */
export function isSameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Figures of the whole school that its stages do not add up to, with or without an attached kindergarten or 高中部. */
export function wholeAgainstStages(
  whole: ReadonlyMap<FieldId, Reading>,
  stages: StageItems,
): readonly Pick<RepeatedItem, "field" | "official" | "repeated">[] {
  return COUNTED_BOTH_WAYS.flatMap((field) => {
    const repeated = whole.get(field);
    if (repeated?.state !== "known" || repeated.range) return [];
    const given = [...stages].map(([stage, items]) => ({ stage, reading: items.get(field) }));
    const official = given.flatMap(({ stage, reading }) =>
      reading?.state === "known" && !reading.range ? [{ stage, reading }] : [],
    );
    if (official.length === 0 || official.length < given.filter(({ stage }) => !ATTACHED.includes(stage)).length) return [];
    const sumWithout = (left: readonly SchoolStage[]) =>
      official.filter(({ stage }) => !left.includes(stage)).reduce((sum, { reading }) => sum + reading.value, 0);
    const ways = [[], ["kindergarten"], ["senior"], ATTACHED] as const;
    if (ways.some((left) => isSameFigure(sumWithout(left), repeated.value))) return [];
    return [{ field, official: official.map(({ reading }) => reading), repeated }];
  });
}
