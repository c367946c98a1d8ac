/**
 * The host for the official office.js: carries out its requests on a `SheetStore` and pushes events and function calls back.
 * Transports (a frame in the workbench, a bridge in the tests) only carry texts:
 * - `execute(body, flags)` answers one request body (RichApi, dispatch 93) with one response body; errors are inside it
 * - `listen` delivers the entries of `richApiMessage`, never before the answer to the request that caused them
 */
import { commentsType } from "./comments";
import type { HostContext, Objects } from "./context";
import { References } from "./context";
import { customFunctionsType, FunctionDesk } from "./custom-functions";
import { EventDesk } from "./events";
import { FaultGates, faultsOf, readOnlyStore, type FaultProfile } from "./faults";
import { runBatch, type Roots } from "./interpreter";
import { notesType } from "./notes";
import type { HostObject } from "./object-type";
import { rangeType } from "./range";
import { rangeAreasType } from "./range-areas";
import { requirementSets, type RequirementSets } from "./requirement-sets";
import { actionHandlerType, paneStateType, StartState, startStateType, type PaneControl } from "./services";
import type { SheetStore } from "./sheet-store";
import { FLAG_DELAY_FOR_CELL_EDIT, FLAG_UNDO_GROUP, PATH_TYPE, type HostEntry, type RequestBody } from "./wire";
import { workbookType } from "./workbook";
import { worksheetType } from "./worksheet";

/** Excel on the web refuses requests and answers beyond this size. */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** One request as it crossed the wire; for counting round trips and bytes. */
export interface Exchange {
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

export interface HostOptions {
  /** ExcelApi version to claim; the latest when left out. */
  readonly excelApi?: string;
  readonly pane?: PaneControl;
  /** How this Excel is harder than documented; without it, it is not. */
  readonly profile?: FaultProfile;
  /** Of what happens by chance. */
  readonly seed?: number;
  /** Passes the time a slow Excel takes, in milliseconds. */
  readonly wait?: (ms: number) => Promise<void>;
}

export interface Host {
  readonly requirementSets: RequirementSets;
  /** Custom functions: `define(functionsJson, "EDU")`, `reset()` when the page is loaded anew. */
  readonly functions: FunctionDesk;
  execute(body: string, flags?: number): Promise<string>;
  listen(listener: (entries: readonly HostEntry[]) => void): () => void;
  /** Calls back after every request. */
  observe(observer: (exchange: Exchange) => void): () => void;
  /** While the user types into a cell, requests are refused, or wait where they asked for `delayForCellEdit`. */
  beginCellEdit(): void;
  endCellEdit(): void;
  dispose(): void;
}

export function createHost(store: SheetStore, options: HostOptions = {}): Host {
  return new OfficeHost(store, options);
}

class OfficeHost implements Host {
  readonly requirementSets: RequirementSets;
  readonly functions: FunctionDesk;
  private readonly roots: Roots;
  private readonly stopListening: () => void;
  private readonly listeners = new Set<(entries: readonly HostEntry[]) => void>();
  private readonly observers = new Set<(exchange: Exchange) => void>();
  private readonly pending: HostEntry[] = [];
  private isExecuting = false;
  private cellEdit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  private readonly gates: FaultGates;
  private readonly pass: () => Promise<void>;

  constructor(store: SheetStore, { excelApi, pane, profile, seed = 1, wait = waited }: HostOptions) {
    this.requirementSets = requirementSets(excelApi ?? faultsOf(profile, "claims")[0]?.excelApi);
    this.gates = new FaultGates(profile, store, seed);
    const [slow] = faultsOf(profile, "slow");
    this.pass = slow ? () => wait(slow.ms) : () => Promise.resolve();
    const push = (entry: HostEntry) => this.push(entry);
    const events = new EventDesk(
      store.activeSheet(),
      push,
      () => this.isExecuting,
      () => store.sheets().map(({ id }) => id),
    );
    this.functions = new FunctionDesk(store, push, faultsOf(profile, "streamsShared").length > 0);
    this.stopListening = store.listen((event) => {
      events.tell(event);
      this.functions.follow(event);
    });
    const [readOnly] = faultsOf(profile, "readOnly");
    const context = hostContext(readOnly ? readOnlyStore(store, readOnly.code) : store, events);
    this.roots = {
      globalObject: () => context.objects.workbook(),
      newObject: serviceFinder(this.functions, pane),
      reference: (id) => context.references.get(id),
    };
  }

  async execute(body: string, flags = 0): Promise<string> {
    const request = JSON.parse(body) as RequestBody;
    const isOfWorkbook = touchesWorkbook(request);
    if (isOfWorkbook) await this.pass();
    while (this.cellEdit && isOfWorkbook) {
      if ((flags & FLAG_DELAY_FOR_CELL_EDIT) === 0) return this.refuse("InvalidOperationInCellEditMode");
      await this.cellEdit.ended;
    }
    const requestBytes = byteLength(body);
    if (requestBytes > MAX_PAYLOAD_BYTES) return this.refuse("RequestPayloadSizeLimitExceeded");
    this.isExecuting = true;
    try {
      const isInUndoGroup = (flags & FLAG_UNDO_GROUP) !== 0;
      const gate = isOfWorkbook ? this.gates.forRequest(request.Actions.length, isInUndoGroup) : OPEN;
      const response = JSON.stringify(runBatch(request, this.roots, gate));
      const responseBytes = byteLength(response);
      for (const observer of this.observers) observer({ flags, requestBytes, responseBytes, actions: request.Actions.length });
      return responseBytes > MAX_PAYLOAD_BYTES ? this.refuse("ResponsePayloadSizeLimitExceeded") : response;
    } finally {
      this.isExecuting = false;
    }
  }

  listen(listener: (entries: readonly HostEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  observe(observer: (exchange: Exchange) => void): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  beginCellEdit(): void {
    if (this.cellEdit) return;
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.cellEdit = { ended, end };
  }

  endCellEdit(): void {
    this.cellEdit?.end();
    this.cellEdit = null;
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
    this.observers.clear();
  }

  private push(entry: HostEntry): void {
    this.pending.push(entry);
    if (this.pending.length > 1) return;
    setTimeout(() => {
      const entries = this.pending.splice(0);
      for (const listener of [...this.listeners]) listener(entries);
    }, 0);
  }

  private refuse(code: string): string {
    return JSON.stringify({
      Results: [],
      TraceIds: [],
      Error: { Code: code, Message: code, Location: "", ActionIndex: -1, HttpStatusCode: 400 },
    });
  }
}

const waited = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** What goes beside the workbook passes always. */
const OPEN = () => undefined;

function hostContext(store: SheetStore, events: EventDesk): HostContext {
  const objects: Objects = {
    workbook: () => workbookType.of({ host }),
    worksheet: (sheet) => worksheetType.of({ host, sheet }),
    range: (sheet, area) => rangeType.of({ host, sheet, area }),
    rangeAreas: (sheet, areas) => rangeAreasType.of({ host, sheet, areas }),
    notes: (sheet) => notesType.of({ host, sheet }),
    comments: (sheet) => commentsType.of({ host, sheet }),
  };
  const host: HostContext = { store, objects, events, references: new References() };
  return host;
}

/** Answers of functions and the state of the add-in go on while a cell is edited: they are sent beside the workbook. */
function touchesWorkbook({ ObjectPaths: paths }: RequestBody): boolean {
  const roots: readonly number[] = [PATH_TYPE.globalObject, PATH_TYPE.referenceId];
  const types = Object.values(paths).map(({ ObjectPathType: type }) => type);
  // A service is asked beside the workbook, also where the library names the workbook without asking it anything.
  return types.some((type) => roots.includes(type)) && !types.includes(PATH_TYPE.newObject);
}

function serviceFinder(functions: FunctionDesk, pane: PaneControl | undefined): (name: string) => HostObject | null {
  const start = new StartState();
  return (name) => {
    switch (name) {
      case "Microsoft.ExcelServices.CustomFunctions":
        return customFunctionsType.of(functions);
      case "Microsoft.AppRuntime.AppRuntimePersistenceService":
        return startStateType.of(start);
      case "Microsoft.AppRuntime.AppRuntimeService":
        return pane ? paneStateType.of(pane) : null;
      case "Microsoft.InternalService.AddinInternalService":
        return actionHandlerType.of(null);
      default:
        return null;
    }
  };
}

/** UTF-8 length without building the bytes. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
