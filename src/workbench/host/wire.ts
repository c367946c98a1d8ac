/**
 * The wire format between office.js and a host, as the client library reads and writes it (class `ClientRequest` and
 * `ObjectPath` of excel-web-16.00.debug.js). Names on the wire are PascalCase.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Beside each argument: 0, or the id of the object path it stands for; nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly ReferencedIds[];
}
export type ReferencedIds = number | null | readonly ReferencedIds[];

export const PATH_TYPE = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const ACTION_TYPE = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, update: 9 } as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: JsonObject;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPathInfo };
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** Pushed to the add-in: an event (`messageCategory` 65536) or a message to the custom-functions runtime (1). */
export interface HostEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
  readonly id: string;
}

/** Flag of a request that may wait for the end of cell editing (`delayForCellEdit`). */
export const FLAG_DELAY_FOR_CELL_EDIT = 64;

/**
 * Flag of our own for requests of a run with `mergeUndoGroup`: the library of the npm package is older than that option and
 * sends nothing for it, so the proxies beside it do.
 */
export const FLAG_UNDO_GROUP = 1 << 20;
