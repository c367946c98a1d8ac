/** Chapter 分校情况: every section with its values, limits, verdicts, what is missing, and why. */
import { inLanguage } from "../../../domain/kernel/text";
import type { Language } from "../../../domain/kernel/text";
import type { Report, ReportLine, ReportSection, ReportStandard } from "../report";
import { LOCALITY_WORDS, SCHOOL_TYPE_WORDS, sectionWord } from "../words";
import { linesTable } from "./lines";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { count, joined, sentence, text, valueOf, verdict, word } from "./parts";

export function sectionsChapter({ sections, head }: Report, language: Language): Markup {
  return markup`${sections.map((section) => sectionPart(section, head.standards, language))}`;
}

function sectionPart(section: ReportSection, standards: readonly ReportStandard[], language: Language): Markup {
  const { name, verdicts, lines } = section;
  const several = verdicts.length > 1;
  const overall = verdicts.map(({ standard, verdict: own }) => {
    const title = standards.find(({ id }) => id === standard)?.title;
    return markup`${verdict(own, language)}${several && title ? markup` <span class="note">${text(title, language)}</span>` : NOTHING}`;
  });
  const asked = lines.filter(({ verdict: own }) => own !== "notApplicable");
  return markup`<article id="section-${String(name.index + 1)}"><h3>${sectionWord(name, language)} ${overall}</h3>
<p class="meta note">${joined(facts(section, language), language)}</p>
${linesTable(sectionWord(name, language), asked, language)}${notAsked(lines, language)}${others(section, language)}</article>\n`;
}

function facts({ type, area, pupils, file, code }: ReportSection, language: Language): readonly Content[] {
  const kind = SCHOOL_TYPE_WORDS[type];
  return [
    ...(kind ? [inLanguage(kind, language)] : []),
    ...(area ? [inLanguage(LOCALITY_WORDS[area], language)] : []),
    ...(pupils === null ? [] : [sentence("pupils", language, { pupils: count(pupils) })]),
    ...(code === undefined ? [] : [code]),
    ...(file === undefined ? [] : [file]),
  ];
}

/** What does not apply is only named. */
function notAsked(lines: readonly ReportLine[], language: Language): Markup {
  const titles = lines.filter((line) => line.verdict === "notApplicable").map(({ title }) => text(title, language));
  return titles.length === 0
    ? NOTHING
    : markup`<p class="note others">${verdict("notApplicable", language)}：${joined(titles, language)}</p>`;
}

function others({ others: known }: ReportSection, language: Language): Markup {
  if (known.length === 0) return NOTHING;
  const figures = known.map(({ title, value, unit, digits }) => {
    return markup`${text(title, language)} ${valueOf({ value, limit: null, verdict: "pass", digits, unit }, language)}`;
  });
  return markup`<p class="note others">${word("others", language)}：${joined(figures, language)}</p>`;
}
