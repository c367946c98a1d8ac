/**
 * Kinds (性质): words that make a figure something else than what the school has now. Each belongs to a kind of label; a
 * heading that keeps one after its item is explained names no data item.
 */
import type { LabelKind } from "../label-reading";

export const KIND_WORDS = {
  perPupil:
    "生均 百生 百人 千人 万人 百名 生平均 每千 每万 每生 人均 平均每生 平均每人 每百名 每百名学生 每百生 百名学生 每百人 每千名 每千人 师均 班均 每班 校均 每校 每间 每名 每个 每位 每人 每台 每册 每十二班 每12班 每百 每寄宿生 单间 间均 户均 每名学生 每个学生 平均每班",
  rate: "率 比例 占比 比重 百分比 百分率 百分数 师生比 生师比 生机比 师机比 师幼比 班师比 人机比 师班比 生书比 之比 比 比率 % 比值 ‰ 千分比 赋分 折合 百分点 系数 差异系数 变异系数 标准差 方差 指数 中位数 得分 分值 评分 分数 总分 权重 参与面 覆盖面 普及程度 增幅 满意度 认可度 最大值 最小值 优秀率 密度 利用率 折算 加权 综合指数 占全校 占教师 占学生 占总数 占专任教师 占全体 占",
  standard:
    "标准 省标 国标 市标 达标值 基本值 标准值 评估标准 省级评估标准 省定标准 国家标准 规定标准 标准要求 规定值 规定要求 要求 定额 基准 基准值 上限 下限 限额 最低标准 合格标准 底线 底线要求 参照值 参考值 参考标准 配备标准 建设标准 达标要求 标准数 控制数 控制标准 基准定额 阈值 不低于 不少于 不高于 不超过 规定",
  target:
    "建设类 目标 目标值 规划 规划数 计划 计划数 拟 拟建 预计 预期 期望 在建 拟建成 拟建成在建 拟建成前期 正在建设 筹建 待建 预测 规划期 预算 十四五 十三五 年度计划 申请 申报数 规划建设 预算数 拟新增 拟配备 计划购置",
  shouldBe:
    "应有 应配 应配备 应建 应达 应达到 应设 应 需要 所需 需求 需求量 需 测算 应补 须配 须有 应有数 应配数 应配备数 需配 需配备 应聘 应需 应容纳 应开设 应开",
  gap: "缺口 差额 缺额 尚缺 还差 短缺 欠缺 缺少 缺 不足 缺编 超编 余缺 结余 富余 盈余 空编 超缺编 差距 缺配 缺数 相差 尚差 还缺 空缺 超出 超额 缺编数 超编数 缺额数 差异 差值 差",
  change:
    "增加 减少 增减 变动 净增加 净增 增长 变化 新建 改建 扩建 改扩建 新建改扩建 购置 采购 招聘 流动 调入 调出 增量 减量 变更 录用 补充 新聘 增减数 新增加 净减少 增补 更新 维修 改造 加固 重建 投入使用 增",
  lastYear: "上年 去年 上年度 上一年 上一年度",
  lastSchoolYear: "上学年 上一学年",
  earlier:
    "前一年 前年 往年 历年 上期 上学期 上月 上年末 上年同期 同期 前一学年 前两年 上上年 近三年 近3年 上季度 往届 上届 原始 上一学期 上年年末",
  rank: "排名 排序 名次 位次 排位 序位 名列",
  statedVerdict:
    "是否 达标情况 达标否 有无 合格否 达标与否 达标结论 结论 等级 评价 评定 评估结果 验收 是/否 有/无 是否达标 符合情况 未达标 不达标 不合格 是不是 能否 有否 基本达标 考核 评比 评估 自评 达标校 达标校数 达标学校数 鉴定 检查结果",
  otherOwner:
    "校外 租借 租用 借用 外借 出租 出借 共用 共享 外单位 租赁 租 借 非学校产权 无产权 社会 周边 附近 外校 兄弟学校 全县 全市 全区 全省 各校 其他学校 县域 附设 附属 幼儿园 幼儿 学前班 学前教育 学前 托幼 托班 幼儿班 附设班 附设幼儿园 附设幼儿班 中职 职高 职业 职业高中 教学点 分校 村小 校区 校办企业 教育局 教研室 主管部门 中心校 合作 托管 非独立 共同使用 独立使用 代管 校办 全镇 全乡 辖区 本县 本市 本区 县级教育 大班 中班 小班 园 校企 委托 校际 校外机构 外聘单位 保教 在园 入园 离园 中职学校 成人 大学 高校 高等学校 高职 社区 集团 联盟 初中学校 小学学校",
} as const;

export type KindWord = keyof typeof KIND_WORDS;

/** Which kind tells most of a heading that has several; 是否达到应有标准 is a verdict, 应有生均面积 what should be. */
export const KIND_ORDER: readonly LabelKind[] = [
  "remark",
  "statedVerdict",
  "rank",
  "gap",
  "shouldBe",
  "target",
  "standard",
  "lastYear",
  "rate",
  "perPupil",
  "otherOwner",
  "change",
  "identity",
  "noItem",
  "subset",
];
