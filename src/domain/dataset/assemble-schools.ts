/** From what the tables say to schools: who belongs together, which stages a school runs, what is the whole school's. */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import { missing, type Reading } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import { plainText } from "../labels/text";
import type { TableProblem } from "../tables/problem";
import type { NamedAt } from "../tables/school-header";
import type { SchoolRecord } from "../tables/school-record";
import { toItems, withDerivedItems } from "./derived-items";
import { ItemStore } from "./item-store";
import { type RepeatedItem, wholeAgainstStages } from "./repeated-item";
import { settleRepeatedTotals } from "./repeated-totals";
import type { School, SchoolType } from "./school";
import { areaIn, isPrivateIn, isUnknownType, schoolTypeIn, schoolTypeInName, stagesOfType, typeOfStages } from "./school-type";

/** The records of one school, in the order of the tables. */
export interface SchoolGroup {
  readonly id: string;
  readonly name: string;
  readonly records: readonly SchoolRecord[];
  /** Perhaps several schools of one name: none of its figures is known to be that of one of them. */
  readonly isDoubtful?: true;
  /** 办学类型 in words that are not known. */
  readonly unknownType?: NamedAt;
}

/** One school out of its records. */
export function assembleSchool({ id, name, records: given, isDoubtful, unknownType: unknown }: SchoolGroup): {
  readonly school: School;
  readonly problems: readonly TableProblem[];
  readonly repeated: readonly RepeatedItem[];
} {
  const records = unknown || isDoubtful ? given.map(withoutFigures) : given;
  const store = new ItemStore(name);
  if (unknown) store.problems.push(typeUnknown(name, unknown));
  for (const record of records) for (const item of record.items) store.add(item);
  const named = records.flatMap((record) => record.name ?? []);
  const stated = statedType(records, name);
  const stages = stagesRun(store, records, stated?.is ?? null);
  const type = stated?.is ?? typeOfStages(stages);
  const code = records.find((record) => record.code)?.code?.text;
  const area = firstSaid(records, ({ area }) => area, areaIn);
  const owner = firstSaid(records, ({ owner }) => owner, isPrivateIn);
  const kindCells = {
    ...(area && { area: area.cells }),
    ...(stated && { type: stated.cells.length > 0 ? stated.cells : uniqueCells(named) }),
    ...(owner && { owner: owner.cells }),
  };
  const file = records[0]?.file;
  const { items, againstStages } = itemsOf(store, stages);
  const counted = stages.length === 0 ? items.shared.pupils : undefined;
  if (counted?.state === "known") store.problems.push(stageUnknown(name, counted.cells));
  return {
    school: {
      id,
      name,
      ...(code !== undefined && { code }),
      nameCells: uniqueCells(named),
      ...(file !== undefined && { file }),
      type,
      ...(area && { area: area.is }),
      ...(owner && { isPrivate: owner.is }),
      ...(Object.keys(kindCells).length > 0 && { kindCells }),
      ...cardOf(records),
      ...items,
    },
    problems: store.problems,
    repeated: [
      ...store.repetitions.map(({ official, ...item }) => ({ ...item, official: [official] })),
      ...againstStages.map((item) => ({ ...item, stage: null })),
    ].map((item) => ({ ...item, schoolId: id, schoolName: name })),
  };
}

/** What the record gives is there, and of nobody for certain. */
function withoutFigures(record: SchoolRecord): SchoolRecord {
  return {
    ...record,
    items: record.items.map((item) =>
      item.reading.state === "known" ? { ...item, reading: missing("ambiguous", item.field, item.reading.cells) } : item,
    ),
  };
}

function typeUnknown(school: string, { text, cell }: NamedAt): TableProblem {
  return { code: "typeUnknown", severity: "error", values: { kind: "typeUnknown", school, type: text }, cells: [cell] };
}

/** There is no school with pupils and no class, and no class of nobody. */
const NEVER_NONE: readonly FieldId[] = ["classes", "largestClass"];

/** A 0 that cannot be one is no figure. */
function withoutZeros(store: ItemStore, items: Map<FieldId, Reading>): void {
  const pupils = items.get("pupils");
  if (pupils?.state !== "known" || pupils.value <= 0) return;
  const zeros = NEVER_NONE.filter((field) => {
    const reading = items.get(field);
    return reading?.state === "known" && reading.value === 0;
  });
  if (zeros.length === 0) return;
  const cells = zeros.flatMap((field) => items.get(field)!.cells);
  for (const field of zeros) items.set(field, missing("ambiguous", field, items.get(field)!.cells));
  store.problems.push({
    code: "zeroBesidePupils",
    severity: "error",
    values: { kind: "zeroBesidePupils", school: store.schoolName, fields: zeros, pupils: pupils.value },
    cells,
  });
}

function cardOf(records: readonly SchoolRecord[]): Pick<School, "card"> {
  const address = records.find((record) => record.address)?.address;
  const domain = records.find((record) => record.domain)?.domain;
  const facts = records.find((record) => record.facts)?.facts;
  const card = { ...(address && { address }), ...(domain && { domain }), ...(facts && { facts }) };
  return Object.keys(card).length > 0 ? { card } : {};
}

function uniqueCells(named: readonly NamedAt[]): School["nameCells"] {
  const seen = new Map(named.map(({ cell }) => [`${cell.file ?? ""}\n${cell.sheet}\n${cell.row},${cell.col}`, cell]));
  return [...seen.values()];
}

/** What the tables say a school is, with the cells that say so; none where its name says it. */
interface Said<T> {
  readonly is: T;
  readonly cells: readonly CellRef[];
}

function firstSaid<T>(
  records: readonly SchoolRecord[],
  pick: (record: SchoolRecord) => NamedAt | undefined,
  read: (text: string) => T | null,
): Said<T> | undefined {
  for (const record of records) {
    const mark = pick(record);
    const is = mark ? read(mark.text) : null;
    if (mark && is !== null) return { is, cells: [mark.cell] };
  }
  return undefined;
}

function statedType(records: readonly SchoolRecord[], name: string): Said<SchoolType> | null {
  const said = firstSaid(
    records,
    ({ type }) => type,
    (text) => (isUnknownType(text) ? null : schoolTypeIn(text)),
  );
  const named = schoolTypeInName(name);
  if (!said) return named && { is: named, cells: [] };
  const is = refined(said.is, name);
  return is === said.is ? said : { is, cells: [] };
}

/** A column that only tells 小学 from 初中 (学校类别) does not deny what the name says: 西山九年一贯制学校, 东沟教学点. */
function refined(said: SchoolType, name: string): SchoolType {
  return said === "primarySchool" || said === "juniorSchool" ? (schoolTypeInName(name) ?? said) : said;
}

/** Rows of other stages in a form say nothing; a stage is run where something is counted in it, or the type says so. */
function stagesRun(store: ItemStore, records: readonly SchoolRecord[], type: SchoolType | null): readonly SchoolStage[] {
  const run = new Set<SchoolStage>();
  for (const { stage } of records) if (stage) run.add(stage);
  for (const stage of store.stages()) if (store.hasAny(stage)) run.add(stage);
  // What the whole school owns is shared by every stage of its type, also by one whose form is not here.
  const ownsTogether = store.fields(null).some((field) => fieldOf(field).isShared);
  if ((run.size === 0 || ownsTogether) && type) for (const stage of stagesOfType(type)) run.add(stage);
  // A form of one stage that is there but still empty.
  if (run.size === 0) for (const stage of store.stages()) if (store.fields(stage).includes("pupils")) run.add(stage);
  const order: readonly SchoolStage[] = ["primary", "junior", "senior", "kindergarten"];
  return order.filter((stage) => run.has(stage));
}

/** What is counted for the whole school belongs to its stage when it runs only one. */
function itemsOf(store: ItemStore, stages: readonly SchoolStage[]) {
  const whole = store.of(null);
  const byStage = new Map(stages.map((stage) => [stage, store.of(stage)]));
  const repeated = settleRepeatedTotals(store.schoolName, byStage);
  if (repeated) store.problems.push(repeated);
  const againstStages = wholeAgainstStages(whole, byStage);
  const [only] = stages;
  if (only && stages.length === 1) {
    const items = byStage.get(only)!;
    for (const [field, reading] of whole) {
      if (fieldOf(field).isShared) continue;
      whole.delete(field);
      setIfBetter(items, field, reading);
    }
  }
  for (const held of [whole, ...byStage.values()]) withoutZeros(store, held);
  const items: Pick<School, "stages" | "shared"> = {
    stages: Object.fromEntries([...byStage].map(([stage, held]) => [stage, withDerivedItems(stage, held)])),
    shared: toItems(whole),
  };
  return { items, againstStages };
}

function setIfBetter(items: Map<FieldId, Reading>, field: FieldId, reading: Reading): void {
  const held = items.get(field);
  if (!held || (held.state === "missing" && held.reason !== "ambiguous" && reading.state === "known")) items.set(field, reading);
}

/** A list says so itself for all its rows (list-table.ts). */
function stageUnknown(school: string, cells: readonly CellRef[]): TableProblem {
  return {
    code: "stageUnknown",
    severity: "warning",
    values: { kind: "stageOfSchoolUnknown", school },
    cells,
  };
}

/** Names are compared without blanks, in simplified characters and half-width. */
export function nameKey(name: string): string {
  return plainText(name);
}
