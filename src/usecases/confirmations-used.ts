/** The answers the verdicts of an evaluation rest on, each once, with who and when, and what it decided. */
import { countyFindingsOf } from "../domain/checks/county";
import type { Evaluation, Finding } from "../domain/checks/finding";
import type { Confirmed } from "../domain/checks/told";
import type { Confirmation } from "../domain/checks/confirmations";
import type { School } from "../domain/dataset/school";
import type { Stage } from "../domain/kernel/stage";
import type { Bilingual } from "../domain/kernel/text";
import { ALL_QUESTIONS } from "./given-confirmations";

export interface UsedConfirmation {
  readonly answer: Confirmed;
  /** Absent where it is about the county. */
  readonly school?: Pick<School, "id" | "name" | "code">;
  /** Stages of the school whose verdicts rest on it. */
  readonly stages: readonly Stage[];
  readonly rules: readonly string[];
  readonly titles: readonly Bilingual[];
}

export function confirmationsUsed({ schools, ...evaluation }: Evaluation): readonly UsedConfirmation[] {
  const used = new Map<string, UsedConfirmation>();
  const add = (finding: Finding, school?: School) => {
    for (const answer of finding.confirmations ?? []) {
      const key = JSON.stringify([answer.about, school?.id ?? "", answer.subject]);
      used.set(key, withFinding(used.get(key) ?? startOf(answer, school), finding, school));
    }
  };
  for (const finding of countyFindingsOf(evaluation)) add(finding);
  for (const { school, sections } of schools) {
    for (const { findings } of sections) for (const finding of findings) add(finding, school);
  }
  return [...used.values()];
}

/** An answer that was taken and on which no verdict rests now. */
export interface IdleConfirmation {
  readonly answer: Confirmed;
  /** Absent where it is about the county. */
  readonly school?: Pick<School, "name" | "code">;
  readonly stage?: Stage;
}

/** The answers of which nothing came, so that whoever gave them sees that they were understood. */
export function confirmationsIdle(
  given: readonly Confirmation[],
  evaluation: Evaluation,
  used: readonly UsedConfirmation[],
): readonly IdleConfirmation[] {
  const keyOf = ({ about, subject }: Pick<Confirmation, "about" | "subject">) => JSON.stringify([about, subject]);
  const resting = new Set(used.map(({ answer }) => keyOf(answer)));
  const places = new Map<string, Omit<IdleConfirmation, "answer">>();
  for (const { school, sections } of evaluation.schools) {
    places.set(school.id, { school });
    for (const { section } of sections) places.set(section.id, { school, stage: section.stage });
  }
  return given.flatMap((answer): IdleConfirmation[] => {
    const wording = ALL_QUESTIONS.get(answer.about)?.wording;
    return resting.has(keyOf(answer)) || !wording ? [] : [{ answer: { ...answer, wording }, ...places.get(answer.subject) }];
  });
}

/** How many questions wait, counted once for each unit asked. */
export function openQuestions({ schools, ...evaluation }: Evaluation): number {
  const open = new Set<string>();
  const add = ({ asks = [], kind }: Finding, schoolId: string, sectionId: string) => {
    if (kind === "quorum") return;
    for (const { about, of } of asks) open.add(JSON.stringify([about, of === "school" ? schoolId : sectionId]));
  };
  for (const finding of countyFindingsOf(evaluation)) add(finding, "", "");
  for (const { school, sections } of schools) {
    for (const { section, findings } of sections) for (const finding of findings) add(finding, school.id, section.id);
  }
  return open.size;
}

function startOf(answer: Confirmed, school: School | undefined): UsedConfirmation {
  const of = school && { id: school.id, name: school.name, ...(school.code === undefined ? {} : { code: school.code }) };
  return { answer, ...(of ? { school: of } : {}), stages: [], rules: [], titles: [] };
}

function withFinding(used: UsedConfirmation, { key, rule, stage }: Finding, school: School | undefined): UsedConfirmation {
  const isNew = !used.rules.includes(key);
  return {
    ...used,
    stages: school && !used.stages.includes(stage) ? [...used.stages, stage] : used.stages,
    rules: isNew ? [...used.rules, key] : used.rules,
    titles: isNew ? [...used.titles, rule.title] : used.titles,
  };
}
