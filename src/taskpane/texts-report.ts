/** Texts of the pane about the report in worksheets of the open workbook. */
import type { Ornament } from "../workbook/port";

const zh = {
  write: "生成报告工作表",
  writeTip: "把汇总、分校明细、缺额汇总、差异系数、申报表和附录写成本工作簿的工作表",
  remove: "删除报告工作表",
  removeTip: "只删除本工具生成的报告工作表",
  replaceTitle: (sheets: number) => `本工作簿中已有上次生成的 ${sheets} 张报告工作表`,
  replaceNote: (names: string) => `${names} 将被新的报告替换，在这些表里手工填写的内容不保留。其他工作表不受影响。`,
  removeNote: (names: string) => `将删除 ${names}，在这些表里手工填写的内容不保留。其他工作表不受影响。`,
  list: "、",
  replace: "替换",
  confirmRemove: "删除",
  cancel: "取消",
  written: (sheets: number) => `已生成 ${sheets} 张报告工作表，排在最后。`,
  removed: "报告工作表已删除。",
  without: (what: string) => `本版本 Excel 没有做到：${what}。数据和底色齐全，可自行设置。`,
  ornaments: {
    frozenRows: "冻结表头",
    fonts: "字体和对齐",
    gridlines: "隐藏网格线",
    pageSetup: "纸张方向和打印标题行",
    fitToPage: "打印缩放为一页宽",
    charts: "图表",
    borders: "边框",
  } satisfies Record<Ornament, string>,
};

const en: typeof zh = {
  write: "Write report sheets",
  writeTip:
    "Writes the summary, findings by school, shortfalls, differences, declaration lists and annexes into worksheets of this workbook",
  remove: "Delete report sheets",
  removeTip: "Deletes only the report sheets made by this add-in",
  replaceTitle: (sheets) => `This workbook holds ${sheets} report ${sheets === 1 ? "sheet" : "sheets"} made before`,
  replaceNote: (names) => `${names} will be replaced by the new report; what was typed into them is lost. Other sheets stay.`,
  removeNote: (names) => `${names} will be deleted with what was typed into them. Other sheets stay.`,
  list: ", ",
  replace: "Replace",
  confirmRemove: "Delete",
  cancel: "Cancel",
  written: (sheets) => `${sheets} report ${sheets === 1 ? "sheet was" : "sheets were"} written at the end of the workbook.`,
  removed: "The report sheets were deleted.",
  without: (what) => `This Excel did not do: ${what}. Figures and shading are complete; the rest can be set by hand.`,
  ornaments: {
    frozenRows: "frozen header rows",
    fonts: "fonts and alignment",
    gridlines: "hidden gridlines",
    pageSetup: "page orientation and print titles",
    fitToPage: "fitting to one page in width",
    charts: "charts",
    borders: "borders",
  },
};

export const REPORT_TEXTS = { zh, en };
