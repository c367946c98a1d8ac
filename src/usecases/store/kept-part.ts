/**
 * One part of what is kept in the open workbook: what is shown of it, and how a change gets there. Before each write the part
 * is read again, so that what another hand or another version has put there meanwhile is neither lost nor written over.
 */
import type { WorkbookPort } from "../../workbook/port";
import { envelopeText, settingKey, type PartName } from "./envelope";
import type { PartKind } from "./part-kinds";
import { foundInEnvelope, isUnchanged, readPart, type FoundPart } from "./read-part";
import type { Turns } from "./turns";

/** Excel keeps 2 MB of settings for an add-in in a workbook (Office.Settings); counted over all parts, in UTF-8. */
export const MOST_KEPT_BYTES = 2_000_000;

/** `locked`: what stands there is not ours to write · `full`: more than a workbook keeps. Nothing was written. */
export class StoreError extends Error {
  constructor(readonly code: "locked" | "full") {
    super(code);
    this.name = "StoreError";
  }
}

/** What is to be told of a part. */
export interface PartCondition {
  readonly name: PartName;
  readonly locked: FoundPart<unknown>["locked"];
  /** What is shown is not what is kept: it is lost when the workbook is closed. */
  readonly unsaved: { readonly why: "full" | "notKept"; readonly detail: string } | null;
  /** Entries that are not understood; they stay as they are. */
  readonly unknown: number;
}

/** What all parts of a workbook share. */
export interface StoreDesk {
  readonly port: Pick<WorkbookPort, "getSetting" | "setSetting">;
  /** The one queue of all writes. */
  readonly turns: Turns;
  /** How much each part takes; what cannot be read counts nothing. */
  readonly bytes: Map<PartName, number>;
  readonly changed: () => void;
}

export class KeptPart<T, F = never> {
  readonly #kind: PartKind<T, F>;
  readonly #desk: StoreDesk;
  #found: FoundPart<T, F>;
  #value: T;
  #unsaved: PartCondition["unsaved"] = null;

  constructor(kind: PartKind<T, F>, desk: StoreDesk) {
    this.#kind = kind;
    this.#desk = desk;
    this.#found = foundInEnvelope(kind, null);
    this.#value = this.#found.value;
  }

  /** What is shown and judged by. */
  get value(): T {
    return this.#value;
  }

  /** Why single entries are not used. */
  get errors(): readonly F[] {
    return this.#found.errors;
  }

  get condition(): PartCondition {
    const { locked, unknown } = this.#found;
    return { name: this.#kind.name, locked, unsaved: this.#unsaved, unknown };
  }

  /** Reads it anew. @throws WorkbookError where the workbook cannot be talked to */
  async load(): Promise<void> {
    this.#take(await readPart(this.#kind, this.#desk.port));
    this.#desk.changed();
  }

  /** Takes over what another hand has kept meanwhile, when its turn comes: beside a write it would read what is gone already. */
  reload(): Promise<void> {
    return this.#desk.turns.take(async () => {
      await this.#refresh();
      this.#desk.changed();
    });
  }

  /** Shows a value at once and keeps it; the condition says where that failed. */
  put(value: T): Promise<void> {
    this.#value = value;
    this.#desk.changed();
    return this.keep();
  }

  /** Keeps what is shown when its turn comes. */
  keep(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#refresh();
      await this.#write(this.#value);
    });
  }

  /**
   * Keeps a change, and shows it only then.
   * @throws StoreError or WorkbookError where it was not kept; then nothing has changed
   */
  change(changed: (value: T) => T): Promise<void> {
    return this.#desk.turns.take(async () => {
      try {
        await this.#refresh();
        const value = changed(this.#value);
        await this.#write(value);
        this.#value = value;
      } finally {
        this.#desk.changed();
      }
    });
  }

  /** The user gives up what stands there locked, as it was told: what is shown takes its place. */
  overwrite(): Promise<void> {
    const told = this.#found;
    return this.#inTurn(async () => {
      const now = await readPart(this.#kind, this.#desk.port);
      const isAsTold = isUnchanged(told, now);
      this.#take(now);
      await this.#write(this.#value, isAsTold);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return this.#desk.turns.take(async () => {
      this.#unsaved = await work().then(() => null, unsavedBecause);
      this.#desk.changed();
    });
  }

  async #refresh(): Promise<void> {
    this.#take(await readPart(this.#kind, this.#desk.port));
  }

  #take(found: FoundPart<T, F>): void {
    if (!isUnchanged(this.#found, found)) this.#value = this.#kind.rebased(this.#found.value, this.#value, found.value);
    this.#hold(found);
  }

  #hold(found: FoundPart<T, F>): void {
    this.#found = found;
    const isLocked = (key: string) => found.locked.some((one) => one.key === key);
    const texts = found.sources.map(({ key, text }) => (isLocked(key) ? "" : (text ?? "")));
    this.#desk.bytes.set(
      this.#kind.name,
      texts.reduce((sum, text) => sum + bytesOf(text), 0),
    );
  }

  async #write(value: T, mayOverwrite = false): Promise<void> {
    const { sources, locked, content, beside } = this.#found;
    if (locked.length > 0 && !mayOverwrite) throw new StoreError("locked");
    const { name, version0 } = this.#kind;
    const next = this.#kind.withValue(content, value);
    const isNothing = next === null && Object.keys(beside).length === 0;
    const text = isNothing ? null : envelopeText(name, { content: next ?? this.#kind.joined([]), beside });
    const isAnother = (key: string, wanted: string | null) => {
      const stands = sources.find((source) => source.key === key)?.text ?? null;
      return stands !== wanted || locked.some((one) => one.key === key);
    };
    const key = settingKey(name);
    if (isAnother(key, text)) {
      this.#refuseGrowth(text ?? "");
      await this.#desk.port.setSetting(key, text);
    }
    if (isAnother(version0.key, null)) await this.#desk.port.setSetting(version0.key, null);
    this.#hold(foundInEnvelope(this.#kind, text));
  }

  /** What makes it smaller is always written. */
  #refuseGrowth(text: string): void {
    const { bytes } = this.#desk;
    const size = bytesOf(text);
    const others = [...bytes].reduce((sum, [name, one]) => (name === this.#kind.name ? sum : sum + one), 0);
    if (size > (bytes.get(this.#kind.name) ?? 0) && size + others > MOST_KEPT_BYTES) throw new StoreError("full");
  }
}

function unsavedBecause(error: unknown): PartCondition["unsaved"] {
  if (!(error instanceof StoreError)) return { why: "notKept", detail: error instanceof Error ? error.message : String(error) };
  // What is locked is told as such.
  return error.code === "full" ? { why: "full", detail: error.code } : null;
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a pair counts two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
