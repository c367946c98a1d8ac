/** Which items a heading may mean, for the list from which the user chooses (reading.md §5). */
import { FIELDS, FIELD_IDS, type FieldId } from "../fields/dictionary";
import { headingFacts } from "./heading-facts";
import { headingLevels } from "./heading-level";
import type { LabelContext } from "./label-reading";
import { matchFrames } from "./match-frames";
import { readLabel } from "./read-label";
import { canonicalLabel } from "./text";

const MOST = 5;
/** Names that share less with the heading than this are no suggestion. */
const LEAST_ALIKE = 0.25;

/**
 * The items nearest to a heading, the best first: what it was read as, what its head noun and qualifiers come closest to, then
 * official names that share its characters. Empty when nothing is near.
 */
export function suggestItems(path: readonly string[], context: LabelContext = {}): readonly FieldId[] {
  const { item, of } = readLabel(path, context);
  const near = [item ?? [], of ?? [], byWords(path), byName(path)].flat();
  return [...new Set(near)].slice(0, MOST);
}

/** Items of the head noun, those that leave least of the heading unexplained first. */
function byWords(path: readonly string[]): readonly FieldId[] {
  const levels = headingLevels(path);
  if (levels.length === 0) return [];
  const facts = headingFacts(levels);
  return matchFrames(facts, [...facts.stages][0])
    .slice(0, 3)
    .map(({ frame }) => frame.item);
}

function byName(path: readonly string[]): readonly FieldId[] {
  const wanted = pairsOf(path.map(canonicalLabel).join(""));
  const alike = FIELD_IDS.map((id) => ({ id, share: shared(wanted, pairsOf(canonicalLabel(FIELDS[id].zh))) }));
  return alike
    .filter(({ share }) => share >= LEAST_ALIKE)
    .sort((a, b) => b.share - a.share)
    .map(({ id }) => id);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Dice's coefficient of the pairs of characters. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
