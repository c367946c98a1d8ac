/** What a check of the county may look at: one stage of it, as one pack sees it. */
import type { IndicatorId } from "../indicators/catalogue";
import type { IsoDate } from "../kernel/citation";
import type { Stage } from "../kernel/stage";
import { headOf, type Pack } from "../standards/pack";
import { isOfWholeCounty, type CountyRule } from "../standards/requirement";
import type { ConfirmationAbout } from "./confirmations";
import { keyOf } from "./context";
import type { CountyIndicator, SectionEvaluation } from "./finding";

export interface CountyContext {
  readonly pack: Pack;
  readonly stage: Stage;
  /** Sections in scope of the pack that have pupils, or whose pupils are not known. */
  readonly sections: readonly SectionEvaluation[];
  /** Those of all stages; null when only one stage was checked. */
  readonly everySection: readonly SectionEvaluation[] | null;
  readonly asOf: IsoDate;
  /** Mean, 差异系数 and shares of an indicator over the sections. */
  readonly figureOf: (indicator: IndicatorId) => CountyIndicator;
  readonly confirmationAbout: ConfirmationAbout;
  /** Several schools were read together; one school is no county to judge. */
  readonly isCounty: boolean;
}

/** The part of a finding about the county that does not depend on its outcome. */
export function countyIdentityOf<R extends CountyRule>(rule: R, { pack, stage }: Pick<CountyContext, "pack" | "stage">) {
  const kind: R["kind"] = rule.kind;
  const sectionId = isOfWholeCounty(rule) ? "county" : `county/${stage}`;
  return { rule, key: keyOf(rule.id, pack), kind, pack: headOf(pack), sectionId, stage };
}
