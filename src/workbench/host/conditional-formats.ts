/** Conditional formats: formula rules with fill and font colour in full; rules of other kinds are listed and can be deleted. */
import { intersection } from "./areas";
import { flag, text, whole } from "./arguments";
import { colour } from "./colours";
import { ensureWritable, sheetInfo, type AreasOf, type HostContext } from "./context";
import { HostError } from "./host-error";
import { objectType, type HostObject } from "./object-type";
import type { ConditionalFormat, ConditionalFormatRule, SheetId } from "./sheet-store";

interface FormatSelf {
  readonly host: HostContext;
  readonly sheet: SheetId;
  readonly id: string;
}

const ruleType = objectType<FormatSelf>("ConditionalFormatRule", {
  scalars: {
    Formula: { get: (self) => current(self).formula, set: (self, value) => update(self, { formula: formula(text(value)) }) },
  },
});

const fillType = objectType<FormatSelf>("ConditionalRangeFill", {
  scalars: {
    Color: { get: (self) => current(self).fill, set: (self, value) => update(self, { fill: colour(text(value)) }) },
  },
  methods: { Clear: (self) => update(self, { fill: null }) },
});

const fontType = objectType<FormatSelf>("ConditionalRangeFont", {
  scalars: {
    Color: { get: (self) => current(self).fontColor, set: (self, value) => update(self, { fontColor: colour(text(value)) }) },
  },
});

const rangeFormatType = objectType<FormatSelf>("ConditionalRangeFormat", {
  properties: { Fill: (self) => fillType.of(self), Font: (self) => fontType.of(self) },
});

const customType = objectType<FormatSelf>("CustomConditionalFormat", {
  properties: { Rule: (self) => ruleType.of(self), Format: (self) => rangeFormatType.of(self) },
});

const formatType = objectType<FormatSelf>("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: (self) => current(self).id },
    Type: { get: (self) => (current(self).kind === "custom" ? "Custom" : null) },
    Priority: { get: (self) => all(self).findIndex((format) => format.id === self.id) },
    StopIfTrue: { get: (self) => current(self).stopIfTrue, set: (self, value) => update(self, { stopIfTrue: flag(value) }) },
  },
  properties: {
    Custom: (self) => {
      if (current(self).kind !== "custom") throw new HostError("ItemNotFound", "ConditionalFormat.custom");
      return customType.of(self);
    },
    CustomOrNullObject: (self) => (current(self).kind === "custom" ? customType.of(self) : null),
  },
  methods: {
    Delete: (self) => {
      ensureWritable(self.host, self.sheet);
      self.host.store.deleteConditionalFormat(self.sheet, current(self).id);
    },
    GetRange: (self) => {
      const { areas } = current(self);
      if (areas.length !== 1) throw new HostError("InvalidReference", "ConditionalFormat.getRange");
      return self.host.objects.range(self.sheet, areas[0]!);
    },
    GetRangeOrNullObject: (self) => {
      const { areas } = current(self);
      return areas.length === 1 ? self.host.objects.range(self.sheet, areas[0]!) : null;
    },
    GetRanges: (self) => self.host.objects.rangeAreas(self.sheet, current(self).areas),
  },
});

/** Those that touch the areas. */
export const conditionalFormatsType = objectType<AreasOf>("ConditionalFormatCollection", {
  items: (self) => touching(self).map((format) => formatOf(self, format)),
  item: (self, key) => found(self, text(key)),
  methods: {
    GetCount: (self) => touching(self).length,
    GetItem: (self, [id]) => found(self, text(id)),
    GetItemOrNullObject: (self, [id]) => {
      const format = touching(self).find((candidate) => candidate.id === text(id));
      return format ? formatOf(self, format) : null;
    },
    GetItemAt: (self, [index]) => {
      const format = touching(self)[whole(index)];
      if (!format) throw new HostError("InvalidArgument");
      return formatOf(self, format);
    },
    Add: (self, [type]) => {
      ensureWritable(self.host, self.sheet);
      if (text(type).toLowerCase() !== "custom") {
        throw new HostError("ApiNotFound", "ConditionalFormatCollection.add", `type ${text(type)}`);
      }
      const rule: ConditionalFormatRule = {
        areas: self.areas,
        kind: "custom",
        formula: "=FALSE",
        fill: null,
        fontColor: null,
        stopIfTrue: false,
      };
      return formatType.of({ ...self, id: self.host.store.addConditionalFormat(self.sheet, rule) });
    },
  },
});

function all({ host, sheet }: { readonly host: HostContext; readonly sheet: SheetId }): readonly ConditionalFormat[] {
  sheetInfo(host, sheet);
  return host.store.conditionalFormats(sheet);
}

function touching(self: AreasOf): readonly ConditionalFormat[] {
  return all(self).filter((format) => format.areas.some((area) => self.areas.some((of) => intersection(area, of))));
}

function formatOf({ host, sheet }: AreasOf, { id }: ConditionalFormat): HostObject {
  return formatType.of({ host, sheet, id });
}

function found(self: AreasOf, id: string): HostObject {
  const format = touching(self).find((candidate) => candidate.id === id);
  if (!format) throw new HostError("ItemNotFound");
  return formatOf(self, format);
}

function current(self: FormatSelf): ConditionalFormat {
  const format = all(self).find((candidate) => candidate.id === self.id);
  if (!format) throw new HostError("ItemNotFound");
  return format;
}

function update(self: FormatSelf, patch: Partial<ConditionalFormatRule>): void {
  ensureWritable(self.host, self.sheet);
  self.host.store.updateConditionalFormat(self.sheet, current(self).id, patch);
}

function formula(value: string): string {
  return value.startsWith("=") ? value : `=${value}`;
}
