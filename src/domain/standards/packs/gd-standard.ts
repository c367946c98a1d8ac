/** 广东省义务教育标准化学校标准: land per pupil. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { asked, bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: DATE_NOT_KNOWN, cite: cite("guangdongStandard"), confidence: "verbatim" } as const;
const CENTRE = asked("cityCentre", { zh: "学校位于市中心城区？", en: "Is the school in the centre of a city?" });

export const gdStandard: Pack = {
  id: "gd-standard",
  title: { zh: "广东省义务教育标准化学校标准", en: "Guangdong standard schools" },
  number: cite("guangdongStandard").number,
  region: "CN-GD",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("guangdongStandard"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("land", "LANDPERPUPIL", "atLeast", [
      ...limits({ primary: 9.4, junior: 10.1 }, source, CENTRE),
      ...limits({ primary: 18, junior: 23 }, source),
    ]),
  ],
  isPartial: true,
  note: { zh: "仅收录生均占地。", en: "Land per pupil only." },
};
