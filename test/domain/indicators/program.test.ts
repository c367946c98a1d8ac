/** The stack machine gives what the formula says, written down a second time as a plain walk. */
import fc from "fast-check";
import type { Section } from "../../../src/domain/dataset/school";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import { valueOfFormula } from "../../../src/domain/indicators/compute";
import { ceiling, constant, field, firstKnown, product, ratio, sum, type Formula } from "../../../src/domain/indicators/formula";
import { programOf } from "../../../src/domain/indicators/program";
import { itemsOf, type Figures } from "../../support/section";
import { runs } from "../../support/property-runs";

const FIELDS = ["pupils", "classes", "books", "landArea", "computers"] as const satisfies readonly FieldId[];

/** Undefined where something is not known, a part is larger than its whole, or a denominator is 0. */
function walk(formula: Formula, figures: Figures): number | undefined {
  const of = (parts: readonly Formula[], step: (a: number, b: number) => number): number | undefined => {
    const values = parts.map((part) => walk(part, figures));
    return values.includes(undefined) ? undefined : (values as number[]).reduce(step);
  };
  switch (formula.op) {
    case "field":
      return figures[formula.field];
    case "constant":
      return formula.value;
    case "ceiling":
      return of([formula.of], (a) => a) === undefined ? undefined : Math.ceil(walk(formula.of, figures)!);
    case "sum":
      return of(formula.of, (a, b) => a + b);
    case "product":
      return of(formula.of, (a, b) => a * b);
    case "max":
      return of(formula.of, (a, b) => Math.max(a, b));
    case "difference": {
      const rest = of([formula.of, formula.less], (a, b) => a - b);
      return formula.isPart && rest !== undefined && rest < 0 ? undefined : rest;
    }
    case "ratio":
      return walk(formula.under, figures) === 0 ? undefined : of([formula.over, formula.under], (a, b) => (a / b) * formula.per);
    case "firstKnown":
      return formula.of.map((part) => walk(part, figures)).find((value) => value !== undefined);
  }
}

const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
  const parts = fc.array(tie("formula"), { minLength: 1, maxLength: 3 });
  const two = fc.tuple(tie("formula"), tie("formula"));
  return {
    formula: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...FIELDS).map(field),
      fc.integer({ min: 0, max: 5 }).map((value) => constant(value)),
      parts.map((of) => sum(...of)),
      parts.map((of) => product(...of)),
      parts.map((of): Formula => ({ op: "max", of })),
      tie("formula").map(ceiling),
      fc.tuple(two, fc.boolean()).map(([[of, less], isPart]): Formula => ({ op: "difference", of, less, isPart })),
      fc.tuple(two, fc.constantFrom(1, 100)).map(([[over, under], per]) => ratio(over, under, per as 1 | 100)),
      parts.map((of) => firstKnown(...of)),
    ),
  };
});

const figures = fc.record(
  Object.fromEntries(FIELDS.map((id) => [id, fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(0.25))])),
  { requiredKeys: [] },
) as fc.Arbitrary<Figures>;

test("over random formulas and figures", () => {
  fc.assert(
    fc.property(formula, figures, (asked, known) => {
      expect(valueOfFormula(asked, itemsOf(known))).toBe(walk(asked, known) ?? NaN);
    }),
    { numRuns: runs(3000) },
  );
});

test("a formula without parts is refused: it has no value of its own", () => {
  for (const empty of [sum(), product(), firstKnown(), ratio(sum(), field("pupils"))]) {
    expect(() => valueOfFormula(empty, itemsOf({ pupils: 7 }))).toThrow("without parts");
  }
});

test("items that cannot be read leave those asked about before as they were", () => {
  const items = itemsOf({ pupils: 10 });
  expect(valueOfFormula(field("pupils"), items)).toBe(10);
  const broken: Section["items"] = {
    get pupils(): never {
      throw new Error("broken");
    },
  };
  expect(() => valueOfFormula(field("pupils"), broken)).toThrow("broken");
  expect(valueOfFormula(field("pupils"), items)).toBe(10);
});

test("a formula deeper than the machine is refused, not computed wrongly", () => {
  let deep: Formula = field("pupils");
  for (let i = 0; i < 100; i++) deep = sum(constant(1), deep);
  expect(() => programOf(deep)).toThrow("nests deeper");
});
