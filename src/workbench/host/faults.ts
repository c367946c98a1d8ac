/**
 * How real Excel is harder than its documentation: lines of data, each with where it is known from, and the gate that every
 * member passes before it is carried out. A host without a profile has none of these.
 */
import { HostError, type HostErrorCode } from "./host-error";
import type { HostObject } from "./object-type";
import type { SheetId, SheetStore } from "./sheet-store";

/** When a member is refused. */
export type Condition =
  | "always"
  /** The request belongs to a run with `mergeUndoGroup`. */
  | "inUndoGroup"
  /** The sheet has two rules of the user with the same formula over the same cells. */
  | "duplicatedRules";

export type Fault =
  /** Which requirement set is claimed. */
  | { readonly kind: "claims"; readonly excelApi: string; readonly source: string }
  /** `Type.member` as errors name it, or `*` for every member that is asked for or changed. */
  | {
      readonly kind: "refuses";
      readonly members: readonly string[];
      readonly when: Condition;
      readonly code: HostErrorCode;
      readonly source: string;
    }
  /** Nothing in the workbook can be changed. */
  | { readonly kind: "readOnly"; readonly code: HostErrorCode; readonly source: string }
  /** Streaming functions are not told where they stand, and those of equal arguments are called once. */
  | { readonly kind: "streamsShared"; readonly source: string }
  /** Inserting and deleting rows moves formulas without calling their functions again. */
  | { readonly kind: "rowsInserted"; readonly source: string }
  /** Others edit the workbook too: their changes arrive as events, what they write is there for all. */
  | { readonly kind: "shared"; readonly source: string }
  /** Values change by calculation alone, without an event of editing. */
  | { readonly kind: "calculatesOnDemand"; readonly source: string }
  /** Every request takes this long, in milliseconds. */
  | { readonly kind: "slow"; readonly ms: number; readonly source: string }
  /** One request in so many stops somewhere with an error nobody can foresee; what was done before it stays done. */
  | { readonly kind: "flaky"; readonly oneIn: number; readonly code: HostErrorCode; readonly source: string }
  /** A limit or habit that the host keeps in every profile. */
  | { readonly kind: "kept"; readonly what: string; readonly source: string };

export interface FaultProfile {
  readonly id: string;
  /** Which Excel this stands for. */
  readonly excel: string;
  readonly faults: readonly Fault[];
}

export type FaultOf<K extends Fault["kind"]> = Extract<Fault, { readonly kind: K }>;

export function faultsOf<K extends Fault["kind"]>(profile: FaultProfile | undefined, kind: K): readonly FaultOf<K>[] {
  return (profile?.faults ?? []).filter((fault): fault is FaultOf<K> => fault.kind === kind);
}

/** Throws where the profile refuses the member. One gate serves one request. */
export type Gate = (object: HostObject, location: string) => void;

export class FaultGates {
  private readonly refusals: readonly FaultOf<"refuses">[];
  private readonly flaky: FaultOf<"flaky"> | undefined;
  private state: number;

  constructor(
    profile: FaultProfile | undefined,
    private readonly store: SheetStore,
    seed: number,
  ) {
    this.refusals = faultsOf(profile, "refuses");
    [this.flaky] = faultsOf(profile, "flaky");
    this.state = seed >>> 0 || 1;
  }

  /** @param actions how many there are in the request */
  forRequest(actions: number, isInUndoGroup: boolean): Gate {
    let left = this.flaky && this.random(this.flaky.oneIn) === 0 ? this.random(Math.max(1, actions)) : -1;
    return (object, location) => {
      if (left >= 0 && left-- === 0) throw new HostError(this.flaky!.code, location);
      const refusal = this.refusals.find(
        ({ members, when }) => (members.includes("*") || members.includes(location)) && this.holds(when, object, isInUndoGroup),
      );
      if (refusal) throw new HostError(refusal.code, location);
    };
  }

  private holds(when: Condition, { self }: HostObject, isInUndoGroup: boolean): boolean {
    switch (when) {
      case "always":
        return true;
      case "inUndoGroup":
        return isInUndoGroup;
      case "duplicatedRules": {
        const { sheet } = (self ?? {}) as { readonly sheet?: SheetId | null };
        return typeof sheet === "string" && hasDuplicatedRules(this.store, sheet);
      }
    }
  }

  /** A whole number from 0 below `below`: xorshift, so that a seed gives the same faults everywhere. */
  private random(below: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % below;
  }
}

function hasDuplicatedRules(store: SheetStore, sheet: SheetId): boolean {
  const seen = new Set<string>();
  return store.conditionalFormats(sheet).some(({ formula, areas }) => {
    const key = JSON.stringify([formula, areas]);
    return seen.size === seen.add(key).size;
  });
}

const CHANGES: readonly (keyof SheetStore)[] = [
  ...(["addSheet", "deleteSheet", "renameSheet", "moveSheet", "setVisibility", "setProtected"] as const),
  ...(["writeCells", "writeNumberFormats", "patchStyle", "merge", "unmerge"] as const),
  ...(["setRowsHidden", "setColumnsHidden", "setRowHeight", "setColumnWidth", "freezeRows"] as const),
  ...(["addConditionalFormat", "updateConditionalFormat", "deleteConditionalFormat", "setNote", "setSetting"] as const),
];

/** The store as a request sees it where nothing can be changed. */
export function readOnlyStore(store: SheetStore, code: HostErrorCode): SheetStore {
  const refuse = () => {
    throw new HostError(code);
  };
  const comments = store.comments && { ...store.comments, list: store.comments.list.bind(store.comments) };
  return new Proxy(store, {
    get(target, name) {
      if (CHANGES.includes(name as keyof SheetStore)) return refuse;
      if (name === "comments") return comments && { ...comments, add: refuse, setText: refuse, delete: refuse };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
