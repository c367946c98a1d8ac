/** The text of one cell as it is put together from runs of markup: blanks run together, raised and lowered figures stay apart. */

/** Figures that stand above or below the line; what has no such form is left as it is. */
const RAISED = new Map([..."0123456789+-=()"].map((one, index) => [one, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"][index]!]));
const LOWERED = new Map([..."0123456789+-=()"].map((one, index) => [one, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][index]!]));

/** Where a run of text stands: a footnote mark behind a figure is no digit of it. */
export type Position = "line" | "raised" | "lowered";

/** The text as it is seen: `12000` and a raised `1` are `12000¹`, never 120001. */
export function positioned(text: string, position: Position): string {
  if (position === "line") return text;
  const forms = position === "raised" ? RAISED : LOWERED;
  return text.replaceAll(/[0-9+\-=()]/g, (one) => forms.get(one) ?? one);
}

/** No spreadsheet program keeps more in a cell. */
const LONGEST_TEXT = 32_767;

export class CellText {
  #text = "";
  /** Blank or line break that goes before the next character, if one comes. */
  #gap: "" | " " | "\n" = "";

  /** Adds text in which blanks and line breaks of the source are all the same blank. */
  add(text: string, position: Position = "line"): void {
    for (const piece of positioned(text, position).split(/([ \t\r\n\f\u00A0]+)/)) {
      if (piece === "" || this.#text.length >= LONGEST_TEXT) continue;
      if (/^[ \t\r\n\f\u00A0]/.test(piece)) {
        if (this.#gap === "") this.#gap = " ";
      } else {
        this.#text += (this.#text === "" ? "" : this.#gap) + piece;
        this.#gap = "";
      }
    }
  }

  /** A new line or paragraph begins. */
  breakLine(): void {
    this.#gap = "\n";
  }

  get text(): string {
    return this.#text.slice(0, LONGEST_TEXT);
  }
}
