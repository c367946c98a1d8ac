/** What the host refuses for a moment (a cell being edited, a busy Excel) is asked once more. */
import { MarksLeftError, WorkbookError } from "../workbook/port";

/** @param pauseMs time in which the host may become free, in milliseconds */
export async function retriedOnce<T>(read: () => Promise<T>, pauseMs: number): Promise<T> {
  try {
    return await read();
  } catch (error) {
    // What is too large is so the second time as well, and what marks were left was asked twice already.
    if (error instanceof WorkbookError && error.code === "tooLarge") throw error;
    if (error instanceof MarksLeftError) throw error;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    return read();
  }
}
