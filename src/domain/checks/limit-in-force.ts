/** Which limit of a rule applies to a section on a day. Where a condition is not known, several may. */
import { isInForce, type IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import type { Condition } from "../standards/condition";
import { holds, openPart } from "./condition";
import type { Subject } from "./context";

/** What dates, stage and condition of a limit or a table of limits say about where it applies. */
export interface Applicable {
  readonly stage: Stage;
  readonly when?: Condition;
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** A limit that applies or may apply; null where perhaps none does. */
export interface Possible<L> {
  readonly limit: L | null;
  /** What of its condition is not known; absent where it applies if none before it does. */
  readonly when?: Condition | undefined;
}

/**
 * The limits that apply or may apply, in the order of the document. One element: certain. Only a null one: none applies.
 */
export function limitsInForce<L extends Applicable>(
  limits: readonly L[],
  subject: Subject,
  asOf: IsoDate,
): readonly Possible<L>[] {
  const possible: Possible<L>[] = [];
  for (const limit of limits) {
    if (limit.stage !== subject.section.stage || !isInForce(limit, asOf)) continue;
    const answer = limit.when ? holds(limit.when, subject) : "yes";
    if (answer === "yes") return [...possible, { limit }];
    if (answer === "unknown") possible.push({ limit, when: openPart(limit.when!, subject) });
  }
  return [...possible, { limit: null }];
}
