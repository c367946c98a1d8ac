/**
 * What SheetJS does not tell of the cells of a worksheet part: formulas without a stored result, and figures above or below
 * the line in texts that stand in the part itself.
 */
import { parseAddress } from "../a1";
import { positionedText } from "./positioned-text";

export interface StoredCells {
  readonly hasFormulas: boolean;
  readonly withoutResult: readonly { readonly row: number; readonly col: number; readonly formula: string }[];
  /** Texts with raised or lowered runs. */
  readonly texts: readonly { readonly row: number; readonly col: number; readonly text: string }[];
}

export const NOTHING_STORED: StoredCells = { hasFormulas: false, withoutResult: [], texts: [] };
/** Rows, cells and what stands in cells. A `<` never stands inside of a tag, so each character is looked at once. */
const TAG = /<(\/?)(?:[\w.-]+:)?(row|c|f|v|is)((?:\s[^<>]*)?)>/g;

/** @param xml text of the worksheet part */
export function storedCells(xml: string): StoredCells {
  const from = xml.search(/<(?:[\w.-]+:)?sheetData[\s>]/);
  const cells = from < 0 ? "" : xml.slice(from, xml.lastIndexOf("sheetData"));
  if (!/<(?:[\w.-]+:)?f[\s/>]|vertAlign/.test(cells)) return NOTHING_STORED;
  const reader = new CellReader(cells);
  for (const tag of cells.matchAll(TAG)) reader.tag(tag);
  return reader;
}

class CellReader implements StoredCells {
  hasFormulas = false;
  readonly withoutResult: { row: number; col: number; formula: string }[] = [];
  readonly texts: { row: number; col: number; text: string }[] = [];
  #row = -1;
  #col = -1;
  #type = "";
  #formula: string | null = null;
  #hasResult = false;
  /** Where the content of the element that was opened last begins. */
  #begun = 0;

  constructor(private readonly cells: string) {}

  tag(tag: RegExpExecArray): void {
    const [whole, slash, name, written = ""] = tag;
    const isEmpty = written.endsWith("/");
    if (slash === "") {
      this.#begun = tag.index + whole.length;
      if (name === "row") this.#openRow(written);
      else if (name === "c") this.#openCell(written);
    }
    if (slash === "" && !isEmpty) return;
    const content = isEmpty ? "" : this.cells.slice(this.#begun, tag.index);
    if (name === "f") this.#formula = content;
    // A text that came out empty is a result; of any other type an empty one is none.
    else if (name === "v") this.#hasResult = content !== "" || this.#type === "str";
    else if (name === "is") this.#inlineText(content);
    else if (name === "c") this.#closeCell();
  }

  #openRow(written: string): void {
    const number = Number(attribute(written, "r"));
    this.#row = number >= 1 ? number - 1 : this.#row + 1;
    this.#col = -1;
  }

  #openCell(written: string): void {
    const place = parseAddress(attribute(written, "r"))?.area;
    [this.#row, this.#col] = place ? [place.row, place.col] : [this.#row, this.#col + 1];
    this.#type = attribute(written, "t");
    this.#formula = null;
    this.#hasResult = false;
  }

  #inlineText(xml: string): void {
    this.#hasResult = true;
    const text = positionedText(xml);
    if (text !== null) this.texts.push({ row: this.#row, col: this.#col, text });
  }

  #closeCell(): void {
    if (this.#formula === null) return;
    this.hasFormulas = true;
    if (!this.#hasResult) this.withoutResult.push({ row: this.#row, col: this.#col, formula: this.#formula });
    this.#formula = null;
  }
}

function attribute(written: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(written)?.slice(1).find(Boolean) ?? "";
}
