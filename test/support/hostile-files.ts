/** Files that hold up whatever reads them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { write } from "@e965/xlsx";

/** An .xls whose formula stops before the length of its tokens is told: what reads it for that length never ends. */
export function endlessXls(): Uint8Array<ArrayBuffer> {
  const cut = { t: "n", v: 1, f: "1", bf: [] };
  const sheet = { "!ref": "A1:B2", A1: { t: "s", v: "学校名称" }, B2: cut };
  const bytes = write({ SheetNames: ["名单"], Sheets: { 名单: sheet } } as never, { type: "array", bookType: "biff8" });
  return new Uint8Array(bytes as ArrayBuffer);
}

/** The .xlsx with column widths that reach so far. */
export function withColumnsTo(last: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const sheet = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[sheet]!).replace(/<cols>.*?<\/cols>/, "");
  const columns = `<cols><col min="1" max="${last}" width="9" customWidth="1"/></cols>`;
  parts[sheet] = strToU8(xml.replace("<sheetData", `${columns}<sheetData`));
  return zipSync(parts);
}
