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
    .map(({ school, evaluated }, index) => ({
      ...evaluated,
      school,
      name: { index, school: school.name, stage: evaluated.section.stage },
    }));
}
