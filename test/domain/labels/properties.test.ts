import fc from "fast-check";
import { FIELDS, FIELD_IDS } from "../../../src/domain/fields/dictionary";
import { readLabel } from "../../../src/domain/labels/read-label";
import { fullWidth, toTraditional } from "../tables/rearrange";
import { WORDINGS } from "./wordings";

const RUNS = { numRuns: 500 };

/** Headings that are read, one level each. */
const READABLE = FIELD_IDS.flatMap((field) => [FIELDS[field].zh, ...WORDINGS[field]]).filter(
  (heading) => !heading.includes(">") && readLabel([heading]).outcome === "read",
);
const readable = fc.constantFrom(...READABLE);

/** Characters that no vocabulary uses. */
const unknownWord = fc.string({ unit: fc.constantFrom(..."鼎彝璇瑾霁翊"), minLength: 1, maxLength: 3 });

/** What an unknown word may do to a heading. */
const placements: readonly ((heading: string, word: string) => readonly string[])[] = [
  (heading, word) => [word + heading],
  (heading, word) => [heading + word],
  (heading, word) => [`${heading}（${word}）`],
  (heading, word) => [word, heading],
  (heading, word) => [heading, word],
];

/** Words that make another kind of any heading, where they may stand. */
const KINDS: readonly ((heading: string) => readonly string[])[] = [
  ...["生均", "应有", "规划", "附设幼儿园"].map((word) => (heading: string) => [word + heading]),
  ...["比例", "缺口", "排名", "是否达标", "差额"].map((word) => (heading: string) => [heading + word]),
  ...["生均", "应配", "标准", "省级评估标准", "缺口", "目标值", "是否达标", "备注", "占比"].map((word) => (heading: string) => [
    heading,
    word,
  ]),
  ...["应有", "规划", "附设幼儿园", "校外租用", "前一年"].map((word) => (heading: string) => [word, heading]),
  (heading) => [`${heading}（元/生）`],
  (heading) => [`${heading}（%）`],
];

describe("reading a heading", () => {
  it("an unknown word never leaves it read", () => {
    fc.assert(
      fc.property(readable, unknownWord, fc.constantFrom(...placements), (heading, word, place) => {
        const reading = readLabel(place(heading, word));
        expect(reading.outcome).not.toBe("read");
        expect(reading.unknown.join()).toContain(word);
      }),
      RUNS,
    );
  });

  it("another kind never leaves an item, nor a proposal", () => {
    fc.assert(
      fc.property(readable, fc.constantFrom(...KINDS), (heading, change) => {
        expect(["notAnItem", "notUnderstood"]).toContain(readLabel(change(heading)).outcome);
      }),
      RUNS,
    );
  });

  it("blanks, line breaks and full-width characters change nothing", () => {
    const spread = (heading: string, at: number, blank: string) => {
      const place = at % (heading.length + 1);
      return heading.slice(0, place) + blank + heading.slice(place);
    };
    fc.assert(
      fc.property(readable, fc.nat(), fc.constantFrom(" ", "\n", "\u3000", "\u00a0", "_x000D_\n"), (heading, at, blank) => {
        const { item } = readLabel([heading]);
        expect(readLabel([spread(heading, at, blank)])).toMatchObject({ outcome: "read", item });
        expect(readLabel([fullWidth(heading)])).toMatchObject({ outcome: "read", item });
      }),
      RUNS,
    );
  });

  it("traditional script reads as simplified", () => {
    for (const heading of READABLE) {
      expect(readLabel([toTraditional(heading)])).toMatchObject({ outcome: "read", item: readLabel([heading]).item });
    }
  });

  it.each([
    ["peArtsTeachers", ["体育", "音乐", "美术"], (words: string) => `${words}专任教师数`],
    ["peArtsTeachers", ["体育、", "艺术、", "音乐、"], (words: string) => `${words}美术教师`],
    ["backboneTeachers", ["县级以上", "专任"], (words: string) => `${words}骨干教师`],
    ["girls", ["在校", "女"], (words: string) => `${words}学生数`],
    ["multimediaRooms", ["网络", "多媒体"], (words: string) => `${words}教室（间）`],
  ] as const)("%s whatever the order of %j", (item, words, heading) => {
    for (const order of permutations(words)) {
      expect(readLabel([heading(order.join(""))])).toMatchObject({ outcome: "read", item });
    }
  });

  it("nothing makes it throw", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 }), fc.string(), (path, unitRow) => {
        expect(readLabel(path, { unitRow, unitLine: unitRow })).toHaveProperty("outcome");
      }),
      RUNS,
    );
  });
});

function permutations(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2) return [words];
  return words.flatMap((word, index) => permutations(words.filter((_, at) => at !== index)).map((rest) => [word, ...rest]));
}
