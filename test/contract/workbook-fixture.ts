/** Workbooks as plain data, and what a person would find in one: the same for every adapter under contract. */

export type FixtureValue = string | number | boolean | null | { readonly error: string };

export interface FixtureCell {
  readonly value: FixtureValue;
  /** With its leading `=`; `value` is then its result. */
  readonly formula?: string;
  readonly numberFormat?: string;
  /** `#RRGGBB`, the user's own shading. */
  readonly fill?: string;
}

export interface FixtureFormat {
  /** A1 areas. */
  readonly areas: readonly string[];
  readonly formula: string;
  readonly fill: string;
}

export interface FixtureSheet {
  readonly name: string;
  /** By A1 address. A bare value stands for a cell with nothing but it. */
  readonly cells: Readonly<Record<string, FixtureValue | FixtureCell>>;
  readonly merges?: readonly string[];
  /** Notes of the user, by A1 address. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Conditional formats of the user, formula rules, highest priority first. */
  readonly formats?: readonly FixtureFormat[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
  readonly isHidden?: boolean;
  readonly isProtected?: boolean;
}

export type WorkbookFixture = readonly FixtureSheet[];

/** What stands in one sheet: marks and the user's own things alike. */
export interface SheetState {
  readonly name: string;
  readonly notes: Readonly<Record<string, string>>;
  /** Highest priority first; areas as single cells or A1 areas in any partition. */
  readonly formats: readonly FixtureFormat[];
  /** The user's own shading by A1 address; conditional formats are not part of it. */
  readonly fills: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, FixtureValue>>;
  readonly merges: readonly string[];
}

export function fixtureCell(cell: FixtureValue | FixtureCell): FixtureCell {
  return typeof cell === "object" && cell !== null && "value" in cell ? cell : { value: cell };
}
