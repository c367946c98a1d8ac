/** What a standard asks for (引用的标准): 不低于4.5㎡的标准, 省定1:19, 每百名不少于15台的要求. */
import type { Bound } from "../kernel/compare";

const STANDARD = /标准|要求|规定|指标|底线|红线|下限|上限|定额|省定|国定|县定|部颁|国标|省标/u;
const MUST = /应当|应该|应|须|必须|不得|按照|按|根据|依据|要求|规定/u;
const COMPARED =
  /(?:不得?低于|不得?少于|不小于|不得?高于|不得?超过|不大于|高于|低于|大于|小于|优于|好于|超过|超出|多于|少于|达到|符合|达|≥|>=|>|≤|<=|<|至少|控制在|为|是)$/u;
const AT_LEAST = /不得?低于|不得?少于|不小于|高于|优于|好于|大于|超过|超出|多于|≥|>|至少|达到|达|以上/u;
const AT_MOST = /不得?高于|不得?超过|不大于|控制在|低于|小于|少于|≤|<|以下|以内/u;

export interface Asked {
  readonly bound?: Bound;
  readonly authority?: string;
}

/**
 * @param before words before the figure @param after words after it @param clause all of the clause, for the authority
 * @param isBare no noun stands beside the figure, so that it is compared with the figure before
 */
export function askedFor(before: string, after: string, clause: string, isBare: boolean): Asked | null {
  const isAfter = new RegExp(`^(?:的|及以上的|以上的|以内的|及以上|以上)?.{0,8}?(?:${STANDARD.source})`, "u").test(after);
  // 高于规定学历 is a qualification of teachers, no comparison.
  const isPicked = /(?:符合|达到|满足|达不到|低于|高于)[^,]{0,10}(?:标准|要求|规定)的\p{Script=Han}/u.test(before);
  const isBefore = !isPicked && STANDARD.test(before.replace(/(?:高于|超过|达到|符合)?规定的?(?:学历|面积|层次)|标准化/gu, ""));
  const isMust = MUST.test(before) && /不得?低于|不得?少于|不小于|不得?高于|不得?超过|不大于|至少|达到|≥|≤/u.test(before);
  const comparison = COMPARED.exec(before)?.[0] ?? "";
  const isCompared = isBare && /不|高于|低于|大于|小于|优于|好于|多于|少于|超|≥|≤|>|</u.test(comparison);
  const isNorm = /按照|按|根据/u.test(before) && /^(?:的)?(?:比例)?(?:计算|核定|测算|配备|折算)/u.test(after);
  if (!isNorm && !isAfter && !isBefore && !isMust && !isCompared) return null;
  const words = `${comparison}${/^(?:及)?以[上下内]/u.exec(after)?.[0] ?? ""}`;
  const bound: Bound | undefined = isExceeding(words, AT_MOST, AT_LEAST)
    ? "atMost"
    : AT_LEAST.test(words)
      ? "atLeast"
      : undefined;
  const authority = authorityIn(clause);
  return { ...(bound && { bound }), ...(authority !== undefined && { authority }) };
}

/** 不低于 holds 低于, 不高于 holds 高于: the negated word comes first in both patterns. */
function isExceeding(words: string, most: RegExp, least: RegExp): boolean {
  const negatedLeast = /不得?低于|不得?少于|不小于/u.test(words);
  const negatedMost = /不得?高于|不得?超过|不大于/u.test(words);
  if (negatedLeast) return false;
  if (negatedMost) return true;
  return most.test(words) && !least.test(words);
}

const AUTHORITY =
  /《[^》]{2,40}》|[\p{Script=Han}]{1,8}\[\d{4}\]\s*\d+号|(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古)(?:省|市|自治区)?|国家|国定|国标|教育部|部颁|省(?:级|定|颁|里)?|市(?:级|定)|县(?:级|定)/u;

function authorityIn(clause: string): string | undefined {
  return AUTHORITY.exec(clause)?.[0];
}

/** The words without those of the comparison, of the authority and of 标准, so that the noun is left. */
export function withoutStandard(before: string): string {
  return before
    .replace(/(?:小学|初中)?每(?:名|个)?学?生每学?年|每学?年(?:每(?:名|个)?学?生)?/u, "")
    .replace(
      /(?:按照|按|根据|依据|参照|对照|符合|执行|达到)?(?:国家|省里|省|市|县|部颁|上级)?(?:定|颁|级)?(?:规定|要求|标准|指标)?(?:的)?(?=(?:生均|每百|每|人均))/u,
      "",
    )
    .replace(
      /^(?:均|都|已|远远|大大|明显|远|还|尚)*(?:达不到|没有达到|未达到|距离|距|离|对照|与|达到|符合|高于|低于|超过|优于|大于)(?:了)?/u,
      "",
    )
    .replace(COMPARED, "")
    .replace(/(?:的)?(?:国家|省|市|县|部颁)?(?:定|颁|级)?(?:规定|要求|标准|指标|底线|下限|上限)(?:值|是|为|应|的|:|不)*$/u, "")
    .replace(/(?:应当|应该|应|须|必须|要|不得)$/u, "");
}

const MET =
  /(?:(?:达标|合格)(?!率|学历|证|班|校|学校|教室|教师)|(?:达到|符合|满足|超过|高于|优于|远超|达)(?:了)?(?:[^,;。]{0,16})?(?:标准(?!化)|要求|规定(?!学历|的学历)|指标))/u;
const NOT_MET =
  /(?:未|没有|没|尚未|不|未能|还未|不能)(?:完全|能)?(?:达标|达到|符合|合格|满足)|不达标|低于[^,;。]{0,12}(?:标准|要求|规定)|未达标|基本达标/u;

/** Does the clause say that a figure meets what is asked for? null where it says nothing of it. */
export function saidToMeet(clause: string): { readonly isMet: boolean; readonly text: string; readonly at: number } | null {
  const not = NOT_MET.exec(clause);
  if (not) return { isMet: false, text: not[0], at: not.index };
  const met = MET.exec(clause);
  return met ? { isMet: true, text: met[0], at: met.index } : null;
}

/** The words after a figure say that it is asked for: 的省定标准. */
export function isStandardWord(after: string): boolean {
  return /^(?:的|及以上的|以上的|以内的)?.{0,8}(?:标准|要求|规定|指标|底线)/u.test(after);
}

/** The words only say whose limit it is, and no noun. */
export function isAuthorityOnly(words: string): boolean {
  return /^(?:达到|符合|高于|低于|超过|满足|优于|了|的|我|国家|省|市|县|部颁|教育部|江苏|山东|河南|陕西|安徽|湖北|湖南|福建|广东|定|颁|级|标准|要求|规定|基本|办学|条件|评估|均衡|不|《[^》]*》)*$/u.test(
    words,
  );
}
