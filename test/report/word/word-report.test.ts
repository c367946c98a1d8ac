/** The self-assessment as a Word document: what it says, what is left to be filled in, its pictures, and that it is whole. */
import { inflateSync } from "node:zlib";
import { unzipSync, strFromU8 } from "fflate";
import { SaxesParser } from "saxes";
import { LANGUAGES } from "../../../src/domain/kernel/text";
import { valueChart } from "../../../src/report/model/charts";
import { blanksIn, type Block } from "../../../src/report/word/blocks";
import { chartPicture } from "../../../src/report/word/picture";
import { selfAssessment } from "../../../src/report/word/self-assessment";
import { wordReport } from "../../../src/report/word/word-report";
import { reportOf, school, THREE, WELL_OFF } from "../model/schools";

const NARROW = school("丁小学", { ...WELL_OFF, teachingArea: 300, multimediaRooms: 1 }, "primary", 4);
const COUNTY = reportOf([...THREE, NARROW]);

const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));

test("a county reports in the order in which such reports are handed in", () => {
  const { title, blocks } = selfAssessment(COUNTY, "zh-CN");
  expect(title).toBe("县域义务教育优质均衡发展督导评估自评报告");
  expect(headings(blocks)).toEqual([
    "一、自评结论",
    "二、基本情况",
    "三、各项指标",
    "四、校际差异",
    "五、全县事项（计入各学段的县域结论）",
    "六、存在的差距",
    "七、还不能下结论的事项",
    "八、问题分析和整改措施",
    "九、数据来源和文件依据",
    "十、附表",
    "十一、待填写的内容",
  ]);
  expect(blocks.find(({ kind }) => kind === "headline")).toMatchObject({ parts: ["全县不达标"] });
});

test("a school reports without what only a county has", () => {
  const { blocks } = selfAssessment(reportOf([NARROW]), "zh-CN");
  expect(headings(blocks).join()).not.toMatch(/校际|全县|附表/);
  expect(blocks.find(({ kind }) => kind === "headline")).toMatchObject({ parts: ["丁小学：资源配置不达标"] });
});

test("every place to be filled in is marked, and listed once at the end", () => {
  const { blocks } = selfAssessment(COUNTY, "zh-CN");
  const end = blocks.findIndex((block) => block.kind === "heading" && block.text.includes("待填写"));
  const listed = blocks.slice(end + 1).flatMap((block) => (block.kind === "bullet" ? block.parts : []));
  expect(listed).toEqual(blanksIn(blocks));
  expect(listed).toEqual(expect.arrayContaining(["县（市、区）名称", "填报日期", "人口总数（万人）", "表Ⅳ至表Ⅵ"]));
  // The pupils of 表Ⅰ are known: 100 + 200 + 100 + 100.
  expect(listed).not.toContain("小学在校学生数");
  expect(JSON.stringify(blocks)).toContain('{"value":500,"shown":"500"}');
});

test("a chart is a picture in which failing columns are darker than others", () => {
  const rooms = COUNTY.answer.indicators.find(({ title }) => title.zh === "生均教学及辅助用房面积")!;
  const { png, width, height } = chartPicture(valueChart(rooms)!);
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height]);
  const length = view.getUint32(33);
  const dots = inflateSync(png.subarray(41, 41 + length));
  expect(dots).toHaveLength((1 + 3 * width) * height);
  // Four columns of equal room, lowest first: 丁 3.0 and 乙 4.0 miss 4.5 ㎡. Just above the floor every column is filled.
  const lightness = (share: number) => dots[(height - 24) * (1 + 3 * width) + 1 + 3 * Math.round(share * width) + 1]!;
  const columns = [0.01, 0.26, 0.51, 0.76].map(lightness);
  expect(columns[0]).toBe(columns[1]);
  expect(columns[2]).toBe(columns[3]);
  expect(columns[0]! + 100).toBeLessThan(columns[2]!);
});

test.each(LANGUAGES)("the document is whole whatever schools are called (%s)", async (language) => {
  const names = ["<甲>&“小学”", "铃\u0007声\u0000小学", "=1+1", "乙".repeat(300)];
  const report = reportOf(
    names.map((name, i) => school(name, { ...WELL_OFF, teachingArea: 300, multimediaRooms: 1 }, "primary", i)),
  );
  const parts = unzipSync(await wordReport(report, language));
  const xml = strFromU8(parts["word/document.xml"]!);
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  expect(xml).toContain("&lt;甲&gt;&amp;“小学”");
  expect(xml).toContain("铃声小学");
  expect(xml).not.toMatch(/\{\w+\}|undefined|NaN/);
  expect(Object.keys(parts).filter((name) => name.startsWith("word/media/")).length).toBeGreaterThan(3);
});
