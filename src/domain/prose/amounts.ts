/** Figures in the units of what they are of: 35亩 of land are 23,333 ㎡, 0.45万册 are 4500 册. */
import { fieldOf, type FieldId } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { factorTo, scaled, unitOf } from "../labels/units";
import type { Draft } from "./draft";
import type { Quantity } from "./quantities";

const COUNTED_AS_PIECES: ReadonlySet<FieldId> = new Set<FieldId>(["approvedPosts", "quotaPlaces", "quotaPlan"]);

type Amount = Pick<Draft, "value" | "unit" | "step" | "high">;

/** The figure in the unit of an item; null where its unit is none of the item. */
export function inUnitOf(item: FieldId, { value, high, step, unit }: Quantity): Amount | null {
  const own = fieldOf(item).unit;
  // Sentences count persons in 人 and 名; 七年级5个 are classes.
  if (unit === "个" && own === "人" && !COUNTED_AS_PIECES.has(item)) return null;
  const factor = unit === "" ? 1 : factorTo(own, unit.replace(/\/.*$/u, ""));
  if (factor === null) return null;
  return {
    value: scaled(value, factor),
    step: scaled(step, factor),
    unit: own,
    ...(high !== undefined && { high: scaled(high, factor) }),
  };
}

/** The figure in the unit of another claim; null where it cannot be one of the same thing. */
export function inUnitOfClaim(draft: Draft, quantity: Quantity): Pick<Draft, "value" | "step"> | null {
  const item = draft.item ?? draft.quotient?.over;
  if (item) {
    const amount = draft.unit === "%" ? null : inUnitOf(item, quantity);
    return amount && { value: amount.value, step: amount.step };
  }
  const unit = draft.indicator && INDICATORS[draft.indicator].unit;
  const isSame = quantity.unit === "" || (unit !== undefined && unitOf(quantity.unit) === unit);
  return isSame ? { value: quantity.value, step: quantity.step } : null;
}
