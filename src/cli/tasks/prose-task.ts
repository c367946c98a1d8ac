/** Reads the text of a report, and writes comments into a copy of it. The bytes are written by whoever asked for them. */
import type { Prose } from "../../domain/prose/prose";
import { withComments, type DocxComment } from "../../workbook/files/documents/docx-comments";
import { proseOfFile } from "../../workbook/files/documents/prose-of-file";
import { bytesOf, digestOf, FileError } from "./open-file";
import { pdfText } from "./pdf-text";

export interface ProseOfReport {
  readonly prose: Prose;
  readonly digest: string;
  readonly takesComments: boolean;
}

export async function proseTask({ file }: { readonly file: string }): Promise<ProseOfReport> {
  const bytes = await bytesOf(file);
  return { ...(await proseOfFile(bytes, file, pdfText)), digest: digestOf(bytes) };
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
