/** Sums over what was checked one by one: renderers add nothing themselves. */
import type { Coverage, Evaluation, SectionEvaluation } from "../../domain/checks/finding";
import type { Stage } from "../../domain/kernel/stage";
import type { Verdict } from "../../domain/kernel/verdict";
import { openQuestions } from "../../usecases/confirmations-used";

export function totalCoverage(evaluations: readonly Evaluation[]): Coverage {
  const total = { rules: 0, pass: 0, fail: 0, cannotTell: 0, notApplicable: 0 };
  for (const { coverage } of evaluations) {
    for (const key of Object.keys(total) as (keyof Coverage)[]) total[key] += coverage[key];
  }
  return total;
}

/** How many questions wait, in all of them. */
export function allOpenQuestions(evaluations: readonly Evaluation[]): number {
  return evaluations.reduce((sum, evaluation) => sum + openQuestions(evaluation), 0);
}

/** The verdict over several standards: the worst that is known. A section no standard speaks of is 不适用. */
export function overallVerdict(verdicts: Readonly<Record<string, Verdict>>): Verdict {
  const given = Object.values(verdicts);
  const worst = (["fail", "cannotTell", "pass"] as const).find((verdict) => given.includes(verdict));
  return worst ?? "notApplicable";
}

/** Findings of a section that pass, without those that are shown beside the failing ones. */
export function passedBeside({ findings }: Pick<SectionEvaluation, "findings">, shown: readonly unknown[]): number {
  return findings.filter((finding) => finding.verdict === "pass" && !shown.includes(finding)).length;
}

/** Sections of a stage that fail a standard. */
export function failingSections({ schools }: Pick<Evaluation, "schools">, stage: Stage): number {
  return schools
    .flatMap(({ sections }) => sections)
    .filter(({ section, verdicts }) => section.stage === stage && overallVerdict(verdicts) === "fail").length;
}
