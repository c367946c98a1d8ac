/** Does a condition hold for a section? Three answers: yes, no, not known. */
import type { Section } from "../dataset/school";
import type { Condition } from "../standards/condition";

export type Truth = "yes" | "no" | "unknown";

export function holds(condition: Condition, section: Section): Truth {
  switch (condition.kind) {
    case "locality":
      return section.area === undefined ? "unknown" : truth(condition.in.includes(section.area));
    case "schoolType":
      return section.schoolType === "unknown" ? "unknown" : truth(condition.in.includes(section.schoolType));
    case "item": {
      const reading = section.items[condition.field];
      if (reading?.state !== "known") return "unknown";
      return truth(reading.value >= (condition.atLeast ?? -Infinity) && reading.value <= (condition.atMost ?? Infinity));
    }
    case "asked":
      return "unknown";
    case "not":
      return negated(holds(condition.of, section));
    case "all":
      return conjunction(condition.of.map((part) => holds(part, section)));
    case "any":
      return negated(conjunction(condition.of.map((part) => negated(holds(part, section)))));
  }
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
