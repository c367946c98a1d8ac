/**
 * Contents and formats of single cells of a worksheet part, written where they stand: every other character of the part stays
 * as it is. Texts go into the cell itself, so that the table of shared texts stays as it is too.
 */
import type { CellValue } from "../../domain/kernel/cell";
import { localAddress, parseAddress } from "../a1";
import type { OoxmlPackage } from "./ooxml-package";
import { applyEdits, child, childrenNamed, escapeXml, insertAt, type Edit, type XmlElement } from "./xml-outline";

export interface CellContent {
  readonly value: CellValue;
  /** As the file spells it, without its `=`; a value alone otherwise. */
  readonly formula?: string;
}

export interface CellEdit {
  readonly row: number;
  readonly col: number;
  /** Absent: the contents stay. */
  readonly content?: CellContent;
  /** A new result of the formula the cell has; null where nobody has computed it. Not together with `content`. */
  readonly result?: { readonly value: CellValue };
  /** Index of the cell format in the styles part. Absent: the format stays. */
  readonly style?: number;
}

/** @param edits one for each cell */
export function editCells(pkg: OoxmlPackage, part: string, edits: readonly CellEdit[]): void {
  if (edits.length === 0) return;
  const text = pkg.text(part);
  const root = pkg.outline(part);
  const data = child(root, "sheetData");
  if (!data) return;
  const rows = new Map<number, CellEdit[]>();
  for (const edit of edits) rows.set(edit.row, [...(rows.get(edit.row) ?? []), edit]);
  const lines = numbered(childrenNamed(data, "row"), (line) => Number(line.attributes.get("r") ?? NaN) - 1);
  const lineAt = new Map(lines.map(({ element, at }) => [at, element]));
  const changes: Edit[] = [];
  const fresh: [number, string][] = [];
  for (const [row, cells] of rows) {
    const line = lineAt.get(row);
    const sorted = [...cells].sort((a, b) => a.col - b.col);
    if (line && !line.isSelfClosing) changes.push(...lineEdits(text, line, sorted));
    else fresh.push([row, newLine(text, line, row, sorted, root.prefix)]);
    if (line?.isSelfClosing) changes.push({ from: line.start, to: line.end, text: "" });
  }
  pkg.write(
    part,
    applyEdits(text, [...changes, ...lineInsertions(text, data, lines, fresh), ...dimensionEdits(text, root, edits)]),
  );
}

/** Rows and cells may leave out their place; it is then the one after the last. */
function numbered(
  elements: readonly XmlElement[],
  written: (element: XmlElement) => number,
): { element: XmlElement; at: number }[] {
  let last = -1;
  return elements.map((element) => {
    const at = written(element);
    last = Number.isNaN(at) ? last + 1 : at;
    return { element, at: last };
  });
}

function lineEdits(text: string, line: XmlElement, edits: readonly CellEdit[]): Edit[] {
  const cells = numbered(childrenNamed(line, "c"), (cell) => parseAddress(cell.attributes.get("r") ?? "")?.area.col ?? NaN);
  const changes = edits.flatMap((edit): Edit[] => {
    const cell = cells.find(({ at }) => at === edit.col)?.element;
    if (cell) return [{ from: cell.start, to: cell.end, text: changedCell(text, cell, edit) }];
    if (isNothing(edit)) return [];
    const after = cells.filter(({ at }) => at < edit.col).at(-1)?.element.end ?? line.openEnd;
    return [insertAt(after, newCell(edit, line.prefix))];
  });
  // The row says which columns it spans, as a hint; a wrong one is worse than none.
  const spans = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(text.slice(line.start, line.openEnd));
  const isLonger = edits.some((edit) => !isNothing(edit) && !cells.some(({ at }) => at === edit.col));
  if (!spans || !isLonger) return changes;
  const from = line.start + spans.index;
  return [{ from, to: from + spans[0].length, text: "" }, ...changes];
}

/** A row that was not there, or had no cells. */
function newLine(text: string, line: XmlElement | undefined, row: number, edits: readonly CellEdit[], prefix: string): string {
  const cells = edits.filter((edit) => !isNothing(edit)).map((edit) => newCell(edit, prefix));
  const open = line ? text.slice(line.start, line.openEnd).replace(/\s*\/>$/, ">") : `<${prefix}row r="${row + 1}">`;
  return cells.length > 0 || line ? `${open}${cells.join("")}</${prefix}row>` : "";
}

function lineInsertions(
  text: string,
  data: XmlElement,
  lines: readonly { element: XmlElement; at: number }[],
  fresh: readonly [number, string][],
): Edit[] {
  const inOrder = [...fresh].sort(([a], [b]) => a - b);
  if (data.isSelfClosing) {
    const slash = text.lastIndexOf("/", data.openEnd);
    const inner = inOrder.map(([, xml]) => xml).join("");
    return inner === "" ? [] : [{ from: slash, to: data.openEnd, text: `>${inner}</${data.prefix}sheetData>` }];
  }
  return inOrder.map(([row, xml]) => insertAt(lines.filter(({ at }) => at <= row).at(-1)?.element.end ?? data.openEnd, xml));
}

/** The part says how far its cells reach. */
function dimensionEdits(text: string, root: XmlElement, edits: readonly CellEdit[]): Edit[] {
  const dimension = child(root, "dimension");
  const written = dimension?.attributes.get("ref");
  const area = written === undefined ? undefined : parseAddress(written)?.area;
  const added = edits.filter((edit) => !isNothing(edit));
  if (!dimension || written === undefined || !area || added.length === 0) return [];
  const bottom = Math.max(area.row + area.rows - 1, ...added.map(({ row }) => row));
  const right = Math.max(area.col + area.cols - 1, ...added.map(({ col }) => col));
  const top = Math.min(area.row, ...added.map(({ row }) => row));
  const left = Math.min(area.col, ...added.map(({ col }) => col));
  const isWithin =
    top === area.row && left === area.col && bottom === area.row + area.rows - 1 && right === area.col + area.cols - 1;
  if (isWithin) return [];
  const from = text.indexOf(written, dimension.start);
  return [{ from, to: from + written.length, text: `${localAddress(top, left)}:${localAddress(bottom, right)}` }];
}

const isNothing = ({ content, style }: CellEdit): boolean =>
  style === undefined && (content === undefined || (content.value === null && content.formula === undefined));

function newCell({ row, col, content, style }: CellEdit, prefix: string): string {
  const look = style === undefined ? "" : ` s="${style}"`;
  return cellXml(prefix, ` r="${localAddress(row, col)}"${look}`, content ?? { value: null });
}

function changedCell(text: string, cell: XmlElement, { row, col, content, result, style }: CellEdit): string {
  const { prefix } = cell;
  const written = style ?? cell.attributes.get("s");
  const look = written === undefined ? "" : ` s="${written}"`;
  const head = ` r="${localAddress(row, col)}"${look}`;
  if (content) return cellXml(prefix, head, content);
  if (result) {
    const formula = child(cell, "f");
    return formula
      ? withFormula(prefix, head, text.slice(formula.start, formula.end), result.value)
      : text.slice(cell.start, cell.end);
  }
  const open = text.slice(cell.start, cell.openEnd).replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  return open.replace(/^<[\w.:-]+/, (name) => `${name}${look}`) + text.slice(cell.openEnd, cell.end);
}

function cellXml(prefix: string, head: string, { value, formula }: CellContent): string {
  const p = prefix;
  if (formula !== undefined) return withFormula(p, head, `<${p}f>${escapeXml(formula)}</${p}f>`, value);
  if (value === null) return `<${p}c${head}/>`;
  if (typeof value === "string") {
    return `<${p}c${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(value)}</${p}t></${p}is></${p}c>`;
  }
  return withFormula(p, head, "", value);
}

/** A formula nobody has computed has no result in the file, and readers say so. */
function withFormula(p: string, head: string, formula: string, value: CellValue): string {
  if (value === null) return `<${p}c${head}>${formula}</${p}c>`;
  const [type, shown] =
    typeof value === "number"
      ? ["", String(value)]
      : typeof value === "boolean"
        ? [' t="b"', value ? "1" : "0"]
        : typeof value === "string"
          ? [' t="str"', escapeXml(value)]
          : [' t="e"', escapeXml(value.error)];
  return `<${p}c${head}${type}>${formula}<${p}v>${shown}</${p}v></${p}c>`;
}
