/** What a sentence has said so far: its claims, and what of the words before a figure still holds for it. */
import type { SchoolStage } from "../kernel/stage";
import { FROM, MOVED } from "./changes";
import type { Scope, WhyNotChecked } from "./claim";
import type { Draft, DraftNotChecked } from "./draft";
import { headOf, isUnread, labelOf, type Label } from "./label";
import type { Piece } from "./pieces";
import { timeIn, type Time } from "./time-words";
import { usualWhole } from "./wholes";
import { saysNothing, strippedOf } from "./words";

const PLAN =
  /(?:^|[,;])(?:到|至)20\d{2}年|计划|拟|预计|规划|力争|争取|准备|打算|将(?![军近])|明年|下一?学年|下学期|今后|下一步|预算|目标|申请|待建|在建|筹建|十四五|十五五/u;
const DONE = /目前|现有|现在|已(?:经)?|完成了|共投入/u;
const PART = /其中:?$|^其中|其中包括/u;
/** What was done once; the things counted after it came or went then, and are not all there are. */
const EVENT =
  /^(?:.{0,6})?(?:购置|购买|采购|新增|新建|添置|投入|更新|维修|改造|改建|扩建|改扩建|硬化|粉刷|补充|招聘|引进|捐赠|捐献|获赠|赠送|接受|淘汰|报废|发放|组织|选派|资助|表彰|评选)/u;
const STAGE = /(小学|初中|高中|幼儿园)(?:部|段|阶段)/u;
const STAGES: Readonly<Record<string, SchoolStage>> = { 小学: "primary", 初中: "junior", 高中: "senior", 幼儿园: "kindergarten" };
const SEX = /^(?:男|女)(?:生|童|教师|学生|同学|性)?$/u;

/** The figure before, and the words that were taken for it. */
export interface Previous {
  readonly words: string;
  readonly draft: Draft | null;
  readonly piece: Piece;
  readonly usedAfter: boolean;
}

export interface Kept {
  /** The words for what the figure is of, as far as they stand beside it. */
  readonly words: string;
  readonly usedAfter?: boolean;
  readonly stage?: SchoolStage | undefined;
}

type Whole = Pick<Previous, "words" | "draft">;

export class SentenceState {
  readonly drafts: Draft[] = [];
  readonly notChecked: DraftNotChecked[] = [];
  previous: Previous | null = null;
  /** What the figures are parts of, after 其中. */
  whole: Whole | null = null;
  isPlan = false;
  /** The figures of the clause are those of one piece (每间), came with an event (购置), or are dealt out (分别). */
  clouded: "piece" | "event" | "dealt" | null = null;
  #time: Time = {};
  readonly #atDepth: (Previous | undefined)[] = [];
  /** Stages that labels since the last semicolon have named. */
  #stagesNamed: SchoolStage[] = [];
  #stage: SchoolStage | undefined;

  /** @param scopeAt of whom a figure at an offset speaks */
  constructor(
    readonly text: string,
    readonly scopeAt: (offset: number) => Scope,
  ) {}

  /** The words before the figure that the figure before has not used up. */
  unusedWords({ isSameClause, before }: Piece): string {
    return isSameClause && this.previous?.usedAfter && before === this.previous.piece.after ? "" : before;
  }

  /** What clauses and words without figures say of those that follow: when, whether it is planned, that parts follow. */
  follow(piece: Piece, before: string): void {
    const { lead, isSameClause, isNewGroup } = piece;
    const said = `${lead},${this.unusedWords(piece)}`;
    if (PLAN.test(said)) this.isPlan = true;
    else if (DONE.test(said)) this.isPlan = false;
    this.#followTime(lead, before, isSameClause);
    const stage = STAGE.exec(said)?.[1];
    if (stage) this.#stage = STAGES[stage];
    if (isNewGroup) this.#stagesNamed = [];
    if (PART.test(lead.split(/[,;(]/u).at(-1) ?? "") || PART.test(before) || /中$/u.test(lead)) this.#beginParts(piece.depth);
    else if (isNewGroup) this.whole = null;
    if (isEvent(timeIn(before).rest)) this.clouded = "event";
    else if (!isSameClause && !saysNothing(before)) this.clouded = null;
  }

  #followTime(lead: string, before: string, isSameClause: boolean): void {
    const inLead = timeIn(lead);
    const inWords = timeIn(before);
    const isOnlyTime = lead
      .split(/[,;]/u)
      .some((clause) => timeIn(clause).year !== undefined && saysNothing(timeIn(clause).rest));
    if (inWords.year !== undefined || inWords.isLastYear) this.#time = inWords;
    else if (isOnlyTime) this.#time = inLead;
    else if (FROM.test(before)) this.#time = { isLastYear: true };
    else if (MOVED.test(before)) this.#time = {};
    else if (inWords.isNow || inLead.isNow || (inLead.year !== undefined && !isSameClause)) this.#time = {};
  }

  /** 增加到41人: the year of the figure before no longer holds. */
  forgetTime(): void {
    this.#time = {};
  }

  /** Of the figure before at the same depth of brackets, or outside of them. */
  #beginParts(depth: number): void {
    const previous = this.#atDepth.slice(0, depth + 1).findLast((one) => one !== undefined) ?? null;
    const isCount = previous?.draft?.kind === "stock";
    this.whole = previous && (isCount || !previous.draft) ? { words: previous.words, draft: previous.draft } : null;
  }

  /** Under 其中, and for 男 and 女, the words are read below what they are a part of. */
  partLabel(words: string, unit: string, above: readonly string[] = []): Label | null {
    const isSex = SEX.test(strippedOf(words));
    const whole = (isSex ? this.#sexesOf() : null) ?? this.whole;
    if (!whole || above.length > 0) return understood(labelOf(words, unit, above));
    const part = understood(labelOf(words, unit, [strippedOf(whole.words)]));
    const alone = understood(labelOf(words, unit));
    if (part?.item) return part;
    // 教职工20人，其中专任教师17人，高级职称3人: the titles are those of the teachers.
    const isOfTeachers = whole.draft?.item === "staff" && alone?.item !== undefined && usualWhole(alone.item) === "teachers";
    if (isOfTeachers && !isSex) return alone;
    const isOfOther = alone !== null && !isSex && headOf(alone.words) !== headOf(strippedOf(whole.words));
    if (part && !(isOfOther && alone.item !== undefined)) return part;
    if (!isOfOther) return null;
    this.whole = null;
    return alone;
  }

  /** Of whom 男 and 女 are said: the figure before that is none of the two. */
  #sexesOf(): Whole | null {
    const draft = this.drafts.findLast(
      ({ kind, subject, unit }) => kind === "stock" && unit === "人" && !SEX.test(strippedOf(subject)),
    );
    return draft ? { words: draft.subject, draft } : this.drafts.length === 0 ? null : this.previous;
  }

  keep(piece: Piece, claim: Partial<Draft> & Pick<Draft, "kind" | "subject" | "value" | "unit">, how: Kept): void {
    const { quantity } = piece;
    const { words, usedAfter = false } = how;
    const whole = (SEX.test(strippedOf(words)) ? this.#sexesOf() : null) ?? this.whole;
    const draft: Draft = {
      from: usedAfter ? quantity.from : this.#beginning([words, strippedOf(piece.before)], piece),
      to: usedAfter ? quantity.to + piece.after.length : quantity.to,
      step: quantity.step,
      exactness: quantity.exactness,
      scope: this.#scope(quantity.from, this.#stageOf(claim, how)),
      ...(quantity.high !== undefined && { high: quantity.high }),
      ...(whole?.draft && claim.kind === "stock" && { partOf: whole.draft }),
      ...claim,
    };
    this.drafts.push(draft);
    this.#follows({ words, draft, piece, usedAfter });
  }

  /** Where the words of a claim begin, right before its figure. */
  #beginning(words: readonly string[], { beforeFrom, quantity }: Piece): number {
    const places = words.map((one) => (one === "" ? -1 : this.text.lastIndexOf(one, quantity.from - 1)));
    return places.find((at) => at >= beforeFrom && at < quantity.from) ?? quantity.from;
  }

  #scope(offset: number, own: SchoolStage | undefined): Scope {
    const { year, isLastYear, isAsOf } = this.#time;
    const stage = own ?? this.#stage;
    return {
      ...this.scopeAt(offset),
      ...(stage && { stage }),
      ...(year !== undefined && { year }),
      ...(isLastYear && { isLastYear }),
      ...(isAsOf && { isAsOf }),
    };
  }

  leave(piece: Piece, why: WhyNotChecked, words: readonly string[] = []): void {
    const { quantity, before, after, beforeFrom } = piece;
    const isAfter = !saysNothing(after) && saysNothing(before);
    const from = saysNothing(before) ? quantity.from : this.#beginning([strippedOf(before)], piece);
    this.notChecked.push({ from: Math.max(from, beforeFrom), to: quantity.to + (isAfter ? after.length : 0), why, words });
    this.#follows({ words: before, draft: null, piece, usedAfter: isAfter });
  }

  /** Understood as no figure of a school's data. */
  forget(piece: Piece, words: string, usedAfter = false): void {
    this.#follows({ words, draft: null, piece, usedAfter });
  }

  #follows(previous: Previous): void {
    this.previous = previous;
    this.#atDepth.length = previous.piece.depth;
    this.#atDepth[previous.piece.depth] = previous;
  }

  /**
   * 小学在校生1286人，教师79人: the stage named first holds for what follows. Once two are named, it holds for what was said of
   * the other stage before.
   */
  #stageOf(claim: Partial<Draft>, { stage, words }: Kept): SchoolStage | undefined {
    if (stage && /^(?:.{0,4})?(?:小学|初中|高中)/u.test(words)) this.#stagesNamed.push(stage);
    const last = this.#stagesNamed.at(-1);
    if (stage || !last || new Set(this.#stagesNamed).size === 1) return stage ?? last;
    const isSaidBefore = this.drafts.some(
      (one) =>
        one.item === claim.item && one.indicator === claim.indicator && one.scope.stage !== undefined && one.scope.stage !== last,
    );
    return isSaidBefore ? last : undefined;
  }

  /** The figure whose bracket this depth is in. */
  outside(depth: number): Previous | undefined {
    return this.#atDepth.slice(0, depth).findLast((one) => one !== undefined);
  }

  clauseOf({ lead, before, after }: Piece): string {
    return `${lead},${before}${after}`;
  }
}

/** The words say what was done once: 购置, 新建, 组织. */
export function isEvent(words: string): boolean {
  return EVENT.test(strippedOf(words));
}

function understood(label: ReturnType<typeof labelOf>): Label | null {
  return isUnread(label) ? null : label;
}
