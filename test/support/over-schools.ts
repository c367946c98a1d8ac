/** Random schools judged by every pack, and judged again after one figure changed. */
import { evaluate } from "../../src/domain/checks/evaluate";
import type { Finding, SectionEvaluation } from "../../src/domain/checks/finding";
import type { Shortfall, Turn } from "../../src/domain/checks/told";
import type { School } from "../../src/domain/dataset/school";
import type { FieldId } from "../../src/domain/fields/dictionary";
import type { Stage } from "../../src/domain/kernel/stage";
import { PACKS } from "../../src/domain/standards/catalogue";

const AS_OF = "2026-09-01";

/** The school after one item of one stage (or of the whole school) changed. */
export function changed(one: School, stage: Stage, field: FieldId, to: (value: number) => number): School {
  const change = (all: School["shared"]): School["shared"] => {
    const reading = all[field];
    return reading?.state === "known" ? { ...all, [field]: { ...reading, value: to(reading.value) } } : all;
  };
  const own = one.stages[stage];
  if (own?.[field]?.state === "known") return { ...one, stages: { ...one.stages, [stage]: change(own) } };
  return { ...one, shared: change(one.shared) };
}

/** Sections of each school, judged by one pack or by all. What a section meets is its own: the schools share no finding. */
function judge(schools: readonly School[], only?: string): readonly (readonly SectionEvaluation[])[] {
  const packs = only === undefined ? PACKS : PACKS.filter(({ id }) => id === only);
  const { schools: judged, defects } = evaluate(schools, { packs, asOf: AS_OF });
  if (defects.length > 0) throw new Error(JSON.stringify(defects));
  return judged.map(({ sections }) => sections);
}

export function sectionsOf(one: School, only?: string): readonly SectionEvaluation[] {
  return judge([one], only)[0]!;
}

/** Findings by rule and section. */
export function findingsOf(one: School): ReadonlyMap<string, Finding> {
  const all = sectionsOf(one).flatMap(({ findings }) => findings);
  return new Map(all.map((finding) => [`${finding.key} ${finding.sectionId}`, finding]));
}

/** A school after a change, and what the finding must then be. */
export interface Trial {
  readonly finding: Finding;
  readonly school: School;
  readonly must: (after: Finding) => boolean;
  /** Shown when it is not so. */
  readonly about: unknown;
}

/** All trials of one pack are judged in one evaluation, and only the section in question is looked at. */
export function tryOut(trials: readonly Trial[]): void {
  for (const { id } of PACKS) {
    const tried = trials.filter(({ finding }) => finding.pack.id === id);
    if (tried.length === 0) continue;
    const schools = tried.map(({ school }) => school);
    const judged = judge(schools, id);
    tried.forEach(({ finding, must, about }, i) => {
      const section = judged[i]!.find((it) => it.section.stage === finding.stage)!;
      const after = section.findings.find(({ key, sectionId }) => key === finding.key && sectionId === finding.sectionId)!;
      if (!must(after)) throw new Error(JSON.stringify({ rule: finding.key, about, after }, null, 2));
    });
  }
}

export const signed = ({ direction }: Shortfall | Turn): 1 | -1 => (direction === "add" ? 1 : -1);
