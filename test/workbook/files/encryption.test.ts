/** Workbooks under the password that Excel tries without asking, and under others. */
import { utils, write } from "@e965/xlsx";
import { openWorkbookFile } from "../../../src/workbook/files/file-workbook";
import { rc4 } from "../../../src/workbook/files/biff-encryption";
import { mark } from "../../contract/contract-workbooks";
import { agile, encryptedXls, standard } from "./encrypted";
import { packageOf } from "./package-parts";

const VALUES = [[], [null, 7380, "字"]];

function xls(): Uint8Array {
  const workbook = utils.book_new();
  const rows = Array.from({ length: 60 }, (_, row) => [`第${row}小学`, row * 10]);
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "名单");
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["另一张", 5]]), "二");
  return new Uint8Array(write(workbook, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

describe("opened without asking", () => {
  test.each([
    ["agile, SHA-512, AES-256", agile(packageOf())],
    ["agile, SHA-1, AES-128", agile(packageOf(), { hash: "sha1", bits: 128, rounds: 10 })],
    ["standard, AES-128", standard(packageOf())],
  ])("%s", async (_name, bytes) => {
    const workbook = await openWorkbookFile(bytes, "只读.xlsx");
    expect((await workbook.read())[0]).toMatchObject({ sheet: "表", values: VALUES });
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
    expect(workbook.isConverted).toBe(false);
    await workbook.mark([mark("表", "B2", "fail", "不足")]);
    const again = await openWorkbookFile(await workbook.save(), "只读.xlsx");
    expect((await again.read())[0]!.values).toEqual(VALUES);
    expect(await again.unmark()).toBe(1);
  });

  test.each(["old", "new"] as const)("an .xls under %s RC4", async (kind) => {
    const grids = await (await openWorkbookFile(encryptedXls(xls(), kind), "保护结构.xls")).read();
    expect(grids.map(({ sheet }) => sheet)).toEqual(["名单", "二"]);
    expect(grids[0]!.values).toHaveLength(60);
    expect(grids[0]!.values[59]).toEqual(["第59小学", 590]);
    expect(grids[1]!.values).toEqual([["另一张", 5]]);
  });
});

describe("another password is said to be one", () => {
  test.each([
    ["agile", agile(packageOf(), { password: "jiaoyu2026" })],
    ["standard", standard(packageOf(), "jiaoyu2026")],
    ["old RC4", encryptedXls(xls(), "old", "jiaoyu2026")],
    ["new RC4", encryptedXls(xls(), "new", "jiaoyu2026")],
  ])("%s", async (_name, bytes) => {
    await expect(openWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ name: "WorkbookError", code: "passwordProtected" });
  });
});

test("more rounds of hashing than any program writes are not begun", async () => {
  const bytes = agile(packageOf(), { rounds: 1, claimed: 10_000_000 });
  await expect(openWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ name: "WorkbookError", code: "tooLarge" });
});

test("a file cut short is damaged", async () => {
  const bytes = agile(packageOf());
  const size = Buffer.from(bytes).indexOf(Buffer.from(BigUint64Array.of(BigInt(packageOf().length)).buffer));
  new DataView(bytes.buffer, bytes.byteOffset).setBigUint64(size, 100_000n, true);
  await expect(openWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ name: "WorkbookError", code: "damaged" });
});

test("RC4 gives the key stream of RFC 6229", () => {
  const key = Uint8Array.from([1, 2, 3, 4, 5]);
  expect(Buffer.from(rc4(key, new Uint8Array(16))).toString("hex")).toBe("b2396305f03dc027ccc3524a0a1118a8");
});
