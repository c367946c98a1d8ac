/** An evaluated section with the name every part of the report gives it. */
import type { Evaluation, SectionEvaluation } from "../../domain/checks/finding";
import type { School } from "../../domain/dataset/school";
import type { SectionName } from "./report";

export interface NamedSection extends SectionEvaluation {
  readonly name: SectionName;
  readonly school: School;
}

/** In the order of the evaluation. */
export function namedSections({ schools }: Evaluation): readonly NamedSection[] {
  return schools
    .flatMap(({ school, sections }) => sections.map((evaluated) => ({ school, evaluated })))
    .map(({ school, evaluated }, index) => named(school, evaluated, index));
}

/** Findings and indicators are looked at only when somebody asks for them. */
function named(school: School, evaluated: SectionEvaluation, index: number): NamedSection {
  const { section, verdicts, beside, decided } = evaluated;
  return {
    section,
    verdicts,
    beside,
    decided,
    get indicators() {
      return evaluated.indicators;
    },
    get findings() {
      return evaluated.findings;
    },
    school,
    name: { index, school: school.name, stage: section.stage },
  };
}
