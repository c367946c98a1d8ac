import fc from "fast-check";
import { readTables } from "../../../src/domain/dataset/read-tables";
import { sayProblem } from "../../../src/domain/explain/problems";
import type { CellValue } from "../../../src/domain/kernel/cell";
import { readList } from "../../../src/domain/tables/lists/list-table";
import { SheetView } from "../../../src/domain/tables/sheet-view";
import { grid } from "./grids";

type Row = readonly CellValue[];

const HEADING: Row = ["序号", "学校名称", "在校生数", "图书册数（册）"];
/** A published example of five schools; 302 pupils and 1,913 books together. */
const FIVE: readonly Row[] = [
  [1, "小学1", 45, 279],
  [2, "小学2", 37, 137],
  [3, "小学3", 89, 935],
  [4, "小学4", 76, 160],
  [5, "小学5", 55, 402],
];
const FIVE_NAMES = ["小学1", "小学2", "小学3", "小学4", "小学5"];

function read(rows: readonly Row[], heading = HEADING) {
  const { schools, problems } = readTables([grid("小学", [heading, ...rows])]);
  return {
    names: schools.map(({ name }) => name),
    pupils: schools.map(({ stages }) => (stages.primary?.pupils?.state === "known" ? stages.primary.pupils.value : null)),
    codes: problems.map(({ code }) => code),
    said: problems.map((problem) => sayProblem(problem).zh).join("\n"),
    cells: problems.flatMap(({ cells }) => cells.map(({ row, col }) => [row, col])),
  };
}

/** Outcome and reason of each row, the heading left out. */
function account(rows: readonly Row[], heading = HEADING, merges: Parameters<typeof grid>[2] = []) {
  const list = readList(new SheetView(grid("小学", [heading, ...rows], merges)), []);
  return list!.account.rows.slice(1).map(({ outcome, why }) => `${outcome} ${why.code}`);
}

describe("a total is known by its figures, whatever it is called", () => {
  it.each<[string, readonly string[]]>([
    ["合计（5所）", []],
    ["总 计", []],
    ["龙山镇", ["rowsTakenAsTotals"]],
    ["全镇", ["rowsTakenAsTotals"]],
    ["共5所学校", ["schoolsTakenAsTotals"]],
    ["", ["rowsTakenAsTotals"]],
    ["5", ["rowsTakenAsTotals"]],
    ["龙山", ["rowsTakenAsTotals"]],
    ["龙山中心小学", ["schoolsTakenAsTotals"]],
  ])("%j below its rows", (name, codes) => {
    const rows = [...FIVE, [null, name, 302, 1913]];
    expect(read(rows)).toMatchObject({ names: FIVE_NAMES, pupils: [45, 37, 89, 76, 55], codes });
    expect(account(rows).at(-1)).toBe("total sums");
    expect(read([[null, name, 302, 1913], ...FIVE])).toMatchObject({ names: FIVE_NAMES, codes });
  });

  it("says which row was taken for a total, and of how many rows", () => {
    const { said, cells } = read([...FIVE, [null, "龙山镇中心小学", 302, 1913]]);
    expect(said).toBe(
      "名称像校名，但各项等于其他行之和，按合计处理，没有算作学校：“龙山镇中心小学”（5 行之和）；如果确是学校，请填写学校标识码。",
    );
    expect(cells).toEqual([[6, 1]]);
  });

  it("has the rows it sums up in its account", () => {
    const { account: accounts } = readList(new SheetView(grid("小学", [HEADING, ...FIVE, [null, "龙山镇", 302, 1913]])), [])!;
    expect(accounts.rows.at(-1)).toEqual({
      at: { sheet: "小学", row: 6, col: 1 },
      row: 6,
      name: "龙山镇",
      outcome: "total",
      why: { code: "sums", of: [1, 2, 3, 4, 5] },
    });
  });

  it("finds subtotals and the total of them", () => {
    const rows: readonly Row[] = [
      [1, "东小学", 120, 2400],
      [2, "西小学", 80, 1500],
      [null, "城关片", 200, 3900],
      [3, "南小学", 310, 6100],
      [4, "北小学", 95, 1210],
      [5, "中小学", 45, 700],
      [null, "河西片", 450, 8010],
      [null, "龙山", 650, 11910],
    ];
    const outcomes = ["school", "school", "total", "school", "school", "school", "total", "total"];
    expect(account(rows).map((line) => line.split(" ")[0])).toEqual(outcomes);
    expect(read(rows).names).toEqual(["东小学", "西小学", "南小学", "北小学", "中小学"]);
    // Above their rows.
    const above = [rows[7]!, rows[2]!, rows[0]!, rows[1]!, rows[6]!, rows[3]!, rows[4]!, rows[5]!];
    expect(read(above).names).toEqual(["东小学", "西小学", "南小学", "北小学", "中小学"]);
  });

  it("may be more than what is seen where a row is blank, and rounded where there are fractions", () => {
    const heading = ["学校名称", "在校生数", "班数", "占地面积（㎡）"];
    const rows: readonly Row[] = [
      ["东小学", 120, 6, 1200.126],
      ["西小学", 80, null, 800.338],
      ["河东办", 200, 12, 2000.46],
    ];
    expect(read(rows, heading).names).toEqual(["东小学", "西小学"]);
  });

  it("is a school where it has the code of one, and that is said", () => {
    const heading = ["学校名称", "学校标识码", "在校生数", "图书册数"];
    const rows: readonly Row[] = [
      ["东小学", "3133000001", 120, 2400],
      ["西小学", "3133000002", 80, 1500],
      ["南小学", "3133000003", 200, 3900],
      ["总计", null, 400, 7800],
    ];
    const { names, codes, said } = read(rows, heading);
    expect([names, codes]).toEqual([["东小学", "西小学", "南小学"], ["schoolsLikeTotals"]]);
    expect(said).toContain("“南小学”");
    const named = read([...rows.slice(0, 2), ["合计", "3133000003", 201, 3950]], heading);
    expect([named.names, named.codes]).toEqual([["东小学", "西小学", "合计"], ["schoolsNamedTotal"]]);
    // A code of the county is none of a school.
    expect(read([...rows.slice(0, 2), ["全县", "330100", 200, 3900]], heading).names).toEqual(["东小学", "西小学"]);
  });

  it("is no total where small figures add up by chance", () => {
    const heading = ["学校名称", "班数", "专任教师"];
    const rows: readonly Row[] = [
      ["东教学点", 1, 2],
      ["西教学点", 2, 3],
      ["南教学点", 3, 5],
      ["北小学", 6, 14],
    ];
    expect(read(rows, heading)).toMatchObject({ codes: ["schoolsLikeTotals"] });
    expect(read(rows, heading).names).toHaveLength(4);
    expect(read([...FIVE, [6, "小学6", 303, 1912]])).toMatchObject({ names: [...FIVE_NAMES, "小学6"], codes: [] });
  });

  it("is said where there is only one column to tell", () => {
    const one = (name: string) => read([...FIVE.map((row) => row.slice(0, 3)), [null, name, 302]], HEADING.slice(0, 3));
    expect(one("龙山镇")).toMatchObject({ names: FIVE_NAMES, codes: ["rowsNotCounted"] });
    expect(one("龙山小学")).toMatchObject({ codes: ["schoolsLikeTotals"] });
  });

  it("is said where one of its sums is wrong", () => {
    expect(read([...FIVE, [null, "龙山小学", 302, 1900]])).toMatchObject({ codes: ["schoolsLikeTotals"], cells: [[6, 1]] });
    expect(read([...FIVE, [null, "龙山镇", 302, 1900]])).toMatchObject({ names: FIVE_NAMES, codes: ["rowsNotCounted"] });
    expect(read([...FIVE, [null, "合计", 302, 1900]]).names).toEqual(FIVE_NAMES);
  });

  it("is not counted, and said, where not all of its schools are listed", () => {
    expect(read([...FIVE, [null, "龙山", 420, 2500]])).toMatchObject({ names: FIVE_NAMES, codes: ["rowsNotCounted"] });
    expect(read([...FIVE, [null, "龙山镇", 60, 410]])).toMatchObject({ names: FIVE_NAMES, codes: ["rowsNotCounted"] });
  });

  it("keeps the same schools when a total is renamed to anything", () => {
    const name = fc.oneof(
      fc.constantFrom(
        "合计",
        "龙山镇",
        "全镇",
        "",
        "本镇中心小学",
        "第一中学",
        "其他",
        "平均",
        "X",
        "/",
        "注",
        "标准",
        "小计（全）",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    fc.assert(
      fc.property(name, fc.boolean(), (text, isOnTop) => {
        const total = [null, text, 302, 1913];
        const { names } = read(isOnTop ? [total, ...FIVE] : [...FIVE, total]);
        expect(names).toEqual(FIVE_NAMES);
      }),
    );
  });
});

describe("a mean", () => {
  // 302 / 5 = 60.4; 1913 / 5 = 382.6
  it.each(["平均值", "全镇平均", "校均", "龙山镇", ""])("%j is no school", (name) => {
    const rows = [...FIVE, [null, "合计", 302, 1913], [null, name, 60.4, 382.6]];
    expect(read(rows.map((row) => [...row.slice(0, 2), `${row[2]}`, row[3]!])).names).toEqual(FIVE_NAMES);
    expect(account(rows).at(-1)).toMatch(/^mean /);
  });

  it("is told from equal schools, which are each other's mean", () => {
    const rows: readonly Row[] = [
      [1, "东小学", 100, 2000],
      [2, "西小学", 100, 2000],
      [3, "南小学", 100, 2000],
    ];
    expect(read(rows)).toMatchObject({ names: ["东小学", "西小学", "南小学"], codes: [] });
    expect(read(rows.map(([no, name, ...figures]) => [no!, String(name).replace("小学", "村"), ...figures])).names).toHaveLength(
      3,
    );
    // A school that happens to be the mean of its neighbours.
    const middle = [
      [1, "东小学", 100, 2000],
      [2, "西小学", 300, 4000],
      [3, "南小学", 200, 3000],
    ];
    expect(read(middle).names).toHaveLength(3);
  });
});

describe("a school is known by name, code or type, or by its place among schools", () => {
  it.each(["注溪镇中心小学", "说明小学", "注沟", "乙水", "备注坪教学点", "全州镇小学", "标里小学", "平均村小学", "计家墩学校"])(
    "%s is one",
    (name) => {
      expect(read([...FIVE, [6, name, 61, 380]]).names).toEqual([...FIVE_NAMES, name]);
    },
  );

  it("says when only column and figures tell", () => {
    expect(read([...FIVE, [6, "乙水", 61, 380]])).toMatchObject({ codes: ["rowsTakenAsSchools"], cells: [[6, 1]] });
    // Where no school has such a word in its name, there is nothing to say.
    const short = FIVE.map(([no, name, ...figures]) => [
      no!,
      ["甲山", "乙水", "丙田", "丁桥", "戊塘"][Number(no) - 1] ?? name!,
      ...figures,
    ]);
    expect(read(short)).toMatchObject({ names: ["甲山", "乙水", "丙田", "丁桥", "戊塘"], codes: [] });
  });

  it.each([
    ["生均", 6.33, 6.33],
    ["2024年数", 5, 20_000],
    ["增减", 3, -20],
    ["占比", 80, 60],
    ["全县小学", 61, 380],
    ["农村小学", 61, 380],
    ["注：含教学点", 61, 380],
    ["123", 61, 380],
    ["", 61, 380],
  ])("%j with figures is none, and said", (name, pupils, books) => {
    const { names, codes, said } = read([...FIVE, [null, name, pupils, books]]);
    expect(names).toEqual(FIVE_NAMES);
    expect(codes).toEqual([name === "" ? "rowsWithoutName" : "rowsNotCounted"]);
    if (name !== "") expect(said).toContain(name.replace("：", ":"));
  });

  it("is known by its type or its code where the name does not tell", () => {
    const heading = ["学校名称", "学校标识码", "办学类型", "在校生数", "图书册数"];
    const rows: readonly Row[] = [
      ["东小学", "3133000001", "小学", 120, 2400],
      ["西小学", "3133000002", "小学", 80, 1500],
      ["龙山镇", "3133000003", null, 8000, 90_000],
      ["凤凰", null, "小学", 2, 900_000],
    ];
    expect(read(rows, heading)).toMatchObject({ names: ["东小学", "西小学", "龙山镇", "凤凰"], codes: [] });
  });

  it("is counted or said when it is renamed to anything", () => {
    const name = fc.oneof(
      fc.constantFrom(
        "合计",
        "龙山镇",
        "其中：东校区",
        "",
        "平均",
        "注：新建",
        "全镇",
        "标准",
        "X",
        "第3小学",
        "中心校",
        "初中部",
        "2",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    fc.assert(
      fc.property(name, fc.nat({ max: 4 }), (text, at) => {
        const rows = FIVE.map((row, index) => (index === at ? [row[0]!, text, ...row.slice(2)] : row));
        const list = readList(new SheetView(grid("小学", [HEADING, ...rows])), [])!;
        const outcome = list.account.rows[at + 1]!.outcome;
        const isNamed = ["total", "mean"].includes(outcome) || list.account.rows[at + 1]!.why.code === "standard";
        const isSaid = list.problems.some(({ cells }) => cells.some(({ row }) => row === at + 1));
        expect(outcome === "school" || isSaid || isNamed).toBe(true);
      }),
    );
  });
});

describe("of which", () => {
  it("is a part of the row above and counted there", () => {
    const rows: readonly Row[] = [
      [1, "甲小学", 300, 6000],
      [null, "其中：东教学点", 20, 300],
      [null, "#西教学点", 12, 100],
      [2, "乙小学", 250, 5000],
      [null, "合计", 550, 11000],
    ];
    expect(read(rows)).toMatchObject({ names: ["甲小学", "乙小学"], pupils: [300, 250], codes: ["partsOfSchools"] });
    expect(account(rows)).toEqual(["school schoolName", "part partOf", "part partOf", "school schoolName", "total sums"]);
    expect(read(rows).said).toContain("“其中:东教学点”（属于“甲小学”）");
  });

  it("is not counted, and said, where it is more than the row above", () => {
    const rows: readonly Row[] = [
      [1, "甲小学", 300, 6000],
      [null, "其中：东校区", 320, 300],
    ];
    expect(read(rows)).toMatchObject({ names: ["甲小学"], codes: ["partsNotCounted"] });
  });
});

describe("rows of words", () => {
  const HEADINGS: readonly Row[] = [
    ["某县小学基本情况"],
    ["单位：人、册"],
    HEADING,
    ["一、城区"],
    ...FIVE.slice(0, 3),
    ["某县小学基本情况"],
    HEADING,
    [null, "二、农村"],
    ...FIVE.slice(3),
    [null, "注：数据来自年报。"],
    ["填表人：张三", null, "审核人：李四", "2026年9月1日"],
    [null, "局长", "王五"],
  ];

  it("are title, heading, sections and notes; every row has its line", () => {
    const { account: accounts, problems, records } = readList(new SheetView(grid("小学", HEADINGS)), [])!;
    expect(accounts.rows.map(({ row, outcome, why }) => `${row} ${outcome} ${why.code}`)).toEqual([
      "0 note title",
      "1 note title",
      "2 heading heading",
      "3 note section",
      "4 school schoolName",
      "5 school schoolName",
      "6 school schoolName",
      "7 note title",
      "8 heading repeatsHeading",
      "9 note section",
      "10 school schoolName",
      "11 school schoolName",
      "12 note named",
      "13 note named",
      "14 note onlyWords",
    ]);
    expect(records).toHaveLength(5);
    expect(problems).toEqual([]);
  });

  it("may number the columns, or say what is asked for", () => {
    const rows = [[1, 2, 3, 4], ...FIVE];
    expect(account(rows)[0]).toBe("heading repeatsHeading");
    const heading = ["学校名称", "类别", "在校生数", "图书册数"];
    const standard: readonly Row[] = [
      ["东小学", "标准", 100, 3000],
      [null, "校情", 120, 2400],
    ];
    expect(account(standard, heading, [[1, 0, 2, 1]])).toEqual(["notCounted standard", "school schoolType"]);
  });

  it("are said where they may be a school that has filled in nothing", () => {
    const rows: readonly Row[] = [...FIVE, [6, "石桥小学", null, null]];
    expect(read(rows)).toMatchObject({ names: FIVE_NAMES, codes: ["schoolsWithoutFigures"], cells: [[6, 1]] });
  });
});

describe("the account of what was read", () => {
  it("names the school of a campus and of a grade", () => {
    const heading = ["学校名称", "是否计校数", "在校生数", "图书册数"];
    const rows: readonly Row[] = [
      ["实验小学", 1, 1000, 20_000],
      ["实验小学东校区", 0, 200, 3000],
      ["无主校区", 0, 9, 100],
    ];
    expect(account(rows, heading)).toEqual(["school schoolName", "part partOf", "notCounted noMainSchool"]);
    const grades: readonly Row[] = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"].map((grade, at) => [
      "甲小学",
      grade,
      40 + at,
      1,
    ]);
    const lines = account([...grades, ["甲小学", "合计", 255, 6]], ["学校名称", "年级", "在校生数", "班数"]);
    expect(lines).toEqual([...Array<string>(6).fill("part partOf"), "total named"]);
  });

  it("lists the cells that hold no figure", () => {
    const { account: accounts } = readList(
      new SheetView(grid("小学", [HEADING, [1, "东小学", "约300", "/"], [2, "西小学", null, "无"], [3, "南小学", 120, 2400]])),
      [],
    )!;
    expect(accounts.cells).toEqual([
      {
        at: { sheet: "小学", row: 1, col: 2 },
        outcome: "notUnderstood",
        text: "约300",
        why: { code: "noFigure", reason: "notANumber", field: "pupils" },
      },
      {
        at: { sheet: "小学", row: 1, col: 3 },
        outcome: "notAnItem",
        text: "/",
        why: { code: "noFigure", reason: "notApplicable", field: "books" },
      },
      {
        at: { sheet: "小学", row: 2, col: 3 },
        outcome: "notUnderstood",
        text: "无",
        why: { code: "noFigure", reason: "notANumber", field: "books" },
      },
    ]);
  });
});

describe("a column whose figures do not fit its heading", () => {
  it.each<[string, readonly CellValue[], string]>([
    ["专任教师", [6.2, 5.5, 7], "大多不是整数，不像是专任教师数"],
    ["女生数", [400, 300, 20], "大多大于在校生数"],
    ["校舍建筑面积", [4.1, 5.2, 6.3], "平均到每名学生大多不足 0.1 平方米"],
  ])("decides nothing, and is said: %s %j", (heading, figures, words) => {
    const rows = [100, 200, 300].map((pupils, at): Row => [`第${at + 1}小学`, pupils, figures[at]!]);
    const { schools, problems } = readTables([grid("小学", [["学校名称", "在校生数", heading], ...rows])]);
    expect(problems.filter(({ code }) => !code.startsWith("consistency/")).map(({ code }) => code)).toEqual(["columnDoubtful"]);
    expect(sayProblem(problems[0]!).zh).toContain(words);
    const items = schools.flatMap(({ stages, shared }) => [...Object.values(stages.primary ?? {}), ...Object.values(shared)]);
    expect(items.filter(({ state }) => state === "known")).toHaveLength(3);
  });
});
