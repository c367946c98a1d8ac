/** Marks in packages of every shape: what is added, what stays byte for byte, and that clearing leaves nothing behind. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import type { Mark } from "../../../src/workbook/port";
import { mark } from "../../contract/contract-workbooks";
import { comments, packageOf, partsOf, partText, rels, strict, styles } from "./package-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const VML_USER =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
  ' <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout>' +
  '<v:shape id="_x0000_s3073" type="#_x0000_t201"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
const VML_NOTE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600"/><v:shape id="_x0000_s3074" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
/** As openpyxl writes it. */
const VML_OTHER_PREFIXES =
  '<xml><ns2:shapetype xmlns:ns2="urn:schemas-microsoft-com:vml" id="_x0000_t202"/><ns0:shape xmlns:ns0="urn:schemas-microsoft-com:vml" type="#_x0000_t202" id="_x0000_s1026"><ns2:ClientData xmlns:ns2="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><ns2:Row>1</ns2:Row><ns2:Column>1</ns2:Column></ns2:ClientData></ns0:shape>';
const WITH_NOTES = {
  after:
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><legacyDrawing r:id="rId7"/><tableParts count="0"/>',
  rels: [
    ["rId7", "vmlDrawing", "../drawings/vmlDrawing9.vml"],
    ["rId8", "comments", "/xl/comments9.xml"],
  ],
} as const;
const userNote = (text: string): string => `<comment ref="B2" authorId="0"><text>${text}</text></comment>`;
const noteParts = (text: string, shapes = VML_USER + VML_NOTE) => ({
  "xl/comments9.xml": comments(userNote(text)),
  "xl/drawings/vmlDrawing9.vml": `${shapes}</xml>`,
});
const CONDITIONAL = (priority: number): string =>
  `<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="0" priority='${priority}'><formula>B2&gt;1</formula></cfRule></conditionalFormatting>`;

const NEWER_RULE =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const MARKS = [
  mark("表", "B2", "fail", "低于标准"),
  mark("表", "B3", "fail", "缺 3 间"),
  mark("表", "B4", "cannotTell", "未填"),
  mark("表", "E9", "warning", "请核对", "tables"),
];

const SHAPES: readonly (readonly [string, Uint8Array])[] = [
  ["no styles at all", packageOf()],
  ["no list of differential formats", packageOf({}, { "xl/styles.xml": styles("") })],
  ["an empty list of differential formats", packageOf({}, { "xl/styles.xml": styles('<dxfs count="0"/>') })],
  ["an open empty list of differential formats", packageOf({}, { "xl/styles.xml": styles('<dxfs count="0"></dxfs>') })],
  ["differential formats of the user", packageOf({}, { "xl/styles.xml": styles('<dxfs count="1"><dxf><font/></dxf></dxfs>') })],
  [
    "user rules with gaps in their priorities",
    packageOf({ after: CONDITIONAL(3) + CONDITIONAL(7) }, { "xl/styles.xml": styles('<dxfs count="1"><dxf/></dxfs>') }),
  ],
  ["elements with a prefix", packageOf({ prefix: "x:", after: "<x:pageSetup/>" })],
  [
    "notes made of runs",
    packageOf(WITH_NOTES, noteParts('<r><rPr><b/></rPr><t>王老师:</t></r><r><t xml:space="preserve">\n已核对 </t></r>')),
  ],
  ["a note without runs", packageOf(WITH_NOTES, noteParts("<t>已核对 &amp; 盖章</t>"))],
  ["an empty note", packageOf(WITH_NOTES, noteParts(""))],
  [
    "buttons but no notes",
    packageOf({ ...WITH_NOTES, rels: [WITH_NOTES.rels[0]] }, { "xl/drawings/vmlDrawing9.vml": `${VML_USER}</xml>` }),
  ],
  [
    "rules of newer versions in the extension list",
    packageOf({ after: CONDITIONAL(2) + NEWER_RULE }, { "xl/styles.xml": styles('<dxfs count="1"><dxf/></dxfs>') }),
  ],
  ["the namespaces of strict files", strict(packageOf(WITH_NOTES, noteParts("<t>已核对</t>")))],
  ["the namespaces of strict files and nothing else", strict(packageOf())],
  ["a drawing with prefixes of its own", packageOf(WITH_NOTES, noteParts("<t>已核对</t>", VML_OTHER_PREFIXES))],
  ["a drawing in GBK", packageOf(WITH_NOTES, noteParts("<t>已核对</t>", `${VML_USER}\u00D1\u00A7${VML_NOTE}`))],
  [
    "merged cells and validations",
    packageOf({ after: '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells><dataValidations count="0"/>' }),
  ],
  ["a byte order mark", packageOf({}, { "xl/styles.xml": `\uFEFF${styles("")}` })],
];

describe.each(SHAPES)("a workbook with %s", (_name, bytes) => {
  test("is marked and, after saving and reopening, cleared to the very same parts in the same order", async () => {
    const marked = await openWorkbookFile(bytes, "a.xlsx");
    const report = await marked.mark(MARKS);
    expect(report.refused).toEqual([]);
    const saved = await marked.save();
    expect(partsOf(saved)).not.toEqual(partsOf(bytes));

    const reopened = await openWorkbookFile(saved, "a.xlsx");
    expect(await reopened.unmark()).toBe(report.marked);
    const cleared = partsOf(await reopened.save());
    expect([...cleared.keys()]).toEqual([...partsOf(bytes).keys()]);
    expect(cleared).toEqual(partsOf(bytes));
  });

  test("gives the opened bytes back when marks are cleared in the same sitting", async () => {
    const workbook = await openWorkbookFile(bytes, "a.xlsx");
    await workbook.mark(MARKS);
    await workbook.unmark();
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });

  test("is marked the same however often", async () => {
    const once = await markedBytes(bytes, MARKS);
    const workbook = await openWorkbookFile(once, "a.xlsx");
    await workbook.mark(MARKS);
    expect(partsOf(await workbook.save())).toEqual(partsOf(once));
  });
});

test.each(["xizhuang", "huada", "nine-year", "county"])(
  "the sample %s changes only in the parts that marks need",
  async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(__dirname, `../../../samples/${name}.xlsx`)));
    const workbook = await openWorkbookFile(bytes, `${name}.xlsx`);
    const sheet = (await workbook.read()).at(-1)!.sheet;
    await workbook.mark([mark(sheet, "D7", "fail", "不足")]);
    const before = partsOf(bytes);
    const after = partsOf(await workbook.save());
    const changed = [...before].filter(([part, text]) => after.get(part) !== text).map(([part]) => part);
    const added = [...after.keys()].filter((part) => !before.has(part));
    const marked = [...before.keys()].filter((part) => part.startsWith("xl/worksheets/sheet")).at(-1)!;
    expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/styles.xml", marked].sort());
    expect(added.map((part) => part.replace(/\d+/, "N")).sort()).toEqual([
      "xl/commentsN.xml",
      "xl/drawings/vmlDrawingN.vml",
      "xl/worksheets/_rels/sheetN.xml.rels",
    ]);
  },
);

test("untouched parts keep their packed bytes and dates", async () => {
  const bytes = packageOf();
  const saved = await markedBytes(bytes, MARKS);
  const entries = (file: Uint8Array, name: string): Buffer[] => {
    const buffer = Buffer.from(file);
    const inDirectory = buffer.lastIndexOf(name) - 46;
    const local = buffer.readUInt32LE(inDirectory + 42);
    const packed = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    return [
      buffer.subarray(inDirectory + 10, inDirectory + 28),
      buffer.subarray(packed, packed + buffer.readUInt32LE(inDirectory + 20)),
    ];
  };
  for (const name of ["xl/workbook.xml", "xl/media/image1.png"]) expect(entries(saved, name)).toEqual(entries(bytes, name));
  expect(entries(saved, "xl/media/image1.png")[1]!.toString()).toBe("\u0089PNG not compressed away");
});

test("the rules stand before the user's, where the schema wants them, with the tag as formula", async () => {
  const bytes = packageOf(
    { after: `${CONDITIONAL(1)}<dataValidations count="0"/>` },
    { "xl/styles.xml": styles('<dxfs count="1"><dxf/></dxfs>') },
  );
  const sheet = partText(await markedBytes(bytes, MARKS), SHEET);
  expect(elementNames(sheet)).toEqual([...Array<string>(4).fill("conditionalFormatting"), "dataValidations", "legacyDrawing"]);
  expect(sheet).toContain(
    '<conditionalFormatting sqref="B2:B3"><cfRule type="expression" dxfId="1" priority="1"><formula>LEN(&quot;EDU:fail:cn-quality-2017&quot;)&gt;0</formula>',
  );
  expect(sheet).toContain("dxfId=\"0\" priority='4'");
});

test.each([
  ["runs", '<r><t xml:space="preserve">王老师:\n已核对</t></r>', "王老师:\n已核对"],
  ["a plain text", "<t>已核对 &lt;1&gt;</t>", "已核对 <1>"],
])("a note of the user made of %s keeps its text and gets ours behind it", async (_name, text, plain) => {
  const saved = await markedBytes(packageOf(WITH_NOTES, noteParts(text)), [MARKS[0]!]);
  const part = partText(saved, "xl/comments9.xml");
  const shown = [...part.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, one]) => one).join("");
  expect(shown.replaceAll("&lt;", "<").replaceAll("&gt;", ">")).toBe(`${plain}\n――――――――\n【EDU】低于标准`);
  expect(part.match(/<comment /g)).toHaveLength(1);
  expect(partText(saved, "xl/drawings/vmlDrawing9.vml")).toBe(`${VML_USER}${VML_NOTE}</xml>`);
});

test("our paragraph is found again when Excel has spread it over other runs", async () => {
  const spread =
    '<r><t>已核对</t></r><r><t xml:space="preserve">\r\n――――</t></r><r><t xml:space="preserve">――――\r\n【EDU】低于</t></r><r><t>标准</t></r>';
  const workbook = await openWorkbookFile(packageOf(WITH_NOTES, noteParts(spread)), "a.xlsx");
  expect(await workbook.unmark()).toBe(1);
  expect(partText(await workbook.save(), "xl/comments9.xml")).toContain("<text><r><t>已核对</t></r></text>");
});

test("a threaded comment is left alone: the cell is coloured, and the report says that the note is missing", async () => {
  const threaded = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  const shape = {
    ...WITH_NOTES,
    rels: [...WITH_NOTES.rels, ["rId9", threaded, "../threadedComments/threadedComment1.xml"] as const],
  };
  const bytes = packageOf(shape, {
    ...noteParts("<t>[Threaded comment]</t>"),
    "xl/threadedComments/threadedComment1.xml":
      '<ThreadedComments><threadedComment ref="B2" id="{1}"><text>问</text></threadedComment></ThreadedComments>',
  });
  const workbook = await openWorkbookFile(bytes, "a.xlsx");
  const report = await workbook.mark(MARKS.slice(0, 2));
  expect(report).toEqual({ marked: 2, refused: [{ cell: { sheet: "表", row: 1, col: 1 }, reason: "notesUnsupported" }] });
  const saved = await workbook.save();
  expect(partText(saved, "xl/comments9.xml")).toContain(userNote("<t>[Threaded comment]</t>"));
  expect(partText(saved, SHEET)).toContain('sqref="B2:B3"');
});

test("rules of newer versions move down together with the others", async () => {
  const bytes = packageOf({ after: CONDITIONAL(2) + NEWER_RULE }, { "xl/styles.xml": styles('<dxfs count="1"><dxf/></dxfs>') });
  const sheet = partText(await markedBytes(bytes, [MARKS[0]!]), SHEET);
  expect([...sheet.matchAll(/priority=["'](\d)["']/g)].map(([, priority]) => priority)).toEqual(["3", "1", "2"]);
});

test("what is added to a strict file is written in its own namespaces", async () => {
  const saved = await markedBytes(strict(packageOf()), [MARKS[0]!]);
  const added = [...partsOf(saved)].filter(([name]) => /comments|styles|sheet1/.test(name)).map(([, text]) => text);
  expect(added).toHaveLength(4);
  expect(added.join("")).not.toContain("schemas.openxmlformats.org/spreadsheetml");
  expect(added.join("")).not.toContain("schemas.openxmlformats.org/officeDocument");
});

test("new notes get shapes of their own beside buttons, with ids of the drawing's own block", async () => {
  const bytes = packageOf({ ...WITH_NOTES, rels: [WITH_NOTES.rels[0]] }, { "xl/drawings/vmlDrawing9.vml": `${VML_USER}</xml>` });
  const saved = await markedBytes(bytes, MARKS.slice(0, 2));
  const vml = partText(saved, "xl/drawings/vmlDrawing9.vml");
  expect(vml.startsWith(VML_USER)).toBe(true);
  expect([...vml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => id)).toEqual(["3073", "3074", "3075"]);
  expect(vml).toContain(
    "<x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>".replace("Row>1", "Row>2").replace("/Row>1", "/Row>2"),
  );
});

test("formats that the user's rules came to share with ours stay", async () => {
  const saved = await markedBytes(packageOf({}, { "xl/styles.xml": styles("") }), [MARKS[0]!]);
  // Excel merges equal formats on saving: here a rule of the user points at ours.
  const parts = Object.fromEntries(partsOf(saved));
  const shared = packageOf(
    { after: partText(saved, SHEET).replace(/^[\s\S]*<\/sheetData>|<legacyDrawing[\s\S]*$/g, "") + CONDITIONAL(2) },
    { "xl/styles.xml": parts["xl/styles.xml"]! },
  );
  const workbook = await openWorkbookFile(shared, "a.xlsx");
  expect(await workbook.unmark()).toBe(1);
  const cleared = await workbook.save();
  expect(partText(cleared, "xl/styles.xml")).toContain("FFFFC7CE");
  expect(partText(cleared, SHEET)).toContain("dxfId=\"0\" priority='1'");
});

test("macros keep their extension, everything else is saved as .xlsx", async () => {
  const macros = rels([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ]);
  const workbook = await openWorkbookFile(
    packageOf({}, { "xl/_rels/workbook.xml.rels": macros, "xl/vbaProject.bin": "x" }),
    "a.xlsm",
  );
  expect(workbook.savedAs).toBe(".xlsm");
  expect((await openWorkbookFile(packageOf(), "a.xlsx")).savedAs).toBe(".xlsx");
});

async function markedBytes(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(bytes, "a.xlsx");
  await workbook.mark(marks);
  return workbook.save();
}

/** Names of the children of the worksheet that follow its cells. */
function elementNames(sheet: string): string[] {
  const after = sheet.slice(sheet.indexOf("</sheetData>") + "</sheetData>".length);
  return [...after.matchAll(/<(conditionalFormatting|dataValidations|legacyDrawing)\b/g)].map(([, name]) => name!);
}
