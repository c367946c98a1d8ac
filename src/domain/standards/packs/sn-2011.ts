/** 陕西省级评估标准(9项): seven of nine must pass; for junior schools only four of the nine could be confirmed. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import type { Stage } from "../../kernel/stage";
import {
  anyOf,
  asked,
  bound,
  indicator,
  item,
  limits,
  ORDINARY_SCHOOLS,
  RURAL,
  schoolQuestion,
  stepped,
  steps,
  titleOf,
  URBAN,
} from "../define";
import type { Pack } from "../pack";
import type { QuorumRule, Rule, RuleId } from "../requirement";
import { BY_SIZE, LISTED_SIZES, source } from "./sn-2011/source";
import { SPORTS } from "./sn-2011/sports";

/** 第1项 教学及辅助用房: four of five kinds of rooms. */
const TEACHING_ROOMS: readonly Rule[] = [
  bound("S1-classroom", "CLASSROOMAREAPERPUPIL", "atLeast", limits({ primary: 1.35, junior: 1.35 }, source(1)), {
    alternatives: [
      {
        id: "sizeOfEachClassroom",
        text: { zh: "每间普通教室小学不小于61㎡、初中不小于67㎡", en: "each classroom of 61 m² (primary) or 67 m² (junior)" },
        when: asked(
          "classroomsOfSize",
          {
            zh: "每间普通教室小学不小于61㎡、初中不小于67㎡？",
            en: "Has each classroom at least 61 m² (primary) or 67 m² (junior)?",
          },
          "section",
        ),
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

/** The items of junior schools whose limits could not be seen. */
const JUNIOR_NOT_SEEN = [
  [5, "生均图书册数", "books per pupil"],
  [6, "教职工与学生比", "staff by pupils"],
  [7, "专任教师学历", "degrees of teachers"],
  [8, "中级及以上职称教师比例", "middle titles and above"],
  [9, "高级职称教师或骨干教师比例", "senior titles or backbone teachers"],
] as const;

function sevenOfNine(id: RuleId, stage: Stage, of: readonly RuleId[]): QuorumRule {
  const title = { zh: "九项指标综合判定", en: "nine items taken together" };
  return { kind: "quorum", id, title, stages: [stage], of, pass: 7, cite: cite("shaanxiNineItems"), confidence: "verbatim" };
}

export const sn2011: Pack = {
  id: "sn-2011",
  title: { zh: "陕西省义务教育学校省级评估标准(9项)", en: "Shaanxi provincial assessment of schools (nine items)" },
  number: cite("shaanxiNineItems").number,
  region: "CN-SN",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("shaanxiNineItems"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    ...TEACHING_ROOMS,
    ...SPORTS,
    schoolQuestion(
      "S3",
      { zh: "教学仪器设备", en: "teaching equipment" },
      { zh: "教学仪器设备按省颁目录配备？", en: "Is the teaching equipment complete by the provincial list?" },
      source(3),
    ),
    bound("S4", "COMPUTERSPER100", "atLeast", limits({ primary: 15, junior: 15 }, { ...source(4), confidence: "secondHand" })),
    bound("S5", "BOOKSPERPUPIL", "atLeast", limits({ primary: 30 }, source(5))),
    bound("S6", "PUPILSPERSTAFF", "atMost", [
      ...limits({ primary: 21 }, source(6), URBAN),
      ...limits({ primary: 23 }, source(6), RURAL),
    ]),
    bound("S7", "COLLEGESHARE", "atLeast", limits({ primary: 85 }, source(7))),
    bound("S8", "MIDTITLESHARE", "atLeast", limits({ primary: 35 }, source(8))),
    schoolQuestion(
      "S9-senior",
      { zh: "高级职称教师比例(以县为单位)", en: "senior titles in the county" },
      {
        zh: "全县小学专任教师中高级职称教师比例达到2%以上？",
        en: "Do at least 2% of the county's primary teachers hold a senior title?",
      },
      source(9),
      ["primary"],
    ),
    bound("S9-backbone", "BACKBONESHARE", "atLeast", limits({ primary: 5 }, source(9))),
    anyOf(
      "S9",
      { zh: "高级职称教师或骨干教师比例", en: "senior titles or backbone teachers" },
      ["S9-senior", "S9-backbone"],
      source(9),
      ["primary"],
    ),
    ...JUNIOR_NOT_SEEN.map(([number, zh, en]) =>
      schoolQuestion(
        `S${number}-junior`,
        { zh, en },
        {
          zh: `初中${zh}达到省级评估标准第${number}项？`,
          en: `Does the junior stage reach item ${number} of the provincial standard (${en})?`,
        },
        source(number),
        ["junior"],
      ),
    ),
    sevenOfNine("nine", "primary", ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"]),
    sevenOfNine("nine-junior", "junior", [
      "S1-junior",
      "S2-junior",
      "S3",
      "S4",
      ...JUNIOR_NOT_SEEN.map(([number]) => `S${number}-junior`),
    ]),
  ],
  sectionVerdict: ["nine", "nine-junior"],
  isPartial: true,
  note: {
    zh: "小学九项齐全，高级职称比例以县为单位，由县或学校填写；初中能核实的只有四项，其余五项限值未能核实，由县或学校填写是否达到。镇区的教职工比文件未列，不适用。",
    en: "All nine items of primary schools, the share of senior titles being that of the county, which is asked for; for junior schools only four could be confirmed, the limits of the other five were not seen and are asked for. Staff in towns are not listed.",
  },
};
