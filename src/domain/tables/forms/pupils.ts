/** 教基3112 小学分类型学生数 and 教基3115 初中分类型学生数 (tables.md §4.1, §4.2). */
import { type ClosureSpec, type FormSpec, type ItemSpec, row, rows } from "../form-spec";

const OUTLINE = [
  row("总计", [], "合计"),
  row("女", [], "女生"),
  ...rows("少数民族", "复式班", "寄宿生"),
  row("随迁子女", rows("外省迁入", "本省外县迁入")),
  row("进城务工人员随迁子女", rows("外省迁入", "本省外县迁入"), "外来务工人员随迁子女"),
  row("农村留守儿童", [], "留守儿童"),
];

const GRADES = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"] as const;
const GRADE_FIELDS = ["grade1", "grade2", "grade3", "grade4", "grade5", "grade6"] as const;

const PUPILS = ["在校生数>计", "在校生数>合计", "在校生数>小计", "在校生数", "在校学生数"];

/** Items of a form whose columns are numbered as given. */
function items(numbers: {
  leavers: number;
  entrants: number;
  pupils: number;
  girls: number;
  firstGrade: number;
  grades: number;
}): ItemSpec[] {
  const total = ["总计"];
  return [
    { field: "pupils", row: total, columns: PUPILS, number: numbers.pupils },
    { field: "girls", row: total, columns: ["在校生数>女", "女"], number: numbers.girls },
    { field: "minorityPupils", row: ["少数民族"], columns: PUPILS, number: numbers.pupils },
    { field: "boarders", row: ["寄宿生"], columns: PUPILS, number: numbers.pupils },
    { field: "migrants", row: ["随迁子女"], columns: PUPILS, number: numbers.pupils },
    { field: "leftBehind", row: ["农村留守儿童"], columns: PUPILS, number: numbers.pupils },
    { field: "entrants", row: total, columns: ["招生数>招生数", "招生数>计", "招生数>合计", "招生数"], number: numbers.entrants },
    { field: "leavers", row: total, columns: ["毕业生数"], number: numbers.leavers },
    ...GRADES.slice(0, numbers.grades).map((grade, index): ItemSpec => ({
      field: GRADE_FIELDS[index]!,
      row: total,
      columns: [`在校生数>${grade}`, grade],
      number: numbers.firstGrade + index,
    })),
  ];
}

/** The columns of the older forms moved from year to year, so their headings alone tell the items (tables.md §4.4). */
const BY_HEADING = { leavers: 0, entrants: 0, pupils: 0, girls: 0, firstGrade: -10 };

function closesGrades(pupils: number, firstGrade: number, grades: number): ClosureSpec {
  return {
    total: { row: ["总计"], columns: PUPILS, number: pupils },
    parts: GRADES.slice(0, grades).map((grade, index) => ({
      row: ["总计"],
      columns: [`在校生数>${grade}`, grade],
      number: firstGrade + index,
    })),
  };
}

export const primaryPupils: FormSpec = {
  id: "教基3112",
  titles: ["小学分类型学生数"],
  unit: "人",
  stage: "primary",
  outline: OUTLINE,
  items: items({ leavers: 1, entrants: 2, pupils: 7, girls: 8, firstGrade: 9, grades: 6 }),
  closures: [closesGrades(7, 9, 6)],
};

export const juniorPupils: FormSpec = {
  id: "教基3115",
  titles: ["初中分类型学生数"],
  unit: "人",
  stage: "junior",
  outline: OUTLINE,
  items: items({ leavers: 1, entrants: 2, pupils: 3, girls: 4, firstGrade: 5, grades: 4 }),
  closures: [closesGrades(3, 5, 4)],
};

export const primaryPupils2018: FormSpec = {
  ...primaryPupils,
  id: "基础基312",
  titles: ["小学学生数"],
  items: items({ ...BY_HEADING, grades: 6 }),
  closures: [],
};

export const juniorPupils2018: FormSpec = {
  ...juniorPupils,
  id: "基础基313",
  titles: ["初中学生数"],
  items: items({ ...BY_HEADING, grades: 4 }),
  closures: [],
};

/** 普通高中 is not assessed, but its pupils take their share of what a 完全中学 owns. */
export const seniorPupils: FormSpec = {
  id: "教基3118",
  titles: ["普通高中分类型学生数", "高中分类型学生数"],
  unit: "人",
  stage: "senior",
  outline: OUTLINE,
  items: [{ field: "pupils", row: ["总计"], columns: PUPILS, number: 0 }],
};

export const seniorPupils2018: FormSpec = { ...seniorPupils, id: "基础基314", titles: ["普通高中学生数"] };

/** An attached kindergarten shares the school's grounds; no official weight divides them. */
const CHILDREN = ["在园幼儿数>合计", "在园幼儿数>计", "在园幼儿数", "在园人数>合计", "在园人数", "幼儿数"];

export const kindergartenPupils2018: FormSpec = {
  id: "基础基311",
  titles: ["分年龄幼儿数"],
  unit: "人",
  stage: "kindergarten",
  outline: OUTLINE,
  items: [{ field: "pupils", row: ["总计"], columns: CHILDREN, number: 0 }],
};
