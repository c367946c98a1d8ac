/** 表3-1: outdoor sports of primary and junior schools by number of classes, with the supplement of 2010. */
import type { Condition } from "../../condition";
import { asked, item, schoolQuestion, stepped, steps, type Source } from "../../define";
import type { Rule } from "../../requirement";
import { JUNIOR_SCHOOL, LISTED_SIZES, PRIMARY_SCHOOL, supplement, tables2008 } from "./source";

const sportsPrimary = tables2008("小学 表3-1");
const sportsJunior = tables2008("初中 表3-1");
const sumOfCourts = (source: Source): Source => ({ ...source, confidence: "derived" });
const BELOW_12: Condition = { kind: "item", field: "classes", atMost: 11 };
const COURTS = { zh: "篮球场和排球场数", en: "basketball and volleyball courts" } as const;
/** Three basketball courts are not two and a volleyball court. */
const BOTH_KINDS = {
  condition: asked("courtsOfBothKindsShandong", {
    zh: "篮球场、排球场数分别达到表3-1对应班数的要求？",
    en: "Do the basketball courts and the volleyball courts each reach the figure of table 3-1?",
  }),
  reason: {
    zh: "表中篮球场、排球场只有合计数，文件分别规定",
    en: "the tables count basketball and volleyball courts together, the document each by itself",
  },
} as const;

export const SPORTS_GROUNDS: readonly Rule[] = [
  stepped(
    "sportsGround-primary",
    item("sportsGroundArea"),
    { zh: "体育用地面积", en: "sports ground" },
    LISTED_SIZES,
    [
      // 12班以下小学按12班标准.
      ...steps(
        {
          primary: [
            [1, 6288],
            [11, 6288],
          ],
        },
        supplement("二(二)"),
        BELOW_12,
      ),
      ...steps(
        {
          primary: [
            [12, 6288],
            [18, 8533],
            [24, 10893],
            [30, 11501],
            [36, 12109],
          ],
        },
        sportsPrimary,
      ),
    ],
    { when: PRIMARY_SCHOOL },
  ),
  stepped(
    "sportsGround-junior",
    item("sportsGroundArea"),
    { zh: "体育用地面积", en: "sports ground" },
    LISTED_SIZES,
    steps(
      {
        junior: [
          [18, 8533],
          [24, 11260],
          [30, 11546],
          [36, 12154],
        ],
      },
      sportsJunior,
    ),
    { when: JUNIOR_SCHOOL },
  ),
  // Basketball and volleyball courts together: 1 + 1, 2 + 1, 2 + 2, 3 + 2, 4 + 2.
  stepped(
    "courts-primary",
    item("ballCourts"),
    COURTS,
    LISTED_SIZES,
    [
      ...steps(
        {
          primary: [
            [1, 2],
            [11, 2],
          ],
        },
        sumOfCourts(supplement("二(二)")),
        BELOW_12,
      ),
      ...steps(
        {
          primary: [
            [12, 2],
            [18, 3],
            [24, 4],
            [30, 5],
            [36, 6],
          ],
        },
        sumOfCourts(sportsPrimary),
      ),
    ],
    { when: PRIMARY_SCHOOL, passOnlyIf: BOTH_KINDS },
  ),
  // 2 + 1, 3 + 1, 3 + 2, 4 + 2.
  stepped(
    "courts-junior",
    item("ballCourts"),
    COURTS,
    LISTED_SIZES,
    steps(
      {
        junior: [
          [18, 3],
          [24, 4],
          [30, 5],
          [36, 6],
        ],
      },
      sumOfCourts(sportsJunior),
    ),
    { when: JUNIOR_SCHOOL, passOnlyIf: BOTH_KINDS },
  ),
  {
    ...schoolQuestion(
      "track-primary",
      { zh: "田径场", en: "running track" },
      {
        zh: "有带100米直跑道的环形田径场：12班及以下200米，18班250米，24班及以上300米？",
        en: "Is there a ring track with a 100 m straight: 200 m (up to 12 classes), 250 m (18 classes), 300 m (24 classes and more)?",
      },
      supplement("二(二)；小学 表3-1"),
      ["primary"],
    ),
    when: PRIMARY_SCHOOL,
  },
  {
    ...schoolQuestion(
      "track-junior",
      { zh: "田径场", en: "running track" },
      {
        zh: "有100米直跑道，环形田径场18班及以下250米，24班及以上300米？",
        en: "Is there a 100 m straight, and a ring track of 250 m (up to 18 classes) or 300 m (24 classes and more)?",
      },
      supplement("初中 表3-1"),
      ["junior"],
    ),
    when: JUNIOR_SCHOOL,
  },
];
