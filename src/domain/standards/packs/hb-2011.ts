/** 湖北省义务教育学校办学基本标准(试行) (2011): class size. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: "2011-06-01", cite: cite("hubei2011"), confidence: "secondHand" } as const;

export const hb2011: Pack = {
  id: "hb-2011",
  title: { zh: "湖北省义务教育学校办学基本标准", en: "Hubei basic school standard (2011)" },
  number: cite("hubei2011").number,
  region: "CN-HB",
  from: "2011-06-01",
  stages: ["primary", "junior"],
  cite: cite("hubei2011"),
  scope: ORDINARY_SCHOOLS,
  rules: [bound("classSize", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, source))],
  isPartial: true,
  note: {
    zh: "仅收录班额近期目标，转引；其余指标未能核实。",
    en: "The near-term class size only, second-hand; other items are not confirmed.",
  },
};
