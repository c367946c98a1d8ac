/**
 * The workbook of docs/excel-smoke.md: six invented schools with round figures, and a sheet on which a person with Excel types
 * the formulas of the add-in; Excel's own formulas beside them say whether the answers are right.
 */
import type { CellContent, Layout } from "./sheet";

interface School {
  readonly name: string;
  readonly code: string;
  readonly stage: "小学" | "初中";
  readonly pupils: number;
  readonly land: number;
  readonly books: number;
}

/** 第三小学 has too few books by the standard of Jiangsu: 15 for each pupil. */
const SCHOOLS: readonly School[] = [
  { name: "第一小学", code: "9900000001", stage: "小学", pupils: 200, land: 5000, books: 5000 },
  { name: "第二小学", code: "9900000002", stage: "小学", pupils: 250, land: 7500, books: 6250 },
  { name: "第三小学", code: "9900000003", stage: "小学", pupils: 400, land: 8000, books: 6000 },
  { name: "第四小学", code: "9900000004", stage: "小学", pupils: 500, land: 10000, books: 12500 },
  { name: "第五中学", code: "9900000005", stage: "初中", pupils: 300, land: 9000, books: 12000 },
  { name: "第六中学", code: "9900000006", stage: "初中", pupils: 600, land: 15000, books: 24000 },
];
/** Row of the first school on its sheet, from 1. */
const FIRST = 4;

function list(): Layout {
  return {
    name: "名册",
    title: "2025学年学校基本情况（试用数据，学校为虚构）",
    line: "每校一行",
    header: [["学校名称", "学校标识码", "学段", "在校生数（人）", "占地面积（平方米）", "图书册数（册）"]],
    body: SCHOOLS.map(({ name, code, stage, pupils, land, books }) => [name, code, stage, pupils, land, books]),
    merges: [],
    widths: [14, 14, 8, 14, 18, 14],
    textColumns: [1, 2, 3],
  };
}

/** What is typed into column C, and what Excel itself computes for it. */
interface Check {
  readonly step: string;
  /** As typed; shown as a text. */
  readonly typed: string;
  /** Excel's formula for the same figure, and its result. */
  readonly expected: { readonly formula: string; readonly result: number | string };
}

const landPerPupil = (row: number): Check["expected"] => {
  const school = SCHOOLS[row - FIRST]!;
  return { formula: `名册!E${row}/名册!D${row}`, result: school.land / school.pupils };
};

/** √(Σ(nᵢ/N)(xᵢ−X)²) ÷ X over the primary schools. */
const variation = (): Check["expected"] => {
  const schools = SCHOOLS.filter(({ stage }) => stage === "小学");
  const [pupils, land] = [`名册!D${FIRST}:D${FIRST + 3}`, `名册!E${FIRST}:E${FIRST + 3}`];
  const mean = `(SUM(${land})/SUM(${pupils}))`;
  const all = schools.reduce((sum, school) => sum + school.pupils, 0);
  const x = schools.reduce((sum, school) => sum + school.land, 0) / all;
  const squares = schools.reduce((sum, school) => sum + school.pupils * (school.land / school.pupils - x) ** 2, 0);
  return {
    formula: `SQRT(SUMPRODUCT(${pupils},(${land}/${pupils}-${mean})^2)/SUM(${pupils}))/${mean}`,
    result: Math.sqrt(squares / all) / x,
  };
};

const CHECKS: readonly Check[] = [
  { step: "6", typed: "=EDU.LANDPERPUPIL(名册!A4:A9)", expected: landPerPupil(4) },
  ...[5, 6, 7, 8, 9].map((row) => ({ step: "6", typed: "（上一格自动填出，不用输入）", expected: landPerPupil(row) })),
  { step: "7", typed: "=EDU.LANDPERPUPIL(名册!A6)", expected: landPerPupil(6) },
  { step: "7", typed: '=EDU.FIELD("在校生数",名册!A9)', expected: { formula: "名册!D9", result: 600 } },
  { step: "8", typed: "=EDU.CV(名册!E4:E7,名册!D4:D7)", expected: variation() },
  { step: "8", typed: '=EDU.COUNTYCV("生均占地面积","小学")', expected: variation() },
];

function selfCheck(): Layout {
  const first = FIRST;
  const body = CHECKS.map(({ step, typed, expected }, index): CellContent[] => {
    const row = first + index;
    const isRight = `IF(ISBLANK(C${row}),"未做",IF(ISERROR(C${row}),"未通过",IF(ABS(C${row}-D${row})<0.000000001,"通过","未通过")))`;
    return [step, typed, null, { formula: expected.formula, result: expected.result }, { formula: isRight, result: "未做" }];
  });
  const last = first + CHECKS.length - 1;
  const sheetThere = `IF(ISREF(INDIRECT("'核查结论'!A1")),"有","没有")`;
  return {
    name: "自检",
    title: "自检（配合 docs/excel-smoke.md 使用）",
    line: "在 C 列输入 B 列写的公式，E 列自动判断；把本表和截图一起发回",
    header: [["步骤", "在 C 列输入", "结果", "应为（Excel 自己算）", "判断"]],
    body: [
      ...body,
      [
        "8",
        "以上合计",
        null,
        null,
        { formula: `COUNTIF(E${first}:E${last},"通过")&"/${CHECKS.length} 通过"`, result: `0/${CHECKS.length} 通过` },
      ],
      ["13、14", "报告工作表“核查结论”", null, null, { formula: sheetThere, result: "没有" }],
      [
        "15",
        "C4 是公式还是数值",
        null,
        null,
        { formula: `IF(ISBLANK(C${first}),"未做",IF(ISFORMULA(C${first}),"公式","数值"))`, result: "未做" },
      ],
      ["16", "Excel 版本", null, null, { formula: 'IFERROR(INFO("release")&" "&INFO("system"),"网页版")', result: "" }],
    ],
    merges: [],
    widths: [8, 40, 14, 22, 16],
    textColumns: [1, 2],
  };
}

export function smoke(): Layout[] {
  return [list(), selfCheck()];
}
