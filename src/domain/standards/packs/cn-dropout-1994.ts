/** 普及义务教育评估验收标准 (1994): dropout and enrolment by city and countryside. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS, RURAL, URBAN } from "../define";
import type { Pack } from "../pack";

const source = { from: "1994-01-01", cite: cite("universalEducation1994"), confidence: "verbatim" } as const;

export const cnDropout1994: Pack = {
  id: "cn-dropout-1994",
  title: { zh: "普及义务教育评估验收(辍学率、入学率)", en: "Universal compulsory education (dropout, enrolment)" },
  number: cite("universalEducation1994").number,
  region: "CN",
  from: "1994-01-01",
  stages: ["primary", "junior"],
  cite: cite("universalEducation1994"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("dropout", "DROPOUTRATE", "atMost", [
      ...limits({ primary: 1, junior: 2 }, source, URBAN),
      ...limits({ primary: 2, junior: 3 }, source, RURAL),
    ]),
    bound("enrolment", "ENROLMENTRATE", "atLeast", limits({ junior: 95 }, source), { when: RURAL }),
    bound("disabled", "DISABLEDENROLMENTRATE", "atLeast", [
      ...limits({ primary: 80, junior: 80 }, source, URBAN),
      ...limits({ primary: 60, junior: 60 }, source, RURAL),
    ]),
  ],
  isPartial: true,
  note: {
    zh: "按城市、农村收录；镇区文件未单列，不适用。",
    en: "By city and countryside; towns are not listed in the document.",
  },
};
