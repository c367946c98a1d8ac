/**
 * Custom functions between the store's formula engine and the runtime in the add-in's page.
 *
 * The engine asks for a cell; the first answer is `#BUSY!` and an invocation goes out. A function without changed arguments is
 * not called again when the cell is merely recalculated, only when it is entered anew (Excel knows no precedents for it).
 * Identical streaming formulas share one invocation, which is cancelled when the last cell using it is gone.
 */
import { rangeAddress, cellArea, intersection, WHOLE_SHEET } from "./areas";
import { callArguments, signature, type FunctionJson, type FunctionsJson } from "./function-metadata";
import { functionResult, type FunctionResult } from "./function-results";
import { HostError } from "./host-error";
import { objectType } from "./object-type";
import type { CellValue } from "../../domain/kernel/cell";
import type { FunctionCall, SheetId, SheetStore, StoreEvent } from "./sheet-store";
import type { HostEntry, Json } from "./wire";

const FUNCTIONS_CATEGORY = 1;
const MESSAGE = { invoke: 1000, cancel: 1001 } as const;
const FLAG = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;
/** Numbers of `CustomFunctions.isFeatureEnabled`: retry in slices, flush after 200 ms, limit the wait between flushes. */
const ENABLED_FEATURES = [1, 2, 4];
const BUSY: Rows = [[{ error: "#BUSY!" }]];

type Rows = readonly (readonly CellValue[])[];

interface CellPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly col: number;
}

interface Invocation {
  readonly id: number;
  key: string;
  /** Function and arguments. */
  readonly asked: readonly Json[];
  /** Equal calls of other cells use it too. */
  readonly isShared: boolean;
  readonly functionName: string;
  readonly canCancel: boolean;
  readonly isStreaming: boolean;
  readonly cells: Map<string, CellPlace>;
  rows: Rows;
  message: string;
}

export class FunctionDesk {
  private readonly functions = new Map<string, { readonly json: FunctionJson; readonly name: string }>();
  private readonly byKey = new Map<string, Invocation>();
  private readonly byId = new Map<number, Invocation>();
  /** Invocations in use, by cell. */
  private readonly byCell = new Map<string, Set<Invocation>>();
  /** What each cell asked for since the last turn of the event loop; what it no longer asks for is released then. */
  private asked: Map<string, Set<Invocation>> | null = null;
  /** Invocations begun in this turn: an edit reported after the calculation it caused must not begin them again. */
  private readonly fresh = new Set<Invocation>();
  private readonly held: HostEntry[] = [];
  private isRuntimeReady = false;
  private passesErrors = false;
  private nextId = 1;

  constructor(
    private readonly store: SheetStore,
    private readonly push: (entry: HostEntry) => void,
    /** An Office that knows nothing of the address of a stream and calls those of equal arguments once. */
    private readonly sharesStreams = false,
  ) {}

  /** Offers the functions of a functions.json to the formulas of the workbook. */
  define({ functions, allowErrorForDataTypeAny = false }: FunctionsJson, namespace: string): void {
    this.passesErrors = allowErrorForDataTypeAny;
    for (const invocation of [...this.byId.values()]) this.cancel(invocation);
    const signatures = functions.map((json) => signature(json, namespace));
    this.functions.clear();
    functions.forEach((json, index) => this.functions.set(json.id, { json, name: signatures[index]!.name.toUpperCase() }));
    this.store.defineFunctions(signatures, (call) => this.evaluate(call));
  }

  /** The runtime of the page can be called; what was asked before goes out now. */
  ready(): void {
    this.isRuntimeReady = true;
    for (const entry of this.held.splice(0)) this.push(entry);
  }

  /** The page is gone or loaded anew: every cell is busy until the next `ready`. */
  reset(): void {
    this.isRuntimeReady = false;
    this.held.length = 0;
    const cells = [...this.byId.values()].flatMap((invocation) => [...invocation.cells.values()]);
    this.byKey.clear();
    this.byId.clear();
    this.byCell.clear();
    this.store.recalculate(cells);
  }

  /** Explanation the function gave with the error shown in the cell, or an empty text. */
  messageAt(sheet: SheetId, row: number, col: number): string {
    return [...(this.byCell.get(cellKey({ sheet, row, col })) ?? [])].map(({ message }) => message).join("\n");
  }

  accept(results: readonly FunctionResult[]): void {
    const changed: CellPlace[] = [];
    for (const { invocation: id, rows, message } of results) {
      const invocation = this.byId.get(id);
      if (!invocation) continue;
      if (JSON.stringify(invocation.rows) !== JSON.stringify(rows)) changed.push(...invocation.cells.values());
      invocation.rows = rows;
      invocation.message = message;
    }
    if (changed.length > 0) this.store.recalculate(changed);
  }

  /** Cells were typed over, moved or deleted: releases what they used; a formula entered anew is called anew. */
  follow(event: StoreEvent): void {
    if (event.kind !== "edited" && event.kind !== "sheetDeleted") return;
    if (event.kind === "edited" && event.change !== "RangeEdited") this.move(event);
    const area = event.kind === "edited" && event.change === "RangeEdited" ? event.area : WHOLE_SHEET;
    const again: CellPlace[] = [];
    for (const [key, invocations] of [...this.byCell]) {
      const place = placeOf(key);
      if (place.sheet !== event.sheet || !intersection(area, cellArea(place.row, place.col))) continue;
      const formula = event.kind === "edited" ? this.formulaAt(place) : "";
      for (const invocation of [...invocations]) {
        const isGone = !formula.includes(`${invocation.functionName}(`);
        const isEnteredAnew = !isGone && !invocation.isStreaming && !this.fresh.has(invocation);
        if (isGone || isEnteredAnew) this.release(key, invocation);
        if (isEnteredAnew) again.push(place);
      }
    }
    if (again.length > 0) this.store.recalculate(again);
  }

  /** Rows or columns came or went: a call that goes on belongs to where its formula stands now, and is not made again. */
  private move(event: Extract<StoreEvent, { readonly kind: "edited" }>): void {
    const moves = [...this.byCell].flatMap(([from, invocations]) => {
      const to = placeAfter(placeOf(from), event);
      if (!to) return [];
      const formula = this.formulaAt(to);
      return [...invocations].flatMap((invocation) =>
        formula.includes(`${invocation.functionName}(`) ? [{ invocation, from, to }] : [],
      );
    });
    for (const { invocation, from } of moves) {
      invocation.cells.delete(from);
      this.byCell.get(from)?.delete(invocation);
      if (this.byCell.get(from)?.size === 0) this.byCell.delete(from);
      if (!invocation.isShared) this.byKey.delete(invocation.key);
    }
    for (const { invocation, to } of moves) {
      invocation.cells.set(cellKey(to), to);
      add(this.byCell, cellKey(to), invocation);
      if (invocation.isShared) continue;
      invocation.key = callKey(cellKey(to), invocation.asked);
      this.byKey.set(invocation.key, invocation);
    }
  }

  private evaluate(call: FunctionCall): Rows {
    const known = this.functions.get(call.functionId);
    if (!known) return [[{ error: "#NAME?" }]];
    const args = callArguments(known.json, call.args, this.passesErrors);
    if ("error" in args) return [[args]];
    const cell = cellKey(call);
    const { stream = false, requiresAddress, requiresStreamAddress } = known.json.options ?? {};
    const isShared = stream && (this.sharesStreams || (!requiresAddress && !requiresStreamAddress));
    const key = callKey(isShared ? "" : cell, [call.functionId, args.values]);
    const invocation = this.byKey.get(key) ?? this.invoke({ key, isShared }, call, known, args.values);
    invocation.cells.set(cell, { sheet: call.sheet, row: call.row, col: call.col });
    add(this.byCell, cell, invocation);
    this.noteAsked(cell, invocation);
    return invocation.rows;
  }

  private invoke(
    { key, isShared }: { readonly key: string; readonly isShared: boolean },
    call: FunctionCall,
    { json, name }: { json: FunctionJson; name: string },
    args: readonly Json[],
  ) {
    const { stream = false, cancelable = false, requiresAddress, requiresStreamAddress } = json.options ?? {};
    const invocation: Invocation = {
      id: this.nextId++,
      key,
      isShared,
      asked: [call.functionId, args],
      functionName: name,
      canCancel: stream || cancelable,
      isStreaming: stream,
      cells: new Map(),
      rows: BUSY,
      message: "",
    };
    this.byKey.set(key, invocation);
    this.byId.set(invocation.id, invocation);
    this.fresh.add(invocation);
    const sheet = this.store.sheets().find((info) => info.id === call.sheet)?.name ?? "";
    const isTold = requiresAddress || (requiresStreamAddress && !this.sharesStreams);
    const address = isTold ? rangeAddress(sheet, cellArea(call.row, call.col)) : "";
    const flags =
      (invocation.canCancel ? FLAG.cancelable : 0) | (stream ? FLAG.streaming : 0) | (this.passesErrors ? FLAG.errorsAllowed : 0);
    this.send(MESSAGE.invoke, [invocation.id, json.id, args, address, flags]);
    return invocation;
  }

  /** A cell evaluated in this turn uses exactly what it asked for in it. */
  private noteAsked(cell: string, invocation: Invocation): void {
    if (!this.asked) {
      this.asked = new Map();
      setTimeout(() => {
        const asked = this.asked ?? new Map<string, Set<Invocation>>();
        this.asked = null;
        this.fresh.clear();
        for (const [key, used] of asked) {
          for (const old of [...(this.byCell.get(key) ?? [])]) if (!used.has(old)) this.release(key, old);
        }
      }, 0);
    }
    add(this.asked, cell, invocation);
  }

  private release(cell: string, invocation: Invocation): void {
    invocation.cells.delete(cell);
    const left = this.byCell.get(cell);
    left?.delete(invocation);
    if (left?.size === 0) this.byCell.delete(cell);
    this.asked?.get(cell)?.delete(invocation);
    if (invocation.cells.size === 0) this.cancel(invocation);
  }

  private cancel(invocation: Invocation): void {
    for (const cell of [...invocation.cells.keys()]) {
      const left = this.byCell.get(cell);
      left?.delete(invocation);
      if (left?.size === 0) this.byCell.delete(cell);
    }
    if (this.byKey.get(invocation.key) === invocation) this.byKey.delete(invocation.key);
    this.byId.delete(invocation.id);
    if (invocation.canCancel) this.send(MESSAGE.cancel, { invocationId: invocation.id });
  }

  private send(messageType: number, message: Json): void {
    const entry: HostEntry = {
      messageCategory: FUNCTIONS_CATEGORY,
      messageType,
      targetId: "",
      message: JSON.stringify(message),
      id: `function-${this.nextId++}`,
    };
    if (this.isRuntimeReady) this.push(entry);
    else this.held.push(entry);
  }

  private formulaAt({ sheet, row, col }: CellPlace): string {
    return (this.store.readFormulas(sheet, cellArea(row, col))[0]?.[0] ?? "").toUpperCase();
  }
}

/** `Microsoft.ExcelServices.CustomFunctions`: how the runtime reports to the host. */
export const customFunctionsType = objectType<FunctionDesk>("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (desk) => desk.ready(),
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    SetInvocationArrayResults: (desk, [results]) => {
      if (!Array.isArray(results)) throw new HostError("InvalidArgument");
      desk.accept((results as readonly Json[]).map(functionResult));
    },
  },
});

function callKey(cell: string, asked: readonly Json[]): string {
  return JSON.stringify([cell, ...asked]);
}

/** Where a cell is after rows or columns came or went; null where it stays or is gone. */
function placeAfter(
  place: CellPlace,
  { sheet, area, change }: Extract<StoreEvent, { readonly kind: "edited" }>,
): CellPlace | null {
  const isRow = change.startsWith("Row");
  const [line, first, count] = isRow ? [place.row, area.row, area.rows] : [place.col, area.col, area.cols];
  if (place.sheet !== sheet || !/^(Row|Column)/.test(change) || line < first) return null;
  if (change.endsWith("Inserted")) return isRow ? { ...place, row: line + count } : { ...place, col: line + count };
  if (line < first + count) return null;
  return isRow ? { ...place, row: line - count } : { ...place, col: line - count };
}

function cellKey({ sheet, row, col }: CellPlace): string {
  return JSON.stringify([sheet, row, col]);
}

function placeOf(key: string): CellPlace {
  const [sheet, row, col] = JSON.parse(key) as [SheetId, number, number];
  return { sheet, row, col };
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key) ?? new Set();
  values.add(value);
  map.set(key, values);
}
