/** What a figure is of (量的名称): the words before or after it, read by the grammar of labels. */
import type { FieldId } from "../fields/dictionary";
import type { SchoolStage } from "../kernel/stage";
import { headingFacts } from "../labels/heading-facts";
import { headingLevels } from "../labels/heading-level";
import type { LabelKind, LabelReading } from "../labels/label-reading";
import { readLabel } from "../labels/read-label";
import { unitOf } from "../labels/units";
import { strippedWords } from "./words";

export interface Label {
  /** The words that were understood, without what carries the sentence. */
  readonly words: string;
  readonly item?: FieldId;
  readonly kind: LabelKind;
  /** The item that a value per head, a rate or a limit is about. */
  readonly of?: FieldId;
  readonly stage?: SchoolStage;
  /** First calendar year of the year the words name. */
  readonly year?: number;
  readonly isDoubtful: boolean;
}

export interface Unread {
  readonly words: string;
  readonly unknown: readonly string[];
}

/** What the figure is a part of is known from the words above. */
const PART = /^其中:?/u;

/** Beyond this the words beside a figure are a sentence of their own. */
const LONGEST = 40;

/**
 * @param above what the figure is a part of, or the stage or grade it stands under
 * @returns the reading of the words, as few of them taken off as possible; or the words nobody knows
 */
export function labelOf(words: string, unit: string, above: readonly string[] = []): Label | Unread {
  if (words.length > LONGEST) return { words, unknown: [words] };
  let first: Unread | undefined;
  let understood: Label | undefined;
  for (const rest of strippedWords(words.replace(PART, ""))) {
    if (rest === "") break;
    const reading = readLabel([...above, rest], unit === "" ? {} : { unitRow: unit });
    const label = labelFrom(reading, rest) ?? roomLabel(reading, rest, unit);
    if (label?.item !== undefined) return label;
    if (label && !understood) understood = label;
    first ??= { words: rest, unknown: reading.unknown.length > 0 ? reading.unknown : reading.why.words };
    if (label) return label;
  }
  return understood ?? first ?? { words: "", unknown: [] };
}

export function isUnread(label: Label | Unread): label is Unread {
  return "unknown" in label;
}

const DEGREE_AND_ABOVE = /(?:本科|专科|大专).{0,4}以上/u;

function labelFrom(reading: LabelReading, words: string): Label | null {
  const { outcome, item, kind, of, stage, year, why, unknown } = reading;
  const plain = {
    words,
    kind,
    isDoubtful: false,
    ...(of && { of }),
    ...(stage && { stage }),
    ...(year !== undefined && { year }),
  };
  if (outcome === "read") return { ...plain, item: item! };
  // 本科及以上 is above the required qualification in junior schools only; here it is a part of the teachers.
  if (item === "higherQualTeachers" && outcome === "proposed" && DEGREE_AND_ABOVE.test(words))
    return { ...plain, kind: "subset" };
  if (outcome === "proposed" && why.code === "doubtfulWord" && unknown.length === 0)
    return { ...plain, item: item!, isDoubtful: true };
  if (outcome === "notAnItem" && unknown.length === 0) return plain;
  // 篮球场1个: every word is known, and together they are no item.
  const isInPieces = why.code === "unitDisagrees" && /^[个座处栋幢]$/u.test(why.words.join(""));
  const isKnown = outcome === "notUnderstood" && unknown.length === 0 && (why.code === "notTogether" || isInPieces);
  return isKnown ? { words, kind: "noItem", isDoubtful: false } : null;
}

/** 科学实验室145㎡: a room of the school, whose area no item is. */
function roomLabel({ unknown }: LabelReading, words: string, unit: string): Label | null {
  const isRoom = unknown.length === 0 && unitOf(unit) === "㎡" && /[室馆厅库房堂]$/u.test(words);
  return isRoom ? { words, kind: "noItem", isDoubtful: false } : null;
}

/** The noun that the words are about; null where they name none. */
export function headOf(words: string): string | null {
  return headingFacts(headingLevels([words])).head;
}
