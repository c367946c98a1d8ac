/** 方法与依据: how figures were made, documents, what could not be decided, problems of the tables, explanations given. */
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Report } from "../model/report";
import { CONFIDENCE_WORDS, REASON_WORDS, sectionWord, SEVERITY_WORDS, stageWord, STATE_WORDS } from "../model/words";
import { numberCell, sheetOf, textCell } from "./sheet";
import type { ReportSheet, SheetCell } from "./sheet";
import { word } from "./sheet-words";

const NAME = { zh: "方法与依据", en: "Method and sources" };

type Row = readonly (SheetCell | null)[];

export function methodSheet(report: Report, language: Language): ReportSheet {
  const parts: readonly (readonly Row[])[] = [
    methods(report, language),
    sources(report, language),
    undecided(report, language),
    questions(report, language),
    problems(report, language),
    confirmations(report, language),
    explanations(report, language),
    defects(report),
  ];
  const titles = ["method", "sources", "undecided", "questions", "problems", "confirmationsAnnex", "annex", "defects"] as const;
  return sheetOf(language, {
    name: inLanguage(NAME, language),
    title: inLanguage(NAME, language),
    head: [],
    body: parts.flatMap((rows, i) =>
      rows.length === 0 ? [] : [[textCell(word(titles[i]!, language), "subtitle")], ...rows, []],
    ),
    widths: [46, 60, 40, 16, 14],
    isLandscape: true,
  });
}

function methods({ method, head }: Report, language: Language): readonly Row[] {
  const list = word("list", language);
  const splits = method.splits.map(({ weights, items, schools }) => {
    const shares = weights.map(({ stage, weight }) => `${stageWord(stage, language)} ${weight}`).join(list);
    const values: Readonly<Record<string, string>> = {
      schools: String(schools),
      items: items.map((item) => inLanguage(item, language)).join(list),
      weights: shares,
    };
    return word("methodSplit", language).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  });
  const notes = head.standards.flatMap(({ title, note }) =>
    note ? [`${inLanguage(title, language)}：${inLanguage(note, language)}`] : [],
  );
  const cv = method.hasDispersion ? [word("methodCv", language)] : [];
  return [
    word("methodRounding", language),
    word("methodCheapest", language),
    word("methodMissing", language),
    ...cv,
    ...splits,
    ...notes,
  ].map((line) => [textCell(line)]);
}

function sources({ sources: used }: Report, language: Language): readonly Row[] {
  return used.map(({ number, title, clauses, confidences }) => [
    textCell(number, "rowName"),
    textCell(title),
    textCell(clauses.join(word("list", language))),
    textCell(
      confidences.length === 0
        ? word("definitionOnly", language)
        : confidences.map((each) => inLanguage(CONFIDENCE_WORDS[each], language)).join(word("list", language)),
    ),
  ]);
}

function undecided({ undecided: open }: Report, language: Language): readonly Row[] {
  return open.map(({ item, reason, findings, sections }) => [
    textCell(inLanguage(item, language), "rowName"),
    textCell(
      sections.map(({ section, cells }) => [sectionWord(section, language), ...cells].join(" ")).join(word("list", language)),
    ),
    textCell(inLanguage(REASON_WORDS[reason], language)),
    numberCell(findings, 0),
  ]);
}

function questions({ questions: asked }: Report, language: Language): readonly Row[] {
  return asked.map(({ title, question, sections }) => [
    textCell(inLanguage(title, language), "rowName"),
    textCell(inLanguage(question, language)),
    textCell(
      sections.length === 0
        ? word("wholeCounty", language)
        : sections.map((section) => sectionWord(section, language)).join(word("list", language)),
    ),
  ]);
}

function problems({ problems: found }: Report, language: Language): readonly Row[] {
  return found.map(({ file, severity, message, cells, isExplained }) => [
    textCell(inLanguage(SEVERITY_WORDS[severity], language), "rowName"),
    textCell(`${inLanguage(message, language)}${isExplained ? word("explained", language) : ""}`),
    textCell([...(file === undefined ? [] : [file]), ...cells].join(" ")),
  ]);
}

function confirmations({ confirmations: given }: Report, language: Language): readonly Row[] {
  const list = word("list", language);
  return given.map(({ question, sections, answer, by, on, decides }) => [
    textCell(inLanguage(question, language), "rowName"),
    textCell(
      [
        sections.length === 0
          ? word("wholeCounty", language)
          : sections.map((section) => sectionWord(section, language)).join(list),
        decides.map((title) => inLanguage(title, language)).join(list),
      ].join("："),
    ),
    textCell(by),
    textCell(on),
    textCell(word(answer, language)),
  ]);
}

function explanations({ accepted }: Report, language: Language): readonly Row[] {
  return accepted.map(({ rule, question, reason, by, at, state, cells }) => [
    textCell(`${question ? inLanguage(question, language) : rule} ${cells.join(" ")}`, "rowName"),
    textCell(inLanguage(reason, language)),
    textCell(by),
    textCell(at.slice(0, 10)),
    textCell(inLanguage(STATE_WORDS[state], language)),
  ]);
}

function defects({ defects: own }: Report): readonly Row[] {
  return own.map(({ rule, section, error }) => [textCell(rule, "rowName"), textCell(error), textCell(section?.school ?? "")]);
}
