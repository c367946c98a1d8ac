/**
 * The single-school samples. 西庄小学 and 华达小学 carry the figures of their published self-assessment reports and
 * nothing else; 青禾实验学校 is invented so that all seven resource indicators can be computed for both stages.
 */
import * as forms from "./forms";
import { buildings, land } from "./premises";
import type { Layout } from "./sheet";

/** 西庄小学: 258 pupils, 8 classes, 20 teachers, 7380 ㎡ land, 2017 ㎡ buildings, 2800 ㎡ sports ground, 1500 books, 43 computers. */
export function xizhuang(): Layout[] {
  const school = "西庄小学";
  return [
    forms.identity(school, "小学", null),
    forms.classSizes("小学", { school, figures: { "01": { 1: 8 } } }),
    forms.primaryPupils({ school, figures: { "01": { 7: 258 } } }),
    forms.staff({ school, figures: { "01": { 2: 20 } } }),
    buildings(school, { 总计: 2017 }),
    land(school, { 占地面积: 7380, 运动场地面积: 2800, 图书: 1500, 数字终端数: 43 }),
  ];
}

/** 华达小学, in the manner of the state's export: every number is a text cell. The rooms exceed the building, as in the report. */
export function huada(): Layout[] {
  const school = "华达小学";
  const sheet = (figures: forms.Figures): forms.FormSheet => ({ school, figures, numbersAsText: true });
  return [
    forms.identity(school, "小学", null),
    forms.classSizes("小学", sheet({ "01": { 1: 6 } })),
    forms.primaryPupils(sheet({ "01": { 7: 127 } })),
    forms.staff(sheet({ "01": { 2: 11 } })),
    forms.teacherTitles(["小学"], sheet({ "01": { 1: 11 }, "06": { 1: 4 }, "07": { 1: 7 } })),
    forms.teachers("小学", sheet({ "01": { 1: 11, 16: 1, 17: 1, 18: 2, 19: 1, 20: 1 }, "06": { 1: 2 }, "07": { 1: 9 } })),
    buildings(school, { 总计: 1360, 教室: 835, 图书阅览室: 145, 室内体育用房: 390 }, true),
    land(school, { 占地面积: 6800, 绿化用地面积: 1260, 运动场地面积: 2280, 图书: 4830, 教师终端数: 9, 学生终端数: 26 }, true),
  ];
}

/**
 * 青禾实验学校 (invented, 九年一贯制): 540 primary and 300 junior pupils, so 540 + 300 × 1.1 = 870 weighted pupils.
 * Primary meets six of seven and keeps 85 % of the last; junior misses three.
 */
export function nineYear(): Layout[] {
  const school = "青禾实验学校";
  const sheet = (figures: forms.Figures): forms.FormSheet => ({ school, figures });
  return [
    forms.identity(school, "九年一贯制学校", "2199000001"),
    forms.backboneTeachers(sheet({ "01": { 1: 6 }, "02": { 1: 2 } })),
    forms.classSizes(
      "小学",
      sheet({ "01": { 1: 12, ...grades(2, [2, 2, 2, 2, 2, 2]) }, "05": { 1: 1 }, "06": { 1: 8 }, "07": { 1: 3 } }),
    ),
    forms.classSizes("初中", sheet({ "01": { 1: 7, ...grades(2, [3, 2, 2]), 5: "-" }, "06": { 1: 6 }, "07": { 1: 1 } })),
    forms.primaryPupils(sheet(NINE_YEAR_PRIMARY)),
    forms.juniorPupils(sheet(NINE_YEAR_JUNIOR)),
    forms.staff(sheet({ "01": { 1: 62, 2: 56, 3: 2, 4: 2, 5: 2 }, "02": { 1: 38, 2: 35 }, "04": { 1: 58, 2: 54 } })),
    forms.teacherTitles(["小学", "初中"], sheet(NINE_YEAR_TITLES)),
    forms.teachers("小学", sheet(NINE_YEAR_PRIMARY_TEACHERS)),
    forms.teachers("初中", sheet(NINE_YEAR_JUNIOR_TEACHERS)),
    buildings(school, NINE_YEAR_BUILDINGS),
    land(school, NINE_YEAR_LAND),
  ];
}

/** Consecutive columns from `first` on. */
function grades(first: number, values: readonly number[]): Record<number, number> {
  return Object.fromEntries(values.map((value, index) => [first + index, value]));
}

const NINE_YEAR_PRIMARY: forms.Figures = {
  "01": { 1: 85, 2: 88, 4: 2, 5: 6, 6: 80, 7: 540, 8: 262, ...grades(9, [88, 92, 90, 92, 89, 89]), 15: 89 },
  "02": { 1: 41, 2: 43, 4: 1, 5: 3, 6: 39, 7: 262, 8: 262, ...grades(9, [43, 45, 44, 44, 43, 43]), 15: 43 },
  "04": { 7: "-" },
  "05": { 7: 46, 8: 21 },
  "06": { 7: 63, 8: 30 },
  "07": { 7: 21, 8: 10 },
  "08": { 7: 42, 8: 20 },
};

const NINE_YEAR_JUNIOR: forms.Figures = {
  "01": { 1: 98, 2: 102, 3: 300, 4: 146, ...grades(5, [102, 99, 99]), 8: "-", 9: 99 },
  "02": { 1: 47, 2: 50, 3: 146, 4: 146, ...grades(5, [50, 48, 48]), 8: "-", 9: 48 },
  "04": { 3: "-" },
  "05": { 3: 118, 4: 57 },
};

const NINE_YEAR_TITLES: forms.Figures = {
  "01": { 1: 30 },
  "05": { 1: 4 },
  "06": { 1: 14 },
  "07": { 1: 10 },
  "09": { 1: 2 },
  "10": { 1: 26 },
  "14": { 1: 5 },
  "15": { 1: 11 },
  "16": { 1: 9 },
  "18": { 1: 1 },
};

const NINE_YEAR_PRIMARY_TEACHERS: forms.Figures = {
  "01": { 1: 30, 2: 22, 3: 2, 4: 9, 5: 7, 6: 3, 7: 3, 12: 2, 16: 1, 17: 3, 18: 2, 19: 1, 20: 1, 21: 1 },
  "02": { 1: 22 },
  "06": { 1: 24 },
  "07": { 1: 5 },
  "08": { 1: 1 },
};

const NINE_YEAR_JUNIOR_TEACHERS: forms.Figures = {
  "01": { 1: 26, 2: 13, 3: 2, 4: 5, 5: 5, 6: 4, 7: 4, 10: 1, 11: 1, 13: 2, 14: 1, 15: 1, 16: 1, 17: 2, 18: 1, 19: 1 },
  "02": { 1: 13 },
  "05": { 1: 2 },
  "06": { 1: 22 },
  "07": { 1: 2 },
};

const NINE_YEAR_BUILDINGS = {
  总计: 9800,
  教学及辅助用房: 5200,
  教室: 2600,
  专用教室: 1100,
  理化生实验室: 480,
  "专用教室/其他": 620,
  公共教学用房: 1500,
  图书阅览室: 420,
  室内体育用房: 600,
  心理辅导室: 80,
  "公共教学用房/其他": 400,
  行政办公用房: 900,
  教师办公室: 620,
  "行政办公用房/其他": 280,
  生活用房: 3400,
  教工值班宿舍: 200,
  教师周转宿舍: 500,
  学生宿舍: 1500,
  学生餐厅: 700,
  厕所: 260,
  "生活用房/其他": 240,
  其他用房: 300,
};

const NINE_YEAR_LAND = {
  占地面积: 26000,
  绿化用地面积: 7800,
  运动场地面积: 6200,
  校园足球场: 1,
  "7人制足球场": 1,
  图书: 25200,
  数字终端数: 160,
  教师终端数: 60,
  学生终端数: 100,
  教室: 24,
  网络多媒体教室: 20,
  固定资产总值: 4200,
  教学仪器设备资产值: 180.5,
};
