/** 班额: 教基2106, 教基2107, 基础基212, 基础基213 (tables.md §4.6). */
import type { SchoolStage } from "../../kernel/stage";
import { type FormSpec, row } from "../form-spec";

const OUTLINE = [row("合计", [], "总计", "计", "班数", "总班数")];
const TOTAL = ["合计", "计", "班数>合计", "班数>计", "总计", "班数", "教学班数", "班级数"];

/** A form of one stage whose first data column is the total. */
function ofOneStage(id: string, stage: SchoolStage, ...titles: string[]): FormSpec {
  return {
    id,
    titles,
    unit: "个",
    stage,
    outline: OUTLINE,
    items: [],
    classSizes: [{ total: ["合计"], columns: TOTAL, number: 1 }],
  };
}

export const primaryClassSizes = ofOneStage("教基2106", "primary", "小学班额情况", "小学班额", "小学教学班数、班额情况");
export const juniorClassSizes = ofOneStage("教基2107", "junior", "初中班额情况", "初中班额", "初中教学班数、班额情况");
export const primaryClassSizes2018 = ofOneStage("基础基212", "primary", "小学教学班数、班额情况");

export const secondaryClassSizes2018: FormSpec = {
  id: "基础基213",
  titles: ["中学教学班数、班额情况"],
  unit: "个",
  outline: [...OUTLINE, row("四年制初中")],
  items: [],
  classSizes: [
    { total: ["合计"], columns: ["初中>计", "初中>合计", "初中"], number: 2, stage: "junior" },
    { total: ["合计"], columns: ["高中>计", "高中>合计", "高中", "普通高中>计"], number: 7, stage: "senior" },
  ],
};

/** Classes of an attached kindergarten: they tell that there is one. */
export const kindergartenClasses = ofOneStage("教基2105", "kindergarten", "幼儿园班数", "幼儿园、幼儿班班数");
export const kindergartenClasses2018 = ofOneStage("基础基211", "kindergarten", "幼儿园、幼儿班班数");
