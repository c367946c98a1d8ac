/** Chapter 结论: the verdict first, then what to do, then the schools that fail or are open, with what they lack. */
import { inTurn, type Language } from "../../domain/kernel/text";
import type { AnswerCause, AnswerReason, AnswerSchool, AnswerStandard, Standing } from "../model/answer";
import { STANDING_WORDS } from "../model/answer-words";
import type { Report } from "../model/report";
import { stageWord } from "../model/words";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { count, joined, table, text, word } from "./parts";

const SIGNS: Readonly<Record<Standing, string>> = { pass: "✓", fail: "✕", open: "?", notApplicable: "–" };
/** Class names that the marks of single verdicts have as well. */
const LOOKS: Readonly<Record<Standing, string>> = {
  pass: "pass",
  fail: "fail",
  open: "cannotTell",
  notApplicable: "notApplicable",
};

/** The headline as a box: what a director reads first. */
export function headline({ answer }: Report, language: Language): Markup {
  const { standing, text: said } = answer.headline;
  const { summary, total } = answer.schools;
  const schools = total > 1 ? markup`<br><small>${text(summary, language)}</small>` : NOTHING;
  return markup`<p class="headline ${LOOKS[standing]}"><i aria-hidden="true">${SIGNS[standing]}</i> ${text(said, language)}${schools}</p>`;
}

export function answerChapter(report: Report, language: Language): Markup {
  const { standards, causes, schools, headline: first } = report.answer;
  if (first.of === "nothing") return markup`<p>${word("nothingChecked", language)}</p>${causesTable(causes, language)}`;
  const isMany = schools.total > 1;
  return markup`${isMany ? standards.map((one) => standardPart(one, standards.length > 1, language)) : NOTHING}${causesTable(causes, language)}${
    isMany ? [schoolsTable(report, "fail", language), schoolsTable(report, "open", language)] : NOTHING
  }`;
}

function standardPart({ title, number, headline: said, reasons }: AnswerStandard, isNamed: boolean, language: Language): Markup {
  const head = isNamed
    ? markup`<h3>${text(title, language)} <span class="cite">${number}</span></h3><p>${text(said, language)}</p>`
    : NOTHING;
  return markup`${head}<ul class="reasons">${reasons.map((reason) => reasonItem(reason, language))}</ul>`;
}

function reasonItem({ standing, text: said }: AnswerReason, language: Language): Markup {
  return markup`<li class="${LOOKS[standing]}">${sign(standing)} ${text(said, language)}</li>`;
}

function sign(standing: Standing): Markup {
  return markup`<i aria-hidden="true">${SIGNS[standing]}</i>`;
}

function causesTable(causes: readonly AnswerCause[], language: Language): Markup {
  if (causes.length === 0) return NOTHING;
  return table(
    word("firstSteps", language),
    [{ head: word("cause", language) }, { head: word("act", language), className: "act" }],
    causes.map(({ message, act }) => [text(message, language), text(act.text, language)]),
    "plain",
  );
}

function schoolsTable({ answer: { schools } }: Report, standing: "fail" | "open", language: Language): Markup {
  const list = schools.list.filter((school) => school.standing === standing);
  if (list.length === 0) return NOTHING;
  const caption = word(standing === "fail" ? "failingSchools" : "openSchools", language);
  return markup`<h3>${caption} <small>${count(schools[standing])}</small></h3>${table(
    caption,
    [{ head: word("school", language) }, { head: word(standing === "fail" ? "lacks" : "itemsOpen", language) }],
    list.map((school) => [schoolName(school, language), whatIsMissing(school, language)]),
    "hideCaption",
  )}`;
}

/** With the stages that have the verdict of the school, where it has several. */
function schoolName({ name, sections, standing }: AnswerSchool, language: Language): Content {
  const own = sections.filter((section) => section.standing === standing);
  const link = markup`<a href="#section-${String(firstPlace(own.length > 0 ? own : sections))}">${name}</a>`;
  if (sections.length === 1) return link;
  const stages = own.map(({ stage }) => stageWord(stage, language));
  return markup`${link} <span class="note">${joined(stages, language)}</span>`;
}

function firstPlace([first]: AnswerSchool["sections"]): number {
  return first?.place ?? 1;
}

function whatIsMissing({ lacks, open }: AnswerSchool, language: Language): Content {
  if (lacks.length === 0) return count(open);
  return inTurn(
    lacks.map((one) => text(one, language)),
    language,
  );
}

/** 全县事项 in short: the titles under each verdict. */
export function wholeCountyPart({ answer: { wholeCounty } }: Report, language: Language): Markup {
  if (wholeCounty.length === 0) return NOTHING;
  const parts = (["fail", "cannotTell", "pass"] as const).flatMap((verdict) => {
    const titles = wholeCounty.filter((line) => line.verdict === verdict).map(({ title }) => text(title, language));
    const standing = verdict === "cannotTell" ? "open" : verdict;
    const head = markup`${sign(standing)} ${text(STANDING_WORDS[standing], language)}`;
    return titles.length === 0 ? [] : [markup`<dt class="${verdict}">${head}</dt><dd>${joined(titles, language)}</dd>`];
  });
  return markup`<h3>${word("wholeCountyLines", language)}</h3><dl class="facts">${parts}</dl>`;
}
