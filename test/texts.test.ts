/**
 * Every text in two languages that the sources hold, wherever it stands: relations between tables, notices of reading, titles,
 * questions and notes of the standards, words of the report, messages of the command line. What is said must be said in both
 * languages, with the same blanks, in plain official Chinese.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { FILE_ERRORS, MESSAGES as CLI_MESSAGES, REFUSAL_REASONS } from "../src/report/text/messages";
import { HELP } from "../src/cli/help";
import { RELATIONS } from "../src/domain/consistency/relations";
import { placeholdersOf } from "../src/domain/explain/message";
import { LANGUAGES } from "../src/domain/kernel/text";
import { PACKS } from "../src/domain/standards/catalogue";
import { TEXTS } from "../src/taskpane/texts";
import { COMMON_REASONS } from "../src/usecases/common-reasons";
import { WORDS } from "../src/report/model/words";
import { pageTexts } from "../src/workbench/page/texts";

interface Pair {
  readonly where: string;
  readonly zh: string;
  readonly en: string;
}

const root = path.join(__dirname, "..", "src");

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(inside);
    return /\.tsx?$/.test(entry.name) ? [inside] : [];
  });
}

/** The text of a literal; what a template fills in stands as `…`. */
function literal(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal: rest }) => `…${rest.text}`).join("");
}

function pairsIn(file: string): readonly Pair[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pair[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const of = (name: string) =>
        node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText(source) === name)?.initializer;
      const [zh, en] = [of("zh"), of("en")].map((value) => value && literal(value));
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      if (zh !== undefined && en !== undefined) found.push({ where: `${path.relative(root, file)}:${line}`, zh, en });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const pairs = sources(root).flatMap(pairsIn);
const failing = (isWrong: (pair: Pair) => boolean) => pairs.filter(isWrong).map(({ where, zh, en }) => `${where} ${zh} | ${en}`);

test("the texts of every part are looked at", () => {
  for (const part of [
    "report/text/messages",
    "domain/consistency/rules",
    "domain/tables/not-read",
    "domain/explain/messages",
    "domain/standards/packs",
    "domain/tables",
    "functions",
    "usecases/confirmations-sheet",
    "usecases/common-reasons",
    "report/model/words",
  ]) {
    expect([part, pairs.some(({ where }) => where.startsWith(part))]).toEqual([part, true]);
  }
  expect(pairs.length).toBeGreaterThan(900);
});

test("nothing is said in one language only", () => {
  expect(failing(({ zh, en }) => (zh.trim() === "") !== (en.trim() === ""))).toEqual([]);
});

test("both languages have the same blanks to fill", () => {
  const blanks = (text: string) => placeholdersOf(text).join();
  expect(failing(({ zh, en }) => blanks(zh) !== blanks(en))).toEqual([]);
});

/** Terms of the forms and units that English keeps, because the reader has to find them in a table. */
const KEPT = [
  ...["教基", "基础基", "甲/乙", "学校名称", "学段", "申报表Ⅰ", "兰州新区", "艺术", "音乐", "美术", "数字终端", "万元", "元"],
];

test("English has no Chinese but terms of the forms", () => {
  const without = (text: string) => KEPT.reduce((rest, term) => rest.replaceAll(term, ""), text);
  expect(failing(({ en }) => /[\p{Script=Han}，。；：？！、（）《》]/u.test(without(en)))).toEqual([]);
});

test("Chinese sentences have Chinese punctuation and quotation marks", () => {
  expect(failing(({ zh }) => /\p{Script=Han}[,;:?!.](?!\w)|[「」『』]|"/u.test(zh))).toEqual([]);
});

/** Words of the trade of programs; 用户 is nobody in an education bureau: say 县, 学校 or 请. */
test("Chinese speaks no programmers' jargon", () => {
  expect(failing(({ zh }) => /用户|字段|数组|解析|字符串|布尔|参数值|返回|异常|为空/.test(zh))).toEqual([]);
});

const CATALOGUES = { ...CLI_MESSAGES, ...FILE_ERRORS, ...REFUSAL_REASONS, ...HELP, ...WORDS };

test.each(Object.entries(CATALOGUES))("%s says the same in both languages", (_, { zh, en }) => {
  expect(placeholdersOf(en)).toEqual(placeholdersOf(zh));
  expect(zh.trim()).not.toBe("");
  expect(en.trim()).not.toBe("");
});

test("every relation of the tables is named in both languages, with nothing left open", () => {
  for (const { id, text } of RELATIONS) {
    expect([id, text.zh]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)]);
    expect([id, text.en]).toEqual([id, expect.stringMatching(/[a-z]/)]);
    expect(text.zh + text.en).not.toMatch(/[{}]|undefined|NaN|null/);
  }
});

/** Texts in two languages anywhere inside a value. */
function bilingualIn(value: unknown): readonly { readonly zh: string; readonly en: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const { zh, en } = value as { readonly zh?: unknown; readonly en?: unknown };
  if (typeof zh === "string") return [{ zh, en: String(en) }];
  return Object.values(value).flatMap(bilingualIn);
}

test.each(PACKS.map((pack) => [pack.id, pack] as const))("%s: titles, questions and notes in both languages", (_, pack) => {
  const texts = bilingualIn(pack);
  expect(texts.length).toBeGreaterThan(pack.rules.length);
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[A-Za-z]/);
    expect(zh + en).not.toMatch(/[{}]|undefined|NaN|null/);
  }
});

test("a question ends with a question mark and a note with a full stop", () => {
  for (const { rules, note } of PACKS) {
    for (const [, zh, en] of JSON.stringify(rules).matchAll(/"question":\{"zh":"([^"]+)","en":"([^"]+)"/g)) {
      expect(zh).toMatch(/？$/);
      expect(en).toMatch(/\?$/);
    }
    if (note) expect([note.zh.at(-1), note.en.at(-1)]).toEqual(["。", "."]);
  }
});

test("the blanks of a common reason are those of its sentence", () => {
  for (const { sentence, blanks } of COMMON_REASONS) {
    const names = blanks.map(({ name }) => name).sort();
    expect(placeholdersOf(sentence.zh)).toEqual(names);
    expect(placeholdersOf(sentence.en)).toEqual(names);
  }
});

/** Every text by its path; texts with figures are tried with one and with several. */
function flat(value: unknown, at = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[at, value]];
  if (typeof value === "function") {
    const say = value as (...given: readonly unknown[]) => string;
    return [1, 2].map((figure) => [`${at}(${figure})`, say(...Array.from({ length: say.length }, () => figure))] as const);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${at}.${key}`));
}

test("every file of pane texts belongs to the texts that are shown", async () => {
  const folder = path.join(root, "taskpane");
  for (const file of readdirSync(folder).filter((name) => /^texts-.*\.ts$/.test(name))) {
    const exported = Object.values((await import(path.join(folder, file))) as Record<string, { zh?: object; en?: object }>);
    const [own] = exported.filter((one) => one.zh !== undefined);
    expect([file, Object.values(TEXTS["zh-CN"]).includes(own?.zh as never)]).toEqual([file, true]);
    expect([file, Object.values(TEXTS["en-US"]).includes(own?.en as never)]).toEqual([file, true]);
  }
});

test("the workbench page says the same in both languages", () => {
  const [zh, en] = LANGUAGES.map((language) => flat(pageTexts(language)));
  expect(en!.map(([at]) => at)).toEqual(zh!.map(([at]) => at));
  for (const [at, text] of [...zh!, ...en!]) {
    expect([at, text.trim()]).not.toEqual([at, ""]);
    expect(text).not.toMatch(/undefined|null|NaN|[{}]/);
  }
});

test("the texts of the pane and the page speak no jargon, with Chinese punctuation", () => {
  for (const [at, text] of [...flat(TEXTS["zh-CN"]), ...flat(pageTexts("zh-CN"))]) {
    if (at.startsWith(".language")) continue;
    expect([at, text]).toEqual([at, expect.not.stringMatching(/用户|字段|数组|解析|[「」『』]|\p{Script=Han}[,;:?!](?!\w)/u)]);
  }
});
