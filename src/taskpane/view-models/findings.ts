/** The findings as the pane lists them: by school, then by section, the gravest first. */
import type { Evaluation, Finding, SchoolEvaluation, SectionEvaluation } from "../../domain/checks/finding";
import { explainFinding } from "../../domain/explain/explain";
import type { Section } from "../../domain/dataset/school";
import { sameCell } from "../../domain/kernel/cell";
import type { CellRef } from "../../domain/kernel/cell";
import type { Stage } from "../../domain/kernel/stage";
import type { Language } from "../../domain/kernel/text";
import { VERDICTS } from "../../domain/kernel/verdict";
import type { Verdict } from "../../domain/kernel/verdict";
import { nameOf } from "../../domain/explain/names";
import { standardVerdicts } from "./standards";
import type { StandardVerdict } from "./standards";
import { markedCells } from "../../usecases/marks";
import { fullAddress } from "../../workbook/a1";
import type { MarkReport, Refusal } from "../../workbook/port";

/** What the user wants to see. */
export interface FindingFilter {
  readonly verdicts: readonly Verdict[];
  /** Id of a school; null for all. */
  readonly school: string | null;
}

export const DEFAULT_FILTER: FindingFilter = { verdicts: ["fail", "cannotTell"], school: null };

export interface CellLink {
  readonly cell: CellRef;
  readonly address: string;
}

export interface FindingView {
  readonly key: string;
  readonly verdict: Verdict;
  /** What is required, as the document names it. */
  readonly title: string;
  /** The explanation; it goes on from the title. */
  readonly sentence: string;
  /** The cells the finding is shown at first, then the others it was computed from. */
  readonly cells: readonly CellLink[];
  /** Why the mark of this finding is missing or incomplete. */
  readonly refusal: Refusal | null;
}

export interface SectionView {
  readonly key: string;
  readonly stage: Stage;
  /** Does the section meet each chosen standard as a whole? */
  readonly standards: readonly StandardVerdict[];
  readonly findings: readonly FindingView[];
}

export interface SchoolView {
  readonly key: string;
  readonly name: string;
  /** All findings of the school, whether shown or not. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Sections with at least one finding that is shown. */
  readonly sections: readonly SectionView[];
}

/** Schools with something to show, in the order of the tables. */
export function schoolViews(
  evaluation: Evaluation,
  filter: FindingFilter,
  report: MarkReport | null,
  language: Language,
): readonly SchoolView[] {
  return evaluation.schools
    .filter(({ school }) => filter.school === null || school.id === filter.school)
    .map((school) => schoolView(school, filter, report, language))
    .filter((school) => school.sections.length > 0);
}

function schoolView(
  { school, sections }: SchoolEvaluation,
  filter: FindingFilter,
  report: MarkReport | null,
  language: Language,
): SchoolView {
  return {
    key: school.id,
    name: school.name,
    counts: countsOf(sections),
    sections: sections
      .map((section) => ({
        key: section.section.id,
        stage: section.section.stage,
        standards: standardVerdicts(section, language),
        findings: shownFindings(section.findings, filter).map((finding) =>
          findingView(finding, section.section, report, language),
        ),
      }))
      .filter((section) => section.findings.length > 0),
  };
}

export function countsOf(sections: readonly SectionEvaluation[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { pass: 0, fail: 0, cannotTell: 0, notApplicable: 0 };
  for (const { findings } of sections) for (const { verdict } of findings) counts[verdict]++;
  return counts;
}

const GRAVITY: readonly Verdict[] = ["fail", "cannotTell", "pass", "notApplicable"];

export function shownFindings(findings: readonly Finding[], { verdicts }: FindingFilter): readonly Finding[] {
  return GRAVITY.filter((verdict) => verdicts.includes(verdict)).flatMap((verdict) =>
    findings.filter((finding) => finding.verdict === verdict),
  );
}

export function findingView(
  finding: Finding,
  section: Pick<Section, "items" | "nameCells">,
  report: MarkReport | null,
  language: Language,
): FindingView {
  const title = nameOf(finding, language);
  const first = markedCells(finding, section);
  const others = finding.cells.filter((cell) => !first.some((shownFirst) => sameCell(shownFirst, cell)));
  return {
    key: `${finding.sectionId} ${finding.rule}`,
    verdict: finding.verdict,
    title: capital(title),
    sentence: withoutTitle(explainFinding(finding, section, language, fullAddress), title),
    cells: [...first, ...others].map((cell) => ({ cell, address: fullAddress(cell) })),
    refusal: report?.refused.find(({ cell }) => first.some((own) => sameCell(own, cell)))?.reason ?? null,
  };
}

/** Explanations begin with the name, which the pane already shows as title. */
function withoutTitle(sentence: string, title: string): string {
  return sentence.startsWith(title) ? capital(sentence.slice(title.length).replace(/^[\s:：]+/, "")) : sentence;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Verdicts the filter turns on or off; at least one stays on. */
export function toggleVerdict(filter: FindingFilter, verdict: Verdict): FindingFilter {
  const isOn = filter.verdicts.includes(verdict);
  const verdicts = VERDICTS.filter((candidate) => (candidate === verdict ? !isOn : filter.verdicts.includes(candidate)));
  return verdicts.length === 0 ? filter : { ...filter, verdicts };
}
