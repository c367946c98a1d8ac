/** The last chapters: what could not be decided, problems of the tables, explanations, method, documents, our own defects. */
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Report, ReportQuestion, ReportSplit, ReportUndecided } from "../model/report";
import { CONFIDENCE_WORDS, REASON_WORDS, SEVERITY_WORDS, stageWord, STATE_WORDS } from "../model/words";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { amount, cellsText, count, joined, sectionLink, sentence, table, text, word } from "./parts";

export function undecidedChapter({ undecided, questions }: Report, language: Language): Markup {
  if (undecided.length === 0 && questions.length === 0) return markup`<p>${word("undecidedNone", language)}</p>`;
  return markup`${undecided.length > 0 ? itemsTable(undecided, language) : NOTHING}${
    questions.length > 0 ? questionsTable(questions, language) : NOTHING
  }`;
}

function questionsTable(questions: readonly ReportQuestion[], language: Language): Markup {
  return markup`<p class="note">${word("questionsNote", language)}</p>${table(
    word("questions", language),
    [{ head: word("requirement", language) }, { head: word("questions", language) }, { head: word("askedOf", language) }],
    questions.map(({ title, question, sections }) => [
      text(title, language),
      text(question, language),
      sections.length === 0
        ? word("wholeCounty", language)
        : joined(
            sections.map((section) => sectionLink(section, language)),
            language,
          ),
    ]),
  )}`;
}

function itemsTable(undecided: readonly ReportUndecided[], language: Language): Markup {
  return markup`<p class="note">${word("undecidedNote", language)}</p>${table(
    word("undecided", language),
    [
      { head: word("item", language) },
      { head: word("reason", language) },
      { head: word("waiting", language), isNumber: true },
      { head: word("where", language) },
    ],
    undecided.map((each) => [
      text(each.item, language),
      inLanguage(REASON_WORDS[each.reason], language),
      count(each.findings),
      places(each, language),
    ]),
  )}`;
}

function places({ sections }: ReportUndecided, language: Language): Content {
  return joined(
    sections.map(({ section, cells }) => [
      sectionLink(section, language),
      cells.length > 0 ? markup` <span class="cells">${cellsText(cells, language)}</span>` : NOTHING,
    ]),
    language,
  );
}

export function problemsChapter({ problems, head }: Report, language: Language): Markup {
  const unread = head.files.flatMap(({ file, notRecognised }) => notRecognised.map((each) => ({ file, ...each })));
  const unreadable = head.files.filter(({ error }) => error);
  const list = problems.map(({ file, severity, message, cells, isExplained }) => [
    inLanguage(SEVERITY_WORDS[severity], language),
    markup`${text(message, language)}${isExplained ? word("explained", language) : ""}`,
    markup`<span class="cells">${file ?? ""} ${cellsText(cells, language)}</span>`,
  ]);
  const columns = [
    { head: word("severity", language), className: "word" },
    { head: word("message", language) },
    { head: word("cellsHead", language) },
  ];
  return markup`${problems.length === 0 ? markup`<p>${word("problemsNone", language)}</p>` : table(word("problems", language), columns, list)}${titledList(
    word("notRead", language),
    unread.map(({ file, sheet, reason }) => [file === undefined ? "" : `${file} · `, sheet, " — ", text(reason, language)]),
  )}${titledList(
    word("unreadable", language),
    unreadable.map(({ file, error }) => [file ?? word("openWorkbook", language), " — ", error ? text(error, language) : ""]),
  )}`;
}

function titledList(title: string, items: readonly Content[]): Markup {
  if (items.length === 0) return NOTHING;
  return markup`<h3>${title}</h3><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

export function confirmationsChapter({ confirmations }: Report, language: Language): Markup {
  return markup`<p class="note">${word("confirmationsNote", language)}</p>${table(
    word("confirmationsAnnex", language),
    (["confirmed", "askedOf", "answer", "answeredBy", "at", "decides"] as const).map((key) => ({ head: word(key, language) })),
    confirmations.map(({ question, sections, answer, by, on, decides }) => [
      text(question, language),
      sections.length === 0
        ? word("wholeCounty", language)
        : joined(
            sections.map((section) => sectionLink(section, language)),
            language,
          ),
      word(answer, language),
      by,
      on,
      joined(
        decides.map((title) => text(title, language)),
        language,
      ),
    ]),
  )}`;
}

export function explanationsChapter({ accepted }: Report, language: Language): Markup {
  if (accepted.length === 0) return markup`<p>${word("annexNone", language)}</p>`;
  return table(
    word("annex", language),
    (["question", "explanation", "by", "at", "state"] as const).map((key) => ({ head: word(key, language) })),
    accepted.map(({ rule, question, reason, by, at, state, cells, changed }) => [
      markup`${question ? text(question, language) : rule} <span class="cells">${cellsText(cells, language)}</span>`,
      text(reason, language),
      by,
      at.slice(0, 10),
      changed.length === 0
        ? inLanguage(STATE_WORDS[state], language)
        : [
            inLanguage(STATE_WORDS[state], language),
            " · ",
            sentence("changed", language, { cells: cellsText(changed, language) }),
          ],
    ]),
  );
}

export function methodChapter({ method, head }: Report, language: Language): Markup {
  return markup`<ul><li>${word("methodRounding", language)}</li><li>${word("methodCheapest", language)}</li><li>${word("methodMissing", language)}</li>${
    method.hasDispersion ? markup`<li>${word("methodCv", language)}</li>` : NOTHING
  }${method.splits.map((split) => markup`<li>${splitSentence(split, language)}</li>`)}${head.standards.flatMap(
    ({ title, note }) => (note ? [markup`<li>${text(title, language)}：${text(note, language)}</li>`] : []),
  )}</ul>`;
}

function splitSentence({ weights, items, schools }: ReportSplit, language: Language): Markup {
  const shares = weights.map(({ stage, weight }) => [`${stageWord(stage, language)} `, amount(weight, "", language)]);
  return sentence("methodSplit", language, {
    schools: count(schools),
    items: joined(
      items.map((item) => text(item, language)),
      language,
    ),
    weights: joined(shares, language),
  });
}

export function sourcesChapter({ sources }: Report, language: Language): Markup {
  return table(
    word("sources", language),
    [
      { head: word("document", language) },
      { head: word("clauses", language) },
      { head: word("howKnown", language), className: "word" },
    ],
    sources.map(({ number, title, clauses, confidences }) => [
      documentName(number, title),
      clauses.join(word("list", language)),
      confidences.length === 0
        ? word("definitionOnly", language)
        : confidences.map((each) => inLanguage(CONFIDENCE_WORDS[each], language)).join(word("list", language)),
    ]),
  );
}

/** Number and title; the title alone where it stands for the number. */
function documentName(number: string, title: string): string {
  if (number.includes(title)) return number;
  return title.includes(number) ? `《${title}》` : `${number}《${title}》`;
}

export function defectsChapter({ defects }: Report, language: Language): Markup {
  return markup`<p class="note">${word("defectsNote", language)}</p>${table(
    word("defects", language),
    [{ head: word("rule", language) }, { head: word("school", language) }, { head: word("message", language) }],
    defects.map(({ rule, section, error }) => [rule, section ? sectionLink(section, language) : "", error]),
  )}`;
}
