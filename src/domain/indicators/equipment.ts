/** Indicators of equipment, books and computers (仪器设备、图书、信息化). */
import { cite } from "../kernel/bibliography";
import { field, ratio } from "./formula";
import type { IndicatorEntry } from "./indicator";

const pupils = field("pupils");

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
} as const satisfies Readonly<Record<string, IndicatorEntry>>;
