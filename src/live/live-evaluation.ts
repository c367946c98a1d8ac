/**
 * The one live evaluation of the open workbook that pane, functions and ribbon commands share.
 * It follows the workbook: an edit is read again, checked again and, where marks are shown, marked again.
 * The last result stays visible while a newer one is in the making.
 */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { CellRef } from "../domain/kernel/cell";
import type { Language } from "../domain/kernel/text";
import type { HeadingEntry, MappingEntry, UserMapping } from "../domain/tables/user-mapping";
import type { Unsubscribe, WorkbookChange } from "../workbook/port";
import type { AcceptedExplanation, Rejection } from "../usecases/accepted-explanations";
import { settingsFrom, type CheckSettings } from "../usecases/check-settings";
import type { ConfirmationRejection, GivenConfirmation } from "../usecases/given-confirmations";
import { withHeading, withoutHeading, type HeadingWords } from "../usecases/heading-choices";
import { LiveConfirmations } from "./confirmations";
import { LiveExplanations, type GivenReason } from "./explanations";
import { LiveReport } from "./report-sheets";
import { FormulaPlaces } from "./places";
import { stateBefore, type LiveState } from "./state";
import { LiveStore } from "./store";
import { LiveWork, RETRY_MS, type WorkOptions } from "./work";
import { addOwnStandardSheet, type AddedSheet } from "../usecases/own-standards";
import { addStarterList, type StarterList } from "../usecases/starter-lists";
import type { PartName } from "../usecases/store/envelope";
import { WorkbookStore } from "../usecases/store/workbook-store";
import { storedMapping } from "../usecases/stored-mapping";

export interface LiveOptions extends WorkOptions {
  /** Resolves when the workbook can be talked to. */
  readonly ready?: () => Promise<unknown>;
}

/** Excel takes answers of functions at most twice a second, and calculates what depends on them. */
const ANSWERS_ARRIVE_MS = 3_000;

export class LiveEvaluation {
  readonly #options: LiveOptions;
  readonly #store: LiveStore;
  readonly #kept: WorkbookStore;
  readonly #work: LiveWork;
  readonly #explanations: LiveExplanations;
  readonly #reports: LiveReport;
  readonly #answers: LiveConfirmations;
  /** Where the formulas stand that ask. */
  readonly places = new FormulaPlaces();
  /** When a function last answered. */
  #answeredAt = -Infinity;
  #opened: Promise<boolean> | null = null;
  #stopListening: Unsubscribe | null = null;

  constructor(options: LiveOptions) {
    const { port, today, retryMs = RETRY_MS } = options;
    this.#options = options;
    this.#store = new LiveStore(stateBefore(today()));
    this.#kept = new WorkbookStore({ port, retryMs, changed: () => this.#showKept() });
    this.#explanations = new LiveExplanations(this.#kept.explanations, today);
    this.#reports = new LiveReport(port, this.#kept.reportSheets, this.#store, today);
    this.#answers = new LiveConfirmations(this.#kept.confirmations, today);
    this.#work = new LiveWork(options, this.#store, {
      explanations: this.#explanations,
      reports: this.#reports,
      places: this.places,
      takeChoices: () => this.#kept.settings.reload(),
    });
  }

  get state(): LiveState {
    return this.#store.state;
  }

  get language(): Language {
    return this.#options.language();
  }

  /** Calls back after every change of the state; returns the function that ends it. */
  subscribe(listener: (state: LiveState) => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Checks the workbook unless that was done. Safe to call from everywhere, any number of times. */
  async start(): Promise<void> {
    const { underWay } = this.#work;
    if (underWay) await underWay;
    else if (!this.state.checked) await this.check();
  }

  /** Reads and checks the workbook now. */
  async check(): Promise<void> {
    const { givenUp } = this.#work;
    if ((await this.#open()) && givenUp === this.#work.givenUp) await this.#work.want({ check: "read", merges: true });
  }

  /** Gives up what is being read; the last result stays. */
  cancel(): void {
    this.#work.cancel();
  }

  /** Shows marks and keeps them in step with later edits. */
  async mark(): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose({ marksShown: true });
    await this.#work.want({ check: this.state.checked ? null : "read", marks: "set", merges: true });
  }

  /** Reads the workbook now, checks it and shows the marks. */
  async checkAndMark(): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose({ marksShown: true });
    await this.#work.want({ check: "read", marks: "set", merges: true });
  }

  /** Removes all our marks and stops showing them. */
  async unmark(): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose({ marksShown: false });
    await this.#work.want({ marks: "clear" });
  }

  /** Chooses standards or the day of the limits; the tables already read are judged anew. */
  async choose(choice: Partial<Pick<CheckSettings, "packs" | "asOf">>): Promise<void> {
    if (!(await this.#open())) return;
    await this.#choose(choice);
    await this.#work.judge();
  }

  /**
   * Adds a worksheet for a standard of the user's own, shows it, and reads the workbook with it.
   * @param from id of a built-in standard to start from; without it, the empty template
   */
  async addOwnStandard(from?: string): Promise<AddedSheet> {
    await this.#open();
    return this.#shown(await addOwnStandardSheet(this.#options.port, from, this.language));
  }

  /** Adds a worksheet with a list of schools to fill in or to look at, shows it, and reads the workbook with it. */
  async addList(list: StarterList): Promise<AddedSheet> {
    await this.#open();
    return this.#shown(await addStarterList(this.#options.port, list));
  }

  async #shown(added: AddedSheet): Promise<AddedSheet> {
    if ("sheet" in added) {
      await this.reveal({ sheet: added.sheet, row: 0, col: 0 });
      await this.check();
    }
    return added;
  }

  /** Keeps in the workbook what the user says of tables that are not understood, and reads it by that. */
  async map(mapping: UserMapping): Promise<void> {
    if (!(await this.#open())) return;
    await this.#kept.mapping.put(mapping.entries);
    await this.#work.want({ check: "read" });
  }

  /** Keeps what the user says of the words of headings, here and wherever they stand again; the last word counts. */
  async sayOfHeadings(...said: readonly HeadingEntry[]): Promise<void> {
    if (!(await this.#open())) return;
    await this.#kept.mapping.put(said.reduce<readonly MappingEntry[]>(withHeading, this.#kept.mapping.value));
    await this.#work.want({ check: "read" });
  }

  /** Takes back what was said of a heading: it is read by its words again. */
  async takeBackHeading(words: HeadingWords): Promise<void> {
    if (!(await this.#open())) return;
    await this.#kept.mapping.put(withoutHeading(this.#kept.mapping.value, words));
    await this.#work.want({ check: "read" });
  }

  /**
   * Takes answers to questions, dated today; the tables already read are judged anew.
   * @returns why one of them cannot be taken (then none is); null when they were
   */
  async confirm(...given: readonly Omit<GivenConfirmation, "on">[]): Promise<ConfirmationRejection | null> {
    if (!(await this.#open())) return null;
    const why = await this.#answers.take(given);
    if (why === null) await this.#work.judge();
    return why;
  }

  /** Takes an answer back: the question is open again. */
  async withdrawConfirmation(withdrawn: Pick<GivenConfirmation, "about" | "subject">): Promise<void> {
    if (!(await this.#open())) return;
    await this.#answers.withdraw(withdrawn);
    await this.#work.judge();
  }

  /** Tries once more to keep in the workbook what counts now and could not be kept. */
  async keep(): Promise<void> {
    if (await this.#open()) await this.#kept.keep();
  }

  /** The user gives up what the workbook keeps and this version cannot use: what counts now takes its place. */
  async overwrite(part: PartName): Promise<void> {
    if (!(await this.#open())) return;
    await this.#kept.overwrite(part);
    await this.#work.want({ check: "read" });
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
    return this.#reports.write(() => this.check(), this.language);
  }

  /** Deletes the worksheets of our report, and nothing else. */
  removeReport(): Promise<void> {
    return this.#reports.remove(() => this.check());
  }

  /** Puts values in place of the formulas of our functions, once they have results; the state says what became of them. */
  async formulasToValues(): Promise<void> {
    const { port } = this.#options;
    if (!port.formulasToValues || !(await this.#open())) return;
    await this.start();
    this.#store.update({ step: "converting", converted: null });
    try {
      this.#store.update({ step: null, converted: await port.formulasToValues() });
    } catch (error) {
      this.#store.update({ step: null });
      this.#store.report(error, "converting");
    }
  }

  async #afterwards(refusal: Rejection | null): Promise<Rejection | null> {
    const { checked, settings } = this.state;
    if (refusal || !checked) return refusal;
    this.#work.show(checked);
    await this.#work.want({ marks: settings.marksShown ? "set" : null });
    return null;
  }

  /** Brings a cell into view. A hidden sheet cannot be shown and stays hidden: the state says so. */
  async reveal(cell: CellRef): Promise<void> {
    // It may have been shown since it was read; hosts do not tell of that.
    if (this.#work.isHidden(cell.sheet)) await this.check();
    if (this.#work.isHidden(cell.sheet)) {
      this.#store.update({ error: { code: "sheetHidden", step: "revealing", detail: cell.sheet } });
      return;
    }
    try {
      await this.#options.port.reveal(cell);
    } catch (error) {
      this.#store.report(error, "revealing");
    }
  }

  /** Stops following the workbook. */
  async dispose(): Promise<void> {
    this.#work.stop();
    this.#store.silence();
    await this.#stopListening?.();
    this.#stopListening = null;
  }

  /** Loads what was chosen for the workbook and follows its changes, once; false when it cannot be talked to. */
  #open(): Promise<boolean> {
    return (this.#opened ??= this.#connect());
  }

  async #connect(): Promise<boolean> {
    this.#store.update({ status: "reading", step: "reading" });
    try {
      await this.#options.ready?.();
      await this.#kept.load();
      this.#stopListening = await this.#options.port.onChange((change) => this.#follow(change));
      return true;
    } catch (error) {
      this.#store.fail(error, "reading");
      this.#opened = null;
      return false;
    }
  }

  /** A function has sent an answer into a cell: what Excel calculates from it is no change of the tables. */
  answered(): void {
    this.#answeredAt = Date.now();
  }

  #follow(change: WorkbookChange): void {
    switch (change.kind) {
      case "edited":
        this.#work.settle({ check: "read", merges: false });
        break;
      case "moved":
      case "sheets":
        this.places.tell(change);
        this.#work.settle({ check: "read", merges: true });
        break;
      case "calculated":
        if (Date.now() - this.#answeredAt > ANSWERS_ARRIVE_MS) this.#work.settle({ check: "compare", merges: false });
    }
  }

  /** The choice counts at once, also in a workbook that cannot keep it. */
  #choose(choice: Partial<CheckSettings>): Promise<void> {
    const { settings } = this.#kept;
    return settings.put(settingsFrom({ ...settings.value, ...choice }));
  }

  /** What is kept counts: the state shows it, and how it is kept. */
  #showKept(): void {
    const { settings, mapping, confirmations, conditions } = this.#kept;
    this.#store.update({
      settings: settings.value,
      asOf: settings.value.asOf ?? this.#options.today(),
      mapping: storedMapping(mapping),
      confirmations: confirmations.value,
      kept: conditions,
    });
  }
}
