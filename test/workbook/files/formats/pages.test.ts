/** Tables that web systems send under the name of a workbook: HTML, MHTML, XML Spreadsheet 2003, text with tabs. */
import { UNCALCULATED } from "../../../../src/domain/kernel/cell";
import type { Grid } from "../../../../src/domain/kernel/grid";
import { openWorkbookFile } from "../../../../src/workbook/files/file-workbook";
import { encoded } from "../encoded";

async function grids(content: string | Uint8Array, name = "data/名单.xls"): Promise<readonly Grid[]> {
  const bytes = typeof content === "string" ? encoded(content, "utf-8") : content;
  return (await openWorkbookFile(bytes, name)).read();
}

const first = async (content: string | Uint8Array, name?: string): Promise<Grid> => (await grids(content, name))[0]!;
const refused = (content: string | Uint8Array, code: string, name = "a.xls") =>
  expect(openWorkbookFile(typeof content === "string" ? encoded(content, "utf-8") : content, name)).rejects.toMatchObject({
    name: "WorkbookError",
    code,
  });

describe("the encoding of a page", () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><table><tr><td>学校名称</td><td>在校生数</td></tr><tr><td>西庄小学</td><td>258</td></tr></table></body></html>`;
  test.each([
    ["GBK", encoded(page("gb2312"), "gb18030")],
    ["GBK that says it is UTF-8", encoded(page("utf-8"), "gb18030")],
    ["UTF-8", encoded(page("UTF-8"), "utf-8")],
    ["UTF-8 that says it is GBK", encoded(page("gbk"), "utf-8")],
    ["UTF-16 with a mark", encoded(`\uFEFF${page("unicode")}`, "utf-16le")],
    ["UTF-16 without", encoded(page("unicode"), "utf-16le")],
    [
      "Big5",
      encoded(
        page("big5").replace("学校名称", "學校名稱").replace("在校生数", "在校生數").replace("西庄小学", "西莊小學"),
        "big5",
      ),
    ],
  ])("%s", async (name, bytes) => {
    const { values, sheet } = await first(bytes);
    expect(sheet).toBe("名单");
    expect(values[1]).toEqual([name === "Big5" ? "西莊小學" : "西庄小学", 258]);
  });
});

describe("cells of a page", () => {
  test("colspan and rowspan are merges, and the cells beside them keep their columns", async () => {
    const { values, merges } = await first(
      `<table><tr><th rowspan=2>学校</th><th colspan="2">在校生</th><th rowspan=2>班数</th></tr><tr><th>男</th><th>女</th></tr>` +
        `<tr><td>甲<td>100<td>90<td>5</table>`,
    );
    expect(values).toEqual([
      ["学校", "在校生", null, "班数"],
      [null, "男", "女"],
      ["甲", 100, 90, 5],
    ]);
    expect(merges).toEqual([
      { row: 0, col: 0, rows: 2, cols: 1 },
      { row: 0, col: 1, rows: 1, cols: 2 },
      { row: 0, col: 3, rows: 2, cols: 1 },
    ]);
  });

  test("a span that reaches beyond the table ends with it", async () => {
    const { merges, values } = await first(`<table><tr><td rowspan=9>甲</td><td>1</td></tr><tr><td>2</td></tr></table>`);
    expect(merges).toEqual([{ row: 0, col: 0, rows: 2, cols: 1 }]);
    expect(values).toEqual([
      ["甲", 1],
      [null, 2],
    ]);
  });

  test("number formats of Excel: by class, in the cell, by name, with a unit", async () => {
    const { values, numberFormats } = await first(
      String.raw`<style><!-- .t{mso-number-format:"\@";} td.p {mso-number-format:0\.0%} .u{mso-number-format:"0\.00\0022万册\0022"} --></style>` +
        String.raw`<table><tr><td class=t>0371</td><td class="x t">258</td><td class=p x:num="0.927">92.7%</td><td class=u>0.45</td>` +
        String.raw`<td style="mso-number-format:'\#\,\#\#0'" x:num="12000">12,000</td><td style='mso-number-format:Percent' x:num=0.5>50%</td><td style="vnd.ms-excel.numberformat:@">7</td></tr></table>`,
    );
    expect(values).toEqual([["0371", "258", 0.927, 0.45, 12000, 0.5, "7"]]);
    expect(numberFormats).toEqual([["@", "@", "0.0%", '0.00"万册"', "#,##0", "0.00%", "@"]]);
  });

  test("what LibreOffice and Excel keep beside the text: exact values, errors, texts that look like numbers", async () => {
    const { values, numberFormats } = await first(
      `<table><tr><td sdval="0.12345" sdnum="1033;0;0.0%">12.3%</td><td x:err="#DIV/0!">#DIV/0!</td><td x:str>12</td><td x:num>34</td></tr></table>`,
    );
    expect(values).toEqual([[0.12345, { error: "#DIV/0!" }, "12", 34]]);
    expect(numberFormats![0]![0]).toBe("0.0%");
  });

  test("blanks run together, lines stay apart, entities are characters, raised figures are no digits", async () => {
    const { values } = await first(
      `<table><tr><td>\n  在校<br>学生&nbsp;数 </td><td>&nbsp;</td><td>&lt;0.5&#19975;</td><td>12000<sup>1</sup></td><td>面积(m<sup>2</sup>)</td><td><p>一</p><p>二</p></td></tr></table>`,
    );
    expect(values).toEqual([["在校\n学生 数", null, "<0.5万", "12000¹", "面积(m²)", "一\n二"]]);
  });

  test("hidden rows and columns are told, and read like others", async () => {
    const { values, hidden } = await first(
      `<style>.h{display:none}</style><table><col><col style='display:none'><tr><td>甲</td><td>1</td></tr><tr class=h><td>乙</td><td>2</td></tr><tr style="mso-height-source:userset;display : none"><td>丙</td><td>3</td></tr></table>`,
    );
    expect(values).toEqual([
      ["甲", 1],
      ["乙", 2],
      ["丙", 3],
    ]);
    expect(hidden).toEqual({ sheet: false, rows: [1, 2], cols: [1] });
  });

  test("results of our own functions are no data", async () => {
    const { ownFormulas } = await first(
      `<table><tr><td x:fmla="=EDU.CV(A1:A3)" x:num="0.3">0.3</td><td x:fmla="=SUM(B1)" x:num=1>1</td></tr></table>`,
    );
    expect(ownFormulas).toEqual([{ row: 0, col: 0 }]);
  });
});

describe("several tables of a page stand below each other", () => {
  test("with a blank row between, and lines outside of tables on rows of their own", async () => {
    const { values } = await first(
      `<h2>某县小学一览表</h2><p>单位：人</p><table><tr><td>甲<td>1</table><script>var t = "<table>";</script><div>说明</div><table><tr><td>乙<td>2</table><table><tr><td>丙<td>3</table>`,
    );
    expect(values).toEqual([["某县小学一览表"], ["单位：人"], ["甲", 1], ["说明"], ["乙", 2], [], ["丙", 3]]);
  });

  test("a table in a cell of another one stands by itself, where it stands in the page", async () => {
    const { values, merges } = await first(
      `<table><tr><td colspan=2>标题</td></tr><tr><td><table><tr><td>甲</td><td rowspan=3>1</td></tr><tr><td>乙</td></tr></table></td><td></td></tr><tr><td>填表人</td></tr></table>`,
    );
    expect(values).toEqual([["标题"], [], ["甲", 1], ["乙"], [], ["填表人"]]);
    expect(merges).toEqual([
      { row: 0, col: 0, rows: 1, cols: 2 },
      { row: 2, col: 1, rows: 2, cols: 1 },
    ]);
  });
});

test("a page Excel saved is named like its worksheet, and one that only names its worksheets says so", async () => {
  const list = (extra: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>教基3112 &amp; 一</x:Name>${extra}</x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>`;
  expect(await first(`${list("<x:WorksheetOptions/>")}<table><tr><td>1</table></html>`)).toMatchObject({
    sheet: "教基3112 & 一",
  });
  await refused(
    `${list('<x:WorksheetSource HRef="a.files/sheet001.htm"/>')}<frameset><frame src="a.files/sheet001.htm"></frameset></html>`,
    "partsElsewhere",
  );
  await refused(`<html><p>页面</p></html>`, "notASpreadsheet");
});

describe("a single file web page (MHTML)", () => {
  const quoted = (text: string): string =>
    [...Buffer.from(text)]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join("")
      .replaceAll(/((?:=..){20})/g, "$1=\r\n");
  const table = (name: string, value: number) =>
    `<html><body><table><tr><td>${name}</td><td>${value}</td></tr></table></body></html>`;

  test("with one page, quoted-printable", async () => {
    const file = `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(table("西庄小学", 258))}`;
    expect((await first(file)).values).toEqual([["西庄小学", 258]]);
  });

  test("with a page for each worksheet, in base64 and GBK, in the order and under the names of the workbook", async () => {
    const base64 = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString("base64")
        .replaceAll(/(.{60})/g, "$1\r\n");
    const sheet = (name: string, file: string) =>
      `<x:ExcelWorksheet><x:Name>${name}</x:Name><x:WorksheetSource HRef="a.files/${file}"/></x:ExcelWorksheet>`;
    const main = `<html><xml><x:ExcelWorkbook>${sheet("小学", "sheet002.htm")}${sheet("初中", "sheet001.htm")}</x:ExcelWorkbook></xml><frameset></frameset></html>`;
    const hidden = `<html><xml><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></xml>${table("乙中学", 2)}</html>`;
    const part = (location: string, bytes: Uint8Array) =>
      `------=_Next\r\nContent-Location: file:///C:/x/${location}\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${base64(bytes)}\r\n\r\n`;
    const file =
      `From: <Saved by Excel>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n\r\nThis document is a single file web page.\r\n` +
      part("a.htm", encoded(main, "gb18030")) +
      part("a.files/tabstrip.htm", encoded(table("小学", 0), "gb18030")) +
      part("a.files/sheet001.htm", encoded(hidden, "gb18030")) +
      part("a.files/sheet002.htm", encoded(table("甲小学", 1), "gb18030")) +
      `------=_Next\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------=_Next--\r\n`;
    const read = await grids(file);
    expect(read.map(({ sheet, values, hidden: { sheet: isHidden } }) => [sheet, values, isHidden])).toEqual([
      ["小学", [["甲小学", 1]], false],
      ["初中", [["乙中学", 2]], true],
    ]);
  });

  test("without any table is no workbook", async () => {
    await refused(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n你好\n--b--\n",
      "notASpreadsheet",
    );
  });
});

describe("XML Spreadsheet 2003", () => {
  const book = (sheets: string, styles = "") =>
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${styles}${sheets}</Workbook>`;

  test("cells, places, merges, formats, dates, errors, hidden parts", async () => {
    const [grid, other] = await grids(
      book(
        `<Worksheet ss:Name="一览表" ss:Protected="1"><Table><Column/><Column ss:Hidden="1" ss:Span="1"/>` +
          `<Row><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">标题 </Data></Cell><Cell><Data ss:Type="Number">1</Data></Cell></Row>` +
          `<Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.927</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell>` +
          `<Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="DateTime">2026-09-01T00:00:00.000</Data></Cell><Cell ss:Formula="=R[-1]C"/>` +
          `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">12000<Sup>①1</Sup></ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row></Table></Worksheet>` +
          `<Worksheet ss:Name="藏"><Table><Row ss:StyleID="t"><Cell><Data ss:Type="String">007</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
        `<Styles><Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="t"><NumberFormat ss:Format="@"/></Style></Styles>`,
      ),
    );
    expect(grid).toMatchObject({
      sheet: "一览表",
      isProtected: true,
      merges: [{ row: 0, col: 0, rows: 2, cols: 3 }],
      hidden: { sheet: false, rows: [3], cols: [1, 2] },
    });
    expect(grid!.values[0]).toEqual(["标题", null, null, 1]);
    // 1 September 2026 is day 46266 of the 1900 date system.
    expect(grid!.values[3]).toEqual([null, null, 0.927, true, { error: "#N/A" }, 46266, UNCALCULATED, "12000①¹"]);
    expect(grid!.numberFormats![3]!.slice(2, 6)).toEqual(["0.00%", null, null, "yyyy-mm-dd"]);
    expect(other).toMatchObject({ sheet: "藏", values: [["007"]], numberFormats: [["@"]], hidden: { sheet: true } });
  });

  test("in GBK, with prefixes on everything", async () => {
    const xml = `<?xml version="1.0" encoding="GB2312"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="名单"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">东关小学</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="Number">200</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>`;
    expect(await first(encoded(xml, "gb18030"))).toMatchObject({ sheet: "名单", values: [["东关小学", 200]] });
  });

  test("what is broken or out of any worksheet is refused", async () => {
    await refused(
      book(
        `<Worksheet ss:Name="a"><Table><Row ss:Index="99999999"><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>`,
      ),
      "tooLarge",
    );
    await refused(book(`<Worksheet ss:Name="a"><Table><Row>`), "damaged");
    await refused(book("<Names/>"), "notASpreadsheet");
    await refused(book("").replace("<?mso", '<!DOCTYPE a [<!ENTITY b "bb">]><?mso'), "tooLarge");
  });
});

describe("text with tabs under the name of a workbook", () => {
  test.each([
    [
      "GBK below a title",
      encoded("某县小学办学条件一览表\r\n学校名称\t图书册数\r\n西庄小学\t1,500\r\n东关小学\t12,345,678\r\n", "gb18030"),
      [["某县小学办学条件一览表"], ["学校名称", "图书册数"], ["西庄小学", "1,500"], ["东关小学", "12,345,678"]],
    ],
    [
      "UTF-16, as Excel saves it",
      encoded('\uFEFF学校\t数\r\n"甲\t乙"\t5\r\n', "utf-16le"),
      [
        ["学校", "数"],
        ["甲\t乙", 5],
      ],
    ],
  ])("in %s", async (_name, bytes, values) => {
    expect(await first(bytes)).toMatchObject({ sheet: "名单", values });
  });

  test("prose is none", async () =>
    refused(encoded("各校：\r\n\t请于 9 月 1 日前上报。\r\n谢谢。", "gb18030"), "notASpreadsheet"));
});

describe("a .csv of traditional script", () => {
  test("in Big5", async () => {
    const bytes = encoded("學校名稱,學生數,備註\r\n竹圍國民小學,258,無\r\n", "big5");
    expect((await first(bytes, "a.csv")).values[1]).toEqual(["竹圍國民小學", 258, "無"]);
  });
  test("in GBK, as a computer in the mainland keeps it", async () => {
    const bytes = encoded("學校名稱,學生數\r\n張灣國際小學,258\r\n", "gb18030");
    expect((await first(bytes, "a.csv")).values[1]).toEqual(["張灣國際小學", 258]);
  });
});

describe("nothing takes longer than its length", () => {
  const within = async (run: () => Promise<unknown>) => {
    const began = Date.now();
    await run().catch((error: unknown) => expect(error).toMatchObject({ name: "WorkbookError" }));
    expect(Date.now() - began).toBeLessThan(8_000);
  };
  test.each([
    ["spans of 1,000 rows and columns", `<table>${`<tr>${"<td rowspan=65534 colspan=1000>x".repeat(16)}`.repeat(2_000)}`],
    ["rows beside columns that are all taken", `<table><tr>${"<td rowspan=60000>x".repeat(10_000)}${"<tr><td>y".repeat(60_000)}`],
    ["a colspan of two thousand million", `<table><tr><td colspan=2000000000>x<td>y</table>`],
    ["tables in tables", "<table><tr><td>".repeat(50_000)],
    ["elements that are never closed", `<table><tr><td>${"<b>".repeat(200_000)}`],
    ["closing tags without an opening one", `<table><tr><td>${"<b>".repeat(300)}${"</i>".repeat(500_000)}`],
    ["braces of a style sheet", `<style>${"a{".repeat(300_000)}</style><table><tr><td>1</table>`],
    ["lists of worksheets without an end", `<html>${"<x:ExcelWorksheet>".repeat(50_000)}<table><tr><td>1</table>`],
    ["quotes of a number format", `<table><tr><td style='mso-number-format:"${"\\".repeat(200_001)}'>1</table>`],
    ["boundaries without parts", `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${"--b\n".repeat(200_000)}`],
    ["header lines", `MIME-Version: 1.0\n${"a: b\n ".repeat(200_000)}`],
    [
      "columns of XML",
      `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>${'<Column ss:Span="1000000"/>'.repeat(1_000)}`,
    ],
    ["depth of XML", `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${"<a>".repeat(500_000)}`],
  ])("%s", async (_name, content) => within(() => grids(content)));
});
