/** The sentence of a consistency finding: the relation, the two figures, the difference, and the cell it points to. */
import type { Bilingual } from "../kernel/text";
import type { BrokenRelation, Diagnosis } from "./diagnose";

/** Plain JSON of a type. */
export type Plain<T> = NonNullable<T>;

const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** @param mayBeUnfilled some parts are blank, so the gap may be what was not filled in */
export function messageOf({ broken, suspect }: Diagnosis, mayBeUnfilled: boolean): Bilingual {
  const first = broken[0]!;
  const { relation, context } = first.instance;
  const where = { zh: context && `（${context}）`, en: context && ` (${context})` };
  const facts = factsOf(first);
  const doubt = mayBeUnfilled
    ? { zh: "其中有未填的分项，请核实是否漏填。", en: " Some parts are blank: please check whether they were left out." }
    : { zh: "", en: "" };
  const more = broken.length - 1;
  const cause = suspect
    ? {
        zh: `与它有关的另外 ${more} 条关系同样不符；“${suspect.label}”由 ${figures.format(suspect.value)} 改为 ${figures.format(suspect.expected)} 则全部相符，请先核对这一格。`,
        en: ` ${more} more relation${more > 1 ? "s" : ""} of this cell fail${more > 1 ? "" : "s"} too; all hold if “${suspect.label}” is ${figures.format(suspect.expected)} instead of ${figures.format(suspect.value)}. Check this cell first.`,
      }
    : { zh: "", en: "" };
  const name = relation.check === "logical" ? { zh: "逻辑校验", en: "Must agree" } : { zh: "经验校验", en: "Correct or explain" };
  return {
    zh: `${name.zh}：${relation.text.zh}${where.zh}。${facts.zh}。${doubt.zh}${cause.zh}`,
    en: `${name.en}: ${relation.text.en}${where.en}. ${facts.en}.${doubt.en}${cause.en}`,
  };
}

function factsOf({ instance, left, right }: BrokenRelation): Bilingual {
  const [a, b, gap] = [left, right, Math.abs(left - right)].map((value) => figures.format(value));
  if (instance.relation.is === "filled") {
    const isBlank = instance.left.every((operand) => operand.isBlank);
    const what = isBlank ? { zh: "未填", en: "nothing" } : { zh: `为 ${a}`, en: a };
    return { zh: `表中${what.zh}，应大于 0`, en: `The table says ${what.en}, where more than 0 is due` };
  }
  return instance.relation.is === "equal"
    ? {
        zh: `表中为 ${a}，按关系应为 ${b}，相差 ${gap}`,
        en: `The table says ${a}, the relation gives ${b}, a difference of ${gap}`,
      }
    : {
        zh: `表中为 ${a}，不应超过 ${b}，超出 ${gap}`,
        en: `The table says ${a}, which should not exceed ${b}; it does by ${gap}`,
      };
}
