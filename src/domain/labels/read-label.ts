/**
 * The label grammar (表头的读法): reads a heading path as a whole. Every word must be known and must belong to the item; what is
 * left over makes the figure something else, an unknown word makes it a question to the user. Nothing is skipped.
 */
import type { SchoolStage } from "../kernel/stage";
import { type HeadingFacts, headingFacts } from "./heading-facts";
import { type HeadingLevel, headingLevels, writtenUnit } from "./heading-level";
import type { LabelContext, LabelKind, LabelOutcome, LabelReading, LabelReason } from "./label-reading";
import { type Match, matchFrames } from "./match-frames";
import { roleOf } from "./roles";
import { isPartLabel } from "./text";
import { NAMES_ALONE, SHARED_BY_OTHERS } from "./vocabulary/implied";
import { kindOf, kindOrder } from "./vocabulary/kind-of";
import { type Dimension, fits } from "./vocabulary/measures";
import type { Noun } from "./vocabulary/nouns";

const REMEMBERED = 5_000;
const readings = new Map<string, LabelReading>();

/**
 * @param path headings from the top down, as the cells write them; one level for a row label
 * @returns what the label says and how sure that is; never throws
 */
export function readLabel(path: readonly string[], context: LabelContext = {}): LabelReading {
  const key = [context.unitRow ?? "", context.unitLine ?? "", ...path].join("\u0000");
  const found = readings.get(key);
  if (found) return found;
  if (readings.size >= REMEMBERED) readings.clear();
  const reading = read(path, context);
  readings.set(key, reading);
  return reading;
}

function read(path: readonly string[], context: LabelContext): LabelReading {
  // A blank cell in the row of units says no unit.
  const unitRow = context.unitRow?.trim() ? context.unitRow : undefined;
  const { unitLine } = context;
  const levels = headingLevels(path);
  const ofWhich = isPartLabel(path.findLast((level) => level.trim() !== "") ?? "");
  if (levels.every(({ text }) => text === "")) return plain("notUnderstood", "noItem", "empty", ofWhich);
  const isMeasured = unitRow !== undefined || levels.some(({ unit }) => unit);
  const role = isMeasured ? null : roleOf(levels.map(({ text }) => text));
  if (role) return { ...plain("role", "identity", "clear", ofWhich), role };
  const facts = headingFacts(withUnitRow(levels, unitRow));
  const [stage, ...others] = facts.stages;
  return {
    ...verdictOf(facts, others.length > 0 ? null : stage, unitLine, ofWhich),
    ...(stage && others.length === 0 && { stage }),
    ...(facts.year !== undefined && { year: facts.year }),
    ...(facts.term && { term: facts.term }),
    ...(facts.unit && { unit: facts.unit.text }),
    ...(facts.said.has("settled") && { isSettled: true as const }),
    unknown: facts.unknown,
  };
}

function plain(
  outcome: LabelOutcome,
  kind: LabelKind,
  code: LabelReason,
  ofWhich: boolean,
  words: readonly string[] = [],
): LabelReading {
  return { outcome, kind, ofWhich, unknown: [], why: { code, words } };
}

/** What stands in a row of units and is none (比例, 是/否) is one more level of the heading. */
function withUnitRow(levels: readonly HeadingLevel[], unitRow: string | undefined): readonly HeadingLevel[] {
  const unit = unitRow === undefined ? null : writtenUnit(unitRow);
  if (unit) return [...levels.slice(0, -1), { ...levels.at(-1)!, unit }];
  return unitRow === undefined ? levels : [...levels, ...headingLevels([unitRow])];
}

/** @param stage null when the heading names two */
function verdictOf(
  facts: HeadingFacts,
  stage: SchoolStage | undefined | null,
  unitLine: string | undefined,
  ofWhich: boolean,
): LabelReading {
  const matches = matchFrames(facts, stage ?? undefined);
  const kind = kindLeft(facts, matches) ?? kindOfLine(facts, unitLine);
  const of = matches[0] && { of: matches[0].frame.item };
  // An unknown word may be what the heading is about; only a kind that holds of anything (生均, 标准, 是否 …) outweighs it.
  const isGoverning = kind !== null && kindOrder(kind) < kindOrder("change");
  if (kind && (isGoverning || facts.unknown.length === 0)) return { ...plain("notAnItem", kind, "kind", ofWhich), ...of };
  if (stage === null) return { ...plain("notUnderstood", "noItem", "stagesDisagree", ofWhich), ...of };
  const complete = matches.filter(({ missing, left }) => missing.length === 0 && left.length === 0);
  if (kind || complete.length === 0) {
    const code = facts.unknown.length > 0 ? "unknownWords" : "notTogether";
    return { ...plain("notUnderstood", "noItem", code, ofWhich, facts.unknown), ...of };
  }
  return choose(complete, facts, stage, unitLine, ofWhich);
}

/** The strongest kind among the words that the nearest items leave unexplained. */
function kindLeft(facts: HeadingFacts, matches: readonly Match[]): LabelKind | null {
  const perUnit = facts.unit?.dimension;
  if (perUnit === null) return "perPupil";
  if (perUnit === "share") return "rate";
  if (matches.some(({ missing, left }) => missing.length === 0 && left.length === 0)) return null;
  const left = matches[0]?.left ?? [...facts.said];
  if (matches.length === 0 && facts.head && facts.unknown.length === 0) return "noItem";
  const kinds = left.flatMap((feature) => kindOf(feature) ?? []);
  return [...kinds].sort((a, b) => kindOrder(a) - kindOrder(b))[0] ?? null;
}

/** A table 单位：% holds shares, one 单位：元/生 values per pupil, where the heading names no unit of its own. */
function kindOfLine({ unit, measures }: HeadingFacts, unitLine: string | undefined): LabelKind | null {
  const line = unitLine === undefined || unit || measures.length > 0 ? null : writtenUnit(unitLine);
  if (!line) return null;
  return line.dimension === null ? "perPupil" : line.dimension === "share" ? "rate" : null;
}

/** An unknown word that holds a known character falls into two. More is not understood. */
const MOST_DOUBTS = 2;

/** Of the items that the words make, the one whose dimension the measure and the unit say. */
function choose(
  complete: readonly Match[],
  facts: HeadingFacts,
  stage: SchoolStage | undefined,
  unitLine: string | undefined,
  ofWhich: boolean,
): LabelReading {
  const most = Math.max(...complete.map(({ frame }) => frame.needs.length));
  const specific = complete.filter(({ frame }) => frame.needs.length === most);
  const said = [...facts.measures, ...(facts.unit?.dimension ? [facts.unit.dimension] : [])];
  const inDimension = specific.filter(({ frame }) => said.every((dimension) => fits(dimension, frame.dimension)));
  if (inDimension.length === 0) return otherDimension(facts, specific[0]!, ofWhich);
  const chosen = said.length > 0 ? { match: inDimension[0]!, isSure: true } : bareChoice(inDimension, facts, unitLine);
  if (!chosen) return otherDimension(facts, specific[0]!, ofWhich);
  const { match, isSure } = chosen;
  const { item } = match.frame;
  const unclear = [...facts.unknown, ...facts.doubtful];
  if (facts.unknown.length + Math.min(1, facts.doubtful.length) > MOST_DOUBTS || facts.endsUnknown) {
    return { ...plain("notUnderstood", "noItem", "unknownWords", ofWhich, unclear), of: item };
  }
  // Property is counted at the end of the year, persons at the start of the school year.
  const isAtYearEnd = facts.said.has("yearEnd") && match.frame.dimension === "people";
  const isOfBothStages = facts.said.has("compulsory") && !match.frame.explains.has("compulsory");
  const isOfOtherScope = isAtYearEnd || facts.said.has("severalStages") || isOfBothStages;
  const isOfOneStage = match.frame.stage !== undefined && stage === undefined;
  const isNamed = !match.isImplied || isNamedAlone(facts, said.length > 0);
  const doubt: LabelReason | null =
    facts.unknown.length > 0
      ? "unknownWords"
      : facts.doubtful.length > 0 || match.frame.isDoubtful || isOfOneStage || !isNamed || isOfOtherScope
        ? "doubtfulWord"
        : isSure
          ? null
          : "dimensionUnsaid";
  return { ...plain(doubt ? "proposed" : "read", "stock", doubt ?? "clear", ofWhich, unclear), item };
}

/** Do the qualifiers of a heading without a noun say enough? */
function isNamedAlone({ said }: HeadingFacts, isMeasured: boolean): boolean {
  const features = [...said];
  if (features.some((feature) => SHARED_BY_OTHERS.has(feature))) return false;
  return isMeasured || features.some((feature) => NAMES_ALONE.has(feature));
}

/** 宿舍间数 is understood and no item; 教室面积(间) contradicts itself. */
function otherDimension(facts: HeadingFacts, { frame }: Match, ofWhich: boolean): LabelReading {
  const unit = facts.unit;
  const dimension = unit?.dimension;
  // 数 says of no dimension that it is the heading's own.
  const own = facts.measures.filter((measure) => measure !== "count" && measure !== "pieces");
  const isConsistent = !dimension || (own.length > 0 && own.every((measure) => fits(measure, dimension)));
  return isConsistent
    ? { ...plain("notAnItem", "noItem", "kind", ofWhich), of: frame.item }
    : { ...plain("notUnderstood", "noItem", "unitDisagrees", ofWhich, unit ? [unit.text] : []), of: frame.item };
}

/** Persons and classes that lists name one by one. */
const NAMES: ReadonlySet<string> = new Set(["教师", "老师", "学生", "同学", "班级", "班", "班别"]);

/** Rooms under one of these are given in area where nothing says otherwise. */
const IN_AREA: ReadonlySet<Noun> = new Set<Noun>(["floor", "teachingRooms", "living", "office"]);

/** Where neither word nor unit says the dimension: the parent, then the 单位 line chooses, then what is usual. */
function bareChoice(
  matches: readonly Match[],
  { said, groups, head, headWord, isFigure }: HeadingFacts,
  unitLine: string | undefined,
): { readonly match: Match; readonly isSure: boolean } | null {
  const ofDimension = (wanted: Dimension) => matches.find(({ frame }) => fits(wanted, frame.dimension));
  const isInArea = [...IN_AREA].some((noun) => noun !== head && (said.has(noun) || groups.has(noun)));
  // 用房, 用地 and 场地 are categories of area; 食堂 or 体育馆 alone may count or ask.
  const byParent = isInArea || /(用房|用地|场地|占地)$/.test(headWord) ? ofDimension("area") : undefined;
  if (byParent) return { match: byParent, isSure: true };
  const line = unitLine === undefined ? null : (writtenUnit(unitLine)?.dimension ?? null);
  const byLine = line ? ofDimension(line) : undefined;
  if (byLine) return { match: byLine, isSure: true };
  const usual = (["read", "proposed"] as const).flatMap((bare) => matches.find(({ frame }) => frame.bare === bare) ?? []);
  const match = usual[0] ?? matches[0]!;
  // Rooms have an area, books and machines a value: under 单位:平方米 or 元 their figure is that, and no item. Persons have neither.
  const { dimension } = match.frame;
  const isOfSpace = dimension === "rooms" || dimension === "pieces";
  const isValued = isOfSpace || dimension === "volumes" || dimension === "machines";
  if ((line === "area" && isOfSpace) || (line === "money" && isValued)) return null;
  // A column 教师 or 班级 by itself may hold names.
  const mayBeNames = !isFigure && line === null && match.frame.needs.length === 0 && said.size === 1 && NAMES.has(headWord);
  return { match, isSure: match.frame.bare === "read" && !(isInArea && isOfSpace) && !mayBeNames };
}
