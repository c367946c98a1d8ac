/** The catalogue of indicators (指标目录): one entry is one custom function `EDU.<NAME>`, one column of every report. */
import { ACCESS } from "./access";
import { CLASSES } from "./classes";
import { EQUIPMENT } from "./equipment";
import type { Indicator, IndicatorEntry } from "./indicator";
import { LAND_AND_BUILDINGS } from "./land-and-buildings";
import { MONEY } from "./money";
import { TEACHERS } from "./teachers";

const ENTRIES = { ...LAND_AND_BUILDINGS, ...EQUIPMENT, ...TEACHERS, ...CLASSES, ...ACCESS, ...MONEY };

/** Name of an indicator; permanent. */
export type IndicatorId = keyof typeof ENTRIES;

export const INDICATOR_IDS = Object.keys(ENTRIES) as readonly IndicatorId[];

export const INDICATORS = Object.fromEntries(
  Object.entries<IndicatorEntry>(ENTRIES).map(([id, entry]) => [id, { ...entry, id, functionName: id }]),
) as Readonly<Record<IndicatorId, Indicator<IndicatorId>>>;

export function isIndicatorId(text: string): text is IndicatorId {
  return Object.hasOwn(ENTRIES, text);
}
