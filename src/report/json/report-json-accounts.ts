/** What became of every row and column (读取情况), in the JSON document: one entry per table, or per part that was not read. */
import type { AddressOf } from "../../domain/explain/calculation";
import { remarkOn, sayAccountReason, type AccountLine } from "../../domain/explain/accounts";
import type { AccountReason, BlockAccount } from "../../domain/dataset/reading-result";
import { inLanguage, type Language } from "../../domain/kernel/text";
import { areaAddress } from "../../workbook/a1";

export function accountJson({ sheet, block, why, columns, rows, cells }: BlockAccount, language: Language, addressOf: AddressOf) {
  const line = (of: AccountLine & { readonly why: AccountReason }, path: readonly string[]) => {
    const { outcome, item, stage } = of;
    const remark = remarkOn(of, path);
    return {
      outcome,
      ...(item !== undefined && { item }),
      ...(stage !== undefined && { stage }),
      ...(remark && { why: inLanguage(remark, language) }),
    };
  };
  return {
    sheet,
    block: areaAddress(block),
    ...(why && { why: inLanguage(sayAccountReason(why), language) }),
    columns: columns.map((column) => {
      const { at, path, unit, samples } = column;
      return { at: addressOf(at), path, ...(unit !== undefined && { unit }), ...line(column, path), samples };
    }),
    rows: rows.map((row) => ({ at: addressOf(row.at), name: row.name, ...line(row, [row.name]) })),
    cells: cells.map((cell) => ({ at: addressOf(cell.at), text: cell.text, ...line(cell, []) })),
  };
}
