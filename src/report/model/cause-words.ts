/** The sentences of the causes: what is not there, and the one act that mends it. */
import type { WaitingFact } from "../../domain/checks/waiting";
import type { Bilingual } from "../../domain/kernel/text";
import type { ActKind, CauseKind } from "./answer";

export const FACT_WORDS: Readonly<Record<WaitingFact, Bilingual>> = {
  area: { zh: "城乡类型", en: "the area (urban, town, rural)" },
  type: { zh: "办学类型", en: "the type of school" },
  owner: { zh: "举办者", en: "who runs the school" },
};

interface CauseWords {
  readonly message: Bilingual;
  readonly act: Bilingual;
  readonly does: ActKind;
}

/**
 * `items` names of data items, `labels` words on the sheets with their cells, `tables` names of worksheets, `where` so many
 * schools, in brackets, where there are several, `count` a number.
 */
export const CAUSE_WORDS: Readonly<Record<CauseKind, CauseWords>> = {
  unreadable: {
    message: { zh: "{files}没有能够读取", en: "{files} could not be read" },
    act: { zh: "看说明，换成能打开的文件", en: "See why, and give a file that can be opened" },
    does: "open",
  },
  notUnderstood: {
    message: {
      zh: "没有识别出{labels}；没有找到的{items}可能就在其中",
      en: "Headings not recognised: {labels}; what was not found may stand there ({items})",
    },
    act: { zh: "指定这些栏目是什么数据", en: "Say what these columns and rows are" },
    does: "assign",
  },
  tableNotRead: {
    message: {
      zh: "{tables}里有数字，没有读出来；没有找到的{items}可能就在其中",
      en: "{tables}: figures are there and none was read; what was not found may stand there ({items})",
    },
    act: { zh: "指定这张表的学校和数据，或标明不是数据", en: "Say what the worksheet holds, or that it is no data" },
    does: "assign",
  },
  absent: {
    message: { zh: "表中没有{items}", en: "No table holds {items}" },
    act: { zh: "在表中补上这些数据", en: "Add these figures to the tables" },
    does: "fill",
  },
  blank: {
    message: { zh: "{items}没有填{where}", en: "Left blank: {items}{where}" },
    act: { zh: "补填空着的单元格", en: "Fill in the blank cells" },
    does: "fill",
  },
  marked: {
    message: { zh: "{items}填的是“*”“-”一类记号，不是数{where}", en: "Marked “*” or “-”, no figure: {items}{where}" },
    act: { zh: "学校有这项数据的，改填数", en: "Where the school has the figure, fill it in" },
    does: "fill",
  },
  notANumber: {
    message: { zh: "{items}填的内容不能当作数{where}", en: "Not usable as a number: {items}{where}" },
    act: { zh: "核对并改正这些单元格", en: "Check and correct these cells" },
    does: "correct",
  },
  uncalculated: {
    message: {
      zh: "{items}是公式，文件里没有计算结果{where}",
      en: "Formulas without a result in the file: {items}{where}",
    },
    act: { zh: "用 Excel 打开，重新计算并保存", en: "Open it in Excel, calculate and save" },
    does: "open",
  },
  ambiguous: {
    message: {
      zh: "{items}几处不一致，或看不出单位、口径、学段{where}",
      en: "Figures differ, or unit, scope or stage is not clear: {items}{where}",
    },
    act: { zh: "核对后改成一致，或写明单位和学段", en: "Make them agree, or say unit and stage" },
    does: "correct",
  },
  ofWholeSchool: {
    message: {
      zh: "{items}只有全校的数，没有分学段{where}",
      en: "Given for the whole school only, not by stage: {items}{where}",
    },
    act: { zh: "在表中分小学、初中填写", en: "Give them for each stage" },
    does: "fill",
  },
  zero: {
    message: { zh: "{items}是 0，不能作除数{where}", en: "0, cannot be divided by: {items}{where}" },
    act: { zh: "核对这些数", en: "Check these figures" },
    does: "correct",
  },
  fact: {
    message: {
      zh: "没有写明{facts}，还不能确定用哪一个限值{where}",
      en: "Not said: {facts}; it chooses the limit{where}",
    },
    act: { zh: "在表中写明", en: "Say it in the tables" },
    does: "fill",
  },
  unanswered: {
    message: {
      zh: "有 {count} 项要由县或学校确认，统计表里没有",
      en: "{count} to be confirmed by the county or the schools: no table holds them",
    },
    act: { zh: "填写“是”或“否”", en: "Answer yes or no" },
    does: "confirm",
  },
  answerContradicts: {
    message: { zh: "有 {count} 项确认的回答与表中的数不一致", en: "{count} answered otherwise than the tables say" },
    act: { zh: "核对回答和表中的数", en: "Check the answers and the tables" },
    does: "correct",
  },
  range: {
    message: {
      zh: "{rules}只有分段的人数，限值正好在这一段里{where}",
      en: "{rules}: only known within a range that holds the limit{where}",
    },
    act: { zh: "填上确切的数", en: "Fill in the exact figure" },
    does: "fill",
  },
  unsaid: {
    message: {
      zh: "{rules}：文件没有写明，或表中的数比文件规定的范围宽{where}",
      en: "{rules}: the document does not say, or the tables count more than it does{where}",
    },
    act: { zh: "看各校的说明，由县里认定", en: "See what is said of each school; the county decides" },
    does: "look",
  },
  contradiction: {
    message: { zh: "表中有 {count} 处数据互相矛盾", en: "Contradictions in the tables: {count}" },
    act: { zh: "核对并更正", en: "Check and correct" },
    does: "correct",
  },
  mapping: {
    message: { zh: "以前指定的栏目有 {count} 处这次没有用上", en: "Earlier choices for columns that fit no longer: {count}" },
    act: { zh: "重新指定", en: "Choose again" },
    does: "assign",
  },
  ownStandard: {
    message: { zh: "自定标准有 {count} 处写法不能使用", en: "Lines of your own standard that cannot be used: {count}" },
    act: { zh: "改正自定标准", en: "Correct the standard" },
    does: "correct",
  },
  defect: {
    message: {
      zh: "程序有 {count} 项没有核查完，与学校和表格无关",
      en: "Checks this program could not finish: {count}; not the schools' or tables' doing",
    },
    act: { zh: "看说明，并反馈给我们", en: "See which, and tell us" },
    does: "look",
  },
};

export const CAUSE_PARTS = {
  /** 等 6 项数据 */
  where: { zh: "（{schools}）", en: " ({schools})" },
  andMore: { zh: "{names}等 {count} 项数据", en: "{names} and others, {count} in all" },
  allItems: { zh: "{names}", en: "{names}" },
  andMoreLabels: { zh: "{labels}等 {count} 栏", en: "{labels} and others, {count} in all" },
  sheets: { zh: "工作表{names}", en: "Worksheets {names}" },
  quoted: { zh: "“{name}”", en: "“{name}”" },
  proposed: { zh: "{label}（可能是“{item}”）", en: "{label} (perhaps “{item}”)" },
  noLabel: { zh: "没有标题的一栏", en: "a column without a heading" },
  onlyLabels: { zh: "没有识别出{labels}，其中的数没有用上", en: "Headings not recognised, and their figures not used: {labels}" },
  onlyTables: { zh: "{tables}里有数字，没有读出来，没有用上", en: "{tables}: figures are there, none was read or used" },
  files: { zh: "“{name}”等 {count} 个文件", en: "“{name}” and others, {count} files" },
} as const satisfies Readonly<Record<string, Bilingual>>;
