/** The report sheets of the open workbook: which of its sheets are ours, and how they come and go. */
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import type { Language } from "../domain/kernel/text";
import type { WorkbookPort } from "../workbook/port";
import type { Checked } from "../usecases/check-grids";
import type { LiveStore } from "./store";
import { loadReportSheets, ownReportSheets, removeReportSheets, replaceReportSheets } from "./report-worksheets";
import { Turns } from "./turns";

type Check = () => Promise<void>;

export class LiveReport {
  readonly #port: WorkbookPort;
  readonly #store: LiveStore;
  readonly #today: () => IsoDate;
  /** Two reports at a time would leave sheets that nobody knows. */
  readonly #turns = new Turns();
  /** Names the sheets of the last report were given, whether they are still there or not. */
  #names: readonly string[] = [];

  constructor(port: WorkbookPort, store: LiveStore, today: () => IsoDate) {
    this.#port = port;
    this.#store = store;
    this.#today = today;
  }

  async load(): Promise<void> {
    this.#names = await loadReportSheets(this.#port);
  }

  sheetsIn(grids: readonly Grid[]): readonly string[] {
    return ownReportSheets(this.#names, grids);
  }

  /**
   * Writes the report and shows it; the state says what came of it.
   * @param check reads and checks the workbook
   */
  write(check: Check, language: Language): Promise<void> {
    return this.#after(check, "reporting", async (checked) => {
      const { explanations, reportSheets } = this.#store.state;
      const reported = { checked, explanations, madeOn: this.#today() };
      this.#names = await replaceReportSheets(this.#port, reportSheets, reported, language);
      await this.#port.reveal({ sheet: this.#names[0]!, row: 0, col: 0 });
    });
  }

  remove(check: Check): Promise<void> {
    return this.#after(check, "unreporting", async () => {
      await removeReportSheets(this.#port, this.#store.state.reportSheets);
      this.#names = [];
    });
  }

  #after(check: Check, step: "reporting" | "unreporting", work: (checked: Checked) => Promise<void>): Promise<void> {
    return this.#turns.take(async () => {
      await check();
      const { checked, error } = this.#store.state;
      if (!checked || error) return;
      this.#store.update({ step });
      try {
        await work(checked);
        this.#store.update({ step: null, reportSheets: this.#names });
      } catch (failure) {
        this.#store.update({ step: null });
        // Some of it may have been done: what stands in the workbook now is read.
        await check();
        this.#store.report(failure, step);
      }
    });
  }
}
