/**
 * The host page's side of Office on the web: opens the add-in's page in a frame, answers what the unmodified office.js in it
 * asks, and passes on events and ribbon commands. Only the frame it opened, on the origin it serves, is listened to.
 */
import type { HostEntry, Json, JsonObject } from "../host/wire";
import { ACTION_KIND, answerText, eventText, parseRequest, type AddInRequest } from "./messages";

/** The core that interprets requests; it knows nothing of frames. */
export interface RichApiHost {
  /** Runs one batch, JSON in, JSON out. Errors are in the answer. */
  execute(body: string, flags: number): Promise<string>;
  /** Messages pushed to the add-in. */
  listen(listener: (entries: readonly HostEntry[]) => void): () => void;
}

export interface FrameHostOptions {
  readonly host: RichApiHost;
  /** UI language of the add-in, e.g. `zh-CN`. */
  readonly language: string;
  readonly documentName: string;
  /** What `isSetSupported` answers: version by requirement set. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly settings: () => Iterable<readonly [key: string, json: string]>;
  readonly saveSettings: (settings: ReadonlyMap<string, string>) => void;
  /** Called when office.js is loaded in the frame and before the add-in's `onReady`. */
  readonly prepare: (frame: Window) => void;
  /** The pane gives the keyboard back: Tab beyond its last element, or Escape. */
  readonly leavePane: (direction: "forward" | "backward") => void;
}

const DISPATCH = { saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const NOTIFY = { tabExit: 13, tabExitShift: 14, escExit: 15 } as const;
const ERROR_NOT_SUPPORTED = 5000;
const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const CONTAINER_LEVEL = 1;
const DOCUMENT_OPENED = "documentOpened";
/** Shared runtime and custom functions: with the first alone, functions never initialise. */
const RUNTIME_FLAGS = 3;
/** Positions in the request array of `buildRequestMessageSafeArray`. */
const RICH_API = { body: 4, flags: 6 } as const;

const ENTRIES_EVENT = "richApiMessage";
const COMMAND_EVENT = "appCommandInvoked";

export class FrameHost {
  private readonly conversation = crypto.randomUUID();
  private readonly id = crypto.randomUUID();
  private readonly registered = new Set<string>();
  private readonly waiting = new Map<string, Json[]>();
  private readonly commands = new Map<string, () => void>();
  private readonly stopListening: () => void;
  private frame: HTMLIFrameElement | null = null;

  constructor(private readonly options: FrameHostOptions) {
    this.stopListening = options.host.listen((entries) => this.push(entries));
    window.addEventListener("message", this.receive);
  }

  /** Loads the add-in's page into the frame. */
  open(frame: HTMLIFrameElement, page: string): void {
    const { language } = this.options;
    // office.js keeps what it read from the address in the session; another workbook is another conversation.
    for (const key of Object.keys(sessionStorage)) if (/^(hostInfoValue|_xdm_|__OSF)/.test(key)) sessionStorage.removeItem(key);
    const hostInfo = ["Excel", "Web", "16.01", language, this.conversation, "", "disableLogging", RUNTIME_FLAGS].join("$");
    const xdm = [this.conversation, this.id, location.origin].join("|");
    const address = new URL(page, location.href);
    address.searchParams.set("_host_Info", hostInfo);
    address.hash = `&_serializer_version=1&_xdm_Info=${xdm}`;
    this.frame = frame;
    frame.src = address.href;
  }

  /** Presses a ribbon button. Resolves when the add-in says it has finished. */
  runCommand(action: string): Promise<void> {
    const command = crypto.randomUUID();
    const event = { source: { id: action } };
    return new Promise((resolve) => {
      this.commands.set(command, resolve);
      this.raise(COMMAND_EVENT, [command, action, JSON.stringify(event)]);
    });
  }

  /** Moves the keyboard into the pane, to its first element. */
  enterPane(): void {
    this.frame?.focus();
    this.frame?.contentWindow?.focus();
  }

  dispose(): void {
    window.removeEventListener("message", this.receive);
    this.stopListening();
  }

  private readonly receive = (event: MessageEvent): void => {
    if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
    const request = parseRequest(event.data);
    if (request?.conversation === this.conversation) void this.answer(request);
  };

  private async answer(request: AddInRequest): Promise<void> {
    if (request.kind === ACTION_KIND.registerEvent) {
      this.send(answerText(request, location.origin, { Error: 0, Version: 1 }));
      this.startEvent(request.action);
    } else if (request.kind === ACTION_KIND.unregisterEvent) {
      this.registered.delete(request.action);
      this.send(answerText(request, location.origin, { Error: 0, Version: 1 }));
    } else {
      this.send(answerText(request, location.origin, await this.invoke(request)));
    }
  }

  private async invoke({ action, data }: AddInRequest): Promise<Json> {
    if (action === "ContextActivationManager_getAppContextAsync") return this.appContext();
    if (action === "ContextActivationManager_notifyHost") return this.notified(data as readonly Json[]);
    if (action === "executeMethod") return this.executeMethod(data as JsonObject);
    return { Error: ERROR_NOT_SUPPORTED, Version: 1 };
  }

  private appContext(): Json {
    const { language, documentName, requirementSets, settings, prepare } = this.options;
    if (this.frame?.contentWindow) prepare(this.frame.contentWindow);
    return {
      _id: this.id,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.0",
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: new URL(encodeURIComponent(documentName), location.origin).href,
      _clientMode: READ_WRITE,
      _settings: [...settings()].map(([key, json]) => [key, json]),
      _reason: DOCUMENT_OPENED,
      _osfControlType: CONTAINER_LEVEL,
      _eToken: "",
      _correlationId: this.conversation,
      _appInstanceId: this.id,
      _requirementMatrix: JSON.stringify(requirementSets),
      _appDomains: [location.origin],
      _initialDisplayMode: 2,
    };
  }

  private notified([, action]: readonly Json[]): Json {
    if (action === NOTIFY.tabExit) this.options.leavePane("forward");
    else if (action === NOTIFY.tabExitShift || action === NOTIFY.escExit) this.options.leavePane("backward");
    return null;
  }

  private async executeMethod(data: JsonObject): Promise<Json> {
    const dispatch = (data["DdaMethod"] as JsonObject | undefined)?.["DispatchId"];
    if (dispatch === DISPATCH.richApi) {
      const parts = data["ArrayData"] as readonly Json[];
      const body = await this.options.host.execute(String(parts[RICH_API.body]), Number(parts[RICH_API.flags] ?? 0));
      return { Error: 0, Version: 1, Data: [200, [], body] };
    }
    if (dispatch === DISPATCH.saveSettings) {
      const bag = (data["DdaSettingsMethod"] as JsonObject | undefined)?.["Properties"];
      this.options.saveSettings(new Map(bag as readonly (readonly [string, string])[]));
      return { Error: 0, Version: 1 };
    }
    if (dispatch === DISPATCH.commandCompleted) {
      const command = String(data["0"] ?? "");
      this.commands.get(command)?.();
      this.commands.delete(command);
      return { Error: 0, Version: 1 };
    }
    return { Error: ERROR_NOT_SUPPORTED, Version: 1 };
  }

  private push(entries: readonly HostEntry[]): void {
    const list = entries.map((entry) => [entry.messageCategory, entry.messageType, entry.targetId, entry.message, entry.id]);
    this.raise(ENTRIES_EVENT, { ArrayData: list });
  }

  /** Events wait until the add-in listens, so that a button pressed while the pane still loads is not lost. */
  private raise(event: string, data: Json): void {
    if (this.registered.has(event)) this.send(eventText(event, this.conversation, location.origin, data));
    else this.waiting.set(event, [...(this.waiting.get(event) ?? []), data]);
  }

  private startEvent(event: string): void {
    this.registered.add(event);
    const held = this.waiting.get(event) ?? [];
    this.waiting.delete(event);
    for (const data of held) this.raise(event, data);
  }

  private send(text: string): void {
    this.frame?.contentWindow?.postMessage(text, location.origin);
  }
}
