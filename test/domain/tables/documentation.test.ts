import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMS } from "../../../src/domain/tables/form-catalogue";

it.each(FORMS.map(({ id }) => id))("docs/tables.md names %s", (id) => {
  expect(readFileSync(join(__dirname, "../../../docs/tables.md"), "utf8")).toContain(id);
});
