/** Layouts of 教基5170 (school buildings) and 教基5176 (land and other conditions), with their 甲/乙/丙 rows. */
import type { CellContent, Layout } from "./sheet";

/** Areas by row label path of 教基5170; 其他 rows are told apart by their parent. */
export type BuildingFigures = Readonly<Partial<Record<(typeof BUILDING_ROWS)[number][0], number>>>;
/** Figures by row label of 教基5176. */
export type LandFigures = Readonly<Partial<Record<(typeof LAND_ROWS)[number][0], number>>>;

/** Key, level of the label (0–2: which of the three label columns) and the label as printed. */
const BUILDING_ROWS = [
  ["总计", 0, "总计"],
  ["危房", 1, "#C级/D级危房"],
  ["当年新增校舍", 1, "#当年新增校舍"],
  ["租用外单位校舍", 1, "租用外单位校舍"],
  ["教学及辅助用房", 0, "一、教学及辅助用房"],
  ["教室", 1, "教室"],
  ["专用教室", 1, "专用教室"],
  ["理化生实验室", 2, "理化生实验室"],
  ["专用教室/其他", 2, "其他"],
  ["公共教学用房", 1, "公共教学用房"],
  ["图书阅览室", 2, "图书阅览室"],
  ["室内体育用房", 2, "室内体育用房"],
  ["心理辅导室", 2, "心理辅导室"],
  ["公共教学用房/其他", 2, "其他"],
  ["行政办公用房", 0, "二、行政办公用房"],
  ["教师办公室", 1, "教师办公室"],
  ["行政办公用房/其他", 1, "其他"],
  ["生活用房", 0, "三、生活用房"],
  ["教工值班宿舍", 1, "教工值班宿舍"],
  ["教师周转宿舍", 1, "教师周转宿舍"],
  ["学生宿舍", 1, "学生宿舍"],
  ["学生餐厅", 1, "学生餐厅"],
  ["厕所", 1, "厕所"],
  ["生活用房/其他", 1, "其他"],
  ["其他用房", 0, "四、其他用房"],
  ["被外单位租（借）用", 1, "#被外单位租（借）用"],
] as const;

const LAND_ROWS = [
  ["占地面积", "平方米", "占地面积"],
  ["绿化用地面积", "平方米", "#绿化用地面积"],
  ["运动场地面积", "平方米", "#运动场地面积"],
  ["校园足球场", "个", "校园足球场"],
  ["11人制足球场", "个", "#11人制足球场"],
  ["7人制足球场", "个", "#7人制足球场"],
  ["5人制足球场", "个", "#5人制足球场"],
  ["图书", "册", "图书"],
  ["数字终端数", "台", "数字终端数"],
  ["教师终端数", "台", "#教师终端数"],
  ["学生终端数", "台", "#学生终端数"],
  ["教室", "间", "教室"],
  ["网络多媒体教室", "间", "#网络多媒体教室"],
  ["固定资产总值", "万元", "固定资产总值"],
  ["教学仪器设备资产值", "万元", "#教学仪器设备资产值"],
] as const;

const code = (index: number): string => String(index + 1).padStart(2, "0");
const line = (school: string, number: string, unit: string): string =>
  `学校（机构）名称：${school}${" ".repeat(16)}表号：${number}${" ".repeat(16)}单位：${unit}`;

/** 教基5170 中小学校舍情况: labels over three columns, unit, code, 合计 in column F. */
export function buildings(school: string, figures: BuildingFigures, numbersAsText = false): Layout {
  const labelCells = (level: number, label: string): CellContent[] =>
    [0, 1, 2].map((column) => (column === level ? label : null));
  const firstRow = 6;
  return {
    name: "教基5170",
    title: "中小学校舍情况",
    line: line(school, "教基5170", "平方米"),
    header: [
      ["指标名称", null, null, "计量单位", "代码", "校舍建筑面积"],
      [null, null, null, null, null, "合计"],
      ["甲", null, null, "乙", "丙", 1],
    ],
    body: BUILDING_ROWS.map(([key, level, label], index) => [
      ...labelCells(level, label),
      "平方米",
      code(index),
      figures[key] ?? null,
    ]),
    merges: [
      "A3:C4",
      "D3:D4",
      "E3:E4",
      "A5:C5",
      ...BUILDING_ROWS.flatMap(([, level], index) =>
        level < 2 ? [`${"AB"[level]}${firstRow + index}:C${firstRow + index}`] : [],
      ),
    ],
    widths: [4, 4, 24, 10, 7, 16],
    textColumns: [1, 2, 3],
    boldRows: BUILDING_ROWS.flatMap(([, level], index) => (level === 0 ? [index + 1] : [])),
    numbersAsText,
  };
}

/** 教基5176 中小学占地面积及其他办学条件: mixed units, one value column. */
export function land(school: string, figures: LandFigures, numbersAsText = false): Layout {
  return {
    name: "教基5176",
    title: "中小学占地面积及其他办学条件",
    line: line(school, "教基5176", ""),
    header: [
      ["指标名称", "计量单位", "代码", "数值"],
      ["甲", "乙", "丙", 1],
    ],
    body: LAND_ROWS.map(([key, unit, label], index) => [label, unit, code(index), figures[key] ?? null]),
    merges: [],
    widths: [30, 12, 8, 18],
    textColumns: [1],
    numbersAsText,
  };
}
