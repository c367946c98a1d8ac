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
import { countyChapter } from "./county";
import { declarationChapter } from "./declaration";
import { indicatorsChapter } from "./indicators";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { count, joined, sentence, text, word } from "./parts";
import { sectionsChapter } from "./sections";
import { wholePage } from "./shell";
import { shortfallChapter } from "./shortfalls";
import { summaryChapter } from "./summary";
import type { WORDS } from "../model/words";

interface Chapter {
  readonly title: keyof typeof WORDS;
  readonly body: (report: Report, language: Language) => Markup;
}

export function renderHtml(report: Report, language: Language): string {
  const chapters = chaptersOf(report);
  const title = word("title", language);
  const body = markup`<header>${headOf(report, language)}</header>
<nav aria-labelledby="contents"><h2 id="contents">${word("contents", language)}</h2><ol>${chapters.map(
    ({ title: key }) => markup`<li><a href="#${key}">${word(key, language)}</a></li>`,
  )}</ol></nav>
<main>
${chapters.map((chapter, i) => chapterOf(chapter, i + 1, report, language))}</main>
`;
  return wholePage(report.head.subject === null ? title : `${report.head.subject} · ${title}`, language, body);
}

/** Chapters that would be empty for this report are left out; those that say "none" are kept where none is news. */
function chaptersOf({ sections, county, wholeCounty, accounts, confirmations, accepted, defects }: Report): readonly Chapter[] {
  const summary: Chapter = { title: "summary", body: summaryChapter };
  const tail: readonly Chapter[] = [
    { title: "problems", body: problemsChapter },
    ...(accounts.length > 0 ? [{ title: "accountsAnnex", body: accountsChapter } as const] : []),
    ...(confirmations.length > 0 ? [{ title: "confirmationsAnnex", body: confirmationsChapter } as const] : []),
    ...(accepted.length > 0 ? [{ title: "annex", body: explanationsChapter } as const] : []),
    { title: "method", body: methodChapter },
    ...(defects.length > 0 ? [{ title: "defects", body: defectsChapter } as const] : []),
  ];
  if (sections.length === 0) return [summary, ...tail];
  const isCounty = county.length > 0;
  return [
    summary,
    ...(isCounty ? [{ title: "declaration", body: declarationChapter } as const] : []),
    { title: "shortfalls", body: shortfallChapter },
    ...(isCounty
      ? ([
          { title: "county", body: countyChapter },
          { title: "indicators", body: indicatorsChapter },
        ] as const)
      : wholeCounty.length > 0
        ? [{ title: "county", body: countyChapter } as const]
        : []),
    { title: "sections", body: sectionsChapter },
    { title: "undecided", body: undecidedChapter },
    ...tail,
    { title: "sources", body: sourcesChapter },
  ];
}

function chapterOf({ title, body }: Chapter, index: number, report: Report, language: Language): Markup {
  return markup`<section class="chapter" aria-labelledby="${title}">
<h2 id="${title}">${ordinal(index, language)}${word(title, language)}</h2>
${body(report, language)}
</section>
`;
}

/** 一、二、… as official reports number their chapters. */
function ordinal(index: number, language: Language): string {
  const digits = "一二三四五六七八九十";
  if (language !== "zh-CN") return `${index}. `;
  return `${index <= 10 ? digits[index - 1]! : `十${digits[index - 11]!}`}、`;
}

function headOf({ head, sections }: Report, language: Language): Markup {
  const { subject, standards, asOf, madeOn, files, schools, coverage } = head;
  const facts: readonly (readonly [string, Content])[] = [
    [word("standard", language), standards.map((each, i) => [i === 0 ? NOTHING : markup`<br>`, standardName(each, language)])],
    [word("asOf", language), asOf],
    ...(madeOn === undefined ? [] : [[word("madeOn", language), madeOn] as const]),
    [
      word("schools", language),
      sentence("schoolsAndSections", language, { schools: count(schools), sections: count(sections.length) }),
    ],
    [
      word("files", language),
      joined(
        files.map(({ file }) => file ?? word("openWorkbook", language)),
        language,
      ),
    ],
  ];
  const { rules, pass, fail, cannotTell, notApplicable } = coverage;
  const numbers = { rules: count(rules), pass: count(pass), fail: count(fail), cannotTell: count(cannotTell) };
  const rest = notApplicable === 0 ? NOTHING : sentence("coverageNotApplicable", language, { count: count(notApplicable) });
  return markup`<h1>${word("title", language)}</h1><p class="note">${inLanguage(PAGE_MARK, language)}</p>${subject === null ? NOTHING : markup`<p class="subject">${subject}</p>`}
<dl class="facts">${facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p class="coverage">${sentence("coverage", language, numbers)}${rest}</p>`;
}

function standardName({ title, number, isPartial }: ReportHead["standards"][number], language: Language): Content {
  const partial = isPartial ? markup` <span class="note">${word("partial", language)}</span>` : NOTHING;
  return markup`${text(title, language)} <span class="cite">${number}</span>${partial}`;
}
