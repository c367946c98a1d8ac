/** 贵州省县域义务教育学校办学基本条件评估指标体系(修订): land of schools built after 2011; the scored items are asked for. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { asked, bound, limits, ORDINARY_SCHOOLS, schoolQuestion } from "../define";
import type { Pack } from "../pack";

const source = { from: DATE_NOT_KNOWN, cite: cite("guizhou2014", "(一)"), confidence: "verbatim" } as const;
const buildings = { ...source, cite: cite("guizhou2014", "(二)") } as const;
const BUILT_AFTER_2011 = asked("builtAfter2011", { zh: "学校为2011年后新建？", en: "Was the school built after 2011?" });

export const gz2014: Pack = {
  id: "gz-2014",
  title: { zh: "贵州省义务教育学校办学基本条件评估指标", en: "Guizhou school conditions (2014)" },
  number: cite("guizhou2014").number,
  region: "CN-GZ",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("guizhou2014"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("land", "LANDPERPUPIL", "atLeast", limits({ primary: 20, junior: 25 }, source), { when: BUILT_AFTER_2011 }),
    schoolQuestion(
      "building",
      { zh: "生均校舍建筑面积", en: "school building area per pupil" },
      {
        zh: "生均校舍建筑面积达到指标所列数值(达到为满分，80%—99%得80%，60%—79%得50%，不足60%不得分)？",
        en: "Does the building area per pupil reach the figure of the form (80 to 99% of it scores 80%, 60 to 79% half, less nothing)?",
      },
      buildings,
    ),
    {
      ...schoolQuestion(
        "dormitory",
        { zh: "学生宿舍", en: "dormitories" },
        { zh: "寄宿生生均宿舍面积达到指标所列数值？", en: "Does the dormitory area per boarder reach the figure of the form?" },
        buildings,
      ),
      // 无寄宿生的学校得满分.
      when: { kind: "item", field: "boarders", atLeast: 1 },
    },
    schoolQuestion(
      "rooms-primary",
      { zh: "专用教室", en: "special rooms" },
      {
        zh: "有计算机教室、多功能教室、图书室、体育器材室(12班及以上的学校另有音乐等教室)？",
        en: "Are there a computer room, a multi-purpose room, a library and a PE store (from 12 classes on also music and others)?",
      },
      buildings,
      ["primary"],
    ),
    schoolQuestion(
      "rooms-junior",
      { zh: "专用教室", en: "special rooms" },
      {
        zh: "有计算机教室、多功能教室、图书室、体育器材室，以及理化生实验室、音乐、美术、技术教室？",
        en: "Are there a computer room, a multi-purpose room, a library, a PE store, laboratories, and music, art and technology rooms?",
      },
      buildings,
      ["junior"],
    ),
  ],
  isPartial: true,
  note: {
    zh: "据2014年9月的学校填报表。限值仅见2011年后新建学校生均占地；校舍、宿舍等分档计分项目的限值未能核实，由县或学校填写是否达到。无寄宿生的学校宿舍一项得满分，此处列为不适用。",
    en: "From a school form of September 2014. Of the limits only the land of schools built after 2011 was seen; those of the scored items are not confirmed and are asked for. A school without boarders scores in full for dormitories, which stands as not applicable here.",
  },
};
