/** One line of the table: one limit of one indicator, or one size of a table by number of classes or pupils. */
import type { Confidence, IsoDate } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import { STAGE_NAMES, STAGES, type Stage } from "../kernel/stage";
import type { CellValue } from "../kernel/cell";
import type { Bilingual } from "../kernel/text";
import { plainText } from "../labels/text";
import { OWN_COLUMNS, type OwnColumn, type OwnStandardHead } from "../tables/own-standard";
import type { Condition } from "../standards/condition";
import type { SteppedRule } from "../standards/requirement";
import { keyOf, readCondition, type StepWord } from "./condition-words";
import { LONGEST_TEXT } from "./head";
import { inUnit, isDoubtfulShare, readDate, readLimit, unitFactor, type LimitFault } from "./limit-words";
import { measureNamed, nameOfMeasure, nearestName, unitOfMeasure, type NamedMeasure } from "./names";
import { isImpossible } from "./reach";
import { MOST_ERRORS, quoted, type OwnSheet } from "./reading";

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Bilingual>> = {
  verbatim: { zh: "原文", en: "the document" },
  secondHand: { zh: "转引", en: "second-hand" },
  derived: { zh: "推算", en: "derived" },
};
export const BETWEEN_WORDS: Readonly<Record<SteppedRule["between"], Bilingual>> = {
  interpolate: { zh: "插入法", en: "interpolate" },
  reached: { zh: "按已达到的档", en: "size reached" },
  notSaid: { zh: "文件未规定", en: "not said" },
};
export const OUTSIDE_WORDS: Readonly<Record<SteppedRule["outside"], Bilingual>> = {
  nearest: { zh: "按最近的档", en: "nearest" },
  firstRow: { zh: "小于首档按首档", en: "first below" },
  none: { zh: "不适用", en: "none" },
};

export interface OwnRow {
  readonly row: number;
  /** Lines of one 条目 are one rule. */
  readonly item: string;
  readonly measure: NamedMeasure;
  readonly bound: Bound;
  readonly value: number;
  readonly stages: readonly Stage[];
  readonly when?: Condition;
  readonly step?: StepWord;
  readonly hasEveryTeachingPoint?: true;
  readonly between: SteppedRule["between"];
  readonly outside: SteppedRule["outside"];
  readonly document: string;
  readonly clause?: string;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly confidence: Confidence;
}

/** Examples of the template stay in the sheet and are not read. */
const EXAMPLE = /^\s*[(（]?(?:例|示例|e\.g\.|example)/i;

/** The line above, where both are sizes of one table: what stands only on its first line holds for all of them. */
export interface SizeAbove {
  /** The row in which each column says something. */
  readonly saidIn: ReadonlyMap<OwnColumn, number>;
}

/** What a table of sizes may say once. */
const SAID_ONCE: readonly OwnColumn[] = [
  ...(["rule", "indicator", "stage", "unit", "document", "clause"] as const),
  ...(["from", "until", "between", "outside", "confidence"] as const),
];

export interface ReadRow {
  /** One line, or two where the limit is a range; none of blank lines, examples, and lines with a mistake, which the sheet has noted. */
  readonly rows: readonly OwnRow[];
  readonly size?: SizeAbove;
}

const NOTHING: ReadRow = { rows: [] };

export function readRow(sheet: OwnSheet, row: number, { columns }: OwnStandardHead, above: SizeAbove | undefined): ReadRow {
  const ownText = (column: OwnColumn): string => sheet.text(row, columns.get(column));
  if (EXAMPLE.test(ownText("indicator")) || EXAMPLE.test(ownText("rule"))) return NOTHING;
  if ([...columns].every(([column]) => column === "rule" || ownText(column) === "")) return NOTHING;
  const condition = readCondition(ownText("condition"));
  const isSize = !("unread" in condition) && condition.step !== undefined;
  const isNext = isSize && above !== undefined && continues(sheet, row, columns, above);
  const saidIn = new Map(
    [...columns.keys()].map((column): [OwnColumn, number] => {
      const isBlank = ownText(column) === "" && SAID_ONCE.includes(column);
      return [column, isNext && isBlank ? (above.saidIn.get(column) ?? row) : row];
    }),
  );
  const rowOf = (column: OwnColumn): number => saidIn.get(column) ?? row;
  const text = (column: OwnColumn): string => sheet.text(rowOf(column), columns.get(column));
  const size = isSize ? { size: { saidIn } } : {};
  const before = sheet.errors.length;
  const fail = (code: Parameters<OwnSheet["fail"]>[0], column: OwnColumn, zh: string, en: string): void =>
    sheet.fail(code, row, columns.get(column) ?? 0, zh, en);
  for (const column of ["rule", "document", "clause"] as const) {
    if (text(column).length > LONGEST_TEXT)
      fail("tooLong", column, `不能超过 ${LONGEST_TEXT} 字。`, `More than ${LONGEST_TEXT} characters.`);
  }
  const measure = measureOf(text("indicator"), before < MOST_ERRORS, fail);
  const stages = stagesOf(text("stage"));
  if (stages.length === 0)
    fail("badStage", "stage", "学段应写“小学”“初中”或“小学、初中”。", "The stage is primary, junior, or both.");
  if ("unread" in condition) fail("badCondition", "condition", ...badCondition(condition.unread));
  else if (isImpossible(condition.when)) fail("impossible", "condition", ...IMPOSSIBLE);
  const limits = limitsOf(sheet.value(row, columns.get("limit")), text("unit"), columns.has("unit"), measure, fail);
  const document = text("document");
  if (document === "") fail("noDocument", "document", "请写明依据的文件或文号。", "Name the document the limit comes from.");
  const dates = datesOf(sheet, rowOf, columns, fail);
  const confidence = wordOf(CONFIDENCE_WORDS, "confidence", "verbatim");
  const between = wordOf(BETWEEN_WORDS, "between", "notSaid");
  const outside = wordOf(OUTSIDE_WORDS, "outside", "none");
  if (sheet.errors.length > before || !measure || !limits || !dates || "unread" in condition) return { rows: [], ...size };
  const clause = text("clause");
  const common = { row, item: text("rule"), measure, stages, ...condition, between, outside };
  const source = { document, ...(clause !== "" && { clause }), ...dates, confidence };
  return { rows: limits.map((limit) => ({ ...common, ...limit, ...source })), ...size };

  function wordOf<K extends string>(words: Readonly<Record<K, Bilingual>>, column: OwnColumn, blank: K): K {
    const written = text(column);
    const found = written === "" ? blank : keyOf(words, written);
    if (found === undefined) {
      const all = Object.values<Bilingual>(words);
      const { zh, en } = OWN_COLUMNS[column];
      fail(
        "unknownWord",
        column,
        `${zh}应写：${all.map((one) => one.zh).join("、")}。`,
        `${en} is one of: ${all.map((one) => one.en).join(", ")}.`,
      );
    }
    return found ?? blank;
  }
}

/** The next size of the same indicator and stage. */
function continues(sheet: OwnSheet, row: number, columns: OwnStandardHead["columns"], { saidIn }: SizeAbove): boolean {
  return (["rule", "indicator", "stage"] as const).every((column) => {
    const col = columns.get(column);
    const own = sheet.text(row, col);
    return own === "" || plainText(own) === plainText(sheet.text(saidIn.get(column) ?? row, col));
  });
}

const IMPOSSIBLE: [zh: string, en: string] = [
  "没有学校能同时符合这些条件，请核对。",
  "No school can meet these conditions together; check them.",
];

type Fail = (code: Parameters<OwnSheet["fail"]>[0], column: OwnColumn, zh: string, en: string) => void;

/** @param isListed the mistake is among those that are told one by one */
function measureOf(name: string, isListed: boolean, fail: Fail): NamedMeasure | undefined {
  const measure = measureNamed(name);
  if (measure) return measure;
  const near = name === "" || !isListed ? undefined : nearestName(name);
  const text = quoted(name);
  if (name === "") fail("missing", "indicator", "请填写指标名称。", "Name the indicator.");
  else
    fail(
      "unknownIndicator",
      "indicator",
      `没有名为“${text}”的指标${near ? `，是否指“${near.zh}”？` : "。请写指标全称，如“生均图书册数”。"}`,
      `There is no indicator "${text}"${near ? `; is "${near.en}" meant?` : "; write its full name, such as “books per pupil”."}`,
    );
  return undefined;
}

/** 义务教育 is both. */
const BOTH_STAGES = /^义务教育(?:阶段)?(?:学校)?$|^中小学\(义务教育(?:阶段)?\)$|^compulsory(?:education)?$/i;

function stagesOf(text: string): readonly Stage[] {
  if (BOTH_STAGES.test(plainText(text))) return STAGES;
  const words = text.split(/[、,，;；/和及与]/).filter((word) => word.trim() !== "");
  const found = words.map((written) => {
    const word = written.trim().replace(/(?:阶段|学段|部)$/, "");
    return (
      keyOf({ primary: STAGE_NAMES.primary, junior: STAGE_NAMES.junior }, word) ?? (/^junior$/i.test(word) ? "junior" : undefined)
    );
  });
  return found.includes(undefined) ? [] : STAGES.filter((stage) => found.includes(stage));
}

function badCondition(unread: string): [zh: string, en: string] {
  const text = quoted(unread);
  return [
    `没有识别条件“${text}”。可写：班数≥12、学生数 100—500、不足100人、城区、镇区、乡村、学校类型、民办、寄宿制学校、教学点不限人数、12班档，用分号连接。`,
    `The condition "${text}" is not understood. Possible: classes≥12, pupils 100—500, urban, town, rural, types of schools, private, boarding school, teaching points of any size, 12 classes step; join them with semicolons.`,
  ];
}

const LIMIT_FAULTS: Readonly<Record<LimitFault, Bilingual>> = {
  noDirection: { zh: "限值要写明方向，如“≥ 22”或“≤ 45”。", en: "Write the direction of the limit: ≥ 22 or ≤ 45." },
  strict: { zh: "限值含本数，请用“≥”或“≤”。", en: "Limits include their value: use ≥ or ≤." },
  contradicted: {
    zh: "限值的方向前后矛盾，如“≥20以下”，请只写一个方向；范围写成“20—30”，小的在前。",
    en: "The limit says two directions; write one of them. A range is written 20—30, the lower number first.",
  },
  notANumber: { zh: "限值应为一个数，如“≥ 22”。", en: "The limit is a number: ≥ 22." },
  negative: { zh: "限值不能是负数。", en: "A limit is not negative." },
  ratio: { zh: "这个指标不是比，限值应为一个数，如“≥ 22”。", en: "The indicator is no ratio; the limit is a number: ≥ 22." },
  turned: {
    zh: "比的前后与指标相反：师生比写“≥ 1：19”，生师比写“≤ 19：1”。",
    en: "The ratio stands the other way round than the indicator: teachers per pupil ≥ 1:19, pupils per teacher ≤ 19:1.",
  },
};

function percentDoubt(value: number): [zh: string, en: string] {
  const hundredfold = inUnit(value, 100);
  return [
    `单位是 %，看不出是 ${value}% 还是 ${hundredfold}%，请在数字后面写上 %，如“≥ ${hundredfold}%”。`,
    `The unit is %; whether ${value} % or ${hundredfold} % is meant cannot be told. Write the sign behind the number: ≥ ${hundredfold}%.`,
  ];
}

function limitsOf(
  value: CellValue,
  written: string,
  hasUnitColumn: boolean,
  measure: NamedMeasure | undefined,
  fail: Fail,
): readonly { bound: Bound; value: number }[] | undefined {
  const limits = readLimit(value, measure);
  if (typeof limits === "string") {
    fail("badLimit", "limit", LIMIT_FAULTS[limits].zh, LIMIT_FAULTS[limits].en);
    return undefined;
  }
  if (!measure) return undefined;
  const expected = unitOfMeasure(measure);
  const factors = [written, limits[0]?.unit]
    .filter((unit) => unit !== undefined && unit !== "")
    .map((unit) => unitFactor(unit!, measure));
  const [factor = expected === "" ? 1 : undefined] = factors;
  if (factor === undefined || factors.some((other) => other !== factor)) {
    const { zh, en } = nameOfMeasure(measure);
    const unit = expected === "" ? { zh: "无单位（比值）", en: "none (a ratio)" } : { zh: `“${expected}”`, en: expected };
    const at = hasUnitColumn ? "unit" : "limit";
    fail("unitMismatch", at, `${zh}的单位应为${unit.zh}。`, `The unit of ${en} is ${unit.en}.`);
    return undefined;
  }
  const doubtful = limits.find((limit) => isDoubtfulShare(limit, measure));
  if (doubtful) {
    fail("badLimit", "limit", ...percentDoubt(doubtful.value));
    return undefined;
  }
  return limits.map((limit) => ({ bound: limit.bound, value: inUnit(limit.value, factor) }));
}

function datesOf(
  sheet: OwnSheet,
  rowOf: (column: OwnColumn) => number,
  columns: OwnStandardHead["columns"],
  fail: Fail,
): { from: IsoDate; until?: IsoDate } | undefined {
  const from = readDate(sheet.value(rowOf("from"), columns.get("from")));
  const hasUntil = sheet.text(rowOf("until"), columns.get("until")) !== "";
  const until = hasUntil ? readDate(sheet.value(rowOf("until"), columns.get("until"))) : undefined;
  if (from === undefined)
    fail("badDate", "from", "施行日期应写成 2024-09-01；确实不知道的写“不详”。", "Write the date as 2024-09-01, or: unknown.");
  if (hasUntil && (until === undefined || (from !== undefined && until <= from)))
    fail(
      "badDate",
      "until",
      "废止日期应写成 2024-09-01，并晚于施行日期。",
      "Write the date as 2024-09-01, later than the day in force.",
    );
  return from === undefined || (hasUntil && until === undefined) ? undefined : { from, ...(until !== undefined && { until }) };
}
