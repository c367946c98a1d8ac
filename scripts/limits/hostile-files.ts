/** Files that hold up or exhaust what reads them, made on the spot. */
import { write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

type Bytes = Uint8Array<ArrayBuffer>;

const FIRST_SHEET = "xl/worksheets/sheet1.xml";
const HEADINGS = "学校名称,学段,在校生数,图书册数,占地面积";

/** An .xls with a formula that ends before the length of its tokens is told: who reads it by that length never ends. */
export function endlessXls(): Bytes {
  const cut = { t: "n", v: 1, f: "1", bf: [] };
  const sheet = { "!ref": "A1:B2", A1: { t: "s", v: "学校名称" }, B2: cut };
  const bytes = write({ SheetNames: ["名单"], Sheets: { 名单: sheet } } as never, { type: "array", bookType: "biff8" });
  return new Uint8Array(bytes as ArrayBuffer);
}

/** The .xlsx with column widths that reach so far, so many times. */
export function withColumnsTo(last: number, bytes: Uint8Array, times = 1): Bytes {
  const columns = `<col min="1" max="${last}" width="9" customWidth="1"/>`.repeat(times);
  return withPart(bytes, FIRST_SHEET, (xml) =>
    xml.replace(/<cols>.*?<\/cols>/, "").replace("<sheetData", `<cols>${columns}</cols><sheetData`),
  );
}

/** The .xlsx with elements within each other in the part that names its worksheets. */
export function nested(depth: number, bytes: Uint8Array): Bytes {
  const inside = `${"<ext>".repeat(depth)}${"</ext>".repeat(depth)}`;
  return withPart(bytes, "xl/workbook.xml", (xml) => xml.replace("</workbook>", `<extLst>${inside}</extLst></workbook>`));
}

/** The .xlsx with the name of its first worksheet given to the second too. */
export function withTwoOfOneName(bytes: Uint8Array): Bytes {
  return withPart(bytes, "xl/workbook.xml", (xml) => {
    const [first, second] = [...xml.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1]!);
    return xml.replace(`name="${second}"`, `name="${first}"`);
  });
}

/** A list in which one school has so many pupils. */
export function listWithPupils(pupils: number): Bytes {
  return strToU8(`${HEADINGS}\n甲校,小学,${pupils},1000,2500\n乙校,小学,50,2000,900\n丙校,小学,80,100,1000\n`);
}

/** A list behind so many bytes of quotes, the last of which is never closed. */
export function quotes(length: number): Bytes {
  return strToU8(`${HEADINGS}\n${'"'.repeat(length - (length % 2) + 1)}甲校,小学,100,1000,2500\n乙校,小学,50,2000,900\n`);
}

/** The .xlsx with so many filled cells, all different, in its first worksheet. */
export function withCells(count: number, bytes: Uint8Array): Bytes {
  const rows: string[] = [];
  for (let row = 1, cell = 0; cell < count; row++) {
    let cells = "";
    for (const column of "ABCDEFGHIJ") cells += `<c r="${column}${row}"><v>${cell++}</v></c>`;
    rows.push(`<row r="${row}">${cells}</row>`);
  }
  return withPart(bytes, FIRST_SHEET, (xml) =>
    xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows.join("")}</sheetData>`),
  );
}

function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Bytes {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  const after = change(before);
  if (after === before) throw new Error(`Part ${part} has no place for the change.`);
  parts[part] = strToU8(after);
  return zipSync(parts);
}
