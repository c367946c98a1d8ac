/** What to do about a class size that is too large, and the cheapest way to enough of several rules. */
import { inOneClause, type Language } from "../kernel/text";
import type { Section } from "../dataset/school";
import { cheapestWay, type Change } from "../checks/cheapest-way";
import type { Finding } from "../checks/finding";
import { moreClassesOf } from "../checks/more-classes";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { plain } from "./number";
import { quantity } from "./quantity";
import { itemOf } from "./reserve";

export function moreClassesText(finding: Finding, section: Pick<Section, "items">, language: Language): string {
  const more = moreClassesOf(finding, section);
  if (!more) return "";
  const message = more.atLeast > 0 ? MESSAGES.moreClasses : MESSAGES.classesEnough;
  return say(message, language, { cap: plain(more.cap), count: plain(more.atLeast) });
}

/** @param share the floor as it is written, `85%`; empty without one */
export function cheapestWayText(finding: Finding, section: Pick<Section, "items">, share: string, language: Language): string {
  const way = cheapestWay(finding, section);
  if (!way) return "";
  const changes = way.changes.map((change) => changeText(change, share, language));
  const values = { changes: inOneClause(changes, language), share, count: plain(way.left.length) };
  const rest = share === "" ? MESSAGES.restMayMiss : MESSAGES.restAboveFloor;
  return say(MESSAGES.cheapestWay, language, {
    changes: values.changes,
    rest: way.left.length === 0 ? "" : say(rest, language, values),
  });
}

function changeText(change: Change, share: string, language: Language): string {
  const values = { item: itemOf(change, language), amount: quantity(change.amount, change.unit, language), share };
  const text = say(change.direction === "add" ? MESSAGES.changeAdd : MESSAGES.changeRemove, language, values);
  return change.to === "limit" ? text : text + say(MESSAGES.toFloor, language, values);
}
