/** The annex of answers: what verdicts rest on because no table holds it, with who answered and when. */
import type { Evaluation } from "../../domain/checks/finding";
import { confirmationsUsed } from "../../usecases/confirmations-used";
import type { NamedSection } from "./named-section";
import type { ReportConfirmation } from "./report";

export function confirmationsOf(evaluation: Evaluation, sections: readonly NamedSection[]): readonly ReportConfirmation[] {
  return confirmationsUsed(evaluation).map(({ answer: { answer, by = "", on = "", wording }, school, stages, titles }) => ({
    question: wording,
    sections: sections
      .filter(({ section }) => section.schoolId === school?.id && stages.includes(section.stage))
      .map(({ name }) => name),
    answer,
    by,
    on,
    decides: titles,
  }));
}
