/** Figures that changed places since last year: two items of one school, or the rows of two schools. */
import type { FieldId } from "../../fields/dictionary";
import type { Unit } from "./figures";
import { EXCHANGED, LIMITS, ROWS } from "./limits";
import { median } from "./statistics";
import { type Suspicion, cellsOf } from "./suspicion";

const FIELDS = Object.keys(LIMITS) as readonly FieldId[];

/** Two items of a school, each with the figure that the other had. */
export function exchangedItems(units: readonly Unit[]): readonly Suspicion[] {
  return units.flatMap((unit) => {
    const fields = FIELDS.filter((field) => isLarge(unit, field));
    return fields.flatMap((a, index) =>
      fields.slice(index + 1).flatMap((b) => (isExchange(unit, a, b) ? [itemsOf(unit, a, b)] : [])),
    );
  });
}

function isLarge({ now, before }: Unit, field: FieldId): boolean {
  return Math.min(now.get(field)?.value ?? 0, before.get(field)?.value ?? 0) >= EXCHANGED.least;
}

function isExchange({ now, before }: Unit, a: FieldId, b: FieldId): boolean {
  const [wasA, wasB] = [before.get(a)!.value, before.get(b)!.value];
  const [isA, isB] = [now.get(a)!.value, now.get(b)!.value];
  return (
    apart(wasA, wasB) > Math.log(EXCHANGED.factor) &&
    apart(isA, wasB) < Math.log(EXCHANGED.within) &&
    apart(isB, wasA) < Math.log(EXCHANGED.within)
  );
}

function apart(a: number, b: number): number {
  return Math.abs(Math.log(a / b));
}

function itemsOf(unit: Unit, a: FieldId, b: FieldId): Suspicion {
  return {
    rule: "exchanged-items",
    doubted: cellsOf(unit, "now", a, b),
    beside: cellsOf(unit, "before", a, b),
    values: {
      kind: "exchangedItems",
      school: unit.school.name,
      stage: unit.stage,
      items: [a, b].map((field) => ({ field, before: unit.before.get(field)!.value, now: unit.now.get(field)!.value })),
    },
  };
}

/** Two schools, each with the figures that the other had: much nearer to those than to its own. */
export function exchangedSchools(units: readonly Unit[]): readonly Suspicion[] {
  const withYear = units.filter(({ before }) => before.size > 0);
  const moved = withYear.filter((unit) => (distance(unit, unit) ?? 0) > ROWS.apart);
  return moved.flatMap((unit, index) =>
    moved.slice(index + 1).flatMap((other) => (areExchanged(unit, other) ? [schoolsOf(unit, other)] : [])),
  );
}

function areExchanged(a: Unit, b: Unit): boolean {
  if (a.stage !== b.stage) return false;
  const own = [distance(a, a), distance(b, b)];
  const others = [distance(a, b), distance(b, a)];
  return own.every((one, index) => {
    const other = others[index] ?? null;
    return one !== null && other !== null && other <= ROWS.part * one;
  });
}

/** How far this year's figures of a school are from last year's of another: the middle over all they both have. */
function distance({ now }: Unit, { before }: Unit): number | null {
  const logs = FIELDS.flatMap((field) => {
    const [is, was] = [now.get(field)?.value ?? 0, before.get(field)?.value ?? 0];
    return is > 0 && was > 0 ? [apart(is, was)] : [];
  });
  return logs.length < ROWS.fewest ? null : median(logs);
}

/** Shown of all figures that changed places. */
const SHOWN = 2;

function schoolsOf(a: Unit, b: Unit): Suspicion {
  const both = FIELDS.filter((field) => isKnown(a, field) && isKnown(b, field));
  const differenceOf = (field: FieldId) => apart(a.before.get(field)!.value, b.before.get(field)!.value);
  const byDifference = [...both].sort((one, other) => differenceOf(other) - differenceOf(one));
  const shown = (both.includes("pupils") ? ["pupils" as const, ...byDifference] : byDifference)
    .filter((field, index, all) => all.indexOf(field) === index)
    .slice(0, SHOWN);
  return {
    rule: "exchanged-schools",
    doubted: [a, b].flatMap((unit) => cellsOf(unit, "now", ...unit.now.keys())),
    beside: [a, b].flatMap((unit) => cellsOf(unit, "before", ...shown)),
    values: {
      kind: "exchangedSchools",
      schools: [a.school.name, b.school.name],
      stage: a.stage,
      items: shown.map((field) => ({
        field,
        before: [a.before.get(field)!.value, b.before.get(field)!.value],
        now: [a.now.get(field)!.value, b.now.get(field)!.value],
      })),
    },
  };
}

function isKnown({ now, before }: Unit, field: FieldId): boolean {
  return now.has(field) && (before.get(field)?.value ?? 0) > 0;
}
