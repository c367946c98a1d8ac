/** 结论: the verdict, its reasons, what to do first, and the schools that fail or are open with what they lack. */
import { inLanguage, inTurn } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { CellLook } from "../../workbook/sheet-model";
import type { AnswerSchool, AnswerStandard, Standing } from "../model/answer";
import { STANDING_WORDS } from "../model/answer-words";
import type { Report } from "../model/report";
import { stageWord } from "../model/words";
import { numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { headCells, word } from "./sheet-words";

const NAME = { zh: "核查结论", en: "Answer" };

type Row = readonly (SheetCell | null)[];

const LOOKS: Readonly<Record<Standing, CellLook>> = { pass: "verdict", fail: "fail", open: "unknown", notApplicable: "verdict" };

export function answerSheet({ head, answer }: Report, language: Language): ReportSheet {
  const { headline, standards, schools, causes } = answer;
  const isMany = schools.total > 1;
  const toDo = causes.map(({ message, act }): Row => {
    return [null, textCell(inLanguage(message, language)), textCell(inLanguage(act.text, language))];
  });
  return sheetOf(language, {
    name: inLanguage(NAME, language),
    title: [head.subject, word("title", language)].filter((part) => part !== null).join(" · "),
    notes: notesOf(head, language),
    head: [],
    body: [
      [textCell(inLanguage(headline.text, language), "title")],
      ...(isMany ? [[textCell(inLanguage(schools.summary, language))]] : []),
      ...(isMany ? standards.flatMap((one) => standardRows(one, standards.length > 1, language)) : []),
      ...(toDo.length > 0 ? [[], headCells(["firstSteps", "cause", "act"], language), ...toDo] : []),
      ...(isMany ? [...schoolRows(answer.schools, "fail", language), ...schoolRows(answer.schools, "open", language)] : []),
      ...(isMany ? [] : schools.list.flatMap(({ lacks }) => lacksRows(lacks, language))),
    ],
    widths: [28, 84, 34],
    isLandscape: true,
  });
}

function standardRows(
  { title, number, headline, reasons }: AnswerStandard,
  isNamed: boolean,
  language: Language,
): readonly Row[] {
  const name = textCell(`${inLanguage(title, language)} ${number}`, "subtitle");
  return [
    ...(isNamed ? [[name], [textCell(inLanguage(headline, language))]] : []),
    ...reasons.map(({ standing, text }): Row => [standingCell(standing, language), textCell(inLanguage(text, language))]),
  ];
}

function standingCell(standing: Standing, language: Language): SheetCell {
  return textCell(inLanguage(STANDING_WORDS[standing], language), LOOKS[standing]);
}

function schoolRows(
  { list, ...counts }: Report["answer"]["schools"],
  standing: "fail" | "open",
  language: Language,
): readonly Row[] {
  const own = list.filter((school) => school.standing === standing);
  if (own.length === 0) return [];
  const isFailing = standing === "fail";
  return [
    [],
    [textCell(word(isFailing ? "failingSchools" : "openSchools", language), "total"), null, numberCell(counts[standing], 0)],
    headCells(["school", isFailing ? "lacks" : "itemsOpen", "stage"], language),
    ...own.map((school) => schoolRow(school, language)),
  ];
}

function schoolRow({ name, standing, sections, lacks, open }: AnswerSchool, language: Language): Row {
  const stages = sections.filter((section) => section.standing === standing).map(({ stage }) => stageWord(stage, language));
  const words = lacks.map((one) => inLanguage(one, language));
  const what = words.length > 0 ? textCell(inTurn(words, language)) : numberCell(open, 0);
  return [textCell(name, "rowName"), what, textCell(stages.join(word("list", language)))];
}

function lacksRows(lacks: AnswerSchool["lacks"], language: Language): readonly Row[] {
  if (lacks.length === 0) return [];
  return [[], headCells(["lacks"], language), ...lacks.map((one): Row => [null, textCell(inLanguage(one, language))])];
}

function notesOf({ standards, asOf, madeOn, files }: Report["head"], language: Language): readonly string[] {
  const said = (name: string, value: string) => (language === "zh-CN" ? `${name}：${value}` : `${name}: ${value}`);
  const names = files.map(({ file }) => file ?? word("openWorkbook", language));
  return [
    ...standards.map(({ title, number }) => said(word("standard", language), `${inLanguage(title, language)} ${number}`)),
    said(word("asOf", language), asOf),
    ...(madeOn === undefined ? [] : [said(word("madeOn", language), madeOn)]),
    said(word("files", language), names.join(word("list", language))),
  ];
}
