/** Quoted limits in a sentence: 不低于4.5㎡的标准, 每百名学生不少于15台的要求. */
import { inUnitOf, inUnitOfClaim } from "./amounts";
import { type Asked, isAuthorityOnly, withoutStandard } from "./asked-for";
import { measureOf } from "./draft";
import { isUnread, labelOf } from "./label";
import { perHeadOf } from "./named-figures";
import type { Piece } from "./pieces";
import type { SentenceState } from "./sentence-state";
import { saysNothing, strippedOf } from "./words";

const PER_HEAD = /^(?:生均|人均|平均每生|每生平均|每生)$/u;

export function readLimit(state: SentenceState, piece: Piece, before: string, asked: Asked): void {
  const { quantity } = piece;
  const noun = withoutStandard(before);
  const previous = state.previous?.draft;
  if (saysNothing(noun) || isAuthorityOnly(noun) || (PER_HEAD.test(strippedOf(noun)) && previous?.quotient)) {
    const same = previous && previous.unit !== "%" && inUnitOfClaim(previous, quantity);
    if (!previous || !same) return state.forget(piece, noun);
    const { subject, unit } = previous;
    const claim = { kind: "limit" as const, subject, unit, ...same, ...measureOf(previous), ...asked };
    return state.keep(piece, claim, { words: strippedOf(before), stage: previous.scope.stage });
  }
  // 占地面积不足15亩，达不到生均18㎡的要求: per head of the total before.
  const total = PER_HEAD.test(strippedOf(noun)) && previous?.kind === "stock" ? previous : null;
  const perHead = total?.item && perHeadOf(strippedOf(noun), total.item);
  const amountPerHead = total?.item && inUnitOf(total.item, quantity);
  if (total && perHead && amountPerHead) {
    const subject = `${strippedOf(noun)}${total.subject}`;
    const claim = { kind: "limit" as const, subject, ...amountPerHead, ...perHead, ...asked };
    return state.keep(piece, claim, { words: strippedOf(before), stage: total.scope.stage });
  }
  const label = labelOf(noun, quantity.unit);
  if (isUnread(label)) return state.leave(piece, "unknownWords", label.unknown);
  const isThing = label.kind === "noItem" || label.kind === "subset";
  const of = isThing ? undefined : (label.of ?? label.item);
  const amount = of && inUnitOf(of, quantity);
  if (!of || !amount) return state.forget(piece, noun);
  const measure = perHeadOf(noun, of) ?? { item: of };
  const { words, stage } = label;
  state.keep(piece, { kind: "limit", subject: words, ...amount, ...measure, ...asked }, { words, stage });
}
