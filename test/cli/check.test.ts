/** The command line end to end, as a process: the figures of the samples, and every kind of file that cannot be checked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CFB, utils, write } from "@e965/xlsx";
import type { ReportJson } from "../../src/report/json/report-json";
import { openWorkbookFile } from "../../src/workbook/files/file-workbook";
import { runBuilt, runByNpm, sample, type Ran } from "./run";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
  runByNpm(["standards"]); // builds once, so that no test waits for it
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: Uint8Array | string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const json = ({ out }: Ran): ReportJson => JSON.parse(out) as ReportJson;
const workbookOf = (rows: unknown[][]): Uint8Array => {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "Sheet1");
  return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
};

describe("西庄小学", () => {
  test("under the Jiangsu standard: values with their cells, books short of 3,660", () => {
    const ran = runBuilt(["check", "samples/xizhuang.xlsx", "--standard", "js-basic", "--format", "json"]);
    expect(ran).toMatchObject({ code: 1, err: "" });
    const [section] = json(ran).schools[0]!.sections;
    // 7380 ÷ 258, 2017 ÷ 258, 1500 ÷ 258
    expect(section!.indicators.LANDPERPUPIL).toMatchObject({ state: "known", cells: ["教基5176!D5", "教基3112!I6"] });
    expect(section!.indicators.FLOORAREAPERPUPIL).toMatchObject({ state: "known", cells: ["教基5170!F6", "教基3112!I6"] });
    expect(section!.indicators.BOOKSPERPUPIL).toMatchObject({ state: "known", cells: ["教基5176!D12", "教基3112!I6"] });
    expect(valueOf(section!.indicators.LANDPERPUPIL)).toBeCloseTo(28.604651, 6);
    expect(valueOf(section!.indicators.FLOORAREAPERPUPIL)).toBeCloseTo(7.817829, 6);
    expect(valueOf(section!.indicators.BOOKSPERPUPIL)).toBeCloseTo(5.813953, 6);
    const verdicts = section!.findings.map(({ indicator, verdict }) => [indicator, verdict]);
    expect(verdicts).toEqual(
      expect.arrayContaining([
        ["LANDPERPUPIL", "pass"],
        ["FLOORAREAPERPUPIL", "pass"],
        ["BOOKSPERPUPIL", "fail"],
      ]),
    );
    // 20 × 258 − 1500 = 3660
    const books = section!.findings.find(({ indicator }) => indicator === "BOOKSPERPUPIL");
    expect(books).toMatchObject({ value: 1500 / 258, limit: 20, shortfall: { of: "books", amount: 3660, unit: "册" } });
    expect(books!.message).toContain("3,660 册");
  });

  test("under the national standard: what the workbook does not hold is 无法判定, never 不达标", () => {
    const ran = runBuilt(["check", "samples/xizhuang.xlsx", "--format", "json"]);
    expect(ran.code).toBe(0);
    const [section] = json(ran).schools[0]!.sections;
    const verdictOf = new Map(section!.findings.map(({ indicator, verdict }) => [indicator, verdict]));
    const resources = ["HIGHERQUALPER100", "BACKBONEPER100", "TEACHINGAREAPERPUPIL", "EQUIPMENTPERPUPIL"] as const;
    expect(resources.map((indicator) => verdictOf.get(indicator))).toEqual(resources.map(() => "cannotTell"));
    expect([...verdictOf.values()]).not.toContain("fail");
    expect(section!.verdict).toBe("cannotTell");
  });
});

test("the county sample and the five schools give the published coefficient of variation", () => {
  for (const name of ["county.xlsx", "five-schools.xlsx"]) {
    const { county } = json(runBuilt(["check", sample(name), "--county", "--format", "json"]));
    expect(Number(county.primary!.indicators.BOOKSPERPUPIL!.cv)).toBeCloseTo(0.515257, 6);
  }
}, 20_000);

test("the county sample: 40 schools in 45 sections, none made of the total row", () => {
  const { schools, county, defects } = json(runBuilt(["check", sample("county.xlsx"), "--format", "json"]));
  expect(schools).toHaveLength(40);
  expect(schools.flatMap(({ sections }) => sections)).toHaveLength(45);
  // 29 times the five pupils 45 + 37 + 89 + 76 + 55, scales 1 + 6 + 4 + 2 + 3 + 8 + 5
  expect(county.primary).toMatchObject({ sections: 35, pupils: 29 * 302 });
  expect(defects).toEqual([]);
});

test("the nine-year sample: shared resources split 1:1.1, decided on unrounded values", () => {
  const { schools } = json(runBuilt(["check", sample("nine-year.xlsx"), "--format", "json"]));
  const [primary, junior] = schools[0]!.sections;
  // (5200 − 600) ÷ (540 + 1.1 × 300), and 1.1 times that for 初中
  expect(valueOf(primary!.indicators.TEACHINGAREAPERPUPIL)).toBeCloseTo(4600 / 870, 9);
  expect(valueOf(junior!.indicators.TEACHINGAREAPERPUPIL)).toBeCloseTo((1.1 * 4600) / 870, 9);
  // 20 ÷ 870 × 100 = 2.2989 shows as 2.30 and is below 2.3 all the same
  const rooms = primary!.findings.find(({ indicator }) => indicator === "MULTIMEDIAROOMSPER100");
  expect(rooms).toMatchObject({ verdict: "fail", limit: 2.3 });
  expect([primary!.verdict, junior!.verdict]).toEqual(["pass", "fail"]);
});

describe("what cannot be checked", () => {
  const encrypted = (): Uint8Array => {
    const container = CFB.utils.cfb_new();
    for (const name of ["EncryptionInfo", "EncryptedPackage"]) CFB.utils.cfb_add(container, name, Uint8Array.of(1, 2, 3));
    return new Uint8Array(CFB.write(container, { type: "array" }) as unknown as ArrayLike<number>);
  };
  const cases: readonly (readonly [string, string, () => Uint8Array | string | null, string, RegExp])[] = [
    ["a zero-byte file", "zero.xlsx", () => "", "empty", /0 字节/],
    ["a text named .xlsx", "text.xlsx", () => "学校,人数", "notASpreadsheet", /不是工作簿/],
    ["a password-protected file", "secret.xlsx", encrypted, "passwordProtected", /打开密码/],
    ["an empty workbook", "blank.xlsx", () => workbookOf([]), "noTable", /没有识别出统计表/],
    ["a workbook without any table", "letter.xlsx", () => workbookOf([["各位家长："]]), "noTable", /没有识别出统计表/],
    ["a file that is not there", "gone.xlsx", () => null, "notFound", /找不到/],
  ];
  test.each(cases)("%s: a message that says what to do, and exit code 2", (_name, name, content, code, message) => {
    const bytes = content();
    const file = bytes === null ? path.join(folder, name) : put(name, bytes);
    const ran = runBuilt(["check", file]);
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(message);
    expect(ran.out).toMatch(/请/);
    expect(ran.err).toBe("");
    const document = json(runBuilt(["check", file, "--format", "json"]));
    expect(document.files).toMatchObject([{ file, status: "unreadable", error: { code } }]);
    expect(document.schools).toEqual([]);
  });

  test("a bad file among many is told and does not stop the others", () => {
    const ran = runBuilt(["check", put("bad.xlsx", "x"), sample("xizhuang.xlsx"), "--standard", "js-basic", "--format", "json"]);
    expect(ran.code).toBe(1);
    expect(json(ran).files.map(({ status }) => status)).toEqual(["unreadable", "checked"]);
    expect(ran.err).toMatch(/bad\.xlsx.*不是工作簿/);
  });
});

test("--out writes marked copies beside nothing else, and relative paths count from where npm was called", async () => {
  writeFileSync(path.join(folder, "a.xlsx"), readFileSync(sample("xizhuang.xlsx")));
  const ran = runByNpm(["a.xlsx", "--standard", "js-basic", "--out", "marked"], folder);
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(/已写出 marked.a\.checked\.xlsx：标注 1 个单元格/);
  const copy = await openWorkbookFile(new Uint8Array(readFileSync(path.join(folder, "marked/a.checked.xlsx"))), "a");
  expect(await copy.unmark()).toBe(1);
  expect(readFileSync(path.join(folder, "a.xlsx"))).toEqual(readFileSync(sample("xizhuang.xlsx")));
}, 120_000);

test("--help is help, not an error", () => {
  const { code, out, err } = runBuilt(["--help"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/check[\s\S]*workbook[\s\S]*standards[\s\S]*functions/);
});

function valueOf(reading: { readonly state: string } | undefined): number {
  return reading?.state === "known" && "value" in reading ? Number(reading.value) : NaN;
}
