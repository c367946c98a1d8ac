/** What a check of one section may look at. */
import type { IsoDate } from "../kernel/citation";
import type { Reading } from "../kernel/reading";
import type { IndicatorId } from "../indicators/catalogue";
import type { Section } from "../dataset/school";
import type { Pack } from "../standards/catalogue";
import type { Rule, RuleId } from "../standards/requirement";
import type { ConfirmationAbout } from "./confirmations";
import type { Finding } from "./finding";

/** One section with its figures and what the user answered about it. */
export interface Subject {
  readonly section: Section;
  readonly indicators: Readonly<Record<IndicatorId, Reading>>;
  readonly confirmationAbout: ConfirmationAbout;
}

export interface SectionContext extends Subject {
  readonly pack: Pack;
  readonly asOf: IsoDate;
  /** Finding of another rule of the same pack about the same section. */
  readonly findingOf: (rule: RuleId) => Finding;
  /** Only verdicts are asked for: what is missing, how much, and which cells say so may be left out. */
  readonly isBrief: boolean;
}

/** The part of a finding that does not depend on its outcome. */
export function identityOf(rule: Rule, { pack, section }: Pick<SectionContext, "pack" | "section">) {
  const { id: sectionId, stage } = section;
  return { rule: nameOf(rule, pack), pack: pack.id, kind: rule.kind, title: rule.title, sectionId, stage } as const;
}

const NAMES = new WeakMap<Pack, Map<RuleId, string>>();

/** `<pack>/<rule>`; the same text each time, because every section of a county has a finding of it. */
function nameOf({ id }: Rule, pack: Pack): string {
  let names = NAMES.get(pack);
  if (!names) NAMES.set(pack, (names = new Map()));
  let name = names.get(id);
  if (name === undefined) names.set(id, (name = `${pack.id}/${id}`));
  return name;
}
