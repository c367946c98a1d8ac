/** One level of a heading: its words in canonical spelling, apart from the unit and the decorations that stand with them. */
import { type Dimension, DIMENSION_OF_UNIT, OTHER_UNITS } from "./vocabulary/measures";
import { LEADING_CODE, ONLY_CODE } from "./vocabulary/patterns";
import { canonicalLabel, isPartLabel } from "./text";
import { unitOf } from "./units";

export interface WrittenUnit {
  readonly text: string;
  /** null for a quotient (元/生): such figures are values per pupil. */
  readonly dimension: Dimension | null;
}

export interface HeadingLevel {
  /** Half-width, simplified, lower case, without blanks, unit and decorations; empty when the level is nothing but a unit. */
  readonly text: string;
  readonly unit?: WrittenUnit;
  readonly isPart: boolean;
}

/** Units that are words of their own as well: 图书(室) is no unit, and 班级 alone a heading. */
const WORDS_TOO: ReadonlySet<string> = new Set(["室", "校", "生", "位", "班级", "班", "所"]);
const OTHERS: ReadonlySet<string> = new Set(OTHER_UNITS.split(" "));
const UNIT_PREFIX = /^(?:计?量?单位[:为]?|以)/;
const PER = /^(.{1,8})\/(?:每|百|寄宿)?(?:人|生|学生|名|师|教师|班|校|百人|百生|寄宿生|百名学生|每生|间)(?:[·.]?年)?$/;

/** A unit as headings write it: ㎡, 台(套), 册/本, 元/生; null for anything else. */
export function writtenUnit(raw: string): WrittenUnit | null {
  const text = canonicalLabel(raw)
    .toLowerCase()
    .replace(UNIT_PREFIX, "")
    .replace(/^\((.*)\)$/, "$1");
  if (text === "") return null;
  const unit = unitOf(text);
  if (unit !== null) return { text, dimension: DIMENSION_OF_UNIT[unit] };
  if (text === "人次") return { text, dimension: "people" };
  if (OTHERS.has(text)) return { text, dimension: "otherUnit" };
  const counted = PER.exec(text)?.[1];
  if (counted !== undefined && writtenUnit(counted)) return { text, dimension: null };
  const parts = text.split(/[/、,或(]/).map((part) => part.replace(/\)$/, ""));
  if (parts.length < 2 || parts.length > 3) return null;
  const all = parts.map(writtenUnit);
  const [first] = all;
  return first && all.every((part) => part && (part.dimension === first.dimension || part.dimension === "otherUnit"))
    ? first
    : null;
}

/**
 * The levels of a heading path, from the top down. `教学用房_现状` is two levels; a level that repeats the one above, or only
 * numbers the column, is none.
 */
export function headingLevels(path: readonly string[]): readonly HeadingLevel[] {
  const levels: HeadingLevel[] = [];
  for (const raw of path) {
    for (const part of canonicalLabel(raw).split(/[_|]+|>(?![\d=])/)) {
      const level = levelOf(part, isPartLabel(raw), levels.length > 0);
      if (level && (level.text !== levels.at(-1)?.text || level.text === "")) levels.push(level);
      else if (level?.unit && levels.length > 0) levels.push({ ...levels.pop()!, unit: level.unit });
    }
  }
  return levels;
}

/**
 * （人、个）above several columns: each has one of these units, and none of them is said of one column. Units of area and money
 * stay: of rooms and machines they leave open which figure it is.
 */
function areUnitsOfSeveral(text: string): boolean {
  const units = text.split(/[/、,]/).map(writtenUnit);
  return units.length > 1 && units.every((unit) => unit?.dimension && !["area", "money"].includes(unit.dimension));
}

const BRACKETS = /\(([^()]*)\)|\(([^()]*)$/g;
const TRAILING = /^(.+?)(?:[,/:](?:单位[:为]?)?)([^,/:()]{1,5})$/;
const ATTACHED = /^(.+?)(平方米|平方公尺|m2|平米|公顷|亩|[万千亿]元|万册|万m2)$/;

/** Below a heading A, B, C are the grades of an assessment; above it they letter the columns. */
const GRADE = /^[a-e]级?$/;

function levelOf(raw: string, isPart: boolean, isBelow: boolean): HeadingLevel | null {
  // 以上(含本数) says what 及以上 says, 45人以上(不含45人) no more than 45人以上.
  let text = canonicalLabel(raw)
    .toLowerCase()
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")")
    .replace(/以上\((?:含|包括)[^()]{0,6}\)/g, "及以上")
    .replace(/(\d+)人以上\((?:不含|不包括)(?:\1人?|本数)\)/g, "$1人以上");
  // 其中 Of Which
  if (isPart && /^[a-z'.&-]+$/.test(text)) text = "其中";
  let unit: WrittenUnit | undefined = (!WORDS_TOO.has(text) && writtenUnit(text)) || undefined;
  if (unit) return { text: "", unit, isPart };
  text = text.replace(BRACKETS, (all: string, closed: string | undefined, open: string | undefined) => {
    const inside = closed ?? open ?? "";
    const found = inside === "室" || inside === "校" ? null : writtenUnit(inside);
    if (!found) return areUnitsOfSeveral(inside) ? "" : all;
    unit = found;
    return "";
  });
  if (!unit) {
    const [, head, tail] = TRAILING.exec(text) ?? ATTACHED.exec(text) ?? [];
    const found = tail === undefined ? null : writtenUnit(tail);
    if (head !== undefined && found) {
      text = head;
      unit = found;
    }
  }
  text = text.replace(LEADING_CODE, "").replace(/[:;,。.、-]+$/, "");
  if (text === "" && !unit) return null;
  if (GRADE.test(text) && isBelow) return { text: "等级", isPart };
  if (ONLY_CODE.test(text)) return null;
  return { text, isPart, ...(unit && { unit }) };
}
