/**
 * @jest-environment jsdom
 *
 * The report as a page: every number is one of the report's, all text is escaped, and it holds together without a network.
 */
import { LANGUAGES } from "../../../src/domain/kernel/text";
import type { Language } from "../../../src/domain/kernel/text";
import { renderHtml } from "../../../src/report/html/page";
import type { Report } from "../../../src/report/model/report";
import * as words from "../../../src/report/model/words";
import { doubled, FIVE, leavesOf, nineYearSchool, reportOf, school, THREE, WELL_OFF, withoutRooms } from "../model/schools";

function pageOf(report: Report, language: Language = "zh-CN"): Document {
  return new DOMParser().parseFromString(renderHtml(report, language), "text/html");
}

const stage = { pupils: 100, higherQualTeachers: 9, backboneTeachers: 3, peArtsTeachers: 2 };
const shared = { teachingArea: 840, indoorSportsArea: 0, sportsGroundArea: 9000, equipmentValue: 2_000_000, multimediaRooms: 20 };
const REPORTS: readonly (readonly [string, Report])[] = [
  ["three schools", reportOf(THREE, ["cn-quality-2017"], { county: "某县" })],
  ["five schools", reportOf(FIVE)],
  ["one school", reportOf([school("甲小学", { ...WELL_OFF, books: 500, landArea: 1234.5 })], ["cn-quality-2017", "js-basic"])],
  ["missing figures", reportOf([school("甲小学", withoutRooms()), school("乙小学", doubled(WELL_OFF), "primary", 2)])],
  ["a nine-year school", reportOf([nineYearSchool("育才学校", stage, stage, shared)])],
  ["nothing", reportOf([])],
];
const CASES = REPORTS.flatMap(([name, report]) => LANGUAGES.map((language) => [name, language, report] as const));

describe.each(CASES)("%s, %s", (_name, language, report) => {
  const page = pageOf(report, language);

  it("shows no number that is not the report's, rounded as shown", () => {
    const { numbers, lengths } = leavesOf(report);
    const shown = [...page.querySelectorAll("data, [data-value]")];
    if (report.sections.length > 0) expect(shown.length).toBeGreaterThan(30);
    for (const element of shown) {
      const exact = Number(element.getAttribute("value") ?? element.getAttribute("data-value"));
      expect(numbers.has(exact) || lengths.has(exact)).toBe(true);
      const text = element.textContent.replaceAll(",", "");
      const [, digits = "", decimals = "", percent] = /^(-?\d+(?:\.(\d+))?)\s*(%)?/.exec(text) ?? [];
      const isShare = percent !== undefined && element.closest("td")?.cellIndex === 3;
      expect(Math.abs(Number(digits) - (isShare ? exact * 100 : exact))).toBeLessThanOrEqual(0.5 * 10 ** -decimals.length + 1e-9);
    }
  });

  it("writes digits nowhere else than in its texts", () => {
    const own = [...leavesOf(report).texts, ...leavesOf(words).texts].filter((text) => /\d/.test(text));
    const known = own.flatMap((text) => text.split(/\{\w+\}/)).filter((text) => /\d/.test(text));
    const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length);
    const rest = pageOf(report, language);
    for (const element of rest.querySelectorAll("style, data, [data-value], h2, nav, small, .cells")) element.remove();
    const walker = rest.createTreeWalker(rest.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      let left = walker.currentNode.nodeValue ?? "";
      for (const text of longestFirst) {
        if (!/\d/.test(left)) break;
        left = left.replaceAll(text, "");
      }
      expect(left).not.toMatch(/\d/);
    }
  });

  it("is whole: unique ids, links that lead somewhere, headings in order, tables with heads", () => {
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll("a")) expect(ids).toContain(link.getAttribute("href")?.slice(1));
    const levels = [...page.querySelectorAll("h1, h2, h3")].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    for (const table of page.querySelectorAll("table")) {
      expect(table.caption?.textContent.trim()).toBeTruthy();
      expect([...(table.tHead?.rows[0]?.cells ?? [])].every(({ scope }) => scope === "col")).toBe(true);
    }
    expect(page.documentElement.lang).toBe(language);
  });

  it("loads nothing, runs nothing, and forbids both", () => {
    expect(page.querySelectorAll("script, link, img, iframe, object, form, base, [style]")).toHaveLength(0);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(renderHtml(report, language)).not.toMatch(/https?:|url\(|@import/);
  });

  it("leaves no placeholder open", () => {
    expect(page.body.textContent).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  });
});

describe("verdicts", () => {
  const page = pageOf(reportOf(THREE));

  it("are said in words, never by colour alone", () => {
    for (const verdict of page.querySelectorAll(".verdict")) expect(verdict.textContent).toMatch(/达标|无法判定|不适用/);
    const dark = [...page.querySelectorAll("td.fail-cell")];
    expect(dark.map(({ textContent }) => textContent)).toEqual(["✕ 4.00"]);
  });

  it("do not show a failing value as if it reached its limit", () => {
    const close = pageOf(reportOf([school("甲小学", { ...WELL_OFF, teachingArea: 449.96 })]));
    const shown = [...close.querySelectorAll("td data")].find((element) => element.getAttribute("value") === "4.4996");
    expect(shown?.textContent).toBe("4.4996 ㎡");
  });
});

describe("text from workbooks", () => {
  const HOSTILE = [
    `<img src=x onerror=alert(1)>`,
    `</title><script>alert(1)</script>`,
    `"><svg onload=alert(1)>`,
    `' onmouseover='alert(1)`,
    `&lt;b&gt; & 丁`,
    `__proto__`,
    "铃\u0007声\u0000",
  ];
  const schools = HOSTILE.map((name, i) => school(name, { ...WELL_OFF, teachingArea: 400 }, "primary", i));
  const message = { zh: HOSTILE[0]!, en: HOSTILE[1]! };
  const problems = [
    {
      code: "x",
      severity: "warning",
      values: { kind: "words", words: message },
      cells: [{ sheet: `</td>'"<b>`, row: 0, col: 0 }],
    },
  ] as const;
  const report = reportOf(schools, ["cn-quality-2017"], { county: HOSTILE[1]!, problems });

  it.each(LANGUAGES)("stays text (%s)", (language) => {
    const page = pageOf(report, language);
    expect(page.querySelectorAll("script, img, b:not(thead b), svg[onload], [onmouseover], [onerror]")).toHaveLength(0);
    const names = [...page.querySelectorAll("article h3")].map(({ textContent }) => textContent);
    HOSTILE.slice(0, 6).forEach((name, i) => expect(names[i]).toContain(name));
    expect(names[6]).toContain("铃声");
    expect(page.title).toContain(HOSTILE[1]!);
  });
});

describe("both languages", () => {
  const pairs = Object.entries(words).flatMap(([table, entries]) =>
    typeof entries === "object" ? Object.entries(entries).map(([key, text]) => [`${table}.${key}`, text] as const) : [],
  );

  it.each(pairs.filter(([, text]) => text !== null))("%s is complete", (_key, text) => {
    const { zh, en } = text as { zh: string; en: string };
    expect(zh).toBeTruthy();
    expect(en).toBeTruthy();
    const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    expect(blanks(zh)).toEqual(blanks(en));
    expect(en).not.toMatch(/[\u3400-\u9fff]/);
  });

  it("print the same numbers", () => {
    const [, report] = REPORTS[0]!;
    const values = (language: Language) =>
      [...pageOf(report, language).querySelectorAll("data, [data-value]")]
        .map((element) => element.outerHTML.match(/value="([^"]*)"/)?.[1])
        .sort();
    expect(values("en-US")).toEqual(values("zh-CN"));
  });
});

describe("the order", () => {
  const narrow = school("丁小学", { ...WELL_OFF, teachingArea: 300, multimediaRooms: 1 }, "primary", 4);
  const report = reportOf([...THREE, narrow, school("戊小学", WELL_OFF, "primary", 5)]);
  const page = pageOf(report);

  it("is verdict, reasons, causes, schools that fail; then what is missing, the indicators, the county", () => {
    expect(page.querySelector(".headline")?.textContent).toContain("全县不达标");
    const titles = [...page.querySelectorAll("section.chapter > h2")].map(({ id }) => id);
    expect(titles).toEqual(["summary", "shortfalls", "indicators", "county", "sources"]);
    const answer = page.querySelector('section[aria-labelledby="summary"]')!.textContent;
    const places = ["1 所学校资源配置不达标", "表中没有", "不达标的学校和缺少的", "丁小学"].map((text) => answer.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(answer).not.toContain("丙小学");
  });

  it("keeps school by school for an annex that is opened on demand, and not printed while it is closed", () => {
    const annexes = [...page.querySelectorAll("details.annex")];
    expect(annexes.map((annex) => annex.hasAttribute("open"))).toEqual(annexes.map(() => false));
    expect(annexes.map((annex) => annex.querySelector("h2")!.id)).toContain("sectionsAnnex");
    expect(page.querySelectorAll("#sectionsAnnex, article > details")).toHaveLength(6);
    expect(page.querySelector("style")!.textContent).toMatch(
      /@media print[\s\S]*details\.annex:not\(\[open\]\)[^}]*display: none/,
    );
  });

  it("draws each indicator with its limit, and says what the drawing shows", () => {
    const charts = [...page.querySelectorAll(".charts svg")];
    const rooms = charts.find((chart) => chart.getAttribute("aria-label")?.startsWith("生均教学及辅助用房面积"))!;
    // 丁 has 3.0 and 乙 4.0 ㎡, below 4.5.
    expect(rooms.getAttribute("aria-label")).toBe("生均教学及辅助用房面积 2 所学校低于 4.5 ㎡");
    expect([...rooms.querySelectorAll("rect")].map(({ classList }) => classList.value)).toEqual([
      "fail",
      "fail",
      "pass",
      "pass",
      "pass",
    ]);
    expect(rooms.querySelector("line.limit")).not.toBeNull();
  });

  it("tells one school in full at once", () => {
    const one = pageOf(reportOf([THREE[1]!]));
    expect(one.querySelector(".headline")?.textContent).toContain("乙小学：资源配置达标");
    expect(one.querySelectorAll("section.chapter article")).toHaveLength(1);
  });
});

it("prints every school of a county of 500", () => {
  const schools = Array.from({ length: 500 }, (_none, i) =>
    school(
      `第${i + 1}小学`,
      { ...WELL_OFF, pupils: 100 + i, teachingArea: 300 + 2 * i, multimediaRooms: 1 + (i % 7) },
      "primary",
      i,
    ),
  );
  const report = reportOf(schools);
  const text = renderHtml(report, "zh-CN");
  expect(text.match(/<article /g)).toHaveLength(500);
});
