import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findWorkbooks } from "../../src/cli/find-workbooks";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "folder-"));
  mkdirSync(path.join(folder, "下级"));
  for (const name of ["a.xlsx", "b.XLS", "c.ods", "d.xlsb", "e.docx", "f.html", "g.txt", "h.csv", "~$a.xlsx", ".i.xlsx"]) {
    writeFileSync(path.join(folder, name), "x");
  }
  writeFileSync(path.join(folder, "下级", "j.et"), "x");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("of a folder, workbooks are taken; pages, documents and texts only when they are named", async () => {
  const found = await findWorkbooks([folder, path.join(folder, "e.docx")], "zh-CN");
  const names = found.map((file) => path.relative(folder, file));
  expect(names).toEqual(["a.xlsx", "b.XLS", "c.ods", "d.xlsb", "h.csv", path.join("下级", "j.et"), "e.docx"]);
});
