/** The workbooks the contract is tried on, and how marks are written down in it. */
import { localAddress, parseAddress } from "../../src/workbook/a1";
import type { Mark, MarkKind, WorkbookPort } from "../../src/workbook/port";
import type { FixtureFormat, SheetState, WorkbookFixture } from "./workbook-fixture";

export interface OpenWorkbook {
  readonly port: WorkbookPort;
  /** The workbook as it is now, in the order of its sheets. */
  inspect(): Promise<readonly SheetState[]>;
  /** Saved, closed and opened again, through an adapter that remembers nothing. */
  reopen(): Promise<OpenWorkbook>;
  /** The user types into a cell. Absent where nobody can (files). */
  type?(sheet: string, address: string, value: string | number): Promise<void>;
  close(): Promise<void>;
}

export type OpenFixture = (fixture: WorkbookFixture) => Promise<OpenWorkbook>;

/** Opens a fixture that is closed again after the test. */
export type Opened = (fixture: WorkbookFixture) => Promise<OpenWorkbook>;

/** Saves, closes and opens again. */
export type Reopened = (workbook: OpenWorkbook) => Promise<OpenWorkbook>;

export const PLAIN: WorkbookFixture = [
  { name: "教基3112", cells: { A1: "在校生数", C4: 258, D4: 2017.5, C5: "甲", D5: true, E5: { error: "#DIV/0!" } } },
  { name: "Sheet2", cells: { B2: 1 } },
];

export const BUSY: WorkbookFixture = [
  {
    name: "办学条件",
    cells: {
      A1: { value: "校舍", fill: "#FFF2CC" },
      B2: { value: 7380, fill: "#DDEBF7" },
      B3: { value: 0.125, numberFormat: "0.0%" },
      C3: 4,
      D6: "末",
    },
    merges: ["A1:C1"],
    notes: { B2: "已核对\n王", D6: "见附表" },
    formats: [{ areas: ["B2:D6"], formula: "=B2>100", fill: "#00B050" }],
  },
  { name: "隐藏", cells: { A1: 5 }, isHidden: true },
  { name: "受保护", cells: { A1: 6 }, isProtected: true, notes: { A1: "勿改" } },
];

export function mark(sheet: string, address: string, kind: MarkKind, note: string, source = "cn-quality-2017"): Mark {
  const { area } = parseAddress(address)!;
  return { cell: { sheet, row: area.row, col: area.col }, kind, source, note };
}

/** Every cell of a rule, so that it does not matter how its areas are cut. */
export function cellsOf({ areas }: FixtureFormat): string[] {
  return areas
    .flatMap((address) => {
      const { area } = parseAddress(address)!;
      return Array.from({ length: area.rows * area.cols }, (_, i) => ({
        row: area.row + Math.floor(i / area.cols),
        col: area.col + (i % area.cols),
      }));
    })
    .sort((a, b) => a.row - b.row || a.col - b.col)
    .map(({ row, col }) => localAddress(row, col));
}
