/** A list with one row per school and grade (学校 | 年级 | …): the counts of a school are the sums over its grades (tables.md §5 b). */
import { fieldOf } from "../../fields/dictionary";
import type { FoundItem } from "../found-item";
import { plainText } from "../label";
import type { SchoolRecord } from "../school-record";
import { togetherOf } from "../sum";

/** @param grades what the 年级 column says of a record */
export function mergeGrades(
  records: readonly SchoolRecord[],
  grades: ReadonlyMap<SchoolRecord, string>,
): readonly SchoolRecord[] {
  if (grades.size === 0) return records;
  const bySchool = new Map<string, SchoolRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([plainText(record.name!.text), record.code?.text, record.stage]);
    bySchool.set(key, [...(bySchool.get(key) ?? []), record]);
  }
  return [...bySchool.values()].flatMap((rows) => {
    const said = rows.map((row) => grades.get(row));
    // The same grade twice is no breakdown.
    const isBreakdown = rows.length > 1 && said.every((grade) => grade) && new Set(said).size === rows.length;
    return isBreakdown ? [joined(rows)] : rows;
  });
}

function joined([first, ...others]: readonly SchoolRecord[]): SchoolRecord {
  const items = first!.items.flatMap((item, index): readonly FoundItem[] => {
    const all = [item, ...others.map((row) => row.items[index]!)];
    const isCount = ["人", "班"].includes(fieldOf(item.field).unit);
    return isCount
      ? [
          {
            ...item,
            reading: togetherOf(
              item.field,
              all.map(({ reading }) => reading),
            ),
          },
        ]
      : all;
  });
  return { ...first!, items };
}
