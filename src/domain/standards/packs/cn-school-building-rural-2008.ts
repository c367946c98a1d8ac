/** 农村普通中小学校建设标准 (建标109-2008): land per pupil, and building area per pupil of junior schools. */
import { cite } from "../../kernel/bibliography";
import { BOARDING_SCHOOL, indicator, ORDINARY_SCHOOLS, RURAL, stepped, steps, titleOf } from "../define";
import type { Condition } from "../condition";
import type { Pack } from "../pack";

const LISTED_SIZES = { between: "notSaid", outside: "none" } as const;
/** By the classes of the whole school, which is a primary or a junior school. */
const LISTED_SCHOOLS: Condition = { kind: "all", of: [RURAL, { kind: "schoolType", in: ["primarySchool", "juniorSchool"] }] };
const land = { from: "2008-01-01", cite: cite("ruralBuilding2008"), confidence: "secondHand" } as const;
const building = { from: "2008-01-01", cite: cite("ruralBuilding2008", "附表3-4"), confidence: "derived" } as const;

export const cnSchoolBuildingRural2008: Pack = {
  id: "cn-school-building-rural-2008",
  title: { zh: "农村普通中小学校建设标准", en: "Rural school buildings (2008)" },
  number: cite("ruralBuilding2008").number,
  region: "CN",
  from: "2008-01-01",
  stages: ["primary", "junior"],
  cite: cite("ruralBuilding2008"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    stepped(
      "land",
      indicator("LANDPERPUPIL"),
      titleOf("LANDPERPUPIL"),
      LISTED_SIZES,
      [
        ...steps(
          {
            primary: [[12, 39]],
            junior: [
              [12, 39],
              [18, 39],
            ],
          },
          land,
          BOARDING_SCHOOL,
        ),
        ...steps(
          {
            primary: [
              [6, 34],
              [12, 29],
            ],
            junior: [
              [12, 30],
              [18, 29],
            ],
          },
          land,
        ),
      ],
      { when: LISTED_SCHOOLS },
    ),
    stepped(
      "building",
      indicator("FLOORAREAPERPUPIL"),
      titleOf("FLOORAREAPERPUPIL"),
      LISTED_SIZES,
      // 4678, 6310 and 7988 m² for 600, 900 and 1200 pupils.
      steps(
        {
          junior: [
            [12, 7.8],
            [18, 7.01],
            [24, 6.66],
          ],
        },
        building,
      ),
      { when: LISTED_SCHOOLS },
    ),
  ],
  isPartial: true,
  note: {
    zh: "收录走读和寄宿学校生均用地(转引自山西省用地摸底表)和初中校舍基本指标(由总面积推算)，按小学、初级中学全校班数；其他学校未列。",
    en: "Land per pupil of day and boarding schools (second-hand) and building area of junior schools (derived from totals), by the classes of primary and junior schools.",
  },
};
