/** Program of the worker in which files are opened: whatever a file does to it, the page goes on. */
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/port";
import { readWorkbook, type OpenedWorkbook } from "../grid/xlsx/read";

/** What the page asks for. */
export interface ToOpen {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
}

/** What the worker says: once that it is there, then one answer for each file. */
export type Said = "ready" | { readonly opened: OpenedWorkbook } | { readonly code: WorkbookErrorCode };

const say = (said: Said, handedOver: Transferable[] = []): void => self.postMessage(said, { transfer: handedOver });

self.addEventListener("message", ({ data: { bytes, name } }: MessageEvent<ToOpen>) => {
  void readWorkbook(bytes, name).then(
    (opened) => say({ opened }, opened.original ? [opened.original.bytes.buffer] : []),
    (error: unknown) => say({ code: codeOf(error) }),
  );
});
say("ready");

function codeOf(error: unknown): WorkbookErrorCode {
  if (error instanceof WorkbookError) return error.code;
  // Only a file that nests without end lets a function call itself so often.
  return error instanceof RangeError && /call stack/i.test(error.message) ? "damaged" : "hostFailure";
}
