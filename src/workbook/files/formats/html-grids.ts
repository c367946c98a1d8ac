/**
 * Pages that government web systems send under the name of a workbook, and pages Excel saved itself: their tables below each
 * other on one worksheet as Excel shows them, with a blank row between tables. Lines outside of tables (titles, 单位) stand on
 * rows of their own, because the table may not say by itself what it holds.
 */
import { Parser } from "htmlparser2";
import type { CellValue } from "../../../domain/kernel/cell";
import { REPORT_GENERATOR, REPORT_MARK } from "../../../domain/tables/report-sheet";
import { plainValue } from "../csv-grid";
import { isOwnFunction } from "../sheetjs-grids";
import { CellText, type Position } from "../cell-text";
import { StyleSheet, type CellStyle } from "./html-styles";
import { PageTable, type PageCell } from "./html-table";
import { checkDepth, checkLength, MOST_SHEETS } from "../markup-limits";
import { numberFormat } from "./named-formats";
import { SheetBuilder, type CellBudget } from "../sheet-builder";

export interface Page {
  /** Name of the worksheet that Excel saved as this page; null where another program made it. */
  readonly name: string | null;
  readonly sheet: SheetBuilder;
  readonly hasTables: boolean;
}

type Attributes = Readonly<Record<string, string>>;

interface OpenTable {
  readonly table: PageTable;
  readonly isHidden: boolean;
  cells: PageCell[];
  isRowOpen: boolean;
  isRowHidden: boolean;
  /** Another table stands in the row: where nothing else does, the row only holds that table. */
  isFrame: boolean;
  cols: number;
}

interface OpenCell {
  readonly text: CellText;
  readonly attributes: Attributes;
  readonly style: CellStyle;
}

/** Their text is no content of the page. */
const UNSEEN = new Set(["script", "style", "title", "xml", "noscript", "template", "select", "svg"]);
/** Begin and end a line of text. */
const BLOCKS = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption", "dt", "dd", "pre", "center", "form"]);
/** What browsers make of larger numbers (HTML, 4.9.11). */
const MOST_COLUMNS_SPANNED = 1_000;
const MOST_ROWS_SPANNED = 65_534;

/** @throws WorkbookError `tooLarge`, `damaged` */
export function readPage(html: string, name: string, budget: CellBudget): Page {
  const reader = new PageReader(name, budget);
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(checkLength(html));
  return reader.page(html);
}

class PageReader {
  readonly #sheet: SheetBuilder;
  readonly #styles = new StyleSheet();
  readonly #open: OpenTable[] = [];
  readonly #cells: OpenCell[] = [];
  #line = new CellText();
  #depth = 0;
  #hasTables = false;
  #row = 0;
  /** The table the last row came from; null where it was a line of text. */
  #lastTable: PageTable | null = null;
  readonly #unseen: string[] = [];
  readonly #positions: Position[] = [];
  #isOurReport = false;

  constructor(
    private readonly name: string,
    private readonly budget: CellBudget,
  ) {
    this.#sheet = new SheetBuilder(budget);
  }

  page(html: string): Page {
    this.#endLine();
    const name = listedName(html);
    if (this.#isOurReport) {
      const sheet = new SheetBuilder(this.budget);
      sheet.put(0, 0, REPORT_MARK.zh);
      return { name, sheet, hasTables: true };
    }
    this.#sheet.isHidden = /<x:Visible>Sheet(?:Very)?Hidden</.test(html);
    return { name, sheet: this.#sheet, hasTables: this.#hasTables && !this.#sheet.isEmpty };
  }

  onopentag(tag: string, attributes: Attributes): void {
    checkDepth((this.#depth += 1), this.name);
    if (UNSEEN.has(tag)) this.#unseen.push(tag);
    else if (this.#unseen.length > 0) return;
    else if (tag === "meta") this.#isOurReport ||= attributes.name === "generator" && attributes.content === REPORT_GENERATOR;
    else if (tag === "table") this.#openTable(attributes);
    else if (tag === "col") this.#hideColumns(attributes);
    else if (tag === "tr") this.#openRow(attributes);
    else if (tag === "td" || tag === "th") this.#openCell(tag, attributes);
    else if (tag === "br" || BLOCKS.has(tag)) this.#breakLine();
    else if (tag === "sup") this.#positions.push("raised");
    else if (tag === "sub") this.#positions.push("lowered");
  }

  ontext(text: string): void {
    const unseen = this.#unseen.at(-1);
    if (unseen === "style") this.#styles.add(text);
    else if (unseen === undefined) (this.#cell?.text ?? this.#line).add(text, this.#positions.at(-1));
  }

  onclosetag(tag: string): void {
    this.#depth -= 1;
    if (tag === this.#unseen.at(-1)) this.#unseen.pop();
    else if (this.#unseen.length > 0) return;
    else if (tag === "table") this.#closeTable();
    else if (tag === "tr") this.#closeRow();
    else if (tag === "td" || tag === "th") this.#closeCell();
    else if (BLOCKS.has(tag)) this.#breakLine();
    else if (tag === "sup" || tag === "sub") this.#positions.pop();
  }

  /** The cell text goes into; between the cells of a table text belongs to nothing and stands before the table, as in browsers. */
  get #cell(): OpenCell | undefined {
    return this.#cells.length === this.#open.length ? this.#cells.at(-1) : undefined;
  }

  #openTable(attributes: Attributes): void {
    if (this.#open.length === 0) this.#endLine();
    const outer = this.#open.at(-1);
    if (outer) outer.isFrame = true;
    // A table between the cells of another one: the cell it should stand in is made up.
    if (this.#cells.length < this.#open.length) this.#openCell("td", {});
    this.#hasTables = true;
    const table = new PageTable(this.#sheet, this.budget);
    const isHidden = this.#styles.of("table", attributes).isHidden ?? false;
    this.#open.push({ table, isHidden, cells: [], isRowOpen: false, isRowHidden: false, isFrame: false, cols: 0 });
  }

  #closeTable(): void {
    this.#closeRow();
    const closed = this.#open.pop();
    if (!closed) return;
    closed.table.close();
    if (this.#open.length === 0) this.#endLine();
  }

  #hideColumns(attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (!table) return;
    const span = spanOf(attributes.span, MOST_COLUMNS_SPANNED);
    if (this.#styles.of("col", attributes).isHidden) {
      this.budget.take(span);
      for (let col = table.cols; col < table.cols + span; col += 1) this.#sheet.hideCol(col);
    }
    table.cols += span;
  }

  #openRow(attributes: Attributes): void {
    this.#closeRow();
    const table = this.#open.at(-1);
    if (!table) return;
    table.isRowOpen = true;
    table.isRowHidden = this.#styles.of("tr", attributes).isHidden ?? false;
  }

  #openCell(tag: "td" | "th", attributes: Attributes): void {
    this.#closeCell();
    const table = this.#open.at(-1);
    if (!table) return;
    table.isRowOpen = true;
    this.#cells.push({ text: new CellText(), attributes, style: this.#styles.of(tag, attributes) });
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    if (!table || this.#cells.length < this.#open.length) return;
    table.cells.push(pageCell(this.#cells.pop()!));
  }

  #closeRow(): void {
    this.#closeCell();
    const table = this.#open.at(-1);
    if (!table?.isRowOpen) return;
    const { cells, isFrame, isHidden, isRowHidden } = table;
    table.cells = [];
    table.isRowOpen = false;
    table.isFrame = false;
    table.isRowHidden = false;
    if (isFrame && cells.every(({ value }) => value === null)) return;
    this.#enter(table.table);
    if (isHidden || isRowHidden) this.#sheet.hideRow(this.#row);
    table.table.addRow(this.#row, cells);
    this.#row += 1;
  }

  /** The next row is of this table: a blank row goes between it and the rows of another one. */
  #enter(table: PageTable): void {
    if (this.#lastTable !== null && this.#lastTable !== table) {
      this.#lastTable.close();
      this.#row += 1;
    }
    this.#lastTable = table;
  }

  #breakLine(): void {
    const cell = this.#cell;
    if (cell) cell.text.breakLine();
    else this.#endLine();
  }

  #endLine(): void {
    if (this.#line.text === "") return;
    this.#lastTable?.close();
    this.#lastTable = null;
    this.#sheet.put(this.#row, 0, plainValue(this.#line.text));
    this.#row += 1;
    this.#line = new CellText();
  }
}

function spanOf(written: string | undefined, most: number): number {
  const span = parseInt(written ?? "1", 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** Excel and LibreOffice put the exact value, the formula and the format beside the text that is shown. */
function pageCell({ text: { text }, attributes, style }: OpenCell): PageCell {
  const sdnum = attributes.sdnum?.split(";").slice(2).join(";");
  const format = style.format ?? (sdnum ? numberFormat(sdnum) : null);
  return {
    value: valueOf(text, attributes, format),
    format,
    colSpan: spanOf(attributes.colspan, MOST_COLUMNS_SPANNED),
    rowSpan: spanOf(attributes.rowspan, MOST_ROWS_SPANNED),
    isHidden: style.isHidden ?? false,
    isOwnFormula: isOwnFunction(attributes["x:fmla"] ?? ""),
  };
}

function valueOf(text: string, attributes: Attributes, format: string | null): CellValue {
  const error = attributes["x:err"];
  if (error !== undefined) return { error: error || text };
  const exact = attributes["x:num"] || attributes.sdval;
  if (exact !== undefined && exact !== "" && Number.isFinite(Number(exact))) return Number(exact);
  if (text === "") return null;
  const isText = format === "@" || attributes["x:str"] !== undefined;
  return isText ? text : plainValue(text);
}

/** The name of the worksheet, as Excel puts it into the page in XML of its own; only where it names just one. */
function listedName(html: string): string | null {
  const [only, ...others] = listedSheets(html);
  return only !== undefined && others.length === 0 ? only.name : null;
}

export interface ListedSheet {
  readonly name: string;
  /** The page the worksheet is in, where it is not this one. */
  readonly page: string | null;
}

/** Worksheets of the workbook that Excel saved as pages. */
export function listedSheets(html: string): ListedSheet[] {
  const sheets: ListedSheet[] = [];
  const [open, close] = ["<x:ExcelWorksheet>", "</x:ExcelWorksheet>"];
  for (let at = html.indexOf(open); at >= 0 && sheets.length < MOST_SHEETS; at = html.indexOf(open, at + 1)) {
    const end = html.indexOf(close, at);
    if (end < 0) break;
    const xml = html.slice(at, Math.min(end, at + 10_000));
    const name = /<x:Name>([^<]{1,200})<\/x:Name>/.exec(xml)?.[1];
    const page = /<x:WorksheetSource\s+HRef="([^"]{1,500})"/.exec(xml)?.[1] ?? null;
    if (name !== undefined) sheets.push({ name: unescapeXml(name), page });
  }
  return sheets;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]!);
}
