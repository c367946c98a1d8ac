/**
 * Saving what was done in the grid patches the file that was opened: untouched parts stay byte for byte, what was done is read
 * back, and what cannot be written is told.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { IWorkbookData } from "@univerjs/core";
import { unzipSync } from "fflate";
import { createModelGrid, type UniverGrid } from "../../../../src/workbench/grid/univer-model";
import { createUniverStore, type UniverStore } from "../../../../src/workbench/grid/univer-store";
import { lossesOf } from "../../../../src/workbench/grid/xlsx/patch/losses";
import { patchXlsx, type Patched } from "../../../../src/workbench/grid/xlsx/patch/patch";
import { readWorkbook } from "../../../../src/workbench/grid/xlsx/read";
import { openWorkbookFile } from "../../../../src/workbook/files/file-workbook";
import { tagFormula } from "../../../../src/workbook/mark-tags";
import { richWorkbook } from "./rich-workbook";

const SAMPLES = path.join(__dirname, "../../../../samples");

interface Open {
  readonly original: Uint8Array;
  readonly store: UniverStore;
  readonly grid: UniverGrid;
  /** Id of a worksheet. */
  sheet(name: string): string;
  save(): Promise<Patched>;
}

const grids: UniverGrid[] = [];
afterEach(() => grids.splice(0).forEach(({ univer }) => univer.dispose()));

async function open(original: Uint8Array): Promise<Open> {
  const { data, settings } = await readWorkbook(original, "book.xlsx");
  const grid = createModelGrid("zh-CN");
  grids.push(grid);
  const workbook = grid.api.createWorkbook(data);
  const store = createUniverStore(
    grid,
    workbook,
    [...settings].map(([key, text]) => [key, JSON.stringify(text)]),
  );
  const before = JSON.parse(JSON.stringify(workbook.save())) as IWorkbookData;
  return {
    original,
    store,
    grid,
    sheet: (name) => store.sheets().find((one) => one.name === name)!.id,
    save: () =>
      patchXlsx({
        original,
        before,
        now: workbook.save(),
        formulaAt: (id, row, col) => store.readFormulas(id, { row, col, rows: 1, cols: 1 })[0]?.[0] ?? null,
        settings: new Map([...store.settings()].map(([key, json]) => [key, JSON.parse(json) as string])),
        restructured: store.restructured,
      }),
  };
}

const at = (row: number, col: number, rows = 1, cols = 1) => ({ row, col, rows, cols });
const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

/** Names of the parts that are not byte for byte as they were, were added or are gone. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !was[name] || !is[name] || !Buffer.from(was[name]).equals(Buffer.from(is[name])))
    .sort();
}

const text = (bytes: Uint8Array, part: string): string => Buffer.from(unzipSync(bytes)[part]!).toString();
const valuesOf = async (bytes: Uint8Array, sheet: string) =>
  (await (await openWorkbookFile(bytes, "saved.xlsx")).read()).find((one) => one.sheet === sheet)!.values;

test.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))(
  "%s comes back as the same bytes when nothing was done",
  async (name) => {
    const { original, save } = await open(readFileSync(path.join(SAMPLES, name)));
    const { bytes, unwritten } = await save();
    expect(unwritten).toEqual([]);
    expect(Buffer.from(bytes).equals(Buffer.from(original))).toBe(true);
  },
);

describe("a workbook with a chart, a table, validation, threaded comments, macros and shared formulas", () => {
  test("one edited cell changes its worksheet alone, there and in what depends on it", async () => {
    const { original, store, sheet, save } = await open(richWorkbook());
    store.writeCells(sheet("数据"), at(1, 1), [[40]]);
    await settled();
    const { bytes, unwritten } = await save();
    expect(unwritten).toEqual([]);
    expect(changedParts(original, bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
    // 40 pupils instead of 20, beside the 10 of the other school.
    const xml = text(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="B2" s="1"><v>40</v></c>');
    expect(xml).toContain('<c r="B4"><f>SUM(B2:B3)</f><v>50</v></c>');
    expect(xml).toContain('<dataValidations count="1">');
  });

  test("marks that were set and cleared leave nothing behind", async () => {
    const { original, store, sheet, save } = await open(richWorkbook());
    const id = sheet("数据");
    const rule = store.addConditionalFormat(id, {
      areas: [at(1, 1)],
      kind: "custom",
      formula: tagFormula("fail", "cn-quality-2017"),
      fill: "#FFC7CE",
      fontColor: "#9C0006",
      stopIfTrue: false,
    });
    store.setNote(id, 1, 1, { text: "【EDU】低于标准" });
    const marked = await save();
    expect(changedParts(original, marked.bytes)).toEqual([
      "[Content_Types].xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(text(marked.bytes, "xl/comments1.xml")).toContain("【EDU】低于标准");
    store.deleteConditionalFormat(id, rule);
    store.setNote(id, 1, 1, null);
    const { bytes, unwritten } = await save();
    expect(unwritten).toEqual([]);
    expect(Buffer.from(bytes).equals(Buffer.from(original))).toBe(true);
  });

  test("texts, truth values, blanks, formulas and formats are read back", async () => {
    const { store, sheet, save } = await open(richWorkbook());
    const id = sheet("数据");
    store.writeCells(id, at(7, 0, 1, 5), [["甲 & 乙", true, null, { formula: "=B2*2" }, 0.5]]);
    store.writeCells(id, at(1, 0), [[null]]);
    store.writeNumberFormats(id, at(7, 4), [["0.00%"]]);
    store.patchStyle(id, at(7, 0), { bold: true, fill: "#FFEB9C" });
    await settled();
    const { bytes, unwritten } = await save();
    expect(unwritten).toEqual([]);
    const values = await valuesOf(bytes, "数据");
    expect(values[7]).toEqual(["甲 & 乙", true, null, 40, 0.5]);
    expect(values[1]![0]).toBe(null);
    const again = await open(bytes);
    expect(again.store.readFormulas(again.sheet("数据"), at(7, 3))).toEqual([["=B2*2"]]);
    expect(again.store.readNumberFormats(again.sheet("数据"), at(7, 4))).toEqual([["0.00%"]]);
    expect(again.store.readStyles(again.sheet("数据"), at(7, 0))[0]![0]).toMatchObject({ bold: true, fill: "#FFEB9C" });
    expect(again.store.readStyles(again.sheet("数据"), at(7, 1))[0]![0]).toBe(null);
  });

  test("formulas that referred to one that was overwritten are written out, and the order of calculation goes", async () => {
    const { original, store, sheet, save } = await open(richWorkbook());
    store.writeCells(sheet("数据"), at(1, 2), [[7]]);
    await settled();
    const { bytes } = await save();
    expect(changedParts(original, bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(text(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="C3"><f>B3*2</f><v>20</v></c>');
  });

  test("a new worksheet comes with its formats, a deleted one goes, settings are kept", async () => {
    const { store, sheet, save } = await open(richWorkbook());
    const added = store.addSheet("报告");
    store.writeCells(added, at(0, 0, 2, 2), [
      ["学校", "人数"],
      ["甲", 12],
    ]);
    store.patchStyle(added, at(0, 0, 1, 2), { bold: true });
    store.deleteSheet(sheet("备用"));
    store.setSetting("standards", JSON.stringify("cn-quality-2017"));
    const { bytes, unwritten } = await save();
    expect(unwritten).toEqual([]);
    const again = await open(bytes);
    expect(again.store.sheets().map(({ name }) => name)).toEqual(["数据", "报告"]);
    expect(await valuesOf(bytes, "报告")).toEqual([
      ["学校", "人数"],
      ["甲", 12],
    ]);
    expect(again.store.readStyles(again.sheet("报告"), at(0, 1))[0]![0]).toMatchObject({ bold: true });
    expect([...again.store.settings()]).toEqual([["standards", JSON.stringify("cn-quality-2017")]]);
    expect(Object.keys(unzipSync(bytes))).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/vbaProject.bin"]));
  });

  test("what cannot be written is told, and everything else is written", async () => {
    const { store, sheet, save, original } = await open(richWorkbook());
    const id = sheet("数据");
    store.writeCells(id, at(9, 0), [["新列名"]]);
    store.merge(id, at(12, 0, 1, 2));
    store.renameSheet(sheet("备用"), "别名");
    store.setNote(id, 2, 2, { text: "请核对" });
    store.writeCells(id, at(2, 1), [[11]]);
    await settled();
    const { bytes, unwritten } = await save();
    expect(unwritten).toEqual([
      { what: "tableHeads", sheet: "数据", cells: 1 },
      { what: "merges", sheet: "数据" },
      { what: "notes", sheet: "数据", cells: 1 },
      { what: "name", sheet: "备用" },
    ]);
    expect((await valuesOf(bytes, "数据"))[2]![1]).toBe(11);
    expect([...lossesOf(original)]).toEqual([
      ["charts", 1],
      ["tables", 1],
      ["macros", 1],
      ["threadedComments", 1],
      ["validations", 1],
      ["printSetup", 1],
      ["names", 1],
    ]);
  });

  test("a row put in is told, and the worksheet stays as it was in the file", async () => {
    const { original, grid, sheet, save } = await open(richWorkbook());
    grid.api.getActiveWorkbook()!.getSheetBySheetId(sheet("数据"))!.insertRowsBefore(1, 1);
    await settled();
    const { bytes, unwritten } = await save();
    expect(unwritten[0]).toEqual({ what: "lines", sheet: "数据" });
    expect(text(bytes, "xl/worksheets/sheet1.xml")).toBe(text(original, "xl/worksheets/sheet1.xml"));
  });
});
