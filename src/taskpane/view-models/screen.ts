/** Which screen the pane shows, and what it says about the state of the workbook. */
import type { LiveState } from "../../live/state";
import type { MarkReport, Refusal } from "../../workbook/port";

/**
 * - `loading`: nothing to show yet
 * - `notChecked`: nothing to show, because reading was given up
 * - `failed`: nothing to show, because reading failed
 * - `noTable`: no table was recognised
 * - `noSchool`: tables, but nobody to assess
 * - `result`: the last result, also while a newer one is in the making or after it failed
 */
export type Screen = "loading" | "notChecked" | "failed" | "noTable" | "noSchool" | "result";

export function screenOf({ checked, error, status }: LiveState): Screen {
  if (!checked) return error ? "failed" : status === "idle" ? "notChecked" : "loading";
  if (checked.reading.tables.length === 0) return "noTable";
  return checked.evaluation.schools.some(({ sections }) => sections.length > 0) ? "result" : "noSchool";
}

export interface RefusedGroup {
  readonly sheet: string;
  readonly reason: Refusal;
  readonly count: number;
}

/** What could not be marked, by worksheet and reason. */
export function refusedGroups(report: MarkReport | null): readonly RefusedGroup[] {
  const groups = new Map<string, RefusedGroup>();
  for (const { cell, reason } of report?.refused ?? []) {
    const key = `${reason} ${cell.sheet}`;
    groups.set(key, { sheet: cell.sheet, reason, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}
