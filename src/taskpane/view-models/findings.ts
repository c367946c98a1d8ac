/** The findings as the pane lists them: by school, then by section, the gravest first. */
import type { Evaluation, Finding, SectionEvaluation } from "../../domain/checks/finding";
import { explainFinding } from "../../domain/explain/explain";
import type { Section } from "../../domain/dataset/school";
import { sameCell } from "../../domain/kernel/cell";
import type { CellRef } from "../../domain/kernel/cell";
import type { Stage } from "../../domain/kernel/stage";
import type { Language } from "../../domain/kernel/text";
import { VERDICTS } from "../../domain/kernel/verdict";
import type { Verdict } from "../../domain/kernel/verdict";
import { nameOf } from "../../domain/explain/names";
import type { PackHead } from "../../domain/standards/pack";
import type { Texts } from "../texts";
import { findingDetails, type FindingDetails } from "./finding-details";
import { standardVerdicts } from "./standards";
import type { StandardVerdict } from "./standards";
import { questionsAskedBy } from "../../usecases/questions";
import { decidingRules, type DecidingRules } from "./deciding-rules";
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
  /** Value, limit and what is missing; it goes on from the title. */
  readonly sentence: string;
  /** The cells the finding is shown at first, then the others it was computed from. */
  readonly cells: readonly CellLink[];
  /** Keys of the questions an answer to which would decide it. */
  readonly asks: readonly string[];
  /** Made when asked for: most findings are never unfolded. */
  readonly details: (words: Texts["ofFindings"]) => FindingDetails;
  /** Why the mark of this finding is missing or incomplete. */
  readonly refusal: Refusal | null;
}

export interface SectionView {
  readonly key: string;
  readonly stage: Stage;
  /** Does the section meet each chosen standard as a whole? */
  readonly standards: readonly StandardVerdict[];
  /** Which rule decides, where single items do not. */
  readonly deciding: DecidingRules | null;
  readonly findings: readonly FindingView[];
}

export interface SchoolView {
  readonly key: string;
  readonly name: string;
  /** All findings of the school, whether shown or not. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Sections with at least one finding that is shown; explained only when asked for, because a county has thousands. */
  readonly sections: () => readonly SectionView[];
}

/** Schools with something to show, in the order of the tables. */
export function schoolViews(
  evaluation: Evaluation,
  filter: FindingFilter,
  report: MarkReport | null,
  language: Language,
): readonly SchoolView[] {
  const refusals = refusalsOf(report);
  return evaluation.schools
    .filter(({ school, sections }) => {
      const isChosen = filter.school === null || school.id === filter.school;
      return isChosen && sections.some(({ findings }) => findings.some(({ verdict }) => filter.verdicts.includes(verdict)));
    })
    .map(({ school, sections }) => ({
      key: school.id,
      name: school.name,
      counts: countsOf(sections),
      sections: () => sectionViews(sections, evaluation.packs, filter, refusals, language),
    }));
}

function sectionViews(
  sections: readonly SectionEvaluation[],
  packs: readonly PackHead[],
  filter: FindingFilter,
  refusals: Refusals,
  language: Language,
): readonly SectionView[] {
  return sections
    .map((section) => ({
      key: section.section.id,
      stage: section.section.stage,
      standards: standardVerdicts(section, packs, language),
      deciding: decidingRules(section, language),
      findings: shownFindings(section.findings, filter).map((finding) =>
        findingView(finding, section.section, refusals, language),
      ),
    }))
    .filter((section) => section.findings.length > 0);
}

/** Why cells could not be marked, by address. */
type Refusals = ReadonlyMap<string, Refusal>;

function refusalsOf(report: MarkReport | null): Refusals {
  return new Map(report?.refused.map(({ cell, reason }) => [fullAddress(cell), reason]));
}

export function countsOf(sections: readonly { readonly findings: readonly Finding[] }[]): Record<Verdict, number> {
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
  refusals: Refusals,
  language: Language,
): FindingView {
  const title = nameOf(finding, language);
  const first = markedCells(finding, section);
  const others = finding.cells.filter((cell) => !first.some((shownFirst) => sameCell(shownFirst, cell)));
  return {
    key: `${finding.sectionId} ${finding.key}`,
    verdict: finding.verdict,
    title: capital(title),
    sentence: withoutTitle(explainFinding(finding, section, language, fullAddress), title),
    cells: [...first, ...others].map((cell) => ({ cell, address: fullAddress(cell) })),
    asks: questionsAskedBy(finding),
    details: (words) => findingDetails(finding, section, words, language),
    refusal: first.map((cell) => refusals.get(fullAddress(cell))).find((reason) => reason !== undefined) ?? null,
  };
}

/** Explanations begin with the name, which the pane already shows as title. */
function withoutTitle(sentence: string, title: string): string {
  return capital(sentence.startsWith(title) ? sentence.slice(title.length).replace(/^[\s:：]+/, "") : sentence);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Verdicts the filter turns on or off; at least one stays on. */
export function toggleVerdict(filter: FindingFilter, verdict: Verdict): FindingFilter {
  const isOn = filter.verdicts.includes(verdict);
  const verdicts = VERDICTS.filter((candidate) => (candidate === verdict ? !isOn : filter.verdicts.includes(candidate)));
  return verdicts.length === 0 ? filter : { ...filter, verdicts };
}

/** A school that is no longer in the workbook is no longer asked for. */
export function withKnownSchool(filter: FindingFilter, { schools }: Evaluation): FindingFilter {
  return filter.school === null || schools.some(({ school }) => school.id === filter.school)
    ? filter
    : { ...filter, school: null };
}
