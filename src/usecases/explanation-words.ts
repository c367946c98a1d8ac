/** What became of an explanation, in words: for the pane, for notes beside cells and for reports. */
import type { TableProblem } from "../domain/dataset/reading-result";
import { plain } from "../domain/explain/number";
import { say } from "../domain/explain/message";
import { isCellError, type CellValue } from "../domain/kernel/cell";
import { sayProblem } from "../domain/explain/problems";
import { inLanguage, listed, type Bilingual, type Language } from "../domain/kernel/text";
import { fullAddress } from "../workbook/a1";
import { reasonInWords, unexplained, type ChangedCell, type ReviewedExplanation } from "./accepted-explanations";

const SENTENCES = {
  changed: { zh: "{cell} 由 {was} 改为 {now}", en: "{cell} was {was} and is now {now}" },
  otherFigures: { zh: "有关数据已经改变", en: "the figures behind it have changed" },
  reopened: {
    zh: "此前已作说明，但{changes}，请重新核对。",
    en: "This was explained before, but {changes}; please look at it again.",
  },
  notCounted: {
    zh: "此前的说明（{reason}）不能代替更正，未计入。",
    en: "The explanation given before ({reason}) cannot stand for a correction and does not count.",
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
  return listed(named, language) + (changed.length > MOST_NAMED ? "…" : "");
}

/** Why an explanation does not answer its finding; null where it does. */
export function unansweredText({ explanation, state, changed }: ReviewedExplanation, language: Language): string | null {
  if (state === "reopened") return say(SENTENCES.reopened, language, { changes: changesText(changed, language) });
  if (state !== "notCounted") return null;
  return say(SENTENCES.notCounted, language, { reason: inLanguage(reasonInWords(explanation.reason), language) });
}

/** A finding to be corrected or explained. */
export interface OpenProblem {
  readonly problem: TableProblem;
  /** It was explained before; a figure changed since, or it is not for explaining. */
  readonly before?: ReviewedExplanation;
}

export function openProblems(
  problems: readonly TableProblem[],
  reviewed: readonly ReviewedExplanation[],
): readonly OpenProblem[] {
  const explained = new Map(reviewed.map((one) => [one.problem, one]));
  return unexplained(problems, reviewed).map((problem) => {
    const before = explained.get(problem);
    return { problem, ...(before && { before }) };
  });
}

/** The open findings as texts to be read beside the cells: why an explanation does not answer them stands in the message. */
export function openProblemsInWords(
  problems: readonly TableProblem[],
  reviewed: readonly ReviewedExplanation[],
): readonly TableProblem[] {
  return openProblems(problems, reviewed).map(({ problem, before }) => {
    if (!before) return problem;
    const { code, severity, cells } = problem;
    const { zh, en } = sayProblem(problem);
    const words = { zh: zh + unansweredText(before, "zh-CN"), en: `${en} ${unansweredText(before, "en-US")}` };
    return { code, severity, values: { kind: "words", words }, cells };
  });
}

function cellText(value: CellValue, language: Language): string {
  if (value === null || value === "") return inLanguage(SENTENCES.blank, language);
  if (typeof value === "number") return plain(value);
  return isCellError(value) ? value.error : String(value);
}
