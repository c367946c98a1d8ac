/** The texts of `--help`, in both languages. */
import type { Bilingual } from "../domain/kernel/text";

export const HELP = {
  program: {
    zh: "教育均衡助手：读取学校统计表，对照标准核查并说明。",
    en: "EDU Balance: reads school statistics, checks them against standards and explains.",
  },
  check: { zh: "核查工作簿，或文件夹中的全部工作簿", en: "check workbooks, or all workbooks of folders" },
  paths: { zh: "工作簿或文件夹", en: "workbooks or folders" },
  standard: {
    zh: "标准编号，可重复给出（默认 cn-quality-2017）；own 为工作簿中的自定标准",
    en: "id of a standard, repeatable (default cn-quality-2017); own: those in the workbook",
  },
  stage: { zh: "只核查一个学段：primary（小学）| junior（初中）", en: "only one stage: primary | junior" },
  asOf: { zh: "按哪一天有效的限值，如 2026-09-01（默认今天）", en: "take the limits in force on that day (default today)" },
  county: { zh: "把全部工作簿当作一个县，计算校际差异系数", en: "treat all workbooks as one county" },
  out: { zh: "把标注副本写到该文件夹", en: "write marked copies into this folder" },
  report: {
    zh: "把报告写成工作簿（.xlsx）、网页（.html）或 Word 文档（.docx，自评报告）",
    en: "write the report as a workbook (.xlsx), a page (.html) or a Word document (.docx, the self-assessment)",
  },
  jobs: {
    zh: "同时用几个进程读取工作簿（默认为处理器核数）",
    en: "how many processes read workbooks at a time (default: the processor's cores)",
  },
  fileSeconds: { zh: "读取一个工作簿最多用多少秒", en: "seconds one workbook may take to be read" },
  fileMemory: { zh: "读取一个工作簿最多用多少内存（MB）", en: "memory one workbook may take to be read, in MB" },
  overwrite: {
    zh: "允许替换不是本程序写出的同名文件（所读取的文件除外）",
    en: "replace files of the same name that this program did not write (never one that is read)",
  },
  clear: {
    zh: "清除工作簿中的标注，写成 <名称>.cleared.xlsx",
    en: "take the marks out of workbooks, written as <name>.cleared.xlsx",
  },
  inPlace: {
    zh: "直接清除原文件中的标注，清除前另存为 <名称>.bak",
    en: "clear the files themselves, after a copy <name>.bak",
  },
  columns: {
    zh: "列出每一列、每一行读作什么，以及原因",
    en: "what every column and row was taken for, and why",
  },
  proofread: {
    zh: "校对报告：文中的数与前后文、工作簿和标准是否一致",
    en: "proofread a report: do its figures agree with each other, with workbooks and with the standards",
  },
  proofreadFile: {
    zh: "报告（.docx .txt .md .pdf，或含文字的工作簿）；- 为标准输入",
    en: "the report (.docx .txt .md .pdf, or a workbook with text); - for standard input",
  },
  proofreadWorkbook: {
    zh: "与该工作簿中同名学校的数核对，可重复给出",
    en: "hold it against this workbook, by the school's name; repeatable",
  },
  proofreadStandard: {
    zh: "文中没有写明是哪一标准时，按该标准核对引用的限值和结论，可重复给出",
    en: "hold quoted limits and conclusions against this standard where the text names none; repeatable",
  },
  proofreadOut: {
    zh: "把带批注的副本（Word 文档）或网页写到该文件夹",
    en: "write a copy with comments (Word) or a page into this folder",
  },
  details: {
    zh: "逐列逐行列出读作什么（表格形式）",
    en: "tell of every column and row what it was taken for (table)",
  },
  quiet: { zh: "不显示进度", en: "no progress" },
  workbook: { zh: "查看工作簿", en: "look into a workbook" },
  inspect: {
    zh: "列出识别出的报表、名单和数据项，以及没有识别的工作表",
    en: "what was recognised, where, and what was not",
  },
  mapping: {
    zh: "用该文件（JSON）说明未识别的表格各列是什么",
    en: "a file (JSON) that says what the columns of other tables are",
  },
  answers: {
    zh: "用该表（.xlsx .csv）中填写的确认事项判定",
    en: "judge with the answers of this worksheet (.xlsx .csv)",
  },
  answersTemplate: {
    zh: "把需要确认的事项写成工作簿，供填写",
    en: "write the questions that no table answers as a workbook to fill in",
  },
  template: { zh: "把“自定标准”模板写成工作簿", en: "write the template of an own standard as a workbook" },
  from: { zh: "模板中复制该内置标准，供修改", en: "copy this built-in standard into the template" },
  standards: { zh: "列出可用的标准", en: "list the standards" },
  functions: { zh: "列出自定义函数及其参数", en: "list the custom functions" },
  help: { zh: "显示帮助", en: "show this help" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The headings commander prints, in Chinese. */
export const HELP_TITLES: ReadonlyMap<string, string> = new Map([
  ["Usage:", "用法："],
  ["Arguments:", "参数："],
  ["Options:", "选项："],
  ["Commands:", "命令："],
]);

/** Commander adds the default of an option in English. */
export function withDefaultInChinese(description: string): string {
  return description.replace(/ \(default: "([^"]*)"\)$/, "（默认 $1）");
}
