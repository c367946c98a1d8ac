/**
 * A sheet that names one item per row with its value beside it (填报表): 填报项目 | 单位 | 填报值, a label and a figure, several
 * such pairs side by side, or a value column for each stage, year or school (tables.md §6.4).
 */
import { type FieldId, fieldOf } from "../../fields/dictionary";
import type { Area, CellRef } from "../../kernel/cell";
import type { SchoolStage } from "../../kernel/stage";
import type { LabelReading, LabelRole } from "../../labels/label-reading";
import { readLabel } from "../../labels/read-label";
import { namesManyStages, stageIn } from "../../labels/stage-words";
import { nameText } from "../../labels/text";
import { factorTo } from "../../labels/units";
import type { BlockAccount } from "../account";
import { readItem } from "../cell-reading";
import type { FoundItem } from "../found-item";
import { givesCountyFacts } from "../not-read";
import type { TableProblem } from "../problem";
import { type HeaderFacts, type NamedAt, headerFacts } from "../school-header";
import type { SchoolRecord } from "../school-record";
import type { SheetView } from "../sheet-view";
import { type HeadingEntry, type SaidEntry, headingEntry, isSaidOf } from "../user-mapping";
import { namesPlace } from "./heading-words";
import { accountOf } from "./label-account";
import type { LabelCell, ReadPanel } from "./label-cell";
import { labelLines } from "./label-lines";
import { type ReadCell, withMoneyUnits } from "./money";
import { findPanels } from "./panels";
import { type ValueColumn, valueColumns } from "./value-columns";

export interface LabelValues {
  readonly title: string;
  readonly range: Area;
  /** One for each school; a sheet of one school has one. */
  readonly records: readonly SchoolRecord[];
  readonly problems: readonly TableProblem[];
  readonly account: BlockAccount;
}

/** The sheet as labels and values; null when too few labels are known. */
export function readLabelValues(view: SheetView, entries: readonly SaidEntry[]): LabelValues | null {
  const found = givesCountyFacts(view) ? null : findPanels(view);
  if (!found) return null;
  const facts = headerFacts(view, view.top, found.first);
  const panels = found.panels.map((panel): ReadPanel => {
    return { panel, lines: labelLines(view, panel, found.first), columns: valueColumns(view, panel) };
  });
  const top = Math.min(...panels.flatMap(({ panel, lines }) => [...panel.heads, ...lines.slice(0, 1).map(({ row }) => row)]));
  const above = headerFacts(view, view.top, top);
  const title = above.title ?? "";
  const cells = onlyNewest(panels.flatMap((panel) => cellsOf(panel, facts.unit, entries)));
  if (!cells.some(({ reading }) => reading.outcome === "read" || reading.outcome === "proposed")) return null;
  const schools = schoolsOf(view, panels, facts, above);
  const problems: TableProblem[] = [];
  const records = schools.map((school) => {
    const own = cells.filter(({ column, reading }) => school.columns.has(column) && reading.outcome === "read");
    const read = withMoneyUnits(own.map((cell) => itemOf(view, cell, school, facts.unit)));
    problems.push(...read.problems);
    return recordOf(view, school, ranked(read.items));
  });
  const first = found.panels[0]!.labels.first;
  const cols = Math.max(...found.panels.map(({ values }) => values.at(-1)!)) - first + 1;
  const range: Area = { row: top, col: first, rows: found.last - top + 1, cols };
  return { title, range, records, problems, account: accountOf(view, range, panels, cells) };
}

function cellsOf(
  { panel, lines, columns }: ReadPanel,
  unitLine: string | undefined,
  entries: readonly SaidEntry[],
): readonly LabelCell[] {
  return lines.flatMap((line) => {
    const words = { path: line.heading, ...(line.unit !== undefined && { unit: line.unit }) };
    if (entries.some((said) => said.kind === "refused" && isSaidOf(said, words))) {
      return columns.map((column): LabelCell => ({ panel, line, column, reading: REFUSED, isRefused: true }));
    }
    const said = headingEntry(entries, words);
    if (said) return columns.map((column): LabelCell => ({ panel, line, column, ...asSaid(said, column) }));
    if (readLabel(line.path).role) return [];
    return columns.map((column): LabelCell => {
      const reading = readLabel([...line.path, ...column.path], { unitRow: line.unit, unitLine });
      const isOther = column.kind !== undefined && (reading.outcome === "read" || reading.outcome === "proposed");
      return { panel, line, column, reading: isOther ? { ...reading, outcome: "notAnItem", kind: column.kind } : reading };
    });
  });
}

/** Nothing is read of a label for which the user's word cannot be used. */
const REFUSED: LabelReading = {
  outcome: "notUnderstood",
  kind: "stock",
  ofWhich: false,
  unknown: [],
  why: { code: "clear", words: [] },
};

/** The user's word for the label; whose and of when the figures are the column still says. */
function asSaid(
  { field, stage, unit, remembered }: HeadingEntry,
  { path, kind }: ValueColumn,
): Pick<LabelCell, "reading" | "mapped" | "unit"> {
  const { stage: ofColumn, year } = readLabel(path);
  const isItem = field !== null && kind === undefined;
  const ownStage = stage ?? ofColumn;
  return {
    reading: {
      outcome: isItem ? "read" : "notAnItem",
      kind: kind ?? (isItem ? "stock" : "noItem"),
      ...(isItem && { item: field }),
      ...(ownStage !== undefined && { stage: ownStage }),
      ...(year !== undefined && { year }),
      ofWhich: false,
      unknown: [],
      why: { code: "clear", words: [] },
    },
    mapped: remembered ? "remembered" : "heading",
    ...(unit !== undefined && { unit }),
  };
}

/** Of figures of several years the newest are what the school has; the others were (上年数). */
function onlyNewest(cells: readonly LabelCell[]): readonly LabelCell[] {
  const keyOf = ({ column, reading }: LabelCell) => JSON.stringify([column.school?.text, reading.stage, reading.item]);
  const isDated = ({ reading }: LabelCell) =>
    reading.year !== undefined && reading.item !== undefined && reading.outcome !== "notAnItem";
  const newest = new Map<string, number>();
  for (const cell of cells) {
    if (isDated(cell)) newest.set(keyOf(cell), Math.max(cell.reading.year!, newest.get(keyOf(cell)) ?? 0));
  }
  return cells.map((cell) => {
    const isEarlier = isDated(cell) && cell.reading.year! < newest.get(keyOf(cell))!;
    return isEarlier
      ? { ...cell, reading: { ...cell.reading, outcome: "notAnItem", kind: "lastYear", why: { code: "kind", words: [] } } }
      : cell;
  });
}

/** 某县小学, 全县中小学: kinds of schools, no school. */
const SCHOOLS_TOGETHER = /[省市县区旗镇乡](普通)?(小学|初级中学|中学|学校)$|中小学校?$/;

/** 平安小学办学条件基本情况 names its school; 某县小学… names the schools of a county, 小学… none. */
function nameInTitle(view: SheetView, { title = "" }: HeaderFacts): NamedAt | undefined {
  const plain = nameText(title).replace(/^(20\d\d[-/\d]*(学年度?|年度?)?)/, "");
  const [, name] = /^(.{2,20}?(?:小学|中学|学校|教学点))(?![生舍园长])/.exec(plain) ?? [];
  if (name === undefined || !namesPlace(name) || SCHOOLS_TOGETHER.test(name)) return undefined;
  return { text: name, cell: view.ref(view.top, 0) };
}

interface SchoolOfSheet {
  readonly columns: ReadonlySet<ValueColumn>;
  readonly marks: Readonly<Partial<Record<LabelRole, NamedAt>>>;
  readonly stage: SchoolStage | null;
}

/**
 * One school for each name across the columns, else the one the sheet speaks of.
 * @param facts what the lines above the first item say, @param above what those above the table say
 */
function schoolsOf(
  view: SheetView,
  panels: readonly ReadPanel[],
  facts: HeaderFacts,
  above: HeaderFacts,
): readonly SchoolOfSheet[] {
  const all = panels.flatMap(({ columns }) => columns.filter(({ kind }) => kind === undefined));
  const tableStage = above.stage ?? stageIn(above.title ?? "") ?? stageIn(view.sheet) ?? stageIn(view.file ?? "");
  const byName = new Map<string, ValueColumn[]>();
  for (const column of all) {
    const name = (column.school ?? nameInRow(view, panels, column))?.text ?? "";
    byName.set(name, [...(byName.get(name) ?? []), column]);
  }
  const isAcross = byName.size > 1;
  const groups = isAcross ? [...byName.values()] : [all];
  return groups.map((columns): SchoolOfSheet => {
    const marks = marksOf(view, panels, columns, isAcross);
    const named = columns.find(({ school }) => school)?.school;
    const name =
      named ?? (isAcross ? marks.name : (facts.schoolName ?? marks.name ?? nameOfSheet(view) ?? nameInTitle(view, above)));
    const code = isAcross ? marks.code : (facts.schoolCode ?? marks.code);
    const said = [marks.stage, marks.type].map((mark) => (mark ? stageIn(mark.text) : null)).find((stage) => stage !== null);
    return {
      columns: new Set(columns),
      marks: { ...marks, ...(name && { name }), ...(code && { code }) },
      // The name comes last, and not before a type that the school is said to have.
      stage: said ?? tableStage ?? (name && !marks.type && !namesManyStages(name.text) ? stageIn(name.text) : null),
    };
  });
}

/** 学校名称 as a line with another name in each value column. */
function nameInRow(view: SheetView, panels: readonly ReadPanel[], column: ValueColumn): NamedAt | undefined {
  const own = panels.filter(({ columns }) => columns.includes(column) && columns.length > 1);
  return own
    .flatMap(({ lines }) => lines.filter(({ path }) => readLabel(path).role === "name"))
    .map(({ row }) => namedAt(view, row, column.col))[0];
}

/** Names, codes and types in the lines of the panels, and in pairs above them. */
function marksOf(
  view: SheetView,
  panels: readonly ReadPanel[],
  columns: readonly ValueColumn[],
  isAcross: boolean,
): Partial<Record<LabelRole, NamedAt>> {
  const marks: Partial<Record<LabelRole, NamedAt>> = {};
  for (const { panel, lines, columns: own } of panels) {
    const cols = own.filter((column) => columns.includes(column)).map(({ col }) => col);
    for (const { row, path, col } of lines) {
      const { role } = readLabel(path);
      if (!role) continue;
      const beside = isAcross
        ? cols
        : [
            ...cols,
            ...Array.from({ length: panel.last - col }, (_, step) => col + 1 + step).filter((at) => at !== panel.unitCol),
          ];
      const value = beside.map((at) => namedAt(view, row, at)).find((found) => found && !readLabel([found.text]).role);
      if (value) marks[role] ??= value;
    }
  }
  return marks;
}

function namedAt(view: SheetView, row: number, col: number): NamedAt | undefined {
  const text = view.text(row, col);
  return text === "" || /^[*\-—/]+$/.test(text) ? undefined : { text, cell: view.ref(row, col) };
}

/** A small form for each school on a sheet that has its name. */
function nameOfSheet(view: SheetView): NamedAt | undefined {
  return namesPlace(view.sheet) ? { text: view.sheet, cell: view.ref(view.top, 0) } : undefined;
}

function itemOf(view: SheetView, cell: LabelCell, { stage }: SchoolOfSheet, tableUnit: string | undefined): ReadCell {
  const { line, column, reading } = cell;
  const field: FieldId = reading.item!;
  const { unit, isShared } = fieldOf(field);
  const fitting = tableUnit !== undefined && factorTo(unit, tableUnit) !== null ? tableUnit : undefined;
  const units = [cell.unit, reading.unit, line.unit, fitting];
  const at: CellRef = view.ref(line.row, column.col);
  const found = readItem(field, view.shown(line.row, column.col), at, units);
  const item: FoundItem = { field, stage: reading.stage ?? (isShared ? null : stage), reading: found, rank: 1 };
  const isUnitSaid = units.some((word) => word !== undefined && factorTo(unit, word) !== null);
  return { item, path: line.path, isSettled: reading.isSettled === true, isUnitSaid };
}

/** Beside the budget of funds (预算总额) what was spent (决算) is another figure of the same item. */
function ranked(items: readonly ReadCell[]): readonly FoundItem[] {
  const budgeted = new Set(items.filter(({ isSettled }) => !isSettled).map(({ item }) => item.field));
  return items.map(({ item, isSettled }) => (isSettled && budgeted.has(item.field) ? { ...item, rank: 3 } : item));
}

/** A code identifies a school; `/`, `*` or 3.3E+11 in its place do not. */
const SCHOOL_CODE = /^(?=.*\d)[0-9A-Za-z]{4,24}$/;

function recordOf(view: SheetView, { marks, stage }: SchoolOfSheet, items: readonly FoundItem[]): SchoolRecord {
  const { name, code, type, area, owner } = marks;
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    ...(name && { name }),
    ...(code && SCHOOL_CODE.test(code.text) && { code }),
    ...(type && { type }),
    ...(area && { area }),
    ...(owner && { owner }),
    ...(stage && { stage }),
    items,
  };
}
