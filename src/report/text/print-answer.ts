/** The answer for a terminal: the verdict, what to do first, the schools that fail with what they lack. */
import { inLanguage, inTurn, listed, type Bilingual, type Language } from "../../domain/kernel/text";
import type { AnswerSchool, AnswerStandard, Standing } from "../model/answer";
import type { Report } from "../model/report";
import { placeOf, stageWord } from "../model/words";
import { MESSAGES, say } from "./messages";

const SIGNS: Readonly<Record<Standing, string>> = { pass: "√", fail: "×", open: "?", notApplicable: "–" };

export function answerLines(report: Report, language: Language): string[] {
  const { headline, standards, schools } = report.answer;
  if (headline.of === "nothing") return [...causeLines(report, language)];
  const text = (words: Bilingual) => inLanguage(words, language);
  const [only, ...others] = standards;
  const reasons =
    only && others.length === 0 ? reasonLines(only, language) : standards.flatMap((one) => standardLines(one, language));
  return [
    "",
    `${SIGNS[headline.standing]} ${text(headline.text)}`,
    ...(schools.total === 1 ? [] : reasons),
    ...(schools.total === 1 ? missedLines(report, language) : []),
    ...causeLines(report, language),
    ...(schools.total === 1 ? [] : [...schoolLines(report, "fail", language), ...schoolLines(report, "open", language)]),
    ...gapLines(report, language),
  ];
}

function standardLines(standard: AnswerStandard, language: Language): string[] {
  const title = say(MESSAGES.standardLine, language, {
    number: standard.number,
    what: inLanguage(standard.headline, language),
  });
  return [`  ${title}`, ...reasonLines(standard, language).map((line) => `  ${line}`)];
}

function reasonLines({ reasons }: AnswerStandard, language: Language): string[] {
  return reasons.map(({ standing, text }) => `    ${SIGNS[standing]} ${inLanguage(text, language)}`);
}

/** Of the only school: every requirement it misses, with how that was computed. */
function missedLines({ sections }: Report, language: Language): string[] {
  return sections.flatMap(({ lines }) =>
    lines
      .filter(({ verdict, kind }) => verdict === "fail" && kind !== "quorum")
      .map(({ explanation }) => `    ${SIGNS.fail} ${inLanguage(explanation, language)}`),
  );
}

function causeLines({ answer: { causes } }: Report, language: Language): string[] {
  if (causes.length === 0) return [];
  const text = (words: Bilingual) => inLanguage(words, language);
  return [
    "",
    say(MESSAGES.firstSteps, language),
    ...causes.map(({ message, act }, i) =>
      say(MESSAGES.firstStep, language, { number: placeOf(i), what: text(message), act: text(act.text) }),
    ),
  ];
}

function schoolLines({ answer: { schools } }: Report, standing: "fail" | "open", language: Language): string[] {
  const list = schools.list.filter((school) => school.standing === standing);
  if (list.length === 0) return [];
  const head = standing === "fail" ? MESSAGES.schoolsFailing : MESSAGES.schoolsOpen;
  return ["", say(head, language, { count: schools[standing] }), ...list.map((school) => schoolLine(school, language))];
}

function schoolLine({ name, standing, sections, lacks, open }: AnswerSchool, language: Language): string {
  const stages = sections.filter((section) => section.standing === standing).map(({ stage }) => stageWord(stage, language));
  const school = sections.length === 1 ? name : say(MESSAGES.schoolStages, language, { name, stages: listed(stages, language) });
  const what =
    lacks.length > 0
      ? inTurn(
          lacks.map((one) => inLanguage(one, language)),
          language,
        )
      : say(MESSAGES.itemsOpen, language, { count: open });
  return `  ${SIGNS[standing]} ${say(MESSAGES.schoolLine, language, { school, what })}`;
}

function gapLines({ answer: { gaps } }: Report, language: Language): string[] {
  if (gaps.texts.length === 0) return [];
  return ["", say(MESSAGES.gaps, language), ...gaps.texts.map((text) => `  ${inLanguage(text, language)}`)];
}
