/** Worksheets as SheetJS reads them, turned into the plain snapshots of the domain. SheetJS only ever reads here. */
import { CFB, read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Area, CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { WorkbookError } from "../port";
import { LIMITS, tooLarge } from "./zip-limits";

/** Functions of our add-in: `EDU.CV(`, and as Excel stores them without the add-in at hand, `_xldudf_EDU_CV(`. */
const OWN_FUNCTION = /(?:^|[^A-Za-z0-9_.])(?:_xll\.|_xlfn\.|_xldudf_)?EDU[._][A-Z0-9_.]+\s*\(/i;
/** Shared by all blank rows: a stray cell at the end of a sheet may stand below a million of them. */
const NO_CELLS: readonly CellValue[] = Object.freeze([]);
const NO_FORMATS: readonly null[] = Object.freeze([]);

/** @throws WorkbookError `damaged` or `passwordProtected` */
export function readSheets(bytes: Uint8Array, name: string): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(text)) {
      throw new WorkbookError("passwordProtected", `${name} is protected by a password.`, { cause: error });
    }
    throw new WorkbookError("damaged", `${name} cannot be read: ${text}`, { cause: error });
  }
}

/**
 * An .xls with nothing but its workbook stream: SheetJS also reads document properties, and broken ones keep it busy for ever.
 * @throws WorkbookError `damaged`
 */
export function workbookStreamOnly(bytes: Uint8Array, name: string): Uint8Array {
  const isCompound = bytes[0] === 0xd0;
  if (!isCompound) return bytes;
  try {
    const container = CFB.read(bytes, { type: "array" });
    const stream = CFB.find(container, "Workbook") ?? CFB.find(container, "Book");
    if (!stream) return bytes;
    const bare = CFB.utils.cfb_new();
    CFB.utils.cfb_add(bare, stream.name, stream.content);
    return new Uint8Array(CFB.write(bare, { type: "array" }) as unknown as ArrayLike<number>);
  } catch (error) {
    throw new WorkbookError("damaged", `${name} is damaged: its inner directory cannot be read.`, { cause: error });
  }
}

/** One grid per worksheet in workbook order. @param isProtected by position among the worksheets */
export function gridsOf(workbook: WorkBook, isProtected: (sheet: string) => boolean): Grid[] {
  let cells = 0;
  return workbook.SheetNames.flatMap((sheet, index) => {
    const worksheet = worksheetNamed(workbook, sheet);
    if (!worksheet || worksheet["!type"] === "chart") return [];
    const grid = gridOf(worksheet, sheet, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, isProtected(sheet));
    cells += grid.values.reduce((sum, row) => sum + row.length, 0);
    if (cells > LIMITS.cells) throw tooLarge(`more than ${LIMITS.cells} cells`);
    return [grid];
  });
}

/** Sheet names are not trusted as keys: `__proto__` is one that SheetJS keeps as the prototype of its record. */
function worksheetNamed(workbook: WorkBook, sheet: string): WorkSheet | undefined {
  if (sheet !== "__proto__" && !Object.hasOwn(workbook.Sheets, sheet)) return undefined;
  const found = workbook.Sheets[sheet];
  return found === Object.prototype ? undefined : found;
}

function gridOf(worksheet: WorkSheet, sheet: string, isHidden: boolean, isProtected: boolean): Grid {
  const rows = (worksheet["!data"] ?? []) as (CellObject | undefined)[][];
  const ownFormulas: { row: number; col: number }[] = [];
  const values: (readonly CellValue[])[] = [];
  const numberFormats: (readonly (string | null)[])[] = [];
  if (rows.length > LIMITS.rows) throw outside(sheet);
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    if (cells.length > LIMITS.columns) throw outside(sheet);
    const line: CellValue[] = [];
    const formats: (string | null)[] = [];
    for (let col = 0; col < cells.length; col += 1) {
      const cell = cells[col];
      line.push(cell ? valueOf(cell) : null);
      formats.push(cell?.z && cell.z !== "General" ? String(cell.z) : null);
      if (cell?.f && OWN_FUNCTION.test(cell.f)) ownFormulas.push({ row, col });
    }
    while (line.at(-1) === null) line.pop();
    values.push(line.length > 0 ? line : NO_CELLS);
    numberFormats.push(line.length > 0 ? formats.slice(0, line.length) : NO_FORMATS);
  }
  return {
    sheet,
    values,
    merges: (worksheet["!merges"] ?? []).map(({ s, e }): Area => ({
      row: s.r,
      col: s.c,
      rows: e.r - s.r + 1,
      cols: e.c - s.c + 1,
    })),
    numberFormats,
    ownFormulas,
    hidden: { sheet: isHidden, rows: hiddenOf(worksheet["!rows"]), cols: hiddenOf(worksheet["!cols"]) },
    isProtected,
  };
}

function outside(sheet: string): WorkbookError {
  return new WorkbookError("damaged", `Worksheet ${sheet} has cells outside of any worksheet.`);
}

function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return (lines ?? []).flatMap((line, index) => (line?.hidden ? [index] : []));
}

/** Texts of the error codes of BIFF and OOXML, for cells that bring no text. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

function valueOf(cell: CellObject): CellValue {
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : null;
    case "b":
      return Boolean(cell.v);
    case "s":
      return String(cell.v ?? "");
    case "e":
      return { error: cell.w ?? ERRORS.get(Number(cell.v)) ?? "#VALUE!" };
    default:
      return null;
  }
}
