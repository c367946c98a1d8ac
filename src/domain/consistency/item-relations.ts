/**
 * Parts that cannot exceed their whole, between the items of a school, in lists and in forms. What a broken relation of
 * the forms (relations.ts) already says of the same cells is not said again (check-consistency.ts).
 */
import type { CheckKind, ProblemValues } from "../dataset/reading-result";
import type { School } from "../dataset/school";
import type { FieldId } from "../fields/dictionary";
import { PARTS, type PartOfWhole } from "../fields/parts";
import type { CellRef } from "../kernel/cell";
import { ownCells, type KnownReading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import { exceeds } from "./agreement";

export interface BrokenPart {
  readonly rule: string;
  readonly check: CheckKind;
  /** Absent where the relation runs over all schools. */
  readonly schoolId?: string;
  readonly left: number;
  readonly right: number;
  readonly cells: readonly CellRef[];
  readonly values: ProblemValues;
}

export function brokenParts(schools: readonly School[]): readonly BrokenPart[] {
  return schools.flatMap((school) => [
    ...PARTS.flatMap((part) => test(school, null, part)),
    ...(Object.keys(school.stages) as SchoolStage[]).flatMap((stage) => PARTS.flatMap((part) => test(school, stage, part))),
  ]);
}

function test(school: School, stage: SchoolStage | null, relation: PartOfWhole): readonly BrokenPart[] {
  const items = stage === null ? school.shared : (school.stages[stage] ?? {});
  const given = (field: FieldId): KnownReading | null => {
    const reading = items[field];
    return reading?.state === "known" && reading.range === undefined ? reading : null;
  };
  const parts = relation.parts.map(given);
  const whole = given(relation.whole);
  if (!whole || !parts.every((part) => part !== null)) return [];
  const left = parts.reduce((sum, part) => sum + part.value, 0);
  if (!exceeds(left, whole.value)) return [];
  const cells = [...parts, whole].flatMap(ownCells);
  return [
    {
      rule: `items/${relation.parts.join("+")}-within-${relation.whole}`,
      check: relation.mayExceed ? "empirical" : "logical",
      schoolId: school.id,
      left,
      right: whole.value,
      cells,
      values: {
        kind: "partsBeyondWhole",
        school: school.name,
        stage,
        parts: relation.parts,
        whole: relation.whole,
        sum: left,
        limit: whole.value,
      },
    },
  ];
}
