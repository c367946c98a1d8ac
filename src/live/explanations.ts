/** The explanations of the open workbook (情况说明): kept in it, and held against what stands in its cells. */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import {
  acceptProblem,
  cellReaderOf,
  reviewExplanations,
  withExplanation,
  withoutExplanation,
  type AcceptedExplanation,
  type CellReader,
  type Reason,
  type Rejection,
  type ReviewedExplanation,
} from "../usecases/accepted-explanations";
import { StoreError } from "../usecases/store/kept-part";
import type { WorkbookStore } from "../usecases/store/workbook-store";

/** What the user gives for a finding. */
export interface GivenReason {
  readonly reason: Reason;
  readonly by: string;
}

export class LiveExplanations {
  readonly #kept: WorkbookStore["explanations"];
  readonly #today: () => IsoDate;
  /** The cells as they were when last read. */
  #valueAt: CellReader = () => null;

  constructor(kept: WorkbookStore["explanations"], today: () => IsoDate) {
    this.#kept = kept;
    this.#today = today;
  }

  /** The cells were read anew. */
  witness(grids: readonly Grid[]): void {
    this.#valueAt = cellReaderOf(grids);
  }

  review(problems: readonly TableProblem[]): readonly ReviewedExplanation[] {
    return reviewExplanations(this.#kept.value, problems, this.#valueAt);
  }

  /** @returns why it was refused; null when it is kept in the workbook */
  async explain(problem: TableProblem, given: GivenReason): Promise<Rejection | null> {
    const acceptance = acceptProblem(problem, this.#valueAt, { ...given, at: this.#today() });
    if (!acceptance.ok) return acceptance.why;
    return this.#keep((accepted) => withExplanation(accepted, acceptance.accepted));
  }

  /** @returns why it stays; null when it is gone */
  withdraw(explanation: AcceptedExplanation): Promise<Rejection | null> {
    return this.#keep((accepted) => withoutExplanation(accepted, explanation));
  }

  /** What is printed in reports must be there when the workbook is opened again: without that, nothing is taken. */
  async #keep(changed: (accepted: readonly AcceptedExplanation[]) => readonly AcceptedExplanation[]): Promise<Rejection | null> {
    try {
      await this.#kept.change(changed);
      return null;
    } catch (error) {
      if (!(error instanceof StoreError)) return "notKept";
      return error.code === "full" ? "tooMany" : "locked";
    }
  }
}
