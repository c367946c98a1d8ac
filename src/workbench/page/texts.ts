/** Words of the host page in its two languages. */
import type { WorkbookErrorCode } from "../../workbook/port";
import type { Language } from "../grid/languages";

export interface PageTexts {
  readonly product: string;
  readonly notExcel: string;
  readonly notExcelHint: string;
  readonly open: string;
  readonly samples: string;
  readonly noSamples: string;
  /** Titles of the samples by file name. */
  readonly sampleTitles: Readonly<Record<string, string>>;
  readonly save: (extension: string) => string;
  readonly blank: string;
  readonly language: string;
  readonly languageHint: string;
  readonly group: string;
  readonly showPane: string;
  readonly checkNow: string;
  readonly clearMarks: string;
  readonly pane: string;
  readonly closePane: string;
  readonly grid: string;
  readonly nextRegion: string;
  readonly dismiss: string;
  readonly discard: string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly newWorkbook: string;
  readonly cannotOpen: (name: string, why: string) => string;
  readonly cannotSave: (name: string, why: string) => string;
  readonly errors: Readonly<Record<WorkbookErrorCode, string>>;
}

const ZH: PageTexts = {
  product: "教育均衡助手",
  notExcel: "嵌入式工作台（不是 Excel）",
  notExcelHint: "在浏览器里试用加载项。文件只在本机打开，不会上传；图表、图片等内容不显示，但保存时原样留在文件里。",
  open: "打开文件",
  samples: "示例",
  noSamples: "没有示例文件",
  sampleTitles: {
    "county.xlsx": "一个县：40 所学校",
    "five-schools.xlsx": "五所学校的图书：差异系数算例",
    "huada.xlsx": "一所小学：数字存为文本",
    "nine-year.xlsx": "一所九年一贯制学校",
    "xizhuang.xlsx": "一所小学：西庄小学",
  },
  save: (extension) => `另存为 ${extension}`,
  blank: "空白工作簿",
  language: "English",
  languageHint: "Switch to English",
  group: "教育均衡",
  showPane: "检查面板",
  checkNow: "立即检查",
  clearMarks: "清除标注",
  pane: "教育均衡助手加载项",
  closePane: "关闭检查面板",
  grid: "工作表",
  nextRegion: "按 F6 在工具栏、工作表和面板之间移动",
  dismiss: "关闭提示",
  discard: "当前工作簿有未保存的修改，仍要打开另一个吗？",
  opening: (name) => `正在打开 ${name}…`,
  opened: (name) => `已打开 ${name}`,
  saved: (name) => `已另存为 ${name}`,
  newWorkbook: "工作簿1",
  cannotOpen: (name, why) => `打不开“${name}”：${why}`,
  cannotSave: (name, why) => `“${name}”没有保存成功：${why}`,
  errors: {
    empty: "文件是空的（0 字节）。请检查是否下载或复制完整。",
    notASpreadsheet: "文件里没有表格，不是电子表格，也不是带表格的网页或文档。请选择其他文件。",
    partsElsewhere: "这个文件只是网页的外壳，工作表在同名的“.files”文件夹里。请用 Excel 打开它，另存为 .xlsx。",
    passwordProtected:
      "文件设有打开密码，没有密码读不出内容。请在 Excel 或 WPS 中打开，选“文件—信息—保护工作簿—用密码进行加密”，清空密码后保存，再打开。",
    tooLarge: "文件过大，本工作台不能打开。请用命令行工具检查，或拆分后再打开。",
    tooSlow: "读取时间过长，已放弃。请用命令行工具检查，或把要用的工作表另存为新的 .xlsx。",
    duplicateSheets: "工作簿中有同名的工作表，单元格地址分不清。请用 Excel 或 WPS 打开并另存后再试。",
    damaged: "文件已损坏。请在 Excel 或 WPS 中打开并重新保存后再试。",
    notFound: "找不到这个文件。",
    cellEditMode: "请先结束单元格的编辑。",
    hostFailure: "读取时出现意外错误。",
  },
};

const EN: PageTexts = {
  product: "EDU Balance",
  notExcel: "Embedded workbench (not Excel)",
  notExcelHint:
    "Try the add-in in a browser. Files are opened on this machine only and never uploaded. Charts and pictures are not shown, but stay in the file when it is saved.",
  open: "Open file",
  samples: "Samples",
  noSamples: "No sample files",
  sampleTitles: {
    "county.xlsx": "A county: 40 schools",
    "five-schools.xlsx": "Books of five schools: coefficient of variation",
    "huada.xlsx": "A primary school: figures stored as text",
    "nine-year.xlsx": "A nine-year school",
    "xizhuang.xlsx": "A primary school: Xizhuang",
  },
  save: (extension) => `Save as ${extension}`,
  blank: "Blank workbook",
  language: "中文",
  languageHint: "切换到中文",
  group: "EDU Balance",
  showPane: "Check pane",
  checkNow: "Check now",
  clearMarks: "Clear marks",
  pane: "EDU Balance add-in",
  closePane: "Close the check pane",
  grid: "Worksheets",
  nextRegion: "F6 moves between toolbar, worksheets and pane",
  dismiss: "Dismiss",
  discard: "The workbook has unsaved changes. Open another one all the same?",
  opening: (name) => `Opening ${name}…`,
  opened: (name) => `Opened ${name}`,
  saved: (name) => `Saved as ${name}`,
  newWorkbook: "Book1",
  cannotOpen: (name, why) => `“${name}” cannot be opened: ${why}`,
  cannotSave: (name, why) => `“${name}” was not saved: ${why}`,
  errors: {
    empty: "the file is empty (0 bytes). Check that it was downloaded or copied completely.",
    notASpreadsheet: "it holds no table: it is no spreadsheet, nor a web page or document with tables. Choose another file.",
    partsElsewhere:
      "it only names its worksheets, which are in the folder “.files” beside it. Open it in Excel and save it as .xlsx.",
    passwordProtected:
      "it needs a password, without which nothing in it can be read. Open it in Excel or WPS, empty the password under File – Info – Protect Workbook – Encrypt with Password, and save it.",
    tooLarge: "it is too large for the workbench. Check it with the command line, or split it.",
    tooSlow:
      "it took too long to read and was given up. Check it with the command line, or save the sheets you need as a new .xlsx.",
    duplicateSheets:
      "two of its worksheets have the same name, so that addresses mean two cells. Open it in Excel or WPS and save it anew.",
    damaged: "the file is damaged. Open it in Excel or WPS, save it again and retry.",
    notFound: "there is no such file.",
    cellEditMode: "finish editing the cell first.",
    hostFailure: "an unexpected error occurred while reading.",
  },
};

export const pageTexts = (language: Language): PageTexts => (language === "zh-CN" ? ZH : EN);
