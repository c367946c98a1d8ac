/** The explanations of the open workbook (情况说明): kept in it, and held against what stands in its cells. */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import type { WorkbookPort } from "../workbook/port";
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
import { Turns } from "./turns";
import { canBeKept, loadExplanations, saveExplanations } from "../usecases/stored-explanations";

/** What the user gives for a finding. */
export interface GivenReason {
  readonly reason: Reason;
  readonly by: string;
}

export class LiveExplanations {
  readonly #port: WorkbookPort;
  readonly #today: () => IsoDate;
  /** Each change begins with what the one before has kept. */
  readonly #turns = new Turns();
  #accepted: readonly AcceptedExplanation[] = [];
  /** The cells as they were when last read. */
  #valueAt: CellReader = () => null;

  constructor(port: WorkbookPort, today: () => IsoDate) {
    this.#port = port;
    this.#today = today;
  }

  async load(): Promise<void> {
    this.#accepted = await loadExplanations(this.#port);
  }

  /** The cells were read anew. */
  witness(grids: readonly Grid[]): void {
    this.#valueAt = cellReaderOf(grids);
  }

  review(problems: readonly TableProblem[]): readonly ReviewedExplanation[] {
    return reviewExplanations(this.#accepted, problems, this.#valueAt);
  }

  /** @returns why it was refused; null when it is kept in the workbook */
  async explain(problem: TableProblem, given: GivenReason): Promise<Rejection | null> {
    const acceptance = acceptProblem(problem, this.#valueAt, { ...given, at: this.#today() });
    if (!acceptance.ok) return acceptance.why;
    return this.#turns.take(async () => {
      const accepted = withExplanation(this.#accepted, acceptance.accepted);
      return canBeKept(accepted) ? this.#keep(accepted) : "tooMany";
    });
  }

  /** @returns why it stays; null when it is gone */
  withdraw(explanation: AcceptedExplanation): Promise<Rejection | null> {
    return this.#turns.take(() => this.#keep(withoutExplanation(this.#accepted, explanation)));
  }

  /** What is printed in reports must be there when the workbook is opened again: without that, nothing is taken. */
  async #keep(accepted: readonly AcceptedExplanation[]): Promise<Rejection | null> {
    try {
      await saveExplanations(this.#port, accepted);
    } catch {
      return "notKept";
    }
    this.#accepted = accepted;
    return null;
  }
}
