/**
 * Every sentence about findings. Placeholders: `name` official term of an indicator or rule; `value`, `limit` number with
 * unit; `source` document and stage; `formula` calculation with cells; `amount` number with unit; `item` name of a data
 * item; `cells` addresses; `rules`, `schools` lists of names.
 */
import type { MissingReason } from "../kernel/reading";
import type { Bilingual } from "../kernel/text";
import type { Verdict } from "../kernel/verdict";

export const VERDICT_NAMES = {
  pass: { zh: "达标", en: "meets the standard" },
  fail: { zh: "不达标", en: "does not meet the standard" },
  cannotTell: { zh: "无法判定", en: "cannot be determined" },
  notApplicable: { zh: "不适用", en: "not applicable" },
} as const satisfies Readonly<Record<Verdict, Bilingual>>;

export const MESSAGES = {
  coverage: {
    zh: "逐校逐项核查 {rules} 项次，{pass} 达标，{fail} 不达标，{cannotTell} 无法判定",
    en: "{rules} checked: {pass} met, {fail} not met, {cannotTell} cannot be determined",
  },
  source: { zh: "（{document}，{stage}）", en: " ({document}, {stage})" },
  sourceSecondHand: { zh: "（{document}，{stage}，转引）", en: " ({document}, {stage}, quoted second-hand)" },
  sourceDerived: { zh: "（{document}，{stage}，推算）", en: " ({document}, {stage}, derived)" },
  below: { zh: "{name} {value}，低于 {limit}{source}。", en: "{name}: {value}, below {limit}{source}." },
  above: { zh: "{name} {value}，高于 {limit}{source}。", en: "{name}: {value}, above {limit}{source}." },
  reaches: { zh: "{name} {value}，不低于 {limit}{source}。", en: "{name}: {value}, at least {limit}{source}." },
  within: { zh: "{name} {value}，不高于 {limit}{source}。", en: "{name}: {value}, at most {limit}{source}." },
  calculated: { zh: "= {formula}。", en: " = {formula}." },
  addMore: { zh: "还差 {amount}", en: " {amount} more are needed" },
  addMoreWholeSchool: { zh: "全校还差 {amount}", en: " {amount} more are needed in the whole school" },
  removeSome: { zh: "超出 {amount}", en: " {amount} too many" },
  orAtMost: { zh: "（或{item}不超过 {amount}）", en: " (or {item} at most {amount})" },
  orAtLeast: { zh: "（或{item}不少于 {amount}）", en: " (or {item} at least {amount})" },
  moreClasses: {
    zh: "要使每班不超过 {cap} 人，至少增加 {count} 个班。",
    en: " For no class to exceed {cap} persons, at least {count} more classes are needed.",
  },
  classesEnough: {
    zh: "按总人数计算，不增加班数也能做到每班不超过 {cap} 人，可先在同年级各班之间调整。",
    en: " By the total of pupils the classes are enough for at most {cap} persons each; pupils may first be moved between classes of the same grade.",
  },
  cheapestWay: {
    zh: "最省的办法：{changes}{rest}。",
    en: " The least that does it: {changes}{rest}.",
  },
  changeAdd: { zh: "{item}增加 {amount}", en: "{amount} more ({item})" },
  changeRemove: { zh: "{item}减少 {amount}", en: "{amount} fewer ({item})" },
  toFloor: { zh: "（达到限值的 {share}）", en: " up to {share} of the limit" },
  restAboveFloor: {
    zh: "，其余 {count} 项不低于限值的 {share}，可以不变",
    en: "; {count} of the others may stay, being at least {share} of the limit",
  },
  restMayMiss: { zh: "，其余 {count} 项可以不变", en: "; {count} of the others may stay" },
  reservePupils: {
    zh: "再转入 {amount} 名学生{outcome}。",
    en: " If the number of pupils grows by {amount}, {outcome}.",
  },
  reserveMore: { zh: "{item}再增加 {amount}{outcome}。", en: " If {item} grows by {amount}, {outcome}." },
  reserveLess: { zh: "{item}减少 {amount}{outcome}。", en: " If {item} falls by {amount}, {outcome}." },
  wholeSchool: { zh: "全校{item}", en: "{item} of the whole school" },
  turnsToFail: { zh: "即不达标", en: "the standard is no longer met" },
  turnsBelow: { zh: "即低于限值", en: "it is below the limit" },
  turnsAbove: { zh: "即高于限值", en: "it is above the limit" },
  stop: { zh: "。", en: "." },
  undecided: { zh: "{name} 无法判定{source}：{reasons}。", en: "{name} cannot be determined{source}: {reasons}." },
  inRange: {
    zh: "{name} 无法判定{source}：按表中数据只能确定数值在 {low} 至 {high} 之间，限值 {limit} 在此范围内。",
    en: "{name} cannot be determined{source}: the tables only show that it lies between {low} and {high}, and the limit {limit} lies within.",
  },
  steppedBelow: {
    zh: "{name} {value}，低于 {limit}{source}，限值按{size}确定。",
    en: "{name}: {value}, below {limit}{source}, the limit for {size}.",
  },
  steppedAbove: {
    zh: "{name} {value}，高于 {limit}{source}，限值按{size}确定。",
    en: "{name}: {value}, above {limit}{source}, the limit for {size}.",
  },
  steppedReaches: {
    zh: "{name} {value}，不低于 {limit}{source}，限值按{size}确定。",
    en: "{name}: {value}, at least {limit}{source}, the limit for {size}.",
  },
  steppedWithin: {
    zh: "{name} {value}，不高于 {limit}{source}，限值按{size}确定。",
    en: "{name}: {value}, at most {limit}{source}, the limit for {size}.",
  },
  steppedBetween: {
    zh: "{size}介于两档之间，文件未规定中间规模的限值。",
    en: " {size} lies between two listed sizes, and the document does not say what applies.",
  },
  steppedNoLimit: {
    zh: "{name} 不适用：文件未规定{size}的限值。",
    en: "{name} does not apply: the document has no limit for {size}.",
  },
  graded: { zh: "等级：{grade}。", en: " Grade: {grade}." },
  belowEveryGrade: { zh: "等级：不合格。", en: " Grade: none reached." },
  alternative: { zh: "文件另有规定，可认定达标：{text}。", en: " The document grants another way: {text}." },
  alternativePerhaps: {
    zh: "{name} 无法判定{source}：未达到限值，但文件另有规定可能适用（{text}），请先确认学校情况。",
    en: "{name} cannot be determined{source}: the limit is missed, but another rule of the document may apply ({text}); the facts about the school have to be confirmed.",
  },
  countyBelow: {
    zh: "{name} 全县合计 {value}，低于 {limit}{source}。",
    en: "{name}: county total {value}, below {limit}{source}.",
  },
  countyAbove: {
    zh: "{name} 全县合计 {value}，高于 {limit}{source}。",
    en: "{name}: county total {value}, above {limit}{source}.",
  },
  countyReaches: {
    zh: "{name} 全县合计 {value}，不低于 {limit}{source}。",
    en: "{name}: county total {value}, at least {limit}{source}.",
  },
  countyWithin: {
    zh: "{name} 全县合计 {value}，不高于 {limit}{source}。",
    en: "{name}: county total {value}, at most {limit}{source}.",
  },
  countyMissing: {
    zh: "{name} 全县合计无法判定{source}：{count} 所学校没有该项数据。",
    en: "{name}: the county total cannot be determined{source}: schools without a figure: {count}.",
  },
  compositeMissing: {
    zh: "{name} 无法判定{source}：以下指标的差异系数无法计算：{indicators}。",
    en: "{name} cannot be determined{source}: there is no coefficient of variation for {indicators}.",
  },
  notAnswered: {
    zh: "{name} 无法判定{source}：“{question}”还没有填“是”或“否”，请在“需要确认的事项”中填写。",
    en: "{name} cannot be determined{source}: “{question}” is not answered yet; answer yes or no under “To be confirmed”.",
  },
  answered: {
    zh: "{name} {verdict}{source}：“{question}”填写为{answer}。",
    en: "{name} {verdict}{source}: “{question}” is answered with {answer}.",
  },
  answeredBy: { zh: "（{who}）", en: " ({who})" },
  wholeCounty: { zh: "全县", en: "the county" },
  toConfirm: {
    zh: "{questions}还没有填“是”或“否”，请在“需要确认的事项”中填写。",
    en: " Not answered yet: {questions}; answer yes or no under “To be confirmed”.",
  },
  restsOn: { zh: "依据确认事项：{answers}。", en: " Rests on what was confirmed: {answers}." },
  restsOnTables: {
    zh: "由表中数据可知“{question}”为“{answer}”：{condition}{cells}。",
    en: " The tables answer “{question}” with {answer}: {condition}{cells}.",
  },
  contradicted: {
    zh: "“{question}”填写为{given}，而表中{condition}{cells}，两者不符，此项按未知处理，请核对。",
    en: " “{question}” is answered with {given}, but in the tables {condition}{cells}; it is taken as not known until one of the two is corrected.",
  },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  doubtfulPass: {
    zh: "{name} 无法判定{source}：表中为 {value}，达到限值 {limit}，但{reason}。",
    en: "{name} cannot be determined{source}: {value} reaches the limit {limit}, but {reason}.",
  },
  doubtfulEither: { zh: "达到限值也不能就此认定：{reason}。", en: " Reaching a limit does not settle it: {reason}." },
  severalLimits: {
    zh: "{name} {value}，无法判定{source}：适用哪一限值还不能确定。",
    en: "{name}: {value}, cannot be determined{source}: it is not known which limit applies.",
  },
  failsEach: {
    zh: "{name} {value}，按可能适用的各限值均不达标{source}。",
    en: "{name}: {value}, meets none of the limits that may apply{source}.",
  },
  meetsEach: {
    zh: "{name} {value}，按可能适用的各限值均达标{source}。",
    en: "{name}: {value}, meets each of the limits that may apply{source}.",
  },
  meanShown: { zh: "平均每班 {mean}", en: "{mean} per class on average" },
  leastShown: { zh: "至少 {least}", en: "at least {least}" },
  provenLargest: {
    zh: "{name} 不达标{source}：平均每班 {mean}，高于 {limit}，必有班级超过限值。",
    en: "{name} does not meet the standard{source}: {mean} per class on average, above {limit}, so some class exceeds the limit.",
  },
  provenShareByMean: {
    zh: "{name} 不达标{source}：平均每班 {found}，必有班级超过 {over}，至少 1 个班，占 {share}，高于 {limit}。",
    en: "{name} does not meet the standard{source}: {found} per class on average, so some class has more than {over}; one class at the least is {share}, above {limit}.",
  },
  provenShare: {
    zh: "{name} 不达标{source}：最大班额 {found}，超过 {over}的至少 1 个班，占 {share}，高于 {limit}。",
    en: "{name} does not meet the standard{source}: the largest class has {found}, so at least one class has more than {over}, which is {share}, above {limit}.",
  },
  limitCases: { zh: "{cases}。", en: " By case: {cases}." },
  caseLimit: { zh: "{case}限值 {limit}", en: "{case} the limit is {limit}" },
  caseWithoutLimit: { zh: "{case}没有限值", en: "{case} there is no limit" },
  bySize: { zh: "按 {size}的", en: "as for {size}" },
  limitFacts: { zh: "须先明确：{facts}。", en: " To be known first: {facts}." },
  notApplicable: { zh: "{name} 不适用。", en: "{name} does not apply." },
  notApplicableWhy: { zh: "{name} 不适用：{reason}。", en: "{name} does not apply: {reason}." },
  butSchool: { zh: "{only}，而{facts}", en: "{only}, and {facts}" },
  schoolIn: { zh: "学校在{name}", en: "the school is {name}" },
  schoolIs: { zh: "学校为{name}", en: "the school is a {name}" },
  figureIs: { zh: "{name}为 {value}", en: "{name} is {value}" },
  quorum: {
    zh: "{name} {verdict}{source}：{of} 项中 {met} 项达标，要求至少 {needed} 项达标{floor}。",
    en: "{name} {verdict}{source}: {met} of {of} met, at least {needed} required{floor}.",
  },
  quorumFloor: { zh: "，其余不低于限值的 {share}", en: " and the others at least {share} of their limits" },
  quorumFailed: { zh: "不达标：{rules}。", en: " Not met: {rules}." },
  quorumBelowFloor: { zh: "低于限值的 {share}：{rules}。", en: " Below {share} of the limit: {rules}." },
  quorumPerhapsBelow: {
    zh: "没有数值，不能确定是否达到限值的 {share}：{rules}。",
    en: " Without a figure, perhaps below {share} of the limit: {rules}.",
  },
  quorumUnknown: { zh: "无法判定：{rules}。", en: " Cannot be determined: {rules}." },
  dispersionMissing: {
    zh: "{name} 无法判定{source}：{count} 所学校没有该项数据。",
    en: "{name} cannot be determined{source}: schools without a figure: {count}.",
  },
  dispersionNothing: {
    zh: "{name} 无法判定{source}：各校该项均为 0，无法计算差异系数。",
    en: "{name} cannot be determined{source}: all schools have 0, of which there is no coefficient of variation.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why an item is not known; `item` its name, `cells` where it was expected. */
export const MISSING_MESSAGES = {
  tableAbsent: { zh: "表中没有“{item}”", en: "no table holds “{item}”" },
  blank: { zh: "“{item}”未填{cells}", en: "“{item}” is blank{cells}" },
  notApplicable: { zh: "“{item}”标为不适用{cells}", en: "“{item}” is marked as not applicable{cells}" },
  notANumber: { zh: "“{item}”不是有效的数值{cells}", en: "“{item}” is not a usable number{cells}" },
  uncalculated: {
    zh: "“{item}”的公式尚未计算{cells}",
    en: "“{item}” is a formula that has not been calculated{cells}",
  },
  ambiguous: {
    zh: "“{item}”的值不能确定（多处不一致，或单位、口径、所属学段不明）{cells}",
    en: "“{item}” cannot be settled (its figures differ, or their unit, scope or stage is not clear){cells}",
  },
  ofWholeSchool: {
    zh: "“{item}”只有全校的数，没有分学段{cells}",
    en: "“{item}” is given for the whole school only, not by stage{cells}",
  },
  zeroDenominator: { zh: "“{item}”为 0，不能作除数{cells}", en: "“{item}” is 0 and cannot be divided by{cells}" },
} as const satisfies Readonly<Record<MissingReason, Bilingual>>;
