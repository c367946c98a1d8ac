/** Chapter 分校情况: every section with its values, limits, verdicts, what is missing, and why. */
import { inLanguage } from "../../../domain/kernel/text";
import type { Language } from "../../../domain/kernel/text";
import type { Report, ReportLine, ReportSection, ReportShortfall, ReportStandard } from "../report";
import { LOCALITY_WORDS, SCHOOL_TYPE_WORDS, sectionWord } from "../words";
import { bullet } from "./charts";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import {
  amount,
  cellsText,
  citation,
  count,
  joined,
  limitOf,
  sentence,
  tableHead,
  tableRow,
  text,
  valueOf,
  verdict,
  word,
} from "./parts";
import type { Column } from "./parts";

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
  const heads = columns(language);
  return markup`<article id="section-${String(name.index + 1)}"><h3>${sectionWord(name, language)} ${overall}</h3>
<p class="meta note">${joined(facts(section, language), language)}</p>
<table class="lines"><caption class="hidden">${sectionWord(name, language)}</caption>${tableHead(heads)}<tbody>${lines.map(
    (line) => lineRows(line, heads, language),
  )}</tbody></table>${others(section, language)}</article>\n`;
}

function columns(language: Language): readonly Column[] {
  return [
    { head: word("indicator", language) },
    { head: word("value", language), isNumber: true },
    { head: word("limit", language), isNumber: true },
    { head: word("comparison", language), className: "bar" },
    { head: word("outcome", language), className: "word" },
    { head: word("missingAmount", language), isNumber: true },
  ];
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

/** Under the figures stands what there is to explain; where all is well, only whose limit it is and where the value comes from. */
function lineRows(line: ReportLine, heads: readonly Column[], language: Language): Markup {
  const isOpen = line.verdict === "fail" || line.verdict === "cannotTell" || line.value === null;
  const figures: readonly Content[] = [
    text(line.title, language),
    valueOf(line, language),
    limitOf(line.limit, line.bound, line.unit, language),
    bullet(line),
    verdict(line.verdict, language),
    line.shortfall ? missingAmount(line.shortfall, language) : "",
  ];
  const below = isOpen ? text(line.explanation, language) : markup`<small>${origin(line, language)}</small>`;
  return markup`${tableRow(heads, figures, "open")}<tr class="why"><td colspan="${String(heads.length)}">${below}</td></tr>\n`;
}

function origin({ cite, cells }: ReportLine, language: Language): Markup {
  const from = cells.length > 0 ? sentence("cells", language, { cells: cellsText(cells, language) }) : NOTHING;
  return markup`${citation(cite, language)}${cite && cells.length > 0 ? " · " : NOTHING}${from}`;
}

function missingAmount({ item, amount: most, unit, direction, isWholeSchool }: ReportShortfall, language: Language): Content {
  const sign = direction === "add" ? "" : "−";
  const whose = isWholeSchool ? markup` · ${word("wholeSchool", language)}` : NOTHING;
  return markup`${sign}${amount(most, unit, language)}<br><span class="note">${text(item, language)}${whose}</span>`;
}

function others({ others: known }: ReportSection, language: Language): Markup {
  if (known.length === 0) return NOTHING;
  const figures = known.map(({ title, value, unit, digits }) => {
    return markup`${text(title, language)} ${valueOf({ value, limit: null, verdict: "pass", digits, unit }, language)}`;
  });
  return markup`<p class="note others">${word("others", language)}：${joined(figures, language)}</p>`;
}
