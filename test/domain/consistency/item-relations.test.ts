import { checkConsistency } from "../../../src/domain/consistency/check-consistency";
import type { School } from "../../../src/domain/dataset/school";
import { known, missing } from "../../../src/domain/kernel/reading";

const cell = (row: number, col: number) => ({ sheet: "名单", row, col });

function school(stage: School["stages"]["primary"], shared: School["shared"] = {}): School {
  return { id: "扬旗小学", name: "扬旗小学", nameCells: [cell(3, 0)], type: "primarySchool", stages: { primary: stage }, shared };
}

const check = (...schools: School[]) => checkConsistency({ forms: [], schools });

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
  expect(finding!.message.zh).toBe("逻辑校验：扬旗小学（小学）高于规定学历专任教师数 7人，超过专任教师数 4人，超出 3人。");
});

it("takes parts together where they share the whole", () => {
  const shared = { landArea: known(1000, "㎡"), greenArea: known(700, "㎡"), sportsGroundArea: known(300, "㎡") } as const;
  expect(check(school({}, shared))).toEqual([]);
  const [finding] = check(school({}, { ...shared, sportsGroundArea: known(301, "㎡") }));
  expect(finding).toMatchObject({ left: 1001, right: 1000 });
});

it("lets teachers exceed staff be explained", () => {
  const [finding] = check(school({ staff: known(10, "人"), teachers: known(11, "人") }));
  expect(finding).toMatchObject({ check: "empirical", severity: "warning" });
});

it("says nothing where one of the figures is missing", () => {
  expect(check(school({ teachers: missing("blank", "teachers"), higherQualTeachers: known(7, "人") }))).toEqual([]);
});
