/** 班额: standard classes, 大班额 (56人及以上) and 超大班额 (66人及以上). */
import { cite } from "../../kernel/bibliography";
import { bound, countyTotal, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const standard = { from: "2017-01-01", cite: cite("quality2017", "政府保障程度第5项"), confidence: "verbatim" } as const;
const target = { from: "2018-01-01", cite: cite("classSizeElimination"), confidence: "verbatim" } as const;

export const cnClassSize: Pack = {
  id: "cn-class-size",
  title: { zh: "班额", en: "Class size" },
  number: "班额标准及消除大班额目标",
  region: "CN",
  from: "2017-01-01",
  stages: ["primary", "junior"],
  cite: cite("quality2017"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("standard", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, standard)),
    countyTotal("large", "LARGECLASSSHARE", limits({ primary: 5, junior: 5 }, { ...target, from: "2020-01-01" }), {
      bound: "atMost",
    }),
    countyTotal("superLarge", "SUPERLARGECLASSSHARE", limits({ primary: 2, junior: 2 }, target), { bound: "atMost" }),
  ],
  isPartial: false,
  note: {
    zh: "大班额占比5%、超大班额占比2%为全国消除目标，按全县合计核查。",
    en: "5% of large and 2% of super-large classes are national targets, checked on the totals of the county.",
  },
};
