/** Words of the report as the sheets use them. */
import { VERDICT_NAMES } from "../../domain/explain/messages";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import { WORDS } from "../model/words";
import { textCell } from "./sheet";
import type { SheetCell } from "./sheet";

export function word(key: keyof typeof WORDS, language: Language): string {
  return inLanguage(WORDS[key], language);
}

export function verdictWord(verdict: Verdict, language: Language): string {
  return inLanguage(VERDICT_NAMES[verdict], language);
}

export function verdictCell(verdict: Verdict | null, language: Language): SheetCell | null {
  if (verdict === null) return null;
  return textCell(verdictWord(verdict, language), verdict === "fail" ? "fail" : verdict === "cannotTell" ? "unknown" : "verdict");
}

export function headCells(keys: readonly (keyof typeof WORDS)[], language: Language): readonly SheetCell[] {
  return keys.map((key) => textCell(word(key, language), "head"));
}
