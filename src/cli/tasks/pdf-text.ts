/** The text of a PDF, line by line, joined to paragraphs where a line only ends because it is full. */
import path from "node:path";
import type * as Pdf from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkbookError } from "../../workbook/port";
import { tooLarge } from "../../workbook/files/zip-limits";

const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 5_000_000;
/** Copied beside the program: how the fonts of older Chinese documents number their characters. */
const CHARACTER_MAPS = path.join(__dirname, "cmaps/");
const PAGE_NUMBER = /^\s*[-—–·]?\s*(?:第\s*)?\d{1,4}\s*(?:页|\/\s*\d{1,4})?\s*[-—–·]?\s*$/u;
const ENDS = /[。！？：；!?]\s*$/u;
/** A line that reaches so far across its page goes on in the next one. */
const FULL = 0.85;

interface Line {
  readonly text: string;
  readonly width: number;
}

/** @throws WorkbookError `damaged`, `passwordProtected`, `tooLarge`, `empty` */
export async function pdfText(bytes: Uint8Array, name: string): Promise<string> {
  const { getDocument } = await library();
  const loading = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    cMapUrl: CHARACTER_MAPS,
    cMapPacked: true,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) throw tooLarge(`${document.numPages} pages`);
    const pages: Line[][] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      const lines = withoutPageNumbers(linesOf(content.items.flatMap((item) => ("str" in item ? [item] : []))));
      characters += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > MOST_CHARACTERS) throw tooLarge(`${characters} characters`);
      pages.push(lines);
    }
    const text = paragraphsOf(pages);
    if (text.trim() === "") throw new WorkbookError("empty", `${name} holds no text; it may be made of pictures.`);
    return text;
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new WorkbookError(isLocked ? "passwordProtected" : "damaged", `${name} cannot be read as a PDF.`, { cause: error });
  } finally {
    await loading.destroy();
  }
}

/** The library draws too, for which a browser is asked; text needs none of it. */
async function library(): Promise<typeof Pdf> {
  const host = globalThis as Record<string, unknown>;
  for (const drawing of ["DOMMatrix", "ImageData", "Path2D"]) host[drawing] ??= class {};
  host.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let text = "";
  let right = 0;
  const end = () => {
    if (text.trim() !== "") lines.push({ text, width: right });
    [text, right] = ["", 0];
  };
  for (const { str, width, transform, hasEOL } of items) {
    text += str;
    right = Math.max(right, (transform[4] ?? 0) + width);
    if (hasEOL) end();
  }
  end();
  return lines;
}

function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const isEdge = (index: number) => index === 0 || index === lines.length - 1;
  return lines.filter(({ text }, index) => !(isEdge(index) && PAGE_NUMBER.test(text)));
}

function paragraphsOf(pages: readonly (readonly Line[])[]): string {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const lines of pages) {
    const widest = Math.max(0, ...lines.map(({ width }) => width));
    for (const { text, width } of lines) {
      if (isOpen) paragraphs.push(`${paragraphs.pop() ?? ""}${text}`);
      else paragraphs.push(text);
      isOpen = width >= widest * FULL && !ENDS.test(text);
    }
  }
  return paragraphs.join("\n");
}
