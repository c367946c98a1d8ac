/** The answers of the open workbook (确认事项): dated, judged by at once, kept in it. */
import type { IsoDate } from "../domain/kernel/citation";
import {
  takeConfirmations,
  withoutConfirmation,
  type ConfirmationRejection,
  type GivenConfirmation,
} from "../usecases/given-confirmations";
import type { WorkbookStore } from "../usecases/store/workbook-store";

export class LiveConfirmations {
  readonly #kept: WorkbookStore["confirmations"];
  readonly #today: () => IsoDate;

  constructor(kept: WorkbookStore["confirmations"], today: () => IsoDate) {
    this.#kept = kept;
    this.#today = today;
  }

  /** @returns why one of them cannot be taken (then none is); null when they were */
  async take(given: readonly Omit<GivenConfirmation, "on">[]): Promise<ConfirmationRejection | null> {
    const on = this.#today();
    const dated = given.map((one) => ({ ...one, on }));
    const taken = takeConfirmations(this.#kept.value, dated);
    if (!taken.ok) return taken.why;
    await this.#kept.put(taken.confirmations);
    return null;
  }

  async withdraw(withdrawn: Pick<GivenConfirmation, "about" | "subject">): Promise<void> {
    await this.#kept.put(withoutConfirmation(this.#kept.value, withdrawn));
  }
}
