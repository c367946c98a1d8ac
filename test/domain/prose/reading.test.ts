/** Places, scopes and what is no claim. */
import fc from "fast-check";
import { chineseNumber } from "../../../src/domain/prose/numerals";
import { proseOfText } from "../../../src/domain/prose/prose";
import { readClaims } from "../../../src/domain/prose/read-claims";

const read = (text: string) => readClaims(proseOfText(text));
const claims = (text: string) => read(text).claims;

test("every claim stands where it says, blanks and full-width characters included", () => {
  const text = "一、概况\n　　學校佔地面積 １２，４５０ 平方公尺，圖書 1 500 冊，合格率為 88. 1%，現有6個教學班。";
  const found = claims(text);
  expect(found.map((claim) => claim.text)).toEqual(["學校佔地面積 １２，４５０ 平方公尺", "圖書 1 500 冊", "6個教學班"]);
  for (const { text: words, from, to, paragraph } of found) {
    expect(text.split("\n")[paragraph]!.slice(from, to)).toBe(words);
  }
  expect(found.map(({ value }) => value)).toEqual([12450, 1500, 6]);
});

test.each([
  ["2023年9月1日"],
  ["教督〔2017〕6号第3条"],
  ["第12页"],
  ["1.2.3 办学条件"],
  ["联系电话：0537-3181234"],
  ["三（2）班"],
  ["2014-2015学年度"],
  ["每天锻炼1小时，每周5节课"],
  ["第一，第二，一方面"],
])("no claim and nothing to look at: %s", (text) => {
  expect(read(text)).toMatchObject({ claims: [], notChecked: [] });
});

test("the number of a paragraph is none of a figure", () => {
  expect(claims("1. 6个教学班，在校生127人。").map(({ value }) => value)).toEqual([6, 127]);
  expect(claims("2.教师学历合格率88. 1%。").map(({ value }) => value)).toEqual([88.1]);
});

test("a word nobody knows makes the figure not checked", () => {
  const { claims: found, notChecked } = read("学校有飞碟教师12人，在校学生127人。");
  expect(found.map(({ item, value }) => [item, value])).toEqual([["pupils", 127]]);
  expect(notChecked).toMatchObject([{ why: "unknownWords", text: "飞碟教师12人" }]);
});

test("who came with an event is no stock", () => {
  expect(claims("购置电脑30台、图书500册。")).toEqual([]);
  expect(claims("组织32名学生参加运动会。")).toEqual([]);
  expect(claims("建筑面积一万平方米的教学楼一栋。")).toEqual([]);
});

test("two schools in one sentence are two scopes", () => {
  const found = claims("石桥小学在校生442人，教师20人；柳河小学在校生98人。");
  expect(found.map(({ scope, value }) => [scope.school, value])).toEqual([
    [undefined, 442],
    [undefined, 20],
    ["柳河小学", 98],
  ]);
});

test("stages and years are kept apart", () => {
  const found = claims("小学部在校生420人，教师25人，初中部在校生315人。2022年在校生700人。去年教师44人。");
  expect(found.map(({ scope, value }) => [value, scope.stage, scope.year, scope.isLastYear])).toEqual([
    [420, "primary", undefined, undefined],
    [25, "primary", undefined, undefined],
    [315, "junior", undefined, undefined],
    [700, undefined, 2022, undefined],
    [44, undefined, undefined, true],
  ]);
});

test("girls of the boarders are not the girls of the school", () => {
  expect(claims("寄宿生163人，其中女生81人。").map(({ item }) => item)).toEqual(["boarders", undefined]);
  expect(claims("在校生163人，其中女生81人。").map(({ item }) => item)).toEqual(["pupils", "girls"]);
});

test("what a bracket tells of one figure does not go on behind it", () => {
  const found = claims("学生621人（七年级218人，八年级403人），其中住校生402人（男生201人，女生201人）。");
  expect(found.map(({ item, partOf, value }) => [item, partOf, value])).toEqual([
    ["pupils", undefined, 621],
    ["grade1", undefined, 218],
    ["grade2", undefined, 403],
    ["boarders", "c1", 402],
    [undefined, "c4", 201],
    [undefined, "c4", 201],
  ]);
});

test("teachers by pupils as a decimal, and whose certificates a rate counts", () => {
  expect(claims("师生比0.0568。").map(({ indicator, value }) => [indicator, value])).toEqual([["TEACHERSPERPUPIL", 0.0568]]);
  expect(claims("食堂从业人员持证上岗率100%，教师资格证持证率100%。").map(({ indicator }) => indicator)).toEqual([
    "CERTIFIEDSHARE",
  ]);
});

test("a year that is only compared with is not the year of the figures", () => {
  const found = claims("2019年以来，学校较2020年扩大2400平方米；校舍建筑面积11240平方米。");
  expect(found.map(({ scope, value }) => [scope, value])).toEqual([[{}, 11240]]);
});

test("figures in the cells of a table are what their row and column say", () => {
  const table = [
    ["项目", "标准", "2022年", "2023年"],
    ["生均占地面积（㎡）", "18", "27.9", "28.6"],
    ["在校生数", "", "265", "258"],
  ];
  const paragraphs = table.flatMap((texts, row) =>
    texts.map((text, col) => ({ text, kind: "cell" as const, cell: { table: 0, row, col } })),
  );
  expect(
    readClaims({ paragraphs }).claims.map(({ kind, item, indicator, value, scope }) => [
      kind,
      indicator ?? item,
      value,
      scope.year,
    ]),
  ).toEqual([
    ["limit", "LANDPERPUPIL", 18, undefined],
    ["perPupil", "LANDPERPUPIL", 27.9, 2022],
    ["perPupil", "LANDPERPUPIL", 28.6, 2023],
    ["stock", "pupils", 265, 2022],
    ["stock", "pupils", 258, 2023],
  ]);
});

test.each([
  ["figures without end", "占1,2人、".repeat(2_000)],
  ["one word", "小学".repeat(20_000)],
  ["digits", "1".repeat(100_000)],
  ["brackets", "(1人".repeat(3_000)],
  ["blanks", `占地${" ".repeat(100_000)}5㎡`],
  ["Chinese numbers", "一百".repeat(5_000)],
])("a text made to be slow is read to its end: %s", (_, text) => {
  const { claims: found, notChecked } = read(text);
  for (const { text: said, from, to } of [...found, ...notChecked]) expect(text.slice(from, to)).toBe(said);
});

test("whatever the text, every claim stands where it says", () => {
  const words = [
    "在校生",
    "占地面积",
    "其中",
    "生均",
    "图书",
    "，",
    "。",
    "、",
    "（",
    "）",
    "12",
    "3.5",
    "人",
    "㎡",
    "册",
    "占",
    "%",
    "１",
    " ",
    "2023年",
    "不低于",
    "的标准",
    "𠀀",
    "：",
    "各",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const { claims: found, notChecked } = read(text);
      for (const { text: said, from, to } of [...found, ...notChecked]) {
        expect(said).not.toBe("");
        expect(text.slice(from, to)).toBe(said);
      }
    }),
  );
});

test.each([
  ["两千零一十七", 2017, 1],
  ["一万二千", 12000, 1000],
  ["二十四", 24, 1],
  ["十", 10, 10],
  ["三点五", 3.5, 0.1],
  ["三百零六", 306, 1],
])("%s", (text, value, step) => {
  expect(chineseNumber(text)).toEqual({ value, step });
});

test.each(["二〇二三", "百十", "二三"])("%s is no number", (text) => {
  expect(chineseNumber(text)).toBeNull();
});
