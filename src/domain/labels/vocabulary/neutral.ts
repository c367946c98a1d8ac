/** Words that add nothing: the figure itself (合计, 现有), joints (及, 的), titles of groups, the school as such. */
export const NEUTRAL =
  "装有 安装 配 配有 各年级 之 其 为 必填 选填 填空 整数 请填写 自动计算 自动汇总 截至 截止 至 底 所有的 全部 所有 总体 其中 中 的 及 和 与 或 现 现状 校情 实际 实际值 数值 实有数 现有数 现状数 拥有 具有 有 配备 配置 设有 设置 拥有量 本年 本学年 本年度 今年 当年 目前 当前 现在 报表 填报 统计 统计数 上报 全校 本校 学校 校 校内 全体 各类 各 应届 学年 学年度 年度 本学年初 本学期 本学年初报表 时 数据 填报值 实数 在 账面 总的 总共 累计";

/** Words of a sum or of a count of what there is: they say that a number stands there, not of what dimension. */
export const TOTALS = "现有 实有 共有 计 合计 小计 总计 共计 总数合计 共 总 总人";

/** A level with such a word is the title of a group; its nouns need not be parts of the item below it. */
export const GROUP =
  "年龄 年龄段 学科 设备 设施 设施设备 设备设施 教学设备 学校设施 信息化设备 办学设备 补充资料 巩固情况 巩固率数据 巩固率情况 巩固率信息 人防 物防 技防 三防 变动 情况 基本情况 条件 办学条件 其他办学条件 及其他办学条件 状况 信息 基本信息 基础信息 统计表 明细 明细表 汇总 汇总表 一览表 结构 学历结构 职称结构 年龄结构 年龄分布 职称分布 学历分布 分布 构成 组成 分类 分类型 资源配置 政府保障 政府保障程度 保障程度 教育质量 师资配置 师资 师资队伍 教师队伍 队伍 队伍建设 师资力量 硬件 硬件设施 软件设施 办学设施 场地条件 场地 校园校舍 校舍场地 教育教学设备配置 设备配置 资源 信息化 信息化建设 信息化装备 装备 教育装备 教育技术装备 后勤设施 规模 办学规模 指标 指标名称 项目 填报项目 数据项 资产 事业发展 事业 经费情况 经费投入 生源 学籍 年报 表 类别 按学历分 按职称分 按年龄分 按授课课程分 按课程分 按城乡分 按专业技术职务分 按年级分 授课课程 课程 义务教育学校 办学 建设 学生发展 基础设施 配套 教学条件 生活设施 体育设施 教学设施 变化情况 变动情况";

/** English of the official yearbooks, as it stands beside the Chinese; it repeats what is said, so it adds nothing. */
export const TRANSLATION =
  "educational personnel workers worker space covered occupied field fields grounds ground sport areas instruments apparatus microcomputer microcomputers computer set sets volume library libraries lab labs multimedia network networked special original thousand new degree undergraduate postgraduate master doctor bachelor college rank title titles regular general middle high one two three four five six first second third fourth fifth sixth year years size house housing water closet latrines seats seat digital terminal terminals data information equipments machine machines funds fund expenditure public training trained turns person-times teachers total of which the number no no. enrolment enrollment entrants graduates grade in current floor added area dilapidated buildings building for instruction and ancillary uses teaching assistant assistance auxiliary residential welfare apartments single & professional classroom classrooms room rooms physical chemical biology laboratory laboratories psychological counseling reading office administrative administration sports gymnasium indoor dormitory dormitories dining hall canteen toilet toilets others other purposes full time full-time teacher staff school schools primary junior secondary senior students student pupils pupil class classes books volumes computers land by green playground value equipment fixed assets yuan 10000 sq.m m2 persons unit at to with a on enrolled registered";

/** Words whose heading means an item only perhaps: the figure is shown as 读作…？ */
export const DOUBTFUL = {
  floor: "房子 房子面积",
  land: "学校多大 院子 学校面积 校园占地规模",
  sportsGround: "活动场地 室外活动场地 体育活动场所 运动区",
  indoorSports: "体育活动室 体育室 室内活动场地 室内活动场所",
  sportsTotal:
    "体育用地及场馆 体育运动场地及场馆 体育运动场地场馆 体育运动场(馆) 运动场(馆) 体育活动场(馆) 体育活动场馆 体育场所 体育运动场所 体育场(馆) 体育场地场馆",
  teachingRooms: "教学用房 教学辅助用房 教学及教辅 教学与教辅",
  classroom: "课堂 班级教室 班级用房",
  dormitory: "学生住房 学生宿舍楼",
  toilet: "公厕",
  living: "后勤用房 后勤服务用房",
  housing: "教师公寓 教师周转",
  equipment: "教学装备 教育装备 教育技术装备 教学设施设备 教学设备 仪器设备设施",
  books: "图书资料 书 图书藏书资料",
  pupil: "娃 娃娃 孩子 小孩 学童 生数 学籍学生 在籍学生 在籍 学籍数",
  staff: "职工 工作人员 员工 教职",
  teacher: "师资 任教教师 在职教师 教学人员 师",
  post: "实有编制 现有编制 实际编制 占用编制 使用编制 已用编制 编制人数 编制人员 事业编制 事业编 编内 编制岗位 核定岗位",
  security: "门卫 保卫 保卫人员",
  stall: "坑",
  bandwidth: "宽带 宽带速率 网速 网络速率 网络速度",
} as const;

/** Words that leave open whether the figure is the item: colloquial measures, other ways of counting the same persons. */
export const DOUBTFUL_WORDS =
  "师生 规模 大小 多少 几 几个 有多少 有几 有几个 各级 正式 在职 在岗 在册 注册 登记 学校产权 产权校舍 自有 义教";

export const LIMITING = {
  /** The figure includes or leaves out what the words after it say. */
  including: "含 不含 包括 包含 不包括 不包含 除 除外 扣除 含有 不计",
  negation: "非 不 无 未 没有 否",
} as const;

/** English that narrows where it stands for a Chinese word. */
export const SEXES_AND_BOARDERS = { girl: "girls girl female", boy: "boys boy male", boarding: "boarders boarding" } as const;
