/** `RangeAreas`: several areas of one sheet, and the collection of their ranges. */
import { cellCount, isWholeColumns, isWholeRows, rangeAddress } from "./areas";
import { whole } from "./arguments";
import { conditionalFormatsType } from "./conditional-formats";
import { sheetInfo, type AreasOf } from "./context";
import { HostError } from "./host-error";
import { objectType } from "./object-type";
import { rangeFormatType } from "./range-format";

export interface RangeAreasSelf extends AreasOf {
  /** Set once the client asked to keep the areas. */
  referenceId?: string;
}

const rangesType = objectType<AreasOf>("RangeCollection", {
  items: ({ host, sheet, areas }) => areas.map((area) => host.objects.range(sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ host, sheet, areas }, [index]) => {
      const area = areas[whole(index)];
      if (!area) throw new HostError("InvalidArgument");
      return host.objects.range(sheet, area);
    },
  },
});

export const rangeAreasType = objectType<RangeAreasSelf>("RangeAreas", {
  identity: (self): { _ReferenceId?: string } => (self.referenceId ? { _ReferenceId: self.referenceId } : {}),
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    _ReferenceId: { get: ({ referenceId }) => referenceId ?? "" },
  },
  properties: {
    Areas: (self) => rangesType.of(self),
    ConditionalFormats: (self) => conditionalFormatsType.of(self),
    Format: (self) => rangeFormatType.of(self),
    Worksheet: ({ host, sheet }) => host.objects.worksheet(sheet),
  },
  methods: {
    _KeepReference: (self) => {
      self.referenceId ??= self.host.references.keep(rangeAreasType.of(self));
    },
  },
});

function addresses({ host, sheet, areas }: AreasOf): string {
  const { name } = sheetInfo(host, sheet);
  return areas.map((area) => rangeAddress(name, area)).join(",");
}
