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

/** A document known by its title only; `part` is an edition or an annex, which the title itself does not name. */
const titled = (title: string, issued?: string, part = ""): SourceDocument => {
  const named = { number: `《${title}》${part}`, title: `${title}${part}` };
  return issued === undefined ? named : { ...named, issued };
};

/** A document whose exact title is not known: described, not quoted. */
const described = (description: string, issued?: string): SourceDocument =>
  issued === undefined ? { number: description, title: description } : { number: description, title: description, issued };

const numbered = (number: string, title: string, issued: string): SourceDocument => ({ number, title, issued });

export const BIBLIOGRAPHY = {
  quality2017: numbered("教督〔2017〕6号", "县域义务教育优质均衡发展督导评估办法", "2017"),
  qualityProcedure2019: numbered("国教督办函〔2019〕30号", "县域义务教育优质均衡发展国家督导评估认定工作规程", "2019"),
  basic2012: numbered("教督〔2012〕3号", "县域义务教育均衡发展督导评估暂行办法", "2012-01-20"),
  balanceMethod: titled("县域义务教育校际均衡指标计算方法"),
  schoolPractice: described("学校和县域通用的计算口径"),
  statisticalReturn: described("全国教育事业统计(教基表)"),
  library2018: titled("中小学图书馆(室)规程", "2018", "(2018年)"),
  classSizeElimination: described("消除大班额目标(教育部)", "2018"),
  staffing2001: numbered("国办发〔2001〕74号", "国办发〔2001〕74号", "2001"),
  staffingUnified: titled("关于统一城乡中小学教职工编制标准的通知"),
  urbanBuilding2002: numbered("建标〔2002〕102号", "城市普通中小学校校舍建设标准", "2002"),
  ruralBuilding2008: numbered("建标109-2008", "农村普通中小学校建设标准", "2008"),
  schoolDesignCode: numbered("GB 50099-2011", "中小学校设计规范", "2011"),
  sportsGrounds2008: numbered("教体艺〔2008〕5号", "国家学校体育卫生条件试行基本标准", "2008"),
  fundingQuota2016: numbered("国发〔2015〕67号", "国发〔2015〕67号", "2015"),
  fundingQuota2023: described("2023年春季起义务教育公用经费基准定额", "2023"),
  specialFunds: described("特殊教育学校生均公用经费补助标准(财政部)"),
  ruralFunds: titled("农村中小学公用经费支出管理暂行办法"),
  universalEducation1994: described("普及九年义务教育评估验收标准(1994年)", "1994"),
  jiangsuBasic: titled("江苏省小学基本办学条件标准"),
  jiangsuGrading: described("江苏省基本办学条件分级评价要求"),
  jiangsuSchools2011: titled("江苏省义务教育学校办学标准(试行)", "2011"),
  jiangsuLibrary: described("江苏省小学图书馆装备标准"),
  jiangsuIct: described("江苏省小学信息技术装备标准"),
  shandong2008: titled("山东省普通中小学基本办学条件标准(试行)", "2008"),
  shandongSupplement2010: described("山东省普通中小学基本办学条件标准的补充规定", "2010-07-07"),
  shandongLibrary: titled("山东省普通中小学校办学条件标准", "2016-06", "附件7"),
  shandongStaffing: described("山东省中小学教职工编制标准(2011年统一)", "2011"),
  shaanxiNineItems: described("陕西省级评估标准(9项)"),
  henan2012: titled("河南省义务教育学校办学条件基本标准(试行)", "2012-02"),
  henan2005: numbered("教发规〔2005〕718号", "教发规〔2005〕718号", "2005"),
  henanAssessment: titled("河南省义务教育学校办学基本标准评估表(试行)"),
  anhui2007: titled("安徽省义务教育阶段学校办学基本标准(试行)", "2007-12", "(2007年)"),
  anhui2018: titled("安徽省义务教育阶段学校办学基本标准", "2018-01", "(2018年修订)"),
  gansu2012: numbered("甘政办发〔2012〕233号", "甘肃省义务教育学校办学基本标准(试行)", "2012"),
  hubei2011: titled("湖北省义务教育学校办学基本标准(试行)", "2011-06"),
  hebeiSchools: titled("河北省义务教育学校办学基本标准(试行)"),
  guizhou2014: titled("贵州省县域义务教育学校办学基本条件评估指标体系(修订)"),
  jiangxiJunior: described("江西省普通初中标准"),
  guangdongStandard: described("广东省义务教育标准化学校标准"),
  hunanPrimary: described("湖南省小学标准化评估细则"),
  fujianStandard: described("福建省义务教育标准化学校标准"),
} as const satisfies Readonly<Record<string, SourceDocument>>;

export type SourceId = keyof typeof BIBLIOGRAPHY;

/** The citation of a document, with the place in it where that was seen. */
export function cite(source: SourceId, clause?: string): Citation {
  const { number, title }: SourceDocument = BIBLIOGRAPHY[source];
  return clause === undefined ? { number, title } : { number, title, clause };
}
