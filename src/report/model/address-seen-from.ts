/** Cells as they are written beside a school: `Sheet!A1`, with the workbook's name where it is another one (as Excel does). */
import type { AddressOf } from "../../domain/explain/calculation";
import { fullAddress, quoteSheet, localAddress } from "../../workbook/a1";

/** @param file the workbook the reader has before him; cells of others are written `'[b.xlsx]教基5176'!D7` */
export function addressSeenFrom(file: string | undefined): AddressOf {
  return (cell) => {
    if (cell.file === undefined || cell.file === file) return fullAddress(cell);
    const name = cell.file.replace(/^.*[/\\]/, "");
    return `${quoteSheet(`[${name}]${cell.sheet}`)}!${localAddress(cell.row, cell.col)}`;
  };
}
