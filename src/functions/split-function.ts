/** EDU.SPLIT: what each stage of a 一贯制 school or 完全中学 gets of a resource they share (standards.md §4). */
import { splitWeights } from "../domain/dataset/sections";
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual } from "../domain/kernel/text";
import type { OrdinaryFunction } from "./function-entry";
import { divisionByZero, invalidValue } from "./outcome";

const STAGES = ["primary", "junior", "senior"] as const;

const ARGUMENTS: readonly Bilingual[] = [
  { zh: "总量", en: "total" },
  { zh: "小学学生数", en: "primary" },
  { zh: "初中学生数", en: "junior" },
  { zh: "高中学生数", en: "senior" },
];

/** One row: the shares of 小学, 初中 and, when its pupils are given, 高中. */
export const split: OrdinaryFunction = (received, language) => {
  const isSeniorGiven = received[3] !== null && received[3] !== undefined;
  const given = received.slice(0, isSeniorGiven ? 4 : 3);
  const faulty = given.findIndex((argument) => typeof argument !== "number" || !Number.isFinite(argument) || argument < 0);
  if (faulty >= 0) {
    const name = inLanguage(ARGUMENTS[faulty]!, language);
    return invalidValue(language === "zh-CN" ? `${name}须为不小于 0 的数字` : `${name} must be a number of at least 0`);
  }
  const [total, ...pupils] = given as readonly number[];
  const present = STAGES.filter((_, index) => (pupils[index] ?? 0) > 0);
  if (present.length === 0) return divisionByZero;
  const weights = splitWeights(present);
  if (!weights) return invalidValue(inLanguage(NO_WEIGHTS, language));
  const weighted = pupils.map((count, index) => count * (weights[STAGES[index]!] ?? 0));
  const all = weighted.reduce((sum, count) => sum + count, 0);
  return [weighted.map((own) => ({ value: (total! * own) / all }))];
};

const NO_WEIGHTS: Bilingual = {
  zh: "文件没有规定小学与高中合办（无初中）时的折算比例",
  en: "The documents give no weights for a primary and a senior secondary stage without a junior one",
};
