import fc from "fast-check";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { readItem } from "../../../src/domain/tables/cell-reading";
import { parseBin } from "../../../src/domain/tables/class-size-bins";
import { formNumberIn, sheetSuffix } from "../../../src/domain/tables/form-number";
import { canonicalLabel } from "../../../src/domain/labels/text";
import { readNumber } from "../../../src/domain/tables/number";
import { stageIn } from "../../../src/domain/labels/stage-words";
import { splitUnit } from "../../../src/domain/labels/units";

describe("a cell as a number", () => {
  it.each<[CellValue, number]>([
    [258, 258],
    ["258", 258],
    [" 1,234,567.50 ", 1234567.5],
    ["２５８．５", 258.5],
    ["'12", 12],
    ["258人", 258],
    ["88. 1%", 88.1],
    [".5", 0.5],
    ["0", 0],
    ["－3", -3],
    ["−3", -3],
  ])("%j is %d", (cell, expected) => {
    expect(readNumber(cell)).toMatchObject({ kind: "number", value: expected });
  });

  it.each<[CellValue, string]>([
    [null, "blank"],
    ["", "blank"],
    [" \u3000\u00a0\n", "blank"],
    ["*", "notApplicable"],
    ["－", "notApplicable"],
    ["——", "notApplicable"],
    ["//", "notApplicable"],
    ["abc", "notANumber"],
    ["12..5", "notANumber"],
    ["1,23", "notANumber"],
    ["1/2", "notANumber"],
    ["7380㎡10亩", "notANumber"],
    ["30余册", "notANumber"],
    ["无", "notANumber"],
    ["1e3", "notANumber"],
    [{ error: "#DIV/0!" }, "notANumber"],
    [true, "notANumber"],
    [Number.NaN, "notANumber"],
    [Number.POSITIVE_INFINITY, "notANumber"],
    ["9".repeat(400), "notANumber"],
  ])("%j is %s", (cell, kind) => {
    expect(readNumber(cell)).toEqual({ kind });
  });

  it.each<[string, number, string | undefined]>([
    ["12000①", 12000, undefined],
    ["1①", 1, undefined],
    ["12000¹", 12000, undefined],
    ["36₂", 36, undefined],
    ["12000⁽¹⁾", 12000, undefined],
    ["3,200⑵", 3200, undefined],
    ["850㉑", 850, undefined],
    ["850❸", 850, undefined],
    ["850㊀", 850, undefined],
    ["12000注1", 12000, undefined],
    ["12000（注2）", 12000, undefined],
    ["12000[3]", 12000, undefined],
    ["620*", 620, undefined],
    ["※620", 620, undefined],
    ["258人①", 258, "人"],
    ["0.45①万册", 0.45, "万册"],
    ["7380㎡②", 7380, "㎡"],
    ["35台²", 35, "台"],
  ])("%j has a mark that is no digit of %d", (cell, value, unit) => {
    const read = readNumber(cell);
    expect(read).toMatchObject({ kind: "number", value });
    if (read.kind !== "number") return;
    expect(read.unit).toBe(unit);
    expect(read.repairs).toContainEqual({ kind: "markRemoved", from: cell, to: `${value}${unit ?? ""}` });
  });

  it.each([
    ["7380m²", 7380],
    ["7380 M2", 7380],
    ["7380㎡", 7380],
    ["7380\n平方米", 7380],
  ])("%j ends with a unit, not with a mark", (cell, value) => {
    const read = readNumber(cell);
    expect(read).toMatchObject({ value, unit: expect.any(String) as string });
    expect(read.kind === "number" && read.repairs.map(({ kind }) => kind)).not.toContain("markRemoved");
  });

  it.each([
    ["12 000", 12000],
    ["1 234 567.5", 1234567.5],
    ["2 5 8", 258],
    ["２　５　８", 258],
    ["120\u200b00", 12000],
  ])("%j is written with blanks, but one figure: %d", (cell, value) => {
    expect(readNumber(cell)).toMatchObject({ kind: "number", value });
  });

  it.each([
    ...["12\n000", "12000\n1", "1\r\n2", "12 34", "1 2 34", "3 200 1", "3, 200"],
    ...[
      "3200/3100",
      "120+35",
      "约300",
      "300左右",
      "300多",
      "30余",
      "300-310",
      "3200、3100",
      "3200（含租借100）",
      "约20",
      "20~30",
    ],
    ...["12000⒈", "12000½", "½", "12000Ⅰ", "12000(1)", "12000（1）", "12①000", "10⁴", "10³册", "500m³", "12⁻¹", "𝟏𝟐", "①", "注1"],
  ])("%j is not one figure", (cell) => {
    expect(readNumber(cell)).toEqual({ kind: "notANumber" });
  });

  it("never gives a figure with digits that are not on the line in that order", () => {
    const piece = fc.constantFrom(..."0123456789０１２①⑴¹²₁❷㈠Ⅰ½,， 　\n\t*+-/多约人㎡m()（）[]注".split(""));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        const read = readNumber(text);
        if (read.kind !== "number" || read.unit !== undefined) return;
        const onLine = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
        // A reference in brackets or behind 注 is a mark.
        const digits = onLine.replace(/\[\d+\]|\(?注\d*\)?|（注\d*）/g, "").replace(/[^0-9]/g, "");
        expect(Math.abs(read.value)).toBe(Number(digits));
      }),
    );
  });

  it("reads back every number written as text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat({ max: 3 }), (whole, digits) => {
        const text = (whole / 10 ** digits).toFixed(digits);
        expect(readNumber(text)).toMatchObject({ kind: "number", value: Number(text) });
        expect(readNumber(Number(text).toLocaleString("en-US", { maximumFractionDigits: 3 }))).toMatchObject({
          value: Number(text),
        });
      }),
    );
  });
});

describe("an item in its own unit", () => {
  const cell = { sheet: "s", row: 0, col: 0 };
  it.each([
    ["equipmentValue", "12.5", ["万元"], 125000, ["textNumber", "unitConverted"]],
    ["books", "0.45万册", ["册"], 4500, ["textNumber", "unitInCell", "unitConverted"]],
    ["landArea", "１，２００平方米", [], 1200, ["textNumber", "fullWidth", "thousands", "unitInCell"]],
    ["landArea", 2, ["公顷"], 20000, ["unitConverted"]],
    ["classes", 8, ["个"], 8, []],
  ] as const)("%s: %j with %j", (field, value, units, expected, repairs) => {
    const reading = readItem(field, value, cell, units);
    expect(reading).toMatchObject({ state: "known", value: expected, cells: [cell] });
    expect((reading.state === "known" ? (reading.repairs ?? []) : []).map(({ kind }) => kind)).toEqual(repairs);
  });

  it.each([
    ["pupils", -1, []],
    ["classrooms", 40, ["平方米"]],
    ["books", "88%", []],
  ] as const)("%s: %j with %j cannot be", (field, value, units) => {
    expect(readItem(field, value, cell, units)).toEqual({
      state: "missing",
      reason: "notANumber",
      lookedFor: field,
      cells: [cell],
    });
  });

  it("money without a unit is undecided where nothing tells it", () => {
    expect(readItem("fixedAssets", 900, cell, ["?"])).toMatchObject({ reason: "ambiguous" });
  });
});

describe("labels", () => {
  it.each([
    ["总     计", "总计"],
    ["上学年初\n报表在校_x000D_\n学生数", "上学年初报表在校学生数"],
    ["　　其中：女", "女"],
    ["＃女", "女"],
    ["一、教学及辅助用房", "教学及辅助用房"],
    ["（一）行政办公用房", "行政办公用房"],
    ["1.教室", "教室"],
    ["①教室", "教室"],
    ["总计中：寄宿生", "寄宿生"],
    ["圖書冊數", "图书册数"],
    ["學校（機構）名稱", "学校(机构)名称"],
    ["26—30人", "26-30人"],
    ["３６～４０人", "36-40人"],
    ["11人制足球场", "11人制足球场"],
    ["一年级", "一年级"],
    ["其中", "其中"],
  ])("%j is %s", (label, expected) => {
    expect(canonicalLabel(label)).toBe(expected);
  });

  it.each([
    ["占地面积（平方米）", { label: "占地面积", unit: "平方米" }],
    ["教学仪器设备值(单位：万元)", { label: "教学仪器设备值", unit: "万元" }],
    ["图书，万册", { label: "图书", unit: "万册" }],
    ["（㎡）", { label: "", unit: "m2" }],
    ["骨干教师（小学）", { label: "骨干教师(小学)" }],
  ])("%j carries its unit", (label, expected) => {
    expect(splitUnit(label)).toEqual(expected);
  });

  it.each([
    ["基础基331            单位:人", "基础基331"],
    ["表号：教基 5176", "教基5176"],
    ["教基1102续_小学", "教基1102续"],
    ["基础基112续表1", "基础基112续1"],
    ["教基3112 与 教基3113 的关系", null],
    ["基本情况", null],
  ])("%j names form %j", (text, expected) => {
    expect(formNumberIn(text)).toBe(expected);
  });

  it.each([
    ["教基3115_初级中学", "初级中学"],
    ["教基2106（九年一贯制学校）", "九年一贯制学校"],
    ["教基2106", null],
  ])("the sheet %j adds %j", (sheet, expected) => {
    expect(sheetSuffix(sheet)).toBe(expected);
  });

  it.each([
    ["西庄小学", "primary"],
    ["初级中学", "junior"],
    ["七年级（初中部）", "junior"],
    ["办学条件-小学", "primary"],
    ["小学-初中", null],
    ["办学条件_小学部_初中部", null],
    ["义务教育学校办学条件（初中）", "junior"],
    ["全县中小学情况-小学", "primary"],
    ["学校（初中、小学）", null],
    ["中小学", null],
    ["九年一贯制学校", null],
    ["小学、初中", null],
    ["城关中学", null],
  ])("%j speaks of %j", (text, expected) => {
    expect(stageIn(text)).toBe(expected);
  });

  it.each([
    ["25人及以下", { low: 1, high: 25 }],
    ["26-30人", { low: 26, high: 30 }],
    ["31至35人", { low: 31, high: 35 }],
    ["66人及以上", { low: 66, high: Infinity }],
    ["66人以上", { low: 67, high: Infinity }],
    ["合计", null],
  ])("the bin %j holds %j", (label, expected) => {
    expect(parseBin(label)).toEqual(expected);
  });
});

it("a figure too large for its unit is no figure", () => {
  const cell = { sheet: "名单", row: 3, col: 6 };
  expect(readItem("equipmentValue", 1.8e304, cell, ["万元"])).toMatchObject({
    state: "missing",
    reason: "notANumber",
    cells: [cell],
  });
});
