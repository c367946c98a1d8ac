/** `Range`: one area of one sheet. */
import type { Area } from "../../domain/kernel/cell";
import {
  area as areaOf,
  bounding,
  cellCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  rangeAddress,
} from "./areas";
import { flag, json, matrix, optionalText, record, whole } from "./arguments";
import { conditionalFormatsType } from "./conditional-formats";
import { ensureWritable, sheetInfo, type HostContext, type RangeSelf } from "./context";
import { HostError } from "./host-error";
import { HostObject, objectType, type Argument } from "./object-type";
import { contentScalars } from "./range-contents";
import { rangeFormatType } from "./range-format";
import type { SheetId } from "./sheet-store";
import type { Json, JsonObject } from "./wire";

export const rangeType = objectType<RangeSelf>("Range", {
  identity: (self): { _ReferenceId?: string } => (self.referenceId ? { _ReferenceId: self.referenceId } : {}),
  scalars: {
    Address: { get: (self) => rangeAddress(nameOf(self), self.area) },
    AddressLocal: { get: (self) => rangeAddress(nameOf(self), self.area) },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.cols },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.col },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    _ReferenceId: { get: ({ referenceId }) => referenceId ?? "" },
    ...contentScalars,
    RowHidden: { get: rowsHidden, set: hideRows },
    ColumnHidden: { get: columnsHidden, set: hideColumns },
    Hidden: { get: (self) => anyOf(rowsHidden(self), columnsHidden(self)) },
  },
  properties: {
    Worksheet: (self) => self.host.objects.worksheet(self.sheet),
    Format: (self) => rangeFormatType.of({ host: self.host, sheet: self.sheet, areas: [self.area] }),
    ConditionalFormats: (self) => conditionalFormatsType.of({ host: self.host, sheet: self.sheet, areas: [self.area] }),
  },
  methods: {
    GetCell: (self, [row, col]) => within(self, whole(row), whole(col), 1, 1),
    GetRow: (self, [row]) => within(self, whole(row), 0, 1, self.area.cols),
    GetColumn: (self, [col]) => within(self, 0, whole(col), self.area.rows, 1),
    GetLastCell: (self) => within(self, self.area.rows - 1, self.area.cols - 1, 1, 1),
    GetLastRow: (self) => within(self, self.area.rows - 1, 0, 1, self.area.cols),
    GetLastColumn: (self) => within(self, 0, self.area.cols - 1, self.area.rows, 1),
    GetOffsetRange: (self, [rows, cols]) => within(self, whole(rows), whole(cols), self.area.rows, self.area.cols),
    GetResizedRange: (self, [rows, cols]) => within(self, 0, 0, self.area.rows + whole(rows), self.area.cols + whole(cols)),
    GetAbsoluteResizedRange: (self, [rows, cols]) => within(self, 0, 0, whole(rows), whole(cols)),
    GetEntireRow: (self) => other(self, areaOf(self.area.row, 0, self.area.rows, MAX_COLUMNS)),
    GetEntireColumn: (self) => other(self, areaOf(0, self.area.col, MAX_ROWS, self.area.cols)),
    GetBoundingRect: (self, [another]) => other(self, bounding(self.area, rangeArgument(self, another))),
    GetIntersection: (self, [another]) => required(common(self, rangeArgument(self, another))),
    GetIntersectionOrNullObject: (self, [another]) => common(self, rangeArgument(self, another)),
    GetUsedRange: (self, [valuesOnly]) => usedRange(self, flag(valuesOnly)) ?? within(self, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: (self, [valuesOnly]) => usedRange(self, flag(valuesOnly)),
    GetSpillingToRangeOrNullObject: (self) => {
      if (cellCount(self.area) !== 1) throw new HostError("InvalidArgument");
      if (!store(self).spill) throw new HostError("ApiNotFound");
      const area = store(self).spill!(self.sheet, self.area.row, self.area.col);
      return area && other(self, area);
    },
    GetMergedAreasOrNullObject: (self) => {
      const merges = store(self)
        .merges(self.sheet)
        .filter((merge) => intersection(merge, self.area));
      return merges.length > 0 ? self.host.objects.rangeAreas(self.sheet, merges) : null;
    },
    GetRowProperties: (self, [options]) => {
      const hidden = store(self).hiddenRows(self.sheet);
      return axisProperties("row", record(options), hidden, self.area.row, clippedToUse(self).rows);
    },
    GetColumnProperties: (self, [options]) => {
      const hidden = store(self).hiddenColumns(self.sheet);
      return axisProperties("column", record(options), hidden, self.area.col, clippedToUse(self).cols);
    },
    Merge: (self, [across]) => merge(self, flag(across)),
    Unmerge: (self) => {
      ensureWritable(self.host, self.sheet);
      store(self).unmerge(self.sheet, self.area);
    },
    Clear: (self, [applyTo]) => clear(self, optionalText(applyTo) ?? "All"),
    Select: (self) => {
      if (sheetInfo(self.host, self.sheet).visibility !== "visible") throw new HostError("InvalidOperation");
      store(self).select({ sheet: self.sheet, area: self.area });
    },
    _KeepReference: (self) => {
      self.referenceId ??= self.host.references.keep(rangeType.of(self));
    },
    _ValidateArraySize: ({ area }, [rows, cols]) => {
      if (whole(rows) !== area.rows || whole(cols) !== area.cols) throw new HostError("InvalidArgument", "Range.values");
    },
  },
});

const store = (self: RangeSelf) => self.host.store;
const nameOf = (self: RangeSelf) => sheetInfo(self.host, self.sheet).name;
const other = (self: RangeSelf, area: Area) => self.host.objects.range(self.sheet, area);

function within(self: RangeSelf, rowOffset: number, colOffset: number, rows: number, cols: number): HostObject {
  return other(self, areaOf(self.area.row + rowOffset, self.area.col + colOffset, rows, cols));
}

/** True or false where all are alike, else null. */
function uniform(hidden: readonly number[], first: number, count: number): boolean | null {
  const found = hidden.filter((index) => index >= first && index < first + count).length;
  return found === 0 ? false : found === count ? true : null;
}

function rowsHidden(self: RangeSelf): boolean | null {
  return uniform(store(self).hiddenRows(self.sheet), self.area.row, self.area.rows);
}

function columnsHidden(self: RangeSelf): boolean | null {
  return uniform(store(self).hiddenColumns(self.sheet), self.area.col, self.area.cols);
}

function anyOf(a: boolean | null, b: boolean | null): boolean | null {
  return a === true || b === true ? true : a === null || b === null ? null : false;
}

function hideRows(self: RangeSelf, value: Json): void {
  ensureWritable(self.host, self.sheet);
  store(self).setRowsHidden(self.sheet, self.area.row, self.area.rows, flag(value));
}

function hideColumns(self: RangeSelf, value: Json): void {
  ensureWritable(self.host, self.sheet);
  store(self).setColumnsHidden(self.sheet, self.area.col, self.area.cols, flag(value));
}

function rangeArgument(self: RangeSelf, argument: Argument | undefined): Area {
  if (!(argument instanceof HostObject)) return addressArgument(self, argument);
  if (argument.type !== "Range") throw new HostError("InvalidArgument");
  const another = argument.self as RangeSelf;
  if (another.sheet !== self.sheet) throw new HostError("InvalidArgument");
  return another.area;
}

function addressArgument(self: RangeSelf, argument: Argument | undefined): Area {
  const address = json(argument);
  if (typeof address !== "string") throw new HostError("InvalidArgument");
  const parsed = parseRange(address);
  if (parsed.sheet !== null && parsed.sheet.toLowerCase() !== nameOf(self).toLowerCase()) throw new HostError("InvalidArgument");
  return parsed.area;
}

function common(self: RangeSelf, area: Area): HostObject | null {
  const shared = intersection(self.area, area);
  return shared && other(self, shared);
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}

function usedRange(self: RangeSelf, valuesOnly: boolean): HostObject | null {
  const used = store(self).usedArea(self.sheet, valuesOnly);
  return used && common(self, used);
}

/** Per-row answers for a whole column stop at the last used row. */
function clippedToUse(self: RangeSelf): { rows: number; cols: number } {
  const used = store(self).usedArea(self.sheet, false) ?? { row: 0, col: 0, rows: 1, cols: 1 };
  return {
    rows: isWholeColumns(self.area) ? Math.max(1, used.row + used.rows - self.area.row) : self.area.rows,
    cols: isWholeRows(self.area) ? Math.max(1, used.col + used.cols - self.area.col) : self.area.cols,
  };
}

function axisProperties(
  axis: "row" | "column",
  options: JsonObject,
  hidden: readonly number[],
  first: number,
  count: number,
): Json {
  const names = { hidden: `${axis}Hidden`, index: `${axis}Index` };
  const unknown = Object.keys(options).find((option) => option !== names.hidden && option !== names.index);
  if (unknown !== undefined)
    throw new HostError("ApiNotFound", `Range.get${axis === "row" ? "Row" : "Column"}Properties`, unknown);
  const isHidden = new Set(hidden);
  return Array.from({ length: count }, (_, i) => ({
    ...(options[names.hidden] ? { [names.hidden]: isHidden.has(first + i) } : {}),
    ...(options[names.index] ? { [names.index]: first + i } : {}),
  }));
}

function merge(self: RangeSelf, across: boolean): void {
  ensureWritable(self.host, self.sheet);
  const { row, col, rows, cols } = self.area;
  store(self).unmerge(self.sheet, self.area);
  const areas = across ? Array.from({ length: rows }, (_, r) => ({ row: row + r, col, rows: 1, cols })) : [self.area];
  for (const target of areas) if (cellCount(target) > 1) store(self).merge(self.sheet, target);
}

function clear(self: RangeSelf, applyTo: string): void {
  ensureWritable(self.host, self.sheet);
  if (applyTo !== "Contents") throw new HostError("ApiNotFound", "Range.clear", `applyTo ${applyTo}`);
  const used = store(self).usedArea(self.sheet, true);
  const area = used && intersection(self.area, used);
  if (area) store(self).writeCells(self.sheet, area, matrix(null, area.rows, area.cols) as null[][]);
}

/** The address of an edit as an event carried it, for `eventArgs.getRange`. */
export function rangeOfEvent(host: HostContext, referenceId: string): HostObject | null {
  const [sheet, address] = JSON.parse(referenceId) as [SheetId, string];
  if (!host.store.sheets().some((info) => info.id === sheet)) return null;
  return host.objects.range(sheet, parseRange(address).area);
}
