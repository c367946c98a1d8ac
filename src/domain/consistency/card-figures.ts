/**
 * Figures on the cards of the schools (基础基111, 教基1001): 规定入学年龄, 经度 and 纬度 (tables.md §3, §8). 规定年制 alone is not
 * tested: where 五四学制 is normal the tables do not say.
 */
import type { School } from "../dataset/school";
import { STAGES, type Stage } from "../kernel/stage";
import { plainText } from "../labels/text";
import type { NamedAt } from "../tables/school-header";
import type { BrokenPart } from "./item-relations";

const AGE_OF: Readonly<Record<Stage, number>> = { primary: 6, junior: 12 };
const OWN_AGE = { primary: "primaryEntryAge", junior: "juniorEntryAge" } as const;
const OWN_SCHOOLING = { primary: "primarySchooling", junior: "juniorSchooling" } as const;
/** 五四学制 pupils enter junior schools a year earlier, so the age is only tested beside these years. */
const THREE_YEARS = 3;
/** The cells of very many schools would only hide the others. */
const MOST_CELLS = 20;

export function unusualEntryAges(schools: readonly School[]): readonly BrokenPart[] {
  return schools.flatMap((school) => STAGES.flatMap((stage) => unusualAge(school, stage)));
}

function unusualAge(school: School, stage: Stage): readonly BrokenPart[] {
  const facts = school.card?.facts;
  const age = figureFor(school, stage, facts?.[OWN_AGE[stage]], facts?.entryAge);
  if (!age || age.value === AGE_OF[stage]) return [];
  const schooling = figureFor(school, stage, facts?.[OWN_SCHOOLING[stage]], facts?.schooling);
  if (stage === "junior" && schooling?.value !== THREE_YEARS) return [];
  const due = AGE_OF[stage];
  return [
    {
      rule: `card/entry-age-${stage}`,
      check: "empirical",
      schoolId: school.id,
      left: age.value,
      right: due,
      cells: [age.cell],
      values: { kind: "entryAge", school: school.name, stage, age: age.value, usual: due },
    },
  ];
}

/**
 * The figure of one stage: in its own cell, as its part of `6/12`, or as the only figure of a school that runs no other
 * compulsory stage. Null where it is not given, −1 ("none"), or not said for which stage.
 */
function figureFor(school: School, stage: Stage, own: NamedAt | undefined, both: NamedAt | undefined) {
  const at = own ?? both;
  if (!at) return null;
  const parts = plainText(at.text).split(/[/、,]/);
  const index = parts.length === 1 ? 0 : STAGES.indexOf(stage);
  if (parts.length > 2 || (own && parts.length > 1)) return null;
  if (!own && parts.length === 1 && !isOnlyStage(school, stage)) return null;
  const number = /^(\d{1,2})(?:\.0+)?(?:周?岁|年制?)?$/.exec(parts[index]!)?.[1];
  return number === undefined || Number(number) === 0 ? null : { value: Number(number), cell: at.cell };
}

function isOnlyStage({ type, stages }: School, stage: Stage): boolean {
  const run = STAGES.filter((one) => stages[one]);
  if (run.length > 0) return run.length === 1 && run[0] === stage;
  return type === (stage === "primary" ? "primarySchool" : "juniorSchool");
}

/** Schools of one check that stand at the same place: one finding for each such place. */
export function sharedCoordinates(schools: readonly School[]): readonly BrokenPart[] {
  const places = new Map<string, { readonly name: string; readonly cells: readonly NamedAt["cell"][] }[]>();
  for (const { name, card } of schools) {
    const { longitude, latitude } = card?.facts ?? {};
    const [east, north] = [longitude, latitude].map((at) => at && degreesIn(at.text));
    if (!longitude || !latitude || !east || !north) continue;
    const key = `${east}, ${north}`;
    places.set(key, [...(places.get(key) ?? []), { name, cells: [longitude.cell, latitude.cell] }]);
  }
  return [...places].filter(([, there]) => there.length > 1).map(([place, there]) => samePlace(place, there));
}

function samePlace(
  place: string,
  there: readonly { readonly name: string; readonly cells: readonly NamedAt["cell"][] }[],
): BrokenPart {
  return {
    rule: "card/coordinates",
    check: "empirical",
    left: there.length,
    right: 1,
    cells: there.flatMap(({ cells }) => cells).slice(0, MOST_CELLS),
    values: { kind: "sameCoordinates", place, schools: there.map(({ name }) => name) },
  };
}

/** One spelling of a longitude or latitude; "" where there is none (−1, 0, `*`). */
function degreesIn(text: string): string {
  const plain = plainText(text).replace(/^(东经|北纬|[EN])|[EN]$/gi, "");
  const decimal = /^(\d{1,3}(?:\.\d+)?)(?:°|度)?$/.exec(plain)?.[1];
  if (decimal !== undefined) return Number(decimal) === 0 ? "" : String(Number(decimal));
  return /^\d{1,3}[°度]\d/.test(plain) ? plain : "";
}
