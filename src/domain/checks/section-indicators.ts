/**
 * Every indicator of one section. The values are computed at once; a reading with its cells, or the reason why there is no
 * value, is made when somebody looks at it, because of the many indicators of a county few are.
 */
import type { Section } from "../dataset/school";
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { compiled } from "../indicators/compiled";
import { computeIndicator } from "../indicators/compute";
import { formulaOf } from "../indicators/indicator";
import { numbered } from "../indicators/numbered-items";
import { run, type Program } from "../indicators/program";
import type { CellRef } from "../kernel/cell";
import { known, missing, type Reading } from "../kernel/reading";
import { STAGES, type Stage } from "../kernel/stage";

export type IndicatorReadings = Readonly<Record<IndicatorId, Reading>>;

export interface SectionIndicators {
  /** Of the indicator with this number in the catalogue; NaN where there is none. */
  readonly value: (number: number) => number;
  /** Each reading is made when it is looked up; not to be listed or copied. */
  readonly lookup: IndicatorReadings;
  /** The same without cells and reasons: enough to decide by. */
  readonly brief: IndicatorReadings;
  /** All of them, as plain data. */
  readonly record: IndicatorReadings;
}

const COMPUTED = new WeakMap<Section, SectionIndicators>();

export function indicatorsOf(section: Section): SectionIndicators {
  let ready = COMPUTED.get(section);
  if (!ready) COMPUTED.set(section, (ready = new Computed(section)));
  return ready;
}

const PROGRAMS = Object.fromEntries(
  STAGES.map((stage) => [stage, INDICATOR_IDS.map((id) => compiled(formulaOf(INDICATORS[id], stage)).program)]),
) as unknown as Readonly<Record<Stage, readonly Program[]>>;

class Computed implements SectionIndicators {
  readonly brief: IndicatorReadings;
  private readonly values: Float64Array;
  /** Where the values of this section begin. */
  private readonly start: number;

  constructor(private readonly section: Section) {
    const { values, start } = nextRow();
    [this.values, this.start] = [values, start];
    const items = numbered(section.items);
    const programs = PROGRAMS[section.stage];
    for (let i = 0; i < programs.length; i++) {
      run(programs[i]!, items.values, values, start + i);
      if (!Number.isFinite(values[start + i]!)) values[start + i] = NaN;
    }
    // Of a range the value is only its lower end, and without an upper end there is none.
    if (items.isRanged) INDICATOR_IDS.forEach((id, i) => (values[start + i] = valueOf(this.reading(i, id))));
    this.brief = items.isRanged ? this.lookup : readings(this, this.valueOnly);
  }

  value(number: number): number {
    return this.values[this.start + number]!;
  }

  get lookup(): IndicatorReadings {
    return readings(this, this.reading);
  }

  get record(): IndicatorReadings {
    return Object.fromEntries(INDICATOR_IDS.map((id, i) => [id, this.reading(i, id)])) as unknown as IndicatorReadings;
  }

  reading(_: number, id: IndicatorId): Reading {
    return computeIndicator(INDICATORS[id], this.section.items, this.section.stage);
  }

  valueOnly(number: number, id: IndicatorId): Reading {
    const value = this.value(number);
    return Number.isNaN(value) ? NO_VALUE : known(value, INDICATORS[id].unit, NOWHERE);
  }
}

/** Sections whose values share one array: an array for each would cost more than its values. */
const ROWS = 256;
let [block, nextStart] = [new Float64Array(0), 0];

function nextRow(): { readonly values: Float64Array; readonly start: number } {
  if (nextStart >= block.length) [block, nextStart] = [new Float64Array(ROWS * INDICATOR_IDS.length), 0];
  const row = { values: block, start: nextStart };
  nextStart += INDICATOR_IDS.length;
  return row;
}

const NOWHERE: readonly CellRef[] = [];
const NO_VALUE = missing("ambiguous", "");

function valueOf(reading: Reading): number {
  return reading.state === "known" ? reading.value : NaN;
}

type Make = (this: Computed, number: number, id: IndicatorId) => Reading;

function readings(of: Computed, make: Make): IndicatorReadings {
  return new Lookup(of, make) as object as IndicatorReadings;
}

/** Has every indicator as a property that is made when looked up. */
class Lookup {
  constructor(
    private readonly of: Computed,
    private readonly make: Make,
  ) {}

  static {
    INDICATOR_IDS.forEach((id, number) => {
      Object.defineProperty(Lookup.prototype, id, {
        get(this: Lookup): Reading {
          return this.make.call(this.of, number, id);
        },
      });
    });
  }
}
