/** 基础基442 专任教师接受培训情况 (tables.md §4.7): per stage the teachers and three kinds of training. */
import { type FormSpec, rows } from "../form-spec";
import { stageBlocks } from "./stage-blocks";

export const training2018: FormSpec = {
  id: "基础基442",
  titles: ["专任教师接受培训情况"],
  isPerStage: true,
  outline: stageBlocks(rows("女", "集中培训", "远程培训", "跟岗实践")),
  items: [
    { field: "trainingTurns", row: [], columns: ["合计(人次)", "合计>专任教师(人次)", "合计>人次"], number: 2, unit: "人" },
  ],
};
