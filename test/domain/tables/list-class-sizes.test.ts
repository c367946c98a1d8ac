/** Lists that count the classes of each school by size (班额). */
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { grid } from "./grids";

const HEAD = ["学校名称", "学段", "在校生数", "班数"];
const SIZES = ["45人及以下", "46-50人", "51-55人", "56-65人", "66人及以上"];

/** Sizes under a heading 班额, merged over them. */
const list = (sizes: readonly string[], ...rows: readonly (readonly CellValue[])[]) =>
  readTables([
    grid(
      "小学",
      [
        [...HEAD, "班额（个）", ...sizes.slice(1).map(() => null)],
        [...HEAD.map(() => null), ...sizes],
        ...rows.map((row, index) => [`第${index + 1}小学`, "小学", ...row]),
      ],
      [...HEAD.map((_, col) => [0, col, 2, 1] as const), [0, HEAD.length, 1, sizes.length]],
    ),
  ]).schools.map(({ stages }) => stages.primary!);

it("bound the largest class and count the classes over the limits", () => {
  // 8 + 3 + 1 = 12 classes, the largest of 51 to 55 pupils: 4 over 45, 1 over 50, none of 56 or more. Blanks are none.
  const [school] = list(SIZES, [520, 12, 8, 3, 1, null, null]);
  expect(school!.largestClass).toMatchObject({ state: "known", range: { low: 51, high: 55 } });
  expect(school!.classesOver45).toMatchObject({ state: "known", value: 4 });
  expect(school!.classesOver50).toMatchObject({ state: "known", value: 1 });
  expect(school!.largeClasses).toMatchObject({ state: "known", value: 0 });
});

it("leaves open what lies inside a size: 46 to 55 may be over 50 or not", () => {
  const [school] = list(["45人及以下", "46-55人", "56人及以上"], [520, 12, 8, 4, 0]);
  expect(school!.largestClass).toMatchObject({ state: "known", range: { low: 46, high: 55 } });
  expect(school!.classesOver45).toMatchObject({ state: "known", value: 4 });
  expect(school!.classesOver50).toMatchObject({ state: "missing", reason: "ambiguous" });
});

it("says nothing where the sizes are not all classes of the school", () => {
  // 8 + 3 = 11 of 12 classes: one may be of any size.
  const [part, whole] = list(SIZES, [520, 12, 8, 3, null, null, null], [520, 11, 8, 3, null, null, null]);
  expect(part!.largestClass).toMatchObject({ state: "missing", reason: "ambiguous" });
  expect(whole!.largestClass).toMatchObject({ state: "known", range: { low: 46, high: 50 } });
});

it("takes sizes that overlap for no breakdown, and a column of its own before the sizes", () => {
  const [overlapping] = list(["46人及以上", "56人及以上"], [520, 12, 8, 4]);
  expect(overlapping!.largestClass).toBeUndefined();
  const table = [
    [...HEAD, "最大班额", "每班45人及以下班级个数", "每班46-50人班级个数"],
    ["东山小学", "小学", 480, 11, 47, 8, 3],
  ];
  const [school] = readTables([grid("小学", table)]).schools;
  expect(school!.stages.primary!.largestClass).toMatchObject({ state: "known", value: 47 });
  expect(school!.stages.primary!.classesOver45).toMatchObject({ state: "known", value: 3 });
});
