/** 河南省义务教育学校办学条件基本标准(试行) (2012): class size, books, dormitories, track, computer room. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS, schoolQuestion, USABLE_AREA } from "../define";
import type { Pack } from "../pack";

const source = { from: "2012-02-01", cite: cite("henan2012"), confidence: "verbatim" } as const;

export const ha2012: Pack = {
  id: "ha-2012",
  title: { zh: "河南省义务教育学校办学条件基本标准", en: "Henan basic school conditions (2012)" },
  number: cite("henan2012").number,
  region: "CN-HA",
  from: "2012-02-01",
  stages: ["primary", "junior"],
  cite: cite("henan2012"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("classSize", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, source)),
    bound("books", "BOOKSPERPUPIL", "atLeast", limits({ primary: 20, junior: 30 }, source)),
    bound("dormitory", "DORMAREAPERBOARDER", "atLeast", limits({ primary: 3, junior: 3.3 }, source), {
      when: { kind: "item", field: "boarders", atLeast: 1 },
      passOnlyIf: USABLE_AREA,
    }),
    schoolQuestion(
      "track-primary",
      { zh: "环形跑道", en: "running track" },
      { zh: "有200米以上环形跑道？", en: "Is there a ring track of at least 200 m?" },
      source,
      ["primary"],
    ),
    schoolQuestion(
      "track-junior",
      { zh: "环形跑道", en: "running track" },
      { zh: "有300米以上环形跑道？", en: "Is there a ring track of at least 300 m?" },
      source,
      ["junior"],
    ),
    schoolQuestion(
      "computerRoom",
      { zh: "计算机教室", en: "computer room" },
      {
        zh: "计算机教室能满足最大班额学生每人一台？",
        en: "Has the computer room one computer for each pupil of the largest class?",
      },
      source,
    ),
  ],
  isPartial: true,
  note: {
    zh: "校舍、用地等其他指标未能核实，未收录。宿舍为使用面积。",
    en: "Buildings, land and other items are not confirmed and left out. Dormitories are usable area.",
  },
};
