/**
 * Reads one sentence (句): every figure with its unit becomes a claim, is no figure of a school's data, or is listed as not
 * understood. Nothing is guessed: a word that is not known makes the figure not checked.
 */
import { fieldOf, type FieldId } from "../fields/dictionary";
import { PARTS } from "../fields/parts";
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import type { SchoolStage } from "../kernel/stage";
import { factorTo, scaled, unitOf } from "../labels/units";
import { askedFor, saidToMeet, withoutStandard } from "./asked-for";
import type { Claim, ClaimKind, Scope, WhyNotChecked } from "./claim";
import { headOf, isUnread, labelOf, type Label } from "./label";
import { type Denominator, namedRate, namedRatio, quotientOf, shareOf } from "./named-figures";
import { piecesOf, type Piece } from "./pieces";
import { isUnitOfItems, quantitiesIn, type Quantity } from "./quantities";
import { timeIn, type Time } from "./time-words";
import { isAfterword, saysNothing, strippedWords } from "./words";

/** Claims of a sentence before they have a number and a place in the paragraph: offsets are those of the sentence. */
export type Draft = Omit<Claim, "id" | "paragraph" | "text" | "partOf" | "about"> & {
  readonly partOf?: Draft;
  readonly about?: Draft;
};

export interface DraftNotChecked {
  readonly from: number;
  readonly to: number;
  readonly why: WhyNotChecked;
  readonly words: readonly string[];
}

export interface SentenceReading {
  readonly drafts: readonly Draft[];
  readonly notChecked: readonly DraftNotChecked[];
}

const PLAN = /计划|拟|预计|规划|力争|争取|准备|打算|将(?![军近])|预算|目标|申请|待建|在建|筹建|十四五|十五五/u;
const DONE = /目前|现有|现在|已(?:经)?|完成了|共投入/u;
const PART = /其中:?$|^其中|其中包括/u;

/** @param text folded, without the sign at its end @param scope of the paragraph */
export function readSentence(text: string, scope: Scope): SentenceReading {
  const reader = new SentenceReader(text, scope);
  for (const piece of piecesOf(text, quantitiesIn(text))) reader.read(piece);
  return reader.reading();
}

interface Previous {
  readonly words: string;
  readonly draft: Draft | null;
  readonly piece: Piece;
  readonly usedAfter: boolean;
}

class SentenceReader {
  readonly #drafts: Draft[] = [];
  readonly #notChecked: DraftNotChecked[] = [];
  #previous: Previous | null = null;
  /** What the figures are parts of, after 其中. */
  #whole: { readonly words: string; readonly draft: Draft | null } | null = null;
  #isPlan = false;
  #time: Time = {};
  #stage: SchoolStage | undefined;
  /** 每间, 每个班: the figures of the clause are those of one piece. */
  #isPerPiece = false;

  constructor(
    readonly text: string,
    readonly scope: Scope,
  ) {}

  reading(): SentenceReading {
    return { drafts: [...this.#drafts, ...this.#conclusions()], notChecked: this.#notChecked };
  }

  read(piece: Piece): void {
    const { quantity } = piece;
    const own = this.#ownWords(piece);
    this.#follow(piece, own);
    const before = this.#isPlan ? timeIn(own).rest.replaceAll(PLANNED, "") : timeIn(own).rest;
    if (!isUnitOfItems(quantity.unit)) return this.#passOver(piece, before);
    if (quantity.ratio) return this.#ratio(piece, before);
    if (quantity.unit === "%") return this.#share(piece, before);
    if (quantity.unit === "" && namedRate(strippedOf(before))) return this.#share(piece, before);
    this.#amount(piece, before, own);
  }

  /** The words before the figure that the figure before has not used up. */
  #ownWords(piece: Piece): string {
    const words = this.#unusedWords(piece);
    // 各室面积为：普通教室835㎡: what stands before the colon heads all of them.
    const colon = words.lastIndexOf(":");
    const tail = words.slice(colon + 1);
    return colon > 0 && !saysNothing(tail) ? tail : words;
  }

  #unusedWords(piece: Piece): string {
    return piece.isSameClause && this.#previous?.usedAfter && piece.before === this.#previous.piece.after ? "" : piece.before;
  }

  /** What clauses and words without figures say of those that follow: when, whether it is planned, that parts follow. */
  #follow(piece: Piece, before: string): void {
    const { lead, isSameClause } = piece;
    const said = `${lead},${this.#unusedWords(piece)}`;
    if (PLAN.test(said)) this.#isPlan = true;
    else if (DONE.test(said)) this.#isPlan = false;
    const inLead = timeIn(lead);
    const isOnlyTime = lead
      .split(/[,;]/u)
      .some((clause) => timeIn(clause).year !== undefined && saysNothing(timeIn(clause).rest));
    const inWords = timeIn(before);
    if (inWords.year !== undefined || inWords.isLastYear) this.#time = inWords;
    else if (isOnlyTime) this.#time = inLead;
    else if (inWords.isNow || inLead.isNow || (inLead.year !== undefined && !isSameClause)) this.#time = {};
    const stage = /(小学|初中|高中|幼儿园)(?:部|段|阶段)/u.exec(said)?.[1];
    if (stage) this.#stage = STAGES[stage];
    if (PART.test(lead.split(/[,;(]/u).at(-1) ?? "") || PART.test(before) || /中$/u.test(lead)) this.#beginParts();
    else if (/[;]/u.test(lead) || said.startsWith(";")) this.#whole = null;
  }

  #beginParts(): void {
    const previous = this.#previous;
    const isCount = previous?.draft?.kind === "stock";
    this.#whole = previous && (isCount || !previous.draft) ? { words: previous.words, draft: previous.draft } : null;
  }

  /** A figure in a unit that no item has: it only stands between the others. */
  #passOver(piece: Piece, before: string): void {
    this.#previous = { words: before, draft: null, piece, usedAfter: !saysNothing(piece.after) && saysNothing(before) };
  }

  #ratio(piece: Piece, before: string): void {
    const indicator = namedRatio(before, piece.quantity) ?? this.#sameRatio(before);
    const label = [...strippedWords(before)].at(-1) ?? before;
    if (!indicator) {
      this.#previous = { words: label, draft: null, piece, usedAfter: false };
      return;
    }
    const clause = this.#clauseOf(piece);
    const asked = askedFor(
      before,
      piece.after,
      clause,
      saysNothing(withoutStandard(before)) || this.#sameRatio(before) === indicator,
    );
    const kind: ClaimKind = this.#isPlan ? "plan" : asked ? "limit" : "perPupil";
    this.#keep(piece, label, { kind, indicator, subject: label, value: piece.quantity.value, unit: "", ...asked }, before);
  }

  /** 符合1:19的标准, 低于规定的1:19: the ratio before. */
  #sameRatio(before: string): IndicatorId | null {
    const indicator = this.#previous?.draft?.indicator;
    const isRatio = indicator !== undefined && this.#previous?.piece.quantity.ratio !== undefined;
    return isRatio && (/[高低小大优]于|超过|达到|符合|标准|规定|不/u.test(before) || saysNothing(before)) ? indicator : null;
  }

  #share(piece: Piece, before: string): void {
    const { quantity } = piece;
    if (CHANGE.test(before) || /百分点/u.test(quantity.unit)) return this.#leave(piece, "change", []);
    const [, part = "", wholeWords] = /^(.*?)占(.*)$/u.exec(before) ?? [];
    const isShare = wholeWords !== undefined;
    const isInBrackets = !isShare && saysNothing(before) && piece.depth > (this.#previous?.piece.depth ?? 0);
    const about = (isShare && saysNothing(part)) || isInBrackets ? this.#lastCounted() : null;
    const words = about ? about.subject : strippedOf(isShare ? part : before.replace(PROPORTION, ""));
    const asked = askedFor(isShare ? `${part}${wholeWords}` : before, piece.after, this.#clauseOf(piece), false);
    const named = about || isShare ? null : (namedRate(strippedOf(before)) ?? this.#sameHealth(before));
    const isProportion = about !== null || isShare || PROPORTION.test(before);
    const share = named ? null : shareOf(words);
    const item = about?.item ?? (isProportion && !named ? itemOfPart(words) : undefined);
    const whole = wholeWords === undefined ? "unsaid" : wholeNamed(wholeWords);
    const ofWhole =
      whole === "unsaid"
        ? (share?.whole ?? this.#whole?.draft?.item ?? (item && usualWhole(item)))
        : whole === "unknown"
          ? undefined
          : whole;
    const ofAll =
      named === null && share === null && /^(?:全体|全校|专任)?教师.{2,12}率$/u.test(strippedOf(before))
        ? ("teachers" as const)
        : undefined;
    const indicator =
      named ?? (share && (isProportion || whole === "unsaid") && ofWhole === share.whole ? share.indicator : undefined);
    // 升学率, 参与率 of pupils: of something that no item and no indicator stands for.
    if (!indicator && !about && !item && !ofAll) return this.#forget(piece, words);
    const claimed = {
      kind: this.#isPlan ? ("plan" as const) : asked ? ("limit" as const) : ("rate" as const),
      subject: words,
      value: quantity.value,
      unit: "%",
      ...(indicator && { indicator }),
      ...(item && !indicator && { item }),
      ...(about && { about }),
      ...((ofWhole ?? ofAll) && { whole: ofWhole ?? ofAll! }),
      // Whom the rate counts is not said.
      ...(ofAll && { isDoubtful: true as const }),
      ...asked,
    };
    this.#keep(piece, words, claimed, before, true);
  }

  /** 合格率96.5%，优良率58%: of the same test. */
  #sameHealth(before: string): IndicatorId | null {
    const last = this.#drafts.at(-1)?.indicator;
    if (!/^(?:其中)?优(?:良|秀)率/u.test(strippedOf(before))) return null;
    return last === "FITNESSPASSRATE" || last === "FITNESSGOODRATE" ? "FITNESSGOODRATE" : null;
  }

  #lastCounted(): Draft | null {
    const last = this.#drafts.findLast(({ kind, unit }) => kind === "stock" && unit !== "%");
    const previous = this.#previous?.draft;
    return previous && previous === last
      ? last
      : previous?.kind === "rate" && previous.about
        ? null
        : previous === last
          ? (last ?? null)
          : null;
  }

  #amount(piece: Piece, before: string, own: string): void {
    const { quantity } = piece;
    const isBare = saysNothing(before) || saysNothing(withoutStandard(before));
    const after = isAfterword(piece.after) || piece.after.startsWith("占") ? "" : piece.after;
    const asked = askedFor(before, piece.after, this.#clauseOf(piece), isBare && (saysNothing(after) || isStandardWord(after)));
    const owed = asked && /应|需/u.test(before) ? labelOf(before.replace(/^.*?(?:要求|规定|标准)/u, ""), quantity.unit) : null;
    if (owed && !isUnread(owed) && owed.kind === "shouldBe")
      return this.#understood(piece, { ...owed, usedAfter: false }, before);
    if (asked) return this.#limit(piece, before, asked);
    this.#isPerPiece = (PER_PIECE.test(before) && !denominatorIn(before)) || (this.#isPerPiece && piece.isSameClause);
    // 每个年级教室2间、办公室1间: how many there are is not said.
    if (this.#isPerPiece) return this.#leave(piece, "unknownWords", [before]);
    if (!MOVED.test(own) && CHANGE.test(strippedTail(before))) return this.#leave(piece, "change", []);
    if (PER_HEAD.test(strippedOf(before)) && saysNothing(after) && this.#perHeadOfPrevious(piece, before)) return;
    const gap = GAP.exec(before);
    if (gap) return this.#gap(piece, before.slice(0, gap.index), after);
    if ((isBare || MOVED.test(own)) && saysNothing(after) && this.#inherited(piece, before)) return;
    if (isBare && saysNothing(after))
      return quantity.unit === "" || quantity.isWord ? this.#forget(piece, "") : this.#leave(piece, "noNoun", []);
    if (EACH.test(before)) return this.#each(piece, before);
    const found = this.#labelBeside(piece, before, after);
    if (found) return this.#understood(piece, found, before);
    const words = [before, after].filter((one) => !saysNothing(one));
    if (quantity.isWord) return this.#forget(piece, words.join(""));
    const label = labelOf(words[0] ?? "", quantity.unit);
    this.#leave(piece, "unknownWords", isUnread(label) ? label.unknown : words);
  }

  /** Before the figure, after it, or what it stands under before and what it is after (小学部有6个教学班). */
  #labelBeside(piece: Piece, before: string, after: string): (Label & { readonly usedAfter: boolean }) | null {
    const { unit } = piece.quantity;
    const hasBefore = !saysNothing(before);
    const hasAfter = !saysNothing(after);
    const read = (words: string, above: readonly string[] = []) => {
      const label = this.#partLabel(words, unit, above);
      return label && !isUnread(label) ? label : null;
    };
    if (hasBefore && !hasAfter) return mark(read(before) ?? this.#inPlace(before, read), false);
    if (!hasBefore) return mark(read(after), true);
    // 教师11名参加: what follows tells more than the noun before says, so it must be understood too.
    const together = read(after, [strippedOf(before)]);
    if (together) return mark(together, true);
    return mark(this.#isBeforeNext(piece) ? read(before) : null, false);
  }

  /** 计算机教室有学生电脑20台: a thing and the place of the school where it is. */
  #inPlace(before: string, read: (words: string) => Label | null): Label | null {
    const [, place, thing] =
      /^(.+?)(?:内|里)?(?:现|共|各)?(?:有|配备|配有|设有|装有|安装|存有|藏有|拥有)(.+)$/u.exec(before) ?? [];
    if (place === undefined || thing === undefined) return null;
    const where = labelOf(place, "");
    const isOwn = !isUnread(where) && where.kind !== "otherOwner" && /[室馆房厅场楼园]$/u.test(where.words);
    return isOwn ? read(thing) : null;
  }

  /** Without a comma, what follows one figure may be the noun of the next: 教学班6个在校生127人. */
  #isBeforeNext({ after, quantity }: Piece): boolean {
    const rest = this.text.slice(quantity.to + after.length);
    return /^\d/u.test(rest);
  }

  /** Under 其中 the words are read below what they are a part of. */
  #partLabel(words: string, unit: string, above: readonly string[]): Label | null {
    const sexes = /^(?:男|女)(?:生|童|教师|学生|同学)?$/u.test(strippedOf(words));
    const whole = this.#whole ?? (sexes && this.#previous ? this.#previous : null);
    if (whole && above.length === 0) {
      const part = labelOf(words, unit, [strippedOf(whole.words)]);
      if (!isUnread(part)) return part;
      const alone = labelOf(words, unit);
      if (isUnread(alone)) return null;
      if (sexes || headOf(alone.words) === headOf(strippedOf(whole.words))) return null;
      this.#whole = null;
      return alone;
    }
    const label = labelOf(words, unit, above);
    return isUnread(label) ? null : label;
  }

  #understood(piece: Piece, label: Label & { readonly usedAfter: boolean }, before: string): void {
    const { quantity } = piece;
    const { kind, item, of, stage, words } = label;
    if (stage) this.#stage = stage;
    const rate = namedRate(words);
    if (kind === "rate" && rate === "MEANCLASSSIZE")
      return this.#keep(
        piece,
        words,
        {
          kind: "perPupil",
          indicator: rate,
          subject: words,
          value: quantity.value,
          unit: "人",
          quotient: { over: "pupils", under: "classes", per: 1 },
        },
        before,
        false,
        label.usedAfter,
      );
    if (kind === "stock" && item) {
      const amount = inUnitOf(item, quantity);
      if (!amount) return this.#forget(piece, words);
      return this.#keep(
        piece,
        words,
        { kind: this.#isPlan ? "plan" : "stock", item, subject: words, ...amount, ...doubt(label) },
        before,
        false,
        label.usedAfter,
      );
    }
    if (kind === "perPupil" && of) return this.#perHead(piece, words, of, before, label.usedAfter);
    if (kind === "shouldBe" && of) {
      const amount = inUnitOf(of, quantity);
      if (amount)
        return this.#keep(
          piece,
          words,
          { kind: "shouldBe", item: of, subject: words, ...amount },
          before,
          false,
          label.usedAfter,
        );
    }
    if (kind === "gap" && of) {
      const amount = inUnitOf(of, quantity);
      if (amount)
        return this.#keep(piece, words, { kind: "gap", item: of, subject: words, ...amount }, before, false, label.usedAfter);
    }
    if (kind === "standard" && of) return this.#limit(piece, before, {});
    if (kind === "change") return this.#leave(piece, "change", []);
    // Understood, and no data item: it is kept as a part of what stands before it, or as what a share may be of.
    const unit = unitOf(quantity.unit);
    const isPart = this.#whole?.draft && unit === this.#whole.draft.unit;
    if (
      unit !== null &&
      (isPart || shareOf(words) || unit === "㎡") &&
      (kind === "noItem" || kind === "subset" || kind === "stock")
    ) {
      return this.#keep(
        piece,
        words,
        { kind: "stock", subject: words, value: quantity.value, unit },
        before,
        false,
        label.usedAfter,
      );
    }
    this.#forget(piece, words, label.usedAfter);
  }

  /** 校舍面积5316平方米，生均8.25平方米: of the figure before. */
  #perHeadOfPrevious(piece: Piece, before: string): boolean {
    const draft = this.#drafts.findLast(({ kind }) => kind === "stock");
    const isPrevious = draft && draft === this.#drafts.findLast(({ quotient }) => !quotient);
    if (!isPrevious || !draft.item || !inUnitOf(draft.item, piece.quantity)) return false;
    const head = strippedOf(before);
    this.#perHead(piece, `${head}${draft.subject}`, draft.item, before, false, "perPupil", {
      subject: `${head}${draft.subject}`,
    });
    return true;
  }

  #perHead(
    piece: Piece,
    words: string,
    of: FieldId,
    before: string,
    usedAfter: boolean,
    kind: ClaimKind = "perPupil",
    extra: Partial<Draft> = {},
  ): void {
    const under = denominatorIn(words);
    const per = /百/u.test(words) ? 100 : 1;
    const amount = inUnitOf(of, piece.quantity);
    if (!under || !amount) return this.#forget(piece, words);
    const indicator = quotientOf(of, under, per);
    const claimed = { kind: this.#isPlan && kind === "perPupil" ? ("plan" as const) : kind, subject: words, ...amount, ...extra };
    this.#keep(
      piece,
      words,
      { ...claimed, ...(indicator ? { indicator } : { item: of }), quotient: { over: of, under, per } },
      before,
      false,
      usedAfter,
    );
  }

  #limit(piece: Piece, before: string, asked: ReturnType<typeof askedFor>): void {
    const { quantity } = piece;
    const noun = withoutStandard(before);
    const previous = this.#previous?.draft;
    if (saysNothing(noun) || isAuthorityOnly(noun) || (PER_HEAD.test(strippedOf(noun)) && previous?.quotient)) {
      const isSame = previous && previous.unit !== "%" && (quantity.unit === "" || inUnit(previous, quantity) !== null);
      if (!previous || !isSame) return this.#forget(piece, noun);
      const { value, step } = inUnit(previous, quantity)!;
      const { indicator, item, subject, unit, quotient } = previous;
      return this.#keep(
        piece,
        subject,
        {
          kind: "limit",
          subject,
          value,
          step,
          unit,
          ...(indicator && { indicator }),
          ...(item && { item }),
          ...(quotient && { quotient }),
          ...asked,
        },
        before,
      );
    }
    const label = labelOf(noun, quantity.unit);
    if (isUnread(label)) return this.#leave(piece, "unknownWords", label.unknown);
    const of = label.of ?? label.item;
    if (!of) return this.#forget(piece, noun);
    if (denominatorIn(noun)) return this.#perHead(piece, label.words, of, before, false, "limit", asked ?? {});
    const amount = inUnitOf(of, quantity);
    if (!amount) return this.#forget(piece, noun);
    this.#keep(piece, label.words, { kind: "limit", item: of, subject: label.words, ...amount, ...asked }, before);
  }

  #gap(piece: Piece, noun: string, after: string): void {
    const { quantity } = piece;
    const words = saysNothing(noun) ? after : noun;
    if (saysNothing(words)) {
      const previous = this.#drafts.findLast((one) => one.item !== undefined || one.quotient !== undefined);
      const item = previous?.item ?? previous?.quotient?.over;
      const amount = item && inUnitOf(item, quantity);
      if (!previous || !item || !amount) return this.#leave(piece, "noNoun", []);
      return this.#keep(piece, previous.subject, { kind: "gap", item, subject: previous.subject, ...amount }, "");
    }
    const label = labelOf(words, quantity.unit);
    const item = isUnread(label) ? undefined : (label.item ?? label.of);
    const amount = item && inUnitOf(item, quantity);
    if (!item || !amount) return isUnread(label) ? this.#leave(piece, "unknownWords", label.unknown) : this.#forget(piece, words);
    this.#keep(piece, words, { kind: "gap", item, subject: words, ...amount }, noun, false, words === after);
  }

  /**
   * Nothing beside the figure says what it is: the words before may still hold (2个班78人, 2022年为776人, 增加到41人, 实有1名).
   * @returns false where they do not
   */
  #inherited(piece: Piece, before: string): boolean {
    const { quantity } = piece;
    const previous = this.#previous;
    if (quantity.unit === "班") {
      const label = this.#partLabel("教学班", quantity.unit, []);
      if (label) this.#understood(piece, { ...label, usedAfter: false }, before);
      return label !== null;
    }
    if (!previous) return false;
    const { draft } = previous;
    const sameFigure = draft && inUnit(draft, quantity);
    const isWhatIs =
      (draft?.kind === "shouldBe" || draft?.kind === "limit" || draft?.kind === "plan") && FOUND.test(piece.before);
    const isAnotherYear = TIMED.test(piece.before) || MOVED.test(piece.before);
    if (draft && sameFigure && (isAnotherYear || isWhatIs)) {
      const { item, indicator, subject, unit, quotient } = draft;
      const kind = isWhatIs ? (quotient || indicator ? "perPupil" : "stock") : draft.kind;
      if (isWhatIs) this.#isPlan = false;
      if (MOVED.test(piece.before) && timeIn(piece.before).year === undefined) this.#time = {};
      this.#keep(
        piece,
        subject,
        {
          kind,
          subject,
          unit,
          ...sameFigure,
          ...(item && { item }),
          ...(indicator && { indicator }),
          ...(quotient && { quotient }),
        },
        "",
      );
      return true;
    }
    if (piece.isSameClause && previous.piece.quantity.unit !== quantity.unit) {
      const label = labelOf(strippedOf(previous.piece.before), quantity.unit);
      if (!isUnread(label)) {
        this.#understood(piece, { ...label, usedAfter: false }, before);
        return true;
      }
    }
    return false;
  }

  /** 音乐教室、美术教室各1间: one figure for each of several. */
  #each(piece: Piece, before: string): void {
    const { quantity } = piece;
    const names = before.replace(EACH, "").split(/[、和及与]/u);
    const labels = names.map((name) => labelOf(name, quantity.unit));
    if (labels.some(isUnread))
      return this.#leave(
        piece,
        "unknownWords",
        labels.flatMap((label) => (isUnread(label) ? label.unknown : [])),
      );
    for (const label of labels) if (!isUnread(label)) this.#understood(piece, { ...label, usedAfter: false }, before);
  }

  #keep(
    piece: Piece,
    words: string,
    claim: Partial<Draft> & Pick<Draft, "kind" | "subject" | "value" | "unit">,
    before: string,
    isShare = false,
    usedAfter = false,
  ): void {
    const { quantity } = piece;
    const spoken = usedAfter ? -1 : this.#lastPlace([words, strippedOf(piece.before)], piece);
    const from = spoken >= piece.beforeFrom && before !== "" ? spoken : quantity.from;
    const to = usedAfter ? quantity.to + piece.after.length : quantity.to;
    const isPart = this.#whole?.draft && !isShare && claim.kind === "stock";
    const draft: Draft = {
      from,
      to,
      step: quantity.step,
      exactness: quantity.exactness,
      scope: this.#scope(),
      ...(quantity.high !== undefined && { high: quantity.high }),
      ...(isPart && { partOf: this.#whole!.draft! }),
      ...claim,
    };
    this.#drafts.push(draft);
    this.#previous = { words, draft, piece, usedAfter };
  }

  /** Where the words of a claim begin, right before its figure. */
  #lastPlace(words: readonly string[], { beforeFrom, quantity }: Piece): number {
    const places = words.map((one) => (one === "" ? -1 : this.text.lastIndexOf(one, quantity.from - 1)));
    return places.find((at) => at >= beforeFrom) ?? -1;
  }

  #scope(): Scope {
    const { year, isLastYear } = this.#time;
    return {
      ...this.scope,
      ...(this.#stage && { stage: this.#stage }),
      ...(year !== undefined && { year }),
      ...(isLastYear && { isLastYear }),
    };
  }

  #leave(piece: Piece, why: WhyNotChecked, words: readonly string[]): void {
    const { quantity } = piece;
    const after = saysNothing(piece.after) ? 0 : piece.after.length;
    this.#notChecked.push({ from: piece.beforeFrom, to: quantity.to + after, why, words });
    this.#previous = {
      words: piece.before,
      draft: null,
      piece,
      usedAfter: !saysNothing(piece.after) && saysNothing(piece.before),
    };
  }

  /** Understood as no figure of a school's data. */
  #forget(piece: Piece, words: string, usedAfter = false): void {
    this.#previous = { words, draft: null, piece, usedAfter };
  }

  #clauseOf(piece: Piece): string {
    return `${piece.lead},${piece.before}${piece.after}`;
  }

  /** 达标, 达到…标准 speak of the figure before them in the same sentence. */
  #conclusions(): readonly Draft[] {
    let at = 0;
    return this.text.split(/[,;]/u).flatMap((clause) => {
      const start = at;
      at += clause.length + 1;
      const said = saidToMeet(clause);
      if (!said) return [];
      const from = start + said.at;
      const about = this.#drafts.findLast(
        (one) => one.from <= from + said.text.length && (one.kind === "stock" || one.kind === "perPupil" || one.kind === "rate"),
      );
      if (!about) return [];
      const { subject, value, unit, step, exactness, scope, item, indicator } = about;
      const claim = { kind: "conclusion" as const, subject, value, unit, step, exactness, scope, isMet: said.isMet, about };
      return [{ ...claim, from, to: from + said.text.length, ...(item && { item }), ...(indicator && { indicator }) }];
    });
  }
}

const PROPORTION = /(?:所占)?(?:的)?(?:比例|比重|占比|百分比)(?:为|达到|达|是)?$/u;

/** The item a share is a part of; `unsaid` for 占88.1%, 占比88.1%. */
function wholeNamed(words: string): FieldId | "unsaid" | "unknown" {
  const plain = strippedOf(words).replace(
    /(?:的)?(?:总人数|总数|总量|总额|人数|数|比例|比重|百分比|总|比)*(?:的|为|达到|达)*$/u,
    "",
  );
  if (saysNothing(plain) || saysNothing(words)) return "unsaid";
  const found = ["人", ""].map((unit) => labelOf(plain, unit)).find((label) => !isUnread(label) && label.item);
  return found && !isUnread(found) ? found.item! : "unknown";
}

function itemOfPart(words: string): FieldId | undefined {
  const found = ["人", ""].map((unit) => labelOf(words, unit)).find((label) => !isUnread(label) && label.item);
  return found && !isUnread(found) ? found.item : undefined;
}

/** Of whom an item is a part where the text does not say: 本科学历 of the teachers, 寄宿生 of the pupils. */
function usualWhole(item: FieldId): FieldId | undefined {
  const [whole, ...others] = PARTS.filter(({ parts }) => parts.includes(item)).map((one) => one.whole);
  if (whole && others.length === 0 && whole !== "staff") return whole;
  return /Teachers$/u.test(item) ? "teachers" : undefined;
}

const STAGES: Readonly<Record<string, SchoolStage>> = { 小学: "primary", 初中: "junior", 高中: "senior", 幼儿园: "kindergarten" };
const CHANGE = /(?:增加|增长|减少|提高|下降|上升|降低|净增|新增|多|少|增)(?:了)?$|(?:比|较)(?:上|去|前|往|同)/u;
const MOVED = /(?:由|从)$|(?:增加|增长|减少|提高|下降|上升|扩大|发展|增|降|升)(?:到|至)(?:了)?/u;
const TIMED = /年|学期|去年|上年|现在|目前|今年/u;
const GAP = /(?:还差|尚差|相差|差|尚缺|还缺|缺少|缺编|空编|短缺|缺口为?|缺额为?|缺|尚需|还需)(?:约)?$/u;
const EACH = /(?:均为|均有|各有|各|(?<![生人师班户校])均)$/u;
/** What is planned to be done with the thing; the thing is what the figure is of. */
const PLANNED = /将(?:会)?|预计|计划|拟|力争|争取|再|(?:购置|购买|新建|新增|增加|增添|添置|建设|招聘|补充|扩建|改建|新招)/gu;
const PER_HEAD = /^(?:生均|人均|学生人均|平均每生|每生|生平均|班均|师均)$/u;
const PER_PIECE = /每(?:\d|[一二三四五六七八九十两]|个|间|班|名|位|人|台|所|校|年级|学期|周|天|月)/u;
const FOUND = /实有|现有|已有|实际|目前|只有|仅有|现在/u;

function strippedTail(words: string): string {
  return words.replace(/(?:了|约|近)+$/u, "");
}

/** What is left when everything that only carries the sentence is gone from both ends, or the words where nothing would be left. */
function strippedOf(words: string): string {
  const all = [...strippedWords(words)];
  return all.findLast((one) => one !== "") ?? words;
}

function isStandardWord(after: string): boolean {
  return /^(?:的|及以上的|以上的|以内的)?.{0,8}(?:标准|要求|规定|指标|底线)/u.test(after);
}

function isAuthorityOnly(words: string): boolean {
  return /^(?:达到|符合|高于|低于|超过|满足|优于|了|的|我|国家|省|市|县|部颁|教育部|江苏|山东|河南|陕西|安徽|湖北|湖南|福建|广东|定|颁|级|标准|要求|规定|基本|办学|条件|评估|均衡|不|《[^》]*》)*$/u.test(
    words,
  );
}

/** The figure in the unit of an item; null where its unit is none of the item. */
function inUnitOf(
  item: FieldId,
  { value, high, step, unit }: Quantity,
): (Pick<Draft, "value" | "unit" | "step"> & { high?: number }) | null {
  const own = fieldOf(item).unit;
  const factor = unit === "" ? 1 : factorTo(own, unit.replace(/\/.*$/u, ""));
  if (factor === null) return null;
  return {
    value: scaled(value, factor),
    step: scaled(step, factor),
    unit: own,
    ...(high !== undefined && { high: scaled(high, factor) }),
  };
}

function inUnit(draft: Draft, quantity: Quantity): Pick<Draft, "value" | "step"> | null {
  const item = draft.item ?? draft.quotient?.over;
  if (item) {
    const amount = inUnitOf(item, quantity);
    return amount && { value: amount.value, step: amount.step };
  }
  const unit = draft.indicator && INDICATORS[draft.indicator].unit;
  return quantity.unit === "" || (unit && unitOf(quantity.unit) === unit) ? { value: quantity.value, step: quantity.step } : null;
}

function denominatorIn(words: string): Denominator | null {
  if (/班均|每班|平均每班|每个班/u.test(words)) return "classes";
  if (/师均|每名教师|每位教师|教师人均|人均.*教师用/u.test(words)) return "teachers";
  if (/寄宿生(?:生|人)均|寄宿生每生|每名寄宿/u.test(words)) return "boarders";
  return /生均|人均|百名|百生|百人|每生|每名学生|每个学生|每位学生|学生平均/u.test(words) ? "pupils" : null;
}

const doubt = ({ isDoubtful }: Label): { readonly isDoubtful?: true } => (isDoubtful ? { isDoubtful } : {});

function mark(label: Label | null, usedAfter: boolean): (Label & { readonly usedAfter: boolean }) | null {
  return label && { ...label, usedAfter };
}
