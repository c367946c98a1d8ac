/**
 * The report as plain data, in one place: every renderer (page, worksheets) prints from it and computes nothing.
 * Numbers are unrounded; `digits` says how many decimals are shown. Texts that depend on the evaluation come in both languages.
 */
import type { Coverage } from "../../domain/checks/finding";
import type { MethodCard } from "../../domain/dispersion/method-card";
import type { Measure } from "../../domain/explain/measures";
import type { Confidence, IsoDate } from "../../domain/kernel/citation";
import type { MissingReason } from "../../domain/kernel/reading";
import type { Locality, SchoolType } from "../../domain/kernel/school-kind";
import type { SchoolStage, Stage } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Answer, AnswerIndicator } from "./answer";
import type { ReportCitation, ReportLine, ReportShortfalls, SectionName, VerdictCounts } from "./report-parts";
import type { ExplanationState } from "../../usecases/accepted-explanations";

export type * from "./report-parts";

export interface Report {
  readonly head: ReportHead;
  /** 结论: verdicts, schools, causes, gaps. The other parts are what stands behind it. */
  readonly answer: Answer;
  readonly summary: ReportSummary;
  readonly sections: readonly ReportSection[];
  readonly indicators: readonly AnswerIndicator[];
  readonly shortfalls: ReportShortfalls;
  readonly county: readonly ReportCounty[];
  /** What is judged once for the county; it counts in the verdict of each stage it speaks of. Empty where no county was read. */
  readonly wholeCounty: readonly ReportLine[];
  readonly undecided: readonly ReportUndecided[];
  readonly questions: readonly ReportQuestion[];
  readonly problems: readonly ReportProblem[];
  readonly accounts: readonly ReportAccount[];
  readonly confirmations: readonly ReportConfirmation[];
  readonly accepted: readonly ReportExplanation[];
  readonly method: ReportMethod;
  readonly sources: readonly ReportSource[];
  readonly defects: readonly ReportDefect[];
}

export interface ReportHead {
  /** The county as the user names it, else the only school, else null. */
  readonly subject: string | null;
  readonly standards: readonly ReportStandard[];
  readonly asOf: IsoDate;
  /** The day the report was made, where the caller knows it. */
  readonly madeOn?: IsoDate;
  readonly files: readonly ReportFile[];
  readonly schools: number;
  readonly coverage: Coverage;
}

export interface ReportStandard {
  readonly id: string;
  readonly title: Bilingual;
  readonly number: string;
  /** Only some of the document's indicators are checked. */
  readonly isPartial: boolean;
  readonly note?: Bilingual;
  /** Indicators that the county declares school by school: those whose differences the standard judges; empty where it judges none. */
  readonly declared: readonly string[];
}

export interface ReportFile {
  /** Absent for the open workbook. */
  readonly file?: string;
  readonly tables: readonly { readonly sheet: string; readonly id: string; readonly title: string; readonly range: string }[];
  readonly notRecognised: readonly { readonly sheet: string; readonly reason: Bilingual }[];
  /** Why the file could not be read. */
  readonly error?: Bilingual;
}

export interface ReportSummary {
  /** Sections of each stage under each standard that has a verdict for them. */
  readonly sections: readonly { readonly standard: string; readonly stage: Stage; readonly counts: VerdictCounts }[];
  /** Rules with their outcomes over all sections, by stage, those with most failures first. */
  readonly rules: readonly ReportRule[];
}

export interface ReportRule {
  readonly rule: string;
  readonly standard: string;
  readonly title: Bilingual;
  readonly stage: Stage;
  readonly counts: VerdictCounts;
}

export interface ReportSection {
  readonly name: SectionName;
  readonly id: string;
  readonly code?: string;
  readonly type: SchoolType;
  readonly area?: Locality;
  readonly file?: string;
  readonly pupils: number | null;
  readonly verdicts: readonly { readonly standard: string; readonly verdict: Verdict }[];
  readonly lines: readonly ReportLine[];
  /** Indicators that are known and that no chosen standard limits. */
  readonly others: readonly ReportFigure[];
}

export interface ReportFigure {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

/** The county as a whole in one stage; its indicators only where at least two sections are compared. */
export interface ReportCounty {
  readonly stage: Stage;
  readonly sections: number;
  readonly pupils: number | null;
  readonly verdict?: Verdict;
  /** What stands in the way: sections that fail the standard of the county's rules, and 差异系数 above their limits. */
  readonly failing: { readonly sections: number; readonly dispersions: number };
  /** Sections that miss, or where it is open, what every school must meet for the county beside its own verdict. */
  readonly beside?: { readonly fail: number; readonly cannotTell: number };
  /** Requirements on this stage of the county, other than the 差异系数 of single indicators. */
  readonly lines: readonly ReportLine[];
  /** In the order of the catalogue; those with a limit first. */
  readonly indicators: readonly ReportDispersion[];
}

export interface ReportDispersion {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly digits: number;
  readonly mean: number | null;
  readonly cv: number | null;
  readonly limit: number | null;
  readonly verdict?: Verdict;
  /** 1 for the indicator furthest from its limit (highest CV ÷ limit), among those with a limit. */
  readonly rank: number | null;
  readonly cite?: ReportCitation;
  /** Sections whose value is not known. */
  readonly missing: readonly SectionName[];
  /** Other measures of the same differences, which no document limits; empty where there is no coefficient. */
  readonly measures: readonly Measure[];
  /** Sections that add most to the difference, largest share first. */
  readonly drivers: readonly ReportDriver[];
  /** Where the limit is exceeded: the least costly ways to it, and the calculation by hand. */
  readonly path?: ReportPath;
  readonly card?: MethodCard;
}

export interface ReportDriver {
  readonly section: SectionName;
  readonly value: number;
  /** Share in Σ(nᵢ/N)(xᵢ−X)², 0…1. */
  readonly share: number;
  /** CV of the other sections. */
  readonly cvWithout: number | null;
  /** Only where the limit is exceeded: the least given to this school alone that meets it; null: not by this school alone. */
  readonly alone?: number | null;
}

/** The least that brings a 差异系数 to its limit. */
export interface ReportPath {
  /** The item to add or to move. */
  readonly item: Bilingual;
  readonly unit: string;
  /** Only those that can reach the limit. */
  readonly ways: readonly ReportWay[];
}

export interface ReportWay {
  readonly kind: "added" | "moved" | "movedBetweenTwo" | "pupilsMoved" | "pupilsBetweenTwo";
  /** Added in all, or moved in all; pupils where pupils move, else in the unit of the item. */
  readonly total: number;
  /** Above 0: the school receives; below 0: it gives. */
  readonly changes: readonly { readonly section: SectionName; readonly amount: number }[];
  readonly cvAfter: number;
}

/** An item that would decide findings, and where it was looked for. */
export interface ReportUndecided {
  readonly item: Bilingual;
  /** `notRecognised`: no table is known to hold it, but something on the sheets is not understood. */
  readonly reason: MissingReason | "notRecognised";
  /** How many findings wait for it. */
  readonly findings: number;
  readonly sections: readonly { readonly section: SectionName; readonly cells: readonly string[] }[];
}

/** What no table holds and nobody has answered yet. */
export interface ReportQuestion {
  readonly rule: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  /** Whom it is asked of; empty where it is asked of the county. */
  readonly sections: readonly SectionName[];
}

/** One entry of the annex of answers: what verdicts rest on because no table holds it. */
export interface ReportConfirmation {
  readonly question: Bilingual;
  /** Sections whose verdicts rest on it; empty where it is about the county. */
  readonly sections: readonly SectionName[];
  readonly answer: "yes" | "no";
  readonly by: string;
  readonly on: string;
  /** Titles of the requirements it decides. */
  readonly decides: readonly Bilingual[];
}

export interface ReportProblem {
  readonly file?: string;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: Bilingual;
  readonly cells: readonly string[];
  /** An accepted explanation answers it. */
  readonly isExplained: boolean;
}

/** What became of the rows and columns of one table, or of a part of a worksheet that was not read (读取情况). */
export interface ReportAccount {
  readonly file?: string;
  readonly sheet: string;
  readonly range: string;
  /** Why nothing of it was read; it then has no lines. */
  readonly why?: Bilingual;
  /** What was not understood and what is proposed come first. */
  readonly columns: readonly ReportAccountLine[];
  readonly rowCounts: readonly { readonly kind: Bilingual; readonly count: number }[];
  /** Rows that were not counted or not understood, with how many more there are. */
  readonly rows: readonly ReportAccountLine[];
  readonly otherRows: number;
  /** Cells that are not what their row and column promise, with how many more there are. */
  readonly cells: readonly ReportAccountLine[];
  readonly otherCells: number;
}

export interface ReportAccountLine {
  /** Letter of a column, address of a cell. */
  readonly place: string;
  /** As it stands in the sheet; empty where nothing stands there. */
  readonly label: string;
  readonly unit?: string;
  readonly takenFor: Bilingual;
  /** Where what it is taken for does not say it all. */
  readonly why?: Bilingual;
  readonly samples: readonly string[];
}

/** One entry of the annex of explanations. */
export interface ReportExplanation {
  readonly rule: string;
  readonly state: ExplanationState;
  /** What the tables were asked about, as they ask today or asked then; absent where neither is known. */
  readonly question?: Bilingual;
  readonly reason: Bilingual;
  readonly by: string;
  readonly at: string;
  readonly cells: readonly string[];
  readonly changed: readonly string[];
}

export interface ReportMethod {
  readonly splits: readonly ReportSplit[];
  /** The report prints 差异系数, so their formula is explained. */
  readonly hasDispersion: boolean;
}

/** How shared resources of schools with these stages were split. */
export interface ReportSplit {
  readonly weights: readonly { readonly stage: SchoolStage; readonly weight: number }[];
  readonly items: readonly Bilingual[];
  readonly schools: number;
}

/** A document, with everything taken from it. */
export interface ReportSource {
  readonly number: string;
  readonly title: string;
  readonly clauses: readonly string[];
  /** Each way in which figures of this document are known; empty when only a definition is taken from it. */
  readonly confidences: readonly Confidence[];
}

export interface ReportDefect {
  readonly rule: string;
  readonly section?: SectionName;
  readonly error: string;
}
