/** The options of `check` as typed on the command line, made sure of before anything is read. */
import { STAGES, isStage } from "../domain/kernel/stage";
import { LANGUAGES, type Language } from "../domain/kernel/text";
import { PACK_IDS, packById, type Pack } from "../domain/standards/catalogue";
import { DEFAULT_PACK, isIsoDate } from "../usecases/check-settings";
import { isOwnId } from "../usecases/own-standards";
import { EVERY_OWN, type CheckOptions } from "./check-workbooks";
import { UsageError } from "./cli-error";
import { MESSAGES, say } from "../report/text/messages";
import type { RawFileOptions } from "./file-options";
import { isReportFile, REPORT_KINDS } from "./write-report";

/** As commander hands them over. */
export interface RawCheckOptions extends RawFileOptions {
  readonly standard?: readonly string[];
  readonly stage?: string;
  readonly asOf?: string;
  readonly county?: boolean;
  readonly format: string;
  readonly out?: string;
  readonly report?: string;
  readonly mapping?: string;
  readonly answers?: string;
  readonly answersTemplate?: string;
  readonly overwrite?: boolean;
  readonly quiet?: boolean;
  readonly details?: boolean;
}

export const FORMATS = ["table", "json", "csv", "html"] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckCall extends CheckOptions {
  readonly format: Format;
  readonly out?: string;
  /** File the report is written to. */
  readonly report?: string;
  /** File with what the user says of tables that are not understood. */
  readonly mappingFile?: string;
  /** File with the user's answers. */
  readonly answersPath?: string;
  /** File the questions are written to. */
  readonly answersTemplate?: string;
  readonly isOverwriting: boolean;
  readonly isQuiet: boolean;
  /** The table tells of every column and row what it was taken for. */
  readonly isDetailed: boolean;
}

/** @throws UsageError */
export function checkCall(raw: RawCheckOptions, language: Language, today: string): CheckCall {
  const format = FORMATS.find((one) => one === raw.format);
  if (!format) throw badOption("--format", raw.format, FORMATS, language);
  if (raw.stage !== undefined && !isStage(raw.stage)) throw badOption("--stage", raw.stage, STAGES, language);
  if (raw.asOf !== undefined && !isIsoDate(raw.asOf)) throw new UsageError(say(MESSAGES.badDate, language, { value: raw.asOf }));
  if (raw.report !== undefined && !isReportFile(raw.report)) throw badOption("--report", raw.report, REPORT_KINDS, language);
  const ids = raw.standard ?? [DEFAULT_PACK];
  const own = ids.filter((id) => id === EVERY_OWN || isOwnId(id));
  return {
    packs: ids.filter((id) => !own.includes(id)).map((id) => packOf(id, language)),
    own,
    asOf: raw.asOf ?? today,
    ...(raw.stage !== undefined && { stage: raw.stage }),
    isCounty: raw.county ?? false,
    language,
    format,
    ...(raw.out !== undefined && { out: raw.out }),
    ...(raw.report !== undefined && { report: raw.report }),
    ...(raw.mapping !== undefined && { mappingFile: raw.mapping }),
    ...(raw.answers !== undefined && { answersPath: raw.answers }),
    ...(raw.answersTemplate !== undefined && { answersTemplate: raw.answersTemplate }),
    isOverwriting: raw.overwrite ?? false,
    isQuiet: raw.quiet ?? false,
    isDetailed: raw.details ?? false,
  };
}

/** @throws UsageError */
export function languageOf(text: string): Language {
  const language = LANGUAGES.find((one) => one.toLowerCase() === text.toLowerCase());
  if (!language) throw badOption("--lang", text, LANGUAGES, "zh-CN");
  return language;
}

export function packOf(id: string, language: Language): Pack {
  const pack = packById(id);
  if (!pack) throw new UsageError(say(MESSAGES.badStandard, language, { id, list: [...PACK_IDS, EVERY_OWN].join(", ") }));
  return pack;
}

export function badOption(option: string, value: string, list: readonly string[], language: Language): UsageError {
  return new UsageError(say(MESSAGES.badOption, language, { option, value, list: list.join(", ") }));
}
