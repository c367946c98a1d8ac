import fc from "fast-check";
import { ItemRecords } from "../../../src/domain/dataset/item-record";
import { FIELD_IDS } from "../../../src/domain/fields/dictionary";
import { known } from "../../../src/domain/kernel/reading";

const fields = fc.subarray(FIELD_IDS.slice(0, 5));

test("a record holds the items and readings given, whichever records were made before it", () => {
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 6 }), (asked) => {
      const records = new ItemRecords();
      const columns = asked.map((own, i) => ({ own, readings: own.map((_, j) => known(10 * i + j, "人")) }));
      const made = columns.map(({ own, readings }) => records.record(own, readings));
      made.forEach((record, i) => {
        const { own, readings } = columns[i]!;
        expect(Object.keys(record)).toEqual(own);
        expect(Object.values(record)).toEqual(readings);
      });
    }),
  );
});
