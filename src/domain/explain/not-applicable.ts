/** 不适用, and why: the condition, the scope or the date, and the cells that say so. */
import { FIELDS } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { knownPart } from "../kernel/citation";
import { LOCALITY_NAMES, SCHOOL_TYPE_NAMES } from "../kernel/school-kind";
import { inLanguage, inOneClause, type Bilingual, type Language } from "../kernel/text";
import type { Finding } from "../checks/finding";
import type { SchoolFact, WhyNot } from "../checks/told";
import { bracketed, type AddressOf } from "./calculation";
import { conditionText } from "./conditions";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { plain } from "./number";
import { quantity } from "./quantity";

/** @param name what does not apply */
export function notApplicableText(finding: Finding, name: string, language: Language, addressOf: AddressOf): string {
  const { whyNot, cells } = finding;
  if (!whyNot) return say(MESSAGES.notApplicable, language, { name });
  const reason = reasonText(whyNot, finding, language) + bracketed(cells, addressOf);
  return say(MESSAGES.notApplicableWhy, language, { name, reason });
}

const REASONS = {
  condition: { zh: "只在{condition}时要求", en: "it is required only where {condition}" },
  typeExcluded: { zh: "{pack}不适用于{type}", en: "{pack} does not speak of a {type}" },
  privateExcluded: { zh: "{pack}不适用于民办学校", en: "{pack} does not speak of private schools" },
  smallPoint: {
    zh: "{pack}只计入 {least} 人及以上的教学点，而在校生为 {pupils} 人",
    en: "{pack} counts teaching points from {least} pupils on, and this one has {pupils}",
  },
  notInForce: { zh: "{day} 没有有效的规定", en: "nothing of it is in force on {day}" },
  startsOn: { zh: "自 {day} 起施行", en: "in force from {day}" },
  endedOn: { zh: "已于 {day} 废止", en: "no longer in force since {day}" },
  members: { zh: "所含各项均不适用", en: "none of the requirements it takes together applies" },
  oneSchool: { zh: "只有一所学校，不作全县判定", en: "one school is no county to judge" },
  oneStage: {
    zh: "只核查了一个学段，全县合计须包括各学段",
    en: "one stage only was checked, and the total is that of all stages",
  },
  noSchools: { zh: "没有计入的学校", en: "there is no school to count" },
} as const satisfies Readonly<Record<string, Bilingual>>;

function reasonText(why: WhyNot, { pack }: Finding, language: Language): string {
  const named = { pack: pack.number };
  switch (why.kind) {
    case "condition": {
      const facts = why.facts.map((fact) => factText(fact, language)).filter((text) => text !== "");
      const only = say(REASONS.condition, language, { condition: conditionText(why.when, language) });
      if (facts.length === 0) return only;
      return say(MESSAGES.butSchool, language, { only, facts: inOneClause(facts, language) });
    }
    case "typeExcluded":
      return say(REASONS.typeExcluded, language, {
        ...named,
        type: inLanguage(SCHOOL_TYPE_NAMES[why.type] ?? NO_TYPE, language),
      });
    case "privateExcluded":
      return say(REASONS.privateExcluded, language, named);
    case "smallPoint":
      return say(REASONS.smallPoint, language, { ...named, least: plain(why.least), pupils: plain(why.pupils) });
    case "notInForce": {
      const { asOf: day, from, until } = why;
      const ends = until === undefined ? [] : [say(REASONS.endedOn, language, { day: dayText(until, language) })];
      const starts = from === undefined ? [] : [say(REASONS.startsOn, language, { day: dayText(from, language) })];
      return inOneClause([say(REASONS.notInForce, language, { day }), ...ends, ...starts], language);
    }
    default:
      return inLanguage(REASONS[why.kind], language);
  }
}

const NO_TYPE: Bilingual = { zh: "这类学校", en: "school of this kind" };

function dayText(day: string, language: Language): string {
  return knownPart(day) ?? (language === "zh-CN" ? "不详的日期" : "an unknown day");
}

/** `学校在镇区`, `寄宿生数为 0 人`. */
function factText(fact: SchoolFact, language: Language): string {
  switch (fact.kind) {
    case "area":
      return say(MESSAGES.schoolIn, language, { name: inLanguage(LOCALITY_NAMES[fact.area], language) });
    case "type": {
      const name = SCHOOL_TYPE_NAMES[fact.type];
      return name ? say(MESSAGES.schoolIs, language, { name: inLanguage(name, language) }) : "";
    }
    case "private":
      return conditionText({ kind: "private", is: fact.is }, language);
    default: {
      const { unit, ...name } = fact.kind === "item" ? FIELDS[fact.field] : INDICATORS[fact.indicator];
      return say(MESSAGES.figureIs, language, { name: inLanguage(name, language), value: quantity(fact.value, unit, language) });
    }
  }
}
