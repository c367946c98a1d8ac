/** Further arrangements, as forms and county tables have them. */
import type { Book } from "./book";

export const MORE_BOOKS: readonly Book[] = [
  {
    name: "forms that begin with a heading, the name of the school as the first label",
    sheets: {
      采集: [
        ["项目", "内容"],
        ["学校名称", "杨树小学"],
        ["学校类型", "小学"],
        ["在校学生数（人）", 320],
        ["教职工（人）", 24],
        [],
        ["项目", "内容"],
        ["学校名称", "柳树初级中学"],
        ["学校类型", "初级中学"],
        ["在校学生数（人）", 610],
        ["教职工（人）", 58],
        [],
        ["项目", "内容"],
        ["学校名称", "槐树小学"],
        ["学校类型", "小学"],
        ["在校学生数（人）", 150],
        ["教职工（人）", 13],
      ],
    },
    expect: {
      杨树小学: { primary: { pupils: 320, staff: 24 } },
      柳树初级中学: { junior: { pupils: 610, staff: 58 } },
      槐树小学: { primary: { pupils: 150, staff: 13 } },
    },
  },
  {
    name: "schools across × numbers and units in columns of their own",
    sheets: {
      统计: [
        ["2025年中小学办学条件统计"],
        ["序号", "项目", "单位", "马头小学", "马尾初级中学"],
        [1, "在校学生数", "人", 270, 480],
        [2, "校舍建筑面积", "平方米", 2400, 5900],
        [3, "生均校舍建筑面积", "平方米", 8.9, 12.3],
        [4, "图书", "万册", 0.5, 1.4],
      ],
    },
    expect: {
      马头小学: { primary: { pupils: 270, floorArea: 2400, books: 5000 } },
      马尾初级中学: { junior: { pupils: 480, floorArea: 5900, books: 14000 } },
    },
  },
  {
    name: "schools across × the stage in a line of its own",
    sheets: {
      统计: [
        ["学校", "丰收学校", "丰产学校"],
        ["学段", "小学", "初中"],
        ["学生人数", 260, 340],
        ["专任教师人数", 17, 29],
        ["占地面积（亩）", 9, 24],
      ],
    },
    expect: {
      丰收学校: { primary: { pupils: 260, teachers: 17, landArea: 6000 } },
      丰产学校: { junior: { pupils: 340, teachers: 29, landArea: 16000 } },
    },
  },
  {
    name: "a form of many fields in a row, as schools fill it in",
    sheets: {
      基本情况: {
        rows: [
          ["学校基本情况登记表"],
          ["学校名称", "清水河小学", null, "学校地址", "清水河镇人民路1号", null],
          ["校长姓名", "李某", "联系电话", "0550-1234567", "建校时间", "1965年"],
          ["占地面积（㎡）", 11200, "建筑面积（㎡）", 4300, "绿化面积（㎡）", 2500],
          ["班级数", 14, "学生数", 590, "教职工数", 39],
          ["图书（册）", 15000, "计算机（台）", 92, "专任教师数", 36],
          ["备注", "2024年新建教学楼一栋", null, null, null, null],
        ],
        merges: [
          [0, 0, 1, 6],
          [1, 1, 1, 2],
          [1, 4, 1, 2],
          [6, 1, 1, 5],
        ],
      },
    },
    expect: {
      清水河小学: {
        primary: {
          landArea: 11200,
          floorArea: 4300,
          greenArea: 2500,
          classes: 14,
          pupils: 590,
          staff: 39,
          books: 15000,
          computers: 92,
          teachers: 36,
        },
      },
    },
  },
  {
    name: "figures with their units in the cells",
    sheets: {
      表: [
        ["校名：甘泉小学"],
        ["在校学生数", "258人"],
        ["占地面积", "11.07亩"],
        ["图书册数", "0.45万册"],
        ["教学仪器设备值", "36万元"],
      ],
    },
    expect: { 甘泉小学: { primary: { pupils: 258, landArea: 7380, books: 4500, equipmentValue: 360000 } } },
  },
  {
    name: "stages over years",
    sheets: {
      变化: {
        rows: [
          ["学校名称：四方学校"],
          ["项目", "小学", null, "初中", null],
          [null, "2024年", "2025年", "2024年", "2025年"],
          ["在校学生数", 410, 400, 205, 215],
          ["班级数", 10, 9, 5, 5],
          ["专任教师数", 24, 23, 20, 21],
        ],
        merges: [
          [1, 0, 2, 1],
          [1, 1, 1, 2],
          [1, 3, 1, 2],
        ],
      },
    },
    expect: {
      四方学校: {
        primary: { pupils: 400, classes: 9, teachers: 23 },
        junior: { pupils: 215, classes: 5, teachers: 21 },
      },
    },
  },
  {
    name: "years in the labels",
    sheets: {
      变化: [
        ["学校名称：八一小学"],
        ["指标", "数值"],
        ["2024年在校学生数", 700],
        ["2025年在校学生数", 690],
        ["2024年图书册数", 14000],
        ["2025年图书册数", 15200],
      ],
    },
    expect: { 八一小学: { primary: { pupils: 690, books: 15200 } } },
  },
  {
    name: "stages merged down on the left of labels",
    sheets: {
      数据: {
        rows: [
          ["填报单位：牛首学校"],
          ["学段", "指标", "单位", "数据"],
          ["小学", "在校生数", "人", 380],
          [null, "专任教师数", "人", 22],
          ["初中", "在校生数", "人", 170],
          [null, "专任教师数", "人", 18],
          ["全校", "占地面积", "平方米", 18000],
        ],
        merges: [
          [2, 0, 2, 1],
          [4, 0, 2, 1],
        ],
      },
    },
    expect: {
      牛首学校: {
        primary: { pupils: 380, teachers: 22 },
        junior: { pupils: 170, teachers: 18 },
        shared: { landArea: 18000 },
      },
    },
  },
  {
    name: "a list with page titles, page numbers and headings at every page",
    sheets: {
      小学: [
        ["某县小学办学条件一览表"],
        [null, null, "单位：人、平方米", null],
        ["学校名称", "在校生数", "占地面积", "校舍建筑面积"],
        ["金星小学", 200, 5000, 1800],
        ["木星小学", 210, 5200, 1900],
        ["第1页", null, null, null],
        ["某县小学办学条件一览表"],
        [null, null, "单位：人、平方米", null],
        ["学校名称", "在校生数", "占地面积", "校舍建筑面积"],
        ["水星小学", 220, 5400, 2000],
        ["第2页", null, null, null],
      ],
    },
    expect: {
      金星小学: { primary: { pupils: 200, landArea: 5000, floorArea: 1800 } },
      木星小学: { primary: { pupils: 210, landArea: 5200, floorArea: 1900 } },
      水星小学: { primary: { pupils: 220, landArea: 5400, floorArea: 2000 } },
    },
  },
  {
    name: "a second list with other columns directly below, without title or blank row",
    sheets: {
      小学: [
        ["学校名称", "在校生数", "班级数"],
        ["春光小学", 160, 6],
        ["秋光小学", 150, 6],
        ["学校名称", "图书册数", "计算机台数", "占地面积（㎡）"],
        ["春光小学", 3200, 30, 4800],
        ["秋光小学", 3000, 28, 4600],
      ],
    },
    expect: {
      春光小学: { primary: { pupils: 160, classes: 6, books: 3200, computers: 30, landArea: 4800 } },
      秋光小学: { primary: { pupils: 150, classes: 6, books: 3000, computers: 28, landArea: 4600 } },
    },
  },
  {
    name: "a title over two lists side by side, with unequal columns",
    sheets: {
      小学: {
        rows: [
          ["小学基本数据表"],
          ["序号", "学校名称", "学生数", "教师数", null, "序号", "学校名称", "图书（册）"],
          [1, "前岭小学", 120, 10, null, 1, "前岭小学", 2400],
          [2, "后岭小学", 90, 8, null, 2, "后岭小学", 2000],
        ],
        merges: [[0, 0, 1, 8]],
      },
    },
    expect: {
      前岭小学: { primary: { pupils: 120, teachers: 10, books: 2400 } },
      后岭小学: { primary: { pupils: 90, teachers: 8, books: 2000 } },
    },
  },
  {
    name: "labels and, below them, a list of classes",
    sheets: {
      小学填报: [
        ["学校名称：中渡小学"],
        ["项目", "数值"],
        ["占地面积（㎡）", 6600],
        ["专任教师数", 14],
        ["图书册数", 4100],
        [],
        ["年级", "班级名称", "人数"],
        ["一年级", "一（1）班", 41],
        ["二年级", "二（1）班", 46],
      ],
    },
    expect: {
      中渡小学: {
        primary: {
          landArea: 6600,
          teachers: 14,
          books: 4100,
          classes: 2,
          largestClass: 46,
          classesOver45: 1,
          classesOver50: 0,
          largeClasses: 0,
          superLargeClasses: 0,
        },
      },
    },
  },
  {
    name: "a form per sheet, the school in the title alone",
    sheets: {
      Sheet1: [["平安小学办学条件基本情况"], ["指标", "填报数"], ["在校生", 130], ["占地面积（平方米）", 4200], ["班级总数", 6]],
      Sheet2: [["吉祥小学办学条件基本情况"], ["指标", "填报数"], ["在校生", 180], ["占地面积（平方米）", 5100], ["班级总数", 7]],
    },
    expect: {
      平安小学: { primary: { pupils: 130, landArea: 4200, classes: 6 } },
      吉祥小学: { primary: { pupils: 180, landArea: 5100, classes: 7 } },
    },
  },
  {
    name: "label and figure in one cell",
    sheets: {
      简介: [
        ["学校名称：幸福小学"],
        ["占地面积：7380平方米", "校舍建筑面积：2017平方米"],
        ["在校学生数：258人", "专任教师数：19人"],
        ["图书册数：4500册", "教学用计算机：40台"],
      ],
    },
    expect: {
      幸福小学: { primary: { landArea: 7380, floorArea: 2017, pupils: 258, teachers: 19, books: 4500, computers: 40 } },
    },
  },
  {
    name: "a list and, below, sums by stage that are no schools",
    sheets: {
      全县: [
        ["学校名称", "学段", "在校生数", "专任教师数"],
        ["上塘小学", "小学", 310, 20],
        ["下塘中学", "初中", 520, 45],
        [],
        ["分学段汇总"],
        ["学段", "学校数", "在校生数", "专任教师数"],
        ["小学", 1, 310, 20],
        ["初中", 1, 520, 45],
      ],
    },
    expect: {
      上塘小学: { primary: { pupils: 310, teachers: 20 } },
      下塘中学: { junior: { pupils: 520, teachers: 45 } },
    },
  },
  {
    name: "stacked forms × years",
    sheets: {
      两校: [
        ["学校名称：左家小学"],
        ["项目", "上学年", "本学年"],
        ["在校学生数", 101, 99],
        ["图书册数", 2000, 2100],
        ["班级数", 6, 6],
        ["学校名称：右家小学"],
        ["项目", "上学年", "本学年"],
        ["在校学生数", 131, 133],
        ["图书册数", 2600, 2750],
        ["班级数", 6, 7],
      ],
    },
    expect: {
      左家小学: { primary: { pupils: 99, books: 2100, classes: 6 } },
      右家小学: { primary: { pupils: 133, books: 2750, classes: 7 } },
    },
  },
];
