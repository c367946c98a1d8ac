/** All findings of one pack about one section. A rule that breaks is a defect of ours and touches no other rule. */
import type { IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import { together, type Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/pack";
import { isSectionRule, type MeasuredRule, type Rule, type RuleId, type SectionRule } from "../standards/requirement";
import { factsAskedBy } from "../standards/questions";
import { withAskedFacts } from "./asked-facts";
import { checkBound } from "./bound";
import { holds, openPart } from "./condition";
import { identityOf, keyOf, type SectionContext, type Subject } from "./context";
import type { Decided, Defect, MeasuredFinding, SectionEvaluation, SectionFinding } from "./finding";
import { checkGraded } from "./graded";
import { checkSectionJudgement } from "./judgement";
import { perhapsNone, withoutAmounts } from "./possible-limits";
import { checkQuorum } from "./quorum";
import { whereOutOfScope } from "./scope";
import { verdictBeside } from "./section-items";
import { checkStepped } from "./stepped";
import { whereNot, type NotApplying } from "./why-not";

export interface PackOutcome {
  readonly findings: readonly SectionFinding[];
  readonly verdict: Verdict;
  /** What counts for the county beside the verdict of the section, where the pack asks for such. */
  readonly beside: Verdict | undefined;
  readonly defects: readonly Defect[];
  readonly decided: Decided;
}

/** @param isBrief only the verdicts of the findings are wanted */
export function findingsOf(pack: Pack, subject: Subject, asOf: IsoDate, isBrief = false): PackOutcome {
  const { section } = subject;
  const { rules, deciding } = rulesFor(pack, section.stage);
  const { done, findingOf } = checking(pack, subject, asOf, isBrief);
  const defects: Defect[] = [];
  const broken: RuleId[] = [];
  const findings: SectionFinding[] = [];
  for (const { id } of rules) {
    try {
      findings.push(findingOf(id));
    } catch (error) {
      broken.push(id);
      defects.push({ rule: keyOf(id, pack), sectionId: section.id, error: String(error) });
    }
  }
  // A rule that could not be decided because of a defect leaves the whole undecided.
  const verdicts = done.map((one): Verdict => one?.verdict ?? "cannotTell");
  const verdict = together(deciding.map((place) => verdicts[place]!));
  return {
    findings,
    verdict,
    beside: verdictBeside(findings, broken, pack),
    defects,
    decided: { pack: pack.id, section, verdicts },
  };
}

/**
 * One finding, and no other but those it needs.
 * @param isBrief only verdict, value and limit are wanted
 * @returns undefined where the rule breaks: the evaluation tells of such a defect of ours
 */
export function findingOfRule(
  id: RuleId,
  pack: Pack,
  subject: Subject,
  asOf: IsoDate,
  isBrief = false,
): SectionFinding | undefined {
  try {
    return checking(pack, subject, asOf, isBrief).findingOf(id);
  } catch {
    return undefined;
  }
}

/** What was decided, with the rules it was decided by. */
export interface DecidedRules extends Omit<Decided, "pack"> {
  readonly pack: Pack;
  /** In the order of the verdicts: the same list for every section of a stage. */
  readonly rules: readonly SectionRule[];
}

/** @param packs those of the evaluation */
export function decidedRules({ decided }: Pick<SectionEvaluation, "decided">, packs: readonly Pack[]): readonly DecidedRules[] {
  const found: DecidedRules[] = [];
  for (const { pack: id, section, verdicts } of decided) {
    const pack = packs.find((one) => one.id === id);
    if (pack) found.push({ pack, section, verdicts, rules: rulesFor(pack, section.stage).rules });
  }
  return found;
}

interface Checking {
  /** The findings made so far, in the order of the rules. */
  readonly done: readonly (SectionFinding | null | undefined)[];
  readonly findingOf: (id: RuleId) => SectionFinding;
}

/** Decides the rules of a pack one by one, each once, as they are asked for. */
function checking(pack: Pack, subject: Subject, asOf: IsoDate, isBrief: boolean): Checking {
  const { section, indicators, confirmationAbout } = subject;
  const { rules, placeOf } = rulesFor(pack, section.stage);
  const done = new Array<SectionFinding | null | undefined>(rules.length).fill(undefined);
  const context: SectionContext = { section, indicators, confirmationAbout, pack, asOf, findingOf, isBrief };

  function findingOf(id: RuleId): SectionFinding {
    const place = placeOf.get(id) ?? -1;
    const ready = done[place];
    if (ready) return ready;
    const rule = rules[place];
    if (!rule || ready === null) throw new Error(`rule ${id} of ${pack.id} is needed and has no finding`);
    // Null while it is being decided, so that two rules waiting for each other end as defects.
    done[place] = null;
    return (done[place] = check(rule, context));
  }

  return { done, findingOf };
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

function check(rule: SectionRule, context: SectionContext): SectionFinding {
  const facts = context.isBrief ? NO_FACTS : factsAskedBy(rule);
  return facts.length === 0 ? checkOnce(rule, context) : withAskedFacts(facts, context, (under) => checkOnce(rule, under));
}

const NO_FACTS: ReturnType<typeof factsAskedBy> = [];

function checkOnce(rule: SectionRule, context: SectionContext): SectionFinding {
  const out = whereOutOfScope(context.section, context.pack.scope, rule.hasEveryTeachingPoint);
  if (out) return notApplying(rule, out, context);
  const applies = rule.when ? holds(rule.when, context) : "yes";
  if (applies === "no") return notApplying(rule, whereNot(rule.when!, context), context);
  const finding = decide(rule, context);
  if (applies === "yes" || finding.verdict === "pass" || finding.verdict === "notApplicable") return finding;
  return isMeasured(finding) ? perhapsNone(finding, openPart(rule.when!, context)!) : { ...finding, verdict: "cannotTell" };
}

function isMeasured(finding: SectionFinding): finding is MeasuredFinding {
  return finding.kind === "bound" || finding.kind === "stepped" || finding.kind === "graded";
}

function notApplying(rule: SectionRule, why: NotApplying, context: SectionContext): SectionFinding {
  const nothing = { verdict: "notApplicable", ...why } as const;
  switch (rule.kind) {
    case "bound":
      return { ...identityOf(rule, context), ...nothing };
    case "stepped":
      return { ...identityOf(rule, context), ...nothing };
    case "graded":
      return { ...identityOf(rule, context), ...nothing };
    case "quorum":
      return { ...identityOf(rule, context), ...nothing, ...NO_MEMBERS };
    case "judgement":
    case "veto":
      return { ...identityOf(rule, context), ...nothing };
  }
}

const NO_MEMBERS = { members: [], met: 0, failed: [], belowFloor: [], perhapsBelow: [], unknown: [] } as const;

/** Where the tables count more than the document, a pass is in doubt, and so is how much is missing. */
function whereCertain<F extends MeasuredFinding>(finding: F, { passOnlyIf }: MeasuredRule, context: SectionContext): F {
  if (!passOnlyIf || holds(passOnlyIf.condition, context) === "yes") return finding;
  if (finding.verdict === "fail") return withoutAmounts(finding);
  if (finding.verdict === "pass") return { ...finding, verdict: "cannotTell", doubt: passOnlyIf.reason };
  return finding.limits ? { ...withoutAmounts(finding), doubt: passOnlyIf.reason } : finding;
}

function decide(rule: SectionRule, context: SectionContext): SectionFinding {
  switch (rule.kind) {
    case "bound":
      return whereCertain(checkBound(rule, context), rule, context);
    case "stepped":
      return whereCertain(checkStepped(rule, context), rule, context);
    case "graded":
      return whereCertain(checkGraded(rule, context), rule, context);
    case "quorum":
      return checkQuorum(rule, context);
    case "judgement":
    case "veto":
      return checkSectionJudgement(rule, context);
  }
}
