/** What is missing, on both sides of the ratio. */
import { FIELDS } from "../fields/dictionary";
import type { Language } from "../kernel/text";
import type { Shortfall } from "../checks/told";
import { shortName } from "./calculation";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { quantity } from "./quantity";

export function shortfallText(shortfall: Shortfall, language: Language): string {
  return shortfallClause(shortfall, language) + say(MESSAGES.stop, language, {});
}

/** The same without the full stop. */
export function shortfallClause({ of, amount, unit, direction, wholeSchool, orElse }: Shortfall, language: Language): string {
  const more = wholeSchool ? MESSAGES.addMoreWholeSchool : MESSAGES.addMore;
  const values = { amount: quantity(amount, unit === "" ? FIELDS[of].unit : unit, language) };
  return say(direction === "remove" ? MESSAGES.removeSome : more, language, values) + (orElse ? otherSide(orElse, language) : "");
}

function otherSide({ of, atMost, atLeast, unit }: NonNullable<Shortfall["orElse"]>, language: Language): string {
  const bound = atMost ?? atLeast;
  if (bound === undefined) return "";
  const message = atMost === undefined ? MESSAGES.orAtLeast : MESSAGES.orAtMost;
  return say(message, language, { item: shortName(of, language), amount: quantity(bound, unit, language) });
}
