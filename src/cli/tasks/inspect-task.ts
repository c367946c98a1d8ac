/** Reads one workbook for `workbook inspect`: what was recognised, without the relations between figures. */
import { readTables } from "../../domain/dataset/read-tables";
import type { ReadingResult } from "../../domain/dataset/reading-result";
import { ownStandardProblems, ownStandardsIn, type OwnStandard } from "../../usecases/own-standards";
import { storeProblems } from "../../usecases/store-notices";
import { joinedMappings, loadMapping, mappingProblems, mappingToRead, type StoredMapping } from "../../usecases/stored-mapping";
import { openFile } from "./open-file";

export interface InspectRequest {
  readonly file: string;
  /** What the user says of tables that are not understood, beside what is kept in the workbook. */
  readonly mapping?: StoredMapping;
}

export interface InspectedWorkbook extends Pick<ReadingResult, "tables" | "notRecognised" | "problems" | "schools" | "accounts"> {
  readonly own: readonly Pick<OwnStandard, "id" | "sheet" | "title" | "lines">[];
}

export async function inspectTask({ file, mapping: given }: InspectRequest): Promise<InspectedWorkbook> {
  const { workbook, grids } = await openFile(file);
  const mapping = joinedMappings([...(given ? [given] : []), await loadMapping(workbook)]);
  const { tables, notRecognised, problems, schools, accounts } = readTables(grids, mappingToRead(mapping));
  const own = ownStandardsIn(grids);
  return {
    tables,
    notRecognised,
    problems: [
      ...problems,
      ...mappingProblems(mapping, grids, accounts),
      ...ownStandardProblems(own),
      ...(await storeProblems(workbook)),
    ],
    schools,
    accounts,
    own: own.map(({ id, sheet, title, lines }) => ({ id, sheet, title, lines })),
  };
}
