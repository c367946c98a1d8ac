/** The workbooks of tables.md §12, by the folder they are kept in; `.xls` where the old format is asked for as well. */
import type { Grid } from "../../../src/domain/kernel/grid";
import { WIDE_EXPORT } from "../../domain/tables/wide-export";
import { clean, withTwoMistakes } from "./forms-2018";
import { lists } from "./lists";
import { nineYear } from "./nine-year";
import { classes, completeSecondary, funds, otherForms } from "./school-tables";

export interface Recipe {
  readonly grids: readonly Grid[];
  /** File name inside the folder of the case. */
  readonly files: readonly string[];
}

const xlsx = (grids: readonly Grid[], name = "workbook"): Recipe => ({ grids, files: [`${name}.xlsx`] });

export const RECIPES: Readonly<Record<string, Recipe>> = {
  "f01-export-2018": { grids: clean, files: ["workbook.xlsx", "workbook.xls"] },
  "f02-two-mistakes": xlsx(withTwoMistakes),
  "f03-nine-year": xlsx(nineYear),
  "f04-class-sizes": xlsx(completeSecondary),
  "f05-county-list": xlsx(lists.county),
  "f06-wide-export": xlsx([WIDE_EXPORT], "某市明细_小学"),
  "f07-five-schools": xlsx(lists.five),
  "f08-messy-list": xlsx(lists.messy),
  "f09-retention": xlsx(lists.retention),
  "f10-funding": xlsx(funds),
  "f11-yearbook": xlsx(lists.yearbook),
  "f12-declaration": xlsx(lists.declaration),
  "f13-other-forms": xlsx(otherForms),
  "f14-class-list": xlsx(classes),
};
