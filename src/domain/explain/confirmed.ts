/** What the user is still to confirm before a finding about a section can be decided, and what they confirmed that it rests on. */
import { inLanguage, inOneClause, inTurn, type Language } from "../kernel/text";
import type { Finding } from "../checks/finding";
import type { Contradicted, ImpliedFact } from "../checks/told";
import type { Confirmation } from "../checks/confirmations";
import { bracketed, type AddressOf } from "./calculation";
import { conditionText } from "./conditions";
import { say } from "./message";
import { MESSAGES } from "./messages";

/** Empty where the finding asks nothing and rests on no answer. */
export function confirmedText(finding: Finding, language: Language, addressOf: AddressOf): string {
  const { asks = [], confirmations = [], implied = [], contradictions = [] } = finding;
  if (asks.length + confirmations.length + implied.length + contradictions.length === 0) return "";
  const space = language === "zh-CN" ? "" : " ";
  const toConfirm =
    asks.length > 0
      ? say(MESSAGES.toConfirm, language, {
          questions: asks.map(({ wording }) => `“${inLanguage(wording, language)}”`).join(space),
        })
      : "";
  const given = confirmations.map(
    (answer) => `${inLanguage(answer.wording, language)}${space}${confirmationText(answer, language)}`,
  );
  const rests = given.length > 0 ? say(MESSAGES.restsOn, language, { answers: inTurn(given, language) }) : "";
  const fromTables = implied.map((one) => impliedText(one, language, addressOf));
  return toConfirm + rests + [...fromTables, ...contradictions.map((one) => contradictedText(one, language, addressOf))].join("");
}

function impliedText({ wording, answer, when, cells }: ImpliedFact, language: Language, addressOf: AddressOf): string {
  return say(MESSAGES.restsOnTables, language, {
    question: inLanguage(wording, language),
    answer: inLanguage(MESSAGES[answer], language),
    condition: conditionText(when, language),
    cells: bracketed(cells, addressOf),
  });
}

function contradictedText({ wording, given, when, cells }: Contradicted, language: Language, addressOf: AddressOf): string {
  return say(MESSAGES.contradicted, language, {
    question: inLanguage(wording, language),
    given: confirmationText(given, language),
    condition: conditionText(when, language),
    cells: bracketed(cells, addressOf),
  });
}

/** 是（王老师，2026-09-01） */
export function confirmationText({ answer, by, on }: Pick<Confirmation, "answer" | "by" | "on">, language: Language): string {
  const who = inOneClause(
    [by, on].filter((part) => part !== undefined),
    language,
  );
  return inLanguage(MESSAGES[answer], language) + (who === "" ? "" : say(MESSAGES.answeredBy, language, { who }));
}
