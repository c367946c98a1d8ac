/** Problems of the tables in plain words: a code and its values become one sentence in each language. */
import type { CheckKind, ProblemValues, TableProblem } from "../dataset/reading-result";
import type { Bilingual } from "../kernel/text";
import { FIGURE_PROBLEMS } from "./problems-of-figures";
import { MAPPING_PROBLEMS } from "./problems-of-mapping";
import { READING_PROBLEMS } from "./problems-of-reading";
import { UNUSUAL_PROBLEMS } from "./problems-of-unusual";

const CHECK_NAMES: Readonly<Record<CheckKind, Bilingual>> = {
  logical: { zh: "逻辑校验：", en: "Must agree: " },
  empirical: { zh: "经验校验：", en: "Correct or explain: " },
};

type Texts = { readonly [K in ProblemValues["kind"]]: (values: Extract<ProblemValues, { kind: K }>) => Bilingual };

const TEXTS: Texts = {
  ...READING_PROBLEMS,
  ...MAPPING_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...UNUSUAL_PROBLEMS,
  words: ({ words }) => words,
};

/** The sentence of a problem; where a check raised it, the kind of check comes first. */
export function sayProblem({ check, values }: Pick<TableProblem, "check" | "values">): Bilingual {
  const text = (TEXTS[values.kind] as (values: ProblemValues) => Bilingual)(values);
  return check ? { zh: CHECK_NAMES[check].zh + text.zh, en: CHECK_NAMES[check].en + text.en } : text;
}
