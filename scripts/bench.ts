/**
 * How fast the product is: `npm run bench`. Every figure stands beside a plain loop that does the same arithmetic (or
 * looks at the same cells) in the same run, so that the ratio says more than the machine. It runs from a bundle, as the
 * add-in and the command line do. Exit code 1 when one is over its allowance.
 */
import { spawnSync } from "node:child_process";
import { Bench } from "tinybench";
import { evaluate } from "../src/domain/checks/evaluate";
import { readTables } from "../src/domain/dataset/read-tables";
import type { School } from "../src/domain/dataset/school";
import { sectionsOf } from "../src/domain/dataset/sections";
import { cheapestPath } from "../src/domain/dispersion/cheapest-path";
import { indicatorCounty } from "../src/domain/dispersion/indicator-county";
import { FIELD_IDS, type FieldId } from "../src/domain/fields/dictionary";
import type { IndicatorId } from "../src/domain/indicators/catalogue";
import { STAGES, type Stage } from "../src/domain/kernel/stage";
import { packById, type Pack } from "../src/domain/standards/catalogue";
import { columnsOf, plainEvaluation, plainPath } from "./bench/plain-loops";
import { inventedSchools } from "./bench/schools";
import { answerOf } from "../src/report/model/answer-of";
import { countyList, filledCells, formWorkbook, plainPass } from "./bench/workbooks";

/** One measured task and its yardstick. */
interface Measured {
  readonly name: string;
  /** Most milliseconds allowed; null where none is set. */
  readonly allowed: number | null;
  /** Most that it may take of what its yardstick takes. */
  readonly mostRatio?: number;
  readonly run: () => unknown;
  readonly plain: () => unknown;
}

const ALLOWED_MEMORY_MB = 500;
const LARGE = 20_000;
const AS_OF = "2026-09-01";

function evaluation(name: string, size: number, fields: readonly FieldId[], allowed: number): Measured {
  const schools = inventedSchools(size, fields);
  const pack = packById("cn-quality-2017")!;
  const sections = sectionsOfAll(schools);
  const columns = STAGES.map((stage) => [stage, columnsOf(sections.filter((section) => section.stage === stage))] as const);
  return {
    name,
    allowed,
    run: () => evaluate(schools, { packs: [pack], asOf: AS_OF }),
    plain: () => columns.map(([stage, ofStage]) => plainEvaluation(ofStage, stage, limitsOf(pack, stage))),
  };
}

/** What the first screen shows: verdicts, schools and causes, from what the evaluation keeps. It may take 15% more. */
function answered(size: number, fields: readonly FieldId[]): Measured {
  const name = `the same of ${size} sections with the answer (ratio to the evaluation alone; at most 1.15)`;
  const { run: plain } = evaluation(name, size, fields, Infinity);
  const schools = inventedSchools(size, fields);
  const pack = packById("cn-quality-2017")!;
  const run = () => {
    const {
      headline,
      standards,
      schools: counted,
      causes,
      dispersions,
    } = answerOf({
      evaluation: evaluate(schools, { packs: [pack], asOf: AS_OF }),
    });
    return [headline, standards, counted, causes, dispersions];
  };
  return { name, allowed: null, mostRatio: 1.15, run, plain };
}

/** Findings are made when somebody looks at them: what it takes when somebody looks at all of them, as a report does. */
function lookedThrough(size: number, fields: readonly FieldId[]): Measured {
  const evaluated = evaluation(
    `the same of ${size} sections, with all findings, readings and shares looked at`,
    size,
    fields,
    Infinity,
  );
  const schools = inventedSchools(size, fields);
  const pack = packById("cn-quality-2017")!;
  return { ...evaluated, allowed: null, run: () => JSON.stringify(evaluate(schools, { packs: [pack], asOf: AS_OF })).length };
}

function limitsOf(pack: Pack, stage: Stage): readonly (readonly [IndicatorId, number])[] {
  return pack.rules.flatMap((rule) => {
    if (rule.kind !== "bound" || !("indicator" in rule.measure)) return [];
    const { indicator } = rule.measure;
    return rule.limits.filter((limit) => limit.stage === stage).map(({ value }) => [indicator, value] as const);
  });
}

/** A yardstick that computed something else would measure nothing: both must find the same 差异系数. */
function checkYardstick(): void {
  const schools = inventedSchools(500, FIELD_IDS);
  const pack = packById("cn-quality-2017")!;
  const { county } = evaluate(schools, { packs: [pack], asOf: AS_OF });
  const primary = sectionsOfAll(schools).filter(({ stage }) => stage === "primary");
  const plain = plainEvaluation(columnsOf(primary), "primary", limitsOf(pack, "primary"));
  const compared = Object.values(county.primary?.indicators ?? {}).filter(({ cv }) => cv !== null);
  const differing = compared.filter(({ indicator, cv }) => Math.abs(plain.get(indicator)! - cv!) > 1e-9);
  if (compared.length === 0 || differing.length > 0) {
    throw new Error(`the yardstick differs: ${differing.map(({ indicator }) => indicator).join(", ")}`);
  }
}

function path(size: number, allowed: number): Measured {
  const sections = sectionsOfAll(inventedSchools(size, ["pupils", "books"])).filter(({ stage }) => stage === "primary");
  const { sections: counted } = indicatorCounty(
    "BOOKSPERPUPIL",
    "primary",
    sections.map((section) => ({ section })),
  )!;
  // Squared, the figures differ as much as those of a county far above its limit.
  const spread = counted.map(({ id, pupils, resource, share }) => ({
    id,
    pupils: pupils!,
    resource: Math.round(resource! ** 2 / pupils! / 20),
    share,
  }));
  const limit = 0.5;
  const answer = cheapestPath({ sections: spread, limit, digits: 0 });
  if (answer.state !== "paths") throw new Error("the invented county meets the limit already");
  return {
    name: `cheapest path, ${spread.length} schools (CV ${answer.cv.toFixed(3)} to ${limit})`,
    allowed,
    run: () => cheapestPath({ sections: spread, limit, digits: 0 }),
    plain: () => plainPath(spread, limit),
  };
}

async function readings(): Promise<readonly Measured[]> {
  const forms = await formWorkbook(11_000);
  const list = await countyList(3_000, 60);
  return [
    { name: `reading ${forms.length} form sheets, ${filledCells(forms)} cells`, allowed: 50, grids: forms },
    { name: `reading a county list, 3000 × 60, ${filledCells(list)} cells`, allowed: 300, grids: list },
  ].map(({ name, allowed, grids }) => {
    if (readTables(grids).schools.length === 0) throw new Error(`nothing recognised: ${name}`);
    return { name, allowed, run: () => readTables(grids), plain: () => plainPass(grids) };
  });
}

/** The items that the county sample states of a school, and its pupils. */
async function listFields(): Promise<readonly FieldId[]> {
  const [table] = readTables(await countyList(1, 23)).tables;
  if (!table) throw new Error("the county list was not recognised");
  return [...new Set<FieldId>(["pupils", ...table.items.map(({ field }) => field)])];
}

function sectionsOfAll(schools: readonly School[]) {
  return schools.flatMap((school) => sectionsOf(school));
}

/** By turns, so that a busy moment of the machine falls on both: what is wanted is a ratio near 1. */
function measureByTurns({ run, plain }: Measured): { own: number; yardstick: number } {
  const own: number[] = [];
  const yardstick: number[] = [];
  const timed = (task: () => unknown, into: number[]) => {
    const began = performance.now();
    task();
    into.push(performance.now() - began);
  };
  for (let turn = 0; turn < 60; turn++) {
    timed(plain, yardstick);
    timed(run, own);
  }
  const lowerQuartile = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 2]!;
  return { own: lowerQuartile(own), yardstick: lowerQuartile(yardstick) };
}

/** Median milliseconds of the task and of its yardstick. */
async function measure(task: Measured): Promise<{ own: number; yardstick: number }> {
  if (task.mostRatio !== undefined) return measureByTurns(task);
  const { run, plain } = task;
  const bench = new Bench({ time: 500, iterations: 5, warmupIterations: 2, warmupTime: 200 });
  bench.add("own", () => void run()).add("plain", () => void plain());
  await bench.run();
  const median = (name: string): number => {
    const result = bench.getTask(name)?.result;
    if (result?.latency.p50 === undefined) throw result?.error ?? new Error(`${name} was not measured`);
    return result.latency.p50;
  };
  return { own: median("own"), yardstick: median("plain") };
}

/** Argument of the process that only evaluates once, so that its memory is that of the task. */
const MEMORY = "memory";

/** Megabytes at their highest in a process that makes the schools and evaluates them once. */
function memoryOfEvaluation(): number {
  const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, __filename, MEMORY], { encoding: "utf8" });
  const megabytes = Number(stdout.trim());
  if (!(megabytes > 0)) throw new Error(`memory was not measured: ${stderr}`);
  return megabytes;
}

async function evaluateOnce(): Promise<void> {
  const task = evaluation("", LARGE, await listFields(), Infinity);
  task.run();
  console.log(process.resourceUsage().maxRSS / 1024);
}

async function main(): Promise<void> {
  checkYardstick();
  const listed = await listFields();
  const measured = [
    evaluation(`evaluating 500 sections, every item of the dictionary known (${FIELD_IDS.length})`, 500, FIELD_IDS, 25),
    evaluation(`evaluating 500 sections, the ${listed.length} items of a county list`, 500, listed, 25),
    evaluation(`evaluating 20,000 sections, the ${listed.length} items of a county list`, LARGE, listed, 1000),
    answered(500, FIELD_IDS),
    answered(500, listed),
    lookedThrough(500, listed),
    path(550, 500),
    ...(await readings()),
  ];
  let over = 0;
  for (const task of measured) {
    const { own, yardstick } = await measure(task);
    const isOver = (task.allowed !== null && own > task.allowed) || own / yardstick > (task.mostRatio ?? Infinity);
    if (isOver) over++;
    const allowance = task.allowed === null ? "" : ` · allowed ${task.allowed} ms${isOver ? " · OVER" : ""}`;
    console.log(`${task.name}\n  ${shown(own)} ms · plain ${shown(yardstick)} ms · ratio ${shown(own / yardstick)}${allowance}`);
  }
  const memory = memoryOfEvaluation();
  const isOver = memory > ALLOWED_MEMORY_MB;
  const name = "memory of a process that evaluates 20,000 sections, Node included";
  console.log(`${name}\n  ${shown(memory)} MB · allowed ${ALLOWED_MEMORY_MB} MB${isOver ? " · OVER" : ""}`);
  process.exitCode = over > 0 || isOver ? 1 : 0;
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

void (process.argv[2] === MEMORY ? evaluateOnce() : main());
