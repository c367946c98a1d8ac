/** 山东省中小学教职工编制标准: the same for all schools since 2011. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: "2011-01-01", cite: cite("shandongStaffing"), confidence: "verbatim" } as const;

export const sdStaffing: Pack = {
  id: "sd-staffing",
  title: { zh: "山东省中小学教职工编制标准", en: "Shandong staffing of schools" },
  number: cite("shandongStaffing").number,
  region: "CN-SD",
  from: "2011-01-01",
  stages: ["primary", "junior"],
  cite: cite("shandongStaffing"),
  scope: ORDINARY_SCHOOLS,
  rules: [bound("staff", "PUPILSPERSTAFF", "atMost", limits({ primary: 19, junior: 13.5 }, source))],
  isPartial: false,
  note: { zh: "核查教职工配备是否足够。", en: "Checked as sufficiency." },
};
