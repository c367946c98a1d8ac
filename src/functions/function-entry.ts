/** What one function of the namespace EDU is made of, and the arguments that many of them share. */
import type { CellRef } from "../domain/kernel/cell";
import type { Bilingual, Language } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import type { Argument, ArgumentRange } from "./arguments";
import type { Outcome } from "./outcome";

export interface FunctionParameter {
  /** As the help shows it while a formula is typed; formulas do not contain it. */
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly isOptional: boolean;
  /** `range`: cells as they are, so that a blank is seen as a blank; `number`: one number, which Excel checks. */
  readonly takes: "range" | "number";
}

interface Described {
  /** Name in Excel after `EDU.`, and permanent id. */
  readonly id: string;
  readonly description: Bilingual;
  readonly parameters: readonly FunctionParameter[];
}

/** One call of a streaming function. */
export interface LiveCall {
  /** In the order of the parameters; null where the formula gives none. */
  readonly given: readonly (ArgumentRange | null)[];
  readonly at: FormulaPlace;
  readonly language: Language;
}

/** The cell of a formula now; null where the host does not tell it, `lost` where it moved and nobody told where to. */
export type FormulaPlace = CellRef | "lost" | null;

/** Answers from the live evaluation, again whenever it changes. */
export interface LiveFunction extends Described {
  readonly kind: "live";
  readonly results: (checked: Checked, call: LiveCall) => Outcome | Outcome[][];
}

export type OrdinaryFunction = (received: readonly (ArgumentRange | Argument)[], language: Language) => Outcome | Outcome[][];

/** Answers from its arguments alone. */
export interface RangeFunction extends Described {
  readonly kind: "ordinary";
  readonly returns: "cell" | "block";
  readonly compute: OrdinaryFunction;
}

export const SCHOOL: FunctionParameter = {
  name: { zh: "学校", en: "school" },
  description: {
    zh: "校名或学校标识码，或一列校名。可省略：取公式所在行的学校；本工作簿只有一所学校时取该校",
    en: "Name or code of the school, or a range of them. Omitted: the school of the formula's own row, or the only school",
  },
  isOptional: true,
  takes: "range",
};

export const STAGE: FunctionParameter = {
  name: { zh: "学段", en: "stage" },
  description: {
    zh: "学段：“小学”或“初中”。学校只有一个学段时可省略",
    en: "primary or junior. May be omitted when the school has one stage",
  },
  isOptional: true,
  takes: "range",
};
