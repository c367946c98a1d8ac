/** Which limit of a rule applies to a section on a day. Where a condition is not known, several may. */
import type { IsoDate } from "../kernel/citation";
import type { Section } from "../dataset/school";
import type { Limit } from "../standards/requirement";
import { holds } from "./condition";

/**
 * The limits that apply or may apply, in the order of the document; `null` among them means that perhaps none does.
 * One element: certain. Only `null`: none applies.
 */
export function limitsInForce<L extends Pick<Limit, "stage" | "when" | "from" | "until">>(
  limits: readonly L[],
  section: Section,
  asOf: IsoDate,
): readonly (L | null)[] {
  const possible: (L | null)[] = [];
  for (const limit of limits) {
    if (limit.stage !== section.stage || !isInForce(limit, asOf)) continue;
    const answer = limit.when ? holds(limit.when, section) : "yes";
    if (answer !== "no") possible.push(limit);
    if (answer === "yes") return possible;
  }
  return [...possible, null];
}

export function isInForce(dated: { readonly from: IsoDate; readonly until?: IsoDate }, asOf: IsoDate): boolean {
  return dated.from <= asOf && (dated.until === undefined || asOf < dated.until);
}
