/** What the functions page does when it is loaded: it makes early calls wait, then answers for every function Excel is told of. */
import { functionsMetadata } from "../../src/functions/metadata";

/** Loads the page's first chunk with a functions runtime that only writes down what it is told. */
function load(runtime: object | undefined): void {
  Object.assign(globalThis, { CustomFunctions: runtime });
  try {
    jest.isolateModules(() => jest.requireActual("../../src/functions/functions"));
  } finally {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  }
}

it("associates exactly the functions of functions.json, after asking Excel to wait", () => {
  const told: string[] = [];
  load({ delayInitialization: () => told.push("wait"), associate: (id: string) => told.push(id) });
  expect(told).toEqual(["wait", ...functionsMetadata("en-US").functions.map(({ id }) => id)]);
});

it("works where Excel cannot be asked to wait", () => {
  const told: string[] = [];
  load({ associate: (id: string) => told.push(id) });
  expect(told).toEqual(functionsMetadata("en-US").functions.map(({ id }) => id));
});

it("leaves a host without custom functions alone", () => {
  expect(() => load(undefined)).not.toThrow();
});
