/** What the catalogue says of one indicator (指标). */
import type { Citation } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import type { Unit } from "../kernel/unit";
import type { Formula } from "./formula";

export interface Indicator<Id extends string = string> {
  /** Permanent: workbooks hold formulas that call it. */
  readonly id: Id;
  /** Name of the custom function behind `EDU.`; the same as the id. */
  readonly functionName: Id;
  /** Official term. */
  readonly zh: string;
  readonly en: string;
  /** Unit of the value; per-pupil values carry the unit of the resource (㎡, 册). */
  readonly unit: Unit;
  /** Decimals shown; decisions are made on the unrounded value. */
  readonly digits: number;
  readonly better: "more" | "less" | "neither";
  /** One formula, or one per stage where the definition differs. */
  readonly formula: Formula | Readonly<Record<Stage, Formula>>;
  /** A resource the stages of a school share: split before dividing. */
  readonly isShared: boolean;
  readonly definedBy: Citation;
}

/** An entry of the catalogue before its key gave it its name. */
export type IndicatorEntry = Omit<Indicator, "id" | "functionName">;

export function formulaOf(indicator: Pick<Indicator, "formula">, stage: Stage): Formula {
  return "op" in indicator.formula ? indicator.formula : indicator.formula[stage];
}
