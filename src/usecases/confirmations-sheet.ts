/** 确认事项 as a worksheet: the questions with room for 是 / 否, who and when, written for the county office to fill in. */
import { STAGE_NAMES } from "../domain/kernel/stage";
import { inLanguage, type Bilingual, type Language } from "../domain/kernel/text";
import type { QuestionList } from "./questions";

export const ANSWERS_SHEET: Bilingual = { zh: "确认事项", en: "To be confirmed" };

export const CONFIRMATION_COLUMNS = {
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
export type ConfirmationColumn = keyof typeof CONFIRMATION_COLUMNS;

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
  const columns = (Object.keys(CONFIRMATION_COLUMNS) as ConfirmationColumn[]).filter(
    (column) => column !== "file" || asked.some(({ file }) => file),
  );
  const lines = asked.flatMap((one) => linesOf(one, language));
  const ordered = [...lines.filter(({ answer }) => !answer), ...lines.filter(({ answer }) => answer)];
  return [
    [say(ANSWERS_SHEET), say(INTRODUCTION)],
    [say(CONFIRMATION_COLUMNS.by), null],
    [say(CONFIRMATION_COLUMNS.on), null],
    [],
    columns.map((column) => say(CONFIRMATION_COLUMNS[column])),
    ...ordered.map((line) => columns.map((column) => line[column] ?? null)),
  ];
}

type Line = Readonly<Partial<Record<ConfirmationColumn, string>>>;

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
