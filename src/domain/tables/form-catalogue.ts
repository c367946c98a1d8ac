/** The official forms that are read, by number; a new form is one entry here and one file under `forms/`. */
import type { FormSpec } from "./form-spec";
import { buildings } from "./forms/buildings";
import { conditions, yesNoItems } from "./forms/conditions";
import { juniorPupils, primaryPupils } from "./forms/pupils";
import { juniorTeachers, primaryTeachers, staff } from "./forms/teachers";
import { canonicalLabel } from "./label";

export const FORMS: readonly FormSpec[] = [
  primaryPupils,
  juniorPupils,
  staff,
  primaryTeachers,
  juniorTeachers,
  buildings,
  conditions,
  yesNoItems,
];

const BY_NUMBER = new Map(FORMS.map((form) => [form.id, form]));

/** The form with this number, or the one known by this title when the sheet carries no number. */
export function formSpec(number: string, title: string): FormSpec | null {
  if (number !== "") return BY_NUMBER.get(number) ?? null;
  const label = canonicalLabel(title);
  return label === "" ? null : (FORMS.find((form) => form.titles.some((known) => label === canonicalLabel(known))) ?? null);
}
