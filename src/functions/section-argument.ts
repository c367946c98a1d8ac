/** The section that the arguments `[school]` and `[stage]` of a formula mean, or the error value that says why there is none. */
import type { SectionEvaluation } from "../domain/checks/finding";
import type { CellRef } from "../domain/kernel/cell";
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual, Language } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import { findSection } from "../usecases/section-query";
import type { NoSection } from "../usecases/section-query";
import { asText, errorIn, isBlank } from "./arguments";
import type { FormulaPlace } from "./function-entry";
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
  const answer = findSection(checked, { school: school.is, stage: stage.is, at: knownPlace(at) });
  if (answer.ok) return found(answer.section);
  // What the row would have told is asked for; nobody guesses it from another row.
  const isOfRow = ["severalSchools", "stageNeeded", "ambiguousSchool"].includes(answer.why.kind);
  return refused(at === "lost" && isOfRow ? notAvailable(inLanguage(PLACE_LOST, language)) : noSection(answer.why, language));
}

export const knownPlace = (at: FormulaPlace): CellRef | null => (at === "lost" ? null : at);

export const PLACE_LOST: Bilingual = {
  zh: "公式移动后，不能确定它所在的行：请双击该单元格后按 Enter 键重新输入，或在公式中写明校名单元格，如 EDU.X(B5)",
  en: "The formula was moved and its row is not known: enter it anew (double-click, Enter), or name the school's cell in it, as in EDU.X(B5)",
};

/** A reference to a blank cell names nothing. */
export function unlessBlank(given: Given): Given {
  return given && isBlank(given.value) ? null : given;
}

/** The text of an argument; null when it is omitted. */
export function textGiven(given: Given, name: Bilingual, language: Language): Found<string | null> {
  if (given === null) return found(null);
  const text = asText(given.value);
  if (text !== null) return found(text);
  const error = errorIn(given.value);
  const fault: Bilingual = isBlank(given.value)
    ? { zh: `${name.zh}单元格是空白`, en: `The ${name.en} cell is blank` }
    : error
      ? { zh: `${name.zh}单元格是错误值 ${error}`, en: `The ${name.en} cell is the error ${error}` }
      : { zh: `${name.zh}须为文字`, en: `The ${name.en} must be a text` };
  return refused(invalidValue(inLanguage(fault, language)));
}

/** Not naming what must be named, or having no table, is `#N/A`; naming what is not there is `#VALUE!`. */
export function noSection(why: NoSection, language: Language): Refused {
  const message = inLanguage(noSectionMessage(why), language);
  const isLacking = ["noTable", "severalSchools", "stageNeeded", "notAssessed"].includes(why.kind);
  return isLacking ? notAvailable(message) : invalidValue(message);
}
