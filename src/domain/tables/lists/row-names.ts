/**
 * What the name of a row says by itself. It is evidence, not a verdict: the figures, a code and the other names of the column
 * decide with it (row-evidence.ts).
 */

const SUMMARY =
  /^(全?[县区市省州镇乡]|各校|本[县区市镇乡]|所有学校)?(合计|总计|小计|计|平均|平均值|平均数|均值|标准差|差异系数|变异系数|综合|综合差异系数|达标学校数|达标校数|达标率|最大值|最小值|中位数|标准|标准值|达标值|基本值)$|(小计|合计|总计|平均值|均值|标准差|差异系数)$/;
const TOTAL = /(合计|总计|小计)$|^(全?[县区市省州镇乡]|各校|本[县区市镇乡]|所有学校)?计$/;
const STANDARD = /^(标准|标准值|省定标准|规定标准|应有|应配|达标值|基本值)$/;

/** Names of figures, not of places: 小学平均, 生均, 达标率, 上年数. */
const STATISTIC =
  /(合计|总计|小计|累计|共计|平均|均值|生均|人均|标准差|系数|率|比例|占比|百分比|排名|中位数|增减|增长|差额|缺口|上年|上学年|去年|同比|目标|计划|标准|最大|最小|最高|最低)(值|数|线|情况|水平)?$/;
/** Schools together: 全县, 全县小学, 各校, 农村小学. */
const COLLECTIVE =
  /^(全[国省市县区州镇乡旗]|各校|各[县区市镇乡]|所有|本[县区市镇乡])(所有|各)?(公办|民办|城区|农村)?(小学|初中|中学|学校)?(阶段)?$|^(城市|城区|农村|乡村|县城|镇区|公办|民办|义务教育)*(小学|初中|中学|学校)(阶段|学段)?$/;
const SCHOOL =
  /小学|中学|学校|初中|高中|完小|完中|中心校|教学点|校区|分校|村小|[实附一二三四五六七八九十\d][小中]$|一贯制|书院|学堂|公学|校$|school|campus/i;
/** 注：中心小学含教学点 speaks of schools and names none. */
const REMARK = /^(注|说明|备注)\d*[:、.]/;
/** Townships and counties have schools; they are none. */
const PLACE = /(省|市|县|区|镇|乡|街道|办事处|村|社区|片|地区|州|旗|盟|[县市区]直)$/;

/** Does the label name a total, an average or a coefficient rather than a school? A remark in brackets does not matter: 合计（5所）. */
export function isSummary(label: string): boolean {
  return SUMMARY.test(withoutRemark(label));
}

export function isStandard(label: string): boolean {
  return STANDARD.test(label);
}

/**
 * - `total` 合计, `mean` 平均值, 差异系数, 达标率, `standard` 标准
 * - `school` the word of a school in it · `place` 龙山镇 · `other` 注沟, 甲
 * - `none` no name of one school: blank, a number, 全县小学, 生均
 */
export type NameKind = "total" | "mean" | "standard" | "school" | "place" | "other" | "none";

/** @param label canonical */
export function nameKind(label: string): NameKind {
  const name = withoutRemark(label);
  if (isStandard(name)) return "standard";
  if (SUMMARY.test(name)) return TOTAL.test(name) ? "total" : "mean";
  if (!/\p{L}/u.test(name) || [STATISTIC, COLLECTIVE, REMARK].some((words) => words.test(name))) return "none";
  if (SCHOOL.test(name)) return "school";
  return PLACE.test(name) ? "place" : "other";
}

export function endsLikeSchool(label: string): boolean {
  return /(小学|中学|初中|学校|完小|教学点|校区|分校|校)$/.test(withoutRemark(label));
}

function withoutRemark(label: string): string {
  return label.replace(/(.)\([^()]*\)$/, "$1");
}
