/** Wordings of documents, and lines that contradict others or themselves: each is read, or said at its cell. */
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { ownStandardSheet } from "../../../src/domain/own-standard/sheet";
import { packById } from "../../../src/domain/standards/catalogue";
import { localAddress } from "../../../src/workbook/a1";
import { check } from "../../support/check";
import { sectionOf } from "../../support/section";
import { gridOf, HEAD, HEADINGS, line, parsed, withLines } from "./own-sheet";

/** What was understood of the lines, else the mistakes with their cells. */
function told(grid: Grid): readonly string[] {
  const { errors, lines } = parsed(grid);
  if (errors.length > 0) return errors.map(({ code, cell }) => `${code} ${localAddress(cell.row, cell.col)}`);
  return lines.map(({ words }) => words.zh.replace("；某教〔2024〕1号；2024-09", ""));
}
const of = (change: Readonly<Record<number, CellValue>>) => told(withLines(line(change)));

describe("a limit", () => {
  test.each<[string, string]>([
    ["不得少于22", "≥ 22 ㎡"],
    ["应不低于 22", "≥ 22 ㎡"],
    ["不应小于22平方米", "≥ 22 ㎡"],
    ["大于等于22", "≥ 22 ㎡"],
    ["大于或等于22", "≥ 22 ㎡"],
    ["应达到22以上", "≥ 22 ㎡"],
    ["22㎡（含）以上", "≥ 22 ㎡"],
    ["不低于22（含本数）", "≥ 22 ㎡"],
    ["不少於22", "≥ 22 ㎡"],
    ["不得超过22", "≤ 22 ㎡"],
    ["原则上不高于22", "≤ 22 ㎡"],
    ["控制在22以内", "≤ 22 ㎡"],
    ["小于或等于22", "≤ 22 ㎡"],
  ])("%s", (text, limit) => expect(of({ 3: text })).toEqual([`生均占地面积（小学） ${limit}`]));

  test.each(["20—30", "20至30", "20㎡以上30㎡以下", "≥20且≤30"])("%s has two ends, and each is judged", (text) => {
    expect(of({ 3: text })).toEqual(["生均占地面积（小学） ≥ 20 ㎡", "生均占地面积（小学） ≤ 30 ㎡"]);
    const { pack } = parsed(withLines(line({ 3: text })));
    expect(pack!.rules.map(({ id }) => id)).toEqual(["row6", "row6-max"]);
    const verdicts = (landArea: number) =>
      check(pack!, sectionOf("primary", { landArea, pupils: 100 }), "2026-09-01").findings.map(({ verdict }) => verdict);
    expect([verdicts(1999), verdicts(2000), verdicts(3000), verdicts(3001)]).toEqual([
      ["fail", "pass"],
      ["pass", "pass"],
      ["pass", "pass"],
      ["pass", "fail"],
    ]);
  });

  test.each([
    "≥20以下",
    "不超过20以上",
    "30—20",
    "约22",
    "22左右",
    "22",
    "超过22",
    "不足22",
    "22以下（不含22）",
    "≥22-30",
    "不低于二十二",
  ])("%s is asked about", (text) => expect(of({ 3: text })).toEqual(["badLimit D6"]));

  test("a ratio is that of its indicator: 200 pupils with 10 teachers are 1 : 20", () => {
    expect(of({ 0: "生师比", 3: "≤ 19：1", 4: null })).toEqual(["生师比（小学） ≤ 19 人"]);
    expect(of({ 0: "生师比", 3: "≤ 1：19", 4: null })).toEqual(["badLimit D6"]);
    const { pack } = parsed(withLines(line({ 0: "师生比", 3: "不低于1：19", 4: null })));
    const verdict = (pupils: number) => check(pack!, sectionOf("primary", { pupils, teachers: 10 }), "2026-09-01").verdict;
    expect([verdict(190), verdict(191)]).toEqual(["pass", "fail"]);
  });

  test("0.6 of what is counted in % is asked about; behind the number the sign tells", () => {
    expect(of({ 0: "专任教师学历合格率", 3: "≥0.6", 4: "%" })).toEqual(["badLimit D6"]);
    expect(of({ 0: "专任教师学历合格率", 3: "≥ 1", 4: "%" })).toEqual(["badLimit D6"]);
    expect(of({ 0: "专任教师学历合格率", 3: "≥0.6%", 4: "%" })).toEqual(["专任教师学历合格率（小学） ≥ 0.6 %"]);
    expect(of({ 0: "专任教师学历合格率", 3: "≥60", 4: "%" })).toEqual(["专任教师学历合格率（小学） ≥ 60 %"]);
  });
});

describe("a condition", () => {
  test.each<[string, string]>([
    ["县镇", "镇区"],
    ["城区学校", "城区"],
    ["城区或镇区", "城区、镇区"],
    ["民办学校", "民办"],
    ["公办学校", "公办"],
    ["寄宿制学校", "寄宿制学校"],
    ["非寄宿制学校", "非寄宿制学校"],
    ["学校位于老城区？是", "学校位于老城区？是"],
    ["不足100人", "在校生数≤99"],
    ["超过500人", "在校生数≥501"],
    ["100人以上500人以下", "在校生数：100—500"],
    ["班数≥12且≤24", "班数：12—24"],
    ["12≤班数≤24", "班数：12—24"],
    ["教学班不少于12个", "班数≥12"],
    ["teachers over 50 ≤ 80", "50岁以上专任教师数≤80"],
    ["超过50人的班数≤3", "超过50人的班数≤3"],
    ["农村小学", "农村；小学"],
    ["100人以下的教学点", "在校生数≤100；教学点"],
    ["民办九年一贯制学校", "民办；九年一贯制学校"],
    ["占地面积不少于1公顷", "占地面积≥10000"],
  ])("%s", (text, words) => expect(of({ 2: text })).toEqual([`生均占地面积（小学） ≥ 22 ㎡；${words}`]));

  test.each(["班数≥12人", "山区", "占地面积大于5000平方米", "城镇", "12个教学班", "民办、公办"])("%s is asked about", (text) => {
    expect(of({ 2: text })).toEqual(["badCondition C6"]);
  });

  test.each(["班数≥12；班数≤6", "城区；乡村", "寄宿制学校；非寄宿制学校", "民办；公办"])("%s holds for no school", (text) => {
    expect(of({ 2: text })).toEqual(["impossible C6"]);
  });

  test("义务教育 is both stages", () => {
    expect(of({ 1: "义务教育" })).toEqual(["生均占地面积（小学、初中） ≥ 22 ㎡"]);
    expect(of({ 1: "中小学" })).toEqual(["badStage B6"]);
  });

  test("a fact that no table holds is asked, and what the tables say of it is not", () => {
    const { pack } = parsed(withLines(line({ 2: "寄宿制学校", 3: "≥ 30" }), line()));
    const section = (boarders?: number) =>
      sectionOf(
        "primary",
        { pupils: 100, landArea: 2500, ...(boarders !== undefined && { boarders }) },
        { schoolType: "primarySchool" },
      );
    const verdict = (answer?: "yes" | "no", boarders?: number) => {
      const of = section(boarders);
      const given = answer ? [{ about: "boardingSchool", subject: of.schoolId, answer }] : [];
      return check(pack!, of, "2026-09-01", given).findings[0]!;
    };
    expect(verdict()).toMatchObject({ verdict: "cannotTell", asks: [{ about: "boardingSchool" }] });
    expect([verdict("yes").verdict, verdict("no").verdict, verdict(undefined, 0).verdict]).toEqual(["fail", "pass", "pass"]);
  });

  test("农村 alone is asked of a school in a town; beside 县镇 it is 乡村", () => {
    const verdicts = (grid: Grid) => {
      const { pack, errors } = parsed(grid);
      expect(errors).toEqual([]);
      return (["urban", "town", "rural"] as const).map((area) => {
        const section = sectionOf("primary", { pupils: 100, landArea: 2500 }, { area });
        return check(pack!, section, "2026-09-01").findings[0]!.verdict;
      });
    };
    expect(verdicts(withLines(line({ 2: "农村", 3: "≥ 30" }), line()))).toEqual(["pass", "cannotTell", "fail"]);
    const three = withLines(line({ 2: "农村", 3: "≥ 30" }), line({ 2: "县镇", 3: "≥ 20" }), line({ 2: "城市" }));
    expect(verdicts(three)).toEqual(["pass", "pass", "fail"]);
  });
});

describe("a line that never applies", () => {
  test.each<[string, readonly string[], string]>([
    ["classes", ["班数≥6", "班数≥10"], "hidden C7"],
    ["pupils, written otherwise", ["500人以下", "不足100人"], "hidden C7"],
    ["two lines that divide everything between them", ["班数≤12", "班数≥13", "班数≥6；乡村"], "hidden C8"],
    ["all places before all others", ["城区", "镇区、乡村", ""], "hidden C8"],
    ["types and owners", ["民办", "小学；民办"], "hidden C7"],
    ["an area", ["占地面积≥5000", "占地面积≥6000；城区"], "hidden C7"],
    ["a fact, answered either way", ["寄宿制学校", "非寄宿制学校", "班数≥6"], "hidden C8"],
  ])("%s", (_, conditions, error) => {
    const lines = conditions.map((condition, at) => line({ 2: condition === "" ? null : condition, 3: `≥ ${20 + at}` }));
    expect(told(withLines(...lines))).toEqual([error]);
  });

  test.each<[string, readonly string[]]>([
    ["narrow before wide", ["班数≥10", "班数≥6"]],
    ["overlapping, with something left", ["班数≤12；城区", "班数≥6"]],
    ["a gap between two", ["班数≤12", "班数≥14", "班数≥6；乡村"]],
    ["a type that the tables do not tell", ["小学、教学点、初级中学", ""]],
  ])("is none: %s", (_, conditions) => {
    const lines = conditions.map((condition, at) => line({ 2: condition === "" ? null : condition, 3: `≥ ${20 + at}` }));
    expect(told(withLines(...lines))).toHaveLength(conditions.length);
  });

  test("a limit that an earlier one covers only until some day is reached after it", () => {
    const headings = [...HEADINGS, "废止日期"];
    const until = [...line({ 2: "班数≥6" }), "2026-01-01"];
    expect(told(gridOf([...HEAD, headings, until, [...line({ 2: "班数≥10", 3: "≥ 20" }), null]]))).toHaveLength(2);
    expect(told(gridOf([...HEAD, headings, until, [...line({ 2: "班数≥10", 3: "≥ 20" }), "2025-06-01"]]))).toEqual(["hidden C7"]);
  });

  test("a table of sizes behind one that is wider", () => {
    const sizes = (condition: string, limit: number) =>
      [12, 24].map((at) => line({ 2: `${at}班档${condition}`, 3: `≥ ${limit + at}` }));
    expect(told(withLines(...sizes("", 10), ...sizes("；乡村", 5)))).toEqual(["hidden C8"]);
    expect(told(withLines(...sizes("；乡村", 5), ...sizes("", 10)))).toHaveLength(4);
  });
});

describe("what stands once holds for all of its lines", () => {
  const headings = [...HEADINGS, "档次之间", "档次之外"];
  const first = [...line({ 2: "12班档", 3: "≥ 26" }), "插入法", "按最近的档"];
  const rule = (grid: Grid) => {
    const { pack, errors } = parsed(grid);
    expect(errors).toEqual([]);
    return pack!.rules;
  };

  test("what is between the sizes, on the first line only", () => {
    const rules = rule(gridOf([...HEAD, headings, first, [...line({ 2: "24班档", 3: "≥ 20" }), null, null]]));
    expect(rules).toMatchObject([{ between: "interpolate", outside: "nearest", tables: [{ value: [{ at: 12 }, { at: 24 }] }] }]);
  });

  test("and each size tells what it was taken for", () => {
    const next = [...line({ 2: "24班档", 3: "≥ 20" }), null, null];
    expect(told(gridOf([...HEAD, headings, first, next]))[1]).toBe("生均占地面积（小学） ≥ 20 ㎡；24班档；插入法；按最近的档");
  });

  test("everything but size and limit, on the first line only", () => {
    const next = [null, null, "24班档", "≥ 20", null, null, null, null, null];
    expect(rule(gridOf([...HEAD, headings, first, next]))).toMatchObject([
      {
        between: "interpolate",
        tables: [{ from: "2024-09-01", cite: { number: "某教〔2024〕1号" }, value: [{ at: 12 }, { at: 24 }] }],
      },
    ]);
  });

  test("two different words for one table are asked about", () => {
    const other = [...line({ 2: "24班档", 3: "≥ 20" }), "按已达到的档", "按最近的档"];
    expect(told(gridOf([...HEAD, headings, first, other]))).toEqual(["unknownWord H7"]);
  });

  test("cells merged down, and 同上", () => {
    const merged = withLines(line(), [null, "初中", null, "≥ 25", null, null, null]);
    const down = [0, 4, 5, 6].map((col) => ({ row: 5, col, rows: 2, cols: 1 }));
    const expected = ["生均占地面积（小学） ≥ 22 ㎡", "生均占地面积（初中） ≥ 25 ㎡"];
    expect(told({ ...merged, merges: down })).toEqual(expected);
    expect(told(withLines(line(), ["同上", "初中", null, "≥ 25", "同上", "〃", "同上"]))).toEqual(expected);
    expect(told(merged)).not.toEqual(expected);
  });
});

test("every mistake is counted, and the lines that are right are told back", () => {
  const { mistakes, errors, lines } = parsed(withLines(line(), ...Array.from({ length: 150 }, () => line({ 3: "?", 4: "册" }))));
  expect([mistakes, errors.length, lines.length]).toEqual([150, 101, 1]);
});

test("a copy says how much of the standard it holds, and that the verdict rests on other lines", () => {
  const { rows, copied } = ownStandardSheet(packById("cn-quality-2017"), "zh-CN");
  const text = rows.flat().join("\n");
  expect(text).toContain(`已复制 ${copied!.rules} 项要求，共 47 项`);
  expect(text.match(/^未复制：/gm)).toHaveLength(47 - copied!.rules + 1);
});
