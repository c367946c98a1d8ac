/**
 * The running text of a Word document with the place every character has in its XML: paragraphs, lists, headings, cells and
 * text boxes in reading order; tracked changes as accepted, hidden text and the numbers that fields put in left out.
 */
import type { Paragraph } from "../../../domain/prose/prose";
import { child, type XmlElement } from "../xml-outline";

/** Characters of a paragraph that one text element of a run holds. */
export interface TextSpan {
  /** In the paragraph. */
  readonly from: number;
  readonly to: number;
  readonly run: XmlElement;
  readonly text: XmlElement;
}

export interface DocxParagraph extends Paragraph {
  readonly spans: readonly TextSpan[];
}

/** Not in the document as it is accepted, or no text of the document at all. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "pPr",
  "rPr",
  "sectPr",
  "tblPr",
  "tcPr",
  "trPr",
]);
/** Fields whose result is no text of the author: page numbers, references to pages, contents, serial numbers. */
const NUMBERING = /^\s*(?:PAGE|NUMPAGES|PAGEREF|SECTIONPAGES|TOC|SEQ|REF|DATE|TIME|SAVEDATE|CREATEDATE|FILENAME)\b/i;

export function docxParagraphs(document: XmlElement): readonly DocxParagraph[] {
  const reader = new Reader();
  reader.walk(document);
  return reader.paragraphs;
}

interface Open {
  text: string;
  readonly spans: TextSpan[];
  readonly kind: Paragraph["kind"];
}

class Reader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly #open: Open[] = [];
  /** One for each field that is open: whether its result is left out, and whether it has begun. */
  readonly #fields: { instruction: string; isResult: boolean }[] = [];
  readonly #tables: { readonly table: number; row: number; col: number }[] = [];
  #tableCount = 0;

  walk(element: XmlElement, run?: XmlElement): void {
    for (const inner of element.children) this.#element(inner, run);
  }

  #element(element: XmlElement, run: XmlElement | undefined): void {
    const { name } = element;
    if (name === "instrText") this.#instruction(element.text);
    if (LEFT_OUT.has(name)) return;
    if (name === "p") return this.#paragraph(element);
    if (name === "tbl") return this.#table(element);
    if (name === "fldSimple" && NUMBERING.test(attribute(element, "instr"))) return;
    if (name === "fldChar") return this.#fieldSign(attribute(element, "fldCharType"));
    if (name === "r") return isHidden(element) ? undefined : this.walk(element, element);
    if (name === "t" && run) return this.#add(element, run);
    if (name === "tab") return this.#sign("\t");
    if (name === "br" || name === "cr") return this.#sign("\n");
    if (name === "noBreakHyphen") return this.#sign("-");
    this.walk(element, run);
  }

  #paragraph(element: XmlElement): void {
    const cell = this.#tables.at(-1);
    const open: Open = { text: "", spans: [], kind: cell ? "cell" : isHeading(element) ? "heading" : "paragraph" };
    const index = this.paragraphs.length;
    // A text box inside stands after the paragraph that holds it.
    const fields = this.#fields.splice(0);
    this.paragraphs.push({ text: "", kind: open.kind, spans: [] });
    this.#open.push(open);
    this.#fields.push(...fields);
    this.walk(element);
    this.#open.pop();
    const { text, spans, kind } = open;
    this.paragraphs[index] = { text, spans, kind, ...(cell && { cell: { ...cell } }) };
  }

  #table(element: XmlElement): void {
    const place = { table: this.#tableCount++, row: -1, col: -1 };
    this.#tables.push(place);
    for (const row of rowsOf(element)) {
      place.row += 1;
      place.col = -1;
      for (const cell of cellsOf(row)) {
        place.col += 1;
        this.walk(cell);
        place.col += span(cell) - 1;
      }
    }
    this.#tables.pop();
  }

  #add(element: XmlElement, run: XmlElement): void {
    const open = this.#open.at(-1);
    if (!open || this.#isInNumbering()) return;
    const from = open.text.length;
    open.text += element.text;
    open.spans.push({ from, to: open.text.length, run, text: element });
  }

  #sign(sign: string): void {
    const open = this.#open.at(-1);
    if (open && !this.#isInNumbering()) open.text += sign;
  }

  #instruction(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  #fieldSign(type: string): void {
    const field = this.#fields.at(-1);
    if (type === "begin") this.#fields.push({ instruction: "", isResult: false });
    else if (type === "separate" && field) field.isResult = true;
    else if (type === "end") this.#fields.pop();
  }

  #isInNumbering(): boolean {
    return this.#fields.some(({ instruction, isResult }) => isResult && NUMBERING.test(instruction));
  }
}

function attribute(element: XmlElement, name: string): string {
  return [...element.attributes].find(([key]) => key === name || key.endsWith(`:${name}`))?.[1] ?? "";
}

function isHidden(run: XmlElement): boolean {
  const vanish = child(run, "rPr") && child(child(run, "rPr")!, "vanish");
  return vanish !== undefined && !/^(?:0|false|off)$/.test(attribute(vanish, "val"));
}

function isHeading(paragraph: XmlElement): boolean {
  const properties = child(paragraph, "pPr");
  const style = properties && child(properties, "pStyle");
  const isNamed = style !== undefined && /^(?:heading|title|标题|\d$)/i.test(attribute(style, "val"));
  return isNamed || (properties !== undefined && child(properties, "outlineLvl") !== undefined);
}

/** Rows and cells may stand inside content controls and revisions. */
const WRAPPERS: ReadonlySet<string> = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml"]);

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.flatMap((one) => (one.name === "tr" ? [one] : WRAPPERS.has(one.name) ? rowsOf(one) : []));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((one) => (one.name === "tc" ? [one] : WRAPPERS.has(one.name) ? cellsOf(one) : []));
}

function span(cell: XmlElement): number {
  const properties = child(cell, "tcPr");
  const wide = properties && child(properties, "gridSpan");
  const count = wide ? parseInt(attribute(wide, "val"), 10) : 1;
  return Number.isFinite(count) ? Math.min(Math.max(1, count), MOST_COLUMNS) : 1;
}

const MOST_COLUMNS = 1_000;
