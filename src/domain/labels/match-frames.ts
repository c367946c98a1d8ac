/** How far the words of a heading make up each item (see `vocabulary/frames.ts`). */
import type { SchoolStage } from "../kernel/stage";
import type { HeadingFacts } from "./heading-facts";
import { CONTAINERS } from "./vocabulary/containers";
import type { Frame } from "./vocabulary/frame";
import { FRAMES } from "./vocabulary/frames";
import { IMPLIED_HEADS } from "./vocabulary/implied";
import { fits } from "./vocabulary/measures";
import type { Noun } from "./vocabulary/nouns";
import type { Feature } from "./vocabulary/features";
import { isNoun } from "./words-of-level";

export interface Match {
  readonly frame: Frame;
  /** What the item needs and the heading does not say. */
  readonly missing: readonly (Feature | readonly Feature[])[];
  /** What the heading says and the item does not explain. */
  readonly left: readonly Feature[];
  /** The heading names no thing; its qualifiers (本科, 转入) belong to this one. */
  readonly isImplied: boolean;
}

const BY_HEAD = new Map<Noun, Frame[]>();
for (const frame of FRAMES) for (const head of frame.heads) BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), frame]);

/** All items of the head noun, those that explain most of the heading first. */
export function matchFrames(facts: HeadingFacts, stage: SchoolStage | undefined): readonly Match[] {
  const head = facts.head ?? impliedHead(facts);
  if (!head) return [];
  const matches = (BY_HEAD.get(head) ?? [])
    .filter((frame) => frame.stage === undefined || stage === undefined || frame.stage === stage)
    .map((frame) => matchOf(frame, head, facts));
  const said = [...facts.measures, ...(facts.unit?.dimension ? [facts.unit.dimension] : [])];
  // An item that the words do not make up comes after those they make up and narrow further.
  const distance = ({ missing, left }: Match) => 10 * missing.length + left.length;
  const isUnlikely = ({ frame }: Match) =>
    Number(said.length > 0 ? !said.every((dimension) => fits(dimension, frame.dimension)) : frame.bare !== "read");
  return [...matches].sort(
    (a, b) => distance(a) - distance(b) || b.frame.needs.length - a.frame.needs.length || isUnlikely(a) - isUnlikely(b),
  );
}

function impliedHead({ said, unit }: HeadingFacts): Noun | null {
  // Only books are counted in 册, only land in 亩.
  if (unit?.dimension === "volumes") return "books";
  if (unit && /^(市?亩|公顷)$/.test(unit.text)) return "land";
  for (const feature of said) {
    const head = IMPLIED_HEADS[feature];
    if (head) return head;
  }
  return null;
}

/** What is said of another time, several stages or with exceptions is a matter of doubt, not of another item. */
const ONLY_DOUBTFUL: ReadonlySet<Feature> = new Set<Feature>(["including", "severalStages", "yearEnd", "compulsory"]);

function matchOf(frame: Frame, head: Noun, { said, groups, head: named }: HeadingFacts): Match {
  const has = (feature: Feature) => said.has(feature) || (isNoun(feature) && (groups.has(feature) || feature === head));
  const isMet = (need: Feature | readonly Feature[]) => (typeof need === "string" ? has(need) : need.some(has));
  const isExplained = (feature: Feature) =>
    feature === head ||
    frame.explains.has(feature) ||
    ONLY_DOUBTFUL.has(feature) ||
    // Everything but pupils is counted at the start of the school year anyway.
    (feature === "yearStart" && head !== "pupil") ||
    (isNoun(feature) && (CONTAINERS[head]?.includes(feature) ?? false));
  return {
    frame,
    missing: frame.needs.filter((need) => !isMet(need)),
    left: [...said].filter((feature) => !isExplained(feature)),
    isImplied: named === null,
  };
}
