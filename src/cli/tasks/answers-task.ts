/** Reads the worksheet in which the user answers what no table holds. */
import type { IsoDate } from "../../domain/kernel/citation";
import { readConfirmationsSheet } from "../../usecases/read-confirmations";
import { openFile } from "./open-file";

export interface AnswersRequest {
  readonly file: string;
  /** Nobody answers later than this. */
  readonly today: IsoDate;
}

/** @returns null when the file holds no table of answers */
export async function answersTask({ file, today }: AnswersRequest): Promise<ReturnType<typeof readConfirmationsSheet>> {
  return readConfirmationsSheet((await openFile(file)).grids, today);
}
