/** What the tables are asked about: still open, or explained. */
import type { ReadingResult, TableProblem } from "../../domain/dataset/reading-result";
import { problemKey, type ReviewedExplanation } from "../../usecases/accepted-explanations";
import { openProblems, type OpenProblem } from "../../usecases/explanation-words";

export interface ProblemView extends OpenProblem {
  /** The same from one check to the next, so that a form stays with its problem. */
  readonly key: string;
}

export interface ProblemsView {
  /** Errors first. */
  readonly open: readonly ProblemView[];
  /** Explanations that hold, and those of problems that are no longer there. */
  readonly explained: readonly ReviewedExplanation[];
}

export function problemsView(
  { problems }: Pick<ReadingResult, "problems">,
  reviewed: readonly ReviewedExplanation[],
): ProblemsView {
  const order = ["error", "warning", "info"];
  const rank = ({ problem }: OpenProblem) => order.indexOf(problem.severity);
  const open = [...openProblems(problems, reviewed)].sort((a, b) => rank(a) - rank(b));
  const seen = new Map<string, number>();
  return {
    open: open.map((one) => {
      const key = problemKey(one.problem);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return { key: `${before} ${key}`, ...one };
    }),
    explained: reviewed.filter(({ state }) => state === "accepted" || state === "settled"),
  };
}

/** What is said of tables of several school years: which figures count, and which do not. */
export function yearNotices({ problems }: Pick<ReadingResult, "problems">): readonly TableProblem[] {
  return problems.filter(({ code }) => code === "earlierYear" || code === "schoolsOfSeveralYears");
}
