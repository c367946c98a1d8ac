/** Sentences where other figures prove that a limit is exceeded: 平均每班 53.3 人，高于 45 人，必有班级超过 45 人. */
import { INDICATORS } from "../indicators/catalogue";
import type { Formula } from "../indicators/formula";
import { formulaOf } from "../indicators/indicator";
import type { Stage } from "../kernel/stage";
import type { Language } from "../kernel/text";
import type { BoundFinding } from "../checks/finding";
import type { ProvenLeast } from "../checks/told";
import { limitsOfFinding, strictestLimit } from "../checks/possible-limits";
import { measureOf } from "./comparison";
import { say } from "./message";
import { MESSAGES } from "./messages";
import { nameOf, sourceOf } from "./names";
import { beside } from "./number";
import { quantity } from "./quantity";

export function provenText(finding: BoundFinding, proven: ProvenLeast, language: Language): string {
  const { unit } = measureOf(finding);
  const named = { name: nameOf(finding, language), source: sourceOf(finding, language) };
  const limit = limitsOfFinding(finding)
    .map((one) => quantity(one, unit, language))
    .join(" / ");
  if (proven.over === undefined)
    return say(MESSAGES.provenLargest, language, { ...named, mean: foundText(proven, finding, language), limit });
  const message = proven.by === "MEANCLASSSIZE" ? MESSAGES.provenShareByMean : MESSAGES.provenShare;
  return say(message, language, {
    ...named,
    found: foundText(proven, finding, language),
    over: quantity(proven.over, INDICATORS[proven.by].unit, language),
    share: shareText(proven, finding, language),
    limit,
  });
}

/** The formula of the figure that proves it. */
export function provingFormula({ by }: ProvenLeast, stage: Stage): Formula {
  return formulaOf(INDICATORS[by], stage);
}

/** What is known of the value: `平均每班 53.3 人`, `至少 1.7%`. */
export function leastText(finding: BoundFinding, proven: ProvenLeast, language: Language): string {
  if (proven.over === undefined) return say(MESSAGES.meanShown, language, { mean: foundText(proven, finding, language) });
  return say(MESSAGES.leastShown, language, { least: shareText(proven, finding, language) });
}

function shareText({ atLeast }: ProvenLeast, finding: BoundFinding, language: Language): string {
  const { unit, digits } = measureOf(finding);
  return quantity(beside(atLeast, strictestLimit(finding), digits), unit, language);
}

function foundText({ by, found, over }: ProvenLeast, finding: BoundFinding, language: Language): string {
  const { unit, digits } = INDICATORS[by];
  return quantity(beside(found, over ?? strictestLimit(finding), digits), unit, language);
}
