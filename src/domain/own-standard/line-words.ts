/** A line of a standard of the user's own as it was understood, for the user to compare with what was written. */
import { knownPart } from "../kernel/citation";
import { STAGE_NAMES } from "../kernel/stage";
import { inLanguage, inTurn, listed, type Bilingual, type Language } from "../kernel/text";
import { conditionWords, everyPointWords, stepWords } from "./condition-words";
import { nameOfMeasure, unitOfMeasure } from "./names";
import { BETWEEN_WORDS, OUTSIDE_WORDS, type OwnRow } from "./row";

export function lineWords(row: OwnRow): Bilingual {
  return { zh: wordsIn(row, "zh-CN"), en: wordsIn(row, "en-US") };
}

function wordsIn(row: OwnRow, language: Language): string {
  const { measure, bound, value, stages, when, step, hasEveryTeachingPoint, document, clause, from, until, between, outside } =
    row;
  const isChinese = language === "zh-CN";
  const stage = listed(
    stages.map((one) => inLanguage(STAGE_NAMES[one], language)),
    language,
  );
  const sign = bound === "atLeast" ? "≥" : "≤";
  const limit = `${sign} ${value} ${unitOfMeasure(measure)}`.trim();
  const conditions = [
    step && stepWords(step, language),
    step && inLanguage(BETWEEN_WORDS[between], language),
    step && inLanguage(OUTSIDE_WORDS[outside], language),
    hasEveryTeachingPoint && everyPointWords(language),
    when && conditionWords(when, language),
  ].filter((part) => typeof part === "string" && part !== "");
  const days = [knownPart(from) ?? (isChinese ? "不详" : "unknown"), until].filter((day) => day !== undefined);
  const parts = [
    `${inLanguage(nameOfMeasure(measure), language)}${isChinese ? `（${stage}）` : ` (${stage})`} ${limit}`,
    ...conditions.map(String),
    clause === undefined ? document : `${document} ${clause}`,
    days.join("—"),
  ];
  return inTurn(parts, language);
}
