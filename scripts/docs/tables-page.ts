/** docs/tables.md: which tables are read and how, for users. The lists of forms, items and relations come from the code. */
import { RELATIONS } from "../../src/domain/consistency/relations";
import { FIELDS, type FieldId } from "../../src/domain/fields/dictionary";
import { MEANINGS } from "../../src/domain/fields/meanings";
import { WORDINGS } from "../../src/domain/fields/wordings";
import { sourcesOf } from "../../src/domain/tables/field-sources";
import { ONLY_ROW } from "../../src/domain/tables/form-place";
import { unitWordsOf } from "../../src/domain/tables/units";
import { FORMS } from "../../src/domain/tables/form-catalogue";
import type { FormSpec } from "../../src/domain/tables/form-spec";

const INTRODUCTION = `# 可读取的报表

本页说明能读哪些表、怎样识别、数字怎样读、读不出来时怎么办。其中报表、数据项和核对关系的清单由程序生成，与软件一致。

## 怎样识别一张表

- **统计报表（教基、基础基）**：先找“甲、乙”栏，即表头最后一行写着“甲 | 乙 | 1 | 2 | 3 …”的那一行；再看表号（工作表名、标题、表号栏，或教基3112_小学 这样带学段的工作表名）；最后按行名和列名找数据。单元格位置、隐藏的辅助行和辅助列、合并单元格、空行空列都不影响识别。
- **其他统计报表**：有“甲、乙”栏、但不在下面“统计报表”清单里的表，不读取，并说明是哪一张。
- **学校基本情况（教基1001、基础基111）**：按“学校名称”“学校标识码”“办学类型”等标签读取学校是谁、办哪些学段；代码的含义不作推断。
- **班级名单**：有“班级名称”和“人数”两列、每个班一行的，数出班数、最大班额和大班额个数。
- **学校名单**：表头里有“学校名称”一列，下面每行一所学校（一贯制学校每个学段一行）。表头可以有多层、可以合并；“合计”“小计”“平均值”“标准差”“差异系数”等行不会当作学校。
- **按年级填写的名单**：有“年级”一列、每个年级一行的，同一学校同一学段各年级的人数、班数相加。
- **按地区汇总的表**（年鉴、分县表）：没有各校数据，不计算指标，只核对合计行与各行之和，并说明核对了什么。
- **填报表**：写着“填报项目 | 单位 | 填报值”的表，逐项读取。
- **学段**：依次看表号、工作表名、“学段”或“学校类别”列、标题、文件名。报表里出现其他学段的空行，不表示学校设有这个学段。
- **学校**：先看学校标识码，再看校名。同名不同码、同码不同名都会提示，不会自动合并。
- **学年**：看报表和名单标题处写的学年（如“2024/2025学年初”）；报表上没有写的，看同一工作簿的封面、基础基111、教基1001。同一学校有两个学年的报表，或同一张名单有两个学年的，指标只用较新学年的数，上学年的只用于核对两年之间的关系，并说明哪些工作表当作上学年的。没有写明学年的，不作推断：两处不同就按“同一项有两个不同的数”提示。

## 数字怎样读

| 表里写的 | 怎样读 |
|---|---|
| 空白 | 未填，不当作 0 |
| \`*\` \`-\` \`—\` \`/\` | 不适用，不当作 0 |
| 文本格式的数字、全角数字、千分位逗号、前后空格 | 按数字读取，并记录 |
| 7380㎡、0.45万册、10亩、3.2万元 | 按所写单位读取并换算，并记录 |
| 1:12.9、88. 1%、百分数格式 | 按比、按百分数读取 |
| 数字格式里写的单位（如 0.00"万册"） | 同写在格内一样 |
| 日期 | 不是数字 |
| #DIV/0!、文字、12..5、同一格两个单位、负的人数 | 不是数字：相关项目为“无法判定”，并指出单元格 |

报表中如果各分项之和已经等于合计，未填的分项按 0 读取（官方报表“空白表示没有”）。教学仪器设备资产值在教基表里以万元填报，读取时换算为元；名单里没有写明单位又看不出来的，不猜测，请在表头写明。

## 学校名单

下面这些列名都能识别（简体、繁体均可），列的次序不限：

- 学校名称、学校标识码、办学类型（学校类别）、学段、城乡类型、举办者、是否计校数；
- 本页末“数据项”表中的各项；
- 已算好的指标（如生均图书册数）及“指标值 | 省级评估标准”“基本值 | 达标值 | 实际值 | 是否达标”这样的成组列，用来与重新计算的结果核对，不作为计算依据。

巩固率、辍学率各地算法不同：表中没有写明算法的，列出各种算法，并说明按表中各列验算与哪一种相符；不代为选定算法。

一个县的宽表（几百列的明细导出）按完整的表头路径识别；“是否计校数”为 0 的校区并入其学校。
`;

const AFTERWARDS = `
## 读不出来时怎么办

面板的“读取了 … 张表”和命令 \`edu-balance workbook inspect 文件\` 会列出每张工作表识别成了什么、没有识别的原因。常见的处理办法：

1. **没有找到“甲、乙”栏**：检查是否删掉了表头最后一行；补回即可。
2. **看不出是小学还是初中**：在名单中加一列“学段”，或在工作表名、标题里写明。
3. **同一项有两个不同的数**：面板会给出两个单元格，改成一致后再检查；未改之前该项不参与计算。
4. **工作簿里有几所学校，而某张表没有写校名**：在该表标题下写明“学校（机构）名称：…”。
5. **单位不明**：在列名后写明单位，例如“教学仪器设备值（万元）”。
6. **没有收录的表样**：可以把“哪一列、哪一格是什么”作为对应关系保存在工作簿中，格式见[对应关系](mapping.md)。
`;

/** Requirements that were met in sources and are not tested, with the reason. */
const NOT_TESTED = [
  "安全保卫人员在 1 至 5 人之间：只有部分地区这样要求，学校规模大的需要更多。",
  "规定年制（不得有不允许的五年制小学、四年制初中）：实行五四学制的地区这是正常的，报表中看不出当地是否允许。",
  "离园人数不超过上学年大班人数与本学年大班新入园人数之和：幼儿园不在评定范围内，幼儿园报表中的离园人数、大班新入园人数不读取。",
  "各项数据与上学年相比变化的幅度，以及生均占地、生师比、生均设备值等的合理范围：没有找到规定界限的文件。",
] as const;

/** The whole page as Markdown. */
export function tablesPage(): string {
  const withItems = FORMS.filter((form) => form.items.length > 0 || form.classSizes !== undefined);
  const others = FORMS.filter((form) => !withItems.includes(form));
  return [
    INTRODUCTION,
    "## 统计报表\n",
    "| 表号 | 名称 | 读取的数据项 |\n|---|---|---|",
    ...withItems.map((form) => `| ${form.id} | ${form.titles[0] ?? ""} | ${itemsOf(form)} |`),
    "",
    `另有 ${others.map(({ id }) => id).join("、")}：能识别，其中没有指标所用的数据项。`,
    AFTERWARDS,
    "## 核对关系\n",
    "逻辑校验不符的必须更正；经验校验不符的请更正或说明。分项有空白、已填分项合计比总数少的，不算矛盾，按经验校验询问空白项是没有还是未填。名单中合计与各行之和不一致的，按经验校验提示。\n",
    "| 编号 | 类别 | 关系 |\n|---|---|---|",
    ...RELATIONS.map(({ id, check, text }) => `| ${id} | ${check === "logical" ? "逻辑校验" : "经验校验"} | ${text.zh} |`),
    "",
    "此外还核对：名单和各报表中部分不大于整体，名单的合计、小计与各行之和，巩固情况表的小计、净增加和毕业生，同一项在不同表中的数是否一致，全校的数与各学段之和是否一致，学校地址是否完整（不少于 6 个字、以汉字开头），有校园网的是否填报域名，规定入学年龄是否为小学 6 岁、初中（三年制）12 岁，各校的经度、纬度是否互不相同，读取三所以上学校时初中招生数合计是否超过小学毕业生数合计。\n",
    "没有收录的审核要求：\n",
    NOT_TESTED.map((line) => `- ${line}`).join("\n"),
    "",
    "## 数据项\n",
    "“其他写法”是名单、填报表中能认出的列名或行名，繁体同样能认；`A＞B` 表示 A 下面的 B。“报表中的位置”给出表号、行和栏。\n",
    "| 数据项 | 单位（能换算的写法） | 含义 | 其他写法 | 报表中的位置 | 英文标识 |\n|---|---|---|---|---|---|",
    ...(Object.keys(FIELDS) as FieldId[]).map(fieldRow),
    "",
  ].join("\n");
}

function fieldRow(id: FieldId): string {
  const { zh, unit } = FIELDS[id];
  const units = unitWordsOf(unit).filter((word) => word !== unit);
  const others = WORDINGS[id].filter((wording) => wording !== zh).map((wording) => wording.replaceAll(">", "＞"));
  const places = sourcesOf(id).map(({ form, row, column, isRepeated }) => {
    const where = [row.filter((label) => label !== ONLY_ROW).join("＞"), column?.replaceAll(" > ", "＞") ?? ""].filter(
      (part) => part !== "",
    );
    return `${form} ${where.join(" × ")}${isRepeated ? "（重复）" : ""}`.trim();
  });
  const cells = [
    zh,
    units.length > 0 ? `${unit}（${units.join("、")}）` : unit,
    MEANINGS[id].zh,
    others.join("、"),
    places.join("；"),
    `\`${id}\``,
  ];
  return `| ${cells.join(" | ")} |`;
}

function itemsOf(form: FormSpec): string {
  const names = new Set<string>(form.items.map(({ field }) => FIELDS[field].zh));
  if (form.classSizes) names.add("班数").add("各班额段班数");
  return [...names].join("、");
}
