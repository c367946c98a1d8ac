/**
 * Which events the add-in registered for, and the entries that tell it of them. Numbers are the `eventType`s of the client
 * library's `GenericEventHandlers`; events of a collection have the target `Workbook`.
 */
import { localRangeAddress } from "./areas";
import type { Members } from "./object-type";
import type { StoreEvent } from "./sheet-store";
import type { HostEntry, JsonObject } from "./wire";

const EVENT_CATEGORY = 65_536;
export const WORKBOOK_TARGET = "Workbook";

/** Names as in `_Register…`. */
const SHEET_EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  SelectionChangedEvent: 14,
  CalculatedEvent: 16,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
} as const;
const COLLECTION_EVENTS = { ...SHEET_EVENTS, AddedEvent: 13, DeletedEvent: 15, EventMoved: 27 } as const;

export class EventDesk {
  enabled = true;
  private readonly registered = new Set<string>();
  private active: string;
  /** Of the tabs, before what is being told. */
  private order: readonly string[];
  private nextId = 1;

  constructor(
    activeSheet: string,
    private readonly push: (entry: HostEntry) => void,
    /** Whether the change is made by a request of the add-in itself. */
    private readonly isAddin: () => boolean,
    /** Ids in the order of the tabs. */
    private readonly sheets: () => readonly string[],
  ) {
    this.active = activeSheet;
    this.order = sheets();
  }

  register(eventType: number, target: string): void {
    this.registered.add(`${eventType} ${target}`);
  }

  unregister(eventType: number, target: string): void {
    this.registered.delete(`${eventType} ${target}`);
  }

  tell(event: StoreEvent): void {
    switch (event.kind) {
      case "edited":
        this.raise(SHEET_EVENTS.DataChangedEvent, event.sheet, {
          type: "WorksheetChanged",
          address: localRangeAddress(event.area),
          changeType: event.change,
          source: "Local",
          triggerSource: this.isAddin() ? "ThisLocalAddin" : "Unknown",
          shiftDirection: "None",
          referenceId: JSON.stringify([event.sheet, localRangeAddress(event.area)]),
        });
        break;
      case "selected":
        this.raise(SHEET_EVENTS.SelectionChangedEvent, event.selection.sheet, {
          type: "WorksheetSelectionChanged",
          address: localRangeAddress(event.selection.area),
        });
        break;
      case "sheetActivated":
        this.raise(SHEET_EVENTS.DeactivatedEvent, this.active, { type: "WorksheetDeactivated" });
        this.active = event.sheet;
        this.raise(SHEET_EVENTS.ActivatedEvent, event.sheet, { type: "WorksheetActivated" });
        break;
      case "calculated":
        this.raise(SHEET_EVENTS.CalculatedEvent, event.sheet, {
          type: "WorksheetCalculated",
          address: event.area ? localRangeAddress(event.area) : "",
        });
        break;
      case "sheetRenamed":
        this.raise(SHEET_EVENTS.EventNameChanged, event.sheet, {
          type: "WorksheetNameChanged",
          source: "Local",
          nameBefore: event.from,
          nameAfter: event.to,
        });
        break;
      case "sheetVisibility":
        this.raise(SHEET_EVENTS.EventVisibilityChanged, event.sheet, { type: "WorksheetVisibilityChanged", source: "Local" });
        break;
      case "sheetAdded":
        this.raise(COLLECTION_EVENTS.AddedEvent, event.sheet, { type: "WorksheetAdded", source: "Local" });
        break;
      case "sheetDeleted":
        this.raise(COLLECTION_EVENTS.DeletedEvent, event.sheet, { type: "WorksheetDeleted", source: "Local" });
        break;
      case "sheetMoved":
        this.raise(COLLECTION_EVENTS.EventMoved, event.sheet, {
          type: "WorksheetMoved",
          source: "Local",
          positionBefore: this.order.indexOf(event.sheet),
          positionAfter: this.sheets().indexOf(event.sheet),
        });
        break;
    }
    this.order = this.sheets();
  }

  private raise(eventType: number, sheet: string, payload: JsonObject): void {
    if (!this.enabled) return;
    for (const target of [sheet, WORKBOOK_TARGET]) {
      if (!this.registered.has(`${eventType} ${target}`)) continue;
      this.push({
        messageCategory: EVENT_CATEGORY,
        messageType: eventType,
        targetId: target,
        message: JSON.stringify({ ...payload, worksheetId: sheet }),
        id: `event-${this.nextId++}`,
      });
    }
  }
}

/** `_Register…` and `_Unregister…` of a worksheet or of the collection. */
export function eventMethods<T>(
  of: "sheet" | "collection",
  desk: (self: T) => EventDesk,
  target: (self: T) => string,
): NonNullable<Members<T>["methods"]> {
  const events = of === "sheet" ? SHEET_EVENTS : COLLECTION_EVENTS;
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}`, (self: T) => desk(self).register(type, target(self))],
      [`_Unregister${name}`, (self: T) => desk(self).unregister(type, target(self))],
    ]),
  );
}
