/** 农村中小学公用经费支出管理暂行办法 第三条: share of teacher training in public funds. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Condition } from "../condition";
import type { Pack } from "../pack";

const source = { from: DATE_NOT_KNOWN, cite: cite("ruralFunds", "第三条"), confidence: "verbatim" } as const;

/** The document speaks of 农村中小学. */
const NOT_URBAN: Condition = { kind: "locality", in: ["town", "rural"] };

export const cnTrainingFunds: Pack = {
  id: "cn-training-funds",
  title: { zh: "教师培训经费占公用经费比例", en: "Teacher training funds" },
  number: cite("ruralFunds").number,
  region: "CN",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("ruralFunds"),
  scope: ORDINARY_SCHOOLS,
  rules: [bound("training", "TRAININGFUNDSHARE", "atLeast", limits({ primary: 5, junior: 5 }, source), { when: NOT_URBAN })],
  isPartial: false,
  note: {
    zh: "文件适用于农村中小学，按镇区、乡村学校核查，城区学校不适用。",
    en: "The document speaks of rural schools: schools of towns and the countryside are checked, those of cities are not.",
  },
};
