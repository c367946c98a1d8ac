/** docs/tables.md: which tables are read and how, for users. The lists of forms, items and relations come from the code. */
import {
  LIMITS,
  EXCHANGED,
  FEWEST_OF_COLUMN,
  PAIRS,
  PEERS,
  ROWS,
  SLIP,
  USUAL,
  VAST,
} from "../../src/domain/consistency/outliers/limits";
import { RELATIONS } from "../../src/domain/consistency/relations";
import { plain } from "../../src/domain/explain/number";
import { FIELDS, type FieldId } from "../../src/domain/fields/dictionary";
import { MEANINGS } from "../../src/domain/fields/meanings";
import { sourcesOf } from "../../src/domain/tables/field-sources";
import { ONLY_ROW } from "../../src/domain/tables/form-place";
import { unitWordsOf } from "../../src/domain/labels/units";
import { FORMS } from "../../src/domain/tables/form-catalogue";
import type { FormSpec } from "../../src/domain/tables/form-spec";

const INTRODUCTION = `# 可读取的报表

本页说明能读哪些表、怎样识别、数字怎样读、读不出来时怎么办。其中报表、数据项和核对关系的清单由程序生成，与软件一致。

## 能打开哪些文件

是什么文件看内容，不看扩展名：业务系统导出的“.xls”常常是网页或文本，照样能读。

| 文件 | 怎样读 | 标注副本 |
|---|---|---|
| .xlsx、.xlsm | 全部工作表，包括隐藏的 | 原文件加标注，其余不变 |
| .xls、.et（WPS）、.xlsb、.ods | 数值、合并单元格、数字格式；隐藏的行、列、工作表照样读 | 另存为只含数值的 .xlsx |
| 网页（.xls、.html），单个文件网页（.xls、.mht） | 页面中的各个表依次放在一张工作表上，两个表之间空一行；表外的标题、单位也读。Excel 存成的多工作表网页，按原来的工作表读 | 同上 |
| XML 电子表格 2003（.xls、.xml） | 同 .xls | 同上 |
| 文本（.csv，用制表符分列的 .xls、.txt） | UTF-8、UTF-16、GBK、Big5 自动识别 | 同上 |
| Word 文档（.docx） | 文档中的表依次作为“表1”“表2”……，连同表上方的标题和单位；单元格里套的表单独作为一张 | 同上 |

- 命令行检查文件夹时，网页、Word 文档和 .xml、.txt 不自动读取，请直接写出文件名。工作台的“打开文件”都能选。
- **打开密码**：设了打开密码的文件读不出来，请在 Excel 或 WPS 中清空密码后再读。仅“建议只读”或只保护了工作簿结构、Excel 不问密码就能打开的，直接读。
- **公式尚未计算**：有的系统只写公式、不写结果。没有结果的单元格不作为数据，也不当作 0 或未填；文件要求打开时重新计算的，存着的 0 和空白也不算结果。请用 Excel 或 WPS 打开并保存一次，再检查。
- 上标、下标的数字照样式读作 ¹、²、₂：“12000”右上角的“1”是脚注，不是数字的一位（.xls、.ods 和在 Excel 中检查时，分不出上标）。
- 用不到的部分（查询、外部链接、文档属性等）损坏，不影响读取；工作表损坏的，整个文件不读，不会漏掉一张表不说。
- 本工具自己生成的报告，不论存成哪种文件，都不作为数据读取。

## 怎样识别一张表

- **统计报表（教基、基础基）**：先找“甲、乙”栏，即表头最后一行写着“甲 | 乙 | 1 | 2 | 3 …”的那一行；再看表号（工作表名、标题、表号栏，或教基3112_小学 这样带学段的工作表名）；最后按行名和列名找数据。单元格位置、隐藏的辅助行和辅助列、合并单元格、空行空列都不影响识别。
- **其他统计报表**：有“甲、乙”栏、但不在下面“统计报表”清单里的表，不读取，并说明是哪一张。
- **学校基本情况（教基1001、基础基111）**：按“学校名称”“学校标识码”“办学类型”等标签读取学校是谁、办哪些学段；代码的含义不作推断。
- **班级名单**：有“班级名称”和“人数”两列、每个班一行的，数出班数、最大班额和大班额个数。
- **学校名单**：表头里有“学校名称”一列，下面每行一所学校（一贯制学校每个学段一行）。表头可以有多层、可以合并；“合计”“小计”“平均值”“标准差”“差异系数”等行不会当作学校。
- **按年级填写的名单**：有“年级”一列、每个年级一行的，同一学校同一学段各年级的人数、班数相加。
- **按地区汇总的表**（年鉴、分县表）：没有各校数据，不计算指标，只核对合计行与各行之和，并说明核对了什么。
- **填报表**：写着“填报项目 | 单位 | 填报值”的表，逐项读取；其中写明的生均值（如生均占地面积）与按总数计算的结果核对。
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
| 没有结果的公式 | 公式尚未计算：相关项目为“无法判定”，并指出单元格 |
| #DIV/0!、文字、12..5、同一格两个单位、负的人数 | 不是数字：相关项目为“无法判定”，并指出单元格 |

报表中如果各分项之和已经等于合计，未填的分项按 0 读取（官方报表“空白表示没有”）。教学仪器设备资产值在教基表里以万元填报，读取时换算为元；名单里没有写明单位又看不出来的，不猜测，请在表头写明。

## 列名怎样读

列名连同它上面各层表头、单位一起读，由几类词拼成：是什么（占地、校舍、教室、图书、计算机、学生、专任教师……）、哪一种（县级及以上骨干、教学用、寄宿……）、量什么（面积、间数、册数、金额……和单位）、哪个学段、哪一年、谁的、是现有的数还是别的。简体、繁体、全角、半角、空格、换行都不影响。读出来有四种结果：

| 结果 | 意思 | 参与判断 |
|---|---|---|
| 已识别 | 每个词都认识，单位相符，只能是这一项 | 是 |
| 读作…？ | 可能是这一项，但有一个词不认识、有一个词有几种意思，或者看不出是间数还是面积 | 否，请确认 |
| 未识别 | 看不懂，或者几个词凑不到一起 | 否，请改写列名或指定是什么 |
| 不是数据项 | 看懂了，但不是学校现有的数：生均、比例、标准、规划、应有、缺口、增减、上年、排名、是否达标，租借的、校外的、全县的，备注、电话等 | 否 |

- 列名自己写的单位（或单位行）必须与该项相符，还能定出是哪一项：“教室（间）”是间数，“教室（㎡）”是面积。表上方的“单位：平方米”只在几种读法之间起作用，“在校学生数”仍是人数。
- 同一项有几个年份的列，取最新一年，其余当作以往年份；前一年的只用来比较（见“异常数据”）。
- 写着“巩固率”的表中，“春季人数”“秋季人数”“入学人数”按巩固率的口径读。

## 学校名单

列的次序不限。除数据项外，还读：

- 学校名称、学校标识码、办学类型（学校类别）、学段、城乡类型、举办者、是否计校数；
- 按班额分列的班数（如“班额”下的“45人及以下”“46-50人”……）：各列之和等于班数的，得出最大班额所在的范围和超过 45 人、50 人的班数，空白按没有读取；不等的，不作推断；
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
  "各地规定的变化幅度和生均占地、生师比、生均设备值等的合理范围：没有找到规定界限的文件；下面“异常数据”的界限由本工具自定，只用来提示核对。",
] as const;

/** Items with the same limits in one line, in the order of the limits. */
function unusualLimits(): string {
  const lines = new Map<string, string[]>();
  for (const [field, { factor, most, least, group }] of Object.entries(LIMITS) as [
    FieldId,
    (typeof LIMITS)[FieldId] & object,
  ][]) {
    const { zh, unit } = FIELDS[field];
    const times = most === undefined ? `${factor} 倍以上或 ${factor} 分之一以下` : `${most} 倍以上或 ${factor} 分之一以下`;
    const together =
      group === undefined ? "" : group === "people" ? "学生、班、教职工同向变化的不提示" : "用地、用房同向变化的不提示";
    const line = `${times} | ${plain(least, 0)} ${unit} | ${together}`;
    lines.set(line, [...(lines.get(line) ?? []), zh]);
  }
  return [...lines].map(([line, names]) => `| ${names.join("、")} | ${line} |`).join("\n");
}

function unusualPairs(): string {
  const lines = new Map<string, string[]>();
  for (const { item, over, most, least } of PAIRS) {
    const line = `${FIELDS[over].zh} | ${most} 倍以上或 ${least} 分之一以下`;
    lines.set(line, [...(lines.get(line) ?? []), FIELDS[item].zh]);
  }
  return [...lines].map(([line, names]) => `| ${names.join("、")} | ${line} |`).join("\n");
}

const UNUSUAL = `## 异常数据

有些数不与其他数矛盾，但像是填错了：多写、少写一位，两项、两行、两列填反，错了一列，单位写错。下面的界限没有文件规定，由本工具自定，只用来提示（经验校验）：核对无误的，说明原因即可，不影响判定。同一格已按上面的关系提示的，不再提示。

**与上年比**：上年的数来自写明前一学年的表，或同一张名单中前一年的列；隔年的不比。比值超过下表、变化量也达到下表的，予以提示。全县各校（${FEWEST_OF_COLUMN} 所以上）普遍变化的，从比值中扣除；普遍变化超过界限的，作为整列的问题提示一次。购置类数据增加后仍在规模相近学校生均中位数 ${USUAL} 倍以内的，不提示；比值超过 ${VAST.factor} 倍的，变化量达到下表的四分之一即提示（购置类的增加除外）。

| 数据项 | 比值 | 变化量 | 说明 |
|---|---|---|---|
${unusualLimits()}

- **少一位、多一位**：去掉上年数（${SLIP.lost} 位以上）中的一位数字恰好等于今年的数，或反过来（${SLIP.added} 位以上，购置类除外）。
- **两项填反**：上年相差 ${EXCHANGED.factor} 倍以上的两项，今年各自与对方上年的数相差不到 ${plain((EXCHANGED.within - 1) * 100, 0)}%。
- **两校填反**：两所学校今年的各项数都与对方上年的数接近，与自己上年的数相差的程度是其 ${plain(1 / ROWS.part, 1)} 倍以上（取各项的中位数，至少 ${ROWS.fewest} 项）。

**与同类学校比**：同一学段、规模最接近的 ${PEERS.most} 所学校（至少 ${PEERS.fewest} 所；同为城区、镇区或乡村的学校足够时，只与它们比）。两项之比与它们的中位数相差超过下表，并超过它们离散程度（按中位绝对偏差折算的标准差）的 ${PEERS.spreads} 倍的，予以提示。不足 ${PEERS.smallest} 人的学校，以及上年就是这样的学校，不比。没有上年的数时，只能这样比，十倍之差约一半能发现。

| 数据项 | 除以 | 与中位数之比 |
|---|---|---|
${unusualPairs()}
`;

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
    "此外还核对：名单和各报表中部分不大于整体，名单的合计、小计与各行之和，巩固情况表的小计、净增加和毕业生，名单中的缺口（应有减现有）、缺编和超编（核定编制与在编）是否与同一行的数相符，表中写的“是否达标”是否与表中所列标准相符，同一项在不同表中的数是否一致，全校的数与各学段之和是否一致，学校地址是否完整（不少于 6 个字、以汉字开头），有校园网的是否填报域名，规定入学年龄是否为小学 6 岁、初中（三年制）12 岁，各校的经度、纬度是否互不相同，读取三所以上学校时初中招生数合计是否超过小学毕业生数合计。\n",
    "没有收录的审核要求：\n",
    NOT_TESTED.map((line) => `- ${line}`).join("\n"),
    "",
    UNUSUAL,
    "## 数据项\n",
    "名单、填报表中的列名、行名按上面“列名怎样读”识别，不限于这里的名称。“报表中的位置”给出表号、行和栏。\n",
    "| 数据项 | 单位（能换算的写法） | 含义 | 报表中的位置 | 英文标识 |\n|---|---|---|---|---|",
    ...(Object.keys(FIELDS) as FieldId[]).map(fieldRow),
    "",
  ].join("\n");
}

function fieldRow(id: FieldId): string {
  const { zh, unit } = FIELDS[id];
  const units = unitWordsOf(unit).filter((word) => word !== unit);
  const places = sourcesOf(id).map(({ form, row, column, isRepeated }) => {
    const where = [row.filter((label) => label !== ONLY_ROW).join("＞"), column?.replaceAll(" > ", "＞") ?? ""].filter(
      (part) => part !== "",
    );
    return `${form} ${where.join(" × ")}${isRepeated ? "（重复）" : ""}`.trim();
  });
  const cells = [zh, units.length > 0 ? `${unit}（${units.join("、")}）` : unit, MEANINGS[id].zh, places.join("；"), `\`${id}\``];
  return `| ${cells.join(" | ")} |`;
}

function itemsOf(form: FormSpec): string {
  const names = new Set<string>(form.items.map(({ field }) => FIELDS[field].zh));
  if (form.classSizes) names.add("班数").add("各班额段班数");
  return [...names].join("、");
}
