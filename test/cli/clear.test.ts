/** `clear` takes back what `check --out` wrote, to the byte: of every sample, every golden workbook and one with everything. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { runHere } from "./run";

const ROOT = path.join(__dirname, "../..");
/** Charts, tables, validations, formats, notes and names of its own beside the forms of a school. */
const RICH = path.join("test/cli", "rich-workbook.xlsx");
const WORKBOOKS = [
  RICH,
  ...["samples", "test/golden"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => path.join(folder, name)),
  ),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A digest of each part. */
const partsOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [
      name,
      createHash("sha256").update(bytes).digest("hex"),
    ]),
  );

/** Marked copies that were cleared again: a workbook without schools has no copy, and not every copy has a mark. */
let cleared = 0;

test.each(WORKBOOKS)("%s", async (name) => {
  const original = path.join(ROOT, name);
  await runHere(["check", original, "--out", folder, "--quiet"]);
  const stem = path.join(folder, `${path.basename(name, ".xlsx")}.checked`);
  if (!existsSync(`${stem}.xlsx`)) return;
  const [parts, marked] = [partsOf(original), partsOf(`${stem}.xlsx`)];
  const { code, out } = await runHere(["clear", `${stem}.xlsx`]);
  if (JSON.stringify(marked) === JSON.stringify(parts)) {
    expect([code, out]).toEqual([0, expect.stringContaining("没有本程序的标注")]);
    return;
  }
  expect([code, out]).toEqual([0, expect.stringContaining("个单元格的标注")]);
  expect(Object.entries(partsOf(`${stem}.cleared.xlsx`))).toEqual(Object.entries(parts));
  // The marked copy itself stays.
  expect(partsOf(`${stem}.xlsx`)).toEqual(marked);
  cleared++;
});

test("most of them were marked", () => expect(cleared).toBeGreaterThan(WORKBOOKS.length / 2));

test("marked twice and cleared once, in place: as before the first", async () => {
  const file = path.join(folder, "a.xlsx");
  cpSync(path.join(ROOT, RICH), file);
  await runHere(["check", file, "--out", path.join(folder, "one"), "--quiet"]);
  const once = path.join(folder, "one/a.checked.xlsx");
  const again = ["check", once, "--standard", "js-basic", "--out", path.join(folder, "two"), "--quiet"];
  await runHere(again);
  const twice = path.join(folder, "two/a.checked.checked.xlsx");
  expect(partsOf(twice)).not.toEqual(partsOf(once));
  expect((await runHere(["clear", twice, "--in-place"])).code).toBe(0);
  expect(partsOf(twice)).toEqual(partsOf(file));
});

test("a workbook without our marks is left alone, and that is said", async () => {
  const file = path.join(folder, "a.xlsx");
  cpSync(path.join(ROOT, RICH), file);
  const { code, out } = await runHere(["clear", file]);
  expect([code, out]).toEqual([0, expect.stringContaining("没有本程序的标注")]);
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});
