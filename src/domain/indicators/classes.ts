/** Indicators of school and class size (学校规模、班额). */
import { cite } from "../kernel/bibliography";
import { field, ratio } from "./formula";
import type { IndicatorEntry } from "./indicator";

const classes = field("classes");
const statistics = cite("statisticalReturn");

export const CLASSES = {
  SCHOOLSIZE: {
    zh: "学校规模",
    en: "pupils of the school's compulsory stages",
    unit: "人",
    digits: 0,
    better: "less",
    isShared: false,
    formula: field("compulsoryPupils"),
    definedBy: cite("quality2017", "政府保障程度第4项"),
  },
  MEANCLASSSIZE: {
    zh: "平均班额",
    en: "mean class size",
    unit: "人",
    digits: 1,
    better: "less",
    isShared: false,
    formula: ratio(field("pupils"), classes),
    definedBy: statistics,
  },
  MAXCLASSSIZE: {
    zh: "最大班额",
    en: "largest class",
    unit: "人",
    digits: 0,
    better: "less",
    isShared: false,
    formula: field("largestClass"),
    definedBy: cite("quality2017", "政府保障程度第5项"),
  },
  CLASSESOVERCAPSHARE: {
    zh: "超标准班额班级比例",
    en: "share of classes over the standard size",
    unit: "%",
    digits: 1,
    better: "less",
    isShared: false,
    formula: {
      primary: ratio(field("classesOver45"), classes, 100),
      junior: ratio(field("classesOver50"), classes, 100),
    },
    definedBy: cite("quality2017", "政府保障程度第5项"),
  },
  LARGECLASSSHARE: {
    zh: "大班额班级比例",
    en: "share of classes of 56 and more",
    unit: "%",
    digits: 1,
    better: "less",
    isShared: false,
    formula: ratio(field("largeClasses"), classes, 100),
    definedBy: cite("classSizeElimination"),
  },
  SUPERLARGECLASSSHARE: {
    zh: "超大班额班级比例",
    en: "share of classes of 66 and more",
    unit: "%",
    digits: 1,
    better: "less",
    isShared: false,
    formula: ratio(field("superLargeClasses"), classes, 100),
    definedBy: cite("classSizeElimination"),
  },
} as const satisfies Readonly<Record<string, IndicatorEntry>>;
