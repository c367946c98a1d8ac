/** 第1项 teaching and auxiliary rooms, 第2项 sports grounds. */
import { anyOf, asked, bound, indicator, item, limits, schoolQuestion, stepped, steps, titleOf } from "../../define";
import type { Rule } from "../../requirement";
import { BY_SIZE, LISTED_SIZES, source } from "./source";

/** 第1项 教学及辅助用房: four of five kinds of rooms. */
export const TEACHING_ROOMS: readonly Rule[] = [
  bound("S1-classroom", "CLASSROOMAREAPERPUPIL", "atLeast", limits({ primary: 1.35, junior: 1.35 }, source(1)), {
    alternatives: [
      {
        id: "sizeOfEachClassroom",
        text: { zh: "每间普通教室小学不小于61㎡、初中不小于67㎡", en: "each classroom of 61 m² (primary) or 67 m² (junior)" },
        when: asked("classroomsOfSize", {
          zh: "每间普通教室小学不小于61㎡、初中不小于67㎡？",
          en: "Has each classroom at least 61 m² (primary) or 67 m² (junior)?",
        }),
        ...source(1),
      },
    ],
  }),
  ...(["primary", "junior"] as const).map((stage) =>
    schoolQuestion(
      `S1-laboratory-${stage}`,
      { zh: "实验室", en: "laboratories" },
      stage === "primary"
        ? {
            zh: "科学实验室每间86㎡或生均1.91㎡(生均=总面积÷间数×班数÷学生数)？",
            en: "Has the science room 86 m², or 1.91 m² per pupil (total ÷ rooms × classes ÷ pupils)?",
          }
        : {
            zh: "理化生实验室每间96㎡或生均1.91㎡(生均=总面积÷间数×班数÷学生数)？",
            en: "Has each laboratory 96 m², or 1.91 m² per pupil (total ÷ rooms × classes ÷ pupils)?",
          },
      source(1),
      [stage],
    ),
  ),
  ...(["primary", "junior"] as const).flatMap((stage) => {
    const asking = stage === "primary" ? ["86", "1.91"] : ["96", "1.92"];
    return [
      schoolQuestion(
        `S1-computers-${stage}`,
        { zh: "计算机教室", en: "computer room" },
        {
          zh: `计算机教室每间${asking[0]}㎡或生均${asking[1]}㎡(生均=总面积÷间数×班数÷学生数)？`,
          en: `Has the computer room ${asking[0]} m², or ${asking[1]} m² per pupil (total ÷ rooms × classes ÷ pupils)?`,
        },
        source(1),
        [stage],
      ),
      schoolQuestion(
        `S1-language-${stage}`,
        { zh: "语音教室", en: "language room" },
        {
          zh: `语音教室每间${asking[0]}㎡或生均${asking[1]}㎡(生均=总面积÷间数×班数÷学生数)？`,
          en: `Has the language room ${asking[0]} m², or ${asking[1]} m² per pupil (total ÷ rooms × classes ÷ pupils)?`,
        },
        source(1),
        [stage],
      ),
    ];
  }),
  stepped(
    "S1-library-total",
    item("libraryArea"),
    { zh: "图书阅览室面积", en: "library and reading rooms" },
    LISTED_SIZES,
    steps(
      {
        primary: [
          [6, 80],
          [12, 120],
          [18, 170],
          [24, 220],
        ],
        junior: [
          [12, 181],
          [18, 261],
          [24, 340],
          [30, 420],
        ],
      },
      source(1),
    ),
  ),
  stepped(
    "S1-library-perPupil",
    indicator("LIBRARYAREAPERPUPIL"),
    titleOf("LIBRARYAREAPERPUPIL"),
    BY_SIZE,
    steps(
      {
        primary: [
          [1, 0.29],
          [7, 0.22],
        ],
        junior: [
          [1, 0.3],
          [13, 0.28],
        ],
      },
      source(1),
    ),
  ),
  anyOf("S1-library", { zh: "图书阅览室", en: "library" }, ["S1-library-total", "S1-library-perPupil"], source(1)),
  ...(["primary", "junior"] as const).map((stage): Rule => ({
    kind: "quorum",
    id: stage === "primary" ? "S1" : "S1-junior",
    title: { zh: "教学及辅助用房", en: "teaching and auxiliary rooms" },
    stages: [stage],
    of: ["S1-classroom", `S1-laboratory-${stage}`, "S1-library", `S1-computers-${stage}`, `S1-language-${stage}`],
    pass: 4,
    cite: source(1).cite,
    confidence: "verbatim",
  })),
];

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
