/** The four outcomes of a check. Missing data is never a failure: it is `cannotTell`. */

export const VERDICTS = ["pass", "fail", "cannotTell", "notApplicable"] as const;
/** 达标 · 不达标 · 无法判定 · 不适用 */
export type Verdict = (typeof VERDICTS)[number];

/** All of them: one failure fails, one doubt leaves doubt; what does not apply is left out. */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fail")) return "fail";
  if (verdicts.includes("cannotTell")) return "cannotTell";
  return verdicts.includes("pass") ? "pass" : "notApplicable";
}
