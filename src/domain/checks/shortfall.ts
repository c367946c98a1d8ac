/**
 * 还差多少: the least change of one item that turns a failing verdict, on both sides of the ratio. The answer is verified
 * by deciding again: the stated amount passes, one step less does not.
 */
import { FIELDS, FIELD_IDS, type FieldId } from "../fields/dictionary";
import { compiled, valueWith } from "../indicators/compiled";
import type { ItemReadings } from "../indicators/compute";
import { fieldsOf, type Formula } from "../indicators/formula";
import { NUMBER_OF, numbered } from "../indicators/numbered-items";
import { meets, type Bound } from "../kernel/compare";
import type { KnownReading, Reading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import type { Unit } from "../kernel/unit";
import type { Shortfall, Turn } from "./told";
import { leversOf } from "./levers";
import { shareAfter, splitOf, valueAfter } from "./what-if";

/** Amounts are stated in these steps: whole pieces and yuan, hundredths of a square metre. */
export function stepOf(field: FieldId): number {
  return FIELDS[field].isCountable || FIELDS[field].unit === "元" ? 1 : 0.01;
}

/**
 * @returns undefined when no change of one item alone can turn the verdict
 */
export function shortfallOf(question: Question): Shortfall | undefined {
  const { formula, unit, bound, items } = question;
  const { up, down } = leversOf(formula, items);
  const [raise, lower] = bound === "atLeast" ? [up, down] : [down, up];
  // A share falls by having fewer of the counted cases, not by having more of everything.
  const isShareToLower = bound === "atMost" && unit === "%";
  const add = isShareToLower ? undefined : firstAnswer(question, raise, "add");
  const fewer = add ? lower.filter((field) => REDUCIBLE.includes(field)) : lower;
  const remove = firstAnswer(question, fewer, "remove");
  const answer = add ?? remove;
  if (!answer) return undefined;
  const orElse = add && remove ? otherSide(question, remove) : undefined;
  return {
    of: answer.field,
    amount: answer.amount,
    unit: FIELDS[answer.field].unit,
    direction: answer.direction,
    ...(splitOf(items[answer.field]) ? { wholeSchool: true } : {}),
    ...(orElse ? { orElse } : {}),
  };
}

/**
 * The other way round: the least changes after which a value that meets its limit no longer does.
 * @param mayChange which items are worth telling
 * @returns the item that grows, and the item that is lost, each where there is one
 */
export function turnsOf(asked: Question, mayChange: (field: FieldId, direction: Turn["direction"]) => boolean): readonly Turn[] {
  const { formula, bound } = asked;
  const question = { ...asked, isMet: true };
  const { up, down } = leversOf(formula, question.items);
  const [lost, grown] = bound === "atLeast" ? [up, down] : [down, up];
  const first = (fields: readonly FieldId[], direction: Turn["direction"]) =>
    firstAnswer(
      question,
      fields.filter((field) => mayChange(field, direction)),
      direction,
    );
  return [first(grown, "add"), first(lost, "remove")]
    .filter((answer) => answer !== undefined)
    .map(({ field, amount, direction }) => {
      const split = splitOf(question.items[field]);
      const shared = split ? ({ wholeSchool: true } as const) : {};
      return { of: field, amount, unit: FIELDS[field].unit, direction, whole: wholeOf(question.items[field]), ...shared };
    });
}

/** What there is of an item, in the whole school where it is shared. */
export function wholeOf(reading: Reading | undefined): number {
  if (reading?.state !== "known") return 0;
  return splitOf(reading)?.total.value ?? reading.value;
}

/** Beside adding a resource, only fewer pupils or classes are a way out; taking another resource away is no advice. */
const REDUCIBLE: readonly FieldId[] = ["pupils", "classes"];

export interface Question {
  readonly formula: Formula;
  /** Unit of the value of the formula. */
  readonly unit: Unit;
  readonly items: ItemReadings;
  readonly stage: Stage;
  readonly bound: Bound;
  readonly limit: number;
  /** The limit is met, and what is looked for is the change that breaks it. */
  readonly isMet?: boolean;
}

interface Answer {
  readonly field: FieldId;
  readonly amount: number;
  readonly direction: "add" | "remove";
}

function firstAnswer(question: Question, fields: readonly FieldId[], direction: Answer["direction"]): Answer | undefined {
  for (const field of fields) {
    const amount = leastAmount(question, field, direction);
    if (amount !== undefined) return { field, amount, direction };
  }
  return undefined;
}

function otherSide({ items }: Question, { field, amount }: Answer): Shortfall["orElse"] {
  const reading = items[field];
  if (reading?.state !== "known") return undefined;
  const atMost = reading.value - amount;
  return atMost > 0 ? { of: field, atMost, unit: FIELDS[field].unit } : undefined;
}

/** The least number of steps, as an amount, after which the verdict turns. */
function leastAmount(question: Question, field: FieldId, direction: Answer["direction"]): number | undefined {
  const reading = question.items[field];
  if (reading?.state !== "known") return undefined;
  const step = stepOf(field);
  const most = direction === "remove" ? Math.floor(wholeOf(reading) / step) : Number.MAX_SAFE_INTEGER * step;
  const steps = leastSteps(new Trial(question, field, reading, direction === "add" ? step : -step, most));
  return steps === undefined ? undefined : amountOf(steps, step);
}

/** `steps` × `step` without the noise of binary fractions: 10320 × 0.01 is 103.2. */
function amountOf(steps: number, step: number): number {
  return steps / Math.round(1 / step);
}

/** Tries amounts of one item. */
class Trial {
  private readonly looked: readonly FieldId[];

  /** @param step of the amount, below 0 where it is taken away */
  constructor(
    private readonly question: Question,
    private readonly field: FieldId,
    private readonly reading: KnownReading,
    private readonly step: number,
    readonly most: number,
  ) {
    this.looked = fieldsOf(question.formula);
  }

  turns(steps: number): boolean {
    if (steps > this.most) return false;
    const { formula, bound, limit, isMet = false } = this.question;
    this.make(steps);
    const value = valueWith(compiled(formula), TRIED);
    return Number.isFinite(value) && meets(value, bound, limit) !== isMet;
  }

  /** Where `over × per − limit × under`, linear in almost every item, crosses zero. */
  guess(): number {
    const now = this.gap(0);
    return Math.ceil(-now / (this.gap(1) - now) - 1e-6);
  }

  private gap(steps: number): number {
    const { formula, limit } = this.question;
    this.make(steps);
    return formula.op === "ratio"
      ? valueWith(compiled(formula.over), TRIED) * formula.per - limit * valueWith(compiled(formula.under), TRIED)
      : valueWith(compiled(formula), TRIED) - limit;
  }

  /** The values the formula looks at, after so many steps. */
  private make(steps: number): void {
    const { items, stage } = this.question;
    const { values } = numbered(items);
    const { looked, field } = this;
    const value = valueAfter(this.reading, amountOf(steps, this.step));
    for (let i = 0; i < looked.length; i++) {
      const number = NUMBER_OF[looked[i]!];
      const share = field === "pupils" ? shareAfter(items[looked[i]!], value, stage) : undefined;
      TRIED[number] = share ?? values[number]!;
    }
    TRIED[NUMBER_OF[field]] = value;
  }
}

/** What is tried, by the numbers of the items: one array for all trials. */
const TRIED = new Float64Array(FIELD_IDS.length);

/** Most steps a guess may be off before the search falls back to halving. */
const NEAR = 3;

function leastSteps(trial: Trial): number | undefined {
  const guessed = trial.guess();
  if (guessed >= 1 && guessed <= LARGEST) {
    if (trial.turns(guessed) && (guessed === 1 || !trial.turns(guessed - 1))) return guessed;
    for (let steps = Math.max(1, guessed - NEAR); steps <= guessed + NEAR; steps++) {
      if (trial.turns(steps)) return steps > 1 && trial.turns(steps - 1) ? halve(trial, steps) : steps;
    }
  }
  let high = 1;
  while (high < trial.most && !trial.turns(high)) high *= 2;
  if (high > trial.most) high = trial.most;
  return high >= 1 && high <= LARGEST && trial.turns(high) ? halve(trial, high) : undefined;
}

/** Beyond any school; ends the search where no amount helps. */
const LARGEST = 1e15;

/** The least steps that turn the verdict, given that `high` does and 0 does not. */
function halve(trial: Trial, high: number): number {
  let low = 0;
  let enough = high;
  while (enough - low > 1) {
    const middle = Math.floor((low + enough) / 2);
    if (trial.turns(middle)) enough = middle;
    else low = middle;
  }
  return enough;
}
