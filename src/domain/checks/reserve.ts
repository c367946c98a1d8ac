/**
 * 余量: how little would turn a verdict that passes, on both sides of the ratio. It is worked out when asked for, because
 * most findings pass and few are read.
 */
import type { FieldId } from "../fields/dictionary";
import { fieldsOf } from "../indicators/formula";
import { meets } from "../kernel/compare";
import type { Section } from "../dataset/school";
import type { Finding } from "./finding";
import type { Turn } from "./told";
import { fieldsChoosingTheLimit, formulaBehind } from "./rule-behind";
import { turnsOf } from "./shortfall";

/** Pupils and classes come by themselves; that more of something else is built or bought is no risk. */
const GROWING: readonly FieldId[] = ["pupils", "compulsoryPupils", "classes"];

/**
 * @param section the section the finding is about
 * @returns the least changes of one item after which the limit is no longer met: what may grow first, then what may be
 *   lost. One step less still meets it. Empty when the finding does not pass by its limit, when the tables only bound the
 *   value, when no change of one item turns it, or where the change could bring another limit into play.
 */
export function reserveOf(finding: Finding, { items }: Pick<Section, "items">): readonly Turn[] {
  const { rule, verdict, bound, limit, value, stage } = finding;
  if (verdict !== "pass" || bound === undefined || limit === undefined || value === undefined) return [];
  const formula = formulaBehind(finding);
  if (!formula || !meets(value, bound, limit)) return [];
  const isBounded = fieldsOf(formula).some((field) => {
    const reading = items[field];
    return reading?.state === "known" && reading.range !== undefined;
  });
  if (isBounded) return [];
  const choosing = fieldsChoosingTheLimit(rule, stage);
  return turnsOf(
    { formula, unit: FREE_OF_UNIT, items, stage, bound, limit },
    (field, direction) => !choosing.has(field) && (direction === "remove" || bound === "atMost" || GROWING.includes(field)),
  );
}

/** The unit of the value decides only which shortfall is stated. */
const FREE_OF_UNIT = "";

/** So many pupils come or go within a school year without anyone planning it: a handful, or a twentieth of the section. */
const FEW_PUPILS = 5;
const SMALL_SHARE = 0.05;

/**
 * The change worth a sentence because it is near. Where pupils can turn the verdict they decide what is near, as they
 * change from year to year; otherwise it is near when a twentieth of what there is turns it.
 */
export function nearTurn([turn]: readonly Turn[]): Turn | undefined {
  if (!turn) return undefined;
  const few = turn.of === "pupils" || turn.of === "compulsoryPupils" ? FEW_PUPILS : 0;
  return turn.amount <= Math.max(few, SMALL_SHARE * turn.whole) ? turn : undefined;
}
