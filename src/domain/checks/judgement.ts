/** Requirement kinds `judgement` and `veto`: what no table holds. Answered yes, a judgement passes and a veto fails. */
import { judgementId } from "../standards/questions";
import type { Pack } from "../standards/pack";
import type { CountyJudgementRule, JudgementRule, SectionJudgementRule } from "../standards/requirement";
import type { Confirmation } from "./confirmations";
import { identityOf, type SectionContext } from "./context";
import { isInForce, type IsoDate } from "../kernel/citation";
import { countyIdentityOf, type CountyContext } from "./county-context";
import type { CountyJudgementFinding, JudgementFinding, SectionJudgementFinding } from "./finding";
import type { WhyNot } from "./told";
import { notInForce } from "./why-not";

/** About the county: one school is none to judge. */
export function checkCountyJudgement(rule: CountyJudgementRule, context: CountyContext): CountyJudgementFinding {
  const whyNot = context.isCounty ? whyNotInForce(rule, context.asOf) : ONE_SCHOOL;
  const answer = context.confirmationAbout(judgementId(rule, context.pack), "county");
  return { ...countyIdentityOf(rule, context), ...judged(rule, context.pack, whyNot, answer) };
}

/** About one section; an answer about the school counts for each of its sections. */
export function checkSectionJudgement(rule: SectionJudgementRule, context: SectionContext): SectionJudgementFinding {
  const { section, confirmationAbout, asOf, pack } = context;
  const answer = confirmationAbout(judgementId(rule, pack), section.id, section.schoolId);
  return { ...identityOf(rule, context), ...judged(rule, pack, whyNotInForce(rule, asOf), answer) };
}

const ONE_SCHOOL = { kind: "oneSchool" } as const;

function whyNotInForce(rule: JudgementRule, asOf: IsoDate): WhyNot | undefined {
  return isInForce(rule, asOf) ? undefined : notInForce([rule], asOf);
}

type Judged = Pick<JudgementFinding, "verdict" | "whyNot" | "asks" | "confirmations" | "cells" | "cite" | "confidence">;

function judged(rule: JudgementRule, pack: Pack, whyNot: WhyNot | undefined, answer: Confirmation | undefined): Judged {
  const cited = { cells: [], cite: rule.cite, confidence: rule.confidence };
  if (whyNot) return { ...cited, verdict: "notApplicable", whyNot };
  const { of, question: wording } = rule;
  if (!answer) return { ...cited, verdict: "cannotTell", asks: [{ about: judgementId(rule, pack), of, wording }] };
  const verdict = (answer.answer === "yes") === (rule.kind === "judgement") ? "pass" : "fail";
  return { ...cited, verdict, confirmations: [{ ...answer, wording }] };
}
