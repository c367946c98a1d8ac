/** What the card of a school must say, and what holds over all schools of a county. */
import type { CellValue } from "../../../src/domain/kernel/cell";
import { grid } from "../tables/grids";
import { found } from "./found";

const card = (address: CellValue, domain: CellValue, zip: CellValue = "330000") =>
  grid("基础基111", [
    ["学校（机构）统计调查表"],
    ["学校标识码", null, "学校（机构）名称（章）"],
    ["3142009999", null, "北山小学"],
    ["续"],
    [null, "学校（机构）地址", "学校（机构）所在地城乡类型"],
    ["名称", address, "镇中心区"],
    ["续"],
    ["邮政编码", "办公电话", "域名"],
    [zip, zip && "0571-0000000", domain],
  ]);
const network = (answer: CellValue) =>
  grid("基础基112", [
    ["基础基112"],
    ["项目", "编号", "内容", "单位"],
    ["校园网", 12, answer, null],
    ["校园网出口带宽", 14, 100, "Mbps"],
  ]);

describe("the card of a school", () => {
  it.each<[string, ReturnType<typeof grid>[]]>([
    ["an address and a domain name", [card("某县北山路十二号", "beishan.example"), network("是")]],
    ["no network", [card("某县北山路十二号", null), network("否")]],
    ["facts that were not read", [card("某县北山路十二号", null)]],
    ["a row of values that is blank altogether", [card("某县北山路十二号", null, null), network("是")]],
    ["no address", [card(null, "beishan.example"), network("是")]],
  ])("may have %s", (_, grids) => {
    expect(found(...grids)).toEqual([]);
  });

  it.each<[string, ReturnType<typeof grid>[]]>([
    ["card/address 5 6 基础基111!B6", [card("北山路1号", "beishan.example")]],
    ["card/address 9 6 基础基111!B6", [card("12号北山路某某村", "beishan.example")]],
    ["card/domain 0 0 基础基111!C8 基础基112!C3", [card("某县北山路十二号", null), network("是")]],
  ])("gives %s", (line, grids) => {
    expect(found(...grids)).toEqual([line]);
  });
});

describe("entrants of junior schools", () => {
  const county = (leavers: CellValue, entrants: CellValue, ...others: readonly (readonly CellValue[])[]) =>
    found(
      grid("一览表", [
        ["学校名称", "学段", "毕业生数", "招生数"],
        ["东小", "小学", 100, 90],
        ["西小", "小学", leavers, 60],
        ["一中", "初中", 140, entrants],
        ...others,
      ]),
    );

  it("are no more than the leavers of primary schools", () => {
    expect(county(50, 150)).toEqual([]);
    expect(county(50, 151)).toEqual(["county/entrants-within-leavers 151 150 一览表!D4 一览表!C2 一览表!C3"]);
  });

  it("are not compared where a figure is missing, or with fewer than three schools", () => {
    expect(county(null, 151)).toEqual([]);
    expect(county(50, "/")).toEqual([]);
    expect(
      found(
        grid("一览表", [
          ["学校名称", "学段", "毕业生数", "招生数"],
          ["东小", "小学", 1, 90],
          ["一中", "初中", 140, 9],
        ]),
      ),
    ).toEqual([]);
  });

  it("of many schools are named without their cells", () => {
    const more = Array.from({ length: 30 }, (_, index) => [`${index}中`, "初中", 1, 1]);
    expect(county(50, 121, ...more)).toEqual(["county/entrants-within-leavers 151 150 "]);
  });
});
