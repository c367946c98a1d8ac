/** EDU.SPLIT: what each stage of a 一贯制 school or 完全中学 gets of a resource they share (standards.md §4). */
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual } from "../domain/kernel/text";
import type { OrdinaryFunction } from "./function-catalogue";
import { divisionByZero, invalidValue } from "./outcome";

/** 小学 : 初中 : 高中 of 教督〔2017〕6号; 完全中学 1 : 1.2 is the same proportion. */
const WEIGHTS = [1, 1.1, 1.32] as const;

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
  const weighted = pupils.map((count, index) => count * WEIGHTS[index]!);
  const all = weighted.reduce((sum, count) => sum + count, 0);
  return all === 0 ? divisionByZero : [weighted.map((own) => ({ value: (total! * own) / all }))];
};
