import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { asShown } from "../../../src/domain/tables/number-format";
import { grid } from "./grids";

it.each<[number, string, CellValue]>([
  [258, "General", 258],
  [258, "@", 258],
  [258, "G/通用格式", 258],
  [1234.5, "#,##0.00_ ;[Red]\\-#,##0.00\\ ", 1234.5],
  [0.927, "0.0%", "92.7%"],
  [0.28, "0%", "28%"],
  [45296, "yyyy/m/d", "日期 2024-01-05"],
  [45296, 'yyyy"年"m"月"d"日"', "日期 2024-01-05"],
  [0.5, "[h]:mm", "日期 1899-12-30"],
  [-1, "m/d", "日期"],
  [0.45, '0.00"万册"', "0.45万册"],
  [7380, '#,##0"㎡"', "7380m2"],
  [20, "0人", "20人"],
  [12.5, 'General"万元"', "12.5万元"],
  [12.5, 'G/通用格式"万元"', "12.5万元"],
  [12.5, 'General"分"', 12.5],
  [20, '0"号"', 20],
  // The figure is shown divided: it is read as it stands.
  [123456, '0!.0,"万元"', 123456],
  [1234567, '#,##0,"千元"', 1234567],
])("%d under %s is %j", (value, format, shown) => {
  expect(asShown(value, format)).toEqual(shown);
});

it("reads no pupils from a date, and the unit that a format writes", () => {
  const sheet = grid("名单", [
    ["学校名称", "学段", "在校生数", "图书"],
    ["一小", "小学", 45296, 0.45],
  ]);
  const { schools } = readTables([{ ...sheet, numberFormats: [[], [null, null, "m/d/yy", '0.00"万册"']] }]);
  expect(schools[0]!.stages.primary).toMatchObject({
    pupils: { state: "missing", reason: "notANumber" },
    books: {
      state: "known",
      value: 4500,
      repairs: expect.arrayContaining([{ kind: "unitConverted", from: "万册", to: "册" }]) as [],
    },
  });
});
