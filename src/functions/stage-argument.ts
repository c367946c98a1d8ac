/** The stage that the argument `[stage]` of a formula about the county means. */
import { STAGES } from "../domain/kernel/stage";
import type { Stage } from "../domain/kernel/stage";
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual, Language } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import { rowOwner } from "../usecases/row-owners";
import { stageNamed } from "../usecases/section-query";
import { notAvailable } from "./outcome";
import { found, knownPlace, noSection, PLACE_LOST, refused, textGiven, unlessBlank } from "./section-argument";
import type { Found } from "./section-argument";
import type { ResultPlace, Given } from "./spread";

/** Omitted: the stage of the formula's own row, or the only stage of the workbook. */
export function stageGiven(checked: Checked, given: Given, { at }: ResultPlace, language: Language): Found<Stage> {
  const text = textGiven(unlessBlank(given), { zh: "学段", en: "stage" }, language);
  if (!text.ok) return text;
  if (text.is !== null) {
    const stage = stageNamed(text.is);
    return stage ? found(stage) : refused(noSection({ kind: "unknownStage", stage: text.is }, language));
  }
  const own = knownPlace(at);
  const ofRow = own && rowOwner(checked, own)?.stage;
  if (ofRow) return found(ofRow);
  const present = STAGES.filter((stage) => checked.evaluation.county[stage]);
  if (present.length === 1) return found(present[0]!);
  if (present.length === 0) return refused(noSection({ kind: "noTable" }, language));
  return refused(notAvailable(inLanguage(at === "lost" ? PLACE_LOST : NAME_IT, language)));
}

const NAME_IT: Bilingual = {
  zh: "本工作簿有小学和初中，请写明学段",
  en: "This workbook has primary and junior figures: name the stage",
};
