/** The generated pages of docs/ say what the code does today. To write them anew: npm run docs */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PAGES } from "../../scripts/docs/pages";

it.each(Object.keys(PAGES))("docs/%s is up to date", (file) => {
  expect(readFileSync(path.join(__dirname, "../../docs", file), "utf8")).toBe(PAGES[file]!());
});
