/** `Worksheet`, its protection, and the collection of worksheets. */
import { area as areaOf, cellArea, parseRange, parseRangeList, WHOLE_SHEET } from "./areas";
import { flag, optionalText, text, whole } from "./arguments";
import { sheetInfo, type HostContext } from "./context";
import { eventMethods, WORKBOOK_TARGET } from "./events";
import { HostError } from "./host-error";
import { objectType, type Argument, type HostObject } from "./object-type";
import type { SheetId, SheetInfo, SheetVisibility } from "./sheet-store";
import type { Json } from "./wire";

interface SheetSelf {
  readonly host: HostContext;
  readonly sheet: SheetId;
}

const protectionType = objectType<SheetSelf>("WorksheetProtection", {
  scalars: { Protected: { get: (self) => info(self).isProtected } },
  methods: {
    Protect: (self) => {
      if (info(self).isProtected) throw new HostError("InvalidOperation");
      self.host.store.setProtected(self.sheet, true);
    },
    Unprotect: (self) => self.host.store.setProtected(info(self).id, false),
  },
});

const freezePanesType = objectType<SheetSelf>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (self, [count]) => {
      if (whole(count) < 1) throw new HostError("InvalidArgument");
      self.host.store.freezeRows(info(self).id, whole(count));
    },
    Unfreeze: (self) => self.host.store.freezeRows(info(self).id, 0),
  },
});

const VISIBILITY: Readonly<Record<SheetVisibility, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

export const worksheetType = objectType<SheetSelf>("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet }),
  scalars: {
    Id: { get: (self) => info(self).id },
    Name: { get: (self) => info(self).name, set: rename },
    Position: {
      get: (self) => position(self),
      set: (self, value) => {
        if (whole(value) < 0 || whole(value) >= self.host.store.sheets().length) throw new HostError("InvalidArgument");
        self.host.store.moveSheet(self.sheet, whole(value));
      },
    },
    Visibility: { get: (self) => VISIBILITY[info(self).visibility], set: setVisibility },
  },
  properties: {
    Protection: (self) => protectionType.of(self),
    FreezePanes: (self) => freezePanesType.of(self),
    Notes: ({ host, sheet }) => host.objects.notes(sheet),
    Comments: ({ host, sheet }) => host.objects.comments(sheet),
  },
  methods: {
    ...eventMethods<SheetSelf>(
      "sheet",
      ({ host }) => host.events,
      ({ sheet }) => sheet,
    ),
    Activate: (self) => {
      if (info(self).visibility !== "visible") throw new HostError("InvalidOperation");
      self.host.store.activateSheet(self.sheet);
    },
    Delete: (self) => {
      const isLastVisible = !self.host.store.sheets().some((other) => other.visibility === "visible" && other.id !== self.sheet);
      if (isLastVisible || info(self).visibility === "veryHidden") throw new HostError("InvalidOperation");
      self.host.store.deleteSheet(self.sheet);
    },
    GetCell: ({ host, sheet }, [row, col]) => host.objects.range(sheet, areaOf(whole(row), whole(col), 1, 1)),
    GetRange: (self, [address]) => {
      const wanted = optionalText(address);
      return self.host.objects.range(
        self.sheet,
        wanted === null || wanted === "" ? WHOLE_SHEET : onSheet(self, parseRange(wanted)),
      );
    },
    GetRangeByIndexes: ({ host, sheet }, [row, col, rows, cols]) =>
      host.objects.range(sheet, areaOf(whole(row), whole(col), whole(rows), whole(cols))),
    GetRanges: (self, [addresses]) => {
      const wanted = optionalText(addresses);
      const areas = wanted === null || wanted === "" ? [WHOLE_SHEET] : parseRangeList(wanted).map((part) => onSheet(self, part));
      return self.host.objects.rangeAreas(self.sheet, areas);
    },
    GetUsedRange: (self, [valuesOnly]) => usedRange(self, valuesOnly) ?? self.host.objects.range(self.sheet, cellArea(0, 0)),
    GetUsedRangeOrNullObject: usedRangeOf,
    GetNext: (self, [visibleOnly]) => required(neighbour(self, 1, flag(visibleOnly))),
    GetNextOrNullObject: (self, [visibleOnly]) => neighbour(self, 1, flag(visibleOnly)),
    GetPrevious: (self, [visibleOnly]) => required(neighbour(self, -1, flag(visibleOnly))),
    GetPreviousOrNullObject: (self, [visibleOnly]) => neighbour(self, -1, flag(visibleOnly)),
    _GetSheetById: ({ host }, [id]) => required(find(host, text(id))),
  },
});

export const worksheetsType = objectType<{ readonly host: HostContext }>("WorksheetCollection", {
  items: ({ host }) => host.store.sheets().map(({ id }) => host.objects.worksheet(id)),
  item: ({ host }, key) => required(find(host, text(key))),
  methods: {
    ...eventMethods<{ readonly host: HostContext }>(
      "collection",
      ({ host }) => host.events,
      () => WORKBOOK_TARGET,
    ),
    GetItem: ({ host }, [key]) => required(find(host, text(key))),
    GetItemOrNullObject: ({ host }, [key]) => find(host, text(key)),
    GetActiveWorksheet: ({ host }) => host.objects.worksheet(host.store.activeSheet()),
    GetCount: ({ host }, [visibleOnly]) => listed(host, flag(visibleOnly)).length,
    GetFirst: ({ host }, [visibleOnly]) => host.objects.worksheet(listed(host, flag(visibleOnly))[0]!.id),
    GetLast: ({ host }, [visibleOnly]) => host.objects.worksheet(listed(host, flag(visibleOnly)).at(-1)!.id),
    Add: ({ host }, [name]) => host.objects.worksheet(host.store.addSheet(newName(host, optionalText(name)))),
  },
});

function info({ host, sheet }: SheetSelf): SheetInfo {
  return sheetInfo(host, sheet);
}

function position(self: SheetSelf): number {
  const { id } = info(self);
  return self.host.store.sheets().findIndex((other) => other.id === id);
}

function usedRangeOf(self: SheetSelf, [valuesOnly]: readonly Argument[]): HostObject | null {
  return usedRange(self, valuesOnly);
}

function usedRange({ host, sheet }: SheetSelf, valuesOnly: Argument | undefined): HostObject | null {
  const used = host.store.usedArea(sheetInfo(host, sheet).id, flag(valuesOnly));
  return used && host.objects.range(sheet, used);
}

function onSheet(self: SheetSelf, parsed: ReturnType<typeof parseRange>) {
  if (parsed.sheet !== null && parsed.sheet.toLowerCase() !== info(self).name.toLowerCase())
    throw new HostError("InvalidArgument");
  return parsed.area;
}

function neighbour(self: SheetSelf, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const sheets = self.host.store.sheets();
  for (let at = position(self) + step; at >= 0 && at < sheets.length; at += step) {
    if (!visibleOnly || sheets[at]!.visibility === "visible") return self.host.objects.worksheet(sheets[at]!.id);
  }
  return null;
}

function listed(host: HostContext, visibleOnly: boolean): readonly SheetInfo[] {
  return host.store.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "visible");
}

/** By id or, without regard to case, by name. */
function find(host: HostContext, key: string): HostObject | null {
  const sheets = host.store.sheets();
  const found =
    sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase());
  return found ? host.objects.worksheet(found.id) : null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}

function rename(self: SheetSelf, value: Json): void {
  const name = text(value);
  if (name !== info(self).name) self.host.store.renameSheet(self.sheet, legalName(self.host, name, self.sheet));
}

function setVisibility(self: SheetSelf, value: Json): void {
  const entry = Object.entries(VISIBILITY).find(([, name]) => name === text(value));
  if (!entry) throw new HostError("InvalidArgument");
  const visibility = entry[0] as SheetVisibility;
  const others = self.host.store.sheets().filter((sheet) => sheet.id !== self.sheet && sheet.visibility === "visible");
  if (visibility !== "visible" && others.length === 0) throw new HostError("InvalidOperation");
  self.host.store.setVisibility(info(self).id, visibility);
}

function newName(host: HostContext, wanted: string | null): string {
  if (wanted !== null && wanted !== "") return legalName(host, wanted, null);
  let number = 1;
  while (find(host, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

function legalName(host: HostContext, name: string, of: SheetId | null): string {
  if (name.length < 1 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) throw new HostError("InvalidArgument");
  const isTaken = host.store.sheets().some((sheet) => sheet.id !== of && sheet.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new HostError("ItemAlreadyExists");
  return name;
}
