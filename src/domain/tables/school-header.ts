/** What the lines above a table say: title, form number, unit, school, year (tables.md §1.5, §3). */
import type { CellRef } from "../kernel/cell";
import type { SchoolStage } from "../kernel/stage";
import { formNumberIn } from "./form-number";
import { stageIn } from "../labels/stage-words";
import { canonicalLabel, foldedText, plainText } from "../labels/text";
import { schoolYearAbove } from "./school-year";
import type { SheetView } from "./sheet-view";

/** A name or code with the cell it stands in. */
export interface NamedAt {
  readonly text: string;
  readonly cell: CellRef;
}

export interface HeaderFacts {
  readonly title?: string;
  readonly formNumber?: string;
  /** Unit of all figures of the table: `单位：人`. Mixed-unit forms leave it empty. */
  readonly unit?: string;
  readonly schoolName?: NamedAt;
  readonly schoolCode?: NamedAt;
  /** The stage that a line by itself names: 小学, 二、初中部分. */
  readonly stage?: SchoolStage;
  /** First calendar year of the school year: 2024 for 2024/2025学年初; absent where none or several are stated. */
  readonly year?: number;
}

const NAME_KEY = String.raw`学校\(机构\)名称(?:\(章\))?|学校名称(?:\(章\))?|填报学校|填报单位|单位名称`;
const CODE_KEY = String.raw`学校\(机构\)(?:标识码|代码)|学校标识码|学校代码|机构代码`;
/** Keys that may follow in the same cell and end a value. */
const NEXT_KEY = String.raw`(?:计量)?单位:|表号:|制定机关|批准机关|批准文号|有效期至|20\d\d|${NAME_KEY}|${CODE_KEY}`;
const NAME_IN_CELL = new RegExp(`(?:${NAME_KEY}|^(?:学校|校名|学校全称)):(.*?)(?=${NEXT_KEY}|$)`);
const CODE_IN_CELL = new RegExp(`(?:${CODE_KEY}):([0-9A-Za-z]{6,20})`);
const NAME_ALONE = new RegExp(`^(?:${NAME_KEY}):?$`);
const CODE_ALONE = new RegExp(`^(?:${CODE_KEY}):?$`);
/** Beside a label that stands alone another label may follow; the values are then in the row below. */
const LABEL = /:$|(名称|标识码|代码|地址|类型|部门)(\(章\))?$/;
/** 学校名称： left blank, with 表号：教基5176 beside it. */
const NEXT_IN_CELL = new RegExp(`^(?:${NEXT_KEY})`);
const STAGE_ALONE = /^(小学|初中|高中|幼儿园)(部分|部|阶段|学段|段|组)?$/;
const UNIT_IN_CELL = /(?:计量)?单位:([^,;:()]{1,12}?)(?=\d|$)/;

/** Reads rows `top` (included) to `bottom` (excluded) of a sheet. */
export function headerFacts(view: SheetView, top: number, bottom: number): HeaderFacts {
  const year = schoolYearAbove(view, top, bottom);
  const facts: { -readonly [K in keyof HeaderFacts]: HeaderFacts[K] } = { ...(year !== undefined && { year }) };
  for (let row = Math.max(top, view.top); row < bottom; row++) {
    const cells = view.rowValues(row);
    for (let col = 0; col < cells.length; col++) {
      const value = view.value(row, col);
      if (typeof value !== "string" || value === "") continue;
      readCell(view, row, col, value, facts);
    }
  }
  return facts;
}

function readCell(
  view: SheetView,
  row: number,
  col: number,
  raw: string,
  facts: { -readonly [K in keyof HeaderFacts]: HeaderFacts[K] },
) {
  const plain = plainText(raw);
  facts.stage ??= (STAGE_ALONE.test(canonicalLabel(raw)) && stageIn(canonicalLabel(raw).replace(/(部分|组)$/, ""))) || undefined;
  const number = formNumberIn(raw);
  facts.formNumber ??= number ?? undefined;
  facts.unit ??= UNIT_IN_CELL.exec(plain)?.[1] || undefined;
  facts.schoolName ??= valueOf(view, row, col, asWritten(raw, plain, NAME_IN_CELL), NAME_ALONE.test(plain));
  const code = valueOf(view, row, col, asWritten(raw, plain, CODE_IN_CELL), CODE_ALONE.test(plain));
  facts.schoolCode ??= code && /^[0-9A-Za-z]{6,20}$/.test(code.text) ? code : undefined;
  if (facts.title === undefined && isTitle(plain)) facts.title = raw.replace(/\s+/g, " ").trim();
}

/** The captured text in the school's own script: keys are matched simplified, names are kept as written. */
function asWritten(raw: string, plain: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(plain);
  const text = match?.[1];
  if (!match || !text) return undefined;
  const folded = foldedText(raw);
  const start = match.index + match[0].length - text.length;
  return folded.length === plain.length ? folded.slice(start, start + text.length) : text;
}

/** The value in the same cell after the colon, else in the next filled cell to the right. */
function valueOf(view: SheetView, row: number, col: number, inCell: string | undefined, isAlone: boolean): NamedAt | undefined {
  if (inCell) return { text: inCell, cell: view.ref(row, col) };
  if (!isAlone) return undefined;
  const end = Math.min(view.cols, col + 8);
  for (let right = col + (view.mergeAt(row, col)?.cols ?? 1); right < end; right++) {
    const text = view.label(row, right);
    if (text === "") continue;
    if (LABEL.test(text) || NEXT_IN_CELL.test(text)) return undefined;
    return { text: view.text(row, right), cell: view.ref(row, right) };
  }
  return undefined;
}

function isTitle(plain: string): boolean {
  return (
    plain.length > 3 &&
    plain.length < 80 &&
    /[\u4E00-\u9FFF]{3}/.test(plain) &&
    !/(单位:|表号:|机关|文号|有效期|名称:|标识码|代码:)/.test(plain)
  );
}
