/** A list of the classes of a school (年级 | 班级名称 | 人数): class sizes are counted, not bounded by bins (tables.md §4.6). */
import { type FieldId, fieldOf } from "../fields/dictionary";
import type { Area, CellRef } from "../kernel/cell";
import { type KnownReading, type Reading, missing } from "../kernel/reading";
import { largestOf } from "./sum";
import type { SchoolStage } from "../kernel/stage";
import type { BlockAccount } from "./account";
import { readItem } from "./cell-reading";
import type { FoundItem } from "./found-item";
import { canonicalLabel } from "../labels/text";
import type { Meaning } from "./lists/heading";
import { isSummary } from "./lists/row-names";
import { type ClassColumns, classListAccount } from "./other-accounts";
import type { TableProblem } from "./problem";
import { type RowColumn, type RowTable, rowTable, rowsByName } from "./row-table";
import { headerFacts } from "./school-header";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";
import { stageIn, stageOfGrade } from "../labels/stage-words";
import { splitUnit } from "../labels/units";

export interface ClassList {
  readonly title: string;
  readonly range: Area;
  readonly records: readonly SchoolRecord[];
  readonly problems: readonly TableProblem[];
  readonly rows: RowTable;
  readonly account: BlockAccount;
}

interface ClassRow {
  readonly stage: SchoolStage | null;
  readonly school: string;
  readonly reading: Reading;
  readonly name: string;
  readonly cell: CellRef;
  /** The cell that should name the class and does not, though the row has pupils and says of whom. */
  readonly unnamed?: CellRef;
  readonly schoolCell: { readonly row: number; readonly col: number };
}

/** Counts above a limit; the limits are those of the bins in `class-size-bins.ts`. */
const OVER: readonly (readonly [FieldId, number])[] = [
  ["classesOver45", 45],
  ["classesOver50", 50],
  ["largeClasses", 55],
  ["superLargeClasses", 65],
];

/** The class list on a worksheet, or null. */
export function readClassList(view: SheetView): ClassList | null {
  const columns = findColumns(view);
  if (!columns) return null;
  const facts = headerFacts(view, 0, columns.row);
  const title = facts.title ?? "";
  const tableStage = stageIn(title) ?? stageIn(view.sheet) ?? stageIn(view.file ?? "");
  const rows = classRows(view, columns, tableStage);
  if (rows.length === 0) return null;
  const schools = [...new Set(rows.map(({ school }) => school))];
  const last = columns.row + 1 + lastRow(view, columns);
  const range: Area = { row: columns.row, col: 0, rows: last - columns.row, cols: view.cols };
  return {
    title,
    range,
    account: classListAccount(view, range, columns, rows),
    rows: rowTable(view, [pupilColumn(view, columns)], rowsByName(view, columns.row + 1, columns.className)),
    problems: unnamedClasses(rows),
    records: schools.map((school): SchoolRecord => {
      const own = rows.filter((row) => row.school === school);
      const cell = view.ref(own[0]!.schoolCell.row, own[0]!.schoolCell.col);
      const name = school === "" ? facts.schoolName : { text: school, cell };
      return {
        sheet: view.sheet,
        ...(view.file !== undefined && { file: view.file }),
        ...(name && { name }),
        ...(facts.schoolCode && school === "" && { code: facts.schoolCode }),
        items: [...new Set(own.map(({ stage }) => stage))].flatMap((stage) =>
          itemsOf(
            own.filter((row) => row.stage === stage),
            stage,
          ),
        ),
      };
    }),
  };
}

function unnamedClasses(rows: readonly ClassRow[]): readonly TableProblem[] {
  const cells = rows.flatMap(({ unnamed }) => unnamed ?? []);
  if (cells.length === 0) return [];
  const values = { kind: "rowsWithoutClass", rows: cells.map(({ row }) => row + 1) } as const;
  return [{ code: "rowsWithoutClass", severity: "warning", values, cells }];
}

function pupilColumn(view: SheetView, { row, pupils }: ClassColumns): RowColumn {
  const { label, unit } = splitUnit(view.label(row, pupils));
  const meaning: Meaning = { role: "item", field: "pupils", stage: null };
  return { col: pupils, name: canonicalLabel(label), meaning, ...(unit !== undefined && { unit }), isSummed: true };
}

function findColumns(view: SheetView): ClassColumns | null {
  for (let row = view.top; row < Math.min(view.rows, view.top + 20); row++) {
    const texts = Array.from({ length: Math.min(view.cols, 20) }, (_, col) =>
      canonicalLabel(splitUnit(view.label(row, col)).label),
    );
    const find = (pattern: RegExp) => texts.findIndex((text) => pattern.test(text));
    const className = find(/^(班级|班级名称|班别|班名)$/);
    const pupils = find(/^(人数|学生数|学生人数|在校生数|班额|班级人数|实有人数)$/);
    if (className < 0 || pupils < 0 || !namesClasses(view, row, className)) continue;
    return { row, grade: find(/^(年级|所在年级)$/), className, pupils, school: find(/^(学校|学校名称|校名)$/) };
  }
  return null;
}

/** 一（1）班, 七年级2班: the column names classes; a number of classes would be a figure. */
function namesClasses(view: SheetView, heading: number, col: number): boolean {
  const names = Array.from({ length: view.rows - heading - 1 }, (_, step) => view.label(heading + 1 + step, col)).filter(
    (name) => name !== "",
  );
  return names.length > 0 && names.filter((name) => /班|年级|^[一二三四五六七八九初][(\d]/.test(name)).length * 2 >= names.length;
}

function classRows(view: SheetView, columns: ClassColumns, tableStage: SchoolStage | null): ClassRow[] {
  const rows: ClassRow[] = [];
  for (let row = columns.row + 1; row < view.rows; row++) {
    const className = canonicalLabel(view.label(row, columns.className));
    const grade = columns.grade < 0 ? "" : canonicalLabel(view.label(row, columns.grade));
    const isTotal = [className, grade, canonicalLabel(view.label(row, 0))].some(isSummary);
    if (isTotal) continue;
    const cell = view.ref(row, columns.pupils);
    const reading = readItem("largestClass", view.value(row, columns.pupils), cell, []);
    const says = (col: number): boolean => col >= 0 && col !== columns.pupils && view.label(row, col) !== "";
    const isClass = className !== "" || (isKnown(reading) && [0, columns.grade, columns.school].some(says));
    if (!isClass) continue;
    rows.push({
      stage: stageOfGrade(grade) ?? stageOfGrade(className) ?? tableStage,
      school: columns.school < 0 ? "" : view.text(row, columns.school),
      schoolCell: { row, col: Math.max(0, columns.school) },
      reading,
      name: view.text(row, columns.className),
      cell: view.ref(row, columns.className),
      ...(className === "" && { unnamed: view.ref(row, columns.className) }),
    });
  }
  // 一年级 to 三年级 of a sheet that elsewhere says 初中 are the grades of that stage.
  return tableStage === "junior" ? rows.map((row) => ({ ...row, stage: tableStage })) : rows;
}

function lastRow(view: SheetView, columns: ClassColumns): number {
  let last = 0;
  for (let row = columns.row + 1; row < view.rows; row++) if (view.label(row, columns.className) !== "") last = row - columns.row;
  return last;
}

function itemsOf(rows: readonly ClassRow[], stage: SchoolStage | null): FoundItem[] {
  const readings = rows.map(({ reading }) => reading);
  const cells = readings.flatMap((reading) => reading.cells);
  // Whether an unnamed row is a class is not known, and so is no number of classes.
  const unnamed = rows.flatMap((row) => row.unnamed ?? []);
  const unread =
    unnamed.length > 0 ? missing("ambiguous", "classes", unnamed) : readings.find(({ state }) => state === "missing");
  const item = (field: FieldId, reading: Reading): FoundItem => ({ field, stage, reading, rank: 1 });
  const classes: Reading =
    unnamed.length > 0 ? missing("ambiguous", "classes", unnamed) : { state: "known", value: rows.length, unit: "班", cells };
  const counted = (field: FieldId, count: (sizes: readonly KnownReading[]) => KnownReading): FoundItem =>
    item(field, unread?.state === "missing" ? missing(unread.reason, field, unread.cells) : count(readings.filter(isKnown)));
  return [
    item("classes", classes),
    counted("largestClass", largestOf),
    ...OVER.map(([field, limit]) =>
      counted(field, (sizes) => {
        const over = sizes.filter(({ value }) => value > limit);
        return {
          state: "known",
          value: over.length,
          unit: fieldOf(field).unit,
          cells,
          ...(over.length > 0 && { own: over.flatMap((size) => size.cells) }),
        };
      }),
    ),
  ];
}

function isKnown(reading: Reading): reading is KnownReading {
  return reading.state === "known";
}
