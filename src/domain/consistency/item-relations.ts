/**
 * Parts that cannot exceed their whole, between the items of a school, in lists and in forms. What a broken relation of
 * the forms (relations.ts) already says of the same cells is not said again (check-consistency.ts).
 */
import type { CheckKind, ProblemValues } from "../dataset/reading-result";
import type { School } from "../dataset/school";
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import { ownCells, type KnownReading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import { exceeds } from "./agreement";

interface PartOfWhole {
  readonly parts: readonly FieldId[];
  readonly whole: FieldId;
  readonly check: CheckKind;
}

const logical = (whole: FieldId, ...parts: FieldId[]): PartOfWhole => ({ parts, whole, check: "logical" });

/** Staff of a 一贯制 school may be counted with another stage, so teachers can exceed staff there. */
const PARTS: readonly PartOfWhole[] = [
  logical("pupils", "boys", "girls"),
  logical("pupils", "girls"),
  logical("pupils", "boarders"),
  logical("pupils", "migrants"),
  logical("pupils", "leftBehind"),
  logical("teachers", "higherQualTeachers"),
  logical("teachers", "backboneTeachers"),
  logical("teachers", "peArtsTeachers"),
  logical("teachers", "midTitleAndAboveTeachers"),
  logical("teachers", "certifiedTeachers"),
  logical("teachers", "qualifiedTeachers"),
  logical("teachers", "trained360Teachers"),
  logical("teachers", "over50Teachers"),
  logical("classes", "largeClasses"),
  logical("largeClasses", "superLargeClasses"),
  logical("landArea", "greenArea", "sportsGroundArea"),
  logical("floorArea", "teachingArea"),
  logical("floorArea", "dilapidatedArea"),
  logical("floorArea", "officeArea"),
  logical("floorArea", "livingArea"),
  logical("teachingArea", "classroomArea"),
  logical("teachingArea", "indoorSportsArea"),
  logical("teachingArea", "libraryArea"),
  logical("classrooms", "multimediaRooms"),
  logical("musicRooms", "musicRoomsToStandard"),
  logical("artRooms", "artRoomsToStandard"),
  logical("books", "newBooks"),
  logical("fitnessTested", "fitnessPassed"),
  logical("fitnessTested", "fitnessGood"),
  logical("schoolAgeChildren", "schoolAgeEnrolled"),
  logical("disabledChildren", "disabledEnrolled"),
  logical("fixedAssets", "equipmentValue"),
  { parts: ["teachers"], whole: "staff", check: "empirical" },
];

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
      check: relation.check,
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
