/** Which records speak of the same school: by code, then by name; doubts are reported, never settled in silence. */
import type { TableProblem } from "../tables/problem";
import type { SchoolRecord } from "../tables/school-record";
import type { NamedAt } from "../tables/school-header";
import { type SchoolGroup, nameKey } from "./assemble-schools";
import { isUnknownType, schoolTypeIn } from "./school-type";

interface Group {
  code?: string;
  /** 乡镇 in canonical spelling, where the lists give one. */
  township?: string;
  names: Map<string, string>;
  records: SchoolRecord[];
}

/** What a school is called when no table names it. */
const UNNAMED = "本校";

/**
 * @param records in the order of the workbooks; a form that carries no name has none
 * @returns the groups, the problems met, and for every record the id of its school (null: nobody's)
 */
export function groupRecords(records: readonly SchoolRecord[]): {
  readonly groups: readonly SchoolGroup[];
  readonly problems: readonly TableProblem[];
  readonly idOf: ReadonlyMap<SchoolRecord, string>;
} {
  const grouping = new Grouping();
  const named = records.filter(({ name, code }) => name || code);
  const doubtful = codesOfSeveralRows(named);
  const isCoded = ({ code }: SchoolRecord) => code !== undefined && !doubtful.has(code.text);
  for (const record of named) if (isCoded(record)) grouping.addCoded(record, record.code!.text);
  for (const record of named) if (!isCoded(record)) grouping.addNamed(record);
  for (const [code, rows] of doubtful) grouping.problems.push(codeOfSeveralRows(code, rows));
  const unnamed = records.filter(({ name, code }) => !name && !code);
  for (const file of new Set(unnamed.map((record) => record.file ?? ""))) {
    grouping.addUnnamed(
      file,
      unnamed.filter((record) => (record.file ?? "") === file),
    );
  }
  return grouping.result(records);
}

/** Codes that one list gives to schools of different names in the same stage: there they identify nobody. */
function codesOfSeveralRows(records: readonly SchoolRecord[]): ReadonlyMap<string, readonly SchoolRecord[]> {
  const byCode = new Map<string, Map<string, SchoolRecord[]>>();
  for (const record of records) {
    if (!record.code || !record.name || !record.stage) continue;
    const lists = byCode.get(record.code.text) ?? new Map<string, SchoolRecord[]>();
    const list = `${record.file ?? ""}\n${record.sheet}\n${record.stage}`;
    lists.set(list, [...(lists.get(list) ?? []), record]);
    byCode.set(record.code.text, lists);
  }
  const doubtful = new Map<string, readonly SchoolRecord[]>();
  for (const [code, lists] of byCode) {
    const rows = [...lists.values()].find((list) => new Set(list.map(({ name }) => nameKey(name!.text))).size > 1);
    if (rows) doubtful.set(code, rows);
  }
  return doubtful;
}

class Grouping {
  private readonly groups: Group[] = [];
  private readonly byCode = new Map<string, Group>();
  private readonly byName = new Map<string, Group[]>();
  readonly problems: TableProblem[] = [];

  addCoded(record: SchoolRecord, code: string): void {
    const held = this.byCode.get(code);
    if (!held) {
      const group = this.start(record);
      group.code = code;
      this.byCode.set(code, group);
      return;
    }
    const key = record.name ? nameKey(record.name.text) : null;
    if (key !== null && !held.names.has(key) && held.names.size > 0) this.problems.push(codeWithTwoNames(code, held, record));
    this.join(held, record);
  }

  addNamed(record: SchoolRecord): void {
    const called = this.byName.get(nameKey(record.name!.text)) ?? [];
    const township = record.township && nameKey(record.township.text);
    // Of one name in two townships there are two schools; a table that gives no township may speak of either.
    const candidates = called.filter(
      (group) => township === undefined || group.township === undefined || group.township === township,
    );
    if (candidates.length > 1) this.problems.push(nameOfSeveral(record, candidates));
    else if (candidates[0]) this.join(candidates[0], record);
    else this.start(record);
  }

  /** Forms without a name belong to the only school of their workbook. */
  addUnnamed(file: string, records: readonly SchoolRecord[]): void {
    const inFile = this.groups.filter((group) => group.records.some((record) => (record.file ?? "") === file));
    if (inFile.length > 1) this.problems.push(formsOfNobody(records));
    else for (const record of records) if (inFile[0]) this.join(inFile[0], record);
    if (inFile.length === 0) for (const record of records) this.addToNew(file, record);
  }

  result(records: readonly SchoolRecord[]) {
    const order = new Map(records.map((record, index) => [record, index]));
    const position = new Map(this.groups.map((group) => [group, Math.min(...group.records.map((record) => order.get(record)!))]));
    const sorted = [...this.groups].sort((a, b) => position.get(a)! - position.get(b)!);
    this.reportSameNames();
    const isOfTypes = typeColumns(records);
    const idOf = new Map<SchoolRecord, string>();
    const taken = new Set<string>();
    const unnamed = sorted.filter(({ names }) => names.size === 0).length;
    const groups = sorted.map((group, index): SchoolGroup => {
      const [own = unnamed > 1 ? nameOfFile(group) : UNNAMED] = group.names.values();
      const name = this.isOneOfTownships(group) ? `${own}（${townshipOf(group)}）` : own;
      const wanted = group.code ?? name;
      const id = taken.has(wanted) ? `${wanted}#${index + 1}` : wanted;
      taken.add(id);
      const inOrder = [...group.records].sort((a, b) => order.get(a)! - order.get(b)!);
      for (const record of inOrder) idOf.set(record, id);
      const isDoubtful = this.isOfSeveralRows(group, own);
      const unknownType = unknownTypeOf(group.records, isOfTypes);
      return { id, name, records: inOrder, ...(isDoubtful && { isDoubtful }), ...(unknownType && { unknownType }) };
    });
    return { groups, problems: this.problems, idOf };
  }

  private addToNew(file: string, record: SchoolRecord): void {
    const group = this.groups.find((held) => held.names.size === 0 && (held.records[0]!.file ?? "") === file);
    if (group) group.records.push(record);
    else this.groups.push({ names: new Map(), records: [record] });
  }

  private start(record: SchoolRecord): Group {
    const group: Group = { names: new Map(), records: [] };
    this.groups.push(group);
    this.join(group, record);
    return group;
  }

  private join(group: Group, record: SchoolRecord): void {
    group.records.push(record);
    if (record.township) group.township ??= nameKey(record.township.text);
    if (!record.name) return;
    const key = nameKey(record.name.text);
    if (group.names.has(key)) return;
    group.names.set(key, record.name.text);
    const held = this.byName.get(key) ?? [];
    this.byName.set(key, [...held, group]);
  }

  private reportSameNames(): void {
    for (const groups of this.byName.values()) {
      if (groups.length > 1) this.problems.push(areOfTownships(groups) ? nameInTownships(groups) : nameWithTwoCodes(groups));
    }
  }

  private isOneOfTownships(group: Group): boolean {
    return [...group.names.keys()].some((key) => {
      const groups = this.byName.get(key) ?? [];
      return groups.length > 1 && areOfTownships(groups);
    });
  }

  /** Rows of one list that nothing but the name says to be one school, and whose figures differ in more than one item. */
  private isOfSeveralRows({ code, records }: Group, name: string): boolean {
    if (code !== undefined || records.length < 2) return false;
    const doubtful = records.filter((record, at) => records.some((other, index) => index !== at && differ(record, other)));
    if (doubtful.length > 0) this.problems.push(nameTwiceInList(name, doubtful));
    return doubtful.length > 0;
  }
}

const columnKey = ({ sheet, file, col }: NamedAt["cell"]): string => JSON.stringify([sheet, file, col]);

/** Columns in which some row names a type: what else stands there is meant to be one. */
function typeColumns(records: readonly SchoolRecord[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { type } of records) if (type && isKnownType(type.text)) known.add(columnKey(type.cell));
  return known;
}

/** A word that ends like that of an institution is meant for one, whatever the column. */
const OF_INSTITUTIONS = /(?:学校|校|班|园|院|教学点|中学|小学|中心|机构)$/;

/** The first type in words that are not known, where no other record of the school tells its type. */
function unknownTypeOf(records: readonly SchoolRecord[], isOfTypes: ReadonlySet<string>): NamedAt | undefined {
  const types = records.flatMap(({ type }) => type ?? []);
  if (types.some(({ text }) => isKnownType(text))) return undefined;
  return types.find(
    ({ text, cell }) => isUnknownType(text) && (isOfTypes.has(columnKey(cell)) || OF_INSTITUTIONS.test(nameKey(text))),
  );
}

function isKnownType(text: string): boolean {
  return schoolTypeIn(text) !== null && !isUnknownType(text);
}

function areOfTownships(groups: readonly Group[]): boolean {
  return groups.every(({ code, township }) => code === undefined && township !== undefined);
}

function townshipOf({ records }: Group): string {
  return records.find(({ township }) => township)!.township!.text;
}

/** One differing figure may be a slip; two are of somebody else. */
const TELLING_DIFFERENCES = 2;

function differ(one: SchoolRecord, other: SchoolRecord): boolean {
  if (one.sheet !== other.sheet || one.file !== other.file || one.stage !== other.stage || one.isReturn || other.isReturn)
    return false;
  if (one.name?.cell.col !== other.name?.cell.col || one.name?.cell.row === other.name?.cell.row) return false;
  let differences = 0;
  for (const { field, stage, reading } of one.items) {
    const beside = other.items.find((item) => item.field === field && item.stage === stage)?.reading;
    if (reading.state === "known" && beside?.state === "known" && reading.value !== beside.value) differences++;
  }
  return differences >= TELLING_DIFFERENCES;
}

/** Several workbooks whose forms name no school are told apart by their file names. */
function nameOfFile({ records }: Group): string {
  const file = records[0]?.file?.split(/[\\/]/).at(-1) ?? "";
  return file.replace(/\.[^.]+$/, "") || UNNAMED;
}

function nameCells(records: readonly SchoolRecord[]): TableProblem["cells"] {
  return records.flatMap(({ name, code }) => (name ?? code)?.cell ?? []);
}

function codeWithTwoNames(code: string, held: Group, record: SchoolRecord): TableProblem {
  return {
    code: "codeWithTwoNames",
    severity: "warning",
    values: { kind: "codeWithTwoNames", code, names: [...held.names.values(), record.name!.text] },
    cells: nameCells([...held.records, record]),
  };
}

function codeOfSeveralRows(code: string, rows: readonly SchoolRecord[]): TableProblem {
  return {
    code: "codeOfSeveralRows",
    severity: "warning",
    values: { kind: "codeOfSeveralRows", code, names: [...new Set(rows.map(({ name }) => name!.text))] },
    cells: nameCells(rows),
  };
}

function nameInTownships(groups: readonly Group[]): TableProblem {
  return {
    code: "nameInTownships",
    severity: "info",
    values: { kind: "nameInTownships", name: [...groups[0]!.names.values()][0]!, townships: groups.map(townshipOf) },
    cells: nameCells(groups.flatMap(({ records }) => records)),
  };
}

function nameTwiceInList(name: string, records: readonly SchoolRecord[]): TableProblem {
  return {
    code: "nameTwiceInList",
    severity: "error",
    values: { kind: "nameTwiceInList", name, rows: records.length },
    cells: nameCells(records),
  };
}

function nameWithTwoCodes(groups: readonly Group[]): TableProblem {
  const name = [...groups[0]!.names.values()][0]!;
  return {
    code: "nameWithTwoCodes",
    severity: "warning",
    values: { kind: "nameWithTwoCodes", name, codes: groups.map(({ code }) => code ?? null) },
    cells: nameCells(groups.flatMap(({ records }) => records)),
  };
}

function nameOfSeveral(record: SchoolRecord, candidates: readonly Group[]): TableProblem {
  return {
    code: "nameOfSeveralSchools",
    severity: "error",
    values: { kind: "nameOfSeveralSchools", name: record.name!.text, schools: candidates.length },
    cells: [record.name!.cell],
  };
}

function formsOfNobody(records: readonly SchoolRecord[]): TableProblem {
  const sheets = [...new Set(records.map(({ sheet }) => sheet))];
  return {
    code: "formWithoutSchool",
    severity: "error",
    values: { kind: "formWithoutSchool", sheets },
    cells: sheets.map((sheet) => ({ sheet, row: 0, col: 0, ...(records[0]!.file !== undefined && { file: records[0]!.file }) })),
  };
}
