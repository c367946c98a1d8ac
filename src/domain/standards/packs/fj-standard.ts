/** 福建省义务教育标准化学校标准: land per pupil without canteen and dormitory land, buildings (asked for), class size. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { bound, limits, ORDINARY_SCHOOLS, schoolQuestion } from "../define";
import type { Pack } from "../pack";

const source = { from: DATE_NOT_KNOWN, cite: cite("fujianStandard"), confidence: "verbatim" } as const;

export const fjStandard: Pack = {
  id: "fj-standard",
  title: { zh: "福建省义务教育标准化学校标准", en: "Fujian standard schools" },
  number: cite("fujianStandard").number,
  region: "CN-FJ",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("fujianStandard"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("land", "LANDPERPUPIL", "atLeast", limits({ primary: 15, junior: 20 }, source), {
      passOnlyIf: {
        condition: {
          kind: "all",
          of: [
            { kind: "item", field: "dormArea", atMost: 0 },
            { kind: "item", field: "canteenArea", atMost: 0 },
          ],
        },
        reason: {
          zh: "文件规定不含食堂、宿舍用地，表中占地面积包含在内",
          en: "the document leaves out the land of canteens and dormitories, which the tables include",
        },
      },
    }),
    schoolQuestion(
      "building",
      { zh: "生均校舍建筑面积", en: "school building area per pupil" },
      {
        zh: "生均校舍建筑面积达到文件按班数所列限值(小学6.7—4.4㎡，初中6.6—5.2㎡；所列班数之间按插入法计算，以外按最接近的班数)？",
        en: "Does the building area per pupil reach the limit by classes (primary 6.7 to 4.4 m², junior 6.6 to 5.2 m²; interpolated between the listed sizes, the nearest one outside them)?",
      },
      source,
    ),
    bound("classSize", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, source)),
  ],
  isPartial: true,
  note: {
    zh: "收录生均占地和班额；校舍按班数插入计算，只见两端数值，各档未能全部核实，由县或学校填写是否达到。",
    en: "Land and class size; of the table of buildings to interpolate in only both ends were seen, so it is asked for.",
  },
};
