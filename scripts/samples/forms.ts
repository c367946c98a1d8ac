/**
 * Layouts of the 教基 forms: header blocks, 甲/乙 row, row labels and codes in the order of the official forms.
 * A school gives figures by row code and column number; what it does not give stays blank.
 */
import type { CellContent, Layout } from "./sheet";

/** Figures of one form: row code → column number of the 甲/乙 row → value. */
export type Figures = Readonly<Record<string, Readonly<Record<number, CellContent>>>>;

export interface FormSheet {
  readonly school: string;
  readonly figures: Figures;
  readonly numbersAsText?: boolean;
}

const PRIMARY_GRADES = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
const JUNIOR_GRADES = ["一年级", "二年级", "三年级", "四年级"];
const PUPIL_ROWS = [
  "总计",
  "#女",
  "#少数民族",
  "#复式班",
  "#寄宿生",
  "#随迁子女",
  "  外省迁入",
  "  本省外县迁入",
  "#进城务工人员随迁子女",
  "  外省迁入",
  "  本省外县迁入",
  "#农村留守儿童",
];
const CLASS_SIZES = ["25人及以下", "26-30人", "31-35人", "36-40人", "41-45人", "46-50人", "51-55人", "56-60人", "61-65人"];
const CLASS_ROWS = ["合计", ...CLASS_SIZES, "66人及以上"];
const SUBJECTS =
  "合计 #女 道德与法治 语文 数学 外语 #英语 #日语 #俄语 历史 地理 科学 物理 化学 生物学 信息科技 体育与健康 艺术 #音乐 #美术 劳动 综合实践活动 其他 本学年不授课".split(
    " ",
  );
const TEACHER_ROWS = ["合计", "#女", "#少数民族", "博士研究生", "硕士研究生", "本科", "专科", "高中阶段", "高中阶段以下"];
const TITLE_ROWS = ["#女", "#少数民族", "正高级", "副高级", "中级", "助理级", "员级", "未定职级"];
const AGES = "合计 #女 24岁及以下 25-29岁 30-34岁 35-39岁 40-44岁 45-49岁 50-54岁 55-59岁 60岁及以上".split(" ");

const code = (index: number): string => String(index + 1).padStart(2, "0");
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
const letter = (column: number): string => String.fromCharCode(64 + column);

/** 教基3112 小学分类型学生数 */
export function primaryPupils(sheet: FormSheet): Layout {
  const top = ["指标名称", "代码", "毕业生数", "招生数", ...blanks(4), "在校生数", ...blanks(7), "预计毕业生数"];
  const second = [
    ...blanks(3),
    "招生数",
    "未接受过学前教育",
    "接受一年",
    "接受两年",
    "接受三年",
    "计",
    "#女",
    ...PRIMARY_GRADES,
    null,
  ];
  return {
    ...body(sheet, PUPIL_ROWS, 15),
    ...names("教基3112", "小学分类型学生数", "人", sheet.school),
    header: [top, second, ["甲", "乙", ...numbers(15)]],
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:H3", "I3:P3", "Q3:Q4"],
    widths: [24, 6, ...numbers(15).map(() => 9)],
  };
}

/** 教基3115 初中分类型学生数 */
export function juniorPupils(sheet: FormSheet): Layout {
  const top = ["指标名称", "代码", "毕业生数", "招生数", "在校生数", "#女", ...JUNIOR_GRADES, "预计毕业生数"];
  return {
    ...body(sheet, PUPIL_ROWS, 9),
    ...names("教基3115", "初中分类型学生数", "人", sheet.school),
    header: [top, blanks(11), ["甲", "乙", ...numbers(9)]],
    merges: numbers(11).map((column) => `${letter(column)}3:${letter(column)}4`),
    widths: [24, 6, ...numbers(9).map(() => 11)],
  };
}

/** 教基2106 小学班额情况, 教基2107 初中班额情况 */
export function classSizes(stage: "小学" | "初中", sheet: FormSheet): Layout {
  const grades = stage === "小学" ? PRIMARY_GRADES : JUNIOR_GRADES;
  return {
    ...body(sheet, CLASS_ROWS, grades.length + 1),
    ...names(stage === "小学" ? "教基2106" : "教基2107", `${stage}班额情况`, "个", sheet.school),
    header: [
      ["指标名称", "代码", "合计", ...grades],
      ["甲", "乙", ...numbers(grades.length + 1)],
    ],
    merges: [],
    widths: [18, 6, ...numbers(grades.length + 1).map(() => 10)],
  };
}

/** 教基4149 中小学教职工数 */
export function staff(sheet: FormSheet): Layout {
  const columns = ["教职工数", "专任教师", "行政人员", "教辅人员", "工勤人员", "其他", "校外教师", "银龄教师"];
  return {
    ...body(sheet, ["总计", "#女", "#少数民族", "#在编人员", "#外籍人员"], 8),
    ...names("教基4149", "中小学教职工数", "人", sheet.school),
    header: [["指标名称", "代码", ...columns], blanks(10), ["甲", "乙", ...numbers(8)]],
    merges: numbers(10).map((column) => `${letter(column)}3:${letter(column)}4`),
    widths: [18, 6, ...columns.map(() => 11)],
  };
}

/** 教基4153 专任教师分专业技术职务、分年龄: one block of nine rows per stage. */
export function teacherTitles(stages: readonly string[], sheet: FormSheet): Layout {
  const rows = stages.flatMap((stage) => [stage, ...TITLE_ROWS]);
  return {
    ...body(sheet, rows, 11),
    ...names("教基4153", "专任教师分专业技术职务、分年龄情况", "人", sheet.school),
    header: [
      ["指标名称", "代码", ...AGES],
      ["甲", "乙", ...numbers(11)],
    ],
    merges: [],
    widths: [18, 6, ...AGES.map(() => 10)],
  };
}

/** 教基4155 小学, 教基4156 初中: 专任教师分课程、分学历 */
export function teachers(stage: "小学" | "初中", sheet: FormSheet): Layout {
  return {
    ...body(sheet, TEACHER_ROWS, SUBJECTS.length),
    ...names(stage === "小学" ? "教基4155" : "教基4156", `${stage}专任教师分课程、分学历情况`, "人", sheet.school),
    header: [["指标名称", "代码", ...SUBJECTS], blanks(SUBJECTS.length + 2), ["甲", "乙", ...numbers(SUBJECTS.length)]],
    merges: numbers(SUBJECTS.length + 2).map((column) => `${letter(column)}3:${letter(column)}4`),
    widths: [18, 6, ...SUBJECTS.map(() => 7)],
  };
}

/** 教基1102: counts of backbone teachers by stage. */
export function backboneTeachers(sheet: FormSheet): Layout {
  const rows = ["县级及以上骨干教师（小学）", "县级及以上骨干教师（初中）", "县级及以上骨干教师（高中）"];
  return {
    ...names("教基1102", "学校（机构）基本情况（续）", "", sheet.school),
    header: [["项目", "编号", "内容", "单位", "备注"]],
    body: rows.map((label, index) => [label, code(index), sheet.figures[code(index)]?.[1] ?? null, "人", null]),
    merges: [],
    widths: [34, 8, 14, 8, 16],
    textColumns: [1],
    numbersAsText: sheet.numbersAsText,
  };
}

/** 教基1001: who the school is. Code and name stand in C3 and C4, the type in C25. */
export function identity(school: string, type: string, schoolCode: string | null): Layout {
  const rows: [string, string | null][] = [
    ["学校标识码", schoolCode],
    ["学校（机构）名称", school],
    ..."学校（机构）英文名称 学校（机构）地址 所在地城乡类型 属地管理教育行政部门 邮政编码 办公电话 传真电话 单位网址 电子信箱 学校（机构）负责人 填表人 统计负责人 经度 纬度 举办者 举办者类型 性质类别 规定年制（小学） 规定年制（初中） 规定入学年龄"
      .split(" ")
      .map((label): [string, null] => [label, null]),
    ["办学类型", type],
  ];
  return {
    ...names("教基1001", "学校（机构）基本情况", "", school),
    header: [],
    body: rows.map(([label, value], index) => [label, code(index), value]),
    merges: [],
    widths: [30, 8, 40],
    textColumns: [1, 3],
  };
}

function names(number: string, title: string, unit: string, school: string): Pick<Layout, "name" | "title" | "line"> {
  const gap = " ".repeat(24);
  return { name: number, title, line: `学校（机构）名称：${school}${gap}表号：${number}${gap}单位：${unit}` };
}

function body(sheet: FormSheet, rows: readonly string[], columns: number) {
  return {
    body: rows.map((label, index) => [
      label,
      code(index),
      ...numbers(columns).map((column) => sheet.figures[code(index)]?.[column] ?? null),
    ]),
    textColumns: [1],
    boldRows: [1],
    numbersAsText: sheet.numbersAsText,
  };
}
