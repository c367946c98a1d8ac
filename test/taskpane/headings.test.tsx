/**
 * What a heading means is said in the pane: chosen, remembered for other workbooks, taken back, handed on as a file.
 * @jest-environment jsdom
 */
import { act, screen, within } from "@testing-library/react";
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import { rememberHeadings } from "../../src/taskpane/remembered-headings";
import { keptIn } from "../usecases/kept";
import { PATIENCE, button, completeBrowser, region, show, type Shown } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);
beforeEach(() => localStorage.clear());

const list = (headings: readonly string[], ...rows: (readonly CellValue[])[]): Grid => ({
  sheet: "一览表",
  values: [headings, ...rows],
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
});
const HEADINGS = ["学校名称", "娃娃数", "专任教师数", "操场大小（㎡）", "班班通数量"];
const LIST = list(HEADINGS, ["东关小学", 300, 20, 2400, 8], ["西关小学", 240, 16, 1800, 6]);

const item = ({ live }: Shown, school: number, field: string) => {
  const { section } = live.state.checked!.evaluation.schools[school]!.sections[0]!;
  const reading = section.items[field as "pupils"];
  return reading?.state === "known" ? reading.value : undefined;
};
const title = (name: string) => screen.getByRole("heading", { name });
const openList = async ({ user }: Shown) => user.click(button(/^读取了/));
async function choose({ user }: Shown, heading: string, typed: string, name: string | RegExp): Promise<void> {
  const box = screen.getByRole("combobox", { name: `“${heading}”是什么` });
  await user.click(box);
  await user.type(box, typed);
  await user.click(await screen.findByRole("option", { name }));
}

it("shows what waits with place and samples, and reads it as soon as it is said", async () => {
  const pane = await show([LIST]);
  expect(button("读取了 1 张表，3 栏未识别")).toBeVisible();
  await openList(pane);
  const sheet = region("一览表");
  expect(within(sheet).getByText("娃娃数").closest("li")).toHaveTextContent("B 列例：300、240");
  await choose(pane, "娃娃数", "在校生", "在校生数（人）");
  expect(item(pane, 0, "pupils")).toBe(300);
  expect(title("读取了 1 张表，2 栏未识别")).toBeVisible();
  expect(within(region("一览表")).getByText("读作“在校生数”")).toBeVisible();
  expect(keptIn(pane.workbook, "mapping")).toEqual([{ kind: "heading", heading: ["娃娃数"], field: "pupils" }]);
});

it("takes a heading for no item, and takes it back", async () => {
  const pane = await show([LIST]);
  await openList(pane);
  await choose(pane, "班班通数量", "不是", "不是数据项");
  expect(title("读取了 1 张表，2 栏未识别")).toBeVisible();
  await pane.user.click(button("撤回对“班班通数量”的指定"));
  expect(title("读取了 1 张表，3 栏未识别")).toBeVisible();
  expect(keptIn(pane.workbook, "mapping")).toBeNull();
});

it("is chosen with the keyboard alone", async () => {
  const pane = await show([LIST]);
  button(/^读取了/).focus();
  await pane.user.keyboard("{Enter}");
  screen.getByRole("combobox", { name: "“操场大小（㎡）”是什么" }).focus();
  await pane.user.keyboard("运动场地面积{Enter}");
  expect(item(pane, 1, "sportsGroundArea")).toBe(1800);
});

it("reads the same words in another workbook by what was said before, and copies that into it", async () => {
  rememberHeadings({ kind: "heading", heading: ["娃娃数"], field: "pupils" });
  const pane = await show([list(["学校名称", "乡镇", "娃娃数", "专任教师数"], ["南关小学", "城关", 180, 12])]);
  await act(() => pane.live.check());
  expect(item(pane, 0, "pupils")).toBe(180);
  await openList(pane);
  expect(screen.getByText("按您以前的指定")).toBeVisible();
  expect(keptIn(pane.workbook, "mapping")).toEqual([{ kind: "heading", heading: ["娃娃数"], field: "pupils", remembered: true }]);
});

it("reads them so beside what it understands by itself, without anybody opening the list", async () => {
  rememberHeadings({ kind: "heading", heading: ["班班通数量"], field: null });
  const pane = await show([list(["学校名称", "在校生数（人）", "班班通数量"], ["南关小学", 180, 12])]);
  await act(() => pane.live.check());
  expect(button("读取了 1 张表")).toBeVisible();
  expect(keptIn(pane.workbook, "mapping")).toMatchObject([{ heading: ["班班通数量"], field: null, remembered: true }]);
});

it("says that a unit does not fit what was chosen", async () => {
  const pane = await show([LIST]);
  await openList(pane);
  await choose(pane, "操场大小（㎡）", "在校生", "在校生数（人）");
  expect(region("一览表")).toHaveTextContent("表中单位“m2”与“在校生数”不符，读不出数，请重新指定。");
});

it("loads the file of the county, and says what in it cannot be used", async () => {
  const pane = await show([LIST]);
  await openList(pane);
  const file = (text: string) => new File([text], "表头指定.json", { type: "application/json" });
  const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
  await pane.user.upload(input, file("[]"));
  expect(await screen.findByText("这个文件中没有可用的指定。请选择由本工具导出的文件。")).toBeVisible();
  const entries = [
    { kind: "heading", heading: ["娃娃数"], field: "pupils" },
    { kind: "heading", heading: ["操场大小"], headingUnit: "m2", field: "sportsGroundArea" },
    { kind: "heading", heading: ["班班通数量"], field: "nothingLikeIt" },
  ];
  await pane.user.upload(input, file(JSON.stringify({ version: 1, entries })));
  expect(await screen.findByText("已导入 2 项指定。另有 1 项不能使用，没有导入。")).toBeVisible();
  await act(() => pane.live.check());
  expect([item(pane, 0, "pupils"), item(pane, 0, "sportsGroundArea")]).toEqual([300, 2400]);
});

it("lists a sheet of which no heading was understood, so that they can be said", async () => {
  const pane = await show([list(["学校名称", "娃娃数", "操场大小"], ["东关小学", 300, 2400])]);
  expect(screen.getByText("工作簿里有数据，但一栏也没有读懂")).toBeVisible();
  await choose(pane, "娃娃数", "在校生", "在校生数（人）");
  expect(item(pane, 0, "pupils")).toBe(300);
});
