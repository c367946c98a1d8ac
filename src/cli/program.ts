/** The commands and options of the command line, and how mistakes in calling them are told. */
import { Command, CommanderError } from "commander";
import type { Language } from "../domain/kernel/text";
import { runCheck, type CliIo, type ExitCode } from "./check-command";
import { FORMATS, languageOf, type RawCheckOptions } from "./check-options";
import { UsageError } from "./cli-error";
import { runInspect } from "./inspect-command";
import { functionLines, standardLines } from "./list-commands";
import { MESSAGES, say } from "./messages";
import { printable } from "./terminal-text";

/** @param args the arguments after the program's name */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let language: Language = "zh-CN";
  try {
    language = languageIn(args);
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

async function parse(args: readonly string[], language: Language, io: CliIo): Promise<ExitCode> {
  const isZh = language === "zh-CN";
  const text = (zh: string, en: string): string => (isZh ? zh : en);
  let exit: ExitCode = 0;
  const program = command("edu-balance", io).description(
    text(
      "教育均衡助手：读取学校统计表，对照标准核查并说明。",
      "EDU Balance: reads school statistics, checks them against standards and explains.",
    ),
  );
  const add = (name: string, parent = program): Command => {
    const added = command(name, io).option("--lang <lang>", "zh-CN | en-US", "zh-CN");
    parent.addCommand(added);
    return added;
  };
  const print = (lines: readonly string[]): void => io.out(lines.map((line) => `${line}\n`).join(""));

  add("check")
    .description(text("核查工作簿或文件夹中的全部工作簿", "check workbooks, or all workbooks of folders"))
    .argument("[path...]", text("工作簿或文件夹", "workbooks or folders"))
    .option(
      "--standard <id>",
      text("标准编号，可重复给出（默认 cn-quality-2017）", "id of a standard, repeatable (default cn-quality-2017)"),
      collect,
    )
    .option("--stage <stage>", text("只核查一个学段：primary | junior", "only one stage: primary | junior"))
    .option(
      "--as-of <date>",
      text("按哪一天有效的限值，如 2026-09-01（默认今天）", "take the limits in force on that day (default today)"),
    )
    .option("--county", text("把全部工作簿当作一个县，计算校际差异系数", "treat all workbooks as one county"))
    .option("--format <format>", FORMATS.join(" | "), "table")
    .option("--out <dir>", text("把标注副本写到该文件夹", "write marked copies into this folder"))
    .option(
      "--report <file>",
      text("把报告写成工作簿（.xlsx）或网页（.html）", "write the report as a workbook (.xlsx) or a page (.html)"),
    )
    .option("--jobs <n>", text("同时打开几个工作簿", "how many workbooks to open at a time"), "4")
    .option("--quiet", text("不显示进度", "no progress"))
    .action(async (paths: string[], options: RawCheckOptions) => {
      exit = await runCheck(paths, options, language, io);
    });
  const workbook = command("workbook", io).description(text("查看工作簿", "look into a workbook"));
  program.addCommand(workbook);
  add("inspect", workbook)
    .description(text("列出识别出的报表、名单和数据项，以及没有识别的工作表", "what was recognised, where, and what was not"))
    .argument("<file>")
    .action(async (file: string) => {
      exit = await runInspect(file, language, io);
    });
  add("standards")
    .description(text("列出可用的标准", "list the standards"))
    .action(() => print(standardLines(language)));
  add("functions")
    .description(text("列出自定义函数及其参数", "list the custom functions"))
    .action(() => print(functionLines(language)));

  await program.parseAsync(args, { from: "user" });
  return exit;
}

function command(name: string, io: CliIo): Command {
  // What goes wrong is told once, by runCli, in the user's language.
  return new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined, outputError: () => undefined });
}

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
