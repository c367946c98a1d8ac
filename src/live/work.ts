/**
 * What the live evaluation does in the workbook, one thing at a time: reads it, judges it, marks it. Wishes that come meanwhile
 * are gathered and done once.
 */
import type { IsoDate } from "../domain/kernel/citation";
import type { Language } from "../domain/kernel/text";
import type { WorkbookPort } from "../workbook/port";
import { checkGrids, judge, type Checked } from "../usecases/check-grids";
import { retriedOnce } from "../usecases/retry";
import { openProblemsInWords } from "../usecases/explanation-words";
import type { Grid } from "../domain/kernel/grid";
import type { LiveExplanations } from "./explanations";
import type { FormulaPlaces } from "./places";
import { markedPlaces } from "./marked-places";
import type { LiveReport } from "./report-sheets";
import type { LiveStep } from "./state";
import type { LiveStore } from "./store";
import { marksOf, problemMarks } from "../usecases/marks";

interface Wanted {
  /**
   * `read`: the workbook may have changed; `compare`: something was calculated, which counts only where it changed a cell that is
   * read; `judge`: only the choice of standards changed.
   */
  readonly check: "read" | "compare" | "judge" | null;
  readonly marks: "set" | "clear" | null;
  /** Merged cells are asked for anew: asking empties the user's undo list, so only when the user or the structure asks for it. */
  readonly merges: boolean;
}

const NOTHING: Wanted = { check: null, marks: null, merges: false };
/** The graver first. */
const CHECKS = ["read", "compare", "judge"] as const;

export interface WorkOptions {
  readonly port: WorkbookPort;
  /** Asked anew each time: the host knows its language only once it is ready. */
  readonly language: () => Language;
  readonly today: () => IsoDate;
  /** Quiet time after an edit before the workbook is read again, in milliseconds. */
  readonly settleMs?: number;
  /** Longest time the first of many edits waits for that quiet, in milliseconds. */
  readonly mostSettleMs?: number;
  /** Pause before what could not be read is read once more, in milliseconds. */
  readonly retryMs?: number;
}

export interface WorkParts {
  readonly explanations: LiveExplanations;
  readonly reports: LiveReport;
  readonly places: FormulaPlaces;
  /** Takes over what others chose meanwhile in a workbook that several people edit. */
  readonly takeChoices: () => Promise<void>;
}

const SETTLE_MS = 250;
const MOST_SETTLE_MS = 2_000;
export const RETRY_MS = 400;

export class LiveWork {
  readonly #options: WorkOptions;
  readonly #store: LiveStore;
  readonly #parts: WorkParts;
  #wanted: Wanted = NOTHING;
  #working: Promise<void> | null = null;
  #settling: {
    readonly since: number;
    readonly timer: ReturnType<typeof setTimeout>;
    readonly check: "read" | "compare";
    readonly merges: boolean;
  } | null = null;
  /** Counts what was given up: what was begun before shows nothing any more. */
  #givenUp = 0;
  /** The marks that stand in the workbook, as far as we know. */
  #marked: string | null = null;
  /** The workbook as last read. */
  #grids: readonly Grid[] = [];

  constructor(options: WorkOptions, store: LiveStore, parts: WorkParts) {
    this.#options = options;
    this.#store = store;
    this.#parts = parts;
  }

  /** Resolves when what is under way is done; null when nothing is. */
  get underWay(): Promise<void> | null {
    return this.#working;
  }

  /** How often reading was given up. */
  get givenUp(): number {
    return this.#givenUp;
  }

  /** Whether the sheet was hidden when last read. */
  isHidden(sheet: string): boolean {
    return this.#grids.some((grid) => grid.sheet === sheet && grid.hidden.sheet);
  }

  /** Adds to what is to be done. Work already under way is finished first; wishes that come meanwhile are done once. */
  want(wish: Partial<Wanted>): Promise<void> {
    const before = this.#wanted;
    const check = CHECKS.find((one) => one === wish.check || one === before.check) ?? null;
    this.#wanted = { check, marks: wish.marks ?? before.marks, merges: before.merges || (wish.merges ?? false) };
    return (this.#working ??= this.#work());
  }

  /** Judges anew what was read, or reads first where nothing was. */
  judge(): Promise<void> {
    return this.want({ check: this.#store.state.checked ? "judge" : "read" });
  }

  /** The workbook was changed: it is looked at once it is quiet, or has been changed long enough. */
  settle(wish: { readonly check: "read" | "compare"; readonly merges: boolean }): void {
    const { settleMs = SETTLE_MS, mostSettleMs = MOST_SETTLE_MS } = this.#options;
    const before = this.#settling;
    const since = before?.since ?? Date.now();
    this.stop();
    const check = before?.check === "read" ? "read" : wish.check;
    const merges = wish.merges || (before?.merges ?? false);
    const timer = setTimeout(
      () => {
        this.#settling = null;
        void this.want({ check, merges });
      },
      Math.max(0, Math.min(settleMs, since + mostSettleMs - Date.now())),
    );
    this.#settling = { since, timer, check, merges };
  }

  /** Edits not yet looked at are left alone. */
  stop(): void {
    if (this.#settling !== null) clearTimeout(this.#settling.timer);
    this.#settling = null;
  }

  /** Gives up what is being read: nothing of it is shown, and the last result stays. Marking is not left half done. */
  cancel(): void {
    const { step, checked } = this.#store.state;
    if (step !== "reading") return;
    this.stop();
    this.#givenUp += 1;
    this.#wanted = NOTHING;
    this.#store.update({ status: checked ? "ready" : "idle", step: null });
  }

  /** Holds the explanations against a result, and makes it the one that is shown. */
  show(checked: Checked): void {
    this.#store.update({ checked, explanations: this.#parts.explanations.review(checked.reading.problems) });
  }

  async #work(): Promise<void> {
    await Promise.resolve();
    try {
      while (this.#wanted.check || this.#wanted.marks) {
        const wanted = this.#wanted;
        this.#wanted = NOTHING;
        await this.#do(wanted);
      }
    } finally {
      this.#working = null;
    }
  }

  async #do(wanted: Wanted): Promise<void> {
    const { port, today, retryMs = RETRY_MS } = this.#options;
    const store = this.#store;
    const givenUp = this.#givenUp;
    let step: LiveStep = "reading";
    let isNew = true;
    try {
      if (wanted.check) {
        store.update({ status: "reading", step, asOf: store.state.settings.asOf ?? today() });
        const looked = await this.#look(wanted.check, wanted.merges);
        if (looked === null) return;
        isNew = looked;
      }
      const { checked, settings } = store.state;
      if (wanted.marks === "clear") {
        store.update({ step: (step = "clearing") });
        this.#marked = null;
        store.update({ marks: null, markedAt: null });
        await retriedOnce(() => port.unmark(), retryMs);
      } else if (checked && isNew && (wanted.marks === "set" || settings.marksShown)) {
        step = "marking";
        await this.#mark(checked, wanted);
      }
      store.update({ status: store.state.checked ? "ready" : "idle", step: null, error: null });
    } catch (error) {
      if (givenUp === this.#givenUp) store.fail(error, step);
    }
  }

  /**
   * Reads and judges, and shows what comes of it.
   * @returns false where nothing that is read has changed; null where reading was given up meanwhile
   */
  async #look(check: "read" | "compare" | "judge", merges: boolean): Promise<boolean | null> {
    const { checked, settings, asOf, mapping, confirmations } = this.#store.state;
    const choice = { packs: settings.packs, asOf };
    if (check === "judge" && checked) {
      this.show(judge(checked.reading, choice, checked.ownStandards, confirmations));
      return true;
    }
    const { explanations, reports, places } = this.#parts;
    const before = this.#grids;
    const givenUp = this.#givenUp;
    const grids = await this.#read(merges ? [] : before);
    if (givenUp !== this.#givenUp) return null;
    if (check === "compare" && checked && hasSameData(before, grids)) return false;
    explanations.witness(grids);
    this.#store.update({ reportSheets: reports.sheetsIn(grids) });
    this.#grids = grids;
    this.show(checkGrids(grids, choice, mapping, confirmations));
    if (places.isBehind) this.settle({ check: "read", merges: false });
    return true;
  }

  /** Formulas follow what was read. */
  async #read(known: readonly Grid[]): Promise<readonly Grid[]> {
    const { port, retryMs = RETRY_MS } = this.#options;
    const { places } = this.#parts;
    let mark = places.mark();
    const read = () => {
      mark = places.mark();
      return port.read(known);
    };
    const grids = await retriedOnce(read, retryMs);
    places.read(grids, mark);
    return grids;
  }

  /** Marks that would stay as they are are left alone after an edit: nobody need look whether they do. */
  async #mark({ reading, evaluation }: Checked, { marks: asked, check, merges }: Wanted): Promise<void> {
    const { port, language, retryMs = RETRY_MS } = this.#options;
    const problems = openProblemsInWords(reading.problems, this.#store.state.explanations);
    const marks = [...marksOf(evaluation, language()), ...problemMarks({ problems }, language())];
    const text = JSON.stringify(marks);
    if (asked !== "set" && (text === this.#marked || !(await this.#isStillWanted()))) return;
    this.#store.update({ step: "marking" });
    this.#marked = null;
    // Read in this very go, the merges are as they are now.
    const known = merges && check === null ? [] : this.#grids;
    const report = await retriedOnce(() => port.mark(marks, known), retryMs);
    this.#store.update({ marks: report, markedAt: markedPlaces(marks, report) });
    this.#marked = text;
  }

  /** What another person cleared stays cleared, and what they chose counts here too. */
  async #isStillWanted(): Promise<boolean> {
    const { settings: before } = this.#store.state;
    await this.#parts.takeChoices();
    const { settings } = this.#store.state;
    if (!settings.marksShown) {
      this.#marked = null;
      this.#store.update({ marks: null, markedAt: null });
      return false;
    }
    if (JSON.stringify(settings) === JSON.stringify(before)) return true;
    this.#wanted = { ...this.#wanted, check: this.#wanted.check ?? "judge" };
    return false;
  }
}

/** Whether the cells that hold data are the same; results of our own functions are none. */
function hasSameData(before: readonly Grid[], after: readonly Grid[]): boolean {
  return JSON.stringify(before.map(dataOf)) === JSON.stringify(after.map(dataOf));
}

function dataOf({ sheet, values, ownFormulas = [], hidden, numberFormats }: Grid) {
  const own = new Set(ownFormulas.map(({ row, col }) => `${row} ${col}`));
  const data = values.map((row, r) => row.map((value, c) => (own.has(`${r} ${c}`) ? null : value)));
  return [sheet, data, hidden, numberFormats];
}
