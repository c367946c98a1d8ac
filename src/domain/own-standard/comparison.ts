/**
 * Comparisons as documents and people write them: ≥22, 应不低于 22, 不得少于 22, 22 以上, 20—30, 不足 100 人, 大于等于 12. One grammar
 * for limits and conditions: [name] [应] [不得] 比较词 数 [单位] [及以上], or two numbers with — between them.
 * 以上、以下、以内 include the number, 不满、超过 do not (《民法典》第一千二百五十九条).
 */

/** One end of what is allowed. */
export interface Edge {
  readonly value: number;
  /** The number itself is left out. */
  readonly isStrict: boolean;
}

export interface Comparison {
  /** What stands before it; "" where nothing does. */
  readonly name: string;
  readonly low?: Edge;
  readonly high?: Edge;
  /** Units behind the numbers. */
  readonly units: readonly string[];
}

/** `contradicted`: the words say both directions (≥20以下), or the lower number stands last. */
export type ComparisonFault = "noDirection" | "contradicted" | "notANumber" | "negative";

type Side = "low" | "high";
interface Direction {
  readonly side: Side;
  readonly isStrict: boolean;
}

const LESS = "(?:少于|低于|小于|不足|不满)";
const MORE = "(?:多于|高于|大于|超过|超出|超)";
/** 不, 不得, 不应, 不能 … turn a comparison round. */
const NOT = "(?:不得|不应当|不应|不能|不可|不宜|不准|不许|不)";
const NUMBER = String.raw`(-?\d{1,12}(?:\.\d{1,24})?)`;

/** Longer ones first, so that 不少于 is not read as 少于. */
const SIGNS: readonly (readonly [pattern: string, direction: Direction])[] = [
  [`${NOT}${LESS}|[大高多]于或?等于|>=|=>|≥|≧|⩾|至少|最少|最低|不少|atleast|nolessthan`, { side: "low", isStrict: false }],
  [`${NOT}${MORE}|[小低少]于或?等于|<=|=<|≤|≦|⩽|至多|最多|最高|atmost|nomorethan`, { side: "high", isStrict: false }],
  [`${MORE}|>|morethan|over`, { side: "low", isStrict: true }],
  [`${LESS}|未达到|未达|不到|未满|<|lessthan|under`, { side: "high", isStrict: true }],
];
const EXACT = "=|等于";
const INCLUDED = String.raw`(?:\(含(?:本数)?\))?`;
const SUFFIXES: readonly (readonly [pattern: string, direction: Direction])[] = [
  [String.raw`以上\(不含(?:本数|\d+)?\)`, { side: "low", isStrict: true }],
  [String.raw`以下\(不含(?:本数|\d+)?\)`, { side: "high", isStrict: true }],
  [`${INCLUDED}(?:及|或)?以上${INCLUDED}|ormore|andmore`, { side: "low", isStrict: false }],
  [`${INCLUDED}(?:及|或)?(?:以下|以内|之内)${INCLUDED}|orless|andless`, { side: "high", isStrict: false }],
];
/** Words that ask for it and say no direction. */
const MODAL = "(?:一般|原则上|均|都)*(?:应当|应该|必须|应|须|要|宜|需)?(?:达到|达|控制在|保持在|在)?";
const UNIT = String.raw`((?:[万h]?m2)?[^\d<>=≥≤()及或以至到\-]{0,8}?)`;
const anyOf = (all: readonly (readonly [string, Direction])[]): string => all.map(([pattern]) => pattern).join("|");

const PREFIXED = new RegExp(`^(.*?)${MODAL}(${anyOf(SIGNS)}|${EXACT})${NUMBER}${UNIT}${INCLUDED}(${anyOf(SUFFIXES)})?$`);
const SUFFIXED = new RegExp(`^(.*?)${MODAL}${NUMBER}${UNIT}(${anyOf(SUFFIXES)})$`);
/** Behind a name that holds a figure itself (超过50人的班数) a colon is needed. */
const RANGE = new RegExp(`^(?:(.*?):|(\\D*?))${MODAL}(?:介于)?${NUMBER}${UNIT}(?:-|至|到|与|和)${NUMBER}${UNIT}(?:之间|以内)?$`);
const WITHIN = new RegExp(`^${NUMBER}([<≤]|<=)(.+?)([<≤]|<=)${NUMBER}$`);
const NAME_END = /[::为是]$/;

/** Longer texts are prose. */
const LONGEST = 80;

/**
 * @param text in plain spelling and lower case, without blanks and thousands separators
 * @param isName names may hold comparisons themselves (超过50人的班数, teachers over 50)
 */
export function readComparison(text: string, isName: (name: string) => boolean): Comparison | ComparisonFault {
  if (text.length > LONGEST) return "notANumber";
  const single = readOne(text);
  if (typeof single !== "string" && (single.name === "" || isName(single.name))) return single;
  const both = readBoth(text);
  return typeof both === "object" ? both : single;
}

const IN_NUMBER = /[\d.]/;

/** 100人以上500人以下, ≥12且≤24: the second speaks of the same as the first. */
function readBoth(text: string): Comparison | ComparisonFault | undefined {
  if (!/\d.*[^\d.]+.*\d/.test(text)) return undefined;
  for (let at = 2; at < text.length - 1; at++) {
    if (IN_NUMBER.test(text[at - 1]!) && IN_NUMBER.test(text[at]!)) continue;
    const first = readOne(text.slice(0, at));
    const second = typeof first === "string" ? first : readOne(text.slice(at).replace(/^(?:且|并且?|,)/, ""));
    if (typeof first === "string" || typeof second === "string" || second.name !== "") continue;
    const [low, high] = [first.low ?? second.low, first.high ?? second.high];
    if (!low || !high || (first.low && first.high) || (second.low && second.high)) continue;
    const units = [...first.units, ...second.units];
    return ends(first.name, [low.value, low.isStrict], [high.value, high.isStrict], units);
  }
  return undefined;
}

function readOne(text: string): Comparison | ComparisonFault {
  const [, before, sign, within, sign2, after] = WITHIN.exec(text) ?? [];
  if (within !== undefined) {
    return ends(within, [Number(before), sign === "<"], [Number(after), sign2 === "<"], []);
  }
  const [, named, unnamed, low, lowUnit = "", high, highUnit = ""] = RANGE.exec(text) ?? [];
  if (low !== undefined) return ends(named ?? unnamed ?? "", [Number(low), false], [Number(high), false], [lowUnit, highUnit]);
  const [, name, word, number, unit = "", suffix] = PREFIXED.exec(text) ?? [];
  if (name !== undefined && word !== undefined) {
    const value = Number(number);
    if (value < 0) return "negative";
    const direction = directionOf(SIGNS, word);
    const closing = suffix === undefined ? undefined : directionOf(SUFFIXES, suffix);
    if (closing && (!direction || closing.side !== direction.side || closing.isStrict !== direction.isStrict))
      return "contradicted";
    const about = { name: nameOf(name), units: unit === "" ? [] : [unit] };
    const edge = (isStrict: boolean): Edge => ({ value, isStrict });
    return direction
      ? { ...about, [direction.side]: edge(direction.isStrict) }
      : { ...about, low: edge(false), high: edge(false) };
  }
  const [, of, bare, behind = "", closing] = SUFFIXED.exec(text) ?? [];
  if (of !== undefined) {
    const value = Number(bare);
    const { side, isStrict } = directionOf(SUFFIXES, closing!)!;
    if (value < 0) return "negative";
    return { name: nameOf(of), units: behind === "" ? [] : [behind], [side]: { value, isStrict } };
  }
  return new RegExp(`^${NUMBER}${UNIT}$`).test(text) ? "noDirection" : "notANumber";
}

function ends(
  name: string,
  [low, isLowStrict]: readonly [number, boolean],
  [high, isHighStrict]: readonly [number, boolean],
  units: readonly string[],
): Comparison | ComparisonFault {
  if (low < 0) return "negative";
  if (low > high) return "contradicted";
  return {
    name: nameOf(name),
    low: { value: low, isStrict: isLowStrict },
    high: { value: high, isStrict: isHighStrict },
    units: units.filter((unit) => unit !== ""),
  };
}

function nameOf(text: string): string {
  return text.replace(NAME_END, "");
}

function directionOf(all: readonly (readonly [string, Direction])[], word: string): Direction | undefined {
  return all.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(word))?.[1];
}
