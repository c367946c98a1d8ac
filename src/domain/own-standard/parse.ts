/** A user's own standard, read from its worksheet (自定标准). The content is untrusted: nothing of it is used as a key or a formula. */
import type { Citation } from "../kernel/citation";
import type { Grid } from "../kernel/grid";
import { STAGES, type Stage } from "../kernel/stage";
import { ownStandardHead } from "../tables/own-standard";
import { conjunction, sharedBy, without } from "../standards/condition";
import type { Pack } from "../standards/pack";
import type { BoundRule, Limit, Rule, SteppedRule, StepTable } from "../standards/requirement";
import { hides, packProblems } from "../standards/validate";
import { readHead, type OwnHead } from "./head";
import { nameOfMeasure } from "./names";
import { OwnSheet, type OwnStandardReading } from "./reading";
import { readRow, type OwnRow } from "./row";

/** More lines than this are no standard. */
const MOST_ROWS = 2_000;
/** More mistakes than this are not listed one by one. */
const MOST_ERRORS = 100;

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
    return { errors: sheet.errors };
  }
  const last = Math.min(sheet.rows, table.row + 1 + MOST_ROWS);
  const rows: OwnRow[] = [];
  for (let row = table.row + 1; row < last && sheet.errors.length < MOST_ERRORS; row++) {
    const read = readRow(sheet, row, table);
    if (read) rows.push(read);
  }
  const column = table.columns.get("indicator")!;
  if (rows.length === 0 && sheet.errors.length === 0) {
    sheet.fail("noRows", table.row + 1, column, "表中还没有限值，填写后即可使用。", "There is no limit in the table yet.");
    return { errors: sheet.errors };
  }
  const head = readHead(sheet, table.row);
  checkRows(sheet, rows, table.columns.get("condition") ?? column);
  const title = head.title === "" ? {} : { title: head.title };
  if (sheet.errors.length > 0) return { ...title, errors: sheet.errors.slice(0, MOST_ERRORS) };
  const pack = packOf(id, head, rows);
  for (const { detail } of packProblems(pack))
    sheet.fail("unsound", table.row, column, `标准前后不一致：${detail}`, `The standard is not consistent: ${detail}`);
  return sheet.errors.length > 0 ? { ...title, errors: sheet.errors } : { ...title, pack, errors: [] };
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
      const found = earlier.find((one) => hides(one.limit, limit));
      if (!found) continue;
      const line = found.row.row + 1;
      const isSame = JSON.stringify(found.limit.when) === JSON.stringify(limit.when);
      if (isSame)
        sheet.fail(
          "duplicate",
          row.row,
          column,
          `与第 ${line} 行重复：同一指标、学段、条件在同一时期只能有一个限值。`,
          `Repeats row ${line}: one limit for each indicator, stage, condition and time.`,
        );
      else
        sheet.fail(
          "hidden",
          row.row,
          column,
          `本行不起作用：第 ${line} 行没有条件，总是先适用。请把有条件的行写在前面。`,
          `This line never applies: row ${line} has no condition and comes first. Put lines with conditions before it.`,
        );
      break;
    }
  }
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
    rules: groups.map((group) => ruleOf(group, head)),
    isPartial: false,
  };
}

/** What is required of all its lines is required by the rule itself: where it does not hold, the rule is 不适用. */
function ruleOf(rows: readonly OwnRow[], head: OwnHead): Rule {
  const first = rows[0]!;
  const { measure, bound, hasEveryTeachingPoint } = first;
  const stages = STAGES.filter((stage) => rows.some((row) => row.stages.includes(stage)));
  const shared = sharedBy(rows.map((row) => row.when));
  const when = conjunction(shared);
  const common = {
    id: `row${first.row + 1}`,
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
