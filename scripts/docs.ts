/** Writes the generated pages of docs/. A test fails when one is stale. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { PAGES } from "./docs/pages";

for (const [file, page] of Object.entries(PAGES)) writeFileSync(path.join(__dirname, "..", "docs", file), page());
