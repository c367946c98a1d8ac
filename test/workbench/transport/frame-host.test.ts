/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3443/"}
 *
 * The host page's side of the conversation, with messages as office.js sends them. That the real office.js talks with it is
 * shown in test/e2e.
 */
import { webcrypto } from "node:crypto";
import type { HostEntry } from "../../../src/workbench/host/wire";
import { FrameHost, type FrameHostOptions } from "../../../src/workbench/transport/frame-host";

const ORIGIN = "https://localhost:3443";

interface Answer {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _errorCode: number;
  readonly _data: unknown;
}

let frame: HTMLIFrameElement;
let answers: Answer[];
let transport: FrameHost;
let pushed: ((entries: readonly HostEntry[]) => void)[];
let options: FrameHostOptions;
const executed: [string, number][] = [];
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Conversation id as the add-in's page reads it from its address. */
const conversation = () => new URL(frame.src).hash.split("_xdm_Info=")[1]!.split("|")[0]!;

function post(message: object, from: { origin?: string; source?: Window | null } = {}): void {
  const { origin = ORIGIN, source = frame.contentWindow } = from;
  const envelope = { _messageType: 0, _actionType: 0, _conversationId: conversation(), _correlationId: 7, _data: {}, ...message };
  window.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(envelope), origin, source }));
}

beforeAll(() => Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true }));

beforeEach(() => {
  document.body.innerHTML = "<iframe></iframe>";
  frame = document.querySelector("iframe")!;
  answers = [];
  pushed = [];
  executed.length = 0;
  options = {
    host: {
      execute: (body, flags) => {
        executed.push([body, flags]);
        return Promise.resolve('{"Results":[]}');
      },
      listen: (listener) => {
        pushed.push(listener);
        return () => pushed.splice(pushed.indexOf(listener), 1);
      },
    },
    language: "zh-CN",
    documentName: "西庄.xlsx",
    requirementSets: { ExcelApi: "1.18" },
    settings: () => new Map([["edu.standard", '"js-basic"']]),
    saveSettings: jest.fn(),
    prepare: jest.fn(),
    leavePane: jest.fn(),
  };
  transport = new FrameHost(options);
  transport.open(frame, "taskpane.html");
  Object.defineProperty(frame.contentWindow, "postMessage", {
    value: (text: string) => answers.push(JSON.parse(text) as Answer),
  });
});
afterEach(() => transport.dispose());

test("opens the add-in's page with what office.js wants to know of its host", () => {
  const address = new URL(frame.src);
  const [host, platform, version, language, , , logging, flags] = address.searchParams.get("_host_Info")!.split("$");
  expect([host, platform, version, language, logging, flags]).toEqual(["Excel", "Web", "16.01", "zh-CN", "disableLogging", "3"]);
  expect(decodeURIComponent(address.hash)).toMatch(/^#&_serializer_version=1&_xdm_Info=[^|]+\|[^|]+\|https:\/\/localhost:3443$/);
});

test("gives the context of the document, after the page was prepared", async () => {
  post({ _actionName: "ContextActivationManager_getAppContextAsync" });
  await turn();
  expect(options.prepare).toHaveBeenCalledWith(frame.contentWindow);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ _correlationId: 7, _responseType: 0, _errorCode: 0 });
  expect(answers[0]!._data).toMatchObject({
    _appName: 16,
    _appUILocale: "zh-CN",
    _clientMode: 1,
    _settings: [["edu.standard", '"js-basic"']],
    _requirementMatrix: '{"ExcelApi":"1.18"}',
  });
});

test("passes batches to the host with their flags", async () => {
  const data = { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], '{"Actions":[]}', 0, 64] };
  post({ _actionName: "executeMethod", _data: data });
  await turn();
  expect(executed).toEqual([['{"Actions":[]}', 64]]);
  expect(answers[0]!._data).toEqual({ Error: 0, Version: 1, Data: [200, [], '{"Results":[]}'] });
});

test("saves the settings of the document", async () => {
  const data = { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [["a", "1"]] } };
  post({ _actionName: "executeMethod", _data: data });
  await turn();
  expect(options.saveSettings).toHaveBeenCalledWith(new Map([["a", "1"]]));
});

test("says of other methods that they are not supported", async () => {
  post({ _actionName: "executeMethod", _data: { DdaMethod: { DispatchId: 64 } } });
  await turn();
  expect(answers[0]!._data).toMatchObject({ Error: 5000 });
});

test("holds events back until the add-in listens, and stops when it no longer does", async () => {
  const entry: HostEntry = { messageCategory: 65536, messageType: 10, targetId: "s1", message: "{}", id: "e1" };
  pushed[0]!([entry]);
  expect(answers).toEqual([]);
  post({ _actionName: "richApiMessage", _actionType: 1, _data: { eventDispId: 33 } });
  await turn();
  expect(answers.map(({ _responseType }) => _responseType)).toEqual([0, 1]);
  expect(answers[1]!._data).toEqual({ ArrayData: [[65536, 10, "s1", "{}", "e1"]] });
  post({ _actionName: "richApiMessage", _actionType: 2 });
  await turn();
  answers.length = 0;
  pushed[0]!([entry]);
  expect(answers).toEqual([]);
});

test("a ribbon command is finished when the add-in says so", async () => {
  post({ _actionName: "appCommandInvoked", _actionType: 1 });
  await turn();
  let isFinished = false;
  void transport.runCommand("checkNow").then(() => (isFinished = true));
  const [id, action, event] = answers.at(-1)!._data as [string, string, string];
  expect([action, JSON.parse(event)]).toEqual(["checkNow", { source: { id: "checkNow" } }]);
  await turn();
  expect(isFinished).toBe(false);
  post({ _actionName: "executeMethod", _data: { DdaMethod: { DispatchId: 94 }, 0: id, 1: 0, 2: "{}" } });
  await turn();
  expect(isFinished).toBe(true);
});

test.each([
  [13, "forward"],
  [14, "backward"],
  [15, "backward"],
])("hands the keyboard back on notice %i", async (notice, direction) => {
  post({ _actionName: "ContextActivationManager_notifyHost", _data: ["id", notice] });
  await turn();
  expect(options.leavePane).toHaveBeenCalledWith(direction);
});

describe("answers nobody else", () => {
  const request = { _actionName: "executeMethod", _data: { DdaMethod: { DispatchId: 93 }, ArrayData: [0, 0, 0, 0, "{}", 0, 0] } };
  test.each<[string, () => void]>([
    ["another origin", () => post(request, { origin: "https://example.com" })],
    ["another window", () => post(request, { source: window })],
    ["another conversation", () => post({ ...request, _conversationId: "x" })],
    ["an answer instead of a request", () => post({ ...request, _messageType: 1 })],
    [
      "no JSON",
      () => window.dispatchEvent(new MessageEvent("message", { data: "{", origin: ORIGIN, source: frame.contentWindow })),
    ],
  ])("%s", async (_, send) => {
    send();
    await turn();
    expect([executed, answers]).toEqual([[], []]);
  });
});
