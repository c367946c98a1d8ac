/** 第2项 sports grounds. */
import { anyOf, asked, indicator, schoolQuestion, stepped, steps, titleOf } from "../../define";
import type { Rule } from "../../requirement";
import { BY_SIZE, source } from "./source";

/** 无土操场 is asked of either way to meet item 2. */
const NO_EARTH_GROUND = {
  condition: asked("noEarthGround", { zh: "学校无土操场？", en: "Is the school without an earth ground?" }),
  reason: { zh: "文件同时要求无土操场，需确认", en: "the document also asks that there be no earth ground" },
} as const;

/** 第2项 体育运动场地. */
export const SPORTS: readonly Rule[] = [
  schoolQuestion(
    "S2",
    { zh: "体育运动场地", en: "sports ground" },
    {
      zh: "无土操场，有150米环形跑道和60米直跑道(山区学校至少有420㎡篮球场)？",
      en: "Is there no earth ground, and a 150 m ring with a 60 m straight (in mountains at least a 420 m² court)?",
    },
    source(2),
    ["primary"],
  ),
  schoolQuestion(
    "S2-track",
    { zh: "田径场", en: "running track" },
    { zh: "无土操场，有200米环形跑道和100米直跑道？", en: "Is there no earth ground, and a 200 m ring with a 100 m straight?" },
    source(2),
    ["junior"],
  ),
  stepped(
    "S2-perPupil",
    indicator("SPORTSGROUNDPERPUPIL"),
    titleOf("SPORTSGROUNDPERPUPIL"),
    BY_SIZE,
    steps(
      {
        junior: [
          [1, 5.9],
          [12, 4.2],
          [19, 3.5],
        ],
      },
      source(2),
    ),
    { passOnlyIf: NO_EARTH_GROUND },
  ),
  anyOf("S2-junior", { zh: "体育运动场地", en: "sports ground" }, ["S2-track", "S2-perPupil"], source(2), ["junior"]),
];
