/** Do the figures of the tables agree with each other? (逻辑校验 and 经验校验) */
import type { CheckKind, ProblemValues, ReadingResult, RecognisedForm, TableProblem } from "../dataset/reading-result";
import type { CellRef } from "../kernel/cell";
import { brokenCards } from "./card-relations";
import { sharedCoordinates, unusualEntryAges } from "./card-figures";
import { entrantsBeyondLeavers } from "./county-relations";
import { type BrokenRelation, type Diagnosis, diagnose } from "./diagnose";
import { itemsGivenTwice } from "./given-twice";
import { type Instance, instancesOf } from "./instances";
import { type BrokenPart, brokenParts } from "./item-relations";
import { wrongGaps } from "./list-gaps";
import { wrongTotals } from "./list-totals";
import type { Relation } from "./relation";
import { RELATIONS } from "./relations";
import { brokenRetention } from "./retention-table";

export interface ConsistencyFinding {
  /** Id of the relation, `<form>/<what>`; the most telling one where several are broken by one cell. */
  readonly rule: string;
  /** All relations that this one explanation covers. */
  readonly rules: readonly string[];
  readonly check: CheckKind;
  readonly severity: "error" | "warning";
  readonly schoolId?: string;
  /** The suspected cell first, then the others of the relation. */
  readonly cells: readonly CellRef[];
  readonly left: number;
  readonly right: number;
  /** left − right */
  readonly difference: number;
  readonly suspect?: NonNullable<Diagnosis["suspect"]>;
  readonly values: ProblemValues;
}

/** A contradiction is wrong; what is only unusual is to be corrected or explained. */
const SEVERITY = { logical: "error", empirical: "warning" } as const;

/** Everything in the tables that does not agree: broken relations, then what lists say themselves: totals, 巩固情况, gaps. */
export function checkConsistency(reading: ReadingResult): readonly TableProblem[] {
  return [
    ...brokenRelations(reading).map(problemOf),
    ...reading.rowTables.flatMap(wrongTotals),
    ...reading.rowTables.flatMap(brokenRetention),
    ...reading.rowTables.flatMap(wrongGaps),
  ];
}

/** All broken relations: of the forms, school by school in the order of the relations, then between items. */
export function brokenRelations(
  reading: Pick<ReadingResult, "forms" | "schools" | "repeated">,
  relations: readonly Relation[] = RELATIONS,
): readonly ConsistencyFinding[] {
  const ofForms = bySchool(reading.forms).flatMap(({ schoolId, forms }) =>
    diagnose(instancesOf(forms, relations)).map((diagnosis) => findingOf(diagnosis, schoolId)),
  );
  const told = ofForms.map(({ cells }) => new Set(cells.map(cellKey)));
  const untold: BrokenPart[] = [];
  const { schools } = reading;
  const cards = [...brokenCards(schools, reading.forms), ...unusualEntryAges(schools), ...sharedCoordinates(schools)];
  const others = [...cards, ...entrantsBeyondLeavers(schools)];
  for (const part of [...brokenParts(schools), ...itemsGivenTwice(reading.repeated), ...others]) {
    if (part.cells.length > 0 && told.some((keys) => part.cells.every((cell) => keys.has(cellKey(cell))))) continue;
    told.push(new Set(part.cells.map(cellKey)));
    untold.push(part);
  }
  return [...ofForms, ...untold.map(partFinding)];
}

function problemOf({ rule, check, severity, values, cells }: ConsistencyFinding): TableProblem {
  return { code: `consistency/${rule}`, severity, check, values, cells };
}

function partFinding({ rule, check, schoolId, left, right, cells, values }: BrokenPart): ConsistencyFinding {
  const owner = schoolId === undefined ? {} : { schoolId };
  return {
    rule,
    rules: [rule],
    check,
    severity: SEVERITY[check],
    ...owner,
    cells: unique(cells),
    left,
    right,
    difference: left - right,
    values,
  };
}

function bySchool(forms: readonly RecognisedForm[]) {
  const groups = new Map<string | undefined, RecognisedForm[]>();
  for (const form of forms) {
    const group = groups.get(form.schoolId);
    if (group) group.push(form);
    else groups.set(form.schoolId, [form]);
  }
  return [...groups].map(([schoolId, group]) => ({ schoolId, forms: group }));
}

function findingOf(diagnosis: Diagnosis, schoolId: string | undefined): ConsistencyFinding {
  const first = diagnosis.broken[0]!;
  const { relation } = first.instance;
  const isContradiction = ({ instance, isUnfilled }: BrokenRelation) => instance.relation.check === "logical" && !isUnfilled;
  const check = diagnosis.broken.some(isContradiction) ? "logical" : "empirical";
  const others = diagnosis.broken.flatMap(({ instance }) => involvedCells(instance));
  return {
    rule: relation.id,
    rules: [...new Set(diagnosis.broken.map(({ instance }) => instance.relation.id))],
    check,
    severity: SEVERITY[check],
    ...(schoolId !== undefined && { schoolId }),
    cells: unique(diagnosis.suspect ? [diagnosis.suspect.cell, ...others] : others),
    left: first.left,
    right: first.right,
    difference: first.left - first.right,
    ...(diagnosis.suspect && { suspect: diagnosis.suspect }),
    values: valuesOf(diagnosis),
  };
}

function valuesOf({ broken, suspect }: Diagnosis): ProblemValues {
  const first = broken[0]!;
  const { instance, left, right } = first;
  return {
    kind: "relation",
    relation: instance.relation.text,
    where: instance.context,
    is: instance.relation.isSaidOfRight ? "atLeast" : instance.relation.is,
    left,
    right,
    isBlank: instance.left.every((operand) => operand.isBlank),
    isUnfilled: first.isUnfilled,
    ...(suspect && {
      suspect: { label: suspect.label, value: suspect.value, expected: suspect.expected, others: broken.length - 1 },
    }),
  };
}

/** A blank part may be what a sum lacks; it cannot be what makes parts exceed their whole. */
function involvedCells({ relation, left, right, because }: Instance): readonly CellRef[] {
  const cells = [...left, ...right].filter(({ isBlank }) => relation.is !== "atMost" || !isBlank).map(({ cell }) => cell);
  return because ? [...cells, because] : cells;
}

function unique(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}

function cellKey({ file, sheet, row, col }: CellRef): string {
  return JSON.stringify([file, sheet, row, col]);
}
