/** Numbers without a format are rounded to their column, never cut off. */
import fc from "fast-check";
import { generalText } from "../../../src/workbench/grid/general-numbers";

test.each([
  [0.5152566298844, 8, "0.515257"],
  [28.60465116279, 8, "28.60465"],
  [28.60465116279, 20, "28.60465116"],
  [0.1, 3, "0.1"],
  [-1234.5678, 6, "-1235"],
  [9.99, 3, "10"],
  [1.5e-10, 4, "1.5e-10"],
])("%d in %i characters", (value, characters, text) => expect(generalText(value, characters)).toBe(text));

test("what is shown is the number rounded, to the last digit shown", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 15 }), (value, characters) => {
      const text = generalText(value, characters);
      const decimals = text.includes("e") ? 20 : (text.split(".")[1]?.length ?? 0);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9));
    }),
  );
});
