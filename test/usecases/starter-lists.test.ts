/** The lists to begin with are read as what they say: every heading understood, every figure used. */
import { unreadLabels } from "../../src/domain/dataset/unread";
import { addStarterList } from "../../src/usecases/starter-lists";
import { checkGrids } from "../../src/usecases/check-grids";
import { WorkbookError } from "../../src/workbook/port";
import { MemoryWorkbook } from "./memory-workbook";

const CHOICE = { packs: ["cn-quality-2017"], asOf: "2026-09-01" };

it.each(["empty", "sample"] as const)("%s: no heading is left unread", async (list) => {
  const workbook = new MemoryWorkbook([]);
  const added = await addStarterList(workbook, list);
  expect(added).toEqual({ sheet: list === "empty" ? "学校名单" : "示例名单" });
  const { reading } = checkGrids(workbook.grids, CHOICE);
  expect(reading.tables).toHaveLength(1);
  expect(unreadLabels(reading.accounts)).toEqual([]);
});

it("the sample answers: five schools with their figures", async () => {
  const workbook = new MemoryWorkbook([]);
  await addStarterList(workbook, "sample");
  const { evaluation } = checkGrids(workbook.grids, CHOICE);
  expect(evaluation.schools.map(({ school }) => school.name)).toHaveLength(5);
  const second = evaluation.schools[1]!.sections[0]!;
  // 6 ÷ 810 × 100
  expect(second.indicators.BACKBONEPER100).toMatchObject({ state: "known", value: expect.closeTo(600 / 810) });
  const verdicts = evaluation.schools.flatMap(({ sections }) => sections.flatMap((one) => Object.values(one.verdicts)));
  expect(new Set(verdicts)).toEqual(new Set(["pass", "fail"]));
});

it("a workbook that takes no sheet says so", async () => {
  const workbook = new MemoryWorkbook([]);
  workbook.failures.set("addSheet", new WorkbookError("hostFailure", "protected"));
  expect(await addStarterList(workbook, "empty")).toEqual({ error: { code: "hostFailure", detail: "protected" } });
});
