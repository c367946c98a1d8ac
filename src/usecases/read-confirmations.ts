/**
 * The worksheet of 确认事项 as it comes back filled in: every answer with its cell, every mistake at its cell. Columns are found by
 * their headings, so their order does not matter. Nothing is taken that a line does not say for certain.
 */
import { isCellError, type CellRef, type CellValue } from "../domain/kernel/cell";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import { STAGE_NAMES, STAGES, type Stage } from "../domain/kernel/stage";
import type { Bilingual } from "../domain/kernel/text";
import { foldedText } from "../domain/labels/text";
import { isIsoDate } from "./check-settings";
import { CONFIRMATION_COLUMNS, type ConfirmationColumn } from "./confirmations-sheet";
import {
  ALL_QUESTIONS,
  ANSWER_LIMITS,
  confirmationRejection,
  type ConfirmationRejection,
  type GivenConfirmation,
} from "./given-confirmations";

/** An answer with the cell it stands in, and the workbook it is meant for where it names one. */
export interface SheetConfirmation extends GivenConfirmation {
  readonly cell: CellRef;
  readonly file?: string;
}

/** What a line answers, and of whom, that cannot be used. */
export interface RefusedConfirmation extends Pick<GivenConfirmation, "about" | "subject"> {
  readonly file?: string;
}

export interface ConfirmationMistake {
  readonly cell: CellRef;
  readonly message: Bilingual;
  /** Absent where the line does not say it. */
  readonly of?: RefusedConfirmation;
}

export interface ConfirmationsReading {
  readonly confirmations: readonly SheetConfirmation[];
  readonly mistakes: readonly ConfirmationMistake[];
}

/**
 * @param today nobody answers later than this
 * @returns null when no worksheet has the headings
 */
export function readConfirmationsSheet(grids: readonly Grid[], today: IsoDate): ConfirmationsReading | null {
  const sheets = grids.flatMap((grid) => headedSheet(grid) ?? []);
  if (sheets.length === 0) return null;
  const read = sheets.map((sheet) => readSheet(sheet, today));
  return {
    confirmations: read.flatMap(({ confirmations }) => confirmations),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}

interface HeadedSheet {
  readonly grid: Grid;
  readonly header: number;
  readonly columns: ReadonlyMap<ConfirmationColumn, number>;
}

const HEADER_WITHIN = 30;
const COLUMN_IDS = Object.keys(CONFIRMATION_COLUMNS) as readonly ConfirmationColumn[];

/** Other headings that people write. */
const ALSO: Readonly<Partial<Record<ConfirmationColumn, readonly string[]>>> = {
  school: ["学校名称", "学校", "校名"],
  code: ["标识码", "学校代码", "学校(机构)标识码", "学校标识码(10位)"],
  by: ["填报人", "回答人"],
  on: ["填报日期", "日期"],
};

function headedSheet(grid: Grid): HeadedSheet | null {
  for (let row = 0; row < Math.min(grid.values.length, HEADER_WITHIN); row++) {
    const columns = new Map<ConfirmationColumn, number>();
    grid.values[row]!.forEach((value, col) => {
      const column = COLUMN_IDS.find((one) => isCalled(value, one));
      if (column && !columns.has(column)) columns.set(column, col);
    });
    if (columns.has("about") && columns.has("answer")) return { grid, header: row, columns };
  }
  return null;
}

function isCalled(value: CellValue, column: ConfirmationColumn): boolean {
  const text = foldedText(textOf(value))
    .replace(/[:*]+$/, "")
    .toLowerCase();
  const { zh, en } = CONFIRMATION_COLUMNS[column];
  return text !== "" && [zh, en, ...(ALSO[column] ?? [])].some((name) => foldedText(name).toLowerCase() === text);
}

/** What the cell shows: the answers of formulas and ticked boxes too. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(value).trim();
}

function readSheet(sheet: HeadedSheet, today: IsoDate): ConfirmationsReading {
  const confirmations: SheetConfirmation[] = [];
  const mistakes: ConfirmationMistake[] = [...dateAbove(sheet, today)];
  for (let row = sheet.header + 1; row < sheet.grid.values.length; row++) {
    const read = readRow(sheet, row, today);
    if (!read) continue;
    if ("message" in read) mistakes.push(read);
    else if (confirmations.length < ANSWER_LIMITS.entries) confirmations.push(read);
    else mistakes.push({ cell: cellAt(sheet, row, "about"), message: REJECTIONS.tooMany, of: read });
  }
  return { confirmations, mistakes };
}

/** The date above the headings is said to be none where it stands, not only on the lines that rest on it. */
function dateAbove(sheet: HeadedSheet, today: IsoDate): readonly ConfirmationMistake[] {
  const above = aboveHeader(sheet, "on");
  const date = above && readDay(above.value, today);
  if (!above || !date || "day" in date) return [];
  const { sheet: name, file } = sheet.grid;
  const cell: CellRef = { sheet: name, row: above.row, col: 1, ...(file !== undefined && { file }) };
  return [{ cell, message: date.message }];
}

/** Null for a line that is not answered. */
function readRow(sheet: HeadedSheet, row: number, today: IsoDate): SheetConfirmation | ConfirmationMistake | null {
  const raw = (column: ConfirmationColumn) => sheet.grid.values[row]?.[sheet.columns.get(column) ?? -1];
  const text = (column: ConfirmationColumn) => textOf(raw(column));
  const file = text("file") === "" ? {} : { file: text("file") };
  const written = text("answer");
  if (written === "" || NOT_ANSWERED.test(written)) return null;
  const stage = stageIn(text("stage"));
  const subject = subjectOf(text("about"), { name: text("school"), code: foldedText(text("code")), stage: stage ?? undefined });
  const of: RefusedConfirmation = { about: text("about"), subject, ...file };
  const mistake = (column: ConfirmationColumn, message: Bilingual): ConfirmationMistake => {
    return { cell: cellAt(sheet, row, column), message, ...(ALL_QUESTIONS.has(of.about) && { of }) };
  };
  const broken = READ_COLUMNS.find((column) => ERROR_TEXT.test(text(column)));
  if (broken) return mistake(broken, brokenCell(text(broken)));
  const answer = answerIn(raw("answer"), written);
  if (!answer) return mistake("answer", badAnswer(written));
  if (stage === null) return mistake("stage", BAD_STAGE);
  const own = readDay(raw("on"), today);
  if (own && "message" in own) return mistake("on", own.message);
  const date = own ?? readDay(aboveHeader(sheet, "on")?.value, today);
  if (!date || !("day" in date)) return mistake("on", NO_DATE);
  const by = text("by") || textOf(aboveHeader(sheet, "by")?.value);
  const given: GivenConfirmation = { about: of.about, subject, answer, by, on: date.day };
  const why = confirmationRejection(given);
  if (why) return mistake(COLUMN_OF[why], REJECTIONS[why]);
  return { ...given, cell: cellAt(sheet, row, "answer"), ...file };
}

/** What decides the meaning of a line. */
const READ_COLUMNS: readonly ConfirmationColumn[] = ["about", "file", "school", "code", "stage", "answer", "by", "on"];

/** Errors of formulas, also where they were saved as text. */
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;

const NOT_ANSWERED = /^(未填|not answered|—|-)$/i;

/** A box that is ticked by default, or TRUE of a formula, is nobody's word. */
function answerIn(value: CellValue | undefined, written: string): "yes" | "no" | null {
  if (typeof value === "boolean") return null;
  const text = written.replace(/[。.!！]$/, "");
  if (/^(是|yes|y|√|✓)$/i.test(text)) return "yes";
  return /^(否|no|n|×|✗)$/i.test(text) ? "no" : null;
}

/** Undefined where none is named, null for a word that is no stage. */
function stageIn(text: string): Stage | undefined | null {
  if (text === "") return undefined;
  return STAGES.find((stage) => [stage, ...Object.values(STAGE_NAMES[stage])].includes(text.toLowerCase())) ?? null;
}

/** A question about the county or a whole school is not made another by a stage written beside it. */
function subjectOf(about: string, asked: { name: string; code: string; stage: Stage | undefined }): GivenConfirmation["subject"] {
  if (asked.name === "" && asked.code === "") return "county";
  const isOfStage = ALL_QUESTIONS.get(about)?.of === "section" && asked.stage !== undefined;
  return {
    name: asked.name,
    ...(asked.code === "" ? {} : { code: asked.code }),
    ...(isOfStage ? { stage: asked.stage } : {}),
  };
}

/** What stands beside 填写人 or 填写日期 above the headings. */
function aboveHeader({ grid, header }: HeadedSheet, column: "by" | "on") {
  const row = grid.values.slice(0, header).findIndex(([first = null]) => isCalled(first, column));
  return row < 0 ? undefined : { row, value: grid.values[row]![1] ?? null };
}

const DAY = 86_400_000;
/** Day 0 of the calendar of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);
/** The days of this and the next decades, as spreadsheets count them. */
const isDayNumber = (value: number): boolean => value > 36_526 && value < 73_051;

type Day = { readonly day: IsoDate } | { readonly message: Bilingual };

/**
 * 2026-09-01, 2026/9/1, 2026年9月1日, also with the time of day, or the number that spreadsheets keep for a day.
 * @returns undefined where nothing stands
 */
function readDay(value: CellValue | undefined, today: IsoDate): Day | undefined {
  const text = textOf(value);
  if (text === "") return undefined;
  const day = typeof value === "number" ? dayOfNumber(value) : dayOfText(text);
  if (day === undefined) return { message: badDate(text) };
  return day > today ? { message: laterDate(day, today) } : { day };
}

function dayOfNumber(value: number): IsoDate | undefined {
  return isDayNumber(value) ? new Date(EPOCH + Math.floor(value) * DAY).toISOString().slice(0, 10) : undefined;
}

function dayOfText(text: string): IsoDate | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text.normalize("NFKC"));
  const date = parts && `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}`;
  return date && isIsoDate(date) ? date : undefined;
}

function cellAt({ grid, columns }: HeadedSheet, row: number, column: ConfirmationColumn): CellRef {
  const { sheet, file } = grid;
  return { sheet, row, col: columns.get(column) ?? columns.get("about")!, ...(file !== undefined && { file }) };
}

const shown = (text: string): string => text.slice(0, 20);

function brokenCell(text: string): Bilingual {
  return {
    zh: `这一格是错误值 ${shown(text)}。没有使用这一行，请改正。`,
    en: `The cell holds the error ${shown(text)}. This line is not used; correct it.`,
  };
}

function badDate(text: string): Bilingual {
  return {
    zh: `填写日期“${shown(text)}”不是一个确定的日期，请写成 2026-09-01 的形式。没有使用以它为日期的行。`,
    en: `“${shown(text)}” is no date of the calendar; write it as 2026-09-01. Lines with this date are not used.`,
  };
}

function laterDate(day: IsoDate, today: IsoDate): Bilingual {
  return {
    zh: `填写日期 ${day} 晚于今天（${today}），请核对。没有使用以它为日期的行。`,
    en: `The date ${day} is later than today (${today}); check it. Lines with this date are not used.`,
  };
}

function badAnswer(text: string): Bilingual {
  return {
    zh: `回答应为“是”或“否”，不能是“${shown(text)}”。没有使用这一行，请改正。`,
    en: `The answer should be yes or no, not “${shown(text)}”. This line is not used; correct it.`,
  };
}

const BAD_STAGE: Bilingual = {
  zh: "学段应为“小学”或“初中”。没有使用这一行，请改正。",
  en: "The stage should be primary or junior. This line is not used; correct it.",
};
const NO_DATE: Bilingual = {
  zh: "没有可用的填写日期。请写成 2026-09-01 的形式，写在本行或表头上方的“填写日期”处。没有使用这一行。",
  en: "There is no usable date. Write it as 2026-09-01 on this line or beside “date” above the headings. This line is not used.",
};
const COLUMN_OF: Readonly<Record<ConfirmationRejection, ConfirmationColumn>> = {
  unknownQuestion: "about",
  wrongSubject: "school",
  nameMissing: "by",
  tooLong: "by",
  badDate: "on",
  tooMany: "about",
};
const REJECTIONS: Readonly<Record<ConfirmationRejection, Bilingual>> = {
  unknownQuestion: {
    zh: "没有这个编号的事项。编号请照模板填写（--answers-template）。没有使用这一行。",
    en: "There is no question with this id. Keep the ids of the template (--answers-template). This line is not used.",
  },
  wrongSubject: {
    zh: "填写单位不对：全县的事项不写学校，学校的事项要写学校。没有使用这一行，请改正。",
    en: "It is given for the wrong unit: questions about the county name no school, those about a school do. This line is not used; correct it.",
  },
  nameMissing: {
    zh: "没有填写人。请写在本行或表头上方的“填写人”处。没有使用这一行。",
    en: "Nobody is named as answering. Write it on this line or beside “answered by” above the headings. This line is not used.",
  },
  tooLong: {
    zh: "填写人、校名或学校标识码太长。没有使用这一行，请改短。",
    en: "The name of who answers, or the name or code of the school, is too long. This line is not used; shorten it.",
  },
  badDate: NO_DATE,
  tooMany: {
    zh: `填写的行超过 ${ANSWER_LIMITS.entries} 行。没有使用这一行，请分成几个工作簿核查。`,
    en: `There are more than ${ANSWER_LIMITS.entries} answers. This line is not used; check the workbooks in several goes.`,
  },
};
