/** The result of proofreading for a terminal. */
import { distinctCells } from "../../domain/kernel/cell";
import { inLanguage, inTurn, type Language } from "../../domain/kernel/text";
import type { Proofread } from "../../domain/proofreading/proofread";
import { fullAddress } from "../../workbook/a1";
import { PROOF_KIND_NAMES, proofreadCounts, PROOFREAD_WORDS, SEVERITY_NAMES, whyNotChecked } from "../model/proofread-words";
import { placeOf } from "../model/words";
import { say } from "./messages";
import { printable } from "./terminal-text";

export function printProofread(result: Proofread, source: string, language: Language): string {
  const { findings, notChecked, isCut } = result;
  const summary = say(PROOFREAD_WORDS.summary, language, proofreadCounts(result));
  const lines = [
    `${source}  ${summary}`,
    ...(isCut ? [say(PROOFREAD_WORDS.cut, language)] : []),
    ...(findings.length === 0 ? [say(PROOFREAD_WORDS.none, language)] : []),
    ...findings.map(({ severity, kind, message, cells }) => {
      const where = distinctCells(cells).map(fullAddress);
      const at = where.length > 0 ? ` [${where.join(", ")}]` : "";
      const head = `${say(SEVERITY_NAMES[severity], language)}·${say(PROOF_KIND_NAMES[kind], language)}`;
      return `${head}  ${inLanguage(message, language)}${at}`;
    }),
    ...(notChecked.length === 0 ? [] : ["", say(PROOFREAD_WORDS.notChecked, language)]),
    ...notChecked.map((one) => {
      const place = say(PROOFREAD_WORDS.paragraph, language, { number: placeOf(one.paragraph) });
      return `  ${inTurn([`${place} ${one.text}`, inLanguage(whyNotChecked(one), language)], language)}`;
    }),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}
