/**
 * 教职工: 教基4149, 基础基412. 专任教师分课程、分学历: 教基4155, 4156, 基础基423, 424 (tables.md §4.7).
 * The forms of 2018 count 研究生 in one row; those of 2021 tell 博士 from 硕士.
 */
import { type ClosureSpec, type FormSpec, type ItemSpec, row, rows } from "../form-spec";
import { stageBlocks } from "./stage-blocks";

const STAFF_TOTAL = ["教职工数>合计", "教职工数>计", "教职工数", "合计"];

export const staff: FormSpec = {
  id: "教基4149",
  titles: ["中小学教职工数", "中小学教职工"],
  unit: "人",
  outline: [row("总计", [], "合计"), ...rows("女", "少数民族"), row("在编人员", [], "在编"), row("外籍人员")],
  items: [
    { field: "staff", row: ["总计"], columns: STAFF_TOTAL, number: 1 },
    { field: "teachers", row: ["总计"], columns: ["专任教师", "专任教师数"], number: 2 },
    { field: "filledPosts", row: ["在编人员"], columns: STAFF_TOTAL, number: 1 },
  ],
};

export const staff2018: FormSpec = { ...staff, id: "基础基412", titles: ["中小学教职工数"] };

const TOTAL = ["合计", "计", "总计"];

function degree(field: ItemSpec["field"], label: string): ItemSpec {
  return { field, row: [label], columns: TOTAL, number: 1 };
}

const BLOCK = [
  row("女"),
  row("少数民族"),
  row("研究生", [], "研究生毕业"),
  row("博士研究生", [], "博士", "博士研究生毕业"),
  row("硕士研究生", [], "硕士", "硕士研究生毕业"),
  row("本科", [], "大学本科", "本科毕业"),
  row("专科", [], "大学专科", "大专", "专科毕业"),
  row("高中阶段", [], "高中阶段毕业"),
  row("高中阶段以下", [], "高中阶段毕业以下"),
];

const DEGREES: ClosureSpec = {
  total: { row: [], columns: TOTAL, number: 1 },
  parts: ["研究生", "博士研究生", "硕士研究生", "本科", "专科", "高中阶段", "高中阶段以下"].map((label) => ({
    row: [label],
    columns: TOTAL,
    number: 1,
  })),
};

/** Subjects whose counts add up to the total; parts of a language or of 艺术 are not among them. */
export const SUBJECTS: readonly (readonly string[])[] = [
  ["道德与法治", "品德与生活", "思想品德"],
  ["语文"],
  ["数学"],
  ["外语>计", "外语>合计", "外语"],
  ["历史"],
  ["地理"],
  ["历史与社会"],
  ["科学"],
  ["物理"],
  ["化学"],
  ["生物学", "生物"],
  ["信息科技", "信息技术"],
  ["体育与健康", "体育"],
  ["艺术>计", "艺术>合计", "艺术>小计", "艺术"],
  ["劳动", "劳动与技术"],
  ["综合实践活动"],
  ["其他"],
  ["本学年不授课", "当年不授课"],
];

const SUBJECTS_CLOSE: ClosureSpec = {
  total: { row: [], columns: TOTAL, number: 1 },
  parts: SUBJECTS.map((columns) => ({ row: [], columns, number: 0 })),
};

/** Columns shift from year to year, so headings alone tell the subjects (tables.md §2.2). */
const ITEMS: readonly ItemSpec[] = [
  { field: "teachers", row: [], columns: TOTAL, number: 1 },
  degree("postgraduateTeachers", "研究生"),
  degree("doctorTeachers", "博士研究生"),
  degree("masterTeachers", "硕士研究生"),
  degree("bachelorTeachers", "本科"),
  degree("collegeTeachers", "专科"),
  { field: "peTeachers", row: [], columns: ["体育与健康", "体育"], number: 0 },
  { field: "artsTeachers", row: [], columns: ["艺术>计", "艺术>合计", "艺术>小计", "艺术"], number: 0 },
  { field: "musicTeachers", row: [], columns: ["音乐"], number: 0 },
  { field: "fineArtTeachers", row: [], columns: ["美术"], number: 0 },
];

export const primaryTeachers: FormSpec = {
  id: "教基4155",
  titles: ["小学专任教师分课程、分学历情况", "小学专任教师分课程分学历"],
  unit: "人",
  stage: "primary",
  isPerStage: true,
  outline: stageBlocks(BLOCK),
  items: ITEMS,
  closures: [DEGREES, SUBJECTS_CLOSE],
};

export const juniorTeachers: FormSpec = {
  id: "教基4156",
  titles: ["初中专任教师分课程、分学历情况", "中学专任教师分课程、分学历情况"],
  unit: "人",
  stage: "junior",
  isPerStage: true,
  outline: stageBlocks(BLOCK),
  items: ITEMS,
  closures: [DEGREES, SUBJECTS_CLOSE],
};

/** In the forms of 2018 音乐 and 美术 stand beside 艺术, so they count among the subjects. */
const SUBJECTS_BESIDE: ClosureSpec = {
  ...SUBJECTS_CLOSE,
  parts: [...SUBJECTS_CLOSE.parts, ...["音乐", "美术"].map((subject) => ({ row: [], columns: [subject], number: 0 }))],
};
const CLOSURES_2018 = [DEGREES, SUBJECTS_CLOSE, SUBJECTS_BESIDE];

export const primaryTeachers2018: FormSpec = { ...primaryTeachers, id: "基础基423", closures: CLOSURES_2018 };

export const secondaryTeachers2018: FormSpec = {
  ...juniorTeachers,
  id: "基础基424",
  titles: ["中学专任教师分课程、分学历情况"],
  closures: CLOSURES_2018,
};
