/**
 * 确认事项 as a worksheet: the questions with room for 是 / 否, who and when. Written for the county office to fill in, and read
 * back with every mistake at its cell. Columns are found by their headings, so their order does not matter.
 */
import type { CellRef, CellValue } from "../domain/kernel/cell";
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import { STAGE_NAMES, STAGES, type Stage } from "../domain/kernel/stage";
import { inLanguage, type Bilingual, type Language } from "../domain/kernel/text";
import { isIsoDate } from "./check-settings";
import {
  ALL_QUESTIONS,
  ANSWER_LIMITS,
  confirmationRejection,
  type ConfirmationRejection,
  type GivenConfirmation,
} from "./given-confirmations";
import type { QuestionList } from "./questions";

export const ANSWERS_SHEET: Bilingual = { zh: "确认事项", en: "To be confirmed" };

const COLUMNS = {
  about: { zh: "编号", en: "id" },
  file: { zh: "工作簿", en: "workbook" },
  school: { zh: "填写学校", en: "school asked" },
  code: { zh: "学校标识码", en: "school code" },
  stage: { zh: "学段", en: "stage" },
  question: { zh: "需要确认的事项", en: "question" },
  cite: { zh: "依据", en: "source" },
  decides: { zh: "用于判定", en: "decides" },
  answer: { zh: "回答", en: "answer" },
  by: { zh: "填写人", en: "answered by" },
  on: { zh: "填写日期", en: "date" },
} as const satisfies Readonly<Record<string, Bilingual>>;
type Column = keyof typeof COLUMNS;

const INTRODUCTION: Bilingual = {
  zh: "请在“回答”一列如实填写“是”或“否”，不清楚的留空。填写人和填写日期可以逐行填写，也可以只在下面两行填写一次。",
  en: "Write yes or no under “answer”, truthfully, and leave blank what is not known. Who answered and when may be given on each line, or once in the two lines below.",
};

/** One set of tables with its questions; `file` where several workbooks were checked one by one. */
export interface AskedWorkbook {
  readonly list: QuestionList;
  readonly file?: string;
}

/** Rows of the worksheet: open questions first, then what was answered. */
export function confirmationsSheet(asked: readonly AskedWorkbook[], language: Language): readonly (readonly (string | null)[])[] {
  const say = (text: Bilingual): string => inLanguage(text, language);
  const columns = (Object.keys(COLUMNS) as Column[]).filter((column) => column !== "file" || asked.some(({ file }) => file));
  const lines = asked.flatMap((one) => linesOf(one, language));
  const ordered = [...lines.filter(({ answer }) => !answer), ...lines.filter(({ answer }) => answer)];
  return [
    [say(ANSWERS_SHEET), say(INTRODUCTION)],
    [say(COLUMNS.by), null],
    [say(COLUMNS.on), null],
    [],
    columns.map((column) => say(COLUMNS[column])),
    ...ordered.map((line) => columns.map((column) => line[column] ?? null)),
  ];
}

type Line = Readonly<Partial<Record<Column, string>>>;

function linesOf({ list, file }: AskedWorkbook, language: Language): readonly Line[] {
  const separator = language === "zh-CN" ? "、" : "; ";
  return [...list.county, ...list.schools].flatMap(({ about, wording, cites, questions }) =>
    questions.map(({ subject, decides, given }): Line => {
      const school = subject === "county" ? null : subject;
      const documents = cites.map(({ number, clause }) => (clause === undefined ? number : `${number} ${clause}`));
      return {
        about,
        ...(file !== undefined && { file }),
        ...(school && { school: school.name }),
        ...(school?.code !== undefined && { code: school.code }),
        ...(school?.stage !== undefined && { stage: inLanguage(STAGE_NAMES[school.stage], language) }),
        question: inLanguage(wording, language),
        cite: [...new Set(documents)].join(separator),
        decides: decides.map((title) => inLanguage(title, language)).join(separator),
        ...(given && { answer: inLanguage(ANSWER_WORDS[given.answer], language), by: given.by ?? "", on: given.on ?? "" }),
      };
    }),
  );
}

const ANSWER_WORDS = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;

/** An answer with the cell it stands in, and the workbook it is meant for where it names one. */
export interface SheetConfirmation extends GivenConfirmation {
  readonly cell: CellRef;
  readonly file?: string;
}

export interface ConfirmationMistake {
  readonly cell: CellRef;
  readonly message: Bilingual;
}

export interface ConfirmationsReading {
  readonly confirmations: readonly SheetConfirmation[];
  readonly mistakes: readonly ConfirmationMistake[];
}

/** Null when no worksheet has the headings. */
export function readConfirmationsSheet(grids: readonly Grid[]): ConfirmationsReading | null {
  const sheets = grids.flatMap((grid) => headedSheet(grid) ?? []);
  if (sheets.length === 0) return null;
  const read = sheets.map(readSheet);
  return {
    confirmations: read.flatMap(({ confirmations }) => confirmations),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}

interface HeadedSheet {
  readonly grid: Grid;
  readonly header: number;
  readonly columns: ReadonlyMap<Column, number>;
}

const HEADER_WITHIN = 30;

function headedSheet(grid: Grid): HeadedSheet | null {
  for (let row = 0; row < Math.min(grid.values.length, HEADER_WITHIN); row++) {
    const columns = new Map<Column, number>();
    grid.values[row]!.forEach((value, col) => {
      const column = (Object.keys(COLUMNS) as Column[]).find((one) => isCalled(value, COLUMNS[one]));
      if (column && !columns.has(column)) columns.set(column, col);
    });
    if (columns.has("about") && columns.has("answer")) return { grid, header: row, columns };
  }
  return null;
}

function isCalled(value: CellValue, { zh, en }: Bilingual): boolean {
  const text = textOf(value);
  return text === zh || text.toLowerCase() === en.toLowerCase();
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function readSheet(sheet: HeadedSheet): ConfirmationsReading {
  const confirmations: SheetConfirmation[] = [];
  const mistakes: ConfirmationMistake[] = [];
  for (let row = sheet.header + 1; row < sheet.grid.values.length; row++) {
    const read = readRow(sheet, row);
    if (!read) continue;
    if ("message" in read) mistakes.push(read);
    else if (confirmations.length < ANSWER_LIMITS.entries) confirmations.push(read);
    else mistakes.push(mistake(sheet, row, "about", REJECTIONS.tooMany));
  }
  return { confirmations, mistakes };
}

/** Null for a line that is not answered. */
function readRow(sheet: HeadedSheet, row: number): SheetConfirmation | ConfirmationMistake | null {
  const raw = (column: Column) => sheet.grid.values[row]?.[sheet.columns.get(column) ?? -1];
  const text = (column: Column) => textOf(raw(column));
  if (text("answer") === "" || NOT_ANSWERED.test(text("answer"))) return null;
  const answer = answerIn(text("answer"));
  if (!answer) return mistake(sheet, row, "answer", badAnswer(text("answer")));
  const stage = stageIn(text("stage"));
  if (stage === null) return mistake(sheet, row, "stage", BAD_STAGE);
  const on = dateIn(raw("on")) ?? dateIn(aboveHeader(sheet, "on"));
  if (on === undefined) return mistake(sheet, row, "on", NO_DATE);
  const subject = subjectOf(text("about"), { name: text("school"), code: text("code"), stage });
  const by = text("by") || textOf(aboveHeader(sheet, "by"));
  const given: GivenConfirmation = { about: text("about"), subject, answer, by, on };
  const why = confirmationRejection(given);
  if (why) return mistake(sheet, row, COLUMN_OF[why], REJECTIONS[why]);
  return { ...given, cell: cellAt(sheet, row, "answer"), ...(text("file") === "" ? {} : { file: text("file") }) };
}

const NOT_ANSWERED = /^(未填|not answered|—|-)$/i;

function answerIn(text: string): "yes" | "no" | null {
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
function aboveHeader({ grid, header }: HeadedSheet, column: "by" | "on"): CellValue {
  const line = grid.values.slice(0, header).find(([first = null]) => isCalled(first, COLUMNS[column]));
  return line?.[1] ?? null;
}

const DAY = 86_400_000;
/** Day 0 of the calendar of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** 2026-09-01, 2026/9/1, 2026年9月1日, or the number spreadsheets keep for a day of this and the next decades. */
function dateIn(value: CellValue | undefined): IsoDate | undefined {
  if (typeof value === "number") {
    const isDay = Number.isInteger(value) && value > 36_526 && value < 73_051;
    return isDay ? new Date(EPOCH + value * DAY).toISOString().slice(0, 10) : undefined;
  }
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(textOf(value));
  const date = parts && `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}`;
  return date && isIsoDate(date) ? date : undefined;
}

function cellAt({ grid, columns }: HeadedSheet, row: number, column: Column): CellRef {
  const { sheet, file } = grid;
  return { sheet, row, col: columns.get(column) ?? columns.get("about")!, ...(file !== undefined && { file }) };
}

function mistake(sheet: HeadedSheet, row: number, column: Column, message: Bilingual): ConfirmationMistake {
  return { cell: cellAt(sheet, row, column), message };
}

function badAnswer(text: string): Bilingual {
  const shown = text.slice(0, 20);
  return {
    zh: `回答应为“是”或“否”，不能是“${shown}”。没有使用这一行，请改正。`,
    en: `The answer should be yes or no, not “${shown}”. This line is not used; correct it.`,
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
const COLUMN_OF: Readonly<Record<ConfirmationRejection, Column>> = {
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
