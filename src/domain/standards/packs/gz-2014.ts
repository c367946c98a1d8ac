/** 贵州省县域义务教育学校办学基本条件评估指标体系(修订): land of schools built after 2011. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { asked, bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: DATE_NOT_KNOWN, cite: cite("guizhou2014", "(一)"), confidence: "verbatim" } as const;
const BUILT_AFTER_2011 = asked("builtAfter2011", { zh: "学校为2011年后新建？", en: "Was the school built after 2011?" });

export const gz2014: Pack = {
  id: "gz-2014",
  title: { zh: "贵州省义务教育学校办学基本条件评估指标", en: "Guizhou school conditions (2014)" },
  number: cite("guizhou2014").number,
  region: "CN-GZ",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("guizhou2014"),
  scope: ORDINARY_SCHOOLS,
  rules: [bound("land", "LANDPERPUPIL", "atLeast", limits({ primary: 20, junior: 25 }, source), { when: BUILT_AFTER_2011 })],
  isPartial: true,
  note: {
    zh: "据2014年9月的学校填报表。仅收录2011年后新建学校生均占地；校舍、宿舍等分档计分项目的限值未能核实。",
    en: "From a school form of September 2014. Land of schools built after 2011 only; the limits of the scored items are not confirmed.",
  },
};
