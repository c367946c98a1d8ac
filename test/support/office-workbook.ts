/** The Office.js adapter over a workbook model of the host, opened from a fixture and looked into without the adapter. */
import { areaAddress, localAddress, parseAddress } from "../../src/workbook/a1";
import { createOfficeWorkbook } from "../../src/workbook/officejs/office-workbook";
import { MemoryStore } from "../../src/workbench/host/memory-store";
import type { HostOptions } from "../../src/workbench/host/host";
import type { SheetId, SheetStore } from "../../src/workbench/host/sheet-store";
import type { OpenWorkbook } from "../contract/contract-workbooks";
import { fixtureCell, type FixtureSheet, type SheetState, type WorkbookFixture } from "../contract/workbook-fixture";
import { openOffice, type OfficeSession } from "./office-host";

export interface OfficeFixture<S extends SheetStore = MemoryStore> extends OpenWorkbook {
  readonly store: S;
  readonly office: OfficeSession;
}

export async function openOfficeFixture(fixture: WorkbookFixture, options: HostOptions = {}): Promise<OfficeFixture> {
  return openInStore(new MemoryStore(), fixture, { ...options, closeStore: () => undefined });
}

interface StoreOptions extends HostOptions {
  readonly closeStore: () => void;
}

/** @param store a workbook with one blank worksheet */
export function openInStore<S extends SheetStore>(store: S, fixture: WorkbookFixture, options: StoreOptions): OfficeFixture<S> {
  const [first, ...others] = fixture;
  store.renameSheet(store.activeSheet(), first!.name);
  fill(store, store.activeSheet(), first!);
  for (const sheet of others) fill(store, store.addSheet(sheet.name), sheet);
  return openStore(store, options);
}

function openStore<S extends SheetStore>(store: S, options: StoreOptions): OfficeFixture<S> {
  const office = openOffice(store, options);
  return {
    store,
    office,
    port: createOfficeWorkbook(),
    inspect: async () => store.sheets().map(({ id, name }) => stateOf(store, id, name)),
    async reopen() {
      office.close();
      return openStore(store, options);
    },
    async type(sheet, address, value) {
      const { id } = store.sheets().find((info) => info.name === sheet)!;
      store.writeCells(id, parseAddress(address)!.area, [[value]]);
    },
    async close() {
      office.close();
      options.closeStore();
    },
  };
}

function fill(store: SheetStore, id: SheetId, sheet: FixtureSheet): void {
  for (const [address, given] of Object.entries(sheet.cells)) {
    const { area } = parseAddress(address)!;
    const { value, formula, numberFormat, fill: shade } = fixtureCell(given);
    store.writeCells(id, area, [[formula === undefined ? value : { formula, value }]]);
    if (numberFormat) store.writeNumberFormats(id, area, [[numberFormat]]);
    if (shade) store.patchStyle(id, area, { fill: shade });
  }
  for (const address of sheet.merges ?? []) store.merge(id, parseAddress(address)!.area);
  for (const [address, text] of Object.entries(sheet.notes ?? {})) {
    const { row, col } = parseAddress(address)!.area;
    store.setNote(id, row, col, { author: "王", text });
  }
  for (const { areas, formula, fill: shade } of [...(sheet.formats ?? [])].reverse()) {
    const rule = { kind: "custom", formula, fill: shade, fontColor: null, stopIfTrue: false } as const;
    store.addConditionalFormat(id, { ...rule, areas: areas.map((address) => parseAddress(address)!.area) });
  }
  for (const row of sheet.hiddenRows ?? []) store.setRowsHidden(id, row, 1, true);
  for (const col of sheet.hiddenCols ?? []) store.setColumnsHidden(id, col, 1, true);
  if (sheet.isHidden) store.setVisibility(id, "hidden");
  if (sheet.isProtected) store.setProtected(id, true);
}

function stateOf(store: SheetStore, id: SheetId, name: string): SheetState {
  const used = store.usedArea(id, false) ?? { row: 0, col: 0, rows: 1, cols: 1 };
  const byAddress = <T>(rows: readonly (readonly T[])[]) =>
    rows.flatMap((row, r) => row.map((item, c) => [localAddress(used.row + r, used.col + c), item] as const));
  const fills = byAddress(store.readStyles(id, used)).flatMap(([address, style]) => (style?.fill ? [[address, style.fill]] : []));
  return {
    name,
    notes: Object.fromEntries(store.notes(id).map(({ row, col, text }) => [localAddress(row, col), text])),
    formats: store.conditionalFormats(id).map(({ areas, formula, fill: shade }) => ({
      areas: areas.map(areaAddress),
      formula,
      fill: shade ?? "",
    })),
    fills: Object.fromEntries(fills) as Record<string, string>,
    values: Object.fromEntries(byAddress(store.readValues(id, used)).filter(([, value]) => value !== null)),
    merges: store.merges(id).map(areaAddress),
  };
}
