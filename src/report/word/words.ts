/** The words that only the Word report has. */
import type { Bilingual } from "../../domain/kernel/text";

export const WORD_WORDS = {
  title: { zh: "{standard}自评报告", en: "Self-assessment: {standard}" },
  countyName: { zh: "县（市、区）名称", en: "Name of the county" },
  unit: { zh: "填报单位：", en: "Reported by: " },
  unitBlank: { zh: "填报单位（盖章）", en: "unit and seal" },
  leader: { zh: "　负责人：", en: "  Responsible: " },
  leaderBlank: { zh: "负责人", en: "name" },
  day: { zh: "　填报日期：", en: "  Date: " },
  dayBlank: { zh: "填报日期", en: "date" },
  fillIn: {
    zh: "有底色的〔　〕处由填报单位填写；文末列有全部待填写的内容。",
    en: "Coloured places in brackets are to be filled in; all of them are listed at the end.",
  },

  conclusion: { zh: "自评结论", en: "Conclusion" },
  basics: { zh: "基本情况", en: "Basic figures" },
  requirements: { zh: "各项指标", en: "Indicators" },
  lacking: { zh: "存在的差距", en: "What is missing" },
  causes: { zh: "还不能下结论的事项", en: "What keeps verdicts open" },
  measures: { zh: "问题分析和整改措施", en: "Analysis and measures" },
  provenance: { zh: "数据来源和文件依据", en: "Sources" },
  annexes: { zh: "附表", en: "Annexed tables" },
  toFill: { zh: "待填写的内容", en: "To be filled in" },

  item: { zh: "项目", en: "Item" },
  figure: { zh: "数", en: "Figure" },
  schools: { zh: "学校（所）", en: "Schools" },
  sections: { zh: "学段（个）", en: "Sections" },
  pupilsOf: { zh: "在校生（{stage}，人）", en: "Pupils ({stage})" },
  sectionsOf: { zh: "计入的学校（{stage}，所）", en: "Schools counted ({stage})" },
  met: { zh: "达标（学段）", en: "Met (sections)" },
  missed: { zh: "不达标（学段）", en: "Not met (sections)" },
  open: { zh: "未定（学段）", en: "Open (sections)" },
  reached: { zh: "是否达到，依据", en: "whether it is met, and the evidence" },
  analysis: { zh: "问题和原因", en: "problems and their causes" },
  plan: { zh: "整改措施、完成时限和责任单位", en: "measures, time limit and who is responsible" },

  formOne: { zh: "表Ⅰ　县（市、区）基本情况", en: "Table I: the county" },
  formTwo: { zh: "表Ⅱ　学校达标情况", en: "Table II: schools" },
  formThree: { zh: "表Ⅲ　校际均衡情况", en: "Table III: differences between schools" },
  formsNote: {
    zh: "表中有数的项目已经填入，其余留空。表Ⅳ至表Ⅵ的版式没有收录，请按上级下发的表格填写。",
    en: "What the tables hold is filled in, the rest is blank. The layouts of tables IV to VI are not part of this program: use the forms handed down.",
  },
  otherForms: { zh: "表Ⅳ至表Ⅵ", en: "tables IV to VI" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * Items of 表Ⅰ 县基本情况 of the national 申报表, in its order (tables.md §6.1); `pupils` is filled where the tables give it.
 */
export const FORM_ONE: readonly { readonly title: Bilingual; readonly pupils?: "primary" | "junior" }[] = [
  { title: { zh: "人口总数（万人）", en: "population (10,000)" } },
  { title: { zh: "农业人口数（万人）", en: "rural population (10,000)" } },
  { title: { zh: "乡镇数", en: "townships" } },
  { title: { zh: "行政村数", en: "villages" } },
  { title: { zh: "年人均GDP（元）", en: "GDP per person (yuan)" } },
  { title: { zh: "年人均地方财政收入（元）", en: "local revenue per person (yuan)" } },
  { title: { zh: "农民年人均纯收入（元）", en: "net income per farmer (yuan)" } },
  { title: { zh: "城镇居民年人均可支配收入（元）", en: "disposable income per town resident (yuan)" } },
  { title: { zh: "小学校数", en: "primary schools" } },
  { title: { zh: "一贯制学校数", en: "all-through schools" } },
  { title: { zh: "初中校数", en: "junior secondary schools" } },
  { title: { zh: "完全中学校数", en: "complete secondary schools" } },
  { title: { zh: "特殊教育学校数", en: "special schools" } },
  { title: { zh: "教学点数", en: "teaching points" } },
  { title: { zh: "小学教学班数", en: "primary classes" } },
  { title: { zh: "初中教学班数", en: "junior secondary classes" } },
  { title: { zh: "小学在校学生数", en: "primary pupils" }, pupils: "primary" },
  { title: { zh: "初中在校学生数", en: "junior secondary pupils" }, pupils: "junior" },
  { title: { zh: "小学教职工数（合计、其中专任）", en: "primary staff (all, teachers)" } },
  { title: { zh: "初中教职工数（合计、其中专任）", en: "junior secondary staff (all, teachers)" } },
];
