/** Proofreading of a report against the workbooks that are given with it, and the standards of the product. */
import { proofread, type Proofread } from "../domain/proofreading/proofread";
import type { Tables } from "../domain/proofreading/tables";
import type { Claims } from "../domain/prose/claim";
import { BUILT_IN_STANDARDS, packsOfIds } from "./own-standards";

/**
 * @param tables what the workbooks hold; those of several are taken as one county
 * @param standards ids the user chose; quoted limits and conclusions are held against them where the text names none
 */
export function proofreadClaims(claims: Claims, tables: readonly Tables[], standards: readonly string[]): Proofread {
  const all: Tables | null =
    tables.length === 0
      ? null
      : {
          schools: tables.flatMap(({ schools }) => schools),
          lastYear: tables.flatMap(({ lastYear }) => lastYear),
          forms: tables.flatMap(({ forms }) => forms),
        };
  return proofread(claims, { tables: all, standards: { chosen: packsOfIds(standards, []), known: BUILT_IN_STANDARDS } });
}
