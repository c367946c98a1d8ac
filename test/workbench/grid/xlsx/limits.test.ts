/** What a file may ask the grid to show: figures in it never decide how much work or memory that takes. */
import { packageOf } from "../../../workbook/files/package-parts";
import { readWorkbook } from "../../../../src/workbench/grid/xlsx/read";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheetWith = (content: string, before = ""): Uint8Array =>
  packageOf(
    {},
    { "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}>${before}<sheetData>${ROW}</sheetData>${content}</worksheet>` },
  );
const ROW = '<row r="1"><c r="A1"><v>7</v></c></row>';
const WHOLE = "A1:XFD1048576";
/** A worksheet with one cell is shown with 200 rows and 26 columns. */
const SHOWN = { startRow: 0, startColumn: 0, endRow: 199, endColumn: 25 };

const opened = async (bytes: Uint8Array) => (await readWorkbook(bytes, "a.xlsx")).data;
const sheetOf = async (bytes: Uint8Array) => Object.values((await opened(bytes)).sheets!)[0]!;
const rulesOf = async (bytes: Uint8Array) =>
  (JSON.parse((await opened(bytes)).resources![1]!.data) as Record<string, { ranges: object[] }[]>)["sheet-1"]!;
const rule = (area: string): string =>
  `<conditionalFormatting sqref="${area}"><cfRule type="expression" priority="1"><formula>A1&gt;5</formula></cfRule></conditionalFormatting>`;

test.each<[string, Uint8Array, string]>([
  ["a cell in row 999,999,999", bytesWithRow('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'), "damaged"],
  ["a height of row 1,048,577", bytesWithRow('<row r="1048577" ht="20"/>'), "damaged"],
  ["row 0", bytesWithRow('<row r="0"><c><v>1</v></c></row>'), "damaged"],
  ["columns to 2,000,000,000", sheetWith("", '<cols><col min="1" max="2000000000" width="9"/></cols>'), "damaged"],
  ["the same columns twice", sheetWith("", `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(2)}</cols>`), "damaged"],
  ["rules over 58 × 5,200 cells reckoned by formulas", sheetWith(rule(WHOLE).repeat(58)), "tooLarge"],
  ["two worksheets of one name", twoSheets(), "duplicateSheets"],
])("%s", async (_, bytes, code) => {
  const result = await readWorkbook(bytes, "a.xlsx").then(
    () => "none",
    (error: { code: string }) => error.code,
  );
  expect(result).toBe(code);
});

test("merged areas and rules over a whole worksheet reach as far as it is shown", async () => {
  const merged = sheetWith(`<mergeCells><mergeCell ref="${WHOLE}"/></mergeCells>`);
  expect((await sheetOf(merged)).mergeData).toEqual([SHOWN]);
  expect((await rulesOf(sheetWith(rule(WHOLE)))).map(({ ranges }) => ranges)).toEqual([[expect.objectContaining(SHOWN)]]);
});

test("57 rules over all of 5,200 cells are read; those below and beside what is shown are not", async () => {
  expect(await rulesOf(sheetWith(rule(WHOLE).repeat(57)))).toHaveLength(57);
  expect(await rulesOf(sheetWith(rule("A500:B600") + rule("AZ1:BA9")))).toEqual([]);
});

test("an array formula over a whole worksheet clears the cells that there are", async () => {
  const array = `<row r="2"><c r="A2"><f t="array" ref="A2:XFD1048576">1+1</f><v>2</v></c><c r="B2"><v>2</v></c></row>`;
  const { cellData } = await sheetOf(bytesWithRow(array));
  expect(cellData![1]![0]).toMatchObject({ v: 2, f: "=1+1" });
  expect(cellData![1]![1]).not.toHaveProperty("v");
  expect(cellData![0]![0]).toMatchObject({ v: 7 });
});

function bytesWithRow(row: string): Uint8Array {
  return packageOf({}, { "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData>${ROW}${row}</sheetData></worksheet>` });
}

function twoSheets(): Uint8Array {
  const sheets = [1, 2].map((id) => `<sheet name="表" sheetId="${id}" r:id="rId1"/>`).join("");
  const office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return packageOf({}, { "xl/workbook.xml": `<workbook ${MAIN} ${office}><sheets>${sheets}</sheets></workbook>` });
}
