/**
 * The unmodified office.js of the npm package against our host, in Node. Every call loads the library afresh, so that no test
 * sees handlers or functions of another; `Excel`, `Office` and `CustomFunctions` become globals as in an add-in's page.
 */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { createHost, type Exchange, type Host, type HostOptions } from "../../src/workbench/host/host";
import { isSetSupported } from "../../src/workbench/host/requirement-sets";
import type { SheetStore } from "../../src/workbench/host/sheet-store";
import { FLAG_UNDO_GROUP } from "../../src/workbench/host/wire";
import { installNotes, type NotesLibrary } from "../../src/workbench/transport/note-proxies";

const LIBRARY = new Script(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));

export interface OfficeSession {
  readonly host: Host;
  /** Every request so far. */
  readonly traffic: Exchange[];
  /** The page is ready: the custom-functions runtime reports to the host. */
  startFunctions(): void;
  close(): void;
}

export function openOffice(store: SheetStore, options: HostOptions = {}): OfficeSession {
  const host = createHost(store, options);
  const traffic: Exchange[] = [];
  host.observe((exchange) => traffic.push(exchange));
  const { bridge, stop } = bridgeTo(host);
  type ReadyCallback = (info: { host: string }) => void;
  const whenReady: ReadyCallback[] = [];
  let isReady = false;
  const requirements = {
    isSetSupported: (name: string, version?: string) => isSetSupported(host.requirementSets, name, version),
  };
  const Office = {
    HostType: { Excel: "Excel" },
    onReady: (callback: ReadyCallback) => void (isReady ? callback({ host: "Excel" }) : whenReady.push(callback)),
    /** Of ribbon buttons, which do not exist here. */
    onReadyInternal: () => new Promise(() => undefined),
  };
  /** What the page's start would have found out: a shared runtime with custom functions (flags 1 and 2). */
  const OSF = { _OfficeAppFactory: { getHostInfo: () => ({ flags: 3 }), getContext: () => ({ requirements }) } };
  const functions = association();
  const CustomFunctions = { _association: functions, associate: functions.associate.bind(functions) };
  const timers = pageTimers();
  const library = loadLibrary({
    ...timers.functions,
    _richApiNativeBridge: bridge,
    OSF,
    Office,
    Microsoft: { Office: { WebExtension: Office } },
    CustomFunctions,
  });
  installNotes(library as unknown as NotesLibrary);
  installUndoGroups(library.Excel as RunLibrary);
  Object.assign(globalThis, library);
  return {
    host,
    traffic,
    startFunctions() {
      isReady = true;
      whenReady.splice(0).forEach((callback) => callback({ host: "Excel" }));
    },
    close() {
      stop();
      timers.stop();
      host.dispose();
      for (const name of Object.keys(library)) Reflect.deleteProperty(globalThis, name);
    },
  };
}

interface RunLibrary {
  run: (options: unknown, work?: (context: FlaggedContext) => Promise<unknown>) => Promise<unknown>;
}
interface FlaggedContext {
  _requestFlagModifier: number;
}

/** The library of the npm package does not know `mergeUndoGroup` and sends nothing for it. */
function installUndoGroups(Excel: RunLibrary): void {
  const { run } = Excel;
  Excel.run = (options, work) => {
    const isGrouped = typeof options === "object" && options !== null && "mergeUndoGroup" in options && options.mergeUndoGroup;
    if (!work) return run(options);
    return run(options, (context) => {
      // A run may go on in the context of another.
      context._requestFlagModifier = (context._requestFlagModifier & ~FLAG_UNDO_GROUP) | (isGrouped ? FLAG_UNDO_GROUP : 0);
      return work(context);
    });
  };
}

/** Carries texts between the library and the host as the native bridge of Office does. */
function bridgeTo(host: Host): { readonly bridge: object; readonly stop: () => void } {
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, flags, message } = JSON.parse(text) as { id: number; flags: number; message: { body: object } };
      void host.execute(JSON.stringify(message.body), flags).then((body) => {
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
      });
    },
  };
  const stop = host.listen((entries) => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })));
  return { bridge, stop };
}

/** Timers that end with the page, as in a browser. */
function pageTimers(): { readonly functions: object; readonly stop: () => void } {
  const running = new Set<ReturnType<typeof setTimeout>>();
  const start = (callback: () => void, delay?: number) => {
    const timer = setTimeout(() => {
      running.delete(timer);
      callback();
    }, delay);
    running.add(timer);
    return timer;
  };
  return { functions: { setTimeout: start, clearTimeout }, stop: () => running.forEach((timer) => clearTimeout(timer)) };
}

/** What office.js itself, which is not loaded here, brings for `CustomFunctions.associate`. */
function association() {
  const listeners: (() => void)[] = [];
  return {
    mappings: {} as Record<string, unknown>,
    associate(id: string, implementation: unknown): void {
      this.mappings[id.toUpperCase()] = implementation;
      listeners.forEach((listener) => listener());
    },
    onchange: (listener: () => void) => void listeners.push(listener),
  };
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;
type Library = Record<(typeof GLOBALS)[number], unknown>;

function loadLibrary(names: object): Library {
  const page: Record<string, unknown> = { console, ...names };
  Object.assign(page, { window: page, self: page, document: { readyState: "complete" }, navigator: { userAgent: "" } });
  LIBRARY.runInContext(createContext(page));
  return Object.fromEntries(GLOBALS.map((name) => [name, page[name]])) as Library;
}
