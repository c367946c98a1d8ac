/**
 * Does the gap a list states (缺口, 差额; 缺编, 超编) follow from what there should be and what there is? (经验校验) The columns are
 * taken to belong together only where most rows say so: 应有 may be of something else than 缺口.
 */
import type { TableProblem } from "../dataset/reading-result";
import type { FieldId } from "../fields/dictionary";
import { readNumber } from "../tables/number";
import { type RowColumn, type RowTable, isAdditive } from "../tables/row-table";
import { agrees } from "./agreement";

interface Columns {
  readonly due: number;
  readonly there: number;
  readonly gap: number;
}

/** What of the difference a gap column holds: what is lacking, what is too much, or either. */
type Side = "lacking" | "surplus" | "either";

const POSTS = /编/;
const SURPLUS = /^[^缺空差欠]*(超|余|盈|多)[^缺空差欠]*$/;
const LACKING = /^[^超余盈多]*(缺|空|差|欠|短|不足)[^超余盈多]*$/;

/** One problem per gap that does not follow from its row. */
export function wrongGaps(table: RowTable): readonly TableProblem[] {
  return columnsOf(table.columns).flatMap((columns) => {
    const side = sideOf(table.columns[columns.gap]!.name);
    const rows = table.rows.flatMap((line, row) => {
      const figures = line.school === undefined ? null : figuresIn(table, row, columns);
      return figures ? [{ line, ...figures, follows: follows(figures, side) }] : [];
    });
    if (rows.filter(({ follows: holds }) => holds).length * 2 < rows.length) return [];
    return rows
      .filter(({ follows: holds }) => !holds)
      .map(({ line, due, there, gap }): TableProblem => {
        const at = (col: number) => ({
          sheet: table.sheet,
          row: line.row,
          col: table.columns[col]!.col,
          ...(table.file !== undefined && { file: table.file }),
        });
        const name = (col: number) => table.columns[col]!.name;
        return {
          code: "consistency/gap",
          severity: "warning",
          check: "empirical",
          values: {
            kind: "gap",
            school: line.school!,
            columns: [name(columns.due), name(columns.there), name(columns.gap)],
            due,
            there,
            stated: gap,
            follows: expected(due - there, side),
          },
          cells: [at(columns.gap), at(columns.due), at(columns.there)],
        };
      });
  });
}

/** The three columns of each item of which the list has exactly one each, in one unit. */
function columnsOf(columns: readonly RowColumn[]): readonly Columns[] {
  const indices = columns.map((_, index) => index).filter((index) => isAdditive(columns[index]!.name));
  const ofKind = (kind: RowColumn["kind"], of: FieldId | undefined) =>
    indices.filter((index) => columns[index]!.kind === kind && columns[index]!.of === of);
  const ofItem = (field: FieldId) =>
    indices.filter((index) => columns[index]!.meaning?.role === "item" && columns[index]!.of === field);
  const fields = new Set(indices.flatMap((index) => (columns[index]!.kind === "gap" ? (columns[index]!.of ?? []) : [])));
  const posts = ofKind("gap", undefined).filter((index) => POSTS.test(columns[index]!.name));
  const groups = [
    ...[...fields].map((field) => [ofKind("shouldBe", field), ofItem(field), ofKind("gap", field)] as const),
    ...posts.map((gap) => [ofItem("approvedPosts"), ofItem("filledPosts"), [gap]] as const),
  ];
  return groups.flatMap(([due, there, gap]): Columns[] => {
    if (due.length !== 1 || there.length !== 1 || gap.length !== 1) return [];
    const units = new Set([due[0]!, there[0]!, gap[0]!].flatMap((index) => columns[index]!.unit ?? []));
    return units.size > 1 ? [] : [{ due: due[0]!, there: there[0]!, gap: gap[0]! }];
  });
}

function sideOf(name: string): Side {
  return SURPLUS.test(name) ? "surplus" : LACKING.test(name) ? "lacking" : "either";
}

interface RowFigures {
  readonly due: number;
  readonly there: number;
  readonly gap: number;
}

function figuresIn({ cells }: RowTable, row: number, { due, there, gap }: Columns): RowFigures | null {
  const figures = [due, there, gap].flatMap((col) => {
    const number = readNumber(cells[row]![col]!);
    return number.kind === "number" && number.unit === undefined ? [number.value] : [];
  });
  const [a, b, c] = figures;
  return figures.length === 3 ? { due: a!, there: b!, gap: c! } : null;
}

/** Signs are written either way round, and what is not lacking as 0 or as less than nothing. */
function follows({ due, there, gap }: RowFigures, side: Side): boolean {
  const lacking = due - there;
  const isOfThisSide = side === "either" || (side === "lacking" ? lacking > 0 : lacking < 0);
  return agrees(Math.abs(gap), Math.abs(lacking)) || (!isOfThisSide && agrees(gap, 0));
}

function expected(lacking: number, side: Side): number {
  if (side === "either") return lacking;
  return Math.max(0, side === "lacking" ? lacking : -lacking);
}
