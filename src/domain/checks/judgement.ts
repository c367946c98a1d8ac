/** Requirement kinds `judgement` and `veto`: what no table holds. Answered yes, a judgement passes and a veto fails. */
import type { JudgementRule } from "../standards/requirement";
import { countyIdentityOf, type CountyContext } from "./county-context";
import type { Finding } from "./finding";
import { isInForce } from "./limit-in-force";

export function checkJudgement(rule: JudgementRule, context: CountyContext): Finding {
  const base = { ...countyIdentityOf(rule, context), cells: [], cite: rule.cite, confidence: rule.confidence };
  if (!isInForce(rule, context.asOf) || !context.isCounty) return { ...base, verdict: "notApplicable" };
  const answer = context.answerTo(base.rule, "county");
  if (!answer)
    return { ...base, verdict: "cannotTell", facts: { question: rule.question.zh, questionInEnglish: rule.question.en } };
  const facts = {
    question: rule.question.zh,
    questionInEnglish: rule.question.en,
    answer: answer.answer,
    ...(answer.by === undefined ? {} : { by: answer.by }),
    ...(answer.on === undefined ? {} : { on: answer.on }),
  };
  return { ...base, verdict: (answer.answer === "yes") === (rule.kind === "judgement") ? "pass" : "fail", facts };
}
