/** A list in which one school has more teachers than staff: unusual (经验校验), not impossible. */
import type { Grid } from "../../src/domain/kernel/grid";
import { HEADERS, listGrid, type ListRow } from "./school-list";

const LEIHE: ListRow = ["累河小学", "6104310003", "小学", 100, 6000, 1500, 1200, 6000];

export function unusualList(staff: number, teachers: number): Grid {
  return {
    ...listGrid([LEIHE]),
    values: [
      [...HEADERS, "教职工数（人）", "专任教师数（人）"],
      [...LEIHE, staff, teachers],
    ],
  };
}
