/** What a report says of a figure (论断): the figure, what it is of, of whom and of when. */
import type { FieldId } from "../fields/dictionary";
import type { IndicatorId } from "../indicators/catalogue";
import type { Bound } from "../kernel/compare";
import type { SchoolStage } from "../kernel/stage";
import type { Denominator } from "./named-figures";
import type { Place } from "./prose";
import type { Exactness } from "./quantities";

/**
 * - `stock` what there is · `perPupil` per pupil, per hundred pupils, ratios · `rate` a share or rate
 * - `limit` what is asked for · `shouldBe` 应有 · `gap` 缺 · `plan` what is planned
 * - `conclusion` that the figure before meets its limit, or does not
 */
export type ClaimKind = "stock" | "perPupil" | "rate" | "limit" | "shouldBe" | "gap" | "plan" | "conclusion";

/** Of whom and of when. Two figures speak of one thing only where all of it is the same. */
export interface Scope {
  /** Name as the text has it; absent where the text only says 学校, 我校 or nothing. */
  readonly school?: string;
  /** 全县, 全镇: not one school. */
  readonly area?: string;
  readonly stage?: SchoolStage;
  /** First calendar year of the year named; absent for now. */
  readonly year?: number;
  /** The year is that of the newest day the text names (截至2023年9月): it is now. */
  readonly isAsOf?: true;
  /** 上年, 去年 */
  readonly isLastYear?: true;
}

export interface Claim extends Place {
  readonly id: string;
  /** As the paragraph writes it. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly item?: FieldId;
  readonly indicator?: IndicatorId;
  /** The words for what it is of. */
  readonly subject: string;
  /** In `unit`. */
  readonly value: number;
  readonly high?: number;
  /** What one unit of the last digit stands for. */
  readonly step: number;
  readonly exactness: Exactness;
  readonly unit: string;
  readonly scope: Scope;
  /** The claim this one is a part of (其中). */
  readonly partOf?: string;
  /** The count that a share or a value per head stands beside. */
  readonly about?: string;
  /** Of what a share is. */
  readonly whole?: FieldId;
  /** Of a value per head. */
  readonly quotient?: { readonly over: FieldId; readonly under: Denominator; readonly per: 1 | 100 };
  /** Of a limit. */
  readonly bound?: Bound;
  /** Whose limit the text says it is. */
  readonly authority?: string;
  /** Of a conclusion: it says that the limit is met; the claim it judges is `about`. */
  readonly isMet?: boolean;
  /** A word of several meanings (高级教师). */
  readonly isDoubtful?: true;
}

/** - `unknownWords` words nobody knows · `noNoun` the text does not say of what */
export type WhyNotChecked = "unknownWords" | "noNoun";

export interface NotChecked extends Place {
  readonly text: string;
  readonly why: WhyNotChecked;
  readonly words: readonly string[];
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly notChecked: readonly NotChecked[];
  /** The school the whole text is about, where it names one. */
  readonly school?: string;
  /** Standards the text names, by title or number, each once. */
  readonly standards: readonly string[];
  /** The text has more figures than are read; those after are not among them. */
  readonly isCut: boolean;
}
