/**
 * One server of this checkout at a time, whichever `npm start` began it: a second start finds it, and `npm stop` ends it.
 * What runs is written down beside the builds; whether it still does is asked of the page itself.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import path from "node:path";

/** Words of every page of the product; another program on the same port does not have them. */
const PRODUCT = "教育均衡助手";
const POLL_MS = 250;

export interface Running {
  readonly pid: number;
  /** Address of the page it serves. */
  readonly page: string;
}

export interface ToStart {
  /** File that says what runs. */
  readonly record: string;
  /** Where the page will be, if that is known before the server runs. */
  readonly page?: string;
  /** Begins the server; resolves as soon as the address of its page is known, which may be before it answers. */
  readonly serve: () => Promise<Running>;
  /** Shows the page to the user: a browser, or Excel. Called only once the page answers. */
  readonly open: (page: string) => Promise<void> | void;
  /** Milliseconds until a server that does not answer is given up. */
  readonly patience: number;
}

/**
 * @returns whether the server was begun now, or found running
 * @throws Error when the page does not answer in time
 */
export async function start({ record, page, serve, open, patience }: ToStart): Promise<"begun" | "found"> {
  const end = Date.now() + patience;
  // Another start may be building what it will serve.
  while (isPreparing(recorded(record)) && Date.now() < end) await pause();
  const known = recorded(record)?.page ?? page;
  if (known !== undefined && (await answers(known))) {
    await open(known);
    return "found";
  }
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ pid: process.pid }));
  const running = await serve();
  writeFileSync(record, JSON.stringify(running));
  while (!(await answers(running.page))) {
    if (Date.now() > end) throw new Error(`The page ${running.page} does not answer.`);
    await pause();
  }
  await open(running.page);
  return "begun";
}

/**
 * Ends the server that `start` began.
 * @returns false when none runs. A process that no longer serves our page is left alone: its number may be another's by now.
 */
export async function stop(record: string, patience: number): Promise<boolean> {
  const running = recorded(record);
  rmSync(record, { force: true });
  if (running && isPreparing(running)) {
    process.kill(running.pid, "SIGTERM");
    return true;
  }
  if (!running?.page || !(await answers(running.page))) return false;
  process.kill(running.pid, "SIGTERM");
  const end = Date.now() + patience;
  while (await answers(running.page)) {
    if (Date.now() > end) throw new Error(`Process ${running.pid} goes on serving ${running.page}.`);
    await pause();
  }
  return true;
}

/** A start that does not serve yet is written down without a page. */
type Recorded = Pick<Running, "pid"> & Partial<Running>;

/** What was written down; null when there is nothing, or nothing that can be read. */
function recorded(record: string): Recorded | null {
  try {
    const { pid, page } = JSON.parse(readFileSync(record, "utf8")) as Partial<Running>;
    return typeof pid === "number" ? { pid, ...(typeof page === "string" ? { page } : {}) } : null;
  } catch {
    return null;
  }
}

function isPreparing(one: Recorded | null): boolean {
  if (!one || one.page !== undefined || one.pid === process.pid) return false;
  try {
    return process.kill(one.pid, 0);
  } catch {
    return false;
  }
}

/** Is our page served there? Certificates made on this machine are not looked at. */
export function answers(page: string): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(page, { rejectUnauthorized: false, timeout: 10_000 }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("error", () => resolve(false));
      response.on("end", () => resolve(response.statusCode === 200 && body.includes(PRODUCT)));
    });
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => resolve(false)).end();
  });
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));
