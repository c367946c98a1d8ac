/** PE and arts teachers of a form that shows teachers by subject (教基4155, 4156; 基础基423, 424). */
import type { FieldId } from "../fields/dictionary";
import type { Reading } from "../kernel/reading";
import type { FoundItem } from "./found-item";
import type { Locate, Located, Place } from "./form-place";
import type { FormSpec } from "./form-spec";
import type { FormTable } from "./form-table";
import { readNumber } from "./number";
import { type ArtsRelation, peArtsTeachers } from "./pe-arts";

const ARTS: Place = { row: [], columns: ["艺术>计", "艺术>合计", "艺术>小计", "艺术"], number: 0 };
const MUSIC: Place = { row: [], columns: ["音乐"], number: 0 };

/** 体育 and 艺术 teachers together; nothing when the form shows no subjects. */
export function subjectSum(table: FormTable, spec: FormSpec, found: readonly FoundItem[], at: Locate): readonly FoundItem[] {
  const pe = found.find(({ field }) => field === "peTeachers");
  if (!pe) return [];
  const readings = new Map(found.map((item) => [item.field, item.reading]));
  const reading = peArtsTeachers(readings, artsRelation(table, spec, readings, at));
  return [{ field: "peArtsTeachers", stage: pe.stage, reading, rank: pe.rank }];
}

/** Is 艺术 the total of 音乐 and 美术? Headings say it, else the sum over all subjects proves it. */
function artsRelation(table: FormTable, spec: FormSpec, readings: ReadonlyMap<FieldId, Reading>, at: Locate): ArtsRelation {
  const arts = at(ARTS);
  const music = at(MUSIC);
  if (!arts || !music) return "beside";
  const column = table.columns[music.col]!;
  if (column.isPart || column.path.includes("艺术")) return "total";
  const value = (place: Located | null) => {
    const number = place ? readNumber(table.cells[place.row]![place.col]!) : null;
    return number?.kind === "number" ? number.value : 0;
  };
  const subjects = spec.closures?.find(({ parts }) => parts.some((part) => part.columns.includes("艺术")));
  if (!subjects) return "unknown";
  const total = value(at(subjects.total));
  const sum = subjects.parts.reduce((all, part) => all + value(at(part)), 0);
  const parts = (["musicTeachers", "fineArtTeachers"] as const).reduce((all, field) => {
    const reading = readings.get(field);
    return all + (reading?.state === "known" ? reading.value : 0);
  }, 0);
  if (parts === 0) return "beside";
  if (sum === total) return "total";
  return sum + parts === total ? "beside" : "unknown";
}
