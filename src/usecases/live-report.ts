/** The report sheets of the open workbook: which of its sheets are ours, and how they come and go. */
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import type { Language } from "../domain/kernel/text";
import type { WorkbookPort } from "../workbook/port";
import type { ReviewedExplanation } from "./accepted-explanations";
import type { Checked } from "./check-grids";
import { loadReportSheets, ownReportSheets, removeReportSheets, replaceReportSheets } from "./report-worksheets";

/** What the report is made from, and the sheets it takes the place of. */
export interface ReportedState {
  readonly checked: Checked;
  readonly explanations: readonly ReviewedExplanation[];
  readonly reportSheets: readonly string[];
}

export class LiveReport {
  readonly #port: WorkbookPort;
  readonly #today: () => IsoDate;
  /** Names the sheets of the last report were given, whether they are still there or not. */
  #names: readonly string[] = [];

  constructor(port: WorkbookPort, today: () => IsoDate) {
    this.#port = port;
    this.#today = today;
  }

  async load(): Promise<void> {
    this.#names = await loadReportSheets(this.#port);
  }

  sheetsIn(grids: readonly Grid[]): readonly string[] {
    return ownReportSheets(this.#names, grids);
  }

  /** Writes the report and shows it. @returns the names of its sheets */
  async write({ checked, explanations, reportSheets }: ReportedState, language: Language): Promise<readonly string[]> {
    const reported = { checked, explanations, madeOn: this.#today() };
    this.#names = await replaceReportSheets(this.#port, reportSheets, reported, language);
    await this.#port.reveal({ sheet: this.#names[0]!, row: 0, col: 0 });
    return this.#names;
  }

  async remove(sheets: readonly string[]): Promise<readonly string[]> {
    await removeReportSheets(this.#port, sheets);
    return (this.#names = []);
  }
}
