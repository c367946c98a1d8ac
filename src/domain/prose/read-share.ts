/** Ratios, rates and shares in a sentence: 师生比1:12.9, 学历合格率100%, 占专任教师的88.1%. */
import type { SchoolStage } from "../kernel/stage";
import type { IndicatorId } from "../indicators/catalogue";
import { askedFor, withoutStandard } from "./asked-for";
import { CHANGE, MOVED } from "./changes";
import { measureOf, type Draft } from "./draft";
import { namedRate, namedRatio, shareOf } from "./named-figures";
import type { Piece } from "./pieces";
import type { SentenceState } from "./sentence-state";
import { itemNamed, PROPORTION, usualWhole, wholeNamed } from "./wholes";
import { saysNothing, strippedOf } from "./words";

export function readRatio(state: SentenceState, piece: Piece, before: string): void {
  const same = sameRatio(state, before);
  const indicator = namedRatio(before, piece.quantity) ?? same;
  const words = strippedOf(before);
  if (!indicator) return state.forget(piece, words);
  const isBare = saysNothing(withoutStandard(before)) || same === indicator;
  const asked = askedFor(before, piece.after, state.clauseOf(piece), isBare);
  const kind = state.isPlan ? "plan" : asked ? "limit" : "perPupil";
  state.keep(
    piece,
    { kind, indicator, subject: words, value: piece.quantity.value, unit: "", ...asked },
    { words, stage: stageIn(before) },
  );
}

/** 符合1:19的标准, 低于规定的1:19: the ratio before. */
function sameRatio({ previous }: SentenceState, before: string): IndicatorId | null {
  const indicator = previous?.draft?.indicator;
  const isRatio = indicator !== undefined && previous?.piece.quantity.ratio !== undefined;
  return isRatio && (/[高低小大优]于|超过|达到|符合|标准|规定|不/u.test(before) || saysNothing(before)) ? indicator : null;
}

export function readShare(state: SentenceState, piece: Piece, before: string): void {
  const { quantity } = piece;
  const earlier = state.previous?.draft;
  // 由45%提高到52%
  if (MOVED.test(before) && earlier?.unit === "%") {
    const { kind, subject, unit, whole } = earlier;
    const claim = { kind, subject, unit, value: quantity.value, ...measureOf(earlier), ...(whole && { whole }) };
    return state.keep(piece, claim, { words: strippedOf(before) });
  }
  if (CHANGE.test(before) || /百分点/u.test(quantity.unit)) return state.forget(piece, before);
  const [, part = "", wholeWords] = /^(.*?)占(.*)$/u.exec(before) ?? [];
  const isShare = wholeWords !== undefined;
  const isInBrackets = !isShare && saysNothing(before) && piece.depth > (state.previous?.piece.depth ?? 0);
  const about = (isShare && saysNothing(part)) || isInBrackets ? lastCounted(state) : null;
  const words = about ? about.subject : strippedOf(isShare ? part : before.replace(PROPORTION, ""));
  const asked = askedFor(isShare ? `${part}${wholeWords}` : before, piece.after, state.clauseOf(piece), false);
  const named = about || isShare ? null : (namedRate(strippedOf(before)) ?? sameTest(state, before));
  const isProportion = about !== null || isShare || PROPORTION.test(before);
  const share = named ? null : shareOf(words);
  const item = about?.item ?? (isProportion && !named ? itemNamed(words) : undefined);
  const whole = wholeWords === undefined ? "unsaid" : wholeNamed(wholeWords);
  const usual = share?.whole ?? state.whole?.draft?.item ?? (item && usualWhole(item));
  const ofWhole = whole === "unsaid" ? usual : whole === "unknown" ? undefined : whole;
  const indicator = named ?? (share && ofWhole === share.whole ? share.indicator : undefined);
  const isOfAll = named === null && share === null && /^(?:全体|全校|专任)?教师.{2,12}率$/u.test(strippedOf(before));
  // 升学率, 参与率 of pupils: of something that no item and no indicator stands for.
  if (!indicator && !about && !item && !isOfAll) return state.forget(piece, words);
  const counted = ofWhole ?? (isOfAll ? ("teachers" as const) : undefined);
  const claim = {
    kind: state.isPlan ? ("plan" as const) : asked ? ("limit" as const) : ("rate" as const),
    subject: words,
    value: quantity.value,
    unit: "%",
    ...(indicator && { indicator }),
    ...(item && !indicator && { item }),
    ...(about && { about }),
    ...(counted && { whole: counted }),
    // Whom the rate counts is not said.
    ...(isOfAll && { isDoubtful: true as const }),
    ...asked,
  };
  state.keep(piece, claim, { words, stage: stageIn(before) });
}

/** 小学师生比, 初中学历合格率; 小学高级 is a title. */
function stageIn(words: string): SchoolStage | undefined {
  const named = /小学(?!高级|一级|二级)|初中/u.exec(words)?.[0];
  return named === undefined ? undefined : named === "小学" ? "primary" : "junior";
}

/** 合格率96.5%，优良率58%: of the same test. */
function sameTest({ drafts }: SentenceState, before: string): IndicatorId | null {
  const last = drafts.at(-1)?.indicator;
  const isOfTest = last === "FITNESSPASSRATE" || last === "FITNESSGOODRATE";
  return isOfTest && /^(?:其中)?优(?:良|秀)率/u.test(strippedOf(before)) ? "FITNESSGOODRATE" : null;
}

/** The count right before the share. */
function lastCounted({ drafts, previous }: SentenceState): Draft | null {
  const last = drafts.findLast(({ kind, unit }) => kind === "stock" && unit !== "%");
  return last !== undefined && previous?.draft === last ? last : null;
}
