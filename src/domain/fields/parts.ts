/** Items that are parts of another one, whatever table they stand in. */
import type { FieldId } from "./dictionary";

export interface PartOfWhole {
  /** Together not more than the whole. */
  readonly parts: readonly FieldId[];
  readonly whole: FieldId;
  /** Whole and parts may be counted differently, so that an excess may be explained. */
  readonly mayExceed?: true;
}

const within = (whole: FieldId, ...parts: FieldId[]): PartOfWhole => ({ parts, whole });

export const PARTS: readonly PartOfWhole[] = [
  within("pupils", "boys", "girls"),
  within("pupils", "girls"),
  within("pupils", "boarders"),
  within("pupils", "migrants"),
  within("pupils", "leftBehind"),
  within("teachers", "higherQualTeachers"),
  within("teachers", "backboneTeachers"),
  within("teachers", "peArtsTeachers"),
  within("teachers", "midTitleAndAboveTeachers"),
  within("teachers", "certifiedTeachers"),
  within("teachers", "qualifiedTeachers"),
  within("teachers", "trained360Teachers"),
  within("teachers", "over50Teachers"),
  within("classes", "largeClasses"),
  within("largeClasses", "superLargeClasses"),
  within("landArea", "greenArea", "sportsGroundArea"),
  within("sportsTotalArea", "sportsGroundArea", "indoorSportsArea"),
  within("floorArea", "teachingArea"),
  within("floorArea", "dilapidatedArea"),
  within("floorArea", "officeArea"),
  within("floorArea", "livingArea"),
  within("teachingArea", "classroomArea"),
  within("teachingArea", "indoorSportsArea"),
  within("teachingArea", "libraryArea"),
  within("classrooms", "multimediaRooms"),
  within("musicRooms", "musicRoomsToStandard"),
  within("artRooms", "artRoomsToStandard"),
  within("books", "newBooks"),
  within("fitnessTested", "fitnessPassed"),
  within("fitnessTested", "fitnessGood"),
  within("schoolAgeChildren", "schoolAgeEnrolled"),
  within("disabledChildren", "disabledEnrolled"),
  within("fixedAssets", "equipmentValue"),
  // Staff of a 一贯制 school may be counted with another stage.
  { parts: ["teachers"], whole: "staff", mayExceed: true },
];
