/** Indoor sports rooms, teaching rooms and buildings by number of classes. */
import type { Condition } from "../../condition";
import { asked, bound, indicator, item, limits, stepped, steps, titleOf, USABLE_AREA } from "../../define";
import type { Rule } from "../../requirement";
import { JUNIOR_SCHOOL, LISTED_SIZES, PRIMARY_SCHOOL, supplement, tables2008 } from "./source";

const BUILDINGS = tables2008("小学 表4-1");
/** The statistical forms count the sports hall among the teaching rooms; whether the document does is not certain. */
const WITHOUT_HALL: Condition = {
  kind: "any",
  of: [
    { kind: "item", field: "indoorSportsArea", atMost: 0 },
    asked("teachingAreaWithoutHall", {
      zh: "表中教学及辅助用房面积不含室内体育用房？",
      en: "Are indoor sports rooms left out of the area of teaching rooms in the tables?",
    }),
  ],
};
const HALL_IN_DOUBT = {
  zh: "统计表的教学及辅助用房含室内体育用房，文件是否含体育活动室不能确定",
  en: "the statistical forms count indoor sports rooms among the teaching rooms, the document perhaps does not",
} as const;

export const ROOMS: readonly Rule[] = [
  {
    ...bound("indoorSports-primary", "SPORTSAREAPERPUPIL", "atLeast", limits({ primary: 300 }, supplement("三.1"))),
    title: { zh: "体育活动室面积", en: "indoor sports room" },
    measure: item("indoorSportsArea"),
    when: PRIMARY_SCHOOL,
    passOnlyIf: USABLE_AREA,
  },
  stepped(
    "indoorSports-junior",
    item("indoorSportsArea"),
    { zh: "体育活动室面积", en: "indoor sports room" },
    LISTED_SIZES,
    steps({ junior: [[18, 450]] }, supplement("三.1")),
    { when: JUNIOR_SCHOOL, passOnlyIf: USABLE_AREA },
  ),
  stepped(
    "teachingArea-primary",
    item("teachingArea"),
    { zh: "教学及辅助用房建筑面积", en: "building area of teaching and auxiliary rooms" },
    LISTED_SIZES,
    steps(
      {
        primary: [
          [12, 2950],
          [18, 3837],
          [24, 5247],
          [30, 6603],
          [36, 7520],
        ],
      },
      { ...BUILDINGS, confidence: "secondHand" },
    ),
    { when: PRIMARY_SCHOOL, passOnlyIf: { condition: WITHOUT_HALL, reason: HALL_IN_DOUBT } },
  ),
  stepped(
    "teachingArea-junior",
    item("teachingArea"),
    { zh: "教学及辅助用房使用面积", en: "usable area of teaching and auxiliary rooms" },
    LISTED_SIZES,
    steps(
      {
        junior: [
          [18, 3110],
          [24, 4328],
          [30, 6083],
          [36, 6877],
        ],
      },
      tables2008("初中 附件1"),
    ),
    {
      when: JUNIOR_SCHOOL,
      passOnlyIf: {
        condition: { kind: "all", of: [USABLE_AREA.condition, WITHOUT_HALL] },
        reason: {
          zh: `${USABLE_AREA.reason.zh}；${HALL_IN_DOUBT.zh}`,
          en: `${USABLE_AREA.reason.en}; ${HALL_IN_DOUBT.en}`,
        },
      },
    },
  ),
  stepped(
    "building",
    indicator("FLOORAREAPERPUPIL"),
    titleOf("FLOORAREAPERPUPIL"),
    LISTED_SIZES,
    steps(
      {
        primary: [
          [12, 7.96],
          [18, 6.96],
          [24, 6.96],
          [30, 6.96],
          [36, 6.65],
        ],
      },
      { ...BUILDINGS, confidence: "derived" },
    ),
    { when: PRIMARY_SCHOOL },
  ),
];
