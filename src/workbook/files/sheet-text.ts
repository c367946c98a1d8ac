/**
 * The text of a worksheet part without its cells: everything marks need stands before or after `sheetData`,
 * and leaving the cells out makes a large sheet as quick to look through as a small one.
 */
import { applyEdits, childrenNamed, outline, type Edit, type XmlElement } from "./xml-outline";
import type { OoxmlPackage } from "./ooxml-package";

/** Order of the children of `worksheet` (ECMA-376 part 1, CT_Worksheet); Excel refuses any other. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
/** `mc:AlternateContent` wraps controls and OLE objects. */
const UNKNOWN_RANK = ORDER.indexOf("oleObjects");

export class SheetText {
  readonly root: XmlElement;
  /** The part without cells; positions of `root` count in it. */
  readonly text: string;
  readonly #package: OoxmlPackage;
  readonly #part: string;
  readonly #cells: string;
  readonly #cellsAt: number;

  constructor(pkg: OoxmlPackage, part: string) {
    this.#package = pkg;
    this.#part = part;
    const whole = pkg.text(part);
    const open = /<((?:[\w.-]+:)?)sheetData\s*>/.exec(whole);
    const from = open ? open.index + open[0].length : 0;
    const to = open ? whole.lastIndexOf(`</${open[1]}sheetData`) : 0;
    this.#cellsAt = from;
    this.#cells = to > from ? whole.slice(from, to) : "";
    this.text = whole.slice(0, from) + whole.slice(from + this.#cells.length);
    this.root = outline(this.text, part);
  }

  children(name: string): XmlElement[] {
    return childrenNamed(this.root, name);
  }

  /** Where a new child belongs: after the last child of the same or an earlier kind. */
  placeFor(name: string): number {
    const rank = ORDER.indexOf(name);
    const before = this.root.children.filter((one) => {
      const other = ORDER.indexOf(one.name);
      return (other < 0 ? UNKNOWN_RANK : other) <= rank;
    });
    return before.at(-1)?.end ?? this.root.openEnd;
  }

  get isProtected(): boolean {
    const value = this.children("sheetProtection")[0]?.attributes.get("sheet");
    return value === "1" || value === "true";
  }

  write(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const shift = (at: number): number => (at > this.#cellsAt ? at + this.#cells.length : at);
    const whole = this.text.slice(0, this.#cellsAt) + this.#cells + this.text.slice(this.#cellsAt);
    this.#package.write(
      this.#part,
      applyEdits(
        whole,
        edits.map((edit) => ({ ...edit, from: shift(edit.from), to: shift(edit.to) })),
      ),
    );
  }
}
