/** Figures inside headings: years, grades, ages, class sizes, hours, room sizes, form numbers and codes. */
import type { SchoolStage } from "../../kernel/stage";
import type { Feature } from "./features";
import type { Lexeme } from "./words";

interface Pattern {
  readonly pattern: RegExp;
  readonly says: (match: RegExpExecArray) => Lexeme;
}

const NOTHING: Lexeme = { features: [] };
const DIGIT: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** Looked for in the whole text; words and patterns compete for every part of it. */
export const PATTERNS: readonly Pattern[] = [
  // 2025年秋季, 2024-2025学年, 2024/25学年
  {
    pattern:
      /(20\d\d)(?:[-/](?:20)?\d\d)?(?:学年度?初?|年度?|(?!\d|人|名|m2|平方|元|册))(?:(秋)(?:季(?:学期)?|学期)?|(春)(?:季(?:学期)?|学期)?|上半年|下半年)?/g,
    says: ([, year, autumn, spring]) => ({
      features: [],
      year: Number(year),
      ...(autumn !== undefined && { term: "autumn" as const }),
      ...(spring !== undefined && { term: "spring" as const }),
    }),
  },
  { pattern: /(\d\d)-\d\d学年度?初?/g, says: ([, year]) => ({ features: [], year: 2000 + Number(year) }) },
  // 民国 112 学年度
  { pattern: /(1[0-2]\d)学年度?/g, says: ([, year]) => ({ features: [], year: 1911 + Number(year) }) },
  { pattern: /第[一二]学期/g, says: () => NOTHING },
  { pattern: /今年?秋(?:季(?:学期)?)?/g, says: () => ({ features: [], term: "autumn" }) },
  { pattern: /秋季?学期|秋季/g, says: () => ({ features: ["autumnTerm"], term: "autumn" }) },
  { pattern: /春季?学期|春季/g, says: () => ({ features: ["springTerm"], term: "spring" }) },
  { pattern: /(?:1[0-2]|[1-9])月(?:[1-3]?\d日)?(?:底|末|初)?/g, says: () => NOTHING },
  // 一至六年级 is the whole stage
  { pattern: /(?:一|1)(?:至|-|到)(?:六|6)年级/g, says: () => ({ features: [], stage: "primary" }) },
  { pattern: /(?:七|7)(?:至|-|到)(?:九|9)年级/g, says: () => ({ features: [], stage: "junior" }) },
  { pattern: /[一二三四五六七八九1-9](?:至|-|到|、)[一二三四五六七八九1-9]年级/g, says: () => ({ features: ["someGrades"] }) },
  { pattern: /([一二三四五六七八九1-9])年级/g, says: ([, digit]) => gradeOf(digit!) },
  { pattern: /(初)中?([一二三四])(?:年级)?/g, says: ([, , digit]) => grade(DIGIT[digit!]!, "junior") },
  { pattern: /(高)中?([一二三])(?:年级)?/g, says: ([, , digit]) => grade(DIGIT[digit!]!, "senior") },
  { pattern: /小一(?:至|-|到)小六/g, says: () => ({ features: [], stage: "primary" }) },
  { pattern: /(?:中一(?:至|-|到)中三|初一(?:至|-|到)初三)(?:年级)?/g, says: () => ({ features: [], stage: "junior" }) },
  { pattern: /中([一二三])(?=学生|级|班|人|男|女|$)/g, says: ([, digit]) => grade(DIGIT[digit!]!, "junior") },
  { pattern: /小([一二三四五六])(?!学(?!生))/g, says: ([, digit]) => grade(DIGIT[digit!]!, "primary") },
  { pattern: /grade([1-9])/g, says: () => NOTHING },
  { pattern: /(\d{2,3})人?(?:-|至|到)(\d{2,3})人/g, says: () => ({ features: ["classSizes"] }) },
  { pattern: /每班(\d{2,3})人?(?:-|至|到)(\d{2,3})人?/g, says: () => ({ features: ["classSizes"] }) },
  {
    pattern: /(?:每班)?(?:人数)?(超过|超|大于|多于|>|≥|>=|不少于)(\d{1,4})人(?:的|以上)?/g,
    says: ([, sign, size]) => sizes(sign!, Number(size)),
  },
  {
    pattern: /(?:每班)?(\d{1,4})人?(及其?以上|\(含\)以上|以上|及其?以下|以下)的?/g,
    says: ([, size, sign]) => sizes(sign!, Number(size)),
  },
  { pattern: /不足\d+人的?/g, says: () => ({ features: ["classSizes"] }) },
  {
    pattern: /(?:年龄)?(\d{2})周?岁(及其?以上|以上|\(含\)以上)的?/g,
    says: ([, age]) => ({ features: [age === "50" ? "from50Years" : "ages"] }),
  },
  { pattern: /\d{1,2}周?岁?(?:-|至|到)\d{1,2}周?岁|\d{1,2}周?岁(?:及其?以下|以下)?/g, says: () => ({ features: ["ages"] }) },
  { pattern: /(?:完成|达到|累计)?满?360(?:个)?(?:学时|课时|小时)(?:以上|及以上)?的?/g, says: () => ({ features: ["hours360"] }) },
  { pattern: /满?\d+(?:学时|课时|小时)(?:以上|及以上)?的?/g, says: () => ({ features: ["hours"] }) },
  { pattern: /近?(?:5|五)年(?:来|内|期间)?/g, says: () => ({ features: ["fiveYears"] }) },
  { pattern: /(?:[369三六九]|\d\(\d\))年前/g, says: () => ({ features: ["yearsAgo"] }) },
  { pattern: /(?:3|三|6|六)(?:年来|年内|年间|年期间|学年|年)(?!级)/g, says: () => ({ features: ["threeYears"] }) },
  {
    pattern:
      /(?:单间|每间)?(?:使用)?(?:面积)?(?:达到|达)?(?:≥|>=|不小于|不低于|大于等于|大于)?(\d{2,3})(?:m2|平方米|平米)(?:\(含\))?(?:及以上|以上)?的?/g,
    says: ([all, size]) => ({ features: [roomSize(all, size!)] }),
  },
  { pattern: /\d{1,3}(?:-|至|到)\d{1,3}(?:m2|平方米)(?:的)?/g, says: () => ({ features: ["roomSizes"] }) },
  { pattern: /(?:基础基|教基|小基|初基|中基|中职基|高基|综合表)\d{1,5}(?:-\d+)?(?:续表?\d*)?/g, says: () => NOTHING },
  { pattern: /按.{1,10}?分(?:类|组)?(?![^\s])/g, says: () => ({ features: [], isGroup: true }) },
  { pattern: /分(?:年级|学段|性别|班额|学科|课程|职称|学历|年龄段?|类别)(?!数)/g, says: () => ({ features: [], isGroup: true }) },
  { pattern: /占.{1,12}?(?:%|百分比|比例|比重|之比)/g, says: () => ({ features: ["rate"] }) },
  {
    pattern: /(?:学历)?(?:高于|超过|超)(?:国家)?规定的?(?:要求的?)?(?:学历)?(?:标准|层次)?的?/g,
    says: () => ({ features: ["higherQualified"] }),
  },
  {
    pattern:
      /(?:达到|符合|具有|具备|取得)(?:国家)?(?:规定|合格|要求)的?学历(?:标准|要求)?的?|学历(?:达到|符合)(?:国家)?(?:规定|要求|标准)(?:要求|标准)?的?/g,
    says: () => ({ features: ["qualified"] }),
  },
  {
    pattern: /(?:持有|具有|取得|具备|拥有|有|持)(?:相应|合格)?的?教师资格(?:证书|证)?的?/g,
    says: () => ({ features: ["certified"] }),
  },
  {
    pattern: /(?:面积)?(?:达到|符合|满足)(?:国家|省定|规定)?的?(?:规定|标准|要求)?的?(?:面积)?(?:标准|要求)?的?/g,
    says: () => ({ features: ["toStandard"] }),
  },
  // 区(县)级以上, 县(市、区)级及以上: as regions name their county level
  {
    pattern: /(?=[区县市旗、/()]{0,7}[区县旗])[区县市旗][区县市旗、/()]{0,7}级(?:\(及\)|\(含\)|及其?|或)?以上/g,
    says: () => ({ features: ["countyLevelUp"] }),
  },
  { pattern: /c级?[、,/和及与]?d级/g, says: () => ({ features: ["gradeC", "gradeD"] }) },
  { pattern: /(?:11|7|5|十一|七|五)人制/g, says: () => ({ features: ["matter"] }) },
  // 册/人, 平方米/生: a value per pupil
  {
    pattern: /(?:平方米|m2|万?元|册|台|间|个|人|套|件|本|m|张)\/(?:每|百|寄宿)?(?:生|人|学生|百人|百生|师|班|校|名)/g,
    says: () => ({ features: ["perPupil"] }),
  },
  { pattern: /\d+(?:\.\d+)?:\d+(?:\.\d+)?/g, says: () => ({ features: ["standard"] }) },
];

/** Numbers of columns and indicators before a heading: L3-1, B2.1-, 1.2.3. */
export const LEADING_CODE =
  /^(?:[a-z]\d+(?:[.-]\d+)*[.、:-]*|\d+(?:\.\d+)+[.、:-]*|\d{1,3}[.、:)-]*(?!年|人|岁|周|个|班|月|至|级|学时))(?=\p{Script=Han})/u;

/** A level that only numbers the column: L1, (3), 甲, 1=2+3. */
export const ONLY_CODE = /^(?:[a-z]?\d+(?:[.-]\d+)*|[甲乙丙丁]|\(?\d+\)?|[\d()=+\-×÷*/.]+|[a-z])$/;

function gradeOf(digit: string): Lexeme {
  const number = DIGIT[digit] ?? Number(digit);
  return number <= 6 ? { features: [`grade${number as 1 | 2 | 3 | 4 | 5 | 6}`] } : grade(number - 6, "junior");
}

function grade(number: number, stage: SchoolStage): Lexeme {
  return { features: [`grade${number as 1 | 2 | 3 | 4 | 5 | 6}`], stage };
}

/**
 * Classes of a size and above. Bins of the forms end at multiples of 5 and begin one above: 45人以上 means more than 45,
 * 66人以上 (the last bin) 66 and more.
 */
function sizes(sign: string, size: number): Lexeme {
  const isInclusive = /及|含|≥|>=|不少于/.test(sign) || (sign === "以上" && size % 5 === 1);
  const from = /下/.test(sign) ? 0 : isInclusive ? size : size + 1;
  const found: Readonly<Record<number, Feature>> = { 46: "from46", 51: "from51", 56: "from56", 66: "from66" };
  return { features: [found[from] ?? "classSizes"] };
}

/** A music room has at least 96 ㎡, an art room 90 ㎡ (教督〔2017〕6号). */
function roomSize(text: string, size: string): Feature {
  if (!/≥|>=|不小于|不低于|以上|大于等于/.test(text)) return "roomSizes";
  return size === "96" ? "room96" : size === "90" ? "room90" : "roomSizes";
}
