/**
 * The tables of a Word document (.docx) as worksheets 表1, 表2 …, with the lines right above each table, which say what it
 * holds. A table inside a cell becomes a worksheet of its own.
 */
import type { Grid } from "../../../domain/kernel/grid";
import { PAGE_MARK } from "../../../domain/tables/report-sheet";
import { WorkbookError } from "../../port";
import { plainValue } from "../csv-grid";
import { tooLarge } from "../zip-limits";
import { CellText, type Position } from "../cell-text";
import { checkLength, MOST_SHEETS } from "../markup-limits";
import { CellBudget, SheetBuilder } from "../sheet-builder";
import { readXml, type XmlEvents } from "../xml-events";

/** Lines above a table that are taken along, and how long a line of them may be: longer ones are prose. */
const LINES_ABOVE = 4;
const LONGEST_LINE = 80;
const MOST_COLUMNS_SPANNED = 1_000;

interface OpenTable {
  readonly builder: SheetBuilder;
  row: number;
  col: number;
  /** By column: the cell that goes on below, and its first row. */
  readonly growing: Map<number, { readonly row: number; readonly cols: number; rows: number }>;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly text: CellText;
  cols: number;
  vertical: "none" | "begins" | "goesOn";
}

/** @param xml the main part of the document @throws WorkbookError `damaged`, `tooLarge`, `notASpreadsheet` */
export function docxGrids(xml: string, name: string): Grid[] {
  const reader = new DocumentReader();
  readXml(checkLength(xml), name, reader);
  const grids = reader.grids();
  if (grids.length === 0) throw new WorkbookError("notASpreadsheet", `${name} is a document without tables.`);
  return grids;
}

/** Of our own report nothing is read as data: all that is told of it is that it is one. */
function markedGrid(budget: CellBudget): Grid {
  const builder = new SheetBuilder(budget);
  builder.put(0, 0, PAGE_MARK.zh);
  return builder.grid("表1");
}

class DocumentReader implements XmlEvents {
  readonly #budget = new CellBudget();
  /** In the order in which the tables begin. */
  readonly #sheets: SheetBuilder[] = [];
  readonly #open: OpenTable[] = [];
  readonly #path: string[] = [];
  #above: string[] = [];
  #isOurReport = false;
  #line = new CellText();
  #position: Position = "line";
  /** Depth of the second version of something, for older programs; 0 outside. */
  #fallback = 0;

  grids(): Grid[] {
    if (this.#isOurReport) return [markedGrid(this.#budget)];
    const filled = this.#sheets.filter(({ isEmpty }) => !isEmpty);
    return filled.map((builder, index) => builder.grid(`表${index + 1}`));
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    this.#path.push(tag);
    if (tag === "Fallback" || this.#fallback > 0) this.#fallback += 1;
    else if (tag === "tbl") this.#openTable();
    else if (tag === "tc") this.#openCell();
    else if (tag === "br" || tag === "cr") this.#text.breakLine();
    else if (tag === "tab") this.#text.add(" ");
    else if (tag === "r") this.#position = "line";
    else if (tag === "vertAlign") this.#position = POSITIONS[attributes.get("val") ?? ""] ?? "line";
    else if (tag === "gridSpan" || tag === "vMerge" || tag === "gridBefore") this.#cellProperty(tag, attributes.get("val") ?? "");
  }

  text(text: string): void {
    if (this.#fallback === 0 && this.#path.at(-1) === "t") this.#text.add(text, this.#position);
  }

  close(tag: string): void {
    this.#path.pop();
    if (this.#fallback > 0) this.#fallback -= 1;
    else if (tag === "p") this.#endParagraph();
    else if (tag === "tc") this.#closeCell();
    else if (tag === "tr") this.#closeRow();
    else if (tag === "tbl") this.#closeTable();
  }

  get #text(): CellText {
    return this.#open.at(-1)?.cell?.text ?? this.#line;
  }

  #endParagraph(): void {
    if (this.#open.length > 0) return this.#text.breakLine();
    const { text } = this.#line;
    this.#line = new CellText();
    if (text === PAGE_MARK.zh || text === PAGE_MARK.en) this.#isOurReport = true;
    if (text.length > LONGEST_LINE) this.#above = [];
    else if (text !== "") this.#above = [...this.#above, text].slice(-LINES_ABOVE);
  }

  #openTable(): void {
    if (this.#sheets.length >= MOST_SHEETS) throw tooLarge(`more than ${MOST_SHEETS} tables`);
    const builder = new SheetBuilder(this.#budget);
    this.#sheets.push(builder);
    const above = this.#open.length === 0 ? this.#above.flatMap((line) => line.split("\n")) : [];
    above.forEach((line, row) => builder.put(row, 0, plainValue(line)));
    this.#above = [];
    this.#open.push({ builder, row: above.length, col: 0, growing: new Map(), cell: null });
  }

  #openCell(): void {
    const table = this.#open.at(-1);
    if (table) table.cell = { text: new CellText(), cols: 1, vertical: "none" };
  }

  #cellProperty(tag: string, value: string): void {
    const table = this.#open.at(-1);
    const count = Math.min(Math.max(1, parseInt(value, 10) || 1), MOST_COLUMNS_SPANNED);
    if (tag === "gridBefore" && table) table.col += parseInt(value, 10) > 0 ? count : 0;
    else if (tag === "gridSpan" && table?.cell) table.cell.cols = count;
    else if (table?.cell) table.cell.vertical = value === "restart" ? "begins" : "goesOn";
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    if (!table?.cell) return;
    const { row, col, builder, growing } = table;
    const { text, cols, vertical } = table.cell;
    table.cell = null;
    table.col += cols;
    const above = growing.get(col);
    if (vertical === "goesOn" && above) {
      above.rows += 1;
      return;
    }
    this.#endGrowth(table, col);
    builder.put(row, col, plainValue(text.text));
    if (vertical === "begins") growing.set(col, { row, cols, rows: 1 });
    else builder.merge({ row, col, rows: 1, cols });
  }

  #endGrowth({ builder, growing }: OpenTable, col: number): void {
    const ended = growing.get(col);
    if (!ended) return;
    builder.merge({ row: ended.row, col, rows: ended.rows, cols: ended.cols });
    growing.delete(col);
  }

  #closeRow(): void {
    const table = this.#open.at(-1);
    if (!table) return;
    table.row += 1;
    table.col = 0;
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table) for (const col of [...table.growing.keys()]) this.#endGrowth(table, col);
  }
}

const POSITIONS: Readonly<Record<string, Position>> = { superscript: "raised", subscript: "lowered" };
