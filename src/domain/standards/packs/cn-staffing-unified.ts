/** 统一城乡中小学教职工编制标准: the city ratios for all schools. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: DATE_NOT_KNOWN, cite: cite("staffingUnified"), confidence: "secondHand" } as const;

export const cnStaffingUnified: Pack = {
  id: "cn-staffing-unified",
  title: { zh: "统一城乡中小学教职工编制标准", en: "Unified staffing of schools" },
  number: cite("staffingUnified").number,
  region: "CN",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("staffingUnified"),
  scope: ORDINARY_SCHOOLS,
  rules: [bound("staff", "PUPILSPERSTAFF", "atMost", limits({ primary: 19, junior: 13.5 }, source))],
  isPartial: false,
  note: {
    zh: "转引，文号和日期待核。核查教职工配备是否足够。",
    en: "Second-hand; number and date are not confirmed. Checked as sufficiency.",
  },
};
