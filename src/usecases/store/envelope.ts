/**
 * How anything the product keeps in a workbook is written (ADR 20): one setting per part, each in the same envelope. What this
 * version does not know, in the envelope or among the entries, goes back as it came. Stored text is untrusted: it may come from
 * another version or hand.
 */

/** The parts of what is kept. Each stands in a setting of its own, so that one that cannot be read takes no other with it. */
export const PART_NAMES = ["settings", "mapping", "confirmations", "explanations", "reportSheets"] as const;
export type PartName = (typeof PART_NAMES)[number];

/** A version that must not be written by those before it counts one more; what they may carry along unread does not. */
const ENVELOPE_VERSION = 1;

/** Excel on the web hands over at most 5 MB at once; more than that is not read elsewhere either. */
export const MOST_READ_CHARACTERS = 5_000_000;

/** Why a stored text is neither used nor touched. */
export type Locked =
  | { readonly why: "newer"; readonly version: number }
  /** No JSON, or not what was written. */
  | { readonly why: "damaged" }
  | { readonly why: "tooLarge" };

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A text that was understood. */
export interface Opened {
  /** What the part keeps: a list of entries or a record, as its kind wants. */
  readonly content: unknown;
  /** Keys beside it that this version does not know. */
  readonly beside: JsonRecord;
}

export function settingKey(part: PartName): string {
  return `edu-balance.store.${part}`;
}

export function openEnvelope(text: string, part: PartName): Opened | Locked {
  const stored = jsonOf(text);
  if ("locked" in stored) return stored.locked;
  if (!isRecord(stored.json)) return DAMAGED;
  const { version, part: of, content, ...beside } = stored.json;
  if (isNewer(version)) return { why: "newer", version };
  return version === ENVELOPE_VERSION && of === part ? { content, beside } : DAMAGED;
}

export function envelopeText(part: PartName, { content, beside }: Opened): string {
  return JSON.stringify({ ...beside, version: ENVELOPE_VERSION, part, content });
}

/**
 * A text of version 0, written before there was an envelope.
 * @param list name of the list of entries in it; null where the text is the content itself
 */
export function openVersion0(text: string, list: string | null): Opened | Locked {
  const stored = jsonOf(text);
  if ("locked" in stored) return stored.locked;
  const { json } = stored;
  if (isRecord(json) && isNewer(json["version"])) return { why: "newer", version: json["version"] };
  if (list === null) return { content: json, beside: {} };
  if (!isRecord(json)) return DAMAGED;
  const { version, [list]: content, ...beside } = json;
  return version === undefined || version === 1 ? { content, beside } : DAMAGED;
}

export function isLocked(opened: Opened | Locked): opened is Locked {
  return "why" in opened;
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const DAMAGED: Locked = { why: "damaged" };

/** The texts of version 0 that carry a number carry 1. */
function isNewer(version: unknown): version is number {
  return typeof version === "number" && version > ENVELOPE_VERSION;
}

function jsonOf(text: string): { readonly json: unknown } | { readonly locked: Locked } {
  if (text.length > MOST_READ_CHARACTERS) return { locked: { why: "tooLarge" } };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { locked: DAMAGED };
  }
}
