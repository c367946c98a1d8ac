/** 农村中小学公用经费支出管理暂行办法 第三条: share of teacher training in public funds. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: DATE_NOT_KNOWN, cite: cite("ruralFunds", "第三条"), confidence: "verbatim" } as const;

export const cnTrainingFunds: Pack = {
  id: "cn-training-funds",
  title: { zh: "教师培训经费占公用经费比例", en: "Teacher training funds" },
  number: cite("ruralFunds").number,
  region: "CN",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("ruralFunds"),
  scope: ORDINARY_SCHOOLS,
  rules: [bound("training", "TRAININGFUNDSHARE", "atLeast", limits({ primary: 5, junior: 5 }, source))],
  isPartial: false,
};
