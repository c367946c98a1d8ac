import { FIELD_IDS } from "../../../src/domain/fields/dictionary";
import { plainText } from "../../../src/domain/labels/text";
import { FRAMES } from "../../../src/domain/labels/vocabulary/frames";
import { entries } from "../../../src/domain/labels/vocabulary/words";

describe("the vocabularies", () => {
  const all = [...entries()];

  it("have every word in one place only; a title of groups may be a word as well", () => {
    const words = all.filter(([, { isGroup }]) => !isGroup).map(([word]) => word);
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    expect(twice).toEqual([]);
  });

  it("are written in the spelling that headings are brought to", () => {
    const others = all.filter(([word]) => plainText(word).toLowerCase() !== word);
    expect(others.map(([word]) => word)).toEqual([]);
  });

  it("make up every item of the dictionary", () => {
    expect(new Set(FRAMES.map(({ item }) => item))).toEqual(new Set(FIELD_IDS));
  });
});
