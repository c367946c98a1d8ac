/** Words for the stages (学段), alone and inside other words. */
import type { SchoolStage } from "../../kernel/stage";
import type { Noun } from "./nouns";
import type { Qualifier } from "./qualifiers";

export const STAGE_WORDS: readonly (readonly [SchoolStage | "several", string])[] = [
  ["primary", "小学 小学部 小学阶段 小学段 小学学段 普通小学 国小 国小部 公立小学 小学(部)"],
  ["junior", "初中 初级中学 初中部 初中阶段 初中段 初中学段 普通初中 国中 国中部 独立初中"],
  ["senior", "高中 高级中学 高中部 高中阶段 高中段 高中学段 普通高中 普高"],
  ["kindergarten", "幼儿园部 幼儿园学段"],
  [
    "several",
    "中学 中小学 一贯制 一贯制学校 九年一贯制 九年一贯制学校 十二年一贯制 十二年一贯制学校 完全中学 完中 九年制 十二年制 中学部 九年一贯 中小学校",
  ],
];

/** A noun with its stage: 小学生, 初中生. */
export const STAGE_COMPOUNDS: readonly (readonly [SchoolStage, readonly (Noun | Qualifier)[], string])[] = [
  ["primary", ["pupil"], "小学生 小学学生"],
  ["junior", ["pupil"], "初中生 初中学生"],
  ["senior", ["pupil"], "高中生 高中学生"],
];
