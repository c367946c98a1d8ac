/** An item that was not found while some labels on the sheets were not understood: it may stand under one of them. */
import type { UnreadLabel } from "../dataset/unread";
import { inLanguage, type Bilingual, type Language } from "../kernel/text";
import { type AddressOf, bracketed } from "./calculation";
import { listedInBoth } from "./list";
import { say } from "./message";

const MESSAGES = {
  proposed: {
    zh: "没有识别出“{item}”，可能是“{label}”一栏{cells}，请确认",
    en: "“{item}” was not recognised; it may be “{label}”{cells}: please confirm",
  },
  notUnderstood: {
    zh: "没有识别出“{item}”；未识别的栏目：{labels}",
    en: "“{item}” was not recognised; not understood are {labels}",
  },
  notRead: {
    zh: "没有识别出“{item}”；没有读取的工作表：{tables}",
    en: "“{item}” was not recognised; not read are the worksheets {tables}",
  },
  both: {
    zh: "没有识别出“{item}”；未识别的栏目：{labels}；没有读取的工作表：{tables}",
    en: "“{item}” was not recognised; not understood are {labels}; not read are the worksheets {tables}",
  },
  andMore: { zh: "{labels}等 {count} 栏", en: "{labels} and others, {count} in all" },
  moreTables: { zh: "{list}等 {count} 张", en: "{list} and others, {count} in all" },
  noLabel: { zh: "（没有标题）", en: "(no heading)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Labels written out; more would bury the sentence. */
const MOST = 3;

export function notUnderstoodText(
  item: string,
  field: string,
  unread: readonly UnreadLabel[],
  language: Language,
  addressOf: AddressOf,
): string {
  const proposed = unread.find((label) => label.item === field);
  if (proposed) {
    return say(MESSAGES.proposed, language, { item, label: proposed.text, cells: bracketed([proposed.at], addressOf) });
  }
  const labels = unreadText(
    unread.filter(({ isTable }) => !isTable),
    language,
    addressOf,
  );
  const tables = tablesText(unread, language);
  if (tables === "") return say(MESSAGES.notUnderstood, language, { item, labels });
  return labels === ""
    ? say(MESSAGES.notRead, language, { item, tables })
    : say(MESSAGES.both, language, { item, labels, tables });
}

function tablesText(unread: readonly UnreadLabel[], language: Language): string {
  const sheets = [...new Set(unread.filter(({ isTable }) => isTable).map(({ text }) => text))];
  const list = inLanguage(listedInBoth(sheets.slice(0, MOST)), language);
  return sheets.length <= MOST ? list : say(MESSAGES.moreTables, language, { list, count: String(sheets.length) });
}

function unreadText(unread: readonly UnreadLabel[], language: Language, addressOf: AddressOf): string {
  const named = unread.slice(0, MOST).map(({ text, at }) => {
    return `${text || inLanguage(MESSAGES.noLabel, language)}${bracketed([at], addressOf)}`;
  });
  const labels = inLanguage(listedInBoth(named), language);
  return unread.length <= MOST ? labels : say(MESSAGES.andMore, language, { labels, count: String(unread.length) });
}
