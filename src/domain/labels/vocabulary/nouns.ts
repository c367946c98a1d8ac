/**
 * Head nouns (中心词): what a heading counts or measures. The first word of each entry is the official term, the others are
 * what schools, counties and other regions write for it (tables.md §9). Words are half-width, simplified and in lower case;
 * a word that holds a qualifier as well (寄宿生, 微机室) stands in `compounds.ts`.
 */
export const NOUNS = {
  land: "占地 学校占地 校园占地 校地 用地 学校用地 校园用地 占地用地 土地 土地使用权 土地及土地使用权",
  campus: "校园",
  green: "绿化用地 绿化 绿地 绿化地 绿化场地 校园绿化 绿化园地 草坪绿地",
  sportsGround:
    "运动场地 运动场 操场 体育场 体育场地 体育运动场 体育运动场地 体育活动场 体育活动场地 室外运动场地 室外运动场 室外体育场地 室外体育场 体育用地 体育活动用地 运动用地 户外运动场地 运动活动场地 室外操场",
  indoorSports:
    "室内体育用房 室内体育活动室 体育用房 体育馆 风雨操场 室内体育馆 室内体育场馆 室内运动场馆 室内运动场 室内运动场地 室内体育场地 室内运动用房 室内体育活动用房 室内体育活动场馆 室内体育活动场所 体育运动馆 运动馆 室内操场 室内场馆 室内体育场所 室内体育运动场馆",
  sportsTotal: "体育运动场馆 体育场馆 运动场馆 体育运动场、馆",
  floor: "校舍建筑 校舍 房屋建筑 房屋 校舍房屋 学校建筑 学校房屋 建筑物 校舍用房",
  teachingRooms:
    "教学及辅助用房 教辅用房 教学及教学辅助用房 教学、辅助用房 教学与辅助用房 教学和辅助用房 教学及其辅助用房 教学用房及辅助用房 教学及教辅用房 教学(辅助)用房 教学用房及教学辅助用房 教学及辅助房 教学及辅助性用房 教学和教学辅助用房 教学与教学辅助用房 教学、教学辅助用房",
  classroom: "教室 课室",
  room: "用房 场室 专室",
  sharedRooms: "公共教学用房 公共用房 公用教学用房",
  laboratory: "实验室",
  libraryRoom:
    "图书室 图书阅览室 图书馆 阅览室 图书馆(室) 图书(馆)室 图书、阅览室 图书阅览用房 图书用房 图书室、阅览室 图书室阅览室 图书及阅览室",
  dormitory: "宿舍 寝室 公寓 宿舍用房 住宿用房",
  housing: "周转宿舍 周转房 周转用房 周转住房",
  canteen: "食堂 餐厅 饭堂 食堂餐厅 食堂(餐厅) 餐厅(食堂) 食堂、餐厅 食堂用房",
  toilet: "厕所 卫生间 洗手间",
  stall: "蹲位 坑位 厕位 便位 蹲坑 厕所蹲位 厕所厕位 卫生间蹲位 卫生厕所蹲位",
  living: "生活用房 生活及服务用房 生活服务用房 生活后勤用房 学生生活用房",
  office: "行政办公用房 办公用房 行政用房 行政办公室用房 行政办公",
  dilapidated: "危房 危旧房 危险房屋 危险校舍",
  court: "球场 球场地",
  seat: "座位 座位数 座席 坐席 阅览位",
  equipment: "仪器设备 教学仪器设备 教学仪器及设备 教学仪器、设备 仪器、设备 教学实验仪器设备 教育教学仪器设备 教育仪器设备",
  fixedAssets: "固定资产",
  computer: "计算机 电脑 微机 微型计算机 电子计算机 微型电脑 台式计算机",
  terminal: "数字终端 终端 数字终端设备 终端设备",
  books: "图书 藏书 书籍 馆藏图书 馆藏 图书藏书 图书馆藏 图书馆藏书 图书室藏书 馆藏书籍 图书馆馆藏",
  digitalResources: "数字资源量 数字资源 数字化资源",
  bandwidth:
    "带宽 宽带出口 频宽 网路频宽 网络频宽 对外频宽 宽带接入 校园网络出口带宽 校园网带宽 校园网出口带宽 出口带宽 网络带宽 互联网带宽 宽带带宽 网络出口带宽 互联网出口带宽 接入带宽 互联网接入带宽 接入宽带 网络接入带宽 出口总带宽",
  pupil: "学生 生员 同学",
  child: "儿童 儿童少年 少年儿童 儿童、少年 少年 人口 适龄生",
  class: "班 班级 教学班 教学班级 班别",
  classSize: "班额 教学班额 班级规模 班容量 班级人数 班级学生数 每班人数 每班学生数",
  staff: "教职工 教职员工 教工 教职员 教职人员",
  teacher: "教师 老师 教员",
  post: "编制 编制员额 员额 教职工编制 人员编制",
  person: "人员",
  publicFunds: "公用经费 公用费用 日常公用经费",
  funds: "经费",
  pay: "工资 薪酬 工资收入 工资收入水平 工资水平 收入 收入水平",
  civilServant: "公务员",
  place: "名额 招生名额 指标 指标数",
} as const;

/** A thing that an item of the dictionary counts or measures. */
export type Noun = keyof typeof NOUNS;
