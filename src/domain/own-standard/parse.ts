/** A user's own standard, read from its worksheet (自定标准). The content is untrusted: nothing of it is used as a key or a formula. */
import type { Citation } from "../kernel/citation";
import type { Grid } from "../kernel/grid";
import { STAGES, type Stage } from "../kernel/stage";
import { ownStandardHead } from "../tables/own-standard";
import { type Condition, conjunction, sharedBy, without } from "../standards/condition";
import type { Pack } from "../standards/pack";
import type { BoundRule, Limit, Rule, SteppedRule, StepTable } from "../standards/requirement";
import { hides, packProblems } from "../standards/validate";
import { readHead, type OwnHead } from "./head";
import { nameOfMeasure } from "./names";
import { MOST_ERRORS, OwnSheet, type OwnStandardReading } from "./reading";
import { inThreeParts } from "./fact-words";
import { lineWords } from "./line-words";
import { coveredBy } from "./reach";
import { readRow, type OwnRow, type SizeAbove } from "./row";

/** More lines than this are no standard. */
const MOST_ROWS = 2_000;

/**
 * @param grid a sheet that `isOwnStandard`
 * @param id what the standard is called in results: `own-1`
 * @returns the standard when nothing is wrong with the sheet, else every mistake at its cell
 */
export function parseOwnStandard(grid: Grid, id: string): OwnStandardReading {
  const sheet = new OwnSheet(grid);
  const table = ownStandardHead(grid);
  if (!table) {
    sheet.fail(
      "noTable",
      0,
      0,
      "没有找到标准的表头，至少要有：指标、学段、限值、文件。",
      "The headings of the table are not there: Indicator, Stage, Limit and Document at least.",
    );
    return failed(sheet, []);
  }
  const column = table.columns.get("indicator")!;
  const last = Math.min(sheet.rows, table.row + 1 + MOST_ROWS);
  const written: OwnRow[] = [];
  let above: SizeAbove | undefined;
  for (let row = table.row + 1; row < last; row++) {
    const read = readRow(sheet, row, table, above);
    written.push(...read.rows);
    above = read.size;
  }
  if (sheet.rows > last) {
    sheet.fail(
      "more",
      last,
      column,
      `表超过 ${MOST_ROWS} 行，本行以下没有读取；请分成几个标准。`,
      `The table has more than ${MOST_ROWS} lines; nothing is read from this one on. Make several standards of it.`,
    );
  }
  if (written.length === 0 && sheet.errors.length === 0) {
    sheet.fail("noRows", table.row + 1, column, "表中还没有限值，填写后即可使用。", "There is no limit in the table yet.");
    return failed(sheet, []);
  }
  const rows = asThePlacesAreDivided(written);
  const head = readHead(sheet, table.row);
  checkRows(sheet, rows, table.columns.get("condition") ?? column);
  checkTables(sheet, rows, table.columns.get("between") ?? column);
  const title = head.title === "" ? {} : { title: head.title };
  const lines = rows.map((row) => ({ cell: sheet.cell(row.row, column), words: lineWords(row) }));
  if (sheet.errors.length > 0) return { ...title, ...failed(sheet, lines) };
  const pack = packOf(id, head, rows);
  for (const { detail } of packProblems(pack))
    sheet.fail("unsound", table.row, column, `标准前后不一致：${detail}`, `The standard is not consistent: ${detail}`);
  return sheet.errors.length > 0 ? { ...title, ...failed(sheet, lines) } : { ...title, pack, errors: [], mistakes: 0, lines };
}

/** Of very many mistakes the first are listed; that there are more is said. */
function failed(sheet: OwnSheet, lines: OwnStandardReading["lines"]): Omit<OwnStandardReading, "title"> {
  const { errors } = sheet;
  const mistakes = errors.filter(({ code }) => code !== "noRows").length;
  if (errors.length <= MOST_ERRORS) return { errors, mistakes, lines };
  const left = errors.length - MOST_ERRORS;
  const { cell } = errors[MOST_ERRORS]!;
  const message = {
    zh: `自本格起还有 ${left} 处要改正，没有逐条列出。`,
    en: `From this cell on there are ${left} more mistakes, not listed one by one.`,
  };
  return { errors: [...errors.slice(0, MOST_ERRORS), { code: "more", cell, message }], mistakes, lines };
}

/** 城市、农村 beside 县镇 or 镇区 are 城区 and 乡村; alone they are not. */
function asThePlacesAreDivided(rows: readonly OwnRow[]): readonly OwnRow[] {
  if (!rows.some(({ when }) => when && namesTowns(when))) return rows;
  return rows.map((row) => (row.when ? { ...row, when: inThreeParts(row.when) } : row));
}

function namesTowns(when: Condition): boolean {
  if (when.kind === "all" || when.kind === "any") return when.of.some(namesTowns);
  return when.kind === "locality" && when.in.includes("town");
}

/** One table of sizes says one thing of what holds between and beyond them. */
function checkTables(sheet: OwnSheet, rows: readonly OwnRow[], column: number): void {
  const tables = new Map<string, OwnRow>();
  for (const row of rows) {
    if (!row.step) continue;
    const key = JSON.stringify([row.item, row.measure, row.bound, row.step.by, row.stages]);
    const first = tables.get(key) ?? row;
    tables.set(key, first);
    if (first.between === row.between && first.outside === row.outside) continue;
    sheet.fail(
      "unknownWord",
      row.row,
      column,
      `与第 ${first.row + 1} 行是同一张分档表，“档次之间”“档次之外”要写得一样，或只写在第一行。`,
      `It belongs to the table of row ${first.row + 1}: say the same of what is between and outside the sizes, or say it on the first line only.`,
    );
  }
}

/** Lines that say the same thing twice, or that can never be reached because an earlier one always applies. */
function checkRows(sheet: OwnSheet, rows: readonly OwnRow[], column: number): void {
  const seen = new Map<string, { row: OwnRow; limit: Limit }[]>();
  for (const row of rows) {
    for (const limit of limitsOf(row)) {
      // A size of a table stands beside the other sizes; only the same size again is a repetition.
      const key = `${ruleKey(row)}|${limit.stage}|${row.step ? JSON.stringify([row.step, row.when, row.clause, row.document]) : ""}`;
      const earlier = seen.get(key) ?? [];
      seen.set(key, [...earlier, { row, limit }]);
      const found = earlier.find((one) => isRepeated(one.limit, limit));
      if (found) {
        const line = found.row.row + 1;
        sheet.fail(
          "duplicate",
          row.row,
          column,
          `与第 ${line} 行重复：同一指标、学段、条件在同一时期只能有一个限值。`,
          `Repeats row ${line}: one limit for each indicator, stage, condition and time.`,
        );
        break;
      }
      if (
        isHidden(
          sheet,
          row,
          earlier.map((one) => one.row),
          column,
        )
      )
        break;
    }
  }
  checkReachOfTables(sheet, rows, column);
}

/** The same condition in a time that overlaps. */
function isRepeated(earlier: Limit, later: Limit): boolean {
  return hides(earlier, later) && JSON.stringify(earlier.when) === JSON.stringify(later.when);
}

/** Tables of sizes with different conditions: a later one that earlier ones leave nothing of is never reached. */
function checkReachOfTables(sheet: OwnSheet, rows: readonly OwnRow[], column: number): void {
  const sized = rows.filter(({ step }) => step);
  for (const stage of STAGES) {
    for (const rule of grouped(
      sized.filter(({ stages }) => stages.includes(stage)),
      ruleKey,
    )) {
      const firsts = grouped(rule, (row) => JSON.stringify(datedOf(row))).map(([first]) => first!);
      firsts.forEach((first, at) => isHidden(sheet, first, firsts.slice(0, at), column));
    }
  }
}

/** Says so where earlier lines leave nothing of this one. */
function isHidden(sheet: OwnSheet, row: OwnRow, earlier: readonly OwnRow[], column: number): boolean {
  const covering = coveredBy(row, earlier);
  if (!covering) return false;
  const lines = [...new Set(covering.map((one) => one.row + 1))];
  sheet.fail(
    "hidden",
    row.row,
    column,
    `本行不起作用：符合本行条件的学校，第 ${lines.join("、")} 行总是先适用。请把条件窄的行写在前面。`,
    `This line never applies: row ${lines.join(", ")} comes first for every school it is about. Put lines with narrower conditions before others.`,
  );
  return true;
}

/** Lines of one rule. */
function ruleKey({ item, measure, bound, step, between, outside, hasEveryTeachingPoint }: OwnRow): string {
  return JSON.stringify([item, measure, bound, step ? [step.by, between, outside] : null, hasEveryTeachingPoint === true]);
}

function packOf(id: string, head: OwnHead, rows: readonly OwnRow[]): Pack {
  const groups = grouped(rows, ruleKey);
  const from = rows.reduce((first, row) => (row.from < first ? row.from : first), rows[0]!.from);
  const { title, number, region, scope, split } = head;
  return {
    id,
    title: { zh: title, en: title },
    number,
    region,
    from,
    stages: STAGES.filter((stage) => rows.some((row) => row.stages.includes(stage))),
    cite: { number, title },
    scope,
    ...(split && { split }),
    rules: groups.map((group) => {
      const isUpperEnd =
        group[0]!.bound === "atMost" && groups.some(([other]) => other!.row === group[0]!.row && other !== group[0]);
      return ruleOf(group, head, isUpperEnd);
    }),
    isPartial: false,
  };
}

/** What is required of all its lines is required by the rule itself: where it does not hold, the rule is 不适用. */
function ruleOf(rows: readonly OwnRow[], head: OwnHead, isUpperEnd: boolean): Rule {
  const first = rows[0]!;
  const { measure, bound, hasEveryTeachingPoint } = first;
  const stages = STAGES.filter((stage) => rows.some((row) => row.stages.includes(stage)));
  const shared = sharedBy(rows.map((row) => row.when));
  const when = conjunction(shared);
  const common = {
    // Both ends of a range stand in one line.
    id: `row${first.row + 1}${isUpperEnd ? "-max" : ""}`,
    title: nameOfMeasure(measure),
    measure,
    bound,
    stages,
    ...(when && { when }),
    ...(hasEveryTeachingPoint && { hasEveryTeachingPoint }),
  };
  const lines = rows.map((row): OwnRow => ({ ...row, when: without(row.when, shared) }));
  if (!first.step) {
    const limits = lines.flatMap((row) => limitsOf(row, head));
    return { ...common, kind: "bound", limits } satisfies BoundRule;
  }
  const { between, outside, step } = first;
  return { ...common, kind: "stepped", by: step.by, between, outside, tables: tablesOf(lines, head) } satisfies SteppedRule;
}

/** @param head where the document's full title stands; without it the number is all there is */
function limitsOf(row: OwnRow, head?: OwnHead): readonly Limit[] {
  return row.stages.map((stage) => ({ stage, value: row.value, ...datedOf(row, head) }));
}

function tablesOf(rows: readonly OwnRow[], head: OwnHead): readonly StepTable[] {
  const stages: readonly Stage[] = STAGES;
  return stages.flatMap((stage) => {
    const ofStage = rows.filter((row) => row.stages.includes(stage));
    return grouped(ofStage, (row) => JSON.stringify(datedOf(row, head))).map((group) => ({
      stage,
      value: group.map(({ step, value }) => ({ at: step!.at, value })).sort((a, b) => a.at - b.at),
      ...datedOf(group[0]!, head),
    }));
  });
}

function datedOf({ from, until, when, document, clause, confidence }: OwnRow, head?: OwnHead): Omit<Limit, "stage" | "value"> {
  const title = head && document === head.number ? head.title : document;
  const cite: Citation = { number: document, title, ...(clause !== undefined && { clause }) };
  return { from, ...(until !== undefined && { until }), cite, confidence, ...(when && { when }) };
}

/** In the order in which each group begins. */
function grouped<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}
