/**
 * Server objects from declarative member tables. A family of objects (worksheet, range, …) is one table of what it can be
 * asked; whatever is not in the table answers `ApiNotFound`.
 */
import { HostError } from "./host-error";
import type { Json, JsonObject } from "./wire";

/** An argument of a call: plain JSON, or the object it refers to. */
export type Argument = Json | HostObject | readonly Argument[];

export interface Members<T> {
  readonly scalars?: {
    readonly [name: string]: { readonly get: (self: T) => Json; readonly set?: (self: T, value: Json) => void };
  };
  /** Objects reached through a property; null is a null object. */
  readonly properties?: { readonly [name: string]: (self: T) => HostObject | null };
  /** Methods that answer an object (null is a null object) or JSON. */
  readonly methods?: { readonly [name: string]: (self: T, args: readonly Argument[]) => HostObject | Json | void };
  /** Only of collections. */
  readonly items?: (self: T) => readonly HostObject[];
  readonly item?: (self: T, key: Json) => HostObject;
  /** What the client must know to find the object again in a later batch: `Id`, `Key`, `_ReferenceId`. */
  readonly identity?: (self: T) => JsonObject;
}

/** One object of the workbook as the interpreter sees it: a table of members bound to the thing they speak of. */
export class HostObject {
  constructor(
    readonly type: string,
    private readonly members: Members<unknown>,
    readonly self: unknown,
  ) {}

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  get scalarNames(): readonly string[] {
    return Object.keys(this.members.scalars ?? {});
  }

  /** Name as spelled in the table, found without regard to case: `load` spells names as JavaScript does. */
  scalarName(name: string): string | null {
    return spelled(this.members.scalars, name);
  }

  propertyName(name: string): string | null {
    return spelled(this.members.properties, name);
  }

  identity(): JsonObject {
    return this.members.identity?.(this.self) ?? {};
  }

  items(): readonly HostObject[] {
    return this.members.items?.(this.self) ?? [];
  }

  item(key: Json): HostObject {
    if (!this.members.item) throw this.unknown("getItem");
    return this.members.item(this.self, key);
  }

  get(name: string): Json {
    return own(this.members.scalars, name, () => this.unknown(name)).get(this.self);
  }

  set(name: string, value: Json): void {
    const { set } = own(this.members.scalars, name, () => this.unknown(name));
    if (!set) throw this.unknown(name);
    set(this.self, value);
  }

  property(name: string): HostObject | null {
    return own(this.members.properties, name, () => this.unknown(name))(this.self);
  }

  call(name: string, args: readonly Argument[]): HostObject | Json {
    return own(this.members.methods, name, () => this.unknown(name))(this.self, args) ?? null;
  }

  /** `Type.member` as Excel spells an error's location. */
  location(member: string): string {
    return member === "" ? this.type : `${this.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }

  private unknown(member: string): HostError {
    return new HostError("ApiNotFound", this.location(member), this.location(member));
  }
}

/** A family: its name on the wire and its table. */
export interface ObjectType<T> {
  readonly name: string;
  readonly members: Members<T>;
  readonly of: (self: T) => HostObject;
}

const TABLES = new Map<string, Members<unknown>>();

/** Every table by the name of its objects: what the host offers, for the fidelity table. */
export function memberTables(): ReadonlyMap<string, Members<unknown>> {
  return TABLES;
}

export function objectType<T>(name: string, members: Members<T>): ObjectType<T> {
  TABLES.set(name, members as Members<unknown>);
  return { name, members, of: (self) => new HostObject(name, members as Members<unknown>, self) };
}

function own<V>(table: { readonly [name: string]: V } | undefined, name: string, absent: () => HostError): V {
  if (!table || !Object.hasOwn(table, name)) throw absent();
  return table[name]!;
}

function spelled(table: object | undefined, name: string): string | null {
  const wanted = name.toLowerCase();
  return Object.keys(table ?? {}).find((candidate) => candidate.toLowerCase() === wanted) ?? null;
}
