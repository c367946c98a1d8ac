/** The list of readers: each is shown by a golden workbook and told to the user, and none takes the table of another. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../../src/domain/kernel/grid";
import { readForms } from "../../../src/domain/tables/form-table";
import { READERS, type Reader, recognise } from "../../../src/domain/tables/readers";
import { SheetView } from "../../../src/domain/tables/sheet-view";
import { RECIPES } from "../../golden/recipes/all";

const gridOf = ({ golden, sheet }: Reader["example"]): Grid | undefined =>
  RECIPES[golden]?.grids.find((grid) => grid.sheet === sheet);

/** Later readers that would take the example of an earlier one: what the order of the list decides. */
const ORDER_DECIDES: Readonly<Record<string, readonly string[]>> = {
  unknownForm: ["form", "ruledCard"],
  card: ["ruledCard"],
  labelValues: ["unknownForm"],
};

describe.each(READERS)("$id", ({ id, example, docs, read }) => {
  it("recognises its golden workbook, before any other reader does", () => {
    expect(recognise(new SheetView(gridOf(example)!), [])?.reader.id).toBe(id);
  });

  it("has its line in docs/tables.md", () => {
    const page = readFileSync(path.join(__dirname, "../../../docs/tables.md"), "utf8");
    expect(page).toContain(`\n- **${docs}**`);
  });

  it("takes no golden of another reader, but where the order decides", () => {
    const taken = READERS.filter((other) => {
      const view = new SheetView(gridOf(other.example)!);
      return other.id !== id && read({ view, forms: readForms(view) }, []) !== null;
    });
    expect(taken.map((other) => other.id)).toEqual(ORDER_DECIDES[id] ?? []);
  });
});

it("has each reader once", () => {
  expect(new Set(READERS.map(({ id }) => id)).size).toBe(READERS.length);
});
