/** Joins what several tables say of the same item of the same school: agreeing, completing, or contradicting each other. */
import type { FieldId } from "../fields/dictionary";
import { type KnownReading, type Reading, missing, ownCells } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import type { FoundItem, Rank } from "../tables/found-item";
import type { TableProblem } from "../tables/problem";
import { isSameFigure } from "./repeated-item";

interface Held {
  readonly reading: Reading;
  readonly rank: Rank;
}

/** An item that a table repeats with another figure than where it officially stands. */
interface Repetition {
  readonly field: FieldId;
  readonly stage: SchoolStage | null;
  readonly official: KnownReading;
  readonly repeated: KnownReading;
}

/** Items of one school by stage; `null` is the whole school. */
export class ItemStore {
  private readonly byStage = new Map<SchoolStage | null, Map<FieldId, Held>>();
  readonly problems: TableProblem[] = [];
  readonly repetitions: Repetition[] = [];

  constructor(readonly schoolName: string) {}

  add({ field, stage, reading, rank }: FoundItem): void {
    const items = this.byStage.get(stage) ?? new Map<FieldId, Held>();
    this.byStage.set(stage, items);
    const held = items.get(field);
    items.set(field, held ? this.joined(field, stage, held, { reading, rank }) : { reading, rank });
  }

  stages(): readonly SchoolStage[] {
    return [...this.byStage.keys()].filter((stage) => stage !== null);
  }

  /** A map of its own for the caller to go on with. */
  of(stage: SchoolStage | null): Map<FieldId, Reading> {
    const items = new Map<FieldId, Reading>();
    this.byStage.get(stage)?.forEach(({ reading }, field) => items.set(field, reading));
    return items;
  }

  fields(stage: SchoolStage | null): readonly FieldId[] {
    return [...(this.byStage.get(stage)?.keys() ?? [])];
  }

  /** Is anything counted in the stage? */
  hasAny(stage: SchoolStage): boolean {
    for (const { reading } of this.byStage.get(stage)?.values() ?? []) {
      if (reading.state === "known" && reading.value > 0) return true;
    }
    return false;
  }

  private joined(field: FieldId, stage: SchoolStage | null, a: Held, b: Held): Held {
    if (a.reading.state === "missing" || b.reading.state === "missing") return moreTelling(a, b);
    if (a.rank !== b.rank) {
      const [better, worse] = a.rank < b.rank ? [a, b] : [b, a];
      if (better.rank === 1 && worse.rank === 2) this.noteRepetition(field, stage, better.reading, worse.reading);
      return better;
    }
    if (isSameFigure(a.reading.value, b.reading.value)) return a;
    const cells = [...ownCells(a.reading), ...ownCells(b.reading)];
    this.problems.push({
      code: "itemContradicted",
      severity: "error",
      values: { kind: "itemContradicted", school: this.schoolName, stage, field, figures: [a.reading.value, b.reading.value] },
      cells,
    });
    return { reading: missing("ambiguous", field, cells), rank: a.rank };
  }

  private noteRepetition(field: FieldId, stage: SchoolStage | null, official: Reading, repeated: Reading): void {
    if (official.state === "missing" || repeated.state === "missing" || official.range || repeated.range) return;
    if (!isSameFigure(official.value, repeated.value)) this.repetitions.push({ field, stage, official, repeated });
  }
}

/** A known reading over a missing one, unless the tables of its own rank already contradict each other. */
function moreTelling(a: Held, b: Held): Held {
  const isSettled = ({ reading }: Held) => reading.state === "missing" && reading.reason === "ambiguous";
  if (isSettled(a) || isSettled(b)) {
    const settled = isSettled(a) ? a : b;
    const other = settled === a ? b : a;
    return other.reading.state === "known" && other.rank < settled.rank ? other : settled;
  }
  if (a.reading.state !== b.reading.state) return a.reading.state === "known" ? a : b;
  if (a.reading.state === "missing" && b.reading.state === "missing" && a.reading.reason === "tableAbsent") return b;
  return a;
}
