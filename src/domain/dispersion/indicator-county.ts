/** The sections of a stage as one per-pupil indicator counts them: numerator, pupils, and the cells both stand in. */
import type { Section } from "../dataset/school";
import { FIELDS, type FieldId } from "../fields/dictionary";
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { chosenRoute, valueOfFormula, type ItemReadings } from "../indicators/compute";
import { partsOf, type Formula } from "../indicators/formula";
import { formulaOf } from "../indicators/indicator";
import type { CellRef } from "../kernel/cell";
import type { Stage } from "../kernel/stage";
import { cheapestPath, type PathAnswer } from "./cheapest-path";

export interface CountedSection {
  readonly id: string;
  readonly name: string;
  /** Null when not known. */
  readonly pupils: number | null;
  /** Numerator of the indicator, in the unit of its item; null when not known. */
  readonly resource: number | null;
  readonly pupilCells: readonly CellRef[];
  readonly resourceCells: readonly CellRef[];
  /** Part of each unit given to the school that counts for this stage: 1, or less where stages share the item. */
  readonly share: number;
}

export interface IndicatorCounty {
  readonly indicator: IndicatorId;
  readonly stage: Stage;
  /** The item to add: of a numerator with several items the first. */
  readonly item: FieldId;
  /** The indicator is so much per one pupil or per 100. */
  readonly per: 1 | 100;
  readonly sections: readonly CountedSection[];
}

/** Null when the indicator is not so much per pupil: only then is the pupil-weighted mean the value of the county. */
export function indicatorCounty(
  indicator: IndicatorId,
  stage: Stage,
  sections: readonly { readonly section: Section }[],
): IndicatorCounty | null {
  const formula = formulaOf(INDICATORS[indicator], stage);
  if (formula.op !== "ratio" || formula.under.op !== "field" || formula.under.field !== "pupils") return null;
  const { over, per } = formula;
  const item = itemsUsed(over, {})[0];
  if (item === undefined) return null;
  return { indicator, stage, item, per, sections: sections.map(({ section }) => countedSection(section, over)) };
}

export type IndicatorPath =
  | PathAnswer
  /** Without these sections' figures there is no CV to bring down. */
  | { readonly state: "missing"; readonly sections: readonly string[] };

/** The cheapest path of an indicator: amounts in whole pieces or yuan, or hundredths of a measured item. */
export function indicatorPath({ item, sections }: IndicatorCounty, limit: number): IndicatorPath {
  const known = sections.flatMap(({ id, pupils, resource, share }) =>
    pupils === null || (resource === null && pupils > 0) ? [] : [{ id, pupils, resource: resource ?? 0, share }],
  );
  if (known.length < sections.length) {
    const found = new Set(known.map(({ id }) => id));
    return { state: "missing", sections: sections.map(({ id }) => id).filter((id) => !found.has(id)) };
  }
  const { isCountable, unit } = FIELDS[item];
  return cheapestPath({ sections: known, limit, digits: isCountable || unit === "元" ? 0 : 2 });
}

function countedSection(section: Section, over: Formula): CountedSection {
  const { items } = section;
  const value = valueOfFormula(over, items);
  const used = itemsUsed(over, items).flatMap((field) => items[field] ?? []);
  const first = used[0];
  const split = first?.state === "known" && first.derivation?.kind === "split" ? first.derivation : null;
  return {
    id: section.id,
    name: section.schoolName,
    pupils: items.pupils?.state === "known" ? items.pupils.value : null,
    resource: Number.isNaN(value) ? null : value,
    pupilCells: items.pupils?.cells ?? [],
    resourceCells: used.flatMap(({ cells }) => cells),
    share: split && split.ownWeighted > 0 ? split.ownWeighted / split.allWeighted : 1,
  };
}

/** The items a formula draws on with these readings: of several routes only the one taken. */
function itemsUsed(formula: Formula, items: ItemReadings): readonly FieldId[] {
  if (formula.op === "field") return [formula.field];
  if (formula.op === "firstKnown") return itemsUsed(chosenRoute(formula, items), items);
  return [...new Set(partsOf(formula).flatMap((part) => itemsUsed(part, items)))];
}
