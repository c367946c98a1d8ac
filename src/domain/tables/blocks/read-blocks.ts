/**
 * The tables of one worksheet (一张工作表上的各个表). A sheet falls into several only where each of them is recognised on its
 * own; else it is read as a whole.
 */
import { type BlockAccount, unreadBlock } from "../account";
import { notRead } from "../not-read";
import { type Recognised, NOTHING_RECOGNISED } from "../recognised";
import type { SchoolRecord } from "../school-record";
import type { Part, SheetView } from "../sheet-view";
import { repeatedHeadings } from "./repeated-headings";
import { type Start, startsOf } from "./row-starts";
import { sideBySide, stacked } from "./split";

export interface TableReading {
  /** Reads a part of the sheet as one table; null where it is none. */
  readonly read: (view: SheetView) => Recognised | null;
  /** What is to be said of a part that is a table by its beginning, but of which nothing is understood. */
  readonly unread: (view: SheetView) => Recognised;
}

/** Tables beside each other, each with tables below each other, are as deep as sheets go. */
const DEEPEST = 3;

export function readBlocks(view: SheetView, reading: TableReading): Recognised | null {
  return read(view, reading, DEEPEST);
}

function read(sheet: SheetView, reading: TableReading, depth: number): Recognised | null {
  const all = startsOf(sheet);
  const repeated = repeatedHeadings(sheet, all);
  const view = repeated.size === 0 ? sheet : sheet.part({ area: wholeOf(sheet), without: repeated });
  const starts = all.filter(({ row }) => !repeated.has(row));
  const found = (depth > 0 ? several(view, starts, reading, depth) : null) ?? reading.read(view);
  return found && repeated.size > 0 ? { ...found, accounts: [...found.accounts, accountOfRepeated(sheet, repeated)] } : found;
}

function wholeOf(view: SheetView): Part["area"] {
  return { row: view.top, col: 0, rows: view.rows - view.top, cols: view.cols };
}

function several(view: SheetView, starts: readonly Start[], reading: TableReading, depth: number): Recognised | null {
  for (const parts of [stacked(view, starts), sideBySide(view, starts)]) {
    if (parts.length < 2) continue;
    const tables = readParts(view, parts, reading, depth);
    if (tables) return joined(tables);
  }
  return null;
}

interface ReadPart {
  readonly part: Part;
  readonly found: Recognised;
}

/** Each part by itself; one that is no table goes on with the one before. Null where less than two are left. */
function readParts(view: SheetView, parts: readonly Part[], reading: TableReading, depth: number): readonly ReadPart[] | null {
  const readOne = (part: Part): ReadPart | null => {
    const found = read(view.part(part), reading, depth - 1);
    return found && holdsFigures(found) ? { part, found } : null;
  };
  const tables: ReadPart[] = [];
  let head: Part | null = null;
  for (const own of parts) {
    const part: Part = head ? union(head, own) : own;
    const table = readOne(part) ?? sumsIn(view, part);
    head = null;
    if (table) tables.push(table);
    else if (tables.length === 0 && part.head === undefined) head = part;
    else {
      const before = tables.pop();
      // Side by side a part without a table of its own belongs to no neighbour for certain.
      if (!before || part.head !== undefined) return null;
      if (isOfItsOwn(view.part(part))) {
        tables.push(before, { part, found: reading.unread(view.part(part)) });
        continue;
      }
      const together = readOne(union(before.part, part));
      if (!together) return null;
      tables.push(together);
    }
  }
  return tables.length > 1 && !head ? tables : null;
}

/** Another school, or headings of schools or classes: whatever follows does not go on with the table above. */
function isOfItsOwn(part: SheetView): boolean {
  const kind = startsOf(part)[0]?.kind;
  return kind === "school" || kind === "list" || kind === "classes";
}

/** A table of sums by stage or kind holds no school: it is a table of its own that is not read, with the reason. */
function sumsIn(view: SheetView, part: Part): ReadPart | null {
  const own = view.part(part);
  if (startsOf(own)[0]?.kind !== "sums") return null;
  const reason = notRead(own);
  const account = unreadBlock(own, part.area, { code: "notRead", because: reason.reason });
  return { part, found: { ...NOTHING_RECOGNISED, notRecognised: [reason], accounts: [account] } };
}

/** Who the school is may stand in a table of its own, but belongs to the one below. */
function holdsFigures({ records, stated, rowTables }: Recognised): boolean {
  return records.some(({ items }) => items.length > 0) || stated.length > 0 || rowTables.length > 0;
}

function union(a: Part, b: Part): Part {
  return { ...a, area: { ...a.area, rows: b.area.row + b.area.rows - a.area.row } };
}

function joined(tables: readonly ReadPart[]): Recognised {
  let owner: SchoolRecord | null = null;
  return tables.reduce((all: Recognised, { part, found }, index) => {
    const records = found.records.map((record) => (record.name || record.code || !owner ? record : ownedBy(record, owner)));
    if (records.length > 0) owner = records.length === 1 && records[0]!.name ? records[0]! : null;
    const accounts = found.accounts.map((account) => ofPart(account, part, index === 0));
    return {
      tables: [...all.tables, ...found.tables],
      records: [...all.records, ...records],
      forms: [...all.forms, ...found.forms],
      problems: [...all.problems, ...found.problems],
      notRecognised: [...all.notRecognised, ...found.notRecognised],
      stated: [...all.stated, ...found.stated],
      rowTables: [...all.rowTables, ...found.rowTables],
      accounts: [...all.accounts, ...accounts],
    };
  }, NOTHING_RECOGNISED);
}

/** A table that names no school goes on about the one school that the table before spoke of. */
function ownedBy(record: SchoolRecord, { name, code, type, area, owner, stage }: SchoolRecord): SchoolRecord {
  return {
    ...(type && { type }),
    ...(area && { area }),
    ...(owner && { owner }),
    ...(stage && { stage }),
    ...record,
    ...(name && { name }),
    ...(code && { code }),
  };
}

/** Of tables side by side each has its own columns; the lines above them all are accounted for by the first. */
function ofPart(account: BlockAccount, { area, head }: Part, isFirst: boolean): BlockAccount {
  if (head === undefined) return account;
  const cols = { first: area.col, last: area.col + area.cols - 1 };
  const own = account.rows.filter(({ row }) => isFirst || row >= area.row);
  return { ...account, rows: own.map((line) => (line.row < area.row || line.cols ? line : { ...line, cols })) };
}

function accountOfRepeated(view: SheetView, rows: ReadonlySet<number>): BlockAccount {
  const all = [...rows].sort((a, b) => a - b);
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    block: { row: all[0]!, col: 0, rows: all.at(-1)! - all[0]! + 1, cols: view.cols },
    reader: null,
    columns: [],
    rows: all.map((row) => {
      const col = Math.max(
        0,
        view.rowValues(row).findIndex((value) => value !== null && value !== ""),
      );
      return { at: view.ref(row, col), row, name: view.text(row, col), outcome: "heading", why: { code: "repeatsHeading" } };
    }),
    cells: [],
  };
}
