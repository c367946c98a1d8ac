/** The section that the arguments `[school]` and `[stage]` of a formula mean, or the error value that says why there is none. */
import type { SectionEvaluation } from "../domain/checks/finding";
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual, Language } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import { findSection } from "../usecases/section-query";
import type { NoSection } from "../usecases/section-query";
import { asText, isBlank } from "./arguments";
import { noSectionMessage } from "./messages";
import { invalidValue, notAvailable } from "./outcome";
import type { Refused } from "./outcome";
import type { ResultPlace, Given } from "./spread";

export type Found<T> = { readonly ok: true; readonly is: T } | { readonly ok: false; readonly outcome: Refused };

export const found = <T>(is: T): Found<T> => ({ ok: true, is });
export const refused = (outcome: Refused): Found<never> => ({ ok: false, outcome });

export function sectionGiven(
  checked: Checked,
  given: { readonly school: Given; readonly stage: Given },
  { at, isAlone }: ResultPlace,
  language: Language,
): Found<SectionEvaluation> {
  const isOnly = checked.evaluation.schools.length === 1;
  const school = textGiven(isAlone && isOnly ? unlessBlank(given.school) : given.school, { zh: "校名", en: "school" }, language);
  if (!school.ok) return school;
  const stage = textGiven(isAlone ? unlessBlank(given.stage) : given.stage, { zh: "学段", en: "stage" }, language);
  if (!stage.ok) return stage;
  const answer = findSection(checked, { school: school.is, stage: stage.is, at });
  return answer.ok ? found(answer.section) : refused(noSection(answer.why, language));
}

/** A reference to a blank cell names nothing. */
export function unlessBlank(given: Given): Given {
  return given && isBlank(given.value) ? null : given;
}

/** The text of an argument; null when it is omitted. */
export function textGiven(given: Given, name: Bilingual, language: Language): Found<string | null> {
  if (given === null) return found(null);
  const text = asText(given.value);
  if (text !== null) return found(text);
  const fault: Bilingual = isBlank(given.value)
    ? { zh: `${name.zh}单元格是空白`, en: `The ${name.en} cell is blank` }
    : { zh: `${name.zh}须为文字`, en: `The ${name.en} must be a text` };
  return refused(invalidValue(inLanguage(fault, language)));
}

/** Not naming what must be named, or having no table, is `#N/A`; naming what is not there is `#VALUE!`. */
export function noSection(why: NoSection, language: Language): Refused {
  const message = inLanguage(noSectionMessage(why), language);
  const isLacking = ["noTable", "severalSchools", "stageNeeded", "notAssessed"].includes(why.kind);
  return isLacking ? notAvailable(message) : invalidValue(message);
}
