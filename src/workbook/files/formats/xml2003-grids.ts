/** XML Spreadsheet 2003 (SpreadsheetML of Office 2003), which many web systems write under the name .xls. */
import { UNCALCULATED, type CellValue } from "../../../domain/kernel/cell";
import type { Grid } from "../../../domain/kernel/grid";
import { freeSheetName, WorkbookError } from "../../port";
import { isOwnFunction } from "../sheetjs-grids";
import { LIMITS, tooLarge } from "../zip-limits";
import { CellText, type Position } from "../cell-text";
import { checkLength, MOST_SHEETS } from "../markup-limits";
import { numberFormat } from "./named-formats";
import { CellBudget, SheetBuilder } from "../sheet-builder";
import { readXml, type XmlEvents } from "../xml-events";

type Attributes = ReadonlyMap<string, string>;

interface OpenCell {
  readonly attributes: Attributes;
  readonly text: CellText;
  /** Type of the data; null as long as there is none. */
  type: string | null;
}

/** @throws WorkbookError `damaged`, `tooLarge`, `notASpreadsheet` */
export function xml2003Grids(xml: string, name: string): Grid[] {
  const reader = new Xml2003Reader();
  readXml(checkLength(xml.replace(/^\uFEFF?\s*/, "")), name, reader);
  if (reader.grids.length === 0) throw new WorkbookError("notASpreadsheet", `${name} holds no worksheet.`);
  return reader.grids;
}

class Xml2003Reader implements XmlEvents {
  readonly grids: Grid[] = [];
  readonly #budget = new CellBudget();
  /** Number formats of the styles by id; null is General. */
  readonly #formats = new Map<string, string | null>();
  readonly #path: string[] = [];
  #style = "";
  #sheet: { readonly name: string; readonly builder: SheetBuilder } | null = null;
  #row = 0;
  #nextRow = 0;
  #col = 0;
  #nextCol = 0;
  #colStyles = new Map<number, string>();
  #rowStyle: string | undefined;
  #cell: OpenCell | null = null;
  #position: Position = "line";

  open(tag: string, attributes: Attributes): void {
    this.#path.push(tag);
    if (tag === "Style") this.#openStyle(attributes);
    else if (tag === "NumberFormat") this.#formats.set(this.#style, numberFormat(attributes.get("Format") ?? ""));
    else if (tag === "Worksheet") this.#openSheet(attributes);
    else if (tag === "Column" && this.#sheet) this.#column(this.#sheet.builder, attributes);
    else if (tag === "Row" && this.#sheet) this.#openRow(this.#sheet.builder, attributes);
    else if (tag === "Cell" && this.#sheet) this.#openCell(attributes);
    else if (tag === "Data" && this.#cell && this.#path.at(-2) === "Cell") this.#cell.type = attributes.get("Type") ?? "String";
    else if (tag === "Sup") this.#position = "raised";
    else if (tag === "Sub") this.#position = "lowered";
  }

  text(text: string): void {
    if (this.#sheet && this.#path.at(-1) === "Visible") this.#sheet.builder.isHidden ||= /Hidden/.test(text);
    if (!this.#cell || !this.#path.includes("Data") || this.#path.includes("Comment")) return;
    text.split(/\r?\n|\r/).forEach((line, index) => {
      if (index > 0) this.#cell!.text.breakLine();
      this.#cell!.text.add(line, this.#position);
    });
  }

  close(tag: string): void {
    this.#path.pop();
    if (tag === "Cell") this.#closeCell();
    else if (tag === "Sup" || tag === "Sub") this.#position = "line";
    else if (tag === "Worksheet" && this.#sheet) {
      this.grids.push(this.#sheet.builder.grid(this.#sheet.name));
      this.#sheet = null;
    }
  }

  #openStyle(attributes: Attributes): void {
    this.#style = attributes.get("ID") ?? "";
    this.#formats.set(this.#style, this.#formats.get(attributes.get("Parent") ?? "Default") ?? null);
  }

  #openSheet(attributes: Attributes): void {
    if (this.grids.length >= MOST_SHEETS) throw tooLarge("too many worksheets");
    const taken = this.grids.map(({ sheet }) => sheet);
    const builder = new SheetBuilder(this.#budget);
    builder.isProtected = attributes.get("Protected") === "1";
    this.#sheet = { name: freeSheetName(attributes.get("Name") || `Sheet${taken.length + 1}`, taken), builder };
    this.#nextRow = 0;
    this.#nextCol = 0;
    this.#colStyles = new Map();
  }

  #column(builder: SheetBuilder, attributes: Attributes): void {
    const from = placeOf(attributes.get("Index"), this.#nextCol);
    const count = 1 + countOf(attributes.get("Span"));
    this.#budget.take(count);
    const style = attributes.get("StyleID");
    for (let col = from; col < from + count; col += 1) {
      if (attributes.get("Hidden") === "1") builder.hideCol(col);
      if (style !== undefined) this.#colStyles.set(col, style);
    }
    this.#nextCol = from + count;
  }

  #openRow(builder: SheetBuilder, attributes: Attributes): void {
    this.#row = placeOf(attributes.get("Index"), this.#nextRow);
    const count = 1 + countOf(attributes.get("Span"));
    this.#nextRow = this.#row + count;
    this.#rowStyle = attributes.get("StyleID");
    this.#nextCol = 0;
    if (attributes.get("Hidden") !== "1") return;
    this.#budget.take(count);
    for (let row = this.#row; row < this.#nextRow; row += 1) builder.hideRow(row);
  }

  #openCell(attributes: Attributes): void {
    this.#col = placeOf(attributes.get("Index"), this.#nextCol);
    this.#nextCol = this.#col + 1 + countOf(attributes.get("MergeAcross"));
    this.#cell = { attributes, text: new CellText(), type: null };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || !this.#sheet) return;
    const { builder } = this.#sheet;
    const formula = cell.attributes.get("Formula");
    const format =
      this.#formats.get(cell.attributes.get("StyleID") ?? this.#rowStyle ?? this.#colStyles.get(this.#col) ?? "Default") ?? null;
    const { value, fallback } = typedValue(cell);
    if (formula !== undefined && isOwnFunction(formula)) builder.markOwn(this.#row, this.#col);
    else builder.put(this.#row, this.#col, value ?? (formula === undefined ? null : UNCALCULATED), format ?? fallback);
    builder.merge({
      row: this.#row,
      col: this.#col,
      rows: 1 + countOf(cell.attributes.get("MergeDown")),
      cols: 1 + countOf(cell.attributes.get("MergeAcross")),
    });
  }
}

/** @param fallback format of a value whose cell says none */
function typedValue({ type, text: { text } }: OpenCell): { value: CellValue; fallback: string | null } {
  const plain = (value: CellValue) => ({ value, fallback: null });
  if (type === null) return plain(null);
  if (type === "Number") return plain(text !== "" && Number.isFinite(Number(text)) ? Number(text) : text || null);
  if (type === "Boolean") return plain(text === "1" || text.toLowerCase() === "true");
  if (type === "Error") return plain({ error: text });
  if (type === "DateTime") {
    const days = Date.parse(`${text.slice(0, 19)}Z`) / DAY - DAY_0;
    return Number.isFinite(days) ? { value: days, fallback: "yyyy-mm-dd" } : plain(text || null);
  }
  return plain(text === "" ? null : text);
}

const DAY = 86_400_000;
/** Day 0 of the 1900 date system. */
const DAY_0 = Date.UTC(1899, 11, 30) / DAY;

/** Places count from 1 and only go forward. @throws WorkbookError `tooLarge` */
function placeOf(index: string | undefined, next: number): number {
  const place = index === undefined ? next : Number(index) - 1;
  if (!Number.isInteger(place) || place < 0 || place > LIMITS.rows) throw tooLarge("cells outside of any worksheet");
  return place;
}

function countOf(span: string | undefined): number {
  const count = Number(span ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > LIMITS.rows) throw tooLarge("cells outside of any worksheet");
  return count;
}
