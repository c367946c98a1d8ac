/** What one standard says, chosen in the pane or not, of the tables that were read. */
import type { Evaluation, SectionEvaluation } from "../domain/checks/finding";
import { checkReading } from "./check-grids";
import type { Checked } from "./check-grids";

/** Every formula of a sheet asks the same result, so a standard is judged once per result. */
const judged = new WeakMap<Checked, Map<string, Evaluation>>();

/** The evaluation by this standard alone. */
export function evaluationUnder(checked: Checked, pack: string): Evaluation {
  const { evaluation, reading, confirmations, ownStandards } = checked;
  if (evaluation.packs.length === 1 && evaluation.packs[0]!.id === pack) return evaluation;
  let own = judged.get(checked);
  if (!own) judged.set(checked, (own = new Map()));
  let alone = own.get(pack);
  if (!alone) {
    alone = checkReading(reading, { packs: [pack], asOf: evaluation.asOf }, ownStandards, confirmations);
    own.set(pack, alone);
  }
  return alone;
}

/** A section with the findings and the verdict of this standard. */
export function sectionUnder(checked: Checked, section: SectionEvaluation, pack: string): SectionEvaluation {
  if (checked.evaluation.packs.some(({ id }) => id === pack)) {
    const findings = section.findings.filter((finding) => finding.pack.id === pack);
    return { ...section, findings, verdicts: only(section.verdicts, pack), beside: only(section.beside, pack) };
  }
  const { id, schoolId } = section.section;
  const school = evaluationUnder(checked, pack).schools.find((candidate) => candidate.school.id === schoolId);
  return (
    school?.sections.find((candidate) => candidate.section.id === id) ?? {
      ...section,
      findings: [],
      verdicts: {},
      beside: {},
      decided: [],
    }
  );
}

function only(verdicts: SectionEvaluation["verdicts"], pack: string): SectionEvaluation["verdicts"] {
  return Object.hasOwn(verdicts, pack) ? { [pack]: verdicts[pack]! } : {};
}
