/** Relations inside 教基3112, 3115 and the older 基础基312, 313 (tables.md §4.1, §4.2, §4.4, §8). */
import { type ColumnPlace, type Relation, byHeading, column, inColumns, inRows, optional } from "../relation";

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

interface Columns {
  readonly entrants: ColumnPlace;
  readonly pupils: ColumnPlace;
  readonly girls: ColumnPlace;
  readonly grades: readonly ColumnPlace[];
  readonly expected: ColumnPlace;
}

const PUPILS = ["在校生数>计", "在校生数>合计", "在校生数>小计", "在校生数", "在校学生数"];
const ENTRANTS = ["招生数>招生数", "招生数>计", "招生数>合计", "招生数"];
const grades = (first: number, ...names: string[]) =>
  names.map((grade, index) => column(first + index, `在校生数>${grade}`, grade));

const primary: Columns = {
  entrants: column(2, ...ENTRANTS),
  pupils: column(7, ...PUPILS),
  girls: column(8, "在校生数>女", "女"),
  grades: grades(9, "一年级", "二年级", "三年级", "四年级", "五年级", "六年级"),
  expected: column(15, "预计毕业生数"),
};

const junior: Columns = {
  entrants: column(2, ...ENTRANTS),
  pupils: column(3, ...PUPILS),
  girls: column(4, "在校生数>女", "女"),
  grades: grades(5, "一年级", "二年级", "三年级", "四年级"),
  expected: column(9, "预计毕业生数"),
};

/** The columns of the forms of 2018 moved from year to year. */
function headed({ entrants, pupils, girls, grades, expected }: Columns): Columns {
  return {
    entrants: byHeading(entrants),
    pupils: byHeading(pupils),
    girls: byHeading(girls),
    grades: grades.map(byHeading),
    expected: byHeading(expected),
  };
}

const PRESCHOOL = ["未接受过", "一年", "两年", "三年"].map((years, index) => column(3 + index, `接受学前教育>${years}`, years));
/** The older form counts only those who had any. */
const ANY_PRESCHOOL = column(
  0,
  ...["受过学前教育", "接受过学前教育", "受过学前教育人数", "受学前教育数"].flatMap((name) => [`招生数>${name}`, name]),
);

function entering(form: string, { entrants, grades }: Columns, total: "logical" | "empirical"): readonly Relation[] {
  return [
    {
      id: `${form}/entrants`,
      form,
      check: total,
      text: { zh: "招生数不超过一年级在校生数", en: "Entrants do not exceed the pupils of grade 1" },
      each: "row",
      left: inColumns(entrants),
      is: "atMost",
      right: inColumns(grades[0]!),
    },
    {
      id: `${form}/grade-1`,
      form,
      check: "empirical",
      text: {
        zh: "一年级在校生数不超过招生数（有留级、转入等情形的请说明）",
        en: "Pupils of grade 1 do not exceed the entrants (explain repeaters, transfers and the like)",
      },
      each: "once",
      left: [{ row: "总计", column: grades[0]! }],
      is: "atMost",
      right: [{ row: "总计", column: entrants }],
    },
  ];
}

function leaving(form: string, { expected, grades }: Columns, last: 3 | 6): Relation {
  const next = grades[last];
  const grade = { 3: "三年级", 6: "六年级" }[last];
  return {
    id: `${form}/expected-leavers`,
    form,
    check: "empirical",
    text: {
      zh: `预计毕业生数等于${grade}在校生数${last === 3 ? "（三年制）" : ""}`,
      en: `Expected leavers equal the pupils of grade ${last}${last === 3 ? " (three-year schools)" : ""}`,
    },
    each: "row",
    left: inColumns(expected),
    is: "equal",
    right: inColumns(grades[last - 1]!),
    ...(next && { unlessFilled: next }),
  };
}

function primaryRelations(form: string, columns: Columns): readonly Relation[] {
  return [
    ...relationsOf(form, columns.pupils, columns.girls, columns.grades),
    ...entering(form, columns, "logical"),
    leaving(form, columns, 6),
  ];
}

function juniorRelations(form: string, columns: Columns): readonly Relation[] {
  return [
    ...relationsOf(form, columns.pupils, columns.girls, columns.grades),
    ...entering(form, columns, "empirical"),
    leaving(form, columns, 3),
  ];
}

export const PUPIL_RELATIONS: readonly Relation[] = [
  ...primaryRelations("教基3112", primary),
  {
    id: "教基3112/preschool",
    form: "教基3112",
    check: "logical",
    text: { zh: "招生数等于按接受学前教育情况分的各项之和", en: "Entrants equal the sum by years of pre-school education" },
    each: "row",
    left: inColumns(primary.entrants),
    is: "equal",
    right: inColumns(...PRESCHOOL),
  },
  ...juniorRelations("教基3115", junior),
  ...primaryRelations("基础基312", headed(primary)),
  {
    id: "基础基312/preschool",
    form: "基础基312",
    check: "logical",
    text: { zh: "受过学前教育的人数不超过招生数", en: "Entrants who had pre-school education do not exceed the entrants" },
    each: "row",
    left: inColumns(ANY_PRESCHOOL),
    is: "atMost",
    right: inColumns(byHeading(primary.entrants)),
  },
  ...juniorRelations("基础基313", headed(junior)),
];
