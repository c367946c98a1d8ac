/**
 * Writes and clears our marks in three round trips: which sheets there are and where they are merged; which rules and notes
 * stand in them; the changes. Very many notes go out in further trips of about 2 MB.
 */
import type { Area, CellRef } from "../../domain/kernel/cell";
import { sameCell } from "../../domain/kernel/cell";
import { cellMarksBySheet, isTagFormula, MARK_COLOURS, tagFormula, type CellMark } from "../mark-tags";
import { MARK_KINDS, type Mark, type MarkReport, type Refusal } from "../port";
import { areaLists } from "./area-lists";
import { isOfficeError, isTooMuchAtOnce } from "./excel-run";
import { explanations, type Explanations, type WritableSheet } from "./explanations";
import { mergedAreas } from "./merged-areas";

const TRIP_BYTES = 1_500_000;
/** What one note costs on the wire beside its text, which may need three bytes a character. */
const NOTE_BYTES = 600;

interface Survey {
  readonly sheets: readonly Excel.Worksheet[];
  /** Merged areas of the sheets that will be marked. */
  readonly merges: ReadonlyMap<string, readonly Area[]>;
  readonly notes: Explanations;
}

export async function replaceMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<MarkReport> {
  const survey = await surveyed(context, [...new Set(marks.map(({ cell }) => cell.sheet))]);
  const refusals = new Map<string, Refusal>();
  const sheetOf = new Map(survey.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { cell } of marks) {
    const sheet = sheetOf.get(cell.sheet);
    if (!sheet) refusals.set(cell.sheet, "sheetAbsent");
    else if (sheet.protection.protected) refusals.set(cell.sheet, "sheetProtected");
  }
  const possible = marks.filter(({ cell }) => !refusals.has(cell.sheet));
  const cells = cellMarksBySheet(possible, (sheet, row, col) => anchor(survey.merges.get(sheet) ?? [], row, col));
  const unexplained = await apply(context, survey, cells);
  const refused = distinctCells(marks).flatMap((cell) => {
    const reason = refusals.get(cell.sheet);
    return reason ? [{ cell, reason }] : [];
  });
  const unsupported = unexplained.map((cell) => ({ cell, reason: "notesUnsupported" as const }));
  return { marked: [...cells.values()].reduce((sum, list) => sum + list.length, 0), refused: [...refused, ...unsupported] };
}

/** Returns how many cells were freed. */
export async function clearMarks(context: Excel.RequestContext): Promise<number> {
  const survey = await surveyed(context, []);
  const { writable, ours } = await inspected(context, survey, new Map());
  const freed = ours.map(({ sheet, id }) => {
    const format = rulesOf(sheet).getItem(id);
    const areas = format.getRanges().untrack();
    areas.load("cellCount");
    format.delete();
    return areas;
  });
  await survey.notes.clear(context);
  if (writable.length > 0) await context.sync();
  return freed.reduce((sum, { cellCount }) => sum + cellCount, 0);
}

/** First trip. Marks come from what was read, so their sheets are taken to be there; if one is gone, it is done more slowly. */
async function surveyed(context: Excel.RequestContext, names: readonly string[]): Promise<Survey> {
  const { worksheets } = context.workbook;
  const list = () => {
    worksheets.load("items/name,items/protection/protected");
    const notes = explanations();
    notes.list(context);
    return notes;
  };
  const notes = list();
  try {
    const merges = await mergedAreas(
      context,
      names.map((name) => worksheets.getItem(name)),
    );
    return { sheets: worksheets.items, merges: new Map(names.map((name, index) => [name, merges[index]!])), notes };
  } catch (error) {
    if (!isOfficeError(error) || error.code !== "ItemNotFound") throw error;
  }
  const again = list();
  await context.sync();
  const present = worksheets.items.filter(({ name }) => names.includes(name));
  const merges = await mergedAreas(context, present);
  return { sheets: worksheets.items, merges: new Map(present.map(({ name }, index) => [name, merges[index]!])), notes: again };
}

/** Second trip: our rules in all sheets that can be written. */
async function inspected(context: Excel.RequestContext, survey: Survey, cells: ReadonlyMap<string, readonly CellMark[]>) {
  const writable: WritableSheet[] = survey.sheets
    .filter((sheet) => !sheet.protection.protected)
    .map((sheet) => ({ name: sheet.name, sheet, cells: cells.get(sheet.name) ?? [] }));
  if (writable.length === 0) return { writable, ours: [] };
  const ask = () =>
    writable.map(({ sheet }) => {
      const formats = rulesOf(sheet);
      formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
      return { sheet, formats };
    });
  let found = ask();
  try {
    await survey.notes.inspect(context, writable, false);
  } catch (error) {
    if (!isTooMuchAtOnce(error)) throw error;
    found = ask();
    await survey.notes.inspect(context, writable, true);
  }
  const ours = found.flatMap(({ sheet, formats }) => formats.items.filter(isOurs).map(({ id }) => ({ sheet, id })));
  return { writable, ours };
}

/** Of the whole sheet. The range is asked for anew in every trip, so that Excel need not keep it between them. */
function rulesOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().untrack().conditionalFormats;
}

function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && isTagFormula(String(custom.rule.formula));
}

/** Second and third trip. Returns the cells that were coloured but could not be explained. */
async function apply(
  context: Excel.RequestContext,
  survey: Survey,
  cells: ReadonlyMap<string, readonly CellMark[]>,
): Promise<CellRef[]> {
  const { writable, ours } = await inspected(context, survey, cells);
  await survey.notes.clear(context);
  ours.forEach(({ sheet, id }) => rulesOf(sheet).getItem(id).delete());
  for (const { sheet, cells: marks } of writable) colour(sheet, marks);
  try {
    return await explain(context, survey.notes, writable);
  } catch (error) {
    if (!isOfficeError(error) || !survey.notes.isFragile) throw error;
    await withdraw(context, writable);
    return writable.flatMap(({ name, cells: marks }) => marks.map(({ row, col }) => ({ sheet: name, row, col })));
  }
}

/** Returns the cells that could not take their explanation. */
async function explain(
  context: Excel.RequestContext,
  notes: Explanations,
  writable: readonly WritableSheet[],
): Promise<CellRef[]> {
  const unexplained: CellRef[] = [];
  let bytes = 0;
  for (const sheet of writable) {
    for (const mark of sheet.cells) {
      if (!notes.write(sheet, mark)) unexplained.push({ sheet: sheet.name, row: mark.row, col: mark.col });
      bytes += NOTE_BYTES + 3 * mark.note.length;
      if (bytes < TRIP_BYTES) continue;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per 2 MB: more at once is refused by Excel
      await context.sync();
      bytes = 0;
    }
  }
  if (writable.length > 0) await context.sync();
  return unexplained;
}

/** Excel stopped in the middle of attaching explanations: takes back those it had attached, the colours stay. */
async function withdraw(context: Excel.RequestContext, writable: readonly WritableSheet[]): Promise<void> {
  const notes = explanations();
  notes.list(context);
  await context.sync();
  await notes.inspect(context, writable, false);
  await notes.clear(context);
  await context.sync();
}

/** One rule per verdict and standard; the gravest is added last and so comes first. */
function colour(sheet: Excel.Worksheet, marks: readonly CellMark[]): void {
  for (const kind of [...MARK_KINDS].reverse()) {
    const ofKind = marks.filter((mark) => mark.kind === kind);
    for (const source of new Set(ofKind.map((mark) => mark.source))) {
      for (const list of areaLists(ofKind.filter((mark) => mark.source === source))) {
        const { custom } = sheet.getRanges(list).untrack().conditionalFormats.add(Excel.ConditionalFormatType.custom);
        custom.rule.formula = tagFormula(kind, source);
        custom.format.fill.color = MARK_COLOURS[kind].fill;
        custom.format.font.color = MARK_COLOURS[kind].font;
      }
    }
  }
}

/** Where the mark of a cell belongs: the top-left of the merge it lies in. */
function anchor(merges: readonly Area[], row: number, col: number): { row: number; col: number } {
  const merge = merges.find(
    (area) => row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols,
  );
  return merge ? { row: merge.row, col: merge.col } : { row, col };
}

function distinctCells(marks: readonly Mark[]): CellRef[] {
  const cells = marks.map(({ cell }) => cell);
  return cells.filter((cell, index) => cells.findIndex((other) => sameCell(cell, other)) === index);
}
