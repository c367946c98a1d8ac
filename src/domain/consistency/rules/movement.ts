/** Relations of 基础基331 学生变动情况, of the ages (教基3113, 3116) and of the class sizes (基础基213) (tables.md §4.3, §4.5, §4.6). */
import { type Relation, column, inColumns, inRows, optional } from "../relation";

const opening = column(1, "上学年初报表在校学生数", "上学年初报表在校");
const increase = column(2, "增加学生数>合计", "增加学生数>计");
const decrease = column(7, "减少学生数>合计", "减少学生数>计");
const closing = column(15, "本学年初报表在校学生数", "本学年初报表在校");
const numbered = (from: number, names: readonly string[], parent: string) =>
  names.map((name, index) => column(from + index, `${parent}>${name}`));

const FORM = "基础基331";
const base = { form: FORM, check: "logical", each: "row", is: "equal" } as const;

const movement: readonly Relation[] = [
  {
    ...base,
    id: `${FORM}/closing`,
    text: {
      zh: "本学年初在校学生数等于上学年初在校学生数加增加合计减减少合计",
      en: "Pupils now equal pupils last year plus increase less decrease",
    },
    left: inColumns(closing),
    right: [...inColumns(opening, increase), { column: decrease, minus: true }],
  },
  {
    ...base,
    id: `${FORM}/increase`,
    text: { zh: "增加合计等于招生、复学、转入、其他之和", en: "The increase equals its parts" },
    left: inColumns(increase),
    right: inColumns(...numbered(3, ["招生", "复学", "转入", "其他"], "增加学生数")),
  },
  {
    ...base,
    id: `${FORM}/decrease`,
    text: { zh: "减少合计等于毕业、结业、休学、退学、死亡、转出、其他之和", en: "The decrease equals its parts" },
    left: inColumns(decrease),
    right: inColumns(...numbered(8, ["毕业", "结业", "休学", "退学", "死亡", "转出", "其他"], "减少学生数")),
  },
  ...(["女", "少数民族"] as const).map((part): Relation => ({
    form: FORM,
    check: "logical",
    each: "column",
    is: "atMost",
    id: `${FORM}/part-${part}`,
    text: { zh: `${part}学生数不超过本学段学生数`, en: `Pupils counted as ${part} do not exceed those of the stage` },
    left: inRows(`@>${part}`),
    right: inRows("@"),
  })),
  ...(
    [
      ["小学", "基础基312"],
      ["初中", "基础基313"],
    ] as const
  ).map(([stage, pupils]): Relation => ({
    form: FORM,
    check: "logical",
    each: "once",
    is: "equal",
    id: `${FORM}/total-${stage}`,
    text: { zh: `${stage}本学年初在校学生数等于${pupils}在校生总计`, en: `Pupils now (${stage}) equal the total of ${pupils}` },
    left: [{ row: stage, column: closing }],
    right: [{ form: pupils, row: "总计", column: column(0, "在校生数>合计", "在校生数>计", "在校生数") }],
  })),
];

const AGE = /^\d+岁/;
const ages = (
  [
    ["教基3113", "教基3112"],
    ["教基3116", "教基3115"],
  ] as const
).flatMap(([form, byType]): readonly Relation[] => [
  {
    id: `${form}/ages`,
    form,
    check: "logical",
    text: { zh: "总计等于各年龄学生数之和", en: "The total equals the sum over ages" },
    each: "column",
    left: inRows("总计"),
    is: "equal",
    right: [{ rowsLike: AGE }],
  },
  {
    id: `${form}/total`,
    form,
    check: "logical",
    text: { zh: `在校生总计与${byType}一致`, en: `The total of pupils agrees with ${byType}` },
    each: "once",
    left: [{ row: "总计", column: column(2, "在校生数>计", "在校生数>合计", "在校生数") }],
    is: "equal",
    right: [{ form: byType, row: "总计", column: column(0, "在校生数>计", "在校生数>合计", "在校生数") }],
  },
]);

const BIN = /^\d+(人及?以[下上]|[-~—至]\d+人)$/;
const JUNIOR_GRADES = ["一年级", "二年级", "三年级", "四年级"].map((grade, index) => column(3 + index, `初中>${grade}`));

const classSizes: readonly Relation[] = [
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
    right: inColumns(column(2, "初中>计", "初中>合计"), column(7, "高中>计", "高中>合计")),
  },
  {
    id: "基础基213/grades",
    form: "基础基213",
    check: "logical",
    text: { zh: "初中班数等于各年级班数之和", en: "Junior classes equal the sum over grades" },
    each: "once",
    left: [{ row: "合计", column: column(2, "初中>计", "初中>合计") }],
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
];

export const MOVEMENT_RELATIONS: readonly Relation[] = [...movement, ...ages, ...classSizes];
