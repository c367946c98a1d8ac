/** When a figure holds (时点): 2023年秋季, 截至2023年9月, 上年. */
export interface Time {
  readonly year?: number;
  readonly isLastYear?: true;
  /** 截至2023年9月: what was so then is taken to be so now, unless a later day is named. */
  readonly isAsOf?: true;
  /** 目前, 现有: a year named before no longer holds. */
  readonly isNow?: true;
}

const CHINESE_DIGITS = "〇一二三四五六七八九";
const YEAR =
  /(?:截至|截止|截止到|截至到|到|至|从|由|自|在|于)?((?:19|20)\d{2}|[二一][〇零○九0][〇零○一二三四五六七八九]{2})(?:年|-(?:20)?\d{2}学年|\/\d{2,4}学年)(?:\d{1,2}月份?)?(?:\d{1,2}[日号])?(?:学年度?|年度|度)?(?:秋季?|春季?|上半年|下半年)?(?:学期|开学)?(?:底|末|初|年底|年初)?(?:时|止|为止|期间|以来)?(?:的|,)?/gu;
const AS_OF = /截至|截止|截至目前/u;
const LAST_YEAR = /(?:去年|上年度?|上一年度?|上学年度?|上一学年)(?:同期|底|末)?(?:的)?/gu;
const NOW = /目前|现在|现有|现|今年|本年度?|本学年|本学期|如今|至今/u;
/** Years of what happened once, not of the figures: 始建于1956年, 2008年迁入. */
const EVENT = /始建|创建|创办|建校|成立|建成|迁|竣工|落成|合并|更名|改名|评为|荣获|获|授予|命名|通过|挂牌|开工|撤并|恢复|搬/u;

/** @returns the words without those of time */
export function timeIn(words: string): Time & { readonly rest: string; readonly isEvent: boolean } {
  const named = [...words.matchAll(YEAR)].filter((match) => !isOtherTime(words, match));
  const years = named.map(([, year]) => yearOf(year!));
  const isLastYear = LAST_YEAR.test(words);
  LAST_YEAR.lastIndex = 0;
  const rest = words.replaceAll(YEAR, "").replaceAll(LAST_YEAR, "");
  const isEvent = EVENT.test(words);
  const year = years.at(-1);
  return {
    rest,
    isEvent,
    ...(year !== undefined && !isEvent && { year }),
    ...(year !== undefined && !isEvent && AS_OF.test(words) && { isAsOf: true as const }),
    ...(isLastYear && { isLastYear: true as const }),
    ...(NOW.test(words) && { isNow: true as const }),
  };
}

/** 较2020年扩大, 2019年以来: not when the figure held. */
function isOtherTime(words: string, { 0: text, index }: RegExpExecArray): boolean {
  return (
    /(?:较|比|与|同)$/u.test(words.slice(0, index)) ||
    /以来|起|后/u.test(text + words.slice(index + text.length, index + text.length + 2))
  );
}

function yearOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return Number([...text].map((one) => ("零○0".includes(one) ? 0 : CHINESE_DIGITS.indexOf(one))).join(""));
}
