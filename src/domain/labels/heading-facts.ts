/** What the words of a whole heading path say, before any rule combines them. */
import type { SchoolStage } from "../kernel/stage";
import type { HeadingLevel, WrittenUnit } from "./heading-level";
import { type Token, tokensOf } from "./tokens";
import { CONTAINERS, TOPICS } from "./vocabulary/frames";
import type { Dimension } from "./vocabulary/measures";
import { NOUNS, type Noun } from "./vocabulary/nouns";
import type { Feature } from "./vocabulary/words";

export interface HeadingFacts {
  /** What is counted or measured; null when no level says it. */
  readonly head: Noun | null;
  /** The word that names it. */
  readonly headWord: string;
  /** Everything said that an item must explain. */
  readonly said: ReadonlySet<Feature>;
  /** Nouns of group titles: they may complete an item, and need no explanation. */
  readonly groups: ReadonlySet<Noun>;
  /** Dimensions said by measures at the lowest level that says any. */
  readonly measures: readonly Dimension[];
  readonly unit: WrittenUnit | undefined;
  readonly stages: ReadonlySet<SchoolStage>;
  readonly doubtful: readonly string[];
  readonly unknown: readonly string[];
  /** An unknown word ends the heading, so what it is about is not known. */
  readonly endsUnknown: boolean;
  /** A word or the place of the heading says that it heads a figure: 合计, a level above. */
  readonly isFigure: boolean;
  readonly year?: number;
  readonly term?: "spring" | "autumn";
}

interface ReadLevel {
  readonly tokens: readonly Token[];
  readonly unit?: WrittenUnit;
  readonly isGroup: boolean;
}

/** A shorter unknown ending may be a slip of the pen (面枳); a longer one is a noun of its own. */
const SHORT_ENDING = 2;

/** 办学条件, 图书和计算机: the title of a group of columns. */
function isTitle(tokens: readonly Token[]): boolean {
  return tokens.some(({ lexeme, isBeside }) => lexeme?.isGroup || (isBeside && lexeme?.features.some(isNoun)));
}

interface HeadAt {
  readonly noun: Noun;
  readonly word: string;
  readonly level: number;
}

export function isNoun(feature: Feature): feature is Noun {
  return Object.hasOwn(NOUNS, feature);
}

export function headingFacts(levels: readonly HeadingLevel[]): HeadingFacts {
  const read = levels.map(({ text, unit }, index): ReadLevel => {
    const tokens = tokensOf(text);
    const isGroup = index < levels.length - 1 && isTitle(tokens);
    return { tokens, isGroup, ...(unit && { unit }) };
  });
  const head = headOf(read);
  const tokens = read.flatMap((level) => level.tokens);
  const known = tokens.flatMap(({ lexeme }) => lexeme ?? []);
  const unknown = tokens.filter(({ lexeme, isSlip }) => !lexeme || isSlip).map(({ text }) => text);
  const year = known.findLast((lexeme) => lexeme.year !== undefined)?.year;
  const term = known.findLast((lexeme) => lexeme.term !== undefined)?.term;
  return {
    head: head?.noun ?? null,
    headWord: head?.word ?? "",
    ...saidBy(read, head, year !== undefined),
    measures: measuresOf(read),
    unit: read.findLast((level) => level.unit)?.unit,
    stages: new Set(known.flatMap(({ stage }) => stage ?? [])),
    doubtful: [...read.flatMap(doubtfulWords), ...read.flatMap(sameNounBeside), ...endsAsPredicate(read.at(-1))],
    unknown,
    endsUnknown: endsUnknown(read.at(-1)),
    isFigure: levels.length > 1 || levels.some(({ isPart }) => isPart) || known.some(({ isTotal }) => isTotal),
    ...(year !== undefined && { year }),
    ...(term !== undefined && { term }),
  };
}

/** The last noun of the lowest level that has one; brackets explain it and are looked at only when nothing else is there. */
function headOf(levels: readonly ReadLevel[]): HeadAt | null {
  let head: HeadAt | null = null;
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
function ownedThing(levels: readonly ReadLevel[], { noun, level }: HeadAt): HeadAt | null {
  const measured = levels[level]!.tokens.some(({ lexeme }) => lexeme?.measure === "people" || lexeme?.measure === "machines");
  if (measured || levels[level]!.unit || level === 0) return null;
  const above = nounsOf(levels[level - 1]!).at(-1);
  const isOwner = PERSONS.has(noun) && above && OWNED.has(above.noun);
  const isFor = noun === "computer" && (above?.noun === "room" || above?.noun === "classroom");
  return above && (isOwner || isFor) ? { ...above, level: level - 1 } : null;
}

function nounsOf({ tokens }: ReadLevel): readonly Pick<HeadAt, "noun" | "word">[] {
  const of = (isInBrackets: boolean) =>
    tokens
      .filter(({ bracket }) => bracket > 0 === isInBrackets)
      .flatMap(({ text, lexeme }) => {
        const noun = lexeme?.features.find(isNoun);
        return noun ? [{ noun, word: text }] : [];
      });
  const outside = of(false);
  return outside.length > 0 ? outside : of(true);
}

function isAbove(noun: Noun, part: Noun): boolean {
  return (CONTAINERS[part]?.includes(noun) ?? false) || (TOPICS[part]?.includes(noun) ?? false);
}

/** What the title of a group may be about without narrowing what stands under it: 设备情况 > 图书. */
const TOPIC_WORDS: ReadonlySet<Feature> = new Set<Feature>(["equipment-other", "matter", "place"]);

/** Features that say a member of a group where the level above names the group: 艺术 > 音乐, 研究生 > 硕士. */
const FAMILIES: readonly (readonly Feature[])[] = [
  ["pe", "arts", "music", "fineArt"],
  ["postgraduate", "doctor", "master"],
  // 增加学生数 > 转入: the group says the direction of what its columns count.
  ["change", "entrant", "leaver", "transferIn", "transferOut", "returned", "suspended", "withdrawn", "dead", "dropout"],
];

function saidBy(
  levels: readonly ReadLevel[],
  head: HeadAt | null,
  hasYear: boolean,
): Pick<HeadingFacts, "said" | "groups"> {
  const said = new Set<Feature>();
  const groups = new Set<Noun>();
  levels.forEach(({ tokens, isGroup }, index) => {
    const below = new Set(levels.slice(index + 1).flatMap(featuresOf));
    const isNarrowed = (feature: Feature) =>
      FAMILIES.some((family) => family.includes(feature) && family.some((member) => below.has(member)));
    for (const { lexeme } of outsideRemarks(tokens)) {
      if (isGroup && lexeme?.isGroup) continue;
      for (const feature of lexeme?.features ?? []) {
        const isContainer = isNoun(feature) && head !== null && index < head.level && isAbove(feature, head.noun);
        if (isGroup && TOPIC_WORDS.has(feature)) continue;
        if (isNoun(feature) && (isGroup || isContainer)) groups.add(feature);
        // 2025年秋季 names the date of the figures, 秋季 alone one of the two counts of a year.
        else if (isNarrowed(feature) || (hasYear && (feature === "springTerm" || feature === "autumnTerm"))) continue;
        else said.add(feature);
      }
    }
  });
  const leaf = levels.at(-1)!;
  if (leaf.unit?.text === "人次") said.add("turns");
  // 转出学校, 毕业学校: which school, not how many.
  if (leaf.tokens.length > 1 && leaf.tokens.at(-1)?.text === "学校") said.add("identity");
  if (levels.some(divides)) said.add("quotient");
  // 音乐教室达标 asks whether, 达标音乐教室 counts those that are.
  if (leaf.tokens.at(-1)?.lexeme?.features.includes("toStandard") && !leaf.tokens.at(-1)?.lexeme?.measure) said.add("statedVerdict");
  return { said, groups };
}

function doubtfulWords({ tokens, isGroup }: ReadLevel): readonly string[] {
  return tokens.flatMap(({ text, lexeme }) => {
    if (!lexeme || (lexeme.isGroup && isGroup)) return [];
    // The title of a group (教师队伍) heads no column of figures of its own.
    const isTitle = lexeme.isGroup && lexeme.features.length === 0 && !lexeme.measure;
    return isTitle || lexeme.isDoubtful || lexeme.features.includes("including") ? [text] : [];
  });
}

const PREDICATES: ReadonlySet<Feature> = new Set<Feature>(["qualified", "certified", "higherQualified"]);

/** 教师学历达标 and 专任教师配备 may be a share or a judgement; 学历达标教师 counts. */
function endsAsPredicate(leaf: ReadLevel | undefined): readonly string[] {
  const last = leaf?.tokens.at(-1);
  if (!leaf || !last || leaf.tokens.length < 2 || leaf.unit) return [];
  const isPredicate = /^(配备|配置|设置)$/.test(last.text) || last.lexeme?.features.some((feature) => PREDICATES.has(feature));
  return isPredicate && nounsOf(leaf).length > 0 ? [last.text] : [];
}

/** 图书、电子图书 and 学生和寄宿生 speak of one thing twice: of which of the two the figure is, is not said. */
function sameNounBeside({ tokens }: ReadLevel): readonly string[] {
  return tokens.flatMap((token, index) => {
    const noun = token.lexeme?.features.find(isNoun);
    if (!token.isBeside || !noun || token.bracket > 0) return [];
    const before = tokens.slice(0, index).filter(({ bracket, lexeme }) => bracket === 0 && lexeme?.features.includes(noun));
    const isOther = before.some(({ lexeme }) => lexeme!.features.length !== token.lexeme!.features.length);
    return isOther ? [token.text] : [];
  });
}

/** Another thing follows the stroke: 学生数/班级数, 网络多媒体教室/教室. Two names of one thing (食堂/餐厅) do not divide. */
function divides(level: ReadLevel): boolean {
  const { tokens } = level;
  return tokens.some((token, index) => {
    if (!token.isAfterStroke) return false;
    const before = { ...level, tokens: tokens.slice(0, index) };
    const after = { ...level, tokens: tokens.slice(index) };
    if (nounsOf(before).length === 0 || nounsOf(after).length === 0) return false;
    const [of, by] = [new Set(featuresOf(before)), new Set(featuresOf(after))];
    const isSame = of.size === by.size && [...of].every((feature) => by.has(feature));
    return !isSame || before.tokens.some(({ lexeme }) => lexeme?.measure);
  });
}

function featuresOf({ tokens }: ReadLevel): readonly Feature[] {
  return tokens.flatMap(({ lexeme }) => lexeme?.features ?? []);
}

/** Without what a bracket includes or excludes (不含…): that makes the reading doubtful and says no item. */
function outsideRemarks(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ lexeme }) => lexeme?.features.includes("including"));
  if (start < 0) return tokens;
  const { bracket } = tokens[start]!;
  return tokens.filter((token, index) => (bracket > 0 ? token.bracket !== bracket : index < start));
}

function measuresOf(levels: readonly ReadLevel[]): readonly Dimension[] {
  for (const { tokens, unit } of levels.toReversed()) {
    const measures = tokens.flatMap(({ lexeme }) => lexeme?.measure ?? []);
    if (measures.length > 0 || unit) return measures;
  }
  return [];
}

function endsUnknown(leaf: ReadLevel | undefined): boolean {
  const last = leaf?.tokens.filter(({ bracket }) => bracket === 0).at(-1);
  return last !== undefined && last.lexeme === null && last.text.length > SHORT_ENDING && leaf!.tokens.length > 1;
}
