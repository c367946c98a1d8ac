/** One workbook open in the workbench: its grid model, the host over it, and the add-in working in its frame. */
import { createHost, type Host } from "../host/host";
import type { PaneControl } from "../host/services";
import type { Language } from "../grid/languages";
import { createUniverStore, type UniverStore } from "../grid/univer-store";
import type { UniverGrid } from "../grid/univer-model";
import type { OpenedWorkbook, PackageFile } from "../grid/xlsx/read";
import { lossesOf, type Loss } from "../grid/xlsx/patch/losses";
import { patchXlsx, type Unwritten } from "../grid/xlsx/patch/patch";
import { writeXlsx, type FormulaAt } from "../grid/xlsx/write";
import { FrameHost } from "../transport/frame-host";
import { installNotes, type NotesLibrary } from "../transport/note-proxies";

const ADD_IN_PAGE = "taskpane.html";
const NAMESPACE = "EDU";

export interface DocumentSurroundings {
  readonly grid: UniverGrid;
  readonly frame: HTMLIFrameElement;
  readonly pane: PaneControl;
  readonly leavePane: (direction: "forward" | "backward") => void;
  /** A function's own sentence about its error in the cell the mouse is over, or that is selected; else an empty text. */
  readonly functionError: (message: string, over: "mouse" | "selection") => void;
}

/** A way to save. */
export interface Saving {
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly extension: PackageFile["extension"];
}

/** What was done fits into the file that was opened, or one of two things is lost. */
export type SavingWays =
  | { readonly only: Saving }
  | {
      /** The file as it was opened with all that can be written into it. */
      readonly patched: Saving;
      readonly unwritten: readonly Unwritten[];
      /** A new file with all that was done. */
      readonly anew: Saving;
      readonly losses: ReadonlyMap<Loss, number>;
    };

export class OpenDocument {
  /** Edited since it was opened or saved. */
  isChanged = false;
  private readonly store: UniverStore;
  private readonly workbook;
  private readonly original: PackageFile | null;
  /** The workbook as the grid had it right after opening, to tell what was done since. */
  private readonly opened: string;
  private readonly watching: { dispose(): void }[] = [];
  private host: Host | null = null;
  /** The cell the mouse is over. */
  private hovered: { readonly sheet: string; readonly row: number; readonly col: number } | null = null;
  private transport: FrameHost | null = null;

  constructor(
    readonly name: string,
    { data, settings, original }: OpenedWorkbook,
    private readonly around: DocumentSurroundings,
  ) {
    const { api } = around.grid;
    this.workbook = api.createWorkbook(data);
    this.original = original;
    this.opened = original ? JSON.stringify(this.workbook.save()) : "";
    this.store = createUniverStore(
      around.grid,
      this.workbook,
      [...settings].map(([key, text]) => [key, JSON.stringify(text)]),
    );
    this.store.listen((event) => {
      // The grid tells a cell once, and its function may answer later.
      if (event.kind === "calculated") this.tellHovered();
      if (event.kind === "selected") {
        const { sheet, area } = event.selection;
        around.functionError(this.host?.functions.messageAt(sheet, area.row, area.col) ?? "", "selection");
      }
      if (event.kind !== "selected" && event.kind !== "sheetActivated" && event.kind !== "calculated") this.isChanged = true;
    });
    this.watching.push(
      api.addEvent(api.Event.SheetEditStarted, () => this.host?.beginCellEdit()),
      api.addEvent(api.Event.SheetEditEnded, () => this.host?.endCellEdit()),
      api.addEvent(api.Event.CellPointerMove, ({ worksheet, row, column }) => {
        this.hovered = { sheet: worksheet.getSheetId(), row, col: column };
        this.tellHovered();
      }),
    );
  }

  /** Loads the add-in for this workbook, in the given language; again when the language changes. */
  async startAddIn(language: Language): Promise<void> {
    this.stopAddIn();
    const { pane, frame, leavePane } = this.around;
    const host = createHost(this.store, { pane });
    const transport = new FrameHost({
      host,
      language,
      documentName: this.name,
      requirementSets: host.requirementSets,
      settings: () => this.store.settings(),
      saveSettings: (settings) => this.saveSettings(settings),
      prepare: (page) => installNotes(page as unknown as NotesLibrary),
      leavePane,
    });
    this.host = host;
    this.transport = transport;
    const metadata = await fetch(language === "zh-CN" ? "functions.zh-CN.json" : "functions.json");
    if (this.transport !== transport) return;
    host.functions.define(await metadata.json(), NAMESPACE);
    transport.open(frame, ADD_IN_PAGE);
  }

  /** The user does something in the pane. */
  askedByUser(): void {
    this.store.askedByUser();
  }

  private tellHovered(): void {
    if (!this.hovered) return;
    const { sheet, row, col } = this.hovered;
    this.around.functionError(this.host?.functions.messageAt(sheet, row, col) ?? "", "mouse");
  }

  runCommand(action: string): Promise<void> {
    this.store.askedByUser();
    return this.transport?.runCommand(action) ?? Promise.resolve();
  }

  enterPane(): void {
    this.transport?.enterPane();
  }

  /** Extension of what is saved. */
  get savedAs(): PackageFile["extension"] {
    return this.original?.extension ?? ".xlsx";
  }

  /** How the workbook as it is now can be saved. @throws WorkbookError */
  async waysToSave(): Promise<SavingWays> {
    const now = this.workbook.save();
    const formulaAt: FormulaAt = (sheet, row, col) =>
      this.store.readFormulas(sheet, { row, col, rows: 1, cols: 1 })[0]?.[0] ?? null;
    const settings = this.textSettings();
    const anew: Saving = { bytes: () => writeXlsx(now, formulaAt, settings), extension: ".xlsx" };
    if (!this.original) return { only: anew };
    const { bytes: original, extension } = this.original;
    const before = JSON.parse(this.opened) as typeof now;
    const { restructured } = this.store;
    const { bytes, unwritten } = await patchXlsx({ original, before, now, formulaAt, settings, restructured });
    const patched: Saving = { bytes: () => Promise.resolve(bytes), extension };
    return unwritten.length === 0 ? { only: patched } : { patched, unwritten, anew, losses: lossesOf(original) };
  }

  /** Settings of add-ins that are texts; those are what the product keeps in a workbook, and its files hold nothing else. */
  private textSettings(): Map<string, string> {
    const texts = [...this.store.settings()].map(([key, json]) => [key, JSON.parse(json) as unknown] as const);
    return new Map(texts.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"));
  }

  close(): void {
    this.stopAddIn();
    for (const watch of this.watching) watch.dispose();
    this.store.dispose();
    this.around.grid.api.disposeUnit(this.workbook.getId());
  }

  private stopAddIn(): void {
    this.transport?.dispose();
    this.host?.functions.reset();
    this.host?.dispose();
    this.transport = null;
    this.host = null;
  }

  private saveSettings(settings: ReadonlyMap<string, string>): void {
    for (const key of [...this.store.settings().keys()]) if (!settings.has(key)) this.store.setSetting(key, null);
    for (const [key, json] of settings) this.store.setSetting(key, json);
  }
}
