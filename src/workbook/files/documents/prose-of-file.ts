/** The text of a report in whatever file it comes (.docx, .txt, .md, .pdf, or worksheets with text in their cells). */
import type { Grid } from "../../../domain/kernel/grid";
import { proseOfText, type Prose } from "../../../domain/prose/prose";
import { WorkbookError } from "../../port";
import { knownFile } from "../file-kind";
import { openWorkbookFile } from "../file-workbook";
import { checkLength } from "../markup-limits";
import { OoxmlPackage } from "../ooxml-package";
import { decodeText } from "../text-encoding";
import { ZipPackage } from "../zip-package";
import { docxParagraphs } from "./docx-text";

export interface ReadProse {
  readonly prose: Prose;
  /** Comments can be written into a copy of the file. */
  readonly takesComments: boolean;
}

const PDF = "%PDF-";
const ZIP = "PK\u0003\u0004";

/** Lines and paragraphs of a PDF as text, one a line. Only the command line reads PDF. */
export type PdfReader = (bytes: Uint8Array, name: string) => Promise<string>;

/**
 * @param name file name, for messages
 * @throws WorkbookError `empty`, `damaged`, `tooLarge`, `passwordProtected`, `notASpreadsheet`
 */
export async function proseOfFile(bytes: Uint8Array, name: string, readPdf: PdfReader): Promise<ReadProse> {
  if (startOf(bytes).startsWith(PDF)) {
    return { prose: proseOfText(await readPdf(bytes, name)), takesComments: false };
  }
  // Markup in a text that says by its name that it is one is text.
  if (/\.(?:txt|md|markdown)$/i.test(name) && !startOf(bytes).startsWith(ZIP))
    return { prose: textProse(bytes), takesComments: false };
  const { kind, bytes: plain } = knownFile(bytes, name);
  if (kind === "docx") return { prose: docxProse(plain), takesComments: true };
  if (kind === "text") return { prose: textProse(plain), takesComments: false };
  const workbook = await openWorkbookFile(bytes, name);
  return { prose: cellsProse(await workbook.read()), takesComments: false };
}

function docxProse(bytes: Uint8Array): Prose {
  const pkg = new OoxmlPackage(ZipPackage.open(bytes));
  const main = pkg.workbookPart;
  checkLength(pkg.text(main));
  const paragraphs = docxParagraphs(pkg.outline(main)).map(({ text, kind, cell }) => ({ text, kind, ...(cell && { cell }) }));
  return { paragraphs };
}

/** Every text of a worksheet is a paragraph: what stands in its tables is read by the readers of tables. */
function cellsProse(grids: readonly Grid[]): Prose {
  const paragraphs = grids.flatMap(({ values }) =>
    values.flatMap((row) =>
      row.flatMap((value) =>
        typeof value === "string" && value.trim() !== "" ? [{ text: value, kind: "paragraph" as const }] : [],
      ),
    ),
  );
  if (paragraphs.length === 0) throw new WorkbookError("empty", "The workbook holds no text.");
  return { paragraphs };
}

function textProse(bytes: Uint8Array): Prose {
  return proseOfText(checkLength(decodeText(bytes)).replace(/^\uFEFF/, ""));
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 8));
}
