/** Contract fixtures as true .xlsx files, written and looked into with exceljs, which knows nothing of our adapter. */
import { read, type CellObject } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { parseAddress } from "../../../src/workbook/a1";
import {
  fixtureCell,
  type FixtureFormat,
  type FixtureSheet,
  type SheetState,
  type WorkbookFixture,
} from "../../contract/workbook-fixture";

export async function fixtureFile(fixture: WorkbookFixture): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of fixture) await addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function addSheet(workbook: ExcelJS.Workbook, sheet: FixtureSheet): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.isHidden ? "hidden" : "visible" });
  for (const [address, given] of Object.entries(sheet.cells)) {
    const { value, formula, numberFormat, fill } = fixtureCell(given);
    const cell = worksheet.getCell(address);
    cell.value = (formula === undefined ? value : { formula: formula.slice(1), result: value }) as ExcelJS.CellValue;
    if (numberFormat) cell.numFmt = numberFormat;
    if (fill) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } };
  }
  for (const area of sheet.merges ?? []) worksheet.mergeCells(area);
  for (const [address, note] of Object.entries(sheet.notes ?? {})) worksheet.getCell(address).note = note;
  (sheet.formats ?? []).forEach(({ areas, formula, fill }, index) => {
    const style: Partial<ExcelJS.Style> = { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } };
    const rule: ExcelJS.ConditionalFormattingRule = {
      type: "expression",
      priority: index + 1,
      formulae: [formula.slice(1)],
      style,
    };
    worksheet.addConditionalFormatting({ ref: areas.join(" "), rules: [rule] });
  });
  for (const row of sheet.hiddenRows ?? []) hideRow(worksheet.getRow(row + 1));
  for (const col of sheet.hiddenCols ?? []) worksheet.getColumn(col + 1).hidden = true;
  if (sheet.isProtected) await worksheet.protect("", {});
}

/** exceljs leaves out empty rows unless they have a height. */
function hideRow(row: ExcelJS.Row): void {
  row.height = 15;
  row.hidden = true;
}

export async function fileStates(bytes: Uint8Array): Promise<SheetState[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const notes = notesOf(bytes);
  return workbook.worksheets.map((worksheet) => stateOf(worksheet, notes(worksheet.name)));
}

/** Notes as SheetJS sees them: exceljs loses those on cells that are not in the file. */
function notesOf(bytes: Uint8Array): (sheet: string) => Record<string, string> {
  const { Sheets } = read(bytes, { type: "array" });
  return (sheet) => {
    const cells = Object.entries(Sheets[sheet] ?? {}) as [string, CellObject][];
    return Object.fromEntries(cells.flatMap(([address, cell]) => (cell.c?.[0] ? [[address, cell.c[0].t]] : [])));
  };
}

function stateOf(worksheet: ExcelJS.Worksheet, notes: Record<string, string>): SheetState {
  const fills: Record<string, string> = {};
  const values: Record<string, SheetState["values"][string]> = {};
  worksheet.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      if (cell.fill?.type === "pattern" && cell.fill.fgColor?.argb) fills[cell.address] = `#${cell.fill.fgColor.argb.slice(2)}`;
      const value = cell.formula === undefined ? cell.value : cell.result;
      if (value !== null && value !== undefined) values[cell.address] = value as SheetState["values"][string];
    }),
  );
  return {
    name: worksheet.name,
    notes,
    formats: formatsOf(worksheet),
    fills,
    values,
    merges: worksheet.model.merges as string[],
  };
}

interface LoadedFormat {
  readonly ref: string;
  readonly rules: readonly {
    readonly priority: number;
    readonly formulae: readonly string[];
    readonly style?: Partial<ExcelJS.Style>;
  }[];
}

function formatsOf(worksheet: ExcelJS.Worksheet): FixtureFormat[] {
  const { conditionalFormattings } = worksheet as unknown as { conditionalFormattings: readonly LoadedFormat[] };
  return conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ ref, rule }) => ({
      areas: ref.split(" ").filter((area) => parseAddress(area) !== null),
      formula: `=${rule.formulae[0]}`,
      fill: fillOf(rule.style),
    }));
}

function fillOf(style: Partial<ExcelJS.Style> | undefined): string {
  const fill = style?.fill;
  return fill?.type === "pattern" && fill.bgColor?.argb ? `#${fill.bgColor.argb.slice(2)}` : "";
}

const argb = (colour: string): string => `FF${colour.slice(1)}`;
