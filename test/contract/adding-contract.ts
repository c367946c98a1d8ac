/** Contract of `WorkbookPort.addSheet`: texts stay texts, the other sheets stay as they are. */
import { BUSY, mark, PLAIN, type Opened, type Reopened } from "./contract-workbooks";

const ROWS = [
  ["自定标准", "=1+1", null, 22.5],
  [],
  ["+1", "-1", "@SUM(A1)", "2024-09-01", "  前后  ", "0045", "TRUE", "#N/A", "50%", '<b>&"</b>'],
] as const;

export function describeAddingSheets(opened: Opened, reopened: Reopened): void {
  describe("adding a sheet", () => {
    test("every text is the very text, also after saving and opening again", async () => {
      const workbook = await opened(PLAIN);
      const before = await workbook.inspect();
      expect(await workbook.port.addSheet("自定标准", ROWS)).toBe("自定标准");
      const grids = await workbook.port.read();
      expect(grids.map(({ sheet }) => sheet)).toEqual(["教基3112", "Sheet2", "自定标准"]);
      const again = await reopened(workbook);
      expect((await again.inspect()).slice(0, 2)).toEqual(before);
      const read = (await again.port.read()).at(-1)!.values;
      for (const values of [grids.at(-1)!.values, read]) {
        ROWS.forEach((row, r) => {
          row.forEach((value, c) => expect(shown(values[r]?.[c] ?? null)).toEqual(value));
        });
      }
    });

    test("a name that is taken gets a number, without regard to case", async () => {
      const { port } = await opened(PLAIN);
      expect(await port.addSheet("SHEET2", [["x"]])).toBe("SHEET2 2");
      expect(await port.addSheet("sheet2", [["x"]])).toBe("sheet2 3");
      expect((await port.read()).map(({ sheet }) => sheet)).toEqual(["教基3112", "Sheet2", "SHEET2 2", "sheet2 3"]);
    });

    test("an empty sheet, in a workbook with formats, notes, hidden and protected sheets", async () => {
      const workbook = await opened(BUSY);
      const before = await workbook.inspect();
      await workbook.port.addSheet("空", []);
      expect((await workbook.inspect()).slice(0, before.length)).toEqual(before);
    });

    test("the new sheet can be marked and cleared", async () => {
      const { port } = await opened(PLAIN);
      const sheet = await port.addSheet("自定标准", ROWS);
      expect(await port.mark([mark(sheet, "B1", "warning", "x")])).toEqual({ marked: 1, refused: [] });
      expect(await port.unmark()).toBe(1);
    });
  });
}

/** A snapshot tells texts that look like an error value as the error. */
const shown = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "error" in value ? value.error : value;
