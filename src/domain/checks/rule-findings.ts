/** All findings of one pack about one section. A rule that breaks is a defect of ours and touches no other rule. */
import type { IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import type { Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/catalogue";
import { isSectionRule, type Rule, type RuleId, type SectionRule } from "../standards/requirement";
import { factsAskedBy } from "../standards/questions";
import { withAskedFacts } from "./asked-facts";
import { checkBound } from "./bound";
import { holds } from "./condition";
import { identityOf, type SectionContext, type Subject } from "./context";
import type { Defect, Finding } from "./finding";
import { checkGraded } from "./graded";
import { checkSectionJudgement } from "./judgement";
import { checkQuorum } from "./quorum";
import { isInScope } from "./scope";
import { checkStepped } from "./stepped";

export interface PackOutcome {
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly defects: readonly Defect[];
}

/** @param isBrief only the verdicts of the findings are wanted */
export function findingsOf(pack: Pack, subject: Subject, asOf: IsoDate, isBrief = false): PackOutcome {
  const { section, indicators, confirmationAbout: confirmationAbout } = subject;
  const { rules, placeOf, deciding } = rulesFor(pack, section.stage);
  const done = new Array<Finding | null | undefined>(rules.length).fill(undefined);
  const defects: Defect[] = [];
  const context: SectionContext = { section, indicators, confirmationAbout: confirmationAbout, pack, asOf, findingOf, isBrief };

  function findingOf(id: RuleId): Finding {
    const place = placeOf.get(id) ?? -1;
    const ready = done[place];
    if (ready) return ready;
    const rule = rules[place];
    if (!rule || ready === null) throw new Error(`rule ${id} of ${pack.id} is needed and has no finding`);
    // Null while it is being decided, so that two rules waiting for each other end as defects.
    done[place] = null;
    return (done[place] = check(rule, context));
  }

  const findings: Finding[] = [];
  for (const { id } of rules) {
    try {
      findings.push(findingOf(id));
    } catch (error) {
      defects.push({ rule: `${pack.id}/${id}`, sectionId: section.id, error: String(error) });
    }
  }
  // A rule that could not be decided because of a defect leaves the whole undecided.
  const verdict = together(deciding.map((place) => done[place]?.verdict ?? "cannotTell"));
  return { findings, verdict, defects };
}

/** The rules of a pack for the sections of one stage, and those that the verdict about a section depends on. */
interface StageRules {
  readonly rules: readonly SectionRule[];
  readonly placeOf: ReadonlyMap<RuleId, number>;
  /** Their places. */
  readonly deciding: readonly number[];
}

/** They are the same for every section of a county. */
const RULES = new WeakMap<Pack, Map<Stage, StageRules>>();

function rulesFor(pack: Pack, stage: Stage): StageRules {
  const byStage = RULES.get(pack) ?? new Map<Stage, StageRules>();
  RULES.set(pack, byStage);
  const found = byStage.get(stage) ?? selectRules(pack, stage);
  byStage.set(stage, found);
  return found;
}

function selectRules(pack: Pack, stage: Stage): StageRules {
  const rules = pack.rules.filter(isSectionRule).filter((rule) => stagesOf(rule, pack).includes(stage));
  const placeOf = new Map(rules.map(({ id }, place) => [id, place]));
  const counted = new Set(rules.flatMap((rule) => (rule.kind === "quorum" ? rule.of : [])));
  const deciding = pack.sectionVerdict ?? rules.map(({ id }) => id).filter((id) => !counted.has(id));
  return { rules, placeOf, deciding: deciding.flatMap((id) => placeOf.get(id) ?? []) };
}

export function stagesOf(rule: Rule, pack: Pack): Pack["stages"] {
  return rule.stages ?? pack.stages;
}

function check(rule: SectionRule, context: SectionContext): Finding {
  const facts = context.isBrief ? NO_FACTS : factsAskedBy(rule);
  return facts.length === 0 ? checkOnce(rule, context) : withAskedFacts(facts, context, (under) => checkOnce(rule, under));
}

const NO_FACTS: ReturnType<typeof factsAskedBy> = [];

function checkOnce(rule: SectionRule, context: SectionContext): Finding {
  const isSpokenOf = isInScope(context.section, context.pack.scope, rule.hasEveryTeachingPoint);
  const applies = !isSpokenOf ? "no" : rule.when ? holds(rule.when, context) : "yes";
  if (applies === "no") return { ...identityOf(rule, context), verdict: "notApplicable", cells: [] };
  const finding = whereCertain(decide(rule, context), rule, context);
  if (applies === "yes" || finding.verdict === "pass" || finding.verdict === "notApplicable") return finding;
  return { ...finding, verdict: "cannotTell", shortfall: undefined };
}

/** Where the tables count more than the document, a pass is in doubt, and so is how much is missing. */
function whereCertain(finding: Finding, { passOnlyIf }: SectionRule, context: SectionContext): Finding {
  if (!passOnlyIf || holds(passOnlyIf.condition, context) === "yes") return finding;
  if (finding.verdict === "fail") return { ...finding, shortfall: undefined };
  if (finding.verdict !== "pass") return finding;
  const { zh, en } = passOnlyIf.reason;
  return { ...finding, verdict: "cannotTell", facts: { ...finding.facts, doubt: zh, doubtInEnglish: en } };
}

function decide(rule: SectionRule, context: SectionContext): Finding {
  switch (rule.kind) {
    case "bound":
      return checkBound(rule, context);
    case "stepped":
      return checkStepped(rule, context);
    case "graded":
      return checkGraded(rule, context);
    case "quorum":
      return checkQuorum(rule, context);
    case "judgement":
    case "veto":
      return checkSectionJudgement(rule, context);
  }
}

/** All of them: one failure fails, one doubt leaves doubt; what does not apply is left out. */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fail")) return "fail";
  if (verdicts.includes("cannotTell")) return "cannotTell";
  return verdicts.includes("pass") ? "pass" : "notApplicable";
}
