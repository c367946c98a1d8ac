/**
 * The Word report as plain blocks, before any document is made of them: what it says is decided in `self-assessment.ts`, how it
 * looks in `document.ts`. A number travels with what is shown of it.
 */
import type { ValueChart } from "../model/charts";

/** A place to be filled in by hand: named, so that the list at the end can name it again. */
export interface Blank {
  readonly blank: string;
}

export interface Shown {
  readonly value: number;
  readonly shown: string;
}

export type Inline = string | Blank | Shown;

export interface Cell {
  readonly parts: readonly Inline[];
  /** `fail` dark, as the 申报表 demands; `open` grey; `number` to the right. */
  readonly look?: "fail" | "open" | "number";
}

export type Block =
  | { readonly kind: "title" | "subtitle" | "headline" | "note"; readonly parts: readonly Inline[] }
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly parts: readonly Inline[] }
  /** Stands above the next table and stays with it. */
  | { readonly kind: "caption"; readonly parts: readonly Inline[] }
  | { readonly kind: "bullet"; readonly parts: readonly Inline[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      /** How wide the columns are beside each other. */
      readonly widths: readonly number[];
    }
  | {
      readonly kind: "chart";
      readonly chart: ValueChart;
      readonly title: string;
      readonly limit: readonly Inline[];
      readonly said: string;
    };

export function cell(...parts: readonly Inline[]): Cell {
  return { parts };
}

/** Every place to be filled in, in the order of the document, each once. */
export function blanksIn(blocks: readonly Block[]): readonly string[] {
  const names = blocks.flatMap(inlinesOf).flatMap((part) => (typeof part === "object" && "blank" in part ? [part.blank] : []));
  return [...new Set(names)];
}

export function inlinesOf(block: Block): readonly Inline[] {
  if ("parts" in block) return block.parts;
  if (block.kind === "chart") return block.limit;
  return block.kind === "table" ? block.rows.flatMap((row) => row.flatMap(({ parts }) => parts)) : [];
}
