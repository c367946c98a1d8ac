/**
 * The figures of a sentence (数量): number, unit and how exactly it is meant. Years, dates, document numbers, list numbers and
 * figures that belong to a word (200米环形跑道, 满360学时, 九年一贯制) are none.
 */
import { scaled, unitOf } from "../labels/units";
import { OTHER_UNITS } from "../labels/vocabulary/measures";
import { CHINESE_NUMBER, chineseNumber } from "./numerals";

/** `atLeast` 余, 以上, 超过; `atMost` 近, 不足, 以内; `about` 约, 左右. */
export type Exactness = "exact" | "about" | "atLeast" | "atMost";

export interface Quantity {
  /** Offsets in the folded text: of the number with its unit. */
  readonly from: number;
  readonly to: number;
  /** In `unit` as written, 万 and 亿 multiplied out: 0.45万册 is 4500 册. */
  readonly value: number;
  /** Upper end of a range (40至45人). */
  readonly high?: number;
  /** What one unit of the last digit stands for: 0.01 of 53.54, 100 of 0.45万. */
  readonly step: number;
  readonly exactness: Exactness;
  /** As written, without 万 and 亿; "" where none stands there. */
  readonly unit: string;
  /** Ratio (1:12.9): `value` is the other side of the 1; which side it stands on. */
  readonly ratio?: "oneFirst" | "oneLast";
  /** Written in Chinese figures and small: 一个, 两项. Such words are often no figure at all. */
  readonly isWord: boolean;
}

const MULTIPLES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

/** Longer ones first; 本 of 本科 and 班 of 班级 are no units. */
const UNITS = [
  "个百分点 百分点 平方公里 平方米 平方公尺 平米 ㎡ m2 立方米 公顷 市亩 亩 公里 千米 厘米 毫米 米 km",
  "人次 台套 台件 件套 课时 学时 小时 分钟 秒 周岁 岁 余年 年 个月 月 天 周 节 次 届 期 场 篇 项 条 门 份 辆 栋 幢 座 层 棵 株 只 支 副 架 对 箱 吨 组 张 件 种 套 盏 户 倍 轮 批 级",
  "万元 元 册 台 部 间 室 个 片 块 处 所 校 人 名 位 兆 mbps m g % ‰",
  OTHER_UNITS,
]
  .join(" ")
  .split(" ");
const UNIT = [...new Set(UNITS)]
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&"))
  .join("|");
const PER = "/(?:百|每)?(?:人|生|师|班|校|学生|年)";
const PER_HUNDRED = "/百(?:人|生|名学生)";

const ARABIC = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const BEFORE = "约为|大约|大概|约有|约|将近|接近|近|超过|逾|多达|不足|不到|不少于|不低于|至少|≥|>=|>|≤|<=|<";
const NUMBER = `(?:${ARABIC})(?:(?:百万|千万|百|千|万|亿)(?![名人]学生))?`;
const AFTER_NUMBER = "余|多|来|几";
const AFTER_UNIT = "左右|上下|以上|及以上|以下|及以下|以内|多|余";
const UNIT_END = `(?:本(?![科校年届学县市省镇乡区次期])|班(?![级主容均级额子车组])|${UNIT})(?:${PER_HUNDRED}|${PER})?`;

const PATTERN = new RegExp(
  `(?<before>${BEFORE})?(?:` +
    `(?<one>\\d+(?:\\.\\d+)?)(?::|比)(?<other>\\d+(?:\\.\\d+)?)(?![\\d:])` +
    `|(?<low>${NUMBER})(?<lowUnit>${UNIT_END})?(?:-|至|到)(?<high>${NUMBER})(?<rangeMore>${AFTER_NUMBER})?(?<rangeUnit>${UNIT_END})?` +
    `|(?<number>${NUMBER})(?<more>${AFTER_NUMBER})?(?<times>[万亿])?(?<unit>${UNIT_END})?` +
    `|(?<chinese>${CHINESE_NUMBER})(?<chineseMore>${AFTER_NUMBER})?(?<chineseUnit>${UNIT_END})` +
    `)(?<after>${AFTER_UNIT})?`,
  "giu",
);

/** Figures that say when, which or how it is called; they are looked for before anything else and stay part of the words. */
const NO_FIGURES: readonly RegExp[] = [
  /\[(?:19|20)?\d{2,4}\]\s*(?:第)?\d+号?/gu,
  /\((?:19|20)\d{2}\)\s*\d+号/gu,
  /(?:19|20)\d{2}(?:年)?(?:-|至|到)(?:(?:19|20)?\d{2})?(?:学年度?|年度?)?/gu,
  /(?:19|20)\d{2}(?:学年度?|年度?|\.\d{1,2}(?:\.\d{1,2})?(?!\d))(?:\d{1,2}月)?(?:份)?(?:\d{1,2}[日号])?/gu,
  /[二一][〇零○九0][〇零○一二三四五六七八九]{2}(?:学年度?|年度?)/gu,
  /(?:19|20)\d{2}[级届]/gu,
  /\d{1,2}月份?(?:\d{1,2}[日号])?|\d{1,2}[日号](?!楼)/gu,
  /第[\d一二三四五六七八九十百]+(?:[、,\-至到]?[\d一二三四五六七八九十]+)*/gu,
  /(^|[^\da-z])(?!k?m[23])[a-z]+\d+(?:[.-]\d+)*/giu,
  /\d+(?:\+|×|x|\*)\d+/giu,
  /[一二三四五六七八九\d]\(\d{1,2}\)班?/gu,
  /\d{1,3}(?:个)?(?:周)?岁(?:及?以[上下])?/gu,
  /满?\d+(?:个)?(?:学时|课时)(?:以上|及以上)?/gu,
  /(?:近|五|三|六|九|十|\d{1,2})年(?:来|内|制|一贯|期间|规划|级|以上)?/gu,
  /每\d+(?:个)?(?:教学)?班(?:级)?/gu,
  /每(?:[一二三四五六七八九十百千万\d]*(?:百|千|万)|[一二三四五六七八九十\d]+)(?:名|人|个)?/gu,
  /百名(?=学生|教师)|百人(?=拥有)/gu,
  /\d{2,3}人(?:及)?以[上下]的?(?=(?:超?大)?班额|班级?|教学班)/gu,
  /(?:超过|大于|不超过)\d{2,3}人的(?=班|教学班)/gu,
  /\d{2,3}(?:-|至|到)\d{2,3}人的?(?=班)/gu,
  /\d{2,4}米(?=环形|的?跑道|直道|直跑道|塑胶|标准|田径|的?运动场|长)/gu,
  /\d{1,2}人制/gu,
  /[一二三四五六七八九十\d]{1,3}年级/gu,
  /[一二三四五六七八九\d]+[·.]?[一二三四五六七八九]+(?=行动|工程|计划)/gu,
  /(?:小学|中学|中小学)?[一二三初](?:级|类|等)(?!奖)/gu,
  /一(?:体机|体化|般|些|定|直|律|流|批|步|方面|线|样|致|同|起|带|系列|贯|览|部分|把手|代|切|旦|时|再|并|对一|校|人|生|师|岗|村|镇)/gu,
  /[一三四五六七八九十](?:好|有|会|爱|风|育|通|室一|防|项技能)/gu,
  /\d{3,4}-\d{7,8}|\d{7,}/gu,
];

/** @param text folded */
export function quantitiesIn(text: string): readonly Quantity[] {
  const masked = withoutFigures(text);
  const found: Quantity[] = [];
  for (const match of masked.matchAll(PATTERN)) {
    if (isPartOfWord(masked, match)) continue;
    const quantity = quantityOf(match);
    if (quantity) found.push(quantity);
  }
  return found;
}

/** The text with figures that are none replaced by signs of the same length. */
function withoutFigures(text: string): string {
  let masked = text;
  for (const pattern of NO_FIGURES) masked = masked.replace(pattern, hidden);
  return masked;
}

/** A group keeps what only stands before. */
function hidden(found: string, before: unknown): string {
  const kept = typeof before === "string" ? before : "";
  return kept + "\u0001".repeat(found.length - kept.length);
}

/** 1.2.3, A12, x5: the number goes on before or after in a way that is no quantity. */
function isPartOfWord(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  if (match.groups?.chinese !== undefined) return /[第初高小]$/u.test(before);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
  const goesOn = /\d$/.test(match[0]) && /^(?:[\d:/+×*]|\.\d)/u.test(after);
  return /[\d.a-z]$|[\da-z][:/]$/iu.test(before) || goesOn;
}

function quantityOf(match: RegExpExecArray): Quantity | null {
  const groups = match.groups ?? {};
  // What stands before the number says how exactly it is meant, and is no part of the claim.
  const before = groups.before ?? "";
  const from = match.index + before.length;
  const to = match.index + match[0].length;
  const place = { from, to };
  if (groups.one !== undefined && groups.other !== undefined) return ratioOf(groups.one, groups.other, place);
  if (groups.low !== undefined && groups.high !== undefined) return rangeOf(groups, place);
  const after = groups.after ?? "";
  if (groups.chinese !== undefined) {
    const number = chineseNumber(groups.chinese);
    if (!number) return null;
    const unit = groups.chineseUnit ?? "";
    const exactness = exactnessOf(before, groups.chineseMore ?? "", after);
    return { ...place, ...number, exactness, unit, isWord: number.value < 10 && groups.chineseMore === undefined };
  }
  const { value, step } = arabic(groups.number ?? "");
  const times = groups.times === undefined ? 1 : MULTIPLES[groups.times]!;
  return {
    ...place,
    value: scaled(value, times),
    step: step * times,
    exactness: exactnessOf(before, groups.more ?? "", after),
    unit: (groups.unit ?? "").toLowerCase(),
    isWord: false,
  };
}

type At = Pick<Quantity, "from" | "to">;

function ratioOf(one: string, other: string, place: At): Quantity | null {
  const isOneFirst = Number(one) === 1;
  if (!isOneFirst && Number(other) !== 1) return null;
  const { value, step } = arabic(isOneFirst ? other : one);
  return { ...place, value, step, exactness: "exact", unit: "", ratio: isOneFirst ? "oneFirst" : "oneLast", isWord: false };
}

function rangeOf(groups: Readonly<Record<string, string | undefined>>, place: At): Quantity | null {
  const high = arabic(groups.high!);
  const lower = arabic(groups.low!);
  const unit = (groups.rangeUnit ?? groups.lowUnit ?? "").toLowerCase();
  // 1-2万册: the multiple of the end holds for both.
  const times = high.multiple > 1 && lower.multiple === 1 ? high.multiple : 1;
  const low = scaled(lower.value, times);
  if (low >= high.value) return null;
  return { ...place, value: low, high: high.value, step: high.step, exactness: "exact", unit, isWord: false };
}

function arabic(text: string): { readonly value: number; readonly step: number; readonly multiple: number } {
  const [, digits = "", times = ""] = /^([\d.,]+)(\D*)$/u.exec(text) ?? [];
  const plain = digits.replaceAll(",", "");
  const multiple = MULTIPLES[times] ?? 1;
  const decimals = plain.split(".")[1]?.length ?? 0;
  return { value: scaled(Number(plain), multiple), step: Number((multiple * 10 ** -decimals).toPrecision(6)), multiple };
}

function exactnessOf(before: string, more: string, after: string): Exactness {
  if (/^(?:约|大)/u.test(before) || /左右|上下/u.test(after)) return "about";
  if (/近|接近|不足|不到|≤|</u.test(before) || /以下|以内/u.test(after)) return "atMost";
  if (more !== "" || /超过|逾|多达|不少于|不低于|至少|≥|>/u.test(before) || /以上|多|余/u.test(after)) return "atLeast";
  return "exact";
}

/** May a figure in this unit be one of a data item? */
export function isUnitOfItems(unit: string): boolean {
  return unit === "" || unitOf(unit) !== null || unit.includes("/");
}
