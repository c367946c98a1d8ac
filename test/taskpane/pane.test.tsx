/**
 * The pane as its users meet it: by role and name, with keyboard, in both languages.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Grid } from "../../src/domain/kernel/grid";
import type { PaneLive } from "../../src/taskpane/pane-context";
import type { LiveEvaluation } from "../../src/live/live-evaluation";
import type { LiveState } from "../../src/live/state";
import { WorkbookError } from "../../src/workbook/port";
import { COLUMN, HEADERS, XIZHUANG, blankGrid, listGrid } from "../usecases/school-list";
import type { ListRow } from "../usecases/school-list";
import { keptIn } from "../usecases/kept";
import { renderPane } from "./render-pane";
import { PATIENCE, button, completeBrowser, region, show, type Shown } from "./show-pane";

jest.setTimeout(PATIENCE);
beforeAll(completeBrowser);

const HUADA: ListRow = ["华达小学", "6104310001", "小学", 127, 6800, 1360, 2280, 4830];
const RICH: ListRow = ["富源小学", "6104310003", "小学", 100, 6000, 1500, 1200, 6000];
const POOR: ListRow = ["西山小学", "6104310004", "小学", 300, 900, 900, 900, 900];
const BOOKS_CELL = { sheet: "学校名册", row: 1, col: COLUMN.books };

describe("the result", () => {
  it("says whether the school meets the standard, what is missing, and explains it", async () => {
    await show([listGrid([XIZHUANG])]);
    expect(region("结论")).toHaveTextContent("西庄小学：不达标");
    expect(region("结论")).toHaveTextContent("缺什么：图书册数缺 3,660 册");
    const findings = within(region("逐项结果")).getAllByRole("listitem");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toHaveTextContent(/^生均图书册数不达标5\.81 册，低于 20 册.*还差 3,660 册/);
  });

  it("is told to screen readers", async () => {
    await show([listGrid([XIZHUANG])]);
    const told = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(told).toContain("核查完成。西庄小学：不达标");
  });

  it("shows what passes on request, and hides what fails", async () => {
    const { user } = await show([listGrid([XIZHUANG])]);
    const findings = () => within(region("逐项结果")).getAllByRole("listitem");
    await user.click(button("达标"));
    expect(findings()).toHaveLength(4);
    await user.click(button("不达标"));
    expect(findings()).toHaveLength(3);
    expect(button("不达标")).toHaveAttribute("aria-pressed", "false");
  });

  it("says so when every requirement is met", async () => {
    await show([listGrid([RICH])]);
    expect(region("结论")).toHaveTextContent("富源小学：达标");
    expect(region("逐项结果")).toHaveTextContent("没有符合筛选条件的结果");
  });

  it("follows an edit without a click", async () => {
    const { workbook, live } = await show([listGrid([XIZHUANG])]);
    await act(async () => {
      workbook.edit([listGrid([RICH])]);
      await new Promise((resolve) => setTimeout(resolve, 15));
      await live.check();
    });
    expect(region("结论")).toHaveTextContent("富源小学：达标");
  });
});

describe("going to a cell", () => {
  it("works by click on the finding and on each address", async () => {
    const { user, workbook } = await show([listGrid([XIZHUANG])]);
    await user.click(button(/^生均图书册数/));
    expect(workbook.revealed).toEqual([BOOKS_CELL]);
    await user.click(button("转到 学校名册!D2"));
    expect(workbook.revealed.at(-1)).toEqual({ ...BOOKS_CELL, col: COLUMN.pupils });
  });

  it("works by keyboard alone", async () => {
    const { user, workbook } = await show([listGrid([XIZHUANG])]);
    const finding = button(/^生均图书册数/);
    expect(finding.tabIndex).toBe(0);
    finding.focus();
    await user.keyboard("{Enter}");
    expect(workbook.revealed).toEqual([BOOKS_CELL]);
  });
});

describe("marks", () => {
  it("are set with one button that says how many and where, and cleared", async () => {
    const { user, workbook } = await show([listGrid([XIZHUANG])]);
    await user.click(button("检查并标注"));
    expect(workbook.marks).toEqual([
      { cell: BOOKS_CELL, kind: "fail", source: "js-basic", note: expect.stringContaining("还差 3,660 册") },
    ]);
    expect(region("检查和标注")).toHaveTextContent("已标注 1 格（学校名册）");
    await user.click(button("转到第一格"));
    expect(workbook.revealed.at(-1)).toEqual(BOOKS_CELL);
    await user.click(button("图例"));
    expect(screen.getByText("表中数据互相矛盾，需要核对")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(button("重新检查并标注")).toBeVisible();
    await user.click(button("清除标注"));
    expect(workbook.marks).toBeNull();
    expect(region("检查和标注")).not.toHaveTextContent("已标注");
  });

  it("say that there is nothing to mark", async () => {
    const { user } = await show([listGrid([RICH])]);
    await user.click(button("检查并标注"));
    expect(region("检查和标注")).toHaveTextContent("没有需要标注的单元格");
    expect(screen.queryByRole("button", { name: "转到第一格" })).toBeNull();
  });

  it("say where they were refused, above the list and beside the finding", async () => {
    const { user } = await show([listGrid([XIZHUANG])], {
      prepare: (workbook) => (workbook.refused = [{ cell: BOOKS_CELL, reason: "sheetProtected" }]),
    });
    await user.click(button("检查并标注"));
    expect(screen.getByText("“学校名册”：工作表已保护（1 个）")).toBeVisible();
    expect(within(region("逐项结果")).getByText("未标注：工作表已保护")).toBeVisible();
    expect(region("检查和标注")).toHaveTextContent("没有需要标注的单元格");
  });
});

describe("the standard", () => {
  const openStandards = async ({ user }: Shown) => user.click(button("更改核查标准和适用日期"));

  it("is found by typing, chosen beside another, and both are answered", async () => {
    const shown = await show([listGrid([XIZHUANG])]);
    await openStandards(shown);
    expect(screen.getByRole("heading", { name: "核查标准" })).toHaveFocus();
    expect(region("江苏")).toHaveTextContent("江苏省中小学基本办学条件标准");
    await shown.user.type(screen.getByRole("searchbox", { name: "按名称、文号或省份查找" }), "优质均衡");
    expect(screen.queryByRole("region", { name: "江苏" })).toBeNull();
    await shown.user.click(screen.getByRole("checkbox", { name: "县域义务教育优质均衡发展督导评估" }));
    await shown.user.click(button("返回"));
    expect(button("更改核查标准和适用日期")).toHaveFocus();
    const card = within(region("结论"));
    expect(card.getByRole("heading", { name: /县域义务教育优质均衡发展督导评估/ })).toBeVisible();
    expect(card.getByRole("heading", { name: /江苏省中小学基本办学条件标准/ })).toBeVisible();
  });

  it("cannot be left out altogether, and can be the only one", async () => {
    const shown = await show([listGrid([XIZHUANG])]);
    await openStandards(shown);
    await shown.user.click(screen.getByRole("checkbox", { name: "江苏省中小学基本办学条件标准" }));
    expect(shown.live.state.settings.packs).toEqual(["js-basic"]);
    await shown.user.click(button("只核查这一项：县域义务教育优质均衡发展督导评估"));
    expect(shown.live.state.settings.packs).toEqual(["cn-quality-2017"]);
  });

  it("is proposed where these tables can hardly answer the chosen one, and remembered in the workbook", async () => {
    const { user, live, workbook } = await show([listGrid([XIZHUANG])], { packs: ["cn-quality-2017"] });
    const other = await screen.findByRole("button", { name: "改用“江苏省中小学基本办学条件标准”" }, { timeout: PATIENCE });
    expect(other.closest("li")).toHaveTextContent("4 项要求中能判定 4 项");
    await user.click(other);
    expect(live.state.settings.packs).toEqual(["js-basic"]);
    expect(keptIn(workbook, "settings")).toMatchObject({ packs: ["js-basic"] });
    expect(screen.queryByRole("region", { name: /换一项标准/ })).toBeNull();
  });
});

describe("several schools", () => {
  const row = (name: RegExp) => within(screen.getByRole("list", { name: "学校" })).queryByRole("button", { name });

  it("are listed by verdict with what each lacks, and open a page of their own", async () => {
    const { user } = await show([listGrid([XIZHUANG, POOR, RICH])]);
    expect(region("结论")).toHaveTextContent("3 所学校中 2 所不达标");
    expect(row(/西庄小学/)).toHaveTextContent(/^西庄小学1 项未达：图书册数缺 3,660 册不达标/);
    expect(row(/富源小学/)).toBeNull();
    await user.click(row(/西庄小学/)!);
    expect(screen.getByRole("heading", { name: "西庄小学" })).toHaveFocus();
    expect(region("各项指标与限值")).toHaveTextContent("生均图书册数5.81 册 限值 20 册");
    expect(within(region("逐项结果")).getByText(/还差 3,660 册/)).toBeVisible();
    await user.click(button("返回"));
    expect(row(/西庄小学/)).toHaveFocus();
  });

  it("keep filter, order and search while another place is looked at", async () => {
    const { user } = await show([listGrid([XIZHUANG, POOR, RICH])]);
    await user.click(button("全部 3"));
    await user.selectOptions(screen.getByRole("combobox", { name: "排序" }), "表中顺序");
    const names = () =>
      within(screen.getByRole("list", { name: "学校" }))
        .getAllByRole("button")
        .map(({ textContent }) => textContent!.slice(0, 4));
    expect(names()).toEqual(["西庄小学", "西山小学", "富源小学"]);
    await user.type(screen.getByRole("searchbox", { name: "查找学校" }), "富源");
    await user.click(row(/富源小学/)!);
    await user.click(button("返回"));
    expect(names()).toEqual(["富源小学"]);
    await user.click(screen.getByRole("tab", { name: "指标" }));
    await user.click(screen.getByRole("tab", { name: "学校 3 所" }));
    expect(screen.getByRole("searchbox", { name: "查找学校" })).toHaveValue("富源");
    await user.type(screen.getByRole("searchbox", { name: "查找学校" }), "不存在");
    expect(screen.getByText("没有符合条件的学校")).toBeVisible();
  });

  it("show their distribution about a limit, the worst first, each leading to its page", async () => {
    const { user } = await show([listGrid([XIZHUANG, POOR, RICH])]);
    await user.click(screen.getByRole("tab", { name: "指标" }));
    const indicator = button(/^生均图书册数/);
    expect(indicator).toHaveTextContent("生均图书册数2 所学校低于 20 册");
    await user.click(indicator);
    expect(screen.getByRole("img", { name: "生均图书册数的分布：2 所学校低于 20 册" })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "生均图书册数 · 小学" })).toHaveFocus();
    // 900 ÷ 300 and 1500 ÷ 258
    expect(screen.getByText("最差：西山小学 3.00 册")).toBeVisible();
    const rows = within(screen.getByRole("list", { name: "学校" })).getAllByRole("button");
    expect(rows.map(({ textContent }) => textContent)).toEqual(["西山小学3.00 册", "西庄小学5.81 册", "富源小学60.00 册"]);
    await user.click(rows[1]!);
    expect(screen.getByRole("heading", { name: "西庄小学" })).toHaveFocus();
  });

  it("show the differences between them", async () => {
    const { user } = await show([listGrid([XIZHUANG, HUADA, RICH])], { packs: ["cn-quality-2017"] });
    await user.click(screen.getByRole("tab", { name: "指标" }));
    expect(region("小学差异系数")).toHaveTextContent("缺 3 所学校的数据");
  });

  it("unfold what drives a difference, and find the definition behind another figure", async () => {
    const { user, workbook } = await show([listGrid([XIZHUANG, HUADA, RICH])], { packs: ["cn-basic-2012"] });
    await user.click(screen.getByRole("tab", { name: "指标" }));
    await user.click(within(region("小学差异系数")).getByRole("button", { name: /^生均图书册数/ }));
    const drivers = screen.getByRole("table", { name: "差异的主要来源" });
    await user.click(within(drivers).getByRole("button", { name: "西庄小学" }));
    expect(workbook.revealed).toEqual([BOOKS_CELL]);
    await user.click(button("计算说明"));
    expect(screen.getByRole("list", { name: "计算说明" })).toHaveTextContent("CV = S ÷ X");
    await user.click(button("为什么与别处算出的数不同？"));
    // 1500 ÷ 258, 4830 ÷ 127 and 6000 ÷ 100: plain mean 34.615, population deviation 22.248, ratio 0.643
    await user.type(screen.getByRole("textbox", { name: "填写另一个差异系数" }), "0.643");
    expect(screen.getByText(/各校不加权，总体标准差 ÷ 各校简单平均/)).toBeVisible();
  });

  it("sum up what is missing", async () => {
    const { user } = await show([listGrid([XIZHUANG, RICH, POOR])]);
    await user.click(button("缺额汇总"));
    // 20 × 258 − 1500 and 20 × 300 − 900
    await user.click(button("图书册数 2 所 应补 8,760 册"));
    expect(screen.getByText("5,100 册")).toBeVisible();
  });

  it("list every requirement of every school on request", async () => {
    const { user } = await show([listGrid([XIZHUANG, POOR, RICH])]);
    await user.click(button("全部项目"));
    const list = () => screen.getByRole("list", { name: "全部项目" });
    expect(list()).toHaveTextContent(/西庄小学生均图书册数不达标/);
    await user.type(screen.getByRole("searchbox", { name: "查找要求" }), "西山 占地");
    expect(screen.getByText("没有符合条件的项目")).toBeVisible();
    await user.clear(screen.getByRole("searchbox", { name: "查找要求" }));
    await user.type(screen.getByRole("searchbox", { name: "查找要求" }), "占地");
    expect(list()).toHaveTextContent(/^西山小学生均占地面积不达标/);
  });

  it("have what is judged for the county in groups of their own", async () => {
    const { user } = await show([listGrid([XIZHUANG, HUADA, RICH])], { packs: ["cn-quality-2017"] });
    await user.click(screen.getByRole("tab", { name: "全县" }));
    expect(region("全县事项")).toHaveTextContent("对全县只判定一次，不分学段。");
    expect(within(region("全县事项")).getAllByRole("button", { name: "去确认" }).length).toBeGreaterThan(0);
  });
});

describe("states", () => {
  it("while the workbook is first read", async () => {
    await show([listGrid([XIZHUANG])], { prepare: (workbook) => (workbook.reading = new Promise(() => undefined)) });
    expect(screen.getByText("正在读取工作簿…")).toBeVisible();
    expect(document.querySelector("[aria-busy=true]")).not.toBeNull();
  });

  it("while it is read again the last result stays", async () => {
    const { workbook, live } = await show([listGrid([XIZHUANG])]);
    let finish = (): void => undefined;
    workbook.reading = new Promise((resolve) => (finish = resolve));
    await act(async () => {
      void live.check();
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(screen.queryByRole("progressbar")).toBeNull();
    // Only what takes longer than a moment is told.
    expect(await screen.findByRole("progressbar", { name: "正在读取和核查…" }, { timeout: PATIENCE })).toBeInTheDocument();
    expect(region("结论")).toHaveTextContent("西庄小学：不达标");
    await act(async () => {
      finish();
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("without any table say what was looked for, what is there and what to do", async () => {
    await show([{ ...blankGrid("值班表"), values: [["姓名", "星期一"]] }]);
    expect(screen.getByRole("heading", { name: "没有找到可以核查的统计表" })).toBeVisible();
    expect(screen.getByText(/值班表：/)).toBeVisible();
    expect(screen.getByText(/请打开含有上述统计表的工作簿/)).toBeVisible();
    expect(screen.queryByRole("region", { name: "结论" })).toBeNull();
  });

  it("when reading fails say why and try again", async () => {
    const { user, workbook } = await show([listGrid([XIZHUANG])], {
      prepare: ({ failing }) => failing.set("read", new WorkbookError("cellEditMode", "InvalidOperationInCellEditMode")),
    });
    // It is read once more before anything is said.
    expect(await screen.findByRole("alert", undefined, { timeout: PATIENCE })).toHaveTextContent("工作簿未能读取");
    expect(screen.getByRole("alert")).toHaveTextContent("请按 Enter 键结束编辑");
    workbook.failing.clear();
    await user.click(button("重试"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(region("结论")).toHaveTextContent("西庄小学：不达标");
  });

  it("when a later check fails keep the last result", async () => {
    const { workbook, live } = await show([listGrid([XIZHUANG])]);
    workbook.failing.set("read", new Error("boom"));
    await act(() => live.check());
    expect(screen.getByRole("alert")).toHaveTextContent("下面仍显示上一次的结果");
    expect(screen.getByRole("alert")).toHaveTextContent("unexpected: boom");
    expect(region("结论")).toHaveTextContent("西庄小学：不达标");
  });
});

describe("in English", () => {
  it("has no Chinese but names and documents", async () => {
    await show([listGrid([XIZHUANG])], { language: "en-US" });
    expect(region("Answer")).toHaveTextContent("西庄小学: does not meet the standard");
    for (const { textContent } of screen.getAllByRole("button")) {
      expect(textContent?.replace("学校名册", "")).not.toMatch(/\p{Script=Han}/u);
    }
    expect(button("Check and mark")).toBeVisible();
    expect(button(/^Books per pupil/)).toBeVisible();
  });
});

it("shows names with markup as text", async () => {
  await show([listGrid([["<img src=x onerror=alert(1)>小学", "1", "小学", 258, 7380, 2017, 2800, 1500], HUADA, RICH])]);
  expect(document.querySelector("img")).toBeNull();
});

describe("a table by region", () => {
  it("is said to have been read, with what was checked and the total that is wrong", async () => {
    const yearbook: Grid = {
      ...blankGrid(),
      sheet: "分地区",
      values: [
        ["地区", "学校数"],
        ["全 国", 90],
        ["北 京", 40],
        ["天 津", 60],
      ],
    };
    await show([yearbook]);
    const said = screen.getByRole("main");
    expect(said).toHaveTextContent("读取了按地区汇总的表");
    expect(said).toHaveTextContent(
      "分地区：这是按地区汇总的表，没有各校数据，不计算指标；已核对“全国”等合计行与各行之和（学校数）。",
    );
    expect(button("表中有 1 处需要核对")).toBeVisible();
  });
});

describe("contradictions in the tables", () => {
  it("are listed with their cells and marked as warnings", async () => {
    const moreBoardersThanPupils: Grid = {
      ...listGrid([RICH]),
      values: [
        [...HEADERS, "寄宿生数（人）"],
        [...RICH, 120],
      ],
    };
    const { user, workbook } = await show([moreBoardersThanPupils]);
    await user.click(button("表中有 1 处需要核对"));
    const problem = within(screen.getByRole("list", { name: "表中有 1 处需要核对" })).getByRole("listitem");
    expect(problem).toHaveTextContent(/寄宿生/);
    await user.click(within(problem).getAllByRole("button")[0]!);
    expect(workbook.revealed).toHaveLength(1);
    await user.click(button("返回"));
    await user.click(button("检查并标注"));
    expect(new Set(workbook.marks?.map(({ kind }) => kind))).toEqual(new Set(["warning"]));
  });
});

describe("the day of the limits", () => {
  it("is today unless another is typed, and takes effect when the field is left", async () => {
    const { user, live } = await show([listGrid([XIZHUANG])]);
    await user.click(button("更改核查标准和适用日期"));
    const field = screen.getByLabelText("适用日期");
    expect(field).toHaveValue("2026-09-01");
    field.focus();
    fireEvent.change(field, { target: { value: "0201-09-01" } });
    expect(live.state.asOf).toBe("2026-09-01");
    fireEvent.change(field, { target: { value: "2019-09-01" } });
    await user.keyboard("{Enter}");
    expect(live.state.checked?.evaluation.asOf).toBe("2019-09-01");
  });

  it("is today again when it is emptied", async () => {
    const { user, live } = await show([listGrid([XIZHUANG])]);
    await act(() => live.choose({ asOf: "2019-09-01" }));
    await user.click(button("更改核查标准和适用日期"));
    const field = screen.getByLabelText("适用日期");
    field.focus();
    fireEvent.change(field, { target: { value: "" } });
    await user.keyboard("{Enter}");
    expect(live.state.settings.asOf).toBeNull();
    expect(field).toHaveValue("2026-09-01");
  });
});

it("says so when a result cannot be shown, instead of an empty pane", async () => {
  const { live } = await show([listGrid([XIZHUANG])]);
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const broken = { ...live.state, checked: { reading: live.state.checked!.reading, evaluation: {} } } as unknown as LiveState;
  const shown = { ...paneLive(live), state: broken };
  renderPane(shown, "zh-CN");
  expect(screen.getByRole("alert")).toHaveTextContent("结果未能显示");
  silent.mockRestore();
});

it("offers a sheet for the user's own standard where the province is not carried, and says what came of it", async () => {
  const { user } = await show([listGrid([XIZHUANG])]);
  await user.click(button("更改核查标准和适用日期"));
  await user.click(button("本省标准、自定标准"));
  await user.selectOptions(screen.getByRole("combobox", { name: "省份" }), "青海");
  expect(screen.getByText("本省标准未收录，可自行录入。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "添加空白的自定标准表" }));
  expect(await screen.findByText(/已添加工作表“自定标准”/)).toBeVisible();
});

/** The verbs of a live evaluation as plain properties, so that the state can be replaced. */
function paneLive(live: LiveEvaluation): PaneLive {
  return {
    state: live.state,
    subscribe: (listener) => live.subscribe(listener),
    start: () => live.start(),
    check: () => live.check(),
    cancel: () => live.cancel(),
    mark: () => live.mark(),
    checkAndMark: () => live.checkAndMark(),
    unmark: () => live.unmark(),
    choose: (choice) => live.choose(choice),
    reveal: (cell) => live.reveal(cell),
    addList: (list) => live.addList(list),
    addOwnStandard: (from) => live.addOwnStandard(from),
    confirm: (...given) => live.confirm(...given),
    withdrawConfirmation: (withdrawn) => live.withdrawConfirmation(withdrawn),
    keep: () => live.keep(),
    overwrite: (part) => live.overwrite(part),
    explain: (problem, given) => live.explain(problem, given),
    withdraw: (explanation) => live.withdraw(explanation),
    writeReport: () => live.writeReport(),
    removeReport: () => live.removeReport(),
    sayOfHeadings: (...said) => live.sayOfHeadings(...said),
    takeBackHeading: (words) => live.takeBackHeading(words),
  };
}
