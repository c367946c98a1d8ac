/** Reads what a report says, and writes comments into a copy of it. The bytes are written by whoever asked for them. */
import type { Claims } from "../../domain/prose/claim";
import { proseOfText, type Prose } from "../../domain/prose/prose";
import { readClaims } from "../../domain/prose/read-claims";
import { withComments, type DocxComment } from "../../workbook/files/documents/docx-comments";
import { proseOfFile } from "../../workbook/files/documents/prose-of-file";
import { bytesOf, digestOf, FileError } from "./open-file";
import { pdfText } from "./pdf-text";

export interface ReadReport {
  readonly claims: Claims;
  /** There is no text at all. */
  readonly isEmpty: boolean;
  readonly digest: string;
  readonly takesComments: boolean;
}

export interface ReportRequest {
  /** Path, or what the text is called. */
  readonly file: string;
  /** The text itself, where it comes from elsewhere than a file. */
  readonly text?: string;
}

export async function reportTask({ file, text }: ReportRequest): Promise<ReadReport> {
  if (text !== undefined) return { ...claimsOf(proseOfText(text)), digest: "", takesComments: false };
  const bytes = await bytesOf(file);
  const { prose, takesComments } = await proseOfFile(bytes, file, pdfText);
  return { ...claimsOf(prose), digest: digestOf(bytes), takesComments };
}

function claimsOf(prose: Prose): Pick<ReadReport, "claims" | "isEmpty"> {
  return { claims: readClaims(prose), isEmpty: prose.paragraphs.every(({ text }) => text.trim() === "") };
}

export interface CommentRequest {
  readonly file: string;
  /** Of the file as it was read. */
  readonly digest: string;
  readonly comments: readonly DocxComment[];
  /** ISO time the comments carry. */
  readonly date: string;
}

export async function commentTask({ file, digest, comments, date }: CommentRequest): Promise<{ readonly bytes: Uint8Array }> {
  const bytes = await bytesOf(file);
  if (digestOf(bytes) !== digest) throw new FileError("changed");
  return { bytes: withComments(bytes, comments, date) };
}
