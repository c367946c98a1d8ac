/**
 * Where the formulas stand whose answers depend on their own row. Excel tells the cell when it calls a function and not again
 * when rows come and go above it (office-js#3332), so each place moves with what is told of the sheet. A place counts as known
 * as long as a formula of ours stands there; an answer for an unknown place would be another school's.
 */
import type { CellRef } from "../domain/kernel/cell";
import type { Grid } from "../domain/kernel/grid";
import type { Shift, WorkbookChange } from "../workbook/port";

/** The cell of a formula, followed for as long as the formula is there. */
export interface Place {
  /** Null where it is not known. */
  readonly at: CellRef | null;
  /** The host told the cell, and it is not known any more. */
  readonly isLost: boolean;
  forget(): void;
}

interface Followed {
  at: CellRef | null;
  isLost: boolean;
  /** How many moves had happened when the host told the cell. */
  readonly since: number;
}

type Move = Extract<WorkbookChange, { readonly kind: "moved" | "sheets" }>;

export class FormulaPlaces {
  readonly #followed = new Set<Followed>();
  /** Told and not yet part of what was read. */
  #moves: Move[] = [];
  #moved = 0;

  /** @param told the cell as the host tells it when it calls the function */
  follow(told: CellRef | null): Place {
    const place: Followed = { at: told, isLost: false, since: this.#moved + this.#moves.length };
    if (told) this.#followed.add(place);
    return {
      get at() {
        return place.at;
      },
      get isLost() {
        return place.isLost;
      },
      forget: () => void this.#followed.delete(place),
    };
  }

  /** Something moved: until the workbook is read again, nobody knows which school a row speaks of. */
  tell(change: Move): void {
    this.#moves.push(change);
  }

  /** What was read does not hold all moves yet. */
  get isBehind(): boolean {
    return this.#moves.length > 0;
  }

  /** Before a reading: what it will hold. */
  mark(): { readonly moves: number; readonly places: ReadonlySet<object> } {
    return { moves: this.#moves.length, places: new Set(this.#followed) };
  }

  /** A reading that began at the mark is there: places move with it, and those without a formula are lost. */
  read(grids: readonly Grid[], { moves, places }: ReturnType<FormulaPlaces["mark"]>): void {
    for (const move of this.#moves.splice(0, moves)) {
      for (const place of this.#followed) if (place.since <= this.#moved) moveBy(place, move);
      this.#moved += 1;
    }
    const own = new Map(grids.map((grid) => [grid.sheet, grid.ownFormulas && new Set(grid.ownFormulas.map(keyOf))]));
    for (const place of this.#followed) {
      if (!place.at || !places.has(place)) continue;
      const formulas = own.get(place.at.sheet);
      const isThere = own.has(place.at.sheet) && (formulas === undefined || formulas.has(keyOf(place.at)));
      if (!isThere) lose(place);
    }
  }
}

const keyOf = ({ row, col }: { readonly row: number; readonly col: number }) => `${row} ${col}`;

function lose(place: Followed): void {
  place.at = null;
  place.isLost = true;
}

function moveBy(place: Followed, move: Move): void {
  const { at } = place;
  if (!at) return;
  if (move.kind === "sheets") {
    if (move.renamed?.from === at.sheet) place.at = { ...at, sheet: move.renamed.to };
    return;
  }
  if (move.sheet !== null && move.sheet !== at.sheet) return;
  if (move.sheet === null || move.shift === null) lose(place);
  else {
    const line = shifted(at[move.shift.axis], move.shift);
    if (line === null) lose(place);
    else place.at = { ...at, [move.shift.axis]: line };
  }
}

/** Null where the line is gone. */
function shifted(line: number, { at, by }: Shift): number | null {
  if (line < at) return line;
  return by < 0 && line < at - by ? null : line + by;
}
