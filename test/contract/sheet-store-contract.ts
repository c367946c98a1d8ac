/** What every `SheetStore` must do, whatever grid lies behind it. */
import type { Area, CellValue } from "../../src/domain/kernel/cell";
import type {
  ConditionalFormatRule,
  FunctionCall,
  FunctionSignature,
  SheetStore,
  StoreEvent,
} from "../../src/workbench/host/sheet-store";

export interface OpenStore {
  readonly store: SheetStore;
  /** Waits until formulas have their results. */
  calculated(): Promise<void>;
  close(): void;
}

const at = (row: number, col: number, rows = 1, cols = 1): Area => ({ row, col, rows, cols });
const RULE: ConditionalFormatRule = {
  areas: [at(0, 0), at(2, 1, 3, 2)],
  kind: "custom",
  formula: '=LEN("EDU:fail:cn-quality-2017")>0',
  fill: "#FFC7CE",
  fontColor: "#9C0006",
  stopIfTrue: false,
};
const SUM: FunctionSignature = {
  id: "SUM2",
  name: "EDU.SUM2",
  description: "",
  parameters: [
    { name: "a", description: "", optional: false, repeating: false, isMatrix: true },
    { name: "b", description: "", optional: true, repeating: false, isMatrix: false },
  ],
};

export function describeSheetStore(name: string, open: () => OpenStore): void {
  describe(`sheet store: ${name}`, () => {
    let opened: OpenStore;
    let store: SheetStore;
    let sheet: string;
    let events: StoreEvent[];
    beforeEach(() => {
      opened = open();
      store = opened.store;
      sheet = store.activeSheet();
      events = [];
      store.listen((event) => events.push(event));
    });
    afterEach(() => opened.close());

    const value = (row: number, col: number): CellValue => store.readValues(sheet, at(row, col))[0]![0]!;
    const edits = () => events.filter(({ kind }) => kind === "edited");

    describe("cells", () => {
      test.each<[string, CellValue]>([
        ["a number", 0.1],
        ["zero", 0],
        ["a text", "在校生"],
        ["a text that looks like a number", "0012"],
        ["a text that looks like a formula", "=1+1"],
        ["a text that looks like an error", "#N/A"],
        ["a text with a line break", "甲\n乙"],
        ["true", true],
        ["false", false],
        ["an error", { error: "#DIV/0!" }],
        ["nothing", null],
      ])("keeps %s", (_, content) => {
        store.writeCells(sheet, at(1, 1), [[content]]);
        expect(value(1, 1)).toEqual(content);
      });

      test("answers blanks beyond everything, and grows when written there", () => {
        expect(store.readValues(sheet, at(5000, 300, 2, 1))).toEqual([[null], [null]]);
        store.writeCells(sheet, at(5000, 300), [[7]]);
        expect(value(5000, 300)).toBe(7);
      });

      test("leaves cells alone where the input is undefined, and empties them where it is null", () => {
        store.writeCells(sheet, at(0, 0, 1, 3), [[1, 2, 3]]);
        store.writeCells(sheet, at(0, 0, 1, 3), [[undefined, null, 5]]);
        expect(store.readValues(sheet, at(0, 0, 1, 3))).toEqual([[1, null, 5]]);
      });

      test("the used area holds contents, and formats only when asked for", () => {
        expect(store.usedArea(sheet, false)).toBeNull();
        store.writeCells(sheet, at(1, 2, 3, 2), [
          [1, null],
          [null, null],
          [null, "末"],
        ]);
        store.patchStyle(sheet, at(6, 4), { fill: "#FFFF00" });
        expect(store.usedArea(sheet, true)).toEqual(at(1, 2, 3, 2));
        expect(store.usedArea(sheet, false)).toEqual(at(1, 2, 6, 3));
      });

      test("number formats", () => {
        store.writeCells(sheet, at(0, 0), [[0.125]]);
        store.writeNumberFormats(sheet, at(0, 0, 1, 2), [["0.0%", null]]);
        expect(store.readNumberFormats(sheet, at(0, 0, 1, 2))).toEqual([["0.0%", null]]);
        store.writeNumberFormats(sheet, at(0, 0), [["General"]]);
        expect(store.readNumberFormats(sheet, at(0, 0))).toEqual([[null]]);
      });

      test("a format does not turn a text into a number", () => {
        store.writeCells(sheet, at(0, 0, 1, 2), [["0012", "TRUE"]]);
        store.writeNumberFormats(sheet, at(0, 0, 1, 2), [["0.00", "0.00"]]);
        store.patchStyle(sheet, at(0, 0, 1, 2), { bold: true });
        expect(store.readValues(sheet, at(0, 0, 1, 2))).toEqual([["0012", "TRUE"]]);
      });

      test("styles: what is not named in a patch stays, and clearing all of it leaves none", () => {
        store.patchStyle(sheet, at(1, 0), { wrap: true });
        expect(store.readStyles(sheet, at(1, 0))[0]![0]).toMatchObject({ wrap: true, bold: false, fill: null });
        store.patchStyle(sheet, at(1, 0), { wrap: false });
        expect(store.readStyles(sheet, at(1, 0))[0]![0]).toBeNull();
        store.patchStyle(sheet, at(0, 0), { fill: "#FFF2CC", bold: true });
        store.patchStyle(sheet, at(0, 0), { fontColor: "#FF0000" });
        expect(store.readStyles(sheet, at(0, 0))[0]![0]).toMatchObject({ fill: "#FFF2CC", bold: true, fontColor: "#FF0000" });
        store.patchStyle(sheet, at(0, 0), { fill: null, bold: false, fontColor: null });
        expect(store.readStyles(sheet, at(0, 0))).toEqual([[null]]);
      });

      test("a stored style is not mixed with conditional formats", () => {
        store.writeCells(sheet, at(0, 0), [[1]]);
        store.patchStyle(sheet, at(0, 0), { fill: "#DDEBF7" });
        store.addConditionalFormat(sheet, RULE);
        expect(store.readStyles(sheet, at(0, 0))[0]![0]).toMatchObject({ fill: "#DDEBF7", fontColor: null });
      });
    });

    describe("worksheets", () => {
      test("are added at the end, renamed, moved and deleted; the active one stays active", () => {
        const second = store.addSheet("二");
        expect(store.activeSheet()).toBe(sheet);
        store.renameSheet(second, "__proto__");
        store.moveSheet(second, 0);
        expect(store.sheets().map((info) => info.name)[0]).toBe("__proto__");
        store.deleteSheet(second);
        expect(store.sheets().map(({ id }) => id)).toEqual([sheet]);
        expect(events.map(({ kind }) => kind)).toEqual(
          expect.arrayContaining(["sheetAdded", "sheetRenamed", "sheetMoved", "sheetDeleted"]),
        );
      });

      test("say what they are called before and after", () => {
        const { name: former } = store.sheets()[0]!;
        store.renameSheet(sheet, "教基5176");
        expect(events).toContainEqual({ kind: "sheetRenamed", sheet, from: former, to: "教基5176" });
      });

      test.each(["hidden", "veryHidden", "visible"] as const)("can be %s", (visibility) => {
        const second = store.addSheet("二");
        store.setVisibility(second, visibility);
        expect(store.sheets().find(({ id }) => id === second)!.visibility).toBe(visibility);
      });

      test("can be protected and unprotected", () => {
        store.setProtected(sheet, true);
        expect(store.sheets()[0]!.isProtected).toBe(true);
        store.setProtected(sheet, false);
        expect(store.sheets()[0]!.isProtected).toBe(false);
      });

      test("merges drop what they cover", () => {
        store.writeCells(sheet, at(0, 0, 1, 2), [["留", "去"]]);
        store.merge(sheet, at(0, 0, 1, 2));
        expect(store.merges(sheet)).toEqual([at(0, 0, 1, 2)]);
        expect(store.readValues(sheet, at(0, 0, 1, 2))).toEqual([["留", null]]);
        store.unmerge(sheet, at(0, 1));
        expect(store.merges(sheet)).toEqual([]);
      });

      test("heights, widths and frozen rows", () => {
        store.writeCells(sheet, at(0, 0, 5, 5), [[1]]);
        store.setRowHeight(sheet, 1, 2, 30);
        store.setColumnWidth(sheet, 2, 1, 108.75);
        // A grid that counts in pixels of 0.75 points keeps what is a multiple of them.
        expect([1, 2].map((row) => store.rowHeight(sheet, row))).toEqual([30, 30]);
        expect(store.columnWidth(sheet, 2)).toBe(108.75);
        expect(store.rowHeight(sheet, 3)).not.toBe(30);
        expect(store.columnWidth(sheet, 3)).not.toBe(108.75);
        store.freezeRows(sheet, 2);
        expect(store.frozenRows(sheet)).toBe(2);
        store.freezeRows(sheet, 0);
        expect(store.frozenRows(sheet)).toBe(0);
      });

      test("rows and columns are hidden and shown", () => {
        store.setRowsHidden(sheet, 2, 2, true);
        store.setColumnsHidden(sheet, 1, 1, true);
        expect([store.hiddenRows(sheet), store.hiddenColumns(sheet)]).toEqual([[2, 3], [1]]);
        store.setRowsHidden(sheet, 2, 1, false);
        expect(store.hiddenRows(sheet)).toEqual([3]);
      });

      test("selecting activates the sheet", () => {
        const second = store.addSheet("二");
        store.select({ sheet: second, area: at(3, 2) });
        expect(store.selection()).toEqual({ sheet: second, area: at(3, 2) });
        expect(store.activeSheet()).toBe(second);
      });
    });

    describe("marks", () => {
      test("conditional formats: the newest first, changed and deleted by identity", () => {
        const first = store.addConditionalFormat(sheet, RULE);
        const second = store.addConditionalFormat(sheet, { ...RULE, fill: "#D9D9D9", areas: [at(9, 9)] });
        expect(store.conditionalFormats(sheet).map(({ id }) => id)).toEqual([second, first]);
        store.updateConditionalFormat(sheet, first, { areas: [at(7, 7)], stopIfTrue: true });
        expect(store.conditionalFormats(sheet)[1]).toEqual({ ...RULE, id: first, areas: [at(7, 7)], stopIfTrue: true });
        store.deleteConditionalFormat(sheet, second);
        expect(store.conditionalFormats(sheet)).toHaveLength(1);
      });

      test("notes: by row and column, keeping their author", () => {
        store.setNote(sheet, 4, 1, { text: "二", author: "王" });
        store.setNote(sheet, 1, 3, { text: "一" });
        store.setNote(sheet, 4, 1, { text: "二改" });
        expect(store.notes(sheet)).toEqual([
          { row: 1, col: 3, text: "一", author: "" },
          { row: 4, col: 1, text: "二改", author: "王" },
        ]);
        store.setNote(sheet, 1, 3, null);
        store.setNote(sheet, 0, 0, null);
        expect(store.notes(sheet)).toHaveLength(1);
      });
    });

    describe("events", () => {
      test("one for each writing, over its whole area", () => {
        store.writeCells(sheet, at(2, 1, 2, 2), [
          [1, undefined],
          [undefined, undefined],
        ]);
        expect(edits()).toEqual([{ kind: "edited", sheet, area: at(2, 1, 2, 2), change: "RangeEdited" }]);
      });

      test("none for formats, merges of blanks, notes and marks", async () => {
        store.patchStyle(sheet, at(0, 0, 2, 2), { bold: true });
        store.writeNumberFormats(sheet, at(0, 0), [["0.0"]]);
        store.merge(sheet, at(5, 5, 2, 2));
        store.setNote(sheet, 0, 0, { text: "注" });
        store.addConditionalFormat(sheet, RULE);
        await opened.calculated();
        expect(edits()).toEqual([]);
      });

      test("none for results of formulas", async () => {
        store.defineFunctions([SUM], () => [[1]]);
        store.writeCells(sheet, at(0, 0), [[{ formula: "=EDU.SUM2(B1)" }]]);
        await opened.calculated();
        expect(value(0, 0)).toBe(1);
        expect(edits()).toHaveLength(1);
        expect(events).toContainEqual({ kind: "calculated", sheet });
      });

      test("none after a listener has left", () => {
        const heard: StoreEvent[] = [];
        const leave = store.listen((event) => heard.push(event));
        leave();
        store.writeCells(sheet, at(0, 0), [[1]]);
        expect(heard).toEqual([]);
      });
    });

    describe("custom functions", () => {
      let calls: FunctionCall[];
      let answer: CellValue;
      beforeEach(() => {
        calls = [];
        answer = { error: "#BUSY!" };
        store.defineFunctions([SUM], (call) => {
          calls.push(call);
          return [[answer]];
        });
        store.writeCells(sheet, at(0, 1, 2, 1), [[3], ["文字"]]);
      });
      const type = async (row: number, col: number, formula: string) => {
        store.writeCells(sheet, at(row, col), [[{ formula }]]);
        await opened.calculated();
      };

      test("are asked with rows of cells and the place of the formula", async () => {
        await type(4, 2, "=EDU.SUM2(B1:B2)");
        expect(calls.at(-1)).toEqual({ functionId: "SUM2", args: [[[3], ["文字"]]], sheet, row: 4, col: 2 });
        expect(value(4, 2)).toEqual({ error: "#BUSY!" });
      });

      test("are asked anew for the cells that are recalculated, and only for those", async () => {
        await type(0, 3, "=EDU.SUM2(B1:B2)");
        await type(1, 3, "=EDU.SUM2(B1:B1)");
        calls.length = 0;
        answer = 28.5;
        store.recalculate([{ sheet, row: 0, col: 3 }]);
        await opened.calculated();
        expect([value(0, 3), value(1, 3)]).toEqual([28.5, { error: "#BUSY!" }]);
        expect(calls.map(({ row }) => row)).toEqual([0]);
      });

      test("are asked anew when an argument changes, not when another cell does", async () => {
        await type(0, 3, "=EDU.SUM2(B1:B2)");
        calls.length = 0;
        store.writeCells(sheet, at(9, 9), [[1]]);
        await opened.calculated();
        expect(calls).toEqual([]);
        store.writeCells(sheet, at(0, 1), [[4]]);
        await opened.calculated();
        expect(calls.at(-1)?.args).toEqual([[[4], ["文字"]]]);
      });

      test("a text that looks like a percentage stays a text", async () => {
        answer = "12%";
        await type(0, 3, "=EDU.SUM2(B1:B1)");
        expect(value(0, 3)).toBe("12%");
      });

      test("are unknown once they are no longer defined", async () => {
        await type(0, 3, "=EDU.SUM2(B1:B2)");
        store.defineFunctions([], () => [[1]]);
        await opened.calculated();
        expect(value(0, 3)).toEqual({ error: "#NAME?" });
      });
    });

    test("settings are kept as texts", () => {
      store.setSetting("edu.standard", '"js-basic"');
      store.setSetting("__proto__", "1");
      store.setSetting("edu.standard", null);
      expect([...store.settings()]).toEqual([["__proto__", "1"]]);
    });
  });
}
