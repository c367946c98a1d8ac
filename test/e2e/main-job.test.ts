/**
 * The main job, in a real browser with the official office.js: open a school's tables, check, see the marked cells and the
 * explanation, type a function, edit the land area, see function, pane and mark follow, clear, and find everything as before.
 */
import { unzipSync } from "fflate";
import { expectSoon, Workbench } from "./support/workbench";

/** Fill of a cell that does not meet the standard. */
const FAIL_FILL = "#FFC7CE";
const FORM = "教基5176";
const STANDARD = "江苏省中小学基本办学条件标准";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.start("main-job");
});
afterAll(() => workbench?.stop());

/** Parts of a saved workbook; the one with the time of saving is left out. */
const parts = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name !== "docProps/core.xml")
    .map(([name, content]) => [name, Buffer.from(content).toString()]);

const markedPixels = async (name: string) => workbench.pixels(await workbench.picture(name), FAIL_FILL);

test("from the tables to explained, marked cells and back", async () => {
  const { pane, page } = workbench;
  await workbench.load("xizhuang.xlsx");
  await workbench.chooseStandard(STANDARD);
  await pane.getByRole("heading", { name: "西庄小学：不达标" }).waitFor();
  await pane.getByText("缺什么：图书册数缺 3,660 册").waitFor();
  await workbench.sheet(FORM);
  const before = await workbench.save();
  expect(await markedPixels("opened")).toBe(0);

  await workbench.command("立即检查");
  // 1,500 ÷ 258 = 5.81…; 20 × 258 − 1,500 = 3,660; 1,500 ÷ 20 = 75.
  const books = pane.getByText(
    /5\.81 册，低于 20 册.*\[教基5176!D12\] ÷ 在校生 258 人 \[教基3112!I6\]。还差 3,660 册（或在校生不超过 75 人）/,
  );
  await books.waitFor();
  await pane.getByRole("button", { name: "依据和算式：生均图书册数" }).click();
  await pane.getByText("生均图书册数 = 1,500 ÷ 258 ≈ 5.814 册").waitFor();
  // The grid paints rules a moment after they are set.
  await expectSoon(async () => (await markedPixels("marked")) > 1500, true);
  const oneMark = await markedPixels("marked");
  expect(oneMark).toBeGreaterThan(1500);
  await page.mouse.move(470, 420);
  await page
    .getByText(/【EDU】/)
    .first()
    .waitFor();
  await workbench.picture("note");

  await pane.getByText("教基3112!I6", { exact: true }).first().click();
  await expectSoon(() => workbench.selected(), "教基3112!I6");
  await workbench.picture("revealed");
  await workbench.sheet(FORM);

  await workbench.type("F2", "=EDU.LANDPERPUPIL()");
  await expectSoon(() => workbench.value(FORM, "F2"), 7380 / 258);
  await workbench.type("F3", "=ROUND(F2*2,3)");
  await expectSoon(() => workbench.value(FORM, "F3"), 57.209);
  await workbench.picture("function");

  await workbench.type("D5", "2580");
  await expectSoon(() => workbench.value(FORM, "F2"), 10);
  await expectSoon(() => workbench.value(FORM, "F3"), 20);
  // 18 × 258 − 2,580 = 2,064; 2,580 ÷ 18 = 143.3….
  await pane.getByText(/10\.00 ㎡，低于 18 ㎡.*还差 2,064 ㎡（或在校生不超过 143 人）/).waitFor();
  await pane.getByText(/^缺什么：.*占地面积缺 2,064 ㎡/).waitFor();
  await expectSoon(async () => (await markedPixels("edited")) > oneMark * 1.8, true);

  await workbench.command("清除标注");
  await expectSoon(() => markedPixels("cleared"), 0);
  await workbench.goTo("A3");
  for (let undo = 0; undo < 3; undo += 1) await page.keyboard.press("Control+z");
  await expectSoon(() => workbench.value(FORM, "D5"), 7380);
  await expectSoon(() => workbench.value(FORM, "F2"), "");
  expect(parts(await workbench.save())).toEqual(parts(before));
});

test("only files of this server were asked for, and nothing was refused or failed", () => {
  const elsewhere = workbench.requests.filter((url) => !/^(blob|data):/.test(url) && new URL(url).origin !== workbench.origin);
  expect(elsewhere).toEqual([]);
  expect(workbench.requests.some((url) => url.endsWith("/office-js/office.js"))).toBe(true);
  expect(workbench.errors).toEqual([]);
});
