/** The rule that decides whether a section meets a standard, where single items do not (七项中六项达标). */
import type { SectionEvaluation } from "../../domain/checks/finding";
import { inLanguage, type Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";

export interface DecidingRules {
  readonly rules: readonly { readonly title: string; readonly verdict: Verdict }[];
  /** Other items are listed that count for the county and not for the section. */
  readonly hasOthers: boolean;
}

/** Null where every item decides. */
export function decidingRules({ findings }: SectionEvaluation, language: Language): DecidingRules | null {
  const deciding = findings.filter(({ role }) => role === "decides");
  if (deciding.length === 0) return null;
  return {
    rules: deciding.map(({ rule, verdict }) => ({ title: inLanguage(rule.title, language), verdict })),
    hasOthers: findings.some(({ role, verdict }) => role === "beside" && verdict !== "notApplicable"),
  };
}
