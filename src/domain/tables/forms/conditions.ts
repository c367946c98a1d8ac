/**
 * 教基5176 中小学占地面积及其他办学条件 and 教基1102 (yes/no items and 骨干教师) (tables.md §3, §4.9).
 * 数字终端 count tablets and terminals of every use; they are not 教学用计算机, so that item is not taken from here.
 */
import { type FormSpec, type ItemSpec, partRow, row, rows } from "../form-spec";

function item(field: ItemSpec["field"], unit: string, ...path: string[]): ItemSpec {
  return { field, row: path, columns: [], number: 1, unit };
}

export const conditions: FormSpec = {
  id: "教基5176",
  titles: ["中小学占地面积及其他办学条件"],
  outline: [
    row("占地面积", [], "学校占地面积"),
    row("绿化用地面积", [], "绿化用地"),
    row("运动场地面积", [], "运动场地"),
    row("校园足球场", [], "足球场"),
    ...rows("11人制足球场", "7人制足球场", "5人制足球场"),
    row("图书", [], "图书册数", "纸质图书"),
    row("数字终端数", [], "数字终端"),
    row("教师终端数", [], "教师终端"),
    row("学生终端数", [], "学生终端"),
    row("教室", [], "教室数", "教室间数"),
    row("网络多媒体教室", [], "网络多媒体教室数", "网络多媒体教室间数"),
    row("固定资产总值"),
    row("教学仪器设备资产值", [], "教学仪器设备资产", "教学仪器设备值"),
  ],
  items: [
    item("landArea", "平方米", "占地面积"),
    item("greenArea", "平方米", "绿化用地面积"),
    item("sportsGroundArea", "平方米", "运动场地面积"),
    item("footballFields", "个", "校园足球场"),
    item("books", "册", "图书"),
    item("terminals", "台", "数字终端数"),
    item("teacherComputers", "台", "教师终端数"),
    item("pupilComputers", "台", "学生终端数"),
    item("classrooms", "间", "教室"),
    item("multimediaRooms", "间", "网络多媒体教室"),
    item("fixedAssets", "万元", "固定资产总值"),
    item("equipmentValue", "万元", "教学仪器设备资产值"),
  ],
};

const FITNESS = "体质健康测试人数";
const fitness = (grade: string) => ({ row: [FITNESS, grade], columns: [], number: 1 });
const BACKBONE = "县级及以上骨干教师";

export const yesNoItems: FormSpec = {
  id: "教基1102",
  titles: ["学校(机构)基本情况续表"],
  outline: [
    row("出口带宽", [], "校园网出口带宽"),
    row("上学年体检学生数", [], "体检学生数"),
    row("体质健康测试人数", [partRow("优秀"), partRow("良好"), partRow("及格"), partRow("不及格")], "体质健康测试学生数"),
    row("安全保卫人员", [], "安全保卫人员数"),
    row("心理健康教育教师", [partRow("专职")]),
    row("政府购买学位数", [partRow("用于进城务工人员随迁子女的学位数")]),
    row(
      BACKBONE,
      [partRow("小学", "普通小学"), partRow("初中", "普通初中"), partRow("高中", "普通高中")],
      "县级以上骨干教师",
      "骨干教师",
    ),
    ...(["小学", "初中", "高中"] as const).map((stage) =>
      row(
        `${BACKBONE}(${stage})`,
        [],
        `县级以上骨干教师(${stage})`,
        `${stage}县级及以上骨干教师`,
        `${stage}县级以上骨干教师`,
        `${BACKBONE}-${stage}`,
        `${BACKBONE}:${stage}`,
        `${BACKBONE}${stage}`,
      ),
    ),
  ],
  items: [
    ...(["primary", "junior", "senior"] as const).flatMap((stage, index): ItemSpec[] => {
      const name = ["小学", "初中", "高中"][index]!;
      return [
        { ...item("backboneTeachers", "人", BACKBONE, name), stage },
        { ...item("backboneTeachers", "人", `${BACKBONE}(${name})`), stage },
      ];
    }),
    item("backboneTeachers", "人", BACKBONE),
    item("bandwidth", "Mbps", "出口带宽"),
    item("healthChecked", "人", "上学年体检学生数"),
    item("fitnessTested", "人", FITNESS),
    { ...item("fitnessGood", "人", FITNESS, "优秀"), plus: [fitness("良好")] },
    { ...item("fitnessPassed", "人", FITNESS, "优秀"), plus: [fitness("良好"), fitness("及格")] },
    item("securityStaff", "人", "安全保卫人员"),
  ],
};

/** The items may stand on the continuation sheet (tables.md §2.2). */
export const yesNoItemsContinued: FormSpec = { ...yesNoItems, id: "教基1102续", titles: [] };

export const yesNoItems2018: FormSpec = { ...yesNoItems, id: "基础基112", titles: ["学校(机构)基本情况续表"] };
