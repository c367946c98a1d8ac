/**
 * 申报表: the list that a county hands in, one row per section and one column per indicator of a standard
 * (standards.md §1.3, tables.md §6.4). Reshapes the report; computes nothing.
 */
import { STAGES } from "../../domain/kernel/stage";
import type { Stage } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Report, ReportDispersion, ReportLine, ReportSection, ReportStandard, SectionName } from "./report";

export interface Declaration {
  readonly standard: ReportStandard;
  readonly stage: Stage;
  readonly columns: readonly DeclarationColumn[];
  readonly rows: readonly DeclarationRow[];
}

export interface DeclarationColumn {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly digits: number;
  /** Null where no school has a limit, or schools have different ones. */
  readonly limit: number | null;
  readonly bound?: "atLeast" | "atMost";
  readonly mean: number | null;
  readonly cv: number | null;
  readonly cvVerdict?: Verdict;
}

/** A value of the list; the verdict is null where nothing limits it. */
export type DeclarationCell = Pick<ReportLine, "value" | "unit" | "digits" | "limit"> & { readonly verdict: Verdict | null };

export interface DeclarationRow {
  readonly section: SectionName;
  /** In the order of the columns; null where the indicator is not known for the section. */
  readonly cells: readonly (DeclarationCell | null)[];
  readonly verdict: Verdict | null;
}

export function declarationsOf(report: Report): readonly Declaration[] {
  return report.head.standards.flatMap((standard) =>
    STAGES.flatMap((stage) => {
      const sections = report.sections.filter(({ name }) => name.stage === stage);
      const county = report.county.find((each) => each.stage === stage)?.indicators ?? [];
      const columns = indicatorsOf(standard, sections).flatMap((id) => columnOf(id, standard, sections, county) ?? []);
      if (columns.length === 0) return [];
      return [{ standard, stage, columns, rows: sections.map((section) => rowOf(section, columns, standard)) }];
    }),
  );
}

/** What the standard has declared; where it judges no differences between schools, all that it limits. */
function indicatorsOf({ id, declared }: ReportStandard, sections: readonly ReportSection[]): readonly string[] {
  if (declared.length > 0) return declared;
  const lines = sections.flatMap((section) => section.lines.filter(({ standard, bound }) => standard === id && bound));
  return [...new Set(lines.flatMap(({ indicator }) => indicator ?? []))];
}

function columnOf(
  indicator: string,
  { id }: ReportStandard,
  sections: readonly ReportSection[],
  county: readonly ReportDispersion[],
): DeclarationColumn | null {
  const lines = sections.flatMap((section) => lineOf(section, indicator, id) ?? []);
  const named = lines[0] ?? sections.flatMap((section) => figureOf(section, indicator) ?? [])[0];
  if (!named) return null;
  const limits = new Set(lines.flatMap(({ limit }) => limit ?? []));
  const [bound] = lines.flatMap((line) => line.bound ?? []);
  const dispersion = county.find((each) => each.indicator === indicator);
  return {
    indicator,
    title: named.title,
    unit: named.unit,
    digits: named.digits,
    limit: limits.size === 1 ? [...limits][0]! : null,
    ...(bound ? { bound } : {}),
    mean: dispersion?.mean ?? null,
    cv: dispersion?.cv ?? null,
    ...(dispersion?.verdict ? { cvVerdict: dispersion.verdict } : {}),
  };
}

function rowOf(section: ReportSection, columns: readonly DeclarationColumn[], { id }: ReportStandard): DeclarationRow {
  return {
    section: section.name,
    cells: columns.map(({ indicator }) => {
      const line = lineOf(section, indicator, id);
      if (line) return line;
      const figure = figureOf(section, indicator);
      return figure ? { ...figure, limit: null, verdict: null } : null;
    }),
    verdict: section.verdicts.find((each) => each.standard === id)?.verdict ?? null,
  };
}

function lineOf({ lines }: ReportSection, indicator: string, standard: string): ReportLine | undefined {
  return lines.find((line) => line.indicator === indicator && line.standard === standard && line.bound);
}

/** The value of an indicator that this standard does not limit: another standard's line, or a figure nothing limits. */
function figureOf({ lines, others }: ReportSection, indicator: string): ReportSection["others"][number] | undefined {
  const line = lines.find((each) => each.indicator === indicator && each.value !== null);
  if (!line) return others.find((each) => each.indicator === indicator);
  const { title, unit, digits, value } = line;
  return { indicator, title, unit, digits, value: value! };
}
