/** `Range.format`: fill and font, answered from the stored style, never composed with conditional formats. */
import type { Area } from "../../domain/kernel/cell";
import { cellCount, intersection } from "./areas";
import { flag, text } from "./arguments";
import { colour } from "./colours";
import { ensureWritable, sheetInfo, type AreasOf } from "./context";
import { HostError } from "./host-error";
import { objectType } from "./object-type";
import { PLAIN_STYLE, type CellStyle } from "./sheet-store";
import type { Json } from "./wire";

const fillType = objectType<AreasOf>("RangeFill", {
  scalars: {
    Color: {
      get: (self) => common(self, (style) => style.fill ?? "#FFFFFF"),
      set: (self, value) => patch(self, { fill: text(value) === "" ? null : colour(text(value)) }),
    },
  },
  methods: { Clear: (self) => patch(self, { fill: null }) },
});

const fontType = objectType<AreasOf>("RangeFont", {
  scalars: {
    Color: {
      get: (self) => common(self, (style) => style.fontColor ?? "#000000"),
      set: (self, value) => patch(self, { fontColor: colour(text(value)) }),
    },
    Bold: {
      get: (self) => common(self, (style) => style.bold),
      set: (self, value) => patch(self, { bold: flag(value) }),
    },
    Italic: {
      get: (self) => common(self, (style) => style.italic),
      set: (self, value) => patch(self, { italic: flag(value) }),
    },
    Strikethrough: {
      get: (self) => common(self, (style) => style.strikethrough),
      set: (self, value) => patch(self, { strikethrough: flag(value) }),
    },
  },
});

export const rangeFormatType = objectType<AreasOf>("RangeFormat", {
  scalars: {
    WrapText: {
      get: (self) => common(self, (style) => style.wrap),
      set: (self, value) => patch(self, { wrap: flag(value) }),
    },
    RowHeight: {
      get: (self) =>
        alike(
          self,
          (area) => [area.row, area.rows],
          (row) => self.host.store.rowHeight(self.sheet, row),
        ),
      set: (self, value) => {
        ensureWritable(self.host, self.sheet);
        for (const { row, rows } of self.areas) self.host.store.setRowHeight(self.sheet, row, rows, points(value));
      },
    },
    ColumnWidth: {
      get: (self) =>
        alike(
          self,
          (area) => [area.col, area.cols],
          (col) => self.host.store.columnWidth(self.sheet, col),
        ),
      set: (self, value) => {
        ensureWritable(self.host, self.sheet);
        for (const { col, cols } of self.areas) self.host.store.setColumnWidth(self.sheet, col, cols, points(value));
      },
    },
  },
  properties: { Fill: (self) => fillType.of(self), Font: (self) => fontType.of(self) },
  methods: { AutofitColumns: fitColumns },
});

/** In points: a character of the default font, and the space around the text of a cell. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Each column becomes as wide as its longest text; a blank column keeps its width, as in Excel. */
function fitColumns({ host, sheet, areas }: AreasOf): void {
  ensureWritable(host, sheet);
  const used = host.store.usedArea(sheet, true);
  for (const area of areas) {
    const filled = used && intersection(area, used);
    if (!filled) continue;
    const texts = host.store.readTexts(sheet, filled);
    for (let col = 0; col < filled.cols; col += 1) {
      const longest = Math.max(...texts.map((row) => widthOf(row[col]!)));
      if (longest > 0) host.store.setColumnWidth(sheet, filled.col + col, 1, points(longest * CHARACTER + PADDING));
    }
  }
}

/** In characters; those of Chinese take two. */
function widthOf(text: string): number {
  const lines = text.split("\n").map((line) => [...line].reduce((sum, one) => sum + (one > "\u2e7f" ? 2 : 1), 0));
  return Math.min(255, Math.max(...lines));
}

/** Height or width where all rows or columns agree, else null, as Excel answers. */
function alike(
  self: AreasOf,
  linesOf: (area: Area) => readonly [first: number, count: number],
  sizeOf: (line: number) => number,
): Json {
  sheetInfo(self.host, self.sheet);
  let found: number | undefined;
  for (const [first, count] of self.areas.map(linesOf)) {
    for (let line = first; line < first + count; line++) {
      const size = sizeOf(line);
      if (found !== undefined && found !== size) return null;
      found = size;
    }
  }
  return found ?? null;
}

/** A size in points. */
function points(value: Json): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0 || value > MOST_POINTS)
    throw new HostError("InvalidArgument");
  return value;
}

/** Of a column of 255 characters, which is the widest there is; rows end at 409 already. */
const MOST_POINTS = 1790;

/** The property where all cells agree, else null, as Excel answers. */
function common(self: AreasOf, pick: (style: CellStyle) => Json): Json {
  sheetInfo(self.host, self.sheet);
  let found: Json | undefined;
  for (const style of stylesOf(self)) {
    const value = pick(style);
    if (found === undefined) found = value;
    else if (found !== value) return null;
  }
  return found ?? null;
}

/** Styles of the used cells, and the plain style once for all the others. */
function* stylesOf({ host, sheet, areas }: AreasOf): Generator<CellStyle> {
  const used = host.store.usedArea(sheet, false);
  for (const area of areas) {
    const formatted = used && intersection(area, used);
    if (formatted) for (const row of host.store.readStyles(sheet, formatted)) for (const style of row) yield style ?? PLAIN_STYLE;
    if (cellCount(area) > (formatted ? cellCount(formatted) : 0)) yield PLAIN_STYLE;
  }
}

function patch({ host, sheet, areas }: AreasOf, change: Partial<CellStyle>): void {
  ensureWritable(host, sheet);
  areas.forEach((area: Area) => host.store.patchStyle(sheet, area, change));
}
