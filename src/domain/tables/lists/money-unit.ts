/** Sums of money whose column says neither 元 nor 万元: told by the size of equipment per pupil (tables.md §11.7). */
import { type FieldId, fieldOf } from "../../fields/dictionary";
import { UNSAID_UNIT } from "../cell-reading";
import { readNumber } from "../number";
import type { TableProblem } from "../problem";
import type { SheetView } from "../sheet-view";
import { factorTo } from "../../labels/units";
import type { ListColumn } from "./heading";
import type { ListRow } from "./list-rows";

type Column = ListColumn & { readonly meaning: { readonly field: FieldId } };

/** Equipment per pupil in 元, and in 万元, as it is met. */
const IN_YUAN = [300, 20_000] as const;
const IN_TEN_THOUSANDS = [0.03, 2] as const;

/** The unit for each column of money without one, and what the user should know of it. */
export function moneyUnits(
  view: SheetView,
  rows: readonly ListRow[],
  columns: readonly Column[],
  tableUnit: string | undefined,
): { readonly units: ReadonlyMap<number, string>; readonly problems: readonly TableProblem[] } {
  const units = new Map<number, string>();
  const problems: TableProblem[] = [];
  const pupils = columns.find(({ meaning }) => meaning.field === "pupils");
  for (const column of columns) {
    const { field } = column.meaning;
    const isSaid = column.unit !== undefined || (tableUnit !== undefined && factorTo("元", tableUnit) !== null);
    if (isSaid || fieldOf(field).unit !== "元") continue;
    const perPupil = field === "equipmentValue" && pupils ? medianRatio(view, rows, column.col, pupils.col) : null;
    const unit = perPupil === null ? null : unitOfEquipment(perPupil);
    units.set(column.col, unit ?? UNSAID_UNIT);
    problems.push(problemOf(view, column, unit, rows));
  }
  return { units, problems };
}

function medianRatio(view: SheetView, rows: readonly ListRow[], over: number, under: number): number | null {
  const ratios: number[] = [];
  for (const { row } of rows) {
    const value = readNumber(view.value(row, over));
    const pupils = readNumber(view.value(row, under));
    if (value.kind === "number" && value.unit === undefined && pupils.kind === "number" && pupils.value > 0 && value.value > 0) {
      ratios.push(value.value / pupils.value);
    }
  }
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? null;
}

/** The unit in which so much equipment per pupil is met; null where it may be either. */
export function unitOfEquipment(perPupil: number): "元" | "万元" | null {
  return within(perPupil, IN_YUAN) ? "元" : within(perPupil, IN_TEN_THOUSANDS) ? "万元" : null;
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function problemOf(view: SheetView, { path, col }: Column, unit: string | null, rows: readonly ListRow[]): TableProblem {
  const heading = path.join("·");
  const cells = [view.ref(rows[0]!.row - 1, col)];
  return unit === null
    ? { code: "unitUnknown", severity: "warning", values: { kind: "unitUnknown", heading }, cells }
    : { code: "unitAssumed", severity: "info", values: { kind: "unitAssumed", heading, unit }, cells };
}
