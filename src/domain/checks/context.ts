/** What a check of one section may look at. */
import type { IsoDate } from "../kernel/citation";
import type { Reading } from "../kernel/reading";
import type { IndicatorId } from "../indicators/catalogue";
import type { Section } from "../dataset/school";
import { headOf, type Pack, type PackHead } from "../standards/pack";
import type { RuleId, SectionRule } from "../standards/requirement";
import type { ConfirmationAbout, Truth } from "./confirmations";
import type { Role, SectionFinding } from "./finding";
import { roleOf } from "./section-items";

/** One section with its figures and what the user answered about it. */
export interface Subject {
  readonly section: Section;
  readonly indicators: Readonly<Record<IndicatorId, Reading>>;
  readonly confirmationAbout: ConfirmationAbout;
  /** Facts that are taken to be so, or not to be known, whatever the tables and the user say. */
  readonly supposed?: ReadonlyMap<string, Truth>;
}

export interface SectionContext extends Subject {
  readonly pack: Pack;
  readonly asOf: IsoDate;
  /** Finding of another rule of the same pack about the same section. */
  readonly findingOf: (rule: RuleId) => SectionFinding;
  /** Only verdicts are asked for: what is missing, how much, and which cells say so may be left out. */
  readonly isBrief: boolean;
}

/** The part of a finding that does not depend on its outcome. */
export function identityOf<R extends SectionRule>(rule: R, { pack, section }: Pick<SectionContext, "pack" | "section">) {
  const { key, head, role } = placeOf(rule, pack);
  const kind: R["kind"] = rule.kind;
  return { rule, key, kind, pack: head, role, sectionId: section.id, stage: section.stage };
}

/** What findings of a rule say of its pack: the same objects for every section of a county. */
interface RulePlace {
  readonly key: string;
  readonly head: PackHead;
  readonly role: Role;
}

const PLACES = new WeakMap<Pack, Map<RuleId, RulePlace>>();

function placeOf({ id }: SectionRule, pack: Pack): RulePlace {
  let places = PLACES.get(pack);
  if (!places) PLACES.set(pack, (places = new Map()));
  let place = places.get(id);
  if (!place) places.set(id, (place = { key: keyOf(id, pack), head: headOf(pack), role: roleOf(id, pack) }));
  return place;
}

/** `<pack>/<rule>` */
export function keyOf(id: RuleId, pack: Pick<Pack, "id">): string {
  return `${pack.id}/${id}`;
}
