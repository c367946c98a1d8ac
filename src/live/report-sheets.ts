/** The report sheets of the open workbook: which of its sheets are ours, and how they come and go. */
import type { IsoDate } from "../domain/kernel/citation";
import type { Grid } from "../domain/kernel/grid";
import type { Language } from "../domain/kernel/text";
import type { Ornament, WorkbookPort } from "../workbook/port";
import type { Checked } from "../usecases/check-grids";
import type { LiveStore } from "./store";
import { Turns } from "../usecases/store/turns";
import type { WorkbookStore } from "../usecases/store/workbook-store";
import { ownReportSheets, removeReportSheets, replaceReportSheets } from "./report-worksheets";

type Check = () => Promise<void>;

export class LiveReport {
  readonly #port: WorkbookPort;
  readonly #kept: WorkbookStore["reportSheets"];
  readonly #store: LiveStore;
  readonly #today: () => IsoDate;
  /** Two reports at a time would leave sheets that nobody knows. */
  readonly #turns = new Turns();

  constructor(port: WorkbookPort, kept: WorkbookStore["reportSheets"], store: LiveStore, today: () => IsoDate) {
    this.#port = port;
    this.#kept = kept;
    this.#store = store;
    this.#today = today;
  }

  /** Those of the sheets of the last report that are there and still ours. */
  sheetsIn(grids: readonly Grid[]): readonly string[] {
    return ownReportSheets(this.#kept.value, grids);
  }

  /**
   * Writes the report and shows it; the state says what came of it.
   * @param check reads and checks the workbook
   */
  write(check: Check, language: Language): Promise<void> {
    return this.#after(check, "reporting", async (checked) => {
      const { explanations, reportSheets, kept } = this.#store.state;
      const reported = { checked, explanations, kept, madeOn: this.#today() };
      const without: Ornament[] = [];
      const place = { port: this.#port, kept: this.#kept };
      await replaceReportSheets(place, reportSheets, reported, language, (ornament) => without.push(ornament));
      this.#store.update({ reportWithout: without });
      await this.#port.reveal({ sheet: this.#kept.value[0]!, row: 0, col: 0 });
    });
  }

  remove(check: Check): Promise<void> {
    return this.#after(check, "unreporting", async () => {
      await removeReportSheets({ port: this.#port, kept: this.#kept }, this.#store.state.reportSheets);
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
        this.#store.update({ step: null, reportSheets: this.#kept.value });
      } catch (failure) {
        this.#store.update({ step: null });
        // Some of it may have been done: what stands in the workbook now is read.
        await check();
        this.#store.report(failure, step);
      }
    });
  }
}
