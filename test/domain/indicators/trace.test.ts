import { INDICATORS } from "../../../src/domain/indicators/catalogue";
import { traceOf } from "../../../src/domain/indicators/trace";
import { cellOf, itemsOf } from "../../support/section";

test("the tree of a value goes down to its cells", () => {
  const items = itemsOf({ teachingArea: 1250, indoorSportsArea: 250, pupils: 200 });
  const leaf = (field: "teachingArea" | "indoorSportsArea" | "pupils", value: number, unit: string) => {
    return { op: "field", field, value, unit, cells: [cellOf(field)], parts: [] };
  };
  expect(traceOf(INDICATORS.TEACHINGAREAPERPUPIL, items, "primary")).toEqual({
    op: "ratio",
    value: 5,
    per: 1,
    parts: [
      { op: "difference", value: 1000, parts: [leaf("teachingArea", 1250, "㎡"), leaf("indoorSportsArea", 250, "㎡")] },
      leaf("pupils", 200, "人"),
    ],
  });
});

test("of several routes the one taken; what is not known has no value", () => {
  const parts = { midTitleTeachers: 3, seniorTeachers: 1, fullSeniorTeachers: 0 };
  const trace = traceOf(INDICATORS.MIDTITLEPERPUPIL, itemsOf(parts), "primary");
  expect(trace).toMatchObject({
    op: "ratio",
    value: null,
    parts: [
      { op: "sum", value: 4 },
      { field: "pupils", value: null, cells: [] },
    ],
  });
});
