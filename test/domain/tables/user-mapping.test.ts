import { readTables } from "../../../src/domain/dataset/read-tables";
import type { Reading } from "../../../src/domain/kernel/reading";
import { parseUserMapping } from "../../../src/domain/tables/user-mapping";
import { grid } from "./grids";
import { form3112, form5176 } from "./official-forms";

function value(reading: Reading | undefined): unknown {
  return reading?.state === "known" ? reading.value : (reading?.reason ?? "absent");
}

function mapping(...entries: readonly object[]) {
  const parsed = parseUserMapping(JSON.parse(JSON.stringify({ version: 1, entries })));
  expect(parsed.errors).toEqual([]);
  return parsed.mapping;
}

describe("what the user says of a table", () => {
  const ODD = grid("数据", [
    ["某县汇总", null, null],
    ["单位", "人头", "书"],
    ["城关小学", 120, 0.3],
    ["河东小学", 80, 0.2],
    ["合计", 200, 0.5],
  ]);

  it("makes a list readable that no heading explains", () => {
    expect(readTables([ODD]).schools).toEqual([]);
    const { schools, notRecognised } = readTables(
      [ODD],
      mapping(
        { kind: "nameColumn", sheet: "数据", col: 0, firstRow: 2 },
        { kind: "column", sheet: "数据", col: 1, field: "pupils" },
        { kind: "column", sheet: "数据", col: 2, field: "books", unit: "万册" },
      ),
    );
    expect(notRecognised).toEqual([]);
    expect(schools.map(({ name, stages }) => [name, value(stages.primary?.pupils), value(stages.primary?.books)])).toEqual([
      ["城关小学", 120, 3000],
      ["河东小学", 80, 2000],
    ]);
  });

  it("goes before what the forms say, and adds what they do not hold", () => {
    const forms = [form3112("西庄小学", { 总计: { 7: 258 } }), form5176("西庄小学", { 图书: 1500, 数字终端数: 43 })];
    const said = (field: string) =>
      readTables(forms, mapping({ kind: "cell", sheet: "教基5176", row: 12, col: 3, field })).schools[0]!.shared;
    expect(value(said("computers").computers)).toBe(43);
    expect(value(said("books").books)).toBe(43);
  });

  describe("of the words of a heading", () => {
    const LIST = (...extra: readonly string[]) =>
      grid("一览", [
        ["学校名称", ...extra, "娃娃数", "操场大小（亩）", "书（册）"],
        ["城关小学", ...extra.map(() => "甲"), 120, 3, 1500],
        ["河东小学", ...extra.map(() => "乙"), 80, 1.5, 900],
      ]);
    const PUPILS = { kind: "heading", heading: ["娃娃数"], field: "pupils", stage: "primary" };
    const GROUND = { kind: "heading", heading: ["操场大小"], headingUnit: "亩", field: "sportsGroundArea" };

    it("reads the column wherever it stands, in the unit that is written", () => {
      for (const list of [LIST(), LIST("片区"), LIST("片区", "邮编")]) {
        const { schools, accounts } = readTables([list], mapping(PUPILS, GROUND));
        expect(
          schools.map(({ name, stages, shared }) => [
            name,
            value(stages.primary?.pupils),
            value(stages.primary?.sportsGroundArea ?? shared.sportsGroundArea),
          ]),
        ).toEqual([
          ["城关小学", 120, 2000],
          ["河东小学", 80, 1000],
        ]);
        const said = accounts[0]!.columns.filter(({ why }) => why.code === "mapped");
        expect(said.map(({ path, outcome, item }) => [path, outcome, item])).toEqual([
          [["娃娃数"], "read", "pupils"],
          [["操场大小（亩）"], "read", "sportsGroundArea"],
        ]);
      }
    });

    it("is of no other words, and of no other unit", () => {
      const { accounts } = readTables([LIST()], mapping({ ...PUPILS, heading: ["娃娃"] }, { ...GROUND, headingUnit: "㎡" }));
      expect(accounts[0]!.columns.filter(({ why }) => why.code === "mapped")).toEqual([]);
    });

    it("can say that it is no data item", () => {
      const { accounts } = readTables([LIST()], mapping({ kind: "heading", heading: ["娃娃数"], field: null }));
      expect(accounts[0]!.columns.find(({ path }) => path[0] === "娃娃数")).toMatchObject({
        outcome: "notAnItem",
        why: { code: "mapped", by: "heading" },
      });
    });
  });

  it("can leave a sheet out", () => {
    const { schools, notRecognised } = readTables(
      [form5176("西庄小学", { 图书: 1500 })],
      mapping({ kind: "ignore", sheet: "教基5176" }),
    );
    expect(schools).toEqual([]);
    expect(notRecognised).toMatchObject([{ sheet: "教基5176", reason: { zh: "按您的设置不读取。" } }]);
  });

  it.each([
    ["no mapping at all", 5],
    ["another version", { version: 2, entries: [] }],
    ["an unknown item", { version: 1, entries: [{ kind: "column", sheet: "a", col: 1, field: "__proto__" }] }],
    ["an unknown stage", { version: 1, entries: [{ kind: "column", sheet: "a", col: 1, field: "books", stage: "toString" }] }],
    ["an unknown unit", { version: 1, entries: [{ kind: "column", sheet: "a", col: 1, field: "books", unit: "斤" }] }],
    ["a negative column", { version: 1, entries: [{ kind: "column", sheet: "a", col: -1, field: "books" }] }],
    ["an unknown kind", { version: 1, entries: [{ kind: "delete", sheet: "a", col: 1, field: "books" }] }],
    ["no sheet", { version: 1, entries: [{ kind: "ignore" }] }],
  ])("is refused with a reason: %s", (_, data) => {
    const { mapping: read, errors } = parseUserMapping(data);
    expect(read.entries).toEqual([]);
    expect(errors).toHaveLength(1);
  });
});
