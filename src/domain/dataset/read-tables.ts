/** The reading of a set of worksheets: every table recognised, every school with its items, and whatever was not understood. */
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import { readClassList } from "../tables/class-list";
import { formSpec } from "../tables/form-catalogue";
import type { FoundItem } from "../tables/found-item";
import { sheetSuffix } from "../tables/form-number";
import { readFormItems } from "../tables/form-reader";
import { type FormTable, readForms } from "../tables/form-table";
import { readLabelValues } from "../tables/label-values";
import type { StatedFigure } from "../tables/lists/stated";
import { readList } from "../tables/lists/list-table";
import type { TableProblem } from "../tables/problem";
import type { SchoolRecord } from "../tables/school-record";
import { readSchoolCard } from "../tables/school-card";
import { mappedCells } from "../tables/mapped-cells";
import { isOwnStandard } from "../tables/own-standard";
import { isReportSheet } from "../tables/report-sheet";
import { schoolYearAbove, schoolYearIn, schoolYearOnCover } from "../tables/school-year";
import { SheetView } from "../tables/sheet-view";
import { readRegionTable } from "../tables/totalled-table";
import { type MappingEntry, NO_MAPPING, type UserMapping } from "../tables/user-mapping";
import { assembleSchool } from "./assemble-schools";
import { groupRecords } from "./group-records";
import { givesCountyFacts, leftOut, notRead, unknownForm } from "./not-read";
import type { NotRecognised, ReadingResult, RecognisedTable } from "./reading-result";
import { newestYears, yearsWith } from "./school-years";

interface SheetReading {
  readonly tables: readonly RecognisedTable[];
  readonly records: readonly SchoolRecord[];
  readonly forms: readonly { readonly table: FormTable; readonly record: SchoolRecord | null }[];
  readonly problems: readonly TableProblem[];
  readonly notRecognised: readonly NotRecognised[];
  readonly stated: readonly StatedFigure[];
  /** The school year on a cover or card, for the forms of the workbook that do not say theirs. */
  readonly cover?: { readonly file?: string; readonly year: number };
}

/**
 * Reads the tables of one workbook, or of several that are to be taken as one county.
 * @param grids all worksheets; `file` tells the workbooks apart
 * @param mapping what the user has said of tables that are not understood; it goes before our own recognition
 * @returns what was found; a sheet that is no known table is listed with the reason, nothing is guessed
 */
export function readTables(grids: readonly Grid[], mapping: UserMapping = NO_MAPPING): ReadingResult {
  // A standard of the user's own (自定标准) holds limits, our report results; neither is data.
  const sheets = grids
    .filter((grid) => !isOwnStandard(grid) && !isReportSheet(grid))
    .map((grid) =>
      readSheet(
        new SheetView(grid),
        mapping.entries.filter(({ sheet, file }) => sheet === grid.sheet && (file === undefined || file === grid.file)),
      ),
    );
  const { groups, problems, idOf } = groupRecords(sheets.flatMap(({ records }) => records));
  const yearOf = yearsWith(sheets.flatMap(({ cover }) => cover ?? []));
  const years = newestYears(groups, yearOf);
  const schools = years.groups.map(assembleSchool);
  const tableProblems = sheets.flatMap((sheet) => sheet.problems);
  // What a list says of all its rows is not said of each school again.
  const sheetOf = ({ sheet, file }: CellRef) => JSON.stringify([file, sheet]);
  const unsaid = new Set(tableProblems.filter(({ code }) => code === "stageUnknown").flatMap(({ cells }) => cells.map(sheetOf)));
  const isNews = ({ code, cells }: TableProblem) => code !== "stageUnknown" || !cells.some((cell) => unsaid.has(sheetOf(cell)));
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    notRecognised: sheets.flatMap(({ notRecognised }) => notRecognised),
    problems: [...tableProblems, ...problems, ...years.problems, ...schools.flatMap((made) => made.problems).filter(isNews)],
    schools: schools.map(({ school }) => school),
    repeated: schools.flatMap(({ repeated }) => repeated),
    // A list is set aside as a whole.
    stated: sheets.filter(({ records }) => !records.some((record) => years.earlier.has(record))).flatMap(({ stated }) => stated),
    forms: sheets.flatMap(({ forms }) =>
      forms.map(({ table, record }) => {
        const schoolId = record ? idOf.get(record) : undefined;
        const year = record ? yearOf(record) : undefined;
        const isEarlier = record !== null && years.earlier.has(record);
        return {
          table,
          ...(schoolId !== undefined && { schoolId }),
          ...(year !== undefined && { year }),
          ...(isEarlier && { isEarlier }),
        };
      }),
    ),
  };
}

const NOTHING: SheetReading = { tables: [], records: [], forms: [], problems: [], notRecognised: [], stated: [] };

function readSheet(view: SheetView, entries: readonly MappingEntry[]): SheetReading {
  if (entries.some(({ kind }) => kind === "ignore")) return { ...NOTHING, notRecognised: [leftOut(view)] };
  const read = dated(view, readWholeSheet(view, entries));
  const named = mappedCells(view, entries);
  if (!named) return read;
  const notRecognised = read.notRecognised.filter(({ sheet }) => sheet !== view.sheet);
  return { ...read, records: [...read.records, named], notRecognised };
}

/** With the school year of what was read: a list says it above its headings, a cover or card in a line of its own. */
function dated(view: SheetView, read: SheetReading): SheetReading {
  const isCover = read.tables.length === 0 || read.records.some(({ isReturn, items }) => isReturn && items.length === 0);
  const onCover = isCover && read.forms.length === 0 ? schoolYearOnCover(view) : undefined;
  if (onCover !== undefined) {
    const cover = { ...(view.file !== undefined && { file: view.file }), year: onCover };
    return { ...read, cover, records: read.records.map((record) => ({ ...record, year: onCover })) };
  }
  if (read.forms.length > 0 || read.tables[0]?.kind !== "list") return read;
  const year = schoolYearAbove(view, 0, read.tables[0].range.row) ?? schoolYearIn(view.sheet);
  return year === undefined ? read : { ...read, records: read.records.map((record) => ({ ...record, year })) };
}

function readWholeSheet(view: SheetView, entries: readonly MappingEntry[]): SheetReading {
  const forms = readForms(view);
  const isKnown = forms.some(({ number, title }) => formSpec(number, title));
  // 教基1001 may be ruled like a form, but it is the card of the school.
  if (forms.length > 0) return (isKnown ? null : readCard(view)) ?? readFormSheet(view, forms);
  const classes = readClassList(view);
  if (classes) {
    const items = classes.records[0]?.items ?? [];
    return {
      ...NOTHING,
      records: classes.records,
      tables: [tableOf(view, "list", "classList", classes.title, classes.range, items)],
    };
  }
  const list = readList(view, entries);
  if (list) {
    return {
      ...NOTHING,
      records: list.records,
      problems: list.problems,
      stated: list.stated,
      tables: [tableOf(view, "list", "list", list.title, list.range, list.records[0]?.items ?? [])],
    };
  }
  const labels = readLabelValues(view);
  if (labels) {
    const { record, title, range } = labels;
    return { ...NOTHING, records: [record], tables: [tableOf(view, "list", "labelValues", title, range, record.items)] };
  }
  const card = readCard(view);
  if (card) return card;
  const regions = givesCountyFacts(view) ? null : readRegionTable(view);
  if (regions) {
    const table = tableOf(view, "regions", "regions", regions.title, regions.range, []);
    return { ...NOTHING, tables: [{ ...table, checked: regions.checked }] };
  }
  return { ...NOTHING, notRecognised: [notRead(view)] };
}

function readFormSheet(view: SheetView, forms: readonly FormTable[]): SheetReading {
  const read = forms.map((table) => {
    const spec = formSpec(table.number, table.title);
    const items = spec ? readFormItems(table, spec) : [];
    const record: SchoolRecord | null = spec && {
      sheet: view.sheet,
      ...(view.file !== undefined && { file: view.file }),
      ...(table.header.schoolName && { name: table.header.schoolName }),
      ...(table.header.schoolCode && { code: table.header.schoolCode }),
      ...typeInSheetName(view),
      ...ofReturn(view, table, spec.id),
      items,
    };
    return { table, record, id: spec?.id ?? table.number, items };
  });
  return {
    ...NOTHING,
    forms: read,
    records: read.flatMap(({ record }) => record ?? []),
    tables: read
      .filter(({ record }) => record)
      .map(({ table, id, items }) => tableOf(view, "form", id, table.title, table.range, items)),
    notRecognised: read.filter(({ record }) => !record).map(({ table }) => unknownForm(view, table)),
    problems: read
      .filter(({ record, table }) => record && holdsNothing(table, record.items))
      .map(({ table }) => nothingFound(view, table)),
  };
}

function readCard(view: SheetView): SheetReading | null {
  const card = readSchoolCard(view);
  return (
    card && {
      ...NOTHING,
      records: [{ ...card.record, isReturn: true }],
      tables: [tableOf(view, "form", card.id, card.title, card.range, [])],
    }
  );
}

/** A form that should hold items, of which no row or column was found. */
function holdsNothing(table: FormTable, items: readonly FoundItem[]): boolean {
  const spec = formSpec(table.number, table.title);
  return items.length === 0 && spec !== null && (spec.items.length > 0 || spec.classSizes !== undefined);
}

function nothingFound(view: SheetView, { number, title, range }: FormTable): TableProblem {
  const name = number || title;
  return {
    code: "formWithoutItems",
    severity: "warning",
    message: {
      zh: `识别出报表“${name}”，但没有找到其中应有的行和列，未读取任何数据；请核对行名和列名。`,
      en: `The form “${name}” was recognised, but none of the rows and columns it should have; nothing was read from it. Please check its labels.`,
    },
    cells: [view.ref(range.row, range.col)],
  };
}

/** Funding tables are of a budget year, not of the return. */
function ofReturn(view: SheetView, { header }: FormTable, id: string): Pick<SchoolRecord, "year" | "isReturn"> {
  if (!/^(教基|基础基)/.test(id)) return {};
  const year = header.year ?? schoolYearIn(view.sheet);
  return { isReturn: true, ...(year !== undefined && { year }) };
}

/** 教基3115_十二年一贯制学校: the sheet name says that the school runs more stages than the form shows. */
function typeInSheetName(view: SheetView): Pick<SchoolRecord, "type"> {
  const suffix = sheetSuffix(view.sheet);
  return suffix !== null && /一贯制|完全中学/.test(suffix) ? { type: { text: suffix, cell: view.ref(0, 0) } } : {};
}

function tableOf(
  view: SheetView,
  kind: RecognisedTable["kind"],
  id: string,
  title: string,
  range: RecognisedTable["range"],
  items: readonly FoundItem[],
): RecognisedTable {
  const cells = new Map<FieldId, RecognisedTable["items"][number]["cells"]>();
  for (const { field, reading } of items) cells.set(field, [...(cells.get(field) ?? []), ...reading.cells]);
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    kind,
    id,
    title,
    range,
    items: [...cells].map(([field, found]) => ({ field, cells: found })),
  };
}
