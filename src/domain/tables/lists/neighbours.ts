/** What the headings of a list say together: a heading may be clear only beside the others. */
import type { LabelReading } from "../../labels/label-reading";
import { readLabel } from "../../labels/read-label";
import { type ListColumn, meaningOf } from "./heading";
import { claimOf } from "./stated";

export function besideEachOther(columns: readonly ListColumn[]): readonly ListColumn[] {
  return newestOfYears(besideRetention(insideIndicators(columns)));
}

/**
 * 每百名学生拥有高于规定学历教师数 > 实际值 | 是否达标 | 高于规定学历教师数 | 学生数 (tables.md §6.4): where a group names an indicator and
 * holds claims of it, what else stands in the group is what it is computed from.
 */
function insideIndicators(columns: readonly ListColumn[]): readonly ListColumn[] {
  const groupOf = ({ path }: ListColumn) => JSON.stringify(path.slice(0, -1));
  const groups = new Set(columns.filter(({ path }) => path.length > 1 && claimOf(path.at(-1)!) !== null).map(groupOf));
  return columns.map((column) => {
    const { reading, written, unitRow } = column;
    const isOfRate = reading.outcome === "notAnItem" && (reading.kind === "perPupil" || reading.kind === "rate");
    if (!isOfRate || !groups.has(groupOf(column))) return column;
    const alone = readLabel(written.slice(-1), { unitRow });
    return alone.outcome === "read" ? { ...column, reading: alone, meaning: meaningOf(alone, alone.unit) } : column;
  });
}

/**
 * Beside 巩固率 or 净增加, 入学人数 are those who entered with the pupils that now leave, not this year's entrants; 春季 and 秋季 are the
 * two counts it compares (tables.md §5 a).
 */
function besideRetention(columns: readonly ListColumn[]): readonly ListColumn[] {
  if (!columns.some(({ path }) => /巩固率$|^净增加/.test(path.at(-1) ?? ""))) return columns;
  return columns.map((column): ListColumn => {
    const { path, meaning, reading, unit } = column;
    if (meaning?.role === "item" && meaning.field === "entrants" && path.at(-1) === "入学人数") {
      return { ...column, meaning: { ...meaning, field: "cohortEntrants" }, reading: { ...reading, item: "cohortEntrants" } };
    }
    const isCount = reading.item === "gradePupilsBefore" || reading.item === "gradePupilsAfter";
    if (reading.outcome !== "proposed" || !isCount || reading.why.code !== "doubtfulWord") return column;
    const sure: LabelReading = { ...reading, outcome: "read", why: { code: "clear", words: [] } };
    return { ...column, reading: sure, meaning: meaningOf(sure, unit) };
  });
}

/**
 * 2024年在校生数 | 2025年在校生数: the newest is what the school has, the others are of earlier years. 春季 comes before 秋季 of one
 * year. Columns that name no year are taken as they are. Of the year right before the figures are kept for comparison.
 */
function newestOfYears(columns: readonly ListColumn[]): readonly ListColumn[] {
  const newest = new Map<string, number>();
  const keyOf = ({ meaning }: ListColumn) => (meaning?.role === "item" ? `${meaning.field} ${meaning.stage ?? ""}` : null);
  for (const column of columns) {
    const key = keyOf(column);
    const time = timeOf(column.reading);
    if (key !== null && time !== null) newest.set(key, Math.max(time, newest.get(key) ?? time));
  }
  return columns.map((column): ListColumn => {
    const key = keyOf(column);
    const time = timeOf(column.reading);
    if (key === null || time === null || time === newest.get(key)) return column;
    const { item, ...reading } = column.reading;
    const isOf = item !== undefined && { of: item };
    const earlier = { ...reading, ...isOf, outcome: "notAnItem", kind: "lastYear", why: { code: "kind", words: [] } } as const;
    const isLast = column.meaning?.role === "item" && Math.floor(newest.get(key)!) - Math.floor(time) === 1;
    return { ...column, meaning: null, reading: earlier, ...(isLast && { lastYear: column.meaning }) };
  });
}

function timeOf({ year, term }: LabelReading): number | null {
  return year === undefined ? null : year + (term === "autumn" ? 0.5 : 0);
}
