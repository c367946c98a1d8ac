/** What the words of a whole heading path say, before any rule combines them. */
import type { SchoolStage } from "../kernel/stage";
import { divides, doubtsOf } from "./heading-doubts";
import { type HeadNoun, headOf } from "./heading-head";
import type { HeadingLevel, WrittenUnit } from "./heading-level";
import type { Token } from "./tokens";
import { CONTAINERS, TOPICS } from "./vocabulary/containers";
import type { Dimension } from "./vocabulary/measures";
import type { Noun } from "./vocabulary/nouns";
import type { Feature } from "./vocabulary/features";
import { type WordsOfLevel, featuresOf, isNoun, wordsOfLevels } from "./words-of-level";

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

/** A shorter unknown ending may be a slip of the pen (面枳); a longer one is a noun of its own. */
const SHORT_ENDING = 2;

export function headingFacts(levels: readonly HeadingLevel[]): HeadingFacts {
  const read = wordsOfLevels(levels);
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
    doubtful: doubtsOf(read.map((level, index) => (head && index < head.level ? withoutContainers(level, head.noun) : level))),
    unknown,
    endsUnknown: endsUnknown(read.at(-1)),
    isFigure: levels.length > 1 || levels.some(({ isPart }) => isPart) || known.some(({ isTotal }) => isTotal),
    ...(year !== undefined && { year }),
    ...(term !== undefined && { term }),
  };
}

function isAbove(noun: Noun, part: Noun): boolean {
  return (CONTAINERS[part]?.includes(noun) ?? false) || (TOPICS[part]?.includes(noun) ?? false);
}

/** However it is called (教学用房, 后勤用房), what contains the thing leaves no doubt of which thing is meant. */
function withoutContainers(level: WordsOfLevel, part: Noun): WordsOfLevel {
  return {
    ...level,
    tokens: level.tokens.filter(({ lexeme }) => !lexeme?.features.some((of) => isNoun(of) && (of === part || isAbove(of, part)))),
  };
}

/** What the title of a group may be about without narrowing what stands under it: 设备情况 > 图书, 教师学历信息 > 骨干教师. */
const TOPIC_WORDS: ReadonlySet<Feature> = new Set<Feature>(["equipment-other", "matter", "place", "degree"]);

/** Features that say a member of a group where the level above names the group: 艺术 > 音乐, 研究生 > 硕士. */
const FAMILIES: readonly (readonly Feature[])[] = [
  ["pe", "arts", "music", "fineArt"],
  ["postgraduate", "doctor", "master"],
  // 增加学生数 > 转入: the group says the direction of what its columns count.
  ["change", "entrant", "leaver", "transferIn", "transferOut", "returned", "suspended", "withdrawn", "dead", "dropout"],
];

function saidBy(levels: readonly WordsOfLevel[], head: HeadNoun | null, hasYear: boolean): Pick<HeadingFacts, "said" | "groups"> {
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
  if (leaf.tokens.at(-1)?.lexeme?.features.includes("toStandard") && !leaf.tokens.at(-1)?.lexeme?.measure)
    said.add("statedVerdict");
  return { said, groups };
}

/** Without what a bracket includes or excludes (不含…): that makes the reading doubtful and says no item. */
function outsideRemarks(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ lexeme }) => lexeme?.features.includes("including"));
  if (start < 0) return tokens;
  const { bracket } = tokens[start]!;
  return tokens.filter((token, index) => (bracket > 0 ? token.bracket !== bracket : index < start));
}

function measuresOf(levels: readonly WordsOfLevel[]): readonly Dimension[] {
  for (const { tokens, unit } of [...levels].reverse()) {
    const measures = tokens.flatMap(({ lexeme }) => lexeme?.measure ?? []);
    if (measures.length > 0 || unit) return measures;
  }
  return [];
}

function endsUnknown(leaf: WordsOfLevel | undefined): boolean {
  const last = leaf?.tokens.filter(({ bracket }) => bracket === 0).at(-1);
  return last !== undefined && last.lexeme === null && last.text.length > SHORT_ENDING && leaf!.tokens.length > 1;
}
