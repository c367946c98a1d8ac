/**
 * Counties as they might be, of two school years, from a seed: sizes of schools from 教学点 of a few pupils to schools of
 * thousands, per-pupil figures spread as in the published tables of twelve counties (差异系数
 * 0.2–0.5 of teachers and books, 0.2–0.9 of rooms and equipment, 0.4–1.3 of sports grounds), and a year of growth, mergers,
 * purchases and new buildings between them. What is not published, the size and frequency of changes in a year, is assumed
 * here, on the generous side.
 */
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { grid } from "../domain/tables/grids";

export type Stage = "小学" | "初中";

export const HEADINGS = {
  pupils: "在校生数",
  classes: "班数",
  teachers: "专任教师数",
  staff: "教职工数",
  higherQualTeachers: "高于规定学历专任教师数",
  backboneTeachers: "县级及以上骨干教师数",
  peArtsTeachers: "体育、艺术（美术、音乐）专任教师数",
  landArea: "占地面积（㎡）",
  sportsGroundArea: "运动场地面积（㎡）",
  floorArea: "校舍建筑面积（㎡）",
  teachingArea: "教学及辅助用房面积（㎡）",
  classrooms: "教室（间）",
  multimediaRooms: "网络多媒体教室（间）",
  computers: "教学用计算机台数",
  books: "图书册数",
  equipmentValue: "教学仪器设备值（元）",
} as const;

export type Item = keyof typeof HEADINGS;
export const ITEMS = Object.keys(HEADINGS) as readonly Item[];
export type Row = Record<Item, number>;

export interface County {
  readonly stage: Stage;
  readonly names: readonly string[];
  readonly before: readonly Row[];
  readonly now: readonly Row[];
}

/** Random numbers of a seed (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  isOne(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(all: readonly T[]): T {
    return all[this.whole(0, all.length - 1)]!;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** exp of a spread with tails heavier than normal: one value in twenty is spread twice as wide. */
  around(spread: number): number {
    return Math.exp(this.normal() * spread * (this.isOne(0.05) ? 2 : 1));
  }
}

const SCHOOLS = { fewest: 12, most: 45 } as const;
const SIZES = {
  小学: { middle: 330, spread: 1, perClass: 40, perTeacher: 17, grades: 6 },
  初中: { middle: 650, spread: 0.8, perClass: 45, perTeacher: 13, grades: 3 },
} as const;

export function simulatedCounty(chance: Chance): County {
  const stage: Stage = chance.isOne(0.7) ? "小学" : "初中";
  const count = chance.whole(SCHOOLS.fewest, SCHOOLS.most);
  // Counties differ in what they have on the whole, and in how unevenly.
  const level = { equipment: chance.around(0.4), books: chance.around(0.2), computers: chance.around(0.3) };
  const spread = chance.between(0.7, 1.2);
  const before = Array.from({ length: count }, () => school(stage, level, spread, chance));
  // In some counties everybody is equipped in one year, before an assessment.
  const campaign = chance.isOne(0.1) ? chance.between(1.5, 5) : 1;
  return {
    stage,
    names: before.map((_, index) => `第${index + 1}${stage}`),
    before,
    now: before.map((row) => nextYear(row, campaign, chance)),
  };
}

type Level = Readonly<Record<"equipment" | "books" | "computers", number>>;

function school(stage: Stage, level: Level, spread: number, chance: Chance): Row {
  const { middle, perClass, perTeacher, grades } = SIZES[stage];
  const isPoint = stage === "小学" && chance.isOne(0.15);
  const pupils = isPoint
    ? chance.whole(6, 60)
    : clamp(Math.round(middle * Math.exp(chance.normal() * SIZES[stage].spread)), 30, 4500);
  const classes = isPoint ? chance.whole(1, 6) : Math.max(grades, Math.round(pupils / (perClass * chance.around(0.15))));
  const teachers = Math.max(
    isPoint ? 1 : classes,
    Math.round((pupils / perTeacher + classes * 0.3) * chance.around(0.22 * spread)),
  );
  // Small schools have more ground, rooms and things for each pupil.
  const small = (power: number) => Math.min(4, (pupils / middle) ** -power);
  const land = pupils * 20 * small(0.35) * chance.around(0.5 * spread);
  const floor = Math.min(land * 1.2, pupils * 7 * small(0.25) * chance.around(0.42 * spread));
  const teaching = floor * chance.between(0.35, 0.7);
  const classrooms = Math.max(1, Math.round(classes * chance.between(0.95, 1.6)));
  return {
    pupils,
    classes,
    teachers,
    staff: Math.round(teachers * chance.between(1, 1.2)),
    higherQualTeachers: Math.round(teachers * chance.between(stage === "小学" ? 0.75 : 0.5, 1)),
    backboneTeachers: Math.round(teachers * 0.12 * chance.around(0.5)),
    peArtsTeachers: Math.min(teachers, Math.round((pupils / 100) * 0.9 * chance.around(0.5 * spread))),
    landArea: round10(land),
    sportsGroundArea: round10(land * chance.between(0.15, 0.5) * Math.min(1.5, chance.around(0.3 * spread))),
    floorArea: Math.round(floor),
    teachingArea: Math.round(teaching),
    classrooms,
    multimediaRooms: Math.max(isPoint ? 0 : 1, Math.round(classrooms * chance.between(0.35, 1))),
    computers: Math.round(pupils * 0.12 * level.computers * small(0.15) * chance.around(0.4 * spread)),
    books: Math.round(pupils * 24 * level.books * small(0.15) * chance.around(0.32 * spread)),
    equipmentValue: round10(pupils * 1500 * level.equipment * small(0.15) * chance.around(0.5 * spread)),
  };
}

/** A year later: most of the ground and the buildings stay, people move a little, things are bought; now and then much happens. */
function nextYear(row: Row, campaign: number, chance: Chance): Row {
  const pupils = Math.max(2, Math.round(row.pupils * pupilsChange(row.pupils, chance)));
  const change = pupils / row.pupils;
  const people = (count: number, spread: number) =>
    Math.max(0, Math.round(count * change ** 0.9 * chance.around(spread * Math.min(3, Math.sqrt(20 / Math.max(1, count))))));
  const teachers = Math.max(1, people(row.teachers, 0.04));
  const classes = Math.abs(change - 1) < 0.08 ? row.classes : Math.max(1, Math.round(row.classes * change ** 0.8));
  const land = landChange(chance);
  const building = buildingChange(chance);
  const classrooms = Math.max(1, Math.round(row.classrooms * building * (chance.isOne(0.1) ? chance.between(0.9, 1.15) : 1)));
  return {
    pupils,
    classes,
    teachers,
    staff: Math.max(teachers, Math.round((row.staff * teachers) / row.teachers)),
    higherQualTeachers: Math.min(teachers, people(row.higherQualTeachers, 0.05)),
    backboneTeachers: Math.min(
      teachers,
      Math.round(people(row.backboneTeachers, 0.1) * (chance.isOne(0.05) ? chance.between(1.5, 3) : 1)),
    ),
    peArtsTeachers: Math.min(teachers, people(row.peArtsTeachers, 0.1) + (chance.isOne(0.2) ? 1 : 0)),
    landArea: round10(row.landArea * land),
    sportsGroundArea: round10(row.sportsGroundArea * land * (chance.isOne(0.03) ? chance.between(1.1, 2.8) : 1)),
    floorArea: Math.round(row.floorArea * building),
    teachingArea: Math.round(row.teachingArea * building * (chance.isOne(0.05) ? chance.between(0.8, 1.3) : 1)),
    classrooms,
    multimediaRooms: Math.round(
      Math.min(classrooms, row.multimediaRooms * bought(chance, 0.2, campaign) + (chance.isOne(0.15) ? 1 : 0)),
    ),
    computers:
      Math.round(row.computers * bought(chance, 0.3, Math.sqrt(campaign))) +
      (chance.isOne(0.02) ? chance.whole(1, Math.min(50, pupils)) : 0),
    books: Math.round(row.books * bought(chance, 0.5, Math.sqrt(campaign))),
    equipmentValue:
      round10(row.equipmentValue * bought(chance, 0.7, campaign)) + (chance.isOne(0.05) ? chance.whole(1, 20) * 10_000 : 0),
  };
}

function pupilsChange(pupils: number, chance: Chance): number {
  const usual = Math.exp(-0.01 + chance.normal() * (0.045 + Math.min(0.12, 0.4 / Math.sqrt(pupils))));
  // Merged with another school, a new school that fills up, or one that loses its pupils.
  if (chance.isOne(0.01)) return chance.between(1.3, 2.6);
  if (chance.isOne(0.02)) return chance.between(0.45, 0.8);
  return usual;
}

function landChange(chance: Chance): number {
  if (chance.isOne(0.02)) return chance.between(1.05, 1.6);
  if (chance.isOne(0.008)) return chance.between(0.55, 1.6);
  return 1;
}

function buildingChange(chance: Chance): number {
  if (chance.isOne(0.07)) return chance.between(1.03, 1.5);
  if (chance.isOne(0.02)) return chance.between(1.5, 2.8);
  return chance.isOne(0.02) ? chance.between(0.5, 0.95) : 1;
}

/** @param often how often something is bought at all */
function bought(chance: Chance, often: number, campaign: number): number {
  const county = campaign === 1 ? 1 : campaign * chance.around(0.25);
  if (chance.isOne(0.006)) return county * chance.between(3, 6);
  if (chance.isOne(0.03)) return county * chance.between(1.6, 3);
  if (chance.isOne(0.03)) return county * chance.between(0.4, 0.9);
  return county * (chance.isOne(often) ? chance.between(1.02, 1.35) : 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function round10(value: number): number {
  return Math.round(value / 10) * 10;
}

/** The two lists of the county, one worksheet a year. */
export function listsOf({ stage, names, before, now }: County): readonly Grid[] {
  return [listOf(stage, "2023/2024", names, before), listOf(stage, "2024/2025", names, now)];
}

/** This year's list alone. */
export function listOf(stage: Stage, year: string, names: readonly string[], rows: readonly Row[]): Grid {
  const head: CellValue[] = ["学校名称", "学段", ...ITEMS.map((item) => HEADINGS[item])];
  const body = rows.map((row, index): CellValue[] => [names[index]!, stage, ...ITEMS.map((item) => row[item])]);
  return grid(year.replace("/", "-"), [[`某县${stage}情况（${year}学年初）`], head, ...body]);
}

/** Where the figure of an item stands in a list. */
export function cellOf(school: number, item: Item): { readonly row: number; readonly col: number } {
  return { row: school + 2, col: ITEMS.indexOf(item) + 2 };
}
