/** 中小学教职工编制标准 (国办发〔2001〕74号): pupils per member of staff by city, county town and countryside. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS, RURAL, TOWN, URBAN } from "../define";
import type { Pack } from "../pack";

const source = { from: "2001-01-01", cite: cite("staffing2001"), confidence: "verbatim" } as const;

export const cnStaffing2001: Pack = {
  id: "cn-staffing-2001",
  title: { zh: "中小学教职工编制标准", en: "Staffing of schools (2001)" },
  number: cite("staffing2001").number,
  region: "CN",
  from: "2001-01-01",
  stages: ["primary", "junior"],
  cite: cite("staffing2001"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("staff", "PUPILSPERSTAFF", "atMost", [
      ...limits({ primary: 19, junior: 13.5 }, source, URBAN),
      ...limits({ primary: 21, junior: 16 }, source, TOWN),
      ...limits({ primary: 23, junior: 18 }, source, RURAL),
    ]),
  ],
  isPartial: false,
  note: {
    zh: "核查教职工配备是否足够：学生与教职工之比不高于标准。城区、镇区、乡村对应城市、县镇、农村。",
    en: "Checked as sufficiency: no more pupils per member of staff than the standard.",
  },
};
