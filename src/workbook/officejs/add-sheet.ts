/** Adds a worksheet with texts and numbers in two round trips; very many rows go out in further trips of about 1.5 MB. */
import { freeSheetName } from "../port";
import { takenBack } from "./taken-back";

const TRIP_BYTES = 1_500_000;
/** What one cell costs on the wire beside its text, which may need three bytes a character; its number format included. */
const CELL_BYTES = 20;
/** Excel takes text in such cells as it is: `=1+1` is no formula and `2024-09-01` no date there. */
const TEXT = "@";

type Row = readonly (string | number | null)[];

/** Returns the name the sheet has got. */
export async function addSheet(context: Excel.RequestContext, name: string, rows: readonly Row[]): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const free = freeSheetName(
    name,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(free);
  try {
    await fill(context, sheet, rows);
  } catch (error) {
    // A sheet half written must not stay; what went wrong first is what is told.
    await takenBack(context, [free]);
    throw error;
  }
  return free;
}

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, rows: readonly Row[]): Promise<void> {
  const width = Math.max(1, ...rows.map((row) => row.length));
  for (const { first, part } of bands(rows)) {
    const range = sheet.getRangeByIndexes(first, 0, part.length, width).untrack();
    const cells = part.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null));
    range.numberFormat = cells.map((row) => row.map((value) => (typeof value === "string" ? TEXT : "General")));
    range.values = cells.map((row) => row.map((value) => value ?? ""));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per 1.5 MB: more at once is refused by Excel
    await context.sync();
  }
  if (rows.length === 0) await context.sync();
}

interface Band {
  readonly first: number;
  readonly part: readonly Row[];
}

function bands(rows: readonly Row[]): Band[] {
  const all: { first: number; part: Row[] }[] = [];
  let bytes = Infinity;
  rows.forEach((row, index) => {
    const size = row.reduce<number>((sum, value) => sum + CELL_BYTES + 3 * String(value ?? "").length, 0);
    if (bytes + size > TRIP_BYTES) {
      all.push({ first: index, part: [] });
      bytes = 0;
    }
    all.at(-1)!.part.push(row);
    bytes += size;
  });
  return all;
}
