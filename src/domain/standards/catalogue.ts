/** Every built-in standard. To add one: a file in `packs/` and a line here. */
import type { Pack } from "./pack";
import { ahBasic } from "./packs/ah-basic";
import { cnBasic2012 } from "./packs/cn-basic-2012";
import { cnClassSize } from "./packs/cn-class-size";
import { cnDropout1994 } from "./packs/cn-dropout-1994";
import { cnFundingQuota } from "./packs/cn-funding-quota";
import { cnLibrary2018 } from "./packs/cn-library-2018";
import { cnQuality2017 } from "./packs/cn-quality-2017";
import { cnSchoolBuildingRural2008 } from "./packs/cn-school-building-rural-2008";
import { cnSchoolBuildingUrban2002 } from "./packs/cn-school-building-urban-2002";
import { cnSchoolDesign2011 } from "./packs/cn-school-design-2011";
import { cnSportsGrounds2008 } from "./packs/cn-sports-grounds-2008";
import { cnStaffing2001 } from "./packs/cn-staffing-2001";
import { cnStaffingUnified } from "./packs/cn-staffing-unified";
import { cnTrainingFunds } from "./packs/cn-training-funds";
import { fjStandard } from "./packs/fj-standard";
import { gdStandard } from "./packs/gd-standard";
import { gs2012 } from "./packs/gs-2012";
import { gz2014 } from "./packs/gz-2014";
import { ha2005 } from "./packs/ha-2005";
import { ha2012 } from "./packs/ha-2012";
import { haAssessment } from "./packs/ha-assessment";
import { hb2011 } from "./packs/hb-2011";
import { heBasic } from "./packs/he-basic";
import { hnPrimary } from "./packs/hn-primary";
import { js2011 } from "./packs/js-2011";
import { jsBasic } from "./packs/js-basic";
import { jsEquipment } from "./packs/js-equipment";
import { jsGrading } from "./packs/js-grading";
import { jxJunior } from "./packs/jx-junior";
import { sd2008 } from "./packs/sd-2008";
import { sdLibrary2017 } from "./packs/sd-library-2017";
import { sdStaffing } from "./packs/sd-staffing";
import { sn2011 } from "./packs/sn-2011";

export type { Pack } from "./pack";

export const PACKS: readonly Pack[] = [
  cnQuality2017,
  cnBasic2012,
  cnClassSize,
  cnStaffing2001,
  cnStaffingUnified,
  cnLibrary2018,
  cnSchoolBuildingUrban2002,
  cnSchoolBuildingRural2008,
  cnSportsGrounds2008,
  cnSchoolDesign2011,
  cnFundingQuota,
  cnDropout1994,
  cnTrainingFunds,
  jsBasic,
  jsGrading,
  js2011,
  jsEquipment,
  sd2008,
  sdLibrary2017,
  sdStaffing,
  ha2012,
  ha2005,
  haAssessment,
  ahBasic,
  gs2012,
  hb2011,
  gz2014,
  jxJunior,
  gdStandard,
  hnPrimary,
  fjStandard,
  heBasic,
  sn2011,
];

export const PACK_IDS: readonly string[] = PACKS.map((pack) => pack.id);

export function packById(id: string): Pack | undefined {
  return PACKS.find((pack) => pack.id === id);
}
