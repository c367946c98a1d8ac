/** Dates are shown as far as they are known. */
import { DATE_NOT_KNOWN, knownPart } from "../../../src/domain/kernel/citation";
import { PACKS } from "../../../src/domain/standards/catalogue";

test.each([
  ["2017-01-01", "2017"],
  ["2018-06-01", "2018-06"],
  ["2012-01-20", "2012-01-20"],
  ["2020-11-01", "2020-11"],
  [DATE_NOT_KNOWN, null],
])("%s is shown as %s", (date, shown) => expect(knownPart(date)).toBe(shown));

test("only the days that documents state are shown", () => {
  const days = PACKS.map(({ from }) => knownPart(from)).filter((shown) => shown?.length === 10);
  expect(days).toEqual(["2012-01-20"]);
});
