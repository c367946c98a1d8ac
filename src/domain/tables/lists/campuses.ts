/** Branch campuses (是否计校数 = 0) are no schools of their own: their figures belong to their main school (tables.md §6.5). */
import { isCellError, type CellRef } from "../../kernel/cell";
import type { FoundItem } from "../found-item";
import { plainText } from "../../labels/text";
import type { TableProblem } from "../problem";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";
import { togetherOf } from "../sum";
import type { ListHeader } from "./list-header";

/** What 是否计校数 says of a row; another value than yes, no or blank with its cell. */
export type CampusFlag = "school" | "campus" | { readonly value: string; readonly cell: CellRef };

export function campusFlag(view: SheetView, header: ListHeader, row: number): CampusFlag {
  const column = header.columns.find(({ meaning }) => meaning?.role === "countsAsSchool");
  const shown = column ? view.shown(row, column.col) : null;
  if (!column || shown === null) return "school";
  const value = isCellError(shown) ? shown.error : String(shown).trim();
  if (/^(1|１|是|true|)$/i.test(value)) return "school";
  return /^(0|０|否|false)$/i.test(value) ? "campus" : { value, cell: view.ref(row, column.col) };
}

/** A row with another value stays a school of its own: the column does not say that it is none. */
export function flagsUnknown(flags: readonly CampusFlag[]): readonly TableProblem[] {
  const unknown = flags.filter((flag) => typeof flag !== "string");
  if (unknown.length === 0) return [];
  return [
    {
      code: "campusFlagUnknown",
      severity: "warning",
      values: { kind: "campusFlagUnknown", flags: [...new Set(unknown.map(({ value }) => value))] },
      cells: unknown.map(({ cell }) => cell),
    },
  ];
}

export interface CampusRecord {
  readonly record: SchoolRecord;
  readonly isCampus: boolean;
}

/** Main schools with the figures of their campuses; a campus whose school is not in the list is reported and left out. */
export function mergeCampuses(rows: readonly CampusRecord[]): {
  readonly records: readonly SchoolRecord[];
  /** The school of each campus; null where it is not in the list. */
  readonly mainOf: ReadonlyMap<SchoolRecord, SchoolRecord | null>;
  readonly problems: readonly TableProblem[];
} {
  const problems: TableProblem[] = [];
  const mainOf = new Map<SchoolRecord, SchoolRecord | null>();
  const campusesOf = new Map<SchoolRecord, SchoolRecord[]>();
  const schools = rows.filter(({ isCampus }) => !isCampus).map(({ record }) => record);
  for (const { record } of rows.filter(({ isCampus }) => isCampus)) {
    const main = mainSchoolOf(record, schools);
    mainOf.set(record, main);
    if (main) campusesOf.set(main, [...(campusesOf.get(main) ?? []), record]);
    else problems.push(campusOfNobody(record));
  }
  const records = schools.map((school) => {
    const campuses = campusesOf.get(school);
    return campuses ? joined(school, campuses, problems) : school;
  });
  return { records, mainOf, problems };
}

/** By code, else by the longest school name that the campus name begins with; of the same stage. */
function mainSchoolOf(campus: SchoolRecord, schools: readonly SchoolRecord[]): SchoolRecord | null {
  const candidates = schools.filter(({ stage }) => stage === campus.stage);
  const coded = candidates.filter(({ code }) => code && campus.code && code.text === campus.code.text);
  if (coded.length === 1) return coded[0]!;
  const name = plainText(campus.name!.text);
  const named = candidates
    .filter((school) => name.startsWith(plainText(school.name!.text)))
    .sort((a, b) => b.name!.text.length - a.name!.text.length);
  const [best, next] = named;
  return best && best.name!.text.length !== next?.name!.text.length ? best : null;
}

function joined(school: SchoolRecord, campuses: readonly SchoolRecord[], problems: TableProblem[]): SchoolRecord {
  problems.push(campusesMerged(school, campuses));
  const { lastYear } = school;
  return {
    ...school,
    items: added(
      school.items,
      campuses.flatMap(({ items }) => items),
    ),
    ...(lastYear && {
      lastYear: added(
        lastYear,
        campuses.flatMap((campus) => campus.lastYear ?? []),
      ),
    }),
  };
}

function added(items: readonly FoundItem[], ofCampuses: readonly FoundItem[]): readonly FoundItem[] {
  return items.map((item): FoundItem => {
    const others = ofCampuses.filter(({ field, stage }) => field === item.field && stage === item.stage);
    return { ...item, reading: togetherOf(item.field, [item.reading, ...others.map(({ reading }) => reading)]) };
  });
}

function campusesMerged(school: SchoolRecord, campuses: readonly SchoolRecord[]): TableProblem {
  return {
    code: "campusesMerged",
    severity: "info",
    values: { kind: "campusesMerged", school: school.name!.text, campuses: campuses.map(({ name }) => name!.text) },
    cells: campuses.map(({ name }) => name!.cell),
  };
}

function campusOfNobody(record: SchoolRecord): TableProblem {
  return {
    code: "campusWithoutSchool",
    severity: "error",
    values: { kind: "campusWithoutSchool", campus: record.name!.text },
    cells: [record.name!.cell],
  };
}
