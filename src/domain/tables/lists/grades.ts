/** A list with one row per school and grade (学校 | 年级 | …): the counts of a school are the sums over its grades (tables.md §5 b). */
import { type FieldId, fieldOf } from "../../fields/dictionary";
import { missing } from "../../kernel/reading";
import type { SchoolStage } from "../../kernel/stage";
import type { FoundItem } from "../found-item";
import { plainText } from "../../labels/text";
import type { TableProblem } from "../problem";
import type { SchoolRecord } from "../school-record";
import { togetherOf } from "../sum";

/** 一年级, 小学1年级, 初二; not 一至六年级. */
const ONE_GRADE = /^(小学|初中|高中)?[初高]?([一二三四五六七八九]|[1-9])(年级?)?$/;
/** Fewest grades a school of the stage has (五四制: five and four); a list that has fewer lists only some of them. */
const FEWEST_GRADES: Readonly<Partial<Record<SchoolStage, number>>> = { primary: 5, junior: 3, senior: 3 };
const FEWEST_OF_ANY = 3;

/** What a school has in all its grades together. */
const OF_ALL_GRADES: ReadonlySet<FieldId> = new Set<FieldId>([
  ...(["pupils", "boys", "girls", "boarders", "migrants", "leftBehind", "minorityPupils", "compulsoryPupils"] as const),
  ...(["classes", "largestClass", "classesOver45", "classesOver50", "largeClasses", "superLargeClasses"] as const),
  ...(["transfersIn", "transfersOut", "returned", "suspended", "withdrawn", "dropouts", "pupilsAtYearStart"] as const),
]);
/** Teachers teach several grades: each row repeats those of the school. */
const OF_STAFF = /教师|教职工|编制|人员/;

export interface MergedGrades {
  readonly records: readonly SchoolRecord[];
  readonly problems: readonly TableProblem[];
}

/** @param grades what the 年级 column says of a record */
export function mergeGrades(records: readonly SchoolRecord[], grades: ReadonlyMap<SchoolRecord, string>): MergedGrades {
  const listed = gradesListed(grades);
  const isWhole = (record: SchoolRecord) => {
    const grade = grades.get(record);
    if (grade === undefined || !ONE_GRADE.test(grade)) return true;
    const fewest = record.stage === undefined ? FEWEST_OF_ANY : (FEWEST_GRADES[record.stage] ?? 1);
    return listed.get(record.stage)!.size >= fewest;
  };
  const partial = records.filter((record) => !isWhole(record) && record.items.some(isOfAllGrades));
  return {
    records: bySchool(records, grades).flatMap((rows) => {
      const told = rows.map((row) => (isWhole(row) ? row : withoutTotals(row)));
      const said = rows.map((row) => grades.get(row));
      // The same grade twice is no breakdown.
      const isBreakdown = rows.length > 1 && said.every((grade) => grade) && new Set(said).size === rows.length;
      return isBreakdown ? [joined(told)] : told;
    }),
    problems: partial.length > 0 ? [incomplete(partial, new Set(partial.map((record) => grades.get(record)!)))] : [],
  };
}

function gradesListed(grades: ReadonlyMap<SchoolRecord, string>): ReadonlyMap<SchoolStage | undefined, ReadonlySet<string>> {
  const listed = new Map<SchoolStage | undefined, Set<string>>();
  for (const [{ stage }, grade] of grades) listed.set(stage, (listed.get(stage) ?? new Set()).add(grade));
  return listed;
}

function bySchool(
  records: readonly SchoolRecord[],
  grades: ReadonlyMap<SchoolRecord, string>,
): readonly (readonly SchoolRecord[])[] {
  if (grades.size === 0) return records.map((record) => [record]);
  const schools = new Map<string, SchoolRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([plainText(record.name!.text), record.code?.text, record.stage]);
    const rows = schools.get(key);
    if (rows) rows.push(record);
    else schools.set(key, [record]);
  }
  return [...schools.values()];
}

function isOfAllGrades({ field }: FoundItem): boolean {
  return OF_ALL_GRADES.has(field);
}

/** Some grades are no school: what it has in all of them is not known. */
function withoutTotals(record: SchoolRecord): SchoolRecord {
  const known = (item: FoundItem) =>
    isOfAllGrades(item) ? { ...item, reading: missing("ambiguous", item.field, item.reading.cells) } : item;
  const { lastYear } = record;
  return { ...record, items: record.items.map(known), ...(lastYear && { lastYear: lastYear.map(known) }) };
}

function joined([first, ...others]: readonly SchoolRecord[]): SchoolRecord {
  const { items, lastYear } = first!;
  const added = (own: readonly FoundItem[], ofOthers: readonly (readonly FoundItem[])[]) =>
    own.flatMap((item, index): readonly FoundItem[] => {
      const all = [item, ...ofOthers.map((row) => row[index]!)];
      if (!isAddedUp(item.field)) return all;
      const readings = all.map(({ reading }) => reading);
      return [{ ...item, reading: togetherOf(item.field, readings) }];
    });
  return {
    ...first!,
    items: added(
      items,
      others.map((row) => row.items),
    ),
    ...(lastYear && {
      lastYear: added(
        lastYear,
        others.map((row) => row.lastYear!),
      ),
    }),
  };
}

function isAddedUp(field: FieldId): boolean {
  const { unit, zh } = fieldOf(field);
  return unit === "班" || (unit === "人" && !OF_STAFF.test(zh));
}

function incomplete(records: readonly SchoolRecord[], grades: ReadonlySet<string>): TableProblem {
  return {
    code: "gradesIncomplete",
    severity: "warning",
    values: { kind: "gradesIncomplete", grades: [...grades] },
    cells: records.map(({ name }) => name!.cell),
  };
}
