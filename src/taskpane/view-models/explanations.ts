/** The form of an explanation: which fields there are, what is wrong with each, and the reason they make. */
import { inLanguage, type Language } from "../../domain/kernel/text";
import { EXPLANATION_LIMITS, type Reason } from "../../usecases/accepted-explanations";
import { COMMON_REASONS, commonReason } from "../../usecases/common-reasons";

/** Value of the choice that stands for a reason in the user's own words; no common reason has this id. */
export const OWN_REASON = "own";

export interface ExplanationDraft {
  /** Id of a common reason, `OWN_REASON`, or empty while nothing is chosen. */
  readonly choice: string;
  readonly blanks: Readonly<Record<string, string>>;
  readonly text: string;
  readonly by: string;
}

export interface BlankField {
  readonly name: string;
  readonly label: string;
}

export const emptyDraft = (by: string): ExplanationDraft => ({ choice: "", blanks: {}, text: "", by });

/** The common reasons, with what belongs into a blank in its place. */
export function reasonChoices(language: Language): readonly { readonly id: string; readonly sentence: string }[] {
  return COMMON_REASONS.map(({ id, sentence, blanks }) => {
    const labels = new Map(blanks.map(({ name, label }) => [name, inLanguage(label, language)]));
    const shown = inLanguage(sentence, language).replaceAll(/\{(\w+)\}/g, (_, name: string) => `〔${labels.get(name) ?? ""}〕`);
    return { id, sentence: shown };
  });
}

export function blanksOf({ choice }: ExplanationDraft, language: Language): readonly BlankField[] {
  return (commonReason(choice)?.blanks ?? []).map(({ name, label }) => ({ name, label: inLanguage(label, language) }));
}

export function reasonOf({ choice, blanks, text }: ExplanationDraft): Reason {
  return choice === OWN_REASON ? { kind: "own", text } : { kind: "common", id: choice, blanks };
}

/** What is wrong with a field. */
export type Mistake = "chooseReason" | "fillIn" | "tooLong";

/** By field: `choice`, `text`, `by`, or `blank:<name>`; in the order of the form. */
export type Mistakes = ReadonlyMap<string, Mistake>;

export function mistakesIn(draft: ExplanationDraft, language: Language): Mistakes {
  const found = new Map<string, Mistake>();
  const look = (field: string, text: string, longest: number): void => {
    if (text.trim() === "") found.set(field, "fillIn");
    else if (text.trim().length > longest) found.set(field, "tooLong");
  };
  if (draft.choice === "") found.set("choice", "chooseReason");
  if (draft.choice === OWN_REASON) look("text", draft.text, EXPLANATION_LIMITS.text);
  for (const { name } of blanksOf(draft, language)) look(`blank:${name}`, draft.blanks[name] ?? "", EXPLANATION_LIMITS.text);
  look("by", draft.by, EXPLANATION_LIMITS.name);
  return found;
}

export function longestOf(field: string): number {
  return field === "by" ? EXPLANATION_LIMITS.name : EXPLANATION_LIMITS.text;
}
