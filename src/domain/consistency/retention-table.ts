/**
 * 巩固情况 tables: do the subtotals, 净增加 and the leavers follow from the entrants and the changes, and do no more pupils leave
 * than there can be? (tables.md §5 a, c)
 */
import type { TableProblem } from "../dataset/reading-result";
import type { FieldId } from "../fields/dictionary";
import { readNumber } from "../tables/number";
import type { RowColumn, RowTable } from "../tables/row-table";

const COLUMNS = {
  entrants: /入学人数$/,
  leavers: /毕业生人数$/,
  increase: /增加(学生|人)数小计$/,
  increaseParts: /增加(学生|人)数(?!小计|合计).+$/,
  decrease: /减少(学生|人)数小计$/,
  decreaseParts: /减少(学生|人)数(?!小计|合计).+$/,
  net: /^净增加/,
  cohortLeavers: "leavers",
  cohortEntrants: "cohortEntrants",
  cohortIn: "cohortTransfersIn",
  cohortOut: "cohortTransfersOut",
} as const satisfies Readonly<Record<string, RegExp | FieldId>>;
type Name = keyof typeof COLUMNS;

interface Closing {
  readonly of: Name;
  /** What it follows from; `-` is taken off. */
  readonly from: readonly (Name | `-${Name}`)[];
  /** The figure may also be less. */
  readonly isMost?: true;
  /** Not tested in a table that has this column. */
  readonly without?: Name;
  readonly zh: string;
  readonly en: string;
}

const CLOSINGS: readonly Closing[] = [
  { of: "increase", from: ["increaseParts"], zh: "增加小计等于各项增加之和", en: "The increase is the sum of its parts" },
  { of: "decrease", from: ["decreaseParts"], zh: "减少小计等于各项减少之和", en: "The decrease is the sum of its parts" },
  {
    of: "net",
    from: ["increase", "-decrease"],
    zh: "净增加数等于增加小计减去减少小计",
    en: "The net increase is the increase less the decrease",
  },
  {
    of: "leavers",
    from: ["entrants", "net"],
    zh: "毕业生数等于入学人数加净增加数",
    en: "Leavers are entrants plus the net increase",
  },
  {
    of: "cohortLeavers",
    from: ["cohortEntrants", "cohortIn", "-cohortOut"],
    isMost: true,
    // There 借读 and other changes count too.
    without: "net",
    zh: "毕业生数不超过入学人数加转入人数、减转出人数（巩固率不超过 100%）",
    en: "Leavers do not exceed entrants plus transfers in less transfers out (retention is 100 % at most)",
  },
];

/** One problem per school and relation that does not hold; a row with a gap in it is not tested. */
export function brokenRetention(table: RowTable): readonly TableProblem[] {
  const colsOf = (name: Name) =>
    table.columns.flatMap((column, col) => (isNamed(column, COLUMNS[name]) ? [{ col, sign: 1 }] : []));
  const only = (name: Name) => (/Parts$/.test(name) || colsOf(name).length === 1 ? colsOf(name) : []);
  return CLOSINGS.flatMap((closing) => {
    if (closing.without && colsOf(closing.without).length > 0) return [];
    const of = only(closing.of);
    const from = closing.from.map((name) =>
      name.startsWith("-") ? only(name.slice(1) as Name).map(({ col }) => ({ col, sign: -1 })) : only(name as Name),
    );
    if (of.length === 0 || from.some((cols) => cols.length === 0)) return [];
    const cols = [of[0]!, ...from.flat()];
    return table.rows.flatMap(({ school }, row) =>
      school === undefined ? [] : (problemIn(table, row, cols, closing, school) ?? []),
    );
  });
}

/** By the words of its headings, or by the item it holds. */
function isNamed({ name, meaning }: RowColumn, wanted: RegExp | FieldId): boolean {
  return typeof wanted === "string" ? meaning?.role === "item" && meaning.field === wanted : wanted.test(name);
}

function problemIn(
  { sheet, file, rows, columns, cells }: RowTable,
  row: number,
  cols: readonly { readonly col: number; readonly sign: number }[],
  { isMost, zh, en }: Closing,
  school: string,
): TableProblem | null {
  const numbers = cols.flatMap(({ col, sign }) => {
    const read = readNumber(cells[row]![col]!);
    return read.kind === "number" ? [sign * read.value] : [];
  });
  if (numbers.length < cols.length) return null;
  const [stated = 0, ...terms] = numbers;
  const due = terms.reduce((sum, term) => sum + term, 0);
  const gap = isMost ? stated - due : Math.abs(stated - due);
  // Numbers of pupils.
  if (gap < 0.5) return null;
  return {
    code: "consistency/retention",
    severity: "error",
    check: "logical",
    values: { kind: "retention", school, relation: { zh, en }, isMost: isMost === true, stated, due },
    cells: cols.map(({ col }) => ({
      sheet,
      row: rows[row]!.row,
      col: columns[col]!.col,
      ...(file !== undefined && { file }),
    })),
  };
}
