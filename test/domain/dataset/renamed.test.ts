/**
 * What nobody has seen before changes nothing in silence (reading.md §6): any heading or label renamed to a word that says
 * nothing, any total row to any name. Whatever changes is said with its cell.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { ReadingResult } from "../../../src/domain/dataset/reading-result";
import type { CellRef, CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import type { Reading } from "../../../src/domain/kernel/reading";
import { waitsForUser } from "../../../src/domain/labels/label-reading";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import { RECIPES } from "../../golden/recipes/all";
import { BLOCK_BOOKS } from "../../layouts/blocks";
import { LABEL_BOOKS } from "../../layouts/labels";
import { MORE_BOOKS } from "../../layouts/more";
import { grid } from "../tables/grids";

const TESTS = path.join(__dirname, "../..");

/** A word of no language of schools. */
const UNKNOWN = "喵喵栏";

interface Workbook {
  readonly name: string;
  readonly grids: readonly Grid[];
}

async function goldens(): Promise<readonly Workbook[]> {
  const files = Object.entries(RECIPES).flatMap(([name, recipe]) => recipe.files.map((file) => [name, file] as const));
  return Promise.all(
    files.map(async ([name, file]) => ({
      name: `${name}/${file}`,
      grids: await (await openWorkbookFile(readFileSync(path.join(TESTS, "golden", name, file)), file)).read(),
    })),
  );
}

const layouts: readonly Workbook[] = [...LABEL_BOOKS, ...BLOCK_BOOKS, ...MORE_BOOKS].map(({ name, sheets }) => ({
  name,
  grids: Object.entries(sheets).map(([sheet, book]) =>
    "rows" in book ? grid(sheet, book.rows, book.merges) : grid(sheet, book),
  ),
}));

/** Every figure by school, stage and item. */
function figuresOf({ schools }: ReadingResult): ReadonlyMap<string, Reading & { state: "known" }> {
  const figures = new Map<string, Reading & { state: "known" }>();
  for (const { name, stages, shared } of schools) {
    for (const [stage, items] of [...Object.entries(stages), ["", shared] as const]) {
      for (const [field, reading] of Object.entries(items)) {
        if (reading.state === "known") figures.set([name, stage, field].join("/"), reading);
      }
    }
  }
  return figures;
}

/** The cell with another label; a figure in the same cell (占地 6800㎡) stays. */
function renamed(grids: readonly Grid[], { sheet, row, col }: CellRef, text = UNKNOWN): readonly Grid[] {
  const other = (value: CellValue) => (/\d/.test(String(value)) ? String(value).replace(/^[^\d:：]+/, text) : text);
  return grids.map((one) =>
    one.sheet !== sheet
      ? one
      : {
          ...one,
          values: one.values.map((cells, r) => (r === row ? cells.map((value, c) => (c === col ? other(value) : value)) : cells)),
        },
  );
}

/** Headings and labels that are read as items, each cell once. */
function readLabels({ accounts }: ReadingResult): readonly CellRef[] {
  const cells = accounts.flatMap(({ columns, rows }) => [
    ...columns.filter(({ outcome, path: levels }) => outcome === "read" && levels.length > 0).map(({ at }) => at),
    ...rows.filter(({ outcome, why }) => outcome === "read" && why.code === "label").map(({ at }) => at),
  ]);
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
}

/** Does a line of the account speak of the cell as something that waits for the user's word? */
function isSaid({ accounts }: ReadingResult, { sheet, row, col }: CellRef): boolean {
  return accounts.some((account) => {
    if (account.sheet !== sheet) return false;
    const { block, why, columns, rows } = account;
    const isInside = row >= block.row && row < block.row + block.rows && col >= block.col && col < block.col + block.cols;
    if (why?.code === "notRead" && isInside) return true;
    return (
      columns.some(({ outcome, path: levels }) => waitsForUser(outcome) && levels.includes(UNKNOWN)) ||
      rows.some((line) => line.row === row && waitsForUser(line.outcome as never) && line.name.includes(UNKNOWN))
    );
  });
}

/** @returns what changed without a word, as text for the eye */
function silentChanges({ grids }: Workbook): readonly string[] {
  const before = readTables(grids);
  const was = figuresOf(before);
  return readLabels(before).flatMap((cell) => {
    const after = readTables(renamed(grids, cell));
    const is = figuresOf(after);
    const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key)?.value !== is.get(key)?.value);
    return changed.length > 0 && !isSaid(after, cell)
      ? [`${cell.sheet} ${cell.row},${cell.col}: ${changed.slice(0, 4).join(" ")}`]
      : [];
  });
}

describe("a heading or label renamed to a word nobody knows", () => {
  it("is tried on hundreds of labels", () => {
    expect(layouts.flatMap(({ grids }) => readLabels(readTables(grids))).length).toBeGreaterThan(150);
  });

  it.each(layouts.map((book) => [book.name, book] as const))("%s", (_, book) => {
    expect(silentChanges(book)).toEqual([]);
  });

  it("in the golden workbooks", async () => {
    expect((await goldens()).flatMap((book) => silentChanges(book).map((text) => `${book.name} ${text}`))).toEqual([]);
  });
});

/** A word for all, a place, a school, a word nobody knows. */
const ANY_NAME = ["总的", "龙山镇", "城关小学", "喵喵"];

describe("a row of sums or means under any name", () => {
  /** Schools and figures that came or went without a problem or a line of the account that speaks of the row. */
  function silent({ grids }: Workbook): readonly string[] {
    const before = readTables(grids);
    const was = figuresOf(before);
    const rows = before.accounts.flatMap((account) =>
      account.rows.filter(({ outcome }) => outcome === "total" || outcome === "mean").map(({ at }) => at),
    );
    return rows.flatMap((at) =>
      ANY_NAME.flatMap((name) => {
        const after = readTables(renamed(grids, at, name));
        const is = figuresOf(after);
        const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key)?.value !== is.get(key)?.value);
        const isSaidOfRow = after.problems.some(({ cells }) =>
          cells.some(({ sheet, row }) => sheet === at.sheet && row === at.row),
        );
        return changed.length > 0 && !isSaidOfRow ? [`${at.sheet} ${at.row} ${name}: ${changed.slice(0, 4).join(" ")}`] : [];
      }),
    );
  }

  it("in the arrangements of tables and the golden workbooks", async () => {
    const books = [...layouts, ...(await goldens())];
    const totals = books
      .flatMap(({ grids }) => readTables(grids).accounts.flatMap(({ rows }) => rows))
      .filter(({ outcome }) => outcome === "total");
    expect(totals.length).toBeGreaterThan(5);
    expect(books.flatMap((book) => silent(book).map((text) => `${book.name} ${text}`))).toEqual([]);
  });
});

describe("a table below a list, of which no heading is known", () => {
  const LIST = [["学校名称", "在校生数", "班级数"], ["桂花小学", 240, 6], ["兰花小学", 265, 7], ["梅花小学", 310, 8], []];

  it.each([
    [
      "another list",
      [
        ["学校名称", "喵喵栏", "汪汪数"],
        ["桂花小学", 40, 6],
        ["兰花小学", 5, 7],
        ["梅花小学", 25, 7],
      ],
    ],
    [
      "a list of classes",
      [
        ["年级", "班级名称", "喵喵栏"],
        ["一年级", "一（1）班", 41],
        ["二年级", "二（1）班", 46],
      ],
    ],
    [
      "items down and schools across",
      [
        ["情况", "桂花小学", "兰花小学"],
        ["占地面积（㎡）", 4800, 5300],
        ["喵喵栏", 1, 2],
        ["计算机（台）", 40, 44],
      ],
    ],
  ])("%s takes no figure and no school from it, and waits for the user", (_, table) => {
    const { schools, accounts } = readTables([grid("各校", [...LIST, ...table])]);
    expect(schools.map(({ name, stages }) => [name, stages.primary?.pupils])).toEqual([
      ["桂花小学", expect.objectContaining({ value: 240 })],
      ["兰花小学", expect.objectContaining({ value: 265 })],
      ["梅花小学", expect.objectContaining({ value: 310 })],
    ]);
    const below = accounts.flatMap(({ rows, columns, why, block }) => [
      ...rows
        .filter(({ row, outcome }) => row > LIST.length && outcome !== "heading" && outcome !== "school")
        .map(({ outcome }) => outcome),
      ...columns.filter(({ at }) => at.row >= LIST.length).map(({ outcome }) => outcome),
      ...(why && block.row >= LIST.length ? [why.code] : []),
    ]);
    expect(below.some((outcome) => ["notUnderstood", "notCounted", "proposed", "notRead"].includes(outcome))).toBe(true);
    expect(below).not.toContain("read");
  });
});
