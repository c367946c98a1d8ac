/** The answer of `EDU.<NAME>([school], [stage])` from the live evaluation (contracts.md §3). */
import { explainMissing } from "../domain/explain/explain";
import type { IndicatorId } from "../domain/indicators/catalogue";
import type { CellRef } from "../domain/kernel/cell";
import type { Reading } from "../domain/kernel/reading";
import type { Language } from "../domain/kernel/text";
import { inLanguage } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import { findSection } from "../usecases/section-query";
import type { NoSection, SectionQuery } from "../usecases/section-query";
import { fullAddress } from "../workbook/a1";
import { asText, isBlank } from "./arguments";
import type { Argument, ArgumentRange } from "./arguments";
import { noSectionMessage } from "./messages";
import { divisionByZero, invalidValue, notAvailable } from "./outcome";
import type { Outcome } from "./outcome";

export interface IndicatorCall {
  /** Null when the formula names no school. */
  readonly schools: ArgumentRange | null;
  /** Null when the formula names no stage. */
  readonly stages: ArgumentRange | null;
  readonly at: CellRef | null;
  readonly language: Language;
}

/** One answer, or a block of the shape of the names when a range of names was given. */
export function indicatorAnswers(checked: Checked, indicator: IndicatorId, call: IndicatorCall): Outcome | Outcome[][] {
  const { schools, stages, language } = call;
  const block = [schools, stages].find((range) => range !== null && sizeOf(range) > 1);
  if (!block) return answer(checked, indicator, soleSchool(oneCell(schools), checked), soleStage(oneCell(stages)), call);
  if ([schools, stages].some((range) => range !== null && sizeOf(range) > 1 && !isSameShape(range, block))) {
    return invalidValue(inLanguage(SHAPES, language));
  }
  const at = (range: ArgumentRange | null, row: number, col: number) =>
    range === null ? OMITTED : sizeOf(range) === 1 ? oneCell(range) : { given: range[row]![col] };
  return block.map((cells, row) =>
    cells.map((_, col) => answer(checked, indicator, at(schools, row, col), at(stages, row, col), { ...call, at: null })),
  );
}

/** A reference to a blank cell names no school; where there is only one school, it can mean no other. */
function soleSchool(school: GivenArgument | null, { evaluation }: Checked): GivenArgument | null {
  return school && isBlank(school.given) && evaluation.schools.length === 1 ? OMITTED : school;
}

/** A blank stage names none: the school's only stage answers, or the stage must be written. */
const soleStage = (stage: GivenArgument | null) => (stage && isBlank(stage.given) ? OMITTED : stage);

interface GivenArgument {
  readonly given: Argument;
}
const OMITTED = null;

function answer(
  checked: Checked,
  indicator: IndicatorId,
  school: GivenArgument | null,
  stage: GivenArgument | null,
  { at, language }: IndicatorCall,
): Outcome {
  const names = { school: nameOf(school), stage: nameOf(stage) };
  if (names.school === undefined) return invalidValue(inLanguage(fault("校名", "school", school!.given), language));
  if (names.stage === undefined) return invalidValue(inLanguage(fault("学段", "stage", stage!.given), language));
  const query: SectionQuery = { school: names.school, stage: names.stage, at };
  const found = findSection(checked, query);
  if (!found.ok) return refusal(found.why, language);
  const reading: Reading | undefined = found.section.indicators[indicator];
  return reading ? ofReading(reading, language) : notAvailable(inLanguage(NOT_DEFINED, language));
}

function ofReading(reading: Reading, language: Language): Outcome {
  if (reading.state === "known") {
    // A bound read from 班额 bins is no value.
    return reading.range ? notAvailable(inLanguage(ONLY_A_RANGE, language)) : { value: reading.value };
  }
  return reading.reason === "zeroDenominator" ? divisionByZero : notAvailable(explainMissing(reading, language, fullAddress));
}

/** Not naming what must be named, or having no table, is `#N/A`; naming what is not there is `#VALUE!`. */
function refusal(why: NoSection, language: Language): Outcome {
  const message = inLanguage(noSectionMessage(why), language);
  const isLacking = ["noTable", "severalSchools", "stageNeeded", "notAssessed"].includes(why.kind);
  return isLacking ? notAvailable(message) : invalidValue(message);
}

/** Null when omitted, undefined when given but no name. */
function nameOf(argument: GivenArgument | null): string | null | undefined {
  return argument === null ? null : (asText(argument.given) ?? undefined);
}

const oneCell = (range: ArgumentRange | null): GivenArgument | null => (range === null ? OMITTED : { given: range[0]?.[0] });
const sizeOf = (range: ArgumentRange) => range.length * (range[0]?.length ?? 0);
const isSameShape = (a: ArgumentRange, b: ArgumentRange) => a.length === b.length && a[0]?.length === b[0]?.length;

const fault = (zh: string, en: string, given: Argument) =>
  isBlank(given)
    ? { zh: `${zh}单元格是空白`, en: `The ${en} cell is blank` }
    : { zh: `${zh}须为文字`, en: `The ${en} must be a text` };
const SHAPES = {
  zh: "校名区域与学段区域的行数、列数须相同",
  en: "The ranges of schools and stages must have the same rows and columns",
};
const NOT_DEFINED = { zh: "该学段没有此指标的定义", en: "The indicator is not defined for this stage" };
const ONLY_A_RANGE = { zh: "统计表只给出分段人数，不能确定数值", en: "The tables give only a range, not a value" };
