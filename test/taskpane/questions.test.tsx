/**
 * 需要确认的事项 in the pane: by role and name, with keyboard, from a finding to its question.
 * @jest-environment jsdom
 */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CellValue } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import type { Language } from "../../src/domain/kernel/text";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import type { GivenConfirmation } from "../../src/usecases/given-confirmations";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { ANSWERS_KEY } from "../../src/usecases/stored-confirmations";
import { keptIn } from "../usecases/kept";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { renderPane } from "./render-pane";

jest.setTimeout(60_000);

const scrolled: Element[] = [];
beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = function () {
    scrolled.push(this);
  };
});

const list = (...rows: (readonly CellValue[])[]): Grid => ({
  sheet: "名册",
  values: [["学校名称", "学校标识码", "办学类型", "学段", "在校生数（人）", "随迁子女数（人）"], ...rows],
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
});
const school = (index: number, pupils: number) => [`${index}号小学`, String(3708260000 + index), "小学", "小学", pupils, 0];
/** A school of 2100 pupils may have been built by 2010; one of 300 need not say. */
const TWO = list(school(1, 2100), school(2, 300));
const BUILT = "学校是否为2010年及以前规划建设？";
const PAY = "上一年度义务教育学校教师平均工资收入水平不低于当地公务员？";

interface Options {
  readonly stored?: readonly GivenConfirmation[];
  readonly language?: Language;
  readonly pack?: string;
}

async function show(grids: readonly Grid[], { stored = [], language = "zh-CN", pack = "cn-quality-2017" }: Options = {}) {
  const workbook = new MemoryWorkbook(grids);
  workbook.settings.set(SETTINGS_KEY, JSON.stringify({ packs: [pack], asOf: "2022-06-01" }));
  if (stored.length > 0) workbook.settings.set(ANSWERS_KEY, JSON.stringify({ answers: stored }));
  const live = new LiveEvaluation({ port: workbook, language: () => language, today: () => "2026-09-01", settleMs: 5 });
  renderPane(live, language);
  await act(() => live.start());
  return { workbook, live, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const choice = (question: string, answer: string) =>
  within(screen.getByRole("radiogroup", { name: question })).getByRole("radio", { name: answer });
const stored = (workbook: MemoryWorkbook) => (keptIn(workbook, "confirmations") ?? []) as readonly GivenConfirmation[];
const openSection = async (user: ReturnType<typeof userEvent.setup>) => user.click(button(/^需要确认的事项/));

const openSchool = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(within(screen.getByRole("list", { name: "学校" })).getByRole("button", { name: new RegExp(`^${name}`) }));

describe("answering", () => {
  it("says how many are open, asks for the name first, then judges and remembers", async () => {
    const { user, workbook, live } = await show([TWO]);
    const before = live.state.checked!.evaluation.coverage;
    expect(button(/^需要确认的事项/)).toHaveTextContent(/\d+ 项待确认/);
    await openSection(user);
    await user.click(choice(PAY, "是"));
    expect(screen.getByText("请先填写“填写人”，再选“是”或“否”。")).toBeVisible();
    const name = screen.getByRole("textbox", { name: "填写人" });
    expect(name).toHaveFocus();
    expect(choice(PAY, "未填")).toBeChecked();
    await user.type(name, "王老师");
    await user.click(choice(PAY, "是"));
    expect(choice(PAY, "是")).toBeChecked();
    expect(screen.getByText("王老师 2026-09-01 填写")).toBeVisible();
    expect(live.state.checked!.evaluation.coverage).toMatchObject({ pass: before.pass + 1, cannotTell: before.cannotTell - 1 });
    expect(stored(workbook)).toEqual([
      { about: "cn-quality-2017/G8", subject: "county", answer: "yes", by: "王老师", on: "2026-09-01" },
    ]);
  });

  it("says that an answer is not kept in the workbook, and keeps it on request", async () => {
    const { user, workbook } = await show([TWO]);
    await openSection(user);
    await user.type(screen.getByRole("textbox", { name: "填写人" }), "王老师");
    workbook.failures.set("setSetting", new Error("read-only"));
    await user.click(choice(PAY, "是"));
    expect(choice(PAY, "是")).toBeChecked();
    expect(screen.getByRole("alert")).toHaveTextContent("确认事项的填写内容的改动已用于核查，但未能保存到工作簿");
    await user.click(button("重新保存"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(stored(workbook)).toHaveLength(1);
  });

  it("takes back with 未填", async () => {
    const given: GivenConfirmation = {
      about: "cn-quality-2017/G8",
      subject: "county",
      answer: "no",
      by: "李老师",
      on: "2026-08-01",
    };
    const { user, workbook } = await show([TWO], { stored: [given] });
    await openSection(user);
    expect(screen.getByRole("textbox", { name: "填写人" })).toHaveValue("李老师");
    expect(choice(PAY, "否")).toBeChecked();
    await user.click(choice(PAY, "未填"));
    expect(choice(PAY, "未填")).toBeChecked();
    expect(stored(workbook)).toEqual([]);
  });

  it("works by keyboard alone, and the answered question stays under the hand", async () => {
    const given: GivenConfirmation = {
      about: "cn-quality-2017/G1",
      subject: "county",
      answer: "yes",
      by: "李老师",
      on: "2026-08-01",
    };
    const { user, workbook } = await show([TWO], { stored: [given] });
    button(/^需要确认的事项/).focus();
    await user.keyboard("{Enter}");
    const none = choice(PAY, "未填");
    none.focus();
    await user.keyboard("{ArrowLeft}");
    expect(choice(PAY, "否")).toHaveFocus();
    expect(stored(workbook).find(({ about }) => about === "cn-quality-2017/G8")).toMatchObject({ answer: "no", by: "李老师" });
  });

  it("lists open questions before answered ones, with document and requirement", async () => {
    const given: GivenConfirmation = {
      about: "cn-quality-2017/G1",
      subject: "county",
      answer: "yes",
      by: "李老师",
      on: "2026-08-01",
    };
    const { user } = await show([TWO], { stored: [given] });
    await openSection(user);
    const groups = screen.getAllByRole("radiogroup");
    expect(groups.at(-1)).toHaveAccessibleName("县域内义务教育学校规划布局合理，符合国家规定要求？");
    const item = screen.getByText(PAY).closest("li")!;
    expect(item).toHaveTextContent("用于判定：教师工资");
    expect(item).toHaveTextContent("依据：教督〔2017〕6号 政府保障程度第8项");
    expect(screen.getByText("存在违规择校行为？").closest("li")).toHaveTextContent("一票否决：填“是”则全县不达标");
  });
});

describe("schools", () => {
  it("are asked only where it matters, and a finding leads there", async () => {
    const { user, workbook } = await show([TWO], {
      stored: [{ about: "cn-quality-2017/G1", subject: "county", answer: "yes", by: "李老师", on: "2026-08-01" }],
    });
    await openSchool(user, "1号小学");
    const finding = within(screen.getByRole("region", { name: "逐项结果" }))
      .getAllByText("学校规模")
      .map((node) => node.closest("li"))
      .find((node) => node !== null)!;
    expect(finding).toHaveTextContent(`“${BUILT}”还没有填“是”或“否”，请在“需要确认的事项”中填写。`);
    await user.click(within(finding).getByRole("button", { name: "去确认" }));
    expect(choice(`${BUILT} 1号小学`, "未填")).toHaveFocus();
    expect(scrolled.length).toBeGreaterThan(0);
    expect(screen.getByText("只列出：1号小学")).toBeVisible();
    await user.click(choice(`${BUILT} 1号小学`, "是"));
    expect(stored(workbook).at(-1)).toEqual({
      about: "builtBy2010",
      subject: { name: "1号小学", code: "3708260001" },
      answer: "yes",
      by: "李老师",
      on: "2026-09-01",
    });
    expect(screen.queryByText(`“${BUILT}”还没有填“是”或“否”，请在“需要确认的事项”中填写。`, { exact: false })).toBeNull();
  });

  it("of a large county are paged, and the rest can be answered at once", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => school(i + 1, 2100));
    const { user, workbook, live } = await show([list(...rows)], {
      stored: [{ about: "cn-quality-2017/G1", subject: "county", answer: "yes", by: "李老师", on: "2026-08-01" }],
    });
    await openSection(user);
    await user.click(button(/^全县事项/));
    await user.click(button(new RegExp(`^${BUILT}`)));
    expect(screen.getAllByRole("radiogroup")).toHaveLength(20);
    await user.click(button("再显示 10 所学校"));
    expect(screen.getAllByRole("radiogroup")).toHaveLength(30);
    await user.click(within(screen.getByRole("group", { name: "其余待确认的 30 所都填：" })).getByRole("button", { name: "是" }));
    expect(stored(workbook).filter(({ about }) => about === "builtBy2010")).toHaveLength(30);
    const { findings } = live.state.checked!.evaluation.schools[29]!.sections[0]!;
    expect(findings.find(({ rule }) => rule.id === "G4")).toMatchObject({ verdict: "pass" });
  });

  it("that are gone are named with their answers, which can be taken back", async () => {
    const gone: GivenConfirmation = {
      about: "builtBy2010",
      subject: { name: "消失小学" },
      answer: "yes",
      by: "李老师",
      on: "2026-08-01",
    };
    const { user, workbook } = await show([TWO], { stored: [gone] });
    await openSection(user);
    const line = screen.getByText(/消失小学/).closest("li")!;
    expect(line).toHaveTextContent("表中已没有这所学校，请核对校名和学校标识码");
    await user.click(within(line).getByRole("button", { name: "撤回" }));
    expect(stored(workbook)).toEqual([]);
  });
});

it("says which rule decides a school, and what the other items count for", async () => {
  const { user } = await show([TWO]);
  await openSchool(user, "1号小学");
  const region = screen.getByRole("region", { name: "各项指标与限值" });
  expect(region).toHaveTextContent("小学是否达标由“资源配置七项指标综合判定”决定，所列单项只是其中的一部分。无法判定");
  expect(region).toHaveTextContent("其他项目是对全县的要求（每所学校都要达到），不改变本校的结论，计入全县的结论。");
});

it("asks nothing where nothing is to be confirmed", async () => {
  await show([list(school(1, 300))], { pack: "js-basic" });
  expect(screen.queryByRole("button", { name: /^需要确认的事项/ })).toBeNull();
});

it("speaks English", async () => {
  const { user } = await show([TWO], { language: "en-US" });
  await user.click(button(/^To be confirmed/));
  expect(choice("Was the mean pay of teachers last year at least that of local civil servants?", "Not answered")).toBeChecked();
});

describe("an answer that no chosen standard asks for", () => {
  const FIRST = { name: "1号小学", code: "3708260001" };
  const given = (about: string, subject: GivenConfirmation["subject"], answer: "yes" | "no"): GivenConfirmation => {
    return { about, subject, answer, by: "王老师", on: "2026-09-01" };
  };
  const answers = [given("cn-quality-2017/G8", "county", "no"), given("builtBy2010", FIRST, "yes")];

  it("is listed as read, with who and when, and can be reached where nothing else is asked", async () => {
    const { user } = await show([TWO], { stored: answers, pack: "js-basic" });
    await user.click(button("需要确认的事项 2 项已填事项，所选标准没有用到"));
    expect(screen.getByText("所选标准没有需要确认的事项。")).toBeVisible();
    const rows = within(screen.getByRole("list", { name: "2 项已填事项，所选标准没有用到" })).getAllByRole("listitem");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      `“${PAY}”：否（王老师，2026-09-01）`,
      `1号小学“${BUILT}”：是（王老师，2026-09-01）`,
    ]);
  });

  it("stands below one that cannot be used, and nothing is called confirmed", async () => {
    const gone = given("builtBy2010", { name: "8号小学", code: "3708260008" }, "yes");
    const { user } = await show([TWO], { stored: [...answers, gone], pack: "js-basic" });
    await user.click(button("需要确认的事项 1 项已填事项没有使用"));
    const page = screen.getByRole("region", { name: "需要确认的事项" });
    expect(page).toHaveTextContent(/^所选标准没有需要确认的事项。/);
    expect(page).not.toHaveTextContent("0 项");
    expect(page).toHaveTextContent(/8号小学“学校是否为2010年及以前规划建设？”：/);
    expect(within(page).getAllByText(/^2 项已填事项，所选标准没有用到$/)).toHaveLength(1);
  });

  it("is not listed there once a standard asks for it", async () => {
    const { user } = await show([TWO], { stored: answers });
    await openSection(user);
    expect(screen.queryByText(/所选标准没有用到/)).toBeNull();
    expect(screen.getByRole("button", { name: /^全县事项/ })).toBeVisible();
  });
});
