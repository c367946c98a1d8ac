/** The worksheet or .csv in which the user answers what no table holds, and the template of it. */
import path from "node:path";
import type { IsoDate } from "../domain/kernel/citation";
import { inLanguage, type Bilingual, type Language } from "../domain/kernel/text";
import { ANSWERS_SHEET, confirmationsSheet, type AskedWorkbook } from "../usecases/confirmations-sheet";
import type { RefusedConfirmation, SheetConfirmation } from "../usecases/read-confirmations";
import {
  resolveConfirmations,
  UNUSED_WORDS,
  type ResolvedConfirmations,
  type UnusedConfirmation,
  type UnusedReason,
} from "../usecases/given-confirmations";
import type { School } from "../domain/dataset/school";
import type { ConfirmationProblem } from "../report/json/report-json";
import { addressSeenFrom } from "../report/model/address-seen-from";
import { valuesWorkbook } from "../workbook/files/values-workbook";
import { UsageError } from "./cli-error";
import { MESSAGES, say } from "../report/text/messages";
import { fileError } from "./file-errors";
import { safeWrite, type WriteOptions } from "./output/safe-write";
import type { FileTasks } from "./tasks/tasks";

export interface ConfirmationsFile {
  readonly file: string;
  readonly confirmations: readonly SheetConfirmation[];
  /** Lines with a mistake of which it is known what they answer, and of whom. */
  readonly refused: readonly RefusedConfirmation[];
  readonly problems: readonly ConfirmationProblem[];
}

/** @throws UsageError when the file cannot be read, or holds no table of answers */
export async function confirmationsFrom(
  file: string,
  tasks: FileTasks,
  { language, today }: { readonly language: Language; readonly today: IsoDate },
): Promise<ConfirmationsFile> {
  const outcome = await tasks.run("answers", { file, today });
  if (!outcome.ok) throw new UsageError(fileError(outcome.code, file, language).message);
  const { value: read } = outcome;
  if (!read) throw new UsageError(say(MESSAGES.noAnswers, language, { file }));
  const addressOf = addressSeenFrom(file);
  const problems = read.mistakes.map(({ cell, message }) => ({ file, cell: addressOf(cell), message }));
  return { file, confirmations: read.confirmations, refused: read.mistakes.flatMap(({ of }) => of ?? []), problems };
}

/** What the answers of the file come to for each of several sets of tables, and those that come to nothing. */
export function confirmationsForAll(
  { file, confirmations, refused }: ConfirmationsFile,
  groups: readonly { readonly files: readonly string[]; readonly schools: readonly School[] }[],
): { readonly resolved: readonly ResolvedConfirmations<SheetConfirmation>[]; readonly problems: readonly ConfirmationProblem[] } {
  const tried = groups.map(({ files, schools }) => {
    const isMeant = (answer: { readonly file?: string }) =>
      answer.file === undefined || files.some((one) => isNamed(one, answer.file!));
    const meant = confirmations.filter(isMeant);
    const notTaken = refused.filter(isMeant);
    return { meant, notTaken, schools, ...resolveConfirmations(meant, schools, "current", notTaken) };
  });
  const outcomes = outcomesOf(tried);
  const addressOf = addressSeenFrom(file);
  const problem = ({ cell }: SheetConfirmation, message: Bilingual): ConfirmationProblem => ({
    file,
    cell: addressOf(cell),
    message,
  });
  const doubtful = new Set(confirmations.filter((answer) => isOfSeveral(answer, outcomes.get(answer) ?? [])));
  const resolved = tried.map(({ meant, notTaken, schools, ...one }) => {
    const certain = meant.filter((answer) => !doubtful.has(answer));
    return certain.length === meant.length ? one : resolveConfirmations(certain, schools, "current", notTaken);
  });
  const unused = confirmations.flatMap((answer) => {
    const message = unusedMessage(answer, outcomes.get(answer) ?? []);
    return message ? [problem(answer, message)] : [];
  });
  return { resolved, problems: [...unused, ...[...doubtful].map((answer) => problem(answer, SEVERAL_WORKBOOKS))] };
}

/** Why an answer is not used in a set of tables it is meant for; null where it is. */
type Outcome = UnusedReason | null;

function outcomesOf(
  tried: readonly {
    readonly meant: readonly SheetConfirmation[];
    readonly unused: readonly UnusedConfirmation<SheetConfirmation>[];
  }[],
): ReadonlyMap<SheetConfirmation, readonly Outcome[]> {
  const outcomes = new Map<SheetConfirmation, Outcome[]>();
  for (const { meant, unused } of tried) {
    const reasons = new Map(unused.map(({ given, why }) => [given, why]));
    for (const answer of meant) {
      const own = outcomes.get(answer) ?? [];
      outcomes.set(answer, own);
      own.push(reasons.get(answer) ?? null);
    }
  }
  return outcomes;
}

/** A school without a code that is found in several workbooks checked one by one may be several schools (本校). */
function isOfSeveral({ subject }: SheetConfirmation, outcomes: readonly Outcome[]): boolean {
  if (subject === "county" || subject.code !== undefined) return false;
  return outcomes.filter((outcome) => outcome === null).length > 1;
}

function isNamed(file: string, name: string): boolean {
  return file === name || path.basename(file) === path.basename(name);
}

/** Null when the answer is used somewhere. */
function unusedMessage({ subject }: SheetConfirmation, outcomes: readonly Outcome[]): Bilingual | null {
  if (outcomes.length === 0) return NO_WORKBOOK;
  if (outcomes.includes(null)) return null;
  const reason = UNUSED_WORDS[outcomes.find((one) => one !== "schoolAbsent") ?? "schoolAbsent"];
  const name = subject === "county" ? "" : subject.name;
  return {
    zh: `${name}：${reason.zh}。没有使用这一行。`,
    en: `${name}: ${reason.en}. This line is not used.`,
  };
}

const NO_WORKBOOK: Bilingual = {
  zh: "核查的文件中没有这个工作簿。没有使用这一行，请核对“工作簿”一列。",
  en: "The workbook named here is not among those checked. This line is not used; see the column “workbook”.",
};
const SEVERAL_WORKBOOKS: Bilingual = {
  zh: "几个工作簿中都有这个校名。没有使用这一行，请补充学校标识码或“工作簿”一列。",
  en: "Several workbooks hold a school of this name. This line is not used; add the school code or the workbook.",
};

/** @throws UsageError */
export function refuseTemplate(file: string, language: Language): void {
  if (path.extname(file).toLowerCase() === ".xlsx") return;
  throw new UsageError(say(MESSAGES.badOption, language, { option: "--answers-template", value: file, list: "*.xlsx" }));
}

/** @throws WriteError */
export async function writeConfirmationsTemplate(
  asked: readonly AskedWorkbook[],
  file: string,
  language: Language,
  options: WriteOptions,
): Promise<void> {
  const hidden = { sheet: false, rows: [], cols: [] };
  const sheet = inLanguage(ANSWERS_SHEET, language);
  const values = confirmationsSheet(asked, language);
  await safeWrite(file, await valuesWorkbook([{ sheet, values, merges: [], hidden, isProtected: false }]), options);
}
