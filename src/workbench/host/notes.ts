/** Notes (ExcelApi 1.18) of a sheet or of the workbook; a note is found by the address of its cell. */
import { cellCount, parseRange, rangeAddress, cellArea } from "./areas";
import { text, whole } from "./arguments";
import { ensureWritable, sheetInfo, type HostContext, type RangeSelf } from "./context";
import { HostError } from "./host-error";
import { HostObject, objectType, type Argument } from "./object-type";
import type { Note, SheetId } from "./sheet-store";
import type { Json } from "./wire";

interface NotesSelf {
  readonly host: HostContext;
  /** Null: those of all sheets. */
  readonly sheet: SheetId | null;
}

interface NoteSelf {
  readonly host: HostContext;
  readonly sheet: SheetId;
  readonly row: number;
  readonly col: number;
}

const noteType = objectType<NoteSelf>("Note", {
  identity: (self) => ({ Id: rangeAddress(sheetInfo(self.host, self.sheet).name, cellArea(self.row, self.col)) }),
  scalars: {
    AuthorName: { get: (self) => current(self).author },
    Content: { get: (self) => current(self).text, set: (self, value) => write(self, text(value)) },
  },
  methods: {
    Delete: (self) => {
      current(self);
      ensureWritable(self.host, self.sheet);
      self.host.store.setNote(self.sheet, self.row, self.col, null);
    },
    GetLocation: (self) => self.host.objects.range(self.sheet, cellArea(current(self).row, self.col)),
  },
});

export const notesType = objectType<NotesSelf>("NoteCollection", {
  items: (self) => list(self).map((note) => noteType.of(note)),
  item: (self, key) => required(find(self, key)),
  methods: {
    GetCount: (self) => list(self).length,
    GetItem: (self, [key]) => required(find(self, key)),
    GetItemOrNullObject: (self, [key]) => find(self, key),
    GetItemAt: (self, [index]) => {
      const note = list(self)[whole(index)];
      if (!note) throw new HostError("InvalidArgument");
      return noteType.of(note);
    },
    Add: (self, [cell, content]) => {
      const at = { host: self.host, ...cellOf(self, cell) };
      ensureWritable(at.host, at.sheet);
      if (noteAt(at)) throw new HostError("InvalidArgument", "NoteCollection.add", "The cell has a note already.");
      write(at, text(content));
      return noteType.of(at);
    },
  },
});

/** The one cell an argument names, as an address or a range. */
export function cellOf(
  { host, sheet }: NotesSelf,
  argument: Argument | undefined,
): { readonly sheet: SheetId; readonly row: number; readonly col: number } {
  if (argument instanceof HostObject) {
    if (argument.type !== "Range") throw new HostError("InvalidArgument");
    const range = argument.self as RangeSelf;
    if (cellCount(range.area) !== 1) throw new HostError("InvalidArgument");
    return { sheet: range.sheet, row: range.area.row, col: range.area.col };
  }
  const parsed = parseRange(text(argument));
  if (cellCount(parsed.area) !== 1) throw new HostError("InvalidArgument");
  const wanted = parsed.sheet?.toLowerCase();
  const named = wanted === undefined ? sheet : host.store.sheets().find((info) => info.name.toLowerCase() === wanted)?.id;
  if (named === undefined) throw new HostError("ItemNotFound");
  return { sheet: named ?? host.store.activeSheet(), row: parsed.area.row, col: parsed.area.col };
}

function list({ host, sheet }: NotesSelf): readonly NoteSelf[] {
  const sheets = sheet === null ? host.store.sheets().map((info) => info.id) : [sheetInfo(host, sheet).id];
  return sheets.flatMap((id) => host.store.notes(id).map(({ row, col }) => ({ host, sheet: id, row, col })));
}

function find(self: NotesSelf, key: Argument | Json | undefined): HostObject | null {
  const at = { host: self.host, ...cellOf(self, key) };
  return noteAt(at) ? noteType.of(at) : null;
}

function noteAt({ host, sheet, row, col }: NoteSelf): Note | undefined {
  return host.store.notes(sheet).find((note) => note.row === row && note.col === col);
}

function current(self: NoteSelf): Note {
  const note = noteAt(self);
  if (!note) throw new HostError("ItemNotFound");
  return note;
}

function write(self: NoteSelf, content: string): void {
  ensureWritable(self.host, self.sheet);
  self.host.store.setNote(self.sheet, self.row, self.col, { text: content });
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}
