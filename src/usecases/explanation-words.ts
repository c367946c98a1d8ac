/** What became of an explanation, in words: for the pane, for notes beside cells and for reports. */
import type { TableProblem } from "../domain/dataset/reading-result";
import { plain } from "../domain/explain/number";
import { say } from "../domain/explain/message";
import { isCellError, type CellValue } from "../domain/kernel/cell";
import { sayProblem } from "../domain/explain/problems";
import { inLanguage, type Bilingual, type Language } from "../domain/kernel/text";
import { fullAddress } from "../workbook/a1";
import { unexplained, type ChangedCell, type ReviewedExplanation } from "./accepted-explanations";

const SENTENCES = {
  changed: { zh: "{cell} 由 {was} 改为 {now}", en: "{cell} was {was} and is now {now}" },
  otherFigures: { zh: "有关数据已经改变", en: "the figures behind it have changed" },
  reopened: {
    zh: "此前已作说明，但{changes}，请重新核对。",
    en: "This was explained before, but {changes}; please look at it again.",
  },
  blank: { zh: "空白", en: "blank" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** At most so many changes are named in a sentence. */
const MOST_NAMED = 4;

/** What changed since: which cell from what to what. */
export function changesText(changed: readonly ChangedCell[], language: Language): string {
  if (changed.length === 0) return inLanguage(SENTENCES.otherFigures, language);
  const named = changed.slice(0, MOST_NAMED).map((cell) => {
    const { value: was, now } = cell;
    const values = { cell: fullAddress(cell), was: cellText(was, language), now: cellText(now, language) };
    return say(SENTENCES.changed, language, values);
  });
  return named.join(language === "zh-CN" ? "、" : ", ") + (changed.length > MOST_NAMED ? "…" : "");
}

export function reopenedText({ changed }: ReviewedExplanation, language: Language): string {
  return say(SENTENCES.reopened, language, { changes: changesText(changed, language) });
}

/** A finding to be corrected or explained. */
export interface OpenProblem {
  readonly problem: TableProblem;
  /** It was explained before, and a figure changed since. */
  readonly reopened?: ReviewedExplanation;
}

export function openProblems(
  problems: readonly TableProblem[],
  reviewed: readonly ReviewedExplanation[],
): readonly OpenProblem[] {
  const reopened = new Map(reviewed.filter(({ state }) => state === "reopened").map((one) => [one.problem, one]));
  return unexplained(problems, reviewed).map((problem) => {
    const before = reopened.get(problem);
    return { problem, ...(before && { reopened: before }) };
  });
}

/** The open findings as texts to be read beside the cells: what changed since an explanation stands in the message. */
export function openProblemsInWords(
  problems: readonly TableProblem[],
  reviewed: readonly ReviewedExplanation[],
): readonly TableProblem[] {
  return openProblems(problems, reviewed).map(({ problem, reopened }) => {
    if (!reopened) return problem;
    const { code, severity, cells } = problem;
    const { zh, en } = sayProblem(problem);
    const words = { zh: zh + reopenedText(reopened, "zh-CN"), en: `${en} ${reopenedText(reopened, "en-US")}` };
    return { code, severity, values: { kind: "words", words }, cells };
  });
}

function cellText(value: CellValue, language: Language): string {
  if (value === null || value === "") return inLanguage(SENTENCES.blank, language);
  if (typeof value === "number") return plain(value);
  return isCellError(value) ? value.error : String(value);
}
