/** What words say (词义): the features that items are told apart by. */
import type { KindWord } from "./kinds";
import type { LIMITING } from "./neutral";
import type { Noun } from "./nouns";
import type { Qualifier } from "./qualifiers";

/** What the patterns of `patterns.ts` find: figures inside headings (46人以上, 50岁以上, 三年前, 二年级). */
export type PatternFeature =
  | `grade${1 | 2 | 3 | 4 | 5 | 6}`
  | "someGrades"
  | "from46"
  | "from51"
  | "from56"
  | "from66"
  | "classSizes"
  | "from50Years"
  | "ages"
  | "hours360"
  | "hours"
  | "fiveYears"
  | "threeYears"
  | "yearsAgo"
  | "springTerm"
  | "autumnTerm"
  | "room96"
  | "room90"
  | "roomSizes"
  | "quotient";

/** Things the dictionary has no item for, by what is known of them. */
export type OtherFeature = "remark" | "identity" | "person-other" | "group-other" | "place" | "equipment-other" | "matter";

/** 大班额, 超大班额 */
export type LargeClass = "large" | "superLarge";

/** All that a word can say of what its figures are about. */
export type Feature =
  Noun | Qualifier | KindWord | LargeClass | PatternFeature | OtherFeature | keyof typeof LIMITING | "schools" | "severalStages";
