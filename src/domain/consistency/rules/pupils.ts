/** Relations inside 教基3112 and 教基3115 (tables.md §4.1, §4.2). */
import { type ColumnPlace, type Relation, column, inColumns, inRows, optional } from "../relation";

const ofWhole = [
  ["女", "女生数不超过总计", "Girls do not exceed the total"],
  ["少数民族", "少数民族学生数不超过总计", "Minority pupils do not exceed the total"],
  ["复式班", "复式班学生数不超过总计", "Pupils of multi-grade classes do not exceed the total"],
  ["寄宿生", "寄宿生数不超过总计", "Boarders do not exceed the total"],
  ["随迁子女", "随迁子女数不超过总计", "Migrants' children do not exceed the total"],
  ["农村留守儿童", "农村留守儿童数不超过总计", "Left-behind children do not exceed the total"],
] as const;

function relationsOf(form: string, pupils: ColumnPlace, girls: ColumnPlace, grades: readonly ColumnPlace[]): readonly Relation[] {
  const base = { form, check: "logical" } as const;
  return [
    {
      ...base,
      id: `${form}/grades`,
      text: { zh: "在校生数等于各年级之和", en: "Pupils equal the sum of the grades" },
      each: "row",
      left: inColumns(pupils),
      is: "equal",
      right: [...inColumns(...grades.slice(0, 3)), ...optional(inColumns(...grades.slice(3)))],
    },
    {
      ...base,
      id: `${form}/girls-column`,
      text: { zh: "在校生中女生数不超过在校生数", en: "Girls do not exceed pupils" },
      each: "row",
      left: inColumns(girls),
      is: "atMost",
      right: inColumns(pupils),
    },
    ...ofWhole.map(([row, zh, en]): Relation => ({
      ...base,
      id: `${form}/part-${row}`,
      text: { zh, en },
      each: "column",
      left: inRows(row),
      is: "atMost",
      right: inRows("总计"),
    })),
    ...(["随迁子女", "进城务工人员随迁子女"] as const).map((row): Relation => ({
      ...base,
      id: `${form}/${row}-origin`,
      text: {
        zh: `${row}等于外省迁入与本省外县迁入之和`,
        en: `${row} equal those from other provinces plus those from other counties`,
      },
      each: "column",
      left: inRows(row),
      is: "equal",
      right: inRows(`${row}>外省迁入`, `${row}>本省外县迁入`),
    })),
    {
      ...base,
      id: `${form}/migrant-workers`,
      text: { zh: "进城务工人员随迁子女数不超过随迁子女数", en: "Children of migrant workers do not exceed migrants' children" },
      each: "column",
      left: inRows("进城务工人员随迁子女"),
      is: "atMost",
      right: inRows("随迁子女"),
    },
  ];
}

const primary = {
  entrants: column(2, "招生数>招生数", "招生数>计", "招生数>合计", "招生数"),
  pupils: column(7, "在校生数>计", "在校生数>合计", "在校生数>小计", "在校生数", "在校学生数"),
  girls: column(8, "在校生数>女", "女"),
  grades: ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"].map((grade, index) =>
    column(9 + index, `在校生数>${grade}`, grade),
  ),
  expected: column(15, "预计毕业生数"),
  preschool: ["未接受过", "一年", "两年", "三年"].map((years, index) => column(3 + index, `接受学前教育>${years}`, years)),
};

const junior = {
  entrants: column(2, "招生数"),
  pupils: column(3, "在校生数>计", "在校生数>合计", "在校生数>小计", "在校生数", "在校学生数"),
  girls: column(4, "在校生数>女", "女"),
  expected: column(9, "预计毕业生数"),
  grades: ["一年级", "二年级", "三年级", "四年级"].map((grade, index) => column(5 + index, `在校生数>${grade}`, grade)),
};

export const PUPIL_RELATIONS: readonly Relation[] = [
  ...relationsOf("教基3112", primary.pupils, primary.girls, primary.grades),
  {
    id: "教基3112/preschool",
    form: "教基3112",
    check: "logical",
    text: { zh: "招生数等于按接受学前教育情况分的各项之和", en: "Entrants equal the sum by years of pre-school education" },
    each: "row",
    left: inColumns(primary.entrants),
    is: "equal",
    right: inColumns(...primary.preschool),
  },
  {
    id: "教基3112/entrants",
    form: "教基3112",
    check: "logical",
    text: { zh: "招生数不超过一年级在校生数", en: "Entrants do not exceed the pupils of grade 1" },
    each: "row",
    left: inColumns(primary.entrants),
    is: "atMost",
    right: inColumns(primary.grades[0]!),
  },
  {
    id: "教基3112/expected-leavers",
    form: "教基3112",
    check: "empirical",
    text: { zh: "预计毕业生数等于六年级在校生数", en: "Expected leavers equal the pupils of grade 6" },
    each: "row",
    left: inColumns(primary.expected),
    is: "equal",
    right: inColumns(primary.grades[5]!),
  },
  ...relationsOf("教基3115", junior.pupils, junior.girls, junior.grades),
  {
    id: "教基3115/entrants",
    form: "教基3115",
    check: "empirical",
    text: { zh: "招生数等于一年级在校生数", en: "Entrants equal the pupils of grade 1" },
    each: "row",
    left: inColumns(junior.entrants),
    is: "equal",
    right: inColumns(junior.grades[0]!),
  },
  {
    id: "教基3115/expected-leavers",
    form: "教基3115",
    check: "empirical",
    text: {
      zh: "预计毕业生数等于三年级在校生数（三年制）",
      en: "Expected leavers equal the pupils of grade 3 (three-year schools)",
    },
    each: "row",
    left: inColumns(junior.expected),
    is: "equal",
    right: inColumns(junior.grades[2]!),
    unlessFilled: junior.grades[3]!,
  },
];
