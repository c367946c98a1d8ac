/** What an answer is made from: the evaluation, and what the tables said of themselves. */
import type { Evaluation } from "../../domain/checks/finding";
import type { BlockAccount, TableProblem } from "../../domain/dataset/reading-result";
import type { ReviewedExplanation } from "../../usecases/accepted-explanations";

export interface AnswerInput {
  readonly evaluation: Evaluation;
  /** Of all workbooks. */
  readonly problems?: readonly TableProblem[];
  readonly accounts?: readonly BlockAccount[];
  readonly explanations?: readonly ReviewedExplanation[];
  /** Names of the files that could not be read. */
  readonly unreadable?: readonly string[];
  /** Name of the county, where the user gives one. */
  readonly county?: string;
}
