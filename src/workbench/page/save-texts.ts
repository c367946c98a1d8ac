/** Words of the question before a save that loses something, in the two languages of the page. */
import type { Loss } from "../grid/xlsx/patch/losses";
import type { Unwritten } from "../grid/xlsx/patch/patch";
import type { Language } from "../grid/languages";

export interface SaveTexts {
  readonly title: string;
  readonly unwritten: string;
  readonly patched: string;
  readonly patchedHint: string;
  readonly anew: string;
  readonly losing: string;
  readonly losingNothing: string;
  readonly cancel: string;
  readonly line: (one: Unwritten) => string;
  readonly loss: (loss: Loss, count: number) => string;
}

const ZH_UNWRITTEN: Readonly<Record<Unwritten["what"], string>> = {
  name: "改名",
  hidden: "隐藏或取消隐藏工作表",
  merges: "合并或取消合并单元格",
  sizes: "行高、列宽，隐藏或显示行列",
  freeze: "冻结窗格",
  gridlines: "显示或隐藏网格线",
  tabColour: "标签颜色",
  protection: "工作表保护",
  lines: "插入、删除或移动行列；这张表里改过的内容都不写入",
  order: "工作表的顺序",
  notes: "添加、修改或删除的批注",
  markNotes: "标注的说明（单元格上有批注会话，只写入颜色）",
  rules: "条件格式",
  arrayFormulas: "数组公式中的修改",
  tableHeads: "表格标题行中的修改",
};
const EN_UNWRITTEN: Readonly<Record<Unwritten["what"], string>> = {
  name: "the new name",
  hidden: "hiding or showing the worksheet",
  merges: "merging or unmerging cells",
  sizes: "row heights, column widths, hidden rows and columns",
  freeze: "frozen panes",
  gridlines: "showing or hiding gridlines",
  tabColour: "the colour of the tab",
  protection: "the protection of the worksheet",
  lines: "inserting, deleting or moving rows or columns; nothing that was edited on this worksheet is written",
  order: "the order of the worksheets",
  notes: "notes added, changed or deleted",
  markNotes: "explanations of marks (the cell has a threaded comment; the colour is written)",
  rules: "conditional formats",
  arrayFormulas: "edits within array formulas",
  tableHeads: "edits in the header row of a table",
};

const ZH_LOSSES: Readonly<Record<Loss, string>> = {
  charts: "图表 {n} 个",
  pictures: "图片 {n} 个",
  tables: "表格（套用格式的表）{n} 个",
  pivotTables: "数据透视表 {n} 个",
  macros: "宏",
  threadedComments: "批注会话（{n} 张工作表）",
  externalLinks: "到其他工作簿的链接 {n} 个",
  slicers: "切片器或日程表 {n} 个",
  controls: "控件和嵌入的对象 {n} 个",
  connections: "数据连接和附带的数据 {n} 个",
  otherSheets: "图表工作表、宏表或对话框 {n} 张",
  validations: "数据验证（{n} 张工作表）",
  hyperlinks: "超链接（{n} 张工作表）",
  filters: "筛选（{n} 张工作表）",
  printSetup: "打印设置（{n} 张工作表）",
  groups: "行列的分组（{n} 张工作表）",
  iconSets: "图标集（{n} 张工作表）",
  sparklines: "迷你图（{n} 张工作表）",
  names: "定义的名称 {n} 个",
  richText: "单元格里部分文字的格式",
  passwords: "保护工作表或工作簿的密码",
  otherParts: "其他内容 {n} 项",
};
const EN_LOSSES: Readonly<Record<Loss, string>> = {
  charts: "charts: {n}",
  pictures: "pictures: {n}",
  tables: "tables (formatted as tables): {n}",
  pivotTables: "PivotTables: {n}",
  macros: "macros",
  threadedComments: "threaded comments (worksheets: {n})",
  externalLinks: "links to other workbooks: {n}",
  slicers: "slicers and timelines: {n}",
  controls: "controls and embedded objects: {n}",
  connections: "data connections and data carried along: {n}",
  otherSheets: "chart sheets, macro sheets and dialogs: {n}",
  validations: "data validation (worksheets: {n})",
  hyperlinks: "hyperlinks (worksheets: {n})",
  filters: "filters (worksheets: {n})",
  printSetup: "print set-up (worksheets: {n})",
  groups: "grouped rows and columns (worksheets: {n})",
  iconSets: "icon sets (worksheets: {n})",
  sparklines: "sparklines (worksheets: {n})",
  names: "defined names: {n}",
  richText: "formats of parts of a text within a cell",
  passwords: "passwords that protect worksheets or the workbook",
  otherParts: "other items: {n}",
};

const withCount = (text: string, count: number): string => text.replace("{n}", String(count));

const ZH: SaveTexts = {
  title: "有些修改写不进原文件",
  unwritten: "原文件中的图表、数据验证等内容会原样保留，但下列修改不能写进去：",
  patched: "保留原文件，不写这些修改",
  patchedHint: "其余修改和标注照常写入。",
  anew: "写入全部修改，存成新工作簿",
  losing: "新工作簿里不会有原文件的：",
  losingNothing: "原文件中没有查到新工作簿会缺的内容。",
  cancel: "先不保存",
  line: ({ what, sheet, cells }) => `“${sheet}”：${ZH_UNWRITTEN[what]}${cells === undefined ? "" : `（${cells} 格）`}`,
  loss: (loss, count) => withCount(ZH_LOSSES[loss], count),
};

const EN: SaveTexts = {
  title: "Some changes do not fit into the file",
  unwritten:
    "Charts, data validation and everything else in the file stay as they are, but these changes cannot be written into it:",
  patched: "Keep the file, without these changes",
  patchedHint: "All other changes and the marks are written.",
  anew: "Keep all changes, in a new workbook",
  losing: "The new workbook will not have these of the file:",
  losingNothing: "Nothing was found in the file that the new workbook would not have.",
  cancel: "Do not save yet",
  line: ({ what, sheet, cells }) => `“${sheet}”: ${EN_UNWRITTEN[what]}${cells === undefined ? "" : ` (cells: ${cells})`}`,
  loss: (loss, count) => withCount(EN_LOSSES[loss], count),
};

export const saveTexts = (language: Language): SaveTexts => (language === "zh-CN" ? ZH : EN);
