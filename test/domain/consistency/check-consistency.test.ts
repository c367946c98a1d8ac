import { sayProblem } from "../../../src/domain/explain/problems";
import { brokenRelations } from "../../../src/domain/consistency/check-consistency";
import { RELATIONS } from "../../../src/domain/consistency/relations";
import type { Relation } from "../../../src/domain/consistency/relation";
import { readTables } from "../../../src/domain/dataset/read-tables";
import type { CellValue } from "../../../src/domain/kernel/cell";
import type { Grid } from "../../../src/domain/kernel/grid";
import { FORMS } from "../../../src/domain/tables/form-catalogue";
import { form } from "./found";

const grid = (sheet: string, values: readonly (readonly CellValue[])[]): Grid => ({
  sheet,
  values,
  merges: [],
  hidden: { sheet: false, rows: [], cols: [] },
  isProtected: false,
});

const check = (...grids: Grid[]) => brokenRelations(readTables(grids));
const at = (row: number, col: number, sheet: string) => ({ sheet, row, col });

/** 基础基331: the movement of pupils. Closing = 315 + 133 − 143 = 305. */
function movement(closing: CellValue = "305", joined: CellValue = "133"): Grid {
  return grid("基础基331", [
    ["学生变动情况"],
    ["基础基331                    单位:人"],
    [
      "",
      "编号",
      "上学年初报表在校学生数",
      "增加学生数",
      "",
      "",
      "",
      "",
      "减少学生数",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "本学年初报表在校学生数",
    ],
    ["", "", "", "合计", "招生", "复学", "转入", "其他", "合计", "毕业", "结业", "休学", "退学", "死亡", "转出", "其他", ""],
    ["甲", "乙", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"],
    ["小学", "4", "315", joined, "87", "", "46", "", "143", "143", "*", "", "", "", "", "", closing],
    ["女", "5", "150", "60", "40", "", "20", "", "70", "70", "*", "", "", "", "", "", "140"],
  ]);
}

/** 基础基512: buildings; the sums hold with teaching = 3000. */
function buildings(teaching: CellValue = "3000"): Grid {
  const row = (label: string, code: string, value: CellValue, part = "") => [label, part, code, value, value, "", "", "", "", ""];
  return grid("基础基512", [
    ["中小学校舍情况"],
    ["基础基512                    单位：平方米"],
    ["", "", "编号", "校舍建筑面积", "", "", "", "", "租借面积", ""],
    ["", "", "", "合计", "框架结构", "砖混结构", "砖木结构", "土木结构", "计", "租借公办的基础教育学校的校舍建筑面积"],
    ["甲", "", "乙", "1", "2", "3", "4", "5", "6", "7"],
    row("总  计", "1", "5000"),
    ["其中", "危房", "2", "", "", "", "", "", "*", "*"],
    ["", "当年新增校舍", "3", "", "", "", "", "", "*", "*"],
    ["一、教学及辅助用房", "", "4", teaching, "3000", "", "", "", "", ""],
    row("", "5", "2000", "教室"),
    row("", "6", "400", "实验室"),
    row("", "7", "200", "图书室"),
    row("", "8", "200", "微机室"),
    row("", "9", "", "语音室"),
    row("", "10", "200", "体育馆"),
    row("二、行政办公用房", "11", "800"),
    row("", "12", "600", "其中：教师办公室"),
    row("三、生活用房", "13", "1000"),
    row("", "14", "300", "教工宿舍"),
    row("", "15", "100", "其中：教师周转宿舍"),
    row("", "16", "400", "学生宿舍"),
    row("", "17", "200", "食堂"),
    row("", "18", "100", "厕所"),
    row("", "19", "", "其他"),
    row("四、其他用房", "20", "200"),
  ]);
}

describe("forms whose figures agree", () => {
  it("raise no alarm", () => {
    expect(check(movement(), buildings())).toEqual([]);
  });
});

describe("a wrong closing count", () => {
  it("is one finding with the two figures, the difference and the cell", () => {
    const findings = check(movement("308"), buildings());
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: "基础基331/closing",
      check: "logical",
      severity: "error",
      left: 308,
      right: 305,
      difference: 3,
    });
    expect(findings[0]!.cells[0]).toEqual(at(5, 16, "基础基331"));
    expect(sayProblem(findings[0]!).zh).toContain("表中为 308，按关系应为 305，相差 3");
  });
});

describe("one wrong cell that breaks several relations", () => {
  it("is one finding that names the cell and the figure that mends all of them", () => {
    const findings = check(buildings("3010"));
    expect(findings).toHaveLength(1);
    expect(findings[0]!.suspect).toMatchObject({ cell: at(8, 3, "基础基512"), value: 3010, expected: 3000 });
    expect(findings[0]!.rules).toEqual(["基础基512/total", "基础基512/teaching", "基础基512/structures"]);
    expect(findings[0]!.cells[0]).toEqual(at(8, 3, "基础基512"));
    expect(sayProblem(findings[0]!).zh).toContain("改为 3,000 则全部相符");
  });
});

describe("cells that are not filled in", () => {
  it("leave a relation untested when the total is blank", () => {
    expect(check(movement(""))).toEqual([]);
  });

  it("make a question, not a contradiction, when blank parts may explain the gap", () => {
    const [finding] = check(movement("307", "135"));
    expect(finding).toMatchObject({ rule: "基础基331/increase", check: "empirical", severity: "warning", difference: 2 });
    expect(sayProblem(finding!).zh).toBe(
      "经验校验：增加合计等于招生、复学、转入、其他之和（小学）。已填分项合计 133，比 135 少 2；空白项是没有还是未填？请核实。",
    );
  });

  it("make a question of a total of which one grade is filled in", () => {
    const grades = grid("教基3112", [
      ["小学分类型学生数"],
      ["教基3112                    单位：人"],
      ["", "编号", "在校生数", "", "", "", "", "", ""],
      ["", "", "计", "女", "一年级", "二年级", "三年级", "四年级", "五年级"],
      ["甲", "乙", "7", "8", "9", "10", "11", "12", "13"],
      ["总计", "01", 258, 120, 45, "", "", "", ""],
    ]);
    const findings = check(grades);
    expect(findings).toMatchObject([{ rule: "教基3112/grades", check: "empirical", severity: "warning" }]);
    expect(sayProblem(findings[0]!)).toEqual({
      zh: "经验校验：在校生数等于各年级之和（总计）。已填分项合计 45，比 258 少 213；空白项是没有还是未填？请核实。",
      en: "Correct or explain: Pupils equal the sum of the grades (总计). The parts that are filled in come to 45, 213 less than 258. Are the blank ones none, or were they left out? Please check.",
    });
  });

  it("that are taken off make a question when the others go beyond the whole, and a contradiction below it", () => {
    const closing = (value: number) =>
      check(
        grid("基础基331", [
          ["基础基331                    单位:人"],
          ["", "编号", "上学年初报表在校学生数", "增加学生数", "减少学生数", "本学年初报表在校学生数"],
          ["", "", "", "合计", "合计", ""],
          ["甲", "乙", "1", "2", "7", "15"],
          ["小学", "4", 300, 20, "", value],
        ]),
      ).map((finding) => [finding.check, sayProblem(finding).zh.split("。")[1]]);
    expect(closing(320)).toEqual([]);
    expect(closing(305)).toEqual([["empirical", "已填分项合计 320，比 305 多 15；空白项是没有还是未填？请核实"]]);
    expect(closing(330)).toEqual([["logical", "表中为 330，按关系应为 320，相差 10"]]);
  });

  it("are no question where they say that there is none", () => {
    const rooms = (others: CellValue) =>
      check(
        grid("教基5176", [
          ["中小学占地面积及其他办学条件"],
          ["教基5176"],
          ["指标名称", "计量单位", "代码", "数值"],
          ["甲", "乙", "丙", "1"],
          ["校园足球场", "个", "01", 3],
          ["11人制足球场", "个", "02", 1],
          ["7人制足球场", "个", "03", 1],
          ["5人制足球场", "个", "04", others],
        ]),
      ).map((finding) => finding.check);
    expect([rooms(""), rooms("*"), rooms("—"), rooms(1)]).toEqual([["empirical"], ["logical"], ["logical"], []]);
  });

  it("are not answered by correcting the whole, though two sums fall short of it alike", () => {
    const ages = ["24岁及以下", "25-29岁", "30-34岁", "35-39岁", "40-44岁", "45-49岁", "50-54岁", "55-59岁", "60岁及以上"];
    const titles = ["正高级", "副高级", "中级", "助理级", "员级", "未定职级"];
    const findings = check(
      form(
        "教基4153",
        ["合计", "女", ...ages],
        [["小学", 30, "", 10], ...titles.map((title) => [title, title === "中级" ? 10 : ""])],
      ),
    );
    expect(findings.map(({ rule, check, suspect }) => [rule, check, suspect])).toEqual([
      ["教基4153/titles", "empirical", undefined],
      ["教基4153/ages", "empirical", undefined],
    ]);
  });

  it("are an error when the parts exceed the total", () => {
    const [finding] = check(movement("304", "132"));
    expect(finding).toMatchObject({ rule: "基础基331/increase", severity: "error", difference: -1 });
  });

  it("are passed over when they hold no number", () => {
    expect(check(movement("abc"))).toEqual([]);
  });
});

describe("between forms", () => {
  const pupils = (total: CellValue) =>
    grid("基础基312", [
      ["小学学生数"],
      ["基础基312                    单位：人"],
      ["", "编号", "毕业生数", "招生数", "在校生数", "", ""],
      ["", "", "", "", "合计", "一年级", "二年级"],
      ["甲", "乙", "1", "2", "3", "4", "5"],
      ["总计", "1", "143", "87", total, "87", "90"],
    ]);

  it("compares the closing count with the pupils of the stage", () => {
    expect(check(movement(), pupils("305"))).toEqual([]);
    const findings = check(movement("308"), pupils("305"));
    expect(findings).toHaveLength(1);
    expect(findings[0]!.suspect).toMatchObject({ cell: at(5, 16, "基础基331"), value: 308, expected: 305 });
    expect(findings[0]!.rules).toEqual(["基础基331/closing", "基础基331/total-小学"]);
  });
});

describe("a part larger than its whole", () => {
  it("names both cells", () => {
    const conditions = grid("教基5176", [
      ["中小学占地面积及其他办学条件"],
      ["教基5176"],
      ["指标名称", "计量单位", "代码", "数值"],
      ["甲", "乙", "丙", "1"],
      ["占地面积", "平方米", "01", 1000],
      ["#绿化用地面积", "平方米", "02", 700],
      ["#运动场地面积", "平方米", "03", 400],
    ]);
    const [finding, ...others] = check(conditions);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "教基5176/green-and-sports", left: 1100, right: 1000, difference: 100 });
    expect(finding!.cells).toEqual([at(5, 3, "教基5176"), at(6, 3, "教基5176"), at(4, 3, "教基5176")]);
    expect(sayProblem(finding!).zh).toBe(
      "逻辑校验：绿化用地面积与运动场地面积之和不超过占地面积。表中为 1,100，不应超过 1,000，超出 100。",
    );
  });
});

it("does not point at blank parts when the others exceed the whole", () => {
  const conditions = grid("教基5176", [
    ["中小学占地面积及其他办学条件"],
    ["教基5176"],
    ["指标名称", "计量单位", "代码", "数值"],
    ["甲", "乙", "丙", "1"],
    ["占地面积", "平方米", "01", 1000],
    ["#绿化用地面积", "平方米", "02", ""],
    ["#运动场地面积", "平方米", "03", 1400],
  ]);
  expect(check(conditions).map(({ cells }) => cells)).toEqual([[at(6, 3, "教基5176"), at(4, 3, "教基5176")]]);
});

/** What the text of a relation says is due, by how it is tested: each says its own and none of the others. */
const SAYS: Readonly<Record<Relation["is"] | "atLeast", readonly [RegExp, RegExp]>> = {
  equal: [/等于|一致/, /equal|agrees? with|are the pupils at the end/i],
  atMost: [/不超过/, /not exceed|no more/i],
  atLeast: [/不少于/, /at least/i],
  filled: [/应填报|应大于 0|应有/, /reports/],
};

describe("the list of relations", () => {
  it.each(RELATIONS.map((relation): [string, Relation] => [relation.id, relation]))("%s says what is tested", (_, relation) => {
    const tested = relation.isSaidOfRight ? "atLeast" : relation.is;
    const said = (Object.keys(SAYS) as (keyof typeof SAYS)[]).filter((is) => SAYS[is][0].test(relation.text.zh));
    const saidInEnglish = (Object.keys(SAYS) as (keyof typeof SAYS)[]).filter((is) => SAYS[is][1].test(relation.text.en));
    expect([said, saidInEnglish]).toEqual([[tested], [tested]]);
  });

  it("has no id twice", () => {
    expect(new Set(RELATIONS.map(({ id }) => id)).size).toBe(RELATIONS.length);
  });

  it.each(RELATIONS.map((relation): [string, Relation] => [relation.id, relation]))(
    "%s speaks both languages and of rows its forms have",
    (_, relation) => {
      expect(relation.text.zh).toMatch(/\p{Script=Han}/u);
      expect(relation.text.en.length).toBeGreaterThan(10);
      for (const term of [...relation.left, ...relation.right]) {
        const form = FORMS.find(({ id }) => id === (term.form ?? relation.form));
        expect(form).toBeDefined();
        if (term.row === undefined) continue;
        const paths = outlinePaths(form!.outline);
        for (const row of term.row.split("|")) expect(paths).toContain(row.startsWith("@") ? `小学${row.slice(1)}` : row);
      }
    },
  );
});

function outlinePaths(nodes: (typeof FORMS)[number]["outline"], parent = ""): string[] {
  return nodes.flatMap((node) => {
    const path = parent + node.labels[0]!;
    return [path, ...outlinePaths(node.children, `${path}>`)];
  });
}
