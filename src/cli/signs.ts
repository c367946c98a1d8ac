/** Signs beside the words, so that a long list can be skimmed. */
import { verdictName } from "../domain/explain/explain";
import type { Language } from "../domain/kernel/text";
import type { Verdict } from "../domain/kernel/verdict";

export const SIGNS: Readonly<Record<Verdict, string>> = { pass: "√", fail: "×", cannotTell: "?", notApplicable: "–" };

/** The sentence of a 无法判定 says so itself. */
export function signed(verdict: Verdict, language: Language): string {
  return verdict === "fail" ? `${SIGNS.fail} ${verdictName(verdict, language)} ` : SIGNS[verdict];
}
