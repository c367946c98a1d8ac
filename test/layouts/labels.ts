/** Sheets of labels and values, alone and in pairs of arrangements. */
import type { Book } from "./book";

export const LABEL_BOOKS: readonly Book[] = [
  {
    name: "item, unit, value",
    sheets: {
      数据采集: [
        ["2025年义务教育学校办学条件数据采集表"],
        ["学校名称：柳河小学", null, null, "填表日期：2025年9月"],
        ["序号", "指标", "计量单位", "填报值"],
        [1, "在校生总数", "人", 412],
        [2, "专任教师", "人", 26],
        [3, "校园占地面积", "亩", 15],
        [4, "纸质图书", "万册", 1.2],
        [5, "生均图书", "册/生", 29.1],
        [6, "校长手机", null, "13800000000"],
      ],
    },
    expect: { 柳河小学: { primary: { pupils: 412, teachers: 26 }, shared: { landArea: 10000, books: 12000 } } },
  },
  {
    name: "a label and a figure, nothing else",
    sheets: {
      Sheet1: [
        ["学校名称", "北岭初级中学"],
        ["办学类型", "初级中学"],
        ["学生总数", 730],
        ["教学班数", 16],
        ["教职工总数", 71],
        ["运动场地面积（㎡）", "9,800"],
        ["操场大小", 9000],
      ],
    },
    expect: { 北岭初级中学: { junior: { pupils: 730, classes: 16, staff: 71 }, shared: { sportsGroundArea: 9800 } } },
  },
  {
    name: "pairs side by side",
    sheets: {
      基本情况: [
        ["学校基本情况表"],
        ["学校名称", "石桥镇中心小学", "学校代码", "3412000117"],
        ["项目", "数值", "项目", "数值"],
        ["在校学生数（人）", 655, "占地面积（平方米）", 13800],
        ["班级数（个）", 15, "校舍建筑面积（平方米）", 5400],
        ["专任教师数（人）", 38, "图书册数（册）", 16375],
        ["其中：县级以上骨干教师", 7, "学生用计算机（台）", 80],
      ],
    },
    expect: {
      石桥镇中心小学: {
        primary: { pupils: 655, classes: 15, teachers: 38, backboneTeachers: 7 },
        shared: { landArea: 13800, floorArea: 5400, books: 16375, pupilComputers: 80 },
      },
    },
  },
  {
    name: "three pairs side by side, without headings",
    sheets: {
      情况表: [
        ["校名", "双塔小学", "班数", 12, "图书（册）", 9000],
        ["在校学生", 480, "教职工", 31, "计算机（台）", 60],
        ["寄宿生", 0, "专任教师", 29, "占地面积（亩）", 12],
      ],
    },
    expect: {
      双塔小学: {
        primary: { pupils: 480, boarders: 0, classes: 12, staff: 31, teachers: 29 },
        shared: { books: 9000, computers: 60, landArea: 8000 },
      },
    },
  },
  {
    name: "a value column for each stage",
    sheets: {
      九年一贯制: [
        ["学校名称：沙湾学校"],
        ["项目", "单位", "小学", "初中"],
        ["在校学生数", "人", 520, 310],
        ["教学班", "个", 12, 7],
        ["专任教师", "人", 30, 27],
        ["其中：本科学历", "人", 18, 25],
      ],
    },
    expect: {
      沙湾学校: {
        primary: { pupils: 520, classes: 12, teachers: 30, bachelorTeachers: 18 },
        junior: { pupils: 310, classes: 7, teachers: 27, bachelorTeachers: 25 },
      },
    },
  },
  {
    name: "a value column for each year",
    sheets: {
      两年对比: [
        ["枫林小学办学条件变化情况"],
        ["学校名称：枫林小学"],
        ["指标名称", "2023年", "2024年"],
        ["在校学生数（人）", 300, 288],
        ["藏书量（册）", 6000, 7200],
        ["教学用计算机（台）", 40, 45],
      ],
    },
    expect: { 枫林小学: { primary: { pupils: 288 }, shared: { books: 7200, computers: 45 } } },
  },
  {
    name: "years as numbers, the newest first, and last year in words",
    sheets: {
      A: [["学校名称：樟村小学"], ["项目", 2025, 2024], ["学生数", 210, 230], ["教师数", 15, 16], ["图书册数", 4200, 4100]],
      B: [
        ["学校名称：樟村小学"],
        ["项目", "单位", "上年", "本年"],
        ["占地面积", "平方米", 5000, 5200],
        ["校舍建筑面积", "平方米", 1800, 1900],
        ["绿化用地面积", "平方米", 600, 650],
      ],
    },
    expect: {
      樟村小学: {
        primary: { pupils: 210, teachers: 15 },
        shared: { books: 4200, landArea: 5200, floorArea: 1900, greenArea: 650 },
      },
    },
  },
  {
    name: "items down and schools across",
    sheets: {
      小学汇总: [
        ["项目", "东坡小学", "西坡小学", "南坡小学", "合计"],
        ["在校学生数", 300, 250, 410, 960],
        ["专任教师数", 18, 16, 24, 58],
        ["图书册数", 6000, 5500, 8200, 19700],
        ["占地面积（㎡）", 7000, 6500, 9900, 23400],
      ],
    },
    expect: {
      东坡小学: { primary: { pupils: 300, teachers: 18 }, shared: { books: 6000, landArea: 7000 } },
      西坡小学: { primary: { pupils: 250, teachers: 16 }, shared: { books: 5500, landArea: 6500 } },
      南坡小学: { primary: { pupils: 410, teachers: 24 }, shared: { books: 8200, landArea: 9900 } },
    },
  },
  {
    name: "schools across, named in a row of labels with their codes and types",
    sheets: {
      各校: [
        ["义务教育学校基本情况"],
        ["学校名称", "城关一小", "城关二中"],
        ["学校代码", "2100000011", "2100000027"],
        ["办学类型", "小学", "初级中学"],
        ["在校生数（人）", 1200, 900],
        ["班级数（个）", 26, 19],
        ["教学及辅助用房面积（㎡）", 4800, 5100],
      ],
    },
    expect: {
      城关一小: { primary: { pupils: 1200, classes: 26 }, shared: { teachingArea: 4800 } },
      城关二中: { junior: { pupils: 900, classes: 19 }, shared: { teachingArea: 5100 } },
    },
  },
  {
    name: "a small form for each school on a sheet of its own",
    sheets: {
      甲: [["学校：梅园小学"], ["在校学生数", 96], ["专任教师数", 9], ["图书册数", 1900]],
      桃园小学: [
        ["在校学生数", 140],
        ["专任教师数", 11],
        ["图书册数", 2600],
      ],
    },
    expect: {
      梅园小学: { primary: { pupils: 96, teachers: 9 }, shared: { books: 1900 } },
      桃园小学: { primary: { pupils: 140, teachers: 11 }, shared: { books: 2600 } },
    },
  },
  {
    name: "the stage in the name of the sheet",
    sheets: {
      初中部: [["填报单位：临江学校"], ["指标", "数量"], ["在校学生（人）", 288], ["专任教师（人）", 31], ["班级（个）", 6]],
      小学部: [["填报单位：临江学校"], ["指标", "数量"], ["在校学生（人）", 402], ["专任教师（人）", 25], ["班级（个）", 9]],
    },
    expect: {
      临江学校: { primary: { pupils: 402, teachers: 25, classes: 9 }, junior: { pupils: 288, teachers: 31, classes: 6 } },
    },
  },
  {
    name: "stages as titles between the rows",
    sheets: {
      数据: [
        ["学校名称：会龙九年制学校"],
        ["项目", "数值"],
        ["一、小学"],
        ["在校学生数", 350],
        ["专任教师数", 22],
        ["二、初中"],
        ["在校学生数", 190],
        ["专任教师数", 20],
      ],
    },
    expect: { 会龙九年制学校: { primary: { pupils: 350, teachers: 22 }, junior: { pupils: 190, teachers: 20 } } },
  },
  {
    name: "a unit line above the table",
    sheets: {
      校舍: [
        ["校舍情况统计表（小学）"],
        ["学校名称：竹山小学", "单位：平方米"],
        ["项目", "面积"],
        ["一、教学及辅助用房", 2100],
        ["其中：教室", 1200],
        ["图书阅览室", 150],
        ["二、行政办公用房", 300],
        ["三、生活用房", 500],
      ],
    },
    expect: {
      竹山小学: { primary: { teachingArea: 2100, classroomArea: 1200, libraryArea: 150, officeArea: 300, livingArea: 500 } },
    },
  },
  {
    name: "numbered by levels",
    sheets: {
      填报表: [
        ["单位名称：金沙小学"],
        ["填报项目", "计量单位", "填报值"],
        ["一、学生情况", null, null],
        ["1.在校学生数", "人", 880],
        ["2.随迁子女数", "人", 120],
        ["二、校舍情况", null, null],
        ["（一）校舍建筑面积", "平方米", 6600],
        ["1.教学及辅助用房", "平方米", 3900],
        ["2.行政办公用房", "平方米", 800],
        ["三、图书", null, null],
        ["1.图书册数", "册", 22000],
        ["2.其中：电子图书", "册", 5000],
      ],
    },
    expect: {
      金沙小学: {
        primary: { pupils: 880, migrants: 120 },
        shared: { floorArea: 6600, teachingArea: 3900, officeArea: 800, books: 22000, eBooks: 5000 },
      },
    },
  },
  {
    name: "numbers of the levels in a column of their own",
    sheets: {
      附表: [
        ["学校名称：平湖小学"],
        ["序号", "内容", "单位", "数据"],
        ["一", "校舍建筑面积", "平方米", 4100],
        [1, "教学及辅助用房", "平方米", 2500],
        [2, "生活用房", "平方米", 700],
        ["二", "占地面积", "平方米", 9000],
        [1, "运动场地面积", "平方米", 3600],
      ],
    },
    expect: {
      平湖小学: { primary: { floorArea: 4100, teachingArea: 2500, livingArea: 700, landArea: 9000, sportsGroundArea: 3600 } },
    },
  },
  {
    name: "parts below their whole, by 其中 and by indents",
    sheets: {
      师生: [
        ["学校名称：云台小学"],
        ["项目", "人数"],
        ["在校学生数", 505],
        ["其中：女生", 240],
        ["　　　寄宿生", 66],
        ["教职工数", 40],
        ["  其中：专任教师", 36],
        ["    其中：女", 25],
      ],
    },
    expect: { 云台小学: { primary: { pupils: 505, girls: 240, boarders: 66, staff: 40, teachers: 36 } } },
  },
  {
    name: "groups merged down on the left",
    sheets: {
      现状: {
        rows: [
          ["学校名称：青龙中学（初中）"],
          ["类别", "项目", "单位", "数量"],
          ["学生", "总数", "人", 640],
          [null, "寄宿生", "人", 210],
          ["专任教师", "合计", "人", 52],
          [null, "本科", "人", 40],
          [null, "研究生", "人", 6],
          ["租用校外场地", "占地面积", "平方米", 3000],
          ["校园", "占地面积", "平方米", 20000],
        ],
        merges: [
          [2, 0, 2, 1],
          [4, 0, 3, 1],
        ],
      },
    },
    expect: {
      "青龙中学(初中)": {
        junior: {
          pupils: 640,
          boarders: 210,
          teachers: 52,
          bachelorTeachers: 40,
          postgraduateTeachers: 6,
          higherQualTeachers: 46,
        },
        shared: { landArea: 20000 },
      },
    },
  },
  {
    name: "groups on the left whose merges were lost",
    sheets: {
      现状: [
        ["填报学校：青石小学"],
        ["类别", "项目", "数量"],
        ["学生情况", "在校生", 260],
        [null, "女生", 120],
        ["设备情况", "计算机（台）", 50],
        [null, "图书（册）", 5200],
        ["校外租用", "占地面积（㎡）", 2000],
        [null, "运动场地面积（㎡）", 1000],
      ],
    },
    expect: { 青石小学: { primary: { pupils: 260, girls: 120 }, shared: { computers: 50, books: 5200 } } },
  },
  {
    name: "standard, what there is and what is lacking",
    sheets: {
      对照: [
        ["学校名称：高桥小学"],
        ["项目", "应有", "现有", "差额"],
        ["专任教师（人）", 40, 36, 4],
        ["音乐教室（间）", 2, 1, 1],
        ["图书（册）", 15000, 12000, 3000],
      ],
    },
    expect: { 高桥小学: { primary: { teachers: 36 }, shared: { musicRooms: 1, books: 12000 } } },
  },
  {
    name: "rooms by number and area",
    sheets: {
      用房: {
        rows: [
          ["学校名称：长河小学"],
          ["用房名称", "现有", null, "计划新建", null],
          [null, "间数", "面积（㎡）", "间数", "面积（㎡）"],
          ["普通教室", 18, 1080, 6, 360],
          ["音乐教室", 2, 150, 1, 75],
          ["计算机教室", 2, 180, 0, 0],
        ],
        merges: [
          [1, 0, 2, 1],
          [1, 1, 1, 2],
          [1, 3, 1, 2],
        ],
      },
    },
    expect: { 长河小学: { primary: { classrooms: 18, classroomArea: 1080, musicRooms: 2, computerRooms: 2 } } },
  },
  {
    name: "labels spread over columns by their level",
    sheets: {
      资产: [
        ["学校名称：白鹿小学"],
        ["项目", null, null, "数值"],
        ["占地面积（㎡）", null, null, 8800],
        [null, "其中：绿化用地面积", null, 2000],
        [null, "运动场地面积", null, 3000],
        ["校舍建筑面积（㎡）", null, null, 4200],
        [null, "教学及辅助用房", null, 2600],
        [null, null, "教室", 1500],
      ],
    },
    expect: {
      白鹿小学: {
        primary: {
          landArea: 8800,
          greenArea: 2000,
          sportsGroundArea: 3000,
          floorArea: 4200,
          teachingArea: 2600,
          classroomArea: 1500,
        },
      },
    },
  },
  {
    name: "schools across × a unit line",
    sheets: {
      校舍: [
        ["小学校舍情况"],
        [null, null, null, "单位：平方米"],
        ["项目", "河东小学", "河西小学", "河南小学"],
        ["教学及辅助用房", 1500, 1200, 1800],
        ["其中：教室", 900, 700, 1000],
        ["生活用房", 300, 200, 350],
        ["在校学生数（人）", 260, 190, 330],
      ],
    },
    expect: {
      河东小学: { primary: { pupils: 260 }, shared: { teachingArea: 1500, classroomArea: 900, livingArea: 300 } },
      河西小学: { primary: { pupils: 190 }, shared: { teachingArea: 1200, classroomArea: 700, livingArea: 200 } },
      河南小学: { primary: { pupils: 330 }, shared: { teachingArea: 1800, classroomArea: 1000, livingArea: 350 } },
    },
  },
  {
    name: "schools across × years",
    sheets: {
      对比: {
        rows: [
          ["指标", "第一小学", null, "第二小学", null],
          [null, "2023年", "2024年", "2023年", "2024年"],
          ["在校学生数", 500, 480, 610, 640],
          ["专任教师数", 30, 29, 36, 38],
          ["图书册数", 10000, 12000, 12500, 13000],
        ],
        merges: [
          [0, 0, 2, 1],
          [0, 1, 1, 2],
          [0, 3, 1, 2],
        ],
      },
    },
    expect: {
      第一小学: { primary: { pupils: 480, teachers: 29 }, shared: { books: 12000 } },
      第二小学: { primary: { pupils: 640, teachers: 38 }, shared: { books: 13000 } },
    },
  },
  {
    name: "a column for each stage × numbering",
    sheets: {
      填报: [
        ["学校名称：双江九年一贯制学校"],
        ["填报项目", "小学部", "初中部", "合计"],
        ["一、学生"],
        ["（一）在校学生数（人）", 600, 300, 900],
        ["其中：寄宿生", 0, 150, 150],
        ["二、教师"],
        ["（一）专任教师数（人）", 36, 28, 64],
      ],
    },
    expect: {
      双江九年一贯制学校: {
        primary: { pupils: 600, boarders: 0, teachers: 36 },
        junior: { pupils: 300, boarders: 150, teachers: 28 },
        shared: { pupils: 900, boarders: 150, teachers: 64 },
      },
    },
  },
  {
    name: "pairs side by side × 其中 and numbering",
    sheets: {
      概况: [
        ["学校名称：望江小学"],
        ["填报项目", "单位", "数量", "填报项目", "单位", "数量"],
        ["一、在校学生数", "人", 720, "三、占地面积", "平方米", 14400],
        ["其中：女生", "人", 350, "其中：绿化用地", "平方米", 3000],
        ["二、教职工数", "人", 48, "四、图书", "册", 18000],
        ["其中：专任教师", "人", 44, "五、教学用计算机", "台", 96],
      ],
    },
    expect: {
      望江小学: {
        primary: { pupils: 720, girls: 350, staff: 48, teachers: 44 },
        shared: { landArea: 14400, greenArea: 3000, books: 18000, computers: 96 },
      },
    },
  },
  {
    name: "a form per sheet × a column for each stage",
    sheets: {
      城北学校: [
        ["项目", "小学", "初中"],
        ["在校学生数", 450, 260],
        ["班级数", 10, 6],
        ["专任教师数", 26, 22],
      ],
      城南学校: [
        ["项目", "小学", "初中"],
        ["在校学生数", 380, 240],
        ["班级数", 9, 5],
        ["专任教师数", 22, 20],
      ],
    },
    expect: {
      城北学校: { primary: { pupils: 450, classes: 10, teachers: 26 }, junior: { pupils: 260, classes: 6, teachers: 22 } },
      城南学校: { primary: { pupils: 380, classes: 9, teachers: 22 }, junior: { pupils: 240, classes: 5, teachers: 20 } },
    },
  },
  {
    name: "years × units × groups on the left",
    sheets: {
      两年: {
        rows: [
          ["學校名稱：松林小學"],
          ["類別", "項目", "單位", "2024年", "2025年"],
          ["學生", "在校學生數", "人", 333, 321],
          [null, "住宿生", "人", 20, 18],
          ["設備", "圖書", "萬冊", 0.8, 0.9],
          [null, "教學用計算機", "臺", 50, 55],
        ],
        merges: [
          [2, 0, 2, 1],
          [4, 0, 2, 1],
        ],
      },
    },
    expect: { 松林小學: { primary: { pupils: 321, boarders: 18 }, shared: { books: 9000, computers: 55 } } },
  },
];
