/**
 * Saves what was done in the grid by patching the package that was opened (ADR 10): edited cells, their formats, marks, new
 * and deleted worksheets and what add-ins keep are written where they belong; everything else in the file stays byte for byte.
 */
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { parseAddress } from "../../../../workbook/a1";
import { removeCalculationChain } from "../../../../workbook/files/calculation-chain";
import { editCells, type CellEdit } from "../../../../workbook/files/cell-edits";
import { addForeignSheet, foreignFormats } from "../../../../workbook/files/foreign-sheets";
import { replaceMarks } from "../../../../workbook/files/ooxml-marks";
import { isKind, OoxmlPackage } from "../../../../workbook/files/ooxml-package";
import { withoutSheets } from "../../../../workbook/files/ooxml-remove-sheets";
import { readSettings, writeSetting } from "../../../../workbook/files/ooxml-settings";
import { descendants } from "../../../../workbook/files/xml-outline";
import { ZipPackage } from "../../../../workbook/files/zip-package";
import type { CellMark } from "../../../../workbook/mark-tags";
import { toFileFormula } from "../formula-names";
import { writeXlsx, type FormulaAt } from "../write";
import { annotationsOf } from "./annotations";
import { cellDifferences, traitDifferences, type CellDifference, type SheetTrait } from "./differences";

/** What was done and cannot be written into the file. */
export interface Unwritten {
  readonly what: SheetTrait | "lines" | "order" | "notes" | "markNotes" | "rules" | "arrayFormulas" | "tableHeads";
  /** Name of the worksheet. */
  readonly sheet: string;
  /** How many cells are concerned, where it is about cells. */
  readonly cells?: number;
}

export interface ToPatch {
  /** The package as it was opened. */
  readonly original: Uint8Array;
  readonly before: IWorkbookData;
  readonly now: IWorkbookData;
  readonly formulaAt: FormulaAt;
  /** Texts of add-ins kept in the workbook, as they are now. */
  readonly settings: ReadonlyMap<string, string>;
  /** Ids of worksheets in which rows or columns were put in, taken out or moved. */
  readonly restructured: ReadonlySet<string>;
}

export interface Patched {
  /** The very bytes that were opened when nothing was done. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly unwritten: readonly Unwritten[];
}

/** @throws WorkbookError `damaged` */
export async function patchXlsx(task: ToPatch): Promise<Patched> {
  const patch = new Patch(task);
  return { bytes: await patch.bytes(), unwritten: patch.unwritten };
}

class Patch {
  readonly unwritten: Unwritten[] = [];
  readonly #opened: ZipPackage;
  readonly #pkg: OoxmlPackage;
  readonly #parts: ReadonlyMap<string, string>;

  constructor(private readonly task: ToPatch) {
    this.#opened = ZipPackage.open(task.original);
    this.#pkg = new OoxmlPackage(this.#opened);
    // Worksheets were numbered in the order of the file when they were read.
    this.#parts = new Map(this.#pkg.sheets().map(({ part }, index) => [`sheet-${index + 1}`, part]));
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const { before, now, original } = this.task;
    const kept = before.sheetOrder.filter((id) => now.sheets[id]);
    const added = now.sheetOrder.filter((id) => !before.sheets[id]);
    const edits = new Map(kept.map((id) => [id, this.#cellsOf(id)]));
    this.#tellTraits(kept, added);
    await this.#writeCells(edits, added);
    let zip = withoutSheets(
      this.#pkg.toZip(),
      before.sheetOrder.filter((id) => !now.sheets[id]).map((id) => before.sheets[id]!.name!),
    );
    zip = this.#withMarks(zip, kept, added);
    zip = withSettings(zip, this.task.settings);
    return new Uint8Array(zip === this.#opened ? original : zip.bytes());
  }

  /** Worksheets are named as in the file, where a new name cannot be written. */
  #name(id: string): string {
    return (this.task.before.sheets[id] ?? this.task.now.sheets[id])?.name ?? id;
  }

  #tell(what: Unwritten["what"], id: string, cells?: number): void {
    if (cells !== 0) this.unwritten.push({ what, sheet: this.#name(id), ...(cells === undefined ? {} : { cells }) });
  }

  #cellsOf(id: string): readonly CellDifference[] {
    const { before, now, formulaAt, restructured } = this.task;
    const differences = cellDifferences(id, sideOf(before, id), sideOf(now, id), formulaAt);
    if (restructured.has(id) && differences.some(({ content }) => content)) {
      this.#tell("lines", id);
      return [];
    }
    const part = this.#parts.get(id)!;
    const isArray = within(arrayAreas(this.#pkg, part));
    const isHead = within(tableHeads(this.#pkg, part));
    const refused = differences.filter(({ content, row, col }) => content && (isArray(row, col) || isHead(row, col)));
    this.#tell("arrayFormulas", id, refused.filter(({ row, col }) => isArray(row, col)).length);
    this.#tell("tableHeads", id, refused.filter(({ row, col }) => !isArray(row, col)).length);
    return differences.filter((one) => !refused.includes(one));
  }

  #tellTraits(kept: readonly string[], added: readonly string[]): void {
    const { before, now } = this.task;
    const [was, is] = [annotationsOf(before), annotationsOf(now)];
    for (const id of kept) {
      for (const trait of traitDifferences(before.sheets[id]!, now.sheets[id]!)) this.#tell(trait, id);
      if (was(id).rules.join() !== is(id).rules.join()) this.#tell("rules", id);
      const cells = new Set([...was(id).notes.keys(), ...is(id).notes.keys()]);
      this.#tell("notes", id, [...cells].filter((cell) => was(id).notes.get(cell) !== is(id).notes.get(cell)).length);
    }
    for (const id of added) {
      if (is(id).rules.length > 0) this.#tell("rules", id);
      this.#tell("notes", id, is(id).notes.size);
    }
    const order = [...kept, ...added];
    const moved = order.find((id, index) => now.sheetOrder[index] !== id);
    if (moved !== undefined) this.#tell("order", now.sheetOrder[order.indexOf(moved)]!);
  }

  /** Formats and new worksheets are spelled by the writer of whole workbooks and taken over from what it writes. */
  async #writeCells(cells: ReadonlyMap<string, readonly CellDifference[]>, added: readonly string[]): Promise<void> {
    const { now, formulaAt } = this.task;
    const styled = [...cells.values()].flat().flatMap(({ style }) => (style ? [style] : []));
    const scratch = styleSheet(styled, now);
    const others = Object.fromEntries(added.map((id) => [id, now.sheets[id]!]));
    const needsOther = added.length > 0 || styled.length > 0;
    const data = { ...now, sheetOrder: [...added, SCRATCH], sheets: { ...others, [SCRATCH]: scratch.sheet }, resources: [] };
    const other = needsOther ? new OoxmlPackage(ZipPackage.open(await writeXlsx(data, formulaAt))) : null;
    const formats = other ? foreignFormats(this.#pkg, other) : null;
    const styles = other ? scratch.indices(other) : [];
    let next = 0;
    for (const [id, differences] of cells) {
      const edits = differences.map((one): CellEdit => {
        const index = one.style ? formats!.of(styles[next++]!) : undefined;
        return { row: one.row, col: one.col, ...contentEdit(one), ...(index === undefined ? {} : { style: index }) };
      });
      editCells(this.#pkg, this.#parts.get(id)!, edits);
    }
    for (const { name, part } of other?.sheets() ?? []) {
      if (name !== scratch.sheet.name) addForeignSheet(this.#pkg, name, other!, part, formats!);
    }
    formats?.write();
    const losesFormula = [...cells.values()]
      .flat()
      .some(({ content, hadFormula }) => hadFormula && content && content.formula === null);
    if (losesFormula) removeCalculationChain(this.#pkg);
  }

  #withMarks(zip: ZipPackage, kept: readonly string[], added: readonly string[]): ZipPackage {
    const [was, is] = [annotationsOf(this.task.before), annotationsOf(this.task.now)];
    // Where lines were moved nothing was written, and the marks stay where the file has their cells.
    const stays = new Set(this.unwritten.flatMap(({ what, sheet }) => (what === "lines" ? [sheet] : [])));
    const marksOf = (id: string): readonly CellMark[] => (stays.has(this.#name(id)) ? was(id) : is(id)).marks;
    const isSame = [...kept, ...added].every((id) => JSON.stringify(was(id).marks) === JSON.stringify(marksOf(id)));
    if (isSame) return zip;
    const bySheet = new Map([...kept, ...added].map((id) => [this.#name(id), marksOf(id)] as const));
    const { zip: marked, withoutNote } = replaceMarks(zip, bySheet);
    for (const id of kept) {
      this.#tell("markNotes", id, withoutNote.filter(({ sheet }) => sheet === this.#name(id)).length);
    }
    return marked;
  }
}

const sideOf = (data: IWorkbookData, id: string) => ({ sheet: data.sheets[id]!, styles: data.styles });

function contentEdit({ content, result }: CellDifference): Pick<CellEdit, "content" | "result"> {
  if (result) return { result };
  if (!content) return {};
  const { value, formula } = content;
  return { content: formula === null ? { value } : { value, formula: toFileFormula(formula.replace(/^=/, "")) } };
}

function withSettings(zip: ZipPackage, settings: ReadonlyMap<string, string>): ZipPackage {
  let changed = zip;
  for (const key of readSettings(zip).keys()) if (!settings.has(key)) changed = writeSetting(changed, key, null);
  for (const [key, value] of settings) changed = writeSetting(changed, key, value);
  return changed;
}

const SCRATCH = "formats";

/** A worksheet with one cell for each of these styles, from which their indices in a written package are read. */
function styleSheet(styles: readonly object[], now: IWorkbookData) {
  const taken = new Set(Object.values(now.sheets).map(({ name }) => name));
  let name = SCRATCH;
  while (taken.has(name)) name += "_";
  const sheet: Partial<IWorksheetData> = {
    id: SCRATCH,
    name,
    cellData: Object.fromEntries(styles.map((s, row) => [row, { 0: { s } }])),
  };
  const indices = (written: OoxmlPackage): number[] => {
    const part = written.sheets().find((one) => one.name === name)!.part;
    const byAddress = new Map(
      descendants(written.outline(part), "c").map(({ attributes }) => [attributes.get("r"), Number(attributes.get("s") ?? 0)]),
    );
    return styles.map((_, row) => byAddress.get(`A${row + 1}`) ?? 0);
  };
  return { sheet, indices };
}

type Areas = readonly { readonly row: number; readonly col: number; readonly rows: number; readonly cols: number }[];

const within = (areas: Areas) => (row: number, col: number) =>
  areas.some((area) => row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols);

/** A formula over several cells is written once for all of them; none of them can be changed alone. */
function arrayAreas(pkg: OoxmlPackage, part: string): Areas {
  return descendants(pkg.outline(part), "f").flatMap(({ attributes }) => {
    const area = ["array", "dataTable"].includes(attributes.get("t") ?? "")
      ? parseAddress(attributes.get("ref") ?? "")?.area
      : null;
    return area && area.rows * area.cols > 1 ? [area] : [];
  });
}

/** The head of a table must say what the part of the table says. */
function tableHeads(pkg: OoxmlPackage, part: string): Areas {
  return pkg.relationships(part).flatMap(({ type, target }) => {
    if (!isKind(type, "table") || target === null || !pkg.has(target)) return [];
    const { attributes } = pkg.outline(target);
    const area = attributes.get("headerRowCount") === "0" ? null : parseAddress(attributes.get("ref") ?? "")?.area;
    return area ? [{ ...area, rows: 1 }] : [];
  });
}
