/**
 * The answer (结论): 达标没有，哪些学校，缺什么、缺多少，先做什么，还有什么没算进去. It is made from what the first pass of an evaluation
 * keeps, without looking at a single finding; `indicators`, `wholeCounty`, `ofStages` and `gaps` are made when they are first
 * read. Every surface (pane, command line, page, worksheets, Word, JSON) prints it and counts, sorts and compares nothing itself.
 *
 * Schools are counted in 所, sections in 学段, requirements in 项; none stands for another.
 */
import type { FieldId } from "../../domain/fields/dictionary";
import type { Stage } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { ReportIndicator, ReportLine, ReportShortfallRow, ReportShortfalls, SectionName } from "./report-parts";

/** What is said of a school or a county as a whole: 达标, 不达标, 未定 (something it depends on is not decided), 不适用. */
export type Standing = "pass" | "fail" | "open" | "notApplicable";

export type StandingCounts = Readonly<Record<Standing, number>>;

export interface Answer {
  /** The first line: whom it is about, what holds, and the sentence. */
  readonly headline: AnswerHeadline;
  /** One per standard, in the order chosen. */
  readonly standards: readonly AnswerStandard[];
  /** Under all chosen standards together: a school that misses one of them fails. */
  readonly schools: AnswerSchools;
  /** What keeps verdicts open, each once, in the order in which it is best dealt with. */
  readonly causes: readonly AnswerCause[];
  /** 差异系数 that a standard limits, those above their limit first. */
  readonly dispersions: readonly AnswerDispersion[];
  /** Every limited indicator over the sections of a stage, the worst value first. */
  readonly indicators: readonly AnswerIndicator[];
  /** What is judged once for the county (全县事项): of no stage. */
  readonly wholeCounty: readonly ReportLine[];
  /** What is judged for one stage of the county, other than 差异系数 of single indicators: 巩固率, 综合差异系数. */
  readonly ofStages: readonly AnswerStageItem[];
  /** 缺额汇总 */
  readonly gaps: AnswerGaps;
}

export interface AnswerHeadline {
  /** `school`: the only one; `schools`: several that no chosen standard judges as a county, or that were checked one by one. */
  readonly of: "county" | "school" | "schools" | "nothing";
  readonly standing: Standing;
  /** 全县不达标 · 40 所学校中 21 所不达标 · 西庄小学：资源配置达标 */
  readonly text: Bilingual;
}

/** What one standard says. */
export interface AnswerStandard {
  /** Id of the pack. */
  readonly standard: string;
  readonly title: Bilingual;
  readonly number: string;
  /** Of the county; absent where the standard does not judge this county (one school, or no requirement on a county). */
  readonly county?: Standing;
  readonly schools: StandingCounts;
  /** 全县不达标 · 40 所学校中 21 所不达标: under this standard. */
  readonly headline: Bilingual;
  /** Why, those that fail first: 21 所学校资源配置不达标；差异系数 14 项都不超过限值. */
  readonly reasons: readonly AnswerReason[];
}

/**
 * - `schools` verdicts about schools · `schoolItems` what every school must meet beside its verdict (班额 …)
 * - `unplaced` schools of which nobody knows the stage
 * - `dispersion` 差异系数 · `wholeCounty` 全县事项 · `ofStages` requirements on one stage of the county
 */
export interface AnswerReason {
  readonly kind: "schools" | "schoolItems" | "unplaced" | "dispersion" | "wholeCounty" | "ofStages";
  readonly standing: Standing;
  /** 所 for `schools`, `schoolItems` and `unplaced`, else 项: how many have this standing. */
  readonly count: number;
  readonly text: Bilingual;
}

export interface AnswerSchools extends StandingCounts {
  /** 所 */
  readonly total: number;
  /** 学段 */
  readonly sections: number;
  /** 40 所学校（45 个学段） */
  readonly text: Bilingual;
  /** 40 所学校（45 个学段）：21 所资源配置不达标，19 所资源配置达标（其中 12 所有单项未达到） */
  readonly summary: Bilingual;
  /** 资源配置达标, where the standard names what a school is judged by; else 达标. */
  readonly words: Readonly<Record<"pass" | "fail" | "open", Bilingual>>;
  /** Of the schools that pass, how many miss a single requirement all the same. */
  readonly passWithMissed: number;
  /** Those that fail first, most misses first; then the open ones, then the others, each in the order of the tables. */
  readonly list: readonly AnswerSchool[];
}

export interface AnswerSchool {
  /** `School.id` */
  readonly id: string;
  readonly name: string;
  readonly file?: string;
  readonly standing: Standing;
  readonly sections: readonly AnswerSection[];
  /** Requirements that a section of it misses (单项未达); a requirement that only counts others is not among them. */
  readonly missed: readonly AnswerItem[];
  /** Requirements without a verdict, by section. */
  readonly open: number;
  /** What it lacks; empty where nothing countable is missing. Made when first read. */
  readonly gaps: readonly AnswerGap[];
  /** Everything it misses in words: the gaps, and the requirements missed that no amount is told of. Made when first read. */
  readonly lacks: readonly Bilingual[];
}

export interface AnswerSection {
  /** `Section.id` */
  readonly id: string;
  /** Position in `Report.sections`. */
  readonly index: number;
  /** The same counted from 1, as anchors and lists do. */
  readonly place: number;
  readonly stage: Stage;
  readonly standing: Standing;
}

export interface AnswerItem {
  /** `<pack>/<rule>` */
  readonly rule: string;
  readonly title: Bilingual;
  readonly stage: Stage;
}

/** One thing that a school lacks: 县级及以上骨干教师缺 1 人. */
export interface AnswerGap {
  readonly row: ReportShortfallRow;
  readonly text: Bilingual;
}

export interface AnswerGaps extends ReportShortfalls {
  /** Of each of `totals`: 县级及以上骨干教师缺 23 人（15 所学校）. */
  readonly texts: readonly Bilingual[];
}

/**
 * Why verdicts are open.
 * - `unreadable` files that could not be read · `notUnderstood` columns and rows nobody understood, in which what is missing
 *   may stand · `tableNotRead` worksheets with figures of which nothing was read
 * - `absent` no table holds it, and everything on the tables is understood
 * - `blank`, `marked` (`*`, `-`, `/`), `notANumber`, `uncalculated`, `ambiguous`, `zero`: the cell is there, its figure is not
 * - `ofWholeSchool`: the figure is there, of all stages together
 * - `fact` 城乡类型, 办学类型 or 举办者 is not said · `unanswered` questions that no table answers · `answerContradicts` an answer
 *   says otherwise than the tables · `range` only 分段 figures around the limit · `unsaid` the document is silent
 * - `contradiction` the tables contradict themselves · `mapping` what was kept of columns fits no longer · `ownStandard`
 *   lines of the user's own standard that cannot be used · `defect` our own failure
 */
export type CauseKind =
  | "unreadable"
  | "notUnderstood"
  | "tableNotRead"
  | "absent"
  | "blank"
  | "marked"
  | "notANumber"
  | "uncalculated"
  | "ambiguous"
  | "ofWholeSchool"
  | "zero"
  | "fact"
  | "unanswered"
  | "answerContradicts"
  | "range"
  | "unsaid"
  | "contradiction"
  | "mapping"
  | "ownStandard"
  | "defect";

/** What the user does about it. `assign` 指定, `fill` 补填, `correct` 核对, `confirm` 填“是”或“否”, `open` 重新打开文件, `look` 看说明. */
export type ActKind = "assign" | "fill" | "correct" | "confirm" | "open" | "look";

export interface AnswerCause {
  /** Stable while the tables do not change. */
  readonly id: string;
  readonly kind: CauseKind;
  readonly message: Bilingual;
  /** The one act that removes it. */
  readonly act: { readonly kind: ActKind; readonly text: Bilingual };
  /** How many schools have something open because of it (所). */
  readonly schools: number;
  /** How many requirements wait for it (项); questions, contradictions and files are counted themselves. */
  readonly items: number;
  /** Titles of the requirements that wait. */
  readonly waiting: readonly Bilingual[];
  /** Data items that are not there. */
  readonly missing: readonly { readonly field: FieldId; readonly title: Bilingual }[];
  /** What was not understood, by its words, with its cells. */
  readonly labels: readonly AnswerLabel[];
  /** Where to go. Made when first read. */
  readonly cells: readonly string[];
}

export interface AnswerLabel {
  /** As it stands in the sheet; empty where figures stand without a heading. */
  readonly text: string;
  readonly cells: readonly string[];
  /** The item it is proposed as. */
  readonly proposed?: Bilingual;
}

export interface AnswerDispersion {
  readonly standard: string;
  readonly indicator: string;
  readonly title: Bilingual;
  readonly stage: Stage;
  /** Null where it cannot be computed. */
  readonly cv: number | null;
  readonly limit: number;
  readonly verdict: Verdict;
}

/** An indicator under one rule in one stage. */
export interface AnswerIndicator extends ReportIndicator {
  /** The limit, where it is the same for all sections. */
  readonly limit: number | null;
  /** Schools (所) that miss it. */
  readonly failing: number;
  /** The worst value that is known. */
  readonly worst: { readonly section: SectionName; readonly value: number } | null;
  /** 15 所学校低于 1 人 */
  readonly text: Bilingual;
}

export interface AnswerStageItem {
  readonly stage: Stage;
  readonly line: ReportLine;
}
