/** Does a condition hold for a section? Three answers: yes, no, not known. */
import type { Condition } from "../standards/condition";
import type { Subject } from "./context";

export type Truth = "yes" | "no" | "unknown";

export function holds(condition: Condition, subject: Subject): Truth {
  const { section, indicators, confirmationAbout } = subject;
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
      return confirmationAbout(condition.fact, section.id, section.schoolId)?.answer ?? "unknown";
    case "not":
      return negated(holds(condition.of, subject));
    case "all":
      return conjunction(condition.of.map((part) => holds(part, subject)));
    case "any":
      return negated(conjunction(condition.of.map((part) => negated(holds(part, subject)))));
  }
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
