/** 江苏省小学技术装备标准: classes Ⅰ to Ⅲ for books, computers and multimedia classrooms. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { limits, ORDINARY_SCHOOLS, titleOf } from "../define";
import type { Pack } from "../pack";
import type { GradedRule } from "../requirement";
import type { IndicatorId } from "../../indicators/catalogue";
import type { Bound } from "../../kernel/compare";
import type { Source } from "../define";

const books = { from: DATE_NOT_KNOWN, cite: cite("jiangsuLibrary"), confidence: "verbatim" } as const;
const ict = { from: DATE_NOT_KNOWN, cite: cite("jiangsuIct"), confidence: "verbatim" } as const;
const NAMES = ["Ⅰ", "Ⅱ", "Ⅲ"];

/** Limits of the classes Ⅰ, Ⅱ and Ⅲ. */
function classes(id: string, indicator: IndicatorId, bound: Bound, values: readonly number[], source: Source): GradedRule {
  const grades = values.map((value, i) => ({
    name: { zh: `${NAMES[i]}类`, en: `class ${"I".repeat(i + 1)}` },
    isPass: true,
    limits: limits({ primary: value }, source),
  }));
  return { kind: "graded", id, title: titleOf(indicator), indicator, bound, stages: ["primary"], grades };
}

export const jsEquipment: Pack = {
  id: "js-equipment",
  title: { zh: "江苏省小学技术装备标准(Ⅰ—Ⅲ类)", en: "Jiangsu equipment of primary schools (classes I to III)" },
  number: "江苏省小学图书馆装备标准、江苏省小学信息技术装备标准",
  region: "CN-JS",
  from: DATE_NOT_KNOWN,
  stages: ["primary"],
  cite: cite("jiangsuIct"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    classes("books", "BOOKSPERPUPIL", "atLeast", [30, 20, 15], books),
    classes("pupilComputers", "PUPILSPERCOMPUTER", "atMost", [10, 14, 16], ict),
    classes("teacherComputers", "TEACHERSPERCOMPUTER", "atMost", [1, 1, 3], ict),
    classes("multimedia", "MULTIMEDIAROOMSHARE", "atLeast", [100, 50, 100 / 3], ict),
  ],
  isPartial: true,
  note: {
    zh: "仅收录小学的生均藏书、生机比、师机比和多媒体教室比例。",
    en: "Books, computers and multimedia classrooms of primary schools only.",
  },
};
