/**
 * 申报表: the list that a county hands in, one row per section and one column per indicator of a standard
 * (standards.md §1.3, tables.md §6.4). Reshapes the report; computes nothing.
 */
import { STAGES } from "../../domain/kernel/stage";
import type { Stage } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Report, ReportLine, ReportSection, ReportStandard, SectionName } from "./report";

export interface Declaration {
  readonly standard: ReportStandard;
  readonly stage: Stage;
  readonly columns: readonly DeclarationColumn[];
  readonly rows: readonly DeclarationRow[];
}

export interface DeclarationColumn {
  readonly rule: string;
  /** Id of the rule inside its standard, as the document numbers it: L4. */
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly digits: number;
  readonly bound: "atLeast" | "atMost";
  /** Null where schools have different limits. */
  readonly limit: number | null;
  readonly mean: number | null;
  readonly cv: number | null;
  readonly cvLimit: number | null;
  readonly cvVerdict?: Verdict;
}

export interface DeclarationRow {
  readonly section: SectionName;
  /** In the order of the columns; null where the section has no finding of the rule. */
  readonly cells: readonly (ReportLine | null)[];
  readonly verdict: Verdict | null;
}

/** Decimals that form Ⅲ asks for. */
export const CV_DIGITS = 3;
export const MEAN_DIGITS = 2;
/** As the documents write the limits of 差异系数: 0.50. */
export const CV_LIMIT_DIGITS = 2;

export function declarationsOf(report: Report): readonly Declaration[] {
  return report.head.standards.flatMap((standard) =>
    STAGES.flatMap((stage) => {
      const sections = report.sections.filter(({ name }) => name.stage === stage);
      const columns = columnsOf(report, sections, standard.id, stage);
      if (columns.length === 0) return [];
      return [{ standard, stage, columns, rows: sections.map((section) => rowOf(section, columns, standard.id)) }];
    }),
  );
}

function columnsOf(
  report: Report,
  sections: readonly ReportSection[],
  standard: string,
  stage: Stage,
): readonly DeclarationColumn[] {
  const found = new Map<string, ReportLine[]>();
  for (const { lines } of sections) {
    for (const line of lines) {
      if (line.standard !== standard || line.indicator === undefined || !line.bound) continue;
      const same = found.get(line.rule);
      if (same) same.push(line);
      else found.set(line.rule, [line]);
    }
  }
  const county = report.county.find((each) => each.stage === stage)?.indicators ?? [];
  return [...found].map(([rule, lines]) => {
    const { title, unit, digits, indicator, bound } = lines[0]!;
    const limits = new Set(lines.flatMap(({ limit }) => limit ?? []));
    const dispersion = county.find((each) => each.indicator === indicator);
    return {
      rule,
      code: rule.slice(standard.length + 1),
      title,
      unit,
      digits,
      bound: bound!,
      limit: limits.size === 1 ? [...limits][0]! : null,
      mean: dispersion?.mean ?? null,
      cv: dispersion?.cv ?? null,
      cvLimit: dispersion?.limit ?? null,
      ...(dispersion?.verdict ? { cvVerdict: dispersion.verdict } : {}),
    };
  });
}

function rowOf(
  { name, lines, verdicts }: ReportSection,
  columns: readonly DeclarationColumn[],
  standard: string,
): DeclarationRow {
  const byRule = new Map(lines.map((line) => [line.rule, line]));
  return {
    section: name,
    cells: columns.map(({ rule }) => byRule.get(rule) ?? null),
    verdict: verdicts.find((each) => each.standard === standard)?.verdict ?? null,
  };
}
