/**
 * 教育经费统计 year tables: 收入情况表, 支出情况表, 资产实物量 (tables.md §7). Their official numbers are not documented, so
 * they are known by title. Assets are counted at the year's end, not at the start of the school year: they only stand in
 * where no 教基 form gives the item.
 */
import { type FormSpec, type ItemSpec, row } from "../form-spec";

function item(field: ItemSpec["field"], label: string, unit: string, rank: 1 | 3): ItemSpec {
  return { field, row: [label], columns: [], number: 1, unit, rank };
}

export const income: FormSpec = {
  id: "教育经费收入情况表",
  titles: ["教育经费收入情况表", "收入情况表"],
  unit: "元",
  outline: [row("财政补助收入中安排的公用经费")],
  items: [item("publicFunds", "财政补助收入中安排的公用经费", "元", 1)],
};

export const expenditure: FormSpec = {
  id: "教育经费支出情况表",
  titles: ["教育经费支出情况表", "支出情况表"],
  unit: "元",
  outline: [row("培训费")],
  items: [item("trainingFunds", "培训费", "元", 1)],
};

export const assets: FormSpec = {
  id: "资产实物量情况表",
  titles: ["资产实物量情况表", "资产实物量"],
  outline: [
    row("土地及土地使用权面积"),
    row("运动场地面积"),
    row("年末房屋建筑面积"),
    row("教学及辅助用房建筑面积"),
    row("危房"),
    row("网络多媒体教室间数", [], "网络多媒体教室"),
    row("图书"),
    row("数字终端数"),
    row("学生终端数"),
  ],
  items: [
    item("landArea", "土地及土地使用权面积", "平方米", 3),
    item("sportsGroundArea", "运动场地面积", "平方米", 3),
    item("floorArea", "年末房屋建筑面积", "平方米", 3),
    item("teachingArea", "教学及辅助用房建筑面积", "平方米", 3),
    item("dilapidatedArea", "危房", "平方米", 3),
    item("multimediaRooms", "网络多媒体教室间数", "间", 3),
    item("books", "图书", "册", 3),
    item("terminals", "数字终端数", "台", 3),
    item("pupilComputers", "学生终端数", "台", 3),
  ],
};
