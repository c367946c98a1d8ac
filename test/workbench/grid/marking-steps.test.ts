/** Undo takes back a marking the user asked for as one step; marks that follow an edit are no steps of their own. */
import type { FWorkbook } from "@univerjs/sheets/facade";
import { createModelGrid, type UniverGrid } from "../../../src/workbench/grid/univer-model";
import { createUniverStore, type UniverStore } from "../../../src/workbench/grid/univer-store";
import { tagFormula } from "../../../src/workbook/mark-tags";

let grid: UniverGrid;
let store: UniverStore;
let sheet: string;
let workbook: FWorkbook;
beforeEach(() => {
  grid = createModelGrid("zh-CN");
  workbook = grid.api.createWorkbook({ id: "book", sheetOrder: ["s"], sheets: { s: { id: "s", name: "表" } } });
  store = createUniverStore(grid, workbook);
  sheet = store.activeSheet();
  store.setNote(sheet, 0, 0, { text: "用户的批注" });
  store.addConditionalFormat(sheet, rule('=A1="x"', 3));
});
afterEach(() => {
  store.dispose();
  grid.univer.dispose();
});

const cell = (row: number, col = 0) => ({ row, col, rows: 1, cols: 1 });
const rule = (formula: string, row: number) => ({
  areas: [cell(row)],
  kind: "custom" as const,
  formula,
  fill: "#FFC7CE",
  fontColor: null,
  stopIfTrue: false,
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

function mark(row: number): void {
  store.addConditionalFormat(sheet, rule(tagFormula("fail", "pack"), row));
  store.setNote(sheet, 0, 0, { text: "用户的批注\n――――――――\n【EDU】低于标准" });
  store.setNote(sheet, row, 1, { text: "【EDU】还差 3 册" });
}
const state = () => ({
  rules: store.conditionalFormats(sheet).map(({ formula }) => formula),
  notes: store.notes(sheet).map(({ text }) => text),
});
const CLEAN = { rules: ['=A1="x"'], notes: ["用户的批注"] };
const MARKED = {
  rules: [tagFormula("fail", "pack"), '=A1="x"'],
  notes: ["用户的批注\n――――――――\n【EDU】低于标准", "【EDU】还差 3 册"],
};

test("a marking that was asked for goes and comes back as one step, and the user's own stays", async () => {
  store.askedByUser();
  mark(5);
  await settled();
  expect(state()).toEqual(MARKED);
  workbook.undo();
  expect(state()).toEqual(CLEAN);
  workbook.redo();
  expect(state()).toEqual(MARKED);
});

test("after an edit, undo takes back the edit first, then the marking, whatever became of the marks meanwhile", async () => {
  store.askedByUser();
  mark(5);
  store.writeCells(sheet, cell(9), [[1]]);
  store.deleteConditionalFormat(sheet, store.conditionalFormats(sheet)[0]!.id);
  store.addConditionalFormat(sheet, rule(tagFormula("warning", "pack"), 6));
  await settled();
  workbook.undo();
  expect(store.readValues(sheet, cell(9))).toEqual([[null]]);
  expect(state().rules).toEqual([tagFormula("warning", "pack"), '=A1="x"']);
  workbook.undo();
  expect(state()).toEqual(CLEAN);
});

test("marks that nobody asked for are no step", async () => {
  store.writeCells(sheet, cell(9), [[1]]);
  mark(5);
  await settled();
  workbook.undo();
  expect(store.readValues(sheet, cell(9))).toEqual([[null]]);
  expect(state()).toEqual(MARKED);
});
