/** The answers of the open workbook (确认事项): dated, judged by at once, kept in it. */
import type { IsoDate } from "../domain/kernel/citation";
import type { WorkbookPort } from "../workbook/port";
import { takeAnswers, withoutAnswer, type AnswerRejection, type GivenAnswer } from "../usecases/given-confirmations";
import type { LiveStore } from "./store";
import { loadAnswers, saveAnswers } from "../usecases/stored-confirmations";
import { Turns } from "./turns";

export class LiveAnswers {
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
    this.#store.update({ answers: await loadAnswers(this.#port) });
  }

  /** @returns why one of them cannot be taken (then none is); null when they were */
  take(given: readonly Omit<GivenAnswer, "on">[]): AnswerRejection | null {
    const on = this.#today();
    const dated = given.map((one) => ({ ...one, on }));
    const taken = takeAnswers(this.#store.state.answers, dated);
    if (!taken.ok) return taken.why;
    this.#store.update({ answers: taken.answers });
    return null;
  }

  withdraw(withdrawn: Pick<GivenAnswer, "about" | "subject">): void {
    this.#store.update({ answers: withoutAnswer(this.#store.state.answers, withdrawn) });
  }

  /** Keeps them in the workbook. @throws WorkbookError where it does not let them be stored (read-only) */
  save(): Promise<void> {
    return this.#turns.take(() => saveAnswers(this.#port, this.#store.state.answers));
  }
}
