/**
 * 一贯制学校资源拆分: 九年一贯制 1 : 1.1, 十二年一贯制 1 : 1.1 : 1.32, 完全中学 1 : 1.2 (which is 1.1 : 1.32).
 * The weights are the same in 2012 and 2017, the resources named are not (standards.md §4).
 */
import type { FieldId } from "../fields/dictionary";
import type { SplitPolicy } from "../fields/split-policy";

const weights = { primary: 1, junior: 1.1, senior: 1.32 } as const;

const sports = ["sportsGroundArea", "indoorSportsArea"] as const satisfies readonly FieldId[];

export const SPLIT_2017: SplitPolicy = { weights, named: ["teachingArea", ...sports, "equipmentValue", "multimediaRooms"] };
export const SPLIT_2012: SplitPolicy = { weights, named: ["teachingArea", ...sports, "equipmentValue", "computers", "books"] };
