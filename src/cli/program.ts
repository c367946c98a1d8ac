/** The commands and options of the command line, and how mistakes in calling them are told. */
import { Command, CommanderError } from "commander";
import { inLanguage, type Bilingual, type Language } from "../domain/kernel/text";
import { runCheck } from "./check-command";
import type { CliIo, ExitCode } from "./cli-io";
import { FORMATS, languageOf, type RawCheckOptions } from "./check-options";
import { runClear, type ClearOptions } from "./clear-command";
import { UsageError } from "./cli-error";
import { COLUMN_FORMATS, runColumns, type ColumnsOptions } from "./columns-command";
import { HELP, HELP_TITLES, withDefaultInChinese } from "./help";
import { runInspect, type InspectOptions } from "./inspect-command";
import { functionLines } from "./list-commands";
import { MESSAGES, say } from "../report/text/messages";
import { PROOFREAD_FORMATS, runProofread, type ProofreadOptions } from "./proofread-command";
import { runStandards, type StandardsOptions } from "./standards-command";
import { DEFAULT_LIMITS } from "./tasks/child-pool";
import { printable } from "../report/text/terminal-text";

/** @param args the arguments after the program's name */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let language: Language = "zh-CN";
  try {
    language = languageIn(args);
    io.speaks?.(language);
    return await parse(args, language, io);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const text =
      error instanceof UsageError ? error.message : error instanceof CommanderError ? usageText(error, language) : null;
    io.err(`${printable(text ?? say(MESSAGES.unexpected, language, { detail: String(error) }))}\n`);
    if (error instanceof CommanderError) io.err(`${say(MESSAGES.usage, language)}\n`);
    return 2;
  }
}

interface Call {
  readonly language: Language;
  readonly io: CliIo;
  readonly done: (exit: ExitCode) => void;
}

async function parse(args: readonly string[], language: Language, io: CliIo): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const call: Call = { language, io, done: (code) => (exit = code) };
  const workbook = command("workbook", HELP.workbook, call).addCommand(inspectCommand(call));
  const print = (lines: readonly string[]) => (): void => io.out(lines.map((line) => `${line}\n`).join(""));
  const program = command("edu-balance", HELP.program, call)
    .addCommand(checkCommand(call))
    .addCommand(clearCommand(call))
    .addCommand(columnsCommand(call))
    .addCommand(proofreadCommand(call))
    .addCommand(workbook)
    .addCommand(standardsCommand(call))
    .addCommand(withLanguage(command("functions", HELP.functions, call)).action(print(functionLines(language))));
  await program.parseAsync(args, { from: "user" });
  return exit;
}

function checkCommand(call: Call): Command {
  const help = (name: keyof typeof HELP): string => inLanguage(HELP[name], call.language);
  return readingFiles(withLanguage(command("check", HELP.check, call)), call)
    .argument("[path...]", help("paths"))
    .option("--standard <id>", help("standard"), collect)
    .option("--stage <stage>", help("stage"))
    .option("--as-of <date>", help("asOf"))
    .option("--county", help("county"))
    .option("--format <format>", FORMATS.join(" | "), "table")
    .option("--out <dir>", help("out"))
    .option("--report <file>", help("report"))
    .option("--mapping <file>", help("mapping"))
    .option("--answers <file>", help("answers"))
    .option("--answers-template <file>", help("answersTemplate"))
    .option("--overwrite", help("overwrite"))
    .option("--details", help("details"))
    .option("--jobs <n>", help("jobs"))
    .option("--quiet", help("quiet"))
    .action(async (paths: string[], options: RawCheckOptions) =>
      call.done(await runCheck(paths, options, call.language, call.io)),
    );
}

function clearCommand(call: Call): Command {
  const help = (name: keyof typeof HELP): string => inLanguage(HELP[name], call.language);
  return readingFiles(withLanguage(command("clear", HELP.clear, call)), call)
    .argument("[path...]", help("paths"))
    .option("--in-place", help("inPlace"))
    .option("--overwrite", help("overwrite"))
    .option("--jobs <n>", help("jobs"))
    .option("--quiet", help("quiet"))
    .action(async (paths: string[], options: ClearOptions) => call.done(await runClear(paths, options, call.language, call.io)));
}

function columnsCommand(call: Call): Command {
  const help = (name: keyof typeof HELP): string => inLanguage(HELP[name], call.language);
  return readingFiles(withLanguage(command("columns", HELP.columns, call)), call)
    .argument("[path...]", help("paths"))
    .option("--format <format>", COLUMN_FORMATS.join(" | "), "table")
    .option("--mapping <file>", help("mapping"))
    .option("--jobs <n>", help("jobs"))
    .action(async (paths: string[], options: ColumnsOptions) =>
      call.done(await runColumns(paths, options, call.language, call.io)),
    );
}

function proofreadCommand(call: Call): Command {
  const help = (name: keyof typeof HELP): string => inLanguage(HELP[name], call.language);
  return readingFiles(withLanguage(command("proofread", HELP.proofread, call)), call)
    .argument("<file>", help("proofreadFile"))
    .option("--workbook <file>", help("proofreadWorkbook"), listed)
    .option("--standard <id>", help("proofreadStandard"), collect)
    .option("--format <format>", PROOFREAD_FORMATS.join(" | "), "table")
    .option("--out <dir>", help("proofreadOut"))
    .option("--overwrite", help("overwrite"))
    .action(async (file: string, options: ProofreadOptions) =>
      call.done(await runProofread(file, options, call.language, call.io)),
    );
}

function inspectCommand(call: Call): Command {
  return readingFiles(withLanguage(command("inspect", HELP.inspect, call)), call)
    .argument("<file>")
    .option("--mapping <file>", inLanguage(HELP.mapping, call.language))
    .action(async (file: string, options: InspectOptions) => call.done(await runInspect(file, options, call.language, call.io)));
}

/** With the options of what a file may take. */
function readingFiles(one: Command, { language }: Call): Command {
  return one
    .option("--file-seconds <n>", inLanguage(HELP.fileSeconds, language), String(DEFAULT_LIMITS.seconds))
    .option("--file-memory <n>", inLanguage(HELP.fileMemory, language), String(DEFAULT_LIMITS.megabytes));
}

function standardsCommand(call: Call): Command {
  return withLanguage(command("standards", HELP.standards, call))
    .option("--template <file>", inLanguage(HELP.template, call.language))
    .option("--from <id>", inLanguage(HELP.from, call.language))
    .option("--overwrite", inLanguage(HELP.overwrite, call.language))
    .action(async (options: StandardsOptions) => call.done(await runStandards(options, call.language, call.io)));
}

function command(name: string, description: Bilingual, { language, io }: Call): Command {
  return (
    new Command(name)
      .description(inLanguage(description, language))
      .exitOverride()
      .helpOption("-h, --help", inLanguage(HELP.help, language))
      .helpCommand(false)
      .configureHelp({
        styleTitle: (title) => (language === "zh-CN" ? (HELP_TITLES.get(title) ?? title) : title),
        styleOptionDescription: (text) => (language === "zh-CN" ? withDefaultInChinese(text) : text),
      })
      // What goes wrong is told once, by runCli, in the user's language.
      .configureOutput({ writeOut: io.out, writeErr: () => undefined, outputError: () => undefined })
  );
}

const withLanguage = (one: Command): Command => one.option("--lang <lang>", "zh-CN | en-US", "zh-CN");

/** The language is needed before the options are parsed: the help texts and messages about options are in it. */
function languageIn(args: readonly string[]): Language {
  const at = args.findLastIndex((one) => one === "--lang" || one.startsWith("--lang="));
  if (at < 0) return "zh-CN";
  const value = args[at]!.includes("=") ? args[at]!.slice("--lang=".length) : args[at + 1];
  return value === undefined ? "zh-CN" : languageOf(value);
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(",").filter((id) => id !== "")];
}

/** Names of files may hold commas. */
function listed(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function usageText({ code, message }: CommanderError, language: Language): string {
  const name = /'([^']+)'/.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.unknownOption":
      return say(MESSAGES.unknownOption, language, { name });
    case "commander.unknownCommand":
      return say(MESSAGES.unknownCommand, language, { name });
    case "commander.missingArgument":
      return say(MESSAGES.missingArgument, language, { name });
    case "commander.optionMissingArgument":
      return say(MESSAGES.optionNeedsValue, language, { name });
    case "commander.excessArguments":
      return say(MESSAGES.tooManyArguments, language);
    default:
      return message;
  }
}
