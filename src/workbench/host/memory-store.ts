/**
 * A workbook in memory, for tests of everything above `SheetStore`. It has no formula engine: other formulas than a single
 * call of a custom function show `#NAME?`; an array result fills the cells it needs.
 */
import type { Area, CellValue } from "../../domain/kernel/cell";
import { MemoryComments } from "./memory-comments";
import { parseCall } from "./memory-formula";
import { MAX_COLUMNS } from "./areas";
import { displayedText, intersects, MemorySheet } from "./memory-sheet";
import {
  PLAIN_STYLE,
  type CellInput,
  type CellStyle,
  type CommentStore,
  type ConditionalFormat,
  type ConditionalFormatRule,
  type FunctionEvaluator,
  type FunctionSignature,
  type Note,
  type Selection,
  type SheetId,
  type SheetInfo,
  type SheetStore,
  type SheetVisibility,
  type StoreEvent,
} from "./sheet-store";

/** In points, as Excel has them. */
const ROW_HEIGHT = 15;
const COLUMN_WIDTH = 48;

export class MemoryStore implements SheetStore {
  private readonly tabs: MemorySheet[] = [];
  private active = "";
  private selected: Area = { row: 0, col: 0, rows: 1, cols: 1 };
  private readonly listeners = new Set<(event: StoreEvent) => void>();
  private readonly bag = new Map<string, string>();
  private functions = new Map<string, FunctionSignature>();
  private evaluate: FunctionEvaluator | null = null;
  private nextId = 1;

  /** A workbook always has a worksheet. */
  constructor(firstSheet = "Sheet1") {
    this.active = this.addSheet(firstSheet);
  }

  sheets(): readonly SheetInfo[] {
    return this.tabs.map(({ id, name, visibility, isProtected }) => ({ id, name, visibility, isProtected }));
  }

  activeSheet(): SheetId {
    return this.active;
  }

  addSheet(name: string): SheetId {
    const id = `{${(this.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
    this.tabs.push(new MemorySheet(id, name));
    this.raise({ kind: "sheetAdded", sheet: id });
    return id;
  }

  deleteSheet(sheet: SheetId): void {
    this.tabs.splice(this.tabs.indexOf(this.at(sheet)), 1);
    this.raise({ kind: "sheetDeleted", sheet });
    if (this.active === sheet) this.activateSheet((this.tabs.find((tab) => tab.visibility === "visible") ?? this.tabs[0]!).id);
  }

  renameSheet(sheet: SheetId, name: string): void {
    const tab = this.at(sheet);
    const from = tab.name;
    tab.name = name;
    this.raise({ kind: "sheetRenamed", sheet, from, to: name });
  }

  moveSheet(sheet: SheetId, position: number): void {
    const tab = this.at(sheet);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.tabs.splice(position, 0, tab);
    this.raise({ kind: "sheetMoved", sheet });
  }

  setVisibility(sheet: SheetId, visibility: SheetVisibility): void {
    this.at(sheet).visibility = visibility;
    this.raise({ kind: "sheetVisibility", sheet });
  }

  setProtected(sheet: SheetId, isProtected: boolean): void {
    this.at(sheet).isProtected = isProtected;
  }

  activateSheet(sheet: SheetId): void {
    if (this.active === sheet) return;
    this.active = this.at(sheet).id;
    this.selected = { row: 0, col: 0, rows: 1, cols: 1 };
    this.raise({ kind: "sheetActivated", sheet });
  }

  usedArea(sheet: SheetId, valuesOnly: boolean): Area | null {
    return this.at(sheet).usedArea(valuesOnly);
  }

  readValues(sheet: SheetId, area: Area): CellValue[][] {
    return this.at(sheet).read(area, (cell) => cell?.value ?? null);
  }

  readFormulas(sheet: SheetId, area: Area): (string | null)[][] {
    return this.at(sheet).read(area, (cell) => cell?.formula ?? null);
  }

  readNumberFormats(sheet: SheetId, area: Area): (string | null)[][] {
    return this.at(sheet).read(area, (cell) => cell?.numberFormat ?? null);
  }

  readTexts(sheet: SheetId, area: Area): string[][] {
    return this.at(sheet).read(area, displayedText);
  }

  writeCells(sheet: SheetId, area: Area, inputs: readonly (readonly CellInput[])[]): void {
    const tab = this.at(sheet);
    inputs.forEach((row, r) => row.forEach((input, c) => tab.put(area.row + r, area.col + c, input)));
    this.calculate((calling, row, col, references) => {
      const isTyped = calling === tab && intersects(area, { row, col, rows: 1, cols: 1 });
      return isTyped || references.some((reference) => reference.tab === tab && intersects(reference.area, area));
    });
    this.raise({ kind: "edited", sheet, area, change: "RangeEdited" });
  }

  /**
   * The user inserts rows, or deletes them (`count` below 0). What stands below moves, references to it included, and functions
   * are not called again.
   */
  shiftRows(sheet: SheetId, first: number, count: number): void {
    this.at(sheet).shiftRows(first, count);
    const area = { row: first, col: 0, rows: Math.abs(count), cols: MAX_COLUMNS };
    this.raise({ kind: "edited", sheet, area, change: count > 0 ? "RowInserted" : "RowDeleted" });
  }

  /** Excel calculates: cells have new values, and no event of editing tells of it. */
  calculateCells(sheet: SheetId, area: Area, values: readonly (readonly CellValue[])[]): void {
    const tab = this.at(sheet);
    values.forEach((row, r) => row.forEach((value, c) => (tab.touch(area.row + r, area.col + c).value = value)));
    this.raise({ kind: "calculated", sheet, area });
  }

  writeNumberFormats(sheet: SheetId, area: Area, formats: readonly (readonly (string | null | undefined)[])[]): void {
    const tab = this.at(sheet);
    formats.forEach((row, r) =>
      row.forEach((format, c) => {
        if (format !== undefined) tab.touch(area.row + r, area.col + c).numberFormat = format === "General" ? null : format;
      }),
    );
  }

  readStyles(sheet: SheetId, area: Area): (CellStyle | null)[][] {
    return this.at(sheet).read(area, (cell) => cell?.style ?? null);
  }

  patchStyle(sheet: SheetId, area: Area, patch: Partial<CellStyle>): void {
    const tab = this.at(sheet);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let col = area.col; col < area.col + area.cols; col++) {
        const cell = tab.touch(row, col);
        const style = { ...(cell.style ?? PLAIN_STYLE), ...patch };
        cell.style = isPlain(style) ? null : style;
      }
    }
  }

  merges(sheet: SheetId): readonly Area[] {
    return this.at(sheet).merges;
  }

  merge(sheet: SheetId, area: Area): void {
    const tab = this.at(sheet);
    tab.merges = [...tab.merges, area];
    tab
      .read(area, (cell) => cell)
      .forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell && (r > 0 || c > 0)) Object.assign(cell, { value: null, formula: null });
        }),
      );
  }

  unmerge(sheet: SheetId, area: Area): void {
    const tab = this.at(sheet);
    tab.merges = tab.merges.filter((merge) => !intersects(merge, area));
  }

  hiddenRows(sheet: SheetId): readonly number[] {
    return [...this.at(sheet).hiddenRows].sort((a, b) => a - b);
  }

  hiddenColumns(sheet: SheetId): readonly number[] {
    return [...this.at(sheet).hiddenColumns].sort((a, b) => a - b);
  }

  setRowsHidden(sheet: SheetId, first: number, count: number, hidden: boolean): void {
    toggle(this.at(sheet).hiddenRows, first, count, hidden);
  }

  setColumnsHidden(sheet: SheetId, first: number, count: number, hidden: boolean): void {
    toggle(this.at(sheet).hiddenColumns, first, count, hidden);
  }

  rowHeight(sheet: SheetId, row: number): number {
    return this.at(sheet).rowHeights.get(row) ?? ROW_HEIGHT;
  }

  columnWidth(sheet: SheetId, col: number): number {
    return this.at(sheet).columnWidths.get(col) ?? COLUMN_WIDTH;
  }

  setRowHeight(sheet: SheetId, first: number, count: number, points: number): void {
    for (let row = first; row < first + count; row++) this.at(sheet).rowHeights.set(row, points);
  }

  setColumnWidth(sheet: SheetId, first: number, count: number, points: number): void {
    for (let col = first; col < first + count; col++) this.at(sheet).columnWidths.set(col, points);
  }

  frozenRows(sheet: SheetId): number {
    return this.at(sheet).frozenRows;
  }

  freezeRows(sheet: SheetId, count: number): void {
    this.at(sheet).frozenRows = count;
  }

  conditionalFormats(sheet: SheetId): readonly ConditionalFormat[] {
    return this.at(sheet).conditionalFormats;
  }

  addConditionalFormat(sheet: SheetId, rule: ConditionalFormatRule): string {
    const tab = this.at(sheet);
    const id = `{CF-${this.nextId++}}`;
    tab.conditionalFormats = [{ ...rule, id }, ...tab.conditionalFormats];
    return id;
  }

  updateConditionalFormat(sheet: SheetId, id: string, patch: Partial<ConditionalFormatRule>): void {
    const tab = this.at(sheet);
    tab.conditionalFormats = tab.conditionalFormats.map((format) => (format.id === id ? { ...format, ...patch } : format));
  }

  deleteConditionalFormat(sheet: SheetId, id: string): void {
    const tab = this.at(sheet);
    tab.conditionalFormats = tab.conditionalFormats.filter((format) => format.id !== id);
  }

  notes(sheet: SheetId): readonly Note[] {
    return this.at(sheet).notes;
  }

  setNote(sheet: SheetId, row: number, col: number, note: { author?: string; text: string } | null): void {
    const tab = this.at(sheet);
    // In the order of the cells; there may be thousands.
    const found = tab.notes.findIndex((other) => other.row > row || (other.row === row && other.col >= col));
    const at = found < 0 ? tab.notes.length : found;
    const [there] = tab.notes.slice(at, at + 1);
    const old = there?.row === row && there.col === col ? there : undefined;
    const now = note ? [{ row, col, author: note.author ?? old?.author ?? "", text: note.text }] : [];
    tab.notes = [...tab.notes.slice(0, at), ...now, ...tab.notes.slice(old ? at + 1 : at)];
  }

  readonly comments: CommentStore = new MemoryComments(() => `{COMMENT-${this.nextId++}}`);

  settings(): ReadonlyMap<string, string> {
    return this.bag;
  }

  setSetting(key: string, json: string | null): void {
    if (json === null) this.bag.delete(key);
    else this.bag.set(key, json);
  }

  selection(): Selection {
    return { sheet: this.active, area: this.selected };
  }

  select(selection: Selection): void {
    this.activateSheet(selection.sheet);
    this.selected = selection.area;
    this.raise({ kind: "selected", selection });
  }

  defineFunctions(functions: readonly FunctionSignature[], evaluate: FunctionEvaluator): void {
    this.functions = new Map(functions.map((signature) => [signature.name.toUpperCase(), signature]));
    this.evaluate = evaluate;
    this.calculate(() => true);
  }

  spill(sheet: SheetId, row: number, col: number): Area | null {
    return this.at(sheet).cell(row, col)?.spill ?? null;
  }

  recalculate(cells: readonly { sheet: SheetId; row: number; col: number }[]): void {
    const keys = new Set(cells.map(({ sheet, row, col }) => `${sheet} ${row} ${col}`));
    this.calculate((tab, row, col) => keys.has(`${tab.id} ${row} ${col}`));
  }

  listen(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls the custom functions of the chosen formula cells. */
  private calculate(
    isChosen: (tab: MemorySheet, row: number, col: number, references: { tab: MemorySheet; area: Area }[]) => boolean,
  ): void {
    const { evaluate } = this;
    if (!evaluate) return;
    for (const tab of this.tabs) {
      const results: { row: number; col: number; rows: readonly (readonly CellValue[])[] }[] = [];
      tab.eachCell((cell, row, col) => {
        const call = cell.formula === null ? null : parseCall(cell.formula);
        const signature = call && this.functions.get(call.name);
        if (call && !signature) cell.value = { error: "#NAME?" };
        if (!call || !signature) return;
        const args = call.args.map((arg) => ("literal" in arg ? arg : { tab: this.named(arg.sheet) ?? tab, area: arg.area }));
        const references = args.filter((arg) => "area" in arg);
        if (!isChosen(tab, row, col, references)) return;
        const values = args.map((arg) => {
          if ("area" in arg) return this.readValues(arg.tab.id, arg.area);
          return arg.literal === null ? [] : [[arg.literal]];
        });
        results.push({ row, col, rows: evaluate({ functionId: signature.id, args: values, sheet: tab.id, row, col }) });
      });
      for (const { row, col, rows } of results) tab.show(row, col, rows);
      if (results.length > 0) this.raise({ kind: "calculated", sheet: tab.id });
    }
  }

  private at(sheet: SheetId): MemorySheet {
    const tab = this.tabs.find((candidate) => candidate.id === sheet);
    if (!tab) throw new Error(`No sheet has the id ${sheet}`);
    return tab;
  }

  private named(name: string | null): MemorySheet | undefined {
    return this.tabs.find((tab) => tab.name.toLowerCase() === name?.toLowerCase());
  }

  private raise(event: StoreEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

function isPlain(style: CellStyle): boolean {
  return (Object.keys(PLAIN_STYLE) as (keyof CellStyle)[]).every((key) => style[key] === PLAIN_STYLE[key]);
}

function toggle(hidden: Set<number>, first: number, count: number, isHidden: boolean): void {
  for (let index = first; index < first + count; index++) {
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
  }
}
