/** Faults of the pen in a list of schools: each changes the figures of one or two schools and says which cells are wrong. */
import { type Chance, type County, ITEMS, type Item, type Row } from "./simulated-county";

export const FAULTS = ["timesTen", "tenth", "digitLost", "itemsSwapped", "schoolsSwapped", "columnsShifted"] as const;
export type Fault = (typeof FAULTS)[number];

type Cells = readonly { readonly school: number; readonly item: Item }[];

export interface Planted {
  readonly fault: Fault;
  /** The figures that are wrong now. */
  readonly cells: Cells;
}

interface Changed {
  readonly county: County;
  readonly cells: Cells;
}

/** Each of the faults in another school of one county; a fault that no school drawn allows is left out. */
export function plantAll(county: County, chance: Chance): { readonly county: County; readonly planted: readonly Planted[] } {
  const taken = new Set<number>();
  const planted: Planted[] = [];
  let now = county;
  for (const fault of FAULTS) {
    const free = county.names.map((_, index) => index).filter((index) => !taken.has(index));
    const [school, other] = [chance.pick(free), chance.pick(free)];
    const made = plant(fault, now, [school, other], chance);
    if (!made) continue;
    taken.add(school).add(other);
    now = made.county;
    planted.push({ fault, cells: made.cells });
  }
  return { county: now, planted };
}

/** null where the figures of the school do not allow the fault: one digit cannot lose one. */
function plant(fault: Fault, county: County, [school, neighbour]: readonly [number, number], chance: Chance): Changed | null {
  const row = county.now[school]!;
  const item = chance.pick(ITEMS);
  const value = row[item];
  switch (fault) {
    case "timesTen":
      return value === 0 ? null : changed(county, school, { [item]: value * 10 });
    case "tenth":
      return value < 10 ? null : changed(county, school, { [item]: value % 10 === 0 ? value / 10 : Math.round(value / 10) });
    case "digitLost": {
      const digits = String(value);
      const lost = chance.whole(0, digits.length - 1);
      return digits.length < 2
        ? null
        : changed(county, school, { [item]: Number(digits.slice(0, lost) + digits.slice(lost + 1)) });
    }
    case "itemsSwapped": {
      const other = chance.pick(ITEMS);
      // What is nearly equal, or a few, may change places unseen.
      const [more, less] = [Math.max(value, row[other]), Math.min(value, row[other])];
      return more < 2 * less || more - less < 10 ? null : changed(county, school, { [item]: row[other], [other]: value });
    }
    case "columnsShifted": {
      const from = chance.whole(0, ITEMS.length - 3);
      const moved = ITEMS.slice(from + 1).map((one, index) => [one, row[ITEMS[from + index]!]] as const);
      return changed(county, school, Object.fromEntries(moved));
    }
    case "schoolsSwapped": {
      if (neighbour === school) return null;
      const first = changed(county, school, county.now[neighbour]!);
      const second = first && changed(first.county, neighbour, row);
      return first && second && { county: second.county, cells: [...first.cells, ...second.cells] };
    }
  }
}

function changed(county: County, school: number, figures: Partial<Row>): Changed | null {
  const now = county.now.map((row, index) => (index === school ? { ...row, ...figures } : row));
  const items = (Object.keys(figures) as Item[]).filter((item) => figures[item] !== county.now[school]![item]);
  return items.length === 0 ? null : { county: { ...county, now }, cells: items.map((item) => ({ school, item })) };
}
