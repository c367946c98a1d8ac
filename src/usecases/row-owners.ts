/** Which school, and which of its stages, a row of a county list speaks about. */
import type { SchoolEvaluation } from "../domain/checks/finding";
import type { CellRef } from "../domain/kernel/cell";
import { ownCells } from "../domain/kernel/reading";
import { STAGES } from "../domain/kernel/stage";
import type { Stage } from "../domain/kernel/stage";
import type { Checked } from "./check-grids";

export interface RowOwner {
  readonly schoolId: string;
  /** Null when the row gives figures of no stage or of several. */
  readonly stage: Stage | null;
}

type Rows = ReadonlyMap<string, RowOwner | null>;
/** Every formula of a sheet asks the same result, so the rows are sorted out once per result. */
const known = new WeakMap<Checked, Rows>();

/** Null outside of lists, on rows without a school, and where several schools share the row. */
export function rowOwner(checked: Checked, at: CellRef): RowOwner | null {
  let rows = known.get(checked);
  if (!rows) known.set(checked, (rows = rowsOf(checked)));
  return rows.get(keyOf(at)) ?? null;
}

const keyOf = (cell: CellRef) => `${cell.row} ${cell.sheet}`;

function rowsOf({ reading, evaluation }: Checked): Rows {
  const listRows = new Set<string>();
  for (const { kind, sheet, range } of reading.tables) {
    if (kind !== "list") continue;
    for (let row = range.row; row < range.row + range.rows; row++) listRows.add(keyOf({ sheet, row, col: 0 }));
  }
  const rows = new Map<string, RowOwner | null>();
  const claim = (cell: CellRef, owner: RowOwner) => {
    const key = keyOf(cell);
    if (!listRows.has(key)) return;
    const before = rows.get(key);
    rows.set(key, before === undefined ? owner : shared(before, owner));
  };
  for (const school of evaluation.schools) claimCells(school, claim);
  return rows;
}

function claimCells({ school }: SchoolEvaluation, claim: (cell: CellRef, owner: RowOwner) => void): void {
  for (const stage of STAGES) {
    for (const item of Object.values(school.stages[stage] ?? {})) {
      for (const cell of ownCells(item)) claim(cell, { schoolId: school.id, stage });
    }
  }
  for (const cell of school.nameCells) claim(cell, { schoolId: school.id, stage: null });
}

/** A stage is kept when the row's other cells name the same one or none. */
function shared(before: RowOwner | null, owner: RowOwner): RowOwner | null {
  if (before === null || before.schoolId !== owner.schoolId) return null;
  if (owner.stage === null || owner.stage === before.stage) return before;
  return { schoolId: owner.schoolId, stage: null };
}
