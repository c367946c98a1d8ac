/**
 * Puts values in place of our formulas, so that the workbook can be handed to somebody without the add-in, who would see
 * `#NAME?` there. A formula that has no result yet stays and is told; what a formula spilled goes with it.
 */
import { fullAddress, parseAddress } from "../a1";
import type { ConvertedFormulas } from "../port";
import { hasExcelApi, inExcel } from "./excel-run";
import { readGrids } from "./read-grids";
import { askAll, changeAll, type Piece } from "./trips";

/** What Excel shows where there is no result yet, or none without the add-in. */
const NO_RESULT = /^#(?:BUSY!|NAME\?|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!|SPILL!)$/;
/** What one value costs on the wire beside its text. */
const CELL_BYTES = 700;

interface Found {
  readonly address: string;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly cell: Excel.Range;
  /** All that the formula fills, where Excel knows that a formula may fill several cells (1.12). */
  readonly spill: Excel.Range | null;
}

export async function formulasToValues(): Promise<ConvertedFormulas> {
  const found = await inExcel(formulasIn);
  const waiting = found.filter(({ isProtected, ...one }) => !isProtected && !valuesOf(one).flat().some(hasNoResult));
  const left = found.flatMap((one): ConvertedFormulas["left"] => {
    if (waiting.includes(one)) return [];
    return [{ cell: one.address, reason: one.isProtected ? "sheetProtected" : "noResult" }];
  });
  const [first] = waiting;
  if (!first) return { converted: 0, left };
  const after = first.sheet;
  const pieces = waiting.map(pieceOf);
  // One step of undo where Excel can do that; the same values may be put in twice without harm.
  const asOneStep = (context: Excel.RequestContext) => changeAll(context, pieces, (piece) => [piece], "refusal");
  const rest = await inExcel(asOneStep, { after, isOneStep: true });
  const refused = rest.length > 0 ? (await inExcel((context) => askAll(context, rest), { after })).refused : new Map();
  return {
    converted: pieces.filter(({ of }) => !refused.has(of)).length,
    left: [...left, ...pieces.flatMap(({ of }) => (refused.has(of) ? [{ cell: of, reason: "notDone" as const }] : []))],
  };
}

async function formulasIn(context: Excel.RequestContext): Promise<Found[]> {
  const grids = await readGrids(context, null);
  const found = grids.flatMap(({ sheet: name, ownFormulas = [], isProtected }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return ownFormulas.map(({ row, col }): Found => {
      const cell = sheet.getCell(row, col).untrack();
      cell.load("values");
      const spill = hasExcelApi("1.12") ? cell.getSpillingToRangeOrNullObject().untrack() : null;
      spill?.load("address,values");
      return { address: fullAddress({ sheet: name, row, col }), sheet, isProtected, cell, spill };
    });
  });
  await context.sync();
  return found;
}

const valuesOf = ({ cell, spill }: Pick<Found, "cell" | "spill">): readonly (readonly unknown[])[] =>
  (spill && !spill.isNullObject ? spill : cell).values;

const hasNoResult = (value: unknown) => typeof value === "string" && NO_RESULT.test(value);

function pieceOf(one: Found): Piece<void> {
  const values = valuesOf(one).map((row) => row.map(asTyped));
  const { area } = parseAddress(one.spill && !one.spill.isNullObject ? one.spill.address : one.address)!;
  const bytes = values.flat().reduce<number>((sum, value) => sum + 3 * String(value).length, CELL_BYTES);
  const queue = () => {
    one.sheet.getRangeByIndexes(area.row, area.col, area.rows, area.cols).untrack().values = values;
  };
  return { of: one.address, bytes, queue };
}

/** A text stays the text it is, whatever it begins with; an error becomes the error. */
function asTyped(value: unknown): unknown {
  return typeof value === "string" && value !== "" && !/^#[A-Z]+(?:\/[0A])?[!?]?$/.test(value) ? `'${value}` : value;
}
