/**
 * 巩固率 and 辍学率 are computed in several ways (tables.md §5). A column that only names them does not say which: the ways are
 * named, and those that the table's own columns reproduce; none is chosen for the user.
 */
import type { FieldId } from "../../fields/dictionary";
import { readNumber } from "../number";
import type { TableProblem } from "../problem";
import type { SheetView } from "../sheet-view";
import type { ListHeader } from "./list-header";
import type { ListRow } from "./list-rows";
import type { StatedColumn } from "./stated";

type Figures = (field: FieldId) => number;

interface Way {
  readonly zh: string;
  readonly en: string;
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
    return ways ? [noteOf(view, header, claim, ways, outcomesOf(view, header, rows, claim, ways))] : [];
  });
}

type Outcome = "fits" | "differs" | "unknown";

function outcomesOf(
  view: SheetView,
  header: ListHeader,
  rows: readonly ListRow[],
  claim: StatedColumn,
  ways: readonly Way[],
): readonly Outcome[] {
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

const MARKS = ["①", "②", "③", "④"];

function noteOf(
  view: SheetView,
  header: ListHeader,
  { indicator, col }: StatedColumn,
  ways: readonly Way[],
  outcomes: readonly Outcome[],
): TableProblem {
  const marked = (wanted: Outcome) => outcomes.flatMap((outcome, index) => (outcome === wanted ? MARKS[index]! : [])).join("");
  const [fitting, differing] = [marked("fits"), marked("differs")];
  const trial = fitting
    ? { zh: `表中的数与 ${fitting} 相符`, en: `The figures agree with ${fitting}` }
    : differing
      ? {
          zh: `表中的数与 ${differing} 都不相符，其余的缺少所需的列`,
          en: `The figures agree with none of ${differing}; columns for the others are missing`,
        }
      : { zh: "表中的列不足以验算", en: "The table lacks the columns to try them" };
  const list = (language: "zh" | "en") =>
    ways.map((way, index) => `${MARKS[index]} ${way[language]}`).join(language === "zh" ? "；" : "; ");
  return {
    code: "formulaUnsaid",
    severity: "info",
    message: {
      zh: `表中的“${indicator}”没有写明算法，各地有不同算法：${list("zh")}。${trial.zh}；本工具不代为选定算法，该数也不作为判定依据。`,
      en: `The table does not say how its “${indicator}” was computed; practice differs: ${list("en")}. ${trial.en}; none is chosen, and the figure is not relied upon.`,
    },
    cells: [view.ref(header.top, col)],
  };
}
