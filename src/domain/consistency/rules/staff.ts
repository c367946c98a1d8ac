/** Relations inside and between the staff forms (tables.md §4.7, §8). */
import { type ColumnPlace, type Relation, byHeading, column, inColumns, inRows, numbered, optional } from "../relation";
import { SUBJECTS } from "../../tables/forms/teachers";

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

/** The forms of 2018 count 研究生 in one row. */
function degrees2018(form: string): Relation {
  return {
    ...degrees(form),
    right: [...inRows("@>研究生", "@>本科", "@>专科"), ...optional(inRows("@>高中阶段", "@>高中阶段以下"))],
    besideRows: ["@>女", "@>少数民族"],
  };
}

/** Columns that repeat a part of another: 女, single languages, 音乐 and 美术 where they stand under 艺术. */
const OF_WHICH = /(^|>)(女|英语|日语|俄语)$|^外语>(?!计$|合计$|小计$)|艺术>(音乐|美术)$/;

function subjects(form: string): Relation {
  return {
    id: `${form}/subjects`,
    form,
    check: "logical",
    text: { zh: "合计等于各课程教师数与不授课教师数之和", en: "The total equals the sum over subjects and those not teaching" },
    each: "row",
    left: inColumns(TOTAL),
    is: "equal",
    right: optional(inColumns(...SUBJECTS.map((names) => column(0, ...names)))),
    besideColumns: OF_WHICH,
    // Some fill in only the subjects an indicator needs.
    ifFilled: column(0, "语文"),
  };
}

/** 基础基431: figures are known by the printed column numbers. */
const change: Relation = {
  id: "基础基431/closing",
  form: "基础基431",
  check: "logical",
  text: {
    zh: "本学年初专任教师数等于上学年初专任教师数加上增加合计、减去减少合计",
    en: "Teachers now equal teachers last year plus increase less decrease",
  },
  each: "row",
  left: inColumns(numbered(17, /本学年初/)),
  is: "equal",
  right: [
    ...inColumns(numbered(1, /上学年初/), numbered(2, /增加.*计|^增加/)),
    { column: numbered(10, /减少.*计|^减少/), times: -1 },
  ],
};

/** 基础基442: 人次 stands in the even columns; sums of 人 and of 学时 were not seen. */
const TRAINED = {
  all: numbered(2, /合计/),
  home: numbered(4, /国内/),
  levels: [/国家级/, /省级/, /地市级/, /县级/, /校级/].map((says, index) => numbered(6 + 2 * index, says)),
  abroad: numbered(16, /国\(?境?\)?外|境外/),
};

const training: readonly Relation[] = [
  {
    id: "基础基442/total",
    form: "基础基442",
    check: "logical",
    text: { zh: "培训人次合计等于国内与国（境）外之和", en: "Training turns equal those at home plus those abroad" },
    each: "row",
    left: inColumns(TRAINED.all),
    is: "equal",
    right: inColumns(TRAINED.home, TRAINED.abroad),
  },
  {
    id: "基础基442/levels",
    form: "基础基442",
    check: "logical",
    text: { zh: "国内培训人次等于各级培训人次之和", en: "Training turns at home equal the sum over levels" },
    each: "row",
    left: inColumns(TRAINED.home),
    is: "equal",
    right: inColumns(...TRAINED.levels),
  },
  ...[TRAINED.all, TRAINED.home, ...TRAINED.levels, TRAINED.abroad].map((place): Relation => ({
    id: `基础基442/kinds-${place.number}`,
    form: "基础基442",
    check: "logical",
    text: {
      zh: `第 ${place.number} 栏培训人次等于集中培训、远程培训、跟岗实践之和`,
      en: `Training turns of column ${place.number} equal the sum over the three kinds of training`,
    },
    each: "once",
    left: [{ row: "@", column: place }],
    is: "equal",
    right: ["集中培训", "远程培训", "跟岗实践"].map((kind) => ({ row: `@>${kind}`, column: place })),
  })),
];

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

const STAFF = column(1, "教职工数>合计", "教职工数>计", "教职工数", "合计");
const STAFF_TEACHERS = column(2, "专任教师", "专任教师数");

function teachersWithin(form: string, staff: ColumnPlace, teachers: ColumnPlace): Relation {
  return {
    id: `${form}/teachers`,
    form,
    // Staff of a 一贯制 school may be counted in another stage's form.
    check: "empirical",
    text: { zh: "专任教师数不超过教职工数", en: "Full-time teachers do not exceed the staff" },
    each: "row",
    left: inColumns(teachers),
    is: "atMost",
    right: inColumns(staff),
  };
}

export const STAFF_RELATIONS: readonly Relation[] = [
  teachersWithin("教基4149", STAFF, STAFF_TEACHERS),
  {
    id: "教基4149/kinds",
    form: "教基4149",
    check: "empirical",
    text: {
      zh: "教职工数等于专任教师、行政人员、教辅人员、工勤人员、其他之和",
      en: "Staff equal teachers, administrators, assistants, workers and others",
    },
    each: "row",
    left: inColumns(STAFF),
    is: "equal",
    right: inColumns(
      STAFF_TEACHERS,
      column(3, "行政人员"),
      column(4, "教辅人员"),
      column(5, "工勤人员"),
      column(6, "教职工数>其他", "其他"),
    ),
    // Some fill in only the teachers.
    ifFilled: column(3, "行政人员"),
  },
  teachersWithin("基础基412", byHeading(STAFF), byHeading(STAFF_TEACHERS)),
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
  ...["教基4155", "教基4156"].flatMap((form) => [degrees(form), subjects(form), womenOf(form)]),
  ...["基础基423", "基础基424"].flatMap((form) => [degrees2018(form), subjects(form), womenOf(form)]),
  change,
  ...training,
  ...["教基4153", "基础基422"].flatMap((form) => [titles(form), ages(form), womenOf(form)]),
];
