/** Counts over all sections, and every indicator seen across them. */
import { STAGES } from "../../domain/kernel/stage";
import type { Stage } from "../../domain/kernel/stage";
import { VERDICTS } from "../../domain/kernel/verdict";
import type { Verdict } from "../../domain/kernel/verdict";
import type { ReportLine, ReportRule, ReportSection, ReportSummary, VerdictCounts } from "./report";

export function sectionVerdictsOf(sections: readonly ReportSection[]): ReportSummary["sections"] {
  const standards = [...new Set(sections.flatMap(({ verdicts }) => verdicts.map(({ standard }) => standard)))];
  return standards.flatMap((standard) =>
    STAGES.flatMap((stage) => {
      const verdicts = sections.flatMap((section) =>
        section.name.stage === stage
          ? section.verdicts.filter((each) => each.standard === standard).map(({ verdict }) => verdict)
          : [],
      );
      return verdicts.length > 0 ? [{ standard, stage, counts: countsOf(verdicts) }] : [];
    }),
  );
}

export function rulesOf(sections: readonly ReportSection[]): readonly ReportRule[] {
  return [...byRuleAndStage(sections).values()]
    .map(({ line, stage, entries }) => ({
      rule: line.rule,
      standard: line.standard,
      title: line.title,
      stage,
      counts: countsOf(entries.map((entry) => entry.line.verdict)),
    }))
    .sort(
      (a, b) =>
        STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
        b.counts.fail - a.counts.fail ||
        b.counts.cannotTell - a.counts.cannotTell,
    );
}

interface RuleGroup {
  readonly line: ReportLine;
  readonly stage: Stage;
  readonly entries: { readonly section: ReportSection; readonly line: ReportLine }[];
}

/** In order of the stages, and of the rules as they first appear. */
function byRuleAndStage(sections: readonly ReportSection[]): ReadonlyMap<string, RuleGroup> {
  const groups = new Map<string, RuleGroup>();
  for (const stage of STAGES) {
    for (const section of sections) {
      if (section.name.stage !== stage) continue;
      for (const line of section.lines) {
        const key = `${stage} ${line.rule}`;
        const group = groups.get(key);
        if (group) group.entries.push({ section, line });
        else groups.set(key, { line, stage, entries: [{ section, line }] });
      }
    }
  }
  return groups;
}

function countsOf(verdicts: readonly Verdict[]): VerdictCounts {
  const counts: Record<Verdict, number> = { pass: 0, fail: 0, cannotTell: 0, notApplicable: 0 };
  for (const verdict of VERDICTS) counts[verdict] = verdicts.filter((each) => each === verdict).length;
  return counts;
}
