/**
 * Sections (小学部, 初中部) of a school, with the resources it shares split by the official pupil weights
 * (教督〔2017〕6号; standards.md §4). What cannot be split stays undecided; it is never divided by a weight of our own.
 */
import { FIELD_IDS, type FieldId, fieldOf } from "../fields/dictionary";
import type { SplitPolicy } from "../fields/split-policy";
import type { CellRef } from "../kernel/cell";
import { type KnownReading, type MissingReading, type Reading, absent, missing, ownCells } from "../kernel/reading";
import { STAGES, type SchoolStage, type Stage } from "../kernel/stage";
import { ItemRecords } from "./item-record";
import type { Items, School, Section } from "./school";

/** Weights of one pupil by the stages a school runs; the documents know no other combinations, and no weight for kindergartens. */
const WEIGHTS: readonly Readonly<Partial<Record<SchoolStage, number>>>[] = [
  { primary: 1, junior: 1.1 }, // 九年一贯制
  { junior: 1, senior: 1.2 }, // 完全中学
  { primary: 1, junior: 1.1, senior: 1.32 }, // 十二年一贯制
];

/**
 * Weight of one pupil of each of these stages when they share a resource.
 * @returns null where the documents give none for the combination; one stage alone weighs 1
 */
export function splitWeights(stages: readonly SchoolStage[]): Readonly<Partial<Record<SchoolStage, number>>> | null {
  const [only, ...others] = stages;
  if (only === undefined) return null;
  if (others.length === 0) return { [only]: 1 };
  const isOf = (row: Readonly<Partial<Record<SchoolStage, number>>>) =>
    Object.keys(row).length === stages.length && stages.every((stage) => row[stage] !== undefined);
  return WEIGHTS.find(isOf) ?? null;
}

type Part = { readonly stage: SchoolStage; readonly pupils: number; readonly weight: number };
type Split =
  | { readonly kind: "whole" }
  /** `cells`: where the pupils stand that it is divided by. */
  | { readonly kind: "split"; readonly parts: readonly Part[]; readonly cells: readonly CellRef[] }
  | { readonly kind: "undecided"; readonly why: MissingReading | null };

/**
 * The compulsory stages of a school as they are assessed.
 * @param policy the items a standard names as split; other shared items of a school with several stages then stay
 * undecided. Without a policy all shared items are split.
 */
export function sectionsOf(school: School, policy?: SplitPolicy): readonly Section[] {
  const split = splitOf(school);
  const fields = policy ? new Set(policy.fields) : null;
  return STAGES.filter((stage) => school.stages[stage]).map((stage) => ({
    id: `${school.id}/${stage}`,
    schoolId: school.id,
    schoolName: school.name,
    schoolType: school.type,
    stage,
    ...(school.area !== undefined && { area: school.area }),
    ...(school.isPrivate !== undefined && { isPrivate: school.isPrivate }),
    ...(school.kindCells && { kindCells: school.kindCells }),
    nameCells: school.nameCells,
    ...(school.unread !== undefined && { unread: school.unread }),
    items: sectionItems(school, stage, split, fields),
  }));
}

/**
 * A school with pupils of which nobody knows in which stage they are (办学类型 or 学段 not given, or in words that are not
 * known): it belongs to no section, and may belong to any.
 */
export function isOfUnknownStage({ stages, shared: { pupils } }: School): boolean {
  if (Object.keys(stages).length > 0 || !pupils) return false;
  return pupils.state === "known" ? pupils.value > 0 : pupils.reason === "ambiguous";
}

const RECORDS = new ItemRecords();

function sectionItems(school: School, stage: Stage, split: Split, policy: ReadonlySet<FieldId> | null): Items {
  const own = school.stages[stage] ?? {};
  const { shared } = school;
  const { fields, ownAt, sharedAt } = columnsOf(own, shared);
  const [ownReadings, totals] = [Object.values(own), Object.values(shared)];
  const readings = new Array<Reading>(fields.length);
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!;
    const ownReading = ownAt[i]! < 0 ? undefined : ownReadings[ownAt[i]!];
    const total = sharedAt[i]! < 0 ? undefined : totals[sharedAt[i]!];
    if (ownReading && (!total || ownReading.state === "known")) readings[i] = ownReading;
    else if (total) readings[i] = split.kind === "whole" ? total : shareOf(field, total, stage, split, policy);
    if (field === "compulsoryPupils") readings[i] = sizeOf(school, ownReading, total);
  }
  return RECORDS.record(fields, readings);
}

/** 学校规模: the figure that the tables give, of the whole school too, is never split or replaced. */
function sizeOf(school: School, ...given: readonly (Reading | undefined)[]): Reading {
  return given.find((reading) => reading?.state === "known") ?? compulsoryPupils(school);
}

/** 学校规模 counts the pupils of every compulsory stage. */
function compulsoryPupils({ stages }: School): Reading {
  const parts = STAGES.flatMap((stage) => stages[stage] ?? []).map((items) => items.pupils ?? absent("pupils"));
  const known = parts.filter((part) => part.state === "known");
  const unknown = parts.find((part) => part.state === "missing");
  const value = known.reduce((sum, part) => sum + part.value, 0);
  const cells = known.flatMap((part) => part.cells);
  return unknown ?? { state: "known", value, unit: fieldOf("pupils").unit, cells, derivation: { kind: "sum", of: known } };
}

interface Columns {
  /** In the order of the dictionary; the size of the school is always among them. */
  readonly fields: readonly FieldId[];
  /** Of each, its place among the items of the stage, and among those of the whole school; -1 where it is not. */
  readonly ownAt: readonly number[];
  readonly sharedAt: readonly number[];
}

/** The items of the school asked about last: most schools of a county have the same as the one before. */
let last: (Columns & { readonly own: readonly string[]; readonly shared: readonly string[] }) | null = null;

function columnsOf(own: Items, shared: Items): Columns {
  const keys = { own: Object.keys(own), shared: Object.keys(shared) };
  if (last && isSame(keys.own, last.own) && isSame(keys.shared, last.shared)) return last;
  const fields = FIELD_IDS.filter(
    (field) => Object.hasOwn(own, field) || Object.hasOwn(shared, field) || field === "compulsoryPupils",
  );
  const placesIn = (all: readonly string[]) => fields.map((field) => all.indexOf(field));
  return (last = { ...keys, fields, ownAt: placesIn(keys.own), sharedAt: placesIn(keys.shared) });
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  if (keys.length !== others.length) return false;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== others[i]) return false;
  return true;
}

function shareOf(
  field: FieldId,
  total: Reading,
  stage: Stage,
  split: Exclude<Split, { kind: "whole" }>,
  policy: ReadonlySet<FieldId> | null,
): Reading {
  if (total.state === "missing") return total;
  const isSplit = fieldOf(field).isShared && (policy?.has(field) ?? true);
  if (!isSplit) return ofWholeSchool(field, total);
  if (split.kind === "undecided") return split.why ?? ofWholeSchool(field, total);
  return splitReading(total, stage, split);
}

function ofWholeSchool(field: FieldId, whole: KnownReading): MissingReading {
  return { ...missing("ofWholeSchool", field, whole.cells), whole };
}

function splitReading(total: KnownReading, stage: Stage, { parts, cells }: Extract<Split, { kind: "split" }>): KnownReading {
  const weighted = ({ pupils, weight }: Part) => pupils * weight;
  const own = parts.find((part) => part.stage === stage)!;
  const ownWeighted = weighted(own);
  const allWeighted = parts.reduce((sum, part) => sum + weighted(part), 0);
  return {
    state: "known",
    value: (total.value * ownWeighted) / allWeighted,
    unit: total.unit,
    cells: [...total.cells, ...cells],
    own: ownCells(total),
    derivation: { kind: "split", total, ownWeighted, allWeighted, parts },
  };
}

/** How the school's shared resources divide among the stages that have pupils. */
function splitOf(school: School): Split {
  const stages = Object.keys(school.stages) as SchoolStage[];
  if (stages.length <= 1) return { kind: "whole" };
  const parts: { stage: SchoolStage; pupils: number }[] = [];
  const cells: CellRef[] = [];
  for (const stage of stages) {
    const pupils = school.stages[stage]?.pupils ?? missing("tableAbsent", "pupils");
    if (pupils.state === "missing") return { kind: "undecided", why: pupils };
    parts.push({ stage, pupils: pupils.value });
    cells.push(...pupils.cells);
  }
  const filled = parts.filter(({ pupils }) => pupils > 0);
  if (filled.length === 0) return { kind: "undecided", why: null };
  const weights = splitWeights(filled.map(({ stage }) => stage));
  if (!weights) return { kind: "undecided", why: null };
  return { kind: "split", cells, parts: parts.map((part) => ({ ...part, weight: weights[part.stage] ?? 1 })) };
}
