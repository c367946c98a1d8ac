/**
 * What reading accounts for (读取情况): every non-empty cell of a worksheet belongs to exactly one line. A cell that has a line
 * of its own belongs there, else to the line of its row, else to that of its column. Plain JSON.
 */
import type { FieldId } from "../fields/dictionary";
import type { Area, CellRef, CellValue } from "../kernel/cell";
import type { MissingReason } from "../kernel/reading";
import type { SchoolStage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { LabelKind, LabelOutcome, LabelReason, LabelReading, LabelRole } from "../labels/label-reading";
import type { FigureDoubt } from "./figure-evidence";
import { readNumber } from "./number";
import type { SheetView } from "./sheet-view";

/**
 * What a label (the heading of a column, or the label of a row) was taken for: `read` 读作一个数据项, `proposed` 可能是某个数据项（等用户
 * 确认，不参与判断）, `notUnderstood` 没有看懂, `notAnItem` 看懂了，不是学校现有的数.
 */
export type ItemOutcome = Exclude<LabelOutcome, "role">;

/** What a row of a list was taken for. Only the figures of `school` and `part` rows are read. */
export type RowOutcome =
  | "school"
  | "part" // 并入另一所学校（校区、教学点、年级）
  | "total"
  | "mean" // 平均数、差异系数、达标数一类
  | "note" // 标题、单位、说明、填表人
  | "heading" // 表头或续表的表头
  | "notCounted"; // 有数，但不能当作一所学校

/** Why a line was taken for what it says; said by `domain/explain`. Row numbers are zero-based, as everywhere in the domain. */
export type AccountReason =
  /** As the grammar of labels reads it; `words` are those that are unknown or doubtful. */
  | { readonly code: "label"; readonly reason: LabelReason; readonly kind: LabelKind; readonly words: readonly string[] }
  /** Names, codes or types of the schools. */
  | { readonly code: "role"; readonly role: LabelRole }
  /** The figures do not fit what the heading claims. */
  | { readonly code: "figures"; readonly doubt: FigureDoubt }
  /** The user said so: of this column or cell, of these words, or of these words in another workbook. */
  | { readonly code: "mapped"; readonly by: "column" | "cell" | "heading" | "remembered" }
  /** What the user said of it cannot be used; a problem of the workbook says why. */
  | { readonly code: "refused" }
  /** Nothing but words stands there, so it is no figure of a school. */
  | { readonly code: "onlyWords" }
  /** The row holds the sums of these rows. */
  | { readonly code: "sums"; readonly of: readonly number[] }
  /** The row holds the means of these rows. */
  | { readonly code: "means"; readonly of: readonly number[] }
  /** A part of the school of that name. */
  | { readonly code: "partOf"; readonly school: string }
  /** Code, 办学类型 or name of the row are those of a school. */
  | { readonly code: "schoolCode" | "schoolType" | "schoolName" }
  /** Its name does not tell, but it stands among the schools of the column and has figures like theirs. */
  | { readonly code: "likeOthers" }
  /** 不计校数, and no school of the list is its main school. */
  | { readonly code: "noMainSchool" }
  /** Its name says so (合计, 平均值, 注：…); no figure speaks against it. */
  | { readonly code: "named" }
  /** A name like that of a school, and no figure beside it. */
  | { readonly code: "noFigures" }
  /** Above the headings: title, unit, who fills it in. */
  | { readonly code: "title" }
  /** The heading itself. */
  | { readonly code: "heading" }
  /** The row repeats the words of the heading. */
  | { readonly code: "repeatsHeading" }
  /** There is no name of a school in it. */
  | { readonly code: "noName" }
  /** Neither name, code nor type say that it is a school. */
  | { readonly code: "noSchool" }
  /** It stands below the headings of another table. */
  | { readonly code: "otherTable" }
  /** A line between the rows that says of what the next rows are (一、小学). */
  | { readonly code: "section" }
  /** What is asked for, not what is there (a row 标准 above a row 校情). */
  | { readonly code: "standard" }
  /** No figure: words, an error, a blank to be filled. */
  | { readonly code: "noFigure"; readonly reason: Exclude<MissingReason, "tableAbsent">; readonly field: FieldId }
  /** Figures beside or below the table, without heading or name. */
  | { readonly code: "outside" }
  /** The line belongs to an official form and is known as such. */
  | { readonly code: "form" }
  /** The worksheet, or this part of it, was not read; `isOpen`: it holds figures, and nobody knows of what. */
  | { readonly code: "notRead"; readonly because: Bilingual; readonly isOpen?: true }
  /** A worksheet of ours: limits of a standard of the user's own, or a report; neither holds data. */
  | { readonly code: "ownStandard" | "ownReport" }
  /** What our own functions answer in the user's worksheet. */
  | { readonly code: "ownResult" };

export interface ColumnAccount {
  /** Cell of the lowest heading; the first cell of the column where it has none. */
  readonly at: CellRef;
  readonly col: number;
  /** Headings from the top down, as they stand; empty where there is none. */
  readonly path: readonly string[];
  /** The same in canonical spelling and without units: by these words, and the unit, the user's word is kept. */
  readonly heading: readonly string[];
  readonly unit?: string;
  readonly outcome: ItemOutcome;
  /** The item read or proposed. */
  readonly item?: FieldId;
  readonly stage?: SchoolStage;
  readonly why: AccountReason;
  /** Up to three of its figures or words, as they stand. */
  readonly samples: readonly string[];
}

export interface RowAccount {
  readonly at: CellRef;
  readonly row: number;
  /** Where several labels stand side by side in one row: the columns that belong to this line. */
  readonly cols?: { readonly first: number; readonly last: number };
  readonly name: string;
  /** Of a row that is an item: as `heading` and `unit` of a column. */
  readonly heading?: readonly string[];
  readonly unit?: string;
  /** A row outcome in lists, a label outcome where rows are items. */
  readonly outcome: RowOutcome | ItemOutcome;
  readonly item?: FieldId;
  readonly stage?: SchoolStage;
  readonly why: AccountReason;
}

/** A cell that is not what its row and column promise. */
export interface CellAccount {
  readonly at: CellRef;
  readonly outcome: ItemOutcome;
  /** What the user has named the cell. */
  readonly item?: FieldId;
  readonly stage?: SchoolStage;
  readonly text: string;
  readonly why: AccountReason;
}

/** The account of one table, or of what was not read of a worksheet. */
export interface BlockAccount {
  readonly sheet: string;
  readonly file?: string;
  readonly block: Area;
  /** Id of the reader that took it; null where none did. */
  readonly reader: string | null;
  /** Why nothing of it was read; it then has no other lines. */
  readonly why?: AccountReason;
  readonly columns: readonly ColumnAccount[];
  readonly rows: readonly RowAccount[];
  readonly cells: readonly CellAccount[];
}

/** What the grammar makes of a label, as a line of the account. */
export function accountOfLabel(reading: LabelReading): Pick<ColumnAccount, "outcome" | "item" | "stage" | "why"> {
  const { outcome, role, item, stage, kind, why, unknown } = reading;
  if (outcome === "role") return { outcome: "notAnItem", why: { code: "role", role: role! } };
  const words = why.words.length > 0 ? why.words : unknown;
  return {
    outcome,
    ...(item !== undefined && { item }),
    ...(stage !== undefined && { stage }),
    why: { code: "label", reason: why.code, kind, words },
  };
}

/** Why a part of a worksheet that nobody understands was not read. */
export function notUnderstood(view: SheetView, { row, col, rows, cols }: Area, because: Bilingual): AccountReason {
  const figures = view.grid.values.slice(row, row + rows).some((cells, step) => {
    return cells.slice(col, col + cols).some((_, at) => readNumber(view.value(row + step, col + at)).kind === "number");
  });
  return { code: "notRead", because, ...(figures && { isOpen: true }) };
}

/** A part of a worksheet of which nothing is read: one line for all of it. */
export function unreadBlock({ sheet, file }: SheetView, block: Area, why: AccountReason): BlockAccount {
  return { sheet, ...(file !== undefined && { file }), block, reader: null, why, columns: [], rows: [], cells: [] };
}

/**
 * The account with a line for every row that has none yet.
 * @param others further accounts of the same sheet, whose rows are taken as well
 */
export function withRemainingRows(view: SheetView, account: BlockAccount, others: readonly BlockAccount[] = []): BlockAccount {
  const taken = new Set(
    [account, ...others].flatMap(({ rows, why, block }) => (why ? rowsOf(block) : rows.map(({ row }) => row))),
  );
  const rows: RowAccount[] = [];
  for (let row = view.top; row < view.rows; row++) {
    const line = taken.has(row) ? null : remainingRow(view, row);
    if (line) rows.push(line);
  }
  return { ...account, rows: [...account.rows, ...rows].sort((a, b) => a.row - b.row) };
}

function rowsOf({ row, rows }: Area): readonly number[] {
  return Array.from({ length: rows }, (_, step) => row + step);
}

/**
 * A row of which nothing is read: notes where it holds words only, else something that is not understood.
 * @param cols where only these columns of the row are left
 */
export function remainingRow(view: SheetView, row: number, cols?: RowAccount["cols"]): RowAccount | null {
  const isLeft = (value: CellValue, col: number) =>
    value !== null && value !== "" && (!cols || (col >= cols.first && col <= cols.last));
  const values = view.rowValues(row);
  const first = values.findIndex(isLeft);
  if (first < 0) return null;
  const isFigure = (value: CellValue, col: number) => isLeft(value, col) && readNumber(view.value(row, col)).kind === "number";
  const holdsFigures = values.some(isFigure);
  return {
    at: view.ref(row, first),
    row,
    ...(cols && { cols }),
    name: view.text(row, first),
    outcome: holdsFigures ? "notUnderstood" : "note",
    why: holdsFigures ? { code: "outside" } : { code: "onlyWords" },
  };
}
