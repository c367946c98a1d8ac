import { callArguments } from "../../../src/workbench/host/function-metadata";

const json = {
  id: "X",
  name: "X",
  parameters: [
    { name: "school", type: "any", dimensionality: "matrix" as const, optional: true },
    { name: "stage", type: "any", optional: true },
  ],
};

it("passes null for an argument left out between others or at the end", () => {
  expect(callArguments(json, [[], [["初中"]]])).toEqual({ values: [null, "初中"] });
  expect(callArguments(json, [[["甲校"]]])).toEqual({ values: [[["甲校"]], null] });
});

it("refuses to leave out what is required", () => {
  expect(callArguments({ ...json, parameters: [{ name: "values", dimensionality: "matrix" }] }, [[]])).toEqual({
    error: "#VALUE!",
  });
});
