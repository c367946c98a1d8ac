/** The generated pages of docs/: file name → its whole text. */
import { tablesPage } from "./tables-page";

export const PAGES: Readonly<Record<string, () => string>> = {
  "tables.md": tablesPage,
};
