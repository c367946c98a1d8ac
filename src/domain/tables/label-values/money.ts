/** Sums of money beside which neither 元 nor 万元 stands: told by the equipment per pupil, else by nothing (tables.md §11.7). */
import { fieldOf } from "../../fields/dictionary";
import { missing } from "../../kernel/reading";
import { scaled } from "../../labels/units";
import type { FoundItem } from "../found-item";
import { unitOfEquipment } from "../lists/money-unit";
import type { TableProblem } from "../problem";

/** An item with what the sheet says beside its figure. */
export interface ReadCell {
  readonly item: FoundItem;
  readonly path: readonly string[];
  /** 决算 */
  readonly isSettled: boolean;
  /** The label, its unit column or a 单位 line says a unit of the item. */
  readonly isUnitSaid: boolean;
}

/** @param cells what one school has on the sheet */
export function withMoneyUnits(cells: readonly ReadCell[]): {
  readonly items: readonly ReadCell[];
  readonly problems: readonly TableProblem[];
} {
  const pupils = cells.reduce(
    (sum, { item: { field, reading } }) => sum + (field === "pupils" && reading.state === "known" ? reading.value : 0),
    0,
  );
  const problems: TableProblem[] = [];
  const items = cells.map((cell): ReadCell => {
    const { item, path, isUnitSaid } = cell;
    const { field, reading } = item;
    if (isUnitSaid || fieldOf(field).unit !== "元" || reading.state === "missing" || isUnitInCell(item)) return cell;
    const unit = field === "equipmentValue" && pupils > 0 ? unitOfEquipment(reading.value / pupils) : null;
    problems.push(problemOf(path.join("·"), unit, item));
    if (unit === null) return { ...cell, item: { ...item, reading: missing("ambiguous", field, reading.cells) } };
    return unit === "元" ? cell : { ...cell, item: { ...item, reading: inYuan(reading) } };
  });
  return { items, problems };
}

function isUnitInCell({ reading }: FoundItem): boolean {
  return (
    reading.state === "known" && (reading.repairs ?? []).some(({ kind }) => kind === "unitInCell" || kind === "unitConverted")
  );
}

function inYuan(reading: Extract<FoundItem["reading"], { state: "known" }>): FoundItem["reading"] {
  const repairs = [...(reading.repairs ?? []), { kind: "unitConverted", from: "万元", to: "元" } as const];
  return { ...reading, value: scaled(reading.value, 10_000), repairs };
}

function problemOf(heading: string, unit: string | null, { reading }: FoundItem): TableProblem {
  const { cells } = reading;
  return unit === null
    ? { code: "unitUnknown", severity: "warning", values: { kind: "unitUnknown", heading }, cells }
    : { code: "unitAssumed", severity: "info", values: { kind: "unitAssumed", heading, unit }, cells };
}
