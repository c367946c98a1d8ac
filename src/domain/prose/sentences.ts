/** Where sentences end (句). A sentence beyond all measure is read in pieces, so that nothing in it costs more than its length. */
export interface Sentence {
  readonly sentence: string;
  readonly index: number;
}

const SENTENCE = /[^。!\n]+/gu;
const LONGEST = 2_000;

/** @param text folded */
export function sentencesIn(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => inPieces(sentence, index));
}

function inPieces(sentence: string, index: number): readonly Sentence[] {
  const pieces: Sentence[] = [];
  for (let from = 0; from < sentence.length;) {
    const rest = sentence.length - from;
    const window = sentence.slice(from, from + LONGEST);
    const comma = rest > LONGEST ? Math.max(window.lastIndexOf("，"), window.lastIndexOf(";"), window.lastIndexOf(",")) : -1;
    const length = rest <= LONGEST ? rest : comma > 0 ? comma + 1 : LONGEST;
    pieces.push({ sentence: sentence.slice(from, from + length), index: index + from });
    from += length;
  }
  return pieces;
}
