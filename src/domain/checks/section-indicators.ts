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
  /** In the order of the catalogue; NaN where there is none. */
  readonly values: Float64Array;
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
  readonly values = new Float64Array(INDICATOR_IDS.length);
  readonly brief: IndicatorReadings;

  constructor(private readonly section: Section) {
    const items = numbered(section.items);
    const programs = PROGRAMS[section.stage];
    for (let i = 0; i < programs.length; i++) {
      run(programs[i]!, items.values, this.values, i);
      if (!Number.isFinite(this.values[i]!)) this.values[i] = NaN;
    }
    // Of a range the value is only its lower end, and without an upper end there is none.
    if (items.isRanged) INDICATOR_IDS.forEach((id, i) => (this.values[i] = valueOf(this.reading(i, id))));
    this.brief = items.isRanged ? this.lookup : readings(this, this.valueOnly);
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
    const value = this.values[number]!;
    return Number.isNaN(value) ? NO_VALUE : known(value, INDICATORS[id].unit, NOWHERE);
  }
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
