/** Schools given by their figures, evaluated and reported, for the tests of the report. */
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { BlockAccount, TableProblem } from "../../../src/domain/dataset/reading-result";
import type { Items, School } from "../../../src/domain/dataset/school";
import { FIELDS } from "../../../src/domain/fields/dictionary";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import { known } from "../../../src/domain/kernel/reading";
import type { Stage } from "../../../src/domain/kernel/stage";
import { packById } from "../../../src/domain/standards/catalogue";
import { buildReport } from "../../../src/report/model/build-report";
import type { ReportInput } from "../../../src/report/model/build-report";

type Figures = Readonly<Partial<Record<FieldId, number>>>;

/** Every item of the seven resource indicators, all well above their limits, for 100 pupils. */
export const WELL_OFF: Figures = {
  pupils: 100,
  higherQualTeachers: 9,
  backboneTeachers: 3,
  peArtsTeachers: 2,
  teachingArea: 900,
  indoorSportsArea: 0,
  sportsGroundArea: 1500,
  equipmentValue: 400_000,
  multimediaRooms: 4,
};

/** The same school with a blank where its rooms should stand. */
export function withoutRooms(): Figures {
  const figures: Partial<Record<FieldId, number>> = { ...WELL_OFF };
  delete figures.teachingArea;
  return figures;
}

const COLUMNS = Object.keys(FIELDS) as readonly FieldId[];

function items(figures: Figures, row: number): Items {
  const entries = Object.entries(figures) as [FieldId, number][];
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      known(value, FIELDS[field].unit, [{ sheet: "一览表", row, col: COLUMNS.indexOf(field) }]),
    ]),
  );
}

/** A school of one stage. */
export function school(name: string, figures: Figures, stage: Stage = "primary", row = 1): School {
  return {
    id: `${row} ${name}`,
    name,
    nameCells: [{ sheet: "一览表", row, col: 99 }],
    type: stage === "primary" ? "primarySchool" : "juniorSchool",
    stages: { [stage]: items(figures, row) },
    shared: {},
  };
}

/** A 九年一贯制 school: own figures per stage, the others shared. */
export function nineYearSchool(name: string, primary: Figures, junior: Figures, shared: Figures): School {
  return {
    id: name,
    name,
    nameCells: [],
    type: "nineYearSchool",
    stages: { primary: items(primary, 2), junior: items(junior, 3) },
    shared: items(shared, 4),
  };
}

export function evaluationOf(schools: readonly School[], packs: readonly string[] = ["cn-quality-2017"]) {
  return evaluate(schools, { packs: packsOf(packs), asOf: "2026-09-01" });
}

function packsOf(ids: readonly string[]) {
  return ids.map((id) => {
    const pack = packById(id);
    if (!pack) throw new Error(`no pack ${id}`);
    return pack;
  });
}

export function reportOf(
  schools: readonly School[],
  packs: readonly string[] = ["cn-quality-2017"],
  more: Partial<ReportInput> & { readonly problems?: readonly TableProblem[]; readonly accounts?: readonly BlockAccount[] } = {},
) {
  const { problems = [], accounts = [], ...input } = more;
  return buildReport({
    evaluation: evaluationOf(schools, packs),
    files: [{ file: "某县.xlsx", reading: { tables: [], notRecognised: [], problems, accounts } }],
    madeOn: "2026-09-20",
    ...input,
  });
}

/**
 * Three primary schools that differ in their rooms: 4.5, 4.0 and 6.0 ㎡ per pupil. Worked by hand: mean 1850 ÷ 400 = 4.625;
 * Σ nᵢ(xᵢ−X)² = 1.5625 + 78.125 + 189.0625 = 268.75; CV = √(268.75 ÷ 400) ÷ 4.625 = 0.177228.
 */
export const THREE: readonly School[] = [
  school("甲小学", { ...WELL_OFF, pupils: 100, teachingArea: 450 }, "primary", 1),
  school("乙小学", { ...doubled(WELL_OFF), teachingArea: 800 }, "primary", 2),
  school("丙小学", { ...WELL_OFF, teachingArea: 600 }, "primary", 3),
];

/**
 * The published example of five schools (books per pupil, 差异系数 0.515257), told of multimedia rooms because they have a
 * limit of 0.50 of their own.
 */
export const FIVE: readonly School[] = [
  [45, 279],
  [37, 137],
  [89, 935],
  [76, 160],
  [55, 402],
].map(([pupils, rooms], i) =>
  school(`小学${i + 1}`, { ...scaled(WELL_OFF, pupils! / 100), pupils: pupils!, multimediaRooms: rooms! }, "primary", i + 1),
);

function scaled(figures: Figures, by: number): Figures {
  return Object.fromEntries(Object.entries(figures).map(([field, value]) => [field, value * by]));
}

export function doubled(figures: Figures): Figures {
  return scaled(figures, 2);
}

export interface Leaves {
  readonly numbers: ReadonlySet<number>;
  readonly texts: ReadonlySet<string>;
  /** Lengths of its lists. */
  readonly lengths: ReadonlySet<number>;
}

/** Every number and every text in a piece of plain data. */
export function leavesOf(data: unknown): Leaves {
  const numbers = new Set<number>();
  const texts = new Set<string>();
  const lengths = new Set<number>();
  const visit = (value: unknown): void => {
    if (typeof value === "number") numbers.add(value);
    else if (typeof value === "string") texts.add(value);
    if (Array.isArray(value)) lengths.add(value.length);
    if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(data);
  return { numbers, texts, lengths };
}
