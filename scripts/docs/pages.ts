/** The generated pages of docs/: file name → its whole text. */
import { architecturePage } from "./architecture-page";
import { functionsPage } from "./functions-page";
import { standardsPage } from "./standards-page";
import { tablesPage } from "./tables-page";

export const PAGES: Readonly<Record<string, () => string>> = {
  "architecture.md": architecturePage,
  "functions.md": functionsPage,
  "standards.md": standardsPage,
  "tables.md": tablesPage,
};
