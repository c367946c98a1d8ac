/** A report as text: what a file, a paste or a worksheet comes to before anything in it is understood. */

/** One paragraph, list item, heading or table cell, exactly as it is written. Offsets of claims count from its beginning. */
export interface Paragraph {
  readonly text: string;
  readonly kind: "paragraph" | "heading" | "cell";
  /** Place in a table of the report, zero-based; rows and columns as the reader sees them. */
  readonly cell?: { readonly table: number; readonly row: number; readonly col: number };
}

export interface Prose {
  readonly paragraphs: readonly Paragraph[];
}

/** Where something stands: `from` and `to` in UTF-16 units of the paragraph, which is numbered from 0. */
export interface Place {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** Plain text: one paragraph a line, blank lines left out of nothing, so that numbers stay those of the file. */
export function proseOfText(text: string): Prose {
  return { paragraphs: text.split(/\r\n|\r|\n/).map((line) => ({ text: line, kind: "paragraph" })) };
}
