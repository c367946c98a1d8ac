import fc from "fast-check";
import { areaAddress, columnLetters, fullAddress, localAddress, parseAddress, quoteSheet } from "../../src/workbook/a1";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (col, letters) => {
  expect(columnLetters(col)).toBe(letters);
});

it.each([
  ["教基5176", "教基5176"],
  ["教基3112_小学", "教基3112_小学"],
  ["Sheet 1", "'Sheet 1'"],
  ["小学-1", "'小学-1'"],
  ["it's", "'it''s'"],
  ["2024", "'2024'"],
  ["A1", "'A1'"],
  ["R1C1", "'R1C1'"],
  ["C", "'C'"],
])("quotes the sheet name %s as Excel does: %s", (sheet, quoted) => {
  expect(quoteSheet(sheet)).toBe(quoted);
});

it("writes areas as ranges and single cells as cells", () => {
  expect(areaAddress({ row: 0, col: 0, rows: 19, cols: 4 })).toBe("A1:D19");
  expect(areaAddress({ row: 4, col: 3, rows: 1, cols: 1 })).toBe("D5");
});

it("round-trips every cell of every sheet name", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 31, unit: "binary" }).filter((name) => !/[\n\r\u2028\u2029]/.test(name)),
      fc.nat(1_048_575),
      fc.nat(16_383),
      (sheet, row, col) => {
        expect(parseAddress(fullAddress({ sheet, row, col }))).toEqual({ sheet, area: { row, col, rows: 1, cols: 1 } });
      },
    ),
  );
});

it("reads absolute, reversed and quoted ranges", () => {
  expect(parseAddress("'it''s'!$B$7:A$2")).toEqual({ sheet: "it's", area: { row: 1, col: 0, rows: 6, cols: 2 } });
  expect(parseAddress("D5")).toEqual({ sheet: null, area: { row: 4, col: 3, rows: 1, cols: 1 } });
  expect(localAddress(4, 3)).toBe("D5");
});

it.each(["", "A0", "XFE1", "A1048577", "1A", "A1:B", "Sheet!", "A1 B2", "#REF!"])("refuses %p", (text) => {
  expect(parseAddress(text)).toBeNull();
});
