/** Which cells a condition looks at. */
import { distinctCells, type CellRef } from "../kernel/cell";
import type { Condition } from "../standards/condition";
import { knownOf } from "./condition";
import type { Subject } from "./context";

/** Those that the tables hold, each once. */
export function cellsBehind(condition: Condition, subject: Subject): readonly CellRef[] {
  return distinctCells(allCells(condition, subject));
}

function allCells(condition: Condition, subject: Subject): readonly CellRef[] {
  const { section, indicators } = subject;
  const { items, kindCells } = section;
  switch (condition.kind) {
    case "locality":
      return kindCells?.area ?? [];
    case "schoolType":
      return kindCells?.type ?? [];
    case "private":
      return kindCells?.owner ?? [];
    case "item":
      return items[condition.field]?.cells ?? [];
    case "fewer":
      return [condition.field, condition.than].flatMap((field) => items[field]?.cells ?? []);
    case "indicator":
      return indicators[condition.indicator].cells;
    case "asked": {
      const { implied } = knownOf(condition, subject);
      return implied ? allCells(implied.when, subject) : [];
    }
    case "all":
    case "any":
      return condition.of.flatMap((part) => allCells(part, subject));
    case "not":
      return allCells(condition.of, subject);
  }
}
