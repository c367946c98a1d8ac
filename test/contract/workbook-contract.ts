/**
 * What every workbook adapter must do, whatever workbook lies behind it. An adapter's test calls `describeWorkbookContract` with
 * a way to make a workbook from plain data and to look into it without the adapter.
 */
import type { WorkbookChange } from "../../src/workbook/port";
import { describeAddingSheets } from "./adding-contract";
import { describeClearing } from "./clearing-contract";
import { BUSY, mark, PLAIN, type OpenFixture, type OpenWorkbook } from "./contract-workbooks";
import { describeLayingOut } from "./laying-out-contract";
import { describeMarking } from "./marking-contract";
import { describeReading } from "./reading-contract";
import type { WorkbookFixture } from "./workbook-fixture";

/** Some workbooks take a while to open, and the machine may be busy. */
const PATIENCE = 30_000;

export function describeWorkbookContract(name: string, open: OpenFixture): void {
  jest.setTimeout(PATIENCE);
  describe(`workbook contract: ${name}`, () => {
    const toClose: OpenWorkbook[] = [];
    afterEach(async () => {
      for (const workbook of toClose.splice(0)) await workbook.close();
    });
    const opened = async (fixture: WorkbookFixture) => {
      const workbook = await open(fixture);
      toClose.push(workbook);
      return workbook;
    };

    /** Closed in place of the one it was before. */
    const reopened = async (workbook: OpenWorkbook) => {
      const again = await workbook.reopen();
      toClose.splice(toClose.indexOf(workbook), 1, again);
      return again;
    };

    describeReading(opened);
    describeMarking(opened);
    describeClearing(opened, reopened, open);

    describeAddingSheets(opened, reopened);
    describeLayingOut(opened, reopened);

    describe("settings", () => {
      test("are kept in the workbook", async () => {
        const first = await opened(PLAIN);
        expect(await first.port.getSetting("edu.standard")).toBeNull();
        await first.port.setSetting("edu.standard", "js-basic");
        await first.port.setSetting("__proto__", "x");
        expect(await first.port.getSetting("edu.standard")).toBe("js-basic");
        const second = await reopened(first);
        expect(await second.port.getSetting("edu.standard")).toBe("js-basic");
        expect(await second.port.getSetting("__proto__")).toBe("x");
        await second.port.setSetting("edu.standard", null);
        expect(await second.port.getSetting("edu.standard")).toBeNull();
      });
    });

    test("an edit by the user is told, a mark is not", async () => {
      const { port, type } = await opened(PLAIN);
      const changes: WorkbookChange[] = [];
      const stop = await port.onChange((change) => void (change.kind === "calculated" || changes.push(change)));
      await port.mark([mark("Sheet2", "B2", "fail", "x")]);
      await port.unmark();
      await settled();
      expect(changes).toEqual([]);
      if (type) {
        await type("Sheet2", "B2", 8);
        await settled();
        expect(changes).toEqual([{ kind: "edited", sheet: "Sheet2" }]);
      }
      await stop();
      if (type) await type("Sheet2", "B2", 9);
      await settled();
      expect(changes).toHaveLength(type ? 1 : 0);
    });

    test("revealing a cell does not change the workbook", async () => {
      const { port, inspect } = await opened(BUSY);
      const before = await inspect();
      await port.reveal({ sheet: "办学条件", row: 2, col: 1 });
      expect(await inspect()).toEqual(before);
    });
  });
}

/** Events cross to the add-in in a turn of their own. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
