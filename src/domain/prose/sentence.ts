/**
 * Reads one sentence (句): every figure with its unit becomes a claim, is no figure of a school's data, or is listed as not
 * understood. Nothing is guessed: a word that is not known makes the figure not checked.
 */
import type { Scope } from "./claim";
import type { SentenceReading } from "./draft";
import { namedRate, namedRatio } from "./named-figures";
import { piecesOf, type Piece } from "./pieces";
import { isUnitOfItems, quantitiesIn } from "./quantities";
import { readAmount } from "./read-amount";
import { readRatio, readShare } from "./read-share";
import { conclusionsIn } from "./said-to-meet";
import { SentenceState } from "./sentence-state";
import { timeIn } from "./time-words";
import { saysNothing, strippedOf } from "./words";

/** What is planned to be done with the thing; the thing is what the figure is of. */
const PLANNED =
  /将(?:会)?|明年|下一?学年|下学期|今后|下一步|预计|计划|拟|力争|争取|再|(?:新招聘|招聘|购置|购买|新建|新增|增加|增添|添置|建设|补充|扩建|改建|新招)/gu;

const AREA = /^(?:截至|目前|其中)?(?:全|我|本)[县市区旗镇乡省](?:的|各)?/u;

/** @param text folded, without the sign at its end @param scopeAt of whom a figure at an offset speaks */
export function readSentence(text: string, scopeAt: (offset: number) => Scope): SentenceReading {
  const state = new SentenceState(text, scopeAt);
  for (const piece of piecesOf(text, quantitiesIn(text))) readPiece(state, piece);
  return { drafts: [...state.drafts, ...conclusionsIn(text, state.drafts)], notChecked: state.notChecked };
}

function readPiece(state: SentenceState, piece: Piece): void {
  const { quantity } = piece;
  const own = belowColon(state.unusedWords(piece));
  state.follow(piece, own);
  const { rest: said } = timeIn(own);
  // The scope of the sentence holds it.
  const rest = said.replace(AREA, "");
  const before = state.isPlan ? rest.replaceAll(PLANNED, "") : rest;
  // A figure in a unit that no item has only stands between the others.
  if (!isUnitOfItems(quantity.unit)) return state.forget(piece, before, !saysNothing(piece.after) && saysNothing(before));
  // 师生比0.0568
  const isRatio = quantity.unit === "" && namedRatio(strippedOf(before), quantity) !== null;
  if (quantity.ratio || isRatio) return readRatio(state, piece, before);
  const isRate = quantity.unit === "%" || (quantity.unit === "" && namedRate(strippedOf(before)) !== null);
  return isRate ? readShare(state, piece, before) : readAmount(state, piece, before, own);
}

/** 各室面积为：普通教室835㎡: what stands before the colon heads all of them. */
function belowColon(words: string): string {
  const colon = words.lastIndexOf(":");
  const tail = words.slice(colon + 1);
  return colon > 0 && !saysNothing(tail) ? tail : words;
}
