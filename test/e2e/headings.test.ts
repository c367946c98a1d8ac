/** Headings nobody knows: seen with samples, said in the pane by keyboard, kept in the workbook, known in the next one and as a file. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { Workbench } from "./support/workbench";

const PROJECT = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "headings-"));

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start("headings");
  await workbench.load("");
});
afterAll(async () => {
  await workbench?.stop();
  rmSync(folder, { recursive: true });
});

function book(...rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows as (string | number)[][]), "一览表");
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

const FIRST = book(
  ["学校名称", "学段", "娃娃数", "专任教师数", "操场大小（㎡）", "班班通数量"],
  ["东关小学", "小学", 300, 20, 2400, 8],
  ["西关小学", "小学", 240, 16, 1800, 6],
);
const SECOND = book(["学校名称", "学段", "乡镇", "操场大小（㎡）", "娃娃数"], ["南关小学", "小学", "城关", 1500, 150]);

const way = (text: string) => workbench.pane.getByRole("button", { name: text });
const title = (text: string) => workbench.pane.getByRole("heading", { name: text, exact: true });
const choice = (heading: string) => workbench.pane.getByRole("combobox", { name: `“${heading}”是什么` });

/** Types into the list of items and takes the first that fits, without the mouse. */
async function say(heading: string, typed: string): Promise<void> {
  await choice(heading).focus();
  await workbench.page.keyboard.type(typed);
  await workbench.pane.getByRole("option", { name: typed }).first().waitFor();
  await workbench.picture("choosing");
  await workbench.page.keyboard.press("Enter");
}

/** What `edu-balance check` reads of a file. */
function checked(file: string, ...options: readonly string[]) {
  const cli = path.join(PROJECT, "scripts/check.mjs");
  const args = [cli, file, "--format", "json", ...options];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 })) as Checked;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Checked;
  }
}
interface Checked {
  readonly schools: readonly {
    readonly name: string;
    readonly sections: readonly { readonly items: Readonly<Record<string, { readonly value?: number }>> }[];
  }[];
}
const figures = (document: Checked) =>
  document.schools.map(({ name, sections }) => [
    name,
    sections[0]!.items["pupils"]?.value,
    sections[0]!.items["sportsGroundArea"]?.value,
  ]);

test("are seen, said by keyboard, kept, remembered, shared, and read alike by the command line", async () => {
  await workbench.openFile("名单.xlsx", FIRST);
  await way("读取了 1 张表，3 栏未识别").focus();
  await workbench.page.keyboard.press("Enter");
  await workbench.pane.getByText("例：300、240").waitFor();
  await workbench.picture("waiting");

  await say("娃娃数", "在校生数");
  await title("读取了 1 张表，2 栏未识别").waitFor();
  await say("操场大小（㎡）", "运动场地面积");
  await title("读取了 1 张表，1 栏未识别").waitFor();
  await say("班班通数量", "不是数据项");
  await title("读取了 1 张表").waitFor();
  await workbench.picture("said");

  const saved = path.join(folder, "名单.xlsx");
  writeFileSync(saved, await workbench.save());
  expect(figures(checked(saved))).toEqual([
    ["东关小学", 300, 2400],
    ["西关小学", 240, 1800],
  ]);

  const download = workbench.page.waitForEvent("download");
  await workbench.pane.getByRole("button", { name: "导出", exact: true }).click();
  const mapping = path.join(folder, "表头指定.json");
  writeFileSync(mapping, readFileSync(await (await download).path()));

  await workbench.openFile("另一校.xlsx", SECOND);
  await workbench.page.getByRole("banner").getByText("另一校.xlsx").waitFor();
  await way("读取了 1 张表").click();
  await workbench.pane.getByText("按您以前的指定").first().waitFor();
  await workbench.picture("remembered");

  const fresh = path.join(folder, "另一校.xlsx");
  writeFileSync(fresh, SECOND);
  expect(figures(checked(fresh))).toEqual([]);
  expect(figures(checked(fresh, "--mapping", mapping))).toEqual([["南关小学", 150, 1500]]);
  expect(workbench.errors).toEqual([]);
});
