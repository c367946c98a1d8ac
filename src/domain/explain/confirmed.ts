/** What the user is still to confirm before a finding about a section can be decided, and what they confirmed that it rests on. */
import { inLanguage, type Language } from "../kernel/text";
import { ruleOf } from "../checks/rule-behind";
import type { Finding } from "../checks/finding";
import type { Confirmation } from "../checks/confirmations";
import { factsAskedBy } from "../standards/questions";
import { say } from "./message";
import { MESSAGES } from "./messages";

/** Empty where the finding asks nothing and rests on no answer. */
export function confirmedText(finding: Finding, language: Language): string {
  const { asks = [], confirmations = [] } = finding;
  if (asks.length + confirmations.length === 0) return "";
  const rule = ruleOf(finding);
  const wordings = new Map((rule ? factsAskedBy(rule) : []).map(({ fact, question }) => [fact, inLanguage(question, language)]));
  const wording = (about: string) => wordings.get(about) ?? about;
  const space = language === "zh-CN" ? "" : " ";
  const toConfirm =
    asks.length > 0
      ? say(MESSAGES.toConfirm, language, { questions: asks.map((about) => `“${wording(about)}”`).join(space) })
      : "";
  const given = confirmations.map((answer) => `${wording(answer.about)}${space}${confirmationText(answer, language)}`);
  const rests =
    given.length > 0 ? say(MESSAGES.restsOn, language, { answers: given.join(language === "zh-CN" ? "；" : "; ") }) : "";
  return toConfirm + rests;
}

/** 是（王老师，2026-09-01） */
export function confirmationText({ answer, by, on }: Pick<Confirmation, "answer" | "by" | "on">, language: Language): string {
  const who = [by, on].filter((part) => part !== undefined).join(language === "zh-CN" ? "，" : ", ");
  return inLanguage(MESSAGES[answer], language) + (who === "" ? "" : say(MESSAGES.answeredBy, language, { who }));
}
