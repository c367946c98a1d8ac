/** The findings as the pane lists them: the gravest first. */
import type { Finding } from "../../domain/checks/finding";
import { explainFinding } from "../../domain/explain/explain";
import type { Section } from "../../domain/dataset/school";
import { sameCell } from "../../domain/kernel/cell";
import type { CellRef } from "../../domain/kernel/cell";
import type { Language } from "../../domain/kernel/text";
import { VERDICTS } from "../../domain/kernel/verdict";
import type { Verdict } from "../../domain/kernel/verdict";
import { nameOf } from "../../domain/explain/names";
import type { Texts } from "../texts";
import { findingDetails, type FindingDetails } from "./finding-details";
import { questionsAskedBy } from "../../usecases/questions";
import { markedCells } from "../../usecases/marks";
import { fullAddress } from "../../workbook/a1";
import type { MarkReport, Refusal } from "../../workbook/port";

/** What is shown at first: what needs something done. */
export const FIRST_VERDICTS: readonly Verdict[] = ["fail", "cannotTell"];

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

/** Why cells could not be marked, by address. */
export type Refusals = ReadonlyMap<string, Refusal>;

export function refusalsOf(report: MarkReport | null): Refusals {
  return new Map(report?.refused.map(({ cell, reason }) => [fullAddress(cell), reason]));
}

const GRAVITY: readonly Verdict[] = ["fail", "cannotTell", "pass", "notApplicable"];

/** The gravest first. */
export function shownFindings<F extends Finding>(findings: readonly F[], verdicts: readonly Verdict[]): readonly F[] {
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

/** Sentence case, for English names that stand alone. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Verdicts turned on or off; at least one stays on. */
export function toggled(verdicts: readonly Verdict[], verdict: Verdict): readonly Verdict[] {
  const isOn = verdicts.includes(verdict);
  const others = VERDICTS.filter((candidate) => (candidate === verdict ? !isOn : verdicts.includes(candidate)));
  return others.length === 0 ? verdicts : others;
}
