/**
 * The law of reading: every cell that holds something belongs to exactly one line of the account. Over the workbooks people
 * have, over those with anything put in anywhere, and over lists of random words.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { Area, CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { REPORT_MARK } from "../../../src/domain/tables/report-sheet";
import type { UserMapping } from "../../../src/domain/tables/user-mapping";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import { RECIPES } from "../../golden/recipes/all";
import { againstTheLaw, linesOf } from "../../support/account-lines";
import { runs } from "../../support/property-runs";
import { FORMS, LIST } from "../tables/sample-workbook";
import { WIDE_EXPORT } from "../tables/wide-export";

const TESTS = path.join(__dirname, "../..");
const SAMPLES = path.join(TESTS, "../samples");
const FILES = [
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => path.join(SAMPLES, name)),
  ...Object.entries(RECIPES).flatMap(([name, { files }]) => files.map((file) => path.join(TESTS, "golden", name, file))),
];

async function gridsOf(file: string): Promise<readonly Grid[]> {
  const workbook = await openWorkbookFile(readFileSync(file), path.basename(file));
  return workbook.read();
}

function sheet(name: string, values: Grid["values"], merges: readonly Area[] = []): Grid {
  return { sheet: name, values, merges, hidden: { sheet: false, rows: [], cols: [] }, isProtected: false };
}

const lawOf = (grids: readonly Grid[], mapping?: UserMapping) => againstTheLaw(grids, readTables(grids, mapping).accounts);

test.each(FILES.map((file) => [path.relative(TESTS, file), file] as const))("%s", async (_, file) => {
  const grids = await gridsOf(file);
  expect(grids.some(({ values }) => values.flat().some((value) => value !== null))).toBe(true);
  expect(lawOf(grids)).toEqual([]);
});

const text = fc.constantFrom(
  "甲小学",
  "合计",
  "图书",
  "操场大小",
  "一、小学",
  "注：不含附设班",
  "学校名称",
  "在校生数（人）",
  "*",
  "备注",
  "校长",
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 9000 }), weight: 4 },
  { arbitrary: text, weight: 3 },
  fc.constantFrom<CellValue>(null, true, { error: "#DIV/0!" }, "", " ", "88. 1%", "2026-09-01"),
);

describe("with anything put in anywhere", () => {
  const books: readonly (readonly [string, () => Promise<readonly Grid[]>])[] = [
    ["forms", () => Promise.resolve(FORMS)],
    ["list", () => Promise.resolve([LIST])],
    ["wide export", () => Promise.resolve([WIDE_EXPORT])],
    ...["f01-export-2018", "f05-county-list", "f09-retention", "f11-yearbook", "f13-other-forms", "f14-class-list"].map(
      (name) => [name, () => gridsOf(path.join(TESTS, "golden", name, RECIPES[name]!.files[0]!))] as const,
    ),
  ];

  test.each(books)("%s", async (_, open) => {
    const grids = await open();
    const change = fc.record({ sheet: fc.nat(grids.length - 1), row: fc.nat(60), col: fc.nat(30), value: cell });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        expect(lawOf(changes.reduce<readonly Grid[]>(put, grids))).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});

function put(grids: readonly Grid[], change: { sheet: number; row: number; col: number; value: CellValue }): readonly Grid[] {
  return grids.map((grid, index) => {
    if (index !== change.sheet) return grid;
    const rows = Array.from({ length: Math.max(grid.values.length, change.row + 1) }, (_, row) => [...(grid.values[row] ?? [])]);
    const cells = rows[change.row]!;
    while (cells.length <= change.col) cells.push(null);
    cells[change.col] = change.value;
    return { ...grid, values: rows };
  });
}

const HEADINGS = [
  "在校生数（人）",
  "图书（册）",
  "操场大小",
  "生均图书册数",
  "学段",
  "备注",
  "2024年班数",
  "2025年班数",
  "占地",
  "",
  "校长",
];

const list = fc
  .record({
    headings: fc.array(fc.constantFrom(...HEADINGS), { minLength: 1, maxLength: 8 }),
    above: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 2 }),
    body: fc.array(
      fc.record({
        name: fc.constantFrom<CellValue>(
          "甲小学",
          "乙中学",
          "丙教学点",
          "合计",
          "平均值",
          "龙山镇",
          "一、小学",
          "注：略",
          "",
          null,
          12,
        ),
        cells: fc.array(cell, { maxLength: 9 }),
      }),
      { maxLength: 8 },
    ),
    merge: fc.option(
      fc.record({ row: fc.nat(8), col: fc.nat(6), rows: fc.integer({ min: 1, max: 3 }), cols: fc.integer({ min: 1, max: 3 }) }),
    ),
    own: fc.array(fc.record({ row: fc.nat(10), col: fc.nat(8) }), { maxLength: 4 }),
  })
  .map(({ headings, above, body, merge, own }): Grid => {
    const values = [...above, ["学校名称", ...headings], ...body.map(({ name, cells }) => [name, ...cells])];
    if (!merge) return { ...sheet("名单", values), ownFormulas: own };
    // Only the first cell of a merged area holds a value.
    const isCovered = (row: number, col: number) =>
      row >= merge.row && row < merge.row + merge.rows && col >= merge.col && col < merge.col + merge.cols;
    const kept = values.map((cells, row) =>
      cells.map((value, col) => (isCovered(row, col) && !(row === merge.row && col === merge.col) ? null : value)),
    );
    return { ...sheet("名单", kept, [merge]), ownFormulas: own };
  });

test("lists of random headings and rows", () => {
  let read = 0;
  fc.assert(
    fc.property(list, (grid) => {
      const { accounts } = readTables([grid]);
      if (accounts.some(({ reader }) => reader === "list")) read += 1;
      expect(againstTheLaw([grid], accounts)).toEqual([]);
    }),
    { numRuns: runs(600) },
  );
  // The random lists are lists often enough.
  expect(read).toBeGreaterThan(runs(600) / 8);
});

const NAMED = sheet("一览表", [
  ["学校名称", "学段", "在校生数", "图书册数"],
  ["甲小学", "小学", 100, 2000],
  ["乙小学", "小学", 80, 1500],
]);

test("worksheets of ours are one line each, and say so", () => {
  const report = sheet("检查结果汇总", [["核查报告"], [REPORT_MARK.zh], ["学校名称", "在校生数"], ["甲小学", 100]]);
  const own = sheet("自定标准", [
    ["指标", "学段", "限值", "文件（文号）"],
    ["生均图书册数", "小学", 30, "某文件"],
  ]);
  const grids = [NAMED, report, own];
  const { accounts, schools } = readTables(grids);
  expect(againstTheLaw(grids, accounts)).toEqual([]);
  expect(linesOf(accounts, "检查结果汇总", 3, 1)).toEqual(["block ownReport"]);
  expect(linesOf(accounts, "自定标准", 1, 2)).toEqual(["block ownStandard"]);
  expect(schools.map(({ name }) => name)).toEqual(["甲小学", "乙小学"]);
});

test("cells and columns that were named, and sheets that were left out", () => {
  const notes = sheet("说明", [
    ["全校图书", 4000],
    ["校长", "张三"],
  ]);
  const mapping: UserMapping = {
    version: 1,
    entries: [
      { kind: "cell", sheet: "说明", row: 0, col: 1, field: "books" },
      { kind: "column", sheet: "一览表", col: 3, field: "landArea", heading: ["图书册数"] },
      { kind: "ignore", sheet: "草稿" },
    ],
  };
  const grids = [
    NAMED,
    notes,
    sheet("草稿", [
      ["学校名称", "在校生数"],
      ["丙小学", 5],
    ]),
  ];
  const { accounts } = readTables(grids, mapping);
  expect(againstTheLaw(grids, accounts)).toEqual([]);
  expect(linesOf(accounts, "说明", 0, 1)).toEqual(["cell read"]);
  expect(linesOf(accounts, "说明", 1, 1)).toEqual(["block notRead"]);
  expect(linesOf(accounts, "一览表", 1, 3)).toEqual(["column read"]);
  expect(linesOf(accounts, "草稿", 1, 1)).toEqual(["block notRead"]);
});

test("answers of our functions are no data, with or without heading", () => {
  const grid: Grid = {
    ...sheet("一览表", [
      ["学校名称", "学段", "在校生数", "图书册数", "结论", null],
      ["甲小学", "小学", 100, 2000, "达标", 20],
      ["乙小学", "小学", 80, 1500, "不达标", 18],
    ]),
    ownFormulas: [1, 2].flatMap((row) => [4, 5].map((col) => ({ row, col }))),
  };
  const { accounts } = readTables([grid]);
  expect(againstTheLaw([grid], accounts)).toEqual([]);
  expect(accounts[0]!.columns.filter(({ col }) => col > 3).map(({ why }) => why.code)).toEqual(["ownResult", "ownResult"]);
});
