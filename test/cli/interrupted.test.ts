/** The built program on a disk that is full or closed to it, killed at any moment, twice at once, and with a broken output. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { diskState, unfinishedIn } from "../support/disk-state";
import { PROGRAM, runByNpm, type Ran } from "./run";

const SCHOOLS = 12;
const LIST = (school: string): string =>
  `学校名称,学段,在校生数,图书册数,占地面积\n${school},小学,100,1000,2500\n乙校,小学,50,2000,900\n`;
const NOBODY = 65_534;
const KILLS = 8;

let folder: string;
beforeAll(() => void runByNpm(["standards"]), 120_000);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "edu-balance-")));
  mkdirSync(at("in"));
  for (let i = 0; i < SCHOOLS; i++) writeFileSync(at(`in/${i}.csv`), LIST(`第${i}小学`));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const COPIES = ["check", "in", "--standard", "js-basic", "--out", "out", "--jobs", "2", "--quiet"];
const inEnglish = (args: readonly string[]): readonly string[] => [...args, "--lang", "en-US"];

/** @param shell what the shell does before and around `"$@"`, the program */
function runIn(shell: string, args: readonly string[]): Ran {
  const command = ["-c", shell, "bash", process.execPath, PROGRAM, ...args];
  const { status, stdout, stderr } = spawnSync("bash", command, { cwd: folder, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}
const run = (args: readonly string[]): Ran => runIn('"$@"', args);

/** What the copies hold after a run alone. */
function copiesOf(args: readonly string[]): ReadonlyMap<string, string> {
  expect(run(args).code).toBe(1);
  const copies = diskState(at("out"));
  rmSync(at("out"), { recursive: true });
  expect(copies.size).toBe(SCHOOLS);
  return copies;
}

/** Ends with the code, or by the signal. */
function started(args: readonly string[]): { kill: (signal: NodeJS.Signals) => void; end: Promise<number | string | null> } {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: "ignore" });
  const end = new Promise<number | string | null>((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal)));
  return { kill: (signal) => void child.kill(signal), end };
}

describe("a full disk", () => {
  /** No file may grow beyond 1 KB. */
  const FULL = 'ulimit -f 1; "$@"';

  test.each([
    ["a report", ["check", "in", "--standard", "js-basic", "--report", "r.html", "--quiet"], "r.html"],
    ["a workbook", ["check", "in", "--standard", "js-basic", "--report", "r.xlsx", "--quiet"], "r.xlsx"],
    ["marked copies", COPIES, "out/0.checked.xlsx"],
    ["a table of answers", ["check", "in", "--answers-template", "q.xlsx", "--quiet"], "q.xlsx"],
  ])("%s: nothing is half there, and yesterday's stays", (_, args, target) => {
    const first = runIn(FULL, args);
    expect([first.code, first.err + first.out]).toEqual([2, expect.stringContaining("磁盘空间不足")]);
    expect(diskState(folder).has(target)).toBe(false);
    expect(unfinishedIn(folder)).toEqual([]);
    run(inEnglish(args));
    const yesterday = diskState(folder);
    expect(yesterday.has(target)).toBe(true);
    expect(runIn(FULL, args).code).toBe(2);
    expect(diskState(folder)).toEqual(yesterday);
  });

  test("clearing in place keeps the marked file", () => {
    run(COPIES);
    const before = diskState(folder);
    const { code, err } = runIn(FULL, ["clear", "out/0.checked.xlsx", "--in-place"]);
    expect([code, err]).toEqual([2, expect.stringContaining("磁盘空间不足")]);
    expect(diskState(folder)).toEqual(before);
  });
});

test("a folder closed to the user", () => {
  mkdirSync(at("closed"));
  writeFileSync(at("closed/r.html"), "别人的文件");
  chmodSync(at("closed"), 0o555);
  // Nothing is closed to the administrator.
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const program = user.uid === undefined ? PROGRAM : at("edu-balance.cjs");
  if (user.uid !== undefined) {
    cpSync(path.dirname(PROGRAM), folder, { recursive: true });
    chownSync(folder, NOBODY, NOBODY);
  }
  const before = diskState(at("closed"));
  const args = [program, "check", "in/0.csv", "--overwrite", "--report"];
  for (const target of ["closed/new.html", "closed/r.html"]) {
    const { status, stderr } = spawnSync(process.execPath, [...args, target], { ...user, cwd: folder, encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("没有写入该文件夹的权限")]);
  }
  chmodSync(at("closed"), 0o755);
  expect(diskState(at("closed"))).toEqual(before);
});

test("two runs into one folder at once: each copy is whole, of one run or the other", async () => {
  const [chinese, english] = [copiesOf(COPIES), copiesOf(inEnglish(COPIES))];
  const inputs = diskState(at("in"));
  for (let time = 0; time < 2; time++) {
    const both = [started(COPIES), started(inEnglish(COPIES))];
    for (const { end } of both) expect([1, 2]).toContain(await end);
    const copies = diskState(at("out"));
    expect([...copies.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [name, state] of copies) expect([chinese.get(name), english.get(name)]).toContain(state);
    expect(unfinishedIn(folder)).toEqual([]);
  }
  expect(diskState(at("in"))).toEqual(inputs);
}, 120_000);

test("killed at any moment: each copy is yesterday's or today's, and the next run goes through", async () => {
  const chinese = copiesOf(COPIES);
  const began = performance.now();
  expect(run(inEnglish(COPIES)).code).toBe(1);
  const whole = performance.now() - began;
  const english = diskState(at("out"));
  const inputs = diskState(at("in"));
  let killed = 0;
  for (let time = 0; time < KILLS; time++) {
    const one = started(time % 2 === 0 ? COPIES : inEnglish(COPIES));
    // Most of the time goes by before the first copy is written.
    await new Promise((resolve) => setTimeout(resolve, whole * (0.4 + (0.6 * time) / KILLS)));
    one.kill("SIGKILL");
    if ((await one.end) === "SIGKILL") killed++;
    const copies = new Map([...diskState(at("out"))].filter(([name]) => !name.startsWith(".")));
    expect([...copies.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [name, state] of copies) expect([chinese.get(name), english.get(name)]).toContain(state);
  }
  expect(killed).toBeGreaterThan(0);
  expect(diskState(at("in"))).toEqual(inputs);
  expect(run(COPIES).code).toBe(1);
  const copies = diskState(at("out"));
  for (const [name, state] of chinese) expect([name, copies.get(name)]).toEqual([name, state]);
}, 120_000);

test("interrupted, it leaves nothing half done", async () => {
  for (const part of [0.5, 0.7, 0.9]) {
    const one = started(COPIES);
    setTimeout(() => one.kill("SIGTERM"), 600 * part);
    expect([1, "SIGTERM"]).toContain(await one.end);
    expect(unfinishedIn(folder)).toEqual([]);
  }
});

describe("a broken output ends with one sentence", () => {
  test("a full device", () => {
    const { code, err } = runIn('"$@" > /dev/full', ["check", "in", "--standard", "js-basic", "--quiet"]);
    expect([code, err.trim().split("\n").length]).toEqual([2, 1]);
    expect(err).toContain("磁盘空间不足");
  });

  test("a reader that is gone is no failure", () => {
    const { err } = runIn('"$@" | head -c 1 > /dev/null; exit "${PIPESTATUS[0]}"', ["check", "in", "--standard", "js-basic"]);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
