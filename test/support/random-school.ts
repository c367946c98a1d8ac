/** Schools as the tables may give them: any figures, some missing for any reason, one stage or both, any area. */
import fc from "fast-check";
import type { School } from "../../src/domain/dataset/school";
import { FIELDS, FIELD_IDS, type FieldId } from "../../src/domain/fields/dictionary";
import { known, missing, MISSING_REASONS, type Reading } from "../../src/domain/kernel/reading";
import { LOCALITIES, type SchoolType } from "../../src/domain/kernel/school-kind";
import type { Stage } from "../../src/domain/kernel/stage";

const figure = (field: FieldId): fc.Arbitrary<number> => {
  const { unit, isCountable } = FIELDS[field];
  if (field === "pupils") return fc.integer({ min: 1, max: 2600 });
  if (field === "classes") return fc.integer({ min: 1, max: 60 });
  if (unit === "元") return fc.integer({ min: 0, max: 3_000_000 });
  if (isCountable) return fc.integer({ min: 0, max: unit === "册" ? 40_000 : 300 });
  return fc.integer({ min: 0, max: 4_000_000 }).map((hundredths) => hundredths / 100);
};

const readingOf = (field: FieldId): fc.Arbitrary<Reading | undefined> =>
  fc.oneof(
    { weight: 12, arbitrary: figure(field).map((value): Reading => known(value, FIELDS[field].unit)) },
    { weight: 1, arbitrary: fc.constantFrom(...MISSING_REASONS).map((reason): Reading => missing(reason, field)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

const items = (fields: readonly FieldId[]) =>
  fc
    .tuple(...fields.map(readingOf))
    .map((readings) => Object.fromEntries(fields.flatMap((field, i) => (readings[i] ? [[field, readings[i]]] : []))));

const SHARED_FIELDS = FIELD_IDS.filter((field) => FIELDS[field].isShared);
const OWN_FIELDS = FIELD_IDS.filter((field) => !FIELDS[field].isShared && field !== "compulsoryPupils");

const KINDS: readonly (readonly [SchoolType, readonly Stage[]])[] = [
  ["primarySchool", ["primary"]],
  ["juniorSchool", ["junior"]],
  ["nineYearSchool", ["primary", "junior"]],
  ["unknown", ["primary"]],
];

export const randomSchool: fc.Arbitrary<School> = fc
  .tuple(
    fc.constantFrom(...KINDS),
    items(SHARED_FIELDS),
    items(OWN_FIELDS),
    items(OWN_FIELDS),
    fc.option(fc.constantFrom(...LOCALITIES), { nil: undefined }),
  )
  .map(([[type, stages], shared, ...own]) => {
    const area = own.pop() as School["area"];
    return {
      id: "s",
      name: "某校",
      nameCells: [],
      type,
      ...(area ? { area } : {}),
      stages: Object.fromEntries(stages.map((stage, i) => [stage, own[i]])),
      shared,
    } as School;
  });
