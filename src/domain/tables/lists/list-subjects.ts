/** PE and arts teachers of a list, where it gives the subjects apart: is 艺术 the total of 音乐 and 美术, or beside them? */
import type { FieldId } from "../../fields/dictionary";
import type { Reading } from "../../kernel/reading";
import { type ArtsRelation, peArtsTeachers } from "../pe-arts";
import type { SchoolRecord } from "../school-record";

interface Column {
  readonly path: readonly string[];
  readonly meaning: { readonly field: FieldId };
}

/** Adds peArtsTeachers to every row that has PE teachers and no such figure of its own. */
export function withPeArts(records: readonly SchoolRecord[], columns: readonly Column[]): readonly SchoolRecord[] {
  const has = (field: FieldId) => columns.some(({ meaning }) => meaning.field === field);
  if (!has("peTeachers") || has("peArtsTeachers")) return records;
  if (!has("artsTeachers") && !(has("musicTeachers") && has("fineArtTeachers"))) return records;
  const relation = relationOf(records, columns);
  return records.map((record) => {
    const pe = record.items.find(({ field }) => field === "peTeachers");
    if (!pe) return record;
    const reading = peArtsTeachers(readingsOf(record), relation);
    return { ...record, items: [...record.items, { field: "peArtsTeachers", stage: pe.stage, reading, rank: 1 }] };
  });
}

function readingsOf(record: SchoolRecord): ReadonlyMap<FieldId, Reading> {
  return new Map(record.items.map(({ field, reading }) => [field, reading]));
}

/** The headings tell, else the figures: a total is never less than its parts, and equals them wherever nothing else is counted. */
function relationOf(records: readonly SchoolRecord[], columns: readonly Column[]): ArtsRelation {
  const parts = columns.filter(({ meaning }) => meaning.field === "musicTeachers" || meaning.field === "fineArtTeachers");
  if (parts.some(({ path }) => path.slice(0, -1).some((level) => level.startsWith("艺术")))) return "total";
  let isAlwaysEqual = true;
  let isFilled = false;
  for (const record of records) {
    const readings = readingsOf(record);
    const value = (field: FieldId) => {
      const reading = readings.get(field);
      return reading?.state === "known" ? reading.value : 0;
    };
    const sum = value("musicTeachers") + value("fineArtTeachers");
    const arts = value("artsTeachers");
    if (arts < sum) return "beside";
    if (arts !== sum) isAlwaysEqual = false;
    if (sum > 0) isFilled = true;
  }
  if (!isFilled) return "beside";
  return isAlwaysEqual ? "total" : "unknown";
}
