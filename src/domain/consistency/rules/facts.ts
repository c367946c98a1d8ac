/**
 * Relations of the facts of a school (基础基112, 教基1102): yes/no items, 骨干教师, health checks (tables.md §3, §8). The local
 * rule of 1 to 5 security staff is not among them: where it applies is not known, and large schools need more.
 */
import { type ColumnPlace, type Relation, type Term, column, numbered } from "../relation";

const FORMS = ["基础基112", "教基1102", "教基1102续"] as const;
const CONTENT = column(1);
const YES = /^(是|达标|已达标|有|√|Y)$/i;

/** An item and the 其中 line below it. */
function ofWhich(form: string): readonly Relation[] {
  const pairs = [
    [
      "心理健康教育教师",
      "专职",
      "专职心理健康教育教师数不超过心理健康教育教师数",
      "Full-time counsellors do not exceed counsellors",
    ],
    [
      "政府购买学位数",
      "用于进城务工人员随迁子女的学位数",
      "用于进城务工人员随迁子女的学位数不超过政府购买学位数",
      "Places bought for migrants' children do not exceed places bought",
    ],
  ] as const;
  return pairs.map(([whole, part, zh, en]): Relation => ({
    id: `${form}/${whole}`,
    form,
    check: "logical",
    text: { zh, en },
    each: "once",
    left: [{ row: `${whole}>${part}`, column: CONTENT }],
    is: "atMost",
    right: [{ row: whole, column: CONTENT }],
  }));
}

const TEACHERS = column(1, "合计", "计", "总计");
const BACKBONE = "县级及以上骨干教师";
const inStage = (stage: string) => `${BACKBONE}(${stage})|${BACKBONE}>${stage}`;

/** A form of one stage may show its rows without naming the stage. */
const BACKBONE_WITHIN = [
  ["教基1102", "小学", "教基4155", "小学|总计"],
  ["教基1102", "初中", "教基4156", "初中"],
  ["教基1102续", "小学", "教基4155", "小学|总计"],
  ["教基1102续", "初中", "教基4156", "初中"],
  ["基础基112", "小学", "基础基423", "小学|总计"],
  ["基础基112", "初中", "基础基424", "初中"],
] as const;

const backbone = BACKBONE_WITHIN.map(([form, stage, teachers, row]): Relation => ({
  id: `${form}/backbone-${stage}`,
  form,
  check: "logical",
  text: {
    zh: `${stage}县级及以上骨干教师数不超过${stage}专任教师数`,
    en: `Backbone teachers (${stage}) do not exceed full-time teachers`,
  },
  each: "once",
  left: [{ row: inStage(stage), column: CONTENT }],
  is: "atMost",
  right: [{ form: teachers, row, column: TEACHERS }],
}));

/** Bandwidth is asked for wherever there is a campus network. */
function network(form: string): Relation {
  return {
    id: `${form}/bandwidth`,
    form,
    check: "empirical",
    text: { zh: "有校园网的，应填报出口带宽", en: "A school with a campus network reports its bandwidth" },
    each: "once",
    left: [{ rowsLike: /出口带宽/, column: CONTENT }],
    is: "filled",
    right: [],
    when: [{ rowsLike: /校园网(?!.*带宽)/, column: CONTENT, says: YES }],
  };
}

/** Only the laboratory apparatus was seen in this rule, not sports, music or art equipment. */
function equipment(form: string, conditions: string, value: Term): Relation {
  return {
    id: `${form}/equipment`,
    form,
    check: "empirical",
    text: {
      zh: `实验仪器达标的，${conditions}教学仪器设备资产值应大于 0`,
      en: `A school whose laboratory apparatus meets the standard reports a value of teaching equipment in ${conditions}`,
    },
    each: "once",
    left: [{ ...value, form: conditions }],
    is: "filled",
    right: [],
    when: [{ rowsLike: /实验仪器/, column: CONTENT, says: YES }],
  };
}

const training: Relation = {
  id: "基础基112/backbone-training",
  form: "基础基112",
  check: "empirical",
  text: {
    zh: "有县级及以上骨干教师的，基础基442应有县级培训人次",
    en: "A school with backbone teachers of county level reports county-level training in 基础基442",
  },
  each: "once",
  left: [{ form: "基础基442", rowsLike: /^(普通)?(小学|初中|高中|幼儿园|特殊教育)$/, column: numbered(12, /县级/) }],
  is: "filled",
  right: [],
  when: ["小学", "初中", "高中"].map((stage) => ({ row: inStage(stage), column: CONTENT })),
};

const OPENING: ColumnPlace = column(1, "上学年初报表在校学生数", "上学年初报表在校");
const CHECKED: Term = { rowsLike: /上学年.*体检.*学生数|^体检学生数$/, column: CONTENT };
/** An attached kindergarten may or may not be among those examined: the lower bound leaves it out. */
const lastYear = (rowsLike: RegExp, times: number): Term => ({ form: "基础基331", rowsLike, column: OPENING, times });
const EXAMINED = /^(普通)?(小学|初中|高中)$/;
const ENROLLED = /^(普通)?(幼儿园|小学|初中|高中|特殊教育)$/;

const health: readonly Relation[] = [
  {
    id: "基础基112/health-checks-most",
    form: "基础基112",
    check: "empirical",
    text: {
      zh: "上学年体检学生数不超过上学年初在校学生数（基础基331）",
      en: "Pupils examined last year do not exceed the pupils of last year (基础基331)",
    },
    each: "once",
    left: [CHECKED],
    is: "atMost",
    right: [lastYear(ENROLLED, 1)],
    blanksAreNone: true,
  },
  {
    id: "基础基112/health-checks-fewest",
    form: "基础基112",
    check: "empirical",
    text: {
      zh: "上学年体检学生数不少于上学年初在校学生数的 80%（基础基331）",
      en: "At least 80 % of the pupils of last year (基础基331) were examined",
    },
    each: "once",
    left: [lastYear(EXAMINED, 0.8)],
    is: "atMost",
    isSaidOfRight: true,
    right: [CHECKED],
  },
];

export const FACT_RELATIONS: readonly Relation[] = [
  ...FORMS.flatMap(ofWhich),
  ...backbone,
  ...FORMS.map(network),
  ...["教基1102", "教基1102续"].map((form) => equipment(form, "教基5176", { row: "教学仪器设备资产值", column: CONTENT })),
  equipment("基础基112", "基础基522", {
    rowsLike: /./,
    column: column(0, "教学仪器设备资产值", "教学仪器设备资产值>计", "教学仪器设备"),
  }),
  training,
  ...health,
];
