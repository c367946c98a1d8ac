/** The user's own standards (自定标准): found in the workbook at each read, chosen like the built-in ones by `own-1`, `own-2` … */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { Grid } from "../domain/kernel/grid";
import type { Language } from "../domain/kernel/text";
import { packById, PACKS } from "../domain/standards/catalogue";
import type { Pack } from "../domain/standards/pack";
import { parseOwnStandard } from "../domain/own-standard/parse";
import type { OwnStandardReading } from "../domain/own-standard/reading";
import { ownStandardSheet } from "../domain/own-standard/sheet";
import { isOwnStandard } from "../domain/tables/own-standard";
import { WorkbookError, type WorkbookErrorCode, type WorkbookPort } from "../workbook/port";

/** The standards the product carries, for users to choose from. */
export const BUILT_IN_STANDARDS: readonly Pack[] = PACKS;

export interface OwnStandard extends OwnStandardReading {
  /** By the order of the worksheets. */
  readonly id: string;
  readonly sheet: string;
  readonly file?: string;
}

/** Every worksheet that holds a standard, those with mistakes too: they have errors and no pack. */
export function ownStandardsIn(grids: readonly Grid[]): readonly OwnStandard[] {
  return grids.filter(isOwnStandard).map((grid, index) => {
    const id = `own-${index + 1}`;
    const { sheet, file } = grid;
    return { id, sheet, ...(file !== undefined && { file }), ...parseOwnStandard(grid, id) };
  });
}

export function isOwnId(id: unknown): id is string {
  return typeof id === "string" && /^own-[1-9]\d{0,2}$/.test(id);
}

/** The packs of these ids, in their order; ids of which there is no usable standard are left out. */
export function packsOfIds(ids: readonly string[], own: readonly OwnStandard[]): readonly Pack[] {
  return ids.flatMap((id) => packById(id) ?? own.find((one) => one.id === id)?.pack ?? []);
}

/** The mistakes in the worksheets, as problems of the workbook. A table without lines yet is no mistake. */
export function ownStandardProblems(own: readonly OwnStandard[]): readonly TableProblem[] {
  return own.flatMap(({ errors }) =>
    errors.map(({ code, cell, message }) => ({
      code: `ownStandard/${code}`,
      severity: code === "noRows" ? ("info" as const) : ("error" as const),
      values: { kind: "words", words: message } as const,
      cells: [cell],
    })),
  );
}

/** The new worksheet, or why there is none. */
export type AddedSheet =
  { readonly sheet: string } | { readonly error: { readonly code: WorkbookErrorCode | "unexpected"; readonly detail: string } };

/** Adds the template to the workbook. @param from id of a built-in standard to copy; without it, the empty template */
export async function addOwnStandardSheet(port: WorkbookPort, from: string | undefined, language: Language): Promise<AddedSheet> {
  const { name, rows } = ownStandardSheet(from === undefined ? undefined : packById(from), language);
  return addedSheet(() => port.addSheet(name, rows));
}

/** Adds a worksheet; a refusal of the workbook is an outcome, not an error. */
export async function addedSheet(add: () => Promise<string>): Promise<AddedSheet> {
  try {
    return { sheet: await add() };
  } catch (error) {
    const code = error instanceof WorkbookError ? error.code : "unexpected";
    return { error: { code, detail: error instanceof Error ? error.message : String(error) } };
  }
}
