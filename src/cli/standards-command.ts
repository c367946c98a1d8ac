/** `edu-balance standards`: the catalogue and what of each province it holds; on request the template of an own standard. */
import type { Language } from "../domain/kernel/text";
import { inLanguage } from "../domain/kernel/text";
import { ownStandardSheet } from "../domain/own-standard/sheet";
import { COVERAGE_NOTES, PROVINCES, regionCoverage } from "../domain/standards/regions";
import { valuesWorkbook } from "../workbook/files/values-workbook";
import type { CliIo, ExitCode } from "./cli-io";
import { packOf } from "./check-options";
import { UsageError } from "./cli-error";
import { standardLines } from "./list-commands";
import { MESSAGES, say } from "../report/text/messages";
import { printable } from "../report/text/terminal-text";
import { Inputs } from "./output/inputs";
import { safeWrite } from "./output/safe-write";
import { whyNotWritten } from "./output/write-words";

export interface StandardsOptions {
  readonly template?: string;
  readonly from?: string;
  readonly overwrite?: boolean;
}

/** @throws UsageError */
export async function runStandards(options: StandardsOptions, language: Language, io: CliIo): Promise<ExitCode> {
  const { template, from } = options;
  if (template !== undefined) return writeTemplate(template, options, language, io);
  if (from !== undefined) throw new UsageError(say(MESSAGES.fromAlone, language));
  const lines = [...standardLines(language), "", ...coverageLines(language), say(MESSAGES.ownHint, language)];
  io.out(lines.map((line) => `${line}\n`).join(""));
  return 0;
}

/** The provinces of which the product carries nothing, or only a part. */
function coverageLines(language: Language): string[] {
  return (["none", "partial"] as const).map((coverage) => {
    const regions = Object.keys(PROVINCES).filter((region) => regionCoverage(region) === coverage);
    const names = regions.map((region) => inLanguage(PROVINCES[region]!, language));
    const note = inLanguage(COVERAGE_NOTES[coverage]!, language);
    return say(MESSAGES.coverage, language, { provinces: names.join(language === "zh-CN" ? "、" : ", "), note });
  });
}

async function writeTemplate(
  file: string,
  { from, overwrite = false }: StandardsOptions,
  language: Language,
  io: CliIo,
): Promise<ExitCode> {
  if (!/\.xlsx$/i.test(file)) {
    throw new UsageError(say(MESSAGES.badOption, language, { option: "--template", value: file, list: "*.xlsx" }));
  }
  const { name, rows, copied } = ownStandardSheet(from === undefined ? undefined : packOf(from, language), language);
  const hidden = { sheet: false, rows: [], cols: [] };
  const bytes = await valuesWorkbook([{ sheet: name, values: rows, merges: [], hidden, isProtected: false }]);
  try {
    await safeWrite(file, bytes, { inputs: await Inputs.of([]), isOverwriting: overwrite });
  } catch (error) {
    throw new UsageError(say(MESSAGES.notWritten, language, { file, reason: whyNotWritten(error, language) }));
  }
  io.out(`${printable(say(MESSAGES.templateWritten, language, { file }))}\n`);
  if (copied) io.out(`${say(MESSAGES.standardCopied, language, { copied: copied.rules, all: copied.of })}\n`);
  return 0;
}
