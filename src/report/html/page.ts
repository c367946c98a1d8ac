/**
 * The report as one page that needs nothing else: no scripts, no fonts, no pictures from elsewhere. It reads well on screen
 * and prints on A4. All text that comes from workbooks is escaped by the template itself.
 */
import { inLanguage, type Language } from "../../domain/kernel/text";
import { PAGE_MARK } from "../../domain/tables/report-sheet";
import type { Report, ReportHead } from "../model/report";
import { accountsChapter } from "./accounts";
import { confirmationsChapter, defectsChapter, explanationsChapter, methodChapter, problemsChapter } from "./annexes";
import { sourcesChapter, undecidedChapter } from "./annexes";
import { answerChapter, headline } from "./answer";
import { countyChapter, countyDetails } from "./county";
import { declarationChapter } from "./declaration";
import { indicatorsChapter } from "./indicators";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { joined, text, word } from "./parts";
import { requirementsChapter } from "./requirements";
import { MOST_IN_FULL, sectionsChapter } from "./sections";
import { wholePage } from "./shell";
import { shortfallChapter, shortfallsBySchool } from "./shortfalls";
import { placeOf, type WORDS } from "../model/words";

interface Chapter {
  readonly title: keyof typeof WORDS;
  readonly body: (report: Report, language: Language) => Markup;
}

export function renderHtml(report: Report, language: Language): string {
  const chapters = chaptersOf(report);
  const annexes = annexesOf(report);
  const title = word("title", language);
  const body = markup`<header>${headOf(report, language)}</header>
<nav aria-labelledby="contents"><h2 id="contents">${word("contents", language)}</h2><ol>${[...chapters, ...annexes].map(
    ({ title: key }) => markup`<li><a href="#${key}">${word(key, language)}</a></li>`,
  )}</ol><p class="note">${word("annexHint", language)}</p></nav>
<main>
${chapters.map((chapter, i) => chapterOf(chapter, i, report, language))}${annexes.map((annex) => annexOf(annex, report, language))}</main>
`;
  return wholePage(report.head.subject === null ? title : `${report.head.subject} · ${title}`, language, body);
}

/** What everybody reads and prints: the answer, what is missing, the indicators, the county; of few schools each school. */
function chaptersOf(report: Report): readonly Chapter[] {
  const { sections, county, wholeCounty, answer } = report;
  const first: Chapter = { title: "summary", body: answerChapter };
  if (sections.length === 0) return [first];
  return [
    first,
    ...(isShort(report) ? [{ title: "sections", body: sectionsChapter } as const] : []),
    { title: "shortfalls", body: shortfallChapter },
    ...(answer.schools.total > 1 ? [{ title: "indicators", body: indicatorsChapter } as const] : []),
    ...(hasParts(county) || hasParts(wholeCounty) ? [{ title: "county", body: countyChapter } as const] : []),
    { title: "sources", body: sourcesChapter },
  ];
}

/** What is opened and printed on demand. Those that would be empty are left out. */
function annexesOf(report: Report): readonly Chapter[] {
  const { sections, county, wholeCounty, shortfalls, undecided, questions, accounts, confirmations, accepted, defects } = report;
  const given = (condition: boolean, title: Chapter["title"], body: Chapter["body"]): readonly Chapter[] =>
    condition ? [{ title, body }] : [];
  const hasSections = hasParts(sections);
  return [
    ...given(hasParts(county), "declarationAnnex", declarationChapter),
    ...given(hasParts(shortfalls.rows), "shortfallsAnnex", shortfallsBySchool),
    ...given(hasSections, "requirementsAnnex", requirementsChapter),
    ...given(hasParts(county) || hasParts(wholeCounty), "countyAnnex", countyDetails),
    ...given(hasSections && !isShort(report), "sectionsAnnex", sectionsChapter),
    ...given(hasParts(undecided) || hasParts(questions), "undecidedAnnex", undecidedChapter),
    { title: "problemsAnnex", body: problemsChapter },
    ...given(hasParts(accounts), "accountsAnnex", accountsChapter),
    ...given(hasParts(confirmations), "confirmationsAnnex", confirmationsChapter),
    ...given(hasParts(accepted), "annex", explanationsChapter),
    { title: "methodAnnex", body: methodChapter },
    ...given(hasParts(defects), "defects", defectsChapter),
  ];
}

const hasParts = (all: readonly unknown[]): boolean => all.length > 0;

/** With few sections each of them is told in full at once. */
const isShort = ({ sections }: Report): boolean => sections.length <= MOST_IN_FULL;

function chapterOf({ title, body }: Chapter, index: number, report: Report, language: Language): Markup {
  return markup`<section class="chapter" aria-labelledby="${title}">
<h2 id="${title}">${ordinal(index, language)}${word(title, language)}</h2>
${body(report, language)}
</section>
`;
}

function annexOf({ title, body }: Chapter, report: Report, language: Language): Markup {
  return markup`<details class="chapter annex" aria-labelledby="${title}">
<summary><h2 id="${title}">${word(title, language)}</h2></summary>
${body(report, language)}
</details>
`;
}

/** 一、二、… as official reports number their chapters. */
function ordinal(index: number, language: Language): string {
  return language === "zh-CN" ? `${"一二三四五六七八九十".charAt(index)}、` : `${placeOf(index)}. `;
}

function headOf(report: Report, language: Language): Markup {
  const { subject, standards, asOf, madeOn, files } = report.head;
  const facts: readonly (readonly [string, Content])[] = [
    [word("standard", language), standards.map((each, i) => [i === 0 ? NOTHING : markup`<br>`, standardName(each, language)])],
    [word("asOf", language), asOf],
    ...(madeOn === undefined ? [] : [[word("madeOn", language), madeOn] as const]),
    [
      word("files", language),
      joined(
        files.map(({ file }) => file ?? word("openWorkbook", language)),
        language,
      ),
    ],
  ];
  return markup`<h1>${word("title", language)}</h1><p class="note">${inLanguage(PAGE_MARK, language)}</p>${subject === null ? NOTHING : markup`<p class="subject">${subject}</p>`}
<dl class="facts">${facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>${headline(report, language)}`;
}

function standardName({ title, number, isPartial }: ReportHead["standards"][number], language: Language): Content {
  const partial = isPartial ? markup` <span class="note">${word("partial", language)}</span>` : NOTHING;
  return markup`${text(title, language)} <span class="cite">${number}</span>${partial}`;
}
