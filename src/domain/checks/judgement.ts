/** Requirement kinds `judgement` and `veto`: what no table holds. Answered yes, a judgement passes and a veto fails. */
import { judgementId } from "../standards/questions";
import type { Pack } from "../standards/pack";
import type { CountyJudgementRule, JudgementRule, SectionJudgementRule } from "../standards/requirement";
import type { Confirmation } from "./confirmations";
import { identityOf, type SectionContext } from "./context";
import { isInForce } from "../kernel/citation";
import { countyIdentityOf, type CountyContext } from "./county-context";
import type { CountyJudgementFinding, JudgementFinding, SectionJudgementFinding } from "./finding";

/** About the county: one school is none to judge. */
export function checkCountyJudgement(rule: CountyJudgementRule, context: CountyContext): CountyJudgementFinding {
  const applies = context.isCounty && isInForce(rule, context.asOf);
  const answer = context.confirmationAbout(judgementId(rule, context.pack), "county");
  return { ...countyIdentityOf(rule, context), ...judged(rule, context.pack, applies, answer) };
}

/** About one section; an answer about the school counts for each of its sections. */
export function checkSectionJudgement(rule: SectionJudgementRule, context: SectionContext): SectionJudgementFinding {
  const { section, confirmationAbout, asOf, pack } = context;
  const answer = confirmationAbout(judgementId(rule, pack), section.id, section.schoolId);
  return { ...identityOf(rule, context), ...judged(rule, pack, isInForce(rule, asOf), answer) };
}

type Judged = Pick<JudgementFinding, "verdict" | "asks" | "confirmations" | "cells" | "cite" | "confidence">;

function judged(rule: JudgementRule, pack: Pack, applies: boolean, answer: Confirmation | undefined): Judged {
  const cited = { cells: [], cite: rule.cite, confidence: rule.confidence };
  if (!applies) return { ...cited, verdict: "notApplicable" };
  const { of, question: wording } = rule;
  if (!answer) return { ...cited, verdict: "cannotTell", asks: [{ about: judgementId(rule, pack), of, wording }] };
  const verdict = (answer.answer === "yes") === (rule.kind === "judgement") ? "pass" : "fail";
  return { ...cited, verdict, confirmations: [{ ...answer, wording }] };
}
