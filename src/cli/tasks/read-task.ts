/** Opens and reads one workbook, and hands back what was read as plain data. */
import type { ReadingResult, TableProblem } from "../../domain/dataset/reading-result";
import type { CellRef, CellValue } from "../../domain/kernel/cell";
import type { Grid } from "../../domain/kernel/grid";
import { isOwnStandard } from "../../domain/tables/own-standard";
import { cellReaderOf, type AcceptedExplanation } from "../../usecases/accepted-explanations";
import type { GivenConfirmation } from "../../usecases/given-confirmations";
import { ownStandardProblems, ownStandardsIn } from "../../usecases/own-standards";
import { readGrids } from "../../usecases/read-grids";
import { storeProblems } from "../../usecases/store-notices";
import { loadConfirmations } from "../../usecases/stored-confirmations";
import { loadExplanations } from "../../usecases/stored-explanations";
import { inFile, joinedMappings, loadMapping, type StoredMapping } from "../../usecases/stored-mapping";
import { openFile } from "./open-file";

export interface ReadRequest {
  readonly file: string;
  /** What the user says of tables that are not understood, beside what is kept in the workbook. */
  readonly mapping?: StoredMapping;
  /** The workbook is read together with others afterwards: its worksheets are handed back too. */
  readonly isPartOfCounty: boolean;
}

export interface ReadWorkbook {
  readonly file: string;
  readonly digest: string;
  /** Extension of a marked copy. */
  readonly savedAs: string;
  /** What the workbook alone says. */
  readonly reading: ReadingResult;
  /** All worksheets of a part of a county, else only those with a standard of the user's own. */
  readonly grids: readonly Grid[];
  /** What the user keeps in the workbook. */
  readonly kept: {
    readonly mapping: StoredMapping;
    readonly confirmations: readonly GivenConfirmation[];
    readonly explanations: readonly AcceptedExplanation[];
  };
  /** What of that cannot be used, and why. */
  readonly storeProblems: readonly TableProblem[];
  /** What stands now in the cells that explanations speak of. */
  readonly witnessed: readonly WitnessedNow[];
}

export interface WitnessedNow {
  readonly cell: Pick<CellRef, "sheet" | "row" | "col">;
  readonly value: CellValue;
}

export async function readTask({ file, mapping, isPartOfCounty }: ReadRequest): Promise<ReadWorkbook> {
  const { workbook, grids, digest } = await openFile(file);
  const kept = {
    mapping: inFile(await loadMapping(workbook), file),
    confirmations: await loadConfirmations(workbook),
    explanations: await loadExplanations(workbook),
  };
  // A part of a county is read alone too: what cannot be read within the limits must not hold up all others.
  const reading = readGrids(grids, joinedMappings([...(mapping ? [mapping] : []), kept.mapping]));
  ownStandardProblems(ownStandardsIn(grids));
  const valueAt = cellReaderOf(grids);
  return {
    file,
    digest,
    savedAs: workbook.savedAs,
    reading,
    grids: isPartOfCounty ? grids : grids.filter(isOwnStandard),
    kept,
    storeProblems: await storeProblems(workbook),
    witnessed: kept.explanations.flatMap(({ cells }) => cells.map((cell) => ({ cell, value: valueAt(cell) }))),
  };
}
