/** The reading of a set of worksheets: every table recognised, every school with its items, and whatever was not understood. */
import type { FieldId } from "../fields/dictionary";
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
import { SheetView } from "../tables/sheet-view";
import { type MappingEntry, NO_MAPPING, type UserMapping } from "../tables/user-mapping";
import { assembleSchool } from "./assemble-schools";
import { groupRecords } from "./group-records";
import type { NotRecognised, ReadingResult, RecognisedTable } from "./reading-result";

interface SheetReading {
  readonly tables: readonly RecognisedTable[];
  readonly records: readonly SchoolRecord[];
  readonly forms: readonly { readonly table: FormTable; readonly record: SchoolRecord | null }[];
  readonly problems: readonly TableProblem[];
  readonly notRecognised: readonly NotRecognised[];
  readonly stated: readonly StatedFigure[];
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
  const schools = groups.map(assembleSchool);
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    notRecognised: sheets.flatMap(({ notRecognised }) => notRecognised),
    problems: [...sheets.flatMap((sheet) => sheet.problems), ...problems, ...schools.flatMap((made) => made.problems)],
    schools: schools.map(({ school }) => school),
    stated: sheets.flatMap(({ stated }) => stated),
    forms: sheets.flatMap(({ forms }) =>
      forms.map(({ table, record }) => {
        const schoolId = record ? idOf.get(record) : undefined;
        return { table, ...(schoolId !== undefined && { schoolId }) };
      }),
    ),
  };
}

const NOTHING: SheetReading = { tables: [], records: [], forms: [], problems: [], notRecognised: [], stated: [] };

function readSheet(view: SheetView, entries: readonly MappingEntry[]): SheetReading {
  if (entries.some(({ kind }) => kind === "ignore")) return { ...NOTHING, notRecognised: [leftOut(view)] };
  const read = readWholeSheet(view, entries);
  const named = mappedCells(view, entries);
  if (!named) return read;
  const notRecognised = read.notRecognised.filter(({ sheet }) => sheet !== view.sheet);
  return { ...read, records: [...read.records, named], notRecognised };
}

function readWholeSheet(view: SheetView, entries: readonly MappingEntry[]): SheetReading {
  const forms = readForms(view);
  if (forms.length > 0) return readFormSheet(view, forms);
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
  const card = readSchoolCard(view);
  if (card) {
    return { ...NOTHING, records: [card.record], tables: [tableOf(view, "form", card.id, card.title, card.range, [])] };
  }
  const hasContent = view.grid.values.some((row) => row.some((value) => value !== null && value !== ""));
  return { ...NOTHING, notRecognised: [notRead(view, hasContent)] };
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
  };
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

function leftOut(view: SheetView): NotRecognised {
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    reason: { zh: "按您的设置不读取。", en: "Left out, as you have set." },
  };
}

function notRead(view: SheetView, hasContent: boolean): NotRecognised {
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    reason: !hasContent
      ? { zh: "空白工作表。", en: "The worksheet is empty." }
      : isCountyFacts(view)
        ? {
            zh: "这是申报表Ⅰ一类的县基本情况表，没有各校数据，指标不从中计算。",
            en: "This table (申报表Ⅰ) gives facts of the county; it holds no figures of schools, and no indicator is computed from it.",
          }
        : isByRegion(view)
          ? {
              zh: "这是按地区汇总的表，没有各校数据。",
              en: "This table sums up regions; it holds no figures of schools.",
            }
          : {
              zh: "没有找到统计报表的“甲、乙”栏，也没有找到带“学校名称”列和数据列的名单。",
              en: "Neither the 甲/乙 row of a statistical form nor a list with a 学校名称 column and data columns was found.",
            },
  };
}

/** 申报表Ⅰ 县基本情况 (tables.md §6.1): population and villages beside school counts. */
function isCountyFacts(view: SheetView): boolean {
  const rows = Array.from({ length: Math.min(view.rows, 10) }, (_, row) => row);
  const says = (wanted: RegExp) =>
    rows.some((row) =>
      Array.from({ length: Math.min(view.cols, 30) }, (_, col) => view.label(row, col)).some((text) => wanted.test(text)),
    );
  return says(/^人口总数/) && says(/^(乡镇数|行政村数)/);
}

/** A heading 地区 (省份, 县区) in the first column, as yearbooks have it. */
function isByRegion(view: SheetView): boolean {
  const rows = Array.from({ length: Math.min(view.rows, 10) }, (_, row) => row);
  return rows.some((row) =>
    [0, 1].some((col) => /^(地区|省份|省\(区、市\)|市县|区县|县区|县\(市、区\)|各地区)$/.test(view.label(row, col))),
  );
}

function unknownForm(view: SheetView, table: FormTable): NotRecognised {
  const name = table.number || table.title || view.sheet;
  return {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    reason: {
      zh: `报表“${name}”不在可读取的报表之列。`,
      en: `The form “${name}” is not among those that are read.`,
    },
  };
}
