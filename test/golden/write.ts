/** Writes the golden workbooks from their recipes: `npx tsx test/golden/write.ts`. What is expected of them is worked out by hand. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { isCellError } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { RECIPES } from "./recipes/all";

function worksheet(grid: Grid): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    grid.values.map((row) => row.map((value) => (value !== null && isCellError(value) ? value.error : value))),
  );
  sheet["!merges"] = grid.merges.map(({ row, col, rows, cols }) => ({
    s: { r: row, c: col },
    e: { r: row + rows - 1, c: col + cols - 1 },
  }));
  sheet["!rows"] = grid.hidden.rows.map(() => ({ hidden: true }));
  sheet["!cols"] = grid.hidden.cols.map(() => ({ hidden: true }));
  return sheet;
}

for (const [name, { grids, files }] of Object.entries(RECIPES)) {
  const folder = join(__dirname, name);
  mkdirSync(folder, { recursive: true });
  const workbook: WorkBook = utils.book_new();
  for (const grid of grids) utils.book_append_sheet(workbook, worksheet(grid), grid.sheet);
  for (const file of files) {
    const bytes = write(workbook, {
      type: "buffer",
      bookType: file.endsWith(".xls") ? "biff8" : "xlsx",
      compression: true,
    }) as Uint8Array;
    writeFileSync(join(folder, file), bytes);
  }
}
