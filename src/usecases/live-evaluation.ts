/**
 * The one live evaluation of the open workbook that pane, functions and ribbon commands share.
 * It follows the workbook: an edit is read again, checked again and, where marks are shown, marked again.
 * The last result stays visible while a newer one is in the making.
 */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { CellRef } from "../domain/kernel/cell";
import type { IsoDate } from "../domain/kernel/citation";
import type { Language } from "../domain/kernel/text";
import type { UserMapping } from "../domain/tables/user-mapping";
import { WorkbookError } from "../workbook/port";
import type { Unsubscribe, WorkbookPort } from "../workbook/port";
import { checkGrids, judge } from "./check-grids";
import type { Checked } from "./check-grids";
import { DEFAULT_SETTINGS, loadSettings, saveSettings } from "./check-settings";
import type { CheckSettings } from "./check-settings";
import type { AcceptedExplanation, Rejection } from "./accepted-explanations";
import { openProblemsInWords } from "./explanation-words";
import { LiveExplanations, type GivenReason } from "./live-explanations";
import { LiveReport, type ReportedState } from "./live-report";
import { takeAnswers, withoutAnswer } from "./given-answers";
import type { AnswerRejection, GivenAnswer } from "./given-answers";
import type { LiveError, LiveState, LiveStep } from "./live-state";
import { marksOf, problemMarks } from "./marks";
import { addOwnStandardSheet, type AddedSheet } from "./own-standards";
import { loadAnswers, saveAnswers } from "./stored-answers";
import { loadMapping, NOTHING_MAPPED, saveMapping } from "./stored-mapping";
import { Turns } from "./turns";

export interface LiveOptions {
  readonly port: WorkbookPort;
  /** Asked anew each time: the host knows its language only once it is ready. */
  readonly language: () => Language;
  /** Resolves when the workbook can be talked to. */
  readonly ready?: () => Promise<unknown>;
  readonly today: () => IsoDate;
  /** Quiet time after an edit before the workbook is read again, in milliseconds. */
  readonly settleMs?: number;
}

interface Wanted {
  /** `read`: the workbook may have changed; `judge`: only the choice of standards did. */
  check: "read" | "judge" | null;
  marks: "set" | "clear" | null;
}

const NOTHING: Wanted = { check: null, marks: null };

export class LiveEvaluation {
  readonly #options: LiveOptions;
  readonly #listeners = new Set<(state: LiveState) => void>();
  #state: LiveState;
  #opened: Promise<boolean> | null = null;
  #wanted: Wanted = NOTHING;
  #working: Promise<void> | null = null;
  #settling: ReturnType<typeof setTimeout> | null = null;
  /** The marks that stand in the workbook, as far as we know. */
  #marked: string | null = null;
  #stopListening: Unsubscribe | null = null;
  #hiddenSheets: ReadonlySet<string> = new Set();
  readonly #explanations: LiveExplanations;
  readonly #reports: LiveReport;
  readonly #reporting = new Turns();
  readonly #savingAnswers = new Turns();

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#explanations = new LiveExplanations(options.port, options.today);
    this.#reports = new LiveReport(options.port, options.today);
    this.#state = {
      status: "idle",
      step: null,
      settings: DEFAULT_SETTINGS,
      asOf: options.today(),
      checked: null,
      mapping: NOTHING_MAPPED,
      answers: [],
      explanations: [],
      reportSheets: [],
      marks: null,
      error: null,
    };
  }

  get state(): LiveState {
    return this.#state;
  }

  get language(): Language {
    return this.#options.language();
  }

  /** Calls back after every change of the state; returns the function that ends it. */
  subscribe(listener: (state: LiveState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Checks the workbook unless that was done. Safe to call from everywhere, any number of times. */
  async start(): Promise<void> {
    if (this.#working) await this.#working;
    else if (!this.#state.checked) await this.check();
  }

  /** Reads and checks the workbook now. */
  async check(): Promise<void> {
    if (await this.#open()) await this.#want({ check: "read" });
  }

  /** Shows marks and keeps them in step with later edits. */
  async mark(): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose({ marksShown: true });
    await this.#want({ check: this.#state.checked ? null : "read", marks: "set" });
  }

  /** Reads the workbook now, checks it and shows the marks. */
  async checkAndMark(): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose({ marksShown: true });
    await this.#want({ check: "read", marks: "set" });
  }

  /** Removes all our marks and stops showing them. */
  async unmark(): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose({ marksShown: false });
    await this.#want({ marks: "clear" });
  }

  /** Chooses standards or the day of the limits; the tables already read are judged anew. */
  async choose(choice: Partial<Pick<CheckSettings, "packs" | "asOf">>): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose(choice);
    await this.#want({ check: this.#state.checked ? "judge" : "read" });
  }

  /**
   * Adds a worksheet for a standard of the user's own, shows it, and reads the workbook with it.
   * @param from id of a built-in standard to start from; without it, the empty template
   */
  async addOwnStandard(from?: string): Promise<AddedSheet> {
    await this.#open();
    const added = await addOwnStandardSheet(this.#options.port, from, this.language);
    if ("sheet" in added) {
      await this.reveal({ sheet: added.sheet, row: 0, col: 0 });
      await this.check();
    }
    return added;
  }

  /** Keeps in the workbook what the user says of tables that are not understood, and reads it by that. */
  async map(mapping: UserMapping): Promise<void> {
    if (!(await this.#open())) return;
    this.#update({ mapping: { mapping, errors: [] } });
    try {
      await saveMapping(this.#options.port, mapping);
    } catch {
      // A workbook that cannot keep it (read-only) is still read by it.
    }
    await this.#want({ check: "read" });
  }

  /**
   * Takes answers to questions, dated today; the tables already read are judged anew.
   * @returns why one of them cannot be taken (then none is); null when they were
   */
  async answer(...given: readonly Omit<GivenAnswer, "on">[]): Promise<AnswerRejection | null> {
    if (!(await this.#open())) return null;
    const on = this.#options.today();
    const taken = takeAnswers(
      this.#state.answers,
      given.map((one) => ({ ...one, on })),
    );
    if (taken.ok) await this.#keepAnswers(taken.answers);
    return taken.ok ? null : taken.why;
  }

  /** Takes an answer back: the question is open again. */
  async withdrawAnswer(withdrawn: Pick<GivenAnswer, "about" | "subject">): Promise<void> {
    if (await this.#open()) await this.#keepAnswers(withoutAnswer(this.#state.answers, withdrawn));
  }

  /** Keeps the answers in the workbook once more, after that failed. */
  async keepAnswers(): Promise<void> {
    if (await this.#open()) await this.#keepAnswers(this.#state.answers);
  }

  /** A workbook that cannot keep them (read-only) is judged by them all the same, and the state says that they are not kept. */
  async #keepAnswers(answers: readonly GivenAnswer[]): Promise<void> {
    this.#update({ answers });
    const failure = await this.#savingAnswers
      .take(() => saveAnswers(this.#options.port, this.#state.answers))
      .then(
        () => null,
        (error: unknown) => ({ error }),
      );
    await this.#want({ check: this.#state.checked ? "judge" : "read" });
    if (failure) this.#report(failure.error, "keeping");
  }

  /** Takes an explanation for an unusual figure and keeps it in the workbook. @returns why it was refused; null when it holds */
  async explain(problem: TableProblem, given: GivenReason): Promise<Rejection | null> {
    return this.#afterwards(await this.#explanations.explain(problem, given));
  }

  /** Withdraws an explanation. @returns why it stays; null when it is gone */
  async withdraw(explanation: AcceptedExplanation): Promise<Rejection | null> {
    return this.#afterwards(await this.#explanations.withdraw(explanation));
  }

  /** Checks now and writes the report into worksheets of the workbook, in place of those of the last report. */
  writeReport(): Promise<void> {
    return this.#onReport("reporting", (state) => this.#reports.write(state, this.language));
  }

  /** Deletes the worksheets of our report, and nothing else. */
  removeReport(): Promise<void> {
    return this.#onReport("unreporting", ({ reportSheets }) => this.#reports.remove(reportSheets));
  }

  /** @param work returns the names of our report sheets afterwards */
  #onReport(step: "reporting" | "unreporting", work: (state: ReportedState) => Promise<readonly string[]>): Promise<void> {
    return this.#reporting.take(async () => {
      await this.check();
      const { checked, error } = this.#state;
      if (!checked || error) return;
      this.#update({ step });
      try {
        this.#update({ reportSheets: await work({ ...this.#state, checked }), step: null });
      } catch (failure) {
        this.#update({ step: null });
        // Some of it may have been done: what stands in the workbook now is read.
        await this.check();
        this.#report(failure, step);
      }
    });
  }

  async #afterwards(refusal: Rejection | null): Promise<Rejection | null> {
    const { checked, settings } = this.#state;
    if (refusal || !checked) return refusal;
    this.#show(checked);
    await this.#want({ marks: settings.marksShown ? "set" : null });
    return null;
  }

  /** Brings a cell into view. A hidden sheet cannot be shown and stays hidden: the state says so. */
  async reveal(cell: CellRef): Promise<void> {
    // It may have been shown since it was read; hosts do not tell of that.
    if (this.#hiddenSheets.has(cell.sheet)) await this.check();
    if (this.#hiddenSheets.has(cell.sheet)) {
      this.#update({ error: { code: "sheetHidden", step: "revealing", detail: cell.sheet } });
      return;
    }
    try {
      await this.#options.port.reveal(cell);
    } catch (error) {
      this.#report(error, "revealing");
    }
  }

  /** Stops following the workbook. */
  async dispose(): Promise<void> {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = null;
    this.#listeners.clear();
    await this.#stopListening?.();
    this.#stopListening = null;
  }

  /** Loads what was chosen for the workbook and follows its changes, once; false when it cannot be talked to. */
  #open(): Promise<boolean> {
    return (this.#opened ??= this.#connect());
  }

  async #connect(): Promise<boolean> {
    this.#update({ status: "reading", step: "reading" });
    try {
      await this.#options.ready?.();
      this.#setSettings(await loadSettings(this.#options.port));
      this.#update({ mapping: await loadMapping(this.#options.port), answers: await loadAnswers(this.#options.port) });
      await this.#explanations.load();
      await this.#reports.load();
      this.#stopListening = await this.#options.port.onChange(() => this.#settle());
      return true;
    } catch (error) {
      this.#fail(error, "reading");
      this.#opened = null;
      return false;
    }
  }

  #settle(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settling = null;
      void this.#want({ check: "read" });
    }, this.#options.settleMs ?? 250);
  }

  /** Adds to what is to be done. Work already under way is finished first; wishes that come meanwhile are done once. */
  #want(wish: Partial<Wanted>): Promise<void> {
    const check = wish.check === "read" ? "read" : (this.#wanted.check ?? wish.check ?? null);
    this.#wanted = { check, marks: wish.marks ?? this.#wanted.marks };
    return (this.#working ??= this.#work());
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
    let step: LiveStep = "reading";
    try {
      if (wanted.check) {
        this.#update({ status: "reading", step, asOf: this.#state.settings.asOf ?? today() });
        this.#show(await this.#checked(wanted.check));
      }
      const { checked, settings } = this.#state;
      if (wanted.marks === "clear") {
        this.#update({ step: (step = "clearing") });
        await port.unmark();
        this.#marked = null;
        this.#update({ marks: null });
      } else if (checked && (wanted.marks === "set" || settings.marksShown)) {
        step = "marking";
        await this.#mark(checked, wanted.marks === "set");
      }
      this.#update({ status: this.#state.checked ? "ready" : "idle", step: null, error: null });
    } catch (error) {
      this.#fail(error, step);
    }
  }

  /** Marks that would stay as they are are left alone after an edit: writing them again would fill the undo list. */
  async #mark({ reading, evaluation }: Checked, isAsked: boolean): Promise<void> {
    const problems = openProblemsInWords(reading.problems, this.#state.explanations);
    const marks = [...marksOf(evaluation, this.language), ...problemMarks({ problems }, this.language)];
    const text = JSON.stringify(marks);
    if (!isAsked && text === this.#marked) return;
    this.#update({ step: "marking" });
    this.#marked = null;
    this.#update({ marks: await this.#options.port.mark(marks) });
    this.#marked = text;
  }

  async #checked(check: "read" | "judge"): Promise<Checked> {
    const { checked, settings, asOf, mapping, answers } = this.#state;
    const choice = { packs: settings.packs, asOf };
    if (check === "read" || !checked) {
      const grids = await this.#options.port.read();
      this.#explanations.witness(grids);
      this.#update({ reportSheets: this.#reports.sheetsIn(grids) });
      this.#hiddenSheets = new Set(grids.filter(({ hidden }) => hidden.sheet).map(({ sheet }) => sheet));
      return checkGrids(grids, choice, mapping, answers);
    }
    return judge(checked.reading, choice, checked.ownStandards, answers);
  }

  #show(checked: Checked): void {
    this.#update({ checked, explanations: this.#explanations.review(checked.reading.problems) });
  }

  async #choose(choice: Partial<CheckSettings>): Promise<void> {
    const settings = { ...this.#state.settings, ...choice };
    this.#setSettings(settings);
    try {
      await saveSettings(this.#options.port, settings);
    } catch {
      // A workbook that cannot keep the choice (read-only) is still checked by it.
    }
  }

  #setSettings(settings: CheckSettings): void {
    this.#update({ settings, asOf: settings.asOf ?? this.#options.today() });
  }

  #fail(error: unknown, step: LiveStep): void {
    this.#update({ status: "error", step: null });
    this.#report(error, step);
  }

  #report(error: unknown, step: LiveError["step"]): void {
    const code = error instanceof WorkbookError ? error.code : "unexpected";
    const detail = error instanceof Error ? error.message : String(error);
    this.#update({ error: { code, step, detail } });
  }

  #update(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener(this.#state);
  }
}
