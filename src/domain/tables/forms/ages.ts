/** Pupils by age: 教基3113 小学, 教基3116 初中 (tables.md §4.3). Their totals repeat those of 教基3112 and 3115. */
import { type FormSpec, type ItemSpec, row } from "../form-spec";

const OUTLINE = [row("总计", [], "合计")];
const PUPILS = ["在校生数>计", "在校生数>合计", "在校生数"];

function items(pupils: number, girls: number, entrants: number): ItemSpec[] {
  return [
    { field: "pupils", row: ["总计"], columns: PUPILS, number: pupils, rank: 2 },
    { field: "girls", row: ["总计"], columns: ["在校生数>女", "女"], number: girls, rank: 2 },
    { field: "entrants", row: ["总计"], columns: ["招生数>计", "招生数>合计", "招生数"], number: entrants, rank: 2 },
  ];
}

export const primaryAges: FormSpec = {
  id: "教基3113",
  titles: ["小学分年龄学生数"],
  unit: "人",
  stage: "primary",
  outline: OUTLINE,
  items: items(2, 3, 1),
};

export const juniorAges: FormSpec = {
  id: "教基3116",
  titles: ["初中分年龄学生数"],
  unit: "人",
  stage: "junior",
  outline: OUTLINE,
  items: items(2, 3, 1),
};

export const seniorAges: FormSpec = {
  id: "教基3119",
  titles: ["普通高中分年龄学生数", "高中分年龄学生数"],
  unit: "人",
  stage: "senior",
  outline: OUTLINE,
  items: [{ field: "pupils", row: ["总计"], columns: PUPILS, number: 0, rank: 2 }],
};
