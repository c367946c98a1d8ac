/** What the user chose for this workbook, kept inside it. Stored text is untrusted: it may come from another version or hand. */
import type { IsoDate } from "../domain/kernel/citation";
import { PACK_IDS } from "../domain/standards/catalogue";
import type { WorkbookPort } from "../workbook/port";
import { isOwnId } from "./own-standards";

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

export async function loadSettings(port: WorkbookPort): Promise<CheckSettings> {
  return parseSettings(await port.getSetting(SETTINGS_KEY));
}

export async function saveSettings(port: WorkbookPort, settings: CheckSettings): Promise<void> {
  await port.setSetting(SETTINGS_KEY, JSON.stringify(settings));
}

/** Every part that cannot be used falls back to its default; nothing else is taken over. */
export function parseSettings(text: string | null): CheckSettings {
  const stored = parseObject(text);
  const chosen: readonly unknown[] = Array.isArray(stored.packs) ? stored.packs : [];
  const own = [...new Set(chosen.filter(isOwnId))];
  const packs = [...PACK_IDS.filter((id) => chosen.includes(id)), ...own];
  return {
    packs: packs.length > 0 ? packs : DEFAULT_SETTINGS.packs,
    asOf: isIsoDate(stored.asOf) ? stored.asOf : null,
    marksShown: stored.marksShown === true,
  };
}

/** A real calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function parseObject(text: string | null): Partial<Record<keyof CheckSettings, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
