/** 基础基331 中小学、特殊教育学生变动情况 (tables.md §4.5): opening and closing counts per stage. */
import { type FormSpec, type ItemSpec, rows } from "../form-spec";
import { stageBlocks } from "./stage-blocks";

function item(field: ItemSpec["field"], number: number, ...columns: string[]): ItemSpec {
  return { field, row: [], columns, number, rank: 2 };
}

/** Counted here and nowhere else. */
function own(field: ItemSpec["field"], number: number, column: string): ItemSpec {
  return { field, row: [], columns: [column], number };
}

export const pupilMovement2018: FormSpec = {
  id: "基础基331",
  titles: ["中小学、特殊教育学生变动情况", "学生变动情况"],
  unit: "人",
  isPerStage: true,
  outline: stageBlocks(rows("女", "少数民族")),
  items: [
    item("pupils", 15, "本学年初报表在校学生数", "本学年初报表在校"),
    item("entrants", 3, "增加学生数>招生"),
    item("leavers", 8, "减少学生数>毕业"),
    own("returned", 4, "增加学生数>复学"),
    own("transfersIn", 5, "增加学生数>转入"),
    own("suspended", 10, "减少学生数>休学"),
    own("withdrawn", 11, "减少学生数>退学"),
    own("transfersOut", 13, "减少学生数>转出"),
  ],
};
