/** Lays the relations over the forms that were found: each place where one can be tested, with its cells and numbers. */
import type { RecognisedForm } from "../dataset/reading-result";
import type { CellRef, CellValue } from "../kernel/cell";
import { formSpec } from "../tables/form-catalogue";
import { type Located, cellOf, columnOf as columnByPath } from "../tables/form-place";
import type { FormTable } from "../tables/form-table";
import { STAGE_BLOCKS, TOTAL_BLOCK } from "../tables/forms/stage-blocks";
import { plainText } from "../labels/text";
import { type CellNumber, readNumber } from "../tables/number";
import { placeRows } from "../tables/outline";
import type { ColumnPlace, Condition, Relation, RowPlace, Term } from "./relation";

/** One cell of a tested relation. A blank or `*` cell of an official form stands for nothing to report (tables.md §1.4). */
export interface Operand {
  readonly cell: CellRef;
  readonly label: string;
  readonly value: number;
  /** There is no figure: the cell is blank, or says that there is none (`*`, `—`). */
  readonly isBlank: boolean;
  /** The cell is blank without saying that there is none. */
  readonly isUnsaid: boolean;
  /** What the figure counts for in the sum. */
  readonly times: number;
}

export interface Instance {
  readonly relation: Relation;
  /** Row or column the relation is tested in, as the form labels it; "" where it stands once. */
  readonly context: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** The cell that makes the relation hold here. */
  readonly because?: CellRef;
}

/** A form with its rows placed. */
interface PlacedForm {
  readonly table: FormTable;
  readonly year?: number;
  readonly isEarlier?: true;
  readonly rows: ReadonlyMap<string, number>;
  readonly blocks: readonly string[];
}

/** Every tested place of the relations in the forms of one school. Places with unreadable or too few numbers are left out. */
export function instancesOf(forms: readonly RecognisedForm[], relations: readonly Relation[]): readonly Instance[] {
  const placed = forms.flatMap((form) => placeForm(form) ?? []);
  return relations.flatMap((relation) =>
    placed
      .filter((form) => !form.isEarlier && form.table.number === relation.form)
      .flatMap((form) => instancesIn(form, placed, relation)),
  );
}

function placeForm({ table, year, isEarlier }: RecognisedForm): PlacedForm | null {
  const spec = formSpec(table.number, table.title);
  if (!spec) return null;
  const rows = placeRows(table.rows, spec.outline);
  const blocks = spec.isPerStage
    ? [TOTAL_BLOCK, ...STAGE_BLOCKS.map(({ label }) => label)].filter((label) => rows.has(label))
    : [];
  return { table, rows, blocks, ...(year !== undefined && { year }), ...(isEarlier && { isEarlier }) };
}

function instancesIn(form: PlacedForm, all: readonly PlacedForm[], relation: Relation): readonly Instance[] {
  if (!isWholeRow(form, relation)) return [];
  if (relation.each === "row") return inEachRow(form, all, relation);
  const usesBlocks = [...relation.left, ...relation.right].some((term) => term.row?.startsWith("@"));
  const blocks = usesBlocks ? form.blocks : [""];
  return blocks
    .filter((block) => isWholeBlock(form, relation, block))
    .flatMap((block) =>
      relation.each === "column"
        ? form.table.columns.map((_, index) => index).flatMap((index) => instance(form, all, relation, { block, col: index }))
        : instance(form, all, relation, { block }),
    );
}

function inEachRow(form: PlacedForm, all: readonly PlacedForm[], relation: Relation): readonly Instance[] {
  const except = new Set((relation.exceptRows ?? []).map((path) => form.rows.get(path)));
  const unless = relation.unlessFilled ? columnOf(form.table, relation.unlessFilled) : null;
  const must = relation.ifFilled && columnOf(form.table, relation.ifFilled);
  const isLeftOut = (row: number) =>
    except.has(row) ||
    (must !== undefined && (must === null || !isFilled(form.table.cells[row]![must]!))) ||
    (unless !== null && isFilled(form.table.cells[row]![unless]!));
  return form.table.rows.flatMap((_, row) => (isLeftOut(row) ? [] : instance(form, all, relation, { block: "", row })));
}

function isFilled(value: CellValue): boolean {
  const number = readNumber(value);
  return number.kind === "notANumber" || (number.kind === "number" && number.value !== 0);
}

/** Is every column of the form either in the sum or known to stand beside it? */
function isWholeRow({ table }: PlacedForm, { besideColumns, left, right }: Relation): boolean {
  if (!besideColumns) return true;
  const summed = new Set([...left, ...right].map(({ column }) => column && columnOf(table, column)));
  return table.columns.every(({ path, isPart }, index) => {
    const isBeside = isPart || besideColumns.test(path.join(">"));
    return path.length > 0 && isBeside !== summed.has(index);
  });
}

/** Is every row of the stage's block either in the sum or known to stand beside it? */
function isWholeBlock(form: PlacedForm, { besideRows, left, right }: Relation, block: string): boolean {
  if (!besideRows) return true;
  const paths = [...[...left, ...right].flatMap(({ row }) => row ?? []), ...besideRows];
  const known = new Set(paths.map((path) => form.rows.get(path.replace(/^@/, block))));
  const start = form.rows.get(block)!;
  const others = form.blocks.flatMap((label) => form.rows.get(label)!).filter((row) => row > start);
  const end = Math.min(form.table.rows.length, ...others);
  return form.table.rows.slice(start, end).every((_, index) => known.has(start + index));
}

function columnOf({ columns }: FormTable, place: ColumnPlace): number | null {
  const col = columnByPath(columns, place);
  if (col === null || !place.says) return col;
  const { path } = columns[col]!;
  return path.length === 0 || place.says.test(path.join("")) ? col : null;
}

interface Here {
  readonly block: string;
  readonly row?: number;
  readonly col?: number;
}

function instance(form: PlacedForm, all: readonly PlacedForm[], relation: Relation, here: Here): readonly Instance[] {
  if (relation.unless && cellSaying(form, all, relation.unless, here)) return [];
  const because = relation.when?.flatMap((condition) => cellSaying(form, all, condition, here) ?? [])[0];
  if (relation.when && !because) return [];
  const left = operands(form, all, relation.left, here, relation.is === "filled");
  const right = operands(form, all, relation.right, here, false);
  if (!left || !right || !isTestable(relation, left, right)) return [];
  return [{ relation, context: contextOf(form.table, here), left, right, ...(because && { because }) }];
}

/** The first cell that meets the condition; null where none does, or the form is not there. */
function cellSaying(home: PlacedForm, all: readonly PlacedForm[], condition: Condition, here: Here): CellRef | null {
  const form = formOf(home, all, condition);
  if (!form) return null;
  const { says } = condition;
  const place = placesOf(form, condition, here).find(({ row, col }) => {
    const value = form.table.cells[row]![col]!;
    return says ? typeof value === "string" && says.test(plainText(value)) : isFilled(value);
  });
  return place ? cellOf(form.table, place) : null;
}

/** A total that is not filled in says nothing, and neither do parts of which none is filled in. */
function isTestable(relation: Relation, left: readonly Operand[], right: readonly Operand[]): boolean {
  const isGiven = (operand: Operand) => !operand.isBlank;
  if (relation.is === "filled") return left.length > 0;
  if (relation.is === "equal") return left.every(isGiven) && right.some(isGiven);
  if (!left.some(isGiven)) return false;
  if (right.length === 0) return relation.limit !== undefined;
  return relation.blanksAreNone ? right.some(isGiven) : right.every(isGiven);
}

function contextOf(table: FormTable, here: Here): string {
  if (here.row !== undefined) return table.rows[here.row]!.labels.join(" ");
  if (here.col !== undefined && table.columns.length > 1) return table.columns[here.col]!.path.join(" ");
  return here.col === undefined ? here.block : "";
}

/** Null when a place of the relation is not on the form, or holds something that is no number. */
function operands(
  home: PlacedForm,
  all: readonly PlacedForm[],
  terms: readonly Term[],
  here: Here,
  mayBeText: boolean,
): readonly Operand[] | null {
  const found: Operand[] = [];
  for (const term of terms) {
    const form = formOf(home, all, term);
    if (!form) return null;
    const places = placesOf(form, term, here);
    if (places.length === 0 && !term.isOptional) return null;
    for (const place of places) {
      const operand = operandAt(form.table, place, term.times ?? 1, mayBeText);
      if (!operand) return null;
      found.push(operand);
    }
  }
  return found;
}

/** The form a term speaks of; null where it is not there, or there twice. */
function formOf(home: PlacedForm, all: readonly PlacedForm[], { form, isLastYear }: Term): PlacedForm | null {
  if (form === undefined && !isLastYear) return home;
  const number = form ?? home.table.number;
  const found = all.filter(
    ({ table, year, isEarlier }) =>
      table.number === number && (isLastYear ? home.year !== undefined && year === home.year - 1 : !isEarlier),
  );
  return found.length === 1 ? found[0]! : null;
}

function placesOf(form: PlacedForm, term: Condition, here: Here): readonly Located[] {
  const col = term.column === undefined ? here.col : columnOf(form.table, term.column);
  if (col === undefined || col === null) return [];
  if (term.rowsLike) {
    const { rowsLike } = term;
    return form.table.rows.flatMap(({ labels }, row) =>
      rowsLike.test(labels.at(-1)!) || rowsLike.test(labels.join("")) ? [{ row, col }] : [],
    );
  }
  const row = term.row === undefined ? here.row : rowOf(form, term.row, here);
  return row === undefined ? [] : [{ row, col }];
}

/** The first of the places named that the form has. */
function rowOf(form: PlacedForm, place: RowPlace, here: Here): number | undefined {
  return place.split("|").flatMap((path) => form.rows.get(path.replace(/^@/, here.block)) ?? [])[0];
}

/** @param mayBeText where it only matters that the cell is filled in: a text then counts as 1 */
function operandAt(table: FormTable, place: Located, times: number, mayBeText: boolean): Operand | null {
  const value = table.cells[place.row]![place.col]!;
  const number: CellNumber = mayBeText && isFilled(value) ? { kind: "number", value: 1, repairs: [] } : readNumber(value);
  // A unit inside a cell may differ from that of its neighbours; such cells are read as items, not summed here.
  if (number.kind === "notANumber" || (number.kind === "number" && number.unit !== undefined)) return null;
  const cell = cellOf(table, place);
  // One value over several cells does not say what each of them holds.
  if (table.mergedCells.some((merged) => merged.row === cell.row && merged.col === cell.col)) return null;
  const heading = table.columns.length > 1 ? table.columns[place.col]!.path : [];
  return {
    cell,
    label: [...table.rows[place.row]!.labels, ...heading].join(" "),
    value: number.kind === "number" ? number.value : 0,
    isBlank: number.kind !== "number",
    isUnsaid: number.kind === "blank",
    times,
  };
}
