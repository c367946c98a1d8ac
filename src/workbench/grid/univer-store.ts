/** The grid of the workbench as the workbook model under our host for office.js. */
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { SheetId, SheetStore } from "../host/sheet-store";
import { roundGeneralNumbers } from "./general-numbers";
import { GridSession } from "./session";
import { cellStore } from "./store-cells";
import { gridEvents } from "./store-events";
import { functionStore } from "./store-functions";
import { markingSteps } from "./marking-steps";
import { markStore } from "./store-marks";
import { worksheetStore } from "./store-worksheets";
import type { UniverGrid } from "./univer-model";

export interface UniverStore extends SheetStore {
  /** Worksheets in which rows or columns were put in, taken out or moved since the workbook was opened. */
  readonly restructured: ReadonlySet<SheetId>;
  /** The user asks the add-in for something: what is marked now is one step of undo. */
  askedByUser(): void;
  /** Stops listening to the grid; call before the workbook is closed. */
  dispose(): void;
}

/** @param settings document settings the workbook came with, JSON texts by key */
export function createUniverStore(grid: UniverGrid, workbook: FWorkbook, settings: Iterable<[string, string]> = []): UniverStore {
  const session = new GridSession(grid, workbook);
  const events = gridEvents(session);
  const steps = markingSteps(session, markStore(session));
  const stopFollowing = events.listen((event) => event.kind === "edited" && steps.edited());
  const rounding = roundGeneralNumbers(session);
  const bag = new Map(settings);
  return {
    ...worksheetStore(session),
    ...cellStore(session, events),
    ...steps.marks,
    ...functionStore(session),
    settings: () => bag,
    setSetting(key, json) {
      if (json === null) bag.delete(key);
      else bag.set(key, json);
    },
    listen: events.listen,
    restructured: events.restructured,
    askedByUser: steps.askedByUser,
    dispose() {
      stopFollowing();
      steps.dispose();
      events.dispose();
      rounding.dispose();
    },
  };
}
