/** Indicators of money (经费). */
import { cite } from "../kernel/bibliography";
import type { FieldId } from "../fields/dictionary";
import { constant, field, ratio, type Formula } from "./formula";
import type { IndicatorEntry } from "./indicator";

const share = (part: FieldId, whole: FieldId): Formula => ratio(field(part), field(whole), 100);
/** Schools with fewer than 100 pupils are funded as if they had 100. */
export const FUNDED_PUPILS: Formula = { op: "max", of: [field("pupils"), constant(100)] };

export const MONEY = {
  PUBLICFUNDSPERPUPIL: {
    zh: "生均公用经费",
    en: "public funds per pupil",
    unit: "元",
    digits: 2,
    better: "more",
    isShared: false,
    formula: ratio(field("publicFunds"), FUNDED_PUPILS),
    definedBy: cite("quality2017", "政府保障程度第6项"),
  },
  TRAININGFUNDSHARE: {
    zh: "教师培训经费占公用经费比例",
    en: "share of public funds spent on teacher training",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("trainingFunds", "publicFunds"),
    definedBy: cite("quality2017", "教育质量第4项"),
  },
  SPECIALFUNDSPERPUPIL: {
    zh: "特殊教育生均公用经费",
    en: "public funds per pupil in special education",
    unit: "元",
    digits: 2,
    better: "more",
    isShared: false,
    formula: ratio(field("specialPublicFunds"), field("specialPupils")),
    definedBy: cite("quality2017", "政府保障程度第7项"),
  },
  PAYRATIO: {
    zh: "教师与公务员平均工资比",
    en: "mean pay of teachers by that of civil servants",
    unit: "",
    digits: 3,
    better: "more",
    isShared: false,
    formula: ratio(field("meanTeacherPay"), field("meanCivilServantPay")),
    definedBy: cite("quality2017", "政府保障程度第8项"),
  },
  QUOTASHARE: {
    zh: "优质高中招生名额分配比例",
    en: "share of selective senior school places allotted to junior schools",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("quotaPlaces", "quotaPlan"),
    definedBy: cite("quality2017", "政府保障程度第14项"),
  },
} as const satisfies Readonly<Record<string, IndicatorEntry>>;
