/** Why verdicts are open: each cause once, with what it touches and the one act that removes it. */
import { confirmationBook } from "../../domain/checks/confirmations";
import type { CountyTotalFinding, DispersionFinding, Evaluation } from "../../domain/checks/finding";
import { decidedRules } from "../../domain/checks/rule-findings";
import { missingIn, waitingOf, type Waiting, type WaitingFact, type WaitingField } from "../../domain/checks/waiting";
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
  /** What was not understood, by its words; `noted` are the same. */
  readonly labels = new Map<string, UnreadLabel[]>();
  readonly noted = new Set<UnreadLabel>();
  /** Questions, each once for every unit asked. */
  readonly units = new Set<string>();
  readonly facts = new Set<WaitingFact>();

  add(sections: readonly Section[], rule: Rule): this {
    for (const section of sections) this.sections.add(section);
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
          if (verdicts[place] === "pass" || verdicts[place] === "notApplicable") continue;
          const waiting = waitingOf(one, place, asking);
          if (waiting) causes.add(waiting, one.section, rules[place]!);
        }
      }
    }
  }
  gatherCounty(evaluation, causes);
  return causes.gathered();
}

class Causes {
  private readonly all = new Map<string, Gathered>();
  /** Sections that lack the same figures for the same rule: most of a county do, and are gone through together. */
  private readonly lackings = new Map<Rule, Map<readonly WaitingField[], Section[]>>();

  gathered(): GatheredCauses {
    for (const [rule, byFields] of this.lackings) {
      for (const [fields, sections] of byFields) for (const field of fields) this.missing(field, sections, rule);
    }
    return this.all;
  }

  add({ fields, asks, contradictions, facts, isRange, isUnsaid }: Waiting, section: Section, rule: Rule): void {
    if (fields.length > 0) this.lacking(fields, section, rule);
    for (const { about, of } of asks) {
      this.of("unanswered")
        .add([section], rule)
        .units.add(unitKey(about, of === "school" ? section.schoolId : section.id));
    }
    for (const { about } of contradictions) {
      this.of("answerContradicts").add([section], rule).units.add(unitKey(about, section.id));
    }
    for (const fact of facts) this.of(`fact-${fact}`).add([section], rule).facts.add(fact);
    if (isRange) this.of("range").add([section], rule);
    if (isUnsaid) this.of("unsaid").add([section], rule);
  }

  /** A rule about a section lacks these figures of it. */
  lacking(fields: readonly WaitingField[], section: Section, rule: Rule): void {
    let byFields = this.lackings.get(rule);
    if (!byFields) this.lackings.set(rule, (byFields = new Map()));
    const same = byFields.get(fields);
    if (same) same.push(section);
    else byFields.set(fields, [section]);
  }

  /** A question that is asked once for the county. */
  asked(about: string, rule: Rule): void {
    this.of("unanswered").add([], rule).units.add(unitKey(about, ""));
  }

  private of(id: string): Gathered {
    let cause = this.all.get(id);
    if (!cause) this.all.set(id, (cause = new Gathered()));
    return cause;
  }

  /** That the tables lack an item can only be said where everything on them is understood. */
  private missing({ field, reason }: WaitingField, sections: readonly Section[], rule: Rule): void {
    const isUnread = ({ unread }: Section) => reason === "tableAbsent" && unread !== undefined && unread.length > 0;
    const perhaps = sections.filter(isUnread);
    const certain = perhaps.length === 0 ? sections : sections.filter((section) => !isUnread(section));
    if (certain.length > 0) count(this.of(KIND_OF[reason]).add(certain, rule).fields, field, certain.length);
    for (const section of perhaps) this.perhapsUnread(field, section, rule);
  }

  private perhapsUnread(field: WaitingField["field"], section: Section, rule: Rule): void {
    const { unread = [] } = section;
    const proposed = unread.filter((label) => label.item === field);
    const tables = proposed.length > 0 ? [] : unread.filter(({ isTable }) => isTable);
    const labels = proposed.length > 0 ? proposed : unread.filter(({ isTable }) => !isTable);
    const touch = (id: "notUnderstood" | "tableNotRead", touched: readonly UnreadLabel[]) => {
      if (touched.length === 0) return;
      const cause = this.of(id).add([section], rule);
      count(cause.fields, field, 1);
      noteLabels(cause, touched);
    };
    touch("notUnderstood", labels);
    touch("tableNotRead", tables);
  }
}

/** Labels of the same words count once, with all their cells. */
export function noteLabels({ labels, noted }: Gathered, unread: readonly UnreadLabel[]): void {
  for (const label of unread) {
    if (noted.has(label)) continue;
    noted.add(label);
    const same = labels.get(label.text);
    if (same) same.push(label);
    else labels.set(label.text, [label]);
  }
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function unitKey(about: string, unit: string): string {
  return `${about} ${unit}`;
}

/** What is judged of the county waits for figures of its sections, or for answers. */
function gatherCounty(evaluation: Evaluation, causes: Causes): void {
  const findings = [...evaluation.wholeCounty, ...STAGES.flatMap((stage) => evaluation.county[stage]?.findings ?? [])];
  const open = findings.filter(({ verdict }) => verdict === "cannotTell");
  if (open.length === 0) return;
  const sections = sectionsByPack(evaluation);
  for (const finding of open) {
    for (const { about } of finding.asks ?? []) causes.asked(about, finding.rule);
    if (finding.kind === "dispersion" || finding.kind === "countyTotal") {
      gatherMissing(finding, sections.get(finding.pack.id)!, causes);
    }
  }
}

/** As each pack sees them, by their ids. */
function sectionsByPack({ schools, packs }: Evaluation): ReadonlyMap<string, ReadonlyMap<string, Section>> {
  const byPack = new Map(packs.map(({ id }) => [id, new Map<string, Section>()]));
  for (const { sections } of schools) {
    for (const { decided } of sections) {
      for (const { pack, section } of decided) byPack.get(pack)?.set(section.id, section);
    }
  }
  return byPack;
}

function gatherMissing(
  { missing, rule }: DispersionFinding | CountyTotalFinding,
  sections: ReadonlyMap<string, Section>,
  causes: Causes,
): void {
  for (const id of missing) {
    const section = sections.get(id);
    if (!section) continue;
    const formula = formulaOf(INDICATORS[rule.indicator], section.stage);
    causes.lacking(missingIn(formula, section), section, rule);
  }
}
