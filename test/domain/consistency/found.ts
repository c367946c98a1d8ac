/** What the relations say of some worksheets, one line per finding: rule, the two figures, the cells with the suspect first. */
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { fullAddress } from "../../../src/workbook/a1";
import { grid } from "../tables/grids";

export function found(...grids: readonly Grid[]): readonly string[] {
  return brokenRelations(readTables(grids)).map(
    ({ rule, left, right, cells }) => `${rule} ${left} ${right} ${cells.map((cell) => fullAddress(cell)).join(" ")}`,
  );
}

/** A form with one heading row: labels in A, codes in B, figures from C; the first figures stand in row 4. */
export function form(number: string, headings: readonly string[], rows: readonly (readonly CellValue[])[]): Grid {
  return grid(number, [
    [number],
    ["指标名称", "代码", ...headings],
    ["甲", "乙", ...headings.map((_, index) => index + 1)],
    ...rows.map(([label, ...figures], index) => [label!, index + 1, ...figures]),
  ]);
}
