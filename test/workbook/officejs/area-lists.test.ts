/** Lists of areas: every cell exactly once, never longer than Excel reads. */
import fc from "fast-check";
import { parseAddress } from "../../../src/workbook/a1";
import { areaLists, joinedAreas } from "../../../src/workbook/officejs/area-lists";

const cells = fc.array(fc.record({ row: fc.nat(30), col: fc.nat(12) }), { maxLength: 120 });
const spread = ({ row, col, rows, cols }: { row: number; col: number; rows: number; cols: number }) =>
  Array.from({ length: rows * cols }, (_, i) => `${row + Math.floor(i / cols)} ${col + (i % cols)}`);

test("areas hold the given cells, each once", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const found = joinedAreas(given).flatMap(spread);
      expect([...found].sort()).toEqual([...new Set(given.map(({ row, col }) => `${row} ${col}`))].sort());
    }),
  );
});

test("a full rectangle is one area, a diagonal one area per cell", () => {
  const rectangle = Array.from({ length: 50 }, (_, i) => ({ row: 3 + Math.floor(i / 5), col: 2 + (i % 5) }));
  expect(joinedAreas(rectangle)).toEqual([{ row: 3, col: 2, rows: 10, cols: 5 }]);
  expect(joinedAreas(rectangle.filter(({ row, col }) => row === col))).toHaveLength(4);
});

test("10,000 single cells keep every list below 8,192 characters", () => {
  const given = Array.from({ length: 10_000 }, (_, i) => ({ row: 1_000_000 + (i >> 6) * 2, col: 16_000 + (i & 63) * 2 }));
  const lists = areaLists(given);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8_192);
  const areas = lists.flatMap((list) => list.split(",").map((address) => parseAddress(address)!.area));
  expect(new Set(areas.flatMap(spread)).size).toBe(10_000);
});
