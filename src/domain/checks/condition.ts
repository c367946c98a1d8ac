/** Does a condition hold for a section? Three answers: yes, no, not known. */
import type { AskedFact, Condition, Implication } from "../standards/condition";
import type { Confirmation, Truth } from "./confirmations";
import type { Subject } from "./context";

export function holds(condition: Condition, subject: Subject): Truth {
  const { section, indicators } = subject;
  switch (condition.kind) {
    case "locality":
      return section.area === undefined ? "unknown" : truth(condition.in.includes(section.area));
    case "schoolType":
      return section.schoolType === "unknown" ? "unknown" : truth(condition.in.includes(section.schoolType));
    case "private":
      return section.isPrivate === undefined ? "unknown" : truth(section.isPrivate === condition.is);
    case "item": {
      const reading = section.items[condition.field];
      if (reading?.state !== "known") return "unknown";
      return truth(reading.value >= (condition.atLeast ?? -Infinity) && reading.value <= (condition.atMost ?? Infinity));
    }
    case "indicator": {
      const reading = indicators[condition.indicator];
      return reading.state === "known" ? truth(reading.value > condition.above) : "unknown";
    }
    case "asked":
      return knownOf(condition, subject).answer;
    case "fewer": {
      const [one, other] = [section.items[condition.field], section.items[condition.than]];
      if (one?.state !== "known" || other?.state !== "known" || one.range || other.range) return "unknown";
      return truth(one.value < other.value);
    }
    case "not":
      return negated(holds(condition.of, subject));
    case "all":
      return conjunction(condition.of.map((part) => holds(part, subject)));
    case "any":
      return negated(conjunction(condition.of.map((part) => negated(holds(part, subject)))));
  }
}

/**
 * What is known of a fact that conditions ask for: what the tables imply, and what the user answered. Where the two contradict
 * each other, it is not known.
 */
export interface FactKnown {
  readonly answer: Truth;
  /** What the user answered. */
  readonly given?: Confirmation;
  /** What the tables say of it; several that disagree say nothing. */
  readonly implied?: Implication;
}

export function knownOf(fact: AskedFact, subject: Subject): FactKnown {
  const { section, confirmationAbout, supposed } = subject;
  const assumed = supposed?.get(fact.fact);
  if (assumed) return { answer: assumed };
  const given = confirmationAbout(fact.fact, section.id, section.schoolId);
  const holding = (fact.implied ?? []).filter(({ when }) => holds(when, subject) === "yes");
  const implied = holding.every(({ answer }) => answer === holding[0]?.answer) ? holding[0] : undefined;
  const isContradicted = given && implied && given.answer !== implied.answer;
  return {
    answer: isContradicted ? "unknown" : (given?.answer ?? implied?.answer ?? "unknown"),
    ...(given && { given }),
    ...(implied && { implied }),
  };
}

/** What of a condition is not known; undefined where it is known whether it holds. */
export function openPart(condition: Condition, subject: Subject): Condition | undefined {
  if (holds(condition, subject) !== "unknown") return undefined;
  if (condition.kind === "not") return { kind: "not", of: openPart(condition.of, subject)! };
  if (condition.kind !== "all" && condition.kind !== "any") return condition;
  const parts = condition.of.flatMap((part) => openPart(part, subject) ?? []);
  return parts.length === 1 ? parts[0]! : { kind: condition.kind, of: parts };
}

function truth(holds: boolean): Truth {
  return holds ? "yes" : "no";
}

function negated(answer: Truth): Truth {
  return answer === "unknown" ? "unknown" : truth(answer === "no");
}

function conjunction(answers: readonly Truth[]): Truth {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}
