/**
 * What stands on the disk when the command line writes: links, aliases, foreign and own files, folders in the way. After
 * every case each file that was there holds what it held, but those that the case names.
 */
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { diskState, unfinishedIn } from "../support/disk-state";
import { runHere } from "./run";

const LIST = "学校名称,学段,在校生数,图书册数,占地面积\n甲校,小学,100,1000,2500\n乙校,小学,50,2000,900\n";
const FOREIGN = "别人的文件";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "edu-balance-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const put = (name: string, content: string | Uint8Array = FOREIGN): string => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
};
/** Runs the command line; `in:` begins a path within the folder. */
const run = (args: string) => runHere(args.split(" ").map((arg) => (arg.startsWith("in:") ? at(arg.slice(3)) : arg)));
const check = (more: string) => run(`check in:a.csv --standard js-basic ${more}`);

interface Case {
  readonly what: string;
  /** What is there before; `a.csv` always is. */
  readonly before?: () => unknown;
  readonly args: string;
  readonly says: string | RegExp;
  /** Files that may hold something else afterwards. */
  readonly replaced?: readonly string[];
  readonly code?: number;
}

const REFUSED_INPUT = "这是本次要读取的文件";
const REFUSED_FOREIGN = "已有同名文件，它不是本程序写出的，或写出后改动过";
const REPORTED = "已写出报告";

/** A workbook of marks made by the command line, as `name`. */
async function marked(name: string): Promise<void> {
  await check("--out in:made");
  put(name, readFileSync(at("made/a.checked.xlsx")));
  rmSync(at("made"), { recursive: true });
}

const CASES: readonly Case[] = [
  // An input is never written over, whatever it is called.
  {
    what: "the input by another case of its name",
    args: "check in:b.XLSX --report in:B.xlsx",
    before: () => marked("b.XLSX"),
    says: REFUSED_INPUT,
  },
  {
    what: "the input, though --overwrite is given",
    args: "check in:b.xlsx --overwrite --report in:b.xlsx",
    before: () => marked("b.xlsx"),
    says: REFUSED_INPUT,
  },
  {
    what: "the input through a link",
    before: () => symlinkSync(at("a.csv"), at("r.html")),
    args: "check in:a.csv --overwrite --report in:r.html",
    says: REFUSED_INPUT,
  },
  {
    what: "the input through a link to a link",
    before: () => (symlinkSync(at("a.csv"), at("one")), symlinkSync(at("one"), at("r.html"))),
    args: "check in:a.csv --overwrite --report in:r.html",
    says: REFUSED_INPUT,
  },
  {
    what: "what the input, a link, leads to",
    before: async () => (await marked("real/b.xlsx"), symlinkSync(at("real/b.xlsx"), at("c.xlsx"))),
    args: "check in:c.xlsx --overwrite --report in:real/b.xlsx",
    says: REFUSED_INPUT,
  },
  {
    what: "the input by its other name (hard link)",
    before: () => linkSync(at("a.csv"), at("r.html")),
    args: "check in:a.csv --overwrite --report in:r.html",
    says: REFUSED_INPUT,
  },
  {
    what: "the input through another name of its folder",
    before: async () => (await marked("real/b.xlsx"), symlinkSync(at("real"), at("alias"))),
    args: "check in:real/b.xlsx --overwrite --report in:alias/b.xlsx",
    says: REFUSED_INPUT,
  },
  {
    what: "the table of answers that is read",
    before: async () => void (await check("--answers-template in:r.xlsx")),
    args: "check in:a.csv --answers in:r.xlsx --overwrite --report in:r.xlsx",
    says: REFUSED_INPUT,
  },
  // Marked copies beside the originals.
  {
    what: "copies into the folder of the originals, one of which is called like a copy",
    before: async () => (await marked("b.xlsx"), await marked("b.checked.xlsx")),
    args: "check in:b.xlsx in:b.checked.xlsx --standard js-basic --overwrite --out in:.",
    says: /b\.checked 2\.xlsx.*b\.checked\.checked\.xlsx/s,
    code: 1,
  },
  {
    what: "copies into that folder by another name of it",
    before: async () => (await marked("real/a.checked.xlsx"), symlinkSync(at("real"), at("alias"))),
    args: "check in:a.csv in:real/a.checked.xlsx --standard js-basic --overwrite --out in:alias",
    says: /a\.checked 2\.xlsx/,
    code: 1,
  },
  // Files that are not ours.
  { what: "a foreign report", before: () => put("r.html"), args: "check in:a.csv --report in:r.html", says: REFUSED_FOREIGN },
  {
    what: "a foreign report, empty",
    before: () => put("r.html", ""),
    args: "check in:a.csv --report in:r.html",
    says: REFUSED_FOREIGN,
  },
  {
    what: "a foreign workbook under the name of a copy",
    before: () => put("out/a.checked.xlsx"),
    args: "check in:a.csv --standard js-basic --out in:out",
    says: REFUSED_FOREIGN,
  },
  {
    what: "a foreign table of answers",
    before: () => put("r.xlsx"),
    args: "check in:a.csv --answers-template in:r.xlsx",
    says: REFUSED_FOREIGN,
  },
  {
    what: "a foreign file under the name of a standard",
    before: () => put("r.xlsx"),
    args: "standards --template in:r.xlsx",
    says: REFUSED_FOREIGN,
  },
  {
    what: "a foreign file that a link leads to",
    before: () => (put("theirs.html"), symlinkSync(at("theirs.html"), at("r.html"))),
    args: "check in:a.csv --report in:r.html",
    says: REFUSED_FOREIGN,
  },
  {
    what: "a foreign report with --overwrite is replaced",
    before: () => put("r.html"),
    args: "check in:a.csv --standard js-basic --overwrite --report in:r.html",
    says: REPORTED,
    replaced: ["r.html"],
    code: 1,
  },
  // Files of our own.
  {
    what: "our report of yesterday is replaced",
    before: () => check("--lang en-US --report in:r.html"),
    args: "check in:a.csv --standard js-basic --report in:r.html",
    says: REPORTED,
    replaced: ["r.html"],
    code: 1,
  },
  {
    what: "our workbook of yesterday is replaced",
    before: () => check("--lang en-US --report in:r.xlsx"),
    args: "check in:a.csv --standard js-basic --report in:r.xlsx",
    says: REPORTED,
    replaced: ["r.xlsx"],
    code: 1,
  },
  {
    what: "our marked copy of yesterday is replaced",
    before: () => check("--lang en-US --out in:out"),
    args: "check in:a.csv --standard js-basic --out in:out",
    says: /a\.checked\.xlsx/,
    replaced: ["out/a.checked.xlsx"],
    code: 1,
  },
  {
    what: "our report behind a link is replaced where it is, and the link stays",
    before: async () => (await check("--lang en-US --report in:real.html"), symlinkSync(at("real.html"), at("r.html"))),
    args: "check in:a.csv --standard js-basic --report in:r.html",
    says: REPORTED,
    replaced: ["real.html"],
    code: 1,
  },
  {
    what: "our report in which somebody wrote",
    before: async () => (await check("--report in:r.html"), put("r.html", `${readFileSync(at("r.html"), "utf8")}\n已与校长核对`)),
    args: "check in:a.csv --report in:r.html",
    says: REFUSED_FOREIGN,
  },
  {
    what: "our marked copy in which somebody changed a byte",
    before: async () => {
      await check("--out in:out");
      const bytes = readFileSync(at("out/a.checked.xlsx"));
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      put("out/a.checked.xlsx", bytes);
    },
    args: "check in:a.csv --standard js-basic --out in:out",
    says: REFUSED_FOREIGN,
  },
  {
    what: "our report of which only the beginning is there",
    before: async () => (await check("--report in:r.xlsx"), put("r.xlsx", readFileSync(at("r.xlsx")).subarray(0, 4000))),
    args: "check in:a.csv --report in:r.xlsx",
    says: REFUSED_FOREIGN,
  },
  {
    what: "our report that somebody protected",
    before: async () => (await check("--report in:r.html"), chmodSync(at("r.html"), 0o444)),
    args: "check in:a.csv --report in:r.html",
    says: "已有的文件是只读的",
  },
  // What is no file.
  {
    what: "a folder under the name of the report",
    before: () => put("r.html/inside.txt"),
    args: "check in:a.csv --overwrite --report in:r.html",
    says: "这个名称是文件夹或设备",
  },
  {
    what: "a device behind a link",
    before: () => symlinkSync("/dev/full", at("r.html")),
    args: "check in:a.csv --overwrite --report in:r.html",
    says: "这个名称是文件夹或设备",
  },
  {
    what: "a link that leads nowhere",
    before: () => symlinkSync(at("gone.html"), at("r.html")),
    args: "check in:a.csv --overwrite --report in:r.html",
    says: "失效的链接",
  },
  {
    what: "a file under the name of the folder for copies",
    before: () => put("out"),
    args: "check in:a.csv --out in:out",
    says: "不能使用文件夹",
  },
  { what: "a folder that is not there", args: "check in:a.csv --report in:no/r.html", says: "文件夹不存在" },
  { what: "a name no file system takes", args: `check in:a.csv --report in:${"名".repeat(200)}.html`, says: "文件名过长" },
  // Taking marks out.
  {
    what: "a foreign file under the name of the cleared copy",
    before: async () => (await marked("b.xlsx"), put("b.cleared.xlsx")),
    args: "clear in:b.xlsx",
    says: REFUSED_FOREIGN,
  },
  {
    what: "clearing in place when another .bak is there",
    before: async () => (await marked("b.xlsx"), put("b.bak")),
    args: "clear --in-place --overwrite in:b.xlsx",
    says: REFUSED_FOREIGN,
  },
  {
    what: "clearing a protected file in place",
    before: async () => (await marked("b.xlsx"), chmodSync(at("b.xlsx"), 0o444)),
    args: "clear --in-place in:b.xlsx",
    says: "已有的文件是只读的",
  },
  {
    what: "clearing in place through a link",
    before: async () => (await marked("real/b.xlsx"), symlinkSync(at("real/b.xlsx"), at("b.xlsx"))),
    args: "clear --in-place in:b.xlsx",
    says: "b.bak",
    replaced: ["real/b.xlsx"],
    code: 0,
  },
  {
    what: "clearing in place one name of a file with two",
    before: async () => (await marked("b.xlsx"), linkSync(at("b.xlsx"), at("other.xlsx"))),
    args: "clear --in-place in:b.xlsx",
    says: "b.bak",
    replaced: ["b.xlsx"],
    code: 0,
  },
];

test.each(CASES.map((one) => [one.what, one] as const))("%s", async (_, { before, args, says, replaced = [], code = 2 }) => {
  put("a.csv", LIST);
  await before?.();
  const was = diskState(folder);
  const ran = await run(args);
  const is = diskState(folder);
  expect(`${ran.out}${ran.err}`).toMatch(says);
  expect(ran.code).toBe(code);
  for (const [name, state] of was) {
    if (replaced.includes(name)) expect([name, is.get(name)]).not.toEqual([name, state]);
    else expect([name, is.get(name)]).toEqual([name, state]);
  }
  expect(unfinishedIn(folder)).toEqual([]);
});

test("clearing in place: the .bak is the file as it was, and once more nothing is to be done", async () => {
  put("a.csv", LIST);
  await marked("b.xlsx");
  const before = readFileSync(at("b.xlsx"));
  expect((await run("clear --in-place in:b.xlsx")).code).toBe(0);
  expect(readFileSync(at("b.bak"))).toEqual(before);
  const cleared = readFileSync(at("b.xlsx"));
  expect(cleared).not.toEqual(before);
  expect((await run("clear --in-place in:b.xlsx")).code).toBe(0);
  expect([readFileSync(at("b.xlsx")), readFileSync(at("b.bak"))]).toEqual([cleared, before]);
});

test("links stay links", async () => {
  put("a.csv", LIST);
  await check("--report in:real.html");
  symlinkSync(at("real.html"), at("r.html"));
  await check("--report in:r.html");
  expect(lstatSync(at("r.html")).isSymbolicLink()).toBe(true);
  expect(readlinkSync(at("r.html"))).toBe(at("real.html"));
});
