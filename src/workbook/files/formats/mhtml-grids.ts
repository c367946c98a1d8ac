/** "Single file web page" (MHTML, RFC 2557): the pages inside it that hold tables, each as a worksheet. */
import type { Grid } from "../../../domain/kernel/grid";
import { freeSheetName, WorkbookError } from "../../port";
import { decodeMarkup } from "../text-encoding";
import { LIMITS, tooLarge } from "../zip-limits";
import { listedSheets, readPage, type Page } from "./html-grids";
import { checkLength, MOST_SHEETS } from "../markup-limits";
import { CellBudget } from "../sheet-builder";

interface MimePart {
  readonly type: string;
  readonly charset: string | undefined;
  readonly location: string;
  readonly content: Uint8Array;
}

/** Multiparts inside multiparts; one holding alternatives is as far as anybody goes. */
const DEEPEST = 4;

/** @throws WorkbookError `notASpreadsheet`, `partsElsewhere`, `tooLarge`, `damaged` */
export function mhtmlGrids(bytes: Uint8Array, name: string, fileSheetName: string): Grid[] {
  const pages = partsOf(checkLength(bytesAsText(bytes)), 0)
    .filter(({ type }) => type === "text/html" || type === "application/xhtml+xml")
    .map(({ location, content, charset }) => ({ location, html: decodeMarkup(content, charset) }));
  return pageGrids(pages, name, fileSheetName);
}

/** One worksheet for each page with tables; where Excel lists the worksheets, these in its order and under its names. */
export function pageGrids(
  pages: readonly { readonly location: string; readonly html: string }[],
  name: string,
  fileSheetName: string,
): Grid[] {
  const budget = new CellBudget();
  const listed = pages.flatMap(({ html }) => listedSheets(html)).filter(({ page }) => page !== null);
  const wanted = listed.flatMap((sheet) => {
    const page = pages.find(({ location }) => fileNameOf(location) === fileNameOf(sheet.page!));
    return page ? [{ name: sheet.name, html: page.html }] : [];
  });
  if (pages.length > MOST_SHEETS) throw tooLarge(`${pages.length} pages`);
  const chosen = wanted.length > 0 ? wanted : pages.map(({ html }) => ({ name: null, html }));
  const read = chosen.map((one): Page => ({ ...readPage(one.html, name, budget), ...(one.name !== null && { name: one.name }) }));
  const grids: Grid[] = [];
  for (const page of read.filter(({ hasTables }) => hasTables)) {
    const taken = grids.map(({ sheet }) => sheet);
    grids.push(page.sheet.grid(freeSheetName(page.name ?? fileSheetName, taken)));
  }
  if (grids.length > 0) return grids;
  if (listed.length > 0)
    throw new WorkbookError("partsElsewhere", `${name} only names its worksheets; they are in files beside it.`);
  throw new WorkbookError("notASpreadsheet", `${name} is a web page without tables.`);
}

const fileNameOf = (location: string): string => location.slice(location.lastIndexOf("/") + 1).toLowerCase();

/** One character per byte. */
function bytesAsText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return pieces.join("");
}

const textAsBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function partsOf(text: string, depth: number): MimePart[] {
  const { headers, body } = split(text.replace(/^\uFEFF|^ï»¿/, ""));
  const contentType = headers.get("content-type") ?? "text/html";
  const boundary = parameter(contentType, "boundary");
  if (/^\s*multipart\//i.test(contentType) && boundary !== undefined) {
    if (depth >= DEEPEST) return [];
    const pieces = `\n${body}`.split(`\n--${boundary}`);
    if (pieces.length > LIMITS.entries) throw tooLarge(`${pieces.length} parts`);
    // The first is what stands before the parts; `--` behind the boundary ends them.
    const end = pieces.findIndex((piece, index) => index > 0 && piece.startsWith("--"));
    const parts = pieces.slice(1, end < 0 ? undefined : end);
    return parts.flatMap((piece) => partsOf(piece.slice(piece.indexOf("\n") + 1), depth + 1));
  }
  return [
    {
      type: contentType.split(";")[0]!.trim().toLowerCase(),
      charset: parameter(contentType, "charset"),
      location: headers.get("content-location") ?? "",
      content: transferred(body, (headers.get("content-transfer-encoding") ?? "").trim().toLowerCase()),
    },
  ];
}

/** Header lines up to the first blank one; lines that begin with a blank belong to the one before. */
function split(text: string): { headers: ReadonlyMap<string, string>; body: string } {
  const blank = /^\r?\n|\n\r?\n/.exec(text);
  const end = blank ? blank.index : text.length;
  const lines = text
    .slice(0, end)
    .replaceAll(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return { headers: new Map(headers), body: blank ? text.slice(blank.index + blank[0].length) : "" };
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(header);
  return found?.[1] ?? found?.[2];
}

function transferred(body: string, encoding: string): Uint8Array {
  if (encoding === "quoted-printable") {
    const text = body
      .replaceAll(/=[ \t]*\r?\n/g, "")
      .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    return textAsBytes(text);
  }
  if (encoding === "base64") {
    const digits = body.replaceAll(/[^A-Za-z0-9+/]/g, "");
    return textAsBytes(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))));
  }
  return textAsBytes(body);
}
