/** One primary school's return of 2020/2021 as the state client exports it (tables.md §1, §4). All figures invented, all sums right. */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { grid } from "../../domain/tables/grids";
import { asExport } from "../../domain/tables/official-forms";

type Row = readonly [label: string, ...figures: CellValue[]];
type Merge = readonly [number, number, number, number];

/** Title, number and unit in one cell, headings, the 甲/乙 row, then label, code and figures. */
function form(
  number: string,
  title: string,
  unit: string,
  headings: readonly (readonly CellValue[])[],
  count: number,
  rows: readonly Row[],
  merges: readonly Merge[],
): Grid {
  return asExport(
    grid(
      number,
      [
        [title],
        [`${number}${" ".repeat(160)}单位:${unit}`],
        ...headings,
        ["甲", "乙", ...Array.from({ length: count }, (_, index) => String(index + 1))],
        ...rows.map(([label, ...figures], index): CellValue[] => [label, String(index + 1), ...figures]),
      ],
      [[0, 0, 1, count + 2], [1, 0, 1, count + 2], ...merges],
    ),
  );
}

const card = asExport(
  grid("基础基111", [
    ["基  础 教 育 基 层 统 计 调 查 表"],
    ["（2020 /2021 学年初）"],
    ["学校标识码", "学校（机构）名称（章）", "学校（机构）英文名称"],
    ["9900000003", "北山小学", "*"],
    ["续"],
    [null, "学校（机构）地址", "学校（机构）所在地城乡类型", "学校（机构）属地管理教育行政部门"],
    ["名称", "某县北山路1号", "镇中心区", "某县教育局"],
    ["续"],
    [null, "办学类型", "举办者", "性质类别"],
    ["名称", "小学", "县级教育部门", "*"],
  ]),
);

const pupils = form(
  "基础基312",
  "小学学生数",
  "人",
  [
    [null, "编号", "毕业生数", "招生数", null, null, "在校生数", null, null, null, null, null, null, null, "预计毕业生数"],
    [
      null,
      null,
      null,
      "合  计",
      "其中：\n女",
      "其中：受过学前教育",
      "合计",
      "其中：女",
      "一年级",
      "二年级",
      "三年级",
      "四年级",
      "五年级",
      "六年级",
      null,
    ],
  ],
  13,
  [
    ["总     计", "48", "50", "25", "50", "305", "142", "50", "52", "51", "50", "51", "51", "51"],
    ["其中：女", "23", "25", null, "25", "142", null, "25", "24", "23", "23", "24", "23", "23"],
    ["少数民族", "1", "2", null, "2", "11", null, "2", "2", "2", "2", "2", "1", "1"],
  ],
  [
    [2, 2, 2, 1],
    [2, 3, 1, 3],
    [2, 6, 1, 8],
    [2, 14, 2, 1],
  ],
);

const movement = (closing: string) =>
  form(
    "基础基331",
    "中小学、特殊教育学生变动情况",
    "人",
    [
      [
        null,
        "编号",
        "上学年初\n报表在校\n学生数",
        "增加学生数",
        null,
        null,
        null,
        null,
        "减少学生数",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "本学年初\n报表在校\n学生数",
      ],
      [
        null,
        null,
        null,
        "合计",
        "招生",
        "复学",
        "转入",
        "其他",
        "合计",
        "毕业",
        "结业",
        "休学",
        "退学",
        "死亡",
        "转出",
        "其他",
        null,
      ],
    ],
    15,
    [
      ["幼儿园"],
      ["女"],
      ["少数民族"],
      ["小学", "300", "60", "50", null, "10", null, "55", "48", "*", "1", null, null, "6", null, closing],
      ["女", "140", "28", "25", null, "3", null, "26", "23", "*", null, null, null, "3", null, "142"],
      ["少数民族", "10", "2", "2", null, null, null, "1", "1", "*", null, null, null, null, null, "11"],
      ["初中"],
      ["女"],
      ["少数民族"],
    ],
    [
      [2, 2, 2, 1],
      [2, 3, 1, 5],
      [2, 8, 1, 8],
      [2, 16, 2, 1],
    ],
  );

const classSizes = form(
  "基础基212",
  "小学教学班数、班额情况",
  "个",
  [[null, "编号", "合计", "一年级", "二年级", "三年级", "四年级", "五年级", "六年级"]],
  7,
  [
    ["总计", "7", "1", "2", "1", "1", "1", "1"],
    ["其中：五年制小学"],
    ...["25人及以下", "26-30人", "31-35人", "36-40人"].map((bin): Row => [bin]),
    ["41-45人", "6"],
    ["46-50人", "1"],
    ...["51-55人", "56-60人", "61-65人", "66人及以上"].map((bin): Row => [bin]),
  ],
  [],
);

const staff = form(
  "基础基412",
  "中小学教职工数",
  "人",
  [
    [null, "编号", "教职工数", null, null, null, null],
    [null, null, "合计", "专任教师", "行政人员", "教辅人员", "工勤人员"],
  ],
  5,
  [
    ["总计", "24", "21", "2", null, "1"],
    ["其中：女", "16", "15", "1", null, null],
  ],
  [[2, 2, 1, 5]],
);

const teachers = form(
  "基础基423",
  "小学专任教师分课程、分学历情况",
  "人",
  [
    [
      null,
      "编号",
      "合计",
      "其中：女",
      "品德与生活",
      "语文",
      "数学",
      "外语",
      "科学",
      "体育",
      "艺术",
      "音乐",
      "美术",
      "其他",
      "当年不授课",
    ],
  ],
  13,
  [
    ["合计", "21", "15", "1", "8", "6", "1", "1", "2", null, "1", "1", null, null],
    ["女", "15"],
    ["少数民族"],
    ["研究生", "1"],
    ["本科", "14"],
    ["专科", "6"],
    ["高中阶段"],
    ["高中阶段以下"],
  ],
  [],
);

/** 校舍: all of frame construction, so (1) = (2); (6) and (7) are rented space, `*` where they do not apply. */
const room = (label: string, area?: string): Row => (area ? [label, area, area, null, null, null, null, null] : [label]);

const buildings = (teaching: string) =>
  form(
    "基础基512",
    "中小学校舍情况",
    "平方米",
    [
      [null, "编号", "校舍建筑面积", null, null, null, null, "租借面积", null],
      [null, null, "合计", "框架结构", "砖混结构", "砖木结构", "土木结构", "计", "租借公办的校舍建筑面积"],
    ],
    7,
    [
      room("总     计", "3000"),
      ["其中：危房", null, null, null, null, null, "*", "*"],
      ["当年新增校舍", null, null, null, null, null, "*", "*"],
      ["一、教学及辅助用房", teaching, "1800", null, null, null, null, null],
      room("教室", "1200"),
      room("实验室", "150"),
      room("图书室", "120"),
      room("微机室", "80"),
      room("语音室"),
      room("体育馆", "250"),
      room("二、行政办公用房", "300"),
      room("其中：教师办公室", "200"),
      room("三、生活用房", "800"),
      room("教工宿舍", "100"),
      room("其中：教师周转宿舍", "50"),
      room("学生宿舍", "400"),
      room("食堂", "200"),
      room("厕所", "100"),
      room("其他"),
      room("四、其他用房", "100"),
    ],
    [
      [2, 2, 1, 5],
      [2, 7, 1, 2],
    ],
  );

const conditions = form(
  "基础基522",
  "中小学占地面积及其他办学条件",
  "",
  [
    [
      null,
      "编号",
      "占地面积（平方米）",
      null,
      null,
      "图书（册）",
      "教学用计算机（台）",
      "网络多媒体教室（间）",
      "教学仪器设备资产值（万元）",
    ],
    [null, null, "计", "其中", null, null, null, null, null],
    [null, null, null, "绿化用地面积", "运动场地面积", null, null, null, null],
  ],
  7,
  [["中小学", "9000", "2700", "3500", "7625", "40", "12", "85.5"]],
  [
    [2, 2, 1, 3],
    [3, 3, 1, 2],
    [3, 2, 2, 1],
  ],
);

const others = [card, pupils, classSizes, staff, teachers, conditions];

export const clean: readonly Grid[] = [...others, movement("305"), buildings("1800")];

/** 331 (15) is 3 too high, 512 row 04 is 10 too high. */
export const withTwoMistakes: readonly Grid[] = [...others, movement("308"), buildings("1810")];
