import fc from "fast-check";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { Items } from "../../../src/domain/dataset/school";
import type { CellRef, CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import type { Reading } from "../../../src/domain/kernel/reading";
import { plainText } from "../../../src/domain/labels/text";
import { fullWidth, insertCol, insertRow, mapCells, toTraditional } from "./rearrange";
import { clean } from "../../golden/recipes/forms-2018";
import { nineYear } from "../../golden/recipes/nine-year";
import { FORMS, LIST } from "./sample-workbook";
import { WIDE_EXPORT } from "./wide-export";
import { runs } from "../../support/property-runs";

const RUNS = { numRuns: runs(1000) };
const WORKBOOKS: readonly (readonly [string, readonly Grid[]])[] = [
  ["forms", FORMS],
  ["list", [LIST]],
  ["forms of 2018", clean],
  ["wide export", [WIDE_EXPORT]],
  ["nine-year school", nineYear],
];

type Read = { state: string; value: number | string };

/** What is read, without the cells it stands in. */
function summary(grids: readonly Grid[]) {
  const { schools } = readTables(grids);
  const read = (reading: Reading): Read =>
    reading.state === "known" ? { state: "known", value: reading.value } : { state: "missing", value: reading.reason };
  const items = (of: Items) => Object.fromEntries(Object.entries(of).map(([field, reading]) => [field, read(reading)]));
  return Object.fromEntries(
    schools.map(({ name, type, stages, shared }) => [
      plainText(name),
      {
        type,
        shared: items(shared),
        stages: Object.fromEntries(Object.entries(stages).map(([stage, of]) => [stage, items(of)])),
      },
    ]),
  );
}

const index = fc.nat({ max: 40 });
const DATA_LABEL = /[一-鿿]/;

describe.each(WORKBOOKS)("readings of the %s stay the same", (_, workbook) => {
  const before = summary(workbook);
  const same = (change: (grids: readonly Grid[]) => readonly Grid[]) => expect(summary(change(workbook))).toEqual(before);

  it("when blank rows and columns are inserted anywhere", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), index), { maxLength: 3 }), (insertions) => {
        same((grids) =>
          grids.map((grid) => insertions.reduce((done, [isRow, at]) => (isRow ? insertRow : insertCol)(done, at), grid)),
        );
      }),
      RUNS,
    );
  });

  it("when sheets are reordered, renamed or rows hidden", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...workbook], { minLength: workbook.length }),
        fc.array(index),
        fc.boolean(),
        (order, hidden, renames) => {
          same(() =>
            order.map((grid, at) => ({
              ...grid,
              ...(renames && { sheet: `Sheet${at + 1}` }),
              hidden: { sheet: false, rows: hidden, cols: hidden },
            })),
          );
        },
      ),
      RUNS,
    );
  });

  it("when numbers become text or full-width text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("number", "text", "fullWidth", "padded"), { minLength: 7, maxLength: 7 }), (kinds) => {
        same((grids) =>
          grids.map((grid) =>
            mapCells(grid, (value, row, col) => {
              if (typeof value !== "number") return value;
              const kind = kinds[(row * 31 + col) % 7];
              return kind === "number"
                ? value
                : kind === "text"
                  ? String(value)
                  : kind === "padded"
                    ? ` ${value}\u00a0`
                    : fullWidth(String(value));
            }),
          ),
        );
      }),
      RUNS,
    );
  });

  it("when labels are wrapped and spaced", () => {
    const blanks = fc.constantFrom("\n", " ", "\u3000", "_x000D_\n", "\u00a0");
    fc.assert(
      fc.property(blanks, fc.nat({ max: 30 }), (blank, at) => {
        same((grids) =>
          grids.map((grid) =>
            mapCells(grid, (value) => {
              if (typeof value !== "string" || !DATA_LABEL.test(value)) return value;
              const cut = at % value.length;
              return value.slice(0, cut) + blank + value.slice(cut);
            }),
          ),
        );
      }),
      RUNS,
    );
  });

  it("when labels are in traditional characters", () => {
    same((grids) => grids.map((grid) => mapCells(grid, (value) => (typeof value === "string" ? toTraditional(value) : value))));
  });
});

/** Every cell that a reading of the workbook rests on. */
function cellsOf(grids: readonly Grid[]): readonly CellRef[] {
  const { schools } = readTables(grids);
  const readings = schools.flatMap(({ shared, stages }) =>
    [shared, ...Object.values(stages)].flatMap((items) => Object.values(items)),
  );
  return readings.filter(({ state, ...rest }) => state === "known" && !("derivation" in rest)).flatMap(({ cells }) => cells);
}

function changed(before: ReturnType<typeof summary>, after: ReturnType<typeof summary>): string[] {
  const flat = (all: typeof before) =>
    new Map(
      Object.entries(all).flatMap(([school, { shared, stages }]) =>
        Object.entries({ shared, ...stages }).flatMap(([part, items]) =>
          Object.entries(items).map(([field, read]) => [`${school}/${part}/${field}`, JSON.stringify(read)] as const),
        ),
      ),
    );
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
}

/** Items resting on a cell, derived ones included. */
function itemsAt(grids: readonly Grid[], at: CellRef): string[] {
  const { schools } = readTables(grids);
  return schools.flatMap(({ name, shared, stages }) =>
    Object.entries({ shared, ...stages }).flatMap(([part, items]) =>
      Object.entries(items)
        .filter(([, reading]) =>
          reading.cells.some((cell) => cell.sheet === at.sheet && cell.row === at.row && cell.col === at.col),
        )
        .map(([field]) => `${plainText(name)}/${part}/${field}`),
    ),
  );
}

// The forms of 2018 give the pupils twice, so there a single cell is not missed.
describe.each(WORKBOOKS.slice(0, 2))("a cell of the %s", (_, workbook) => {
  const before = summary(workbook);
  const cells = cellsOf(workbook);
  const put = (at: CellRef, value: CellValue) =>
    workbook.map((grid) =>
      grid.sheet === at.sheet ? mapCells(grid, (old, row, col) => (row === at.row && col === at.col ? value : old)) : grid,
    );

  it("made blank makes exactly its items missing", () => {
    for (const at of cells) {
      const after = summary(put(at, null));
      const lost = changed(before, after);
      expect([...lost].sort()).toEqual([...new Set(itemsAt(workbook, at))].sort());
      for (const key of lost) {
        const [school, part, field] = key.split("/") as [string, string, string];
        const now = part === "shared" ? after[school]?.shared[field] : after[school]?.stages[part]?.[field];
        expect(now).toEqual({ state: "missing", value: "blank" });
      }
    }
  });

  it.each([["abc"], ["12..5"], ["7380㎡10亩"], [-5], [{ error: "#DIV/0!" }], ["约300"], [true], ["１２，５"]])(
    "holding %j is not a number",
    (bad) => {
      for (const at of cells) {
        const after = summary(put(at, bad as CellValue));
        for (const key of itemsAt(workbook, at)) {
          const [school, part, field] = key.split("/") as [string, string, string];
          const now = part === "shared" ? after[school]?.shared[field] : after[school]?.stages[part]?.[field];
          expect([key, now]).toEqual([key, { state: "missing", value: "notANumber" }]);
        }
      }
    },
  );
});

it("a deleted sheet takes exactly its items with it", () => {
  const before = summary(FORMS);
  for (const gone of FORMS) {
    const rest = FORMS.filter((grid) => grid !== gone);
    const expected = readTables(FORMS).schools.flatMap(({ name, shared, stages }) =>
      Object.entries({ shared, ...stages }).flatMap(([part, items]) =>
        Object.entries(items)
          .filter(([, reading]) => reading.cells.some((cell) => cell.sheet === gone.sheet))
          .map(([field]) => `${plainText(name)}/${part}/${field}`),
      ),
    );
    expect([gone.sheet, [...changed(before, summary(rest))].sort()]).toEqual([gone.sheet, [...expected].sort()]);
  }
});

describe("whatever is done to a workbook", () => {
  const junk = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.double(),
    fc.constantFrom<CellValue>(
      null,
      "",
      "*",
      "-",
      "—",
      "/",
      "甲",
      "乙",
      "丙",
      "1",
      "合计",
      "其他",
      "小学",
      "学校名称",
      "在校生数",
      "__proto__",
      "constructor",
    ),
    fc.constant<CellValue>({ error: "#REF!" }),
    fc.boolean(),
  );
  const edit = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 45 }), fc.nat({ max: 30 }), junk);
  const merge = fc.tuple(
    fc.nat({ max: 20 }),
    fc.nat({ max: 30 }),
    fc.nat({ max: 20 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );

  it("reading it throws nothing and gives no impossible figure", () => {
    const all = [...FORMS, LIST];
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.array(merge, { maxLength: 3 }),
        fc.nat({ max: 8 }),
        (edits, merges, only) => {
          const mutated = all.map((grid, sheet): Grid => {
            const values = grid.values.map((row) => [...row]);
            for (const [at, row, col, value] of edits) if (at % all.length === sheet) (values[row] ??= [])[col] = value;
            const extra = merges.flatMap(([at, row, col, rows, cols]) =>
              at % all.length === sheet ? [{ row, col, rows, cols }] : [],
            );
            return {
              ...grid,
              values: Array.from(values, (row) => Array.from(row ?? [], (value) => value ?? null)),
              merges: [...grid.merges, ...extra],
            };
          });
          // Half of the workbooks hold a single sheet, so that each kind is also met alone.
          const { schools } = readTables(only % 2 === 0 ? mutated : [mutated[only]!]);
          for (const { shared, stages } of schools) {
            for (const reading of [shared, ...Object.values(stages)].flatMap((items) => Object.values(items))) {
              if (reading.state === "known" && !(Number.isFinite(reading.value) && reading.value >= 0))
                throw new Error(JSON.stringify(reading));
            }
          }
        },
      ),
      { numRuns: runs(10_000) },
    );
  }, 120_000);
});
