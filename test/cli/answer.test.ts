/** The county sample under 教督〔2017〕6号, answered first on every surface with the same figures. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { runHere, sample } from "./run";

interface AnswerDocument {
  readonly answer: {
    readonly county: {
      readonly verdict: string;
      readonly reasons: readonly { readonly kind: string; readonly verdict: string; readonly count: number }[];
    } | null;
    readonly schools: {
      readonly pass: number;
      readonly fail: number;
      readonly open: number;
      readonly sections: number;
      readonly message: string;
      readonly list: readonly { readonly missed: readonly { readonly rule: string; readonly stage: string }[] }[];
    };
    readonly causes: readonly {
      readonly id: string;
      readonly items: number;
      readonly schools: number;
      readonly message: string;
    }[];
    readonly wholeCounty: readonly unknown[];
  };
}

const runs = new Map<string, Promise<string>>();

/** What is printed; the same check is made once. */
function check(file: string, ...more: readonly string[]): Promise<string> {
  const key = [file, ...more].join(" ");
  const run = runs.get(key) ?? runHere(["check", sample(file), ...more]).then(({ out }) => out);
  runs.set(key, run);
  return run;
}

const json = async (file: string, ...more: readonly string[]) =>
  JSON.parse(await check(file, "--format", "json", ...more)) as AnswerDocument;

test("the JSON document answers: verdict, 所 and 学段, each cause once, what is judged once for the county", async () => {
  const { county, schools, causes, wholeCounty } = (await json("county.xlsx", "--county")).answer;
  expect(county?.verdict).toBe("fail");
  expect(county?.reasons[0]).toMatchObject({ kind: "schools", verdict: "fail", count: 21 });
  expect(county?.reasons).toContainEqual(expect.objectContaining({ kind: "dispersion", verdict: "pass", count: 14 }));
  expect(schools).toMatchObject({ pass: 19, fail: 21, open: 0, sections: 45, message: "40 所学校（45 个学段）" });
  expect(causes.map(({ id }) => id)).toEqual(["absent", "unanswered"]);
  expect(causes[1]).toMatchObject({ items: 21 });
  expect(wholeCounty).toHaveLength(24);
});

test("under a standard without a deciding rule a school with undecided requirements is 未定", async () => {
  // 教职工 are in no column of the sample.
  const { county, schools, causes } = (await json("five-schools.xlsx", "--standard", "cn-staffing-unified")).answer;
  expect(county).toBeNull();
  expect(schools).toMatchObject({ pass: 0, fail: 0, open: 5 });
  expect(causes).toMatchObject([{ id: "absent", schools: 5, items: 1, message: "表中没有“教职工数”" }]);
});

test("what a school misses without an amount is named", async () => {
  // 46 pupils in the largest class of 小学, while the classes are enough for 45 each.
  const { schools } = (await json("nine-year.xlsx")).answer;
  expect(schools.list[0]!.missed).toContainEqual({ rule: "cn-quality-2017/G5", stage: "primary" });
  expect(await check("nine-year.xlsx")).toContain("× 最大班额 46 人，高于 45 人");
});

test("one school is no county", async () => {
  expect((await json("xizhuang.xlsx")).answer.county).toBeNull();
});

describe("the table", () => {
  const lineOf = (out: string, text: string) => out.split("\n").findIndex((line) => line.includes(text));

  test("gives the verdict first, then each cause once, then the schools that fail with what they lack, then the counts", async () => {
    const out = await check("county.xlsx", "--county");
    const places = ["× 全县不达标", "先做这些", "表中没有", "不达标的学校（21 所）", "40 所学校（45 个学段）"].map((text) =>
      lineOf(out, text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(out.match(/表中没有/g)).toHaveLength(1);
    expect(out.match(/^ {2}× /gm)).toHaveLength(21);
    expect(out).toContain("40 所学校（45 个学段）：21 所资源配置不达标，19 所资源配置达标（其中 12 所有单项未达到）");
    expect(out).toContain("× 城关第三小学：县级及以上骨干教师数缺 2 人");
    expect(out).not.toMatch(/\d+ 条/);
  });

  test("lists every requirement of every school with --details", async () => {
    const out = await check("county.xlsx", "--county", "--details");
    expect(out.match(/（(小学|初中)）：(达标|不达标)$/gm)).toHaveLength(45);
  });
});

describe("every surface says the same", () => {
  const SAID = [
    "全县不达标",
    "21 所学校资源配置不达标",
    "19 所学校资源配置达标",
    "差异系数 14 项都不超过限值",
    "40 所学校（45 个学段）：21 所资源配置不达标，19 所资源配置达标（其中 12 所有单项未达到）",
  ];
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "answer-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function written(kind: string): Promise<Buffer> {
    const file = path.join(folder, `报告.${kind}`);
    await check("county.xlsx", "--county", "--report", file, "--quiet");
    return readFileSync(file);
  }
  const withoutTags = (xml: string) => xml.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]+>/g, "");
  const SURFACES: readonly (readonly [string, () => Promise<string>])[] = [
    ["the table", () => check("county.xlsx", "--county")],
    ["the JSON document", () => check("county.xlsx", "--county", "--format", "json")],
    ["the page", async () => withoutTags((await written("html")).toString("utf8"))],
    [
      "the worksheets",
      async () => {
        const { Sheets } = read(await written("xlsx"));
        return Object.values(Sheets)
          .map((sheet) => utils.sheet_to_csv(sheet))
          .join("\n");
      },
    ],
    [
      "the Word report",
      async () => withoutTags(strFromU8(unzipSync(new Uint8Array(await written("docx")))["word/document.xml"]!)),
    ],
  ];

  test.each(SURFACES)("%s", async (_, surface) => {
    const { answer } = await json("county.xlsx", "--county");
    const text = await surface();
    for (const said of [...SAID, ...answer.causes.map(({ message }) => message)]) {
      expect(text.replaceAll('""', '"')).toContain(said);
    }
    // Each school that fails stands with what it lacks.
    for (const lack of ["县级及以上骨干教师数缺 2 人", "教学仪器设备资产值缺 151,600 元"]) expect(text).toContain(lack);
  });
});
