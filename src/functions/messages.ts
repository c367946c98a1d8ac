/** Why a formula finds no section, as said beside the error value. Excel shows it on the error flag of the cell. */
import { STAGE_NAMES } from "../domain/kernel/stage";
import type { Bilingual } from "../domain/kernel/text";
import type { NoSection } from "../usecases/section-query";

export function noSectionMessage(why: NoSection): Bilingual {
  switch (why.kind) {
    case "noTable":
      return { zh: "本工作簿中未找到可识别的统计表", en: "No table of this workbook was recognised" };
    case "severalSchools":
      return {
        zh: `本工作簿有 ${why.count} 所学校，请写明校名`,
        en: `This workbook has ${why.count} schools: name the school`,
      };
    case "unknownSchool":
      return { zh: `本工作簿中没有学校“${why.school}”`, en: `No school "${why.school}" in this workbook` };
    case "ambiguousSchool":
      return {
        zh: `有 ${why.count} 所学校名为“${why.school}”，请写学校标识码`,
        en: `${why.count} schools are named "${why.school}": give the school code`,
      };
    case "unknownStage":
      return { zh: `学段“${why.stage}”无效，请写“小学”或“初中”`, en: `Unknown stage "${why.stage}": write primary or junior` };
    case "stageNeeded":
      return {
        zh: `${why.school}有小学和初中，请写明学段`,
        en: `${why.school} has a primary and a junior section: name the stage`,
      };
    case "stageAbsent":
      return {
        zh: `${why.school}没有${STAGE_NAMES[why.stage].zh}部`,
        en: `${why.school} has no ${STAGE_NAMES[why.stage].en} section`,
      };
    case "notAssessed":
      return {
        zh: `${why.school}没有可核查的小学或初中数据`,
        en: `${why.school} has no primary or junior figures to check`,
      };
  }
}
