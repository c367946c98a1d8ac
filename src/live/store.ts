/** The state of the live evaluation and everybody who follows it. */
import { StoreError } from "../usecases/store/kept-part";
import { MarksLeftError, WorkbookError } from "../workbook/port";
import type { LiveError, LiveState, LiveStep } from "./state";

export class LiveStore {
  readonly #listeners = new Set<(state: LiveState) => void>();
  #state: LiveState;

  constructor(initial: LiveState) {
    this.#state = initial;
  }

  get state(): LiveState {
    return this.#state;
  }

  subscribe(listener: (state: LiveState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Nobody is told any more. */
  silence(): void {
    this.#listeners.clear();
  }

  update(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener(this.#state);
  }

  /** Work ended with an error: the last result stays. */
  fail(error: unknown, step: LiveStep): void {
    this.update({ status: "error", step: null });
    this.report(error, step);
  }

  report(error: unknown, step: LiveError["step"]): void {
    const detail = error instanceof Error ? error.message : String(error);
    this.update({ error: { code: codeOf(error), step, detail } });
  }
}

function codeOf(error: unknown): LiveError["code"] {
  if (error instanceof StoreError) return error.code === "full" ? "storeFull" : "storeLocked";
  if (error instanceof MarksLeftError) return "marksLeft";
  return error instanceof WorkbookError ? error.code : "unexpected";
}
