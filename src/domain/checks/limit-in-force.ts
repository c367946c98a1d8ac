/** Which limit of a rule applies to a section on a day. Where a condition is not known, several may. */
import { isInForce, type IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import type { Condition } from "../standards/condition";
import { holds } from "./condition";
import type { Subject } from "./context";

/** What dates, stage and condition of a limit or a table of limits say about where it applies. */
export interface Applicable {
  readonly stage: Stage;
  readonly when?: Condition;
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/**
 * The limits that apply or may apply, in the order of the document; `null` among them means that perhaps none does.
 * One element: certain. Only `null`: none applies.
 */
export function limitsInForce<L extends Applicable>(
  limits: readonly L[],
  subject: Subject,
  asOf: IsoDate,
): readonly (L | null)[] {
  const possible: (L | null)[] = [];
  for (const limit of limits) {
    if (limit.stage !== subject.section.stage || !isInForce(limit, asOf)) continue;
    const answer = limit.when ? holds(limit.when, subject) : "yes";
    if (answer !== "no") possible.push(limit);
    if (answer === "yes") return possible;
  }
  return [...possible, null];
}
