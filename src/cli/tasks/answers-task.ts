/** Reads the worksheet in which the user answers what no table holds. */
import { readConfirmationsSheet } from "../../usecases/confirmations-sheet";
import { openFile } from "./open-file";

/** @returns null when the file holds no table of answers */
export async function answersTask({ file }: { readonly file: string }): Promise<ReturnType<typeof readConfirmationsSheet>> {
  return readConfirmationsSheet((await openFile(file)).grids);
}
