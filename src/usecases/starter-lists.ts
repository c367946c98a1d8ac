/** Lists of schools to begin with where a workbook holds none: an empty one to fill in, and a sample with invented figures. */
import type { WorkbookPort } from "../workbook/port";
import { addedSheet, type AddedSheet } from "./own-standards";

/** `empty`: headers alone · `sample`: with five invented schools */
export type StarterList = "empty" | "sample";

/** As the official forms call the items; the figures of the seven indicators of 资源配置, books and computers. */
const HEADERS = [
  ...["学校名称", "学校标识码", "办学类型", "学段", "在校生数（人）", "班数（个）", "专任教师数（人）"],
  ...["高于规定学历教师数（人）", "县级及以上骨干教师数（人）", "体育、艺术（美术、音乐）专任教师数（人）"],
  ...["占地面积（㎡）", "运动场地面积（㎡）", "校舍建筑面积（㎡）", "教学及辅助用房面积（㎡）", "室内体育用房面积（㎡）"],
  ...["教学仪器设备资产值（万元）", "网络多媒体教室间数（间）", "教学用计算机台数（台）", "图书册数（册）"],
] as const;

const SAMPLE: readonly (readonly (string | number)[])[] = [
  ["示例第一小学", "9900000101", "小学", "小学", 540, 12, 32, 30, 6, 6, 9800, 4300, 4600, 2700, 160, 150, 30, 90, 14000],
  ["示例第二小学", "9900000102", "小学", "小学", 810, 18, 45, 38, 6, 6, 12400, 5200, 5400, 3400, 0, 170, 42, 120, 16200],
  ["示例第三小学", "9900000103", "小学", "小学", 270, 6, 17, 15, 3, 3, 5600, 2300, 2500, 1400, 80, 62, 15, 40, 5100],
  ["示例第一中学", "9900000104", "初级中学", "初中", 600, 12, 48, 45, 7, 7, 15200, 6600, 7200, 4100, 240, 190, 34, 120, 21500],
  ["示例第二中学", "9900000105", "初级中学", "初中", 450, 9, 36, 30, 4, 4, 11000, 4500, 5000, 2400, 120, 105, 22, 70, 12600],
];

/** Sheets are named in the language of their headers, so that they are read alike by everybody. */
const NAMES: Readonly<Record<StarterList, string>> = { empty: "学校名单", sample: "示例名单" };

export function addStarterList(port: Pick<WorkbookPort, "addSheet">, list: StarterList): Promise<AddedSheet> {
  return addedSheet(() => port.addSheet(NAMES[list], [HEADERS, ...(list === "sample" ? SAMPLE : [])]));
}
