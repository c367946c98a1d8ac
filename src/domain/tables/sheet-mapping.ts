/**
 * What the user says of one worksheet, held against that worksheet: entries that contradict each other, speak of what is not
 * there, or were said of other words than stand there now are not used. Where they point, nothing is decided.
 */
import { fieldOf } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import { canonicalLabel } from "../labels/text";
import { factorTo, isUnitWord, splitUnit } from "../labels/units";
import type { BlockAccount } from "./account";
import type { ListColumn } from "./lists/heading";
import { readNumber } from "./number";
import type { TableProblem } from "./problem";
import type { SheetView } from "./sheet-view";
import type { HeadingEntry, MappingEntry, MappingFault, RefusedEntry, SaidEntry, UserMapping } from "./user-mapping";

type PlacedEntry = Exclude<MappingEntry, HeadingEntry>;
type ColumnEntry = Extract<MappingEntry, { kind: "column" }>;

export interface SheetMapping {
  readonly entries: readonly SaidEntry[];
  readonly problems: readonly TableProblem[];
}

export function sheetMapping(view: SheetView, { entries, refused = [] }: UserMapping): SheetMapping {
  const isHere = ({ file }: SaidEntry) => file === undefined || file === view.file;
  const ofSheet = entries.filter((entry) => isHere(entry) && (entry.kind === "heading" || entry.sheet === view.sheet));
  const known = refused.filter((entry) => isHere(entry) && (entry.sheet === undefined || entry.sheet === view.sheet));
  if (ofSheet.length + known.length === 0) return { entries: [], problems: [] };
  const found = refusedOf(view, withoutOverruled(ofSheet));
  const isRefused = new Set(found.flatMap(({ of }) => of));
  return {
    entries: [...ofSheet.filter((entry) => !isRefused.has(entry)), ...known, ...found.flatMap(({ refusals }) => refusals)],
    problems: [...found.map(({ refusals: [first] }) => refusalProblem(view, first)), ...rowsAbove(view, ofSheet)],
  };
}

/** An entry that is not used, as a problem of the workbook; a place it speaks of is where it stands. */
export function refusalProblem(view: SheetView | null, refusal: RefusedEntry, at?: CellRef): TableProblem {
  const { row, col } = refusal;
  const place = at ?? (view && col !== undefined && col < view.cols ? view.ref(row ?? headingRow(view, col), col) : undefined);
  return { code: "mapping/notUsed", severity: "error", values: { ...refusal, kind: "mapping" }, cells: place ? [place] : [] };
}

/** The first cell of the column that holds anything. */
function headingRow(view: SheetView, col: number): number {
  for (let row = 0; row < view.rows; row++) if (view.holds(row, col)) return row;
  return 0;
}

/** Entries of one place that are not used: told once, and none of the items they name is known. */
interface Found {
  readonly of: readonly MappingEntry[];
  readonly refusals: readonly [RefusedEntry, ...RefusedEntry[]];
}

/** What was said in other workbooks counts only where nothing was said of the same words in this. */
function withoutOverruled(entries: readonly MappingEntry[]): readonly MappingEntry[] {
  const own = new Set(entries.flatMap((entry) => (entry.kind === "heading" && !entry.remembered ? [placeOf(entry)] : [])));
  return entries.filter((entry) => entry.kind !== "heading" || !entry.remembered || !own.has(placeOf(entry)));
}

function refusedOf(view: SheetView, entries: readonly MappingEntry[]): readonly Found[] {
  const isSetAside = entries.some(({ kind }) => kind === "ignore");
  const names = new Set(entries.flatMap((entry) => (entry.kind === "nameColumn" ? [entry.col] : [])));
  const byPlace = new Map<string, MappingEntry[]>();
  for (const entry of entries) byPlace.set(placeOf(entry), [...(byPlace.get(placeOf(entry)) ?? []), entry]);
  return [...byPlace.values()].flatMap((group): readonly Found[] => {
    const [first, ...others] = group as [MappingEntry, ...MappingEntry[]];
    if (first.kind === "ignore") return [];
    const refuse = (why: MappingFault, more: Partial<RefusedEntry> = {}): readonly Found[] => {
      const refused = (entry: MappingEntry): RefusedEntry => ({ kind: "refused", why, ...aboutOf(entry), ...more });
      return [{ of: group, refusals: [refused(first), ...others.map(refused)] }];
    };
    const fields = [...new Set(group.map((entry) => ("field" in entry ? entry.field : null)))];
    if (new Set(group.map(saidBy)).size > 1) return refuse("contradicted", { fields });
    if (first.kind === "heading") return [];
    if (isSetAside) return refuse("setAside");
    if (first.kind === "column" && names.has(first.col)) return refuse("contradicted", { fields: [null, first.field] });
    if (!isInside(view, first)) return refuse("outside");
    const now = movedTo(view, first);
    return now === undefined ? [] : refuse("moved", { word: first.heading!.join("·"), now });
  });
}

/** The place an entry speaks of: two entries of one place have to say the same. */
function placeOf(entry: MappingEntry): string {
  switch (entry.kind) {
    case "heading":
      return JSON.stringify([entry.kind, entry.heading, entry.headingUnit]);
    case "column":
      return JSON.stringify([entry.kind, entry.col]);
    case "cell":
      return JSON.stringify([entry.kind, entry.row, entry.col]);
    default:
      return entry.kind;
  }
}

/** What it says of that place, from whatever source. */
function saidBy(entry: MappingEntry): string {
  if (entry.kind === "nameColumn") return JSON.stringify([entry.col, entry.firstRow]);
  return "field" in entry ? JSON.stringify([entry.field, entry.stage, entry.unit]) : "";
}

function aboutOf(entry: MappingEntry): Omit<RefusedEntry, "kind" | "why"> {
  if (entry.kind === "heading") {
    const { heading, headingUnit } = entry;
    return { heading, ...(headingUnit !== undefined && { headingUnit }) };
  }
  if (entry.kind === "ignore" || entry.kind === "nameColumn")
    return { sheet: entry.sheet, ...("col" in entry && { col: entry.col }) };
  const { sheet, col, field, stage } = entry;
  return { sheet, col, ...(entry.kind === "cell" && { row: entry.row }), field, ...(stage !== undefined && { stage }) };
}

function isInside(view: SheetView, entry: PlacedEntry): boolean {
  if (entry.kind === "ignore") return true;
  const row = entry.kind === "nameColumn" ? entry.firstRow : entry.kind === "cell" ? entry.row : 0;
  const isEmpty = () => !Array.from({ length: view.rows }, (_, at) => at).some((at) => view.label(at, entry.col) !== "");
  return row < view.rows && entry.col < view.cols && !(entry.kind === "column" && isEmpty());
}

/** Headings are looked for in so many rows. */
const DEEPEST = 60;

/** What stands in place of the words that the entry was said of; undefined where they still do, or where it names none. */
function movedTo(view: SheetView, entry: PlacedEntry): string | undefined {
  if (entry.kind === "ignore" || entry.kind === "column" || !entry.heading) return undefined;
  const { col, heading } = entry;
  const rows = entry.kind === "cell" ? entry.row : entry.firstRow;
  const above = Array.from({ length: Math.min(rows, DEEPEST) }, (_, step) => wordsAt(view, rows - 1 - step, col));
  const beside = entry.kind === "cell" ? Array.from({ length: col }, (_, step) => wordsAt(view, entry.row, col - 1 - step)) : [];
  const words = [...beside, ...above].filter((text) => /\p{L}/u.test(text));
  return words.includes(heading.at(-1)!) ? undefined : (words[0] ?? "");
}

function wordsAt(view: SheetView, row: number, col: number): string {
  return canonicalLabel(splitUnit(view.written(row, col)).label);
}

/**
 * Why what the user says of a column of a list is not used; undefined where nothing speaks against it. Said of a place, not of
 * words, it is not used where the words there name another item.
 */
export function refusedColumn(entry: ColumnEntry, { path, written, reading, unit }: ListColumn): RefusedEntry | undefined {
  const refuse = (why: MappingFault, more: Partial<RefusedEntry>): RefusedEntry => {
    return { kind: "refused", why, ...aboutOf(entry), ...more };
  };
  const now = written.join("·");
  if (entry.heading && entry.heading.at(-1) !== path.at(-1)) return refuse("moved", { word: entry.heading.join("·"), now });
  const { outcome, item, role } = reading;
  const isOther = (outcome === "read" && item !== entry.field) || (outcome === "role" && role !== "ordinal");
  if (!entry.heading && isOther) return refuse("otherItem", { now, fields: [item ?? null] });
  return entry.unit === undefined ? ofOtherDimension(entry, unit) : undefined;
}

/** The unit that the heading writes is not one of the item; where the user names the unit, that was looked at before. */
export function ofOtherDimension(
  entry: Pick<ColumnEntry, "field" | "stage"> & Parameters<typeof aboutOf>[0],
  unit: string | undefined,
): RefusedEntry | undefined {
  if (unit === undefined || !isUnitWord(unit) || factorTo(fieldOf(entry.field).unit, unit) !== null) return undefined;
  return { kind: "refused", why: "dimension", ...aboutOf(entry), field: entry.field, word: unit };
}

/** Entries of columns that no reader came to: the worksheet, or this part of it, was not read as a list. */
export function unreachedColumns(
  view: SheetView,
  entries: readonly SaidEntry[],
  accounts: readonly BlockAccount[],
): readonly TableProblem[] {
  const columns = entries.filter((entry): entry is ColumnEntry => entry.kind === "column");
  if (columns.length === 0) return [];
  const reached = new Set(
    accounts.flatMap((account) =>
      account.columns.flatMap(({ col, why: { code } }) =>
        code === "mapped" || code === "refused" || code === "figures" ? [col] : [],
      ),
    ),
  );
  return columns.flatMap((entry) =>
    reached.has(entry.col) ? [] : [refusalProblem(view, { kind: "refused", why: "noList", ...aboutOf(entry) })],
  );
}

/** Rows above the first school that the user names, with a name and figures as schools have them. */
function rowsAbove(view: SheetView, entries: readonly MappingEntry[]): readonly TableProblem[] {
  const names = entries.find((entry) => entry.kind === "nameColumn");
  const columns = entries.flatMap((entry) => (entry.kind === "column" ? [entry.col] : []));
  if (names?.kind !== "nameColumn" || columns.length === 0) return [];
  const rows = Array.from({ length: Math.min(names.firstRow, view.rows) }, (_, row) => row).filter(
    (row) =>
      /\p{L}/u.test(view.label(row, names.col)) && columns.every((col) => readNumber(view.value(row, col)).kind === "number"),
  );
  if (rows.length === 0) return [];
  return [refusalProblem(view, { kind: "refused", why: "rowsAbove", ...aboutOf(names), rows }, view.ref(rows[0]!, names.col))];
}
