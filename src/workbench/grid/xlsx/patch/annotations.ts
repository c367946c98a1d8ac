/** Marks, and the notes and rules of the user, as they stand in a workbook of the grid. */
import type { IRange, IWorkbookData } from "@univerjs/core";
import {
  SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import { ourNote, readTagFormula, withoutOurNote, type CellMark } from "../../../../workbook/mark-tags";
import { NOTE_RESOURCE, type SheetNotes } from "../read";

export interface Annotations {
  readonly marks: readonly CellMark[];
  /** The user's part of notes, by `row col`. */
  readonly notes: ReadonlyMap<string, string>;
  /** The user's rules as texts that can be compared. */
  readonly rules: readonly string[];
}

/** By the id of the worksheet. */
export function annotationsOf(data: IWorkbookData): (sheet: string) => Annotations {
  const notes = resource<SheetNotes>(data, NOTE_RESOURCE);
  const rules = resource<IConditionFormattingRule[]>(data, SHEET_CONDITIONAL_FORMATTING_PLUGIN);
  return (sheet) =>
    read(
      Object.values(notes[sheet] ?? {}).flatMap((line) => Object.values(line)),
      rules[sheet] ?? [],
    );
}

function read(
  notes: readonly { row: number; col: number; note: string }[],
  rules: readonly IConditionFormattingRule[],
): Annotations {
  const marks = new Map<string, CellMark>();
  const ours = new Map(notes.map(({ row, col, note }) => [`${row} ${col}`, ourNote(note)]));
  for (const rule of rules) {
    const tag = readTagFormula((rule.rule as Partial<IFormulaHighlightCell>).value?.toString() ?? "");
    if (!tag) continue;
    for (const { row, col } of rule.ranges.flatMap(cellsOf)) {
      const key = `${row} ${col}`;
      // The first rule is the one that shows.
      if (!marks.has(key)) marks.set(key, { row, col, ...tag, note: ours.get(key) ?? "" });
    }
  }
  const users = notes.flatMap(({ row, col, note }): [string, string][] => {
    const text = withoutOurNote(note);
    return text === null ? [] : [[`${row} ${col}`, text]];
  });
  const isUsers = (rule: IConditionFormattingRule) =>
    readTagFormula((rule.rule as Partial<IFormulaHighlightCell>).value?.toString() ?? "") === null;
  return {
    marks: [...marks.values()].sort((a, b) => a.row - b.row || a.col - b.col),
    notes: new Map(users),
    rules: rules.filter(isUsers).map(({ ranges, stopIfTrue, rule }) => JSON.stringify([ranges.map(corners), stopIfTrue, rule])),
  };
}

function cellsOf({ startRow, endRow, startColumn, endColumn }: IRange): { row: number; col: number }[] {
  const cells: { row: number; col: number }[] = [];
  for (let row = startRow; row <= endRow; row += 1)
    for (let col = startColumn; col <= endColumn; col += 1) cells.push({ row, col });
  return cells;
}

const corners = ({ startRow, endRow, startColumn, endColumn }: IRange): number[] => [startRow, endRow, startColumn, endColumn];

function resource<T>(data: IWorkbookData, name: string): Record<string, T> {
  const text = data.resources?.find((one) => one.name === name)?.data;
  return text ? (JSON.parse(text) as Record<string, T>) : {};
}
