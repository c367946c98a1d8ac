/** The official forms of the 教基 series as they are printed (tables.md §4), filled by figures keyed by row label and column number. */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "./grids";

type Figures = Readonly<Record<string, Readonly<Record<number, CellValue>> | CellValue>>;

const valueOf = (figures: Figures, label: string, number: number): CellValue => {
  const row = figures[label];
  if (row !== null && typeof row === "object" && !("error" in row)) return (row as Record<number, CellValue>)[number] ?? null;
  return number === 1 ? ((row as CellValue | undefined) ?? null) : null;
};

/** Label column, code column, then the numbered columns. */
function body(labels: readonly string[], columns: number, figures: Figures): CellValue[][] {
  return labels.map((label, index) => [
    label,
    String(index + 1).padStart(2, "0"),
    ...Array.from({ length: columns }, (_, col) => valueOf(figures, label.replace(/[#＃\s]+/g, ""), col + 1)),
  ]);
}

const PUPIL_ROWS = ["总  计", "#女", "#少数民族", "#复式班", "#寄宿生", "#随迁子女", "#进城务工人员随迁子女", "#农村留守儿童"];

const numbers = (count: number): CellValue[] => Array.from({ length: count }, (_, index) => index + 1);

export function form3112(school: string, figures: Figures, sheet = "教基3112"): Grid {
  return grid(
    sheet,
    [
      ["小学分类型学生数"],
      [
        `学校（机构）名称：${school}`,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "表号：教基3112",
        null,
        null,
        null,
        null,
        "单位：人",
      ],
      [
        "指标名称",
        "代码",
        "毕业生数",
        "招生数",
        null,
        null,
        null,
        null,
        "在校生数",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "预计毕业生数",
      ],
      [
        null,
        null,
        null,
        "招生数",
        "未接受过",
        "一年",
        "两年",
        "三年",
        "计",
        "#女",
        "一年级",
        "二年级",
        "三年级",
        "四年级",
        "五年级",
        "六年级",
        null,
      ],
      ["甲", "乙", ...numbers(15)],
      ...body(PUPIL_ROWS, 15, figures),
    ],
    [
      [0, 0, 1, 17],
      [2, 0, 2, 1],
      [2, 1, 2, 1],
      [2, 2, 2, 1],
      [2, 3, 1, 5],
      [2, 8, 1, 8],
      [2, 16, 2, 1],
    ],
  );
}

export function form3115(school: string, figures: Figures, sheet = "教基3115"): Grid {
  return grid(
    sheet,
    [
      ["初中分类型学生数"],
      [`学校（机构）名称：${school}`, null, null, "表号：教基3115", null, null, null, null, null, null, "单位：人"],
      ["指标名称", "代码", "毕业生数", "招生数", "在校生数", "#女", "一年级", "二年级", "三年级", "四年级", "预计毕业生数"],
      ["甲", "乙", ...numbers(9)],
      ...body(PUPIL_ROWS, 9, figures),
    ],
    [[0, 0, 1, 11]],
  );
}

export function form4149(school: string, figures: Figures, sheet = "教基4149"): Grid {
  return grid(
    sheet,
    [
      ["中小学教职工"],
      [`学校（机构）名称：${school}`, null, null, "表号：教基4149", null, null, null, null, null, "单位：人"],
      ["指标名称", "代码", "教职工数", null, null, null, null, null, "校外教师", "银龄教师"],
      [null, null, "合计", "专任教师", "行政人员", "教辅人员", "工勤人员", "其他", null, null],
      ["甲", "乙", ...numbers(8)],
      ...body(["总计", "#女", "#少数民族", "#在编人员", "#外籍人员"], 8, figures),
    ],
    [
      [2, 2, 1, 6],
      [2, 0, 2, 1],
      [2, 1, 2, 1],
    ],
  );
}

const SUBJECTS =
  "合计 #女 道德与法治 语文 数学 外语 #英语 #日语 #俄语 历史 地理 科学 物理 化学 生物学 信息科技 体育与健康 艺术 #音乐 #美术 劳动 综合实践活动 其他 本学年不授课".split(
    " ",
  );
const DEGREES = ["合计", "#女", "#少数民族", "博士研究生", "硕士研究生", "本科", "专科", "高中阶段", "高中阶段以下"];

export function formTeachers(
  number: "教基4155" | "教基4156",
  title: string,
  school: string,
  figures: Figures,
  sheet: string = number,
): Grid {
  return grid(
    sheet,
    [
      [title],
      [`学校（机构）名称：${school}`, null, null, `表号：${number}`, null, null, "单位：人"],
      ["指标名称", "代码", ...SUBJECTS],
      ["甲", "乙", ...numbers(24)],
      ...body(DEGREES, 24, figures),
    ],
    [[0, 0, 1, 26]],
  );
}

/** Label, level (its column among A–C). */
const BUILDING_ROWS: readonly (readonly [string, number])[] = [
  ["总计", 0],
  ["#C级、D级危房", 1],
  ["#当年新增校舍", 1],
  ["租用外单位", 1],
  ["一、教学及辅助用房", 0],
  ["教室", 1],
  ["专用教室", 1],
  ["理化生实验室", 2],
  ["其他", 2],
  ["公共教学用房", 1],
  ["图书阅览室", 2],
  ["室内体育用房", 2],
  ["心理辅导室", 2],
  ["其他", 2],
  ["二、行政办公用房", 0],
  ["教师办公室", 1],
  ["其他", 1],
  ["三、生活用房", 0],
  ["教工值班宿舍", 1],
  ["教师周转宿舍", 1],
  ["学生宿舍", 1],
  ["学生餐厅", 1],
  ["厕所", 1],
  ["其他", 1],
  ["四、其他用房", 0],
  ["#被外单位租（借）用", 1],
];

/** Figures by label; a repeated label takes `label@n` for its n-th occurrence, counted from 1. */
export function form5170(school: string, figures: Readonly<Record<string, CellValue>>, sheet = "教基5170"): Grid {
  const seen = new Map<string, number>();
  const rows = BUILDING_ROWS.map(([label, level], index): CellValue[] => {
    const plain = label.replace(/^(#|[一二三四]、)/, "");
    const nth = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, nth);
    const cells: CellValue[] = [null, null, null];
    cells[level] = label;
    return [...cells, "平方米", String(index + 1).padStart(2, "0"), figures[`${plain}@${nth}`] ?? figures[plain] ?? null];
  });
  return grid(
    sheet,
    [
      ["中小学校舍情况"],
      [`学校（机构）名称：${school}`, null, null, null, null, "表号：教基5170"],
      ["指标名称", null, null, "计量单位", "代码", "合计"],
      ["甲", null, null, "乙", "丙", 1],
      ...rows,
    ],
    [
      [0, 0, 1, 6],
      [2, 0, 1, 3],
      [3, 0, 1, 3],
    ],
  );
}

const CONDITION_ROWS: readonly (readonly [string, string])[] = [
  ["占地面积", "平方米"],
  ["#绿化用地面积", "平方米"],
  ["#运动场地面积", "平方米"],
  ["校园足球场", "个"],
  ["#11人制足球场", "个"],
  ["7人制足球场", "个"],
  ["5人制足球场", "个"],
  ["图书", "册"],
  ["数字终端数", "台"],
  ["#教师终端数", "台"],
  ["#学生终端数", "台"],
  ["教室", "间"],
  ["#网络多媒体教室", "间"],
  ["固定资产总值", "万元"],
  ["#教学仪器设备资产值", "万元"],
];

export function form5176(school: string, figures: Readonly<Record<string, CellValue>>, sheet = "教基5176"): Grid {
  return grid(
    sheet,
    [
      ["中小学占地面积及其他办学条件"],
      [`学校（机构）名称：${school}`, null, null, "表号：教基5176"],
      ["指标名称", "计量单位", "代码", "数值"],
      ["甲", "乙", "丙", 1],
      ...CONDITION_ROWS.map(([label, unit], index): CellValue[] => [
        label,
        unit,
        String(index + 1).padStart(2, "0"),
        figures[label.replace("#", "")] ?? null,
      ]),
    ],
    [[0, 0, 1, 4]],
  );
}

export function form1102(school: string, figures: Readonly<Record<string, CellValue>>, sheet = "教基1102"): Grid {
  const rows = [
    ["体育器械配备达标情况", "01", "是", ""],
    ["数学自然实验仪器达标", "02", null, ""],
    ["  小学", "03", "是", ""],
    ["县级及以上骨干教师", "04", null, "人"],
    ["  小学", "05", figures["小学"] ?? null, "人"],
    ["  初中", "06", figures["初中"] ?? null, "人"],
    ["安全保卫人员", "07", "1", "人"],
  ];
  return grid(sheet, [
    ["学校（机构）基本情况续表"],
    [`学校（机构）名称：${school}`, null, null, "表号：教基1102"],
    ["项目", "编号", "内容", "单位", "备注"],
    ...rows,
  ]);
}

/** As the state system exports: hidden row 1 with letters, hidden column A with running numbers, every figure a text. */
export function asExport(form: Grid): Grid {
  const width = Math.max(...form.values.map((row) => row.length));
  const letters: CellValue[] = [null, ...Array.from({ length: width }, (_, col) => String.fromCharCode(65 + (col % 26)))];
  const rows = form.values.map((row, index): CellValue[] => [
    index + 1,
    ...row.map((value) => (typeof value === "number" ? String(value) : value)),
  ]);
  return {
    ...form,
    values: [letters, ...rows],
    merges: form.merges.map((area) => ({ ...area, row: area.row + 1, col: area.col + 1 })),
    hidden: { sheet: false, rows: [0], cols: [0] },
  };
}
