/** One line of the table: one limit of one indicator, or one size of a table by number of classes or pupils. */
import type { Confidence, IsoDate } from "../kernel/citation";
import type { Bound } from "../kernel/compare";
import { STAGE_NAMES, STAGES, type Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import { OWN_COLUMNS, type OwnColumn, type OwnStandardHead } from "../tables/own-standard";
import type { Condition } from "../standards/condition";
import type { SteppedRule } from "../standards/requirement";
import { keyOf, readCondition, type StepWord } from "./condition-words";
import { LONGEST_TEXT } from "./head";
import { inUnit, readDate, readLimit, unitFactor, type LimitFault } from "./limit-words";
import { measureNamed, nameOfMeasure, nearestName, unitOfMeasure, type NamedMeasure } from "./names";
import { quoted, type OwnSheet } from "./reading";

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

/** @returns null for blank lines, examples, and lines with a mistake, which the sheet then has noted */
export function readRow(sheet: OwnSheet, row: number, { columns }: OwnStandardHead): OwnRow | null {
  const text = (column: OwnColumn): string => sheet.text(row, columns.get(column));
  if (EXAMPLE.test(text("indicator")) || EXAMPLE.test(text("rule"))) return null;
  if ([...columns].every(([column]) => column === "rule" || text(column) === "")) return null;
  const before = sheet.errors.length;
  const fail = (code: Parameters<OwnSheet["fail"]>[0], column: OwnColumn, zh: string, en: string): void =>
    sheet.fail(code, row, columns.get(column) ?? 0, zh, en);
  for (const column of ["rule", "document", "clause"] as const) {
    if (text(column).length > LONGEST_TEXT)
      fail("tooLong", column, `不能超过 ${LONGEST_TEXT} 字。`, `More than ${LONGEST_TEXT} characters.`);
  }
  const measure = measureOf(text("indicator"), fail);
  const stages = stagesOf(text("stage"));
  if (stages.length === 0)
    fail("badStage", "stage", "学段应写“小学”“初中”或“小学、初中”。", "The stage is primary, junior, or both.");
  const condition = readCondition(text("condition"));
  if ("unread" in condition) fail("badCondition", "condition", ...badCondition(condition.unread));
  const limit = limitOf(sheet, row, columns, measure, fail);
  const document = text("document");
  if (document === "") fail("noDocument", "document", "请写明依据的文件或文号。", "Name the document the limit comes from.");
  const dates = datesOf(sheet, row, columns, fail);
  const confidence = wordOf(CONFIDENCE_WORDS, "confidence", "verbatim");
  const between = wordOf(BETWEEN_WORDS, "between", "notSaid");
  const outside = wordOf(OUTSIDE_WORDS, "outside", "none");
  if (sheet.errors.length > before || !measure || !limit || !dates || "unread" in condition) return null;
  const clause = text("clause");
  const common = { row, item: text("rule"), measure, ...limit, stages, ...condition, between, outside };
  return { ...common, document, ...(clause !== "" && { clause }), ...dates, confidence };

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

type Fail = (code: Parameters<OwnSheet["fail"]>[0], column: OwnColumn, zh: string, en: string) => void;

function measureOf(name: string, fail: Fail): NamedMeasure | undefined {
  const measure = measureNamed(name);
  if (measure) return measure;
  const near = name === "" ? undefined : nearestName(name);
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

function stagesOf(text: string): readonly Stage[] {
  const words = text.split(/[、,，;；/和]/).filter((word) => word.trim() !== "");
  const found = words.map(
    (word) =>
      keyOf({ primary: STAGE_NAMES.primary, junior: STAGE_NAMES.junior }, word) ??
      (/^junior$/i.test(word.trim()) ? "junior" : undefined),
  );
  return found.includes(undefined) ? [] : STAGES.filter((stage) => found.includes(stage));
}

function badCondition(unread: string): [zh: string, en: string] {
  const text = quoted(unread);
  return [
    `没有识别条件“${text}”。可写：班数≥12、学生数 100—500、城区、镇区、乡村、学校类型、民办、教学点不限人数、12班档，用分号连接。`,
    `The condition "${text}" is not understood. Possible: classes≥12, pupils 100—500, urban, town, rural, types of schools, private, teaching points of any size, 12 classes step; join them with semicolons.`,
  ];
}

const LIMIT_FAULTS: Readonly<Record<LimitFault, Bilingual>> = {
  noDirection: { zh: "限值要写明方向，如“≥ 22”或“≤ 45”。", en: "Write the direction of the limit: ≥ 22 or ≤ 45." },
  strict: { zh: "限值含本数，请用“≥”或“≤”。", en: "Limits include their value: use ≥ or ≤." },
  notANumber: { zh: "限值应为一个数，如“≥ 22”。", en: "The limit is a number: ≥ 22." },
  negative: { zh: "限值不能是负数。", en: "A limit is not negative." },
};

function limitOf(
  sheet: OwnSheet,
  row: number,
  columns: OwnStandardHead["columns"],
  measure: NamedMeasure | undefined,
  fail: Fail,
): { bound: Bound; value: number } | undefined {
  const limit = readLimit(sheet.value(row, columns.get("limit")));
  if (typeof limit === "string") {
    fail("badLimit", "limit", LIMIT_FAULTS[limit].zh, LIMIT_FAULTS[limit].en);
    return undefined;
  }
  if (!measure) return undefined;
  const written = sheet.text(row, columns.get("unit"));
  const expected = unitOfMeasure(measure);
  const factors = [written, limit.unit]
    .filter((unit) => unit !== undefined && unit !== "")
    .map((unit) => unitFactor(unit!, measure));
  const [factor = expected === "" ? 1 : undefined] = factors;
  if (factor === undefined || factors.some((other) => other !== factor)) {
    const { zh, en } = nameOfMeasure(measure);
    const at = columns.has("unit") ? "unit" : "limit";
    const unit = expected === "" ? { zh: "无单位（比值）", en: "none (a ratio)" } : { zh: `“${expected}”`, en: expected };
    fail("unitMismatch", at, `${zh}的单位应为${unit.zh}。`, `The unit of ${en} is ${unit.en}.`);
    return undefined;
  }
  return { bound: limit.bound, value: inUnit(limit.value, factor) };
}

function datesOf(
  sheet: OwnSheet,
  row: number,
  columns: OwnStandardHead["columns"],
  fail: Fail,
): { from: IsoDate; until?: IsoDate } | undefined {
  const from = readDate(sheet.value(row, columns.get("from")));
  const hasUntil = sheet.text(row, columns.get("until")) !== "";
  const until = hasUntil ? readDate(sheet.value(row, columns.get("until"))) : undefined;
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
