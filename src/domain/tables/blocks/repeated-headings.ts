/** The heading of a list repeated at page breaks (续表表头): the list goes on below, as one table. */
import { canonicalLabel, plainText } from "../../labels/text";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";
import type { Start } from "./row-starts";

/** Rows of headings, with the titles above them, that only repeat those of the first. */
export function repeatedHeadings(view: SheetView, starts: readonly Start[]): ReadonlySet<number> {
  const repeated = new Set<number>();
  const [first, ...others] = starts.filter(({ kind }) => kind === "list");
  if (!first) return repeated;
  const text = (row: number) => rowText(view, row);
  for (const { row } of others) {
    if (repeated.has(row) || text(row) !== text(first.row)) continue;
    const rows = [row];
    let above = 1;
    while (first.row - above >= view.top && text(row - above) !== "" && text(row - above) === text(first.row - above))
      rows.push(row - above++);
    // Another title speaks of other schools.
    if (isTitle(view, row - above, text(first.row - above))) continue;
    for (let below = 1; isHeading(view, first.row + below) && text(row + below) === text(first.row + below); below++)
      rows.push(row + below);
    for (const one of rows) repeated.add(one);
  }
  return repeated;
}

function rowText(view: SheetView, row: number): string {
  const values = view
    .rowValues(row)
    .map((value) => (typeof value === "string" ? withoutPage(plainText(value)) : String(value ?? "")));
  return values.join("\n").trimEnd();
}

/** （续）, 续表, 第2页 say that it is the same table. */
function withoutPage(text: string): string {
  return text.replace(
    /\(续表?[一二三四五\d]*\)|^续表[一二三四五\d]*[:]?|第[\d一二三四五六七八九十]+页(,?共[\d一二三四五六七八九十]+页)?/g,
    "",
  );
}

/** A line of words above a repeated heading that is not the title of the first. */
function isTitle(view: SheetView, row: number, ofFirst: string): boolean {
  if (row < view.top) return false;
  const filled = view.rowValues(row).filter((value) => value !== null && value !== "");
  const [only] = filled;
  if (filled.length !== 1 || typeof only !== "string" || readNumber(only).kind === "number") return false;
  return canonicalLabel(withoutPage(plainText(only))) !== "" && rowText(view, row) !== ofFirst;
}

/** Another level of the heading: words without figures. */
function isHeading(view: SheetView, row: number): boolean {
  const filled = view.rowValues(row).filter((value) => value !== null && value !== "");
  return filled.length > 0 && filled.every((value) => typeof value === "string" && readNumber(value).kind !== "number");
}
