/**
 * The county samples. The five schools of the published CV example (pupils 45/37/89/76/55, books 279/137/935/160/402)
 * stand in 书香镇 as they are; the primary sections of every other township have the same five ratios at another scale.
 * Scaling all weights and values leaves a weighted CV unchanged, so the primary CV of books per pupil of all 40 schools
 * is known beforehand: 0.515257. All names and all other figures are invented.
 */
import { columnLetters } from "../../src/workbook/a1";
import type { CellContent, Layout } from "./sheet";

const EXAMPLE_PUPILS = [45, 37, 89, 76, 55];
const EXAMPLE_BOOKS = [279, 137, 935, 160, 402];
/** Per-pupil books as printed in the published example. */
const PRINTED_RATIOS = [6.2, 3.7, 10.51, 2.11, 7.31];

interface Township {
  readonly name: string;
  readonly area: "城区" | "镇区" | "乡村";
  readonly scale: number;
  readonly primary: readonly string[];
  /** Pupils of the junior school, where the township has one of its own. */
  readonly junior?: { readonly name: string; readonly pupils: number };
}

const TOWNSHIPS: readonly Township[] = [
  {
    name: "书香镇",
    area: "乡村",
    scale: 1,
    primary: ["小学1", "小学2", "小学3", "小学4", "小学5"],
    junior: { name: "书香镇初级中学", pupils: 214 },
  },
  {
    name: "柳溪镇",
    area: "镇区",
    scale: 6,
    primary: ["柳溪镇中心小学", "柳溪镇东林小学", "柳溪镇晨曦小学", "柳溪镇望江小学", "柳溪镇新苗小学"],
    junior: { name: "柳溪镇初级中学", pupils: 742 },
  },
  {
    name: "石桥镇",
    area: "镇区",
    scale: 4,
    primary: ["石桥镇中心小学", "石桥镇稻香小学", "石桥镇青云小学", "石桥镇梧桐小学", "石桥镇明德小学"],
    junior: { name: "石桥镇初级中学", pupils: 516 },
  },
  {
    name: "云田乡",
    area: "乡村",
    scale: 2,
    primary: ["云田乡中心小学", "云田乡竹园小学", "云田乡松坪小学", "云田乡茶山小学", "云田乡清泉小学"],
    junior: { name: "云田乡初级中学", pupils: 188 },
  },
  {
    name: "南浦镇",
    area: "镇区",
    scale: 3,
    primary: ["南浦镇中心小学", "南浦镇荷塘小学", "南浦镇渡口小学", "南浦镇育英小学", "南浦镇百川小学"],
    junior: { name: "南浦镇初级中学", pupils: 430 },
  },
  {
    name: "城关街道",
    area: "城区",
    scale: 8,
    primary: ["城关第一小学", "城关第二小学", "城关第三小学", "城关第四小学", "城关第五小学"],
  },
];

/** 九年一贯制 schools: one row per section, shared resources already split 1:1.1 by the county office. */
const NINE_YEAR_SCALE = 5;
const NINE_YEAR = [
  { name: "临河镇九年一贯制学校", junior: 132 },
  { name: "双溪九年一贯制学校", junior: 108 },
  { name: "凤鸣九年一贯制学校", junior: 260 },
  { name: "东湖九年一贯制学校", junior: 221 },
  { name: "北苑九年一贯制学校", junior: 165 },
];

interface Column {
  readonly group: string | null;
  readonly heading: string;
  readonly width: number;
  readonly kind: "text" | "number";
}

const column = (group: string | null, heading: string, width: number, kind: Column["kind"] = "number"): Column => ({
  group,
  heading,
  width,
  kind,
});

const COLUMNS: readonly Column[] = [
  column(null, "序号", 6),
  column(null, "乡镇", 11, "text"),
  column(null, "学校名称", 24, "text"),
  column(null, "学校标识码", 13, "text"),
  column(null, "办学类型", 16, "text"),
  column(null, "学段", 7, "text"),
  column(null, "城乡类型", 9, "text"),
  column("学生情况（人、个）", "在校生数", 9),
  column("学生情况（人、个）", "班数", 7),
  column("专任教师（人）", "专任教师数", 9),
  column("专任教师（人）", "高于规定学历教师数", 11),
  column("专任教师（人）", "县级及以上骨干教师数", 12),
  column("专任教师（人）", "体育、艺术（美术、音乐）专任教师数", 16),
  column("专任教师（人）", "中级及以上专业技术职务教师数", 14),
  column("校园和校舍（平方米）", "占地面积", 10),
  column("校园和校舍（平方米）", "运动场地面积", 10),
  column("校园和校舍（平方米）", "校舍建筑面积", 10),
  column("校园和校舍（平方米）", "教学及辅助用房面积", 11),
  column("校园和校舍（平方米）", "室内体育用房面积", 11),
  column("设备和图书", "教学仪器设备资产值（万元）", 13),
  column("设备和图书", "网络多媒体教室（间）", 11),
  column("设备和图书", "教学用计算机（台）", 11),
  column("设备和图书", "图书册数（册）", 11),
];
const FIRST_FIGURE = COLUMNS.findIndex((one) => one.heading === "在校生数");
const FIRST_BODY_ROW = 5;

/** 40 schools, 45 sections, one row each, and a total row. */
export function county(): Layout[] {
  const rows: CellContent[][] = [];
  const merges: string[] = [];
  const random = deterministic(2026);
  let schools = 0;
  const nextSchool = (): { order: number; code: string } => {
    schools += 1;
    return { order: schools, code: `99${String(schools).padStart(8, "0")}` };
  };
  for (const township of TOWNSHIPS) {
    const first = FIRST_BODY_ROW + rows.length;
    township.primary.forEach((name, index) => {
      const { order, code } = nextSchool();
      const head = [order, township.name, name, code, "小学", "小学", township.area];
      rows.push([
        ...head,
        ...figures("小学", EXAMPLE_PUPILS[index]! * township.scale, random, EXAMPLE_BOOKS[index]! * township.scale),
      ]);
    });
    if (township.junior) {
      const { order, code } = nextSchool();
      const head = [order, township.name, township.junior.name, code, "初级中学", "初中", township.area];
      rows.push([...head, ...figures("初中", township.junior.pupils, random)]);
    }
    mergeTownship(rows, merges, first);
  }
  const first = FIRST_BODY_ROW + rows.length;
  NINE_YEAR.forEach(({ name, junior }, index) => {
    const { order, code } = nextSchool();
    const head = (stage: string): CellContent[] => [order, "临河镇", name, code, "九年一贯制学校", stage, "镇区"];
    const pupils = EXAMPLE_PUPILS[index]! * NINE_YEAR_SCALE;
    rows.push([...head("小学"), ...figures("小学", pupils, random, EXAMPLE_BOOKS[index]! * NINE_YEAR_SCALE)]);
    rows.push([...head("初中"), ...figures("初中", junior, random)]);
  });
  mergeTownship(rows, merges, first);
  const bodyRows = rows.length;
  rows.push(totalRow(rows));
  return [
    {
      name: "义务教育学校一览表",
      title: "某县义务教育学校办学条件一览表（2026学年初）",
      line: "填报单位：某县教育局        一贯制学校按学段分行填写，共用资源已按小学1∶初中1.1折算到学段",
      ...headings(),
      body: rows,
      merges: [...headings().merges, ...merges, `A${FIRST_BODY_ROW + bodyRows}:G${FIRST_BODY_ROW + bodyRows}`],
      widths: COLUMNS.map((one) => one.width),
      textColumns: COLUMNS.flatMap((one, index) => (one.kind === "text" ? [index + 1] : [])),
      boldRows: [bodyRows + 1],
    },
  ];
}

/** The five schools alone: as a county of their own they give the published 0.52 (0.515257). */
export function fiveSchools(): Layout[] {
  const rows: CellContent[][] = EXAMPLE_PUPILS.map((pupils, index) => [
    index + 1,
    `小学${index + 1}`,
    "小学",
    pupils,
    EXAMPLE_BOOKS[index]!,
    PRINTED_RATIOS[index]!,
  ]);
  rows.push(["总计", null, null, { formula: "SUM(D4:D8)", result: 302 }, { formula: "SUM(E4:E8)", result: 1913 }, 6.33]);
  return [
    {
      name: "五校图书",
      title: "五所小学图书情况",
      line: "单位：人、册",
      header: [["序号", "学校名称", "学段", "在校生数（人）", "图书册数（册）", "生均图书册数（册）"]],
      body: rows,
      merges: ["A9:C9"],
      widths: [8, 16, 9, 15, 15, 19],
      textColumns: [2],
      boldRows: [6],
    },
  ];
}

function headings(): { header: CellContent[][]; merges: string[] } {
  const groups = COLUMNS.map((one, index) => (one.group !== COLUMNS[index - 1]?.group ? one.group : null));
  const top = COLUMNS.map((one, index) => (one.group ? groups[index]! : one.heading));
  const bottom = COLUMNS.map((one) => (one.group ? one.heading : null));
  const merges = COLUMNS.flatMap((one, index) => {
    const letters = columnLetters(index);
    if (!one.group) return [`${letters}3:${letters}4`];
    if (groups[index] === null) return [];
    const last = COLUMNS.findLastIndex((other) => other.group === one.group);
    return [`${letters}3:${columnLetters(last)}3`];
  });
  return { header: [top, bottom], merges };
}

/** The township name stands once, in a cell merged over all its rows. */
function mergeTownship(rows: CellContent[][], merges: string[], first: number): void {
  const last = FIRST_BODY_ROW + rows.length - 1;
  merges.push(`B${first}:B${last}`);
  for (let row = first + 1; row <= last; row += 1) rows[row - FIRST_BODY_ROW]![1] = null;
}

/** Invented figures of one section in the order of COLUMNS from 在校生数 on. Small schools have more per pupil, as in life. */
function figures(stage: "小学" | "初中", pupils: number, random: () => number, books?: number): number[] {
  const isJunior = stage === "初中";
  const around = (perPupil: number, spread: number): number => pupils * perPupil * (1 - spread / 2 + random() * spread);
  const classes = Math.max(isJunior ? 3 : pupils < 90 ? 4 : 6, Math.ceil(pupils / 44));
  const teachers = Math.max(classes + 2, Math.round(around(isJunior ? 0.085 : 0.062, 0.2)));
  const teachingArea = Math.round(around(isJunior ? 6.9 : 5.6, 0.5));
  const indoor = pupils > 300 ? Math.round(around(0.6, 0.6)) : 0;
  return [
    pupils,
    classes,
    teachers,
    Math.min(teachers, Math.round(teachers * (0.8 + random() * 0.2))),
    Math.round(around(0.0115, 0.9)),
    Math.max(1, Math.round(around(0.0105, 0.5))),
    Math.round(teachers * (0.35 + random() * 0.25)),
    Math.round(around(isJunior ? 30 : 25, 0.7)),
    Math.round(around(isJunior ? 10.4 : 7.8, 0.5)),
    Math.round(teachingArea * (1.6 + random() * 0.5)),
    teachingArea,
    indoor,
    Math.round(around(isJunior ? 0.275 : 0.225, 0.5) * 100) / 100,
    Math.max(classes, Math.round(around(0.025, 0.2))),
    Math.round(around(isJunior ? 0.16 : 0.13, 0.5)),
    books ?? Math.round(around(27, 0.6)),
  ];
}

function totalRow(rows: readonly CellContent[][]): CellContent[] {
  const last = FIRST_BODY_ROW + rows.length - 1;
  return COLUMNS.map((_, index) => {
    if (index === 0) return "合计";
    if (index < FIRST_FIGURE) return null;
    const letters = columnLetters(index);
    const sum = rows.reduce((total, row) => total + Number(row[index]), 0);
    return { formula: `SUM(${letters}${FIRST_BODY_ROW}:${letters}${last})`, result: Math.round(sum * 100) / 100 };
  });
}

/** A linear congruential generator: the same figures at every run. */
function deterministic(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
