/** `Workbook`, `Application` and `Runtime`: where every request starts. */
import { cellArea } from "./areas";
import { flag, text } from "./arguments";
import type { HostContext } from "./context";
import { HostError } from "./host-error";
import { objectType, type HostObject } from "./object-type";
import { rangeOfEvent } from "./range";
import { settingsType } from "./settings";
import { worksheetsType } from "./worksheet";

interface WorkbookSelf {
  readonly host: HostContext;
}

const applicationType = objectType<WorkbookSelf>("Application", {
  scalars: { CalculationMode: { get: () => "Automatic" } },
  methods: {
    /** Requests are carried out in one go: nothing is calculated or painted between their actions anyway. */
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const runtimeType = objectType<WorkbookSelf>("Runtime", {
  scalars: {
    EnableEvents: {
      get: ({ host }) => host.events.enabled,
      set: ({ host }, value) => {
        host.events.enabled = flag(value);
      },
    },
  },
});

export const workbookType = objectType<WorkbookSelf>("Workbook", {
  properties: {
    Application: (self) => applicationType.of(self),
    Worksheets: (self) => worksheetsType.of(self),
    Settings: (self) => settingsType.of(self),
    Notes: ({ host }) => host.objects.notes(null),
    Comments: ({ host }) => host.objects.comments(null),
    _Runtime: (self) => runtimeType.of(self),
  },
  methods: {
    GetSelectedRange: ({ host }) => {
      const { sheet, area } = host.store.selection();
      return host.objects.range(sheet, area);
    },
    GetActiveCell: ({ host }) => {
      const { sheet, area } = host.store.selection();
      return host.objects.range(sheet, cellArea(area.row, area.col));
    },
    _GetRangeForEventByReferenceId: ({ host }, [id]) => required(rangeOfEvent(host, text(id))),
    _GetRangeOrNullObjectForEventByReferenceId: ({ host }, [id]) => rangeOfEvent(host, text(id)),
    _RemoveReference: ({ host }, [id]) => host.references.release(text(id)),
    _RemoveAllReferences: ({ host }) => host.references.releaseAll(),
  },
});

function required(object: HostObject | null): HostObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}
