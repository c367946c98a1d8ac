/** Puts an evaluation, the tables it was read from and the accepted explanations together as one report. */
import type { Evaluation } from "../../domain/checks/finding";
import type { ReadingResult, TableProblem } from "../../domain/dataset/reading-result";
import type { IsoDate } from "../../domain/kernel/citation";
import { sayProblem } from "../../domain/explain/problems";
import type { Bilingual } from "../../domain/kernel/text";
import type { Pack } from "../../domain/standards/pack";
import { areaAddress } from "../../workbook/a1";
import { reasonInWords } from "../../usecases/accepted-explanations";
import type { ReviewedExplanation } from "../../usecases/accepted-explanations";
import { addressesOf } from "./addresses";
import type { AnswerInput } from "./answer-input";
import { answerOf } from "./answer-of";
import { lazily } from "./lazily";
import { namedSections, type NamedSection } from "./named-section";
import { reportAccount } from "./report-accounts";
import { countiesOf } from "./report-county";
import { linesOf, othersOf } from "./report-lines";
import { methodOf, sourcesOf } from "./report-sources";
import { rulesOf, sectionVerdictsOf } from "./report-summary";
import { confirmationsOf } from "./report-confirmations";
import { questionsOf, undecidedOf } from "./report-undecided";
import type { Report, ReportExplanation, ReportFile, ReportProblem, ReportSection, ReportStandard } from "./report";

/** One workbook of the report. */
export interface ReportedFile {
  /** Absent for the open workbook. */
  readonly file?: string;
  /** Null when the file could not be opened; `error` says why it was not opened or nothing was judged. */
  readonly reading: Pick<ReadingResult, "tables" | "notRecognised" | "problems" | "accounts"> | null;
  readonly error?: Bilingual;
}

export interface ReportInput {
  readonly evaluation: Evaluation;
  readonly files: readonly ReportedFile[];
  /** Name of the county, where the user gives one. */
  readonly county?: string;
  readonly explanations?: readonly ReviewedExplanation[];
  readonly madeOn?: IsoDate;
}

/**
 * The one projection of an evaluation. Its parts are made when they are first read, so that who shows only the answer pays for
 * no finding.
 */
export function buildReport(input: ReportInput): Report {
  const { evaluation } = input;
  const named = namedSections(evaluation);
  const report: Report = lazily<Report>({
    head: () => headOf(input),
    answer: () => answerOf(answerInput(input)),
    summary: () => ({ sections: sectionVerdictsOf(report.sections), rules: rulesOf(report.sections) }),
    sections: () => named.map((section) => reportSection(section, evaluation.packs)),
    indicators: () => report.answer.indicators,
    shortfalls: () => report.answer.gaps,
    county: () => countiesOf(evaluation, named),
    wholeCounty: () => report.answer.wholeCounty,
    undecided: () => undecidedOf(named),
    questions: () => questionsOf(evaluation, named),
    problems: () => problemsOf(input),
    accounts: () => accountsOf(input),
    confirmations: () => confirmationsOf(evaluation, named),
    accepted: () => (input.explanations ?? []).map(explanationOf),
    method: () => methodOf(named, report.county),
    sources: () => sourcesOf(report.sections, report.county, evaluation.packs),
    defects: () => {
      const nameOf = new Map(named.map(({ section, name }) => [section.id, name]));
      return evaluation.defects.map(({ rule, sectionId, error }) => {
        const section = nameOf.get(sectionId ?? "");
        return { rule, ...(section ? { section } : {}), error };
      });
    },
  });
  return report;
}

function answerInput({ evaluation, files, county, explanations }: ReportInput): AnswerInput {
  return {
    evaluation,
    problems: files.flatMap(({ reading }) => reading?.problems ?? []),
    accounts: files.flatMap(({ reading }) => reading?.accounts ?? []),
    unreadable: files.flatMap(({ file, error }) => (error && file !== undefined ? [file] : [])),
    ...(explanations && { explanations }),
    ...(county !== undefined && { county }),
  };
}

function reportSection(named: NamedSection, packs: readonly Pack[]): ReportSection {
  const { school, section, name, verdicts } = named;
  const pupils = section.items.pupils;
  return {
    name,
    id: section.id,
    ...(school.code === undefined ? {} : { code: school.code }),
    type: section.schoolType,
    ...(section.area === undefined ? {} : { area: section.area }),
    ...(school.file === undefined ? {} : { file: school.file }),
    pupils: pupils?.state === "known" ? pupils.value : null,
    verdicts: packs.flatMap(({ id }) => (Object.hasOwn(verdicts, id) ? [{ standard: id, verdict: verdicts[id]! }] : [])),
    lines: linesOf(named),
    others: othersOf(named),
  };
}

function headOf({ evaluation, files, county, madeOn }: ReportInput): Report["head"] {
  const [only, ...more] = evaluation.schools;
  return {
    subject: county ?? (only && more.length === 0 ? only.school.name : null),
    standards: evaluation.packs.map(standardOf),
    asOf: evaluation.asOf,
    ...(madeOn === undefined ? {} : { madeOn }),
    files: files.map(fileOf),
    schools: evaluation.schools.length,
    coverage: evaluation.coverage,
  };
}

function standardOf({ id, title, number, isPartial, note, rules }: Pack): ReportStandard {
  const declared = rules.flatMap((rule) =>
    rule.kind === "dispersion" ? [rule.indicator] : rule.kind === "composite" ? rule.indicators : [],
  );
  return { id, title, number, isPartial, ...(note ? { note } : {}), declared: [...new Set(declared)] };
}

function fileOf({ file, reading, error }: ReportedFile): ReportFile {
  return {
    ...(file === undefined ? {} : { file }),
    tables: (reading?.tables ?? []).map(({ sheet, id, title, range }) => ({ sheet, id, title, range: areaAddress(range) })),
    notRecognised: (reading?.notRecognised ?? []).map(({ sheet, reason }) => ({ sheet, reason })),
    ...(error ? { error } : {}),
  };
}

/** A report does not speak of the one it replaces. */
function accountsOf({ files }: ReportInput): Report["accounts"] {
  const accounts = files.flatMap(({ reading }) => reading?.accounts ?? []);
  return accounts.filter(({ why }) => why?.code !== "ownReport").map(reportAccount);
}

const GRAVEST_FIRST: readonly TableProblem["severity"][] = ["error", "warning", "info"];

function problemsOf({ files, explanations = [] }: ReportInput): readonly ReportProblem[] {
  const explained = new Set(explanations.filter(({ state }) => state === "accepted").map(({ problem }) => problem));
  return files
    .flatMap(({ file, reading }) => (reading?.problems ?? []).map((problem) => ({ file, problem })))
    .sort((a, b) => GRAVEST_FIRST.indexOf(a.problem.severity) - GRAVEST_FIRST.indexOf(b.problem.severity))
    .map(({ file, problem }) => ({
      ...(file === undefined ? {} : { file }),
      code: problem.code,
      severity: problem.severity,
      message: sayProblem(problem),
      cells: addressesOf(problem.cells),
      isExplained: explained.has(problem),
    }));
}

function explanationOf({ explanation, state, problem, changed }: ReviewedExplanation): ReportExplanation {
  const question = problem ? sayProblem(problem) : explanation.question;
  return {
    rule: explanation.rule,
    state,
    ...(question ? { question } : {}),
    reason: reasonInWords(explanation.reason),
    by: explanation.by,
    at: explanation.at,
    cells: addressesOf(explanation.cells),
    changed: addressesOf(changed),
  };
}
