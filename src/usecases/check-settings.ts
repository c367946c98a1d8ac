/** What the user chose for this workbook, kept inside it. */
import type { IsoDate } from "../domain/kernel/citation";
import { PACK_IDS } from "../domain/standards/catalogue";
import { isOwnId } from "./own-standards";
import { recordPart } from "./store/part-kinds";
import type { JsonRecord } from "./store/envelope";

/** Where version 0 kept them. */
export const SETTINGS_KEY = "edu-balance.check";
export const DEFAULT_PACK = "cn-quality-2017";

export interface CheckSettings {
  /** Ids of the chosen packs, at least one. */
  readonly packs: readonly string[];
  /** The day whose limits apply; null means today. */
  readonly asOf: IsoDate | null;
  /** Marks are shown and follow every later edit. */
  readonly marksShown: boolean;
}

export const DEFAULT_SETTINGS: CheckSettings = { packs: [DEFAULT_PACK], asOf: null, marksShown: false };

export const SETTINGS_PART = recordPart<CheckSettings>({
  name: "settings",
  version0: { key: SETTINGS_KEY, list: null },
  parse: (stored) => ({ value: settingsFrom(stored), unknown: unknownIn(stored) }),
  // Standards of another version stay chosen for it.
  fieldText: (key, value, before) => (key === "packs" ? [...(value as CheckSettings["packs"]), ...unknownPacks(before)] : value),
});

/** Every part that cannot be used falls back to its default; packs come in the order of the catalogue. */
export function settingsFrom(stored: JsonRecord): CheckSettings {
  const { asOf, marksShown } = stored;
  const chosen = listOf(stored["packs"]);
  const own = [...new Set(chosen.filter(isOwnId))];
  const packs = [...PACK_IDS.filter((id) => chosen.includes(id)), ...own];
  return {
    packs: packs.length > 0 ? packs : DEFAULT_SETTINGS.packs,
    asOf: isIsoDate(asOf) ? asOf : null,
    marksShown: marksShown === true,
  };
}

function unknownIn({ packs, asOf = null, marksShown = false }: JsonRecord): number {
  const others = [packs === undefined || Array.isArray(packs), asOf === null || isIsoDate(asOf), typeof marksShown === "boolean"];
  return unknownPacks(packs).length + others.filter((isUnderstood) => !isUnderstood).length;
}

function unknownPacks(packs: unknown): readonly unknown[] {
  return listOf(packs).filter((id) => !isOwnId(id) && !PACK_IDS.some((known) => known === id));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A real calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
