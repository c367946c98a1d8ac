import { sayProblem } from "../../../src/domain/explain/problems";
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import type { School } from "../../../src/domain/dataset/school";
import { form5170, form5176 } from "../tables/official-forms";
import { found } from "./found";
import { known, missing } from "../../../src/domain/kernel/reading";

const cell = (row: number, col: number) => ({ sheet: "名单", row, col });

function school(stage: School["stages"]["primary"], shared: School["shared"] = {}): School {
  return { id: "扬旗小学", name: "扬旗小学", nameCells: [cell(3, 0)], type: "primarySchool", stages: { primary: stage }, shared };
}

const check = (...schools: School[]) => brokenRelations({ forms: [], schools, repeated: [] });

it("finds more teachers above the qualification than teachers, with both cells", () => {
  const [finding, ...others] = check(
    school({ teachers: known(4, "人", [cell(3, 5)]), higherQualTeachers: known(7, "人", [cell(3, 6)]) }),
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    check: "logical",
    severity: "error",
    left: 7,
    right: 4,
    difference: 3,
    cells: [cell(3, 6), cell(3, 5)],
  });
  expect(sayProblem(finding!).zh).toBe("逻辑校验：扬旗小学（小学）高于规定学历专任教师数 7 人，超过专任教师数 4 人，超出 3 人。");
});

it("takes parts together where they share the whole", () => {
  const shared = { landArea: known(1000, "㎡"), greenArea: known(700, "㎡"), sportsGroundArea: known(300, "㎡") } as const;
  expect(check(school({}, shared))).toEqual([]);
  const [finding] = check(school({}, { ...shared, sportsGroundArea: known(301, "㎡") }));
  expect(finding).toMatchObject({ left: 1001, right: 1000 });
});

it("says once that the girls alone are more than all pupils", () => {
  const items = {
    pupils: known(40, "人", [cell(3, 2)]),
    boys: known(3, "人", [cell(3, 3)]),
    girls: known(41, "人", [cell(3, 4)]),
  };
  expect(check(school(items)).map(({ rule, left }) => [rule, left])).toEqual([["items/boys+girls-within-pupils", 44]]);
});

it("lets teachers exceed staff be explained", () => {
  const [finding] = check(school({ staff: known(10, "人"), teachers: known(11, "人") }));
  expect(finding).toMatchObject({ check: "empirical", severity: "warning" });
});

it("says nothing where one of the figures is missing", () => {
  expect(check(school({ teachers: missing("blank", "teachers"), higherQualTeachers: known(7, "人") }))).toEqual([]);
});

describe("on the sheet of a form", () => {
  it("finds a part that no relation of the form speaks of", () => {
    expect(found(form5170("北山小学", { 总计: 1000, 教学及辅助用房: 1100 }))).toEqual([
      "items/teachingArea-within-floorArea 1100 1000 教基5170!F9 教基5170!F5",
    ]);
  });

  it("does not repeat what a relation of the form says of the same cells", () => {
    expect(found(form5176("北山小学", { 教室: 20, 网络多媒体教室: 21 }))).toEqual([
      "教基5176/multimedia 21 20 教基5176!D17 教基5176!D16",
    ]);
  });
});
