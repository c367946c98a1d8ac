/** 不适用 says why: the condition, the scope, the day or the county, and the cells or the answer that say so. */
import type { Confirmation } from "../../../src/domain/checks/confirmations";
import { countyFindingsOf } from "../../../src/domain/checks/county";
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { Finding } from "../../../src/domain/checks/finding";
import type { School, Section } from "../../../src/domain/dataset/school";
import { explainFinding } from "../../../src/domain/explain/explain";
import { packById, PACKS } from "../../../src/domain/standards/catalogue";
import { checkGrids } from "../../../src/usecases/check-grids";
import { check, finding } from "../../support/check";
import { addressOf, cellOf, itemsOf, sectionOf } from "../../support/section";
import { gridOf, HEAD, HEADINGS, line, parsed, withLines } from "../own-standard/own-sheet";

const said = (found: Finding, section: Pick<Section, "items"> = { items: {} }) =>
  explainFinding(found, section, "zh-CN", addressOf);
const PLACE = { sheet: "名册", row: 1, col: 2 };

describe("the condition of a rule does not hold", () => {
  test("no boarder, no dormitory: the figure and its cell", () => {
    const section = sectionOf("primary", { pupils: 100, boarders: 0 });
    const found = finding("he-basic", "dormitory", section);
    expect([found.verdict, found.cells]).toEqual(["notApplicable", [cellOf("boarders")]]);
    expect(said(found, section)).toMatch(/ 不适用：只在寄宿生数不少于 1 人时要求，而寄宿生数为 0 人 \[S!A\d+\]。$/);
  });

  test("a canteen that is not there", () => {
    const section = sectionOf("primary", { pupils: 100, canteenArea: 0 });
    expect(said(finding("he-basic", "canteen", section))).toMatch(/只在学生餐厅面积高于 0 ㎡时要求，而学生餐厅面积为 0 ㎡/);
  });

  test("a nine-year school, with the part of the condition that fails", () => {
    const section = sectionOf(
      "junior",
      { classes: 12, pupils: 300, landArea: 1 },
      { schoolType: "nineYearSchool", area: "rural" },
    );
    const found = finding("cn-school-building-rural-2008", "land", section);
    expect(said(found)).toContain("不适用：只在学校为小学、初级中学时要求，而学校为九年一贯制学校。");
  });

  test("a school in town, with the cell of the column", () => {
    const more = { schoolType: "primarySchool", area: "town", kindCells: { area: [PLACE] } } as const;
    const found = finding(
      "cn-school-building-rural-2008",
      "land",
      sectionOf("primary", { classes: 12, pupils: 300, landArea: 1 }, more),
    );
    expect(said(found)).toContain("只在学校在乡村时要求，而学校在镇区 [名册!A2]。");
    expect(found.cells).toEqual([PLACE]);
  });

  test("an answer of the user", () => {
    const no: Confirmation = { about: "builtAfter2011", subject: "s1", answer: "no", by: "王老师" };
    const found = finding("gz-2014", "land", sectionOf("primary", { pupils: 100, landArea: 1500 }), undefined, [no]);
    expect(said(found)).toContain(
      "不适用：只在“学校为2011年后新建？”为“是”时要求。依据确认事项：学校为2011年后新建？否（王老师）。",
    );
  });

  test("a standard of one's own for town schools", () => {
    const { pack } = parsed(withLines(line({ 2: "镇区；班数≥12" })));
    const section = sectionOf("primary", { pupils: 100, landArea: 100, classes: 6 }, { area: "town" });
    expect(said(finding(pack!, pack!.rules[0]!.id, section))).toMatch(/不适用：只在班数不少于 12 班时要求，而班数为 6 班 \[/);
  });
});

describe("no limit of the rule applies", () => {
  test("limits for towns and the country only, and the school is urban", () => {
    const found = finding("he-basic", "staff", sectionOf("primary", { pupils: 100, staff: 10 }, { area: "urban" }));
    expect(said(found)).toContain("不适用：只在学校在镇区或学校在乡村时要求，而学校在城区。");
  });

  test("none is in force on the day", () => {
    const { pack } = parsed(withLines(line({ 6: "2024-09-15" })));
    const found = finding(pack!, pack!.rules[0]!.id, sectionOf("primary", { pupils: 100, landArea: 1 }), "2020-01-01");
    expect(said(found)).toContain("不适用：2020-01-01 没有有效的规定，自 2024-09-15 起施行。");
  });
});

describe("the standard does not speak of the school", () => {
  test("a type that it leaves out", () => {
    const found = finding(
      "js-basic",
      "land",
      sectionOf("primary", { pupils: 100 }, { schoolType: "specialSchool", kindCells: { type: [PLACE] } }),
    );
    expect(said(found)).toContain("不适用于特殊教育学校 [名册!A2]。");
  });

  test("a teaching point too small to be counted", () => {
    const found = finding("cn-quality-2017", "L1", sectionOf("primary", { pupils: 49 }, { schoolType: "teachingPoint" }));
    expect(said(found)).toMatch(/只计入 50 人及以上的教学点，而在校生为 49 人 \[S!A\d+\]。/);
    expect(found.cells).toContainEqual(cellOf("pupils"));
  });

  test("private schools in a standard of one's own", () => {
    const { pack } = parsed(gridOf([...HEAD, ["民办学校", "不计入"], HEADINGS, line()]));
    const found = finding(
      pack!,
      pack!.rules[0]!.id,
      sectionOf("primary", { pupils: 100, landArea: 1 }, { isPrivate: true, kindCells: { owner: [PLACE] } }),
    );
    expect(said(found)).toContain("不适用于民办学校 [名册!A2]。");
  });
});

test("a rule of several rules none of which applies", () => {
  const found = finding("cn-quality-2017", "resources", sectionOf("primary", { pupils: 49 }, { schoolType: "teachingPoint" }));
  expect(said(found)).toContain("不适用：");
  expect(said(found)).not.toMatch(/不适用。$/);
});

describe("the county", () => {
  const school = (id: string): School => ({
    id,
    name: id,
    nameCells: [],
    type: "primarySchool",
    stages: { primary: itemsOf({ pupils: 100 }) },
    shared: {},
  });
  const countyOf = (ids: readonly string[], stage?: "primary") =>
    countyFindingsOf(
      evaluate(ids.map(school), {
        packs: [packById("cn-quality-2017")!, packById("cn-basic-2012")!],
        asOf: "2026-09-01",
        ...(stage && { stage }),
      }),
    )
      .filter(({ verdict }) => verdict === "notApplicable")
      .map((found) => said(found));

  test("one school is no county", () => {
    const all = countyOf(["甲"]);
    expect(all.length).toBeGreaterThan(20);
    expect(all.every((text) => /不适用：只有一所学校，不作全县判定。$/.test(text))).toBe(true);
    // What does not apply is the coefficient, not the indicator.
    expect(all.filter((text) => /差异系数 不适用/.test(text)).length).toBeGreaterThan(0);
  });

  test("a total of all stages where one was checked", () => {
    expect(countyOf(["甲", "乙"], "primary")).toContainEqual(expect.stringMatching(/只核查了一个学段，全县合计须包括各学段/));
  });
});

test("every rule that does not apply says why, whatever the school is", () => {
  const types = ["primarySchool", "teachingPoint", "nineYearSchool", "specialSchool", "completeSecondary", "unknown"] as const;
  let found = 0;
  for (const pack of PACKS) {
    for (const schoolType of types) {
      for (const stage of ["primary", "junior"] as const) {
        const section = sectionOf(
          stage,
          { pupils: 40, boarders: 0, canteenArea: 0, classes: 3 },
          { schoolType, area: "urban", isPrivate: true },
        );
        for (const one of check(pack, section, "1990-01-01").findings) {
          if (one.verdict !== "notApplicable") continue;
          expect([one.key, said(one, section)]).toEqual([one.key, expect.stringMatching(/ 不适用：.+。$/)]);
          found++;
        }
      }
    }
  }
  expect(found).toBeGreaterThan(500);
});

test("through a list: the cell of 城乡类型 is among those of the finding", () => {
  const grid = gridOf(
    [
      ["学校名称", "城乡类型", "办学类型", "在校生数", "班数", "占地面积"],
      ["东关小学", "镇区", "小学", 300, 12, 9000],
    ],
    "名册",
  );
  const { evaluation } = checkGrids([grid], { packs: ["cn-school-building-rural-2008"], asOf: "2026-09-01" });
  const [found] = evaluation.schools[0]!.sections[0]!.findings;
  expect([found!.verdict, found!.cells]).toEqual(["notApplicable", [{ sheet: "名册", row: 1, col: 1 }]]);
});
