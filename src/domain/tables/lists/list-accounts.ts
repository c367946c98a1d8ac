/** The account of a list (reading.md §1): its rows as they were finally used, and the cells that hold no figure of their item. */
import { isCellError } from "../../kernel/cell";
import type { MissingReason } from "../../kernel/reading";
import type { AccountReason, BlockAccount, CellAccount, LabelOutcome, RowAccount } from "../account";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";

/** Every row from the top of the worksheet in which anything stands, and cells that are not what their row and column promise. */
export type ListAccounts = Pick<BlockAccount, "rows" | "cells">;

/** A row that was read, and the school its figures went to where that is another one (校区, 年级); null where there is none. */
export interface ReadRow {
  readonly row: number;
  readonly record: SchoolRecord;
  readonly partOf?: string | null;
}

/** @param accounts rows as they were recognised: schools that were not read in the end are sums over their grades */
export function listAccounts(view: SheetView, accounts: readonly RowAccount[], read: readonly ReadRow[]): ListAccounts {
  const readOf = new Map(read.map((one) => [one.row, one]));
  return {
    rows: accounts.map((account) => (account.outcome === "school" ? accountOf(account, readOf.get(account.row)) : account)),
    cells: read.flatMap(({ record }) => record.items.flatMap(({ reading }) => noFigure(view, reading) ?? [])),
  };
}

function accountOf(account: RowAccount, read: ReadRow | undefined): RowAccount {
  if (!read) return { ...account, outcome: "total", why: { code: "named" } };
  const stage = read.record.stage !== undefined && { stage: read.record.stage };
  if (read.partOf === undefined) return { ...account, ...stage };
  const why: AccountReason = read.partOf === null ? { code: "noMainSchool" } : { code: "partOf", school: read.partOf };
  return { ...account, ...stage, outcome: read.partOf === null ? "notCounted" : "part", why };
}

const OUTCOMES: Readonly<Partial<Record<MissingReason, LabelOutcome>>> = {
  notApplicable: "notAnItem",
  notANumber: "notUnderstood",
  uncalculated: "notUnderstood",
  ambiguous: "notUnderstood",
};

function noFigure(view: SheetView, reading: SchoolRecord["items"][number]["reading"]): CellAccount | null {
  const [at] = reading.cells;
  if (reading.state === "known" || !at) return null;
  const { reason } = reading;
  const outcome = OUTCOMES[reason];
  if (outcome === undefined || reason === "tableAbsent") return null;
  const value = view.shown(at.row, at.col);
  const text = value === null ? "" : isCellError(value) ? value.error : String(value).trim();
  return text === "" ? null : { at, outcome, text, why: { code: "noFigure", reason } };
}
