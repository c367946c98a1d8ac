/** 专任教师分专业技术职务、分年龄: 教基4153, 基础基422 (tables.md §4.7). Nine rows per stage. */
import { type FormSpec, type ItemSpec, row } from "../form-spec";
import { stageBlocks } from "./stage-blocks";

const TOTAL = ["合计", "计", "总计"];

const OUTLINE = stageBlocks([
  row("女"),
  row("少数民族"),
  row("正高级"),
  row("副高级"),
  row("中级"),
  row("助理级", [], "助理"),
  row("员级"),
  row("未定职级", [], "未评职级"),
]);

const TITLES = ["正高级", "副高级", "中级", "助理级", "员级", "未定职级"];

const AGES = [
  ["24岁及以下"],
  ["25-29岁"],
  ["30-34岁"],
  ["35-39岁"],
  ["40-44岁"],
  ["45-49岁"],
  ["50-54岁"],
  ["55-59岁"],
  ["60岁及以上"],
];

const [FIFTY, FIFTY_FIVE, SIXTY] = AGES.slice(6).map((columns, index) => ({ row: [], columns, number: 9 + index }));

function titled(field: ItemSpec["field"], label: string): ItemSpec {
  return { field, row: [label], columns: TOTAL, number: 1 };
}

const ITEMS: readonly ItemSpec[] = [
  { field: "teachers", row: [], columns: TOTAL, number: 1, rank: 2 },
  titled("fullSeniorTeachers", "正高级"),
  titled("seniorTeachers", "副高级"),
  titled("midTitleTeachers", "中级"),
  { field: "over50Teachers", ...FIFTY!, plus: [FIFTY_FIVE!, SIXTY!] },
];

const form: Omit<FormSpec, "id" | "titles"> = {
  unit: "人",
  isPerStage: true,
  outline: OUTLINE,
  items: ITEMS,
  closures: [
    {
      total: { row: [], columns: TOTAL, number: 1 },
      parts: TITLES.map((label) => ({ row: [label], columns: TOTAL, number: 1 })),
    },
    {
      total: { row: [], columns: TOTAL, number: 1 },
      parts: AGES.map((columns, index) => ({ row: [], columns, number: 3 + index })),
    },
  ],
};

export const teacherTitles: FormSpec = { id: "教基4153", titles: ["专任教师分专业技术职务、分年龄情况"], ...form };

export const teacherTitles2018: FormSpec = {
  id: "基础基422",
  titles: ["中小学专任教师分专业技术职务、分年龄情况"],
  ...form,
};
