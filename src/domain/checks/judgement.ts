/** Requirement kinds `judgement` and `veto`: what no table holds. Answered yes, a judgement passes and a veto fails. */
import { judgementId } from "../standards/questions";
import type { JudgementRule } from "../standards/requirement";
import type { Confirmation } from "./confirmations";
import { identityOf, type SectionContext } from "./context";
import { isInForce } from "../kernel/citation";
import { countyIdentityOf, type CountyContext } from "./county-context";
import type { Finding } from "./finding";

/** About the county: one school is none to judge. */
export function checkCountyJudgement(rule: JudgementRule & { of: "county" }, context: CountyContext): Finding {
  const applies = context.isCounty && isInForce(rule, context.asOf);
  const base = { ...countyIdentityOf(rule, context), cells: [] };
  return judged(base, rule, applies, context.confirmationAbout(judgementId(rule, context.pack), "county"));
}

/** About one section; an answer about the school counts for each of its sections. */
export function checkSectionJudgement(rule: JudgementRule & { of: "section" }, context: SectionContext): Finding {
  const { section, confirmationAbout: confirmationAbout, asOf, pack } = context;
  const base = { ...identityOf(rule, context), cells: [] };
  return judged(base, rule, isInForce(rule, asOf), confirmationAbout(judgementId(rule, pack), section.id, section.schoolId));
}

function judged(
  base: Omit<Finding, "verdict">,
  rule: JudgementRule,
  applies: boolean,
  answer: Confirmation | undefined,
): Finding {
  const cited = { ...base, cite: rule.cite, confidence: rule.confidence };
  if (!applies) return { ...cited, verdict: "notApplicable" };
  const question = { question: rule.question.zh, questionInEnglish: rule.question.en };
  if (!answer) return { ...cited, verdict: "cannotTell", facts: question, asks: [base.rule] };
  const { answer: given, by, on } = answer;
  const facts = { ...question, answer: given, ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
  const verdict = (given === "yes") === (rule.kind === "judgement") ? "pass" : "fail";
  return { ...cited, verdict, facts, confirmations: [answer] };
}
