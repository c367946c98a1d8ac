import type { LabelContext, LabelReading } from "../../../src/domain/labels/label-reading";
import { readLabel } from "../../../src/domain/labels/read-label";
import { suggestItems } from "../../../src/domain/labels/suggest";

type Case = readonly [path: readonly string[], context: LabelContext, expected: Partial<LabelReading>];

describe("the unit", () => {
  const cases: readonly Case[] = [
    // decides where the words leave two items open
    [["教室（间）"], {}, { outcome: "read", item: "classrooms", unit: "间" }],
    [["教室（㎡）"], {}, { outcome: "read", item: "classroomArea", unit: "m2" }],
    [["图书室"], { unitRow: "间" }, { outcome: "read", item: "libraryRooms" }],
    [["图书室"], { unitRow: "平方米" }, { outcome: "read", item: "libraryArea" }],
    // of a heading above holds for those below
    [["一、学校用地（㎡）", "2.绿化用地"], {}, { outcome: "read", item: "greenArea", unit: "m2" }],
    [["专用教室（间）", "音乐"], {}, { outcome: "read", item: "musicRooms" }],
    // of several columns, written together above them, is none of one column
    [["学生情况（人、个）", "班数"], {}, { outcome: "read", item: "classes" }],
    [["师资及图书（人、册）", "图书册数"], {}, { outcome: "read", item: "books" }],
    // must agree with what the words measure
    [["教室面积（间）"], {}, { outcome: "notUnderstood", why: { code: "unitDisagrees", words: ["间"] } }],
    [["在校生数（册）"], {}, { outcome: "notUnderstood", why: { code: "unitDisagrees", words: ["册"] } }],
    [["学生宿舍间数"], {}, { outcome: "notAnItem", kind: "noItem", of: "dormArea" }],
    // per pupil, or a share
    [["图书（册/生）"], {}, { outcome: "notAnItem", kind: "perPupil", of: "books" }],
    [["本科（%）"], {}, { outcome: "notAnItem", kind: "rate" }],
    [["专任教师", "本科"], { unitRow: "比例" }, { outcome: "notAnItem", kind: "rate" }],
    // above the table only chooses between readings
    [["在校学生数"], { unitLine: "平方米" }, { outcome: "read", item: "pupils" }],
    [["在校生"], { unitLine: "平方米" }, { outcome: "read", item: "pupils" }],
    [["教室"], { unitLine: "平方米" }, { outcome: "read", item: "classroomArea" }],
    [["食堂"], { unitLine: "平方米" }, { outcome: "read", item: "canteenArea" }],
    [["音乐教室"], { unitLine: "平方米" }, { outcome: "notAnItem", kind: "noItem" }],
    [["图书"], { unitLine: "元" }, { outcome: "notAnItem", kind: "noItem" }],
    [["专任教师", "本科"], { unitLine: "%" }, { outcome: "notAnItem", kind: "rate" }],
  ];
  it.each(cases)("%j with %j", (path, context, expected) => {
    expect(readLabel(path, context)).toMatchObject(expected);
  });
});

describe("the parents", () => {
  const cases: readonly Case[] = [
    [["教学及辅助用房", "教室"], {}, { outcome: "read", item: "classroomArea" }],
    [["教学及辅助用房", "教室", "间数"], {}, { outcome: "read", item: "classrooms" }],
    [["应配", "教室"], {}, { outcome: "notAnItem", kind: "shouldBe", of: "classrooms" }],
    [["附设幼儿园", "占地面积"], {}, { outcome: "notAnItem", kind: "otherOwner", of: "landArea" }],
    [["一年级", "班数"], {}, { outcome: "notAnItem", kind: "subset", of: "classes" }],
    [["火星情况", "在校生数"], {}, { outcome: "proposed", item: "pupils", unknown: ["火星"] }],
    [["火星地球", "水星", "在校生数（霁）"], {}, { outcome: "notUnderstood", unknown: ["火星地球", "水星", "霁"] }],
    [["专任教师", "艺术", "音乐"], {}, { outcome: "read", item: "musicTeachers" }],
  ];
  it.each(cases)("%j", (path, context, expected) => {
    expect(readLabel(path, context)).toMatchObject(expected);
  });
});

describe("what is written around the words of an item", () => {
  const cases: readonly Case[] = [
    // English that repeats the Chinese; alone, or without a word of the forms, it may say anything
    [["教职工宿舍 Accommodation for Teachers and Workers"], { unitRow: "平方米" }, { unknown: [] }],
    [["图书 Number of Books in Circulation", "册"], {}, { outcome: "read", item: "books" }],
    [["专任教师 Full-time Teachers", "其中 Of Which", "女"], {}, { unknown: [] }],
    [["图书 Umgezogene"], {}, { outcome: "notUnderstood" }],
    // brackets inside a word
    [["图书（阅览）室（间）"], {}, { outcome: "read", item: "libraryRooms" }],
    [["计算机（网络）教室（间）"], {}, { item: "computerRooms" }],
    // how a group of columns is divided
    [["教职工分性别", "专任教师"], {}, { outcome: "read", item: "teachers" }],
    [["学生分年级人数", "五年级"], {}, { outcome: "read", item: "grade5" }],
    // what a bound says already
    [["50人以上（不含本数）班数"], {}, { outcome: "read", item: "classesOver50" }],
    [["45人以上（不含50人）班数"], {}, { outcome: "proposed", item: "classesOver45" }],
    [["今年秋季招生数"], {}, { outcome: "read", item: "entrants" }],
  ];
  it.each(cases)("%j with %j", (path, context, expected) => {
    expect(readLabel(path, context)).toMatchObject(expected);
  });
});

describe("what else a heading says", () => {
  const cases: readonly Case[] = [
    [["小学", "在校生数"], {}, { item: "pupils", stage: "primary" }],
    [["七年级人数"], {}, { item: "grade1", stage: "junior" }],
    [["骨干教师(初中)"], {}, { item: "backboneTeachers", stage: "junior" }],
    [["初中", "小学在校生数"], {}, { outcome: "notUnderstood", why: { code: "stagesDisagree", words: [] } }],
    [["2025年秋季在校生数"], {}, { item: "pupils", year: 2025, term: "autumn" }],
    [["2024—2025学年", "班数"], {}, { item: "classes", year: 2024 }],
    [["上学年在校生数"], {}, { outcome: "notAnItem", kind: "lastYear", of: "pupils" }],
    [["教职工数", "其中：专任教师"], {}, { item: "teachers", ofWhich: true }],
    [["生均图书册数"], {}, { outcome: "notAnItem", kind: "perPupil", of: "books", ofWhich: false }],
  ];
  it.each(cases)("%j", (path, context, expected) => {
    expect(readLabel(path, context)).toMatchObject(expected);
  });
});

describe("the columns that name the schools", () => {
  it.each([
    ["学校名称", "name"],
    ["學校（機構）名稱（章）", "name"],
    ["学校标识码", "code"],
    ["学段", "stage"],
    ["年级", "grade"],
    ["办学类型", "type"],
    ["城乡类型", "area"],
    ["举办者", "owner"],
    ["是否计校数", "countsAsSchool"],
    ["县（市、区）", "county"],
    ["乡镇", "township"],
    ["班级", "class"],
    ["序号", "ordinal"],
  ])("%s is the %s", (heading, role) => {
    expect(readLabel([heading])).toMatchObject({ outcome: "role", role });
  });

  it("keep their role beside a blank cell in the row of units", () => {
    expect(readLabel(["学校名称"], { unitRow: " ", unitLine: "" })).toMatchObject({ outcome: "role", role: "name" });
  });

  it("are no roles where a unit stands beside them", () => {
    expect(readLabel(["班级（个）"])).toMatchObject({ outcome: "read", item: "classes" });
  });
});

describe("no heading", () => {
  it.each([[[]], [[""]], [["（）", " "]], [["L3", "（1）"]]])("%j says nothing", (path) => {
    expect(readLabel(path)).toMatchObject({ outcome: "notUnderstood", why: { code: "empty" } });
  });

  it("a sentence is not searched for words", () => {
    const sentence =
      "本表由学校填报，在校生数以学籍系统为准，教室间数为普通教室数，不含专用教室，填报后请校长签字并盖章后报送教育局备案，逾期不再受理任何更正";
    expect(readLabel([sentence]).outcome).toBe("notUnderstood");
  });
});

describe("suggestions", () => {
  it.each([
    ["操场大小", "sportsGroundArea"],
    ["班班通数量", "multimediaRooms"],
    ["县骨干", "backboneTeachers"],
    ["图书馆座位数", "pupilReadingSeats"],
  ])("%s: first %s", (heading, first) => {
    expect(suggestItems([heading])[0]).toBe(first);
  });

  it("none for what is like nothing", () => {
    expect(suggestItems(["鼎彝"])).toEqual([]);
  });
});
