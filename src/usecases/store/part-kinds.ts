/** The two shapes of what a part keeps: a list of entries, or a record of choices; each knows what of it is not understood. */
import { isRecord, type JsonRecord, type PartName } from "./envelope";

/** What a stored content comes to. */
export interface Understood<T, F = never> {
  readonly value: T;
  /** Why single entries are not used, where more can be said of them than that they are not understood. */
  readonly errors: readonly F[];
  /** How many other entries are not understood. */
  readonly unknown: number;
}

/** One part: how its content is read, changed and written. All functions are pure. */
export interface PartKind<T, F = never> {
  readonly name: PartName;
  /** Setting of version 0, and the list in its text; null where the text is the content itself. */
  readonly version0: { readonly key: string; readonly list: string | null };
  /** @returns null where the content has not the shape of this part */
  readonly understand: (content: unknown) => Understood<T, F> | null;
  /** Content of version 0 laid over that of the envelope: an earlier version wrote it since. */
  readonly joined: (contents: readonly unknown[]) => unknown;
  /** The content with this value in place of the one understood in it; all else stays. Null: there is nothing to keep. */
  readonly withValue: (content: unknown, value: T) => unknown;
  /** What one hand changed from `before` to `mine`, done to `theirs`, which another hand wrote meanwhile. */
  readonly rebased: (before: T, mine: T, theirs: T) => T;
}

export interface ListSpec<E, F> extends Pick<PartKind<readonly E[]>, "name" | "version0"> {
  /** Entries of the same key are about the same; the last one counts. */
  readonly keyOf: (entry: E) => string;
  /** The entry, whole and checked; why it is not used, or null where no more can be said than that it is not understood. */
  readonly parse: (raw: unknown, index: number) => { readonly entry: E } | { readonly error: F | null };
}

export function listPart<E, F = never>({ name, version0, keyOf, parse }: ListSpec<E, F>): PartKind<readonly E[], F> {
  const read = (content: readonly unknown[]) => content.map((raw, index) => ({ raw, parsed: parse(raw, index) }));
  const byKey = (entries: readonly E[]) => {
    const kept = new Map<string, E>();
    for (const entry of entries) {
      const key = keyOf(entry);
      // The place of the last one, so that what is read is in the order in which it was given.
      kept.delete(key);
      kept.set(key, entry);
    }
    return kept;
  };
  return {
    name,
    version0,
    understand(content) {
      if (!Array.isArray(content)) return null;
      const all = read(content).map(({ parsed }) => parsed);
      const value = [...byKey(all.flatMap((one) => ("entry" in one ? [one.entry] : []))).values()];
      const failed = all.flatMap((one) => ("error" in one ? [one.error] : []));
      const errors = failed.filter((error) => error !== null);
      return { value, errors, unknown: failed.length - errors.length };
    },
    joined: (contents) => contents.flat(),
    withValue(content, value) {
      const wanted = byKey(value);
      const unknown: unknown[] = [];
      const about = new Map<string, { raws: unknown[]; entry: E }>();
      for (const { raw, parsed } of read(Array.isArray(content) ? content : [])) {
        if ("error" in parsed) {
          unknown.push(raw);
          continue;
        }
        const key = keyOf(parsed.entry);
        about.set(key, { raws: [...(about.get(key)?.raws ?? []), raw], entry: parsed.entry });
      }
      const entries = [...wanted].flatMap(([key, entry]) => {
        const held = about.get(key);
        return held && sameJson(held.entry, entry) ? held.raws : [entry];
      });
      return unknown.length + entries.length > 0 ? [...unknown, ...entries] : null;
    },
    rebased(before, mine, theirs) {
      const [was, wanted] = [byKey(before), byKey(mine)];
      const isMine = (key: string) => !sameJson(was.get(key), wanted.get(key));
      const others = [...byKey(theirs)].filter(([key]) => !isMine(key)).map(([, entry]) => entry);
      return [...others, ...[...wanted].filter(([key]) => isMine(key)).map(([, entry]) => entry)];
    },
  };
}

export interface RecordSpec<T extends object> extends Pick<PartKind<T>, "name" | "version0"> {
  /** Every part that cannot be used falls back to its default. */
  readonly parse: (raw: JsonRecord) => { readonly value: T; readonly unknown: number };
  /** A field as it is written, where what stands there holds more than this version understands. */
  readonly fieldText: <K extends keyof T>(key: K, value: T[K], before: unknown) => unknown;
}

export function recordPart<T extends object>({ name, version0, parse, fieldText }: RecordSpec<T>): PartKind<T> {
  const keysOf = (value: T) => Object.keys(value) as (keyof T & string)[];
  return {
    name,
    version0,
    understand: (content) => (isRecord(content) ? { ...parse(content), errors: [] } : null),
    joined: (contents) => contents.reduce<JsonRecord>((all, one) => (isRecord(one) ? { ...all, ...one } : all), {}),
    withValue(content, value) {
      const raw = isRecord(content) ? content : {};
      const before = parse(raw).value;
      const changed = keysOf(value).filter((key) => !(key in raw) || !sameJson(before[key], value[key]));
      return { ...raw, ...Object.fromEntries(changed.map((key) => [key, fieldText(key, value[key], raw[key])])) };
    },
    rebased(before, mine, theirs) {
      const changed = keysOf(mine).filter((key) => !sameJson(before[key], mine[key]));
      return { ...theirs, ...Object.fromEntries(changed.map((key) => [key, mine[key]])) };
    },
  };
}

/** Whether two values are the same JSON, in whatever order their keys stand. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => sameJson(one, b[index]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameJson(ownValue(a, key), ownValue(b, key)));
}

/** A key without a value is not written. */
function ownValue(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
