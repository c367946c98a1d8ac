/** Indicators of equipment, books and computers (仪器设备、图书、信息化). */
import { cite } from "../kernel/bibliography";
import { field, ratio } from "./formula";
import type { IndicatorEntry } from "./indicator";

const pupils = field("pupils");
const statistics = cite("statisticalReturn");

export const EQUIPMENT = {
  EQUIPMENTPERPUPIL: {
    zh: "生均教学仪器设备值",
    en: "value of teaching equipment per pupil",
    unit: "元",
    digits: 2,
    better: "more",
    isShared: true,
    formula: ratio(field("equipmentValue"), pupils),
    definedBy: cite("quality2017", "资源配置第6项"),
  },
  MULTIMEDIAROOMSPER100: {
    zh: "每百名学生拥有网络多媒体教室数",
    en: "networked multimedia classrooms per 100 pupils",
    unit: "间",
    digits: 2,
    better: "more",
    isShared: true,
    formula: ratio(field("multimediaRooms"), pupils, 100),
    definedBy: cite("quality2017", "资源配置第7项"),
  },
  MULTIMEDIAROOMSHARE: {
    zh: "网络多媒体教室占教室比例",
    en: "share of networked multimedia classrooms",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: true,
    formula: ratio(field("multimediaRooms"), field("classrooms"), 100),
    definedBy: statistics,
  },
  COMPUTERSPER100: {
    zh: "每百名学生拥有计算机台数",
    en: "computers per 100 pupils",
    unit: "台",
    digits: 2,
    better: "more",
    isShared: true,
    formula: ratio(field("computers"), pupils, 100),
    definedBy: cite("basic2012", "校际均衡第4项"),
  },
  PUPILSPERCOMPUTER: {
    zh: "生机比",
    en: "pupils per pupils' computer",
    unit: "人",
    digits: 1,
    better: "less",
    isShared: true,
    formula: ratio(pupils, field("pupilComputers")),
    definedBy: cite("jiangsuIct"),
  },
  TEACHERSPERCOMPUTER: {
    zh: "师机比",
    en: "teachers per teachers' computer",
    unit: "人",
    digits: 1,
    better: "less",
    isShared: true,
    formula: ratio(field("teachers"), field("teacherComputers")),
    definedBy: cite("jiangsuIct"),
  },
  BOOKSPERPUPIL: {
    zh: "生均图书册数",
    en: "books per pupil",
    unit: "册",
    digits: 2,
    better: "more",
    isShared: true,
    formula: ratio(field("books"), pupils),
    definedBy: cite("basic2012", "校际均衡第5项"),
  },
  NEWBOOKSPERPUPIL: {
    zh: "生均年新增图书册数",
    en: "books added per pupil and year",
    unit: "册",
    digits: 2,
    better: "more",
    isShared: true,
    formula: ratio(field("newBooks"), pupils),
    definedBy: cite("library2018"),
  },
} as const satisfies Readonly<Record<string, IndicatorEntry>>;
