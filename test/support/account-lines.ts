/** To which lines of the account a cell belongs; the law of reading is that there is exactly one. */
import type { BlockAccount, RowAccount } from "../../src/domain/dataset/reading-result";
import type { Grid } from "../../src/domain/kernel/grid";
import { fullAddress } from "../../src/workbook/a1";

/** Rows whose figures are read, each cell as its column says. */
const isRead = ({ outcome }: RowAccount): boolean => outcome === "school" || outcome === "part";

/**
 * A cell with a line of its own belongs there; else to the line of its row, where nothing of the row is read; else to that of
 * its column. A block that was not read is one line.
 */
export function linesOf(accounts: readonly BlockAccount[], sheet: string, row: number, col: number): readonly string[] {
  const ofSheet = accounts.filter((account) => account.sheet === sheet);
  const own = ofSheet.flatMap(({ cells }) => cells.filter(({ at }) => at.row === row && at.col === col));
  if (own.length > 0) return own.map(({ outcome }) => `cell ${outcome}`);
  return ofSheet.flatMap((account) => {
    const { block, rows, columns, why } = account;
    const isInside = row >= block.row && row < block.row + block.rows && col >= block.col && col < block.col + block.cols;
    const ofBlock = why && isInside ? [`block ${why.code}`] : [];
    const ofRow = rows
      .filter((line) => line.row === row && (!line.cols || (col >= line.cols.first && col <= line.cols.last)))
      .flatMap((line) => {
        if (!isRead(line)) return [`row ${line.outcome}`];
        return columns.filter((column) => column.col === col).map(({ outcome }) => `column ${outcome}`);
      });
    return [...ofBlock, ...ofRow];
  });
}

/** Cells that hold something and belong to no line, or to several. */
export function againstTheLaw(grids: readonly Grid[], accounts: readonly BlockAccount[]): readonly string[] {
  return grids.flatMap(({ sheet, file, values }) => {
    const ofFile = accounts.filter((account) => account.file === file);
    return values.flatMap((cells, row) =>
      cells.flatMap((value, col) => {
        if (value === null || (typeof value === "string" && value.trim() === "")) return [];
        const lines = linesOf(ofFile, sheet, row, col);
        return lines.length === 1 ? [] : [`${fullAddress({ sheet, row, col })} ${JSON.stringify(value)}: ${lines.join(", ")}`];
      }),
    );
  });
}
