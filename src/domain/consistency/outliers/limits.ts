/**
 * When is a figure unusual? (经验校验) No document gives limits; these are our own, chosen so that they are silent over counties
 * made after published spreads and find nearly all slips of the pen (ADR 25; test/domain/consistency/outliers-rates.test.ts).
 */
import type { FieldId } from "../../fields/dictionary";

export interface Limit {
  /** More than so many times last year's figure, or less than that part of it. */
  readonly factor: number;
  /** Changes below this are never unusual, in the unit of the item. */
  readonly least: number;
  /** Items that change together for a good reason: a move that another of the group shares is no slip. */
  readonly group?: "people" | "premises";
  /** Bought at once: what is added may come to more than what is taken away. */
  readonly most?: number;
}

const people = (least: number): Limit => ({ factor: 2, least, group: "people" });
const premises = (least: number): Limit => ({ factor: 2, least, group: "premises" });
const some = (factor: number, least: number): Limit => ({ factor, least });
const bought = (least: number): Limit => ({ factor: 3.5, most: 7, least });

export const LIMITS: Readonly<Partial<Record<FieldId, Limit>>> = {
  pupils: people(60),
  boys: people(40),
  girls: people(40),
  classes: people(6),
  teachers: people(9),
  staff: people(9),
  boarders: some(4, 100),
  migrants: some(4, 100),
  leftBehind: some(4, 100),
  entrants: some(3, 60),
  leavers: some(3, 60),
  certifiedTeachers: some(3, 9),
  qualifiedTeachers: some(3, 9),
  higherQualTeachers: some(3, 9),
  midTitleAndAboveTeachers: some(3, 9),
  backboneTeachers: some(6, 9),
  peArtsTeachers: some(4, 9),
  landArea: premises(1000),
  floorArea: premises(500),
  teachingArea: premises(300),
  classroomArea: premises(300),
  sportsGroundArea: { factor: 4, least: 1000, group: "premises" },
  sportsTotalArea: { factor: 4, least: 1000, group: "premises" },
  greenArea: some(4, 1000),
  officeArea: some(4, 300),
  livingArea: some(4, 500),
  dormArea: some(4, 500),
  classrooms: { factor: 2, least: 9, group: "premises" },
  multimediaRooms: bought(9),
  computers: bought(40),
  pupilComputers: bought(40),
  teacherComputers: bought(30),
  terminals: bought(40),
  books: bought(2000),
  equipmentValue: bought(200_000),
  fixedAssets: bought(500_000),
  publicFunds: some(4, 100_000),
};

/** A move of the group counts as shared where another item makes at least this part of it, up to its inverse. */
export const SHARED_PART = 0.5;
/** No growth explains more than this in a year, however many items share it. */
export const MOST_SHARED = 5;

/** So many times is far whatever the item: then a quarter of the usual change is enough. */
export const VAST = { factor: 7, part: 0.25 } as const;

/** Last year's figure with a digit lost or added: the longer one has at least so many digits. */
export const SLIP = { lost: 3, added: 4, factor: 1.3 } as const;

/** Two figures changed places: far apart last year, and each now within this of the other. */
export const EXCHANGED = { factor: 1.5, within: 1.1, least: 20 } as const;

/** Similar schools: the nearest by pupils of the same stage, with their spread about the median. */
export const PEERS = { most: 15, fewest: 8, smallest: 20, fewTeachers: 10, spreads: 7 } as const;

/** Half of at least this many schools moved alike: the column, not a school. */
export const FEWEST_OF_COLUMN = 8;

/** Two items of a school, and how many times more or less than similar schools one may be for each of the other. */
export interface Pair {
  readonly item: FieldId;
  readonly over: FieldId;
  readonly most: number;
  readonly least: number;
}

const perPupil = (factor: number, ...items: readonly FieldId[]): readonly Pair[] =>
  items.map((item) => ({ item, over: "pupils", most: factor, least: factor }));

export const PAIRS: readonly Pair[] = [
  // A small school has small classes, and a teacher for each of them.
  { item: "pupils", over: "classes", most: 3, least: 12 },
  { item: "teachers", over: "classes", most: 5, least: 6 },
  { item: "teachers", over: "staff", most: 2, least: 4 },
  { item: "higherQualTeachers", over: "teachers", most: 3, least: 6 },
  { item: "backboneTeachers", over: "teachers", most: 10, least: 20 },
  { item: "teachingArea", over: "floorArea", most: 4, least: 6 },
  { item: "floorArea", over: "landArea", most: 12, least: 16 },
  { item: "classrooms", over: "classes", most: 6, least: 5 },
  { item: "multimediaRooms", over: "classrooms", most: 6, least: 12 },
  ...perPupil(11, "teachers", "staff", "floorArea", "teachingArea", "books", "multimediaRooms"),
  ...perPupil(15, "landArea", "classroomArea", "classrooms", "computers", "equipmentValue", "fixedAssets", "peArtsTeachers"),
  ...perPupil(18, "sportsGroundArea", "sportsTotalArea"),
];

/** The rows of two schools changed places: so far from their own figures of last year (natural logarithm, middle of all). */
export const ROWS = { apart: 0.15, part: 0.4, fewest: 4 } as const;

/** Within so many times the middle of similar schools a figure is like theirs. */
export const USUAL = 2.5;
