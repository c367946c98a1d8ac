/** A sentence round its figures (分句): the words before and after each figure, as far as they belong to it. */
import type { Quantity } from "./quantities";

export interface Piece {
  readonly quantity: Quantity;
  /** Words right before the figure, and where they begin in the text. */
  readonly before: string;
  readonly beforeFrom: number;
  /** Words right after it. */
  readonly after: string;
  /** Clauses without a figure between the figure before and this one. */
  readonly lead: string;
  /** No comma parts it from the figure before. */
  readonly isSameClause: boolean;
  /** A semicolon parts it from the figure before. */
  readonly isNewGroup: boolean;
  /** Open brackets it stands in. */
  readonly depth: number;
}

const HARD = /[，,;()?]/u;
const SOFT = /[、和及与]/u;
const VERB = /(?:共有|现有|拥有|设有|共|有)/u;

/** @param text a sentence, folded; offsets of pieces are those of the text */
export function piecesOf(text: string, quantities: readonly Quantity[]): readonly Piece[] {
  const gaps = quantities.map(({ from }, index) => gapBefore(text, quantities[index - 1]?.to ?? 0, from, index === 0));
  return quantities.map((quantity, index) => {
    const gap = withoutLeadingStop(gaps[index]!);
    const next = gaps[index + 1];
    const after = next ? next.afterPrevious : firstClause(text.slice(quantity.to));
    return {
      quantity,
      before: gap.before,
      beforeFrom: gap.beforeFrom,
      after,
      lead: gap.lead,
      isSameClause: gap.isSameClause,
      isNewGroup: gap.isNewGroup,
      depth: depthAt(text, quantity.from),
    };
  });
}

interface Gap {
  readonly afterPrevious: string;
  readonly lead: string;
  readonly before: string;
  readonly beforeFrom: number;
  readonly isSameClause: boolean;
  readonly isNewGroup: boolean;
}

function gapBefore(text: string, start: number, end: number, isFirst: boolean): Gap {
  const gap = headed(text.slice(start, end), isFirst);
  const cut = lastBoundary(gap);
  if (cut < 0) {
    const plain = { lead: "", beforeFrom: start, isNewGroup: false };
    if (isFirst) return { ...plain, afterPrevious: "", before: gap, isSameClause: false };
    // 教师36人中本科25人: parts of the figure before.
    if (/^中(?![级学小师高央心]|专(?!科))/u.test(gap)) {
      return { ...plain, afterPrevious: "", lead: "其中", before: gap.slice(1), beforeFrom: start + 1, isSameClause: true };
    }
    // 9名本科和2名专科, 18个教学班、763名学生, 8所小学共有在校生1980人: the first joint or verb parts what follows one figure from
    // what precedes the next.
    const soft = gap.search(SOFT);
    const verb = gap.slice(1).search(VERB) + 1;
    const isVerb = verb > 0 && (soft < 0 || verb < soft);
    const at = isVerb ? verb : soft;
    if (at < 0) return { ...plain, afterPrevious: gap, before: gap, isSameClause: true };
    const next = isVerb ? at : at + 1;
    return { ...plain, afterPrevious: gap.slice(0, at), before: gap.slice(next), beforeFrom: start + next, isSameClause: true };
  }
  const first = isFirst ? -1 : gap.search(HARD);
  return {
    afterPrevious: isFirst ? "" : gap.slice(0, first),
    lead: gap.slice(first + 1, Math.max(first + 1, cut)),
    before: gap.slice(cut + 1),
    beforeFrom: start + cut + 1,
    isSameClause: false,
    isNewGroup: !isFirst && gap.slice(0, cut + 1).includes(";"),
  };
}

/** （192㎡）、音乐室1间: the stop belongs to neither. */
function withoutLeadingStop(gap: Gap): Gap {
  const stops = /^[、\s]+/u.exec(gap.before)?.[0].length ?? 0;
  return stops === 0 ? gap : { ...gap, before: gap.before.slice(stops), beforeFrom: gap.beforeFrom + stops };
}

/** 建筑面积3299㎡：教学楼一栋: a colon right after a figure begins what explains it. */
function headed(gap: string, isFirst: boolean): string {
  return !isFirst && gap.startsWith(":") ? `,${gap.slice(1)}` : gap;
}

/** The last sign that parts clauses; a bracket that explains the words before the figure belongs to them: 在校生(含学前班)258人. */
function lastBoundary(gap: string): number {
  let at = gap.length - 1;
  while (at >= 0 && !HARD.test(gap[at]!)) at -= 1;
  if (gap[at] !== ")") return at;
  const open = gap.lastIndexOf("(", at);
  if (open <= 0 || HARD.test(gap[open - 1] ?? ",")) return at;
  let before = open - 1;
  while (before >= 0 && !HARD.test(gap[before]!)) before -= 1;
  return before;
}

function firstClause(rest: string): string {
  const end = rest.search(/[，,;()?:]/u);
  return end < 0 ? rest : rest.slice(0, end);
}

function depthAt(text: string, end: number): number {
  let depth = 0;
  for (let i = 0; i < end; i += 1) {
    if (text[i] === "(") depth += 1;
    else if (text[i] === ")" && depth > 0) depth -= 1;
  }
  return depth;
}
