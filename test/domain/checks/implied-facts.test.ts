/** A question that the tables answer is not asked: only where the standard says that a column means it. */
import type { Confirmation } from "../../../src/domain/checks/confirmations";
import type { Finding } from "../../../src/domain/checks/finding";
import type { Section } from "../../../src/domain/dataset/school";
import { explainFinding } from "../../../src/domain/explain/explain";
import { PACKS, packById } from "../../../src/domain/standards/catalogue";
import type { Condition } from "../../../src/domain/standards/condition";
import { asked, bound, limits, RURAL } from "../../../src/domain/standards/define";
import type { Pack } from "../../../src/domain/standards/pack";
import { factsAskedBy } from "../../../src/domain/standards/questions";
import { checkGrids } from "../../../src/usecases/check-grids";
import { markedCells } from "../../../src/usecases/marks";
import { finding } from "../../support/check";
import { gridOf } from "../own-standard/own-sheet";
import { addressOf, cellOf, sectionOf } from "../../support/section";

const aboutOf = (all: readonly { readonly about: string }[] = []) => all.map(({ about }) => about);
const said = (found: Finding, section: Section) => explainFinding(found, section, "zh-CN", addressOf);
const given = (about: string, answer: "yes" | "no"): Confirmation => ({ about, subject: "s1", answer, by: "王老师" });

describe("全寄宿制学校 (Henan): fewer boarders than pupils", () => {
  const building = (figures: { readonly boarders?: number }, answers: readonly Confirmation[] = []) => {
    const section = sectionOf("primary", { pupils: 400, floorArea: 2000, ...figures });
    return { section, found: finding("ha-assessment", "building", section, undefined, answers) };
  };

  test("one pupil that does not board is enough: 5.2 ㎡, with the cells that say so", () => {
    const { found, section } = building({ boarders: 399 });
    expect(found).toMatchObject({ verdict: "fail", limit: 5.2, shortfall: { amount: 80 } });
    expect([aboutOf(found.asks), aboutOf(found.implied)]).toEqual([[], ["allBoarders"]]);
    expect(found.cells).toEqual([cellOf("floorArea"), cellOf("pupils"), cellOf("boarders")]);
    expect(said(found, section)).toContain("由表中数据可知“学校为全寄宿制学校？”为“否”：寄宿生数少于在校生数");
  });

  test("the mark stays on what is short", () => {
    const { found, section } = building({ boarders: 399 });
    expect(markedCells(found, section)).toEqual([cellOf("floorArea")]);
  });

  test("as many boarders as pupils, and a blank, answer nothing", () => {
    expect(aboutOf(building({ boarders: 400 }).found.asks)).toEqual(["allBoarders"]);
    expect(aboutOf(building({}).found.asks)).toEqual(["allBoarders"]);
  });

  test("an answer that contradicts the column leaves the fact unknown, and that is said", () => {
    const { found, section } = building({ boarders: 0 }, [given("allBoarders", "yes")]);
    expect([found.verdict, found.limit, aboutOf(found.contradictions)]).toEqual(["fail", undefined, ["allBoarders"]]);
    expect(found.limits?.map(({ limit }) => limit)).toEqual([13.13, 5.2]);
    expect([aboutOf(found.asks), aboutOf(found.confirmations)]).toEqual([[], []]);
    expect(said(found, section)).toContain("“学校为全寄宿制学校？”填写为是（王老师），而表中寄宿生数少于在校生数 [");
    expect(found.cells).toContainEqual(cellOf("boarders"));
  });

  test("an answer that agrees with the column is kept beside it", () => {
    const { found } = building({ boarders: 0 }, [given("allBoarders", "no")]);
    expect([found.limit, aboutOf(found.confirmations), aboutOf(found.implied)]).toEqual([5.2, ["allBoarders"], ["allBoarders"]]);
  });
});

describe("寄宿制学校 (Jiangxi, rural schools of 2008): no boarder at all", () => {
  const land = (boarders: number) => {
    const section = sectionOf("junior", { pupils: 900, classes: 18, landArea: 18_000, boarders }, { area: "rural" });
    return ["jx-junior", "cn-school-building-rural-2008"].map((pack) => finding(pack, "land", section));
  };

  test("29 ㎡ for each of 900 pupils: 8,100 more", () => {
    for (const found of land(0))
      expect(found).toMatchObject({ limit: 29, shortfall: { amount: 8100 }, implied: [{ answer: "no" }] });
  });

  test("with a single boarder it stays a question", () => {
    for (const found of land(1)) expect([found.limit, aboutOf(found.asks)]).toEqual([undefined, ["boardingSchool"]]);
  });
});

describe("欠发达地区的农村小学 (Shandong libraries)", () => {
  const books = (area: "urban" | "town" | "rural" | undefined) => {
    const kindCells = area && { area: [{ sheet: "S", row: 0, col: 7 }] };
    const section = sectionOf(
      "primary",
      { pupils: 100, books: 1000 },
      { ...(area && { area }), ...(kindCells && { kindCells }) },
    );
    return finding("sd-library-2017", "books", section);
  };

  test("城区 is not 农村: 30 books, from the cell of the column", () => {
    expect(books("urban")).toMatchObject({ limit: 30, shortfall: { amount: 2000 } });
    expect(books("urban").cells).toContainEqual({ sheet: "S", row: 0, col: 7 });
  });

  test.each(["town", "rural", undefined] as const)("%s stays a question", (area) => {
    expect(aboutOf(books(area).asks)).toEqual(["lessDevelopedRural"]);
  });
});

describe("a standard that asks whether a school is 农村", () => {
  const RURAL_FACT = asked("rural", { zh: "学校为农村学校？", en: "Is it a rural school?" }, "school", [
    { when: RURAL, answer: "yes" },
    { when: { kind: "locality", in: ["urban"] }, answer: "no" },
  ]);
  const source = { from: "2020-01-01", cite: { number: "某文", title: "某文" }, confidence: "verbatim" } as const;
  const pack: Pack = {
    ...packById("gd-standard")!,
    id: "test",
    rules: [
      bound("land", "LANDPERPUPIL", "atLeast", [
        ...limits({ primary: 22 }, source, RURAL_FACT),
        ...limits({ primary: 18 }, source),
      ]),
    ],
  };
  const limitIn = (area: "urban" | "town" | "rural") =>
    finding(pack, "land", sectionOf("primary", { pupils: 100, landArea: 1000 }, { area })).limit;

  test("乡村 yes, 城区 no, 镇区 to be asked", () => {
    expect([limitIn("rural"), limitIn("urban"), limitIn("town")]).toEqual([22, 18, undefined]);
  });
});

describe("中心城区 and 老城区 stay questions wherever the school lies", () => {
  test.each(["gd-standard", "he-basic", "js-2011"])("%s", (pack) => {
    for (const area of ["urban", "town", "rural"] as const) {
      const section = sectionOf("primary", { pupils: 100, landArea: 100 }, { area });
      expect(finding(pack, "land", section).asks).toHaveLength(1);
    }
  });
});

test("implications look at the tables only", () => {
  const asksIn = (condition: Condition): boolean =>
    condition.kind === "asked" ||
    ("of" in condition && [condition.of].flat().some((part) => typeof part === "object" && asksIn(part)));
  const implied = PACKS.flatMap(({ rules }) => rules.flatMap(factsAskedBy)).flatMap(({ implied: own = [] }) => own);
  expect(implied.length).toBeGreaterThan(0);
  expect(implied.some(({ when }) => asksIn(when))).toBe(false);
});

test("the column is named by its cell as it stands in a list", () => {
  const { evaluation } = checkGrids(
    [
      gridOf(
        [
          ["学校名称", "城乡类型", "办学类型", "在校生数", "图书册数"],
          ["东关小学", "城区", "小学", 100, 1000],
        ],
        "名册",
      ),
    ],
    { packs: ["sd-library-2017"], asOf: "2026-09-01" },
  );
  const found = evaluation.schools[0]!.sections[0]!.findings.find(({ rule }) => rule.id === "books")!;
  expect(found.implied?.map(({ cells }) => cells)).toEqual([[{ sheet: "名册", row: 1, col: 1 }]]);
});
