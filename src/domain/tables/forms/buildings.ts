/** 中小学校舍情况: 教基5170 and 基础基512 (tables.md §4.8). */
import { type ClosureSpec, type FormSpec, type ItemSpec, row, rows } from "../form-spec";

const TEACHING = "教学及辅助用房";
const SPECIAL = "专用教室";
const PUBLIC = "公共教学用房";
const LIVING = "生活用房";

/** The figures of all property stand in the first data column, 合计. */
const AT = { columns: [], number: 1 } as const;

function item(field: ItemSpec["field"], ...path: string[]): ItemSpec {
  return { field, row: path, ...AT };
}

function closure(total: readonly string[], ...parts: string[]): ClosureSpec {
  return { total: { row: total, ...AT }, parts: parts.map((part) => ({ row: [...total, part], ...AT })) };
}

export const buildings: FormSpec = {
  id: "教基5170",
  titles: ["中小学校舍情况", "中小学校舍建筑面积"],
  unit: "平方米",
  outline: [
    row("总计", [], "合计", "校舍建筑面积"),
    row("危房", rows("C级", "D级"), "C级、D级危房", "C级/D级危房", "C、D级危房"),
    row("C级危房"),
    row("D级危房"),
    row("当年新增校舍", [], "当年新增", "当年新增面积"),
    row("租用外单位", [], "租用外单位面积", "租借外单位"),
    row(TEACHING, [
      row("教室", [], "普通教室"),
      row(SPECIAL, [row("理化生实验室"), row("其他")]),
      row(PUBLIC, [row("图书阅览室", [], "图书室"), row("室内体育用房", [], "体育馆"), row("心理辅导室"), row("其他")]),
    ]),
    row("行政办公用房", [row("教师办公室"), row("其他")]),
    row(LIVING, [
      row("教工值班宿舍"),
      row("教师周转宿舍"),
      row("学生宿舍"),
      row("学生餐厅", [], "食堂", "学生食堂"),
      row("厕所"),
      row("其他"),
    ]),
    row("其他用房", [row("被外单位租(借)用", [], "被外单位租借用", "被外单位租用")]),
  ],
  items: [
    item("floorArea", "总计"),
    item("dilapidatedArea", "危房"),
    item("teachingArea", TEACHING),
    item("classroomArea", TEACHING, "教室"),
    item("libraryArea", TEACHING, PUBLIC, "图书阅览室"),
    item("indoorSportsArea", TEACHING, PUBLIC, "室内体育用房"),
    item("officeArea", "行政办公用房"),
    item("livingArea", LIVING),
    item("dormArea", LIVING, "学生宿舍"),
    item("canteenArea", LIVING, "学生餐厅"),
    item("teacherHousingArea", LIVING, "教师周转宿舍"),
    item("toiletArea", LIVING, "厕所"),
  ],
  closures: [
    closure([TEACHING, PUBLIC], "图书阅览室", "室内体育用房", "心理辅导室", "其他"),
    closure([TEACHING], "教室", SPECIAL, PUBLIC),
    closure([LIVING], "教工值班宿舍", "教师周转宿舍", "学生宿舍", "学生餐厅", "厕所", "其他"),
  ],
};

const OLD_ROOMS = ["教室", "实验室", "图书室", "微机室", "语音室", "体育馆"];
const OLD_LIVING = ["教工宿舍", "学生宿舍", "食堂", "厕所", "其他"];

export const buildings2018: FormSpec = {
  id: "基础基512",
  titles: ["中小学校舍情况"],
  unit: "平方米",
  outline: [
    row("总计", [], "合计"),
    row("危房"),
    row("当年新增校舍"),
    row(TEACHING, rows(...OLD_ROOMS)),
    row("行政办公用房", rows("教师办公室")),
    row(LIVING, rows("教工宿舍", "教师周转宿舍", "学生宿舍", "食堂", "厕所", "其他")),
    row("其他用房"),
  ],
  items: [
    item("floorArea", "总计"),
    item("dilapidatedArea", "危房"),
    item("teachingArea", TEACHING),
    item("classroomArea", TEACHING, "教室"),
    item("libraryArea", TEACHING, "图书室"),
    item("indoorSportsArea", TEACHING, "体育馆"),
    item("officeArea", "行政办公用房"),
    item("livingArea", LIVING),
    item("dormArea", LIVING, "学生宿舍"),
    item("canteenArea", LIVING, "食堂"),
    item("teacherHousingArea", LIVING, "教师周转宿舍"),
    item("toiletArea", LIVING, "厕所"),
  ],
  closures: [closure([TEACHING], ...OLD_ROOMS), closure([LIVING], ...OLD_LIVING)],
};
