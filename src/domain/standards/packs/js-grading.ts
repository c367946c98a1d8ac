/** 江苏省基本办学条件分级评价: 合格 and 基本合格 for land (less 5 m² for each boarder), buildings and sports ground. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { anyOf, limits, ORDINARY_SCHOOLS, schoolQuestion, titleOf } from "../define";
import type { Pack } from "../pack";
import type { GradedRule } from "../requirement";
import type { IndicatorId } from "../../indicators/catalogue";
import type { Stage } from "../../kernel/stage";

const source = { from: DATE_NOT_KNOWN, cite: cite("jiangsuGrading"), confidence: "secondHand" } as const;

function graded(
  id: string,
  indicator: IndicatorId,
  full: Partial<Record<Stage, number>>,
  basic: Partial<Record<Stage, number>>,
): GradedRule {
  return {
    kind: "graded",
    id,
    title: titleOf(indicator),
    indicator,
    bound: "atLeast",
    stages: Object.keys(full) as Stage[],
    grades: [
      { name: { zh: "合格", en: "full" }, isPass: true, limits: limits(full, source) },
      { name: { zh: "基本合格", en: "basic" }, isPass: true, limits: limits(basic, source) },
    ],
  };
}

export const jsGrading: Pack = {
  id: "js-grading",
  title: { zh: "江苏省基本办学条件分级评价", en: "Jiangsu grading of school conditions" },
  number: cite("jiangsuGrading").number,
  region: "CN-JS",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("jiangsuGrading"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    graded("land", "LANDPERPUPILNETBOARDERS", { primary: 18, junior: 23 }, { primary: 15, junior: 20 }),
    {
      ...graded("building", "FLOORAREAPERPUPIL", { primary: 4.5, junior: 6 }, { primary: 4, junior: 5 }),
      passOnlyIf: {
        condition: { kind: "item", field: "boarders", atMost: 0 },
        reason: {
          zh: "有寄宿生的学校每名寄宿生另加3—5㎡，文件未说明如何取值",
          en: "the document adds 3 to 5 m² for each boarder and does not say how much",
        },
      },
    },
    graded("sportsGround", "SPORTSGROUNDPERPUPIL", { primary: 4 }, { primary: 3 }),
    schoolQuestion(
      "track",
      { zh: "环形跑道", en: "running track" },
      { zh: "有150米以上环形跑道？", en: "Is there a ring track of at least 150 m?" },
      source,
      ["primary"],
    ),
    anyOf("sports", { zh: "运动场地或跑道", en: "sports ground or track" }, ["sportsGround", "track"], source, ["primary"]),
  ],
  isPartial: true,
  note: {
    zh: "转引，所见材料未注明省份，按数值与江苏标准一致归入。运动场地按面积或跑道长度(合格200米、基本合格150米)达到其一即可。寄宿生另加的校舍面积(3—5㎡)取值不明，有寄宿生的学校校舍只能认定不合格。31项综合等级未收录。",
    en: "Second-hand; the material names no province and is placed here because its figures are those of Jiangsu. Area or track (200 m, basic 150 m) is enough for the sports ground. How much building area is added for a boarder (3 to 5 m²) is not clear: of schools with boarders only a failure is certain. The overall grade over 31 items is left out.",
  },
};
