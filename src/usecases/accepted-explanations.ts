/**
 * 情况说明: an unusual figure (经验校验) that the user explains instead of correcting.
 * It holds only as long as the figures it was given for stand unchanged.
 */
import type { TableProblem } from "../domain/dataset/reading-result";
import { isCellError } from "../domain/kernel/cell";
import type { CellRef, CellValue } from "../domain/kernel/cell";
import type { Grid } from "../domain/kernel/grid";
import { sayProblem } from "../domain/explain/problems";
import type { Bilingual } from "../domain/kernel/text";
import { commonReason } from "./common-reasons";

/** More than any return needs; texts are counted in characters. */
export const EXPLANATION_LIMITS = { cells: 200, text: 500, name: 60, rule: 120, question: 1000 } as const;

export type Reason =
  | { readonly kind: "common"; readonly id: string; readonly blanks: Readonly<Record<string, string>> }
  | { readonly kind: "own"; readonly text: string };

/** A cell the finding speaks of, with what stood in it when the explanation was given. */
export interface WitnessedCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
}

/** A witnessed cell that holds something else now. */
export interface ChangedCell extends WitnessedCell {
  readonly now: CellValue;
}

export interface AcceptedExplanation {
  /** Code of the consistency rule. */
  readonly rule: string;
  /**
   * What the user was asked. Its figures are witnessed too: a sum of many rows is named in the question, while its cells are
   * not. Absent in explanations kept by earlier versions.
   */
  readonly question?: Bilingual;
  readonly cells: readonly WitnessedCell[];
  readonly reason: Reason;
  /** Who explains: a name as the user gives it. */
  readonly by: string;
  /** When, as an ISO instant. */
  readonly at: string;
}

/** Why an explanation cannot be taken. */
export type Rejection =
  | "mustBeCorrected" // no 经验校验: a contradiction is corrected, not explained
  | "noCells"
  | "unknownReason"
  | "blankNotFilled"
  | "reasonEmpty"
  | "tooLong"
  | "nameMissing"
  | "badDate"
  | "tooMany" // more explanations than a workbook can keep
  | "locked" // what the workbook keeps was written by a newer version, or cannot be read
  | "notKept"; // the workbook did not let it be stored

export type Acceptance =
  { readonly ok: true; readonly accepted: AcceptedExplanation } | { readonly ok: false; readonly why: Rejection };

/** Reads one cell of the workbook as it stands now. */
export type CellReader = (cell: Pick<CellRef, "sheet" | "row" | "col">) => CellValue;

/** Only 经验校验 may be explained, whatever its severity. */
export function mayBeExplained({ check, cells }: TableProblem): boolean {
  return check === "empirical" && cells.length > 0;
}

/** Takes an explanation for a finding, or says why not. Nothing is stored yet. */
export function acceptProblem(
  problem: TableProblem,
  valueAt: CellReader,
  given: { readonly reason: Reason; readonly by: string; readonly at: string },
): Acceptance {
  const why = rejectionOf(problem, given);
  if (why) return { ok: false, why };
  const cells = distinctCells(problem.cells).map(({ sheet, row, col }) => {
    return { sheet, row, col, value: valueAt({ sheet, row, col }) };
  });
  return {
    ok: true,
    accepted: {
      rule: problem.code,
      question: questionOf(problem),
      cells,
      reason: trimmedReason(given.reason),
      by: given.by.trim(),
      at: given.at,
    },
  };
}

/**
 * - `accepted`: holds · `reopened`: a figure changed since · `settled`: the rule no longer speaks of these cells
 * - `notCounted`: given for what cannot be explained (逻辑校验); it is kept and changes nothing
 */
export type ExplanationState = "accepted" | "reopened" | "settled" | "notCounted";

export interface ReviewedExplanation {
  readonly explanation: AcceptedExplanation;
  readonly state: ExplanationState;
  /** The finding it answers, as raised now; absent when settled. */
  readonly problem?: TableProblem;
  /** Cells whose figure is another now. */
  readonly changed: readonly ChangedCell[];
}

/** Holds every stored explanation against the findings and figures of today. */
export function reviewExplanations(
  stored: readonly AcceptedExplanation[],
  problems: readonly TableProblem[],
  valueAt: CellReader,
): readonly ReviewedExplanation[] {
  const raised = new Map(problems.map((problem) => [problemKey(problem), problem]));
  return stored.map((explanation): ReviewedExplanation => {
    const problem = raised.get(placeOf(explanation.rule, explanation.cells));
    const changed = explanation.cells
      .map((cell): ChangedCell => ({ ...cell, now: valueAt(cell) }))
      .filter(({ value, now }) => !sameValue(value, now));
    if (!problem) return { explanation, state: "settled", changed };
    if (!mayBeExplained(problem)) return { explanation, state: "notCounted", problem, changed };
    const isReopened = changed.length > 0 || asksOfOtherFigures(explanation, problem);
    return { explanation, state: isReopened ? "reopened" : "accepted", problem, changed };
  });
}

/** The findings that no valid explanation answers. */
export function unexplained(
  problems: readonly TableProblem[],
  reviewed: readonly ReviewedExplanation[],
): readonly TableProblem[] {
  const answered = new Set(reviewed.filter(({ state }) => state === "accepted").map(({ problem }) => problem));
  return problems.filter((problem) => !answered.has(problem));
}

/** Adds an explanation; one for the same rule and cells is replaced. */
export function withExplanation(
  stored: readonly AcceptedExplanation[],
  added: AcceptedExplanation,
): readonly AcceptedExplanation[] {
  return [...withoutExplanation(stored, added), added];
}

/** Withdraws the explanation given for this rule and these cells. */
export function withoutExplanation(
  stored: readonly AcceptedExplanation[],
  withdrawn: Pick<AcceptedExplanation, "rule" | "cells">,
): readonly AcceptedExplanation[] {
  const place = placeOf(withdrawn.rule, withdrawn.cells);
  return stored.filter((other) => placeOf(other.rule, other.cells) !== place);
}

/** The reason in words, its blanks filled. Free text is the user's own and the same in both languages. */
export function reasonInWords(reason: Reason): Bilingual {
  if (reason.kind === "own") return { zh: reason.text, en: reason.text };
  const common = commonReason(reason.id);
  if (!common) return { zh: reason.id, en: reason.id };
  const blanks = new Map(Object.entries(reason.blanks));
  const fill = (sentence: string) => sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => blanks.get(name) ?? "＿＿");
  return { zh: fill(common.sentence.zh), en: fill(common.sentence.en) };
}

export function cellReaderOf(grids: readonly Grid[]): CellReader {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid.values]));
  return ({ sheet, row, col }) => sheets.get(sheet)?.[row]?.[col] ?? null;
}

function rejectionOf(problem: TableProblem, given: { reason: Reason; by: string; at: string }): Rejection | null {
  if (problem.check !== "empirical") return "mustBeCorrected";
  if (problem.cells.length === 0) return "noCells";
  if (distinctCells(problem.cells).length > EXPLANATION_LIMITS.cells) return "tooLong";
  if (given.by.trim() === "") return "nameMissing";
  if (given.by.trim().length > EXPLANATION_LIMITS.name) return "tooLong";
  return isInstant(given.at) ? reasonRejection(given.reason) : "badDate";
}

/** Why a reason cannot be taken; null when it can. */
export function reasonRejection(reason: Reason): Rejection | null {
  if (reason.kind === "own") return lengthRejection([reason.text], "reasonEmpty");
  const common = commonReason(reason.id);
  if (!common) return "unknownReason";
  return lengthRejection(
    common.blanks.map(({ name }) => (Object.hasOwn(reason.blanks, name) ? reason.blanks[name]! : "")),
    "blankNotFilled",
  );
}

function lengthRejection(texts: readonly string[], whenEmpty: Rejection): Rejection | null {
  if (texts.some((text) => text.trim() === "")) return whenEmpty;
  return texts.some((text) => text.trim().length > EXPLANATION_LIMITS.text) ? "tooLong" : null;
}

/** The reason without blanks around its texts; of a common reason only what its sentence asks for. */
export function trimmedReason(reason: Reason): Reason {
  if (reason.kind === "own") return { kind: "own", text: reason.text.trim() };
  const names = commonReason(reason.id)?.blanks.map(({ name }) => name) ?? [];
  return {
    kind: "common",
    id: reason.id,
    blanks: Object.fromEntries(names.map((name) => [name, reason.blanks[name]!.trim()])),
  };
}

/** `YYYY-MM-DD` or a full ISO instant of a real day. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(value)) return false;
  return (
    !Number.isNaN(Date.parse(value)) && new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))
  );
}

function questionOf(problem: TableProblem): Bilingual {
  const message = sayProblem(problem);
  return { zh: message.zh.slice(0, EXPLANATION_LIMITS.question), en: message.en.slice(0, EXPLANATION_LIMITS.question) };
}

/** The same question may be worded otherwise by a later version; only its figures count. */
function asksOfOtherFigures({ question }: AcceptedExplanation, problem: TableProblem): boolean {
  const figuresIn = (text: string) => (text.match(/\d[\d,.]*/g) ?? []).join(" ");
  return question !== undefined && figuresIn(question.zh) !== figuresIn(questionOf(problem).zh);
}

/** Rule and cells in one text, whatever the order of the cells: tells findings apart from one check to the next. */
export function problemKey({ code, cells }: TableProblem): string {
  return placeOf(code, distinctCells(cells));
}

/** Rule and cells in one text, whatever the order of the cells. */
export function placeOf(rule: string, cells: readonly Pick<CellRef, "sheet" | "row" | "col">[]): string {
  return JSON.stringify([rule, ...cells.map(({ sheet, row, col }) => JSON.stringify([sheet, row, col])).sort()]);
}

function distinctCells(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((cell) => [JSON.stringify([cell.sheet, cell.row, cell.col]), cell])).values()];
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
