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
import type { LiveExplanations } from "./explanations";
import { markedPlaces } from "./marked-places";
import type { LiveReport } from "./report-sheets";
import type { LiveStep } from "./state";
import type { LiveStore } from "./store";
import { marksOf, problemMarks } from "../usecases/marks";

interface Wanted {
  /** `read`: the workbook may have changed; `judge`: only the choice of standards did. */
  check: "read" | "judge" | null;
  marks: "set" | "clear" | null;
}

const NOTHING: Wanted = { check: null, marks: null };

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

const SETTLE_MS = 250;
const MOST_SETTLE_MS = 2_000;
export const RETRY_MS = 400;

export class LiveWork {
  readonly #options: WorkOptions;
  readonly #store: LiveStore;
  readonly #explanations: LiveExplanations;
  readonly #reports: LiveReport;
  #wanted: Wanted = NOTHING;
  #working: Promise<void> | null = null;
  #settling: { readonly since: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  /** Counts what was given up: what was begun before shows nothing any more. */
  #givenUp = 0;
  /** The marks that stand in the workbook, as far as we know. */
  #marked: string | null = null;
  #hiddenSheets: ReadonlySet<string> = new Set();

  constructor(options: WorkOptions, store: LiveStore, parts: { explanations: LiveExplanations; reports: LiveReport }) {
    this.#options = options;
    this.#store = store;
    this.#explanations = parts.explanations;
    this.#reports = parts.reports;
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
    return this.#hiddenSheets.has(sheet);
  }

  /** Adds to what is to be done. Work already under way is finished first; wishes that come meanwhile are done once. */
  want(wish: Partial<Wanted>): Promise<void> {
    const check = wish.check === "read" ? "read" : (this.#wanted.check ?? wish.check ?? null);
    this.#wanted = { check, marks: wish.marks ?? this.#wanted.marks };
    return (this.#working ??= this.#work());
  }

  /** Judges anew what was read, or reads first where nothing was. */
  judge(): Promise<void> {
    return this.want({ check: this.#store.state.checked ? "judge" : "read" });
  }

  /** The workbook was edited: it is read again once it is quiet, or has been edited long enough. */
  settle(): void {
    const { settleMs = SETTLE_MS, mostSettleMs = MOST_SETTLE_MS } = this.#options;
    const since = this.#settling?.since ?? Date.now();
    this.stop();
    const timer = setTimeout(
      () => {
        this.#settling = null;
        void this.want({ check: "read" });
      },
      Math.max(0, Math.min(settleMs, since + mostSettleMs - Date.now())),
    );
    this.#settling = { since, timer };
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
    this.#store.update({ checked, explanations: this.#explanations.review(checked.reading.problems) });
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
    const { port, today } = this.#options;
    const store = this.#store;
    const givenUp = this.#givenUp;
    let step: LiveStep = "reading";
    try {
      if (wanted.check) {
        store.update({ status: "reading", step, asOf: store.state.settings.asOf ?? today() });
        const checked = await this.#checked(wanted.check);
        if (givenUp !== this.#givenUp) return;
        this.show(checked);
      }
      const { checked, settings } = store.state;
      if (wanted.marks === "clear") {
        store.update({ step: (step = "clearing") });
        await port.unmark();
        this.#marked = null;
        store.update({ marks: null, markedAt: null });
      } else if (checked && (wanted.marks === "set" || settings.marksShown)) {
        step = "marking";
        await this.#mark(checked, wanted.marks === "set");
      }
      store.update({ status: store.state.checked ? "ready" : "idle", step: null, error: null });
    } catch (error) {
      if (givenUp === this.#givenUp) store.fail(error, step);
    }
  }

  async #checked(check: "read" | "judge"): Promise<Checked> {
    const { checked, settings, asOf, mapping, confirmations } = this.#store.state;
    const choice = { packs: settings.packs, asOf };
    if (check === "read" || !checked) {
      const { port, retryMs = RETRY_MS } = this.#options;
      const grids = await retriedOnce(() => port.read(), retryMs);
      this.#explanations.witness(grids);
      this.#store.update({ reportSheets: this.#reports.sheetsIn(grids) });
      this.#hiddenSheets = new Set(grids.filter(({ hidden }) => hidden.sheet).map(({ sheet }) => sheet));
      return checkGrids(grids, choice, mapping, confirmations);
    }
    return judge(checked.reading, choice, checked.ownStandards, confirmations);
  }

  /** Marks that would stay as they are are left alone after an edit: writing them again would fill the undo list. */
  async #mark({ reading, evaluation }: Checked, isAsked: boolean): Promise<void> {
    const { port, language } = this.#options;
    const problems = openProblemsInWords(reading.problems, this.#store.state.explanations);
    const marks = [...marksOf(evaluation, language()), ...problemMarks({ problems }, language())];
    const text = JSON.stringify(marks);
    if (!isAsked && text === this.#marked) return;
    this.#store.update({ step: "marking" });
    this.#marked = null;
    const report = await port.mark(marks);
    this.#store.update({ marks: report, markedAt: markedPlaces(marks, report) });
    this.#marked = text;
  }
}
