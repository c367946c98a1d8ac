/** The words round the result of proofreading; placeholders are named where they are filled in. */
import type { ProofKind, Severity } from "../../domain/proofreading/finding";
import type { Proofread } from "../../domain/proofreading/proofread";
import type { NotChecked, WhyNotChecked } from "../../domain/prose/claim";
import { listed, type Bilingual } from "../../domain/kernel/text";

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "矛盾", en: "contradiction" },
  query: { zh: "请核对", en: "please look" },
};

export const PROOF_KIND_NAMES: Readonly<Record<ProofKind, Bilingual>> = {
  arithmetic: { zh: "计算", en: "arithmetic" },
  twoValues: { zh: "前后不一致", en: "two values" },
  table: { zh: "与表不一致", en: "workbook" },
  otherYear: { zh: "年份", en: "year" },
  limit: { zh: "引用的标准", en: "quoted limit" },
  conclusion: { zh: "结论", en: "conclusion" },
  impossible: { zh: "不可能的数", en: "impossible" },
  partWhole: { zh: "部分与总数", en: "parts and whole" },
};

const WHY: Readonly<Record<WhyNotChecked, Bilingual>> = {
  unknownWords: { zh: "没有看懂：{words}", en: "not understood: {words}" },
  noNoun: { zh: "没有写明是什么的数", en: "the text does not say what the figure is of" },
};

/** `{words}` the words nobody knows. */
export function whyNotChecked({ why, words }: Pick<NotChecked, "why" | "words">): Bilingual {
  const said = words.filter((word) => word.trim() !== "");
  const { zh, en } = WHY[why];
  if (why !== "unknownWords") return { zh, en };
  if (said.length === 0) return { zh: "没有看懂是什么的数", en: "it is not understood what the figure is of" };
  const put = (text: string, names: string) => text.replace("{words}", () => names);
  return { zh: put(zh, listed(said, "zh-CN")), en: put(en, listed(said, "en-US")) };
}

export const PROOFREAD_WORDS = {
  title: { zh: "报告校对", en: "Proofreading" },
  /** `{claims}` figures read, `{errors}`, `{queries}` findings, `{notChecked}` figures. */
  summary: {
    zh: "读出 {claims} 个数，{errors} 处矛盾，{queries} 处请核对，{notChecked} 个数没有校对",
    en: "{claims} figures read: {errors} contradictions, {queries} to look at, {notChecked} figures not checked",
  },
  cut: {
    zh: "文中的数太多，后面的没有校对。请把报告分成几份。",
    en: "The text has too many figures; those at its end were not looked at. Please divide the report.",
  },
  none: { zh: "没有发现矛盾。", en: "No contradiction was found." },
  findings: { zh: "校对结果", en: "Findings" },
  notChecked: { zh: "没有校对的数", en: "Figures not checked" },
  claims: { zh: "读出的数", en: "Figures read" },
  paragraph: { zh: "第{number}段", en: "paragraph {number}" },
  kind: { zh: "类别", en: "Kind" },
  words: { zh: "原文", en: "Words" },
  readAs: { zh: "读作", en: "Read as" },
  value: { zh: "数", en: "Figure" },
  place: { zh: "位置", en: "Place" },
  why: { zh: "原因", en: "Why" },
  cells: { zh: "单元格", en: "Cells" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How many claims and findings there are: contradictions, and what is merely asked about. */
export function proofreadCounts({ claims, findings, notChecked }: Proofread) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { claims: claims.length, errors, queries: findings.length - errors, notChecked: notChecked.length };
}
