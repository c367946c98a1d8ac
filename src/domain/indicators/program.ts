/**
 * Formulas as programs of a small stack machine: a county asks a formula for every section, and a walk over its parts, or
 * one function for each of them, makes several objects per answer where this makes none.
 */
import { partsOf, type Formula } from "./formula";
import { NUMBER_OF } from "./numbered-items";

/** Numbers in postfix order: an operation, behind it what it needs to know. */
export interface Program {
  readonly code: Int32Array;
  readonly constants: Float64Array;
}

const enum Op {
  /** number of the item */
  Item,
  /** place among the constants */
  Constant,
  Add,
  Multiply,
  Larger,
  RoundUp,
  Subtract,
  /** What is taken off is part of the whole: below 0 there is no value. */
  SubtractPart,
  /** 1 or 100 */
  Divide,
  /** Where to go on when there is a value; else it is taken off again. */
  SkipIfKnown,
}

export function programOf(formula: Formula): Program {
  if (depthOf(formula) > stack.length) throw new Error(`a formula nests deeper than ${stack.length} operations`);
  const [code, constants]: [number[], number[]] = [[], []];
  write(formula, code, constants);
  return { code: Int32Array.from(code), constants: Float64Array.from(constants) };
}

/** How many values stand on the stack at the most: each part is computed on top of the result before it. */
function depthOf(formula: Formula): number {
  return 1 + Math.max(0, ...partsOf(formula).map(depthOf));
}

const TWO_BY_TWO = { sum: Op.Add, product: Op.Multiply, max: Op.Larger } as const;

function write(formula: Formula, code: number[], constants: number[]): void {
  const add = (part: Formula) => write(part, code, constants);
  switch (formula.op) {
    case "field":
      code.push(Op.Item, NUMBER_OF[formula.field]);
      break;
    case "constant":
      code.push(Op.Constant, constants.push(formula.value) - 1);
      break;
    case "ceiling":
      add(formula.of);
      code.push(Op.RoundUp);
      break;
    case "difference":
      add(formula.of);
      add(formula.less);
      code.push(formula.isPart ? Op.SubtractPart : Op.Subtract);
      break;
    case "ratio":
      add(formula.over);
      add(formula.under);
      code.push(Op.Divide, formula.per);
      break;
    case "firstKnown":
      writeRoutes(formula.of, code, add);
      break;
    default:
      refuseEmpty(formula.of);
      formula.of.forEach((part, i) => {
        add(part);
        if (i > 0) code.push(TWO_BY_TWO[formula.op]);
      });
  }
}

function writeRoutes(routes: readonly Formula[], code: number[], add: (part: Formula) => void): void {
  refuseEmpty(routes);
  const toEnd: number[] = [];
  routes.forEach((route, i) => {
    add(route);
    if (i < routes.length - 1) toEnd.push(code.push(Op.SkipIfKnown, 0) - 1);
  });
  for (const at of toEnd) code[at] = code.length;
}

/** It would leave no value on the stack, and what an earlier formula left there would be taken for it. */
function refuseEmpty(parts: readonly Formula[]): void {
  if (parts.length === 0) throw new Error("a formula without parts");
}

/** Deeper than any formula of the catalogue or of a standard. */
const stack = new Float64Array(64);

/**
 * Puts the value into `results[place]`: a number handed back is an object of its own unless the caller is compiled with this.
 * NaN when an item is not known, a denominator is 0, or a part is larger than its whole.
 * @param values of the items by their numbers, NaN where not known
 */
export function run({ code, constants }: Program, values: Float64Array, results: Float64Array, place: number): void {
  let top = -1;
  for (let at = 0; at < code.length;) {
    switch (code[at++] as Op) {
      case Op.Item:
        stack[++top] = values[code[at++]!]!;
        break;
      case Op.Constant:
        stack[++top] = constants[code[at++]!]!;
        break;
      case Op.Add:
        top--;
        stack[top] = stack[top]! + stack[top + 1]!;
        break;
      case Op.Multiply:
        top--;
        stack[top] = stack[top]! * stack[top + 1]!;
        break;
      case Op.Larger:
        top--;
        stack[top] = Math.max(stack[top]!, stack[top + 1]!);
        break;
      case Op.RoundUp:
        stack[top] = Math.ceil(stack[top]!);
        break;
      case Op.Subtract:
        top--;
        stack[top] = stack[top]! - stack[top + 1]!;
        break;
      case Op.SubtractPart:
        top--;
        stack[top] = stack[top]! < stack[top + 1]! ? NaN : stack[top]! - stack[top + 1]!;
        break;
      case Op.Divide:
        top--;
        stack[top] = stack[top + 1] === 0 ? NaN : (stack[top]! / stack[top + 1]!) * code[at]!;
        at++;
        break;
      case Op.SkipIfKnown:
        if (Number.isNaN(stack[top]!)) top--;
        else at = code[at]! - 1;
        at++;
        break;
    }
  }
  results[place] = stack[0]!;
}
