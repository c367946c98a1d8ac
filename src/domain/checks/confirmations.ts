/** What no table holds and the user answers: facts about a school, documents and qualities of the county. */
import type { IsoDate } from "../kernel/citation";

export interface Confirmation {
  /** Id of the fact, or `<pack>/<rule>` of the judgement (standards/questions.ts). */
  readonly about: string;
  /** Id of the section or school, or `county`. */
  readonly subject: string;
  readonly answer: "yes" | "no";
  readonly by?: string;
  readonly on?: IsoDate;
}

/** What is known of a fact or a condition. */
export type Truth = Confirmation["answer"] | "unknown";

/** Looks an answer up; of several about the same, the last one counts. */
export type ConfirmationAbout = (about: string, ...subjects: readonly string[]) => Confirmation | undefined;

export function confirmationBook(confirmations: readonly Confirmation[]): ConfirmationAbout {
  const bySubject = new Map<string, Map<string, Confirmation>>();
  for (const answer of confirmations) {
    const own = bySubject.get(answer.subject) ?? new Map<string, Confirmation>();
    bySubject.set(answer.subject, own.set(answer.about, answer));
  }
  return (about, ...subjects) =>
    subjects.map((subject) => bySubject.get(subject)?.get(about)).find((found) => found !== undefined);
}
