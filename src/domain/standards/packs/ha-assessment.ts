/** 河南省义务教育学校办学基本标准评估表(试行): class size, land, buildings, classrooms and rooms. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { ALL_BOARDERS, bound, limits, ORDINARY_SCHOOLS, schoolQuestion, USABLE_AREA } from "../define";
import type { Pack } from "../pack";

const clause = (place: string) =>
  ({ from: DATE_NOT_KNOWN, cite: cite("henanAssessment", place), confidence: "verbatim" }) as const;

export const haAssessment: Pack = {
  id: "ha-assessment",
  title: { zh: "河南省义务教育学校办学基本标准评估表", en: "Henan assessment of schools" },
  number: cite("henanAssessment").number,
  region: "CN-HA",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("henanAssessment"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("classSize", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, clause("(一)2"))),
    bound("land", "LANDPERPUPIL", "atLeast", limits({ primary: 22, junior: 26 }, clause("(一)4"))),
    bound("building", "FLOORAREAPERPUPIL", "atLeast", [
      ...limits({ primary: 13.13, junior: 15.31 }, clause("(二)1"), ALL_BOARDERS),
      ...limits({ primary: 5.2, junior: 6.4 }, clause("(二)1")),
    ]),
    bound("classroom", "CLASSROOMAREAPERPUPIL", "atLeast", limits({ primary: 1.15, junior: 1.12 }, clause("(二)2")), {
      passOnlyIf: USABLE_AREA,
    }),
    schoolQuestion(
      "rooms-primary",
      { zh: "教辅用房", en: "special rooms" },
      {
        zh: "音乐、美术、科学(实验室)、计算机或多功能、图书室、体育器材室6类齐全？",
        en: "Are there all six kinds of rooms: music, art, science, computers or multi-purpose, library, PE store?",
      },
      clause("(二)3"),
      ["primary"],
    ),
    schoolQuestion(
      "rooms-junior",
      { zh: "教辅用房", en: "special rooms" },
      {
        zh: "音乐、美术、实验室、计算机、图书室、阅览室、多功能、体育器材室、心理咨询室9类齐全？",
        en: "Are there all nine kinds of rooms: music, art, laboratory, computers, library, reading, multi-purpose, PE store, counselling?",
      },
      clause("(二)3"),
      ["junior"],
    ),
  ],
  isPartial: true,
  note: {
    zh: "收录能核实的量化指标；分档计分规则未能核实，此处按评估表所列数值核查。普通教室为使用面积。",
    en: "The figures that could be confirmed; the scoring by bands is not known. Classrooms are usable area.",
  },
};
