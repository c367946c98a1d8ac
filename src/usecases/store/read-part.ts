/** A part as it stands in the workbook now: in its envelope, in what version 0 left, or in both. */
import { WorkbookError, type WorkbookPort } from "../../workbook/port";
import { DAMAGED, isLocked, openEnvelope, openVersion0, settingKey, type JsonRecord, type Locked, type Opened } from "./envelope";
import type { PartKind } from "./part-kinds";

/** One setting; `null` where it is not there, or is more than the workbook hands over. */
export interface Source {
  readonly key: string;
  readonly text: string | null;
}

export interface FoundPart<T, F = never> {
  /** The envelope first, then version 0. */
  readonly sources: readonly Source[];
  /** Settings that are neither used nor touched. */
  readonly locked: readonly (Locked & { readonly key: string })[];
  readonly content: unknown;
  readonly beside: JsonRecord;
  /** What is understood of the settings that are not locked. */
  readonly value: T;
  readonly errors: readonly F[];
  readonly unknown: number;
}

/** Reads a part. @throws WorkbookError where the workbook cannot be talked to */
export async function readPart<T, F>(kind: PartKind<T, F>, port: Pick<WorkbookPort, "getSetting">): Promise<FoundPart<T, F>> {
  const [envelope, version0] = await Promise.all([textOf(settingKey(kind.name), port), textOf(kind.version0.key, port)]);
  return foundIn(kind, [
    { ...envelope, open: (text) => openEnvelope(text, kind.name) },
    { ...version0, open: (text) => openVersion0(text, kind.version0.list) },
  ]);
}

/** What a part comes to when this text stands in its envelope, and nothing of version 0. */
export function foundInEnvelope<T, F>(kind: PartKind<T, F>, text: string | null): FoundPart<T, F> {
  return foundIn(kind, [{ key: settingKey(kind.name), text, open: (stored) => openEnvelope(stored, kind.name) }]);
}

/** Whether nobody wrote the settings between two readings of them. */
export function isUnchanged(before: FoundPart<unknown, unknown>, now: FoundPart<unknown, unknown>): boolean {
  const textsOf = ({ sources }: FoundPart<unknown, unknown>) =>
    sources.flatMap(({ key, text }) => (text === null ? [] : [key, text]));
  const [a, b] = [textsOf(before), textsOf(now)];
  return a.length === b.length && a.every((text, index) => text === b[index]) && before.locked.length === now.locked.length;
}

interface OpenableSource extends Source {
  readonly isTooLarge?: true;
  readonly open: (text: string) => Opened | Locked;
}

function foundIn<T, F>(kind: PartKind<T, F>, sources: readonly OpenableSource[]): FoundPart<T, F> {
  const opened = sources.flatMap(({ key, text, isTooLarge, open }) => {
    if (isTooLarge) return [{ key, result: { why: "tooLarge" } as Locked | Opened }];
    return text === null ? [] : [{ key, result: understoodOrDamaged(kind, open(text)) }];
  });
  const usable = opened.flatMap(({ result }) => (isLocked(result) ? [] : [result]));
  const content = usable.length === 0 ? null : kind.joined(usable.map((one) => one.content));
  const { value, errors, unknown } = (content === null ? null : kind.understand(content)) ?? kind.understand(kind.joined([]))!;
  return {
    sources: sources.map(({ key, text }) => ({ key, text })),
    locked: opened.flatMap(({ key, result }) => (isLocked(result) ? [{ key, ...result }] : [])),
    content,
    beside: usable.reduce<JsonRecord>((all, one) => ({ ...all, ...one.beside }), {}),
    value,
    errors,
    unknown,
  };
}

function understoodOrDamaged<T, F>(kind: PartKind<T, F>, opened: Opened | Locked): Opened | Locked {
  return isLocked(opened) || kind.understand(opened.content) ? opened : DAMAGED;
}

async function textOf(key: string, port: Pick<WorkbookPort, "getSetting">): Promise<Source & { readonly isTooLarge?: true }> {
  try {
    return { key, text: await port.getSetting(key) };
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "tooLarge") return { key, text: null, isTooLarge: true };
    throw error;
  }
}
