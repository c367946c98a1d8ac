/** One workbook open in the workbench: its grid model, the host over it, and the add-in working in its frame. */
import { createHost, type Host } from "../host/host";
import type { PaneControl } from "../host/services";
import type { Language } from "../grid/languages";
import { createUniverStore, type UniverStore } from "../grid/univer-store";
import type { UniverGrid } from "../grid/univer-model";
import type { OpenedWorkbook } from "../grid/xlsx/read";
import { writeXlsx } from "../grid/xlsx/write";
import { FrameHost } from "../transport/frame-host";
import { installNotes, type NotesLibrary } from "../transport/note-proxies";

const ADD_IN_PAGE = "taskpane.html";
const NAMESPACE = "EDU";

export interface DocumentSurroundings {
  readonly grid: UniverGrid;
  readonly frame: HTMLIFrameElement;
  readonly pane: PaneControl;
  readonly leavePane: (direction: "forward" | "backward") => void;
}

export class OpenDocument {
  /** Edited since it was opened or saved. */
  isChanged = false;
  private readonly store: UniverStore;
  private readonly workbook;
  private readonly watching: { dispose(): void }[] = [];
  private host: Host | null = null;
  private transport: FrameHost | null = null;

  constructor(
    readonly name: string,
    { data, settings }: OpenedWorkbook,
    private readonly around: DocumentSurroundings,
  ) {
    const { api } = around.grid;
    this.workbook = api.createWorkbook(data);
    this.store = createUniverStore(
      around.grid,
      this.workbook,
      [...settings].map(([key, text]) => [key, JSON.stringify(text)]),
    );
    this.store.listen((event) => {
      if (event.kind !== "selected" && event.kind !== "sheetActivated" && event.kind !== "calculated") this.isChanged = true;
    });
    this.watching.push(
      api.addEvent(api.Event.SheetEditStarted, () => this.host?.beginCellEdit()),
      api.addEvent(api.Event.SheetEditEnded, () => this.host?.endCellEdit()),
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

  runCommand(action: string): Promise<void> {
    return this.transport?.runCommand(action) ?? Promise.resolve();
  }

  enterPane(): void {
    this.transport?.enterPane();
  }

  /** The workbook as it is now, as an .xlsx. */
  save(): Promise<Uint8Array<ArrayBuffer>> {
    return writeXlsx(
      this.workbook.save(),
      (sheet, row, col) => this.store.readFormulas(sheet, { row, col, rows: 1, cols: 1 })[0]?.[0] ?? null,
      this.textSettings(),
    );
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
