/** Measures (计量): the dimension a heading's figure has, by its words and by its unit. */
import type { Unit } from "../../kernel/unit";

/** `pieces` (个) are things of any sort that come in whole pieces; `count` (数) also says the size of a sum. */
export const MEASURES = {
  area: "面积 总面积 面积数 面积合计 平方 亩数",
  rooms: "间数 总间数 间 房间数 间数量 室数",
  people: "人数 总人数 人员数 人头数 人数合计 人员总数 人员数量 总人次数",
  volumes: "本 册数 总册数 册 册数量 本数 藏量",
  machines: "台数 总台数 台 台套数 台(套)数 台数量",
  money:
    "金额 资产值 总值 资产总值 原值 账面原值 价值 资产 资产原值 总金额 值 费 费用 资产值(账面原值) 资产总额 账面价值 资产价值",
  pieces: "个数 座数 片数 块数 处数 总个数",
  otherUnit: "套数 件数 种数 种类 种类数 张数 辆数 栋数 幢数 层数 架数 台件数 长度 高度 宽度 容量 容积 次数 天数 时长 时数",
  count: "数 数量 总额 总数 总数量 数目 总量 数额 数量合计 量",
} as const;

export type Dimension = keyof typeof MEASURES | "classes" | "bandwidth" | "schools" | "hours" | "share";

/** Dimension of a unit of the dictionary; `null` for units of ratios, which are no stock. */
export const DIMENSION_OF_UNIT: Readonly<Record<Unit, Dimension | null>> = {
  "㎡": "area",
  人: "people",
  元: "money",
  册: "volumes",
  台: "machines",
  间: "rooms",
  个: "pieces",
  班: "classes",
  所: "schools",
  学时: "hours",
  Mbps: "bandwidth",
  "%": "share",
  "元/人": null,
  "㎡/人": null,
  "": null,
};

/** Units that tables use and no item of the dictionary is measured in. */
export const OTHER_UNITS =
  "套 张 件 种 米 公里 km 栋 幢 条 辆 户 年 岁 分 小时 h 天 次 节 盘 gb g tb 份 项 吨 千瓦 口 门 盏 把 组 层 棵 株 只 支 副 架 头 对 箱 m3 立方米 w 万次 学分 秒";

const COUNTED: ReadonlySet<Dimension> = new Set<Dimension>(["rooms", "people", "volumes", "machines", "classes", "pieces"]);

/** Does a figure said to be of dimension `said` fit an item of dimension `wanted`? */
export function fits(said: Dimension, wanted: Dimension): boolean {
  if (said === wanted) return true;
  return said === "count" ? COUNTED.has(wanted) || wanted === "money" : said === "pieces" && COUNTED.has(wanted);
}
