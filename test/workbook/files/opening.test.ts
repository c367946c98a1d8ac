/** What is opened as a workbook, how its cells are read, and what is refused with which code. */
import { CFB, utils, write, type BookType } from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import { WorkbookError } from "../../../src/workbook/port";
import { mark } from "../../contract/contract-workbooks";
import { CELLS, packageOf, partsOf, partText } from "./package-parts";
import { runs } from "../../support/property-runs";

const TEXT = strToU8("学校,人数\n");

function legacy(bookType: BookType): Uint8Array {
  const workbook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["在校生数", 258],
    [null, 0.5],
    ["=1+1", true],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
  sheet.B2!.z = "0.0%";
  utils.book_append_sheet(workbook, sheet, "教基3112");
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["藏"]]), "隐藏");
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  workbook.Props = { Title: "年报" };
  return new Uint8Array(write(workbook, { type: "array", bookType }) as ArrayBuffer);
}

function compound(streams: Readonly<Record<string, string>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, strToU8(content));
  return new Uint8Array(CFB.write(container, { type: "array" }) as unknown as ArrayLike<number>);
}

/** A package whose directory declares other sizes than its parts have. */
function declaring(size: number): Uint8Array {
  const bytes = packageOf();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const name = Buffer.from(bytes).lastIndexOf("xl/worksheets/sheet1.xml");
  view.setUint32(name - 46 + 24, size, true);
  return bytes;
}

function twoSheetsOf(name: string): Uint8Array {
  const workbook = utils.book_new();
  for (const sheet of ["one", "two"]) utils.book_append_sheet(workbook, utils.aoa_to_sheet([[sheet]]), sheet);
  const parts = unzipSync(new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
  const text = strFromU8(parts["xl/workbook.xml"]!).replaceAll(/name="(?:one|two)"/g, `name="${name}"`);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(text) });
}

describe("what is no workbook is refused with a reason", () => {
  const cases: readonly (readonly [string, string, Uint8Array, string])[] = [
    ["a file of 0 bytes", "a.xlsx", new Uint8Array(), "empty"],
    ["a text named .xlsx", "a.xlsx", TEXT, "notASpreadsheet"],
    ["a web page without tables named .xls", "a.xls", strToU8("<html><body><p>1</p></body></html>"), "notASpreadsheet"],
    ["a picture named .csv", "a.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "notASpreadsheet"],
    ["another ZIP archive", "a.xlsx", zipSync({ "read me.txt": TEXT }), "notASpreadsheet"],
    ["a Word document", "a.xlsx", packageOf({}, { "xl/workbook.xml": "<document/>" }), "notASpreadsheet"],
    ["a package without a workbook", "a.xlsx", packageOf({}, { "xl/workbook.xml": null }), "notASpreadsheet"],
    ["an encrypted workbook", "a.xlsx", compound({ EncryptionInfo: "x", EncryptedPackage: "y" }), "passwordProtected"],
    ["a document of another program", "a.xls", compound({ WordDocument: "x" }), "notASpreadsheet"],
    ["a workbook cut short", "a.xlsx", packageOf().subarray(0, 900), "damaged"],
    ["XML that is not well-formed", "a.xlsx", packageOf({ after: "<pageMargins" }), "damaged"],
    [
      "a document type",
      "a.xlsx",
      packageOf({}, { "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst/>' }),
      "tooLarge",
    ],
    ["a part that declares 3 GB", "a.xlsx", declaring(3 * 2 ** 30), "tooLarge"],
    ["a part longer than it declares", "a.xlsx", declaring(10), "tooLarge"],
    ["a part shorter than it declares", "a.xlsx", declaring(100_000), "damaged"],
    [
      "columns up to two thousand million",
      "a.xlsx",
      packageOf({ after: '<cols><col min="1" max="2000000000"/></cols>' }),
      "damaged",
    ],
    [
      "the same columns twenty times",
      "a.xlsx",
      packageOf({ after: `<cols>${'<col min="1" max="16384"/>'.repeat(20)}</cols>` }),
      "damaged",
    ],
    [
      "merged areas without end",
      "a.xlsx",
      packageOf({ after: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(200_001)}</mergeCells>` }),
      "tooLarge",
    ],
    [
      "conditional formats without end",
      "a.xlsx",
      packageOf({ after: `<conditionalFormatting sqref="A1">${"<cfRule/>".repeat(100_001)}</conditionalFormatting>` }),
      "tooLarge",
    ],
    ["elements nested without end", "a.xlsx", packageOf({ after: "<a>".repeat(5000) + "</a>".repeat(5000) }), "damaged"],
    ["two worksheets of one name", "a.xlsx", twoSheetsOf("同名"), "duplicateSheets"],
    ["34 MB of blanks in 34 kB", "a.xlsx", packageOf({ after: " ".repeat(34 * 2 ** 20) }), "tooLarge"],
  ];
  test.each(cases)("%s", async (_name, file, bytes, code) => {
    await expect(openWorkbookFile(bytes, file)).rejects.toMatchObject({ name: "WorkbookError", code });
  });
});

test("an encrypted part is a password", async () => {
  const bytes = packageOf();
  const at = Buffer.from(bytes).lastIndexOf("xl/workbook.xml") - 46;
  new DataView(bytes.buffer).setUint16(at + 8, 1, true);
  await expect(openWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ code: "passwordProtected" });
});

test("parts that overlap are refused before anything is inflated", async () => {
  const bytes = zipSync({ "a.xml": new Uint8Array(200_000), "b.xml": new Uint8Array(200_000) });
  const buffer = Buffer.from(bytes);
  // Both entries of the directory claim almost the whole file as their own packed bytes.
  for (const name of ["a.xml", "b.xml"]) buffer.writeUInt32LE(bytes.length - 80, buffer.lastIndexOf(name) - 46 + 20);
  await expect(openWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ name: "WorkbookError" });
});

test("no damaged byte makes it fail in any other way", async () => {
  const bytes = packageOf();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
      const broken = bytes.slice();
      broken[at] = value;
      try {
        await (await openWorkbookFile(broken, "a.xlsx")).read();
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookError);
      }
    }),
    { numRuns: runs(300) },
  );
});

describe.each([
  ["biff8", ".xls"],
  ["biff8", ".et"],
] as const)("a %s workbook named %s", (bookType, extension) => {
  test("is read, and its marked copy is an .xlsx with the same values in which nothing is a formula", async () => {
    const bytes = legacy(bookType);
    const workbook = await openWorkbookFile(bytes, `a${extension}`);
    const [grid, hidden] = await workbook.read();
    expect(grid).toMatchObject({ sheet: "教基3112", merges: [{ row: 0, col: 0, rows: 2, cols: 1 }] });
    expect(grid!.values).toEqual([
      ["在校生数", 258],
      [null, 0.5],
      ["=1+1", true],
    ]);
    expect(grid!.numberFormats?.[1]?.[1]).toBe("0.0%");
    expect(hidden!.hidden.sheet).toBe(true);
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);

    expect(workbook).toMatchObject({ isConverted: true, savedAs: ".xlsx" });
    expect(await workbook.mark([mark("教基3112", "B1", "fail", "不足")])).toEqual({ marked: 1, refused: [] });
    const saved = await workbook.save();
    expect(partText(saved, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
    const again = await (await openWorkbookFile(saved, "a.xlsx")).read();
    expect(again.map(({ sheet, values, merges, hidden: { sheet: isHidden } }) => [sheet, values, merges, isHidden])).toEqual(
      [grid!, hidden!].map(({ sheet, values, merges, hidden: { sheet: isHidden } }) => [sheet, values, merges, isHidden]),
    );
  });
});

test("broken document properties of an .xls do not keep the reader from its cells", async () => {
  const container = CFB.read(legacy("biff8"), { type: "array" });
  const properties = container.FileIndex.find(({ name }: { name: string }) => /^\W?SummaryInformation$/.test(name))!;
  const content = Uint8Array.from(properties.content as unknown as ArrayLike<number>);
  const view = new DataView(content.buffer);
  const section = view.getUint32(44, true);
  view.setUint32(section + 4, 0xffff_fff0, true); // so many properties are said to follow
  properties.content = content as unknown as typeof properties.content;
  const bytes = new Uint8Array(CFB.write(container, { type: "array" }) as unknown as ArrayLike<number>);
  const [grid] = await (await openWorkbookFile(bytes, "a.xls")).read();
  expect(grid!.values[0]).toEqual(["在校生数", 258]);
});

describe("a .csv", () => {
  const gbk = Uint8Array.from([0xd1, 0xa7, 0xd0, 0xa3, 0x2c, 0x35]); // 学校,5 in GBK
  test.each([
    ["UTF-8", strToU8("学校,5"), [["学校", 5]]],
    ["UTF-8 with a byte order mark", strToU8("\uFEFF学校,5\r\n"), [["学校", 5]]],
    ["GBK", gbk, [["学校", 5]]],
    [
      "UTF-16",
      Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([..."学校\t5"].map((c) => c.charCodeAt(0))).buffer)]),
      [["学校", 5]],
    ],
    ["quotes, line breaks and delimiters inside", strToU8('"a,""b""\n c",2\nd'), [['a,"b"\n c', 2], ["d"]]],
    [
      "semicolons",
      strToU8("甲;乙\n1,5;2"),
      [
        ["甲", "乙"],
        ["1,5", 2],
      ],
    ],
    ["a quote that never closes", strToU8('"ab,1\n2'), [['"ab', 1], [2]]],
    [
      "a quote that closes in the middle of its field",
      strToU8('"实验"小学,5\n"东""关"校,"6"'),
      [
        ['"实验"小学', 5],
        ['"东""关"校', 6],
      ],
    ],
    [
      "a quote that closes two lines below",
      strToU8('"甲,1\n乙","2"\n丙,3'),
      [
        ["甲,1\n乙", 2],
        ["丙", 3],
      ],
    ],
    ["a quote within a field", strToU8('5"屏,"a"\n"",'), [['5"屏', "a"], [null]]],
    ["empty lines and fields", strToU8("a,,\n\n,b"), [["a", null, null], [null], [null, "b"]]],
    [
      "codes, ratios and dates stay text",
      strToU8("0123,1:12.9,88.1%,2026-1-1,12345678901234567"),
      [["0123", "1:12.9", "88.1%", "2026-1-1", "12345678901234567"]],
    ],
  ])("in %s", async (_name, bytes, values) => {
    const [grid] = await (await openWorkbookFile(bytes, "data/教基5176.csv")).read();
    expect(grid).toMatchObject({ sheet: "教基5176", values });
  });

  test.each([
    ["quotes only", '"'.repeat(3e6)],
    ["fields that open and never close", '"""\n'.repeat(7e5)],
    ["lines that open and never close", '"a\n'.repeat(5e5)],
    ["one quote and a long text", `"${"a,".repeat(1e6)}`.replaceAll(",a,a,a,a,a,a,a,a,", "\na,")],
  ])("%s: each character is looked at a few times", async (_name, text) => {
    const before = process.cpuUsage();
    await (await openWorkbookFile(strToU8(text), "a.csv")).read();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(4);
  });

  test.each([
    ["columns", ",".repeat(20_000), "tooLarge"],
    ["rows", "\n".repeat(1_100_000), "tooLarge"],
  ])("more %s than any worksheet has", async (_name, text, code) => {
    await expect(openWorkbookFile(strToU8(text), "a.csv")).rejects.toMatchObject({ code });
  });

  test("is marked as a new .xlsx in which a text beginning with = stays a text", async () => {
    const workbook = await openWorkbookFile(strToU8("=HYPERLINK(1),2"), "a.csv");
    await workbook.mark([mark("a", "A1", "fail", "x")]);
    const saved = await workbook.save();
    expect([...partsOf(saved).values()].join("")).not.toContain("<f>");
    expect((await (await openWorkbookFile(saved, "a.xlsx")).read())[0]!.values).toEqual([["=HYPERLINK(1)", 2]]);
  });

  test("any text is read into rows without loss of a field", async () => {
    const field = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', "\n", " ", "学") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\r\n");
          const [grid] = await (await openWorkbookFile(strToU8(quoted), "a.csv")).read();
          expect(grid!.values.map((row) => row.map((value) => String(value ?? "")))).toEqual(
            rows.map((row) => row.map((one) => (/^-?(0|[1-9]\d{0,14})$/.test(one) ? String(Number(one)) : one))),
          );
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

test("sheets named like members of objects are sheets like any other", async () => {
  const workbook = utils.book_new();
  for (const name of ["__proto__", "toString", "constructor"]) {
    Object.defineProperty(workbook.Sheets, name, { value: utils.aoa_to_sheet([[name]]), enumerable: true });
    workbook.SheetNames.push(name);
  }
  for (const bookType of ["xlsx", "biff8"] as const) {
    const bytes = new Uint8Array(write(workbook, { type: "array", bookType }) as ArrayBuffer);
    const grids = await (await openWorkbookFile(bytes, "a.xls")).read();
    expect(grids.map(({ sheet, values }) => [sheet, values])).toEqual(
      ["__proto__", "toString", "constructor"].map((name) => [name, [[name]]]),
    );
  }
  expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
});

test("formulas Excel stores without the add-in at hand are known as ours", async () => {
  const stored = CELLS.replace("<v>7380</v>", "<f>_xldudf_EDU_LANDPERPUPIL()</f><v>28.6</v>");
  const bytes = packageOf(
    {},
    {
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${stored}</sheetData></worksheet>`,
    },
  );
  const [grid] = await (await openWorkbookFile(bytes, "a.xlsx")).read();
  expect(grid!.ownFormulas).toEqual([{ row: 1, col: 1 }]);
});

test("a row numbered a thousand million is not counted up to", async () => {
  const parts = unzipSync(legacy("xlsx"));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!).replace('<row r="2"', '<row r="999999999" hidden="1"');
  const bytes = zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet) });
  const [grid] = await (await openWorkbookFile(bytes, "年报.xlsx")).read();
  expect(grid!.values[0]!.slice(0, 2)).toEqual(["在校生数", 258]);
  expect(grid!.hidden.rows).toEqual([999_999_998]);
});
