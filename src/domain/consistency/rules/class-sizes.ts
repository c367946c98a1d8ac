/** Relations of the class sizes (教基2106, 2107; 基础基212, 213), also with the pupils of the stage (tables.md §4.6, §8). */
import { type ColumnPlace, type Relation, type Term, column, inColumns, inRows, optional } from "../relation";

const BIN = /^\d+(人及?以[下上]|[-~—至]\d+人)$/;
const JUNIOR_GRADES = ["一年级", "二年级", "三年级", "四年级"].map((grade, index) => column(3 + index, `初中>${grade}`));
const JUNIOR_TOTAL = column(2, "初中>计", "初中>合计");

const inside: readonly Relation[] = [
  ...["基础基212", "基础基213", "教基2106", "教基2107"].map((form): Relation => ({
    id: `${form}/bins`,
    form,
    check: "logical",
    text: { zh: "班数合计等于各班额段班数之和", en: "Classes equal the sum over class sizes" },
    each: "column",
    left: inRows("合计"),
    is: "equal",
    right: [{ rowsLike: BIN }],
  })),
  {
    id: "基础基213/stages",
    form: "基础基213",
    check: "logical",
    text: { zh: "合计等于初中与高中班数之和", en: "The total equals junior plus senior classes" },
    each: "row",
    left: inColumns(column(1, "合计")),
    is: "equal",
    right: inColumns(JUNIOR_TOTAL, column(7, "高中>计", "高中>合计")),
  },
  {
    id: "基础基213/grades",
    form: "基础基213",
    check: "logical",
    text: { zh: "初中班数等于各年级班数之和", en: "Junior classes equal the sum over grades" },
    each: "once",
    left: [{ row: "合计", column: JUNIOR_TOTAL }],
    is: "equal",
    right: [
      ...[0, 1, 2].map((index) => ({ row: "合计", column: JUNIOR_GRADES[index]! })),
      ...optional([{ row: "合计", column: JUNIOR_GRADES[3]! }]),
    ],
  },
  {
    id: "基础基213/four-year",
    form: "基础基213",
    check: "logical",
    text: { zh: "四年制初中班数不超过总计", en: "Classes of four-year junior schools do not exceed the total" },
    each: "column",
    left: inRows("四年制初中"),
    is: "atMost",
    right: inRows("合计"),
  },
  // Row 02 of 基础基212 was seen as a part of the total, not its name: 五年制 or 复式.
  ...(["五年制", "复式"] as const).map((kind): Relation => ({
    id: `基础基212/part-${kind}`,
    form: "基础基212",
    check: "empirical",
    text: { zh: `${kind}班数不超过合计`, en: `Classes counted as ${kind} do not exceed the total` },
    each: "column",
    left: [{ rowsLike: new RegExp(`^${kind}(小学|教学班|班)?$`) }],
    is: "atMost",
    right: inRows("合计"),
  })),
];

/** More parallel classes of one grade than this are to be explained. */
const MOST_PARALLEL = { primary: 20, junior: 20, senior: 30 } as const;

function parallel(form: string, grade: string, limit: number, ...headings: string[]): Relation {
  return {
    id: `${form}/parallel-${grade}`,
    form,
    check: "empirical",
    text: { zh: `${grade}平行班不超过 ${limit} 个`, en: `No more than ${limit} parallel classes in ${grade}` },
    each: "once",
    left: [{ row: "合计", column: column(0, ...headings) }],
    is: "atMost",
    right: [],
    limit,
  };
}

const GRADES = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
const parallels: readonly Relation[] = [
  ...["基础基212", "教基2106"].flatMap((form) => GRADES.map((grade) => parallel(form, grade, MOST_PARALLEL.primary, grade))),
  ...GRADES.slice(0, 4).map((grade) => parallel("教基2107", grade, MOST_PARALLEL.junior, grade)),
  ...GRADES.slice(0, 4).map((grade) => parallel("基础基213", `初中${grade}`, MOST_PARALLEL.junior, `初中>${grade}`)),
  ...GRADES.slice(0, 3).map((grade) => parallel("基础基213", `高中${grade}`, MOST_PARALLEL.senior, `高中>${grade}`)),
];

/** The ten printed bins: fewest and most pupils of a class; the last one is open. */
const BINS: readonly (readonly [label: RegExp, low: number, high: number])[] = [
  [/^25人及?以下$/, 1, 25],
  ...[26, 31, 36, 41, 46, 51, 56, 61].map((low): [RegExp, number, number] => [
    new RegExp(`^${low}人?[-~—至]${low + 4}人$`),
    low,
    low + 4,
  ]),
  [/^66人及?以上$/, 66, Infinity],
];

/** A class of 41–45 has 41 pupils at least and 45 at most: so the pupils of the stage lie between two sums. */
function bounds(form: string, classes: ColumnPlace, pupilsForm: string): readonly Relation[] {
  const pupils: Term = {
    form: pupilsForm,
    row: "总计",
    column: column(0, "在校生数>计", "在校生数>合计", "在校生数>小计", "在校生数", "在校学生数"),
  };
  const base = { form, check: "logical", each: "once", is: "atMost", unlessBroken: [`${form}/bins`] } as const;
  const open = BINS.at(-1)![0];
  return [
    {
      ...base,
      id: `${form}/fewest-pupils`,
      text: {
        zh: `各班额段下限乘班数之和不超过${pupilsForm}在校生数`,
        en: `The classes, each at the lower end of its size, hold no more pupils than ${pupilsForm} counts`,
      },
      left: BINS.map(([rowsLike, low]) => ({ rowsLike, column: classes, times: low })),
      right: [pupils],
    },
    {
      ...base,
      id: `${form}/most-pupils`,
      text: {
        zh: `${pupilsForm}在校生数不超过各班额段上限乘班数之和`,
        en: `${pupilsForm} counts no more pupils than the classes hold, each at the upper end of its size`,
      },
      left: [pupils],
      right: BINS.slice(0, -1).map(([rowsLike, , high]) => ({ rowsLike, column: classes, times: high })),
      blanksAreNone: true,
      unless: { rowsLike: open, column: classes },
    },
  ];
}

const ONE_STAGE = column(1, "合计", "计", "班数>合计", "班数>计", "总计", "班数", "教学班数", "班级数");
const sizes: readonly Relation[] = [
  ...bounds("教基2106", ONE_STAGE, "教基3112"),
  ...bounds("教基2107", ONE_STAGE, "教基3115"),
  ...bounds("基础基212", ONE_STAGE, "基础基312"),
  ...bounds("基础基213", JUNIOR_TOTAL, "基础基313"),
];

export const CLASS_SIZE_RELATIONS: readonly Relation[] = [...inside, ...parallels, ...sizes];
