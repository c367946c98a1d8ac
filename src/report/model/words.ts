/** The fixed words of the report, in both languages. Placeholders are filled by the renderers. */
import { inLanguage } from "../../domain/kernel/text";
import type { Bilingual, Language } from "../../domain/kernel/text";
import type { Confidence } from "../../domain/kernel/citation";
import { MEASURES_NOTE, MEASURES_TITLE } from "../../domain/explain/measures";
import { STAGE_NAMES } from "../../domain/kernel/stage";
import type { SchoolStage } from "../../domain/kernel/stage";
import type { ExplanationState } from "../../usecases/accepted-explanations";
import type { ReportUndecided, SectionName } from "./report";

export const WORDS = {
  title: { zh: "义务教育均衡发展指标核查报告", en: "Check of compulsory-education balance indicators" },
  contents: { zh: "目录", en: "Contents" },
  standard: { zh: "依据标准", en: "Standard" },
  asOf: { zh: "限值适用日期", en: "Limits as in force on" },
  madeOn: { zh: "制表日期", en: "Made on" },
  schools: { zh: "学校", en: "Schools" },
  files: { zh: "数据来源", en: "Workbooks read" },
  openWorkbook: { zh: "当前工作簿", en: "the open workbook" },
  partial: { zh: "仅核查该文件的部分指标", en: "only part of this document's indicators is checked" },

  summary: { zh: "结论", en: "Answer" },
  firstSteps: { zh: "先做这些", en: "To do first" },
  cause: { zh: "还不能下结论的原因", en: "What keeps verdicts open" },
  act: { zh: "怎么办", en: "What to do" },
  failingSchools: { zh: "不达标的学校和缺少的", en: "Schools that do not meet the standard, and what they lack" },
  openSchools: { zh: "未定的学校", en: "Schools not decided" },
  lacks: { zh: "缺少的", en: "What it lacks" },
  itemsOpen: { zh: "未定的要求（项）", en: "Requirements not decided" },
  requirementsAnnex: { zh: "附录：各项要求的达标情况", en: "Annex: outcome of each requirement" },
  declarationAnnex: { zh: "附录：各校指标一览", en: "Annex: schools and indicators at a glance" },
  shortfallsAnnex: { zh: "附录：各校缺额", en: "Annex: what is missing, by school" },
  countyAnnex: { zh: "附录：校际差异明细", en: "Annex: differences between schools in detail" },
  sectionsAnnex: { zh: "附录：分校情况", en: "Annex: by school" },
  undecidedAnnex: { zh: "附录：缺少的数据和待确认的事项", en: "Annex: figures and answers that are missing" },
  problemsAnnex: { zh: "附录：表格中的问题", en: "Annex: problems in the tables" },
  methodAnnex: { zh: "附录：计算方法", en: "Annex: method" },
  annexHint: {
    zh: "附录按需展开；打印时只附上已展开的附录和学校。",
    en: "Open the annexes you need; what is closed is not printed.",
  },
  sectionVerdicts: { zh: "各学段综合结论", en: "Sections under each standard" },
  rulesBySection: { zh: "各项要求的达标情况", en: "Outcome of each requirement" },
  nothingChecked: {
    zh: "没有可核查的学校。请确认工作簿中有基层统计表或学校一览表。",
    en: "There was no school to check. Make sure the workbook holds the statistical forms or a list of schools.",
  },
  requirement: { zh: "要求", en: "Requirement" },
  stage: { zh: "学段", en: "Stage" },
  outcome: { zh: "结论", en: "Outcome" },
  distribution: { zh: "分布", en: "Distribution" },
  total: { zh: "合计", en: "Total" },

  declarationNote: {
    zh: "深色格为不达标。达标与否按未四舍五入的数值判定。",
    en: "Dark cells do not meet the standard. Verdicts are taken on unrounded values.",
  },
  school: { zh: "学校", en: "School" },
  kind: { zh: "办学类型", en: "Type of school" },
  area: { zh: "城乡类型", en: "Area" },
  limit: { zh: "限值", en: "Limit" },
  overall: { zh: "综合结论", en: "As a whole" },
  countyMean: { zh: "全县平均值", en: "County mean" },
  cv: { zh: "差异系数", en: "Coefficient of variation" },

  shortfalls: { zh: "缺额汇总", en: "What is missing" },
  shortfallsNone: { zh: "没有可以计量的缺额。", en: "Nothing countable is missing." },
  shortfallNote: {
    zh: "补足所列数量，对应要求即由不达标转为达标。几项要求缺同一项资源时，按最大数量计一次；注明“全校”的，为拆分前全校应补的数量。",
    en: "Making up the amount listed turns the requirement from not met to met. Where several requirements lack the same resource, the largest amount counts once; “whole school” amounts are before splitting between stages.",
  },
  shortfallOpen: {
    zh: "“80 ㎡—3,252 ㎡”这样的范围，表示适用哪一限值还不能确定：至少缺前一数，至多缺后一数；合计也分别相加。",
    en: "A range such as “80 m²—3,252 m²” means that it is not known which limit applies: at least the first amount is missing, at most the second; totals add up each by itself.",
  },
  amountUpTo: { zh: "至多（限值待定的）", en: "At most (limit not settled)" },
  item: { zh: "项目", en: "Item" },
  toAdd: { zh: "应补", en: "To add" },
  toRemove: { zh: "应减", en: "To reduce" },
  amount: { zh: "数量", en: "Amount" },
  unit: { zh: "单位", en: "Unit" },
  schoolsShort: { zh: "涉及学校（所）", en: "Schools concerned" },
  perSchool: { zh: "分校明细", en: "By school" },
  askedBy: { zh: "对应要求", en: "Asked for by" },
  wholeSchool: { zh: "全校", en: "whole school" },

  county: { zh: "校际差异", en: "Differences between schools" },
  countyLines: { zh: "县域要求", en: "Requirements on the county" },
  countyHead: { zh: "{sections} 所学校", en: "{sections} schools" },
  countyPupils: { zh: "，在校生 {pupils} 人", en: ", {pupils} pupils" },
  bar: { zh: "图示", en: "Bar" },
  cvChart: { zh: "差异系数与限值", en: "Coefficients of variation against their limits" },
  withoutLimit: { zh: "无限值，供参考", en: "no limit, for information" },
  rank: { zh: "差异位次", en: "Rank" },
  mean: { zh: "全县平均", en: "County mean" },
  drivers: { zh: "差异的主要来源", en: "Schools that make the difference" },
  driversNote: {
    zh: "占比为该校占加权离差平方和的份额；末列为不计该校时的差异系数。",
    en: "Share of each school in the sum of squared differences; the last column is the coefficient without that school.",
  },
  measures: MEASURES_TITLE,
  measuresNote: MEASURES_NOTE,
  measure: { zh: "名称", en: "Measure" },
  share: { zh: "占比", en: "Share" },
  cvWithout: { zh: "不计该校", en: "Without it" },
  indicator: { zh: "指标", en: "Indicator" },
  alone: { zh: "仅补该校", en: "Giving to it alone" },
  aloneImpossible: { zh: "仅靠该校不能达到", en: "not possible by this school alone" },
  path: { zh: "降到限值以内的最省办法", en: "Least costly ways to the limit" },
  pathNote: {
    zh: "每一行都是一种独立的办法；所列数量为最少，再少一个单位差异系数仍超过限值。补充学校资源只是测算，是否可行由县级统筹。",
    en: "Each line is a way of its own; the amounts are the least: one unit less leaves the coefficient above its limit. They are a calculation; what is feasible is for the county to decide.",
  },
  way: { zh: "办法", en: "Way" },
  wayAdded: { zh: "补充{item}", en: "Add {item}" },
  wayMoved: { zh: "校际调剂{item}", en: "Move {item} between schools" },
  wayMovedBetweenTwo: { zh: "只在两校间调剂{item}", en: "Move {item} between two schools only" },
  wayPupilsMoved: { zh: "调整学生分布", en: "Move pupils between schools" },
  wayPupilsBetweenTwo: { zh: "只在两校间调整学生", en: "Move pupils between two schools only" },
  cvAfter: { zh: "调整后差异系数", en: "Coefficient afterwards" },
  andOthers: { zh: "等 {count} 所", en: "and others, {count} schools in all" },
  steps: { zh: "计算步骤", en: "Steps" },
  step: { zh: "步骤", en: "Step" },
  formula: { zh: "公式", en: "Formula" },
  figures: { zh: "代入", en: "Figures" },
  result: { zh: "结果", en: "Result" },
  inputs: { zh: "各校数据", en: "Figures of the schools" },
  afterSplit: { zh: "拆分后", en: "after splitting" },
  missingValues: { zh: "缺数据的学校", en: "Schools without a figure" },

  indicators: { zh: "分指标情况", en: "By indicator" },
  valueChart: { zh: "各校数值（由低到高）与限值", en: "Value of each school, lowest first, against the limit" },

  sections: { zh: "分校情况", en: "By school" },
  value: { zh: "数值", en: "Value" },
  comparison: { zh: "与限值相比", en: "Against the limit" },
  missingAmount: { zh: "还差", en: "Missing" },
  orElse: { zh: "或{item}{amount}", en: "or {item} {amount}" },
  atMost: { zh: "不超过 {amount}", en: "at most {amount}" },
  atLeast: { zh: "不少于 {amount}", en: "at least {amount}" },
  cells: { zh: "取自 {cells}", en: "from {cells}" },
  others: { zh: "所选标准未作要求的指标", en: "Indicators that the chosen standards do not limit" },
  pupils: { zh: "在校生 {pupils} 人", en: "{pupils} pupils" },
  list: { zh: "、", en: ", " },

  undecided: { zh: "无法判定的项目", en: "What could not be decided" },
  undecidedNote: { zh: "补充下列数据后即可判定。", en: "With these figures the requirements can be decided." },
  questions: { zh: "需要确认的事项", en: "To be confirmed" },
  questionsNote: {
    zh: "这些内容不是统计表填报的，由县或学校如实填写“是”或“否”后即可判定。",
    en: "These are not what statistical tables report; once the county or the school has answered yes or no, they can be decided.",
  },
  confirmationsAnnex: { zh: "附录：确认事项", en: "Annex: what was confirmed" },
  confirmationsNote: {
    zh: "下列内容不是统计表填报的，有关结论以填写人的确认为依据。",
    en: "What follows is not what statistical tables report; the verdicts named rest on what was confirmed.",
  },
  confirmed: { zh: "确认事项", en: "Confirmed" },
  answer: { zh: "回答", en: "Answer" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  answeredBy: { zh: "填写人", en: "Answered by" },
  decides: { zh: "用于判定", en: "Decides" },
  wholeCounty: { zh: "全县", en: "the county" },
  wholeCountyLines: { zh: "全县事项（计入各学段的县域结论）", en: "Judged once for the county, for each stage" },
  askedOf: { zh: "填写单位", en: "Asked of" },
  undecidedNone: { zh: "没有无法判定的要求。", en: "Everything could be decided." },
  doubt: { zh: "（{how}）", en: " ({how})" },
  reason: { zh: "原因", en: "Reason" },
  waiting: { zh: "待判定（项次）", en: "Findings waiting" },
  where: { zh: "学校和单元格", en: "Schools and cells" },

  problems: { zh: "表格中的问题", en: "Problems in the tables" },
  problemsNone: { zh: "没有发现问题。", en: "None were found." },
  severity: { zh: "类别", en: "Kind" },
  message: { zh: "内容", en: "Message" },
  cellsHead: { zh: "单元格", en: "Cells" },
  explained: { zh: "（已作说明，见附录）", en: " (explained, see the annex)" },
  notRead: { zh: "未读取的工作表", en: "Worksheets not read" },
  unreadable: { zh: "未能读取的文件", en: "Files that could not be read" },

  accountsAnnex: { zh: "附录：读取情况", en: "Annex: how the tables were read" },
  accountsSheet: { zh: "读取情况", en: "How it was read" },
  accountsNote: {
    zh: "每一列、每一行读作什么。“读作…？”和“未识别”的没有参与判断，请改写名称、指定是什么，或说明不是数据项。",
    en: "What every column and row was taken for. What is only a guess, or not understood, decides nothing: change its name, say what it is, or that it is no data item.",
  },
  column: { zh: "列", en: "Column" },
  cell: { zh: "单元格", en: "Cell" },
  labelHead: { zh: "名称", en: "Name" },
  takenForHead: { zh: "读作", en: "Taken for" },
  samplesHead: { zh: "例", en: "Examples" },
  columnsOf: { zh: "各列", en: "Columns" },
  rowsOpen: { zh: "未计入、未识别的行", en: "Rows not counted or not understood" },
  cellsOpen: { zh: "不是数值的单元格", en: "Cells that hold no figure" },
  rowsHead: { zh: "行数", en: "rows" },
  rowKind: { zh: "{kind} {count} 行", en: "{kind}: {count}" },
  rowKinds: { zh: "各行：{list}。", en: "Rows: {list}." },
  moreLines: { zh: "另有 {count} 处未列出。", en: "{count} more are not listed." },
  noLabel: { zh: "（没有名称）", en: "(no name)" },

  annex: { zh: "附录：情况说明", en: "Annex: explanations given" },
  annexNone: { zh: "没有情况说明。", en: "No explanations were given." },
  question: { zh: "校验提示", en: "Question" },
  explanation: { zh: "说明", en: "Explanation" },
  by: { zh: "说明人", en: "Given by" },
  at: { zh: "日期", en: "Date" },
  state: { zh: "状态", en: "State" },
  changed: { zh: "说明后有改动：{cells}", en: "changed since: {cells}" },

  method: { zh: "计算方法", en: "Method" },
  methodRounding: {
    zh: "修约：数值只在显示时四舍五入，是否达标按未修约的数值判定；修约后与限值看似相等的，多显示若干位小数。",
    en: "Rounding: values are rounded for display only and judged unrounded; where a rounded value would look equal to its limit, more decimals are shown.",
  },
  methodCheapest: {
    zh: "最省的办法：在能使学校达标的各种补法中，取所补数量与应有数量之比加起来最小的一种。",
    en: "The least way: of all ways by which the school meets the standard, the one whose amounts, each as a share of what is required, add up to the least.",
  },
  methodMissing: {
    zh: "缺数据：空白、*、-、/ 和缺表都不作 0 处理，也不算不达标，结论为“无法判定”。",
    en: "Missing figures: blank, *, -, / and absent tables are never read as 0 and never count as failing; the outcome is “cannot be determined”.",
  },
  methodCv: {
    zh: "差异系数：CV = S ÷ X；X = ΣRᵢ ÷ N 为全县平均值，S = √Σ(nᵢ÷N)(xᵢ−X)²；nᵢ 为各校该学段在校生数，N = Σnᵢ，xᵢ = Rᵢ ÷ nᵢ。按在校生数加权，不除以 n−1；某项资源为 0 的学校照常计入。",
    en: "Coefficient of variation: CV = S ÷ X, where X = ΣRᵢ ÷ N is the county mean and S = √Σ(nᵢ÷N)(xᵢ−X)²; nᵢ are the pupils of each school in the stage, N = Σnᵢ, xᵢ = Rᵢ ÷ nᵢ. Weighted by pupils, population form; a school with 0 of a resource counts.",
  },
  methodSplit: {
    zh: "资源拆分：{schools} 所设有几个学段的学校，其{items}按各学段在校生数乘以权重（{weights}）分摊到学段。教师按任教学段统计，不拆分。",
    en: "Shared resources: in {schools} schools with several stages, {items} are divided between the stages by pupils times weight ({weights}). Teachers are counted in the stage they teach and are not divided.",
  },

  sources: { zh: "文件依据", en: "Documents" },
  document: { zh: "文件", en: "Document" },
  clauses: { zh: "条款", en: "Clauses" },
  howKnown: { zh: "取得方式", en: "How it is known" },
  definitionOnly: { zh: "指标定义", en: "definition of the indicator" },
  defects: { zh: "程序未能完成的核查", en: "Checks that the program could not finish" },
  defectsNote: {
    zh: "以下为本程序的错误，与学校和表格无关，不影响其他结论。",
    en: "These are errors of this program; they say nothing of the schools or tables and change no other outcome.",
  },
  rule: { zh: "规则", en: "Rule" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Bilingual>> = {
  verbatim: { zh: "据文件原文或照录原文的正式表格", en: "read in the document or in an official form that repeats it" },
  secondHand: { zh: "转引，未见文件原文", en: "quoted second-hand; the document itself was not seen" },
  derived: { zh: "由文件数值推算", en: "derived from figures of the document" },
};

export const REASON_WORDS: Readonly<Record<ReportUndecided["reason"], Bilingual>> = {
  tableAbsent: { zh: "表中没有该项", en: "no table holds it" },
  notRecognised: { zh: "没有识别出，可能在未识别的栏目中", en: "not recognised; it may be among what was not understood" },
  blank: { zh: "未填", en: "blank" },
  notApplicable: { zh: "标为不适用", en: "marked as not applicable" },
  notANumber: { zh: "不是有效的数值", en: "not a usable number" },
  uncalculated: { zh: "公式尚未计算", en: "a formula that has not been calculated" },
  ambiguous: {
    zh: "不能确定：多处不一致，或单位、口径、所属学段不明",
    en: "not settled: figures differ, or unit, scope or stage is not clear",
  },
  ofWholeSchool: { zh: "只有全校的数，没有分学段", en: "given for the whole school only, not by stage" },
  zeroDenominator: { zh: "为 0，不能作除数", en: "0, cannot be divided by" },
};

export const SEVERITY_WORDS = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提示", en: "warning" },
  info: { zh: "说明", en: "information" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const STATE_WORDS: Readonly<Record<ExplanationState, Bilingual>> = {
  accepted: { zh: "有效", en: "holds" },
  reopened: { zh: "数值已改，须重新说明", en: "figure changed, must be explained again" },
  settled: { zh: "已不再提示", en: "no longer asked" },
  notCounted: { zh: "须更正，说明不计入", en: "must be corrected; does not count" },
};

/** Lists and anchors count from 1. */
export function placeOf(index: number): number {
  return index + 1;
}

export function stageWord(stage: SchoolStage, language: Language): string {
  return inLanguage(STAGE_NAMES[stage], language);
}

/** 育才学校（小学） */
export function sectionWord({ school, stage }: SectionName, language: Language): string {
  return language === "zh-CN" ? `${school}（${stageWord(stage, language)}）` : `${school} (${stageWord(stage, language)})`;
}
