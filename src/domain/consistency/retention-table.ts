/** 巩固情况 tables: do 净增加 and the leavers follow from the entrants and the changes? (tables.md §5 a) */
import type { TableProblem } from "../dataset/reading-result";
import type { Grid } from "../kernel/grid";
import { findListHeader } from "../tables/lists/list-header";
import { schoolRows } from "../tables/lists/list-rows";
import { readNumber } from "../tables/number";
import { SheetView } from "../tables/sheet-view";

const COLUMNS = {
  entrants: /入学人数$/,
  leavers: /毕业生人数$/,
  increase: /增加人数小计$/,
  decrease: /减少人数小计$/,
  net: /^净增加/,
} as const;
type Name = keyof typeof COLUMNS;

interface Closing {
  readonly of: Name;
  readonly from: readonly [Name, Name];
  readonly sign: 1 | -1;
  readonly zh: string;
  readonly en: string;
}

const CLOSINGS: readonly Closing[] = [
  {
    of: "net",
    from: ["increase", "decrease"],
    sign: -1,
    zh: "净增加等于增加小计减减少小计",
    en: "The net increase is the increase less the decrease",
  },
  {
    of: "leavers",
    from: ["entrants", "net"],
    sign: 1,
    zh: "毕业生等于入学加净增加",
    en: "Leavers are entrants plus the net increase",
  },
];

/** One problem per school and relation that does not hold; a row with a gap in it is not tested. */
export function checkRetentionTables(grids: readonly Grid[]): readonly TableProblem[] {
  return grids.flatMap((grid) => {
    const view = new SheetView(grid);
    const header = findListHeader(view, []);
    if (!header) return [];
    const colOf = (name: Name) => {
      const found = header.columns.filter(({ path }) => COLUMNS[name].test(path.join("")));
      return found.length === 1 ? found[0]!.col : null;
    };
    return CLOSINGS.flatMap((closing) => {
      const cols = [closing.of, ...closing.from].map(colOf).filter((col) => col !== null);
      if (cols.length < 3) return [];
      return schoolRows(view, header).flatMap(
        ({ row }) => problemIn(view, row, cols, closing, view.text(row, header.nameCol)) ?? [],
      );
    });
  });
}

function problemIn(
  view: SheetView,
  row: number,
  cols: readonly number[],
  { sign, zh, en }: Closing,
  school: string,
): TableProblem | null {
  const numbers = cols
    .map((col) => readNumber(view.value(row, col)))
    .flatMap((read) => (read.kind === "number" ? [read.value] : []));
  if (numbers.length < cols.length) return null;
  const [stated, first, second] = numbers as [number, number, number];
  const due = first + sign * second;
  const gap = Math.abs(stated - due);
  // Numbers of pupils.
  if (gap < 0.5) return null;
  return {
    code: "consistency/retention",
    severity: "error",
    message: {
      zh: `逻辑校验：${school}：${zh}。表中为 ${stated}，按关系应为 ${due}，相差 ${gap}。`,
      en: `Must agree: ${school}: ${en}. The table says ${stated}, the relation gives ${due}, a difference of ${gap}.`,
    },
    cells: cols.map((col) => view.ref(row, col)),
  };
}
