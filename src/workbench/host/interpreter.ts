/** Carries out one batch of the client: actions in order, objects resolved once, stopping at the first error. */
import type { Gate } from "./faults";
import { HostError } from "./host-error";
import { HostObject, type Argument } from "./object-type";
import {
  ACTION_TYPE,
  PATH_TYPE,
  type ActionInfo,
  type ArgumentInfo,
  type Json,
  type QueryInfo,
  type ReferencedIds,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./wire";

/** Where object paths begin. */
export interface Roots {
  globalObject(): HostObject;
  /** A service by its full name, e.g. `Microsoft.ExcelServices.CustomFunctions`. */
  newObject(name: string): HostObject | null;
  reference(id: string): HostObject;
}

/** @param gate refuses members; see faults.ts */
export function runBatch(request: RequestBody, roots: Roots, gate: Gate): ResponseBody {
  const batch = new Batch(request, roots, gate);
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.perform(action) });
      if (action.ActionType === ACTION_TYPE.trace) traces.push(action.Id);
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: responseError(error, index, batch.location) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function responseError(error: unknown, index: number, location: string): ResponseError {
  const known = error instanceof HostError ? error : new HostError("GeneralException", null, String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location ?? location,
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}

class Batch {
  /** Member being worked on, for the error that may come out of it. */
  location = "";
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RequestBody,
    private readonly roots: Roots,
    private readonly gate: Gate,
  ) {}

  perform(action: ActionInfo): Json {
    if (action.ActionType === ACTION_TYPE.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION_TYPE.instantiate:
        return object && object.identity();
      case ACTION_TYPE.query:
        return object && this.query(object, action.QueryInfo ?? {});
      case ACTION_TYPE.method: {
        // The client keeps references to null objects too: calling them does nothing.
        if (!object) return null;
        this.enter(object, action.Name);
        const result = object.call(action.Name, this.args(action.ArgumentInfo));
        return result instanceof HostObject ? result.identity() : result;
      }
      case ACTION_TYPE.setProperty:
        this.present(object, action.Name).set(action.Name, this.args(action.ArgumentInfo)[0] as Json);
        return null;
      case ACTION_TYPE.update: {
        const target = this.present(object, "");
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.enter(target, name);
          target.set(target.scalarName(name) ?? name, value);
        }
        return null;
      }
      default:
        throw new HostError("ApiNotFound", null, `action type ${action.ActionType}`);
    }
  }

  private present(object: HostObject | null, member: string): HostObject {
    if (!object) throw new HostError("ItemNotFound");
    this.enter(object, member);
    return object;
  }

  /** A member is about to be asked for or changed. */
  private enter(object: HostObject, member: string): void {
    this.location = object.location(member);
    this.gate(object, this.location);
  }

  private resolve(id: number): HostObject | null {
    if (!this.resolved.has(id)) this.resolved.set(id, this.make(id));
    return this.resolved.get(id) ?? null;
  }

  /** What follows from a null object is a null object. */
  private make(id: number): HostObject | null {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath");
    switch (path.ObjectPathType) {
      case PATH_TYPE.globalObject:
        return this.roots.globalObject();
      case PATH_TYPE.nullObject:
        return null;
      case PATH_TYPE.referenceId:
        return this.roots.reference(path.Name);
      case PATH_TYPE.newObject: {
        const service = this.roots.newObject(path.Name);
        if (!service) throw new HostError("ApiNotFound", path.Name, path.Name);
        return service;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo);
    this.enter(parent, path.ObjectPathType === PATH_TYPE.indexer ? "getItem" : path.Name);
    switch (path.ObjectPathType) {
      case PATH_TYPE.property:
        return parent.property(path.Name);
      case PATH_TYPE.indexer:
        return parent.item(args[0] as Json);
      case PATH_TYPE.method: {
        const result = parent.call(path.Name, args);
        if (result !== null && !(result instanceof HostObject)) throw new HostError("InvalidObjectPath");
        return result;
      }
      default:
        throw new HostError("InvalidObjectPath");
    }
  }

  private args(info: ArgumentInfo | undefined): readonly Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids[index] ?? 0));
  }

  private argument(plain: Json, ids: ReferencedIds): Argument {
    if (typeof ids === "number") {
      if (ids === 0) return plain;
      const object = this.resolve(ids);
      if (!object) throw new HostError("InvalidArgument");
      return object;
    }
    return ids && Array.isArray(plain) ? plain.map((item: Json, index) => this.argument(item, ids[index] ?? 0)) : plain;
  }

  private query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): Json {
    const paths = Select.length > 0 ? Select : ["*"];
    const wanted = wantedFrom([...paths, ...Expand.map((path) => `${path}/*`)]);
    if (!object.isCollection) return this.read(object, wanted);
    this.enter(object, "items");
    const items = object.items().slice(Skip, Top === undefined || Top === null ? undefined : Skip + Top);
    const own = object.scalarNames.length > 0 && paths.includes("*") ? this.read(object, new Map([["*", new Map()]])) : {};
    return { ...(own as object), _Items: items.map((item) => this.read(item, wanted)) };
  }

  private read(object: HostObject, wanted: Wanted): Json {
    const answer: { [name: string]: Json } = { ...object.identity() };
    for (const [name, below] of wanted) {
      if (name === "*") {
        for (const scalar of object.scalarNames) answer[scalar] = this.scalar(object, scalar);
        continue;
      }
      const scalar = object.scalarName(name);
      if (scalar) {
        answer[scalar] = this.scalar(object, scalar);
        continue;
      }
      const property = object.propertyName(name) ?? name.charAt(0).toUpperCase() + name.slice(1);
      this.enter(object, property);
      const child = object.property(property);
      answer[property] = child && this.readChild(child, below.size > 0 ? below : new Map([["*", new Map()]]));
    }
    return answer;
  }

  private readChild(child: HostObject, wanted: Wanted): Json {
    return child.isCollection ? { _Items: child.items().map((item) => this.read(item, wanted)) } : this.read(child, wanted);
  }

  private scalar(object: HostObject, name: string): Json {
    this.enter(object, name);
    return object.get(name);
  }
}

/** What to read of an object: names of members, each with what to read below it. */
type Wanted = ReadonlyMap<string, Wanted>;

function wantedFrom(paths: readonly string[]): Wanted {
  const root = new Map<string, Wanted>();
  for (const path of paths) {
    let level = root;
    for (const name of path.split(/[/.]/).filter((part) => part !== "")) {
      if (!level.has(name)) level.set(name, new Map());
      level = level.get(name) as Map<string, Wanted>;
    }
  }
  return root;
}
