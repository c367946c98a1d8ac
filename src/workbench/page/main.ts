/** Entry of the host page: puts header, grid and pane together and opens workbooks. */
import { DOCUMENT_EXTENSIONS, WORKBOOK_EXTENSIONS } from "../../workbook/files/file-kind";
import { LIMITS, tooLarge } from "../../workbook/files/zip-limits";
import { WorkbookError } from "../../workbook/port";
import { languageOf } from "../../domain/kernel/text";
import type { Language } from "../grid/languages";
import { createUniverGrid } from "../grid/univer";
import type { OpenedWorkbook } from "../grid/xlsx/read";
import { FocusCycle } from "./focus-cycle";
import { FunctionErrors } from "./function-errors";
import { button, element, renderHeader, type Header, type RibbonAction } from "./header";
import { OpenDocument } from "./open-document";
import { askHowToSave } from "./save-question";
import { pageTexts } from "./texts";
import { WorkbookOpener } from "./workbook-opener";
import "./workbench.css";

const LANGUAGE_KEY = "edu-balance.workbench.language";
/** Opened at the start, so that there are figures to look at. */
const FIRST_SAMPLE = "xizhuang.xlsx";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const focusHeader = (): void => byId("header").querySelector("button")?.focus();

class WorkbenchPage {
  /** As the user chose it here before, else as the browser speaks. */
  private language: Language = languageOf(localStorage.getItem(LANGUAGE_KEY) ?? navigator.language);
  private readonly pane = byId("pane");
  private readonly frame = byId<HTMLIFrameElement>("add-in");
  private readonly grid = createUniverGrid(byId("grid"), this.language);
  private readonly functionErrors = new FunctionErrors(byId("grid"));
  private readonly focusCycle = new FocusCycle([
    { isShown: () => true, hasFocus: (active) => byId("header").contains(active), focus: focusHeader },
    { isShown: () => true, hasFocus: (active) => active !== this.frame, focus: () => this.grid.focus() },
    { isShown: () => !this.pane.hidden, hasFocus: (active) => active === this.frame, focus: () => this.open?.enterPane() },
  ]);
  private samples: readonly string[] = [];
  private header: Header | null = null;
  private open: OpenDocument | null = null;
  private readonly opener = new WorkbookOpener(() => new Worker(new URL("./opening-worker.ts", import.meta.url)));

  async start(): Promise<void> {
    const answer = await fetch("samples/");
    this.samples = answer.ok ? ((await answer.json()) as string[]) : [];
    this.render();
    this.acceptDroppedFiles();
    this.focusCycle.alsoIn(this.frame);
    this.frame.addEventListener("load", () => {
      for (const kind of ["pointerdown", "keydown"])
        this.frame.contentWindow?.addEventListener(kind, () => this.open?.askedByUser(), true);
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.open?.isChanged) event.preventDefault();
    });
    const wanted = new URLSearchParams(location.search).get("open") ?? FIRST_SAMPLE;
    if (this.samples.includes(wanted)) await this.openSample(wanted);
    else await this.openBlank();
  }

  private get texts() {
    return pageTexts(this.language);
  }

  private render(): void {
    const { texts } = this;
    document.documentElement.lang = this.language;
    document.title = `${texts.product} · ${texts.notExcel}`;
    this.header = renderHeader(byId("header"), texts, this.samples, {
      open: (file) => void this.openFile(file),
      openSample: (name) => void this.openSample(name),
      openBlank: () => void this.openBlank(),
      save: () => void this.save(),
      switchLanguage: () => this.switchLanguage(),
      ribbon: (action) => void this.runCommand(action),
    });
    this.header.setFile(this.open?.name ?? "", this.open?.savedAs ?? ".xlsx");
    this.pane.setAttribute("aria-label", texts.pane);
    this.frame.title = texts.pane;
    byId("grid").setAttribute("aria-label", `${texts.grid}（${texts.nextRegion}）`);
    const close = button("✕", () => this.showPane(false));
    close.ariaLabel = texts.closePane;
    byId("pane-title").replaceChildren(element("span", { textContent: texts.group }), close);
  }

  private async openFile(file: File): Promise<void> {
    await this.openBytes(file.name, async () => {
      if (file.size > LIMITS.file) throw tooLarge(`a file of ${file.size} bytes`);
      return new Uint8Array(await file.arrayBuffer());
    });
  }

  private async openSample(name: string): Promise<void> {
    await this.openBytes(name, async () => {
      const answer = await fetch(`samples/${encodeURIComponent(name)}`);
      if (!answer.ok) throw new WorkbookError("notFound", `The server has no sample ${name}.`);
      return new Uint8Array(await answer.arrayBuffer());
    });
  }

  private async openBytes(name: string, load: () => Promise<Uint8Array<ArrayBuffer>>): Promise<void> {
    if (this.open?.isChanged && !window.confirm(this.texts.discard)) return;
    this.say(this.texts.opening(name));
    try {
      const opened = await this.opener.open(await load(), name);
      if (opened) await this.show(name, opened);
    } catch (error) {
      const code = error instanceof WorkbookError ? error.code : "hostFailure";
      this.complain(this.texts.cannotOpen(name, this.texts.errors[code]));
      if (!this.open) await this.openBlank();
    }
  }

  private async openBlank(): Promise<void> {
    if (this.open?.isChanged && !window.confirm(this.texts.discard)) return;
    const sheet = { id: "sheet-1", name: "Sheet1", rowCount: 200, columnCount: 26 };
    const data = { id: crypto.randomUUID(), sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } };
    await this.show(this.texts.newWorkbook, { data, settings: new Map(), original: null });
  }

  private async show(name: string, opened: OpenedWorkbook): Promise<void> {
    this.open?.close();
    this.open = null;
    this.open = new OpenDocument(name, opened, {
      grid: this.grid,
      frame: this.frame,
      pane: { isVisible: () => !this.pane.hidden, setVisible: (isVisible) => this.showPane(isVisible) },
      leavePane: () => focusHeader(),
      functionError: (message, over) => (over === "mouse" ? this.functionErrors.show(message) : message && this.say(message)),
    });
    this.header?.setFile(name, this.open.savedAs);
    byId("message").hidden = true;
    this.say(this.texts.opened(name));
    await this.open.startAddIn(this.language);
  }

  private async save(): Promise<void> {
    if (!this.open) return;
    const { open } = this;
    let name = open.name;
    try {
      const ways = await open.waysToSave();
      const chosen = "only" in ways ? { saving: ways.only, isPartial: false } : await askHowToSave(ways, this.language);
      if (!chosen) return;
      name = `${withoutExtension(open.name)}${chosen.saving.extension}`;
      this.download(name, await chosen.saving.bytes());
      open.isChanged = chosen.isPartial;
    } catch (error) {
      this.complain(this.texts.cannotSave(name, error instanceof Error ? error.message : String(error)));
    }
  }

  private download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    const link = element("a", { href: URL.createObjectURL(new Blob([bytes], { type: XLSX })), download: name });
    link.click();
    URL.revokeObjectURL(link.href);
    this.say(this.texts.saved(name));
  }

  private async runCommand(action: RibbonAction): Promise<void> {
    this.header?.setBusy(true);
    await this.open?.runCommand(action);
    this.header?.setBusy(false);
    if (action === "showPane") this.open?.enterPane();
  }

  private showPane(isVisible: boolean): void {
    this.pane.hidden = !isVisible;
  }

  private switchLanguage(): void {
    this.language = this.language === "zh-CN" ? "en-US" : "zh-CN";
    localStorage.setItem(LANGUAGE_KEY, this.language);
    this.grid.setLanguage(this.language);
    this.render();
    void this.open?.startAddIn(this.language);
  }

  private acceptDroppedFiles(): void {
    document.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.openFile(file);
    });
  }

  /** Heard by screen readers; sighted users see the result itself. */
  private say(text: string): void {
    byId("status").textContent = text;
  }

  private complain(text: string): void {
    const bar = byId("message");
    const dismiss = button("✕", () => {
      bar.hidden = true;
    });
    dismiss.ariaLabel = this.texts.dismiss;
    bar.replaceChildren(element("p", { textContent: text }), dismiss);
    bar.hidden = false;
  }
}

function withoutExtension(name: string): string {
  const known = [...WORKBOOK_EXTENSIONS, ...DOCUMENT_EXTENSIONS].find((extension) => name.toLowerCase().endsWith(extension));
  return known === undefined ? name : name.slice(0, -known.length);
}

void new WorkbenchPage().start();
