/** The head noun of a heading path: what is counted or measured. */
import { CONTAINERS } from "./vocabulary/containers";
import type { Noun } from "./vocabulary/nouns";
import { type NamedNoun, type WordsOfLevel, nounsOf } from "./words-of-level";

export interface HeadNoun extends NamedNoun {
  readonly level: number;
}

/** The last noun of the lowest level that has one; brackets explain it and are looked at only when nothing else is there. */
export function headOf(levels: readonly WordsOfLevel[]): HeadNoun | null {
  let head: HeadNoun | null = null;
  for (let level = levels.length - 1; level >= 0 && !head; level--) {
    const last = nounsOf(levels[level]!).at(-1);
    if (last) head = { ...last, level };
  }
  if (!head) return null;
  const owned = ownedThing(levels, head);
  if (owned) return owned;
  // 运动场占地面积 and 食堂 > 建筑面积 measure the ground and the rooms: the land and the building are only the measure.
  if (head.noun !== "land" && head.noun !== "floor") return head;
  for (let level = head.level; level >= 0; level--) {
    const part = nounsOf(levels[level]!).findLast(({ noun }) => noun !== head!.noun && CONTAINERS[noun]?.includes(head!.noun));
    if (part) return { ...part, level };
  }
  return head;
}

const PERSONS: ReadonlySet<Noun> = new Set<Noun>(["pupil", "teacher", "staff"]);
const OWNED: ReadonlySet<Noun> = new Set<Noun>(["seat", "computer", "terminal", "stall", "dormitory", "canteen"]);

/** 阅览座位 > 学生, 功能室 > 计算机: below a thing that somebody uses or that is for something, the noun only says whose or for what. */
function ownedThing(levels: readonly WordsOfLevel[], { noun, level }: HeadNoun): HeadNoun | null {
  const measured = levels[level]!.tokens.some(({ lexeme }) => lexeme?.measure === "people" || lexeme?.measure === "machines");
  if (measured || levels[level]!.unit || level === 0) return null;
  const above = nounsOf(levels[level - 1]!).at(-1);
  const isOwner = PERSONS.has(noun) && above && OWNED.has(above.noun);
  const isFor = noun === "computer" && (above?.noun === "room" || above?.noun === "classroom");
  return above && (isOwner || isFor) ? { ...above, level: level - 1 } : null;
}
