/**
 * How often unusual figures are asked about in counties without a fault, and how many planted faults are found (ADR 25). More
 * counties with SIMULATED_COUNTIES; the rates are printed.
 */
import { readGrids } from "../../../src/usecases/read-grids";
import { FAULTS, type Fault, plantAll } from "../../support/planted-faults";
import { Chance, type County, cellOf, listOf, listsOf, simulatedCounty } from "../../support/simulated-county";

const COUNTIES = Number(process.env["SIMULATED_COUNTIES"] ?? 80);

const counties = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => simulatedCounty(new Chance(seed + index)));
const thisYear = ({ stage, names, now }: County) => [listOf(stage, "2024/2025", names, now)];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

it.each([
  ["with last year's list", listsOf, 1_000_000],
  ["with this year's list alone", thisYear, 2_000_000],
] as const)("asks about no more than one school in 1,000 a year without a fault, %s", (name, lists, seed) => {
  let schoolYears = 0;
  let asked = 0;
  for (const county of counties(seed, COUNTIES)) {
    schoolYears += county.now.length;
    asked += readGrids(lists(county)).problems.filter(({ check }) => check !== undefined).length;
  }
  print(`unusual figures, ${name}: ${asked} asked about in ${schoolYears} school-years without a fault`);
  expect(schoolYears).toBeGreaterThan(25 * COUNTIES);
  expect(asked).toBeLessThanOrEqual(schoolYears / 1000);
});

it("finds 95 of 100 planted faults, and nine in ten of each kind", () => {
  const planted = new Map<Fault, number>();
  const found = new Map<Fault, number>();
  const add = (counts: Map<Fault, number>, fault: Fault) => counts.set(fault, (counts.get(fault) ?? 0) + 1);
  for (let index = 0; index < COUNTIES; index++) {
    const chance = new Chance(3_000_000 + index);
    const faulty = plantAll(simulatedCounty(chance), chance);
    // What a relation says of a wrong figure finds it too.
    const { problems } = readGrids(listsOf(faulty.county));
    const doubted = new Set(
      problems
        .filter(({ check }) => check !== undefined)
        .flatMap(({ cells }) => cells.filter(({ sheet }) => sheet.startsWith("2024")).map(({ row, col }) => `${row} ${col}`)),
    );
    for (const { fault, cells } of faulty.planted) {
      add(planted, fault);
      const at = cells.map(({ school, item }) => cellOf(school, item));
      if (at.some(({ row, col }) => doubted.has(`${row} ${col}`))) add(found, fault);
    }
  }
  const rates = FAULTS.map((fault) => ({ fault, of: planted.get(fault) ?? 0, found: found.get(fault) ?? 0 }));
  print(`planted faults found: ${rates.map((rate) => `${rate.fault} ${rate.found}/${rate.of}`).join(", ")}`);
  const sum = (pick: (rate: (typeof rates)[number]) => number) => rates.reduce((total, rate) => total + pick(rate), 0);
  expect(sum(({ of }) => of)).toBeGreaterThan(4 * COUNTIES);
  expect(sum((rate) => rate.found) / sum(({ of }) => of)).toBeGreaterThanOrEqual(0.95);
  for (const rate of rates) expect(rate.found / rate.of).toBeGreaterThanOrEqual(0.9);
});
