/** 缺额汇总 in words: of the county, and of each school. */
import type { Evaluation } from "../../domain/checks/finding";
import { quantity } from "../../domain/explain/quantity";
import { STAGE_NAMES } from "../../domain/kernel/stage";
import type { Bilingual } from "../../domain/kernel/text";
import type { AnswerGap, AnswerGaps } from "./answer";
import { ANSWER_WORDS, filled, schoolsCounted } from "./answer-words";
import type { ReportShortfallRow, ReportShortfallTotal } from "./report";
import { shortfallsOf } from "./report-shortfalls";
import { WORDS } from "./words";

interface Gaps {
  readonly all: AnswerGaps;
  /** @param school `School.id` */
  readonly ofSchool: (school: string) => readonly AnswerGap[];
}

export function answerGaps(evaluation: Evaluation): Gaps {
  const { rows, totals } = shortfallsOf(evaluation);
  const schoolOf = evaluation.schools.flatMap(({ school, sections }) =>
    sections.map(() => ({ id: school.id, hasStages: sections.length > 1 })),
  );
  const bySchool = new Map<string, AnswerGap[]>();
  for (const row of rows) {
    const { id, hasStages } = schoolOf[row.section.index]!;
    const gaps = bySchool.get(id) ?? [];
    bySchool.set(id, gaps);
    gaps.push({ row, text: hasStages ? gapOfStage(row) : gapText(row) });
  }
  const texts = totals.map((total) =>
    evaluation.schools.length > 1
      ? filled(ANSWER_WORDS.gapOfCounty, { gap: gapText(total), schools: schoolsCounted(total.schools) })
      : gapText(total),
  );
  return { all: { rows, totals, texts }, ofSchool: (school) => bySchool.get(school) ?? [] };
}

/** （小学）, or （全校） where the stages share what is missing. */
function gapOfStage(row: ReportShortfallRow): Bilingual {
  const whose = row.isWholeSchool ? WORDS.wholeSchool : STAGE_NAMES[row.section.stage];
  return filled(ANSWER_WORDS.gapOfStage, { gap: gapText(row), whose });
}

type Amount = Pick<ReportShortfallTotal, "item" | "amount" | "upTo" | "unit" | "direction">;

/** 县级及以上骨干教师缺 2 人; 80 ㎡—3,252 ㎡ where it is open which limit applies. */
function gapText({ item, amount, upTo, unit, direction }: Amount): Bilingual {
  const written = (value: number): Bilingual => ({ zh: quantity(value, unit, "zh-CN"), en: quantity(value, unit, "en-US") });
  const least = written(amount);
  const most = upTo === undefined ? undefined : written(upTo);
  const range = most ? { zh: `${least.zh}—${most.zh}`, en: `${least.en}—${most.en}` } : least;
  return filled(direction === "add" ? ANSWER_WORDS.gapMore : ANSWER_WORDS.gapLess, { item, amount: range });
}
