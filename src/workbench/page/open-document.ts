/** One workbook open in the workbench: its grid model, the host over it, and the add-in working in its frame. */
import { createHost, type Host } from "../host/host";
import type { PaneControl } from "../host/services";
import type { Language } from "../grid/languages";
import { createUniverStore, type UniverStore } from "../grid/univer-store";
import type { UniverGrid } from "../grid/univer-model";
import { FrameHost } from "../transport/frame-host";
import { installNotes, type NotesLibrary } from "../transport/note-proxies";
import type { IWorkbookData } from "@univerjs/core";

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
    data: Partial<IWorkbookData>,
    private readonly around: DocumentSurroundings,
  ) {
    const { api } = around.grid;
    this.workbook = api.createWorkbook(data);
    this.store = createUniverStore(around.grid, this.workbook);
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

  /** The workbook as it is now, for saving. */
  snapshot(): IWorkbookData {
    return this.workbook.save();
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
