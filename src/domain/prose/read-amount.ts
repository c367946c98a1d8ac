/** Counts, areas, money and values per head in a sentence. */
import type { FieldId } from "../fields/dictionary";
import { unitOf } from "../labels/units";
import { inUnitOf, inUnitOfClaim } from "./amounts";
import { askedFor, isStandardWord, withoutStandard } from "./asked-for";
import { CHANGE, MOVED } from "./changes";
import type { ClaimKind } from "./claim";
import { measureOf, type Draft } from "./draft";
import { isUnread, labelOf, type Label } from "./label";
import { readLimit } from "./read-limit";
import { denominatorIn, namedRate, perHeadOf, shareOf } from "./named-figures";
import type { Piece } from "./pieces";
import { isEvent, type Kept, type Previous, type SentenceState } from "./sentence-state";
import { timeIn } from "./time-words";
import { isAfterword, saysNothing, strippedOf } from "./words";

const TIMED = /年|学期|去年|上年|现在|目前|今年/u;
const GAP = /(?:还差|尚差|相差|差|尚缺|还缺|缺少|缺编|空编|短缺|缺口为?|缺额为?|缺|尚需|还需)(?:约)?$/u;
const EACH = /(?:均为|均有|各有|各|均)$/u;
/** 生均, 人均 end a value per head. */
const MEAN = /[生人师班户校平]均$/u;
const DEALT = /分别/u;
const PER_HEAD =
  /^(?:(?:寄宿生|住校生|住宿生)(?:人均|生均|平均|均)|每?百名学生|每百生|百生|生均|人均|学生人均|平均每生|每生平均|每生|生平均|班均|师均)$/u;
const PER_PIECE = /每(?:\d|[一二三四五六七八九十两]|个|间|班|名|位|人|台|所|校|年级|学期|周|天|月)/u;
const FOUND = /实有|现有|已有|实际|目前|只有|仅有|现在/u;
const OWED = /(?:缺少|短缺|缺编|缺|差|应配备|应配|应有|应设|应建|应达到|应|需要|需配备|需配|需)(.+)$/u;
const STAGES = [
  ["小学", "primary"],
  ["初中", "junior"],
  ["高中", "senior"],
] as const;
const STAGE_ALONE = /^(?:普通)?(?:小学|初中|高中|中学)(?:部|段|阶段)?$/u;

/** @param own the words before the figure, before what says when and what is planned was taken off */
export function readAmount(state: SentenceState, piece: Piece, before: string, own: string): void {
  const { quantity } = piece;
  const isBare = saysNothing(before) || saysNothing(withoutStandard(before));
  const after = isAfterword(piece.after) || piece.after.startsWith("占") ? "" : piece.after;
  const isAlone = isBare && saysNothing(after);
  const asked = askedFor(before, piece.after, state.clauseOf(piece), isBare && (saysNothing(after) || isStandardWord(after)));
  // 50人以上的班级, 不足15册的学校: the figure says which ones are meant.
  if (!asked && /^(?:及?以[上下])?的[\p{Script=Han}]/u.test(piece.after))
    return state.leave(piece, "unknownWords", [piece.after]);
  const owed = asked && owedLabel(before, quantity.unit);
  if (owed) return readLabelled(state, piece, owed);
  if (asked) return readLimit(state, piece, before, asked);
  if (PER_PIECE.test(before) && !denominatorIn(before)) state.clouded = "piece";
  if (DEALT.test(own)) state.clouded = "dealt";
  if (!MOVED.test(own) && CHANGE.test(before.replace(/(?:了|约|近)+$/u, ""))) return state.forget(piece, before);
  // 每间教室2台、书柜1个; 购置电脑30台、图书500册; 分别为12人、15人: what there is of them is not said.
  if (state.clouded === "event" && !state.isPlan && !isEvent(before)) return state.forget(piece, before);
  if ((state.clouded === "piece" || state.clouded === "dealt") && !state.isPlan)
    return state.leave(piece, "unknownWords", [strippedOf(before)]);
  if (PER_HEAD.test(strippedOf(before)) && saysNothing(after) && perHeadOfPrevious(state, piece, before)) return;
  const gap = GAP.exec(before);
  if (gap) return readGap(state, piece, before.slice(0, gap.index), after);
  if ((isAlone || (MOVED.test(own) && saysNothing(after))) && inherited(state, piece)) return;
  if (STAGE_ALONE.test(strippedOf(before)) && saysNothing(after) && ofOtherStage(state, piece, before)) return;
  if (isAlone) return quantity.unit === "" || quantity.isWord ? state.forget(piece, "") : state.leave(piece, "noNoun");
  if (EACH.test(before) && !MEAN.test(before)) return readEach(state, piece, before);
  const found = areaOfThing(state, piece, before, after) ?? labelBeside(state, piece, before, after);
  if (found) return readLabelled(state, piece, found);
  const words = [before, after].filter((one) => !saysNothing(one));
  // A number without a unit may be a code, a score or a rank.
  if (quantity.isWord || quantity.unit === "") return state.forget(piece, words.join(""));
  const label = labelOf(words[0] ?? "", quantity.unit);
  state.leave(piece, "unknownWords", isUnread(label) ? label.unknown : words);
}

/** 按规定应配音乐教师2名 is what should be there, not the limit itself. */
function owedLabel(before: string, unit: string): Found | null {
  if (!/应|需/u.test(before)) return null;
  const label = labelOf(before.replace(/^.*?(?:要求|规定|标准)/u, ""), unit);
  return isUnread(label) || label.kind !== "shouldBe" ? null : { label, usedAfter: false };
}

interface Found {
  readonly label: Label;
  /** The words stand after the figure. */
  readonly usedAfter: boolean;
}

const found = (label: Label | null, usedAfter: boolean): Found | null => label && { label, usedAfter };

/** Before the figure, after it, or what it stands under before and what it is after (小学部有6个教学班). */
function labelBeside(state: SentenceState, piece: Piece, before: string, after: string): Found | null {
  const { unit } = piece.quantity;
  const read = (words: string, above: readonly string[] = []) => state.partLabel(words, unit, above);
  if (!saysNothing(before) && saysNothing(after))
    return found(read(before) ?? inPlace(before, read) ?? kindOfAll(before, read) ?? inBracketOf(state, piece, before), false);
  if (saysNothing(before)) return found(read(after), true);
  // 教师11名参加: what follows tells more than the noun before says, so it must be understood too.
  const together = read(after, [strippedOf(before)]);
  if (together) return found(together, true);
  // Without a comma, what follows one figure may be the noun of the next: 教学班6个在校生127人.
  const isOfNext = /^\d/u.test(state.text.slice(piece.quantity.to + piece.after.length));
  return found(isOfNext ? read(before) : null, false);
}

const AREA_ALONE = /^(?:总|使用|占地|建筑|总建筑)?面积$/u;
const BUILT = /[楼馆室厅堂房舍厕园]$|宿舍|食堂|餐厅|厕所|校区|实验楼|操场/u;

/** 宿舍楼1栋，建筑面积1350㎡: of the building named before, not of the school. */
function areaOfThing({ previous }: SentenceState, { quantity }: Piece, before: string, after: string): Found | null {
  const words = strippedOf(before);
  if (
    !previous ||
    previous.draft?.unit === "㎡" ||
    !AREA_ALONE.test(words) ||
    !saysNothing(after) ||
    unitOf(quantity.unit) !== "㎡"
  )
    return null;
  const thing = strippedOf(saysNothing(previous.words) ? previous.piece.after : previous.words);
  if (!BUILT.test(thing)) return null;
  const label = labelOf(words, quantity.unit, [thing]);
  const isRead = !isUnread(label) && label.item !== undefined && label.item !== "floorArea" && label.item !== "landArea";
  return {
    label: isRead ? { ...label, words: `${thing}${words}` } : { words: `${thing}${words}`, kind: "noItem", isDoubtful: false },
    usedAfter: false,
  };
}

/** 计算机92台（学生用60台）: the noun stands outside of the bracket. */
function inBracketOf(state: SentenceState, piece: Piece, before: string): Label | null {
  const outside = state.outside(piece.depth);
  if (!outside?.draft || piece.depth === 0) return null;
  const label = labelOf(before, piece.quantity.unit, [strippedOf(outside.draft.subject)]);
  return isUnread(label) || label.item === undefined ? null : label;
}

/** 音乐、美术、科学等专用教室16间: the noun after the examples. */
function kindOfAll(before: string, read: (words: string) => Label | null): Label | null {
  const noun = /、.*等(?:各类|各种|多种)?(\p{Script=Han}{2,})$/u.exec(before)?.[1];
  const label = noun === undefined ? null : read(noun);
  return label?.item === undefined ? null : label;
}

/** 计算机教室有学生电脑20台: a thing and the place of the school where it is. */
function inPlace(before: string, read: (words: string) => Label | null): Label | null {
  const [, place, thing] = /^(.+?)(?:内|里)?(?:现|共|各)?(?:有|配备|配有|设有|装有|安装|存有|藏有|拥有)(.+)$/u.exec(before) ?? [];
  if (place === undefined || thing === undefined) return null;
  const where = labelOf(place, "");
  const isOwn = !isUnread(where) && where.kind !== "otherOwner" && /[室馆房厅场楼园]$/u.test(where.words);
  return isOwn ? read(thing) : null;
}

function readLabelled(state: SentenceState, piece: Piece, { label, usedAfter }: Found): void {
  const { quantity } = piece;
  const { kind, of, stage, words } = label;
  // 义务教育阶段在校生 of one stage are its pupils.
  const item = label.item === "compulsoryPupils" && stage !== undefined ? "pupils" : label.item;
  const how: Kept = { words, usedAfter, stage };
  const keepOf = (as: ClaimKind, what: FieldId, more: Partial<Draft> = {}): void => {
    const amount = inUnitOf(what, quantity);
    if (!amount) return state.forget(piece, words, usedAfter);
    state.keep(piece, { kind: as, item: what, subject: words, ...amount, ...more }, how);
  };
  if (kind === "rate" && namedRate(words) === "MEANCLASSSIZE") return keepMeanClassSize(state, piece, how);
  // 缺音乐教师1名、美术教师2名
  const before = piece.isSameClause ? state.previous?.draft?.kind : undefined;
  if (kind === "stock" && item && (before === "gap" || before === "shouldBe")) return keepOf(before, item);
  if (kind === "stock" && item)
    return keepOf(state.isPlan ? "plan" : "stock", item, label.isDoubtful ? { isDoubtful: true } : {});
  if (kind === "perPupil" && of) return keepPerHead(state, piece, of, how);
  if (kind === "shouldBe" || kind === "gap") {
    // 缺少英语教师 lacks teachers of a subject that no item counts.
    const thing = labelOf(OWED.exec(words)?.[1] ?? "", quantity.unit);
    return isUnread(thing) || thing.item === undefined ? state.forget(piece, words, usedAfter) : keepOf(kind, thing.item);
  }
  if (kind === "standard" && of) return readLimit(state, piece, piece.before, {});
  if (kind === "change") return state.forget(piece, words, usedAfter);
  // Understood, and no data item: it is kept as a part of what stands before it, as what a share may be of, as one of the rooms.
  const unit = unitOf(quantity.unit);
  const isPart = state.whole?.draft && unit === state.whole.draft.unit;
  const isThing = kind === "noItem" || kind === "subset" || kind === "stock";
  if (unit === null || !isThing || !(isPart || shareOf(words) || unit === "㎡")) return state.forget(piece, words, usedAfter);
  state.keep(piece, { kind: "stock", subject: words, value: quantity.value, unit }, how);
}

function keepMeanClassSize(state: SentenceState, piece: Piece, how: Kept): void {
  const quotient = { over: "pupils", under: "classes", per: 1 } as const;
  const claim = { kind: "perPupil", indicator: "MEANCLASSSIZE", subject: how.words, unit: "人", quotient } as const;
  state.keep(piece, { ...claim, value: piece.quantity.value }, how);
}

function keepPerHead(state: SentenceState, piece: Piece, of: FieldId, how: Kept, subject = how.words): void {
  const amount = inUnitOf(of, piece.quantity);
  const measure = perHeadOf(subject, of);
  if (!amount || !measure) return state.forget(piece, how.words, how.usedAfter);
  state.keep(piece, { kind: state.isPlan ? "plan" : "perPupil", subject, ...amount, ...measure }, how);
}

/** 校舍面积5316平方米，生均8.25平方米: of the figure before. */
function perHeadOfPrevious(state: SentenceState, piece: Piece, before: string): boolean {
  const draft = state.drafts.findLast(({ kind }) => kind === "stock");
  const isPrevious = draft && draft === state.drafts.findLast(({ quotient, kind }) => !quotient && kind !== "rate");
  if (!isPrevious || !draft.item || !inUnitOf(draft.item, piece.quantity)) return false;
  keepPerHead(
    state,
    piece,
    draft.item,
    { words: strippedOf(before), stage: draft.scope.stage },
    `${strippedOf(before)}${draft.subject}`,
  );
  return true;
}

function readGap(state: SentenceState, piece: Piece, noun: string, after: string): void {
  const { quantity } = piece;
  const words = saysNothing(noun) ? after : noun;
  if (saysNothing(words)) {
    const previous = state.drafts.findLast((one) => one.item !== undefined || one.quotient !== undefined);
    const item = previous?.item ?? previous?.quotient?.over;
    const amount = item && inUnitOf(item, quantity);
    if (!previous || !item || !amount) return state.leave(piece, "noNoun");
    // 生均3.1㎡，距离4.2㎡还差1.1㎡ is no area of the school.
    if (previous.quotient && (amount.unit === "㎡" || amount.unit === "元")) return state.forget(piece, "");
    return state.keep(piece, { kind: "gap", item, subject: previous.subject, ...amount }, { words: strippedOf(piece.before) });
  }
  const label = labelOf(words, quantity.unit);
  if (isUnread(label)) return state.leave(piece, "unknownWords", label.unknown);
  const { item } = label;
  const amount = item && inUnitOf(item, quantity);
  if (!item || !amount) return state.forget(piece, words);
  state.keep(piece, { kind: "gap", item, subject: label.words, ...amount }, { words: label.words, usedAfter: words === after });
}

/**
 * Nothing beside the figure says what it is: the words before may still hold (2个班78人, 2022年为776人, 增加到41人, 实有1名).
 * @returns false where they do not
 */
function inherited(state: SentenceState, piece: Piece): boolean {
  const { quantity } = piece;
  const { previous } = state;
  if (quantity.unit === "班") {
    const label = state.partLabel("教学班", quantity.unit);
    if (label) readLabelled(state, piece, { label, usedAfter: false });
    return label !== null;
  }
  if (!previous) return false;
  if (piece.depth > previous.piece.depth && saysNothing(piece.before)) return inBrackets(state, piece, previous);
  const { draft } = previous;
  const sameFigure = draft && inUnitOfClaim(draft, quantity);
  const isAsked = draft?.kind === "shouldBe" || draft?.kind === "limit" || draft?.kind === "plan";
  const isWhatIs = isAsked && FOUND.test(piece.before);
  if (draft && sameFigure && (TIMED.test(piece.before) || MOVED.test(piece.before) || isWhatIs)) {
    const kind = isWhatIs ? (draft.quotient || draft.indicator ? "perPupil" : "stock") : draft.kind;
    if (isWhatIs) state.isPlan = false;
    if (MOVED.test(piece.before) && timeIn(piece.before).year === undefined) state.forgetTime();
    const { subject, unit } = draft;
    state.keep(piece, { kind, subject, unit, ...sameFigure, ...measureOf(draft) }, { words: strippedOf(piece.before) });
    return true;
  }
  if (!piece.isSameClause || previous.piece.quantity.unit === quantity.unit) return false;
  const label = labelOf(strippedOf(previous.piece.before), quantity.unit);
  if (isUnread(label)) return false;
  readLabelled(state, piece, { label, usedAfter: false });
  return true;
}

/** 占地面积22134㎡（33.2亩） says it again; 实验室2间（192㎡） tells the area of the rooms. */
function inBrackets(state: SentenceState, piece: Piece, { draft, words }: Previous): boolean {
  const same =
    draft?.kind === "stock" && unitOf(piece.quantity.unit) === unitOf(draft.unit) ? inUnitOfClaim(draft, piece.quantity) : null;
  if (draft && same) {
    const { kind, subject, unit, scope } = draft;
    state.keep(piece, { kind, subject, unit, ...same, ...measureOf(draft) }, { words: "", stage: scope.stage });
    return true;
  }
  const label = labelOf(words, piece.quantity.unit);
  if (isUnread(label) || unitOf(piece.quantity.unit) !== "㎡") return false;
  readLabelled(state, piece, { label, usedAfter: false });
  return true;
}

/** 小学生均图书28.5册，初中39.2册: the same of the other stage. */
function ofOtherStage(state: SentenceState, piece: Piece, before: string): boolean {
  const draft = state.previous?.draft;
  const words = strippedOf(before);
  const stage = STAGES.find(([name]) => words.includes(name))?.[1];
  const same = draft && stage && inUnitOfClaim(draft, piece.quantity);
  if (!draft || !same || draft.scope.stage === undefined || draft.scope.stage === stage) return false;
  state.keep(
    piece,
    { kind: draft.kind, subject: draft.subject, unit: draft.unit, ...same, ...measureOf(draft) },
    { words, stage },
  );
  return true;
}

/** 音乐教室、美术教室各1间: one figure for each of several. 音乐、美术教室各1间 say the noun once. */
function readEach(state: SentenceState, piece: Piece, before: string): void {
  const { unit } = piece.quantity;
  // 缺物理、音乐教师各1人 counts who is not there.
  if (/缺|差|需|应|拟/u.test(before)) return state.leave(piece, "unknownWords", [strippedOf(before)]);
  const names = before.replace(EACH, "").split(/[、和及与]/u);
  const last = names.at(-1) ?? "";
  const labels = names.map((name) => {
    const ends = Array.from({ length: last.length }, (_, length) => last.slice(last.length - length));
    const all = ends.map((end) => labelOf(`${name}${end}`, unit));
    return all.find((label) => !isUnread(label) && label.item) ?? all[0] ?? labelOf(name, unit);
  });
  const unknown = labels.flatMap((label) => (isUnread(label) ? label.unknown : []));
  if (labels.some(isUnread)) return state.leave(piece, "unknownWords", unknown);
  for (const label of labels) if (!isUnread(label)) readLabelled(state, piece, { label, usedAfter: false });
}
