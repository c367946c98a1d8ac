/** What stands in a range: values, formulas, texts and number formats, read and written as arrays of rows. */
import { matrix } from "./arguments";
import { cellCount } from "./areas";
import { ensureWritable, sheetInfo, type RangeSelf } from "./context";
import { HostError } from "./host-error";
import type { Members } from "./object-type";
import type { SheetStore } from "./sheet-store";
import { typedInput, valueType, wireValue } from "./typed-input";
import type { Json } from "./wire";

/** Beyond this many cells Excel answers null instead of the contents. */
const MAX_CELLS = 5_000_000;

export const contentScalars = {
  Values: { get: (self) => contents(self, values), set: writeContents },
  Formulas: { get: (self) => contents(self, formulas), set: writeContents },
  FormulasLocal: { get: (self) => contents(self, formulas), set: writeContents },
  Text: { get: (self) => contents(self, ({ sheet, area }) => store(self).readTexts(sheet, area)) },
  ValueTypes: { get: (self) => contents(self, valueTypes) },
  NumberFormat: { get: (self) => contents(self, numberFormats), set: writeNumberFormats },
  NumberFormatLocal: { get: (self) => contents(self, numberFormats), set: writeNumberFormats },
} satisfies Members<RangeSelf>["scalars"];

const store = (self: RangeSelf): SheetStore => self.host.store;

function contents(self: RangeSelf, read: (self: RangeSelf) => Json): Json {
  sheetInfo(self.host, self.sheet);
  return cellCount(self.area) > MAX_CELLS ? null : read(self);
}

function values(self: RangeSelf): Json {
  const rows = store(self).readValues(self.sheet, self.area);
  return rows.map((row) => row.map(wireValue));
}

function valueTypes(self: RangeSelf): Json {
  const rows = store(self).readValues(self.sheet, self.area);
  return rows.map((row) => row.map(valueType));
}

function formulas(self: RangeSelf): Json {
  const values = store(self).readValues(self.sheet, self.area);
  const texts = store(self).readFormulas(self.sheet, self.area);
  return values.map((row, r) => row.map((value, c) => texts[r]![c] ?? wireValue(value)));
}

function numberFormats(self: RangeSelf): Json {
  return store(self)
    .readNumberFormats(self.sheet, self.area)
    .map((row) => row.map((format) => format ?? "General"));
}

function writeContents(self: RangeSelf, value: Json): void {
  ensureWritable(self.host, self.sheet);
  const { area } = self;
  if (cellCount(area) > MAX_CELLS) throw new HostError("InvalidArgument");
  const rows = matrix(value, area.rows, area.cols);
  const formats = store(self).readNumberFormats(self.sheet, area);
  const inputs = rows.map((row, r) => row.map((cell, c) => typedInput(cell, formats[r]![c]!)));
  store(self).writeCells(self.sheet, area, inputs);
}

function writeNumberFormats(self: RangeSelf, value: Json): void {
  ensureWritable(self.host, self.sheet);
  if (cellCount(self.area) > MAX_CELLS) throw new HostError("InvalidArgument");
  const formats = matrix(value, self.area.rows, self.area.cols).map((row) => row.map(formatCode));
  store(self).writeNumberFormats(self.sheet, self.area, formats);
}

function formatCode(value: Json): string | null | undefined {
  if (value === null) return undefined;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value === "" || value === "General" ? null : value;
}
