/**
 * Common reasons why a figure is unusual and still right: sentences with blanks that the user fills.
 * Ids are permanent because accepted explanations stored in workbooks carry them.
 */
import type { Bilingual } from "../domain/kernel/text";

export interface CommonReason {
  readonly id: string;
  /** The sentence; each `{blank}` is filled by the user. Both languages have the same blanks. */
  readonly sentence: Bilingual;
  /** What belongs into each blank, in the order of the Chinese sentence. */
  readonly blanks: readonly { readonly name: string; readonly label: Bilingual }[];
}

const number = { name: "number", label: { zh: "人数", en: "number of people" } };
const area = { name: "area", label: { zh: "面积（㎡）", en: "area (㎡)" } };
const month = { name: "month", label: { zh: "年月", en: "month and year" } };
const document = { name: "document", label: { zh: "依据（文件、台账）", en: "evidence (document, register)" } };

export const COMMON_REASONS: readonly CommonReason[] = [
  {
    id: "checkedAgainstRegister",
    sentence: {
      zh: "已与原始台账核对，数据无误。依据：{document}。",
      en: "Checked against the original register; the figure is right. Evidence: {document}.",
    },
    blanks: [document],
  },
  {
    id: "schoolsMerged",
    sentence: {
      zh: "因{school}于{month}并入本校，数据随之变化。",
      en: "{school} was merged into this school in {month}, and the figure changed with it.",
    },
    blanks: [{ name: "school", label: { zh: "并入的学校", en: "school merged in" } }, month],
  },
  {
    id: "buildingAdded",
    sentence: {
      zh: "新建（扩建）校舍{area}㎡于{month}投入使用。",
      en: "New or extended buildings of {area} ㎡ came into use in {month}.",
    },
    blanks: [area, month],
  },
  {
    id: "buildingRemoved",
    sentence: {
      zh: "校舍{area}㎡于{month}拆除或停用。",
      en: "Buildings of {area} ㎡ were pulled down or closed in {month}.",
    },
    blanks: [area, month],
  },
  {
    id: "catchmentChanged",
    sentence: {
      zh: "招生片区调整，转入学生{number}人。依据：{document}。",
      en: "The catchment area changed; {number} pupils moved in. Evidence: {document}.",
    },
    blanks: [number, document],
  },
  {
    id: "migrantsEnrolled",
    sentence: {
      zh: "接收进城务工人员随迁子女{number}人。",
      en: "{number} children of migrant workers were enrolled.",
    },
    blanks: [number],
  },
  {
    id: "teachersLent",
    sentence: {
      zh: "教师{number}人因借调、支教、交流轮岗或长期病假不在岗。",
      en: "{number} teachers are away: lent, supporting another school, on rotation or on long sick leave.",
    },
    blanks: [number],
  },
  {
    id: "donation",
    sentence: {
      zh: "接受捐赠或调拨{goods}，于{month}入账。",
      en: "{goods} were donated or transferred and entered in the books in {month}.",
    },
    blanks: [{ name: "goods", label: { zh: "物品及数量", en: "goods and quantity" } }, month],
  },
  {
    id: "writtenOff",
    sentence: {
      zh: "{goods}按资产管理规定于{month}报废核销。",
      en: "{goods} were written off in {month} under the rules for assets.",
    },
    blanks: [{ name: "goods", label: { zh: "物品及数量", en: "goods and quantity" } }, month],
  },
  {
    id: "countedOnAnotherDay",
    sentence: {
      zh: "两表统计时点不同，分别为{first}和{second}。",
      en: "The two tables were counted on different days: {first} and {second}.",
    },
    blanks: [
      { name: "first", label: { zh: "第一个统计时点", en: "first counting day" } },
      { name: "second", label: { zh: "第二个统计时点", en: "second counting day" } },
    ],
  },
];

export function commonReason(id: string): CommonReason | undefined {
  return COMMON_REASONS.find((reason) => reason.id === id);
}
