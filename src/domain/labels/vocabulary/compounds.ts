/** Words that are several things at once: 微机室 is a room with computers, 女生 a pupil who is a girl. */
import type { Dimension } from "./measures";
import type { Noun } from "./nouns";
import type { Qualifier } from "./qualifiers";
import type { Feature, LargeClass } from "./features";

export const COMPOUNDS: readonly (readonly [readonly (Noun | Qualifier)[], string])[] = [
  [["classroom", "multimedia"], "多媒体室 班班通教室 电子白板教室 白板教室 一体机教室 多媒体(网络)教室 交互式教室"],
  [["room", "special"], "专科教室 功能室 功能教室 功能用房 功能部室"],
  [["classroom", "ordinary"], "普教室 普通室"],
  [["toilet", "girl"], "女厕 女厕所 女卫生间 女生厕所 女洗手间"],
  [["toilet", "boy"], "男厕 男厕所 男卫生间 男生厕所 男洗手间"],
  [["room", "computer"], "微机室 电脑室 计算机室 机房 微机房 计算机机房 电脑房 学生机房 学生微机室"],
  [["room", "music"], "音乐室 音乐专室 音乐用房 音乐功能室 音乐专用室"],
  [["room", "fineArt"], "美术室 美术专室 美术用房 画室 美术功能室 美术专用室"],
  [["laboratory", "science"], "科学室"],
  [["dormitory", "pupil"], "学生公寓 学生寝室 学生宿舍楼用房"],
  [["housing", "teacher"], "教师周转宿舍 教师周转房 教师周转用房 教师周转公寓"],
  [["canteen", "pupil"], "学生餐厅 学生食堂 学生饭堂"],
  [
    ["court", "basketball", "volleyball"],
    "篮排球场 篮排球场地 排篮球场 篮、排球场 篮球、排球场 篮球排球场 篮(排)球场 篮/排球场 排、篮球场 篮球场、排球场 篮球场和排球场 篮球场及排球场 篮球场排球场",
  ],
  [["court", "football"], "足球场 足球场地 校园足球场"],
  [["court", "basketball"], "篮球场 篮球场地"],
  [["court", "volleyball"], "排球场 排球场地"],
  [["seat", "reading"], "阅览座位 阅览座席 阅览坐席 阅览室座位 阅览室座席 阅览座"],
  [["computer", "pupil"], "学生机 生用机 学生用机 学生电脑机"],
  [["computer", "teacher"], "教师机 教师用机 师用机"],
  [["books", "electronic"], "电子图书 电子书 电子书籍 数字图书 电子图书馆藏"],
  [["pupil", "enrolled"], "在校生 在校学生 在读学生 在读生 在校人数 在校生人数 在学学生 在学生 在学人数 在学学生人数"],
  [["pupil", "girl"], "女生 女童 女学生 女同学 女孩"],
  [["pupil", "boy"], "男生 男童 男学生 男同学 男孩"],
  [["stall", "girl"], "女厕位 女蹲位 女厕蹲位 女厕厕位 女生厕所蹲位 女厕所蹲位"],
  [["stall", "boy"], "男厕位 男蹲位 男厕蹲位 男厕厕位 男生厕所蹲位 男厕所蹲位"],
  [["pupil", "boarding"], "寄宿生 住宿生 住校生 寄宿学生 住宿学生 住校学生 内宿生"],
  [["pupil", "migrant"], "随迁子女 随迁儿童 外来随迁子女 随迁学生"],
  [["pupil", "leftBehind"], "留守儿童 留守学生 留守少年儿童 留守生 留守儿童少年"],
  [["pupil", "entrant"], "新生 入学新生"],
  [["pupil", "leaver"], "毕业生 应届毕业生 本届毕业学生"],
  [["pupil", "transferIn"], "转入生"],
  [["pupil", "transferOut"], "转出生"],
  [["pupil", "returned"], "复学生"],
  [["pupil", "suspended"], "休学生"],
  [["pupil", "withdrawn"], "退学生"],
  [["pupil", "dropout"], "辍学生 中辍生 流失生 失学学生 失学生"],
  [["pupil", "choice"], "择校生"],
  [["pupil", "disabled"], "残疾学生 残疾生 残障学生"],
  [["child", "disabled"], "残疾儿童 残疾儿童少年 残疾儿童、少年 残疾少年儿童 残疾少儿"],
  [["teacher", "fullTime"], "专任教师 任课教师 专任老师 专任 任课老师 专任教员 专任师资"],
  [["pe", "music", "fineArt"], "音体美 体音美 音美体 美音体 体美音 音、体、美 体、音、美 体育音乐美术"],
  [["pe", "arts"], "体艺 艺体 体、艺"],
  [["room", "special"], "特别室 特别教室"],
  [["teacher", "pe", "arts"], "体艺教师 艺体教师 体、艺教师 体艺专任教师 艺体专任教师"],
  [["teacher", "pe", "music", "fineArt"], "音体美教师 体音美教师 音美体教师 音体美专任教师 体音美专任教师"],
  [["person", "inPost"], "在编人员 在编人数"],
  [["person", "security"], "保安员 安保人员 保安人员 安全保卫人员 安全保卫员"],
  [["place", "allotted"], "分配生 分配生名额 分配生指标 分配指标 分配名额 分配指标数 分配名额数"],
  [["post", "approved"], "核编 核定编制人数"],
  [["funds", "training"], "培训费 培训经费 培训费用 师训费 师训经费 培训支出 继续教育经费 培训专项经费"],
  [["classSize", "largest"], "最大班额"],
  [["teacher", "backbone"], "骨干教师"],
  [["pe", "teacher"], "体育与健康教师"],
];

/** Words that hold the measure as well: 建筑面积 is an area of buildings, and of whatever part of them stands before it. */
export const MEASURED_COMPOUNDS: readonly (readonly [readonly Feature[], Dimension, string])[] = [
  [["floor"], "area", "建筑面积 总建筑面积 建筑总面积 楼地板面积 总楼地板面积 楼板面积 建筑物面积"],
  [["land"], "area", "占地面积 占地总面积 总占地面积 占地总数"],
  [
    ["class"],
    "classes",
    "班数 班级数 教学班数 班级总数 总班数 班级个数 教学班级数 教学班总数 总班级数 班级数量 班数量 教学班个数",
  ],
  [["class", "leavingClass"], "classes", "毕业班数 毕业班级数"],
  [["schools"], "schools", "学校数 学校总数 学校所数 小学数 初中数 中学数 高中数 教学点数 校数 所数 学校个数 小学校数 机构数"],
];

/** Measured, and said in a way that leaves the item open. */
export const DOUBTFUL_MEASURED: readonly (readonly [readonly Feature[], Dimension, string])[] = [
  [[], "area", "多大"],
  [["toStandard"], "count", "达标数"],
];

/** The same for words that other regions or other years use in another meaning (一级教师 was a junior title before 2015). */
export const DOUBTFUL_COMPOUNDS: readonly (readonly [readonly (Noun | Qualifier)[], string])[] = [
  [["teacher", "viceSenior"], "高级教师 中学高级教师 中学高级 高级职称教师"],
  [["teacher", "midTitle"], "一级教师 小学高级教师 小学高级 中小学一级教师 中学一级教师 中学一级"],
  [["viceSenior"], "高级"],
  [["teacher", "inPost"], "编制内教师 在编制教师"],
  [["viceSenior", "title"], "高级职称 高级专业技术职务"],
  [["midTitle", "andAbove"], "中高级 中高级职称"],
  [
    ["pupil", "migrant"],
    "进城务工人员随迁子女 外来务工人员子女 进城务工子女 进城务工人员子女 外来务工人员随迁子女 流动人口子女 务工人员随迁子女 农民工子女 外来工子女 进城务工农民工子女",
  ],
  [["pupil", "minority"], "民族学生 原住民学生 原住民"],
  [["pupil", "transferIn"], "转来学生 转来生"],
  [["teacher", "higherQualified"], "高一级学历教师 高层次学历教师 超学历教师"],
  [["higherQualified", "degree"], "高一级学历 高层次学历 高一层次学历"],
  [["pupil", "girl"], "女娃 女娃娃 女孩子"],
  [["pupil", "boy"], "男娃 男娃娃 男孩子"],
  [["pupil", "disabled"], "特殊学生 特殊儿童 残障儿童"],
  [["classroom", "multimedia"], "班班通 班班通班级 多媒体班级 白板班级 多媒体设备教室 一体机班级 智慧黑板教室"],
];

/** Large classes (大班额) count classes; the size that begins them is a convention of the field, not of the heading. */
export const LARGE_CLASSES: Readonly<Record<LargeClass, string>> = {
  large: "大班额 大班额班 大班额班级",
  superLarge: "超大班额 超大班额班 超大班额班级 超大班",
};
