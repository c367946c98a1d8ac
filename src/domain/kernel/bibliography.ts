/**
 * The documents that definitions and limits come from (standards.md §11, standards-supplement.md): each citation of the
 * product points to one entry. Numbers that are not confirmed are left out and the title stands for them.
 */
import type { Citation } from "./citation";

/** A document of the bibliography. */
export interface SourceDocument extends Citation {
  /** When it was issued, as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued?: string;
}

export const BIBLIOGRAPHY = {
  quality2017: {
    number: "教督〔2017〕6号",
    title: "县域义务教育优质均衡发展督导评估办法",
    issued: "2017",
  },
  qualityProcedure2019: {
    number: "国教督办函〔2019〕30号",
    title: "县域义务教育优质均衡发展国家督导评估认定工作规程",
    issued: "2019",
  },
  basic2012: {
    number: "教督〔2012〕3号",
    title: "县域义务教育均衡发展督导评估暂行办法",
    issued: "2012-01-20",
  },
  balanceMethod: {
    number: "《县域义务教育校际均衡指标计算方法》",
    title: "县域义务教育校际均衡指标计算方法",
  },
  statisticalReturn: {
    number: "全国教育事业统计调查制度",
    title: "全国教育事业统计调查制度(教基表)",
  },
  jiangsuBasic: {
    number: "《江苏省小学基本办学条件标准》",
    title: "江苏省小学基本办学条件标准",
  },
} as const satisfies Readonly<Record<string, SourceDocument>>;

export type SourceId = keyof typeof BIBLIOGRAPHY;

/** The citation of a document, with the place in it where that was seen. */
export function cite(source: SourceId, clause?: string): Citation {
  const { number, title }: SourceDocument = BIBLIOGRAPHY[source];
  return clause === undefined ? { number, title } : { number, title, clause };
}
