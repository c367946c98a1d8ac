/** The answers of the open workbook (确认事项): dated, judged by at once, kept in it. */
import type { IsoDate } from "../domain/kernel/citation";
import type { WorkbookPort } from "../workbook/port";
import {
  takeConfirmations,
  withoutConfirmation,
  type ConfirmationRejection,
  type GivenConfirmation,
} from "../usecases/given-confirmations";
import type { LiveStore } from "./store";
import { loadConfirmations, saveConfirmations } from "../usecases/stored-confirmations";
import { Turns } from "./turns";

export class LiveConfirmations {
  readonly #port: WorkbookPort;
  readonly #store: LiveStore;
  readonly #today: () => IsoDate;
  /** What is stored last is what was answered last. */
  readonly #turns = new Turns();

  constructor(port: WorkbookPort, store: LiveStore, today: () => IsoDate) {
    this.#port = port;
    this.#store = store;
    this.#today = today;
  }

  async load(): Promise<void> {
    this.#store.update({ confirmations: await loadConfirmations(this.#port) });
  }

  /** @returns why one of them cannot be taken (then none is); null when they were */
  take(given: readonly Omit<GivenConfirmation, "on">[]): ConfirmationRejection | null {
    const on = this.#today();
    const dated = given.map((one) => ({ ...one, on }));
    const taken = takeConfirmations(this.#store.state.confirmations, dated);
    if (!taken.ok) return taken.why;
    this.#store.update({ confirmations: taken.confirmations });
    return null;
  }

  withdraw(withdrawn: Pick<GivenConfirmation, "about" | "subject">): void {
    this.#store.update({ confirmations: withoutConfirmation(this.#store.state.confirmations, withdrawn) });
  }

  /** Keeps them in the workbook. @throws WorkbookError where it does not let them be stored (read-only) */
  save(): Promise<void> {
    return this.#turns.take(() => saveConfirmations(this.#port, this.#store.state.confirmations));
  }
}
