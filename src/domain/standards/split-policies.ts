/** 一贯制学校资源拆分: the resources that the national documents name; the weights are the same (standards.md §4). */
import type { FieldId } from "../fields/dictionary";
import type { SplitPolicy } from "../fields/split-policy";

const sports = ["sportsGroundArea", "indoorSportsArea", "sportsTotalArea"] as const satisfies readonly FieldId[];

export const SPLIT_2017: SplitPolicy = { fields: ["teachingArea", ...sports, "equipmentValue", "multimediaRooms"] };
export const SPLIT_2012: SplitPolicy = { fields: ["teachingArea", ...sports, "equipmentValue", "computers", "books"] };
