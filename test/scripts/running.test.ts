/**
 * Starting twice and stopping once, with a stand-in for what opens Excel or the browser, and a real process that serves
 * the page only some time after it was begun.
 */
import { fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { answers, start, stop, type Running } from "../../scripts/running";

const PATIENCE = 10_000;
/** Listens at once, as a development server does, and has its page when the build is done. */
const SERVER = `
  const [, , port, key, cert] = process.argv;
  const began = Date.now();
  require("node:https").createServer({ key, cert }, (request, response) => {
    response.statusCode = Date.now() - began < 400 ? 503 : 200;
    response.end("<title>教育均衡助手</title>");
  }).listen(Number(port), "127.0.0.1");`;

let folder: string;
let record: string;
let port: number;
let keys: { private: string; cert: string };
let opened: { page: string; answered: boolean }[];
let children: ChildProcess[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "running-"));
  record = path.join(folder, "build/addin.json");
  writeFileSync(path.join(folder, "server.cjs"), SERVER);
  keys = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec" });
});
beforeEach(async () => {
  [opened, children, port] = [[], [], await freePort()];
});
afterEach(() => children.forEach((child) => child.kill("SIGKILL")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });

const page = (): string => `https://localhost:${port}/taskpane.html`;

function serve(): Promise<Running> {
  const child = fork(path.join(folder, "server.cjs"), [String(port), keys.private, keys.cert], { execArgv: [] });
  children.push(child);
  return Promise.resolve({ pid: child.pid!, page: page() });
}

const open = async (address: string): Promise<void> => {
  opened.push({ page: address, answered: await answers(address) });
};

const starting = (knowsPage = true) => start({ record, ...(knowsPage ? { page: page() } : {}), serve, open, patience: PATIENCE });

test("started twice and stopped once: one server, opened each time and only when the page answers, nothing left", async () => {
  expect([await starting(), await starting()]).toEqual(["begun", "found"]);
  expect(children.length).toBe(1);
  expect(opened).toEqual([
    { page: page(), answered: true },
    { page: page(), answered: true },
  ]);
  const ended = new Promise((resolve) => children[0]!.on("exit", resolve));
  expect(await stop(record, PATIENCE)).toBe(true);
  await ended;
  expect([await answers(page()), existsSync(record)]).toEqual([false, false]);
  expect(await stop(record, PATIENCE)).toBe(false);
});

test("a server whose address only it knows is found through what was written down", async () => {
  expect([await starting(false), await starting(false)]).toEqual(["begun", "found"]);
  expect(children.length).toBe(1);
  expect(await stop(record, PATIENCE)).toBe(true);
});

test("what was written down about a server that is gone counts for nothing, and no process is ended for it", async () => {
  writeFileSync(record, JSON.stringify({ pid: process.pid, page: page() }));
  expect(await stop(record, PATIENCE)).toBe(false);
  writeFileSync(record, JSON.stringify({ pid: process.pid, page: page() }));
  expect(await starting()).toBe("begun");
});

test("a page that never answers is said, and nothing is opened", async () => {
  const silent = { pid: process.pid, page: page() };
  const attempt = start({ record, page: page(), serve: () => Promise.resolve(silent), open, patience: 600 });
  await expect(attempt).rejects.toThrow(`The page ${page()} does not answer.`);
  expect(opened).toEqual([]);
});
