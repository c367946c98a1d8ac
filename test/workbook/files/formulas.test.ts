/** Formulas nobody has calculated, figures above the line, and parts of an .xlsx that reading does not need. */
import { UNCALCULATED } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import { readWorkbook } from "../../../src/workbench/grid/xlsx/read";
import { mark } from "../../contract/contract-workbooks";
import { packageOf, rels } from "./package-parts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const sheetOf = (cells: string, after = "") =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData>${after}</worksheet>`;
const bookOf = (after: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`;

async function read(cells: string, more: Readonly<Record<string, string | null>> = {}, after = ""): Promise<Grid> {
  const bytes = packageOf({}, { "xl/worksheets/sheet1.xml": sheetOf(cells, after), ...more });
  return (await (await openWorkbookFile(bytes, "a.xlsx")).read())[0]!;
}

describe("a formula without a stored result", () => {
  test.each<[string, string, unknown]>([
    ["no value", `<c r="A1"><f>B1+C1</f></c>`, UNCALCULATED],
    ["an empty value, as openpyxl writes it", `<c r="A1"><f>B1+C1</f><v></v></c>`, UNCALCULATED],
    ["an empty value, self-closing", `<c r="A1"><f>B1</f><v/></c>`, UNCALCULATED],
    ["a number without a value", `<c r="A1" t="n"><f>B1</f></c>`, UNCALCULATED],
    ["a text without a value", `<c r="A1" t="str"><f>B1</f></c>`, UNCALCULATED],
    ["a shared formula", `<c r="A1"><f t="shared" si="0"/></c>`, UNCALCULATED],
    ["without addresses", `<c><f>1+1</f></c>`, UNCALCULATED],
    ["a text that came out empty", `<c r="A1" t="str"><f>""</f><v></v></c>`, ""],
    ["a result of 0", `<c r="A1"><f>B1</f><v>0</v></c>`, 0],
    ["an error", `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
    ["no formula", `<c r="A1" s="0"/><c r="B1"><v>1</v></c>`, null],
  ])("%s", async (_name, cell, value) => {
    const grid = await read(cell);
    expect(grid.values[0]?.[0] ?? null).toEqual(value);
    expect(grid.asksToCalculate).toBeUndefined();
  });

  test("far out stands where it is, and one of our own functions is none", async () => {
    const grid = await read(`<c r="B1"><v>1</v></c><c r="D1"><f>_xldudf_EDU_LANDPERPUPIL()</f></c><c r="F1"><f>B1*2</f></c>`);
    expect(grid.values).toEqual([[null, 1, null, null, null, UNCALCULATED]]);
    expect(grid.ownFormulas).toEqual([{ row: 0, col: 3 }]);
  });

  test("formulas of rules and validations are no cells", async () => {
    const after = `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting><extLst><ext xmlns:xm="x"><xm:f>A1</xm:f></ext></extLst>`;
    const grid = await read(`<c r="A1"><v>5</v></c>`, { "xl/workbook.xml": bookOf('<calcPr fullCalcOnLoad="1"/>') }, after);
    expect(grid.values).toEqual([[5]]);
    expect(grid.asksToCalculate).toBeUndefined();
  });
});

describe("where the file asks to be calculated when it is opened", () => {
  const CELLS = `<c r="A1"><f>B1</f><v>0</v></c><c r="B1"><v>0</v></c><c r="C1"><f>B1+5</f><v>5</v></c><c r="D1" t="str"><f>B1</f><v></v></c>`;
  test.each([
    ["the workbook", bookOf('<calcPr calcId="1" fullCalcOnLoad="1"/>'), ""],
    ["the worksheet", bookOf(""), '<sheetCalcPr fullCalcOnLoad="true"/>'],
  ])("%s: a stored 0 or blank of a formula is no result, a constant and other results are", async (_name, workbook, after) => {
    const grid = await read(CELLS, { "xl/workbook.xml": workbook }, after);
    expect(grid.values).toEqual([[UNCALCULATED, 0, 5, UNCALCULATED]]);
    expect(grid.asksToCalculate).toBe(true);
  });
});

describe("figures above or below the line", () => {
  const run = (text: string, position = "") =>
    `<r>${position ? `<rPr><vertAlign val="${position}"/></rPr>` : ""}<t>${text}</t></r>`;
  const strings = `<sst xmlns="${MAIN}" count="1"><si>${run("12000")}${run("1", "superscript")}<rPh sb="0" eb="1"><t>7</t></rPh></si></sst>`;

  test("in a shared string and in a text of the cell are no digits of the figure", async () => {
    const grid = await read(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${run("面积（m")}${run("2", "superscript")}${run("）")}</is></c><c r="C1" t="inlineStr"><is>${run("H")}${run("2", "subscript")}${run("O", "baseline")}</is></c>`,
      {
        "xl/sharedStrings.xml": strings,
        "xl/_rels/workbook.xml.rels": rels([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "sharedStrings", "sharedStrings.xml"],
        ]),
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
      },
    );
    expect(grid.values).toEqual([["12000¹", "面积（m²）", "H₂O"]]);
  });
});

describe("a part that reading does not need may be broken or absent", () => {
  const related = (kind: string, target: string) => ({
    "xl/_rels/workbook.xml.rels": rels([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", kind, target],
    ]),
  });
  const declared = (part: string, type: string) => ({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
  });
  const UTF16 = `\u00ff\u00fe<\0a\0/\0>\0`;
  test.each<[string, Readonly<Record<string, string>>]>([
    ["custom XML in UTF-16", { ...related("customXml", "../customXml/item1.xml"), "customXml/item1.xml": UTF16 }],
    ["custom XML that is not well-formed", { ...related("customXml", "../customXml/item1.xml"), "customXml/item1.xml": "<a>" }],
    [
      "links to other workbooks",
      { ...related("externalLink", "externalLinks/externalLink1.xml"), "xl/externalLinks/externalLink1.xml": "<a" },
    ],
    [
      "styles that are declared and absent",
      {
        ...related("styles", "styles.xml"),
        ...declared("xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"),
      },
    ],
    [
      "metadata that are declared and absent",
      declared("xl/metadata.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"),
    ],
    [
      "document properties",
      {
        "docProps/core.xml": "<<<",
        ...declared("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      },
    ],
    ["connections", { ...related("connections", "connections.xml"), "xl/connections.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a/>' }],
  ])("%s", async (_name, parts) => {
    const bytes = packageOf({}, parts);
    const workbook = await openWorkbookFile(bytes, "a.xlsx");
    expect((await workbook.read())[0]!.values).toEqual([[], [null, 7380, "字"]]);
    expect(await workbook.getSetting("standard")).toBeNull();
    await workbook.mark([mark("表", "B2", "fail", "不足")]);
    expect((await (await openWorkbookFile(await workbook.save(), "a.xlsx")).read())[0]!.values).toEqual([[], [null, 7380, "字"]]);
    const shown = Object.values((await readWorkbook(bytes, "a.xlsx")).data.sheets ?? {});
    expect(shown[0]!.cellData?.[1]?.[1]?.v).toBe(7380);
  });

  test("a worksheet that cannot be read makes the file damaged, it does not vanish", async () => {
    const bytes = packageOf({}, { "xl/worksheets/sheet1.xml": sheetOf(`<c r="A1" t="s"><v>3</v></c>`) });
    await expect(openWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ code: "damaged" });
  });
});
