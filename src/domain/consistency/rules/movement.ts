/** Relations of 基础基331 学生变动情况 and of the ages (教基3113, 3116), also with the forms by type (tables.md §4.3, §4.5, §8). */
import { type Relation, byHeading, column, inColumns, inRows } from "../relation";

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
      zh: "本学年初在校学生数等于上学年初在校学生数加上增加合计、减去减少合计",
      en: "Pupils now equal pupils last year plus increase less decrease",
    },
    left: inColumns(closing),
    right: [...inColumns(opening, increase), { column: decrease, times: -1 }],
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
  {
    form: FORM,
    // Last year's workbook may not be the one that was accepted in the end, and schools are merged.
    check: "empirical",
    each: "once",
    is: "equal",
    id: `${FORM}/last-year`,
    text: {
      zh: "上学年初在校学生数等于上学年本表的本学年初在校学生数（上学年的数经过更正、学校有撤并的请说明）",
      en: "Pupils last year are the pupils at the end of last year's form (explain corrections of it and merged schools)",
    },
    left: [{ row: "@", column: opening }],
    right: [{ row: "@", column: closing, isLastYear: true }],
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
  ).flatMap(([stage, pupils]): readonly Relation[] => [
    {
      form: FORM,
      check: "logical",
      each: "once",
      is: "equal",
      id: `${FORM}/total-${stage}`,
      text: { zh: `${stage}本学年初在校学生数等于${pupils}在校生总计`, en: `Pupils now (${stage}) equal the total of ${pupils}` },
      left: [{ row: stage, column: closing }],
      right: [{ form: pupils, row: "总计", column: column(0, "在校生数>合计", "在校生数>计", "在校生数") }],
    },
    {
      form: FORM,
      check: "logical",
      each: "once",
      id: `${FORM}/leavers-${stage}`,
      text: { zh: `${stage}毕业人数等于${pupils}毕业生数`, en: `Leavers (${stage}) equal the leavers of ${pupils}` },
      left: [{ row: stage, column: column(8, "减少学生数>毕业") }],
      is: "equal",
      right: [{ form: pupils, row: "总计", column: column(0, "毕业生数") }],
    },
  ]),
];

const AGE = /^\d+岁/;
const PUPILS = ["在校生数>计", "在校生数>合计", "在校生数"];
const GIRLS = ["在校生数>女", "女"];
const ENTRANTS = ["招生数>招生数", "招生数>计", "招生数>合计", "招生数"];
/** What the ages and the types both count. */
const BETWEEN = [
  ["total", "在校生", "pupils", column(2, ...PUPILS), column(0, ...PUPILS)],
  ["girls", "女生", "girls", column(3, ...GIRLS), column(0, ...GIRLS)],
  ["entrants", "招生", "entrants", column(1, ...ENTRANTS), column(0, ...ENTRANTS)],
] as const;
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
  ...BETWEEN.map(([what, zh, en, own, other]): Relation => ({
    id: `${form}/${what}`,
    form,
    check: "logical",
    text: { zh: `${zh}总计与${byType}一致`, en: `The total of ${en} agrees with ${byType}` },
    each: "once",
    left: [{ row: "总计", column: own }],
    is: "equal",
    right: [{ form: byType, row: "总计", column: byHeading(other) }],
  })),
]);

export const MOVEMENT_RELATIONS: readonly Relation[] = [...movement, ...ages];
