/** .xlsb, .ods and the tables of a .docx. */
import { utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import type { Grid } from "../../../../src/domain/kernel/grid";
import { openWorkbookFile } from "../../../../src/workbook/files/file-workbook";
import { mark } from "../../../contract/contract-workbooks";

const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const grids = async (bytes: Uint8Array, name: string): Promise<readonly Grid[]> => (await openWorkbookFile(bytes, name)).read();
const refused = (bytes: Uint8Array, name: string, code: string) =>
  expect(openWorkbookFile(bytes, name)).rejects.toMatchObject({ name: "WorkbookError", code });

function book(): WorkBook {
  const workbook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["学校名称", null, "在校生数"],
    ["西庄小学", null, 258],
    ["东关小学", null, 0.5],
    ["=1+1", null, true],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  sheet.C3!.z = "0.0%";
  sheet["!rows"] = [{}, {}, { hidden: true }];
  sheet["!cols"] = [{}, { hidden: true }];
  utils.book_append_sheet(workbook, sheet, "名单");
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["藏"]]), "隐藏");
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return workbook;
}
const written = (bookType: BookType) =>
  new Uint8Array(write(book(), { type: "array", bookType, compression: true }) as ArrayBuffer);

test.each([
  [".xlsb", "xlsb"],
  [".ods", "ods"],
] as const)("a %s gives values, merges and formats, and a marked copy with them as .xlsx", async (extension, bookType) => {
  const bytes = written(bookType);
  const workbook = await openWorkbookFile(bytes, `名单${extension}`);
  const [grid] = await workbook.read();
  expect(grid).toMatchObject({ sheet: "名单", merges: [{ row: 0, col: 0, rows: 1, cols: 2 }] });
  expect(grid!.values.map((row) => [row[0], row[2]])).toEqual([
    ["学校名称", "在校生数"],
    ["西庄小学", 258],
    ["东关小学", 0.5],
    ["=1+1", true],
  ]);
  expect(grid!.numberFormats![2]![2]).toMatch(/%$/);
  expect(workbook).toMatchObject({ isConverted: true, savedAs: ".xlsx" });
  expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  await workbook.mark([mark("名单", "C3", "fail", "不足")]);
  const again = await grids(await workbook.save(), "a.xlsx");
  expect(again[0]!.values).toEqual(grid!.values);
});

test("an .xlsb tells hidden sheets, rows and columns", async () => {
  const [grid, hidden] = await grids(written("xlsb"), "a.xlsx");
  expect(grid!.hidden).toEqual({ sheet: false, rows: [2], cols: [1] });
  expect(hidden!.hidden.sheet).toBe(true);
});

describe("an .ods", () => {
  const ods = (sheets: string, styles = "", more: Readonly<Record<string, string>> = {}) =>
    zip({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
      ...more,
    });
  const cell = (value: number, more = "") =>
    `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;

  test("tells hidden sheets, rows and columns", async () => {
    const [shown, hidden] = await grids(
      ods(
        `<table:table table:name="甲"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>` +
          `<table:table-row>${cell(1)}${cell(2)}${cell(3)}</table:table-row><table:table-row table:visibility="filter" table:number-rows-repeated="2">${cell(4)}</table:table-row><table:table-row>${cell(5)}</table:table-row></table:table>` +
          `<table:table table:name="乙" table:style-name="ta2"><table:table-row>${cell(6)}</table:table-row></table:table>`,
        `<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`,
      ),
      "a.ods",
    );
    expect(shown!.values).toEqual([[1, 2, 3], [4], [4], [5]]);
    expect(shown!.hidden).toEqual({ sheet: false, rows: [1, 2], cols: [2] });
    expect(hidden).toMatchObject({ sheet: "乙", values: [[6]], hidden: { sheet: true } });
  });

  test("blank cells over the whole width and height are nothing", async () => {
    const [grid] = await grids(
      ods(
        `<table:table table:name="甲"><table:table-row>${cell(1)}<table:table-cell table:number-columns-repeated="16383"></table:table-cell></table:table-row>` +
          `<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
      ),
      "a.ods",
    );
    expect(grid!.values).toEqual([[1]]);
  });

  const bomb = (value: string) =>
    `<table:table table:name="甲"><table:table-row table:number-rows-repeated="1000000">${value}</table:table-row></table:table>`;
  test("what stands for more cells than can be read is refused at once, whatever the prefixes", async () => {
    const repeated = ods(bomb(cell(1, ' table:number-columns-repeated="16000"')));
    await refused(repeated, "a.ods", "tooLarge");
    const text = `<table:table-cell table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>`;
    await refused(ods(bomb(text)), "a.ods", "tooLarge");
    await refused(ods(bomb(text).replaceAll("table:", "q:")), "a.ods", "tooLarge");
  });

  test("a password, entities and broken XML are told apart", async () => {
    const manifest = { "META-INF/manifest.xml": "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>" };
    await refused(ods("", "", manifest), "a.ods", "passwordProtected");
    await refused(zip({ mimetype: "x", "encrypted-package": "?" }), "a.ods", "passwordProtected");
    await refused(zip({ "content.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a/>' }), "a.ods", "tooLarge");
    await refused(zip({ "content.xml": "<a><b></a>" }), "a.ods", "damaged");
  });
});

describe("the tables of a .docx", () => {
  const docx = (body: string) =>
    zip({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w" xmlns:mc="m"><w:body>${body}</w:body></w:document>`,
    });
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const tc = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith("<") ? text : p(text)}</w:tc>`;
  const tr = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const tbl = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
  const span = (cols: number) => `<w:gridSpan w:val="${cols}"/>`;

  test("with merged cells, and the lines above that say what it is", async () => {
    const [grid] = await grids(
      docx(
        p(
          "各校办学条件如下，所列数据均以学年初统计报表为准，图书、仪器以实物台账为准，占地面积、建筑面积以不动产登记为准，不含租借校舍和校外运动场地的面积，不含附设幼儿园的人数和面积，请各校认真核对。",
        ) +
          p("表一 小学办学条件（2026学年初）") +
          p("") +
          p("单位：人") +
          tbl(
            tr(tc("学校", '<w:vMerge w:val="restart"/>'), tc("在校生", span(2))),
            tr(tc("", "<w:vMerge/>"), tc("男"), tc("女")),
            tr(tc("西庄小学"), tc("130"), tc("128")),
          ),
      ),
      "说明.docx",
    );
    expect(grid).toMatchObject({
      sheet: "表1",
      values: [["表一 小学办学条件（2026学年初）"], ["单位：人"], ["学校", "在校生"], [null, "男", "女"], ["西庄小学", 130, 128]],
    });
    expect(grid!.merges).toEqual([
      { row: 2, col: 1, rows: 1, cols: 2 },
      { row: 2, col: 0, rows: 2, cols: 1 },
    ]);
  });

  test("a table in a cell is one of its own; raised figures, deleted text and second versions are not read as figures", async () => {
    const inner = tbl(tr(tc("乙"), tc("2")));
    const raised = `<w:p><w:r><w:t>12000</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>`;
    const versions = `<w:p><w:del><w:r><w:delText>7</w:delText></w:r></w:del><mc:AlternateContent><mc:Choice><w:r><w:t>3</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>3</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    const workbook = await openWorkbookFile(
      docx(tbl(tr(tc(raised), tc(p("外") + inner + p("末"))), tr(tc(versions), tc("4")))),
      "a.docx",
    );
    const read = await workbook.read();
    expect(read.map(({ sheet, values }) => [sheet, values])).toEqual([
      [
        "表1",
        [
          ["12000¹", "外\n末"],
          [3, 4],
        ],
      ],
      ["表2", [["乙", 2]]],
    ]);
    expect(workbook.isConverted).toBe(true);
  });

  test("without tables, broken, or with entities is refused", async () => {
    await refused(docx(p("通知")), "通知.docx", "notASpreadsheet");
    await refused(docx("<w:tbl>"), "a.docx", "damaged");
    await refused(docx("<w:tbl><w:tr><w:tc>".repeat(2_000)), "a.docx", "damaged");
    await refused(zip({ "word/document.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a/>' }), "a.docx", "tooLarge");
    await refused(docx(tbl(tr(...Array.from({ length: 40 }, () => tc("x", span(1_000)))))), "a.docx", "tooLarge");
  });
});
