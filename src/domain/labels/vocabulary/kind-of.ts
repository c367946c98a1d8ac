/** Which kind of label a word makes of a heading that cannot explain it. */
import type { LabelKind } from "../label-reading";
import { KIND_ORDER, KIND_WORDS } from "./kinds";
import { QUALIFIERS } from "./qualifiers";
import type { Feature } from "./features";

const KINDS: Readonly<Partial<Record<Feature, LabelKind>>> = {
  remark: "remark",
  identity: "identity",
  "person-other": "noItem",
  "group-other": "subset",
  place: "noItem",
  "equipment-other": "noItem",
  matter: "noItem",
  schools: "otherOwner",
  negation: "subset",
  newThisYear: "change",
  toStandard: "statedVerdict",
  lastYearEnd: "lastYear",
  averageYearly: "rate",
  mean: "rate",
  earlier: "lastYear",
  lastSchoolYear: "lastYear",
  quotient: "rate",
  spent: "noItem",
  usable: "noItem",
  budgeted: "target",
  settled: "noItem",
  plannedPlaces: "target",
  specialEducation: "otherOwner",
};

/** null for a noun, and for a word that only makes the reading doubtful: they say no kind. */
export function kindOf(feature: Feature): LabelKind | null {
  const said = KINDS[feature];
  if (said) return said;
  if (Object.hasOwn(KIND_WORDS, feature)) return feature as Exclude<keyof typeof KIND_WORDS, "earlier" | "lastSchoolYear">;
  if (Object.hasOwn(QUALIFIERS, feature)) return "subset";
  return PATTERNS_OF_PARTS.test(feature) ? "subset" : null;
}

const PATTERNS_OF_PARTS =
  /^(grade\d|someGrades|from\d+|classSizes|from50Years|ages|hours\d*|fiveYears|threeYears|yearsAgo|springTerm|autumnTerm|room\d+|roomSizes|large|superLarge)$/;

export function kindOrder(kind: LabelKind): number {
  const order = KIND_ORDER.indexOf(kind);
  return order < 0 ? KIND_ORDER.length : order;
}
