/** The fidelity table tells the truth: it is the member tables, and their names are those of the client library. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fidelityPage } from "../../../scripts/host-fidelity";
import { MemoryStore } from "../../../src/workbench/host/memory-store";
import { memberTables } from "../../../src/workbench/host/object-type";
import { openOffice } from "../../support/office-host";

test("docs/host-fidelity.md is what scripts/host-fidelity.ts writes", () => {
  expect(readFileSync(join(__dirname, "../../../docs/host-fidelity.md"), "utf8")).toBe(fidelityPage());
});

/** Of services, which have no class in the `Excel` namespace. */
const SERVICES = ["AddinInternalService", "AppRuntimePersistenceService", "AppRuntimeService", "CustomFunctions"];

test("every member offered exists in the client library under that name", () => {
  const office = openOffice(new MemoryStore());
  try {
    const classes = Excel as unknown as Record<string, { prototype: object } | undefined>;
    const unknown = [...memberTables()].flatMap(([type, { scalars = {}, properties = {}, methods = {} }]) => {
      if (SERVICES.includes(type)) return [];
      const prototype = classes[type]?.prototype ?? {};
      return [...Object.keys(scalars), ...Object.keys(properties), ...Object.keys(methods)]
        .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
        .filter(
          (name) => !(name in prototype) && !(name.replace("_register", "_Register").replace("_keep", "_Keep") in prototype),
        )
        .map((name) => `${type}.${name}`);
    });
    expect(unknown).toEqual([]);
  } finally {
    office.close();
  }
});
