/**
 * 巩固率 and 辍学率 are computed in several ways (tables.md §5). A column that only names them does not say which: the ways are
 * named, and those that the table's own columns reproduce; none is chosen for the user.
 */
import type { FieldId } from "../../fields/dictionary";
import { readNumber } from "../number";
import type { Bilingual } from "../../kernel/text";
import type { TableProblem, TriedWay } from "../problem";
import type { SheetView } from "../sheet-view";
import type { ListHeader } from "./list-header";
import type { ListRow } from "./list-rows";
import type { StatedColumn } from "./stated";

type Figures = (field: FieldId) => number;

interface Way extends Bilingual {
  readonly of: (figure: Figures) => number;
}

const RETENTION: readonly Way[] = [
  {
    zh: "毕业生数 ÷ 入学人数",
    en: "leavers ÷ entrants",
    of: (figure) => figure("leavers") / figure("cohortEntrants"),
  },
  {
    zh: "毕业生数 ÷ (入学人数 + 转入 − 转出)",
    en: "leavers ÷ (entrants + transfers in − transfers out)",
    of: (figure) => figure("leavers") / (figure("cohortEntrants") + figure("cohortTransfersIn") - figure("cohortTransfersOut")),
  },
  {
    zh: "(毕业生数 − 三年转入 + 三年转出) ÷ (三年前初一在校生数 − 三年死亡数)",
    en: "(leavers − transfers in + transfers out in three years) ÷ (first-year pupils three years ago − deaths)",
    of: (figure) =>
      (figure("leavers") - figure("cohortTransfersIn") + figure("cohortTransfersOut")) /
      (figure("cohortFirstYearPupils") - figure("cohortDeaths")),
  },
  {
    zh: "秋季高一年级学生数 ÷ 春季本年级学生数（可超过 100%）",
    en: "pupils of the next grade in autumn ÷ pupils of the grade in spring (may exceed 100 %)",
    of: (figure) => figure("gradePupilsAfter") / figure("gradePupilsBefore"),
  },
];

const DROPOUT: readonly Way[] = [
  {
    zh: "学年内辍学学生数 ÷ 学年初在校生数",
    en: "dropouts during the year ÷ pupils at its start",
    of: (figure) => figure("dropouts") / figure("pupilsAtYearStart"),
  },
  {
    zh: "(休学、退学、死亡、转出等减少数 − 转入等增加数) ÷ 学年初在校生数",
    en: "(all who left, died or were suspended − all who came) ÷ pupils at the start of the year",
    of: () => NaN,
  },
];

/** One note per column that claims such a rate. */
export function rateFormulas(
  view: SheetView,
  header: ListHeader,
  rows: readonly ListRow[],
  claims: readonly StatedColumn[],
): readonly TableProblem[] {
  return claims.flatMap((claim): TableProblem[] => {
    const ways =
      claim.kind !== "value"
        ? null
        : /巩固率$/.test(claim.indicator)
          ? RETENTION
          : /辍学率$/.test(claim.indicator)
            ? DROPOUT
            : null;
    if (!ways) return [];
    const outcomes = outcomesOf(view, header, rows, claim, ways);
    const tried = ways.map(({ zh, en }, index): TriedWay => ({ formula: { zh, en }, outcome: outcomes[index]! }));
    return [
      {
        code: "formulaUnsaid",
        severity: "info",
        values: { kind: "formulaUnsaid", indicator: claim.indicator, ways: tried },
        cells: [view.ref(header.top, claim.col)],
      },
    ];
  });
}

function outcomesOf(
  view: SheetView,
  header: ListHeader,
  rows: readonly ListRow[],
  claim: StatedColumn,
  ways: readonly Way[],
): readonly TriedWay["outcome"][] {
  const stated = rows.flatMap(({ row }) => {
    const rate = statedRate(view, row, claim);
    return rate ? [{ row, ...rate }] : [];
  });
  return ways.map((way) => {
    const tried = stated.flatMap(({ row, ...rate }) => {
      const share = way.of((field) => figureAt(view, header, row, field));
      return Number.isFinite(share) ? [{ share, rate }] : [];
    });
    if (tried.length === 0) return "unknown";
    const fits = scalesOf(tried.map(({ rate }) => rate)).some((scale) =>
      tried.every(({ share, rate }) => isThat(rate, share, scale)),
    );
    return fits ? "fits" : "differs";
  });
}

/** The figure of the only column with this item; NaN when there is none. */
function figureAt(view: SheetView, { columns }: ListHeader, row: number, field: FieldId): number {
  const found = columns.filter(({ meaning }) => meaning?.role === "item" && meaning.field === field);
  const number = found.length === 1 ? readNumber(view.value(row, found[0]!.col)) : null;
  return number?.kind === "number" ? number.value : NaN;
}

interface StatedRate {
  readonly value: number;
  /** Half of the last digit given. */
  readonly rounding: number;
  /** The cell or the heading says %. */
  readonly isPercent: boolean;
}

function statedRate(view: SheetView, row: number, { col, unit }: StatedColumn): StatedRate | null {
  const value = view.value(row, col);
  const number = readNumber(value);
  if (number.kind !== "number") return null;
  const digits = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  return { value: number.value, rounding: 0.5 * 10 ** -digits, isPercent: (number.unit ?? unit) === "%" };
}

/** More than this is no share of a whole, even where more pupils leave than entered. */
const LARGEST_SHARE = 1.5;

/** Where neither cells nor heading say %, a column may hold shares (0.99) or percentages (99), all of them alike. */
function scalesOf(rates: readonly StatedRate[]): readonly number[] {
  const unsaid = rates.filter(({ isPercent }) => !isPercent);
  return unsaid.some(({ value }) => value > LARGEST_SHARE) ? [100] : [1, 100];
}

function isThat({ value, rounding, isPercent }: StatedRate, share: number, unsaid: number): boolean {
  const scale = isPercent ? 100 : unsaid;
  return Math.abs(share - value / scale) <= rounding / scale + 1e-9;
}
