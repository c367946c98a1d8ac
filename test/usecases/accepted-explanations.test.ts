/** 情况说明: explaining an unusual figure, keeping it in the workbook, and losing it when the figure changes. */
import fc from "fast-check";
import type { TableProblem } from "../../src/domain/dataset/reading-result";
import { sayProblem } from "../../src/domain/explain/problems";
import type { CellValue } from "../../src/domain/kernel/cell";
import {
  acceptProblem,
  mayBeExplained,
  reasonInWords,
  reviewExplanations,
  unexplained,
  withExplanation,
  withoutExplanation,
} from "../../src/usecases/accepted-explanations";
import type { AcceptedExplanation, Reason } from "../../src/usecases/accepted-explanations";
import { changesText, openProblemsInWords } from "../../src/usecases/explanation-words";
import { COMMON_REASONS } from "../../src/usecases/common-reasons";
import { EXPLANATIONS_PART } from "../../src/usecases/stored-explanations";
import { ofVersion0 } from "./kept";

const warning: TableProblem = {
  code: "landPerPupilUnusual",
  severity: "warning",
  check: "empirical",
  values: { kind: "words", words: { zh: "生均占地面积超出常见范围。", en: "Land per pupil is outside the usual range." } },
  cells: [
    { sheet: "教基5176", row: 6, col: 3 },
    { sheet: "教基3112", row: 5, col: 8 },
  ],
};
const figures: Readonly<Record<string, CellValue>> = { "教基5176 6 3": 73800, "教基3112 5 8": "258" };
const at = (values: Readonly<Record<string, CellValue>>) => (cell: { sheet: string; row: number; col: number }) =>
  values[`${cell.sheet} ${cell.row} ${cell.col}`] ?? null;
const own: Reason = { kind: "own", text: "  校区合并后占地增加。 " };
interface Given {
  readonly reason: Reason;
  readonly by: string;
  readonly at: string;
}
const given: Given = { reason: own, by: " 李老师 ", at: "2026-09-10T08:00:00Z" };

function accepted(problem = warning, values = figures, how: Given = given): AcceptedExplanation {
  const acceptance = acceptProblem(problem, at(values), how);
  if (!acceptance.ok) throw new Error(acceptance.why);
  return acceptance.accepted;
}

describe("taking an explanation", () => {
  it("keeps rule, cells with their figures, reason, who and when", () => {
    expect(accepted()).toEqual({
      rule: "landPerPupilUnusual",
      question: sayProblem(warning),
      cells: [
        { sheet: "教基5176", row: 6, col: 3, value: 73800 },
        { sheet: "教基3112", row: 5, col: 8, value: "258" },
      ],
      reason: { kind: "own", text: "校区合并后占地增加。" },
      by: "李老师",
      at: "2026-09-10T08:00:00Z",
    });
  });

  it.each<[string, TableProblem, Partial<Given>, string]>([
    ["a contradiction", { ...warning, severity: "error", check: "logical" }, {}, "mustBeCorrected"],
    ["a contradiction that is only warned of", { ...warning, check: "logical" }, {}, "mustBeCorrected"],
    ["what is no check of figures", { ...warning, check: undefined }, {}, "mustBeCorrected"],
    ["no cells", { ...warning, cells: [] }, {}, "noCells"],
    ["no name", warning, { by: " " }, "nameMissing"],
    ["a name too long", warning, { by: "王".repeat(61) }, "tooLong"],
    ["no day", warning, { at: "yesterday" }, "badDate"],
    ["a day that is not", warning, { at: "2026-02-30" }, "badDate"],
    ["no words", warning, { reason: { kind: "own", text: " \n" } }, "reasonEmpty"],
    ["too many words", warning, { reason: { kind: "own", text: "长".repeat(501) } }, "tooLong"],
    ["an unknown reason", warning, { reason: { kind: "common", id: "__proto__", blanks: {} } }, "unknownReason"],
    ["an open blank", warning, { reason: { kind: "common", id: "buildingAdded", blanks: { area: "400" } } }, "blankNotFilled"],
  ])("refuses %s", (_, problem, change, why) => {
    expect(acceptProblem(problem, at(figures), { ...given, ...change })).toEqual({ ok: false, why });
    if (why === "mustBeCorrected" || why === "noCells") expect(mayBeExplained(problem)).toBe(false);
  });

  it("fills the blanks of a common reason in both languages", () => {
    const reason: Reason = { kind: "common", id: "buildingAdded", blanks: { area: "400", month: "2026年8月", other: "x" } };
    const kept = accepted(warning, figures, { ...given, reason }).reason;
    expect(kept).toEqual({ kind: "common", id: "buildingAdded", blanks: { area: "400", month: "2026年8月" } });
    expect(reasonInWords(kept)).toEqual({
      zh: "新建（扩建）校舍400㎡于2026年8月投入使用。",
      en: "New or extended buildings of 400 ㎡ came into use in 2026年8月.",
    });
  });
});

describe("common reasons", () => {
  it.each(COMMON_REASONS.map((reason) => [reason.id, reason] as const))(
    "%s has the same blanks in both languages",
    (_, reason) => {
      const names = reason.blanks.map(({ name }) => name);
      for (const sentence of [reason.sentence.zh, reason.sentence.en]) {
        expect([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()).toEqual([...names].sort());
      }
      for (const { label } of reason.blanks) expect(label.zh && label.en).toBeTruthy();
    },
  );

  it("has every id once", () => {
    expect(new Set(COMMON_REASONS.map(({ id }) => id)).size).toBe(COMMON_REASONS.length);
  });
});

describe("reviewing explanations", () => {
  it("holds while the figures stand, whatever the order of cells", () => {
    const reordered = { ...warning, cells: [...warning.cells].reverse() };
    const reviewed = reviewExplanations([accepted()], [reordered], at(figures));
    expect(reviewed.map(({ state }) => state)).toEqual(["accepted"]);
    expect(unexplained([reordered], reviewed)).toEqual([]);
  });

  it("is reopened by a changed figure and names it", () => {
    const now = { ...figures, "教基5176 6 3": 73801 };
    const [reviewed] = reviewExplanations([accepted()], [warning], at(now));
    const changed = [{ sheet: "教基5176", row: 6, col: 3, value: 73800, now: 73801 }];
    expect(reviewed).toMatchObject({ state: "reopened", changed });
    expect(unexplained([warning], [reviewed!])).toEqual([warning]);
    const [open] = openProblemsInWords([warning], [reviewed!]);
    expect(sayProblem(open!)).toEqual({
      zh: "经验校验：生均占地面积超出常见范围。此前已作说明，但教基5176!D7 由 73,800 改为 73,801，请重新核对。",
      en: "Correct or explain: Land per pupil is outside the usual range. This was explained before, but 教基5176!D7 was 73,800 and is now 73,801; please look at it again.",
    });
  });

  it("is reopened when the question speaks of other figures, though its cells stand", () => {
    const asking = (zh: string, en: string): TableProblem => ({ ...warning, values: { kind: "words", words: { zh, en } } });
    const asks = (sum: string) => asking(`合计 500，各行之和 ${sum}。`, `500, rows ${sum}.`);
    const given = accepted(asks("498"));
    const state = (problem: TableProblem) => reviewExplanations([given], [problem], at(figures))[0]?.state;
    expect(state(asks("498"))).toBe("accepted");
    expect(state(asks("497"))).toBe("reopened");
    expect(state(asking("合计为 500，加起来 498，请核对。", "x"))).toBe("accepted");
    const kept = { ...given, question: undefined };
    expect(reviewExplanations([kept], [asks("497")], at(figures))[0]?.state).toBe("accepted");
  });

  it("does not take a number for the text that shows it", () => {
    const [reviewed] = reviewExplanations([accepted()], [warning], at({ ...figures, "教基3112 5 8": 258 }));
    expect(reviewed?.state).toBe("reopened");
  });

  it("is settled when the rule no longer speaks", () => {
    const [reviewed] = reviewExplanations([accepted()], [], at({}));
    expect(reviewed).toMatchObject({ state: "settled" });
    expect(reviewed).not.toHaveProperty("problem");
  });

  it.each([
    ["logical", "逻辑校验：", "Must agree: "],
    [undefined, "", ""],
  ] as const)("is kept and does not count for a check that is %s", (check, zh, en) => {
    const logical = { ...warning, check };
    const [reviewed] = reviewExplanations([accepted()], [logical], at(figures));
    expect(reviewed).toMatchObject({ state: "notCounted", explanation: accepted(), problem: logical });
    expect(unexplained([logical], [reviewed!])).toEqual([logical]);
    const [open] = openProblemsInWords([logical], [reviewed!]);
    expect(open && sayProblem({ values: open.values })).toEqual({
      zh: `${zh}生均占地面积超出常见范围。此前的说明（校区合并后占地增加。）不能代替更正，未计入。`,
      en: `${en}Land per pupil is outside the usual range. The explanation given before (校区合并后占地增加。) cannot stand for a correction and does not count.`,
    });
  });

  it("does not answer another rule on the same cells, nor the same rule elsewhere", () => {
    const elsewhere = { ...warning, cells: [{ sheet: "教基5176", row: 7, col: 3 }] };
    const other = { ...warning, code: "other" };
    const reviewed = reviewExplanations([accepted()], [elsewhere, other], at(figures));
    expect(unexplained([elsewhere, other], reviewed)).toEqual([elsewhere, other]);
  });

  it("names blanks, texts and error values that came or went, and not more than four", () => {
    const cell = (value: CellValue, now: CellValue) => ({ sheet: "表", row: 0, col: 0, value, now });
    expect(changesText([cell(null, 3), cell("三", { error: "#REF!" })], "zh-CN")).toBe(
      "表!A1 由 空白 改为 3、表!A1 由 三 改为 #REF!",
    );
    expect(
      changesText(
        Array.from({ length: 5 }, () => cell(1, 2)),
        "en-US",
      ),
    ).toMatch(/^(表!A1 was 1 and is now 2(, )?){4}…$/);
    expect(changesText([], "zh-CN")).toBe("有关数据已经改变");
  });

  it("replaces an earlier explanation of the same finding and can withdraw it", () => {
    const later = accepted(warning, figures, { ...given, by: "张老师" });
    const stored = withExplanation([accepted()], later);
    expect(stored).toEqual([later]);
    expect(withoutExplanation(stored, accepted())).toEqual([]);
  });
});

describe("explanations as the workbook keeps them", () => {
  const parsed = async (text: string) => (await ofVersion0(EXPLANATIONS_PART, text)).value;

  it("come back as they were kept, and nothing of it stays after the last is withdrawn", () => {
    const kept = EXPLANATIONS_PART.withValue(null, [accepted()]);
    expect(EXPLANATIONS_PART.understand(kept)).toEqual({ value: [accepted()], errors: [], unknown: 0 });
    expect(EXPLANATIONS_PART.withValue(kept, [])).toBeNull();
  });

  const stored = (change: object, cell: object = {}) =>
    JSON.stringify({
      version: 1,
      accepted: [{ ...accepted(), cells: accepted().cells.map((each) => ({ ...each, ...cell })), ...change }],
    });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["another version", stored({}).replace('"version":1', '"version":2')],
    ["a rule that is no text", stored({ rule: 1 })],
    ["no cells", stored({ cells: [] })],
    ["a cell before the sheet", stored({}, { row: -1 })],
    ["a cell between rows", stored({}, { row: 0.5 })],
    ["a value that is no cell value", stored({}, { value: [] })],
    ["a value of endless text", stored({}, { value: "x".repeat(32_768) })],
    ["an endless rule", stored({ rule: "x".repeat(121) })],
    ["a reason that is not", stored({ reason: { kind: "own" } })],
    ["an unknown common reason", stored({ reason: { kind: "common", id: "constructor", blanks: {} } })],
    ["an open blank", stored({ reason: { kind: "common", id: "donation", blanks: { goods: "书" } } })],
    ["an endless name", stored({ by: "李".repeat(61) })],
    ["a day that is not", stored({ at: "2026-13-01" })],
    ["an endless text", stored({}) + " ".repeat(5_000_000)],
  ])("takes nothing from %s", async (_, text) => {
    expect(await parsed(text)).toEqual([]);
  });

  it("leaves out a question that is none", async () => {
    const { question: asked, ...kept } = accepted();
    expect(asked).toEqual(sayProblem(warning));
    for (const question of ["x", { zh: 1, en: "x" }, { zh: "长".repeat(1001), en: "x" }])
      expect(await parsed(stored({ question }))).toEqual([kept]);
  });

  it("does not use a broken entry and uses the others, without anything added by hand", async () => {
    const text = JSON.stringify({ version: 1, accepted: [{ ...accepted(), extra: "<script>" }, 7, { rule: "x" }] });
    expect(await parsed(text)).toEqual([accepted()]);
  });

  it("reads as many as a workbook can keep, each once", async () => {
    const many = Array.from({ length: 2000 }, (_, row) => ({
      ...accepted(),
      cells: Array.from({ length: 8 }, (_unused, col) => ({ sheet: "名册", row, col, value: 1 })),
    }));
    const text = JSON.stringify({ version: 1, accepted: [...many.slice(1), many[0]] });
    expect(await parsed(text)).toHaveLength(2000);
  });

  it("never throws and never pollutes prototypes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
        await parsed(text);
        await parsed(`{"version":1,"accepted":[${text}]}`);
        await parsed(
          '{"version":1,"accepted":[{"rule":"__proto__","reason":{"kind":"common","id":"donation","blanks":{"__proto__":"x"}}}]}',
        );
        expect(({} as Record<string, unknown>)["goods"]).toBeUndefined();
      }),
    );
  });
});
