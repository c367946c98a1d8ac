/** The answers the verdicts of an evaluation rest on, each once, with who and when, and what it decided. */
import type { Confirmation } from "../domain/checks/confirmations";
import type { Evaluation, Finding } from "../domain/checks/finding";
import type { School } from "../domain/dataset/school";
import type { Stage } from "../domain/kernel/stage";
import type { Bilingual } from "../domain/kernel/text";
import { ALL_QUESTIONS } from "./given-confirmations";

export interface UsedConfirmation {
  readonly answer: Confirmation;
  readonly wording: Bilingual;
  /** Absent where it is about the county. */
  readonly school?: Pick<School, "id" | "name" | "code">;
  /** Stages of the school whose verdicts rest on it. */
  readonly stages: readonly Stage[];
  readonly rules: readonly string[];
  readonly titles: readonly Bilingual[];
}

export function confirmationsUsed({ schools, county }: Evaluation): readonly UsedConfirmation[] {
  const used = new Map<string, UsedConfirmation>();
  const add = (finding: Finding, school?: School) => {
    for (const answer of finding.confirmations ?? []) {
      const key = JSON.stringify([answer.about, school?.id ?? "", answer.subject]);
      used.set(key, withFinding(used.get(key) ?? startOf(answer, school), finding, school));
    }
  };
  for (const { findings } of Object.values(county)) for (const finding of findings) add(finding);
  for (const { school, sections } of schools) {
    for (const { findings } of sections) for (const finding of findings) add(finding, school);
  }
  return [...used.values()];
}

/** How many questions wait, counted once for each unit asked. */
export function openQuestions({ schools, county }: Evaluation): number {
  const open = new Set<string>();
  const add = ({ asks = [], kind }: Finding, schoolId: string, sectionId: string) => {
    if (kind === "quorum") return;
    for (const about of asks) open.add(JSON.stringify([about, ALL_QUESTIONS.get(about)?.of === "school" ? schoolId : sectionId]));
  };
  for (const { findings } of Object.values(county)) for (const finding of findings) add(finding, "", "");
  for (const { school, sections } of schools) {
    for (const { section, findings } of sections) for (const finding of findings) add(finding, school.id, section.id);
  }
  return open.size;
}

function startOf(answer: Confirmation, school: School | undefined): UsedConfirmation {
  const wording = ALL_QUESTIONS.get(answer.about)?.wording ?? { zh: answer.about, en: answer.about };
  const of = school && { id: school.id, name: school.name, ...(school.code === undefined ? {} : { code: school.code }) };
  return { answer, wording, ...(of ? { school: of } : {}), stages: [], rules: [], titles: [] };
}

function withFinding(used: UsedConfirmation, { rule, title, stage }: Finding, school: School | undefined): UsedConfirmation {
  const isNew = !used.rules.includes(rule);
  return {
    ...used,
    stages: school && !used.stages.includes(stage) ? [...used.stages, stage] : used.stages,
    rules: isNew ? [...used.rules, rule] : used.rules,
    titles: isNew && title ? [...used.titles, title] : used.titles,
  };
}
