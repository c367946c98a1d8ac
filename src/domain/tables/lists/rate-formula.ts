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
  return ways.map((way) => {
    const results = rows.flatMap(({ row }) => {
      const stated = statedShare(view, row, claim.col);
      const value = way.of((field) => figureAt(view, header, row, field));
      return stated && Number.isFinite(value) ? [Math.abs(value - stated.share) <= stated.rounding] : [];
    });
    return results.length === 0 ? "unknown" : results.every(Boolean) ? "fits" : "differs";
  });
}

/** The figure of the only column with this item; NaN when there is none. */
function figureAt(view: SheetView, { columns }: ListHeader, row: number, field: FieldId): number {
  const found = columns.filter(({ meaning }) => meaning?.role === "item" && meaning.field === field);
  const number = found.length === 1 ? readNumber(view.value(row, found[0]!.col)) : null;
  return number?.kind === "number" ? number.value : NaN;
}

/** `99%`, 99 and 0.99 say the same; half of the last digit given is rounding. */
function statedShare(view: SheetView, row: number, col: number): { readonly share: number; readonly rounding: number } | null {
  const value = view.value(row, col);
  const number = readNumber(value);
  if (number.kind !== "number") return null;
  const digits = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  const isShare = number.unit === undefined && number.value <= 1.5;
  const scale = isShare ? 1 : 100;
  return { share: number.value / scale, rounding: (0.5 * 10 ** -digits) / scale + 1e-9 };
}
