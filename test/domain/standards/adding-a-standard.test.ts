/** docs/adding-a-standard.md, done: its worksheet is taken from the page and judges schools. Its file: test/docs/adding.test.ts. */
import { check } from "../../support/check";
import { documentText, tablesIn } from "../../support/document-blocks";
import { sectionOf } from "../../support/section";
import { gridOf, parsed } from "../own-standard/own-sheet";

const PAGE = documentText("adding-a-standard.md");
const [head, table] = tablesIn(PAGE);

describe("by worksheet", () => {
  const { pack, errors } = parsed(gridOf([...head!, [], ...table!]));

  test("the example is read without a mistake", () => {
    expect(errors).toEqual([]);
    expect(pack).toMatchObject({
      title: { zh: "某市义务教育学校办学条件标准" },
      region: "CN-SC",
      scope: { teachingPointsFromPupils: 50, includesPrivate: true },
      rules: [{ kind: "bound" }, { kind: "bound" }, { kind: "stepped" }],
    });
  });

  test.each([
    ["rural", 1500, "pass"],
    ["rural", 1499, "fail"],
    ["urban", 2000, "pass"],
    ["urban", 1999, "fail"],
  ] as const)("a %s school of 100 pupils with %s books: %s", (area, books, verdict) => {
    const [found] = check(pack!, sectionOf("primary", { pupils: 100, books }, { area })).findings;
    expect(found).toMatchObject({ indicator: "BOOKSPERPUPIL", verdict, cite: { number: "某教〔2024〕1号", clause: "第三条" } });
  });

  test.each([
    // Half-way between 12 and 24 classes: half-way between 26 and 20.
    [18, 2300, "pass", 23],
    [18, 2299, "fail", 23],
    [6, 2600, "pass", 26],
    [30, 2000, "pass", 20],
  ])("%d classes with %d ㎡ for 100 pupils: %s", (classes, landArea, verdict, limit) => {
    const land = check(pack!, sectionOf("primary", { pupils: 100, landArea, classes })).findings.at(-1);
    expect(land).toMatchObject({ indicator: "LANDPERPUPIL", verdict, limit });
  });

  test("before its day it does not apply", () => {
    expect(check(pack!, sectionOf("primary", { pupils: 100, books: 1 }, { area: "rural" }), "2024-08-31").verdict).toBe(
      "notApplicable",
    );
  });
});
