import { FIELDS, FIELD_IDS } from "../../../src/domain/fields/dictionary";
import { MEANINGS } from "../../../src/domain/fields/meanings";
import { sourcesOf } from "../../../src/domain/tables/field-sources";
import { factorTo } from "../../../src/domain/labels/units";

describe("the dictionary", () => {
  it.each(FIELD_IDS)("%s has names and a meaning in both languages", (field) => {
    expect(FIELDS[field].zh).toMatch(/[\u4e00-\u9fff]/);
    expect(FIELDS[field].en).toMatch(/^[A-Za-z]/);
    expect(MEANINGS[field].zh).toMatch(/。$/);
    expect(MEANINGS[field].en).toMatch(/\.$/);
  });

  it("says where the forms of each era hold an item", () => {
    expect(sourcesOf("pupils").map(({ form }) => form)).toEqual(
      expect.arrayContaining(["教基3112", "教基3115", "基础基312", "基础基313", "基础基331"]),
    );
    expect(sourcesOf("indoorSportsArea")).toMatchObject([
      { form: "教基5170", row: ["教学及辅助用房", "公共教学用房", "室内体育用房"], isRepeated: false },
      { form: "基础基512", row: ["教学及辅助用房", "体育馆"] },
    ]);
  });

  it.each([
    ["㎡", "亩", 2000 / 3],
    ["㎡", "公頃", 10_000],
    ["㎡", "平方公尺", 1],
    ["元", "万元", 10_000],
    ["册", "萬冊", 10_000],
    ["班", "个", 1],
    ["㎡", "元", null],
    ["人", "斤", null],
  ] as const)("one %s is reached from %s by %s", (unit, written, factor) => {
    expect(factorTo(unit, written)).toBe(factor);
  });
});
