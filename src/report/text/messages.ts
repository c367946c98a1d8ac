/** What the command line says besides findings, in both languages. Errors say what, where, why, and what to do next. */
import { inLanguage, type Bilingual, type Language } from "../../domain/kernel/text";

export const MESSAGES = {
  title: { zh: "教育均衡助手", en: "EDU Balance" },
  standards: { zh: "依据标准：{list}（按 {asOf} 有效的限值）", en: "Standards: {list} (limits as in force on {asOf})" },
  tables: { zh: "读取：{list}", en: "Read: {list}" },
  standardLine: { zh: "{number}：{what}", en: "{number}: {what}" },
  firstSteps: { zh: "先做这些", en: "To do first" },
  firstStep: { zh: "  {number} {what} → {act}", en: "  {number} {what} → {act}" },
  schoolsFailing: {
    zh: "不达标的学校（{count} 所）和缺少的",
    en: "Schools that do not meet the standard ({count}), and what they lack",
  },
  schoolsOpen: { zh: "未定的学校（{count} 所）", en: "Schools not decided ({count})" },
  schoolStages: { zh: "{name}（{stages}）", en: "{name} ({stages})" },
  schoolLine: { zh: "{school}：{what}", en: "{school}: {what}" },
  itemsOpen: { zh: "{count} 项未定", en: "{count} not decided" },
  gaps: { zh: "缺额汇总", en: "What is missing in all" },
  detailsHint: {
    zh: "加上 --details 可逐校逐项列出；--report 文件.html 或 文件.docx 写出报告。",
    en: "Add --details for every line, school by school; --report FILE.html or FILE.docx writes a report.",
  },
  notRead: { zh: "未读取：{sheet}——{reason}", en: "Not read: {sheet} — {reason}" },
  problem: { zh: "数据问题：{message}{cells}", en: "Data: {message}{cells}" },
  explained: {
    zh: "已作说明：{message}{cells} 说明：{reason}（{by}，{at}）",
    en: "Explained: {message}{cells} Reason: {reason} ({by}, {at})",
  },
  section: { zh: "{school}（{stage}）：{verdict}", en: "{school} ({stage}): {verdict}" },
  sectionLine: { zh: "{stage} {verdict}", en: "{stage}: {verdict}" },
  met: { zh: "{count} 项达标", en: "{count} met" },
  metBeside: { zh: "另有 {count} 项达标", en: "{count} more met" },
  sectionsFailing: {
    zh: "{count} 所学校不达标，见上",
    en: "schools that do not meet the standard: {count}, see above",
  },
  nothingToCheck: {
    zh: "没有可以核查的小学或初中数据：请确认统计表中有学校名称、学段和在校生数。",
    en: "There is nothing of a primary or junior secondary school to check: the tables should hold school names, stages and pupils.",
  },
  county: { zh: "全部学校（{stage}，{sections} 所）：{verdict}", en: "All schools ({stage}, {sections}): {verdict}" },
  wholeCounty: { zh: "全县事项（计入各学段的结论）", en: "Judged once for the county, for each stage" },
  countyPlain: { zh: "全部学校（{stage}，{sections} 所）", en: "All schools ({stage}, {sections})" },
  cv: { zh: "{name} 差异系数 {cv}{limit}", en: "{name}: coefficient of variation {cv}{limit}" },
  cvLimit: { zh: "（不高于 {limit}，{verdict}）", en: " (at most {limit}, {verdict})" },
  cvUnknown: {
    zh: "{name} 差异系数无法计算：{count} 所学校没有该项数据",
    en: "{name}: no coefficient of variation, {count} schools have no figure",
  },
  defects: {
    zh: "本程序有 {count} 项要求没有核查完，以上结论没有计入：{rules}",
    en: "{count} rules could not be carried out by this program and are not part of the results: {rules}",
  },
  unreadable: { zh: "未能读取：{message}", en: "Could not be read: {message}" },
  proofWritten: { zh: "已写出 {file}", en: "Wrote {file}" },
  written: { zh: "已写出 {file}：标注 {count} 个单元格", en: "Wrote {file}: {count} cells marked" },
  reported: { zh: "已写出报告 {file}", en: "Wrote the report {file}" },
  refused: {
    zh: "{count} 个单元格未标注或未附说明：{reason} [{cells}]",
    en: "{count} cells not marked or without a note: {reason} [{cells}]",
  },
  converted: {
    zh: "原文件不是 .xlsx，标注副本只含数值，不含格式和公式",
    en: "the original is no .xlsx; the marked copy holds its values, without formats and formulas",
  },
  notWritten: { zh: "未能写出 {file}：{reason}。", en: "Could not write {file}: {reason}." },
  notMarked: { zh: "未能标注：{message}", en: "Not marked: {message}" },
  outputBroken: {
    zh: "输出没有写完：{reason}。",
    en: "The output is not complete: {reason}.",
  },
  readerGone: { zh: "接收输出的程序已经关闭", en: "the program it goes to was closed" },
  progress: { zh: "[{done}/{all}] {file}", en: "[{done}/{all}] {file}" },
  nothingFound: {
    zh: "{path} 中没有工作簿（.xlsx .xlsm .xls .et .csv .xlsb .ods）。请检查路径；网页、Word 文档等其他文件请直接写出文件名。",
    en: "{path} holds no workbook (.xlsx .xlsm .xls .et .csv .xlsb .ods). Check the path; web pages, Word documents and other files are to be named one by one.",
  },
  noPath: { zh: "请给出至少一个工作簿或文件夹。", en: "Name at least one workbook or folder." },
  badStandard: {
    zh: "没有编号为“{id}”的标准。可用的标准：{list}。运行 edu-balance standards 查看说明。",
    en: 'There is no standard "{id}". Available: {list}. Run "edu-balance standards" for their titles.',
  },
  badOption: { zh: "选项 {option} 不能取“{value}”，可用：{list}。", en: 'Option {option} cannot be "{value}". Use: {list}.' },
  badDate: { zh: "日期“{value}”无效，请写成 2026-09-01 的形式。", en: '"{value}" is no date. Write it as 2026-09-01.' },
  badNumber: {
    zh: "{option} 应为 {from} 至 {to} 的整数，不能是“{value}”。",
    en: '{option} takes a whole number from {from} to {to}, not "{value}".',
  },
  badOut: { zh: "不能使用文件夹 {path}：{reason}。", en: "Cannot use the folder {path}: {reason}." },
  cleared: { zh: "已写出 {file}：清除 {count} 个单元格的标注", en: "Wrote {file}: marks of {count} cells removed" },
  clearedInPlace: {
    zh: "已清除 {file} 中 {count} 个单元格的标注，原文件另存为 {backup}",
    en: "Removed the marks of {count} cells from {file}; the file as it was is {backup}",
  },
  noMarks: { zh: "{file} 中没有本程序的标注", en: "{file} holds no marks of this program" },
  unknownOption: { zh: "没有选项 {name}。", en: "There is no option {name}." },
  unknownCommand: { zh: "没有命令 {name}。", en: "There is no command {name}." },
  missingArgument: { zh: "缺少参数 {name}。", en: "The argument {name} is missing." },
  optionNeedsValue: { zh: "选项 {name} 后面要有一个值。", en: "The option {name} needs a value." },
  tooManyArguments: { zh: "参数过多。", en: "Too many arguments." },
  usage: { zh: "运行 edu-balance --help 查看用法。", en: "Run edu-balance --help for usage." },
  unexpected: {
    zh: "程序内部出错，没有得到结果：{detail}。请把这条信息和所用的文件类型报告给维护者。",
    en: "The program failed and gives no result: {detail}. Please report this message and the kind of file to the maintainers.",
  },
  columnsNotUnderstood: { zh: "未识别 {count} 列：{list}。", en: "Columns not understood ({count}): {list}." },
  columnsProposed: {
    zh: "读作…？ {count} 列：{list}。未参与判断，请确认。",
    en: "Columns that are a guess ({count}): {list}. They decide nothing, please confirm.",
  },
  rowsNotUnderstood: { zh: "未识别 {count} 行：{list}。", en: "Rows not understood ({count}): {list}." },
  rowsProposed: {
    zh: "读作…？ {count} 行：{list}。未参与判断，请确认。",
    en: "Rows that are a guess ({count}): {list}. They decide nothing, please confirm.",
  },
  rowsNotCounted: { zh: "未计入 {count} 行：{list}。", en: "Rows not counted ({count}): {list}." },
  rowNumber: { zh: "第 {row} 行", en: "row {row}" },
  placeOf: { zh: "{place}（{name}）", en: "{place} ({name})" },
  placePerhaps: { zh: "{place}（{name}，可能是“{item}”）", en: "{place} ({name}, perhaps “{item}”)" },
  noLabel: { zh: "没有名称", en: "no name" },
  andOthers: { zh: "{list}等", en: "{list} and others" },
  takenFor: { zh: "{what}：{why}", en: "{what}: {why}" },
  samples: { zh: "（如 {list}）", en: " (e.g. {list})" },
  openHint: {
    zh: "运行 edu-balance columns 查看每一列、每一行读作什么和原因。",
    en: "Run edu-balance columns to see what every column and row was taken for, and why.",
  },
  inspectNone: { zh: "没有识别出统计表。", en: "No statistical table was recognised." },
  inspectAccounts: { zh: "读取情况：", en: "What became of every column and row:" },
  inspectItems: { zh: "数据项", en: "Items" },
  inspectRegions: { zh: "地区汇总表", en: "table by region" },
  tableChecked: { zh: "{sheet}：{what}", en: "{sheet}: {what}" },
  inspectForm: { zh: "报表", en: "form" },
  inspectList: { zh: "名单", en: "list" },
  inspectSchools: { zh: "学校：{list}", en: "Schools: {list}" },
  inForce: { zh: "施行日期 {from}", en: "in force since {from}" },
  dateUnknown: { zh: "施行日期不详", en: "date in force not known" },
  partial: { zh: "只收录部分指标", en: "only part of the indicators" },
  coverage: { zh: "{provinces}：{note}", en: "{provinces}: {note}" },
  ownHint: {
    zh: "自行录入：edu-balance standards --template 文件.xlsx [--from 标准编号] 写出“自定标准”模板，填好后放进工作簿，用 --standard own 核查。",
    en: "Your own: edu-balance standards --template FILE.xlsx [--from ID] writes a template; fill it in, keep the sheet in the workbook, and check with --standard own.",
  },
  standardCopied: {
    zh: "已复制 {copied} 项要求，共 {all} 项；没有复制的在表中逐项列出。",
    en: "Copied {copied} of {all} requirements; those that are not copied are listed in the sheet.",
  },
  templateWritten: { zh: "已写出自定标准模板 {file}", en: "Wrote the template of an own standard {file}" },
  fromAlone: { zh: "选项 --from 要与 --template 一起使用。", en: "The option --from goes with --template." },
  mappingUnreadable: { zh: "不能读取对应关系文件：{message}", en: "Cannot read the mapping: {message}" },
  noAnswers: {
    zh: "{file} 中没有确认事项表：应有“编号”和“回答”两列。请用 --answers-template 文件.xlsx 写出模板，填好后再用。",
    en: "{file} holds no table of answers: it needs the columns “id” and “answer”. Write a template with --answers-template FILE.xlsx and fill it in.",
  },
  answersWritten: { zh: "已写出确认事项表 {file}：{count} 项待确认", en: "Wrote the questions {file}: {count} to be confirmed" },
  confirmationsUsed: { zh: "采用的确认事项（{count} 项）：", en: "Answers that verdicts rest on ({count}):" },
  confirmationsIdle: {
    zh: "已读取、目前不影响结论的确认事项（{count} 项）：",
    en: "Answers that were taken and on which no verdict rests now ({count}):",
  },
  stageBehind: { zh: "（{stage}）", en: " ({stage})" },
  confirmationUsed: { zh: "{unit}{question} {answer}", en: "{unit}{question} {answer}" },
  confirmationOfSchool: { zh: "{school}：", en: "{school}: " },
  questionsOpen: {
    zh: "还有 {count} 项要由您确认：用 --answers-template 文件.xlsx 写出，填好后用 --answers 文件.xlsx 核查。",
    en: "To be confirmed by you: {count}. Write the questions with --answers-template FILE.xlsx, fill it in, and check with --answers FILE.xlsx.",
  },
  confirmationProblem: { zh: "确认事项未使用：{where}：{message}", en: "Answer not used: {where}: {message}" },
  schoolItems: {
    zh: "各校均须达到的项目（班额、学校规模等）：{count} 所学校不达标，见上",
    en: "requirements that every school must meet (class size, school size …): {count} not met by, see above",
  },
  schoolItemsOpen: {
    zh: "各校均须达到的项目（班额、学校规模等）：{count} 所学校无法判定，见上",
    en: "requirements that every school must meet (class size, school size …): schools where they cannot be determined: {count}, see above",
  },
  inspectOwn: { zh: "自定标准：{id}  {sheet}  {title}", en: "Own standard: {id}  {sheet}  {title}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a workbook could not be read, by error code. `{file}` is the path as given. */
export const FILE_ERRORS: Readonly<Record<string, Bilingual>> = {
  empty: {
    zh: "{file} 是空文件（0 字节），多半是下载或复制没有完成。请重新获取该文件。",
    en: "{file} has no content (0 bytes); the download or copy was probably not completed. Get the file again.",
  },
  notASpreadsheet: {
    zh: "{file} 的内容不是工作簿，也不是带表格的网页或文档（可能是其他文件改了扩展名）。请用 Excel 或 WPS 打开原文件，另存为 .xlsx。",
    en: "{file} holds no workbook, nor a web page or document with tables (perhaps another file with a changed extension). Open the original in Excel or WPS and save it as .xlsx.",
  },
  partsElsewhere: {
    zh: "{file} 只是网页的外壳，各工作表在同名的“.files”文件夹里，没有读取。请用 Excel 打开它，另存为 .xlsx。",
    en: "{file} only names its worksheets, which are in the folder “.files” beside it; nothing was read. Open it in Excel and save it as .xlsx.",
  },
  passwordProtected: {
    zh: "{file} 设有打开密码，没有密码读不出内容。请在 Excel 或 WPS 中打开，选“文件—信息—保护工作簿—用密码进行加密”，清空密码后保存，再核查。",
    en: "{file} needs a password, without which nothing in it can be read. Open it in Excel or WPS, empty the password under File – Info – Protect Workbook – Encrypt with Password, save it, and check again.",
  },
  tooLarge: {
    zh: "{file} 展开后过大，或含有工作簿中不应有的内容，为安全起见没有读取。请用 Excel 或 WPS 打开，把要核查的工作表另存为新的 .xlsx。",
    en: "{file} is too large once unpacked, or holds what no workbook should; it was not read for safety. Open it in Excel or WPS and save the worksheets to be checked as a new .xlsx.",
  },
  tooSlow: {
    zh: "{file} 读取时间过长，已放弃（--file-seconds 可放宽）。请用 Excel 或 WPS 打开，把要核查的工作表另存为新的 .xlsx。",
    en: "{file} took too long to read and was given up (--file-seconds allows more). Open it in Excel or WPS and save the worksheets to be checked as a new .xlsx.",
  },
  duplicateSheets: {
    zh: "{file} 中有同名的工作表，单元格地址分不清，没有读取。请用 Excel 或 WPS 打开（会自动改名）并另存后再试。",
    en: "{file} has worksheets of the same name, so that an address means two cells; it was not read. Open it in Excel or WPS, which rename them, save it and try again.",
  },
  damaged: {
    zh: "{file} 已损坏，无法读取。请用 Excel 或 WPS 打开并修复后另存为 .xlsx，或重新获取该文件。",
    en: "{file} is damaged. Open and repair it in Excel or WPS and save it as .xlsx, or get the file again.",
  },
  changed: {
    zh: "{file} 在核查期间被改动，请再核查一次。",
    en: "{file} was changed during the check. Check it again.",
  },
  notStarted: {
    zh: "没有读取 {file}：未能启动读取文件的进程，多半是内存不足。请关闭其他程序后再试。",
    en: "{file} was not read: the process that reads files could not be started, probably for lack of memory. Close other programs and try again.",
  },
  notFound: { zh: "找不到 {file}。请检查路径。", en: "{file} does not exist. Check the path." },
  folder: { zh: "{file} 是文件夹，请指定其中的文件。", en: "{file} is a folder. Name the file in it." },
  notReadable: {
    zh: "没有读取 {file} 的权限，或它正被其他程序占用。请关闭打开它的程序后再试。",
    en: "{file} cannot be opened: no permission, or another program is using it. Close that program and try again.",
  },
  noTable: {
    zh: "{file} 中没有识别出统计表。请确认其中有教基报表，或带“学校名称”列的名单；运行 edu-balance workbook inspect 查看各工作表的原因。",
    en: '{file} holds no table that is recognised. It should hold 教基 forms or a list with a column 学校名称; "edu-balance workbook inspect" gives the reason for each worksheet.',
  },
  noOwnStandard: {
    zh: "{file} 中没有可用的自定标准。请运行 edu-balance standards --template 写出模板，或改正下列各处。",
    en: '{file} holds no standard of your own that can be used. Write a template with "edu-balance standards --template", or correct what follows.',
  },
  unexpected: {
    zh: "读取 {file} 时程序内部出错。请把该文件的类型和这条信息报告给维护者。",
    en: "The program failed on {file}. Please report this message and the kind of file to the maintainers.",
  },
};

/** Why a file was not written, by problem; what follows “could not write …:”. */
export const WRITE_REASONS: Readonly<Record<string, Bilingual>> = {
  isInput: {
    zh: "这是本次要读取的文件，不能写到它上面，请另给一个文件名",
    en: "it is one of the files that are read and cannot be replaced, give another name",
  },
  notOurs: {
    zh: "已有同名文件，它不是本程序写出的，或写出后改动过；确要替换请加 --overwrite，或另给一个文件名",
    en: "a file of that name exists that was not written by this program, or was changed since; add --overwrite to replace it, or give another name",
  },
  notAFile: { zh: "这个名称是文件夹或设备，不是文件", en: "the name is that of a folder or device" },
  readOnly: { zh: "已有的文件是只读的", en: "the file there is read-only" },
  leadsNowhere: { zh: "这个名称是失效的链接，请另给一个文件名", en: "the name is a link that leads nowhere, give another one" },
  changedMeanwhile: {
    zh: "另一个程序刚刚改动过这个文件，请稍后再试",
    en: "another program has just changed the file, try again later",
  },
  diskFull: { zh: "磁盘空间不足", en: "the disk is full" },
  noPermission: { zh: "没有写入该文件夹的权限", en: "there is no permission to write into the folder" },
  inUse: { zh: "文件正被其他程序打开，请关闭后再试", en: "the file is open in another program, close it and try again" },
  noFolder: { zh: "文件夹不存在", en: "the folder does not exist" },
  nameTooLong: { zh: "文件名过长", en: "the name is too long" },
  failed: { zh: "写入失败", en: "writing failed" },
};

/** Why cells were not marked, by refusal. */
export const REFUSAL_REASONS: Readonly<Record<string, Bilingual>> = {
  sheetProtected: { zh: "工作表已保护", en: "the worksheet is protected" },
  sheetAbsent: { zh: "工作表不存在", en: "the worksheet does not exist" },
  notesUnsupported: {
    zh: "已着色，但该单元格有会话批注，未附说明",
    en: "coloured, but a threaded comment stands there and no note was added",
  },
  workbookReadOnly: { zh: "工作簿只读", en: "the workbook is read-only" },
};

/** Fills `{name}` placeholders in one pass, so that braces in the values stay what they are. */
export function say(message: Bilingual, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return inLanguage(message, language).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
