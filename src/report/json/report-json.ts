/**
 * The JSON document of a check (schema version 1): everything the evaluation says, as plain data for other programs.
 * Numbers are unrounded, cells are `Sheet!A1`, texts are in the language asked for. Fields are only ever added.
 */
import type { Evaluation, Finding, SchoolEvaluation, SectionEvaluation } from "../../domain/checks/finding";
import { cheapestWay } from "../../domain/checks/cheapest-way";
import { moreClassesOf } from "../../domain/checks/more-classes";
import { reserveOf } from "../../domain/checks/reserve";
import type { Section } from "../../domain/dataset/school";
import type { ReadingResult, RecognisedTable, TableProblem } from "../../domain/dataset/reading-result";
import type { AddressOf } from "../../domain/explain/calculation";
import { explainFinding, explainMissing } from "../../domain/explain/explain";
import type { Confirmation } from "../../domain/checks/confirmations";
import type { IsoDate } from "../../domain/kernel/citation";
import type { Pack } from "../../domain/standards/pack";
import type { Reading } from "../../domain/kernel/reading";
import { sayProblem } from "../../domain/explain/problems";
import { inLanguage, type Bilingual, type Language } from "../../domain/kernel/text";
import { reasonInWords, type ReviewedExplanation } from "../../usecases/accepted-explanations";
import { areaAddress } from "../../workbook/a1";
import { notUsedWords, type StandardNotUsed } from "../../usecases/standards-not-used";
import { confirmationsIdle, confirmationsUsed, type IdleConfirmation } from "../../usecases/confirmations-used";
import { addressSeenFrom } from "../model/address-seen-from";
import { allOpenQuestions, overallVerdict, totalCoverage } from "../model/totals";
import type { OwnStandard } from "../../usecases/own-standards";
import { accountJson } from "./report-json-accounts";
import { countyJson, wholeCountyJson } from "./report-json-county";
import { addresses, confirmationJson, findingJson, wholeCounty } from "./report-json-parts";

const SCHEMA_VERSION = 1;

/** One workbook of a check: what was read in it, or why it could not be read. */
export type FileOutcome =
  | {
      readonly file: string;
      readonly reading: Pick<ReadingResult, "tables" | "notRecognised" | "problems" | "accounts">;
      /** Explanations kept in the workbook, held against its problems. */
      readonly explanations: readonly ReviewedExplanation[];
    }
  | {
      readonly file: string;
      readonly error: { readonly code: string; readonly message: string };
      /** Worksheets that were looked at in vain, and what is to be said of them, where the file could be opened. */
      readonly reading?: Pick<ReadingResult, "notRecognised" | "problems" | "accounts">;
    };

/** An answer that is not used. */
export interface ConfirmationProblem {
  /** The file of answers, or the workbook that keeps it. */
  readonly file: string;
  /** Where in a file of answers. */
  readonly cell?: string;
  readonly message: Bilingual;
}

export interface CheckOutcome {
  readonly packs: readonly Pack[];
  /** The user's own standards in the workbooks, whether chosen or not. */
  readonly ownStandards?: readonly OwnStandard[];
  readonly asOf: IsoDate;
  /** Chosen standards that decide nothing, and why. */
  readonly notUsed?: readonly StandardNotUsed[];
  readonly files: readonly FileOutcome[];
  /** Answers of the user that are not used, and why. */
  readonly confirmationProblems?: readonly ConfirmationProblem[];
  /** One evaluation per workbook, or one of all workbooks together. */
  readonly evaluations: readonly Evaluation[];
  /** The answers that each of the evaluations was made with. */
  readonly answered?: readonly (readonly Confirmation[])[];
}

/** Answers that were taken and on which no verdict rests. */
export function idleAnswers({ evaluations, answered = [] }: CheckOutcome): readonly IdleConfirmation[] {
  return evaluations.flatMap((evaluation, at) => {
    const given = answered[at] ?? [];
    return given.length === 0 ? [] : confirmationsIdle(given, evaluation, confirmationsUsed(evaluation));
  });
}

export function reportJson(outcome: CheckOutcome, language: Language) {
  const [only, ...others] = outcome.evaluations;
  return {
    schemaVersion: SCHEMA_VERSION,
    standard: outcome.packs.map(({ id }) => id),
    ...(outcome.ownStandards &&
      outcome.ownStandards.length > 0 && { ownStandards: outcome.ownStandards.map((one) => ownJson(one, language)) }),
    asOf: outcome.asOf,
    ...(outcome.notUsed &&
      outcome.notUsed.length > 0 && {
        standardsNotUsed: outcome.notUsed.map((note) => {
          return { id: note.id, why: note.why, message: inLanguage(notUsedWords(note, outcome.asOf), language) };
        }),
      }),
    files: outcome.files.map((file) => fileJson(file, language)),
    schools: outcome.evaluations.flatMap(({ schools }) => schools.map((school) => schoolJson(school, language))),
    // Workbooks checked one by one are no county together; their dispersion would mean nothing.
    county: only && others.length === 0 ? countyJson(only, language) : {},
    ...(only && others.length === 0 && only.wholeCounty.length > 0 && { wholeCounty: wholeCountyJson(only, language) }),
    coverage: totalCoverage(outcome.evaluations),
    ...confirmationsJson(outcome, language),
    defects: outcome.evaluations.flatMap(({ defects }) => defects),
  };
}

function confirmationsJson(outcome: CheckOutcome, language: Language) {
  const { evaluations, confirmationProblems: answerProblems = [] } = outcome;
  const idle = idleAnswers(outcome);
  return {
    answers: evaluations.flatMap(confirmationsUsed).map(({ answer, school, stages, rules }) => ({
      about: answer.about,
      question: inLanguage(answer.wording, language),
      ...(school && { school: school.name, stages }),
      ...(school?.code !== undefined && { code: school.code }),
      ...confirmationJson(answer),
      rules,
    })),
    ...(idle.length > 0 && {
      answersWithoutEffect: idle.map(({ answer, school, stage }) => ({
        about: answer.about,
        question: inLanguage(answer.wording, language),
        ...(school && { school: school.name }),
        ...(stage && { stage }),
        ...confirmationJson(answer),
      })),
    }),
    answerProblems: answerProblems.map((problem) => ({ ...problem, message: inLanguage(problem.message, language) })),
    openQuestions: allOpenQuestions(evaluations),
  };
}

function ownJson({ id, sheet, file, title, pack, mistakes, lines }: OwnStandard, language: Language) {
  const addressOf = addressSeenFrom(file ?? "");
  const found = { id, ...(file !== undefined && { file }), sheet, ...(title !== undefined && { title }) };
  return {
    ...found,
    usable: pack !== undefined,
    errors: mistakes,
    lines: lines.map(({ cell, words }) => ({ cell: addressOf(cell), understood: inLanguage(words, language) })),
  };
}

export type ReportJson = ReturnType<typeof reportJson>;

function fileJson(outcome: FileOutcome, language: Language) {
  const notRecognised = outcome.reading?.notRecognised ?? [];
  const common = {
    notRecognised: notRecognised.map(({ sheet }) => sheet),
    reasons: notRecognised.map(({ sheet, reason }) => ({ sheet, message: inLanguage(reason, language) })),
  };
  const addressOf = addressSeenFrom(outcome.file);
  const accounts = (outcome.reading?.accounts ?? []).map((account) => accountJson(account, language, addressOf));
  if ("error" in outcome) {
    const problems = (outcome.reading?.problems ?? []).map((problem) => problemJson(problem, language, addressOf));
    const nothing = { tables: [], ...common, problems, accounts };
    return { file: outcome.file, status: "unreadable" as const, error: outcome.error, ...nothing };
  }
  const explained = new Set(outcome.explanations.filter(({ state }) => state === "accepted").map(({ problem }) => problem));
  return {
    file: outcome.file,
    status: "checked" as const,
    tables: outcome.reading.tables.map((table) => tableJson(table, language)),
    ...common,
    problems: outcome.reading.problems.map((problem) => ({
      ...problemJson(problem, language, addressOf),
      ...(explained.has(problem) && { explained: true }),
    })),
    accounts,
    ...(outcome.explanations.length > 0 && { explanations: outcome.explanations.map((one) => explanationJson(one, language)) }),
  };
}

function tableJson({ sheet, kind, id, title, range, checked }: RecognisedTable, language: Language) {
  return { sheet, kind, id, title, range: areaAddress(range), ...(checked && { checked: inLanguage(checked, language) }) };
}

export function problemJson(problem: TableProblem, language: Language, addressOf: AddressOf) {
  const { code, severity, cells } = problem;
  return { code, severity, message: inLanguage(sayProblem(problem), language), cells: addresses(cells, addressOf) };
}

/** 情况说明: what was explained, by whom, and whether it still holds. */
function explanationJson({ explanation, state, problem, changed }: ReviewedExplanation, language: Language) {
  const question = problem ? sayProblem(problem) : explanation.question;
  return {
    code: explanation.rule,
    state,
    ...(question && { question: inLanguage(question, language) }),
    reason: inLanguage(reasonInWords(explanation.reason), language),
    by: explanation.by,
    at: explanation.at,
    cells: addresses(explanation.cells, wholeCounty),
    ...(changed.length > 0 && {
      changed: changed.map((cell) => ({ cell: wholeCounty(cell), was: cell.value, now: cell.now })),
    }),
  };
}

function schoolJson({ school, sections }: SchoolEvaluation, language: Language) {
  const { name, code, file, type, area } = school;
  return {
    name,
    ...(code !== undefined && { code }),
    ...(file !== undefined && { file }),
    type,
    ...(area !== undefined && { area }),
    sections: sections.map((section) => sectionJson(section, language, addressSeenFrom(file))),
  };
}

function sectionJson({ section, indicators, findings, verdicts }: SectionEvaluation, language: Language, addressOf: AddressOf) {
  const readings = (record: Readonly<Record<string, Reading>>) =>
    Object.fromEntries(
      Object.entries(record).map(([id, reading]) => [id, readingJson(reading, section.unread, language, addressOf)]),
    );
  return {
    id: section.id,
    stage: section.stage,
    items: readings(section.items),
    indicators: readings(indicators),
    findings: findings.map((finding) => ({
      ...findingJson(finding, language, addressOf),
      ...adviceJson(finding, section),
      message: explainFinding(finding, section, language, addressOf),
    })),
    verdict: overallVerdict(verdicts),
    verdicts,
  };
}

function readingJson(reading: Reading, unread: Section["unread"], language: Language, addressOf: AddressOf) {
  const cells = addresses(reading.cells, addressOf);
  if (reading.state === "missing") {
    const { state, reason, lookedFor, whole } = reading;
    const ofSchool = whole && { value: whole.value, unit: whole.unit, scope: "school" };
    return { state, reason, lookedFor, cells, ...ofSchool, message: explainMissing(reading, unread, language, addressOf) };
  }
  const { state, value, unit, range, repairs } = reading;
  return { state, value, unit, cells, ...(range && { range }), ...(repairs && repairs.length > 0 && { repairs }) };
}

/** What would turn the verdict, worked out for the section as a whole. */
function adviceJson(finding: Finding, section: Section) {
  const reserve = reserveOf(finding, section);
  const moreClasses = moreClassesOf(finding, section);
  const way = cheapestWay(finding, section);
  return { ...(reserve.length > 0 && { reserve }), ...(moreClasses && { moreClasses }), ...(way && { cheapestWay: way }) };
}
