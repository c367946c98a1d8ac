/** Text of Word documents with its places, and comments written into a copy. */
import { strFromU8, unzipSync } from "fflate";
import { readClaims } from "../../../../src/domain/prose/read-claims";
import { proofreadClaims } from "../../../../src/usecases/proofread-claims";
import { withComments } from "../../../../src/workbook/files/documents/docx-comments";
import { proseOfFile } from "../../../../src/workbook/files/documents/prose-of-file";
import { WorkbookError } from "../../../../src/workbook/port";
import { paragraph, run, wordFile } from "./word-file";

const noPdf = (): Promise<string> => Promise.reject(new Error("no PDF here"));
const textsOf = async (bytes: Uint8Array) => (await proseOfFile(bytes, "a.docx", noPdf)).prose.paragraphs.map(({ text }) => text);
const DATE = "2026-09-01T00:00:00Z";

test("runs of a paragraph are one text; tracked changes are taken as accepted; hidden text and page numbers are none", async () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body =
    paragraph(run("占地"), run("面积6800", "<w:b/>"), run("平方米。")) +
    paragraph(run("在校生"), `<w:ins>${run("127")}</w:ins><w:del><w:r><w:delText>130</w:delText></w:r></w:del>`, run("人。")) +
    paragraph(run("第"), field(" PAGE ", "12"), run("页"), field(" DOCPROPERTY 人数 ", "9人"), run("暗", "<w:vanish/>"));
  expect(await textsOf(wordFile(body))).toEqual(["占地面积6800平方米。", "在校生127人。", "第页9人"]);
});

test("cells know their place, text boxes stand after their paragraph, the second version of a box is left out", async () => {
  const cell = (text: string, span = 1) =>
    `<w:tc>${span > 1 ? `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>` : ""}${paragraph(run(text))}</w:tc>`;
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run("框内"))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run("旧框"))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
  const body = `<w:tbl><w:tr>${cell("项目", 2)}${cell("数")}</w:tr><w:tr>${cell("占地")}${cell("㎡")}${cell("6800")}</w:tr></w:tbl>${paragraph(run("正文"), box)}`;
  const { prose } = await proseOfFile(wordFile(body), "a.docx", noPdf);
  expect(prose.paragraphs.map(({ text, cell: at }) => [text, at?.row, at?.col])).toEqual([
    ["项目", 0, 0],
    ["数", 0, 2],
    ["占地", 1, 0],
    ["㎡", 1, 1],
    ["6800", 1, 2],
    ["正文", undefined, undefined],
    ["框内", undefined, undefined],
  ]);
});

test("a comment begins and ends at its words, inside of runs too; every other part and character stays", async () => {
  const before = wordFile(
    paragraph(run("甲&amp;乙。学校占地面积"), run("6800平方米，", "<w:b/>"), run("在校生127人，生均占地面积34.6平方米。")),
  );
  const { prose } = await proseOfFile(before, "a.docx", noPdf);
  const { findings, claims } = proofreadClaims(readClaims(prose), [], []);
  const [first] = findings;
  const claim = claims.find(({ id }) => id === first!.claims[0])!;
  const after = withComments(before, [{ ...claim, text: "请核对 <6800>\n第二行" }], DATE);
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const changed = Object.keys(now).filter((name) => !old[name] || strFromU8(old[name]) !== strFromU8(now[name]!));
  expect(changed.sort()).toEqual([
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    "word/comments1.xml",
    "word/document.xml",
  ]);
  const xml = strFromU8(now["word/document.xml"]!);
  const between = /commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd/.exec(xml)![1]!;
  expect(between.replace(/<[^>]*>/g, "")).toBe("生均占地面积34.6平方米");
  expect(strFromU8(now["word/comments1.xml"]!)).toContain("请核对 &lt;6800&gt;");
  expect(await textsOf(after)).toEqual(prose.paragraphs.map(({ text }) => text));
  expect(xml.replace(/<[^>]*>/g, "")).toBe(strFromU8(old["word/document.xml"]!).replace(/<[^>]*>/g, ""));
});

test("comments that are there stay, with the next number behind them", () => {
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="甲"><w:p/></w:comment></w:comments>';
  const before = wordFile(paragraph(run("在校生127人。")), {
    "word/comments.xml": comments,
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
  });
  const now = unzipSync(withComments(before, [{ paragraph: 0, from: 0, to: 7, text: "看" }], DATE));
  const written = strFromU8(now["word/comments.xml"]!);
  expect(written.startsWith(comments.slice(0, comments.indexOf("</w:comments>")))).toBe(true);
  expect(written).toContain('w:id="8"');
});

test.each([
  ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x"><w:body/></w:document>', "tooLarge"],
  ["deep nesting", `<w:document xmlns:w="x">${"<w:sdt>".repeat(3000)}${"</w:sdt>".repeat(3000)}</w:document>`, "damaged"],
  ["broken markup", "<w:document><w:p></w:document>", "damaged"],
])("refused: %s", async (_, xml, code) => {
  const opened = proseOfFile(wordFile("", { "word/document.xml": xml }), "a.docx", noPdf);
  await expect(opened).rejects.toBeInstanceOf(WorkbookError);
  await expect(opened).rejects.toMatchObject({ code });
});

test("macros and targets outside are only kept, never followed", async () => {
  const bytes = wordFile(paragraph(run("在校生127人。")), {
    "word/vbaProject.bin": "MZ",
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>',
  });
  expect(await textsOf(bytes)).toEqual(["在校生127人。"]);
  const now = unzipSync(withComments(bytes, [{ paragraph: 0, from: 0, to: 7, text: "看" }], DATE));
  expect(strFromU8(now["word/vbaProject.bin"]!)).toBe("MZ");
  expect(strFromU8(now["word/_rels/document.xml.rels"]!)).toContain("http://example.invalid/t.dotm");
});
