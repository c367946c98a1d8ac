/** Worksheets as SheetJS reads them, turned into the plain snapshots of the domain. SheetJS only ever reads here. */
import { CFB, read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { UNCALCULATED, type Area, type CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { WorkbookError } from "../port";
import { decryptedStream } from "./biff-encryption";
import { DEFAULT_PASSWORD } from "./encryption";
import { positionedText } from "./positioned-text";
import type { StoredCells } from "./stored-cells";
import { CellBudget } from "./sheet-builder";
import { LIMITS } from "./zip-limits";

/** Functions of our add-in: `EDU.CV(`, and as Excel stores them without the add-in at hand, `_xldudf_EDU_CV(`. */
const OWN_FUNCTION = /(?:^|[^A-Za-z0-9_.])(?:_xll\.|_xlfn\.|_xldudf_)?EDU[._][A-Z0-9_.]+\s*\(/i;

/** @param formula with or without its equals sign, as any program stores it */
export function isOwnFunction(formula: string): boolean {
  return OWN_FUNCTION.test(formula);
}

/** Shared by all blank rows: a stray cell at the end of a sheet may stand below a million of them. */
const NO_CELLS: readonly CellValue[] = Object.freeze([]);
const NO_FORMATS: readonly null[] = Object.freeze([]);

/** @throws WorkbookError `damaged` or `passwordProtected` */
export function readSheets(bytes: Uint8Array, name: string): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      password: DEFAULT_PASSWORD,
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
 * @throws WorkbookError `damaged`, `passwordProtected`
 */
export function workbookStreamOnly(bytes: Uint8Array, name: string): Uint8Array {
  const isCompound = bytes[0] === 0xd0;
  if (!isCompound) return bytes;
  try {
    const container = CFB.read(bytes, { type: "array" });
    const stream = CFB.find(container, "Workbook") ?? CFB.find(container, "Book");
    if (!stream) return bytes;
    const bare = CFB.utils.cfb_new();
    CFB.utils.cfb_add(bare, stream.name, decryptedStream(Uint8Array.from(stream.content), name));
    return new Uint8Array(CFB.write(bare, { type: "array" }) as unknown as ArrayLike<number>);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("damaged", `${name} is damaged: its inner directory cannot be read.`, { cause: error });
  }
}

/** What is known of a worksheet besides what SheetJS reads. */
export interface SheetFacts {
  readonly isProtected: boolean;
  readonly cells: StoredCells;
  /** Its formulas are to be calculated when the file is opened. */
  readonly asksToCalculate: boolean;
}

/**
 * One grid per worksheet in workbook order.
 * @param factsOf undefined for sheets that need not be worksheets
 * @throws WorkbookError `damaged` when a worksheet cannot be read, `tooLarge`
 */
export function gridsOf(workbook: WorkBook, factsOf: (sheet: string) => SheetFacts | undefined = () => undefined): Grid[] {
  const budget = new CellBudget();
  const textOf = textsOnce();
  return workbook.SheetNames.flatMap((sheet, index) => {
    const worksheet = worksheetNamed(workbook, sheet);
    const facts = factsOf(sheet);
    if (!worksheet && facts) throw new WorkbookError("damaged", `Worksheet ${sheet} cannot be read.`);
    if (!worksheet || worksheet["!type"] === "chart") return [];
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [gridOf(worksheet, sheet, isHidden, facts, budget, textOf)];
  });
}

/** The strings of a workbook are shared by many cells; each is looked through once. */
function textsOnce(): (cell: CellObject) => string | null {
  const known = new Map<string, string | null>();
  return ({ r: runs }) => {
    if (typeof runs !== "string" || !runs.includes("vertAlign")) return null;
    const text = known.get(runs) ?? positionedText(runs);
    known.set(runs, text);
    return text;
  };
}

/** Sheet names are not trusted as keys: `__proto__` is one that SheetJS keeps as the prototype of its record. */
function worksheetNamed(workbook: WorkBook, sheet: string): WorkSheet | undefined {
  if (sheet !== "__proto__" && !Object.hasOwn(workbook.Sheets, sheet)) return undefined;
  const found = workbook.Sheets[sheet];
  return found === Object.prototype ? undefined : found;
}

function gridOf(
  worksheet: WorkSheet,
  sheet: string,
  isHidden: boolean,
  facts: SheetFacts | undefined,
  budget: CellBudget,
  textOf: (cell: CellObject) => string | null,
): Grid {
  const rows = (worksheet["!data"] ?? []) as (CellObject | undefined)[][];
  const ownFormulas: { row: number; col: number }[] = [];
  const values: (readonly CellValue[])[] = [];
  const numberFormats: (readonly (string | null)[])[] = [];
  const special = specialCells(facts);
  const rowCount = Math.max(rows.length, lastOf(special) + 1);
  if (rowCount > LIMITS.rows) throw outside(sheet);
  for (let row = 0; row < rowCount; row += 1) {
    const cells = rows[row] ?? [];
    const given = special.get(row);
    const length = Math.max(cells.length, lastOf(given) + 1);
    if (length > LIMITS.columns) throw outside(sheet);
    budget.take(length);
    const line: CellValue[] = [];
    const formats: (string | null)[] = [];
    for (let col = 0; col < length; col += 1) {
      const cell = cells[col];
      const isOwn = given?.get(col) === null || (cell?.f !== undefined && isOwnFunction(cell.f));
      if (isOwn) ownFormulas.push({ row, col });
      const value = cell ? (textOf(cell) ?? valueOf(cell)) : null;
      const isDoubtful = facts?.asksToCalculate && cell?.f !== undefined && (value === 0 || value === "") && !isOwn;
      line.push(given?.get(col) ?? (isDoubtful ? UNCALCULATED : value));
      formats.push(cell?.z && cell.z !== "General" ? String(cell.z) : null);
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
    ...(facts?.asksToCalculate && facts.cells.hasFormulas && { asksToCalculate: true as const }),
    hidden: { sheet: isHidden, rows: hiddenOf(worksheet["!rows"]), cols: hiddenOf(worksheet["!cols"]) },
    isProtected: facts?.isProtected ?? false,
  };
}

/** By row and column: values that SheetJS passes over or gives without what makes them different; null for our own formulas. */
function specialCells(facts: SheetFacts | undefined) {
  const special = new Map<number, Map<number, CellValue>>();
  const set = (row: number, col: number, value: CellValue): void => {
    special.set(row, (special.get(row) ?? new Map<number, CellValue>()).set(col, value));
  };
  for (const { row, col, text } of facts?.cells.texts ?? []) set(row, col, text);
  for (const { row, col, formula } of facts?.cells.withoutResult ?? []) {
    set(row, col, isOwnFunction(formula) ? null : UNCALCULATED);
  }
  return special;
}

function lastOf(places: ReadonlyMap<number, unknown> = new Map()): number {
  let last = -1;
  for (const place of places.keys()) last = Math.max(last, place);
  return last;
}

function outside(sheet: string): WorkbookError {
  return new WorkbookError("damaged", `Worksheet ${sheet} has cells outside of any worksheet.`);
}

/** Only the lines that are described: a file may number one a thousand million. */
function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return Object.entries(lines ?? {}).flatMap(([index, line]) => (line?.hidden ? [Number(index)] : []));
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
