/** Which stage a title, sheet name or 办学类型 speaks of. */
import type { SchoolStage } from "../kernel/stage";
import { plainText } from "./text";

const MANY_STAGES = /中小学|义务教育|一贯制|完全中学|九年制|十二年制/g;
const WORDS: readonly (readonly [SchoolStage, RegExp])[] = [
  ["primary", /小学|教学点|primary/i],
  ["junior", /初中|初级中学|junior/i],
  ["senior", /高中|高级中学/],
  ["kindergarten", /幼儿园|学前/],
];

/** 义务教育学校办学条件（初中）: what is added in brackets, or after a dash, says which part is meant; 小学-初中 names both. */
const SAID_LAST = /([(\-_])(小学|初中|高中)(部|阶段|学段|段)?\)?$/;
const ENDS_WITH_STAGE = /(?:小学|初中|高中|幼儿园)(?:部|阶段|学段|段)?$/;

function saidLast(plain: string): string | undefined {
  const found = SAID_LAST.exec(plain);
  if (!found) return undefined;
  const [, separator, stage] = found;
  return separator !== "(" && ENDS_WITH_STAGE.test(plain.slice(0, found.index)) ? undefined : stage;
}

/** The only stage a text names; null when it names none, several, or a type with several. */
export function stageIn(text: string): SchoolStage | null {
  const plain = plainText(text);
  const said = saidLast(plain);
  if (said) return WORDS.find(([, word]) => word.test(said))![0];
  const rest = plain.replace(MANY_STAGES, "");
  if (rest !== plain) return null;
  const found = WORDS.filter(([, word]) => word.test(rest));
  return found.length === 1 ? found[0]![0] : null;
}

/** Does the text speak of several stages at once (中小学, 义务教育, 一贯制)? */
export function namesManyStages(text: string): boolean {
  const plain = plainText(text);
  return plain.replace(MANY_STAGES, "") !== plain || WORDS.filter(([, word]) => word.test(plain)).length > 1;
}

/** The stage a grade or class belongs to: 七年级, 初一, 三（2）班. */
export function stageOfGrade(text: string): SchoolStage | null {
  if (/^(七|八|九|7|8|9)(年级|\(|年)|^初[一二三四中]/.test(text)) return "junior";
  if (/^高[一二三中]/.test(text)) return "senior";
  return /^([一二三四五六]|[1-6])(年级|\(|年)|^小学/.test(text) ? "primary" : null;
}
