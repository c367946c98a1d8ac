/**
 * Something about the tables the user should know: contradictory, doubtful or repaired. A problem is a code and the values
 * that belong to it, plain JSON; the sentences are said by `explain/problems.ts`.
 */
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { SchoolStage } from "../kernel/stage";
import type { FigureDoubt } from "./figure-evidence";
import type { Bilingual } from "../kernel/text";
import type { RefusedEntry } from "./user-mapping";

/** 逻辑校验: a contradiction, to be corrected; 经验校验: unusual, to be corrected or explained. */
export type CheckKind = "logical" | "empirical";

export interface TableProblem {
  /** Permanent: explanations are kept by it. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** The kind of check that raised it; absent where it is about what could be read, not about figures. */
  readonly check?: CheckKind;
  readonly values: ProblemValues;
  readonly cells: readonly CellRef[];
}

/** What a sentence is made of; `kind` says which. Figures are not rounded, names stand as the tables write them. */
export type ProblemValues =
  | ReadingValues
  | SchoolValues
  | RelationValues
  /** What the user says of the tables and cannot be used (对应关系). */
  | ({ readonly kind: "mapping" } & Omit<RefusedEntry, "kind">)
  /** A worksheet that entries speak of is not there; headings that entries speak of stand nowhere. */
  | { readonly kind: "mappingAbsent"; readonly sheets: readonly string[]; readonly headings: readonly string[] }
  /** Said by whoever raised it: the settings of a workbook, a standard of the user's own. */
  | { readonly kind: "words"; readonly words: Bilingual };

/** Of reading one table. */
type ReadingValues =
  | { readonly kind: "formWithoutItems"; readonly form: string }
  /** 不计校数 */
  | { readonly kind: "campusesMerged"; readonly school: string; readonly campuses: readonly string[] }
  | { readonly kind: "campusWithoutSchool"; readonly campus: string }
  /** Rows counted from 1 as worksheets do. */
  | { readonly kind: "rowsWithoutClass"; readonly rows: readonly number[] }
  /** 年级 as the rows write them. */
  | { readonly kind: "gradesIncomplete"; readonly grades: readonly string[] }
  | { readonly kind: "unitUnknown"; readonly heading: string }
  | { readonly kind: "unitAssumed"; readonly heading: string; readonly unit: string }
  | { readonly kind: "columnDoubtful"; readonly heading: string; readonly field: FieldId; readonly doubt: FigureDoubt }
  | { readonly kind: "stageOfRowsUnknown"; readonly names: readonly string[] }
  /** What stood in the cells, and what it was read as. */
  | { readonly kind: "figuresRepaired"; readonly figures: readonly { readonly from: string; readonly to: string }[] }
  | { readonly kind: "figuresUnclear"; readonly texts: readonly string[] }
  | {
      readonly kind: "figuresUnfit";
      readonly why: "notWhole" | "negative" | "otherUnit";
      readonly figures: readonly { readonly text: string; readonly field: FieldId }[];
    }
  /** Formulas that nobody has calculated, so many cells · a file that asks for all its formulas to be calculated. */
  | { readonly kind: "uncalculated"; readonly count: number }
  | { readonly kind: "asksToCalculate" }
  | { readonly kind: "campusFlagUnknown"; readonly flags: readonly string[] }
  | RowValues
  | { readonly kind: "formulaUnsaid"; readonly indicator: string; readonly ways: readonly TriedWay[] };

/** Of rows of a list. */
export interface RowValues {
  readonly kind: "rows";
  readonly doubt: RowDoubt;
  readonly rows: readonly {
    readonly name: string;
    /** The school that the row is a part of. */
    readonly school?: string;
    /** How many rows it sums up. */
    readonly summed?: number;
  }[];
}

/**
 * What is to be said of a row.
 * - `sums` taken for a total by its figures alone · `schoolNamedSums` the same, though its name is that of a school
 * - `likeSums` a school whose figures are the sums of other rows · `namedTotal` a school by its code, called 合计
 * - `asSchool` a school by its place and its figures, not by its name · `notCounted`, `noName` figures of nobody
 * - `otherTable` below headings that are not those of the list
 * - `part` counted with the row above · `partBeyond` 其中, but more than the row above · `noFigures` a school with nothing filled in
 */
export type RowDoubt =
  | "sums"
  | "schoolNamedSums"
  | "likeSums"
  | "namedTotal"
  | "asSchool"
  | "notCounted"
  | "otherTable"
  | "noName"
  | "part"
  | "partBeyond"
  | "noFigures";

/** A way in which a rate is computed somewhere, and whether it gives the figures of the table. */
export interface TriedWay {
  readonly formula: Bilingual;
  /** `unknown`: the table lacks the columns. */
  readonly outcome: "fits" | "differs" | "unknown";
}

/** Of putting the tables of a school together. */
type SchoolValues =
  | { readonly kind: "codeWithTwoNames"; readonly code: string; readonly names: readonly string[] }
  | { readonly kind: "codeOfSeveralRows"; readonly code: string; readonly names: readonly string[] }
  /** `null`: the school has no code. */
  | { readonly kind: "nameWithTwoCodes"; readonly name: string; readonly codes: readonly (string | null)[] }
  /** Rows of one list with one name and other figures: one school or several? */
  | { readonly kind: "nameTwiceInList"; readonly name: string; readonly rows: number }
  /** Told apart by the 乡镇 that the list gives. */
  | { readonly kind: "nameInTownships"; readonly name: string; readonly townships: readonly string[] }
  /** 办学类型 in words that are not known. */
  | { readonly kind: "typeUnknown"; readonly school: string; readonly type: string }
  /** 班数, 最大班额 0 where there are pupils. */
  | { readonly kind: "zeroBesidePupils"; readonly school: string; readonly fields: readonly FieldId[]; readonly pupils: number }
  | { readonly kind: "nameOfSeveralSchools"; readonly name: string; readonly schools: number }
  | { readonly kind: "formWithoutSchool"; readonly sheets: readonly string[] }
  | { readonly kind: "stageOfSchoolUnknown"; readonly school: string }
  | ({ readonly kind: "itemContradicted"; readonly figures: readonly [number, number] } & ItemOfSchool)
  | { readonly kind: "totalRepeated"; readonly school: string; readonly fields: readonly FieldId[] }
  | {
      readonly kind: "earlierYear";
      /** First calendar years of the two school years. */
      readonly year: number;
      readonly newest: number;
      readonly schools: readonly string[];
      readonly sheets: readonly string[];
      readonly files: readonly string[];
      /** Worksheets with items of which the newest year has none. */
      readonly lacking: readonly string[];
      /** Schools that only the earlier tables name. */
      readonly gone: readonly string[];
    }
  | { readonly kind: "schoolsOfSeveralYears"; readonly newest: number; readonly schools: readonly string[] };

/** `stage` null: the whole school. */
interface ItemOfSchool {
  readonly school: string;
  readonly stage: SchoolStage | null;
  readonly field: FieldId;
}

/** Of figures that do not agree with each other. */
type RelationValues =
  | RelationOfCells
  | {
      readonly kind: "partsBeyondWhole";
      readonly school: string;
      readonly stage: SchoolStage | null;
      readonly parts: readonly FieldId[];
      readonly whole: FieldId;
      readonly sum: number;
      readonly limit: number;
    }
  /** More than the whole country has. */
  | { readonly kind: "beyondTheCountry"; readonly school: string; readonly field: FieldId; readonly value: number }
  /** `isSum`: the figure that is used is the sum over the stages. */
  | ({ readonly kind: "givenTwice"; readonly repeated: number; readonly used: number; readonly isSum: boolean } & ItemOfSchool)
  /** `shortest`: characters an address has at least. */
  | { readonly kind: "shortAddress"; readonly school: string; readonly address: string; readonly shortest: number }
  | { readonly kind: "domainMissing"; readonly school: string }
  | {
      readonly kind: "entryAge";
      readonly school: string;
      readonly stage: SchoolStage;
      readonly age: number;
      readonly usual: number;
    }
  | { readonly kind: "sameCoordinates"; readonly place: string; readonly schools: readonly string[] }
  | { readonly kind: "entrantsBeyondLeavers"; readonly entrants: number; readonly leavers: number }
  | {
      readonly kind: "total";
      /** 合计, as the row writes it. */
      readonly row: string;
      readonly column: string;
      readonly stated: number;
      readonly sum: number;
    }
  | {
      readonly kind: "retention";
      readonly school: string;
      readonly relation: Bilingual;
      /** The figure may also be less than what follows. */
      readonly isMost: boolean;
      readonly stated: number;
      readonly due: number;
    }
  | UnusualValues
  | {
      readonly kind: "gap";
      readonly school: string;
      /** Headings of what there should be, of what there is, and of the gap. */
      readonly columns: readonly [string, string, string];
      readonly due: number;
      readonly there: number;
      readonly stated: number;
      readonly follows: number;
    }
  | {
      readonly kind: "statedVerdict";
      readonly school: string;
      readonly indicator: string;
      readonly value: number;
      readonly limit: number;
      readonly bound: "atLeast" | "atMost";
      readonly isMet: boolean;
      /** As the table writes it. */
      readonly stated: string;
      /** The value follows from the data of the table; else the table states it. */
      readonly isComputed: boolean;
      readonly digits: number;
    }
  | {
      readonly kind: "statedFigure";
      readonly school: string;
      readonly indicator: Bilingual;
      readonly stated: number;
      readonly computed: number;
      /** Decimals to be shown. */
      readonly digits: number;
    };

/** An item last year and now. */
interface MovedItem {
  readonly field: FieldId;
  readonly before: number;
  readonly now: number;
}

/** Of figures that are possible but unusual. */
type UnusualValues =
  /** `isSlip`: last year's figure with a digit more or less; `beside`: another figure of the school, for comparison. */
  | ({ readonly kind: "jump"; readonly isSlip: boolean; readonly beside: readonly MovedItem[] } & ItemOfSchool & MovedItem)
  /** `times`: the middle of now ÷ last year over the schools. */
  | {
      readonly kind: "columnJump";
      readonly stage: SchoolStage | null;
      readonly field: FieldId;
      readonly schools: number;
      readonly times: number;
    }
  | {
      readonly kind: "exchangedItems";
      readonly school: string;
      readonly stage: SchoolStage | null;
      readonly items: readonly MovedItem[];
    }
  /** `before` and `now` in the order of the schools. */
  | {
      readonly kind: "exchangedSchools";
      readonly schools: readonly [string, string];
      readonly stage: SchoolStage | null;
      readonly items: readonly {
        readonly field: FieldId;
        readonly before: readonly [number, number];
        readonly now: readonly [number, number];
      }[];
    }
  /** `suspect` is one of `item` and `over`; `figures` are theirs, `ratio` item ÷ over, `middle` that of `schools` similar schools. */
  | {
      readonly kind: "unlikePeers";
      readonly school: string;
      readonly stage: SchoolStage | null;
      readonly suspect: FieldId;
      readonly item: FieldId;
      readonly over: FieldId;
      readonly figures: readonly [number, number];
      readonly ratio: number;
      readonly middle: number;
      readonly schools: number;
    };

/** A relation between cells of the official forms (审核关系) that does not hold. */
export interface RelationOfCells {
  readonly kind: "relation";
  readonly relation: Bilingual;
  /** Row, column or stage it was tested in, as the form labels it; "" where it stands once. */
  readonly where: string;
  /** `atLeast`: the right side is the figure of the table, the left side the least it should be. */
  readonly is: "equal" | "atMost" | "atLeast" | "filled";
  readonly left: number;
  readonly right: number;
  /** Nothing is filled in on the left. */
  readonly isBlank: boolean;
  /** The parts on the right that are filled in do not come to the left side, and blank ones may be what is missing. */
  readonly isUnfilled: boolean;
  /** The one cell whose correction repairs this and further relations. */
  readonly suspect?: { readonly label: string; readonly value: number; readonly expected: number; readonly others: number };
}
