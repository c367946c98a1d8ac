/** What every object of the host can reach: the workbook, the makers of other objects, events and kept references. */
import type { Area } from "../../domain/kernel/cell";
import type { EventDesk } from "./events";
import { HostError } from "./host-error";
import type { HostObject } from "./object-type";
import type { SheetId, SheetInfo, SheetStore } from "./sheet-store";

/** One or several areas of one sheet, as ranges and their formats speak of them. */
export interface AreasOf {
  readonly host: HostContext;
  readonly sheet: SheetId;
  readonly areas: readonly Area[];
}

/** One area of one sheet. */
export interface RangeSelf {
  readonly host: HostContext;
  readonly sheet: SheetId;
  readonly area: Area;
  /** Set once the client asked to keep the range. */
  referenceId?: string;
}

/** Makers of objects, so that families can answer each other's objects without importing each other. */
export interface Objects {
  workbook(): HostObject;
  worksheet(sheet: SheetId): HostObject;
  range(sheet: SheetId, area: Area): HostObject;
  rangeAreas(sheet: SheetId, areas: readonly Area[]): HostObject;
  /** Of one sheet, or of the whole workbook. */
  notes(sheet: SheetId | null): HostObject;
  comments(sheet: SheetId | null): HostObject;
}

/** Objects the client asked to keep between batches. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    const id = `ref-${this.next++}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }
}

export interface HostContext {
  readonly store: SheetStore;
  readonly objects: Objects;
  readonly events: EventDesk;
  readonly references: References;
}

/** The sheet as it is now; `ItemNotFound` when it was deleted. */
export function sheetInfo(host: HostContext, sheet: SheetId): SheetInfo {
  const info = host.store.sheets().find((candidate) => candidate.id === sheet);
  if (!info) throw new HostError("ItemNotFound");
  return info;
}

/** Refuses to go on where the sheet is protected. */
export function ensureWritable(host: HostContext, sheet: SheetId): void {
  if (sheetInfo(host, sheet).isProtected) throw new HostError("AccessDenied");
}
