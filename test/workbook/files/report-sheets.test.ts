/** Laid-out sheets in the package: charts that draw from the cells, print titles, and what is left when they go. */
import { unzipSync } from "fflate";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import { workbookOfSheets } from "../../../src/workbook/files/new-workbook";
import { MODEL } from "../../contract/laying-out-contract";

const partsOf = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  return { names: Object.keys(parts), text };
};
const reportWorkbook = () => workbookOfSheets([MODEL, { ...MODEL, name: "李'家 校" }, { ...MODEL, name: "无图", charts: [] }]);

test("a chart draws from the cells of its own sheet", async () => {
  const { names, text } = partsOf(await reportWorkbook());
  const charts = names.filter((name) => name.startsWith("xl/charts/")).map(text);
  expect(charts).toHaveLength(2);
  expect(charts[0]).toContain("<c:f>差异系数!$A$3:$A$4</c:f>");
  expect(charts[0]).toContain("<c:f>差异系数!$B$3:$B$4</c:f>");
  expect(charts[1]).toContain("<c:f>'李''家 校'!$B$3:$B$4</c:f>");
  expect(charts[0]).toContain("<a:t>差异系数与限值</a:t>");
});

test("every part is declared, and every relationship leads to a part", async () => {
  const { names, text } = partsOf(await reportWorkbook());
  const types = text("[Content_Types].xml");
  for (const name of names.filter((one) => /^xl\/(charts|drawings|worksheets)\/[^_]/.test(one)))
    expect(types).toContain(`PartName="/${name}"`);
  for (const rels of names.filter((one) => one.endsWith(".rels"))) {
    const folder = rels.replace(/_rels\/[^/]+$/, "");
    for (const [, target] of text(rels).matchAll(/Target="([^"]+)"/g)) {
      const at = new URL(target!, `http://x/${folder}`).pathname.slice(1);
      expect(names).toContain(decodeURI(at));
    }
  }
});

test("the head is repeated on each page, also after an earlier sheet is gone", async () => {
  const workbook = await openWorkbookFile(await reportWorkbook(), "a.xlsx");
  const titles = async () =>
    [
      ...partsOf(await workbook.save())
        .text("xl/workbook.xml")
        .matchAll(/localSheetId="(\d)">([^<]*)</g),
    ].map(([, place, rows]) => [place, rows]);
  expect(await titles()).toEqual([
    ["0", "差异系数!$1:$2"],
    ["1", "'李''家 校'!$1:$2"],
    ["2", "无图!$1:$2"],
  ]);
  await workbook.removeSheets(["李'家 校"]);
  expect(await titles()).toEqual([
    ["0", "差异系数!$1:$2"],
    ["1", "无图!$1:$2"],
  ]);
});

test("nothing of a removed sheet stays but its formats, which the next one uses again", async () => {
  const workbook = await openWorkbookFile(await workbookOfSheets([{ ...MODEL, name: "数据", charts: [] }]), "a.xlsx");
  const before = partsOf(await workbook.save());
  const names = await workbook.addSheets([MODEL]);
  await workbook.removeSheets(names);
  const after = partsOf(await workbook.save());
  expect(after.names.sort()).toEqual(before.names.sort());
  for (const part of ["xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
    expect(after.text(part)).toBe(before.text(part));
});

test("a text that could become a formula has the text format", async () => {
  const bytes = await workbookOfSheets([MODEL]);
  const { text } = partsOf(bytes);
  const sheet = text("xl/worksheets/sheet2.xml");
  expect(sheet).not.toMatch(/<f[ >]/);
  const style = Number(/<c r="A6" s="(\d+)" t="inlineStr">/.exec(sheet)![1]);
  const formats = [
    ...text("xl/styles.xml")
      .split("<cellXfs")[1]!
      .matchAll(/<xf [^>]*numFmtId="(\d+)"/g),
  ];
  expect(formats[style]![1]).toBe("49");
});
