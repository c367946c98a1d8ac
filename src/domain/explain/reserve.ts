/** How little would turn a verdict that passes: said only where it is near. */
import { inLanguage, type Bilingual, type Language } from "../kernel/text";
import type { Section } from "../dataset/school";
import type { Finding } from "../checks/finding";
import type { Turn } from "../checks/told";
import { nearTurn, reserveOf } from "../checks/reserve";
import { limitsOf } from "../standards/requirement";
import { shortName } from "./calculation";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { plain } from "./number";
import { quantity } from "./quantity";

export function reserveText(finding: Finding, section: Pick<Section, "items">, language: Language): string {
  const turn = nearTurn(reserveOf(finding, section));
  return turn ? turnText(finding, turn, language) : "";
}

/** What a change of one item would do to a verdict that passes: "再转入 2 名学生即不达标。" */
export function turnText(finding: Finding, turn: Turn, language: Language): string {
  const outcome = inLanguage(outcomeOf(finding), language);
  if (turn.of === "pupils" || turn.of === "compulsoryPupils") {
    if (turn.direction === "add") return say(MESSAGES.reservePupils, language, { amount: plain(turn.amount), outcome });
  }
  const amount = quantity(turn.amount, turn.unit, language);
  const message = turn.direction === "add" ? MESSAGES.reserveMore : MESSAGES.reserveLess;
  return say(message, language, { item: itemOf(turn, language), amount, outcome });
}

/** The name of the item that changes, as that of the whole school where it is shared. */
export function itemOf({ of, wholeSchool }: Pick<Turn, "of" | "wholeSchool">, language: Language): string {
  const item = shortName(of, language);
  return wholeSchool ? say(MESSAGES.wholeSchool, language, { item }) : item;
}

/** Missing the limit is 不达标 where the document grants no other way, has no other limit, and means every school. */
function outcomeOf(finding: Finding): Bilingual {
  const { rule } = finding;
  const isOnlyWay =
    !("alternatives" in rule) && rule.when === undefined && limitsOf(rule).every(({ when }) => when === undefined);
  if (isOnlyWay) return MESSAGES.turnsToFail;
  return finding.bound === "atMost" ? MESSAGES.turnsAbove : MESSAGES.turnsBelow;
}
