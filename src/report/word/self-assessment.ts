/** 自评报告 of a school or a county, in the order in which such reports are handed in. It prints the report and computes nothing. */
import { inLanguage, inTurn, type Bilingual, type Language } from "../../domain/kernel/text";
import { PAGE_MARK } from "../../domain/tables/report-sheet";
import { LOCALITY_NAMES, SCHOOL_TYPE_NAMES } from "../../domain/kernel/school-kind";
import type { AnswerSchool } from "../model/answer";
import { filled } from "../model/answer-words";
import { valueChart } from "../model/charts";
import { declarationsOf } from "../model/declaration";
import type { Report } from "../model/report";
import { stageWord, WORDS } from "../model/words";
import { blanksIn, cell, type Block, type Cell, type Inline } from "./blocks";
import { count, limitParts } from "./figures";
import { declarationTable, dispersionTable, gapsTable, indicatorsTable, linesTable, sourcesTable } from "./tables";
import { FORM_ONE, WORD_WORDS } from "./words";

export interface SelfAssessment {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function selfAssessment(report: Report, language: Language): SelfAssessment {
  const text = (words: Bilingual) => inLanguage(words, language);
  const standards = inTurn(
    report.head.standards.map(({ title }) => text(title)),
    language,
  );
  const title = text(filled(WORD_WORDS.title, { standard: standards }));
  const isCounty = report.answer.schools.total > 1;
  const chapters = [
    chapter(WORD_WORDS.conclusion, conclusion(report, language)),
    chapter(WORD_WORDS.basics, basics(report, language)),
    chapter(WORD_WORDS.requirements, isCounty ? indicators(report, language) : schoolLines(report, language)),
    chapter(WORDS.county, isCounty ? dispersions(report, language) : []),
    chapter(WORDS.wholeCountyLines, wholeCounty(report, language)),
    chapter(WORD_WORDS.lacking, lacking(report, language)),
    chapter(WORD_WORDS.causes, causes(report, language)),
    chapter(WORD_WORDS.measures, measures(language)),
    chapter(WORD_WORDS.provenance, provenance(report, language)),
    chapter(WORD_WORDS.annexes, report.answer.headline.of === "county" ? forms(report, language) : []),
  ].filter(({ body }) => body.length > 0);
  const blocks = [
    ...head(report, title, language),
    ...chapters.flatMap(({ title: name, body }, i): readonly Block[] => [
      { kind: "heading", level: 1, text: `${ordinal(i, language)}${text(name)}` },
      ...body,
    ]),
  ];
  const toFill = blanksIn(blocks).map((name): Block => ({ kind: "bullet", parts: [name] }));
  const last: Block = { kind: "heading", level: 1, text: `${ordinal(chapters.length, language)}${text(WORD_WORDS.toFill)}` };
  return { title, blocks: [...blocks, last, ...toFill] };
}

function chapter(title: Bilingual, body: readonly Block[]) {
  return { title, body };
}

/** 一、二、… as official reports number their chapters. */
function ordinal(index: number, language: Language): string {
  return language === "zh-CN" ? `${"一二三四五六七八九十".charAt(index) || "十一"}、` : "";
}

function head({ head: { subject, asOf } }: Report, title: string, language: Language): readonly Block[] {
  const text = (words: Bilingual) => inLanguage(words, language);
  const blank = (words: Bilingual) => ({ blank: text(words) });
  return [
    { kind: "title", parts: [title] },
    { kind: "subtitle", parts: [subject ?? blank(WORD_WORDS.countyName)] },
    { kind: "note", parts: [text(PAGE_MARK)] },
    {
      kind: "paragraph",
      parts: [
        text(WORD_WORDS.unit),
        blank(WORD_WORDS.unitBlank),
        text(WORD_WORDS.leader),
        blank(WORD_WORDS.leaderBlank),
        text(WORD_WORDS.day),
        blank(WORD_WORDS.dayBlank),
      ],
    },
    { kind: "note", parts: [text(WORD_WORDS.fillIn)] },
    { kind: "note", parts: [`${text(WORDS.asOf)} ${asOf}`] },
  ];
}

function conclusion({ answer }: Report, language: Language): readonly Block[] {
  const text = (words: Bilingual) => inLanguage(words, language);
  const { headline, standards, schools } = answer;
  const isNamed = standards.length > 1;
  if (schools.total === 1) return [{ kind: "headline", parts: [text(headline.text)] }];
  return [
    { kind: "headline", parts: [text(headline.text)] },
    { kind: "paragraph", parts: [text(schools.summary)] },
    ...standards.flatMap(({ title, number, headline: said, reasons }): readonly Block[] => [
      ...(isNamed ? [{ kind: "paragraph", parts: [`${text(title)} ${number} ${text(said)}`] } as const] : []),
      ...reasons.map((reason): Block => ({ kind: "bullet", parts: [text(reason.text)] })),
    ]),
  ];
}

function basics(report: Report, language: Language): readonly Block[] {
  const { answer, county, sections } = report;
  const text = (words: Bilingual) => inLanguage(words, language);
  const [only] = sections;
  const facts: readonly (readonly [string, Inline])[] =
    answer.schools.total > 1
      ? [
          [text(WORD_WORDS.schools), count(answer.schools.total)],
          [text(WORD_WORDS.sections), count(answer.schools.sections)],
          ...county.flatMap(({ stage, sections: counted, pupils }): readonly (readonly [string, Inline])[] => [
            [text(filled(WORD_WORDS.sectionsOf, { stage: stageWord(stage, language) })), count(counted)],
            ...(pupils === null
              ? []
              : [[text(filled(WORD_WORDS.pupilsOf, { stage: stageWord(stage, language) })), count(pupils)] as const]),
          ]),
        ]
      : [
          ...(only ? [[text(WORDS.school), only.name.school] as const] : []),
          ...(only && SCHOOL_TYPE_NAMES[only.type] ? [[text(WORDS.kind), text(SCHOOL_TYPE_NAMES[only.type]!)] as const] : []),
          ...(only?.area ? [[text(WORDS.area), text(LOCALITY_NAMES[only.area])] as const] : []),
          ...sections.flatMap(({ name, pupils }): readonly (readonly [string, Inline])[] =>
            pupils === null
              ? []
              : [[text(filled(WORD_WORDS.pupilsOf, { stage: stageWord(name.stage, language) })), count(pupils)]],
          ),
        ];
  if (facts.length === 0) return [];
  const rows = facts.map(([name, value]) => [cell(name), cell(value)]);
  return [{ kind: "table", head: [text(WORD_WORDS.item), text(WORD_WORDS.figure)], rows, widths: [0.6, 0.4] }];
}

function indicators({ answer }: Report, language: Language): readonly Block[] {
  const text = (words: Bilingual) => inLanguage(words, language);
  const charts = answer.indicators.flatMap((indicator): readonly Block[] => {
    const chart = valueChart(indicator);
    const title = `${text(indicator.title)}（${stageWord(indicator.stage, language)}）`;
    const { limit: value, bound, unit } = indicator;
    const limit = value === null ? [] : limitParts(value, bound, unit, language);
    return chart ? [{ kind: "chart", chart, title, limit, said: text(indicator.text) }] : [];
  });
  return [indicatorsTable(answer.indicators, language), ...charts];
}

function schoolLines({ sections }: Report, language: Language): readonly Block[] {
  return sections.flatMap((section): readonly Block[] => [
    { kind: "heading", level: 2, text: stageWord(section.name.stage, language) },
    linesTable(section.lines, language),
  ]);
}

function dispersions({ county }: Report, language: Language): readonly Block[] {
  return county.flatMap(({ stage, indicators: all }): readonly Block[] => {
    const limited = all.filter(({ limit }) => limit !== null);
    if (limited.length === 0) return [];
    return [{ kind: "heading", level: 2, text: stageWord(stage, language) }, dispersionTable(limited, language)];
  });
}

/** What is open is left to be filled in. */
function wholeCounty({ answer }: Report, language: Language): readonly Block[] {
  if (answer.wholeCounty.length === 0) return [];
  const text = (words: Bilingual) => inLanguage(words, language);
  const rows = answer.wholeCounty.map(({ title, verdict, explanation }): readonly Cell[] => {
    const isOpen = verdict === "cannotTell";
    const name = text(title);
    return [cell(name), isOpen ? cell({ blank: `${name}：${text(WORD_WORDS.reached)}` }) : cell(text(explanation))];
  });
  return [{ kind: "table", head: [text(WORDS.requirement), text(WORDS.outcome)], rows, widths: [0.34, 0.66] }];
}

function lacking(report: Report, language: Language): readonly Block[] {
  const { schools, gaps } = report.answer;
  const text = (words: Bilingual) => inLanguage(words, language);
  const failing = schools.list.filter(({ standing }) => standing === "fail");
  const rows = failing.map((school) => [cell(school.name), cell(whatLacks(school, language))]);
  const isCounty = schools.total > 1;
  return [
    ...(isCounty && rows.length > 0
      ? [
          { kind: "heading", level: 2, text: text(WORDS.failingSchools) } as const,
          { kind: "table", head: [text(WORDS.school), text(WORDS.lacks)], rows, widths: [0.26, 0.74] } as const,
        ]
      : []),
    ...(gaps.totals.length > 0
      ? [{ kind: "heading", level: 2, text: text(WORDS.shortfalls) } as const, gapsTable(gaps.totals, language)]
      : []),
  ];
}

function whatLacks({ lacks }: AnswerSchool, language: Language): string {
  return inTurn(
    lacks.map((one) => inLanguage(one, language)),
    language,
  );
}

function causes({ answer }: Report, language: Language): readonly Block[] {
  if (answer.causes.length === 0) return [];
  const text = (words: Bilingual) => inLanguage(words, language);
  const rows = answer.causes.map(({ message, act }) => [cell(text(message)), cell(text(act.text))]);
  return [{ kind: "table", head: [text(WORDS.cause), text(WORDS.act)], rows, widths: [0.64, 0.36] }];
}

function measures(language: Language): readonly Block[] {
  return [WORD_WORDS.analysis, WORD_WORDS.plan].map((words): Block => {
    return { kind: "paragraph", parts: [{ blank: inLanguage(words, language) }] };
  });
}

function provenance({ head: { files }, sources }: Report, language: Language): readonly Block[] {
  const names = files.map(({ file }) => file ?? inLanguage(WORDS.openWorkbook, language));
  return [
    ...names.map((name): Block => ({ kind: "bullet", parts: [name] })),
    ...(sources.length > 0 ? [sourcesTable(sources, language)] : []),
    { kind: "note", parts: [inLanguage(WORDS.methodRounding, language)] },
  ];
}

/** The national 申报表 as far as its layout is known and its figures are there. */
function forms(report: Report, language: Language): readonly Block[] {
  const text = (words: Bilingual) => inLanguage(words, language);
  const rows = FORM_ONE.map(({ title, pupils }) => {
    const known = report.county.find(({ stage }) => stage === pupils)?.pupils ?? null;
    return [cell(text(title)), known === null ? cell({ blank: text(title) }) : cell(count(known))];
  });
  const declarations = declarationsOf(report);
  return [
    { kind: "note", parts: [text(WORD_WORDS.formsNote)] },
    { kind: "heading", level: 2, text: text(WORD_WORDS.formOne) },
    { kind: "table", head: [text(WORD_WORDS.item), text(WORD_WORDS.figure)], rows, widths: [0.6, 0.4] },
    { kind: "heading", level: 2, text: text(WORD_WORDS.formTwo) },
    ...declarations.flatMap((one): readonly Block[] => [
      { kind: "caption", parts: [`${text(one.standard.title)} · ${stageWord(one.stage, language)}`] },
      declarationTable(one, language),
    ]),
    { kind: "heading", level: 2, text: text(WORD_WORDS.formThree) },
    ...dispersions(report, language),
    { kind: "paragraph", parts: [{ blank: text(WORD_WORDS.otherForms) }] },
  ];
}
