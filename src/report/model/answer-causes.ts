/** Why verdicts are open: each cause once, with what it touches and the one act that removes it. */
import { confirmationBook } from "../../domain/checks/confirmations";
import type { CountyFinding, Evaluation, SectionEvaluation } from "../../domain/checks/finding";
import { decidedRules } from "../../domain/checks/rule-findings";
import { missingIn, waitingOf, type WaitingFact, type WaitingField } from "../../domain/checks/waiting";
import type { UnreadLabel } from "../../domain/dataset/unread";
import type { Section } from "../../domain/dataset/school";
import { INDICATORS } from "../../domain/indicators/catalogue";
import { formulaOf } from "../../domain/indicators/indicator";
import type { CellRef } from "../../domain/kernel/cell";
import type { MissingReason } from "../../domain/kernel/reading";
import { STAGES } from "../../domain/kernel/stage";
import type { Rule } from "../../domain/standards/requirement";
import type { CauseKind } from "./answer";

/** What is known of one cause while the sections are gone through. */
export class Gathered {
  readonly sections = new Set<Section>();
  readonly rules = new Set<Rule>();
  /** Missing items, with the rules that wait for them. */
  readonly fields = new Map<WaitingField["field"], number>();
  readonly labels = new Map<string, UnreadLabel[]>();
  /** Questions, each once for every unit asked. */
  readonly units = new Set<string>();
  readonly facts = new Set<WaitingFact>();

  add(section: Section, rule: Rule): this {
    this.sections.add(section);
    this.rules.add(rule);
    return this;
  }

  get schools(): number {
    return new Set(Array.from(this.sections, ({ schoolId }) => schoolId)).size;
  }

  /** Where the items that are not there were expected. */
  cellsOf(reasons: readonly MissingReason[]): readonly CellRef[] {
    const fields = [...this.fields.keys()];
    return [...this.sections].flatMap(({ items }) =>
      fields.flatMap((field) => {
        const reading = items[field];
        return reading?.state === "missing" && reasons.includes(reading.reason) ? reading.cells : [];
      }),
    );
  }
}

const KIND_OF: Readonly<Record<MissingReason, CauseKind>> = {
  tableAbsent: "absent",
  blank: "blank",
  notApplicable: "marked",
  notANumber: "notANumber",
  uncalculated: "uncalculated",
  ambiguous: "ambiguous",
  ofWholeSchool: "ofWholeSchool",
  zeroDenominator: "zero",
};

/** Causes by their id: the kind, and of facts which one. */
export type GatheredCauses = ReadonlyMap<string, Gathered>;

/** All causes that keep rules of the evaluation open; nothing is said of what was merely not read. */
export function gatherCauses(evaluation: Evaluation): GatheredCauses {
  const causes = new Causes();
  const asking = { asOf: evaluation.asOf, confirmationAbout: confirmationBook(evaluation.confirmations) };
  for (const { sections } of evaluation.schools) {
    for (const section of sections) {
      for (const one of decidedRules(section, evaluation.packs)) {
        const { rules, verdicts } = one;
        for (let place = 0; place < rules.length; place++) {
          const waiting = verdicts[place] === "pass" ? null : waitingOf(one, place, asking);
          if (waiting) causes.add(waiting, one.section, rules[place]!);
        }
      }
    }
  }
  gatherCounty(evaluation, causes);
  return causes.all;
}

class Causes {
  readonly all = new Map<string, Gathered>();

  of(id: string): Gathered {
    let cause = this.all.get(id);
    if (!cause) this.all.set(id, (cause = new Gathered()));
    return cause;
  }

  add(waiting: NonNullable<ReturnType<typeof waitingOf>>, section: Section, rule: Rule): void {
    const { fields, asks, contradictions, facts, isRange, isUnsaid } = waiting;
    for (const field of fields) this.lacking(field, section, rule);
    for (const { about, of } of asks) {
      this.of("unanswered")
        .add(section, rule)
        .units.add(unitKey(about, of === "school" ? section.schoolId : section.id));
    }
    for (const { about } of contradictions) {
      this.of("answerContradicts").add(section, rule).units.add(unitKey(about, section.id));
    }
    for (const fact of facts) this.of(`fact-${fact}`).add(section, rule).facts.add(fact);
    if (isRange) this.of("range").add(section, rule);
    if (isUnsaid) this.of("unsaid").add(section, rule);
  }

  /** That the tables lack an item can only be said where everything on them is understood. */
  lacking({ field, reason }: WaitingField, section: Section, rule: Rule): void {
    const { unread = [] } = section;
    if (reason !== "tableAbsent" || unread.length === 0) {
      count(this.of(KIND_OF[reason]).add(section, rule).fields, field);
      return;
    }
    const proposed = unread.filter((label) => label.item === field);
    const tables = unread.filter(({ isTable }) => isTable);
    const labels = proposed.length > 0 ? proposed : unread.filter(({ isTable }) => !isTable);
    if (labels.length > 0) this.touched("notUnderstood", labels, field, section, rule);
    if (tables.length > 0 && proposed.length === 0) this.touched("tableNotRead", tables, field, section, rule);
  }

  private touched(
    id: "notUnderstood" | "tableNotRead",
    labels: readonly UnreadLabel[],
    field: WaitingField["field"],
    section: Section,
    rule: Rule,
  ): void {
    const cause = this.of(id).add(section, rule);
    count(cause.fields, field);
    // The same list for all sections of a workbook: its labels are noted once.
    if (this.noted.has(labels)) return;
    this.noted.add(labels);
    noteLabels(cause, labels);
  }

  private readonly noted = new WeakSet<readonly UnreadLabel[]>();
}

/** Labels of the same words count once, with all their cells. */
export function noteLabels({ labels }: Gathered, unread: readonly UnreadLabel[]): void {
  for (const label of unread) {
    const same = labels.get(label.text);
    if (!same) labels.set(label.text, [label]);
    else if (!same.includes(label)) same.push(label);
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function unitKey(about: string, unit: string): string {
  return `${about} ${unit}`;
}

/** What is judged of the county waits for figures of its sections, or for answers. */
function gatherCounty(evaluation: Evaluation, causes: Causes): void {
  const findings = [...evaluation.wholeCounty, ...STAGES.flatMap((stage) => evaluation.county[stage]?.findings ?? [])];
  const open = findings.filter(({ verdict }) => verdict === "cannotTell");
  if (open.length === 0) return;
  const sectionOf = new Map<string, SectionEvaluation>(
    evaluation.schools.flatMap(({ sections }) => sections.map((one) => [one.section.id, one] as const)),
  );
  for (const finding of open) {
    for (const { about } of finding.asks ?? []) {
      const cause = causes.of("unanswered");
      cause.rules.add(finding.rule);
      cause.units.add(unitKey(about, ""));
    }
    gatherMissing(finding, sectionOf, causes);
  }
}

function gatherMissing(finding: CountyFinding, sectionOf: ReadonlyMap<string, SectionEvaluation>, causes: Causes): void {
  if (finding.kind !== "dispersion" && finding.kind !== "countyTotal") return;
  for (const id of finding.missing) {
    const section = sectionOf.get(id)?.decided.find(({ pack }) => pack === finding.pack.id)?.section;
    if (!section) continue;
    const formula = formulaOf(INDICATORS[finding.rule.indicator], section.stage);
    for (const field of missingIn(formula, section)) causes.lacking(field, section, finding.rule);
  }
}
