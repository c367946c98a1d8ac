/** 安徽省义务教育阶段学校办学基本标准: the editions of 2007 and 2018. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";
import { field, minusPart, ratio } from "../../indicators/formula";

const until2018 = { from: "2007-12-01", until: "2018-01-01", cite: cite("anhui2007"), confidence: "secondHand" } as const;
const since2018 = { from: "2018-01-01", cite: cite("anhui2018"), confidence: "secondHand" } as const;

type Values = Parameters<typeof limits>[0];
const editions = (of2007: Values, of2018: Values) => [...limits(of2007, until2018), ...limits(of2018, since2018)];

export const ahBasic: Pack = {
  id: "ah-basic",
  title: { zh: "安徽省义务教育阶段学校办学基本标准", en: "Anhui basic school standard (2007, 2018)" },
  number: cite("anhui2018").number,
  region: "CN-AH",
  from: "2007-12-01",
  stages: ["primary", "junior"],
  cite: cite("anhui2018"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    {
      ...bound("building", "FLOORAREAPERPUPIL", "atLeast", editions({ primary: 5, junior: 6 }, { primary: 8.5, junior: 9.5 })),
      title: { zh: "生均校舍建筑面积(不含宿舍)", en: "school building area per pupil without dormitories" },
      measure: { formula: ratio(minusPart("floorArea", "dormArea"), field("pupils")), unit: "㎡" },
    },
    bound("sportsGround", "SPORTSGROUNDPERPUPIL", "atLeast", editions({ primary: 6, junior: 8 }, { primary: 7.7, junior: 10.6 })),
    bound("books", "BOOKSPERPUPIL", "atLeast", editions({ primary: 20, junior: 30 }, { primary: 25, junior: 35 })),
    bound("computers", "PUPILSPERCOMPUTER", "atMost", editions({ primary: 12, junior: 12 }, { primary: 8, junior: 8 })),
    bound("classSize", "MAXCLASSSIZE", "atMost", editions({ primary: 46, junior: 50 }, { primary: 45, junior: 50 })),
    bound("size", "SCHOOLSIZE", "atMost", [
      ...limits({ primary: 2500, junior: 2500 }, since2018, { kind: "schoolType", in: ["nineYearSchool", "twelveYearSchool"] }),
      ...limits({ primary: 2000, junior: 2000 }, since2018),
    ]),
    bound("higherQualified", "HIGHERQUALPER100", "atLeast", limits({ primary: 4.2, junior: 5.3 }, since2018)),
    bound("backbone", "BACKBONEPER100", "atLeast", limits({ primary: 1, junior: 1 }, since2018)),
    bound("peArts", "PEARTSTEACHERSPER100", "atLeast", limits({ primary: 0.9, junior: 0.9 }, since2018)),
  ],
  isPartial: true,
  note: {
    zh: "转引。2018年修订版给学校五年过渡期。",
    en: "Second-hand. Schools were given five years to reach the edition of 2018.",
  },
};
