/** Reads a report (报告): its claims in order, and the figures that were not understood. */
import type { Claim, Claims, NotChecked, Scope } from "./claim";
import { claimInCell, onlyFigure, wordsOfTable, type TableCell, type TableWords } from "./cells";
import { folded, type Folded } from "./folded";
import type { Place, Prose } from "./prose";
import type { Draft, SentenceReading } from "./draft";
import { readSentence } from "./sentence";
import { sentencesIn } from "./sentences";
import { schoolNames, schoolsIn } from "./schools-named";

/** 一、 (二) 3. 4) before a paragraph number it. */
const ORDINAL =
  /^[\s\u3000]*(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,3}(?:[、)]|\.(?!\d))|[•·●■◆▲*-]+)\s*/u;
const COUNTY = /(?:全|我|本)(?:县|市|区|旗|镇|乡|省|国)|县域|辖区/u;
const SELF = /(?:我|本|该|全)校|我们学校|(?:^|[^\p{Script=Han}])学校/u;
const HEADING_LENGTH = 30;
/** Of one text; a county's report of fifty pages has a few thousand. */
const MOST_FIGURES = 20_000;

export function readClaims({ paragraphs }: Prose): Claims {
  const texts = paragraphs.map(({ text }) =>
    /\d|[一二三四五六七八九十百千]/u.test(text) || text.length < 60 ? folded(text) : null,
  );
  const names = schoolNames(texts.map((one) => one?.text ?? ""));
  const school = mainSchool(texts, names);
  const cells = cellsIn(paragraphs, texts);
  const tables = tablesOf([...cells.values()]);
  const list = new ClaimList(school);
  let heading: Scope = {};
  let isCut = false;
  texts.forEach((text, paragraph) => {
    if (!text) return;
    if (list.length > MOST_FIGURES) isCut = true;
    if (isCut) return;
    const { kind, text: source } = paragraphs[paragraph]!;
    const place = placeIn(text, source, paragraph);
    const cell = cells.get(paragraph);
    if (cell && onlyFigure(cell.text)) {
      const draft = claimInCell(cell, tables.get(cell.table)!, names, heading);
      if (draft) list.add({ drafts: [draft], notChecked: [] }, place);
      return;
    }
    if (kind === "heading" || (kind === "paragraph" && isShortLine(text.text))) heading = scopeOf(text.text, {}, names, school);
    let scope = heading;
    const start = ORDINAL.exec(text.text)?.[0].length ?? 0;
    for (const { sentence, index } of sentencesIn(text.text.slice(start))) {
      const scopeAt = scopesIn(sentence, scope, names, school);
      scope = scopeOf(sentence, scope, names, school);
      list.add(readSentence(withoutNames(sentence, names), scopeAt), (from, to) =>
        place(start + index + from, start + index + to),
      );
    }
  });
  const { claims, notChecked } = list;
  return { claims, notChecked, standards: standardsNamed(texts), isCut, ...(school !== undefined && { school }) };
}

function isShortLine(text: string): boolean {
  return text.length < HEADING_LENGTH && !/[。;,\d]/u.test(text);
}

type PlaceOf = (from: number, to: number) => Place & { readonly text: string };

/** The claims so far, numbered in the order of the text. */
class ClaimList {
  readonly claims: Claim[] = [];
  readonly notChecked: NotChecked[] = [];

  constructor(readonly school: string | undefined) {}

  get length(): number {
    return this.claims.length + this.notChecked.length;
  }

  add({ drafts, notChecked }: SentenceReading, placeOf: PlaceOf): void {
    const ids = new Map<Draft, string>();
    for (const draft of [...drafts].sort((a, b) => a.from - b.from || a.to - b.to)) {
      ids.set(draft, `c${this.claims.length + ids.size + 1}`);
    }
    for (const [{ partOf, about, from, to, ...rest }, id] of ids) {
      this.claims.push({
        id,
        ...rest,
        scope: ofStage(rest.scope, this.school),
        ...placeOf(from, to),
        ...(partOf && { partOf: ids.get(partOf)! }),
        ...(about && { about: ids.get(about)! }),
      });
    }
    for (const { from, to, ...rest } of notChecked) this.notChecked.push({ ...rest, ...placeOf(from, to) });
  }
}

function standardsNamed(texts: readonly (Folded | null)[]): readonly string[] {
  const found = texts.flatMap((one) =>
    [...(one?.text.matchAll(/《[^》]{2,40}标准[^》]{0,12}》|[\p{Script=Han}]{1,6}\[\d{4}\]\d+号/gu) ?? [])].map(([name]) => name),
  );
  return [...new Set(found)];
}

/** The cells of the tables of the text by their paragraph. */
function cellsIn(paragraphs: Prose["paragraphs"], texts: readonly (Folded | null)[]): ReadonlyMap<number, TableCell> {
  const cells = paragraphs.flatMap(({ cell }, paragraph) => {
    const text = texts[paragraph]?.text.replaceAll("\n", "") ?? "";
    return cell && text !== "" ? [[paragraph, { paragraph, text, ...cell }] as const] : [];
  });
  return new Map(cells);
}

function tablesOf(cells: readonly TableCell[]): ReadonlyMap<number, TableWords> {
  const tables = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const known = tables.get(cell.table);
    if (known) known.push(cell);
    else tables.set(cell.table, [cell]);
  }
  return new Map([...tables].map(([table, all]) => [table, wordsOfTable(all)]));
}

function placeIn({ at }: Folded, source: string, paragraph: number): PlaceOf {
  return (from, to) => {
    const begin = at[from]!;
    // Up to the end of the last character, not to the blanks that were left out after it.
    const last = at[to - 1]!;
    const end = last + (source.codePointAt(last)! > 0xffff ? 2 : 1);
    return { paragraph, from: begin, to: end, text: source.slice(begin, end) };
  };
}

/** The school that the title names, else the one that nearly all names are of; a text about several has none. */
function mainSchool(texts: readonly (Folded | null)[], names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const title = texts.find((one) => one !== null && one.text.trim() !== "");
  const inTitle = title && schoolsIn(title.text, names)[0];
  if (inTitle) return inTitle.name;
  const counts = new Map<string, number>();
  let all = 0;
  for (const { name } of texts.flatMap((one) => (one ? schoolsIn(one.text, names) : []))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    all += 1;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > all * NEARLY_ALL ? most[0] : undefined;
}

const NEARLY_ALL = 2 / 3;

/** Of whom a sentence speaks: who is named last before its figures, 我校, 全县; else who the sentence before spoke of. */
function scopeOf(sentence: string, before: Scope, names: readonly string[], school: string | undefined): Scope {
  const named = schoolsIn(sentence, names).at(-1);
  const area = COUNTY.exec(sentence);
  if (named && (!area || named.from > area.index)) return named.name === school ? {} : { school: named.name };
  if (area && !SELF.test(sentence)) return { area: area[0] };
  return SELF.test(sentence) ? {} : before;
}

/** Of whom each part of a sentence speaks: 甲小学在校生120人，乙小学98人. @returns by the offset of a figure */
function scopesIn(
  sentence: string,
  before: Scope,
  names: readonly string[],
  school: string | undefined,
): (offset: number) => Scope {
  if (schoolsIn(sentence, names).length < 2 && !COUNTY.test(sentence)) {
    const scope = scopeOf(sentence, before, names, school);
    return () => scope;
  }
  return (offset) => scopeOf(sentence.slice(0, offset), before, names, school);
}

/** Names are kept out of what the figures are of, character for character. */
function withoutNames(sentence: string, names: readonly string[]): string {
  let text = sentence;
  for (const { from, to } of schoolsIn(sentence, names)) {
    text = text.slice(0, from) + "该校".padStart(to - from, "\u0002") + text.slice(to);
  }
  return text.replaceAll("\u0002", ",");
}

/** A primary school's pupils are primary pupils whether it says so or not. */
function ofStage(scope: Scope, school: string | undefined): Scope {
  const name = scope.school ?? school ?? "";
  const only = /(?:小学|完小|教学点)$/u.test(name) ? "primary" : /(?:初中|初级中学)$/u.test(name) ? "junior" : undefined;
  if (only === undefined || scope.stage !== only || scope.area !== undefined) return scope;
  return Object.fromEntries(Object.entries(scope).filter(([key]) => key !== "stage"));
}
