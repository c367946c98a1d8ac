/** The check of many workbooks: each on its own, or all together as one county. One that fails does not stop the others. */
import type { Confirmation } from "../domain/checks/confirmations";
import type { Evaluation } from "../domain/checks/finding";
import { evaluate } from "../domain/checks/evaluate";
import type { AskedWorkbook } from "../usecases/confirmations-sheet";
import type { Checked } from "../usecases/check-grids";
import {
  resolveConfirmations,
  sectionIdOf,
  UNUSED_WORDS,
  type GivenConfirmation,
  type OpenSubject,
  type ResolvedConfirmations,
  type UnusedConfirmation,
} from "../usecases/given-confirmations";
import { questionList } from "../usecases/questions";
import { readGrids } from "../usecases/read-grids";
import { ownStandardProblems, ownStandardsIn, type OwnStandard } from "../usecases/own-standards";
import { standardsNotUsed } from "../usecases/standards-not-used";
import { joinedMappings, type StoredMapping } from "../usecases/stored-mapping";
import type { ReadingResult } from "../domain/dataset/reading-result";
import type { IsoDate } from "../domain/kernel/citation";
import type { School } from "../domain/dataset/school";
import { STAGES, type Stage } from "../domain/kernel/stage";
import type { Language } from "../domain/kernel/text";
import type { Pack } from "../domain/standards/pack";
import type { ConfirmationProblem, CheckOutcome, FileOutcome } from "../report/json/report-json";
import { reviewExplanations, type CellReader, type ReviewedExplanation } from "../usecases/accepted-explanations";
import { confirmationsForAll, type ConfirmationsFile } from "./confirmations-file";
import { fileError } from "./file-errors";
import type { ReadWorkbook } from "./tasks/read-task";
import type { FileTasks, Outcome } from "./tasks/tasks";

export interface CheckOptions {
  readonly packs: readonly Pack[];
  /** Own standards of the workbooks, by id; `own` stands for every one. */
  readonly own: readonly string[];
  /** What the user says of tables that are not understood, beside what is kept in the workbooks. */
  readonly mapping?: StoredMapping;
  /** The user's answers, beside what is kept in the workbooks. */
  readonly confirmations?: ConfirmationsFile;
  readonly asOf: IsoDate;
  readonly stage?: Stage;
  /** All workbooks are one county. */
  readonly isCounty: boolean;
  readonly language: Language;
}

/** A workbook that was opened, and what was found in it; marks are written from these. */
export interface CheckedWorkbook {
  readonly read: ReadWorkbook;
  readonly reading: ReadingResult;
  readonly evaluation: Evaluation;
  /** Explanations kept in this workbook, held against its problems. */
  readonly explanations: readonly ReviewedExplanation[];
}

export const EVERY_OWN = "own";

export interface BatchOutcome extends CheckOutcome {
  readonly workbooks: readonly CheckedWorkbook[];
  /** The questions of each set of tables that was judged together. */
  readonly asked: readonly AskedWorkbook[];
}

export async function checkWorkbooks(
  files: readonly string[],
  options: CheckOptions,
  tasks: FileTasks,
  onProgress: (done: number, file: string) => void,
): Promise<BatchOutcome> {
  let done = 0;
  const isPartOfCounty = options.isCounty && files.length > 1;
  const opened = await Promise.all(
    files.map(async (file) => {
      const outcome = await tasks.run("read", { file, mapping: options.mapping, isPartOfCounty });
      onProgress((done += 1), file);
      return { file, outcome };
    }),
  );
  const readable = opened.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const groups = options.isCounty ? [readable] : readable.map((one) => [one]);
  // Numbered through all workbooks, so that their findings can stand in one report.
  const ownStandards = ownStandardsIn(readable.flatMap(({ grids }) => grids));
  const read = groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const own = ownStandards.filter(({ file }) => group.some((one) => one.file === file));
      return { ...readTogether(group, own, options), confirmations: group.flatMap(keptConfirmations) };
    });
  const fromFile = options.confirmations && confirmationsForAll(options.confirmations, read.map(filesAndSchools));
  const checked = read.map((one, i) => judgeTogether(one, fromFile?.resolved[i] ?? NO_ANSWERS, options));
  const outcomes = opened.map((one) => fileOutcome(one, checked, options.language));
  const packs = [...options.packs, ...ownStandards.flatMap((one) => (isChosen(one, options) && one.pack ? [one.pack] : []))];
  const judged = checked.filter(({ reading, evaluation }) => reading.schools.length > 0 && evaluation.packs.length > 0);
  const evaluations = judged.map(({ evaluation }) => evaluation);
  const chosen = ownStandards.filter((one) => isChosen(one, options));
  return {
    packs,
    ownStandards,
    notUsed: standardsNotUsed({ packs, asOf: options.asOf }, evaluations, options.own, chosen),
    asOf: options.asOf,
    files: outcomes,
    evaluations,
    answered: judged.map(({ confirmations }) => confirmations),
    confirmationProblems: [
      ...(options.confirmations?.problems ?? []),
      ...(fromFile?.problems ?? []),
      ...checked.flatMap((one) => keptProblems(one)),
    ],
    asked: checked.map((one) => askedOf(one, checked)),
    workbooks: checked.flatMap(({ group, reading, evaluation }) =>
      group.map((one) => ({ read: one, reading, evaluation, explanations: explanationsIn(outcomes, one.file) })),
    ),
  };
}

function explanationsIn(outcomes: readonly FileOutcome[], file: string): readonly ReviewedExplanation[] {
  const outcome = outcomes.find((one) => one.file === file);
  return outcome && !("error" in outcome) ? outcome.explanations : [];
}

interface ReadGroup {
  readonly group: readonly ReadWorkbook[];
  readonly reading: ReadingResult;
  readonly own: readonly OwnStandard[];
  readonly confirmations: readonly KeptConfirmation[];
}

interface KeptConfirmation extends GivenConfirmation {
  /** The workbook. */
  readonly keptIn: string;
}

interface CheckedGroup extends Checked {
  readonly group: ReadGroup["group"];
  readonly unusedConfirmations: readonly UnusedConfirmation<KeptConfirmation>[];
}

function filesAndSchools({ group, reading }: ReadGroup) {
  return { files: group.map(({ file }) => file), schools: reading.schools };
}

function isChosen({ id }: OwnStandard, { own }: CheckOptions): boolean {
  return own.includes(EVERY_OWN) || own.includes(id);
}

function keptConfirmations({ file, kept }: ReadWorkbook): readonly KeptConfirmation[] {
  return kept.confirmations.map((one) => ({ ...one, keptIn: file }));
}

/** What one workbook says was read where it was opened; what several say together, each of them read there before, here. */
function readTogether(group: ReadGroup["group"], own: readonly OwnStandard[], { mapping: given }: CheckOptions) {
  const [only, ...others] = group;
  const mapping = joinedMappings([...(given ? [given] : []), ...group.map(({ kept }) => kept.mapping)]);
  const read =
    only && others.length === 0
      ? only.reading
      : readGrids(
          group.flatMap(({ grids }) => grids),
          mapping,
        );
  return { group, own, reading: { ...read, problems: [...read.problems, ...ownStandardProblems(own)] } };
}

const NO_ANSWERS = { confirmations: [], open: [] } as const;

/** @param fromFile answers given in a file count before those kept in the workbooks, also where they cannot be used */
function judgeTogether(
  { group, reading, own, confirmations: kept }: ReadGroup,
  fromFile: Pick<ResolvedConfirmations, "confirmations" | "open">,
  options: CheckOptions,
): CheckedGroup {
  const { asOf, stage } = options;
  const packs = [...options.packs, ...own.flatMap((one) => (isChosen(one, options) && one.pack ? [one.pack] : []))];
  const { confirmations: stored, unused } = resolveConfirmations(kept, reading.schools, "kept");
  const said = [...fromFile.confirmations, ...fromFile.open];
  const confirmations = [...notOverruled(stored, said, reading.schools), ...fromFile.confirmations];
  const evaluation = evaluate(reading.schools, { packs, asOf, ...(stage && { stage }), confirmations });
  return { group, reading, evaluation, confirmations, unusedConfirmations: unused, ownStandards: own };
}

/** An answer for a whole school also takes the place of those for its stages, which would else be found first. */
function notOverruled(
  kept: readonly Confirmation[],
  fromFile: readonly OpenSubject[],
  schools: readonly School[],
): readonly Confirmation[] {
  const sections = new Map(schools.map((school) => [school.id, STAGES.map((stage) => sectionIdOf(school, stage))]));
  const keyOf = (about: string, subject: string) => JSON.stringify([about, subject]);
  const given = new Set(
    fromFile.flatMap(({ about, subject }) => [subject, ...(sections.get(subject) ?? [])].map((id) => keyOf(about, id))),
  );
  return kept.filter(({ about, subject }) => !given.has(keyOf(about, subject)));
}

/** Answers kept in the workbooks that speak of nobody there. */
function keptProblems({ unusedConfirmations }: CheckedGroup): readonly ConfirmationProblem[] {
  return unusedConfirmations.map(({ given: { about, subject, keptIn }, why }) => {
    const { zh, en } = UNUSED_WORDS[why];
    const unit = subject === "county" ? "" : `${subject.name} `;
    return { file: keptIn, message: { zh: `${unit}${about}：${zh}。`, en: `${unit}${about}: ${en}.` } };
  });
}

function askedOf(checked: CheckedGroup, all: readonly CheckedGroup[]): AskedWorkbook {
  return { list: questionList(checked), ...(all.length > 1 && { file: checked.group[0]!.file }) };
}

function fileOutcome(
  { file, outcome }: { readonly file: string; readonly outcome: Outcome<ReadWorkbook> },
  checked: readonly CheckedGroup[],
  language: Language,
): FileOutcome {
  if (!outcome.ok) return { file, error: fileError(outcome.code, file, language) };
  const { value: read } = outcome;
  const { reading, evaluation } = checked.find(({ group }) => group.includes(read))!;
  const ofFile = <T extends { readonly file?: string }>(all: readonly T[]): T[] => all.filter((one) => one.file === file);
  const tables = ofFile(reading.tables);
  const notRecognised = ofFile(reading.notRecognised);
  const accounts = ofFile(reading.accounts);
  const ofTables = reading.problems.filter(({ cells }) => cells.length === 0 || cells.some((cell) => cell.file === file));
  const problems = [...ofTables, ...read.storeProblems];
  const isRead = tables.length > 0 || reading.schools.some((school) => school.file === file);
  if (!isRead) return { file, error: fileError("noTable", file, language), reading: { notRecognised, problems, accounts } };
  if (evaluation.packs.length === 0) {
    return { file, error: fileError("noOwnStandard", file, language), reading: { notRecognised, problems, accounts } };
  }
  const explanations = reviewExplanations(read.kept.explanations, problems, witnessReader(read));
  return { file, reading: { tables, notRecognised, problems, accounts }, explanations };
}

/** Reads the cells that explanations speak of. */
function witnessReader({ witnessed }: ReadWorkbook): CellReader {
  const keyOf = ({ sheet, row, col }: (typeof witnessed)[number]["cell"]): string => JSON.stringify([sheet, row, col]);
  const values = new Map(witnessed.map(({ cell, value }) => [keyOf(cell), value]));
  return (cell) => values.get(keyOf(cell)) ?? null;
}
