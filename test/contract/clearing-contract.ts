/** Contract of `WorkbookPort.unmark`: the workbook is as it was. */
import fc from "fast-check";
import { localAddress } from "../../src/workbook/a1";
import type { MarkKind } from "../../src/workbook/port";
import { BUSY, mark, type Opened, type OpenFixture, type Reopened } from "./contract-workbooks";
import type { WorkbookFixture } from "./workbook-fixture";

export function describeClearing(opened: Opened, reopened: Reopened, open: OpenFixture): void {
  describe("clearing", () => {
    const marks = [
      mark("办学条件", "B2", "fail", "一"),
      mark("办学条件", "D6", "warning", "二"),
      mark("办学条件", "A1", "cannotTell", "三"),
      mark("隐藏", "A1", "fail", "四"),
    ];

    test("gives back the workbook as it was, and says how many cells were freed", async () => {
      const { port, inspect } = await opened(BUSY);
      const before = await inspect();
      await port.mark(marks);
      expect(await inspect()).not.toEqual(before);
      expect(await port.unmark()).toBe(4);
      expect(await inspect()).toEqual(before);
      expect(await port.unmark()).toBe(0);
    });

    test("also after the workbook was saved and opened again", async () => {
      const first = await opened(BUSY);
      const before = await first.inspect();
      await first.port.mark(marks);
      const second = await reopened(first);
      expect(await second.port.unmark()).toBe(4);
      expect(await second.inspect()).toEqual(before);
    });

    test("leaves rules and notes that only resemble ours", async () => {
      const alike: WorkbookFixture = [
        {
          name: "一",
          cells: { A1: 1, B1: 2 },
          notes: { A1: "参考 EDU 标准", B1: "标准【EDU】是什么" },
          formats: [
            { areas: ["A1"], formula: '=LEN("EDU")>0', fill: "#FF0000" },
            { areas: ["B1"], formula: "=LEN(A1)>0", fill: "#00FF00" },
          ],
        },
      ];
      const { port, inspect } = await opened(alike);
      const before = await inspect();
      expect(await port.unmark()).toBe(0);
      expect(await inspect()).toEqual(before);
      await port.mark([mark("一", "A1", "fail", "x"), mark("一", "B1", "fail", "x")]);
      await port.unmark();
      expect(await inspect()).toEqual(before);
    });

    test("whatever is marked", async () => {
      const address = fc.tuple(fc.nat(7), fc.nat(4)).map(([row, col]) => localAddress(row, col));
      const arbitraryMark = fc
        .tuple(
          fc.constantFrom("办学条件", "隐藏", "受保护"),
          address,
          fc.constantFrom<MarkKind>("fail", "cannotTell", "warning"),
          fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" }),
        )
        .map(([sheet, cell, kind, note]) => mark(sheet, cell, kind, note));
      await fc.assert(
        fc.asyncProperty(
          fc.array(arbitraryMark, { maxLength: 8 }),
          fc.array(arbitraryMark, { maxLength: 4 }),
          async (one, two) => {
            const trial = await open(BUSY);
            try {
              const before = await trial.inspect();
              await trial.port.mark(one);
              await trial.port.mark(two);
              await trial.port.unmark();
              expect(await trial.inspect()).toEqual(before);
            } finally {
              await trial.close();
            }
          },
        ),
        { numRuns: 8 },
      );
    });
  });
}
