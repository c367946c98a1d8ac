/** Reading a user's own standard: what is understood, and every mistake at its cell. */
import fc from "fast-check";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { OwnStandardReading } from "../../../src/domain/own-standard/reading";
import { ownStandardSheet } from "../../../src/domain/own-standard/sheet";
import { packById } from "../../../src/domain/standards/catalogue";
import { localAddress } from "../../../src/workbook/a1";
import { limitsOf } from "../../../src/domain/standards/requirement";
import { check } from "../../support/check";
import { sectionOf } from "../../support/section";
import { gridOf, HEAD, HEADINGS, line, withLines, parsed } from "./own-sheet";
import { runs } from "../../support/property-runs";

const said = ({ errors }: OwnStandardReading) => errors.map(({ code, cell }) => `${code} ${localAddress(cell.row, cell.col)}`);

test("a standard of two lines", () => {
  const { pack, title, errors } = parsed(
    withLines(line(), ["maxclasssize", "小学、初中", "乡村", "不高于45人", null, "某教〔2024〕2号", "2024年9月1日"]),
    "own-3",
  );
  expect(errors).toEqual([]);
  expect(title).toBe("某县办学条件标准");
  expect(pack).toMatchObject({
    id: "own-3",
    title: { zh: "某县办学条件标准", en: "某县办学条件标准" },
    number: "某教〔2024〕1号",
    region: "CN-SC",
    from: "2024-09-01",
    stages: ["primary", "junior"],
    scope: { includesPrivate: true },
  });
  const rural = { kind: "locality", in: ["rural"] };
  expect(pack!.rules).toMatchObject([
    {
      id: "row6",
      kind: "bound",
      bound: "atLeast",
      measure: { indicator: "LANDPERPUPIL" },
      limits: [
        { stage: "primary", value: 22, from: "2024-09-01", cite: { number: "某教〔2024〕1号", title: "某县办学条件标准" } },
      ],
    },
    {
      id: "row7",
      bound: "atMost",
      measure: { indicator: "MAXCLASSSIZE" },
      when: rural,
      limits: [
        { stage: "primary", value: 45, cite: { number: "某教〔2024〕2号", title: "某教〔2024〕2号" } },
        { stage: "junior", value: 45 },
      ],
    },
  ]);
});

test("it judges like a built-in one: 22 ㎡ a pupil is reached by 4,400 ㎡ for 200 pupils, not by 4,399", () => {
  const { pack } = parsed(withLines(line()));
  const judged = (landArea: number) => check(pack!, sectionOf("primary", { landArea, pupils: 200 }), "2026-09-01");
  expect(judged(4400)).toMatchObject({ verdict: "pass", findings: [{ key: "own-1/row6", value: 22, limit: 22 }] });
  expect(judged(4399)).toMatchObject({ verdict: "fail", findings: [{ value: 21.995 }] });
  expect(check(pack!, sectionOf("primary", { landArea: 1, pupils: 200 }), "2024-08-31").verdict).toBe("notApplicable");
});

describe("how a limit, a unit, a condition, a date may be written", () => {
  const rule = (change: Record<number, CellValue>) => {
    const { pack, errors } = parsed(withLines(line(change)));
    expect(errors).toEqual([]);
    return pack!.rules[0] as unknown as { bound: string; when?: object; limits: [{ value: number; from: string }] };
  };
  test.each<[CellValue, string, number]>([
    ["≥ 22", "atLeast", 22],
    [">=22.5", "atLeast", 22.5],
    ["＞＝２２", "atLeast", 22],
    ["不低于 1,200", "atLeast", 1200],
    ["22㎡以上", "atLeast", 22],
    ["≤22", "atMost", 22],
    ["不超过22", "atMost", 22],
    ["at most 22", "atMost", 22],
  ])("%s", (text, bound, value) => expect(rule({ 3: text })).toMatchObject({ bound, limits: [{ value }] }));

  test.each<[string, number]>([
    ["平方米", 22],
    ["㎡/生", 22],
    ["平方米/生", 22],
    ["m2", 22],
  ])("unit %s", (unit, value) => expect(rule({ 4: unit }).limits[0].value).toBe(value));

  test("a limit in 万元 is one in 元", () => {
    const change = { 0: "生均教学仪器设备值", 3: "≥ 0.2", 4: "万元" };
    expect(rule(change).limits[0].value).toBe(2000);
  });

  test.each<[string, object]>([
    ["班数≥12", { kind: "item", field: "classes", atLeast: 12 }],
    ["班数＜12", { kind: "item", field: "classes", atMost: 11 }],
    ["12班及以上", { kind: "item", field: "classes", atLeast: 12 }],
    ["12—17班", { kind: "item", field: "classes", atLeast: 12, atMost: 17 }],
    ["学生数100至500人", { kind: "item", field: "pupils", atLeast: 100, atMost: 500 }],
    ["学生数≤1,000", { kind: "item", field: "pupils", atMost: 1000 }],
    ["寄宿生数≥1", { kind: "item", field: "boarders", atLeast: 1 }],
    ["城区、镇区", { kind: "locality", in: ["urban", "town"] }],
    ["九年一贯制学校", { kind: "schoolType", in: ["nineYearSchool"] }],
    ["民办", { kind: "private", is: true }],
  ])("condition %s", (text, when) => expect(rule({ 2: text }).when).toEqual(when));

  test("parts joined by semicolons hold together", () => {
    expect(rule({ 2: "班数≥12；乡村" }).when).toEqual({
      kind: "all",
      of: [
        { kind: "item", field: "classes", atLeast: 12 },
        { kind: "locality", in: ["rural"] },
      ],
    });
  });

  test.each<[CellValue, string]>([
    ["2024/9/1", "2024-09-01"],
    ["2024年9月1日", "2024-09-01"],
    // Day 45536 of a spreadsheet: 2024-01-01 is 45292, the 244 days to 1 September follow.
    [45536, "2024-09-01"],
    ["2024年9月", "2024-09-01"],
    ["2024-09", "2024-09-01"],
    ["2024年", "2024-01-01"],
    [2024, "2024-01-01"],
    ["不详", "0001-01-01"],
  ])("date %s", (date, from) => expect(rule({ 6: date }).limits[0].from).toBe(from));
});

describe("a condition of every line is the rule's", () => {
  const rural = { kind: "locality", in: ["rural"] };
  const twelve = { kind: "item", field: "classes", atLeast: 12 };

  test("and what only some lines require stays with their limits", () => {
    const { pack } = parsed(withLines(line({ 2: "乡村；班数≥12" }), line({ 2: "乡村", 3: "≥ 20" })));
    expect(pack!.rules).toMatchObject([{ when: rural }]);
    expect(limitsOf(pack!.rules[0]!).map(({ value, when }) => [value, when])).toEqual([
      [22, twelve],
      [20, undefined],
    ]);
  });

  test("so a town school is 不适用, and of a school whose area is not known nothing is said to be short", () => {
    const { pack } = parsed(withLines(line({ 2: "乡村" })));
    const schoolIn = (area?: "town") => sectionOf("primary", { pupils: 100, landArea: 1000 }, area ? { area } : {});
    expect(check(pack!, schoolIn("town")).findings).toMatchObject([{ verdict: "notApplicable" }]);
    expect(check(pack!, schoolIn()).findings).toMatchObject([{ verdict: "cannotTell", shortfall: undefined }]);
  });
});

test("教学点不限人数: below the number from which the sheet counts them, too", () => {
  const points = gridOf([
    ...HEAD,
    ["教学点", "50人起计入"],
    HEADINGS,
    line(),
    line({ 0: "最大班额", 2: "教学点不限人数", 3: "≤ 45", 4: "人" }),
  ]);
  const { pack, errors } = parsed(points);
  expect(errors).toEqual([]);
  const point = sectionOf("primary", { pupils: 20, landArea: 100, largestClass: 46 }, { schoolType: "teachingPoint" });
  expect(check(pack!, point).findings.map(({ verdict }) => verdict)).toEqual(["notApplicable", "fail"]);
});

test("sizes of a table are one stepped rule", () => {
  const headings = [...HEADINGS, "档次之间", "档次之外"];
  const size = (at: string, limit: string) => [...line({ 2: at, 3: limit }), "插入法", "按最近的档"];
  const { pack, errors } = parsed(gridOf([...HEAD, headings, size("24班档", "≥ 20"), size("12班档", "≥ 26")]));
  expect(errors).toEqual([]);
  expect(pack!.rules).toMatchObject([
    {
      kind: "stepped",
      by: "classes",
      between: "interpolate",
      outside: "nearest",
      tables: [
        {
          value: [
            { at: 12, value: 26 },
            { at: 24, value: 20 },
          ],
        },
      ],
    },
  ]);
  // Half-way between 12 and 24 classes: half-way between 26 and 20.
  expect(check(pack!, sectionOf("primary", { landArea: 2300, pupils: 100, classes: 18 })).findings[0]).toMatchObject({
    verdict: "pass",
    limit: 23,
  });
});

describe("mistakes, each at its cell", () => {
  test.each<[string, Record<number, CellValue>, string]>([
    ["an unknown indicator", { 0: "生均占地面" }, "unknownIndicator A6"],
    ["no indicator", { 0: null }, "missing A6"],
    ["a stage that is not assessed", { 1: "高中" }, "badStage B6"],
    ["no stage", { 1: null }, "badStage B6"],
    ["a condition in other words", { 2: "老城区" }, "badCondition C6"],
    ["a limit that is no number", { 3: "≥ 二十二" }, "badLimit D6"],
    ["a limit without direction", { 3: 22 }, "badLimit D6"],
    ["a limit that leaves out its value", { 3: "> 22" }, "badLimit D6"],
    ["a ratio as limit", { 3: "≥ 1:19" }, "badLimit D6"],
    ["a negative limit", { 3: "≥ -1" }, "badLimit D6"],
    ["an error value as limit", { 3: { error: "#DIV/0!" } }, "badLimit D6"],
    ["a unit of something else", { 4: "册" }, "unitMismatch E6"],
    ["no unit", { 4: null }, "unitMismatch E6"],
    ["two units", { 3: "≥ 22 亩" }, "unitMismatch E6"],
    ["no document", { 5: " " }, "noDocument F6"],
    ["a document of 201 characters", { 5: "文".repeat(201) }, "tooLong F6"],
    ["no date", { 6: null }, "badDate G6"],
    ["a day that does not exist", { 6: "2023-02-29" }, "badDate G6"],
  ])("%s", (_, change, error) => {
    const reading = parsed(withLines(line(change)));
    expect(said(reading)).toEqual([error]);
    expect(reading.pack).toBeUndefined();
  });

  test("the indicator that was probably meant is named", () => {
    const { errors } = parsed(
      withLines(line({ 0: "生均占地面" }), line({ 0: "lnd per pupil" }), line({ 0: "完全不相干的名称一二三四五" })),
    );
    expect(errors.map(({ message }) => message.zh)).toEqual([
      "没有名为“生均占地面”的指标，是否指“生均占地面积”？",
      "没有名为“lnd per pupil”的指标，是否指“生均占地面积”？",
      "没有名为“完全不相干的名称一二三四五”的指标。请写指标全称，如“生均图书册数”。",
    ]);
    expect(errors[0]!.message.en).toContain("land per pupil");
  });

  test("the same line twice, and overlapping dates", () => {
    expect(said(parsed(withLines(line(), line({ 3: "≥ 25" }))))).toEqual(["duplicate C7"]);
    expect(said(parsed(withLines(line(), line({ 6: "2025-01-01" }))))).toEqual(["duplicate C7"]);
  });

  test("one limit after the other is no repetition", () => {
    const rows = [...HEAD, [...HEADINGS, "废止日期"], [...line(), "2025-01-01"], line({ 3: "≥ 25", 6: "2025-01-01" })];
    const { pack } = parsed(gridOf(rows));
    expect(pack!.rules).toMatchObject([{ limits: [{ value: 22, until: "2025-01-01" }, { value: 25 }] }]);
  });

  test("dates in the wrong order", () => {
    const rows = [...HEAD, [...HEADINGS, "废止日期"], [...line(), "2024-09-01"]];
    expect(said(parsed(gridOf(rows)))).toEqual(["badDate H6"]);
  });

  test("a line with a condition below one without never applies", () => {
    expect(said(parsed(withLines(line(), line({ 2: "乡村" }))))).toEqual(["hidden C7"]);
    expect(said(parsed(withLines(line({ 2: "乡村" }), line())))).toEqual([]);
  });

  test("the same size twice", () => {
    expect(said(parsed(withLines(line({ 2: "12班档" }), line({ 2: "12班档", 3: "≥ 25" }))))).toEqual(["duplicate C7"]);
  });

  test("title, number and region are needed, the region must be known", () => {
    expect(said(parsed(gridOf([HEADINGS, line()])))).toEqual(["missing A1", "missing A1", "missing A1"]);
    const foreign = [...HEAD.slice(0, 3), ["适用地区", "亚特兰蒂斯"], HEADINGS, line()];
    expect(said(parsed(gridOf(foreign)))).toEqual(["unknownRegion B4"]);
  });

  test("words of the head that are not understood", () => {
    const head = [
      ...HEAD,
      ["不适用的学校", "幼儿园、大学"],
      ["民办学校", "也许"],
      ["教学点", "很多"],
      ["一贯制学校拆分", "图书册数、飞机"],
    ];
    expect(said(parsed(gridOf([...head, HEADINGS, line()])))).toEqual([
      "unknownWord B8",
      "unknownWord B5",
      "unknownWord B6",
      "unknownWord B7",
    ]);
  });

  test("no table at all", () => {
    expect(said(parsed(gridOf([["标准名称", "甲"]])))).toEqual(["noTable A1"]);
    expect(said(parsed(gridOf([])))).toEqual(["noTable A1"]);
  });
});

describe("content is not trusted", () => {
  test("names of object members are names of nothing", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(said(parsed(withLines(line({ 0: name }))))).toEqual(["unknownIndicator A6"]);
      expect(said(parsed(withLines(line({ 1: name }))))).toEqual(["badStage B6"]);
      expect(said(parsed(withLines(line({ 2: `${name}≥1` }))))).toEqual(["badCondition C6"]);
      expect(said(parsed(withLines(line({ 4: name }))))).toEqual(["unitMismatch E6"]);
      const head = [HEAD[0]!, ["标准名称", name], ["文号", name], ["适用地区", "全国"]];
      const { pack } = parsed(gridOf([...head, [...HEADINGS, "条目"], [...line(), name]], "自定标准"));
      expect(pack).toMatchObject({ title: { zh: name }, rules: [{ id: "row6" }] });
    }
  });

  test("long texts and many lines end soon", () => {
    const long = "班数≥".repeat(100_000);
    const lines = Array.from({ length: 5_000 }, () => line({ 0: long, 2: long, 3: long }));
    const { errors, pack, mistakes } = parsed(withLines(...lines));
    expect(pack).toBeUndefined();
    // Three of each of the 2,000 lines that are read, and that the others are not.
    expect(mistakes).toBe(6_001);
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)).toMatchObject({ code: "more", message: { zh: "自本格起还有 5901 处要改正，没有逐条列出。" } });
    for (const { message } of errors) expect(message.zh.length).toBeLessThan(200);
  });

  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#N/A" }),
    fc.constantFrom(...HEADINGS),
  );
  test("whatever stands in the cells of a copied standard, it is read or every mistake has a cell", () => {
    const { rows } = ownStandardSheet(packById("gs-2012"), "zh-CN");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(rows.length + 3), fc.nat(14), cell), { maxLength: 12 }), (changes) => {
        const values = Array.from({ length: rows.length + 4 }, (_, row) => [...(rows[row] ?? [])]) as CellValue[][];
        for (const [row, col, value] of changes) values[row]![col] = value;
        const { pack, errors } = parsed(gridOf(values.map((row) => Array.from(row, (value) => value ?? null))));
        expect(pack === undefined).toBe(errors.length > 0);
        expect(errors.map(({ code }) => code)).not.toContain("unsound");
      }),
      { numRuns: runs(1000) },
    );
  });
});
