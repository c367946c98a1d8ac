/**
 * Parts that cannot exceed their whole, between the items of a school, in lists and in forms. What a broken relation of
 * the forms (relations.ts) already says of the same cells is not said again (check-consistency.ts).
 */
import type { School } from "../dataset/school";
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { KnownReading } from "../kernel/reading";
import { STAGE_NAMES, type SchoolStage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";

interface PartOfWhole {
  readonly parts: readonly FieldId[];
  readonly whole: FieldId;
  readonly check: "logical" | "empirical";
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

/** Published areas carry two decimals. */
const TOLERANCE = 0.0101;

export interface BrokenPart {
  readonly rule: string;
  readonly check: "logical" | "empirical";
  /** Absent where the relation runs over all schools. */
  readonly schoolId?: string;
  readonly left: number;
  readonly right: number;
  readonly cells: readonly CellRef[];
  readonly message: Bilingual;
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
  if (left - whole.value <= TOLERANCE) return [];
  const cells = [...parts.flatMap((part) => part.cells), ...whole.cells];
  return [
    {
      rule: `items/${relation.parts.join("+")}-within-${relation.whole}`,
      check: relation.check,
      schoolId: school.id,
      left,
      right: whole.value,
      cells,
      message: messageOf(school, stage, relation, left, whole.value),
    },
  ];
}

const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

function messageOf(
  school: School,
  stage: SchoolStage | null,
  { parts, whole, check }: PartOfWhole,
  left: number,
  right: number,
): Bilingual {
  const names = parts.map(fieldOf);
  const of = fieldOf(whole);
  const [a, b, gap] = [left, right, left - right].map((value) => figures.format(value));
  const where = stage === null ? { zh: "", en: "" } : { zh: `（${STAGE_NAMES[stage].zh}）`, en: ` (${STAGE_NAMES[stage].en})` };
  return {
    zh: `${check === "logical" ? "逻辑校验" : "经验校验"}：${school.name}${where.zh}${names.map(({ zh }) => zh).join("与")}${names.length > 1 ? "之和" : ""} ${a} ${of.unit}，超过${of.zh} ${b} ${of.unit}，超出 ${gap} ${of.unit}。`,
    en: `${check === "logical" ? "Must agree" : "Correct or explain"}: ${school.name}${where.en}: ${names.map(({ en }) => en).join(" and ")} ${a}, more than ${of.en} ${b}, by ${gap}.`,
  };
}
