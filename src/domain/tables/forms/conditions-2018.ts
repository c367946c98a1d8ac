/**
 * 基础基522 占地面积及其他办学条件 and 基础基531 信息化建设情况: items in columns, one data row (tables.md §4.9).
 * Of 522 only some headings were seen, so nothing is taken by column number.
 */
import { ONLY_ROW } from "../form-place";
import type { FormSpec, ItemSpec } from "../form-spec";

function item(field: ItemSpec["field"], unit: string, ...columns: string[]): ItemSpec {
  return { field, row: [ONLY_ROW], columns, number: 0, unit };
}

const BOOKS = item("books", "册", "图书>计", "图书>合计", "图书", "图书册数");
const COMPUTERS = item("computers", "台", "教学用计算机>计", "教学用计算机>小计", "教学用计算机", "教学用计算机数");

export const conditions2018: FormSpec = {
  id: "基础基522",
  titles: ["中小学占地面积及其他办学条件"],
  outline: [],
  items: [
    item("landArea", "平方米", "占地面积>计", "占地面积>合计", "占地面积"),
    item("greenArea", "平方米", "绿化用地面积"),
    item("sportsGroundArea", "平方米", "运动场地面积"),
    BOOKS,
    COMPUTERS,
    item("multimediaRooms", "间", "网络多媒体教室>计", "网络多媒体教室>合计", "网络多媒体教室"),
    item("classrooms", "间", "教室>计", "教室>合计", "教室"),
    item("fixedAssets", "万元", "固定资产总值>计", "固定资产总值>合计", "固定资产总值"),
    item("equipmentValue", "万元", "教学仪器设备资产值", "教学仪器设备资产值>计", "教学仪器设备"),
  ],
};

export const informatisation2018: FormSpec = {
  id: "基础基531",
  titles: ["中小学信息化建设情况"],
  outline: [],
  items: [
    { ...BOOKS, rank: 2 },
    { ...COMPUTERS, rank: 2 },
  ],
};
