/** Relations inside and between the staff forms (tables.md §4.7, §8). */
import { type Relation, column, inColumns, inRows } from "../relation";

const TOTAL = column(1, "合计", "计", "总计");

function degrees(form: string): Relation {
  return {
    id: `${form}/degrees`,
    form,
    check: "logical",
    text: { zh: "专任教师数等于各学历教师数之和", en: "Full-time teachers equal the sum over qualifications" },
    each: "column",
    left: inRows("@"),
    is: "equal",
    right: inRows("@>博士研究生", "@>硕士研究生", "@>本科", "@>专科", "@>高中阶段", "@>高中阶段以下"),
  };
}

function titles(form: string): Relation {
  return {
    id: `${form}/titles`,
    form,
    check: "logical",
    text: { zh: "专任教师数等于各级职称教师数之和", en: "Full-time teachers equal the sum over titles" },
    each: "column",
    left: inRows("@"),
    is: "equal",
    right: inRows("@>正高级", "@>副高级", "@>中级", "@>助理级", "@>员级", "@>未定职级"),
  };
}

const AGES = ["24岁及以下", "25-29岁", "30-34岁", "35-39岁", "40-44岁", "45-49岁", "50-54岁", "55-59岁", "60岁及以上"];

function ages(form: string): Relation {
  return {
    id: `${form}/ages`,
    form,
    check: "logical",
    text: { zh: "合计等于各年龄段教师数之和", en: "The total equals the sum over ages" },
    each: "row",
    left: inColumns(TOTAL),
    is: "equal",
    right: inColumns(...AGES.map((age, index) => column(3 + index, age))),
  };
}

function womenOf(form: string): Relation {
  return {
    id: `${form}/women`,
    form,
    check: "logical",
    text: { zh: "女教师数不超过教师总数", en: "Women do not exceed all teachers" },
    each: "column",
    left: inRows("@>女"),
    is: "atMost",
    right: inRows("@"),
  };
}

export const STAFF_RELATIONS: readonly Relation[] = [
  {
    id: "教基4149/teachers",
    form: "教基4149",
    // Staff of a 一贯制 school may be counted in another stage's form.
    check: "empirical",
    text: { zh: "专任教师数不超过教职工数", en: "Full-time teachers do not exceed the staff" },
    each: "row",
    left: inColumns(column(2, "专任教师", "专任教师数")),
    is: "atMost",
    right: inColumns(column(1, "教职工数>合计", "教职工数>计", "教职工数", "合计")),
  },
  ...["女", "少数民族", "在编人员", "外籍人员"].map((row): Relation => ({
    id: `教基4149/part-${row}`,
    form: "教基4149",
    check: "logical",
    text: { zh: `${row}不超过总计`, en: `${row} do not exceed the total` },
    each: "column",
    left: inRows(row),
    is: "atMost",
    right: inRows("总计"),
  })),
  ...["教基4155", "教基4156"].flatMap((form) => [degrees(form), womenOf(form)]),
  ...["教基4153", "基础基422"].flatMap((form) => [titles(form), ages(form), womenOf(form)]),
  ...(
    [
      ["小学", "教基4155"],
      ["初中", "教基4156"],
    ] as const
  ).map(([stage, teachers]): Relation => ({
    id: `教基1102/backbone-${stage}`,
    form: "教基1102",
    check: "logical",
    text: {
      zh: `${stage}县级及以上骨干教师数不超过${stage}专任教师数`,
      en: `Backbone teachers (${stage}) do not exceed full-time teachers`,
    },
    each: "once",
    left: [{ row: `县级及以上骨干教师(${stage})`, column: column(1) }],
    is: "atMost",
    right: [{ form: teachers, row: stage, column: TOTAL }],
  })),
];
