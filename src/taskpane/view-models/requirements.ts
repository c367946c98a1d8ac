/** Every requirement of every section with its verdict, as the first pass keeps it; a finding is made when its row is seen. */
import type { Evaluation, SectionEvaluation } from "../../domain/checks/finding";
import { keyOf } from "../../domain/checks/context";
import { decidedRules } from "../../domain/checks/rule-findings";
import { inLanguage, type Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import { findingView, refusalsOf, type FindingView } from "./findings";

export interface RequirementRow {
  readonly key: string;
  readonly school: string;
  readonly section: SectionEvaluation;
  /** `<pack>/<rule>` */
  readonly rule: string;
  readonly title: string;
  readonly verdict: Verdict;
}

/** In the order of the tables, then of the documents. */
export function requirementRows({ schools, packs }: Evaluation, language: Language): readonly RequirementRow[] {
  return schools.flatMap(({ school, sections }) =>
    sections.flatMap((section) =>
      decidedRules(section, packs).flatMap(({ pack, rules, verdicts }) =>
        rules.map((rule, place): RequirementRow => {
          const key = keyOf(rule.id, pack);
          return {
            key: `${section.section.id} ${key}`,
            school: school.name,
            section,
            rule: key,
            title: inLanguage(rule.title, language),
            verdict: verdicts[place]!,
          };
        }),
      ),
    ),
  );
}

/** @param typed part of the requirement or of the school */
export function shownRequirements(
  rows: readonly RequirementRow[],
  verdicts: readonly Verdict[],
  typed: string,
): readonly RequirementRow[] {
  const wanted = typed.trim().toLowerCase();
  return rows.filter(
    ({ verdict, title, school }) =>
      verdicts.includes(verdict) && (wanted === "" || `${school} ${title}`.toLowerCase().includes(wanted)),
  );
}

/** What is said of a row; null where a fault of ours kept it from being said. */
export function requirementView({ section, rule }: RequirementRow, language: Language): FindingView | null {
  const finding = section.findings.find(({ key }) => key === rule);
  return finding ? findingView(finding, section.section, refusalsOf(null), language) : null;
}
