/**
 * The dictionary of data items (数据项): one entry per figure that the tables hold and the indicators need.
 * Names are those of the official forms (tables.md §9); ids are permanent because JSON output and stored mappings use them.
 */
import type { Unit } from "../kernel/unit";

export interface Field {
  readonly zh: string;
  readonly en: string;
  /** The unit readings are kept in; what the tables write is converted to it. */
  readonly unit: Unit;
  /** A resource the whole school shares: a 一贯制 school must split it between its stages (standards.md §4). */
  readonly isShared: boolean;
  /** Comes in whole pieces, so a missing amount is rounded up. */
  readonly isCountable: boolean;
}

const shared = { isShared: true, isCountable: false } as const;
const sharedPieces = { isShared: true, isCountable: true } as const;
const ownPieces = { isShared: false, isCountable: true } as const;
const own = { isShared: false, isCountable: false } as const;

export const FIELDS = {
  // land and buildings
  landArea: { zh: "占地面积", en: "land area", unit: "㎡", ...shared },
  greenArea: { zh: "绿化用地面积", en: "green area", unit: "㎡", ...shared },
  sportsGroundArea: { zh: "运动场地面积", en: "sports ground area", unit: "㎡", ...shared },
  indoorSportsArea: { zh: "室内体育用房面积", en: "indoor sports rooms", unit: "㎡", ...shared },
  floorArea: { zh: "校舍建筑面积", en: "school building area", unit: "㎡", ...shared },
  teachingArea: { zh: "教学及辅助用房面积", en: "teaching and auxiliary rooms", unit: "㎡", ...shared },
  classroomArea: { zh: "教室面积", en: "classroom area", unit: "㎡", ...shared },
  libraryArea: { zh: "图书阅览室面积", en: "library and reading rooms", unit: "㎡", ...shared },
  sportsTotalArea: { zh: "体育运动场馆面积", en: "sports grounds and indoor sports rooms", unit: "㎡", ...shared },
  dormArea: { zh: "学生宿舍面积", en: "pupils' dormitories", unit: "㎡", ...own },
  canteenArea: { zh: "学生餐厅面积", en: "pupils' canteen", unit: "㎡", ...shared },
  dilapidatedArea: { zh: "危房面积", en: "dilapidated buildings", unit: "㎡", ...shared },
  officeArea: { zh: "行政办公用房面积", en: "administration rooms", unit: "㎡", ...shared },
  livingArea: { zh: "生活用房面积", en: "living quarters", unit: "㎡", ...shared },
  teacherHousingArea: { zh: "教师周转宿舍面积", en: "rotation housing for teachers", unit: "㎡", ...shared },
  toiletArea: { zh: "厕所面积", en: "toilets (area)", unit: "㎡", ...shared },
  // rooms
  classrooms: { zh: "教室间数", en: "classrooms", unit: "间", ...sharedPieces },
  multimediaRooms: { zh: "网络多媒体教室间数", en: "networked multimedia classrooms", unit: "间", ...sharedPieces },
  specialRooms: { zh: "专用教室间数", en: "special rooms", unit: "间", ...sharedPieces },
  laboratories: { zh: "实验室间数", en: "laboratories", unit: "间", ...sharedPieces },
  libraryRooms: { zh: "图书室间数", en: "library rooms", unit: "间", ...sharedPieces },
  computerRooms: { zh: "计算机教室间数", en: "computer rooms", unit: "间", ...sharedPieces },
  musicRooms: { zh: "音乐专用教室间数", en: "music rooms", unit: "间", ...sharedPieces },
  artRooms: { zh: "美术专用教室间数", en: "art rooms", unit: "间", ...sharedPieces },
  ballCourts: { zh: "篮排球场数", en: "basketball and volleyball courts", unit: "个", ...sharedPieces },
  footballFields: { zh: "校园足球场数", en: "football fields", unit: "个", ...sharedPieces },
  boysToilets: { zh: "男生蹲位数", en: "boys' toilets", unit: "个", ...ownPieces },
  girlsToilets: { zh: "女生蹲位数", en: "girls' toilets", unit: "个", ...ownPieces },
  pupilReadingSeats: { zh: "学生阅览座位数", en: "pupils' reading seats", unit: "个", ...sharedPieces },
  teacherReadingSeats: { zh: "教师阅览座位数", en: "teachers' reading seats", unit: "个", ...sharedPieces },
  // equipment, books, ICT
  equipmentValue: { zh: "教学仪器设备资产值", en: "value of teaching equipment", unit: "元", ...shared },
  fixedAssets: { zh: "固定资产总值", en: "fixed assets", unit: "元", ...shared },
  computers: { zh: "教学用计算机台数", en: "computers for teaching", unit: "台", ...sharedPieces },
  pupilComputers: { zh: "学生用计算机台数", en: "pupils' computers", unit: "台", ...sharedPieces },
  teacherComputers: { zh: "教师用计算机台数", en: "teachers' computers", unit: "台", ...sharedPieces },
  terminals: { zh: "数字终端数", en: "digital terminals", unit: "台", ...sharedPieces },
  books: { zh: "图书册数", en: "books", unit: "册", ...sharedPieces },
  newBooks: { zh: "当年新增图书册数", en: "books added this year", unit: "册", ...sharedPieces },
  eBooks: { zh: "电子图书册数", en: "e-books", unit: "册", ...sharedPieces },
  bandwidth: { zh: "出口带宽", en: "bandwidth", unit: "Mbps", ...shared },
  // pupils
  pupils: { zh: "在校生数", en: "pupils", unit: "人", ...ownPieces },
  boys: { zh: "男生数", en: "boys", unit: "人", ...ownPieces },
  girls: { zh: "女生数", en: "girls", unit: "人", ...ownPieces },
  boarders: { zh: "寄宿生数", en: "boarders", unit: "人", ...ownPieces },
  migrants: { zh: "随迁子女数", en: "migrants' children", unit: "人", ...ownPieces },
  leftBehind: { zh: "农村留守儿童数", en: "left-behind children", unit: "人", ...ownPieces },
  minorityPupils: { zh: "少数民族学生数", en: "minority pupils", unit: "人", ...ownPieces },
  entrants: { zh: "招生数", en: "entrants", unit: "人", ...ownPieces },
  leavers: { zh: "毕业生数", en: "leavers", unit: "人", ...ownPieces },
  transfersIn: { zh: "转入学生数", en: "transfers in", unit: "人", ...ownPieces },
  transfersOut: { zh: "转出学生数", en: "transfers out", unit: "人", ...ownPieces },
  returned: { zh: "复学学生数", en: "pupils who returned", unit: "人", ...ownPieces },
  suspended: { zh: "休学学生数", en: "pupils who interrupted school", unit: "人", ...ownPieces },
  withdrawn: { zh: "退学学生数", en: "pupils who withdrew", unit: "人", ...ownPieces },
  grade1: { zh: "一年级在校生数", en: "pupils of grade 1", unit: "人", ...ownPieces },
  grade2: { zh: "二年级在校生数", en: "pupils of grade 2", unit: "人", ...ownPieces },
  grade3: { zh: "三年级在校生数", en: "pupils of grade 3", unit: "人", ...ownPieces },
  grade4: { zh: "四年级在校生数", en: "pupils of grade 4", unit: "人", ...ownPieces },
  grade5: { zh: "五年级在校生数", en: "pupils of grade 5", unit: "人", ...ownPieces },
  grade6: { zh: "六年级在校生数", en: "pupils of grade 6", unit: "人", ...ownPieces },
  // classes
  classes: { zh: "班数", en: "classes", unit: "班", ...ownPieces },
  largestClass: { zh: "最大班额", en: "largest class", unit: "人", ...ownPieces },
  classesOver45: { zh: "超过45人的班数", en: "classes over 45", unit: "班", ...ownPieces },
  classesOver50: { zh: "超过50人的班数", en: "classes over 50", unit: "班", ...ownPieces },
  largeClasses: { zh: "大班额(56人及以上)班数", en: "classes of 56 and more", unit: "班", ...ownPieces },
  superLargeClasses: { zh: "超大班额(66人及以上)班数", en: "classes of 66 and more", unit: "班", ...ownPieces },
  // staff and teachers
  staff: { zh: "教职工数", en: "staff", unit: "人", ...ownPieces },
  teachers: { zh: "专任教师数", en: "full-time teachers", unit: "人", ...ownPieces },
  approvedPosts: { zh: "核定编制数", en: "approved posts", unit: "人", ...ownPieces },
  filledPosts: { zh: "在编人员数", en: "posts filled", unit: "人", ...ownPieces },
  securityStaff: { zh: "安全保卫人员数", en: "security staff", unit: "人", ...ownPieces },
  postgraduateTeachers: { zh: "研究生学历专任教师数", en: "teachers with a postgraduate degree", unit: "人", ...ownPieces },
  doctorTeachers: { zh: "博士研究生学历专任教师数", en: "teachers with a doctorate", unit: "人", ...ownPieces },
  masterTeachers: { zh: "硕士研究生学历专任教师数", en: "teachers with a master's degree", unit: "人", ...ownPieces },
  bachelorTeachers: { zh: "本科学历专任教师数", en: "teachers with a bachelor's degree", unit: "人", ...ownPieces },
  collegeTeachers: { zh: "专科学历专任教师数", en: "teachers with a college diploma", unit: "人", ...ownPieces },
  higherQualTeachers: { zh: "高于规定学历专任教师数", en: "teachers above the required qualification", unit: "人", ...ownPieces },
  qualifiedTeachers: { zh: "学历合格专任教师数", en: "qualified teachers", unit: "人", ...ownPieces },
  certifiedTeachers: { zh: "持有教师资格证专任教师数", en: "certified teachers", unit: "人", ...ownPieces },
  backboneTeachers: { zh: "县级及以上骨干教师数", en: "backbone teachers of county level and above", unit: "人", ...ownPieces },
  peTeachers: { zh: "体育专任教师数", en: "PE teachers", unit: "人", ...ownPieces },
  artsTeachers: {
    zh: "艺术专任教师数",
    en: "arts teachers (艺术 as the table counts it, with or without 音乐 and 美术)",
    unit: "人",
    ...ownPieces,
  },
  musicTeachers: { zh: "音乐专任教师数", en: "music teachers", unit: "人", ...ownPieces },
  fineArtTeachers: { zh: "美术专任教师数", en: "fine art teachers", unit: "人", ...ownPieces },
  peArtsTeachers: { zh: "体育、艺术(美术、音乐)专任教师数", en: "PE and arts teachers", unit: "人", ...ownPieces },
  fullSeniorTeachers: { zh: "正高级职称专任教师数", en: "teachers with a full senior title", unit: "人", ...ownPieces },
  seniorTeachers: { zh: "副高级职称专任教师数", en: "teachers with a senior title", unit: "人", ...ownPieces },
  midTitleTeachers: { zh: "中级职称专任教师数", en: "teachers with a middle title", unit: "人", ...ownPieces },
  midTitleAndAboveTeachers: {
    zh: "中级及以上职称专任教师数",
    en: "teachers with a middle title or above",
    unit: "人",
    ...ownPieces,
  },
  over50Teachers: { zh: "50岁以上专任教师数", en: "teachers over 50", unit: "人", ...ownPieces },
  trained360Teachers: {
    zh: "5年培训满360学时专任教师数",
    en: "teachers with 360 hours of training in 5 years",
    unit: "人",
    ...ownPieces,
  },
  trainingTurns: { zh: "教师培训人次", en: "training turns", unit: "人", ...ownPieces },
  rotationEligibleTeachers: { zh: "符合交流轮岗条件教师数", en: "teachers eligible for rotation", unit: "人", ...ownPieces },
  rotatedTeachers: { zh: "交流轮岗教师数", en: "rotated teachers", unit: "人", ...ownPieces },
  rotatedBackboneTeachers: { zh: "交流轮岗骨干教师数", en: "rotated backbone teachers", unit: "人", ...ownPieces },
  // rooms of the size a standard asks for: no form counts them, lists do; wanted per 12 classes, so never split by pupils
  musicRoomsToStandard: {
    zh: "达到规定面积的音乐专用教室间数",
    en: "music rooms of the required size",
    unit: "间",
    ...ownPieces,
  },
  artRoomsToStandard: { zh: "达到规定面积的美术专用教室间数", en: "art rooms of the required size", unit: "间", ...ownPieces },
  // admission, retention, groups
  compulsoryPupils: { zh: "义务教育阶段在校生数", en: "pupils of all compulsory stages", unit: "人", ...ownPieces },
  cohortEntrants: { zh: "毕业班入学时招生数", en: "entrants of the leaving cohort", unit: "人", ...ownPieces },
  cohortFirstYearPupils: {
    zh: "毕业班三年前初一在校生数",
    en: "first-year pupils of the leaving cohort",
    unit: "人",
    ...ownPieces,
  },
  cohortTransfersIn: { zh: "毕业班在校期间转入数", en: "transfers into the leaving cohort", unit: "人", ...ownPieces },
  cohortTransfersOut: { zh: "毕业班在校期间转出数", en: "transfers out of the leaving cohort", unit: "人", ...ownPieces },
  cohortDeaths: { zh: "毕业班在校期间死亡数", en: "deaths in the leaving cohort", unit: "人", ...ownPieces },
  gradePupilsBefore: {
    zh: "上学年末本年级在校生数",
    en: "pupils of the grade at the end of last year",
    unit: "人",
    ...ownPieces,
  },
  gradePupilsAfter: {
    zh: "本学年初升入年级在校生数",
    en: "pupils of the next grade at the start of this year",
    unit: "人",
    ...ownPieces,
  },
  finalGradePupils: { zh: "毕业年级学生数", en: "pupils of the final grade", unit: "人", ...ownPieces },
  dropouts: { zh: "学年内辍学学生数", en: "dropouts during the year", unit: "人", ...ownPieces },
  pupilsAtYearStart: { zh: "学年初在校生数", en: "pupils at the start of the year", unit: "人", ...ownPieces },
  schoolAgeChildren: { zh: "适龄儿童少年数", en: "children of school age", unit: "人", ...ownPieces },
  schoolAgeEnrolled: { zh: "已入学适龄儿童少年数", en: "children of school age enrolled", unit: "人", ...ownPieces },
  disabledChildren: { zh: "适龄残疾儿童少年数", en: "disabled children of school age", unit: "人", ...ownPieces },
  disabledEnrolled: { zh: "已入学残疾儿童少年数", en: "disabled children enrolled", unit: "人", ...ownPieces },
  eligibleMigrants: { zh: "符合条件的随迁子女数", en: "eligible migrants' children", unit: "人", ...ownPieces },
  migrantsInPublicPlaces: {
    zh: "在公办学校和政府购买学位就读的随迁子女数",
    en: "migrants' children in public or purchased places",
    unit: "人",
    ...ownPieces,
  },
  zonePupils: { zh: "就近划片入学学生数", en: "pupils living in the school's zone", unit: "人", ...ownPieces },
  choicePupils: { zh: "择校生数", en: "pupils admitted by choice", unit: "人", ...ownPieces },
  healthChecked: { zh: "上学年体检学生数", en: "pupils examined last year", unit: "人", ...ownPieces },
  fitnessTested: { zh: "体质健康参测学生数", en: "pupils tested for fitness", unit: "人", ...ownPieces },
  fitnessPassed: { zh: "体质健康合格学生数", en: "pupils who passed the fitness test", unit: "人", ...ownPieces },
  fitnessGood: { zh: "体质健康优良学生数", en: "pupils with a good fitness result", unit: "人", ...ownPieces },
  // money
  publicFunds: { zh: "公用经费", en: "public funds", unit: "元", ...own },
  trainingFunds: { zh: "教师培训经费", en: "teacher training funds", unit: "元", ...own },
  specialPublicFunds: { zh: "特殊教育公用经费", en: "public funds for special education", unit: "元", ...own },
  specialPupils: { zh: "特殊教育学生数", en: "pupils in special education", unit: "人", ...ownPieces },
  meanTeacherPay: { zh: "教师年平均工资收入", en: "mean yearly pay of teachers", unit: "元", ...own },
  meanCivilServantPay: { zh: "公务员年平均工资收入", en: "mean yearly pay of civil servants", unit: "元", ...own },
  quotaPlaces: {
    zh: "优质高中分配到校名额",
    en: "places of selective senior schools allotted to junior schools",
    unit: "人",
    ...ownPieces,
  },
  quotaPlan: { zh: "优质高中招生计划数", en: "admission plan of selective senior schools", unit: "人", ...ownPieces },
} as const satisfies Readonly<Record<string, Field>>;

/** Id of a data item. */
export type FieldId = keyof typeof FIELDS;

export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];

export function fieldOf(id: FieldId): Field {
  return FIELDS[id];
}
