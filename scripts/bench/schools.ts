/** Schools of invented but plausible size, the same on every run: each item stands in a cell of its own. */
import { FIELDS, FIELD_IDS, type FieldId } from "../../src/domain/fields/dictionary";
import type { Items, School } from "../../src/domain/dataset/school";
import { known } from "../../src/domain/kernel/reading";
import type { Stage } from "../../src/domain/kernel/stage";

/** One school in ten runs both stages and splits what they share. */
const NINE_YEAR_EVERY = 10;

/** Per pupil and below: what a school of average wealth has. Items that are not listed get one for every 20 pupils. */
const PER_PUPIL: Readonly<Partial<Record<FieldId, number>>> = {
  landArea: 24,
  floorArea: 8,
  teachingArea: 5.5,
  indoorSportsArea: 0.4,
  sportsGroundArea: 8.5,
  greenArea: 4,
  equipmentValue: 2300,
  fixedAssets: 9000,
  books: 27,
  computers: 0.14,
  pupils: 1,
};

/** @param fields the items the tables hold */
export function inventedSchools(sections: number, fields: readonly FieldId[]): School[] {
  const random = pseudoRandom(20170614);
  const schools: School[] = [];
  for (let made = 0; made < sections;) {
    const isNineYear = schools.length % NINE_YEAR_EVERY === NINE_YEAR_EVERY - 1 && made + 2 <= sections;
    schools.push(inventedSchool(schools.length, isNineYear ? ["primary", "junior"] : ["primary"], fields, random));
    made += isNineYear ? 2 : 1;
  }
  return schools;
}

function inventedSchool(index: number, stages: readonly Stage[], fields: readonly FieldId[], random: () => number): School {
  const name = `第${index + 1}学校`;
  const own = stages.map((stage) => [stage, Math.round(40 + 1800 * random() ** 2)] as const);
  const everyone = own.reduce((sum, [, pupils]) => sum + pupils, 0);
  return {
    id: name,
    name,
    nameCells: [{ sheet: "名单", row: index, col: 0 }],
    type: stages.length > 1 ? "nineYearSchool" : "primarySchool",
    area: (["urban", "town", "rural"] as const)[index % 3]!,
    stages: Object.fromEntries(own.map(([stage, pupils]) => [stage, itemsOf(index, pupils, fields.filter(isOwn), random)])),
    shared: itemsOf(
      index,
      everyone,
      fields.filter((field) => !isOwn(field)),
      random,
    ),
  };
}

function isOwn(field: FieldId): boolean {
  return !FIELDS[field].isShared;
}

function itemsOf(row: number, pupils: number, fields: readonly FieldId[], random: () => number): Items {
  return Object.fromEntries(
    fields.map((field) => {
      const amount = field === "pupils" ? pupils : pupils * (PER_PUPIL[field] ?? 0.05) * (0.3 + 1.4 * random());
      const value = FIELDS[field].isCountable ? Math.round(amount) : amount;
      return [field, known(value, FIELDS[field].unit, [{ sheet: "名单", row, col: FIELD_IDS.indexOf(field) }])];
    }),
  );
}

/** The minimal standard generator of Park and Miller: repeatable figures, nothing more. */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
