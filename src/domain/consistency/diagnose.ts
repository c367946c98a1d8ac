/**
 * Turns broken relations into findings. Where one wrong cell explains several broken relations, they become one finding
 * that names the cell and the number it should hold.
 */
import { type CellRef, sameCell } from "../kernel/cell";
import { agrees, exceeds } from "./agreement";
import type { Instance, Operand } from "./instances";

export interface BrokenRelation {
  readonly instance: Instance;
  readonly left: number;
  readonly right: number;
  /** Blank parts may be what makes the difference: no contradiction, but a question. */
  readonly isUnfilled: boolean;
}

export interface Diagnosis {
  /** Broken relations with one explanation; the first is the most telling, contradictions before questions. */
  readonly broken: readonly BrokenRelation[];
  /** The one cell whose correction repairs them all, and the number it should hold. */
  readonly suspect?: { readonly cell: CellRef; readonly label: string; readonly value: number; readonly expected: number };
}

export function diagnose(instances: readonly Instance[]): readonly Diagnosis[] {
  const results = instances.map(evaluate).filter((result) => isBroken(result));
  const brokenIds = new Set(results.map(({ instance }) => instance.relation.id));
  let open = results.filter(({ instance }) => !instance.relation.unlessBroken?.some((id) => brokenIds.has(id)));
  const holding = instances.filter((instance) => !isBroken(evaluate(instance)));
  const found: Diagnosis[] = [];
  while (open.length > 0) {
    const best = bestSuspect(open, holding);
    const broken = best ? best.broken : [open[0]!];
    found.push(best ?? { broken });
    open = open.filter((result) => !broken.includes(result));
  }
  return found;
}

function evaluate(instance: Instance): BrokenRelation {
  const [left, right] = [sum(instance.left), sum(instance.right) + (instance.relation.limit ?? 0)];
  return { instance, left, right, isUnfilled: isUnfilled(instance, left - right) };
}

/** Do the parts that are filled in fall short of the whole (or, where they are taken off, go beyond it) beside blank ones? */
function isUnfilled({ relation, right }: Instance, missing: number): boolean {
  if (relation.is !== "equal" || relation.blanksAreNone) return false;
  return right.some(({ isUnsaid, times }) => isUnsaid && times * missing > 0);
}

function sum(operands: readonly Operand[]): number {
  return operands.reduce((total, { times, value }) => total + times * value, 0);
}

function isBroken({ instance, left, right }: BrokenRelation): boolean {
  if (instance.relation.is === "filled") return left <= 0;
  return instance.relation.is === "equal" ? !agrees(left, right) : exceeds(left, right);
}

/** The cell that repairs most broken equalities without breaking one that holds; only if it repairs at least two. */
function bestSuspect(open: readonly BrokenRelation[], holding: readonly Instance[]): Diagnosis | null {
  let best: (Diagnosis & { suspect: NonNullable<Diagnosis["suspect"]> }) | null = null;
  for (const { cell, label, value, expected } of candidates(open)) {
    const repaired = open.filter((result) => involves(result.instance, cell) && repairs(result, cell, expected - value));
    const broken = [...repaired].sort((a, b) => Number(a.isUnfilled) - Number(b.isUnfilled));
    if (broken.length < 2 || broken.length <= (best?.broken.length ?? 0)) continue;
    const isContradicted = holding.some((instance) => instance.relation.is === "equal" && involves(instance, cell));
    if (!isContradicted) best = { broken, suspect: { cell, label, value, expected } };
  }
  return best;
}

/** Each cell of each contradicted equality with the number that would make that relation hold. */
function candidates(open: readonly BrokenRelation[]) {
  return open
    .filter(({ instance, isUnfilled }) => instance.relation.is === "equal" && !isUnfilled)
    .flatMap(({ instance, left, right }) => [
      ...instance.left.map((operand) => ({ ...operand, expected: operand.value + (right - left) / operand.times })),
      ...instance.right.map((operand) => ({ ...operand, expected: operand.value + (left - right) / operand.times })),
    ])
    .filter(({ expected, isBlank }) => expected >= 0 && !isBlank);
}

function involves(instance: Instance, cell: CellRef): boolean {
  return [...instance.left, ...instance.right].some((operand) => sameCell(operand.cell, cell));
}

function repairs({ instance, left, right }: BrokenRelation, cell: CellRef, change: number): boolean {
  const shift = (operands: readonly Operand[]) =>
    operands.filter((operand) => sameCell(operand.cell, cell)).reduce((total, { times }) => total + times * change, 0);
  if (instance.relation.is === "filled") return left + shift(instance.left) > 0;
  const [shiftedLeft, shiftedRight] = [left + shift(instance.left), right + shift(instance.right)];
  return instance.relation.is === "equal" ? agrees(shiftedLeft, shiftedRight) : !exceeds(shiftedLeft, shiftedRight);
}
