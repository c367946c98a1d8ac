/** What is wrong with a pack. Built-in packs are checked by the tests, a user's own standard when it is read. */
import { isIndicatorId } from "../indicators/catalogue";
import { unitProblems } from "../indicators/unit-check";
import type { Citation, IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import { sharedBy } from "./condition";
import type { Pack } from "./pack";
import { limitsOf, type QuorumRule, type Rule } from "./requirement";

export interface PackProblem {
  readonly pack: string;
  readonly rule?: string;
  readonly code:
    | "duplicateRule"
    | "unknownIndicator"
    | "badUnit"
    | "noCitation"
    | "badDate"
    | "overlappingDates"
    | "stageWithoutLimit"
    | "limitOfOtherStage"
    | "badValue"
    | "badSteps"
    | "conditionOfRule"
    | "unknownRule"
    | "badQuorum";
  readonly detail: string;
}

/** Everything that would make the pack ambiguous, unsourced or silently incomplete; empty when nothing is. */
export function packProblems(pack: Pack): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const report = (code: PackProblem["code"], detail: string, rule?: Rule) =>
    problems.push({ pack: pack.id, ...(rule ? { rule: rule.id } : {}), code, detail });

  checkCitation(pack.cite, (detail) => report("noCitation", detail));
  for (const id of repeated(pack.rules.map((rule) => rule.id))) report("duplicateRule", id);
  for (const id of pack.sectionVerdict ?? []) if (!ruleOf(pack, id)) report("unknownRule", id);
  for (const stage of pack.stages) {
    if (!pack.rules.some((rule) => stagesOf(rule, pack).includes(stage))) report("stageWithoutLimit", stage);
  }
  for (const rule of pack.rules) checkRule(rule, pack, (code, detail) => report(code, detail, rule));
  return problems;
}

type Report = (code: PackProblem["code"], detail: string) => void;

function checkRule(rule: Rule, pack: Pack, report: Report): void {
  for (const id of indicatorsOf(rule)) if (!isIndicatorId(id)) report("unknownIndicator", id);
  for (const problem of unitsOf(rule)) report("badUnit", problem);
  if (rule.kind === "quorum") {
    checkCitation(rule.cite, (detail) => report("noCitation", detail));
    return checkQuorum(rule, pack, report);
  }
  if (rule.kind === "judgement" || rule.kind === "veto") return checkDated(rule, report);
  if (rule.kind === "bound") {
    for (const alternative of rule.alternatives ?? []) {
      checkDated(alternative, report);
      checkEach(alternative.limits ?? [], stagesOf(rule, pack), report);
    }
  }
  for (const limits of limitListsOf(rule)) checkLimits(limits, stagesOf(rule, pack), report);
  // Where a condition of all limits does not hold, the rule does not apply: it is the rule's, so that this can be said.
  for (const condition of sharedBy(limitsOf(rule).map(({ when }) => when))) report("conditionOfRule", JSON.stringify(condition));
  if (rule.kind === "stepped") {
    for (const { value, stage } of rule.tables) {
      const isAscending = value.every((step, i) => i === 0 || step.at > value[i - 1]!.at);
      if (!isAscending || value.length === 0) report("badSteps", stage);
    }
  }
}

/** A limit or a table of limits, as far as dates and stages go. */
export interface Given {
  readonly stage: Stage;
  readonly when?: unknown;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly value: unknown;
  readonly cite: Citation;
}

function checkLimits(limits: readonly Given[], stages: readonly Stage[], report: Report): void {
  for (const stage of stages) if (!limits.some((limit) => limit.stage === stage)) report("stageWithoutLimit", stage);
  checkEach(limits, stages, report);
}

function checkEach(limits: readonly Given[], stages: readonly Stage[], report: Report): void {
  limits.forEach((limit, i) => {
    if (!stages.includes(limit.stage)) report("limitOfOtherStage", limit.stage);
    for (const number of numbersOf(limit.value))
      if (!(Number.isFinite(number) && number >= 0)) report("badValue", String(number));
    checkDated(limit, report);
    for (const earlier of limits.slice(0, i))
      if (hides(earlier, limit)) report("overlappingDates", `${limit.stage} ${limit.from}`);
  });
}

/** The first limit whose condition holds counts: an earlier one without a condition, or with the same, hides a later one. */
export function hides(earlier: Given, later: Given): boolean {
  const sameWhen = earlier.when === undefined || JSON.stringify(earlier.when) === JSON.stringify(later.when);
  const overlap = earlier.from < (later.until ?? "9999") && later.from < (earlier.until ?? "9999");
  return earlier.stage === later.stage && sameWhen && overlap;
}

function checkQuorum({ of, pass, restAtLeast, stages }: QuorumRule, pack: Pack, report: Report): void {
  for (const id of of) {
    const member = ruleOf(pack, id);
    const missing = member && (stages ?? pack.stages).filter((stage) => !stagesOf(member, pack).includes(stage));
    if (!missing || missing.length > 0) report("unknownRule", `${id} ${(missing ?? []).join(" ")}`.trim());
  }
  const isFloor = restAtLeast === undefined || (restAtLeast > 0 && restAtLeast < 1);
  if (!(Number.isInteger(pass) && pass >= 1 && pass <= of.length && isFloor) || repeated(of).length > 0) {
    report("badQuorum", `${pass} of ${of.length}`);
  }
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function checkDated({ from, until, cite }: Pick<Given, "from" | "until" | "cite">, report: Report): void {
  checkCitation(cite, (detail) => report("noCitation", detail));
  const isValid = ISO_DATE.test(from) && (until === undefined || (ISO_DATE.test(until) && from < until));
  if (!isValid) report("badDate", `${from} ${until ?? ""}`.trim());
}

function checkCitation(cite: Citation | undefined, report: (detail: string) => void): void {
  if (!cite || cite.number.trim() === "" || cite.title.trim() === "") report("a limit needs its document");
}

function limitListsOf(rule: Rule): readonly (readonly Given[])[] {
  if (rule.kind === "stepped") return [rule.tables];
  if (rule.kind === "graded") return rule.grades.map((grade) => grade.limits);
  return "limits" in rule ? [rule.limits] : [];
}

function indicatorsOf(rule: Rule): readonly string[] {
  if ("measure" in rule) return "indicator" in rule.measure ? [rule.measure.indicator] : [];
  if ("indicators" in rule) return rule.indicators;
  return "indicator" in rule ? [rule.indicator] : [];
}

/** A figure of the document only is checked like an indicator of the catalogue. */
function unitsOf(rule: Rule): readonly string[] {
  if (!("measure" in rule) || !("formula" in rule.measure)) return [];
  return unitProblems({ id: rule.id, ...rule.measure });
}

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value.flatMap(({ at, value: limit }: { at: number; value: number }) => [at, limit]) : [];
}

function ruleOf(pack: Pack, id: string): Rule | undefined {
  return pack.rules.find((rule) => rule.id === id);
}

function stagesOf(rule: Rule, pack: Pack): readonly Stage[] {
  return rule.stages ?? pack.stages;
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}
