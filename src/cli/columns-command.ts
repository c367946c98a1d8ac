/** `edu-balance columns`: what every column and row of workbooks was taken for, and why. */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { Language } from "../domain/kernel/text";
import { problemJson } from "../report/json/report-json";
import { accountJson } from "../report/json/report-json-accounts";
import { addressSeenFrom } from "../report/model/address-seen-from";
import { MESSAGES, say } from "../report/text/messages";
import { accountLines, openLines } from "../report/text/print-accounts";
import { problemLine } from "../report/text/print-table";
import type { InspectedWorkbook } from "./tasks/inspect-task";
import { printable, printableJson } from "../report/text/terminal-text";
import { badOption } from "./check-options";
import type { CliIo, ExitCode } from "./cli-io";
import { UsageError } from "./cli-error";
import { fileError } from "./file-errors";
import { startTasks, type RawFileOptions } from "./file-options";
import { findWorkbooks } from "./find-workbooks";
import { mappingFrom } from "./mapping-file";

export const COLUMN_FORMATS = ["table", "json"] as const;

export interface ColumnsOptions extends RawFileOptions {
  readonly format: string;
  /** File with what the user says of tables that are not understood, beside what is kept in the workbooks. */
  readonly mapping?: string;
}

type Accounted =
  | ({ readonly file: string } & Pick<InspectedWorkbook, "accounts" | "problems">)
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

/** 0 a table was read in one of the workbooks, 2 in none. */
export async function runColumns(
  paths: readonly string[],
  options: ColumnsOptions,
  language: Language,
  io: CliIo,
): Promise<ExitCode> {
  const format = COLUMN_FORMATS.find((one) => one === options.format);
  if (!format) throw badOption("--format", options.format, COLUMN_FORMATS, language);
  if (paths.length === 0) throw new UsageError(say(MESSAGES.noPath, language));
  const files = await findWorkbooks(paths, language);
  const mapping = options.mapping === undefined ? undefined : await mappingFrom(options.mapping, language);
  const tasks = startTasks(options, files.length, language, io);
  const outcomes = await Promise.all(
    files.map(async (file): Promise<Accounted> => {
      const outcome = await tasks.run("inspect", { file, mapping });
      if (outcome.ok) {
        const { accounts, problems } = outcome.value;
        return { file, accounts, problems: problems.filter(isOfUser) };
      }
      return { file, error: fileError(outcome.code, file, language) };
    }),
  ).finally(() => tasks.close());
  io.out(format === "json" ? `${printableJson(columnsJson(outcomes, language))}\n` : columnsText(outcomes, language));
  return outcomes.some((one) => "accounts" in one && one.accounts.some(({ reader }) => reader !== null)) ? 0 : 2;
}

/** What the user said of the tables and cannot be used, or may be mistaken: it decides what the columns are taken for. */
function isOfUser({ code }: TableProblem): boolean {
  return code.startsWith("mapping/") || code.startsWith("store/");
}

function columnsJson(outcomes: readonly Accounted[], language: Language) {
  const files = outcomes.map((one) => {
    if ("error" in one) return one;
    const addressOf = addressSeenFrom(one.file);
    return {
      file: one.file,
      problems: one.problems.map((problem) => problemJson(problem, language, addressOf)),
      accounts: one.accounts.map((account) => accountJson(account, language, addressOf)),
    };
  });
  return { schemaVersion: 1, files };
}

function columnsText(outcomes: readonly Accounted[], language: Language): string {
  const lines = outcomes.flatMap((one, index) => [
    ...(index === 0 ? [] : [""]),
    one.file,
    ...("error" in one
      ? [`  ${say(MESSAGES.unreadable, language, { message: one.error.message })}`]
      : [
          ...one.problems.map((problem) => `  ${problemLine(problem, language, addressSeenFrom(one.file))}`),
          ...openLines(one.accounts, language).map((line) => `  ${line}`),
          "",
          ...accountLines(one.accounts, language),
        ]),
  ]);
  return lines.map((line) => `${printable(line)}\n`).join("");
}
