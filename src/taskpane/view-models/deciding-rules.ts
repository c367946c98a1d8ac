/** The rule that decides whether a section meets a standard, where single items do not (七项中六项达标). */
import { standsBeside } from "../../domain/checks/section-items";
import type { SectionEvaluation } from "../../domain/checks/finding";
import { inLanguage, type Language } from "../../domain/kernel/text";
import { packById } from "../../domain/standards/catalogue";
import type { Verdict } from "../../domain/kernel/verdict";

export interface DecidingRules {
  readonly rules: readonly { readonly title: string; readonly verdict: Verdict }[];
  /** Other items are listed that count for the county and not for the section. */
  readonly hasOthers: boolean;
}

/** Null where every item decides. */
export function decidingRules({ findings }: SectionEvaluation, language: Language): DecidingRules | null {
  const deciding = findings.filter(({ pack, rule }) => {
    return packById(pack)?.sectionVerdict?.some((id) => rule === `${pack}/${id}`) ?? false;
  });
  if (deciding.length === 0) return null;
  const hasOthers = findings.some((finding) => {
    const pack = packById(finding.pack);
    return pack !== undefined && finding.verdict !== "notApplicable" && standsBeside(finding, pack);
  });
  const rules = deciding.map(({ title, rule, verdict }) => ({ title: title ? inLanguage(title, language) : rule, verdict }));
  return { rules, hasOthers };
}
