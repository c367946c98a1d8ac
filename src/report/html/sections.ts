/** Chapter 分校情况: every section with its values, limits, verdicts, what is missing, and why. */
import { LOCALITY_NAMES, SCHOOL_TYPE_NAMES } from "../../domain/kernel/school-kind";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Report, ReportLine, ReportSection, ReportStandard } from "../model/report";
import { sectionWord } from "../model/words";
import { linesTable } from "./lines";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { anchorOf, count, joined, sentence, text, valueOf, verdict, word } from "./parts";

/** With more sections than these, what lacks every figure is only named at its section: the chapter on it lists it once. */
export const MOST_IN_FULL = 4;

export function sectionsChapter({ sections, head }: Report, language: Language): Markup {
  const isShort = sections.length > MOST_IN_FULL;
  return markup`${sections.map((section) => sectionPart(section, head.standards, isShort, language))}`;
}

function sectionPart(section: ReportSection, standards: readonly ReportStandard[], isShort: boolean, language: Language): Markup {
  const { name, verdicts, lines } = section;
  const several = verdicts.length > 1;
  const overall = verdicts.map(({ standard, verdict: own }) => {
    const title = standards.find(({ id }) => id === standard)?.title;
    return markup`${verdict(own, language)}${several && title ? markup` <span class="note">${text(title, language)}</span>` : NOTHING}`;
  });
  const isNamed = ({ verdict: own, value, cells }: ReportLine) =>
    isShort && own === "cannotTell" && value === null && cells.length === 0;
  const asked = lines.filter((line) => line.verdict !== "notApplicable" && !isNamed(line));
  const head = markup`<h3>${sectionWord(name, language)} ${overall}</h3>`;
  const body = markup`<p class="meta note">${joined(facts(section, language), language)}</p>
${linesTable(sectionWord(name, language), asked, language)}${named("cannotTell", lines.filter(isNamed), language)}${named(
    "notApplicable",
    lines.filter((line) => line.verdict === "notApplicable"),
    language,
  )}${others(section, language)}`;
  // One of many is opened on demand; what is closed is not printed.
  const whole = isShort ? markup`<details><summary>${head}</summary>${body}</details>` : markup`${head}\n${body}`;
  return markup`<article id="${anchorOf(name)}">${whole}</article>\n`;
}

function facts({ type, area, pupils, file, code }: ReportSection, language: Language): readonly Content[] {
  const kind = SCHOOL_TYPE_NAMES[type];
  return [
    ...(kind ? [inLanguage(kind, language)] : []),
    ...(area ? [inLanguage(LOCALITY_NAMES[area], language)] : []),
    ...(pupils === null ? [] : [sentence("pupils", language, { pupils: count(pupils) })]),
    ...(code === undefined ? [] : [code]),
    ...(file === undefined ? [] : [file]),
  ];
}

function named(of: Verdict, lines: readonly ReportLine[], language: Language): Markup {
  const titles = lines.map(({ title }) => text(title, language));
  return titles.length === 0 ? NOTHING : markup`<p class="note others">${verdict(of, language)}：${joined(titles, language)}</p>`;
}

function others({ others: known }: ReportSection, language: Language): Markup {
  if (known.length === 0) return NOTHING;
  const figures = known.map(({ title, value, unit, digits }) => {
    return markup`${text(title, language)} ${valueOf({ value, limit: null, verdict: "pass", digits, unit }, language)}`;
  });
  return markup`<p class="note others">${word("others", language)}：${joined(figures, language)}</p>`;
}
