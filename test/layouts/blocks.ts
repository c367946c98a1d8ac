/** Sheets with several tables: one below the other, side by side, small forms, headings repeated at page breaks. */
import type { Book } from "./book";

export const BLOCK_BOOKS: readonly Book[] = [
  {
    name: "several schools' small forms on one sheet",
    sheets: {
      各校填报: [
        ["学校名称：一道沟小学"],
        ["在校学生数", 88],
        ["专任教师数", 8],
        ["图书册数", 1760],
        [],
        ["学校名称：二道沟小学"],
        ["在校学生数", 64],
        ["专任教师数", 7],
        ["图书册数", 1500],
        [],
        ["学校名称：三道沟小学"],
        ["在校学生数", 120],
        ["专任教师数", 10],
        ["图书册数", 2400],
      ],
    },
    expect: {
      一道沟小学: { primary: { pupils: 88, teachers: 8 }, shared: { books: 1760 } },
      二道沟小学: { primary: { pupils: 64, teachers: 7 }, shared: { books: 1500 } },
      三道沟小学: { primary: { pupils: 120, teachers: 10 }, shared: { books: 2400 } },
    },
  },
  {
    name: "small forms with a title, code and headings each, without blank rows between",
    sheets: {
      登记表: [
        ["学校办学条件登记表"],
        ["学校代码", "3300000015", null],
        ["学校名称", "东溪小学", null],
        ["项目", "单位", "数值"],
        ["在校学生", "人", 310],
        ["校舍建筑面积", "平方米", 2900],
        ["计算机", "台", 45],
        ["学校办学条件登记表"],
        ["学校代码", "3300000023", null],
        ["学校名称", "西溪小学", null],
        ["项目", "单位", "数值"],
        ["在校学生", "人", 275],
        ["校舍建筑面积", "平方米", 2500],
        ["计算机", "台", 40],
      ],
    },
    expect: {
      东溪小学: { primary: { pupils: 310 }, shared: { floorArea: 2900, computers: 45 } },
      西溪小学: { primary: { pupils: 275 }, shared: { floorArea: 2500, computers: 40 } },
    },
  },
  {
    name: "two lists one below the other, the stage in their titles",
    sheets: {
      办学条件: [
        ["表一 小学办学条件"],
        ["学校名称", "在校生数", "图书册数"],
        ["红旗小学", 400, 8000],
        ["红星小学", 350, 7100],
        [],
        ["表二 初中办学条件"],
        ["学校名称", "在校生数", "专任教师数"],
        ["红旗中学", 600, 50],
        ["红星中学", 520, 44],
      ],
    },
    expect: {
      红旗小学: { primary: { pupils: 400 }, shared: { books: 8000 } },
      红星小学: { primary: { pupils: 350 }, shared: { books: 7100 } },
      红旗中学: { junior: { pupils: 600, teachers: 50 } },
      红星中学: { junior: { pupils: 520, teachers: 44 } },
    },
  },
  {
    name: "two lists with the same headings and other titles, without a blank row",
    sheets: {
      汇总: [
        ["小学部分"],
        ["学校名称", "在校生数", "占地面积（㎡）"],
        ["前进小学", 300, 6000],
        ["胜利小学", 280, 5500],
        ["初中部分"],
        ["学校名称", "在校生数", "占地面积（㎡）"],
        ["前进中学", 450, 15000],
        ["胜利中学", 430, 14000],
      ],
    },
    expect: {
      前进小学: { primary: { pupils: 300 }, shared: { landArea: 6000 } },
      胜利小学: { primary: { pupils: 280 }, shared: { landArea: 5500 } },
      前进中学: { junior: { pupils: 450 }, shared: { landArea: 15000 } },
      胜利中学: { junior: { pupils: 430 }, shared: { landArea: 14000 } },
    },
  },
  {
    name: "two lists side by side with a blank column between",
    sheets: {
      小学: [
        ["学校名称", "在校生数", "专任教师数", null, "学校名称", "在校生数", "专任教师数"],
        ["甲河小学", 200, 12, null, "丙河小学", 260, 15],
        ["乙河小学", 180, 11, null, "丁河小学", 240, 14],
      ],
    },
    expect: {
      甲河小学: { primary: { pupils: 200, teachers: 12 } },
      乙河小学: { primary: { pupils: 180, teachers: 11 } },
      丙河小学: { primary: { pupils: 260, teachers: 15 } },
      丁河小学: { primary: { pupils: 240, teachers: 14 } },
    },
  },
  {
    name: "two lists side by side without a gap, numbered",
    sheets: {
      小学一览: [
        ["全县小学基本数据"],
        ["序号", "校名", "学生数", "图书（册）", "序号", "校名", "学生数", "图书（册）"],
        [1, "大坪小学", 150, 3000, 4, "河口小学", 90, 2000],
        [2, "小坪小学", 130, 2800, 5, "坝上小学", 110, 2300],
        [3, "中坪小学", 170, 3300, null, null, null, null],
      ],
    },
    expect: {
      大坪小学: { primary: { pupils: 150 }, shared: { books: 3000 } },
      小坪小学: { primary: { pupils: 130 }, shared: { books: 2800 } },
      中坪小学: { primary: { pupils: 170 }, shared: { books: 3300 } },
      河口小学: { primary: { pupils: 90 }, shared: { books: 2000 } },
      坝上小学: { primary: { pupils: 110 }, shared: { books: 2300 } },
    },
  },
  {
    name: "the heading repeated at a page break",
    sheets: {
      小学: [
        ["小学基本情况一览表"],
        ["学校名称", "在校生数", "专任教师数", "图书册数"],
        ["安宁小学", 210, 13, 4200],
        ["安居小学", 190, 12, 3900],
        ["学校名称", "在校生数", "专任教师数", "图书册数"],
        ["安康小学", 230, 14, 4600],
        ["安乐小学", 170, 11, 3500],
      ],
    },
    expect: {
      安宁小学: { primary: { pupils: 210, teachers: 13 }, shared: { books: 4200 } },
      安居小学: { primary: { pupils: 190, teachers: 12 }, shared: { books: 3900 } },
      安康小学: { primary: { pupils: 230, teachers: 14 }, shared: { books: 4600 } },
      安乐小学: { primary: { pupils: 170, teachers: 11 }, shared: { books: 3500 } },
    },
  },
  {
    name: "title and heading of two levels repeated at a page break",
    sheets: {
      小学: {
        rows: [
          ["义务教育学校（小学）师资情况"],
          ["学校名称", "专任教师", null],
          [null, "合计", "其中：本科"],
          ["荷塘小学", 20, 12],
          ["莲塘小学", 18, 11],
          [],
          ["义务教育学校（小学）师资情况（续）"],
          ["学校名称", "专任教师", null],
          [null, "合计", "其中：本科"],
          ["菱塘小学", 16, 9],
        ],
        merges: [
          [1, 0, 2, 1],
          [1, 1, 1, 2],
          [7, 0, 2, 1],
          [7, 1, 1, 2],
        ],
      },
    },
    expect: {
      荷塘小学: { primary: { teachers: 20, bachelorTeachers: 12 } },
      莲塘小学: { primary: { teachers: 18, bachelorTeachers: 11 } },
      菱塘小学: { primary: { teachers: 16, bachelorTeachers: 9 } },
    },
  },
  {
    name: "the stage in a merged left column without heading",
    sheets: {
      名单: {
        rows: [
          [null, "学校名称", "在校生数", "专任教师数"],
          ["小学", "和平学校", 240, 15],
          [null, "团结学校", 220, 14],
          ["初中", "和平学校", 130, 14],
          [null, "友谊学校", 160, 15],
        ],
        merges: [
          [1, 0, 2, 1],
          [3, 0, 2, 1],
        ],
      },
    },
    expect: {
      和平学校: { primary: { pupils: 240, teachers: 15 }, junior: { pupils: 130, teachers: 14 } },
      团结学校: { primary: { pupils: 220, teachers: 14 } },
      友谊学校: { junior: { pupils: 160, teachers: 15 } },
    },
  },
  {
    name: "the stage in rows between the schools",
    sheets: {
      名单: [
        ["学校名称", "在校生数", "班级数"],
        ["一、小学", null, null],
        ["光明学校", 140, 6],
        ["前锋学校", 150, 6],
        ["二、初中", null, null],
        ["光明学校", 90, 3],
      ],
    },
    expect: {
      光明学校: { primary: { pupils: 140, classes: 6 }, junior: { pupils: 90, classes: 3 } },
      前锋学校: { primary: { pupils: 150, classes: 6 } },
    },
  },
  {
    name: "the stage in the name of the sheet, for lists",
    sheets: {
      小学: [
        ["学校", "学生数", "计算机（台）"],
        ["龙潭学校", 120, 20],
        ["虎跳学校", 100, 18],
      ],
      初中: [
        ["学校", "学生数", "计算机（台）"],
        ["龙潭学校", 80, 16],
        ["虎跳学校", 70, 15],
      ],
    },
    expect: {
      龙潭学校: { primary: { pupils: 120, computers: 20 }, junior: { pupils: 80, computers: 16 } },
      虎跳学校: { primary: { pupils: 100, computers: 18 }, junior: { pupils: 70, computers: 15 } },
    },
  },
  {
    name: "lists one below the other × headings repeated at page breaks",
    sheets: {
      全县: [
        ["（一）小学"],
        ["学校名称", "在校生数", "班级数"],
        ["松山小学", 200, 6],
        ["学校名称", "在校生数", "班级数"],
        ["柏山小学", 220, 6],
        [],
        ["（二）初中"],
        ["学校名称", "在校生数", "班级数"],
        ["松山中学", 310, 8],
        ["学校名称", "在校生数", "班级数"],
        ["柏山中学", 290, 8],
      ],
    },
    expect: {
      松山小学: { primary: { pupils: 200, classes: 6 } },
      柏山小学: { primary: { pupils: 220, classes: 6 } },
      松山中学: { junior: { pupils: 310, classes: 8 } },
      柏山中学: { junior: { pupils: 290, classes: 8 } },
    },
  },
  {
    name: "lists side by side × the stage in their titles",
    sheets: {
      全镇: [
        ["小学", null, null, null, "初中", null, null],
        ["学校名称", "在校生数", "教师数", null, "学校名称", "在校生数", "教师数"],
        ["清泉学校", 300, 20, null, "清泉学校", 180, 18],
        ["甘泉学校", 260, 17, null, "冷泉学校", 150, 16],
      ],
    },
    expect: {
      清泉学校: { primary: { pupils: 300, teachers: 20 }, junior: { pupils: 180, teachers: 18 } },
      甘泉学校: { primary: { pupils: 260, teachers: 17 } },
      冷泉学校: { junior: { pupils: 150, teachers: 16 } },
    },
  },
  {
    name: "small forms one below the other × pairs side by side",
    sheets: {
      各校: [
        ["学校名称", "苏家小学", "学校类型", "小学"],
        ["在校学生数", 188, "占地面积（㎡）", 5600],
        ["专任教师数", 13, "图书（册）", 3800],
        [],
        ["学校名称", "林家小学", "学校类型", "小学"],
        ["在校学生数", 203, "占地面积（㎡）", 6100],
        ["专任教师数", 14, "图书（册）", 4100],
      ],
    },
    expect: {
      苏家小学: { primary: { pupils: 188, teachers: 13 }, shared: { landArea: 5600, books: 3800 } },
      林家小学: { primary: { pupils: 203, teachers: 14 }, shared: { landArea: 6100, books: 4100 } },
    },
  },
  {
    name: "small forms side by side",
    sheets: {
      对照: [
        ["学校名称：上湾小学", null, null, "学校名称：下湾小学", null],
        ["项目", "数值", null, "项目", "数值"],
        ["在校学生数", 75, null, "在校学生数", 92],
        ["专任教师数", 7, null, "专任教师数", 8],
        ["图书册数", 1500, null, "图书册数", 1900],
      ],
    },
    expect: {
      上湾小学: { primary: { pupils: 75, teachers: 7 }, shared: { books: 1500 } },
      下湾小学: { primary: { pupils: 92, teachers: 8 }, shared: { books: 1900 } },
    },
  },
  {
    name: "small forms two by two",
    sheets: {
      四校: [
        ["学校名称：东一小学", null, null, "学校名称：东二小学", null],
        ["学生数", 101, null, "学生数", 102],
        ["教师数", 11, null, "教师数", 12],
        ["图书册数", 1001, null, "图书册数", 1002],
        [],
        ["学校名称：西一小学", null, null, "学校名称：西二小学", null],
        ["学生数", 103, null, "学生数", 104],
        ["教师数", 13, null, "教师数", 14],
        ["图书册数", 1003, null, "图书册数", 1004],
      ],
    },
    expect: {
      东一小学: { primary: { pupils: 101, teachers: 11 }, shared: { books: 1001 } },
      东二小学: { primary: { pupils: 102, teachers: 12 }, shared: { books: 1002 } },
      西一小学: { primary: { pupils: 103, teachers: 13 }, shared: { books: 1003 } },
      西二小学: { primary: { pupils: 104, teachers: 14 }, shared: { books: 1004 } },
    },
  },
  {
    name: "a list and, below it, schools across",
    sheets: {
      小学: [
        ["一、在校生"],
        ["学校名称", "在校生数", "班级数"],
        ["桂花小学", 240, 6],
        ["兰花小学", 265, 7],
        [],
        ["二、条件"],
        ["项目", "桂花小学", "兰花小学"],
        ["图书册数", 4800, 5300],
        ["占地面积（㎡）", 7200, 7900],
        ["教学用计算机（台）", 40, 44],
      ],
    },
    expect: {
      桂花小学: { primary: { pupils: 240, classes: 6 }, shared: { books: 4800, landArea: 7200, computers: 40 } },
      兰花小学: { primary: { pupils: 265, classes: 7 }, shared: { books: 5300, landArea: 7900, computers: 44 } },
    },
  },
  {
    name: "one school's label tables one below the other, the second in columns by stage",
    sheets: {
      本校: [
        ["学校名称：合江学校"],
        ["一、办学条件"],
        ["项目", "单位", "数值"],
        ["占地面积", "平方米", 16000],
        ["校舍建筑面积", "平方米", 7000],
        ["图书", "册", 20000],
        [],
        ["二、师生情况"],
        ["项目", "小学", "初中"],
        ["在校学生数", 540, 360],
        ["专任教师数", 32, 30],
        ["班级数", 12, 8],
      ],
    },
    expect: {
      合江学校: {
        primary: { pupils: 540, teachers: 32, classes: 12 },
        junior: { pupils: 360, teachers: 30, classes: 8 },
        shared: { landArea: 16000, floorArea: 7000, books: 20000 },
      },
    },
  },
  {
    name: "a list that stays one table: a blank row, a column of main schools, notes below",
    sheets: {
      小学: [
        ["学校名称", "所属学校", "在校生数", "专任教师数"],
        ["塔山小学", "塔山小学", 310, 20],
        [],
        ["塔下小学", "塔山小学", 120, 9],
        ["注：学校名称以公章为准。"],
      ],
    },
    expect: {
      塔山小学: { primary: { pupils: 310, teachers: 20 } },
      塔下小学: { primary: { pupils: 120, teachers: 9 } },
    },
  },
  {
    name: "years in the headings of a list",
    sheets: {
      小学: {
        rows: [
          ["学校名称", "图书册数", null, "在校生数", null],
          [null, "2023年", "2024年", "2023年", "2024年"],
          ["柳林小学", 5000, 5600, 260, 250],
          ["榆林小学", 4800, 5100, 240, 235],
        ],
        merges: [
          [0, 0, 2, 1],
          [0, 1, 1, 2],
          [0, 3, 1, 2],
        ],
      },
    },
    expect: {
      柳林小学: { primary: { pupils: 250 }, shared: { books: 5600 } },
      榆林小学: { primary: { pupils: 235 }, shared: { books: 5100 } },
    },
  },
];
