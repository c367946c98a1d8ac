/** The readable result of a check for a terminal: per school what is not met or cannot be told, then the county and the totals. */
import type { CountyEvaluation, SectionEvaluation } from "../../domain/checks/finding";
import { confirmationText } from "../../domain/explain/confirmed";
import { coverageLine, explainFinding, verdictName } from "../../domain/explain/explain";
import { fixed, plain } from "../../domain/explain/number";
import { INDICATORS } from "../../domain/indicators/catalogue";
import { STAGE_NAMES, STAGES, type Stage } from "../../domain/kernel/stage";
import type { AddressOf } from "../../domain/explain/calculation";
import { sayProblem } from "../../domain/explain/problems";
import { inLanguage, inTurn, listed, type Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { TableProblem } from "../../domain/dataset/reading-result";
import { reasonInWords } from "../../usecases/accepted-explanations";
import { confirmationsUsed } from "../../usecases/confirmations-used";
import { openProblemsInWords } from "../../usecases/explanation-words";
import { idleAnswers, type CheckOutcome, type ConfirmationProblem, type FileOutcome } from "../json/report-json";
import { notUsedWords } from "../../usecases/standards-not-used";
import { allOpenQuestions, failingSections, overallVerdict, passedBeside, totalCoverage } from "../model/totals";
import { addressSeenFrom } from "../model/address-seen-from";
import type { Report } from "../model/report";
import { MESSAGES, say } from "./messages";
import { accountLines, openLines } from "./print-accounts";
import { answerLines } from "./print-answer";
import { countyFindingLines } from "./print-county";

/** Signs beside the words, so that a long list can be skimmed. */
const SIGNS: Readonly<Record<Verdict, string>> = { pass: "√", fail: "×", cannotTell: "?", notApplicable: "–" };

export interface TableOptions {
  /** Tells of every column and row what it was taken for; else only of those that are not used. */
  readonly isDetailed: boolean;
}

export function tableLines(outcome: CheckOutcome, report: Report, language: Language, options: TableOptions): string[] {
  const { isDetailed } = options;
  const standards = outcome.packs.map(({ title, number }) => `${inLanguage(title, language)} ${number}`);
  return [
    say(MESSAGES.title, language),
    say(MESSAGES.standards, language, { list: inTurn(standards, language), asOf: outcome.asOf }),
    ...(outcome.notUsed ?? []).map((note) => inLanguage(notUsedWords(note, outcome.asOf), language)),
    ...answerLines(report, language),
    ...outcome.files.flatMap((file) => [
      "",
      ...fileLines(file, language),
      ...readingLines(file, language, options),
      ...(isDetailed ? schoolLines(outcome, file.file, language) : []),
    ]),
    ...hintLines(outcome, language, options),
    ...(isDetailed ? countyLines(outcome, language) : []),
    ...confirmationLines(outcome, language),
    ...defectLines(outcome, language),
    ...totalLines(outcome, report, language, options),
  ];
}

/** The counts come last; how many single findings they rest on is a matter for who wants every line. */
function totalLines(
  { evaluations }: CheckOutcome,
  { answer }: Report,
  language: Language,
  { isDetailed }: TableOptions,
): string[] {
  if (evaluations.length === 0) return [];
  if (answer.headline.of === "nothing") return ["", say(MESSAGES.nothingToCheck, language)];
  const last = isDetailed ? coverageLine(totalCoverage(evaluations), language) : say(MESSAGES.detailsHint, language);
  return ["", inLanguage(answer.schools.summary, language), last];
}

function fileLines(outcome: FileOutcome, language: Language): string[] {
  const addressOf = addressSeenFrom(outcome.file);
  if ("error" in outcome) {
    return [
      outcome.file,
      `  ${say(MESSAGES.unreadable, language, { message: outcome.error.message })}`,
      ...(outcome.reading?.problems ?? []).map((problem) => `  ${problemLine(problem, language, addressOf)}`),
    ];
  }
  const { tables, notRecognised, problems } = outcome.reading;
  const list = tables.map(({ sheet, id }) => (sheet === id || id === "list" || id === "regions" ? sheet : `${sheet} (${id})`));
  return [
    outcome.file,
    `  ${say(MESSAGES.tables, language, { list: listed(list, language) })}`,
    ...tables.flatMap(({ sheet, checked }) =>
      checked ? `  ${say(MESSAGES.tableChecked, language, { sheet, what: inLanguage(checked, language) })}` : [],
    ),
    ...notRecognised.map(
      ({ sheet, reason }) => `  ${say(MESSAGES.notRead, language, { sheet, reason: inLanguage(reason, language) })}`,
    ),
    ...openProblemsInWords(problems, outcome.explanations).map((problem) => `  ${problemLine(problem, language, addressOf)}`),
    ...outcome.explanations.flatMap(({ state, problem, explanation: { reason, by, at } }) => {
      if (state !== "accepted" || !problem) return [];
      const given = { reason: inLanguage(reasonInWords(reason), language), by, at: at.slice(0, 10) };
      return [`  ${say(MESSAGES.explained, language, { ...problemWords(problem, language, addressOf), ...given })}`];
    }),
  ];
}

/** A problem with the cells it is about. */
export function problemLine(problem: TableProblem, language: Language, addressOf: AddressOf): string {
  return say(MESSAGES.problem, language, problemWords(problem, language, addressOf));
}

function problemWords(problem: TableProblem, language: Language, addressOf: AddressOf) {
  const { cells } = problem;
  return {
    message: inLanguage(sayProblem(problem), language),
    cells: cells.length > 0 ? ` [${cells.map(addressOf).join(", ")}]` : "",
  };
}

/** What became of the rows and columns of a workbook. */
function readingLines({ reading }: FileOutcome, language: Language, { isDetailed }: TableOptions): string[] {
  const accounts = reading?.accounts ?? [];
  const all = isDetailed ? accountLines(accounts, language) : [];
  return [...openLines(accounts, language), ...all].map((line) => `  ${line}`);
}

/** Where to see what the lines on rows and columns leave out. */
function hintLines({ files }: CheckOutcome, language: Language, { isDetailed }: TableOptions): string[] {
  const isOpen = files.some(({ reading }) => openLines(reading?.accounts ?? [], language).length > 0);
  return isOpen && !isDetailed ? ["", say(MESSAGES.openHint, language)] : [];
}

/** The schools of a workbook under its name; a school put together from several workbooks stands under the first. */
function schoolLines({ evaluations }: CheckOutcome, file: string, language: Language): string[] {
  const schools = evaluations.flatMap((evaluation) => evaluation.schools).filter(({ school }) => school.file === file);
  return schools.flatMap(({ sections }) => sections.flatMap((section) => ["", ...sectionLines(section, file, language)]));
}

function sectionLines({ section, findings, verdicts }: SectionEvaluation, file: string, language: Language): string[] {
  const verdict = overallVerdict(verdicts);
  const addressOf = addressSeenFrom(file);
  const failing = (["fail", "cannotTell"] as const).flatMap((kind) => findings.filter((finding) => finding.verdict === kind));
  // What the verdict rests on stands first where it is met although something is not (七项中六项达标).
  const deciding = failing.length > 0 ? findings.filter(({ verdict: own, role }) => own === "pass" && role === "decides") : [];
  const shown = [...deciding, ...failing];
  const passed = passedBeside({ findings }, deciding);
  return [
    `${SIGNS[verdict]} ${say(MESSAGES.section, language, {
      school: section.schoolName,
      stage: inLanguage(STAGE_NAMES[section.stage], language),
      verdict: verdictName(verdict, language),
    })}`,
    ...shown.map(
      (finding) => `    ${signed(finding.verdict, language)} ${explainFinding(finding, section, language, addressOf)}`,
    ),
    ...(passed > 0
      ? [`    ${SIGNS.pass} ${say(shown.length > 0 ? MESSAGES.metBeside : MESSAGES.met, language, { count: passed })}`]
      : []),
  ];
}

/** The sentence of a 无法判定 says so itself. */
function signed(verdict: Verdict, language: Language): string {
  return verdict === "fail" ? `${SIGNS.fail} ${verdictName(verdict, language)} ` : SIGNS[verdict];
}

/** Only where workbooks were checked as one set and at least two sections can be compared. */
function countyLines({ evaluations }: CheckOutcome, language: Language): string[] {
  const [only, ...others] = evaluations;
  if (!only || others.length > 0) return [];
  const whole = countyFindingLines(only.wholeCounty, (verdict) => signed(verdict, language), language);
  const wholeLines = whole.length > 0 ? ["", say(MESSAGES.wholeCounty, language, {}), ...whole] : [];
  const stageByStage = STAGES.flatMap((stage) => {
    const county = only.county[stage];
    if (!county || county.sections < 2) return [];
    const asked = countyFindingLines(county.findings, (verdict) => signed(verdict, language), language);
    return ["", ...stageLines(county, stage, failingSections(only, stage), language), ...asked];
  });
  return [...wholeLines, ...stageByStage];
}

function stageLines(
  { sections, indicators, verdict, beside }: CountyEvaluation,
  stage: Stage,
  failing: number,
  language: Language,
): string[] {
  const stageName = inLanguage(STAGE_NAMES[stage], language);
  const head = verdict
    ? `${SIGNS[verdict]} ${say(MESSAGES.county, language, { stage: stageName, sections, verdict: verdictName(verdict, language) })}`
    : say(MESSAGES.countyPlain, language, { stage: stageName, sections });
  // Of the indicators without a limit only those are news that could be computed.
  const shown = Object.values(indicators).filter(({ cv, limit }) => cv !== null || limit !== undefined);
  const lines = shown.flatMap(({ indicator, cv, limit, verdict: own, missing }) => {
    const name = inLanguage(INDICATORS[indicator], language);
    if (cv === null) return [`    ${SIGNS.cannotTell} ${say(MESSAGES.cvUnknown, language, { name, count: missing.length })}`];
    const bound =
      limit === undefined
        ? ""
        : say(MESSAGES.cvLimit, language, { limit: plain(limit), verdict: own ? verdictName(own, language) : "" });
    return [`    ${own ? SIGNS[own] : " "} ${say(MESSAGES.cv, language, { name, cv: fixed(cv, 6), limit: bound })}`];
  });
  const schools = failing > 0 ? [`    ${SIGNS.fail} ${say(MESSAGES.sectionsFailing, language, { count: failing })}`] : [];
  const { fail = 0, cannotTell = 0 } = beside ?? {};
  const items = [
    ...(fail > 0 ? [`    ${SIGNS.fail} ${say(MESSAGES.schoolItems, language, { count: fail })}`] : []),
    ...(cannotTell > 0 ? [`    ${SIGNS.cannotTell} ${say(MESSAGES.schoolItemsOpen, language, { count: cannotTell })}`] : []),
  ];
  return [head, ...schools, ...items, ...lines];
}

/** What the verdicts rest on beside the tables, with who and when; and how much is still to be confirmed. */
function confirmationLines(outcome: CheckOutcome, language: Language): string[] {
  const { evaluations, confirmationProblems: answerProblems = [] } = outcome;
  const used = evaluations.flatMap(confirmationsUsed);
  const open = allOpenQuestions(evaluations);
  const lines = used.map(({ answer, school }) => {
    const unit = school ? say(MESSAGES.confirmationOfSchool, language, { school: school.name }) : "";
    const question = inLanguage(answer.wording, language);
    return `    ${say(MESSAGES.confirmationUsed, language, { unit, question, answer: confirmationText(answer, language) })}`;
  });
  const idle = idleAnswers(outcome).map(({ answer, school, stage }) => {
    const unit = school
      ? say(MESSAGES.confirmationOfSchool, language, {
          school: `${school.name}${stage ? say(MESSAGES.stageBehind, language, { stage: inLanguage(STAGE_NAMES[stage], language) }) : ""}`,
        })
      : "";
    const question = inLanguage(answer.wording, language);
    return `    ${say(MESSAGES.confirmationUsed, language, { unit, question, answer: confirmationText(answer, language) })}`;
  });
  const all = [
    ...(lines.length > 0 ? [say(MESSAGES.confirmationsUsed, language, { count: lines.length }), ...lines] : []),
    ...(idle.length > 0 ? [say(MESSAGES.confirmationsIdle, language, { count: idle.length }), ...idle] : []),
    ...confirmationProblemLines(answerProblems, language),
    ...(open > 0 ? [say(MESSAGES.questionsOpen, language, { count: open })] : []),
  ];
  return all.length > 0 ? ["", ...all] : [];
}

export function confirmationProblemLines(problems: readonly ConfirmationProblem[], language: Language): string[] {
  return problems.map(({ file, cell, message }) => {
    const where = cell === undefined ? file : `${file} [${cell}]`;
    return say(MESSAGES.confirmationProblem, language, { where, message: inLanguage(message, language) });
  });
}

function defectLines({ evaluations }: CheckOutcome, language: Language): string[] {
  const rules = [...new Set(evaluations.flatMap(({ defects }) => defects.map(({ rule }) => rule)))];
  return rules.length === 0 ? [] : ["", say(MESSAGES.defects, language, { count: rules.length, rules: rules.join(", ") })];
}
