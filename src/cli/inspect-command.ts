/** `edu-balance workbook inspect`: what was recognised in a workbook, where, and what was not and why. */
import { FIELDS } from "../domain/fields/dictionary";
import { sayProblem } from "../domain/explain/problems";
import { inLanguage, type Language } from "../domain/kernel/text";
import { areaAddress, fullAddress, quoteSheet } from "../workbook/a1";
import type { CliIo, ExitCode } from "./cli-io";
import { mappingFrom } from "./mapping-file";
import { MESSAGES, say } from "../report/text/messages";
import { fileError } from "./file-errors";
import { startTasks, type RawFileOptions } from "./file-options";
import { accountLines, openLines } from "../report/text/print-accounts";
import { padded, printable } from "../report/text/terminal-text";

const KINDS = { form: MESSAGES.inspectForm, list: MESSAGES.inspectList, regions: MESSAGES.inspectRegions } as const;

export interface InspectOptions extends RawFileOptions {
  /** File with what the user says of tables that are not understood, beside what is kept in the workbook. */
  readonly mapping?: string;
}

export async function runInspect(file: string, options: InspectOptions, language: Language, io: CliIo): Promise<ExitCode> {
  const mapping = options.mapping === undefined ? undefined : await mappingFrom(options.mapping, language);
  const tasks = startTasks(options, 1, language, io);
  const outcome = await tasks.run("inspect", { file, mapping }).finally(() => tasks.close());
  if (!outcome.ok) {
    io.err(`${printable(fileError(outcome.code, file, language).message)}\n`);
    return 2;
  }
  const { tables, notRecognised, problems, schools, accounts, own } = outcome.value;
  const lines = [file];
  for (const { sheet, kind, id, title, range, items, checked } of tables) {
    lines.push("", `${quoteSheet(sheet)}!${areaAddress(range)}  ${say(KINDS[kind], language)} ${id}  ${title}`);
    if (checked) lines.push(`    ${inLanguage(checked, language)}`);
    for (const { field, cells } of items) {
      lines.push(`    ${padded(inLanguage(FIELDS[field], language), 34)} ${cells.map(fullAddress).join(", ")}`);
    }
  }
  if (tables.length === 0) lines.push("", say(MESSAGES.inspectNone, language));
  if (schools.length > 0) {
    lines.push(
      "",
      say(MESSAGES.inspectSchools, language, { list: schools.map(({ name }) => name).join(language === "zh-CN" ? "、" : ", ") }),
    );
  }
  if (notRecognised.length + own.length > 0) lines.push("");
  for (const { id, sheet, title, lines: understood } of own) {
    lines.push(say(MESSAGES.inspectOwn, language, { id, sheet, title: title ?? "" }));
    lines.push(...understood.map(({ cell, words }) => `    ${fullAddress(cell)}  ${inLanguage(words, language)}`));
  }
  for (const { sheet, reason } of notRecognised) {
    lines.push(say(MESSAGES.notRead, language, { sheet, reason: inLanguage(reason, language) }));
  }
  for (const problem of problems) {
    const { cells } = problem;
    const where = cells.length > 0 ? ` [${cells.map(fullAddress).join(", ")}]` : "";
    lines.push(say(MESSAGES.problem, language, { message: inLanguage(sayProblem(problem), language), cells: where }));
  }
  lines.push("", say(MESSAGES.inspectAccounts, language));
  lines.push(...openLines(accounts, language).map((line) => `  ${line}`), ...accountLines(accounts, language));
  io.out(lines.map((line) => `${printable(line)}\n`).join(""));
  return schools.length > 0 || tables.length > 0 ? 0 : 2;
}
