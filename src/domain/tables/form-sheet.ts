/** A worksheet of official forms (教基, 基础基): each form with its items and the school it names. */
import { type BlockAccount, notUnderstood, unreadBlock } from "./account";
import type { FoundItem } from "./found-item";
import { formSpec } from "./form-catalogue";
import { sheetSuffix } from "./form-number";
import { readFormItems } from "./form-reader";
import type { FormTable } from "./form-table";
import { unknownForm } from "./not-read";
import { formAccount } from "./other-accounts";
import type { TableProblem } from "./problem";
import { NOTHING_RECOGNISED, type Recognised, tableOf } from "./recognised";
import type { SchoolRecord } from "./school-record";
import { schoolYearIn } from "./school-year";
import type { SheetView } from "./sheet-view";

/** Is the form among those that are read? */
export function isKnownForm({ number, title }: FormTable): boolean {
  return formSpec(number, title) !== null;
}

/** All forms of the worksheet; those that are not known are named as not read. */
export function readFormSheet(view: SheetView, forms: readonly FormTable[]): Recognised {
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
  const known = read.filter(({ record }) => record);
  return {
    ...NOTHING_RECOGNISED,
    forms: read.map(({ table, record }) => ({ table, record })),
    records: read.flatMap(({ record }) => record ?? []),
    tables: known.map(({ table, id, items }) => tableOf(view, "form", id, table, items)),
    accounts: read.map(({ table, record, items }) =>
      record ? formAccount(view, table, "form", items) : unreadForm(view, table),
    ),
    notRecognised: read.filter(({ record }) => !record).map(({ table }) => unknownForm(view, table)),
    problems: known.filter(({ table, items }) => holdsNothing(table, items)).map(({ table }) => nothingFound(view, table)),
  };
}

/** A form that is not among those that are read, over the whole width of the worksheet. */
function unreadForm(view: SheetView, table: FormTable): BlockAccount {
  const block = { ...table.range, col: 0, cols: view.cols };
  return unreadBlock(view, block, notUnderstood(view, block, unknownForm(view, table).reason));
}

/** A form that should hold items, of which no row or column was found. */
function holdsNothing(table: FormTable, items: readonly FoundItem[]): boolean {
  const spec = formSpec(table.number, table.title);
  return items.length === 0 && spec !== null && (spec.items.length > 0 || spec.classSizes !== undefined);
}

function nothingFound(view: SheetView, { number, title, range }: FormTable): TableProblem {
  return {
    code: "formWithoutItems",
    severity: "warning",
    values: { kind: "formWithoutItems", form: number || title },
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
