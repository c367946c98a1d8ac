/** Indicators of teachers and staff (教师队伍). Teachers are counted by the stage they teach and never split. */
import { cite } from "../kernel/bibliography";
import type { FieldId } from "../fields/dictionary";
import { field, firstKnown, ratio, sumOf, type Formula } from "./formula";
import type { IndicatorEntry } from "./indicator";

const pupils = field("pupils");
const teachers = field("teachers");
const statistics = cite("statisticalReturn");
const practice = cite("schoolPractice");
const share = (part: FieldId, whole: FieldId): Formula => ratio(field(part), field(whole), 100);

/** Teachers with one of the degrees or above; 研究生 is printed as one figure or as 硕士 and 博士. */
const degreeAndAbove = (...degrees: readonly FieldId[]): readonly Formula[] => [
  sumOf(...degrees, "masterTeachers", "doctorTeachers"),
  sumOf(...degrees, "postgraduateTeachers"),
];
const bachelorAndAbove = degreeAndAbove("bachelorTeachers");
const collegeAndAbove = degreeAndAbove("collegeTeachers", "bachelorTeachers");

/** 高于规定学历: 小学 专科及以上, 初中 本科及以上. */
const higherQualified = {
  primary: firstKnown(field("higherQualTeachers"), ...collegeAndAbove),
  junior: firstKnown(field("higherQualTeachers"), ...bachelorAndAbove),
};
// Whether 艺术 already counts 音乐 and 美术 differs from table to table: only the reader of a table can add them up.
const peAndArts = field("peArtsTeachers");
const seniorTitles = sumOf("seniorTeachers", "fullSeniorTeachers");
const middleTitlesAndAbove = firstKnown(
  field("midTitleAndAboveTeachers"),
  sumOf("midTitleTeachers", "seniorTeachers", "fullSeniorTeachers"),
);

export const TEACHERS = {
  HIGHERQUALPER100: {
    zh: "每百名学生拥有高于规定学历教师数",
    en: "teachers above the required qualification per 100 pupils",
    unit: "人",
    digits: 2,
    better: "more",
    isShared: false,
    formula: { primary: ratio(higherQualified.primary, pupils, 100), junior: ratio(higherQualified.junior, pupils, 100) },
    definedBy: cite("quality2017", "资源配置第1项"),
  },
  HIGHERQUALPERPUPIL: {
    zh: "生均高于规定学历教师数",
    en: "teachers above the required qualification per pupil",
    unit: "",
    digits: 3,
    better: "more",
    isShared: false,
    formula: { primary: ratio(higherQualified.primary, pupils), junior: ratio(higherQualified.junior, pupils) },
    definedBy: cite("basic2012", "校际均衡第7项"),
  },
  BACKBONEPER100: {
    zh: "每百名学生拥有县级以上骨干教师数",
    en: "backbone teachers of county level and above per 100 pupils",
    unit: "人",
    digits: 2,
    better: "more",
    isShared: false,
    formula: ratio(field("backboneTeachers"), pupils, 100),
    definedBy: cite("quality2017", "资源配置第2项"),
  },
  PEARTSTEACHERSPER100: {
    zh: "每百名学生拥有体育、艺术(美术、音乐)专任教师数",
    en: "PE and arts teachers per 100 pupils",
    unit: "人",
    digits: 2,
    better: "more",
    isShared: false,
    formula: ratio(peAndArts, pupils, 100),
    definedBy: cite("quality2017", "资源配置第3项"),
  },
  MIDTITLEPERPUPIL: {
    zh: "生均中级及以上专业技术职务教师数",
    en: "teachers with a middle title or above per pupil",
    unit: "",
    digits: 3,
    better: "more",
    isShared: false,
    formula: ratio(middleTitlesAndAbove, pupils),
    definedBy: cite("basic2012", "校际均衡第8项"),
  },
  TEACHERSPERPUPIL: {
    zh: "师生比",
    en: "teachers per pupil",
    unit: "",
    digits: 3,
    better: "more",
    isShared: false,
    formula: ratio(teachers, pupils),
    definedBy: cite("basic2012", "校际均衡第6项"),
  },
  PUPILSPERTEACHER: {
    zh: "生师比",
    en: "pupils per teacher",
    unit: "人",
    digits: 2,
    better: "less",
    isShared: false,
    formula: ratio(pupils, teachers),
    definedBy: statistics,
  },
  PUPILSPERSTAFF: {
    zh: "学生与教职工比",
    en: "pupils per member of staff",
    unit: "人",
    digits: 2,
    better: "less",
    isShared: false,
    formula: ratio(pupils, field("staff")),
    definedBy: cite("staffing2001"),
  },
  QUALIFIEDSHARE: {
    zh: "专任教师学历合格率",
    en: "share of qualified teachers",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("qualifiedTeachers", "teachers"),
    definedBy: practice,
  },
  CERTIFIEDSHARE: {
    zh: "教师资格证持证上岗率",
    en: "share of certified teachers",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("certifiedTeachers", "teachers"),
    definedBy: cite("quality2017", "政府保障程度第12项"),
  },
  COLLEGESHARE: {
    zh: "专任教师专科及以上学历比例",
    en: "share of teachers with a college diploma or above",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: ratio(firstKnown(...collegeAndAbove), teachers, 100),
    definedBy: cite("shaanxiNineItems"),
  },
  BACHELORSHARE: {
    zh: "专任教师本科及以上学历比例",
    en: "share of teachers with a bachelor's degree or above",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: ratio(firstKnown(...bachelorAndAbove), teachers, 100),
    definedBy: statistics,
  },
  MIDTITLESHARE: {
    zh: "专任教师中级及以上职称比例",
    en: "share of teachers with a middle title or above",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: ratio(middleTitlesAndAbove, teachers, 100),
    definedBy: cite("shaanxiNineItems"),
  },
  SENIORTITLESHARE: {
    zh: "专任教师高级职称比例",
    en: "share of teachers with a senior title",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: ratio(seniorTitles, teachers, 100),
    definedBy: cite("shaanxiNineItems"),
  },
  BACKBONESHARE: {
    zh: "县级以上骨干教师比例",
    en: "share of backbone teachers",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("backboneTeachers", "teachers"),
    definedBy: cite("shaanxiNineItems"),
  },
  OVER50SHARE: {
    zh: "50岁以上教师比例",
    en: "share of teachers over 50",
    unit: "%",
    digits: 1,
    better: "neither",
    isShared: false,
    formula: share("over50Teachers", "teachers"),
    definedBy: statistics,
  },
  TRAINING360SHARE: {
    zh: "教师5年360学时培训完成率",
    en: "share of teachers with 360 hours of training in 5 years",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("trained360Teachers", "teachers"),
    definedBy: cite("quality2017", "政府保障程度第9项"),
  },
  ROTATIONSHARE: {
    zh: "教师交流轮岗比例",
    en: "share of eligible teachers rotated",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("rotatedTeachers", "rotationEligibleTeachers"),
    definedBy: cite("quality2017", "政府保障程度第11项"),
  },
  ROTATIONBACKBONESHARE: {
    zh: "交流轮岗教师中骨干教师比例",
    en: "share of backbone teachers among those rotated",
    unit: "%",
    digits: 1,
    better: "more",
    isShared: false,
    formula: share("rotatedBackboneTeachers", "rotatedTeachers"),
    definedBy: cite("quality2017", "政府保障程度第11项"),
  },
  POSTSFILLEDSHARE: {
    zh: "编制使用率",
    en: "share of approved posts filled",
    unit: "%",
    digits: 1,
    better: "neither",
    isShared: false,
    formula: share("filledPosts", "approvedPosts"),
    definedBy: practice,
  },
} as const satisfies Readonly<Record<string, IndicatorEntry>>;
