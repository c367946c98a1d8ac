/** 班额: how many classes have to be added at the least so that no class is over the limit. */
import type { FieldId } from "../fields/dictionary";
import type { IndicatorId } from "../indicators/catalogue";
import type { ItemReadings } from "../indicators/compute";
import type { Stage } from "../kernel/stage";
import type { Section } from "../dataset/school";
import type { Finding } from "./finding";

export interface MoreClasses {
  /** Most pupils a class may have. */
  readonly cap: number;
  /**
   * The least number of classes to add, whichever pupils sit in which class: with one fewer, some class is over the cap.
   * 0 when there are classes enough for all pupils, and only their distribution is uneven.
   */
  readonly atLeast: number;
}

/** Largest class that a share of classes does not count as too large. */
export const LARGEST_NOT_COUNTED: Readonly<Partial<Record<IndicatorId, Readonly<Record<Stage, number>>>>> = {
  CLASSESOVERCAPSHARE: { primary: 45, junior: 50 },
  LARGECLASSSHARE: { primary: 55, junior: 55 },
  SUPERLARGECLASSSHARE: { primary: 65, junior: 65 },
};

/** Counts of classes of so many pupils and more. */
const COUNTED: readonly (readonly [FieldId, number])[] = [
  ["classesOver45", 46],
  ["classesOver50", 51],
  ["largeClasses", 56],
  ["superLargeClasses", 66],
];

/**
 * @param section the section the finding is about
 * @returns undefined when the finding is not one of a failing class size, or neither the pupils nor the sizes of the
 *   classes are known
 */
export function moreClassesOf(finding: Finding, { items }: Pick<Section, "items">): MoreClasses | undefined {
  const { verdict, indicator, limit, stage } = finding;
  if (verdict !== "fail" || indicator === undefined || limit === undefined) return undefined;
  const cap = indicator === "MAXCLASSSIZE" ? Math.floor(limit) : LARGEST_NOT_COUNTED[indicator]?.[stage];
  const classes = knownValue("classes", items);
  if (cap === undefined || cap < 1 || classes === undefined) return undefined;
  const pupils = leastPupils(classes, items);
  return pupils === undefined ? undefined : { cap, atLeast: Math.max(0, Math.ceil(pupils / cap) - classes) };
}

/** The pupils as counted, but never fewer than the sizes of the classes force. */
function leastPupils(classes: number, items: ItemReadings): number | undefined {
  const [pupils, seated] = [knownValue("pupils", items), leastSeated(classes, items)];
  return pupils === undefined || seated === undefined ? (pupils ?? seated) : Math.max(pupils, seated);
}

/** Every class has one pupil at least; every class of 46 and more has 45 beside that one, and so on upwards. */
function leastSeated(classes: number, items: ItemReadings): number | undefined {
  let seated = classes;
  let reached = 1;
  let biggest = 1;
  for (const [field, from] of COUNTED) {
    const count = knownValue(field, items);
    if (count === undefined) continue;
    seated += count * (from - reached);
    reached = from;
    if (count > 0) biggest = from;
  }
  const largest = knownValue("largestClass", items);
  if (largest === undefined) return reached === 1 ? undefined : seated;
  return seated + Math.max(0, largest - biggest);
}

function knownValue(field: FieldId, items: ItemReadings): number | undefined {
  const reading = items[field];
  return reading?.state === "known" ? reading.value : undefined;
}
