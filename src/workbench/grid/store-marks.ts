/** Conditional formats and notes of the grid as `SheetStore` wants them. */
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  createCfId,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation, type ISheetNote } from "@univerjs/sheets-note";
import type { ConditionalFormat, ConditionalFormatRule, SheetId, SheetStore } from "../host/sheet-store";
import { hexColor, styleData } from "./cell-values";
import { toArea, toRange, type GridSession } from "./session";

type MarkStore = Pick<
  SheetStore,
  "conditionalFormats" | "addConditionalFormat" | "updateConditionalFormat" | "deleteConditionalFormat" | "notes" | "setNote"
>;

const NOTE_WIDTH = 260;
const NOTE_LINE = 20;
/** Latin characters that fit into one line of a note; a Chinese one takes two places. */
const NOTE_LINE_LENGTH = 34;

export function markStore(session: GridSession): MarkStore {
  const { unitId } = session;
  const rules = session.injector.get(ConditionalFormattingRuleModel);
  const slips = session.injector.get(SheetsNoteModel);
  /** The grid's notes have no author. */
  const authors = new Map<string, string>();

  const rulesOf = (id: SheetId) => rules.getSubunitRules(unitId, id) ?? [];
  const noteAt = (id: SheetId, row: number, col: number) => slips.getNote(unitId, id, { row, col });

  return {
    conditionalFormats: (id) => rulesOf(id).map(conditionalFormat),

    addConditionalFormat(subUnitId, rule) {
      const cfId = createCfId();
      session.run(AddConditionalRuleMutation.id, { subUnitId, rule: gridRule(rule, cfId) });
      return cfId;
    },

    updateConditionalFormat(subUnitId, cfId, patch) {
      const rule = rulesOf(subUnitId).find((candidate) => candidate.cfId === cfId);
      if (!rule) throw new Error(`No conditional format ${cfId}.`);
      const next =
        conditionalFormat(rule).kind === "custom" ? gridRule({ ...conditionalFormat(rule), ...patch }, cfId) : { ...rule };
      if (patch.areas) next.ranges = patch.areas.map(toRange);
      if (patch.stopIfTrue !== undefined) next.stopIfTrue = patch.stopIfTrue;
      session.run(SetConditionalRuleMutation.id, { subUnitId, cfId, rule: next });
    },

    deleteConditionalFormat: (subUnitId, cfId) => session.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId }),

    notes: (id) =>
      [...(slips.getSheetNotes(unitId, id)?.values() ?? [])]
        .map(({ id: noteId, row, col, note }) => ({ row, col, text: note, author: authors.get(noteId) ?? "" }))
        .sort((a, b) => a.row - b.row || a.col - b.col),

    setNote(sheetId, row, col, note) {
      const existing = noteAt(sheetId, row, col);
      if (note === null) {
        if (existing) session.run(RemoveNoteMutation.id, { sheetId, noteId: existing.id, row, col });
        return;
      }
      const id = existing?.id ?? crypto.randomUUID();
      if (note.author !== undefined) authors.set(id, note.author);
      const slip: ISheetNote = { id, row, col, note: note.text, width: NOTE_WIDTH, height: noteHeight(note.text), show: false };
      session.run(UpdateNoteMutation.id, { sheetId, row, col, note: slip });
    },
  };
}

/** Tall enough for the whole text, within reason. */
function noteHeight(text: string): number {
  const width = (line: string) => [...line].reduce((sum, character) => sum + (character > "\u00ff" ? 2 : 1), 0);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / NOTE_LINE_LENGTH)), 0);
  return Math.min(320, Math.max(72, 16 + lines * NOTE_LINE));
}

export const NOTE_SIZE = { width: NOTE_WIDTH, height: noteHeight } as const;

function conditionalFormat(rule: IConditionFormattingRule): ConditionalFormat {
  const highlight = rule.rule as Partial<IFormulaHighlightCell>;
  const isCustom = highlight.type === CFRuleType.highlightCell && highlight.subType === CFSubRuleType.formula;
  return {
    id: rule.cfId,
    areas: rule.ranges.map(toArea),
    kind: isCustom ? "custom" : "other",
    formula: isCustom ? (highlight.value ?? "") : "",
    fill: hexColor(highlight.style?.bg?.rgb),
    fontColor: hexColor(highlight.style?.cl?.rgb),
    stopIfTrue: rule.stopIfTrue,
  };
}

function gridRule(format: ConditionalFormatRule, cfId: string): IConditionFormattingRule {
  const style: IFormulaHighlightCell["style"] = {};
  if (format.fill) style.bg = styleData({ fill: format.fill }).bg;
  if (format.fontColor) style.cl = styleData({ fontColor: format.fontColor }).cl;
  const rule: IFormulaHighlightCell = {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: format.formula,
    style,
  };
  return { cfId, ranges: format.areas.map(toRange), stopIfTrue: format.stopIfTrue, rule };
}
