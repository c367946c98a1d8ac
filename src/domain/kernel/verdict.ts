/** The four outcomes of a check. Missing data is never a failure: it is `cannotTell`. */

export const VERDICTS = ["pass", "fail", "cannotTell", "notApplicable"] as const;
/** 达标 · 不达标 · 无法判定 · 不适用 */
export type Verdict = (typeof VERDICTS)[number];
