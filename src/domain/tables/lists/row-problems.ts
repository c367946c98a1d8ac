/** What the user is told of the rows of a list: what was not counted, and what was counted or left out by its figures alone. */
import type { RowDoubt, RowValues, TableProblem } from "../problem";
import type { SheetView } from "../sheet-view";
import type { ListHeader } from "./list-header";
import type { RowVerdict } from "./row-evidence";

const SAID: Readonly<Record<RowDoubt, Pick<TableProblem, "code" | "severity">>> = {
  notCounted: { code: "rowsNotCounted", severity: "warning" },
  otherTable: { code: "rowsOfAnotherTable", severity: "warning" },
  noName: { code: "rowsWithoutName", severity: "warning" },
  partBeyond: { code: "partsNotCounted", severity: "warning" },
  schoolNamedSums: { code: "schoolsTakenAsTotals", severity: "warning" },
  likeSums: { code: "schoolsLikeTotals", severity: "warning" },
  namedTotal: { code: "schoolsNamedTotal", severity: "warning" },
  noFigures: { code: "schoolsWithoutFigures", severity: "warning" },
  asSchool: { code: "rowsTakenAsSchools", severity: "info" },
  sums: { code: "rowsTakenAsTotals", severity: "info" },
  part: { code: "partsOfSchools", severity: "info" },
};

/** One problem for each thing that is to be said, with the names of all rows it is said of. */
export function rowProblems(view: SheetView, { nameCol }: ListHeader, verdicts: readonly RowVerdict[]): readonly TableProblem[] {
  return (Object.keys(SAID) as RowDoubt[]).flatMap((doubt): readonly TableProblem[] => {
    const of = verdicts.filter((verdict) => verdict.doubt === doubt);
    if (of.length === 0) return [];
    const rows = of.map(({ line, why }): RowValues["rows"][number] => ({
      name: line.shown,
      ...(why.code === "partOf" && { school: why.school }),
      ...(why.code === "sums" && { summed: why.of.length }),
    }));
    return [{ ...SAID[doubt], values: { kind: "rows", doubt, rows }, cells: of.map(({ line }) => view.ref(line.row, nameCol)) }];
  });
}
