/**
 * Marking as one step of the grid's undo. A step holds the marks before and after, not the changes between, so that taking it
 * back is right whatever was done to marks since. Only what the user asked for is a step: marks that follow an edit belong to
 * the edit, and come anew by themselves when it is taken back.
 */
import { CommandType, ICommandService, IUndoRedoService } from "@univerjs/core";
import { ourNote, readTagFormula, withOurNote, withoutOurNote } from "../../workbook/mark-tags";
import type { ConditionalFormat, SheetStore } from "../host/sheet-store";
import type { GridSession } from "./session";

/** Milliseconds without a further mark after which a marking is whole. */
const QUIET = 400;

type Marks = Pick<
  SheetStore,
  "conditionalFormats" | "addConditionalFormat" | "updateConditionalFormat" | "deleteConditionalFormat" | "notes" | "setNote"
>;

interface MarkedSheet {
  readonly rules: readonly ConditionalFormat[];
  /** Our paragraphs by `row col`. */
  readonly notes: ReadonlyMap<string, string>;
}

/** By the id of the worksheet. */
type Snapshot = ReadonlyMap<string, MarkedSheet>;

export interface MarkingSteps {
  /** The marks, watched. */
  readonly marks: Marks;
  /** What is marked from now on, until cells are edited, is what the user asked for. */
  askedByUser(): void;
  /** Cells were edited: what is marked now was not asked for. */
  edited(): void;
  dispose(): void;
}

export function markingSteps(session: GridSession, marks: Marks): MarkingSteps {
  const history = session.injector.get(IUndoRedoService);
  const commands = session.injector.get(ICommandService);
  const restore = `edu-balance.mutation.restore-marks.${session.unitId}`;
  let isAsked = false;
  let before: Snapshot | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const registered = commands.registerCommand({
    id: restore,
    type: CommandType.MUTATION,
    handler: (_, params) => {
      restoreMarks(marks, (params as { readonly to: Snapshot }).to);
      return true;
    },
  });

  function whole(): void {
    clearTimeout(timer);
    const from = before;
    before = null;
    if (!from) return;
    const to = snapshot();
    const isMarked = [...to.values()].some(({ rules, notes }) => rules.length > 0 || notes.size > 0);
    if (!isMarked || textOf(from) === textOf(to)) return;
    const mutation = (state: Snapshot) => ({ id: restore, params: { unitId: session.unitId, to: state } });
    history.pushUndoRedo({ unitID: session.unitId, undoMutations: [mutation(from)], redoMutations: [mutation(to)] });
  }

  // Marks are mutations. A command, such as typing into a cell or undo itself, comes after them in the history.
  const watching = commands.beforeCommandExecuted(({ type }) => {
    if (type === CommandType.COMMAND) whole();
  });

  const snapshot = (): Snapshot =>
    new Map(session.workbook.getSheets().map((sheet) => [sheet.getSheetId(), marksOf(marks, sheet.getSheetId())]));

  /** What the step covers begins before its first change. */
  function watched<A extends unknown[], R>(change: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      if (isAsked) {
        before ??= snapshot();
        clearTimeout(timer);
        timer = setTimeout(whole, QUIET);
      }
      return change(...args);
    };
  }

  return {
    marks: {
      ...marks,
      addConditionalFormat: watched(marks.addConditionalFormat),
      updateConditionalFormat: watched(marks.updateConditionalFormat),
      deleteConditionalFormat: watched(marks.deleteConditionalFormat),
      setNote: watched(marks.setNote),
    },
    askedByUser() {
      isAsked = true;
    },
    edited() {
      isAsked = false;
    },
    dispose() {
      clearTimeout(timer);
      registered.dispose();
      watching.dispose();
    },
  };
}

function marksOf(marks: Marks, sheet: string): MarkedSheet {
  const notes = marks.notes(sheet).flatMap(({ row, col, text }): [string, string][] => {
    const ours = ourNote(text);
    return ours === null ? [] : [[`${row} ${col}`, ours]];
  });
  const rules = marks.conditionalFormats(sheet).filter(({ formula }) => readTagFormula(formula) !== null);
  return { rules, notes: new Map(notes) };
}

function restoreMarks(marks: Marks, to: Snapshot): void {
  for (const [sheet, { rules, notes }] of to) {
    const now = marksOf(marks, sheet);
    for (const { id } of now.rules) marks.deleteConditionalFormat(sheet, id);
    // Each is added with the highest priority, so the first comes last.
    for (const rule of [...rules].reverse()) marks.addConditionalFormat(sheet, rule);
    const texts = new Map(marks.notes(sheet).map(({ row, col, text }) => [`${row} ${col}`, text]));
    for (const cell of new Set([...now.notes.keys(), ...notes.keys()])) {
      const [row, col] = cell.split(" ").map(Number) as [number, number];
      const written = texts.get(cell);
      const users = written === undefined ? null : withoutOurNote(written);
      const ours = notes.get(cell);
      const text = ours === undefined ? users : withOurNote(users, ours);
      if (text !== (written ?? null)) marks.setNote(sheet, row, col, text === null ? null : { text });
    }
  }
}

const textOf = (state: Snapshot): string =>
  JSON.stringify([...state].map(([id, { rules, notes }]) => [id, rules.map(({ id: _, ...rest }) => rest), [...notes]]));
