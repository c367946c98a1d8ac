/**
 * Items as combinations (数据项的构成): which head noun with which qualifiers makes an item of the dictionary. A heading is an
 * item only if everything it says is needed or allowed here; whatever is left over makes it something else.
 */
import { type FieldId, fieldOf } from "../../fields/dictionary";
import type { SchoolStage } from "../../kernel/stage";
import { type Dimension, DIMENSION_OF_UNIT } from "./measures";
import type { Noun } from "./nouns";
import type { Feature } from "./features";

export interface Frame {
  readonly item: FieldId;
  readonly heads: readonly Noun[];
  /** Each must be said; of an inner list any one. */
  readonly needs: readonly (Feature | readonly Feature[])[];
  /** What is needed, and what may be said without changing the item. */
  readonly explains: ReadonlySet<Feature>;
  readonly dimension: Dimension;
  /** What the heading is where neither word nor unit says the dimension: the item, perhaps the item, or not the item. */
  readonly bare: "read" | "proposed" | "no";
  /** The words usually say the item, and may say another. */
  readonly isDoubtful?: boolean;
  /** Only in this stage: 本科及以上 is above the required qualification in junior schools. */
  readonly stage?: SchoolStage;
}

export type Needs = readonly (Feature | readonly Feature[])[];

/** @param bare what it is where neither word nor unit says the dimension */
export function frame(
  item: FieldId,
  heads: readonly Noun[],
  needs: Needs = [],
  may: readonly Feature[] = [],
  bare: Frame["bare"] = "read",
): Frame {
  return { item, heads, needs, explains: new Set([...needs.flat(), ...may]), dimension: dimensionOf(item), bare };
}

export function doubtful(of: Frame): Frame {
  return { ...of, isDoubtful: true };
}

function dimensionOf(item: FieldId): Dimension {
  const dimension = DIMENSION_OF_UNIT[fieldOf(item).unit];
  return dimension ?? "share";
}
