/** Reads a report (报告): its claims in order, and the figures that were not understood. */
import type { Claim, Claims, NotChecked, Scope } from "./claim";
import { folded, type Folded } from "./folded";
import type { Prose } from "./prose";
import type { Draft } from "./draft";
import { readSentence } from "./sentence";
import { schoolNames, schoolsIn } from "./schools-named";

const SENTENCE = /[^。!\n]+/gu;
/** 一、 (二) 3. 4) before a paragraph number it. */
const ORDINAL =
  /^[\s\u3000]*(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,3}(?:[、)]|\.(?!\d))|[•·●■◆▲*-]+)\s*/u;
const COUNTY = /(?:全|我|本)(?:县|市|区|旗|镇|乡|省|国)|县域|辖区/u;
const SELF = /(?:我|本|该|全)校|我们学校|(?<![\p{Script=Han}])学校/u;
const HEADING_LENGTH = 30;
const MOST_FIGURES = 50_000;

export function readClaims({ paragraphs }: Prose): Claims {
  const texts = paragraphs.map(({ text }) =>
    /\d|[一二三四五六七八九十百千]/u.test(text) || text.length < 60 ? folded(text) : null,
  );
  const names = schoolNames(texts.map((one) => one?.text ?? ""));
  const school = mainSchool(texts, names);
  const claims: Claim[] = [];
  const notChecked: NotChecked[] = [];
  let heading: Scope = {};
  texts.forEach((text, paragraph) => {
    if (!text || claims.length + notChecked.length > MOST_FIGURES) return;
    const { kind } = paragraphs[paragraph]!;
    const source = paragraphs[paragraph]!.text;
    const isHeading =
      kind === "heading" || (text.text.length < HEADING_LENGTH && !/[。;,]/u.test(text.text) && !/\d/u.test(text.text));
    if (isHeading) heading = scopeOf(text.text, {}, names, school);
    let scope = heading;
    const start = ORDINAL.exec(text.text)?.[0].length ?? 0;
    for (const match of text.text.slice(start).matchAll(SENTENCE)) {
      const before = scope;
      scope = scopeOf(match[0], scope, names, school);
      const at = start + match.index;
      const reading = readSentence(withoutNames(match[0], names), scopesIn(match[0], before, names, school));
      const place = placeIn(text, source, paragraph, at);
      const ids = new Map<Draft, string>();
      for (const draft of [...reading.drafts].sort((a, b) => a.from - b.from || a.to - b.to)) {
        ids.set(draft, `c${claims.length + ids.size + 1}`);
      }
      for (const [{ partOf, about, from, to, ...rest }, id] of ids) {
        const links = {
          ...(partOf && { partOf: ids.get(partOf)! }),
          ...(about && { about: ids.get(about)! }),
        };
        claims.push({ id, ...rest, scope: ofStage(rest.scope, school), ...place(from, to), ...links });
      }
      for (const { from, to, ...rest } of reading.notChecked) notChecked.push({ ...rest, ...place(from, to) });
    }
  });
  return { claims, notChecked, standards: standardsNamed(texts), ...(school !== undefined && { school }) };
}

function standardsNamed(texts: readonly (Folded | null)[]): readonly string[] {
  const found = texts.flatMap((one) =>
    [...(one?.text.matchAll(/《[^》]{2,40}标准[^》]{0,12}》|[\p{Script=Han}]{1,6}\[\d{4}\]\d+号/gu) ?? [])].map(([name]) => name),
  );
  return [...new Set(found)];
}

function placeIn({ at }: Folded, source: string, paragraph: number, offset: number) {
  return (from: number, to: number) => {
    const begin = at[offset + from]!;
    // Up to the end of the last character, not to the blanks that were left out after it.
    const last = at[offset + to - 1]!;
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
