/** 福建省义务教育标准化学校标准: land per pupil without canteen and dormitory land, class size. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
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
    bound("classSize", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, source)),
  ],
  isPartial: true,
  note: {
    zh: "仅收录生均占地和班额；校舍按班数插入计算，各档数值未能全部核实，未收录。",
    en: "Land and class size only; the table of buildings to interpolate in is not confirmed in full.",
  },
};
