/** What is changed, and what comes of it. */
/** A workbook the mutants are made of. */
export interface Base {
  /** Path within the project. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Mutant {
  readonly what: string;
  readonly bytes: Uint8Array;
  /**
   * Cells (`Sheet!A1`) that were changed, or "anything" when the change may reach every cell. Empty: a reader that
   * checks what it reads either refuses the file or reads the same values.
   */
  readonly touched: ReadonlySet<string> | "anything";
  /** Those of them that say something else now: what stands in their row and column may be another thing. */
  readonly relabelled?: ReadonlySet<string>;
}
